"""What one side rated on a scale that is gone, beside what the other says: shown, and measuring nothing."""

from datetime import date

import pytest

from careerctl.analysis.facts import held
from careerctl.analysis.rounds import rounds_of
from careerctl.analysis.standing import Sides, difference, gap, measured, one_sided, standing
from careerctl.project.reading.subjects import person_named
from careerctl.questions.known import read_person
from careerctl.results.gap import Rated, Standing

GONE = Rated(written="5")
UNSEEN = Rated(written="5", observed=False)
TWO = Rated(level=2)
NO_CHANCE = Rated(no_chance="None yet")
NOT_APPLICABLE = Rated(not_applicable="No part of it")


@pytest.mark.parametrize(
    ("own", "manager", "stands"),
    [
        (GONE, GONE, Standing.NOT_COMPARED),
        (GONE, TWO, Standing.NOT_COMPARED),
        (TWO, GONE, Standing.NOT_COMPARED),
        (GONE, None, Standing.NOT_COMPARED),
        (None, GONE, Standing.NOT_COMPARED),
        (NO_CHANCE, GONE, Standing.NOT_COMPARED),
        (NOT_APPLICABLE, GONE, Standing.NOT_COMPARED),
        (GONE, NO_CHANCE, Standing.NO_CHANCE),
        (GONE, NOT_APPLICABLE, Standing.NOT_APPLICABLE),
        (TWO, UNSEEN, Standing.NOT_SEEN),
        (NO_CHANCE, UNSEEN, Standing.NO_CHANCE),
    ],
)
def test_nothing_is_compared_with_it(own, manager, stands):
    sides = Sides(3, own, manager)
    assert (standing(sides), difference(sides)) == (stands, None)
    assert gap(sides) == (1 if manager is TWO else None)
    assert one_sided(sides) == ({NO_CHANCE, NOT_APPLICABLE} & {own, manager} != set() and UNSEEN not in {own, manager})


@pytest.mark.parametrize("only", ["self", "manager", "agreed"])
def test_one_kind_of_sheet_alone_measures_nothing_either(only):
    sides = Sides(3, GONE, GONE, GONE, only=only)
    assert (standing(sides), gap(sides), measured(sides).by) == (Standing.NOT_COMPARED, None, None)


def test_what_the_two_agreed_on_it_is_not_replaced_by_what_one_of_them_said():
    sides = Sides(3, TWO, TWO, GONE)
    assert (standing(sides), measured(sides).by, gap(sides)) == (Standing.NOT_COMPARED, None, None)


@pytest.mark.parametrize(
    ("listening", "version", "levels"),
    [
        ("4", "1.0", {"closing": 3}),
        ("5", "1.0", {}),
        ("Master", "1.0", {}),
        ("5", "2.0", {"closing": 3}),
        ("{level: 5, observed: false}", "1.0", {}),
    ],
)
def test_what_goals_count_is_on_the_same_scale_in_all_sheets_of_a_version(project, listening, version, levels):
    sheet = "by: {}\ndate: 2026-10-01\nframework: {}\nratings: {{{}}}\n"
    root = project(
        {
            "competencies/closing.yaml": "name: Closing\nasks: skill\n",
            "competencies/listening.yaml": "name: Listening\nasks: skill\n",
            "people/pat.yaml": "name: Pat\n",
            "assessments/2026-h2/pat.self.yaml": sheet.format("pat", version, f"listening: {listening}"),
            "assessments/2026-h2/pat.manager.yaml": sheet.format("dana", "1.0", "closing: 3"),
        }
    )
    reading = read_person(person_named("pat", root, root), date(2026, 11, 1))
    (sheets,) = rounds_of(reading.framework, reading.record.sheets)
    assert dict(held(reading.framework, sheets, frozenset({"closing"}))) == levels
