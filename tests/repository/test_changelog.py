"""The changelog says of this version, with its day, each thing once: for commands, for files, and for JSON."""

import re
from itertools import pairwise
from pathlib import Path

from careerctl import __version__, shelf

TEXT = (Path(__file__).parents[2] / "CHANGELOG.md").read_text("utf-8")
VERSIONS = dict(zip(*[iter(re.split(r"^## \[(.*)\n", TEXT, flags=re.MULTILINE)[1:])] * 2, strict=True))


def sections(text: str) -> dict[str, str]:
    """Return what stands under each heading of one version."""
    found = [*re.finditer(r"^### (.*)\n", text, re.MULTILINE), re.search(r"\Z", text)]
    return {each[1]: text[each.end() : after.start()] for each, after in pairwise(found) if each and after}


def test_this_version_has_its_day_and_the_one_after_it_a_place() -> None:
    newest, *others = VERSIONS
    assert newest == "Unreleased]"
    assert re.fullmatch(rf"{re.escape(__version__)}\] - 2\d\d\d-\d\d-\d\d", others[0])
    for version, text in VERSIONS.items():
        order = ("Commands", "Files", "JSON, tables and CI", "Findings", "Systems and speed", "Security")
        named = [*sections(text)]
        assert named == [each for each in order if each in named], version


def test_each_command_has_one_place_in_the_first_version() -> None:
    listed = sections([*VERSIONS.values()][-1])["Commands"]
    heads = re.findall(r"^- ((?:`[\w-]+`(?:, | and )?)+):", listed, re.MULTILINE)
    named = [name for head in heads for name in re.findall(r"`([\w-]+)`", head)]
    assert sorted(named) == sorted(each.replace("_", "-") for each in shelf.names("careerctl.commands"))
