"""The rules about plans: what each finds, where, and which neighbours it leaves alone."""

import pytest

HEAD = "person: pat\ntarget: next\nstarted: 2025-01-01\n"
FILES = {
    "roles/today.yaml": "name: Today\n",
    "roles/next.yaml": "name: Next\n",
    "people/pat.yaml": "name: Pat\nrole: today\n",
    "activities/class.yaml": "name: Class\nkind: class\n",
    "activities/book.yaml": "name: Book\nkind: reading\n",
    "activities/mentor.yaml": "name: Mentor\nkind: mentoring\n",
}
SOUND = "from: 2026-10-01, until: 2027-02-28, agreed: 2026-09-20, gives_way: [{what: One region}]"
WANTED = ", tell: {employee: 2026-09-20, manager: 2026-09-21}"
TOLD = "announced: {date: 2026-10-01}"


@pytest.fixture
def planned(checked):
    """Return a function that checks a plan, and whatever else is in the person's file."""

    def lines(plan: str, person: str = "", *arguments: str) -> list[str]:
        files = {"plans/way.yaml": HEAD + plan, "people/pat.yaml": FILES["people/pat.yaml"] + person}
        return checked(FILES | files, *arguments)

    return lines


@pytest.fixture
def tried(planned):
    """Return a function that checks a plan with a trial."""

    def lines(trial: str, more: str = "", person: str = "") -> list[str]:
        return planned(f"trial: {{{trial}}}\n{more}", person)

    return lines


def trial(rule: str, message: str, column: int = 8) -> str:
    return f"plans/way.yaml:4:{column}: warning[{rule}] {message}"


ENDLESS = trial("trial-without-end", "this trial has no last day")
LONG = "this trial lasts longer than 6 months"
OVER = "the last day of this trial has passed, and nothing says how it went"
EXTENDED = "this trial was extended, and its last day is still the old one"
NO_YES = trial("trial-not-agreed", "this trial has begun, and nothing says that the person agreed to it")
SHOWN = "others were told of this trial, and nothing says that both sides wanted that"
ADDED = trial("added-not-shifted", "this trial adds work, and nothing gives way for it")


def test_a_sound_trial_is_left_alone(tried):
    assert tried(SOUND) == []
    assert tried(f"{SOUND}, {TOLD}{WANTED}") == []


def test_so_is_a_sketch_of_one(tried):
    assert tried("exit: [The newcomer sells alone]") == []
    assert tried("until: 2027-05") == []


@pytest.mark.parametrize("file", ["closed: 2026-10-31\n", "closed: {date: 2026-10-31}\n"])
def test_a_plan_that_is_closed_is_history(tried, file):
    assert tried("from: 2026-01-01", file) == []


def test_so_is_one_of_somebody_who_has_left(tried):
    """But that it is still open."""
    still_open = "plans/way.yaml:1:9: note[plan-after-leaving] this person has left, and the plan is open"
    assert tried("from: 2026-01-01", person="left: {date: 2026-11-01}\n") == [still_open]
    assert tried("from: 2026-01-01", "closed: 2026-10-31\n", person="left: {date: 2026-11-01}\n") == []
    assert tried("from: 2026-01-01", person="left: {date: 2026-11-02}\n") == [ADDED, NO_YES, ENDLESS]


def test_a_plan_of_nobody_is_judged_as_well(checked):
    files = {path: text for path, text in FILES.items() if not path.startswith("people")}
    plan = {"plans/way.yaml": f"{HEAD}trial: {{{SOUND.replace('until: 2027-02-28, ', '')}}}\n"}
    assert ENDLESS in checked(files | plan)


class TestWithoutEnd:
    def test_no_last_day(self, tried):
        assert tried(SOUND.replace("until: 2027-02-28, ", "")) == [ENDLESS]
        assert tried(SOUND.replace("2026-10", "2027-01").replace("until: 2027-02-28, ", "")) == [ENDLESS]

    def test_longer_than_the_policy_says(self, tried):
        assert tried(SOUND.replace("2027-02-28", "2027-04-02")) == [trial("trial-without-end", LONG, 34)]
        assert tried(SOUND.replace("2027-02-28", "2027-04-01")) == []

    def test_months_away_leave_the_span(self, tried):
        away = "away: [{from: 2026-11-05, until: 2026-12-31}]\n"
        assert tried(SOUND.replace("2027-02-28", "2027-04-30"), person=away) == []

    def test_over_without_a_word(self, tried):
        past = SOUND.replace("2026-10-01", "2026-06-01").replace("2026-09-20", "2026-05-20")
        over = past.replace("2027-02-28", "2026-10-17")
        assert tried(over) == [trial("trial-without-end", OVER, 34)]
        assert tried(past.replace("2027-02-28", "2026-10-18")) == []  # the last of fourteen days
        assert tried(over, person="away: [{from: 2026-10-25}]\n") == []
        assert tried(f"{over}, outcome: {{date: 2026-10-16, result: stop}}") == []
        assert tried(over, "permanent: {from: 2026-10-18}\n") == []
        assert tried(over, "move: {from: 2026-11-01}\n") == []
        assert tried(over, "permanent: {from: 2026-12-01}\n") == [trial("trial-without-end", OVER, 34)]

    def test_extended_to_no_new_day(self, tried):
        extended = SOUND + ", outcome: {date: 2027-02-28, result: extend}"
        assert tried(extended) == [trial("trial-without-end", EXTENDED, 34)]
        assert tried(extended.replace("date: 2027-02-28", "date: 2027-02-20")) == []

    def test_what_is_over_is_left_alone(self, tried):
        assert tried("from: 2025-01-01, outcome: {date: 2026-06-01, result: go-on}") == []


class TestNotAgreed:
    def test_begun_without_a_yes(self, tried):
        assert tried(SOUND.replace("agreed: 2026-09-20, ", "")) == [NO_YES]
        assert tried(SOUND.replace("agreed: 2026-09-20", "agreed: 2026-12-01")) == [NO_YES]

    def test_one_that_is_to_come_may_still_be_asked_for(self, tried):
        planned = SOUND.replace("2026-10-01", "2026-11-02").replace("agreed: 2026-09-20, ", "")
        assert tried(planned) == []


class TestShown:
    @pytest.mark.parametrize("tell", ["", ", tell: {employee: 2026-09-20}", WANTED.replace("09-21", "12-21")])
    def test_told_without_both(self, tried, tell):
        assert tried(f"{SOUND}, {TOLD}{tell}") == [trial("trial-shown-to-others", SHOWN, 110)]

    def test_told_of_one_that_is_to_come_and_not_agreed(self, tried):
        later = SOUND.replace("2026-10-01", "2026-12-01").replace("agreed: 2026-09-20, ", "")
        assert tried(f"{later}, {TOLD}{WANTED}") == [trial("trial-shown-to-others", SHOWN, 90)]

    def test_trial_not_agreed_says_it_where_it_has_begun(self, tried):
        assert tried(f"{SOUND.replace('agreed: 2026-09-20, ', '')}, {TOLD}") == [NO_YES]

    def test_it_is_silent_before_and_after(self, tried):
        assert tried(f"{SOUND}, announced: {{date: 2026-11-02}}") == []
        assert tried(f"{SOUND}, {TOLD}, outcome: {{date: 2026-10-20, result: stop}}") == []

    def test_new_duties_are_announced(self, planned):
        assert planned("permanent: {from: 2026-10-01, announced: {date: 2026-10-01}}\n") == []


class TestAdded:
    @pytest.mark.parametrize("begins", ["2026-10-01", "2027-01-11"])
    def test_nothing_gives_way(self, tried, begins):
        assert tried(f"from: {begins}, until: 2027-03-31, agreed: 2026-09-20") == [ADDED]

    def test_what_is_over_is_left_alone(self, tried):
        ended = "from: 2026-01-01, until: 2026-03-31, agreed: 2026-01-01, outcome: {date: 2026-03-31, result: go-on}"
        assert tried(ended) == []


class TestDuties:
    LINE = (
        "plans/way.yaml:4:12: warning[duties-without-decision] "
        "these duties were new more than 12 months ago, and neither pay nor a move is decided"
    )

    def test_more_than_a_year_without_a_decision(self, planned):
        assert planned("permanent: {from: 2025-10-31}\n") == [self.LINE]
        assert planned("permanent: {from: 2025-10-31, outcome: {date: 2026-10-01, result: extend}}\n") == [self.LINE]
        assert planned("permanent: {from: 2025-10-31}\nmove: {uses: []}\n") == [self.LINE]

    @pytest.mark.parametrize(
        ("plan", "person"),
        [
            ("permanent: {from: 2025-11-01}\n", ""),
            ("permanent: {responsibilities: [Guides two]}\n", ""),
            ("permanent: {from: 2025-10-31, pay_decided: 2025-12-01}\n", ""),
            ("permanent: {from: 2025-10-31, outcome: {date: 2026-10-01, result: stop}}\n", ""),
            ("permanent: {from: 2025-10-31}\nmove: {from: 2027-01-01}\n", ""),
            ("permanent: {from: 2025-10-31}\n", "away: [{from: 2026-03-01, until: 2026-03-31}]\n"),
        ],
    )
    def test_it_is_silent_before_and_once_something_is_decided(self, planned, plan, person):
        assert planned(plan, person) == []

    def test_and_for_who_has_moved(self, checked):
        files = {
            "people/pat.yaml": "name: Pat\nrole: old\n",
            "roles/next.yaml": "name: Next\nformerly: [old]\n",
            "plans/way.yaml": f"{HEAD}permanent: {{from: 2025-01-01}}\n",
        }
        assert "duties-without-decision" not in "\n".join(checked(FILES | files))


def actions(*several: str) -> str:
    return "mastery:\n  actions:\n" + "".join(f"    - {{{each}}}\n" for each in several)


class TestOneSided:
    LINE = "plans/way.yaml:5:3: note[one-sided-plan] the {} has nothing to do in this plan"

    def test_one_of_the_two_owns_all(self, planned):
        assert planned(actions("text: A, owner: employee", "text: B, owner: employee")) == [self.LINE.format("manager")]
        assert planned(actions("text: A, owner: manager", "text: B, owner: manager")) == [self.LINE.format("person")]

    def test_what_was_dropped_is_nobody_s(self, planned):
        dropped = actions("text: A, owner: manager, status: dropped", *["text: B, owner: employee"] * 2)
        assert planned(dropped) == [self.LINE.format("manager")]

    def test_it_is_silent_where_both_own_something_in_whichever_stage(self, planned):
        later = "permanent: {actions: [{text: B, owner: manager}]}\n"
        assert planned(actions("text: A, owner: employee") + later) == []

    def test_a_single_action_says_little_yet(self, planned):
        assert planned(actions("text: A, owner: employee")) == []


class TestClassroom:
    LINE = "plans/way.yaml:5:3: note[classroom-only] everything in this plan is learned in a class or from a book"
    CLASSES = ("activity: class, owner: employee", "activity: book, owner: manager")

    def test_classes_alone(self, planned):
        assert planned(actions(*self.CLASSES)) == [self.LINE]

    @pytest.mark.parametrize(
        "plan",
        [
            actions(*CLASSES, "activity: mentor, owner: employee"),
            actions(*CLASSES, "text: Leads the meeting, owner: employee"),
            actions("activity: class, owner: employee", "activity: mentor, owner: manager"),
            actions(*CLASSES) + "trial: {exit: [She has led a meeting]}\n",
            actions(*CLASSES) + "permanent: {responsibilities: [Leads the meeting]}\n",
            actions(CLASSES[0]),
        ],
    )
    def test_anything_else_is_enough(self, planned, plan):
        assert planned(plan) == []


def test_rules_about_plans_do_not_speak_where_only_the_framework_is_checked(planned):
    assert planned("trial: {from: 2026-01-01}\n", "", "--scope", "framework") == []


def test_a_comment_in_the_plan_silences_one_place(planned):
    comment = "  # careerctl: ignore[added-not-shifted] she asked for it so\n"
    assert planned(f"trial:\n{comment}  from: 2026-10-01\n  agreed: 2026-09-28\n  until: 2027-01-31\n") == []
