"""Skeletons: what they teach in comments is true."""

import re
from pathlib import Path

import pytest

from careerctl.changes.new import shipped
from careerctl.changes.new.thing import KINDS, kind_named
from careerctl.model.outline import outline_of
from careerctl.problems.diagnostic import Severity
from careerctl.project.reading.shape import shaped
from careerctl.project.reading.source import parse
from careerctl.project.yaml.tree import Map

TAUGHT = re.compile(r"^#(?! \S)", re.MULTILINE)
"""The beginning of a line that is in use once its # is gone; `# ` and a word is a sentence."""


def test_there_is_one_for_each_kind() -> None:
    folder = Path(shipped.__file__).with_name("skeletons")
    assert {path.name for path in folder.iterdir()} == {f"{kind}.yaml" for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
class TestSkeletons:
    def test_hold_what_is_required_and_nothing_more(self, kind: str) -> None:
        source = parse(kind, shipped.skeleton(kind).encode())
        fields = kind_named(kind).model.model_fields
        required = [each.alias or name for name, each in fields.items() if each.is_required()]
        assert sorted(source.root) == sorted(required)
        assert [*source.diagnostics()] == []
        assert shaped(kind_named(kind).model, source)[1] == []

    def test_teach_what_is_true(self, kind: str) -> None:
        text = TAUGHT.sub("", shipped.skeleton(kind))
        source = parse(kind, text.encode())
        assert isinstance(source.root, Map)
        found = [*source.diagnostics(), *shaped(kind_named(kind).model, source)[1]]
        assert [each for each in found if each.severity is not Severity.NOTE] == []
        assert len(source.root) > len(parse(kind, shipped.skeleton(kind).encode()).root)

    def test_each_line_alone_can_come_into_use(self, kind: str) -> None:
        """Somebody takes the # of one key away, and of what is indented under it."""
        text = shipped.skeleton(kind)
        for start in [found.start() for found in re.finditer(r"^#[a-z]", text, re.MULTILINE)]:
            block = re.compile(r"#[a-z].*\n(?:#  .*\n)*").match(text, start)
            assert block
            changed = text[:start] + TAUGHT.sub("", block[0]) + text[block.end() :]
            assert shaped(kind_named(kind).model, parse(kind, changed.encode()))[1] == [], block[0]

    def test_name_no_key_that_the_kind_does_not_have(self, kind: str) -> None:
        keys = set(re.findall(r"^#?([a-z_]+):", shipped.skeleton(kind), re.MULTILINE))
        assert keys <= set(outline_of(kind_named(kind).model).keys or {})
