"""Who sees what on a page for the table: the canaries of the screens, on every page, in every format."""

import runpy
from pathlib import Path

import pytest

from careerctl.audience import Audience

SCREENS = runpy.run_path(str(Path(__file__).with_name("test_audience.py")))
FILES, SHEETS, CANARIES, ALLOWED = (SCREENS[name] for name in ("FILES", "SHEETS", "CANARIES", "ALLOWED"))
FRAMEWORK, WORDS, NEVER, NOTED = (SCREENS[name] for name in ("FRAMEWORK", "WORDS", "NEVER", "NOTED"))

PAGES = [
    ("report", "review", "pat"),
    ("report", "answer", "pat"),
    ("report", "role", "role"),
    ("report", "prepare", "pat"),
]
SAID_ON_PAGES = {"Outlook-text", "Outlook-because", "Drivers-own"}


@pytest.mark.parametrize("form", ["markdown", "html", "json"])
@pytest.mark.parametrize("reader", Audience)
@pytest.mark.parametrize("line", PAGES, ids=" ".join)
@pytest.mark.parametrize("sheets", [{}, SHEETS], ids=["no sheets", "agreed"])
def test_a_canary_reaches_only_the_readers_of_a_page(project, careerctl, line, form, reader, sheets):
    options = ("--audience", reader, "--format", form, "--today", "2026-11-01")
    ran = careerctl(*line, *options, cwd=project(FILES | sheets))
    assert ran.code == (2 if "prepare" in line and reader in {"hr", "everyone"} else 0)
    found = {each for each in CANARIES if each in ran.out + ran.err}
    also = {"employee": SAID_ON_PAGES, "manager": SAID_ON_PAGES}.get(reader, set())
    also |= {"Condition-evidence"} if reader != "everyone" else set()
    also |= NOTED[reader] if "prepare" in line else set()
    assert found <= ALLOWED[reader] | also
    if "prepare" in line:
        theirs = "Self-" if reader == "manager" else "Manager-"
        assert not {each for each in found if each.startswith(theirs)} - {"Manager-name"}
    if "role" in line:
        assert found <= FRAMEWORK


@pytest.mark.parametrize("reader", Audience)
@pytest.mark.parametrize("kind", ["review", "answer", "prepare"])
@pytest.mark.parametrize("form", ["markdown", "html", "json"])
def test_without_names_nobody_s_name_or_words_are_on_a_page(project, careerctl, kind, form, reader):
    options = ("--audience", reader, "--format", form, "--without-names", "--today", "2026-11-01")
    ran = careerctl("report", kind, "pat", *options, cwd=project(FILES | SHEETS))
    hidden = WORDS | NEVER | NOTED["employee"] | {"Everyone-because", "Hr-wish", "Manager-name", "Pat", "Dana"}
    assert {each for each in hidden if each in ran.out} == set()
    assert "Person 2" in ran.out or ran.code == 2


@pytest.mark.parametrize("reader", ["hr", "everyone"])
@pytest.mark.parametrize("form", ["markdown", "html", "json"])
def test_a_trial_changes_nothing_on_a_page_of_others(project, careerctl, reader, form):
    def pages(trial: str) -> list[str]:
        plan = "person: pat\ntarget: next\nstarted: 2026-10-01\n" + trial
        root = project(FILES | SHEETS | {"plans/pat.yaml": plan})
        options = ("--audience", reader, "--format", form, "--today", "2026-11-01")
        return [careerctl("report", kind, "pat", *options, cwd=root).out for kind in ("review", "answer")]

    assert pages("trial: {from: 2026-10-05, gives_way: [{what: Quota}]}\n") == pages("")
