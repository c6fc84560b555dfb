"""The reference: docs/keys.md is made of the models, docs/commands.md of the commands.

`UPDATE_REFERENCE=1 pytest -n0 tests/repository/test_reference.py` writes both anew.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careerctl.formats import keys
from careerctl.formats.schemas.keys import FIRST
from careerctl.problems.manual import names
from careerctl.questions.keys import FILES, all_keys, with_examples

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


@pytest.fixture(scope="module")
def every_key() -> list[keys.Key]:
    return with_examples(all_keys(), ROOT / "examples" / "northwind")


def must_be(path: str, text: str) -> None:
    """Compare a page with what it is made of, or write it anew."""
    if os.environ.get("UPDATE_REFERENCE"):
        (ROOT / path).write_text(text, "utf-8")
    assert (ROOT / path).read_text("utf-8") == text, "UPDATE_REFERENCE=1 writes it anew"


class TestKeys:
    def test_are_fresh(self, every_key: list[keys.Key]) -> None:
        tables = (keys.markdown([key for key in every_key if key.kind == kind], file) for kind, file in FILES.items())
        must_be("docs/keys.md", KEYS + "\n".join(tables))

    def test_each_says_all_there_is_to_say(self, every_key: list[keys.Key]) -> None:
        assert [
            key.name for key in every_key if not (key.about and key.sort and key.example.startswith(key.last))
        ] == []
        assert {key.name for key in every_key} & {*names()} == set()

    def test_a_new_one_says_since_when_and_none_is_taken_away(self, every_key: list[keys.Key]) -> None:
        """A key that is not listed was not there at 0.1: `Since("0.3")` stands beside it. No file may become wrong."""
        first = {*OF_THE_FIRST.read_text("utf-8").split()}
        there = {f"{key.model}.{key.last}": key.since for key in every_key}
        assert sorted(first - there.keys()) == []
        assert sorted(name for name, since in there.items() if (name in first) != (since == FIRST)) == []

    def test_explain_says_the_same(self, careerctl: Callable[..., Any], every_key: list[keys.Key]) -> None:
        for name in ("policy.discuss_at", "role.requires", "agreed-sheet.focus", "note.text"):
            key = next(each for each in every_key if each.name == name)
            said = " ".join(careerctl("explain", name).out.split())
            for each in (key.about, key.sort, key.where_left_out, key.example, key.since):
                assert " ".join(each.split()) in said
        assert "role.extends: The role whose" in careerctl("explain", "role").out
        assert careerctl("explain", "discuss_at").out == careerctl("explain", "careerctl.policy.discuss_at").out
        several = careerctl("explain", "answered")
        assert (several.code, several.err) == (0, "")

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
