"""The second of two checks finds what it would find alone, however the files about people differ between them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree, rmtree

import pytest
from company_project import COMPANY

from careerctl.check.checker import Checker
from careerctl.check.engine import check
from careerctl.check.twice import Twice
from careerctl.problems.rule import Scope
from careerctl.project.kinds import PRIVATE_FOLDERS

TODAY = date(2027, 3, 2)
BOB = "name: Bob\nrole: seller\nmanager: dana\n"
FIRST = COMPANY | {
    "people/bob.yaml": BOB,
    "people/ben.yaml": COMPANY["people/ben.yaml"].replace("dana", "gone").replace("role: seller", "role: sellr"),
    "plans/ben-lead.yaml": "person: ben\ntarget: lead\nstarted: 2026-11-01\n",
    "plans/bob-lead.yaml": "person: robert\ntarget: lead\nstarted: 2026-11-01\n",
    "assessments/2026-h2/robert.self.yaml": "by: bob\ndate: 2026-10-05\nratings: {coachin: 1}\n",
    "notes/ben.dana.yaml": "notes:\n  - {date: 2026-10-05, text: Well, odd: yes}\n",
}
CHANGES: dict[str, dict[str, str | None]] = {
    "nothing": {},
    "one who leads is gone": {"people/dana.yaml": None},
    "somebody is there who was named": {"people/gone.yaml": "name: G\nrole: lead\nsince: 2020\n"},
    "a former id": {"people/bob.yaml": BOB + "formerly: [robert]\n"},
    "a sheet is gone": {"assessments/2026-h2/alice.manager.yaml": None},
    "a sheet is broken": {"assessments/2026-h2/alice.self.yaml": "by: alice\n"},
    "somebody has left": {"people/ben.yaml": BOB + "left: {date: 2027-01-01}\n"},
    "a plan": {"plans/ben-lead.yaml": "person: alice\nstarted: 2026-11-01\ntrial: {actions: []}\n"},
    "the framework": {"roles/seller.yaml": "name: Seller\ntrack: individual\nrequires: {coachin: 1}\n"},
    "a person lies elsewhere": {"people/bob.yaml": None, "people/team/bob.yaml": BOB},
}


def test_as_if_it_were_alone(project: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    first = project(FIRST)
    judged: list[str] = []
    judge = Checker.people_of
    monkeypatch.setattr(
        Checker, "people_of", lambda self, share: (judged.extend(each.person for each in share), judge(self, share))[1]
    )
    read, wrong = {}, []
    for what, changed in CHANGES.items():
        second = first.with_name("second")
        copytree(first, second)
        for path, text in changed.items():
            (second / path).parent.mkdir(exist_ok=True)
            (second / path).write_text(text, "utf-8") if text is not None else (second / path).unlink()
        same = [each for each in about_people(first) if each in about_people(second) and each not in changed]
        twice = Twice(frozenset(same))
        check(first, TODAY, Scope.ORGANISATION, twice=twice)
        alone = check(second, TODAY, Scope.ORGANISATION)
        judged.clear()
        again = check(second, TODAY, Scope.ORGANISATION, twice=twice)
        read[what] = sorted(judged)
        wrong += [what] if (again.diagnostics, sorted(again.paths)) != (alone.diagnostics, sorted(alone.paths)) else []
        rmtree(second)
    assert not wrong
    assert len(alone.diagnostics) > 5
    assert (read["nothing"], read["a plan"], read["a sheet is gone"]) == ([], [], ["alice"])
    assert read["somebody is there who was named"] == ["ben", "gone"]
    assert min(len(read[each]) for each in ("the framework", "a former id")) > 5


def about_people(root: Path) -> list[str]:
    return [each.relative_to(root).as_posix() for folder in PRIVATE_FOLDERS for each in (root / folder).rglob("*.yaml")]
