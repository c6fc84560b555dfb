"""What a check found as a whole: in a sentence, and in a table."""

import pytest

from careerctl.formats.summary import summary, table
from careerctl.problems.diagnostic import Diagnostic, Place, Severity
from careerctl.problems.found import Found

ONE = Diagnostic(Place("roles/dev.yaml", 4, 3), Severity.WARNING, "old-name", "a *former* id", "use <new>")
TWO = Diagnostic(Place("a.yaml"), Severity.ERROR, "tab", "x | y", "", ((Place("b.yaml", 1, 2), "`here`"),))

UNSEEN = "errors is not looked at. More: careerctl check"


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Found((), 0), "Nothing to check: no file that careerctl reads lies there."),
        (Found((), 1), "All is well: 1 file."),
        (
            Found((), 1, beside=2),
            f"Nothing is found in 1 file, but what depends on 2 other files with {UNSEEN}",
        ),
        (Found((ONE,), 5), "1 warning in 1 of 5 files. More: careerctl explain old-name"),
        (Found((), 5, before=0), "This change brings no finding (none was there before)."),
        (Found((), 5, before=1), "This change brings no finding (1 was there before)."),
        (
            Found((TWO,), 5, before=1234),
            "1 error that this change brings, in 1 of 5 files (1,234 were there before). More: careerctl explain tab",
        ),
    ],
)
def test_the_sentence(found: Found, said: str) -> None:
    assert summary(found) == said


def test_the_table_has_all_errors_first_and_no_text_is_markup() -> None:
    assert table(Found((ONE, TWO), 5)) == (
        "### careerctl check\n\n"
        "1 error, 1 warning in 2 of 5 files. More: careerctl explain tab\n\n"
        "|  | Where | What | What to do | Rule |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| error | a.yaml | x \\| y<br>b.yaml:1:2: \\`here\\` |  | tab |\n"
        "| warning | roles/dev.yaml:4:3 | a \\*former\\* id | use \\<new\\> | old-name |\n"
    )


def test_nothing_found_needs_no_table() -> None:
    assert table(Found((), 5)) == "### careerctl check\n\nAll is well: 5 files.\n"


@pytest.mark.parametrize("limit", range(300, 2000, 97))
def test_what_does_not_fit_is_counted(limit: int) -> None:
    many = tuple(ONE._replace(place=ONE.place._replace(line=line), message="größer") for line in range(1, 40))
    text = table(Found(many, 5), limit)
    assert len(text.encode()) <= limit
    shown = text.count("| warning |")
    assert text.endswith(f"\n\n{39 - shown} more findings did not fit here. `careerctl check` shows all.\n")
    assert table(Found(many, 5), 100_000).count("| warning |") == 39


def test_no_character_of_a_path_becomes_a_line() -> None:
    odd = ONE._replace(place=Place("a\n| b\u2028\ud800.yaml", 1, 1), message="c\r\n| d |")
    text = table(Found((odd,), 5))
    assert len(text.encode().splitlines()) == 7
