"""The process: how it starts, and how it ends when it is stopped."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

import careerctl as package

Project = Callable[..., Path]
Run = Callable[..., Any]

NORTHWIND = Path(__file__).parents[1] / "examples" / "northwind"
unix = pytest.mark.skipif(os.name == "nt", reason="pipes and signals of Unix")


def _modules_after(*arguments: str) -> set[str]:
    """Return the modules that are loaded after a run of careerctl in a process of its own."""
    code = (
        "import sys; sys.argv = ['careerctl', *sys.argv[1:]]\n"
        "from careerctl.__main__ import main\n"
        "main(); sys.stdout.flush(); print('\\0', *sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], cwd=NORTHWIND, stdout=subprocess.PIPE, check=True)
    return {name.split(".")[0] for name in done.stdout.decode().split("\0")[-1].split()}


def test_version(process: Run) -> None:
    assert process("--version") == (0, f"careerctl {package.__version__}\n", "")
    assert process("--debug", "--version") == (0, f"careerctl {package.__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "unloaded"),
    [
        ("--version", "typer pydantic ruamel rich json pathlib"),
        ("--help", "pydantic ruamel rich json"),
        ("check --help", "pydantic ruamel rich json"),
        ("check --formt", "pydantic ruamel rich json"),
        ("chek", "pydantic ruamel rich json"),
        ("check", "rich json jinja2"),
        ("check --color always", "rich jinja2"),
        ("explain tab", "pydantic ruamel rich json"),
        ("explain", "ruamel rich json"),
        ("explain --format json", "ruamel rich"),
    ],
)
def test_loads_nothing_that_it_does_without(arguments: str, unloaded: str) -> None:
    assert not _modules_after(*arguments.split()) & set(unloaded.split())


@unix
@pytest.mark.parametrize(
    "arguments", [("check",), ("check", "--format", "json"), ("explain",), ("--help",), ("--version",)]
)
def test_a_reader_that_goes_away_ends_it_quietly(arguments: Sequence[str], process: Run) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = process(*arguments, cwd=NORTHWIND, stdout=writer)
    os.close(writer)
    assert (done.code, done.err) == (141, "")


@unix
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_head_takes_a_line_and_goes(project: Project, unbuffered: str) -> None:
    root = project({f"roles/r{number}.yaml": "nmae: R\n" for number in range(800)})  # more than a pipe holds
    line = f"{sys.executable} -m careerctl check | head -1; echo ${{PIPESTATUS[0]}}"
    env = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(["bash", "-c", line], cwd=root, env=env, capture_output=True, text=True, check=True)
    first, code = done.stdout.splitlines()
    assert first.startswith("roles/r0.yaml:1:1: error[missing-key]")
    assert (code, done.stderr) == ("141", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_is_said(process: Run) -> None:
    with Path("/dev/full").open("wb") as full:
        done = process("check", cwd=NORTHWIND, stdout=full)
    assert (done.code, done.err) == (2, "careerctl: the output cannot be written: No space left on device.\n")


@unix
def test_a_folder_that_is_gone_is_said(project: Project) -> None:
    folder = project({"gone/a.txt": ""}) / "gone"
    line = f"rm -r ../gone; {sys.executable} -W error -m careerctl check"
    done = subprocess.run(["bash", "-c", line], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "careerctl: the current folder is gone. Go into one that exists.\n"


@unix
def test_closed_streams_are_wrong_use_and_no_findings(project: Project) -> None:
    root = project({"roles/r.yaml": "nmae: R\n"})
    command = f"{sys.executable} -W error -m careerctl"
    line = f"{command} check >&- 2>&-; echo $?; {command} chek >&- 2>&-; echo $?"
    done = subprocess.run(["bash", "-c", line], cwd=root, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("2\n2\n", "")


def _when_it_waits(pid: int) -> None:
    """Return when a process sleeps for half a second; where the system does not tell, after two seconds."""
    state = Path(f"/proc/{pid}/stat")
    asleep = 0
    for _ in range(200 if state.exists() else 20):
        time.sleep(0.1)
        asleep = asleep + 1 if state.exists() and state.read_text().rpartition(") ")[2].startswith("S") else 0
        if asleep == 5:
            return


@unix
def test_an_interrupt_ends_it_quietly_and_leaves_nothing(project: Project) -> None:
    """A pipe that nobody reads holds it at work; the interrupt comes while it waits."""
    root = project()
    os.mkfifo(root / "pipe")
    command = [sys.executable, "-W", "error", "-m", "careerctl", "check", "-o", "pipe"]
    started = subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    _when_it_waits(started.pid)
    assert started.poll() is None
    started.send_signal(signal.SIGINT)
    assert started.communicate(timeout=20) == (b"", b"")
    assert started.returncode == 130
    assert sorted(path.name for path in root.iterdir()) == ["careerctl.yaml", "pipe"]


@unix
def test_a_pipe_is_written_to_not_replaced(project: Project) -> None:
    root = project()
    os.mkfifo(root / "pipe")
    command = [sys.executable, "-W", "error", "-m", "careerctl", "check", "-o", "pipe"]
    started = subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert (root / "pipe").read_text() == "All is well: 1 file.\n"
    assert started.communicate(timeout=20) == (b"", b"wrote pipe\n")
    assert (root / "pipe").is_fifo()
