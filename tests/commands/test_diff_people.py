"""`careerctl diff --people`: whom a change moves is what `gap` says on both sides."""

import json
import pickle
import re
import shutil
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from careerctl.questions.moved import Before
from careerctl.questions.revisions import range_of, states
from careerctl.results import diff as results
from careerctl.views.screens import diff as screen
from careerctl.views.words import diff, moved

Run = Callable[..., Any]
NORTHWIND = Path(__file__).parents[2] / "examples" / "northwind"
TODAY = ("--today", "2026-11-02")
SELLER = "name: Seller\nrequires: {closing: CLOSING, coaching: COACHING}\n"
FRAMEWORK = {
    "competencies/closing.yaml": "name: Closing\nasks: skill\n",
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\n",
    "roles/lead.yaml": "name: Lead\n",
}


@pytest.fixture(autouse=True)
def _no_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)


@pytest.fixture
def staffed(project: Callable[..., Path], committed: Callable[[Path], str]) -> Callable[..., Path]:
    """Return a function that makes a project with sellers at levels of closing, all led by dana, and commits it."""

    def make(*levels: str, asked: str = "2") -> Path:
        files = {**FRAMEWORK, "roles/seller.yaml": SELLER.replace("CLOSING", asked).replace("COACHING", "1")}
        files["people/dana.yaml"] = "name: Dana Boss\nrole: lead\n"
        for number, level in enumerate(levels):
            name = f"p{number}"
            files[f"people/{name}.yaml"] = f"name: Canary {name}\nrole: seller\nmanager: dana\n"
            ratings = f"ratings: {{closing: {level}, coaching: 2}}\n"
            for side, by in (("self", name), ("manager", "dana")):
                path = f"assessments/2026-h2/{name}.{side}.yaml"
                files[path] = f"by: {by}\ndate: 2026-10-01\n{ratings}"
        root = project(files)
        committed(root)
        return root

    return make


@pytest.fixture
def tell(careerctl: Run) -> Callable[..., dict[str, Any]]:
    """Return a function that raises closing to a level, and returns what is told of people."""

    def people_of(root: Path, asked: str, *arguments: str) -> dict[str, Any]:
        (root / "roles/seller.yaml").write_text(SELLER.replace("CLOSING", asked).replace("COACHING", "1"))
        ran = careerctl("diff", "HEAD", "--people", "--format", "json", *TODAY, *arguments, cwd=root)
        assert ran.code == 0, ran.err
        people: dict[str, Any] = json.loads(ran.out)["people"]
        return people

    return people_of


def told(people: dict[str, Any]) -> list[list[int | None]]:
    return [[people[each]["low"], people[each]["high"]] for each in ("compared", "next_steps", "met")]


NOT_TOLD, NOBODY, FEW = [0, None], [0, 0], [1, 4]


@pytest.mark.parametrize(
    ("levels", "before", "after", "expected"),
    [
        ("2222223333333", "2", "3", [[13, 13], [6, 6], NOBODY]),
        ("2222223333333", "3", "2", [[13, 13], NOBODY, [6, 6]]),
        ("2233333333333", "2", "3", [[13, 13], FEW, NOBODY]),  # of few that they are few
        ("2222222222333", "2", "3", [[13, 13], NOT_TOLD, NOBODY]),  # else it were told that few of them do not
        ("222222", "2", "3", [[6, 6], NOT_TOLD, NOBODY]),  # else it were told of each of them
        ("2233", "2", "3", [FEW, NOT_TOLD, NOT_TOLD]),  # too few for anything
        ("", "2", "3", [NOBODY, NOT_TOLD, NOT_TOLD]),
    ],
)
def test_everyone_is_told_numbers_and_of_few_that_they_are_few(
    staffed: Callable[..., Path],
    tell: Callable[..., dict[str, Any]],
    levels: str,
    before: str,
    after: str,
    expected: list,
) -> None:
    root = staffed(*levels, asked=before)
    with (root / "careerctl.yaml").open("a") as settings:
        settings.write("policy: {min_group: 2}\n")  # no change makes groups smaller for itself
    people = tell(root, after)
    assert told(people) == expected
    assert (people["people"], people["aiming"], people["manager"]) == (None, None, None)


def test_names_are_for_who_leads_them_and_for_hr(
    staffed: Callable[..., Path],
    tell: Callable[..., dict[str, Any]],
    careerctl: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root = staffed(*"223")
    (root / "people/p2.yaml").write_text("name: Canary p2\nrole: seller\nmanager: p0\n")
    (root / "assessments/2026-h2/p1.self.yaml").unlink()  # the round is over: the manager's sheet is compared alone
    (root / "plans").mkdir()
    (root / "plans/dana.yaml").write_text("person: dana\ntarget: seller\nstarted: 2026-10-01\n")

    def named(*arguments: str) -> dict[str, tuple[Any, ...]]:
        people = tell(root, "3", *arguments)["people"]
        return {each["person"]: (each["next_steps"], each["to_next_step"], each["compared"]) for each in people}

    assert named("--manager", "dana") == {"p0": (1, ["Closing"], True), "p1": (1, ["Closing"], True)}
    assert named("--manager", "p0") == {"p2": (0, [], True)}
    assert named("--audience", "hr") == {"p0": (1, None, True), "p1": (None, None, False), "p2": (0, None, True)}
    out = careerctl("diff", "HEAD", "--people", "--audience", "hr", *TODAY, cwd=root).out
    assert "1 plan aims at a role that asks something else" in out
    everyone = careerctl("diff", "HEAD", "--people", *TODAY, cwd=root).out
    printed = everyone.partition("Whom, their managers say. careerctl ")[2].splitlines()[0].split()
    assert careerctl(*("dana" if word == "PERSON" else word for word in printed), *TODAY, cwd=root).code == 0
    for arguments in (("--manager", "dana"), ("--audience", "hr")):
        monkeypatch.setenv("CI", "true")
        ran = careerctl("diff", "HEAD", "--people", *arguments, *TODAY, cwd=root)
        assert ran.err == "CI is set, so that many may read this: it is made for everyone, and names nobody.\n"
        assert "Canary" not in ran.out
        monkeypatch.delenv("CI")
    for wrong in (("--manager", "dana"), ("--audience", "hr")):
        assert careerctl("diff", "HEAD", *wrong, cwd=root).code == 2
    assert careerctl("diff", "HEAD", "--people", "--manager", "dana", "--audience", "hr", cwd=root).code == 2


def test_an_open_round_is_named_where_its_role_changes(
    staffed: Callable[..., Path], tell: Callable[..., dict[str, Any]]
) -> None:
    root = staffed("2")
    assert [each["in_round"] for each in tell(root, "3", "--audience", "hr")["people"]] == [False]
    inside = tell(root, "3", "--audience", "hr", "--today", "2026-10-15")["people"]
    assert [each["in_round"] for each in inside] == [True]


CHANGES = (
    ("roles/account-executive.yaml", "forecasting: 2", "forecasting: 4"),
    ("roles/account-executive.yaml", "    level: 3", "    level: 2"),
    ("roles/account-executive.yaml", "account-planning:\n", "account-planning:\n    optional: true\n"),
    ("roles/local-key-account-manager.yaml", "  discovery: 3", "  teaching: 3\n  prospecting: 3"),
    ("roles/senior-account-executive.yaml", "discovery: 4", "discovery: 2"),
    ("roles/sales-manager.yaml", "summary: ", "summary: Now "),
)


@pytest.mark.slow
def test_whom_it_moves_is_what_gap_says_on_both_sides(
    careerctl: Run, committed: Callable[[Path], str], tmp_path: Path
) -> None:
    root = Path(shutil.copytree(NORTHWIND, tmp_path / "northwind"))
    before = committed(root)
    for path, old, new in CHANGES:
        text = (root / path).read_text()
        assert old in text
        (root / path).write_text(text.replace(old, new, 1))
    after = committed(root)

    def short(person: str, revision: str) -> set[str]:
        line = ("gap", person, "--framework-at", revision, "--format", "json", *TODAY)
        items = json.loads(careerctl(*line, cwd=root).out)["items"] or []
        return {
            each["name"] for each in items if not each["optional"] and not each["set_aside"] and (each["gap"] or 0) > 0
        }

    expected = {}
    for person in (each.stem for each in (root / "people").rglob("*.yaml")):
        sides = [short(person, each) for each in (before, after)]
        if sides[0] != sides[1]:
            expected[person] = (sides[1] - sides[0], sides[0] - sides[1])
    found = {}
    for manager in ("dana", "yuki", "ines"):
        line = ("diff", f"{before}..{after}", "--people", "--manager", manager, "--format", "json", *TODAY)
        for each in json.loads(careerctl(*line, cwd=root).out)["people"]["people"]:
            if each["to_next_step"] or each["to_met"]:
                found[each["person"]] = ({*each["to_next_step"]}, {*each["to_met"]})
    assert found == {who: sides for who, sides in expected.items() if who != "ines"}
    assert {"alice", "tomasz"} <= found.keys()


def test_several_processes_tell_the_same(staffed: Callable[..., Path], tell: Callable[..., dict[str, Any]]) -> None:
    """Also where a process begins anew, and reads both frameworks again."""
    root = staffed(*"2222223333333")
    people = [tell(root, "3", "--audience", "hr", "--jobs", jobs) for jobs in ("1", "2")]
    assert people[0] == people[1]
    assert len(people[0]["people"]) == len("2222223333333")
    between = range_of(root, "HEAD")
    with states(root, date(2026, 11, 2), between) as both:
        assert both.before is not None
        assert both.after is not None
        roots = both.before.root, both.after.root
        before = Before(*roots, both.before.framework, both.after.framework)
        again: Before = pickle.loads(pickle.dumps(before))  # noqa: S301  # our own
        assert (again.changing, again.moving) == (before.changing, before.moving) == ({"seller"}, {"seller"})
        assert again.was.settings.rounds == before.was.settings.rounds


def words_in(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d]+", text))


def test_nothing_of_a_file_about_people_is_in_it(
    careerctl: Run, committed: Callable[[Path], str], tmp_path: Path
) -> None:
    """Each word of such a file that no file of the framework has is looked for, in each format for everyone."""
    root = Path(shutil.copytree(NORTHWIND, tmp_path / "northwind"))
    committed(root)
    for role in (root / "roles").glob("*.yaml"):
        role.write_text(role.read_text().replace(": 3\n", ": 4\n").replace(": 2\n", ": 3\n"))
    (root / "people/sean.yaml").write_text("name: [Canary")
    folders = ("people", "assessments", "notes", "plans")
    private = [path for folder in folders for path in (root / folder).rglob("*.yaml")]
    others = {*root.rglob("*.yaml")} - {*private}

    def words(paths: Iterable[Path]) -> set[str]:
        return {word for path in paths for word in (path.stem, *words_in(path.read_text()))}

    own = [Path(diff.__file__), Path(moved.__file__), Path(screen.__file__), Path(results.__file__)]
    canaries = {each for each in words(private) - words([*others, *own]) if len(each) > len("Ann")}
    assert len(canaries) > len(private) * 5
    for form in ("text", "markdown", "csv", "json"):
        ran = careerctl("diff", "HEAD", "--people", "--format", form, *TODAY, cwd=root)
        assert ran.code == 0
        assert words_in(ran.out + ran.err) & canaries == set(), form
