"""Findings as annotations in GitHub."""

import re
from typing import NamedTuple

from careerctl.formats.findings.github import render
from careerctl.formats.page import PageSize
from careerctl.problems.found import Found


class Command(NamedTuple):
    """A workflow command as GitHub's runner reads it from a line of the log."""

    name: str
    properties: dict[str, str]
    message: str


def read(line: str) -> Command | None:
    """Read a line as the runner does: a command begins with two colons and ends its head with the next two."""
    found = re.fullmatch(r"\s*::([^ :]+)(?: (.*?))?::(.*)", line, re.DOTALL)
    if not found:
        return None
    pairs = (each.partition("=") for each in (found[2] or "").split(",") if each)
    properties = {name.strip(): _unescaped(value, "%3A:%2C,%0D\r%0A\n%25%") for name, _, value in pairs}
    return Command(found[1], properties, _unescaped(found[3], "%0D\r%0A\n%25%"))


def _unescaped(text: str, table: str) -> str:
    for escaped, character in re.findall(r"(%[0-9A-F]{2})(.)", table, re.DOTALL):
        text = text.replace(escaped, character)
    return text


def test_a_command_each_errors_first(plain: Found) -> None:
    assert render(plain, PageSize()) == (
        "::error file=roles/größe.yaml,line=7,col=1,title=careerctl clashing-ids::an id twice"
        "%0Aroles/sub/größe.yaml: the other file%0Aroles/a b.yaml:2:5: and this one\n"
        "::warning file=roles/dev.yaml,line=4,col=3,title=careerctl old-name::a former id%0A→ use the new one\n"
        "::notice file=roles/lead.yaml,title=careerctl tab::a tab%0A→ use blanks\n"
    )


def test_nothing_found_is_nothing_printed(nothing: Found) -> None:
    assert render(nothing, PageSize()) == ""


def test_what_the_runner_reads_is_what_was_found(plain: Found) -> None:
    commands = [read(line) for line in render(plain, PageSize()).splitlines()]
    assert commands[1] == Command(
        "warning",
        {"file": "roles/dev.yaml", "line": "4", "col": "3", "title": "careerctl old-name"},
        "a former id\n→ use the new one",
    )


def test_no_text_becomes_a_command_a_property_or_a_line(hostile: Found) -> None:
    lines = re.split("[\r\n]", render(hostile, PageSize()).removesuffix("\n"))
    assert len(lines) == len(hostile.diagnostics)
    for line, one in zip(lines, hostile.diagnostics, strict=True):
        command = read(line)
        assert command is not None
        assert (command.name, {*command.properties}) == ("error", {"file", "line", "col", "title"})
        assert (command.properties["line"], command.properties["title"]) == ("3", "careerctl tab")
        if one.place.path.isprintable():
            assert command.properties["file"] == one.place.path
            assert command.message.startswith(f"{one.message}\n→ {one.hint}\n")


def test_the_reader_reads_what_is_no_command() -> None:
    assert read("roles/dev.yaml: ::error::pwned") is None
    assert read(" ::error::pwned") == Command("error", {}, "pwned")
