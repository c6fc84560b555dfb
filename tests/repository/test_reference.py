"""The reference: docs/keys.md is made of the models, docs/commands.md of the commands.

`UPDATE_REFERENCE=1 pytest -n0 tests/repository/test_reference.py` writes both anew.
"""

import json
import os
import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from careerctl import shelf
from careerctl.cli import app
from careerctl.cli.command import For
from careerctl.exchange.people.answers import AGREEMENT, FORMAT
from careerctl.formats import keys
from careerctl.problems.manual import names
from careerctl.project.reading.renamed import RENAMED
from careerctl.questions.keys import FILES, all_keys, with_examples
from careerctl.text.markdown import fenced, prose

ROOT = Path(__file__).parents[2]
OF_THE_FIRST = Path(__file__).with_name("keys-of-0.1.txt")
KEYS = """\
# The keys of all files

`careerctl explain KEY` says the same in a terminal: `careerctl explain role.extends`, `careerctl explain
policy.discuss_at`. A kind of file alone lists its keys: `careerctl explain role`. Keys of `careerctl.yaml` are called
without its name.

Where a key stands in a mapping with keys of your own, such as the ids under `requires`, those are left out of its name
here, and so are places in lists. Every mapping takes `metadata`, too: whatever else you want to keep, under keys of
your own. An example is how [Northwind](../examples/northwind) writes it; `…` is where it goes on.
[stability.md](stability.md) says what may change.

"""
COMMANDS = """\
# All commands

`careerctl COMMAND --help` says the same in a terminal, and so does `man careerctl-COMMAND` where a package of it was
installed. The examples are those of [Northwind](../examples/northwind): try them in a copy, `careerctl init northwind
--example northwind`.

| exit code | |
| :-- | :-- |
| 0 | done |
| 1 | of the few commands below that say so: there is something to look at |
| 2 | wrong use, no project, files that the command cannot do its work without, or a result that could not be written |
| 3 | a bug in careerctl |
| 130 | interrupted |

"""


@pytest.fixture(scope="module")
def every_key() -> list[keys.FileKey]:
    return with_examples(all_keys(), ROOT / "examples" / "northwind")


def must_be(path: str, text: str) -> None:
    """Compare a page with what it is made of, or write it anew."""
    if os.environ.get("UPDATE_REFERENCE"):
        (ROOT / path).write_text(text, "utf-8")
    assert (ROOT / path).read_text("utf-8") == text, "UPDATE_REFERENCE=1 writes it anew"


class TestKeys:
    def test_are_fresh(self, every_key: list[keys.FileKey]) -> None:
        tables = (keys.markdown([key for key in every_key if key.kind == kind], file) for kind, file in FILES.items())
        must_be("docs/keys.md", KEYS + "\n".join(tables))

    def test_each_says_all_there_is_to_say(self, every_key: list[keys.FileKey]) -> None:
        assert [
            key.name for key in every_key if not (key.about and key.sort and key.example.startswith(key.last))
        ] == []
        assert {key.name for key in every_key} & {*names()} == set()

    def test_a_new_one_says_since_when_and_none_is_taken_away(self, every_key: list[keys.FileKey]) -> None:
        """A key that is not listed was not there at 0.1: `Since("0.3")` stands beside it. No file may become wrong."""
        first = {*OF_THE_FIRST.read_text("utf-8").split()}
        there = {f"{key.model}.{key.last}": key.since for key in every_key}
        gone = first - there.keys() - {f"{each.model}.{each.old}" for each in RENAMED}
        assert sorted(gone) == []
        assert sorted(name for name, since in there.items() if (name in first) != (since == "0.1")) == []

    def test_explain_says_the_same(self, careerctl: Callable[..., Any], every_key: list[keys.FileKey]) -> None:
        for name in ("policy.discuss_at", "role.requires", "agreed-sheet.focus", "note.text"):
            key = next(each for each in every_key if each.name == name)
            said = " ".join(careerctl("explain", name).out.split())
            for each in (key.about, key.sort, key.where_left_out, key.example, key.since):
                assert " ".join(each.split()) in said
        assert "role.extends: The role whose" in careerctl("explain", "role").out
        assert careerctl("explain", "discuss_at").out == careerctl("explain", "careerctl.policy.discuss_at").out
        printed = json.loads(careerctl("explain", "role.pay", "--format", "json").out)
        jsonschema.validate(printed, json.loads((ROOT / "schemas" / "outputs" / "explain.json").read_text("utf-8")))
        assert [each["name"] for each in printed["keys"]][:2] == ["role.pay", "role.pay.currency"]

    @pytest.mark.parametrize(
        ("written", "said"),
        [
            ("polcy.discuss_at", "Did you mean 'policy.discuss_at'?"),
            ("role.extend", "Did you mean 'role.extends'?"),
            ("name", "several keys are called so: tracks.name, areas.name, "),
        ],
    )
    def test_explain_says_what_was_meant(self, careerctl: Callable[..., Any], written: str, said: str) -> None:
        ran = careerctl("explain", written)
        assert (ran.code, ran.out, said in ran.err) == (2, "", True)


def test_what_is_stable_is_said_of_what_there_is() -> None:
    text = (ROOT / "docs/stability.md").read_text("utf-8")
    outputs = {f"careerctl/{path.stem}/1" for path in (ROOT / "schemas" / "outputs").iterdir()}
    assert {*re.findall(r"careerctl/[a-z-]+/1", text)} <= outputs | {FORMAT, AGREEMENT}
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []


def leaf(name: str) -> Any:
    return shelf.leaf("careerctl.commands", name).COMMAND


def told(who: For) -> Iterator[str]:
    """Yield what docs/commands.md says of the commands for somebody."""
    yield f"## For {who.value}"
    for name in shelf.names("careerctl.commands"):
        if leaf(name).who is who:
            yield from of_command(name, built(name))


def of_command(name: str, command: Any) -> Iterator[str]:
    known, context = leaf(name), command.make_context(f"careerctl {name}", [], resilient_parsing=True)
    yield f"### {name}"
    yield from (prose(" ".join(each.split())) for each in command.help.split("\n\n"))
    yield fenced("".join(f"careerctl {each}\n" for each in known.examples), "sh")
    yield options(command, context)
    if known.ends_with_one:
        yield prose(f"Exit code 1: {known.ends_with_one}.")
    yield f"More: [{known.more}.md]({known.more}.md)"


def options(command: Any, context: Any) -> str:
    records = [each.get_help_record(context) for each in command.get_params(context) if each.name != "help"]
    return "\n".join(("| | |", "| :-- | :-- |", *(row(*record) for record in records if record)))


def row(names: str, said: str) -> str:
    escaped = names.replace("|", "\\|")
    return f"| `{escaped}` | {prose(said)} |"


class TestCommands:
    def test_are_fresh(self) -> None:
        group = app.group()
        before = options(group, group.make_context("careerctl", [], resilient_parsing=True))
        parts = ("## Before the command", before, *(part for who in For for part in told(who)))
        must_be("docs/commands.md", COMMANDS + "\n\n".join(part.rstrip("\n") for part in parts) + "\n")

    def test_help_begins_with_two_examples_and_ends_with_where_to_read_more(
        self, careerctl: Callable[..., Any]
    ) -> None:
        for name in shelf.names("careerctl.commands"):
            known, command = leaf(name), built(name)
            lines = careerctl(name, "--help", cwd=ROOT / "examples" / "northwind").out.splitlines()
            assert [line.strip() for line in lines[2:4]] == [f"careerctl {each}" for each in known.examples], name
            assert lines[-1] == f"More: docs/{known.more}.md, docs/commands.md"
            assert (ROOT / "docs" / f"{known.more}.md").is_file(), known.more
            for each in known.examples:
                called, *words = shlex.split(each)
                assert called == name
                command.make_context(name, words)  # refuses what the command does not know

    def test_what_ends_with_one_says_so(self) -> None:
        said = {name for name in shelf.names("careerctl.commands") if leaf(name).ends_with_one}
        assert said == {"check", "gap", "schema"}
        assert all(leaf(name).ends_with_one in (ROOT / "docs/commands.md").read_text("utf-8") for name in said)

    def test_the_examples_work(
        self,
        careerctl: Callable[..., Any],
        committed: Callable[..., str],
        git: Callable[..., str],
        tmp_path: Path,
        whole: bool,  # noqa: FBT001  # a fixture
    ) -> None:
        lines = [each for name in shelf.names("careerctl.commands") for each in leaf(name).examples]
        northwind = tmp_path / "northwind"
        shutil.copytree(ROOT / "examples" / "northwind", northwind)
        (northwind / "export.csv").write_bytes((ROOT / "tests" / "exchange" / "hr.csv").read_bytes())
        (northwind / "matrix.csv").write_text("Area,Competency,Guide,Lead\nCraft,Reading maps,1,3\n", "utf-8")
        committed(northwind)
        for line in lines if whole else lines[::24]:
            git(northwind, "checkout", "-q", ".")
            git(northwind, "clean", "-fdq")
            words = shlex.split(line)
            today = ["--today", "2026-11-02"] if any("--today" in each.opts for each in built(words[0]).params) else []
            ran = careerctl(*words, *today, cwd=tmp_path if words[0] == "init" else northwind)
            assert (ran.code, line) == (OTHERWISE.get(line, 0), line), ran.err


def built(name: str) -> Any:
    group = app.group()
    return group.get_command(group.make_context("careerctl", [name]), name)


OTHERWISE = {
    "new competency listening --ask": 2,  # asks, which needs somebody who answers
    "schema --check": 1,  # none was written
    "take back --dry-run": 2,  # nothing has come back
    "take alice.careerctl.json --by dana": 2,
}
"""Examples that end with another code where nobody sits at the keyboard of a fresh Northwind."""
