"""Many things done by several processes: the same comes back in the same order, and nobody is left behind."""

import os
import signal
import subprocess
import sys
import time
from multiprocessing import Pipe
from pathlib import Path

import pytest

from careerctl.project import processes
from careerctl.project.processes import ALONE, SHARE, Processes

HEAD = """
import os, signal, sys, time
from functools import partial
from careerctl.project import processes
from careerctl.project.processes import Processes

HERE = os.getppid() if __name__ == "__mp_main__" else os.getpid()

def squares(share):
    return [(os.getpid() != HERE, each, each * each) for each in share]

def added(more, share):
    return [each + more for each in share]

def refusing(share):
    if 70 in share:
        raise LookupError("seventy")
    return list(share)

def killed(share):
    if 70 in share and os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return list(share)

def slow(share):
    time.sleep(0.05)
    return list(share)

def nothing_left():
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return True
    return False
"""


def said(tmp_path: Path, code: str) -> str:
    """Return what a program prints, which lies in a file, as processes that begin anew need it."""
    program = tmp_path / "program.py"
    body = "".join(f"    {line}\n" for line in code.strip().splitlines())
    program.write_text(f"{HEAD}\nif __name__ == '__main__':\n{body}", "utf-8")
    done = subprocess.run([sys.executable, "-W", "error", program], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout.strip()


@pytest.mark.parametrize("begin", ["", "processes.COPIES = False"], ids=["usual", "anew"])
@pytest.mark.parametrize("jobs", [2, 3])
def test_others_do_it_and_it_comes_back_in_order(tmp_path, jobs: int, begin: str) -> None:
    code = f"""
{begin}
for many in (0, 1, 2, 7, 120, 333):
    made = [each for share in Processes({jobs}).each_share(squares, range(many)) for each in share]
    assert [each[1:] for each in made] == [(each, each * each) for each in range(many)]
    assert all(elsewhere for elsewhere, _, _ in made) or many < 2
print([each for share in Processes({jobs}).each_share(partial(added, 5), [1, 2]) for each in share])
print(nothing_left() or not processes.COPIES)
"""
    assert said(tmp_path, code).split("\n") == ["[6, 7]", "True"]


def test_what_the_work_raises_is_raised_here(tmp_path) -> None:
    code = """
got = []
try:
    for share in Processes(2).each_share(refusing, range(200)):
        got += share
except LookupError as error:
    print(got == list(range(50)), error, nothing_left())
"""
    assert said(tmp_path, code) == "True seventy True"


def test_what_a_killed_process_does_not_bring_back_is_done_here(tmp_path) -> None:
    code = """
made = [each for share in Processes(2).each_share(killed, range(200)) for each in share]
print(made == list(range(200)), nothing_left())
"""
    assert said(tmp_path, code) == "True True"


def test_where_no_process_can_begin_all_is_done_here(tmp_path) -> None:
    code = """
import resource
resource.setrlimit(resource.RLIMIT_NOFILE, (5, 5))
made = [each for share in Processes(3).each_share(squares, range(200)) for each in share]
print([each[1] for each in made] == list(range(200)), any(each[0] for each in made))
"""
    assert said(tmp_path, code) == "True False"


def test_whoever_stops_asking_leaves_nobody_behind(tmp_path) -> None:
    code = """
shares = Processes(3).each_share(slow, range(5_000))
print(next(shares) == list(range(50)))
shares.close()
print(nothing_left())
"""
    assert said(tmp_path, code).split("\n") == ["True", "True"]


def children(process: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="looks at processes as Linux shows them")
@pytest.mark.parametrize("end", [signal.SIGKILL, pytest.param(signal.SIGTERM, marks=pytest.mark.exhaustive)])
def test_processes_end_with_the_one_that_asked(tmp_path, end: signal.Signals) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        f"{HEAD}\nfor share in Processes(2).each_share(slow, range(50_000)): print(share[0], flush=True)\n"
    )
    with subprocess.Popen([sys.executable, program], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as asking:
        assert asking.stdout is not None
        asking.stdout.readline()
        there = children(asking.pid)
        assert len(there) == 2
        asking.send_signal(end)
        assert asking.wait(10) == -end
        until = time.monotonic() + 10
        while any(Path(f"/proc/{each}").exists() for each in there):
            assert time.monotonic() < until
            time.sleep(0.02)
        assert asking.stderr is not None
        assert asking.stderr.read() == b""


def test_few_things_are_done_by_one(monkeypatch) -> None:
    begun: list[int] = []
    monkeypatch.setattr(processes, "_processors", lambda: 4)
    monkeypatch.setattr(processes, "_made", lambda work, shares, jobs: begun.append(jobs) or map(work, shares))
    for many in (0, processes.PAYS_FROM - 1, processes.PAYS_FROM):
        assert sum(Processes().each_share(len, range(many))) == many
    assert sum(ALONE.each_share(len, range(9_999))) == 9_999
    assert begun == [1, 1, 4, 1]


def test_how_far_it_is_is_heard() -> None:
    heard: list[tuple[int, int]] = []
    shares = Processes(1, lambda done, of: heard.append((done, of))).each_share(len, range(2 * SHARE + 1))
    assert list(shares) == [SHARE, SHARE, 1]
    assert heard == [(SHARE, 2 * SHARE + 1), (2 * SHARE, 2 * SHARE + 1), (101, 101), (101, 101)]


def test_a_process_answers_with_what_was_made_until_nobody_asks() -> None:
    before = signal.getsignal(signal.SIGINT)
    ours, theirs = Pipe()
    inherited, _ = Pipe()
    ours.send(1)
    ours.send(5)
    try:
        processes._serve(theirs, [inherited], sum, [[1], [2, 3]])  # noqa: SLF001  # in a process of its own nobody sees it
    finally:
        signal.signal(signal.SIGINT, before)
    assert (ours.recv(), ours.poll(), inherited.closed) == (5, False, True)


def test_the_processors_that_this_process_may_use_are_counted() -> None:
    many = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    assert processes._processors() == many  # noqa: SLF001  # what it asks the system
