"""Wrong uses, and the one line that says what is wrong: wrong-uses.txt lists them, each run in Northwind."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

from careerctl import shelf
from careerctl.cli.app import group

NORTHWIND = Path(__file__).parents[2] / "examples" / "northwind"
TABLE = Path(__file__).with_name("wrong-uses.txt").read_text("utf-8")
USES = dict(re.findall(r"^\$ (.*)\n(.*)$", TABLE, re.MULTILINE))


def test_each_is_told_in_one_line(careerctl: Callable[..., Any]) -> None:
    told = {}
    for line in USES:
        ran = careerctl(*shlex.split(line), cwd=NORTHWIND)
        assert (ran.code, ran.out) == (2, ""), line
        told[line] = ran.err.splitlines()[0].removeprefix("careerctl: ")
    assert told == USES
    assert len(USES) >= 60


class TestWords:
    """The same options and the same words in all commands; docs/commands.md is made of them."""

    def test_one_thing_has_one_name(self) -> None:
        persons, days = {"--by", "--manager", "--reports-to", "--person"}, {"--from", "--until", "--today", "--on"}
        odd = [
            f"{name} {option} {each.metavar}"
            for name, each in parameters()
            for option in each.opts
            if (option in persons and each.metavar != "PERSON") or (option in days and each.metavar != "DATE")
        ]
        assert odd == []
        known = {"WHO", "WHOM", "FOLDER", "DIRECTORY", "PATHS", "TODAY", "DAY", "USER"}
        assert [f"{name} {each.metavar}" for name, each in parameters() if each.metavar in known] == []

    def test_what_may_be_chosen_is_listed_in_one_way(self) -> None:
        for name, each in parameters():
            choices = getattr(each.type, "choices", ())
            listed = f"One of {', '.join(choices)}." if len(choices) > 1 else f"The one choice is {''.join(choices)}."
            assert not choices or each.help.endswith(listed), f"{name}: {each.help}"
            assert not re.search(r"[<|]", each.metavar or "") or name in {"match", "diff"}, name

    def test_what_stands_before_the_command_is_heard(self, careerctl: Callable[..., Any]) -> None:
        before = careerctl("--today", "2026-11-02", "--color", "always", "--root", NORTHWIND, "gap", "alice")
        behind = careerctl("gap", "alice", "--root", NORTHWIND, "--today", "2026-11-02", "--color", "always")
        assert before == behind
        assert "\x1b[" in before.out
        again = careerctl("--today", "2020-01-01", "gap", "alice", "--root", NORTHWIND, "--today", "2026-11-02")
        assert again.out == careerctl("gap", "alice", "--root", NORTHWIND, "--today", "2026-11-02").out
        assert careerctl("--today", "2026-11-02", "--root", NORTHWIND, "explain", "tab").code == 2

    def test_quiet_says_what_is_asked_and_what_is_wrong(self, careerctl: Callable[..., Any], tmp_path: Path) -> None:
        assert careerctl("--quiet", "init", tmp_path / "here") == (0, "", "")
        assert careerctl("new", "role", "x", "--set", "track=individual", "-q", cwd=tmp_path / "here") == (0, "", "")
        assert careerctl("paths", "-o", "paths.md", "--quiet", cwd=tmp_path / "here") == (0, "", "")
        assert careerctl("paths", "-o", "paths.md", cwd=tmp_path / "here").err == "wrote paths.md\n"
        assert careerctl("--quiet", "paths", cwd=tmp_path / "here").out
        assert careerctl("gap", "nobody", "--quiet", cwd=tmp_path / "here").err.startswith("careerctl: no person")


def parameters() -> list[tuple[str, Any]]:
    """Return all arguments and options of all commands."""
    app = group()
    context = app.make_context("careerctl", [], resilient_parsing=True)
    commands = {name: app.get_command(context, name) for name in shelf.names("careerctl.commands")}
    return [(name, each) for name, command in commands.items() if command for each in command.params]
