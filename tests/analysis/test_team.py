"""A team: what stands in a cell is what `gap` says of that person to the same manager, and what follows by hand."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from careerctl.analysis.gap import Question, gap
from careerctl.project.reading.subjects import colleague_named, person_named
from careerctl.questions.known import Reading, read_person
from careerctl.questions.team import team_of
from careerctl.results.cut import Audience, cut
from careerctl.results.gap import Gap
from careerctl.results.team import Member, Team
from careerctl.views.words.standings import names_in, standing_words

from .project_files import write
from .random_projects import random_project

NORTHWIND = Path(__file__).parents[2] / "examples/northwind"
DAYS = (date(2026, 5, 2), date(2026, 10, 20), date(2026, 11, 2), date(2026, 12, 1), date(2027, 9, 1))
SAID = {
    "met": "(both see it )?met",
    "next": "(both see )?a next step",
    "not-talked": r".+ sees it met, .+ does not yet|.+ sees no chance yet|.+ does not count it as part of the work"
    "|you have not agreed on it yet",
    "different": "you see it differently",
    "no-chance": "no chance to show it yet",
    "not-seen": ".+ has had no occasion to see it",
    "not-rated": ".+ has( not)? rated it yet",
    "other-scale": "rated on a scale that is no longer there",
    "not-applicable": "not part of this work",
}
"""What `gap` says in a sentence, by the word of a cell."""
FEW, MANY = 60, 2000


def team(root: Path, manager: str, today: date) -> Team:
    return cut(team_of(colleague_named(manager, root, root), today).team, Audience.MANAGER)


def own_gap(root: Path, person: str, today: date) -> Gap | None:
    """Return what `gap PERSON --audience manager` has."""
    known: Reading = read_person(person_named(person, root, root), today, ["opening"])
    how = (None, None, None, known.has_left, known.may_be_rated_against)
    found = gap(Question(known.framework, known.record, known.person, known.called, *how))
    return cut(found, Audience.MANAGER) if found is not None else None


def differences(one: Member, found: Gap | None) -> Iterator[str]:
    """Yield where a cell says something else than the gap."""
    if found is None:
        yield from ("cells",) if one.cells or one.role else ()
        return
    if (one.role, one.own_role, one.round, one.later) != (found.role, found.own_role, found.round, found.later):
        yield "the role or the round"
    cells, names = {each.competency: each for each in one.cells}, names_in(found)
    for item in found.items:
        cell = cells.pop(item.competency)
        for field in ("required", "optional", "level", "by", "standing"):
            if getattr(cell, field) != getattr(item, field):
                yield f"{field} of {item.competency}"
        said = standing_words(item, names)
        if [word for word, sentence in SAID.items() if re.fullmatch(sentence, said)] != [cell.word]:
            yield f"{said!r} is not {cell.word}"
    beyond = {each.competency: each for each in found.beyond}
    for name, cell in cells.items():
        rated = [each.level for each in (beyond[name].agreed, beyond[name].manager) if each is not None]
        if cell.word != "not-asked" or cell.standing is not None or cell.level not in rated:
            yield f"{name}, which is not asked"


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_northwind_s_cells_say_what_gap_says(today):
    people = [each for manager in ("dana", "ines", "yuki") for each in team(NORTHWIND, manager, today).people]
    assert len(people) >= 5
    found = {each.person: [*differences(each, own_gap(NORTHWIND, each.person, today))] for each in people}
    assert not any(found.values()), found


def test_random_cells_say_what_gap_says(tmp_path, whole):
    words = set()
    for seed in range(MANY if whole else FEW):
        made, asked = random_project(seed)
        root, today = tmp_path / str(seed), asked[0]["today"]
        write(made, root)
        (one,) = team(root, "dana", today).people
        assert [*differences(one, own_gap(root, "pat", today))] == [], seed
        words |= {each.word for each in one.cells}
    assert words >= {*SAID, "not-asked"} - {"other-scale"}


LEVELS = "scales: {s: {levels: [One, Two, Three, Four]}}\n"
FRAMEWORK = {
    "careerctl.yaml": f"format: 1\n{LEVELS}rounds: {{spring: {{opens: 2026-04, closes: 2026-04}}}}\n",
    **{f"competencies/{each}.yaml": f"name: {each.title()}\nasks: skill\n" for each in ("craft", "stage", "tongue")},
    "roles/maker.yaml": "name: Maker\nrequires: {craft: 2, stage: 3, tongue: {level: 2, optional: true}}\n",
    "roles/lead.yaml": "name: Lead\nrequires: {craft: 4, stage: 2}\n",
    "activities/play.yaml": "name: Play\nkind: workshop\ndevelops: {stage: {from: 2, to: 3}}\n",
    "activities/stall.yaml": "name: Stall\nkind: networking\ndevelops: {stage: {to: 3}}\nplaces: 3\n",
    "activities/alone.yaml": "name: Alone\nkind: networking\ndevelops: {stage: {to: 3}}\nplaces: 1\n",
    "activities/no-places.yaml": "name: Mentor\nkind: mentoring\ndevelops: {stage: {to: 3}}\n",
    "people/al.yaml": "name: Al Roe\n",
}


def one(name: str, role: str, ratings: str, more: str = "") -> dict[str, str]:
    """Return the files of somebody who has talked with Al."""
    both = "confirmed: {employee: 2026-04-20, manager: 2026-04-20}"
    return {
        f"people/{name}.yaml": f"name: {name.title()} Lee\nrole: {role}\nmanager: al\n{more}",
        f"assessments/spring/{name}.agreed.yaml": f"date: 2026-04-20\n{both}\nratings: {ratings}\n",
    }


class TestTogether:
    FILES = (
        FRAMEWORK
        | one("zoe", "maker", "{craft: 3, stage: 1, tongue: 1}")
        | one("bo", "maker", "{craft: 1, stage: 2, tongue: 1}", "learns: [tongue, craft]\n")
        | one("cy", "lead", "{craft: 3, stage: 3}")
        | one("di", "maker", "{craft: 1, stage: 2}")
    )

    @pytest.fixture
    def found(self, project):
        return team(project(self.FILES), "al", date(2026, 5, 2))

    def test_people_are_in_the_order_of_their_names(self, found):
        assert [each.person for each in found.people] == ["bo", "cy", "di", "zoe"]

    def test_what_of_a_role_somebody_has_whoever_it_is(self, found):
        """Cy has the stage at 3 and Zoe the craft at 3: nobody has it at 4, and what is optional is not counted."""
        said = {each.role: (each.people, each.covered, each.required, each.missing) for each in found.roles}
        assert said["maker"] == (("bo", "di", "zoe"), 2, 2, ())
        held, covered, required, (missing,) = said["lead"]
        assert (held, covered, required) == (("cy",), 1, 2)
        assert (missing.competency, missing.level, missing.level_name) == ("craft", 4, "Four")

    def test_what_one_alone_has_at_the_lowest_level_that_is_asked(self, found):
        """Craft is asked from 2 (Cy and Zoe), stage from 2 (all but Zoe), the tongue by nobody who requires it."""
        assert found.alone == ()

    def test_it_names_who_would_learn_it_and_for_whom_it_is_next(self, project):
        files = self.FILES | one("zoe", "maker", "{craft: 1, stage: 1}")
        (alone,) = team(project(files), "al", date(2026, 5, 2)).alone
        assert (alone.asked.competency, alone.asked.level, alone.person) == ("craft", 2, "cy")
        assert (alone.next_for, alone.would_learn) == (("bo", "di", "zoe"), ("bo",))

    def test_next_steps_of_several_and_what_serves_them(self, found):
        """Both are next for three. Play begins at 2, Zoe is at 1; what takes one alone serves nobody here."""
        craft, stage = found.together
        assert (stage.competency, stage.people) == ("stage", ("bo", "di", "zoe"))
        assert [(each.activity, each.people) for each in stage.activities] == [
            ("stall", ("bo", "di", "zoe")),
            ("play", ("bo", "di")),
        ]
        assert (craft.competency, craft.people, craft.activities) == ("craft", ("bo", "cy", "di"), ())

    def test_nothing_is_said_to_be_absent_where_a_file_is_broken(self, project):
        files = self.FILES | {"assessments/spring/cy.agreed.yaml": "date: x\n"}
        found = team(project(files), "al", date(2026, 5, 2))
        assert [(each.person, each.unread, bool(each.cells)) for each in found.people] == [
            ("bo", False, True), ("cy", True, False), ("di", False, True), ("zoe", False, True),
        ]  # fmt: skip
        assert (found.whole, found.roles, found.alone) == (False, (), ())
        assert found.together[0].people == ("bo", "di", "zoe")

    def test_who_has_left_is_not_in_it(self, project):
        files = self.FILES | one("zoe", "maker", "{craft: 3}", "left: {date: 2026-05-02}\n")
        assert [each.person for each in team(project(files), "al", date(2026, 5, 2)).people] == ["bo", "cy", "di"]
        assert [each.person for each in team(project(files), "al", date(2026, 5, 1)).people][-1] == "zoe"
