"""`careerctl form`: what one side is asked, and nothing of anybody's ratings."""

import re
import stat

import pytest
from forms import handed_out

from .conftest import BOTH, MANAGER, SELF, TODAY, sheet

WISHING = {
    "roles/lead.yaml": "name: Lead\nrequires: {ask: 2, aside: 1}\n",
    "people/alice.yaml": (
        "name: Alice Okafor\ncalled: Alice\nrole: guide\nmanager: dana\nwishes: [{role: lead, asked: 2026-09-01}]\n"
        "drivers: [balance, Own words]\nlearns: [aside]\n"
    ),
}


@pytest.fixture
def form(rating, careerctl):
    """Return a function that makes a form, and says how that ended: `form("self", files)`."""

    def run(side: str, files: dict[str, str] | None = None, *more: str, root=None):
        root = root or rating(files)
        return careerctl("form", "alice", "--as", side, *more, *TODAY, cwd=root)

    return run


def test_every_level_stands_there_with_its_text_and_none_is_chosen(form) -> None:
    page = form("self").out
    assert re.findall(r'name="level:ask" value="(\w+)"', page) == [
        "0",
        "1",
        "2",
        "3",
        "4",
        "no_chance",
        "not_applicable",
    ]
    for text in ("Asks twice.", "Listens", "To the driver", "Asks on the road", "Finds out what matters."):
        assert text in page
    radios = re.findall(r"<input type=\"radio\" name=\"level:[^>]*>", page)
    assert radios
    assert not [each for each in radios if "checked" in each]
    assert "<h1>Alice Okafor<span>my own view of my work as Guide</span></h1>" in page
    assert page.index("Which skills?") < page.index("What is to be shown?") < page.index("What is to be known?")


def test_the_level_that_is_asked_is_not_marked(form, rating) -> None:
    root = rating()
    before = form("self", root=root).out
    role = root / "roles/guide.yaml"
    role.write_text(role.read_text().replace("level: 2", "level: 1"))
    assert form("self", root=root).out == before


def test_the_manager_is_asked_of_the_other(form) -> None:
    page = form("manager").out
    assert "<h1>Dana Haddad<span>on the work of Alice Okafor as Guide</span></h1>" in page
    assert "I have not seen it myself" in page
    assert "Alice had no chance to show it yet" in page
    assert "What moves me" not in page
    assert handed_out(page)["by"] == "dana"


def test_a_person_is_asked_for_more_than_ratings(form) -> None:
    page = form("self", WISHING).out
    assert "What Lead asks beyond it" in page
    assert 'name="level:aside"' in page
    assert 'name="drivers:balance" checked' in page
    assert 'name="drivers:Own words" checked' in page
    assert 'name="learns:aside" aria-label="Beside it: I would like to learn it" checked' in page
    assert "this file goes through Dana" in page
    assert "So far: Lead." in page
    assert 'name="shared_with" value="manager" checked' in page


def test_nothing_is_written_and_the_same_files_give_the_same_form(form, rating) -> None:
    root = rating(WISHING)
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert form("self", root=root).out == form("self", root=root).out
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("side", ["self", "manager"])
def test_nothing_of_the_other_side_stands_in_it(form, side) -> None:
    """Whatever the other has rated, in this round or another, and whatever the own sheet of another round says."""
    other, by = (MANAGER, "dana") if side == "self" else (SELF, "alice")
    settings = (
        "format: 1\nscale: s\nscales: {s: {levels: [One, Two, Three, Four]}}\nrounds:\n"
        "  2026-h1: {opens: 2026-04-01, closes: 2026-04-30}\n  2026-h2: {opens: 2026-10-01, closes: 2026-10-31}\n"
    )
    always = {"careerctl.yaml": settings, "notes/alice.dana.yaml": "- {date: 2026-10-01, text: CANARY}\n"}
    older = {path.replace("h2", "h1"): text for path, text in BOTH.items()}
    pages = []
    for ratings in ("ask: {level: 4, why: CANARY}, show: {no_chance: CANARY}", "know: {level: 1, evidence: [CANARY]}"):
        for status, more in (("submitted", {}), ("draft", older)):
            pages.append(form(side, {other: sheet(by, ratings, status)} | always | more))
    assert len({(each.code, each.out) for each in pages}) == 1
    assert "CANARY" not in pages[0].out
    assert pages[0].code == 0


def test_a_plan_shows_the_person_their_own_steps_and_nothing_of_a_trial(form) -> None:
    plan = (
        "person: alice\ntarget: guide\nstarted: 2026-10-01\nmastery:\n  actions:\n"
        "    - {id: one, text: Reads a book, owner: employee, due: 2026-11}\n"
        "    - {id: two, text: CANARY, owner: manager}\n"
        "    - {id: three, text: CANARY, owner: employee, status: done}\n"
        "trial: {actions: [{text: CANARY, owner: employee}], gives_way: [{what: CANARY}]}\n"
    )
    page = form("self", {"plans/alice-guide.yaml": plan}).out
    assert 'name="done:one"' in page
    assert "by November 2026" in page
    assert "CANARY" not in page
    assert "Reads a book" not in form("manager", {"plans/alice-guide.yaml": plan}).out


def test_notes_of_its_writer_stand_there_where_that_is_wanted(form) -> None:
    notes = {
        "notes/alice.dana.yaml": "- {date: 2026-10-01, text: Danas note, for: ask}\n",
        "notes/alice.alice.yaml": "- {date: 2026-10-01, text: Alices note}\n",
    }
    assert "note" not in form("manager", notes).out.replace("jotted", "").replace("notes", "")
    with_notes = form("manager", notes, "--with-notes").out
    assert "Danas note" in with_notes
    assert "Alices note" not in with_notes
    assert "Alices note" in form("self", notes, "--with-notes").out


@pytest.mark.parametrize(
    ("files", "options", "said"),
    [
        (BOTH, ("self",), "both have handed in for 2026-h2"),
        ({"people/alice.yaml": "name: Alice\nmanager: dana\n"}, ("self",), "Alice has no role yet"),
        ({"people/alice.yaml": "name: Alice\nrole: guide\n"}, ("manager",), "nobody is named as the manager of alice"),
        ({SELF: sheet("alice", "ask: 9")}, ("self",), "this sheet has to be mended first"),
        ({}, ("self", "--round", "2026-h3"), "no round has the id '2026-h3'"),
        ({}, ("manager", "--by", "alice"), "written by somebody else than alice"),
        ({}, ("manager", "--by", "zed"), "no person has the id 'zed'"),
        ({}, ("self", "-o", "form.pdf"), "Write form.html: a browser prints it as PDF"),
        ({}, ("self", "--all", "-o", "forms"), "need a folder for the forms"),
    ],
)
def test_it_is_refused(form, files, options, said) -> None:
    side, *more = options
    done = form(side, files, *more)
    assert done.code == 2
    assert said in " ".join(done.err.split())


def test_a_file_is_its_owners_alone(form, rating) -> None:
    root = rating()
    assert form("self", None, "-o", "alice.html", root=root).err == "wrote alice.html\n"
    assert stat.S_IMODE((root / "alice.html").stat().st_mode) == 0o600


def test_there_is_one_for_everybody_and_one_for_those_whom_somebody_leads(careerctl, rating) -> None:
    root = rating({"people/gone.yaml": "name: Gone\nrole: guide\nmanager: dana\nleft: {date: 2026-01-01}\n"})
    every = careerctl("form", "--all", "--as", "self", "-o", "forms", *TODAY, cwd=root)
    assert (
        every.out
        == "wrote forms/alice.self.2026-h2.html\nwrote forms/dana.self.2026-h2.html\nWrote 2 forms into forms.\n"
    )
    led = careerctl("form", "--manager", "dana", "--as", "manager", "-o", "led", *TODAY, cwd=root)
    assert led.out == "wrote led/alice.manager.2026-h2.html\nWrote 1 form into led.\n"
    assert (root / "led/alice.manager.2026-h2.html").read_text() == careerctl(
        "form", "alice", "--as", "manager", *TODAY, cwd=root
    ).out


def test_texts_of_files_are_text(form) -> None:
    competency = (
        "name: '<script>alert(1)</script>'\nasks: skill\nlevels: {1: '<img src=x onerror=y>', 2: '**Twice** & more'}\n"
    )
    page = form(
        "self", {"competencies/ask.yaml": competency, "people/dana.yaml": "name: '\"><b>Dana'\nrole: guide\n"}
    ).out
    assert page.count("<script") == 1
    assert "<img" not in page
    assert "<b>Dana" not in page
    assert "<strong>Twice</strong> &amp; more" in page
