"""`careerctl report prepare`: a paper to tick until somebody has rated, then what one of the two takes along."""

import re

import pytest

TODAY = ("--today", "2026-11-02")
BOTH = ("employee", "manager")
PREPARED = {
    "careerctl.yaml": "format: 1\nscales: {s: {levels: {0: None yet, 1: Some, 2: Much}}}\nrounds:\n"
    "  2026-h1: {opens: 2026-03-01, closes: 2026-03-31}\n  2026-h2: {opens: 2026-11-01, closes: 2026-11-30}\n",
    "competencies/know.yaml": "name: Knowing\nasks: knowledge\nlevels:\n  1: Asks a | b.\n"
    "  2: {summary: Knows it, criteria: [Reads *all*, {text: Tells}]}\n",
    "roles/guide.yaml": "name: Guide\nrequires: {know: {level: 1, wording: Of the north}}\n",
    "people/ann.yaml": "name: Ann\nrole: guide\nmanager: gil\n",
    "people/gil.yaml": "name: Gil\n",
    "people/otto.yaml": "name: Otto\n",
}
TO_TICK = """\
Of the north.

| Tick one | What it looks like |
|---|---|
| ☐ 0 None yet | – |
| ☐ 1 Some | Asks a \\| b. |
| ☐ 2 Much | Knows it. Reads all. Tells. |
| ☐ no chance to show it yet |"""


@pytest.fixture
def prepared(project, careerctl):
    """Return a function that makes the two pages before a talk, after some sheets of `round side by` with a level."""

    def make(*sheets: str) -> tuple[str, str]:
        files = dict(PREPARED)
        for each in sheets:
            name, side, by = each.split()
            day, said = {"2026-h1": "2026-03-05", "2026-h2": "2026-11-02"}[name], f"{{level: 2, why: Seen by {by}}}"
            files[f"assessments/{name}/ann.{side}.yaml"] = f"by: {by}\ndate: {day}\nratings: {{know: {said}}}\n"
        root = project(files)
        pages = [careerctl("report", "prepare", "ann", "--audience", each, *TODAY, cwd=root) for each in BOTH]
        assert [(each.code, each.err) for each in pages] == [(0, ""), (0, "")]
        return pages[0].out, pages[1].out

    return make


@pytest.mark.parametrize(
    "earlier",
    [(), ("2026-h1 self ann", "2026-h1 manager gil"), ("2026-h1 self ann",), ("2026-h1 manager gil",)],
)
def test_before_anybody_has_rated_it_is_a_paper_to_tick(prepared, earlier):
    """Also in a round that is open after another: nothing of the earlier one stands there as if it were this one's."""
    for page, reader in zip(prepared(*earlier), BOTH, strict=True):
        assert TO_TICK in page
        assert "\nYou have not rated yet. Tick a level where you can" in page
        assert ("| ☐ not seen |" in page) == (reader == "manager")
        assert not re.search("Seen by|You said|The role asks|Round 2026-h1", page)
        assert "2026-h2: nobody has rated" in page


def test_who_has_handed_in_has_nothing_more_to_tick(prepared):
    own, manager = prepared("2026-h2 self ann")
    assert [TO_TICK in own, TO_TICK in manager] == [False, True]
    assert "2026-h2: Ann has rated, Gil not yet" in manager
    assert "Seen by" not in own + manager
    own, manager = prepared("2026-h2 self ann", "2026-h2 manager gil")
    assert "**You said 2 Much.** “Seen by ann”" in own
    assert "**You said 2 Much.** “Seen by gil”" in manager
    assert "☐" not in own + manager


def test_what_another_rated_is_not_said_by_who_leads_now(prepared):
    own, manager = prepared("2026-h2 self ann", "2026-h2 manager otto")
    assert "For Ann. What Otto has rated does not stand here." in own
    assert "would you like Gil to know about?" in own
    assert "**You said 2 Much.** “Seen by ann”" in own
    assert "For Gil. What Ann has rated does not stand here." in manager
    assert "**Otto said 2 Much.** “Seen by otto”" in manager


def test_what_another_rated_is_said_to_come(prepared):
    own, manager = prepared("2026-h2 manager otto")
    assert "For Ann. What Otto has rated does not stand here." in own
    assert "Once both have handed in, what Otto said stands here, too." in manager
    assert "Seen by" not in own + manager
