"""Batches on other machines: a real scheduler and real workers, each a process of its own."""

import json
import os
import signal
import subprocess
import sys

import pytest
from distributed import Client
from PIL import Image

from reportgen import batch
from reportgen.batch import parcel
from reportgen.batch.cluster import Cluster
from reportgen.batch.work import Task, make
from reportgen.build import Order
from reportgen.problems import ProblemsError
from tests.waiting import AGES, until

PHOTO = "Ảnh:\n  - Tệp: ảnh/quang-cảnh.png\n    Nội dung ảnh: toàn cảnh buổi làm việc\n"


def _dask(*arguments, folder):
    command = [sys.executable, "-m", "dask", *map(str, arguments)]
    environment = {**os.environ, "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
    with (folder / "log").open("ab") as log:
        return subprocess.Popen(
            command, stdout=log, stderr=log, cwd=folder, env=environment, start_new_session=True
        )


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """The address of a scheduler with two workers, and a function that says their process numbers."""
    folder = tmp_path_factory.mktemp("dask")
    note = folder / "scheduler.json"
    beside = ("--scheduler-file", note, "--no-dashboard")
    running = [_dask("scheduler", "--port", 0, "--host", "127.0.0.1", *beside, folder=folder)]
    worker = ("worker", "--nthreads", 1, "--local-directory", folder, *beside)
    running += [_dask(*worker, folder=folder) for _ in range(2)]
    assert until(lambda: note.exists() and note.stat().st_size)
    address = json.loads(note.read_text(encoding="utf-8"))["address"]
    with Client(address, timeout=AGES) as client:
        client.wait_for_workers(2, timeout=AGES)
    yield address
    for each in running:
        os.killpg(each.pid, signal.SIGKILL)
        each.wait()


@pytest.fixture
def records(write, good, tmp_path):
    """A folder of records: with an office file, a picture and an own template; one is bad."""
    write("in/_office.yaml", "Quy ước:\n  Dấu kết: ./.\n")
    write("mau/tin-bai.html", '{% extends "builtin/tin-bai.html" %}')
    (tmp_path / "in/ảnh").mkdir()
    Image.new("RGB", (60, 40), "red").save(tmp_path / "in/ảnh/quang-cảnh.png")
    for i in range(12):
        write(f"in/r{i:02}.yaml", good.replace("xã B", f"xã B{i}") + (PHOTO if i % 3 == 0 else ""))
    write("in/x-hong.yaml", good.replace("10/6", "31/6"))
    return tmp_path / "in"


def _run(folder, out, executor=None):
    order = Order(("tin-bai",), ("docx", "html", "txt"), (folder.parent / "mau",))
    files, _ = batch.records([folder])
    return {d.record.name: d for d in batch.run(files, batch.Run(order, out, 2, executor=executor))}


def test_documents_are_the_same_though_a_worker_is_killed_in_the_middle(cluster, records, tmp_path, files):
    here = _run(records, tmp_path / "here")
    executor = Cluster(cluster)
    try:
        executor._client.wait_for_workers(2, timeout=AGES)
        pids = executor._client.run(os.getpid)
        submit, sent = executor.submit, []

        def killing(task):
            submit(task)
            sent.append(task)
            if len(sent) == 5:
                os.kill(next(iter(pids.values())), signal.SIGKILL)

        executor.submit = killing
        there = _run(records, tmp_path / "there", executor)
        assert len(sent) == 13
    finally:
        executor.close()
    assert files("there") == files("here")
    assert {n: (d.state, d.problems) for n, d in there.items()} == {
        n: (d.state, d.problems) for n, d in here.items()
    }
    assert (tmp_path / "there/.reportgen.jsonl").read_bytes() == (tmp_path / "here/.reportgen.jsonl").read_bytes()
    assert {d.state.value for n, d in _run(records, tmp_path / "there").items() if n[0] == "r"} == {"unchanged"}


def test_the_command_line_sends_records_away(cluster, run, records, tmp_path):
    result = run("build", records, "-o", tmp_path / "out", "--doc", "tin-bai", "--to", "txt", "--cluster", cluster)
    assert result.code == 1
    assert "Đã tạo văn bản cho 12/13 hồ sơ. 1 hồ sơ chưa tạo được." in result.err
    assert f"--> {records}/x-hong.yaml:3:7" in result.err


def test_a_record_that_hangs_ends_its_worker_and_not_the_batch(cluster, records, tmp_path):
    """The system ends the process; Dask starts another."""
    executor = Cluster(cluster)
    try:
        executor._client.run(_hurry)
        task = Task(records / "r01.yaml", Order(("tin-bai",), ("txt",), (tmp_path / "mau",)))
        executor.submit(task)
        found = []
        assert until(lambda: found.extend(executor.done(1)) or not executor.busy())
    finally:
        executor.close()
    assert [[p.kind for p in made.built.problems] for _, made in found] == [["cluster-killed"]]


def _hurry():
    from reportgen.batch import limits, parcel  # noqa: PLC0415 - in the worker

    limits._SECONDS = -1  # the system gives two seconds more than it is asked for
    parcel.make = lambda _task: 9 ** (9**9)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nowhere"])
def test_a_scheduler_that_is_not_there_is_a_matter_of_the_machine(run, records, address, monkeypatch):
    monkeypatch.setattr("reportgen.batch.cluster._PATIENCE", 1)
    result = run("build", records, "--cluster", address)
    assert result.code == 3
    assert "lỗi[RG331]" in result.err


def test_without_dask_the_message_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ProblemsError) as stopped:
        Cluster("tcp://127.0.0.1:9")
    assert [p.kind for p in stopped.value.problems] == ["cluster-no-dask"]


def test_another_program_over_there_is_refused(records, monkeypatch):
    packed = parcel.pack(Task(records / "r00.yaml", Order(("tin-bai",), ("txt",))))
    monkeypatch.setattr(parcel.prints, "content", lambda: "khác")
    assert [p.kind for p in parcel.build(packed).built.problems] == ["cluster-version"]


def test_a_parcel_holds_what_the_record_reads_and_no_more(records, tmp_path):
    packed = parcel.pack(Task(records / "r00.yaml", Order((), (), (tmp_path / "mau",))))
    assert [name for name, _ in packed.files] == ["r00.yaml", "_office.yaml", "ảnh/quang-cảnh.png"]
    assert [(name, [file for file, _ in files]) for name, files in packed.templates] == [("mau", ["tin-bai.html"])]
    packed = parcel.pack(Task(records / "r01.yaml", Order()))
    assert ([name for name, _ in packed.files], packed.templates) == (["r01.yaml", "_office.yaml"], ())


@pytest.mark.parametrize("name", ["r00.yaml", "x-hong.yaml"])
def test_a_parcel_says_the_same_as_the_record_at_home(records, monkeypatch, name):
    monkeypatch.setattr(batch.prints, "_changed", lambda _file: 0)
    task = Task(records / name, Order(("tin-bai",), ("txt",)))
    here, there = make(task), parcel.build(parcel.pack(task))
    assert (there.built.files, there.built.problems, there.reads) == (
        here.built.files,
        here.built.problems,
        here.reads,
    )


def test_a_record_that_cannot_be_read_is_not_sent(cluster, records):
    executor = Cluster(cluster)
    try:
        executor.submit(Task(records / "khong-co.yaml", Order()))
        assert executor.busy()
        ((_, made),) = executor.done(0)
        assert not executor.busy()
    finally:
        executor.close()
    assert [(p.kind, p.place.file) for p in made.built.problems] == [("file-missing", f"{records}/khong-co.yaml")]
