"""What README shows is what happens."""

import re
from pathlib import Path

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def test_the_record_of_the_readme_gives_the_text_of_the_readme(run, write, tmp_path):
    record = re.search(r"```yaml\n(.*?)```", README, re.DOTALL)[1]
    result = run("build", write("a.yaml", record), "--doc", "tin-bai", "--to", "txt")
    assert result.code == 0, result.err
    made = (tmp_path / "outputs/a/tin-bai.txt").read_text(encoding="utf-8").split()
    quoted = " ".join(line.removeprefix(">").strip() for line in README.splitlines() if line.startswith(">"))
    assert " ".join(made).endswith(" ".join(quoted.split()))


def test_the_problem_of_the_readme_is_the_one_that_is_told(run, write):
    told = re.search(r"```\n(lỗi\[.*?)```", README, re.DOTALL)[1]
    value = re.search(r"Giá trị: (.*)", told)[1]
    content = re.search(r"Nội dung: (.*)", told)[1]
    padding = "# \n" * 18
    text = f"Loại: kiểm tra\n{padding}Kết quả:\n".replace(padding, "# \n" * 17)
    file = write("inputs/tan-an.yaml", text + f"  - Nội dung: {content}\n    Giá trị: {value}\n")
    said = run("check", file.relative_to(file.parents[1])).err
    assert told.strip() in said


def test_every_file_the_readme_points_to_is_there():
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (Path(__file__).parents[1] / target).exists(), target
