"""Wrong uses, and the one line that says what is wrong: wrong-uses.txt lists them, each run in Northwind."""

import re
import shlex
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer

from careerctl import shelf
from careerctl.cli.app import group
from careerctl.cli.meant import ALIKE, said_of

NORTHWIND = Path(__file__).parents[2] / "examples" / "northwind"
REFERENCE = (NORTHWIND.parents[1] / "docs" / "commands.md").read_text("utf-8")
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

    def test_what_says_the_same_is_said_of_an_option_that_there_is(self) -> None:
        known = {option for _, each in parameters() for option in each.opts} | {"--version"}
        assert [group for group in ALIKE if group[0] not in known] == []

    def test_what_may_be_chosen_is_listed_in_one_way(self) -> None:
        for name, each in parameters():
            choices = getattr(each.type, "choices", ())
            listed = f"One of {', '.join(choices)}." if len(choices) > 1 else f"The one choice is {''.join(choices)}."
            assert not choices or each.help.endswith(listed), f"{name}: {each.help}"
            assert not re.search(r"[<|]", each.metavar or "") or name in {"match", "diff"}, name

    def test_help_the_reference_and_what_happens_are_one(self) -> None:
        pages = dict(re.findall(r"^### (\S+)\n(.*?)^More:", REFERENCE, re.MULTILINE | re.DOTALL))
        for name, each in parameters():
            command = commands()[name]
            context = command.make_context(name, [], resilient_parsing=True)
            called = each.get_help_record(context)[0]
            assert called in " ".join(command.get_help(context).split()), called
            assert f"`{called}`".replace("|", "\\|") in pages[name]
            if each.param_type_name == "option":
                option, flag = max(each.opts, key=len), getattr(each, "is_flag", False)
                line, said = (f"{option}=x", "takes no value") if flag else (option, "needs a value")
                assert refusal(command, line) == f"{option} {said}."
            for choice in getattr(each.type, "choices", ()):
                assert each.type.convert(choice, each, context) == choice
                with pytest.raises(typer.BadParameter, match=f"Did you mean '{choice}'"):
                    each.type.convert(f"{choice}x", each, context)

    def test_what_lacks_one_of_the_four_has_no_use_for_it(self) -> None:
        names = shelf.names("careerctl.commands")
        for option, lack in WITHOUT.items():
            have = {name for name, each in parameters() if option in each.opts}
            assert {*names} - have == lack, option

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


def refusal(command: Any, *line: str) -> str:
    """Return what is said of a line that a command refuses."""
    with pytest.raises(typer.TyperException) as refused:
        command.make_context(command.name, [*line])
    return said_of(refused.value, refused.value.ctx)


WITHOUT = {
    "--quiet": set(),
    "--root": {"explain", "import-framework", "init"},  # in no project, or one that they make
    "--today": {"explain", "init", "migrate", "rename", "schema"},  # what holds on any day
    "--color": {  # plain text, files and questions
        *("decide", "dossier", "erase", "explain", "export", "form", "import-people", "init", "leave", "migrate"),
        *("move", "new", "rate", "rename", "schema", "site", "take", "talk"),
    },
}


@cache
def commands() -> dict[str, Any]:
    """Return all commands as the command line has them."""
    app = group()
    context = app.make_context("careerctl", [], resilient_parsing=True)
    return {name: app.get_command(context, name) for name in shelf.names("careerctl.commands")}


def parameters() -> list[tuple[str, Any]]:
    """Return all arguments and options of all commands."""
    return [(name, each) for name, command in commands().items() for each in command.params]
