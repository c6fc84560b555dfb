"""The process in which an organisation's templates run."""

import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from careerctl.pages.confined import FILTERS
from careerctl.pages.own import OwnEngine
from careerctl.problems.error import CareerctlError

ENDLESS = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
FORBIDDEN = (
    "open('/etc/hostname')", "open(careerctl.__file__)", "open(folder + '/page.md.j2', 'w')",
    "os.open(folder + '/new', os.O_CREAT | os.O_WRONLY)", "os.listdir(folder)", "os.scandir('/')", "os.system('true')",
    "os.rename(folder + '/page.md.j2', folder + '/b')", "os.remove(folder + '/page.md.j2')", "os.mkdir(folder + '/b')",
    "os.putenv('A', 'b')", "os.kill(os.getpid(), 0)", "os.fork()", "os.chmod(folder, 0o777)", "exec('1')", "eval('1')",
    "subprocess.Popen(['true'])", "socket.socket()", "socket.getaddrinfo('localhost', 1)", "__import__('wave')",
    "sys.settrace(print)", "ctypes.CDLL(None)", "marshal.loads(marshal.dumps(1))",
    "shutil.rmtree(folder)", "tempfile.mkdtemp()", "glob.glob('*')", "gc.get_objects()", "input()",
)  # fmt: skip
"""What Python can do, and what no template may have done, should it get hold of Python."""
TRIED = """
import ctypes, gc, glob, marshal, os, shutil, socket, subprocess, sys, tempfile
import careerctl
from careerctl.pages.sandbox import confine
folder, forbidden = sys.argv[1], eval(sys.argv[2])
codes = {each: compile(each, "templates/x", "eval") for each in forbidden}
confine(folder)
went_on = []
assert open(folder + "/page.md.j2").read() == "{{ name }}"
for each, code in codes.items():
    try:
        eval(code)
    except Exception as error:
        if "a template reads no file" not in str(error):
            went_on.append(f"{each}: {error!r}")
    else:
        went_on.append(each)
print(went_on)
sys.stdout.flush()
os._exit(0)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "templates"
    made.mkdir()
    (made / "page.md.j2").write_text("{{ name }}")
    return made


def test_nothing_is_read_imported_or_run_once_a_template_is(folder: Path):
    done = subprocess.run(
        [sys.executable, "-c", TRIED, folder, repr(FORBIDDEN)], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("[]\n", "")
    assert [each.name for each in folder.iterdir()] == ["page.md.j2"]


def children(process: str | int) -> set[int]:
    found: set[int] = set()
    for task in Path("/proc", str(process), "task").iterdir():
        with suppress(FileNotFoundError, ProcessLookupError):  # a thread may end between being named and being asked
            found |= {*map(int, (task / "children").read_text().split())}
    return found


def kill(process: int) -> None:
    """End a process, and wait until it does nothing any more: a signal arrives when the system gets round to it."""
    os.kill(process, signal.SIGKILL)
    while Path("/proc", str(process), "stat").read_text().rpartition(")")[2].split()[0] != "Z":
        time.sleep(0.01)


@pytest.fixture
def page(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Yield what Linux tells of the process in which a page of an endless template is made."""
    (folder / "page.md.j2").write_text(ENDLESS)
    monkeypatch.setenv("CI_JOB_TOKEN", "Secret")
    monkeypatch.setenv("PYTHONPATH", str(folder))
    secret = os.open("/etc/hostname", os.O_RDONLY)
    os.set_inheritable(secret, True)  # noqa: FBT003  # it has no name

    def wait() -> None:
        with suppress(CareerctlError):
            OwnEngine(folder, {}).markdown("page", {}, {})

    before = children("self")
    waiting = threading.Thread(target=wait)
    waiting.start()
    started: set[int] = set()
    try:
        while not started:
            time.sleep(0.01)
            started = {each for loaded in children("self") - before for each in children(loaded)}
        time.sleep(0.5)
        yield Path("/proc", str(*started))
    finally:
        for each in started:
            os.kill(each, 9)
        waiting.join()
        os.close(secret)


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="Linux tells what a process has")
def test_a_page_has_no_environment_no_files_and_an_empty_folder(page: Path):
    names = {each.partition(b"=")[0] for each in (page / "environ").read_bytes().split(b"\0") if each}
    assert names <= {b"PATH", b"LANG", b"LC_ALL", b"LC_CTYPE", b"SYSTEMROOT"}
    assert [str(each.readlink()).partition(":")[0] for each in (page / "fd").iterdir()] == ["pipe"]
    assert list((page / "cwd").iterdir()) == []


FORKS = pytest.mark.parametrize("forks", [True, False])


@FORKS
def test_nothing_of_one_page_is_there_for_the_next(folder: Path, forks: bool):  # noqa: FBT001  # a case
    """Namespaces, cyclers and lists of a template that others import live as long as the process."""
    (folder / "kept.md.j2").write_text("{% set c = cycler('first', 'second') %}{% set n = namespace(name='nobody') %}")
    text = "{% from 'kept.md.j2' import c, n %}{{ n.name }} {{ c.next() }}{% set n.name = name %} {{ n.name }}"
    (folder / "page.md.j2").write_text(text)
    engine = OwnEngine(folder, {}, forks=forks)
    made = [engine.markdown("page", {"name": name}, {}) for name in ("Alice", "Ben")]
    assert made == ["nobody first Alice\n", "nobody first Ben\n"]


@FORKS
def test_a_page_that_fails_leaves_the_next_one_alone(folder: Path, forks: bool):  # noqa: FBT001  # a case
    (folder / "page.md.j2").write_text("{{ name if name == 'B' else nmae }}")
    (folder / "broken.md.j2").write_text("{% if %}")
    engine = OwnEngine(folder, {}, forks=forks)
    with pytest.raises(CareerctlError):
        engine.markdown("page", {"name": "A"}, {})
    with pytest.raises(CareerctlError, match=r"^templates/broken\.md\.j2, line 1: Expected an expression"):
        engine.markdown("broken", {"name": "A"}, {})
    assert engine.markdown("page", {"name": "B"}, {}) == "B\n"


@pytest.mark.parametrize(
    ("grown", "times"), [pytest.param(8, 1, id="memory"), pytest.param(6, 150, id="work", marks=pytest.mark.exhaustive)]
)
def test_what_is_worked_out_as_a_template_is_loaded_counts_as_well(folder: Path, grown: int, times: int):
    """Jinja works out constants beforehand, where no page is made yet."""
    bomb = "{{ 'aaaaaaaaaa'" + "|replace('a', 'aaaaaaaaaa')" * grown + "|wordcount }}"
    (folder / "page.md.j2").write_text(bomb * times)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with pytest.raises(CareerctlError, match=r"^templates/page\.md\.j2(, line 1)?: it takes more "):
        OwnEngine(folder, {}).markdown("page", {}, {})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime - before.ru_utime < 6
    assert after.ru_maxrss < 2**20 or after.ru_maxrss == before.ru_maxrss


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="Linux tells which processes there are")
@FORKS
def test_a_process_that_was_ended_is_said_and_the_next_page_has_another(folder: Path, forks: bool):  # noqa: FBT001  # a case
    engine = OwnEngine(folder, {}, forks=forks)
    before = children("self")
    made = [engine.markdown("page", {"name": "Guide"}, {})]
    for each in children("self") - before:
        kill(each)
        with pytest.raises(CareerctlError, match=r"^templates/page\.md\.j2: it takes more "):
            engine.markdown("page", {"name": "Guide"}, {})
    made.append(engine.markdown("page", {"name": "Guide"}, {}))
    assert made == ["Guide\n"] * 2
    assert len(children("self") - before) == forks, "without a fork each page's process is gone"


@pytest.mark.exhaustive
def test_a_harmless_page_is_made_on_a_busy_machine(folder: Path):
    """The time of others does not count: what a page may take is its own work."""
    others = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(6 * (os.cpu_count() or 1))]
    try:
        assert OwnEngine(folder, {}).markdown("page", {"name": "Guide"}, {}) == "Guide\n"
    finally:
        for each in others:
            each.kill()
            each.wait()


def test_all_that_templates_can_do_needs_no_more_than_is_allowed(folder: Path):
    """What Jinja imports or opens at first need would be refused."""
    values = {
        "abs": "1",
        "round": "1",
        "dictsort": "{'a': 1}",
        "items": "{'a': 1}",
        "sum": "[1]",
        "rejectattr": "[]",
        "selectattr": "[]",
    }
    calls = {
        "batch": "(2)|list",
        "groupby": "(0)|list",
        "slice": "(2)|list",
        "map": "('upper')|list",
        "replace": "('a', 'b')",
    }
    each = [f"{{% set a = {values.get(name, 'name')}|{name}{calls.get(name, '')} %}}" for name in FILTERS]
    rest = "{% include 'b.md.j2' %}{{ t('Confidential.') }}{{ '\\u00e9' }}{{ 1.5|round(1) }}{{ name.upper() }}"
    (folder / "b.md.j2").write_text("{% import 'careerctl/parts.md.j2' as p %}{{ p.marks({'must': true}) }} ü ")
    (folder / "page.md.j2").write_text("".join(each) + rest)
    assert OwnEngine(folder, {}).markdown("page", {"name": "Guide"}, {}) == " (a must) ü Confidential.é1.5GUIDE\n"


@FORKS
def test_nothing_is_left_in_the_folder_for_temporary_files(folder: Path, tmp_path: Path, monkeypatch, forks: bool):  # noqa: FBT001  # a case
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    OwnEngine(folder, {}, forks=forks).markdown("page", {"name": "Guide"}, {})
    assert list((tmp_path / "tmp").iterdir()) == []
