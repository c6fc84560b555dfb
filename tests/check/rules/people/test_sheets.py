"""The rules about sheets: what each finds, where, and which neighbours it leaves alone."""

import json

import pytest

FILES = {
    "competencies/a.yaml": "name: A\nasks: skill\nformerly: [old-a]\n",
    "competencies/b.yaml": "name: B\nasks: skill\n",
    "competencies/c.yaml": "name: C\nasks: skill\n",
    "competencies/d.yaml": "name: D\nasks: skill\n",
    "roles/role.yaml": "name: Role\nrequires: {a: 3, b: 2, c: 2, d: 2}\n",
    "people/dana.yaml": "name: Dana\n",
    "people/pat.yaml": "name: Pat\nrole: role\nmanager: dana\n",
}
BY = {"self": "pat", "manager": "dana"}
TODAY = "2026-11-01"  # the round of October is closed


def sheet(side: str, ratings: str = "", date: str = "2026-10-10", more: str = "") -> dict[str, str]:
    by = f"by: {BY[side]}\n" if side in BY else ""
    text = f"{by}date: {date}\n{more}ratings: {{{ratings}}}\n"
    return {f"assessments/2026-h2/pat.{side}.yaml": text}


@pytest.fixture
def handed(checked):
    """Return a function that checks a person with sheets."""

    def lines(*sheets: dict[str, str], person: str = "", today: str = TODAY) -> list[str]:
        files = FILES | {"people/pat.yaml": FILES["people/pat.yaml"] + person}
        for each in sheets:
            files |= each
        return checked(files, "--today", today)

    return lines


BOTH = (sheet("self"), sheet("manager"))
CONFIRMED = sheet("agreed", "a: 2", more="confirmed: {employee: 2026-10-20, manager: 2026-10-20}\n")


class TestStale:
    LINE = (
        "assessments/2026-h2/pat.{}.yaml:2:7: note[stale-assessment] "
        "the last assessment of this person is more than 12 months old"
    )

    def test_more_than_a_year_old(self, handed):
        assert handed(*BOTH, today="2027-10-11") == [self.LINE.format("manager")]
        assert handed(*BOTH, today="2027-10-10") == []

    def test_the_newest_counts(self, handed):
        assert handed(sheet("self", date="2026-10-12"), sheet("manager"), today="2027-10-13") == [
            self.LINE.format("self")
        ]

    @pytest.mark.parametrize(
        ("person", "today"),
        [
            ("left: {date: 2027-10-01}\n", "2028-01-01"),
            ("away: [{from: 2027-12-01}]\n", "2028-01-01"),
            ("away: [{from: 2027-01-01, until: 2027-06-30}]\n", "2028-03-01"),
        ],
    )
    def test_it_is_silent_for_who_is_not_here_and_leaves_months_away_out(self, handed, person, today):
        assert handed(*BOTH, person=person, today=today) == []

    def test_it_is_quiet_while_a_round_is_open(self, checked):
        settings = (
            "format: 1\nrounds: {2026-h2: {opens: 2026-10, closes: 2026-10}, next: {opens: 2028-01, closes: 2028-01}}\n"
        )
        files = FILES | BOTH[0] | BOTH[1] | {"careerctl.yaml": settings, "roles/role.yaml": "name: Role\n"}
        found = {day: "stale" in "\n".join(checked(files, "--today", day)) for day in ("2027-12-31", "2028-01-15")}
        assert found == {"2027-12-31": True, "2028-01-15": False}

    def test_a_draft_is_no_assessment(self, handed):
        draft = sheet("self", date="2027-06-01", more="status: draft\n")
        assert handed(sheet("manager"), draft, today="2027-10-11") == [self.LINE.format("manager")]

    def test_who_was_never_rated_has_no_old_sheet(self, handed):
        assert handed(person="since: 2010\nwishes: [{words: Teach}]\n", today="2030-01-01") == []


class TestMissingSide:
    LINE = (
        "assessments/2026-h2/pat.{}.yaml:1:1: note[missing-side] {} of this round is missing, and the round is closed"
    )

    def test_of_the_manager(self, handed):
        assert handed(sheet("self")) == [self.LINE.format("self", "the manager's sheet")]

    def test_of_the_person(self, handed):
        assert handed(sheet("manager")) == [self.LINE.format("manager", "the person's own sheet")]

    def test_a_draft_was_not_handed_in(self, handed):
        draft = sheet("manager", more="status: draft\n")
        assert handed(sheet("self"), draft) == [self.LINE.format("self", "the manager's sheet")]

    def test_where_it_stands_in_the_person_s_file(self, handed):
        inside = "assessments:\n  - round: 2026-h2\n    self: {by: pat, date: 2026-10-10, ratings: {}}\n"
        assert handed(person=inside) == [
            (
                "people/pat.yaml:6:5: note[missing-side] "
                "the manager's sheet of this round is missing, and the round is closed"
            )
        ]

    def test_it_is_quiet_while_the_round_is_open(self, handed):
        assert handed(sheet("self"), today="2026-10-31") == []

    def test_it_is_silent_once_both_are_in_or_have_agreed(self, handed):
        assert handed(*BOTH) == []
        assert handed(sheet("self"), CONFIRMED) == []
        assert handed() == []

    @pytest.mark.parametrize(
        "person", ["left: {date: 2026-10-31}\n", "away: [{from: 2026-09-01, until: 2026-12-31}]\n"]
    )
    def test_and_for_who_was_not_here(self, handed, person):
        assert handed(sheet("manager"), person=person) == []

    def test_some_days_away_are_no_round_away(self, handed):
        found = handed(sheet("self"), person="away: [{from: 2026-10-15, until: 2026-12-31}]\n")
        assert found == [self.LINE.format("self", "the manager's sheet")]

    def test_nobody_rates_who_has_no_manager(self, checked):
        assert checked(FILES | sheet("self") | {"people/pat.yaml": "name: Pat\nrole: role\n"}) == []

    def test_old_rounds_are_stale_and_nothing_more(self, handed):
        assert handed(sheet("self"), today="2027-10-11") == [TestStale.LINE.format("self")]


class TestUnexplained:
    LINE = (
        "assessments/2026-h2/pat.{}.yaml:3:{}: note[unexplained-rating] "
        "the two see this differently, and the {} gives no reason"
    )

    def test_the_manager_is_asked_first(self, handed):
        bare = (sheet("self", "a: 3"), sheet("manager", "a: 2"))
        assert handed(*bare) == [self.LINE.format("manager", 11, "manager")]
        said = (bare[0], sheet("manager", "a: {level: 2, why: Two deals seen}"))
        assert handed(*said) == [self.LINE.format("self", 11, "person")]
        assert handed(sheet("self", "a: {level: 3, evidence: [A mail]}"), said[1]) == []

    def test_under_whichever_id_it_was_rated(self, checked):
        files = FILES | sheet("self", "a: 3") | sheet("manager", "old-a: 2") | {"careerctl.yaml": SETTINGS_QUIET}
        assert checked(files) == [self.LINE.format("manager", 11, "manager")]

    def test_at_most_three_in_the_order_of_the_table(self, handed):
        found = handed(sheet("self", "a: 4, b: 3, c: 4, d: 0"), sheet("manager", "a: 2, b: 2, c: 2, d: 2"))
        assert found == [self.LINE.format("manager", column, "manager") for column in (11, 23, 29)]

    @pytest.mark.parametrize(
        ("own", "manager"),
        [
            ("a: 2", "a: 2"),
            ("a: {level: 2}", "a: Practising"),  # the same level in other words
            ("a: 3", ""),
            ("", "a: 3"),
            ("a: {no_chance: No deal}", "a: {no_chance: None}"),
            ("a: 3", "a: {level: 2, observed: false}"),  # not seen: nothing to explain
        ],
    )
    def test_it_is_silent_where_the_two_do_not_differ(self, handed, own, manager):
        assert handed(sheet("self", own), sheet("manager", manager)) == []

    @pytest.mark.parametrize("today", ["2026-10-10", "2026-10-31"])
    def test_it_is_quiet_while_the_round_is_open(self, handed, today):
        assert handed(sheet("self", "a: 3"), sheet("manager", "a: 2"), today=today) == []

    def test_a_draft_says_nothing(self, handed):
        draft = sheet("manager", "a: 2", more="status: draft\n")
        assert handed(sheet("self", "a: 3"), draft) == [TestMissingSide.LINE.format("self", "the manager's sheet")]

    def test_it_is_silent_once_the_two_have_agreed(self, handed):
        assert handed(sheet("self", "a: 3"), sheet("manager", "a: 2"), CONFIRMED) == []

    def test_and_for_who_has_left(self, handed):
        assert handed(sheet("self", "a: 3"), sheet("manager", "a: 2"), person="left: {date: 2026-10-31}\n") == []

    def test_the_policy_says_which_difference_is_worth_it(self, checked):
        files = FILES | sheet("self", "b: 4") | sheet("manager", "b: 3")
        assert len(checked(files)) == 1
        assert checked(files | {"careerctl.yaml": SETTINGS_QUIET + "policy: {discuss_at: 2}\n"}) == []


SETTINGS_QUIET = """\
format: 1
scales: {steps: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient, 4: Leading}}}
rounds: {2026-h2: {opens: 2026-10-01, closes: 2026-10-31}}
rules: {old-name: ignore}
"""


class TestTogether:
    BOTH = (
        "assessments:\n  - round: 2026-h2\n    self: {by: pat, date: 2026-10-10, ratings: {a: 2}}\n"
        "    manager: {by: dana, date: 2026-10-10, ratings: {a: 2}}\n"
    )
    LINE = (
        "people/pat.yaml:7:5: note[open-sheets-together] "
        "both sides of an open round stand in this file, where each can read the other's"
    )

    @pytest.mark.parametrize("today", ["2026-10-10", "2026-10-31"])
    def test_while_the_round_is_open(self, handed, today):
        assert handed(person=self.BOTH, today=today) == [self.LINE]

    def test_it_names_the_other_side(self, checked):
        files = FILES | {"people/pat.yaml": FILES["people/pat.yaml"] + self.BOTH}
        found = json.loads("\n".join(checked(files, "--today", "2026-10-12", form="json")))["diagnostics"]
        related = next(each["related"] for each in found if each["rule"] == "open-sheets-together")
        assert [(each["line"], each["message"]) for each in related] == [(6, "the other side")]

    def test_it_is_silent_once_it_is_closed(self, handed):
        assert handed(person=self.BOTH) == []

    def test_one_side_and_a_file_of_its_own_are_apart(self, handed):
        own = self.BOTH.replace("    manager", "    # manager")
        assert handed(sheet("manager"), person=own, today="2026-10-12") == []
