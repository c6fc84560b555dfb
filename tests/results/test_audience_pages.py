"""Who sees what on a page for the table: the canaries of the screens and of a plan, on every page, in every format."""

import runpy
from pathlib import Path

import pytest

from careerctl.results.cut import Audience

SCREENS = runpy.run_path(str(Path(__file__).with_name("test_audience.py")))
SHEETS, CANARIES, ALLOWED = (SCREENS[name] for name in ("SHEETS", "CANARIES", "ALLOWED"))
FRAMEWORK, WORDS, NEVER, NOTED = (SCREENS[name] for name in ("FRAMEWORK", "WORDS", "NEVER", "NOTED"))

STAGE = """\
{0}:
  until: 2040-0{1}
  exit: [{{text: {0}-exit}}]
  outcome: {{date: 2026-10-02, result: extend, learned: {0}-learned, because: {0}-why}}
  actions:
    - {{id: {0}-open, text: {0}-open, competency: a, owner: manager, due: 2027-0{1}-03, done_when: {0}-done-when}}
    - {{id: {0}-over, text: {0}-over, owner: employee, status: done, date: 2026-10-03, evidence: [{0}-evidence]}}
"""
STAGES = ("mastery", "trial", "permanent", "move")
OWN = {
    "mastery": "  points: {process: mastery-point}\n",
    "trial": "  agreed: 2033-03-03\n  gives_way: [{what: trial-relief}]\n",
    "permanent": (
        "  responsibilities: [permanent-duty]\n  expectations: [permanent-measure]\n  pay_decided: 2034-04-04\n"
    ),
    "move": (
        "  from: 2039-01-01\n  hands_over: [move-hand]\n"
        "  asked_again: [{after: 30, date: 2026-10-04, said: move-said}]\n"
    ),
}
TOLD = "  announced: {{date: 2026-10-05, by: dana, to: {0}-whom, text: {0}-told}}\n"
HEAD = """\
person: pat
target: next
started: 2026-10-01
name: Plan-name
check_ins: {log: [{date: 2026-10-06, said: talk-said, next: talk-next}]}
"""
PLAN = HEAD + "".join(STAGE.format(each, at) + OWN[each] for at, each in enumerate(STAGES, 1))
ANNOUNCED = HEAD + "".join(
    STAGE.format(each, at) + OWN[each] + (TOLD.format(each) if each in {"trial", "permanent"} else "")
    for at, each in enumerate(STAGES, 1)
)
ACTIONS = {f"{each}-open" for each in STAGES}
PLANNED = {
    *("Plan-name", "talk-said", "talk-next", "mastery-point", "trial-relief", "2033", "permanent-duty", "2034"),
    *("permanent-measure", "move-hand", "move-said"),
    *(
        f"{each}-{what}"
        for each in STAGES
        for what in ("exit", "learned", "why", "open", "done-when", "over", "evidence")
    ),
}
TOLD_TO_ALL = {
    "trial-relief",
    "permanent-duty",
    *(f"{x}-{y}" for x in ("trial", "permanent") for y in ("whom", "told")),
}
EVERY = CANARIES - {"Trial-relief"} | PLANNED | TOLD_TO_ALL

FILES = SCREENS["FILES"] | {"plans/pat.yaml": PLAN, "paths/path.yaml": "name: Path\nsteps: [role, next]\n"}
LINES = {
    "review": ("report", "review", "pat"),
    "answer": ("report", "answer", "pat"),
    "plan": ("report", "plan", "pat"),
    "role": ("report", "role", "role"),
    "path": ("report", "path", "path"),
    "paths": ("report", "paths"),
    "prepare": ("report", "prepare", "pat"),
    "talk": ("report", "talk", "pat"),
    "announcement": ("report", "announcement", "pat"),
    "farewell": ("report", "farewell", "pat"),
    "decision": ("report", "decision", "pat"),
    "progression": ("report", "progression", "path"),
    "the command": ("answer", "pat", "--wish", "1"),
}
THEIRS = {
    "announcement": {
        "plans/pat.yaml": HEAD
        + "".join(STAGE.format(each, at) + OWN[each] for at, each in enumerate(STAGES, 1) if each != "trial")
    },
    "farewell": {"people/pat.yaml": FILES["people/pat.yaml"].rstrip(" ") + "        left: {date: 2027-05-31}\n"},
}
"""What there has to be for a page to be made: new duties that nothing is tried for any more, a last day."""
FOR_THE_TWO = {"announcement", "farewell", "prepare", "talk"}
KINDS = ("review", "answer", "prepare", "plan", "talk", "announcement", "farewell", "decision")
FORMS = ("markdown", "html", "json")
BETWEEN_THE_TWO = {"Outlook-text", "Outlook-because", "Drivers-own", "Learns-own", "Rather-not-own"}
TODAY = ("--today", "2026-11-01")


def allowed(kind: str, reader: str) -> set[str]:
    """Return what may be on a page."""
    if kind in {"role", "path", "progression"}:
        return FRAMEWORK
    if kind == "paths":
        return FRAMEWORK | {"Quiet role"}  # all roles in use
    two = reader in {"employee", "manager"}
    plan = {
        "plan": PLANNED,
        "talk": PLANNED,
        "review": ACTIONS,
        "answer": ACTIONS,
        "the command": ACTIONS,
        "announcement": {"permanent-duty", "permanent-measure", "2034"},
        "farewell": {f"{each}-over" for each in STAGES} | {f"{each}-evidence" for each in STAGES},
    }.get(kind, set())
    if kind in {"review", "answer", "the command"}:
        plan = plan | {f"{each}-done-when" for each in STAGES}
    notes = NOTED[reader] if kind in FOR_THE_TWO else set()
    recorded = {"Condition-evidence"} if reader != "everyone" else set()
    recorded |= {"Decision-because"} if kind == "decision" and reader != "everyone" else set()
    return ALLOWED[reader] | (BETWEEN_THE_TWO | plan if two else set()) | notes | recorded


@pytest.mark.parametrize("reader", Audience)
@pytest.mark.parametrize("kind", LINES)
@pytest.mark.parametrize("sheets", [{}, SHEETS], ids=["no sheets", "agreed"])
def test_a_canary_reaches_only_the_readers_of_a_page(project, careerctl, kind, reader, sheets, whole):
    """In the quick suite in one form each, by turns."""
    root = project(FILES | sheets | THEIRS.get(kind, {}))
    turn = ([*LINES].index(kind) + [*Audience].index(reader) + bool(sheets)) % len(FORMS)
    for form in FORMS if whole else FORMS[turn : turn + 1]:
        ran = careerctl(*LINES[kind], "--audience", reader, "--format", form, *TODAY, cwd=root)
        refused = reader in {"hr", "everyone"} if kind in FOR_THE_TWO else (kind, reader) == ("decision", "everyone")
        assert ran.code == (2 if refused else 0)
        found = {each for each in EVERY if each.lower() in (ran.out + ran.err).lower()}
        assert found <= allowed(kind, reader)
        if kind == "prepare":
            theirs = "Self-" if reader == "manager" else "Manager-"
            assert not {each for each in found if each.startswith(theirs)} - {"Manager-name"}
        if kind == "plan" and reader in {"employee", "manager"}:
            assert found >= PLANNED


@pytest.mark.parametrize("form", ["text", "json", "csv", "markdown"])
@pytest.mark.parametrize("reader", Audience)
def test_a_profile_reaches_the_two_and_what_is_shared_everyone(project, careerctl, form, reader):
    options = ("--audience", reader, "--format", form, "--today", "2026-11-01")
    ran = careerctl("profile", "pat", *options, cwd=project(FILES | SHEETS))
    own = {"Drivers-own", "Learns-own", "Rather-not-own"}
    own |= {"2026-08-08", "Manager-name"} if form == "json" else {"Manager-name"} if form != "csv" else set()
    found = {each for each in CANARIES if each in ran.out}
    assert (ran.code, found, "EXTRA" in ran.out) == (0, own if reader in {"employee", "manager"} else set(), True)


@pytest.mark.parametrize("reader", ["hr", "everyone"])
@pytest.mark.parametrize("form", FORMS)
def test_what_was_announced_is_everybody_s_and_the_rest_of_the_plan_is_not(project, careerctl, reader, form):
    root = project(FILES | {"plans/pat.yaml": ANNOUNCED})
    out = careerctl("report", "plan", "pat", "--audience", reader, "--format", form, *TODAY, cwd=root).out
    assert {each for each in PLANNED | TOLD_TO_ALL if each in out} == TOLD_TO_ALL


@pytest.mark.parametrize("kind", ["plan", "review", "answer"])
@pytest.mark.parametrize("form", FORMS)
def test_others_see_the_same_page_whatever_is_on_trial(project, careerctl, kind, form):
    """Not one byte differs; for everyone, not where there is no plan at all either."""

    def page(plan: str | None, reader: str) -> tuple[int, str, str]:
        (project(FILES | SHEETS) / "plans/pat.yaml").unlink()
        root = project(FILES | SHEETS | {"plans/pat.yaml": plan or "person: dana\ntarget: next\nstarted: 2026-10-01\n"})
        return careerctl("report", kind, "pat", "--audience", reader, "--format", form, *TODAY, cwd=root)

    bare = "person: pat\ntarget: next\nstarted: 2026-10-01\n"
    late = PLAN + TOLD.format("move").replace("2026-10-05", "2027-10-05")
    assert page(PLAN, "hr") == page(bare, "hr") == page(late, "hr")
    assert page(PLAN, "everyone") == page(bare, "everyone") == page(None, "everyone")


@pytest.mark.parametrize("reader", Audience)
@pytest.mark.parametrize("kind", KINDS)
def test_without_names_nobody_s_name_or_words_are_on_a_page(project, careerctl, kind, reader):
    root = project(FILES | SHEETS | THEIRS.get(kind, {}))
    hidden = WORDS | NEVER | NOTED["employee"] | {"Everyone-because", "Hr-wish", "Manager-name", "Pat", "Dana"}
    hidden |= PLANNED - {"2033", "2034"}
    for form in FORMS:
        options = ("--audience", reader, "--format", form, "--without-names", *TODAY)
        ran = careerctl("report", kind, "pat", *options, cwd=root)
        assert {each for each in hidden if each in ran.out} == set()
        assert "Person 2" in ran.out or ran.code == 2


ERRORS = {
    "a name that the template does not have": {"templates/{}.md.j2": "{{ person }}\n{{ nothing_of_it }}\n"},
    "a template that is broken": {"templates/{}.md.j2": "{% if person %}\n"},
    "a template that reaches too far": {"templates/{}.md.j2": "{{ person.__class__.__mro__ }}\n"},
    "a sheet that is broken": {"assessments/2026-h2/pat.self.yaml": "ratings: {a: Self-why}\n"},
    "a plan that is broken": {"plans/pat.yaml": PLAN + "trial-relief: [Plan-name\n"},
    "two plans": {"plans/pat-two.yaml": PLAN},
    "a person who is broken": {
        "people/pat.yaml": "name: Pat Doe\nrole: role\nwishes: [{words: Wish-why, by: Hr-wish}]\n"
    },
    "a role that is broken": {"roles/role.yaml": "name: [Present role\n"},
    "settings that are broken": {"careerctl.yaml": "format: 1\nscales: [Self-why\n"},
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("error", ERRORS)
def test_an_error_tells_nothing_of_anybody(project, careerctl, kind, error, whole):
    broken = {path.format(kind): text for path, text in ERRORS[error].items()}
    root = project(FILES | SHEETS | THEIRS.get(kind, {}) | broken)
    turn = KINDS.index(kind) + list(ERRORS).index(error)
    for reader in Audience if whole else [[*Audience][turn % len(Audience)]]:
        ran = careerctl("report", kind, "pat", "--audience", reader, *TODAY, cwd=root)
        assert ran.code == 2 or ran.err or "plan" in error  # which no page opens that does not show it
        assert {each for each in EVERY if each in ran.err} <= FRAMEWORK
        assert ran.code != 2 or ran.out == ""


def test_nor_does_a_name_that_nobody_has(project, careerctl):
    root = project(FILES | SHEETS)
    for kind in (*KINDS, "role", "path", "progression", "opening"):
        ran = careerctl("report", kind, "patt", *TODAY, cwd=root)
        assert (ran.code, {each for each in EVERY if each in ran.out + ran.err}) == (2, set())
