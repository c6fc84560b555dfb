"""How far a long run has come: on a terminal, once it has taken a second, and nowhere else."""

import io
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from careerctl.cli import progress, terminal
from careerctl.cli.progress import Progress, counted, processes
from careerctl.cli.terminal import tell

NORTHWIND = Path(__file__).resolve().parents[2] / "examples" / "northwind"
GONE = "\r\x1b[K"


class Screen(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.fixture
def screen(monkeypatch) -> Screen:
    """Return a terminal of 80 columns, on which half a second passes whenever somebody looks at the clock."""
    shown = Screen()
    times: Iterator[float] = iter(each / 2 for each in range(1_000))
    monkeypatch.setattr(terminal, "sys", SimpleNamespace(stderr=shown))  # pytest has its own way with the real one
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=shown))
    monkeypatch.setattr(terminal, "_PASSING", [])  # what stands on this terminal stands on no other test's
    monkeypatch.setattr(progress, "monotonic", lambda: next(times))
    for name, value in {"TERM": "xterm", "COLUMNS": "80"}.items():
        monkeypatch.setenv(name, value)
    for name in ("CI", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return shown


def bar(filled: int, said: str) -> str:
    return f"\r[{'#' * filled}{'.' * (24 - filled)}] {said}\x1b[K"


def test_a_bar_is_shown_after_a_second_and_goes(screen: Screen) -> None:
    assert [*counted("abcd")] == ["a", "b", "c", "d"]
    assert screen.getvalue() == bar(6, "1 of 4") + bar(12, "2 of 4") + bar(18, "3 of 4") + GONE


def test_it_goes_before_anything_is_said(screen: Screen) -> None:
    for each in counted("abc"):
        if each == "b":
            tell("Ben is left out.")
    assert screen.getvalue() == bar(8, "1 of 3") + GONE + "Ben is left out.\n" + bar(16, "2 of 3") + GONE


def test_it_goes_where_the_run_ends_early(screen: Screen) -> None:
    run = counted("abc")
    assert [next(run), next(run)] == ["a", "b"]
    run.close()
    assert screen.getvalue() == bar(8, "1 of 3") + GONE


def test_shares_are_told(screen: Screen) -> None:
    assert sum(processes(1).each_share(len, range(1_200))) == 1_200
    assert bar(24 * 1_100 // 1_200, "1,100 of 1,200") in screen.getvalue()
    assert screen.getvalue().endswith(bar(24 * 1_150 // 1_200, "1,150 of 1,200") + GONE)


@pytest.mark.parametrize(
    "line",
    [
        ("check",),
        ("match", "sales-manager", "--audience", "hr"),
        ("match", "sales-manager", "--manager", "dana"),
        ("needs",),
        ("needs", "--manager", "dana"),
        ("owed", "--audience", "hr"),
        ("owed", "--manager", "dana"),
        ("raters",),
        ("gap", "--all"),
        ("export", "tables", "--format", "csv", "--audience", "hr", "--names"),
        ("report", "calibration"),
        ("rounds",),
        ("team", "--for", "everyone"),
        ("team", "--manager", "dana"),
    ],
    ids=" ".join,
)
def test_commands_about_many_say_how_far_they_are(careerctl, monkeypatch, line: tuple[str, ...]) -> None:
    heard: list[tuple[int, int]] = []
    monkeypatch.setattr(progress, "Progress", lambda: lambda *told: heard.append(told))
    assert careerctl(*line, "--root", NORTHWIND, "--today", "2026-11-02").code in {0, 1}
    people = len([*(NORTHWIND / "people").rglob("*.yaml")])
    assert (people, people) in heard


def test_a_line_that_is_there_is_not_written_all_the_time(screen: Screen, monkeypatch) -> None:
    times = iter([0.0, 1.5, 1.55, 1.7])
    monkeypatch.setattr(progress, "monotonic", lambda: next(times))
    shown = Progress()
    for done in (0, 1, 2):
        shown(done, 4)
    assert screen.getvalue() == bar(0, "0 of 4") + bar(12, "2 of 4")


@pytest.mark.parametrize(
    ("columns", "line"),
    [
        (40, "[##########...........] 5,000 of 10,000"),
        (20, "[.] 5,000 of 10,000"),
        (19, "5,000 of 10,000"),
        (9, "5,000 of"),
    ],
)
def test_it_fits_into_a_line(screen: Screen, monkeypatch, columns: int, line: str) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    shown = Progress()
    shown.due = 0
    shown(5_000, 10_000)
    assert screen.getvalue() == f"\r{line}\x1b[K"
    assert len(line) < columns


@pytest.mark.parametrize(("name", "value"), [("CI", "true"), ("TERM", "dumb")])
def test_nothing_is_shown_where_lines_stay(screen: Screen, monkeypatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    assert [*counted("abcd")] == ["a", "b", "c", "d"]
    assert screen.getvalue() == ""


@pytest.mark.parametrize("stream", [None, io.StringIO()])
def test_nothing_is_shown_where_nobody_watches(screen: Screen, monkeypatch, stream: io.StringIO | None) -> None:
    monkeypatch.setattr(terminal, "sys", SimpleNamespace(stderr=stream))
    assert [*counted("abcd")] == ["a", "b", "c", "d"]
    assert (stream.getvalue() if stream else "", screen.getvalue()) == ("", "")


def test_a_terminal_that_is_gone_stops_nobody(screen: Screen, monkeypatch) -> None:
    def gone(_text: str) -> int:
        raise OSError

    monkeypatch.setattr(screen, "write", gone)
    assert [*counted("abcd")] == ["a", "b", "c", "d"]
    assert terminal.all_said()
