"""The rules about decisions: what each finds, where, and which neighbours it leaves alone."""

import pytest

SETTINGS = """\
format: 1
version: 2
scales: {steps: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient}}}
rounds:
  2026-h1: {opens: 2026-04-01, closes: 2026-04-30}
  2026-h2: {opens: 2026-10-01, closes: 2026-11-30}
"""
SILENT = {"careerctl.yaml": f"{SETTINGS}rules: {{rated-against-other-words: ignore}}\n"}
NEXT = "name: Next\nrequires: {a: {level: 2, must: true}, b: 3}\n"
FILES = {
    "careerctl.yaml": SETTINGS,
    "competencies/a.yaml": "name: A\nasks: skill\n",
    "competencies/b.yaml": "name: B\nasks: skill\n",
    "roles/next.yaml": NEXT,
    "openings/west.yaml": "role: next\nfrom: 2026-07\nfilled: 2026-06-15\n",
    "people/dana.yaml": "name: Dana\n",
}
BARE = "people/pat.yaml:2:13: warning[move-without-reason] this decision gives no reason"
UNMET = (
    "people/pat.yaml:2:13: warning[moved-before-met] "
    "a must of this role was open at the last assessment, and the decision gives no reason"
)
DAYS = "confirmed: {employee: 2026-04-20, manager: 2026-04-20}\n"


def agreed(ratings: str, head: str = "date: 2026-04-20\n" + DAYS) -> dict[str, str]:
    return {"assessments/2026-h1/pat.agreed.yaml": f"{head}ratings: {{{ratings}}}\n"}


@pytest.fixture
def decided(checked):
    """Return a function that checks a person about whom something was decided."""

    def lines(decision: str, files: dict[str, str] | None = None, more: str = "") -> list[str]:
        text = f"name: Pat\ndecisions: [{{{decision}}}]\n{more}"
        return checked(FILES | {"people/pat.yaml": text} | (files or {}))

    return lines


ROLE, OPENING = "role: next, date: 2026-06-15", "opening: west, date: 2026-06-15"


class TestReason:
    @pytest.mark.parametrize("decision", [ROLE, OPENING, "date: 2026-06-15", f"{ROLE}, by: dana"])
    def test_none_is_given(self, decided, decision):
        assert decided(decision) == [BARE]

    def test_one_is_enough(self, decided):
        assert decided(f"{ROLE}, because: The customers asked for her") == []

    def test_of_who_has_left_nothing_is_asked(self, decided):
        assert decided(ROLE, more="left: {date: 2026-10-01}\n") == []


class TestMust:
    @pytest.mark.parametrize("decision", [ROLE, OPENING])
    @pytest.mark.parametrize("ratings", ["a: 1, b: 3", "a: {level: 1, why: So far}"])
    def test_it_was_open(self, decided, decision, ratings):
        assert decided(decision, agreed(ratings)) == [UNMET]

    def test_as_the_manager_saw_it_once_the_round_was_over(self, decided):
        manager = {"assessments/2026-h1/pat.manager.yaml": "by: dana\ndate: 2026-04-10\nratings: {a: 1}\n"}
        found = decided(ROLE, manager)
        assert UNMET in found
        assert BARE not in found

    def test_as_the_manager_saw_it_where_it_was_no_part_of_the_work_before(self, decided):
        manager = {"assessments/2026-h1/pat.manager.yaml": "by: dana\ndate: 2026-04-10\nratings: {a: 1}\n"}
        found = decided(ROLE, manager | agreed("a: {not_applicable: Not in the role of then}"), "role: next\n")
        assert UNMET in found

    @pytest.mark.parametrize(
        "files",
        [
            agreed("a: 2, b: 1"),  # what is no must may be open
            agreed("b: 3"),  # unrated says nothing
            agreed("a: {not_applicable: Not in today's role}"),
            agreed("a: 1", "date: 2026-06-15\n" + DAYS),  # not before the decision
            agreed("a: 1", "date: 2026-04-20\nconfirmed: {employee: 2026-04-20}\n"),  # a summary counts for nothing
            agreed("a: 1", "date: 2026-04-20\nframework: 1\n" + DAYS) | SILENT,  # who knows what a role asked then
            agreed("a: 1", "date: 2026-04-20\nstatus: draft\n" + DAYS),
            agreed("a: 1") | {"roles/next.yaml": f"{NEXT}status: retired\n"},
            agreed("a: 1") | {"roles/next.yaml": "name: Next\nrequires: {a: 2}\n"},
        ],
    )
    def test_where_it_was_not_the_reason_is_asked_for_alone(self, decided, files):
        assert decided(ROLE, files) == [BARE]

    def test_the_last_assessment_before_the_decision_counts(self, decided):
        later = {"assessments/2026-h2/pat.agreed.yaml": f"date: 2026-10-20\n{DAYS}ratings: {{a: 3}}\n"}
        assert decided(ROLE, agreed("a: 1") | later) == [UNMET]
        assert decided(ROLE.replace("06-15", "10-25"), agreed("a: 1") | later) == [BARE]

    def test_a_reason_is_enough(self, decided):
        assert decided(f"{ROLE}, because: Dana joins the first three talks", agreed("a: 1")) == []


class TestOthers:
    UNTOLD = (
        "people/pat.yaml:2:13: warning[others-not-told] "
        "somebody else had asked for this role, and nothing says that they heard of the decision first"
    )
    LATE = (
        "people/pat.yaml:2:77: warning[others-not-told] "
        "somebody else had asked for this role, and heard of the decision only after it was made"
    )
    WHY = f"{ROLE}, because: Asked for"
    ASKED = "role: next, asked: 2026-06-15, shared_with: hr, answered: {date: 2026-06-20, answer: yes}"

    @staticmethod
    def other(wish: str, more: str = "") -> dict[str, str]:
        return {"people/eli.yaml": f"name: Eli\nwishes: [{{{wish}}}]\n{more}"}

    @pytest.mark.parametrize(
        "wish", [ASKED, ASKED.replace("hr", "everyone"), ASKED.replace("yes", "not-yet, revisit: 2027")]
    )
    @pytest.mark.parametrize("decision", [WHY, WHY.replace("role: next", "opening: west")])
    def test_nothing_says_so(self, decided, wish, decision):
        assert decided(decision, self.other(wish)) == [self.UNTOLD]

    def test_they_heard_of_it_too_late(self, decided):
        assert decided(f"{self.WHY}, others_told: 2026-06-16", self.other(self.ASKED)) == [self.LATE]

    def test_they_were_told_first(self, decided):
        assert decided(f"{self.WHY}, others_told: 2026-06-15", self.other(self.ASKED)) == []

    @pytest.mark.parametrize(
        ("wish", "more"),
        [
            (ASKED.replace("hr", "manager"), ""),  # nobody but the manager may know of it
            (ASKED.replace("06-15", "06-16"), ""),  # asked later
            (ASKED.replace("asked: 2026-06-15, ", ""), ""),
            (ASKED.replace("yes", "another-way"), ""),
            (ASKED.replace("role: next", "words: Next"), ""),
            (ASKED, "role: next\n"),  # has it already, and wishes to stay
            (ASKED, "left: {date: 2026-10-01}\n"),
        ],
    )
    def test_nobody_else_was_waiting(self, decided, wish, more):
        assert decided(self.WHY, self.other(wish, more)) == []

    def test_ones_own_wish_is_no_other_s(self, decided):
        assert decided(self.WHY, more=f"wishes: [{{{self.ASKED}}}]\n") == []

    def test_one_s_own_earlier_wish_hides_nobody(self, decided):
        own = f"wishes: [{{{self.ASKED.replace('06-15', '01-15')}}}]\n"
        assert decided(self.WHY, self.other(self.ASKED), own) == [self.UNTOLD]

    def test_whose_wish_it_was_is_not_said(self, decided):
        assert "eli" not in "\n".join(decided(self.WHY, self.other(self.ASKED)))


class TestTold:
    """Who asked is told by the answer that names the opening, on the day of the decision at the latest."""

    DECISION = "opening: west, date: 2026-06-15, because: Asked for"
    ANSWER = "date: 2026-06-15, answer: not-yet, revisit: 2027, opening: west"

    @staticmethod
    def wish(answers: str) -> dict[str, str]:
        text = f"role: next, asked: 2026-06-01, shared_with: hr, {answers}"
        return {"people/eli.yaml": f"name: Eli\nwishes: [{{{text}}}]\n"}

    @pytest.mark.parametrize(
        "answers",
        [
            f"answered: {{{ANSWER}}}",
            f"history: [{{{ANSWER}}}], answered: {{date: 2026-07-01, answer: yes}}",
            f"answered: {{{ANSWER.replace('west', 'old-west')}}}",
        ],
    )
    def test_an_answer_says_so(self, decided, answers):
        opening = {"openings/west.yaml": f"{FILES['openings/west.yaml']}formerly: [old-west]\n"}
        said = decided(self.DECISION, self.wish(answers) | opening)
        assert [each for each in said if "old-name" not in each] == []

    @pytest.mark.parametrize(
        "answers",
        [
            f"answered: {{{ANSWER.replace('06-15', '06-16')}}}",
            f"answered: {{{ANSWER.replace('west', 'south')}}}",
            "answered: {date: 2026-06-15, answer: not-yet, revisit: 2027}",
        ],
    )
    def test_an_answer_that_came_late_or_was_about_something_else_does_not(self, decided, answers):
        south = {"openings/south.yaml": "role: next\nfrom: 2026-07\nfilled: 2026-06-15\n"}
        assert decided(self.DECISION, self.wish(answers) | south) == [TestOthers.UNTOLD]

    def test_one_who_was_not_told_is_enough(self, decided):
        ida = self.wish("answered: {date: 2026-06-14, answer: yes}")["people/eli.yaml"]
        told = self.wish(f"answered: {{{self.ANSWER}}}")
        assert decided(self.DECISION, told | {"people/ida.yaml": ida}) == [TestOthers.UNTOLD]

    def test_what_was_taken_back_needs_no_reason_and_nobody_who_was_told(self, decided):
        back = "opening: west, date: 2026-06-15, withdrawn: {date: 2026-06-20}"
        assert decided(back, self.wish("answered: {date: 2026-06-14, answer: yes}")) == []
        assert decided(f"{ROLE}, withdrawn: {{date: 2026-06-20}}", agreed("a: 1")) == []


class TestWithoutMove:
    """decision-without-move, on 1 November 2026."""

    LINE = (
        "people/pat.yaml:2:13: warning[decision-without-move] "
        "the day of this move has come, and the file still names the role before"
    )
    BEFORE = "role: before\nsince: 2024\n"

    @pytest.fixture
    def moved(self, decided):
        """Return a function that checks somebody with a decision, without what other rules say."""

        def lines(decision: str, person: str) -> list[str]:
            files = {"roles/before.yaml": "name: Before\n", "openings/far.yaml": "role: next\nfrom: 2027-02\n"}
            return [each for each in decided(f"{decision}, because: So", files, person) if "without-move" in each]

        return lines

    @pytest.mark.parametrize(
        ("decision", "person"),
        [
            ("role: next, date: 2026-06-15", BEFORE),
            ("role: next, date: 2026-06-15, from: 2026-11-01", BEFORE),
            ("opening: west, date: 2026-06-15", BEFORE),
            ("opening: west, date: 2026-06-15", "role: before\n"),
            ("role: next, date: 2026-06-15, from: 2026-11-01", ""),
            ("opening: far, date: 2026-06-15, from: 2026-10-01", BEFORE),
        ],
    )
    def test_its_day_has_come(self, moved, decision, person):
        assert moved(decision, person) == [self.LINE]

    @pytest.mark.parametrize(
        ("decision", "person"),
        [
            ("role: next, date: 2026-06-15, from: 2026-11-02", BEFORE),
            ("opening: far, date: 2026-06-15", BEFORE),  # begins with the opening
            ("role: next, date: 2026-11-02", BEFORE),
            ("role: next, date: 2026-06-15", "role: next\nsince: 2026-06-15\n"),
            ("role: next, date: 2026-06-15", "role: next\n"),
            ("role: next, date: 2026-06-15", "role: before\nsince: 2026-07-01\n"),  # moved on since
            ("role: next, date: 2026-06-15", "role: before\nsince: 2026\n"),  # may have
            ("role: next, date: 2026-06-15", ""),  # nobody wrote since when
            ("opening: west, date: 2026-06-15", "role: before\nheld: [{role: next, from: 2026-07, until: 2026-08}]\n"),
            ("role: next, date: 2026-06-15, withdrawn: {date: 2026-06-20}", BEFORE),
            ("date: 2026-06-15", BEFORE),
            ("role: next, date: 2026-06-15", f"{BEFORE}left: {{date: 2026-10-31}}\n"),
        ],
    )
    def test_it_is_silent(self, moved, decision, person):
        assert moved(decision, person) == []
