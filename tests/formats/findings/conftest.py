"""Findings for the formats of CI: plain ones, and some whose paths and words try to be more than text."""

import pytest

from careerctl.problems.diagnostic import Diagnostic, Place, Severity
from careerctl.problems.found import Found

PLAIN = (
    Diagnostic(Place("roles/dev.yaml", 4, 3), Severity.WARNING, "old-name", "a former id", "use the new one"),
    Diagnostic(
        Place("roles/größe.yaml", 7, 1), Severity.ERROR, "clashing-ids", "an id twice", "",
        ((Place("roles/sub/größe.yaml"), "the other file"), (Place("roles/a b.yaml", 2, 5), "and this one")),
    ),
    Diagnostic(Place("roles/lead.yaml"), Severity.NOTE, "tab", "a tab", "use blanks"),
)  # fmt: skip

TRICKS = (
    "::error::pwned", "\n::error::pwned", "%0A::error::pwned", "\r\n::add-mask::a", "##[error]pwned", "]]>", "<!--",
    "</testcase><testcase/>", "&amp; \"quoted\" 'quoted'", "a,b:c%2C", "\x00\x07\x1b[31m\x9b", "\u0085\u2028\u2029",
    "\ud800\udcff", "\ufffe\uffff\U0001fffe", "\u202eabc\u200b", "| a | `b` | <img src=x> @team #1", "é 😀",
)  # fmt: skip


def tricky(trick: str) -> Diagnostic:
    """Return a finding with a trick in every text of it that may come from a file or from its name."""
    related = ((Place(f"roles/{trick}.yaml", 1, 1), f"other {trick}"),)
    return Diagnostic(Place(f"{trick}/x.yaml", 3, 2), Severity.ERROR, "tab", f"{trick} said", f"{trick} hint", related)


@pytest.fixture
def plain() -> Found:
    return Found(PLAIN, 12)


@pytest.fixture
def nothing() -> Found:
    return Found((), 12)


@pytest.fixture
def hostile() -> Found:
    return Found(tuple(tricky(trick) for trick in TRICKS), 99)
