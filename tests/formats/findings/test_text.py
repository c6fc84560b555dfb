"""Findings for people."""

from careerctl.formats.findings.text import render
from careerctl.formats.page import PageSize
from careerctl.problems.diagnostic import Diagnostic, Place, Severity
from careerctl.problems.found import Found

CYCLE = Diagnostic(
    Place("paths/circle.yaml", 3, 28),
    Severity.ERROR,
    "promotion-cycle",
    "promotions lead back to where they began: account-executive → sales-manager → account-executive",
    "call the way back lateral, rotation or return",
    (
        (Place("paths/circle.yaml", 3, 28), "account-executive is promoted to sales-manager"),
        (Place("paths/other.yaml"), "sales-manager is promoted to account-executive"),
    ),
)


def _found(*diagnostics: Diagnostic) -> Found:
    return Found(diagnostics, 12)


def test_without_a_width_no_line_is_broken() -> None:
    assert render(_found(CYCLE), PageSize()) == (
        "paths/circle.yaml:3:28: error[promotion-cycle] promotions lead back to where they began: "
        "account-executive → sales-manager → account-executive\n"
        "  → call the way back lateral, rotation or return\n"
        "    paths/circle.yaml:3:28: account-executive is promoted to sales-manager\n"
        "    paths/other.yaml: sales-manager is promoted to account-executive\n"
        "\n"
        "1 error in 1 of 12 files. More: careerctl explain promotion-cycle\n"
    )


def test_at_40_columns_lines_break_between_words_and_nothing_is_cut() -> None:
    text = render(_found(CYCLE), PageSize(40))
    assert max(map(len, text.splitlines())) < 40
    assert text.split() == render(_found(CYCLE), PageSize()).split()
    assert text.splitlines()[:3] == [
        "paths/circle.yaml:3:28:",
        "      error[promotion-cycle] promotions",
        "      lead back to where they began:",
    ]


def test_a_long_path_stays_whole() -> None:
    path = "roles/a-very-long-folder-name/another-long-folder-name/developer.yaml"
    text = render(_found(Diagnostic(Place(path, 4, 3), Severity.NOTE, "tab", "a tab")), PageSize(40))
    assert text.startswith(f"{path}:4:3:\n")


def test_files_stand_apart() -> None:
    one, two = (Diagnostic(Place(path), Severity.NOTE, "tab", "a tab") for path in ("a.yaml", "b.yaml"))
    assert render(_found(one, two), PageSize()).startswith(
        "a.yaml: note[tab] a tab\n\nb.yaml: note[tab] a tab\n\n2 notes"
    )


def test_the_summary_names_each_severity_and_explains_the_weightiest() -> None:
    found = [
        Diagnostic(Place("a.yaml", line, 1), severity, severity.value, "so it is")
        for line, severity in enumerate([Severity.NOTE, Severity.WARNING, Severity.ERROR, Severity.WARNING])
    ]
    last = render(_found(*found), PageSize()).splitlines()[-1]
    assert last == "1 error, 2 warnings, 1 note in 1 of 12 files. More: careerctl explain error"


def test_large_numbers_can_be_read() -> None:
    assert render(Found((), 12345), PageSize()) == "All is well: 12,345 files.\n"


def test_only_the_severity_has_colour() -> None:
    text = render(_found(CYCLE), PageSize(colored=True))
    assert text.count("\x1b") == 2
    assert "\x1b[31merror[promotion-cycle]\x1b[0m promotions" in text


def test_control_characters_are_named() -> None:
    odd = Diagnostic(Place("a\x1b.yaml"), Severity.NOTE, "tab", "a\x9btab", "b\x07", ((Place("c\n"), "d\r"),))
    text = render(_found(odd), PageSize())
    assert text.startswith("a<U+001B>.yaml: note[tab] a<U+009B>tab\n  → b<U+0007>\n    c<U+000A>: d<U+000D>\n")
