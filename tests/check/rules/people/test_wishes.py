"""The rules about wishes: what each finds, where, and which neighbours it leaves alone."""

import pytest

ROLE = "name: Role\n"
FILES = {"roles/today.yaml": ROLE, "roles/next.yaml": ROLE, "people/pat.yaml": "name: Pat\n"}
OWED = (
    "people/pat.yaml:2:10: warning[unanswered-wish] "
    "an answer to this wish is owed: more than 14 days have passed since it was asked"
)
NO_DAY = (
    "people/pat.yaml:2:54: warning[wish-without-date] this wish was put off, and no day is set to talk about it again"
)
PASSED = (
    "people/pat.yaml:2:{}: warning[revisit-passed] "
    "the day to talk about this wish again has passed, and no newer answer is written"
)


@pytest.fixture
def wished(checked):
    """Return a function that checks a person with a wish, and whatever else is in their file."""

    def lines(wish: str, more: str = "", *arguments: str) -> list[str]:
        text = f"name: Pat\nwishes: [{{{wish}}}]\n{more}"
        return checked(FILES | {"people/pat.yaml": text}, *arguments)

    return lines


class TestUnanswered:
    @pytest.mark.parametrize(
        "wish",
        [
            "words: Teach, asked: 2026-10-17",
            "role: next, asked: 2026-10-17, shared_with: hr",
            "words: T, asked: 2020-01-01",
        ],
    )
    def test_a_wish_waits_for_longer_than_the_policy_says(self, wished, wish):
        assert wished(wish) == [OWED]

    @pytest.mark.parametrize(
        ("wish", "more"),
        [
            ("words: Teach, asked: 2026-10-18", ""),  # the last of the fourteen days
            ("words: Teach, asked: 2026-12-01", ""),
            ("words: Teach", ""),  # nobody knows since when
            ("words: Teach, asked: 2026-01-01, answered: {date: 2026-10-31, answer: no}", ""),
            ("words: Teach, asked: 2026-01-01", "left: {date: 2026-10-31}\n"),
            ("words: Teach, asked: 2026-10-01", "away: [{from: 2026-10-05}]\n"),  # four days here
            ("words: Teach, asked: 2026-09-01", "away: [{from: 2026-09-05, until: 2026-10-27}]\n"),
        ],
    )
    def test_it_is_silent_while_there_is_time_and_for_who_is_not_here(self, wished, wish, more):
        assert wished(wish, more) == []

    def test_the_policy_says_how_long(self, checked):
        settings = "format: 1\npolicy: {answer_days: 3}\n"
        files = {
            "careerctl.yaml": settings,
            "people/pat.yaml": "name: Pat\nwishes: [{words: Teach, asked: 2026-10-28}]\n",
        }
        assert checked(files) == [OWED.replace("14", "3")]

    def test_each_wish_is_one(self, checked):
        text = "name: Pat\nwishes:\n  - {words: One, asked: 2026-01-01}\n  - words: Two\n    asked: 2026-01-01\n"
        assert [line.partition(": ")[0] for line in checked({"people/pat.yaml": text})] == [
            "people/pat.yaml:3:5",
            "people/pat.yaml:4:5",
        ]


class TestPutOff:
    def test_to_no_day(self, wished):
        assert wished("words: Teach, asked: 2026-09-01, answered: {date: 2026-09-10, answer: not-yet}") == [NO_DAY]

    @pytest.mark.parametrize("answer", ["not-yet, revisit: 2027-03-31", "yes", "no", "another-way"])
    def test_every_other_answer_needs_none(self, wished, answer):
        assert wished(f"words: Teach, asked: 2026-09-01, answered: {{date: 2026-09-10, answer: {answer}}}") == []

    def test_nobody_waits_for_who_has_left(self, wished):
        answered = "words: Teach, answered: {date: 2026-09-10, answer: not-yet}"
        assert wished(answered, "left: {date: 2026-11-01}\n") == []


class TestRevisit:
    @pytest.mark.parametrize("answer", ["not-yet", "yes", "another-way", "no"])
    def test_the_day_has_passed(self, wished, answer):
        found = wished(f"words: Teach, answered: {{date: 2026-03-01, answer: {answer}, revisit: 2026-10-17}}")
        assert found == [PASSED.format(73 + len(answer))]

    @pytest.mark.parametrize(
        ("answer", "more"),
        [
            ("date: 2026-03-01, answer: yes, revisit: 2026-10-18", ""),
            ("date: 2026-03-01, answer: yes, revisit: 2026-10", ""),  # a month ends with its last day
            ("date: 2026-10-20, answer: yes, revisit: 2026-10-01", ""),  # the talk that was to come
            ("date: 2026-03-01, answer: yes, revisit: 2026-10-01", "away: [{from: 2026-09-20, until: 2026-10-31}]\n"),
            ("date: 2026-03-01, answer: yes, revisit: 2026-10-01", "left: {date: 2026-10-01}\n"),
        ],
    )
    def test_it_is_silent_shortly_after_and_after_the_talk(self, wished, answer, more):
        assert wished(f"words: Teach, answered: {{{answer}}}", more) == []


class TestCameTrue:
    """A wish for the role that somebody came into afterwards is the past; to stay is a wish like any other."""

    WISHES = (
        "asked: 2026-01-10",
        "asked: 2026-01-10, answered: {date: 2026-01-20, answer: not-yet}",
        "asked: 2026-01-10, answered: {date: 2026-01-20, answer: not-yet, revisit: 2026-06-30}",
    )

    @pytest.mark.parametrize("wish", WISHES)
    @pytest.mark.parametrize("role", ["next", "before"])
    def test_after_the_move_nothing_is_owed(self, checked, wish, role):
        text = f"name: Pat\nrole: next\nsince: 2026-03-01\nwishes: [{{role: {role}, {wish}}}]\n"
        files = FILES | {"roles/next.yaml": "name: Next\nformerly: [before]\n", "people/pat.yaml": text}
        assert [line for line in checked(files) if "old-name" not in line] == []

    @pytest.mark.parametrize("wish", WISHES)
    @pytest.mark.parametrize(
        "now", ["role: next\nsince: 2025-03-01\n", "role: next\n", "role: today\nsince: 2026-03-01\n"]
    )
    def test_else_it_is(self, wished, wish, now):
        assert len(wished(f"role: next, {wish}", now)) == 1


OTHER = {"people/dana.yaml": "name: Dana\nwishes: [{words: Rest}]\n"}


class TestNeverAsked:
    LINE = (
        "people/{}.yaml:1:1: note[never-asked] "
        "what this person wants next is not written down, more than 12 months into the role"
    )
    LONG = "name: Pat\nrole: today\nsince: 2025-10-31\n"

    def test_a_year_in_the_role(self, checked):
        assert checked(FILES | OTHER | {"people/pat.yaml": self.LONG}) == [self.LINE.format("pat")]

    @pytest.mark.parametrize(
        "text",
        [
            "name: Pat\nrole: today\nsince: 2025-11-01\n",  # a year, and not longer
            "name: Pat\nrole: today\n",
            "name: Pat\nsince: 2020\n",
            f"{LONG}wishes: [{{role: today}}]\n",  # to stay is a wish too
            f"{LONG}left: {{date: 2026-10-31}}\n",
            f"{LONG}away: [{{from: 2026-10-20}}]\n",
            f"{LONG}away: [{{from: 2026-02-01, until: 2026-02-28}}]\n",
        ],
    )
    def test_it_is_silent_before_and_for_who_is_not_here(self, checked, text):
        assert checked(FILES | OTHER | {"people/pat.yaml": text}) == []

    def test_where_nobody_has_a_wish_it_speaks_once(self, checked):
        people = {f"people/{each}.yaml": self.LONG for each in ("pat", "dana", "eli")}
        assert checked(FILES | people) == ["careerctl.yaml:1:1: note[never-asked] nobody's wish is written down yet"]
        assert checked(FILES | dict.fromkeys(people, "name: Pat\nrole: today\n")) == []


class TestWithoutOpening:
    NEXT = "name: Next\nrequires: {a: 2, b: {level: 3, optional: true}}\nconditions: {quota: Met twice}\n"
    PAT = (
        "name: Pat\nrole: today\nconditions_met: {next: {quota: {date: 2026-06-30}}}\n"
        "wishes: [{role: next, asked: 2026-10-20}]\n"
    )
    SHEET = "date: 2026-10-20\nconfirmed: {employee: 2026-10-20, manager: 2026-10-21}\nratings: {a: 2}\n"
    MET = FILES | {
        "competencies/a.yaml": "name: A\nasks: skill\n",
        "competencies/b.yaml": "name: B\nasks: skill\n",
        "roles/next.yaml": NEXT,
        "openings/elsewhere.yaml": "role: today\nfrom: 2027\n",
        "people/pat.yaml": PAT,
        "assessments/2026-h2/pat.agreed.yaml": SHEET,
    }
    LINE = (
        "people/pat.yaml:4:17: note[wish-without-opening] "
        "all that this role asks is met, and no position in it is free within 12 months"
    )

    @pytest.mark.parametrize(
        "files",
        [
            {},
            {"openings/west.yaml": "role: next\nfrom: 2027-11-02\n"},
            {"openings/west.yaml": "role: next\nfrom: 2027-01\nfilled: 2026-10-01\n"},
            {
                "people/pat.yaml": PAT.replace(
                    "asked:", "answered: {date: 2026-10-21, answer: not-yet, revisit: 2027}, asked:"
                )
            },
        ],
    )
    def test_all_is_met_and_nothing_is_free(self, checked, files):
        assert checked(self.MET | files) == [self.LINE]

    @pytest.mark.parametrize(
        "files",
        [
            {"openings/west.yaml": "role: next\nfrom: 2027-11-01\n"},
            {"openings/west.yaml": "role: next\nfrom: 2026-01\n"},  # free already
            {"people/pat.yaml": PAT.replace("asked:", "by: 2028, asked:")},
            {"people/pat.yaml": PAT.replace("asked:", "answered: {date: 2026-10-21, answer: another-way}, asked:")},
            {"people/pat.yaml": PAT.replace("role: today", "role: next")},  # to stay needs no opening
            {"people/pat.yaml": PAT.replace("quota: {", "other: {").replace("next: {other", "today: {other")},
            {"people/pat.yaml": f"{PAT}left: {{date: 2026-10-31}}\n"},
            {"assessments/2026-h2/pat.agreed.yaml": SHEET.replace("a: 2", "a: 1")},
            {"assessments/2026-h2/pat.agreed.yaml": SHEET.replace("{a: 2}", "{}")},
            {"assessments/2026-h2/pat.agreed.yaml": SHEET.replace(", manager: 2026-10-21", "")},
            {"roles/next.yaml": f"{NEXT}status: draft\n"},
            {"roles/next.yaml": "name: Next\n"},  # asks nothing
            {  # nobody has rated it, though the lowest level is asked
                "roles/next.yaml": NEXT.replace("a: 2", "a: 0"),
                "assessments/2026-h2/pat.agreed.yaml": SHEET.replace("{a: 2}", "{b: 3}"),
            },
            {"assessments/2026-h2/pat.agreed.yaml": SHEET.replace("a: 2", "a: {not_applicable: Not today}")},
            {  # somebody was chosen, and waits for the day alone
                "openings/west.yaml": "role: next\nfrom: 2026-12\nfilled: 2026-10-30\n",
                "people/pat.yaml": PAT
                + "decisions: [{opening: west, date: 2026-10-30, because: So, accepted: 2026-10-29}]\n",
            },
            {  # nothing is left of what it asks
                "roles/next.yaml": "name: Next\nrequires: {a: 2}\n",
                "assessments/2026-h2/pat.agreed.yaml": f"role: next\n{SHEET}".replace(
                    "a: 2", "a: {not_applicable: No}"
                ),
            },
        ],
    )
    def test_it_is_silent_where_a_position_comes_or_something_is_open(self, checked, files):
        found = checked(self.MET | files)
        assert [line for line in found if "unasked-condition" not in line] == []

    def test_a_project_without_openings_hears_nothing(self, checked):
        files = {path: text for path, text in self.MET.items() if not path.startswith("openings")}
        assert checked(files) == []
