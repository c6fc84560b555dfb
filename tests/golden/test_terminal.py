"""Wide, combined and right-to-left names on terminals of several widths, with and without colour or UTF-8."""

import re
import runpy
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from forking import run_forked
from rich.cells import cell_len
from turns import in_turn

HERE = Path(__file__).parent
TODAY = ("--today", "2026-11-02")
GAP = ("gap", "li", *TODAY)
COMPARE = ("compare", "lead", "manager")
WIDTHS = (120, 80, 40)
UTF8 = ("LC_ALL=C.UTF-8",)
NO_COLOR = ("NO_COLOR=1", *UTF8)
LANG_C = ("LANG=C",)
ASCII = ("LANG=C", "PYTHONCOERCECLOCALE=0", "PYTHONUTF8=0", "NO_COLOR=1")
"""Where Python does not take UTF-8 in place of C by itself."""
TERMINALS = runpy.run_path(str(HERE / "terminals.py"))


@cache
def on_terminal(columns: int, *options: str, env: tuple[str, ...] = UTF8, command: tuple[str, ...] = GAP) -> str:
    """Return what a terminal of a width gets."""
    environment = dict(each.split("=") for each in env)
    code, text = TERMINALS["shown"](columns, *command, *options, cwd=HERE / "names", env=environment)
    assert code == 0, text
    return text


@cache
def in_pipe(*options: str, env: tuple[str, ...] = UTF8) -> str:
    environment = TERMINALS["environment"](dict(each.split("=") for each in env))
    code, out, err = run_forked(*GAP, *options, cwd=HERE / "names", env=environment)
    assert (code, err) == (0, "")
    return out


def plain(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


@pytest.mark.parametrize("columns", WIDTHS)
class TestTerminal:
    def test_colored(self, golden: Callable, columns: int) -> None:
        golden(f"names/terminal.{columns}.color.txt", on_terminal(columns))

    def test_without_colour_it_says_the_same(self, golden: Callable, columns: int) -> None:
        printed = on_terminal(columns, env=NO_COLOR)
        golden(f"names/terminal.{columns}.txt", printed)
        assert _lines(plain(on_terminal(columns))) == _lines(printed)
        assert "\x1b" not in printed
        assert on_terminal(columns, "--color", "never") == printed
        assert on_terminal(columns, env=("TERM=dumb", *UTF8)) == printed

    def test_colour_when_told_so(self, columns: int) -> None:
        assert on_terminal(columns, "--color", "always", env=NO_COLOR) == on_terminal(columns)

    def test_in_ascii(self, golden: Callable, columns: int) -> None:
        printed = on_terminal(columns, env=ASCII)
        golden(f"names/terminal.{columns}.ascii.txt", printed)
        assert printed.isascii()

    def test_no_line_is_wider_and_none_is_cut(self, columns: int) -> None:
        printed = plain(on_terminal(columns))
        assert max(cell_len(line) for line in printed.splitlines()) <= columns
        for word in (
            "Ergebnisse",
            "größer",
            "(こうしょうりょく)",
            "👩‍👩‍👧",
            "הקשבה",
            "昨年の三社契約",
            "🇫🇷",
            "🚀",
            "nai\u0308f",
        ):
            assert word in printed
        assert "…" not in printed


@pytest.mark.parametrize("columns", WIDTHS)
def test_roles_side_by_side(golden: Callable, columns: int) -> None:
    printed = on_terminal(columns, env=NO_COLOR, command=COMPARE)
    golden(f"names/terminal.compare.{columns}.txt", printed)
    assert _lines(plain(on_terminal(columns, command=COMPARE))) == _lines(printed)
    assert max(cell_len(line) for line in printed.splitlines()) <= columns
    for word in ("朝、チームで今日の予定を確かめる。", "🤝", "שנים-עשר", "9,500,000.50", "שיקשיב"):
        assert word in printed.replace("\n", "") or columns < WIDTHS[0]
    ascii_ = on_terminal(columns, env=ASCII, command=COMPARE)
    golden(f"names/terminal.compare.{columns}.ascii.txt", ascii_)
    assert ascii_.isascii()


SHORT = {"calendar", "match", "owed", "team"}
"""Screens that call people as sentences do."""


PEOPLE_AND_PATHS = [
    ("rounds", ("rounds", "--today", "2026-11-02")),
    ("calendar", ("calendar", "--manager", "david", "--today", "2026-11-02")),
    ("owed", ("owed", "--manager", "david", "--today", "2027-11-02")),
    ("match", ("match", "manager", "--manager", "david", "--today", "2026-11-02")),
    ("team", ("team", "--manager", "david", "--today", "2026-11-02")),
    ("team.wall", ("team", "--for", "everyone", "--today", "2026-11-02")),
    ("history", ("history", "li", "--today", "2026-11-02")),
    ("wish", ("wish", "li", "--today", "2026-11-02")),
    ("paths", ("paths", "--today", "2026-11-02")),
    ("paths.lead", ("paths", "lead", "--today", "2026-11-02")),
    ("plan", ("plan", "li", "--today", "2026-11-02")),
    ("paths.li", ("paths", "--person", "li", "--today", "2026-11-02")),
    ("report.review", ("report", "review", "li", "--today", "2026-11-02")),
    ("report.plan", ("report", "plan", "li", "--today", "2026-11-02")),
]


@pytest.mark.parametrize(
    ("columns", "name", "command"),
    in_turn(
        [(columns, *each) for each in PEOPLE_AND_PATHS for columns in WIDTHS],
        lambda number: number // 3 % 3 == number % 3,
    ),
)
def test_rounds_wishes_plans_and_paths(golden: Callable, columns: int, name: str, command: tuple[str, ...]) -> None:
    """In colours and in ASCII at one width each, by turns: the screens above are shown so at all of them."""
    printed = on_terminal(columns, env=NO_COLOR, command=command)
    golden(f"names/terminal.{name}.{columns}.txt", printed)
    turn = (len(name) + WIDTHS.index(columns)) % len(WIDTHS)
    assert turn != 0 or _lines(plain(on_terminal(columns, command=command))) == _lines(printed)
    assert max(cell_len(line) for line in printed.splitlines()) <= columns
    assert "👨‍👩‍👧" in printed or "👩‍💼" in printed or name in SHORT
    assert turn != 1 or on_terminal(columns, env=ASCII, command=command).isascii()


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize(
    "command",
    [
        ("check", "--root", "../../../examples/northwind", *TODAY),
        ("raters", "--root", "../../../examples/northwind", *TODAY),
        ("explain", "steep-step"),
        ("needs", "--root", "../../../examples/northwind", "--manager", "yuki", "--if=opening west closes", *TODAY),
    ],
)  # fmt: skip
def test_findings_and_manuals(golden: Callable, columns: int, command: tuple[str, ...]) -> None:
    printed = on_terminal(columns, env=NO_COLOR, command=command)
    golden(f"northwind/terminal.{command[0]}.{columns}.txt", printed)
    assert _lines(plain(on_terminal(columns, command=command))) == _lines(printed)
    example = "    "  # lines of files, and paths, are as long as they are
    for line in printed.splitlines():
        assert cell_len(line) <= columns or line.startswith(example) or len(line.split()) == 1


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines()]


def test_in_a_pipe_lines_are_as_long_as_they_like(golden: Callable) -> None:
    golden("names/gap.li.txt", in_pipe())
    assert in_pipe(env=("COLUMNS=40", *UTF8)) == in_pipe()


def test_colour_in_a_pipe_when_told_so(golden: Callable) -> None:
    golden("names/pipe.color.txt", in_pipe("--color", "always"))
    assert plain(in_pipe("--color", "always")) == in_pipe()
    assert in_pipe("--color", "always", env=NO_COLOR) == in_pipe("--color", "always")
    assert in_pipe(env=("FORCE_COLOR=1", *UTF8)) == in_pipe("--color", "always")


def test_in_the_c_locale_a_pipe_gets_what_it_can_take(golden: Callable) -> None:
    assert in_pipe(env=LANG_C) == in_pipe()
    golden("names/pipe.ascii.txt", in_pipe(env=ASCII))
    assert in_pipe(env=ASCII).isascii()


@pytest.mark.parametrize("format_", ["csv", "json"])
def test_machines_get_utf_8_on_whatever_terminal(format_: str) -> None:
    options = ("--format", format_)
    assert on_terminal(40, *options, env=ASCII) == in_pipe(*options) == in_pipe(*options, env=ASCII)
