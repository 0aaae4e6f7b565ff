"""Broken and hostile files: one clear complaint or a quiet reading, in little time and memory."""

import resource
import subprocess
import sys
import time
import unicodedata

import pytest

from reportgen.check.word import read
from reportgen.problems import ProblemsError
from tests.check.word.hostile import FILES

SECONDS = 30  # of computing; the slowest takes 1.4
MEGABYTES = 500


@pytest.mark.no_cover  # the time is measured
@pytest.mark.parametrize("name", FILES)
def test_one_clear_complaint_or_none(name):
    data, kind = FILES[name]
    begun = time.process_time()
    if kind is None:
        assert read(data, "a.docx").kind == "docx"
    else:
        with pytest.raises(ProblemsError) as caught:
            read(data, "a.docx")
        (problem,) = caught.value.problems
        assert (problem.kind, str(problem.place)) == (kind, "a.docx")
        assert "{" not in problem.message + problem.hint
        assert problem.message == unicodedata.normalize("NFC", problem.message)
    assert time.process_time() - begun < SECONDS


def test_none_of_them_takes_much_memory():
    code = (
        "from reportgen.check.word import read\n"
        "from reportgen.problems import ProblemsError\n"
        "from tests.check.word.hostile import FILES\n"
        "for data, _ in FILES.values():\n"
        "    try:\n"
        "        read(data)\n"
        "    except ProblemsError:\n"
        "        pass\n"
        # The peak of this program alone: what getrusage tells begins with the process that started it.
        "print(open('/proc/self/status').read().split('VmHWM:')[1].split()[0])\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(ended.stdout) / 1024 < MEGABYTES
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > 0


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("PDF", "PDF"),
        ("Excel", "Excel"),
        ("ODT", "OpenDocument"),
        ("chữ thuần", "chữ thuần"),
        ("styles hỏng", "word/styles.xml"),
        ("hai phần cùng tên", "word/document.xml"),
    ],
)
def test_the_complaint_names_what_is_wrong(name, said):
    with pytest.raises(ProblemsError) as caught:
        read(FILES[name][0])
    assert said in caught.value.problems[0].message
