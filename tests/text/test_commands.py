"""Commands as they are printed: in one piece, with the folder that they need, and as code on a page."""

import pytest

from careerctl.formats.columns import wrap
from careerctl.text.characters import printable
from careerctl.text.commands import HERE, Commands, spaced
from careerctl.text.markdown import marked
from careerctl.text.prose import plain

THERE = Commands("my folder", audience="hr")


@pytest.mark.parametrize(
    ("command", "printed"),
    [
        (HERE("check"), "careerctl check"),
        (THERE("gap", "alice"), "careerctl gap alice --root 'my folder'"),
        (THERE("rate", "alice", then=("--round", "2026")), "careerctl rate alice --root 'my folder' --round 2026"),
        (THERE.showing("wish", "alice"), "careerctl wish alice --audience hr --root 'my folder'"),
        (HERE.showing("wish", "alice"), "careerctl wish alice"),
        (HERE("wish", "it's"), """careerctl wish 'it'"'"'s'"""),
        (Commands("_a_")("check"), "careerctl check --root _a_"),
        (Commands("a,  b")("check"), "careerctl check --root 'a,  b'"),
    ],
)
def test_a_shell_reads_it_as_it_is_meant(command: str, printed: str) -> None:
    assert spaced(f"Next: {command}") == f"Next: {printed}"
    assert spaced(f"First `{command}`, then {command}, too") == f"First `{printed}`, then {printed}, too"
    assert spaced(plain(f"*Next*: {command}")) == f"Next: {printed}"
    assert marked(f"*Next*: {command}") == f"*Next*: `{printed}`"
    assert marked(f"First `{command}`, then {command}, too") == f"First `{printed}`, then `{printed}`, too"


def test_what_others_write_stays() -> None:
    for text in ("\ue000", "careerctl \ue000 check", "a\ue000b", "`careerctl check`"):
        assert spaced(text) == text
    assert marked("`careerctl check`") == "\\`careerctl check\\`"


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (80, ["Next: talk, then careerctl rate li --as agreed --root 'my folder' and so on"]),
        (60, ["Next: talk, then", "careerctl rate li --as agreed --root 'my folder' and so on"]),
        (40, ["Next: talk, then", "careerctl rate li --as agreed --root \\", "'my folder' and so on"]),
        (20, ["Next: talk, then", "careerctl rate li \\", "--as agreed --root \\", "'my folder' and so", "on"]),
        (8, ["Next:", "talk,", "then", "careerctl \\", "rate \\", "li \\", "--as \\", "agreed \\", "--root \\",
             "'my folder'", "and so", "on"]),
    ],
)  # fmt: skip
def test_a_line_breaks_as_a_shell_takes_it(width: int, lines: list[str]) -> None:
    text = f"Next: talk, then {Commands('my folder')('rate', 'li', '--as', 'agreed')} and so on"
    assert [spaced(line) for line in wrap(text, width)] == lines


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (f"do `{HERE('new', 'goal', 'NAME')}`, or", "do `careerctl new goal NAME --root 'my folder'`, or"),
        (f"do {HERE('check')}", "do careerctl check --root 'my folder'"),
        ("nothing", "nothing"),
    ],
)
def test_who_knows_no_folder_leaves_it_to_others(text: str, there: str) -> None:
    assert spaced(THERE.written_in(text)) == there
    assert HERE.written_in(text) == text


def test_what_is_named_in_a_message_is_no_command() -> None:
    assert spaced(printable(f"é {HERE('check')}")) == "é careerctl check"
    assert printable("é \ue000 careerctl \ue000") == "é <U+E000> careerctl <U+E000>"
    assert printable("careerctl\ue000a\x1b[1m") == "careerctl\ue000a<U+001B>[1m"
