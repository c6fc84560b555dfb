"""The rules about people's roles, conditions and managers, and about what one person alone can do."""

import pytest

SETTINGS = """\
format: 1
scales: {steps: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient}}}
tracks: {individual: {name: Individual}, management: {name: Management, manages: true}}
rounds: {2026-h2: {opens: 2026-10-01, closes: 2026-10-31}}
policy: {min_group: 3}
"""
FILES = {
    "careerctl.yaml": SETTINGS,
    "roles/seller.yaml": "name: Seller\ntrack: individual\nconditions: {quota: Met twice}\n",
    "roles/lead.yaml": "name: Lead\ntrack: management\n",
    "roles/gone.yaml": "name: Gone\nstatus: retired\nformerly: [went]\n",
    "roles/coming.yaml": "name: Coming\nstatus: draft\n",
}


@pytest.fixture
def people(checked):
    """Return a function that checks people, each given with what stands in their file."""

    def lines(**texts: str) -> list[str]:
        return checked(FILES | {f"people/{name}.yaml": f"name: {name}\n{text}" for name, text in texts.items()})

    return lines


class TestRetired:
    LINE = "people/pat.yaml:2:{}: warning[person-in-retired-role] this role is retired, and somebody is still in it"

    @pytest.mark.parametrize("role", ["gone", "went"])
    def test_the_role_of_today(self, people, role):
        found = people(pat=f"role: {role}\n")
        assert [line for line in found if "old-name" not in line] == [self.LINE.format(7)]

    def test_a_second_role(self, people):
        also = "also: [{role: gone, from: 2026-01-01%s}]\n"
        assert people(pat=also % "") == [self.LINE.format(15)]
        assert people(pat=also % ", until: 2026-11-01") == [self.LINE.format(15)]
        assert people(pat=also % ", until: 2026-10-31") == []

    @pytest.mark.parametrize(
        "text",
        [
            "role: seller\n",
            "role: coming\n",
            "held: [{role: gone, from: 2020}]\n",
            "role: gone\nleft: {date: 2026-10-31}\n",
        ],
    )
    def test_it_is_silent_about_others_and_the_past(self, people, text):
        assert people(pat=text) == []


class TestConditions:
    LINE = "people/pat.yaml:2:{}: note[unasked-condition] the role '{}' asks for no condition 'qota'"

    def test_the_role_does_not_ask(self, people):
        assert people(pat="conditions_met: {seller: {qota: {date: 2026-01-01}}}\n") == [self.LINE.format(27, "seller")]

    def test_the_near_miss_is_in_the_hint(self, checked):
        text = "name: Pat\nconditions_met: {seller: {qota: {date: 2026-01-01}}}\n"
        assert "did you mean 'quota'?" in "\n".join(checked(FILES | {"people/pat.yaml": text}, form="text"))

    @pytest.mark.parametrize(
        "text",
        [
            "conditions_met: {seller: {quota: {date: 2026-01-01}}}\n",
            "conditions_met: {gone: {qota: {date: 2026-01-01}}}\n",
            "conditions_met: {coming: {qota: {date: 2026-01-01}}}\n",
            "conditions_met: {seller: {qota: {date: 2026-01-01}}}\nleft: {date: 2026-10-31}\n",
        ],
    )
    def test_it_is_silent_where_it_does_and_about_roles_out_of_use(self, people, text):
        assert people(pat=text) == []


TEAM = {"pat": "manager: ines\n", "ines": ""}


class TestManagerOfNobody:
    LINE = (
        "people/dana.yaml:2:7: note[manager-of-nobody] this role leads people, and nobody names this person as manager"
    )

    def test_a_leading_role_and_nobody_to_lead(self, people):
        assert people(dana="role: lead\nmanager: ines\n", **TEAM) == [self.LINE]

    @pytest.mark.parametrize(
        "pat",
        [
            "manager: dana\n",
            "manager: [ines, dana]\n",
            "manager: ines\nalso: [{role: seller, from: 2026-01-01, manager: dana}]\n",
        ],
    )
    def test_whoever_is_named_in_any_way_leads(self, people, pat):
        assert people(dana="role: lead\nmanager: ines\n", ines="", pat=pat) == []

    def test_who_has_left_is_led_by_nobody(self, people):
        left = "manager: dana\nleft: {date: 2026-10-31}\n"
        assert people(dana="role: lead\nmanager: ines\n", eli=left, **TEAM) == [self.LINE]

    @pytest.mark.parametrize("dana", ["role: seller\nmanager: ines\n", "role: lead\nleft: {date: 2026-10-31}\n"])
    def test_it_is_silent_about_others(self, people, dana):
        assert people(dana=dana, **TEAM) == []

    def test_and_until_anybody_names_a_manager(self, people):
        assert people(dana="role: lead\n", pat="") == []


class TestWithoutManager:
    LINE = (
        "people/pat.yaml:1:1: warning[person-without-manager] "
        "nobody is named as this person's manager, and this person leads nobody"
    )

    def test_connected_with_nobody(self, people):
        assert people(pat="role: seller\n", eli="manager: dana\n", dana="") == [self.LINE]

    @pytest.mark.parametrize("pat", ["role: seller\nmanager: dana\n", "", "role: seller\nleft: {date: 2026-10-31}\n"])
    def test_it_is_silent_about_who_has_one_has_no_role_or_has_left(self, people, pat):
        assert people(pat=pat, eli="manager: dana\n", dana="") == []

    def test_whoever_leads_stands_at_the_top(self, people):
        assert people(dana="role: seller\n", eli="manager: dana\n") == []

    def test_and_until_anybody_names_a_manager(self, people):
        assert people(pat="role: seller\n", eli="role: seller\n") == []


class TestCarriedByOne:
    GOAL = "name: Goal\nneeds: {competencies: {a: {level: 2, people: 2}}}\n"
    LINE = (
        "goals/goal.yaml:2:24: note[carried-by-one] "
        "one person alone has A at the level at which this goal needs 2 people"
    )

    @pytest.fixture
    def rated(self, checked):
        """Return a function that checks people with an agreed level of a competency that a goal needs."""

        def lines(*levels: str, goal: str = self.GOAL, more: dict[str, str] | None = None) -> list[str]:
            files = {"competencies/a.yaml": "name: A\nasks: skill\n", "goals/goal.yaml": goal}
            for number, level in enumerate(levels):
                files[f"people/p{number}.yaml"] = f"name: P{number}\n"
                files[f"assessments/2026-h2/p{number}.agreed.yaml"] = (
                    "date: 2026-10-20\nconfirmed: {employee: 2026-10-20, manager: 2026-10-20}\n"
                    f"ratings: {{{f'a: {level}' if level else ''}}}\n"
                )
            return checked(FILES | files | (more or {}))

        return lines

    def test_one_of_three(self, rated):
        assert rated("3", "1", "0") == [self.LINE]
        assert rated("2", "1", "1", "1") == [self.LINE]

    def test_not_applicable_to_a_role_takes_away_no_level(self, rated):
        manager = "by: dana\ndate: 2026-10-10\nratings: {a: 2}\n"
        more = {"assessments/2026-h2/p0.manager.yaml": manager, "people/dana.yaml": "name: Dana\n"}
        assert self.LINE in rated("{not_applicable: Not in this role}", "1", "0", more=more)

    @pytest.mark.parametrize(
        "levels",
        [
            ("2", "3", "1"),
            ("1", "1", "1"),  # nobody: what a goal needs is shown elsewhere
            ("3", "1"),  # two people say nothing about the others
            ("3", "1", ""),
            ("3", "1", "{no_chance: None}"),
        ],
    )
    def test_it_is_silent_about_more_about_none_and_about_few(self, rated, levels):
        assert rated(*levels) == []

    @pytest.mark.parametrize(
        "goal",
        [
            GOAL.replace("people: 2", "people: 1"),
            f"{GOAL}horizon: {{from: 2024, to: 2026-10}}\n",  # over
            GOAL.replace("a: {", "b: {"),
        ],
    )
    def test_and_where_no_goal_needs_several(self, rated, goal):
        other = {"competencies/b.yaml": "name: B\nasks: skill\n"}
        assert rated("3", "1", "1", goal=goal, more=other) == []

    def test_a_retired_competency_is_needed_by_nobody(self, rated):
        retired = {"competencies/a.yaml": "name: A\nasks: skill\nstatus: retired\n"}
        assert rated("3", "1", "1", more=retired) == []

    def test_who_has_left_took_it_along(self, rated):
        left = {"people/p1.yaml": "name: P1\nleft: {date: 2026-10-31}\n"}
        assert rated("3", "3", "1", "1", more=left) == [self.LINE]

    def test_two_goals_are_told_once(self, rated):
        assert rated("3", "1", "1", more={"goals/other.yaml": self.GOAL}) == [self.LINE]

    def test_the_manager_s_level_counts_where_the_two_have_not_agreed(self, rated):
        seen = "date: 2026-10-10\nratings: {a: {level: 3, why: Seen}}\n"
        two = {
            f"assessments/2026-h2/p1.{side}.yaml": f"by: {by}\n{seen}"
            for side, by in (("self", "p1"), ("manager", "p0"))
        }
        summary = {"assessments/2026-h2/p1.agreed.yaml": "date: 2026-10-20\nratings: {a: 1}\n"}
        assert rated("3", "1", "1") == [self.LINE]
        assert rated("3", "1", "1", more=two | summary) == []

    def test_what_the_two_still_see_differently_is_no_level(self, rated):
        differ = (
            "date: 2026-10-20\nconfirmed: {employee: 2026-10-20, manager: 2026-10-20}\n"
            "still_different: {a: {employee: Mine, manager: Theirs}}\n"
        )
        manager = "by: p0\ndate: 2026-10-10\nratings: {a: 3}\n"
        more = {"assessments/2026-h2/p1.agreed.yaml": differ, "assessments/2026-h2/p1.manager.yaml": manager}
        assert rated("3", "1", "1", "1", more=more) == [self.LINE]


def test_a_project_at_its_beginning_hears_nothing(checked):
    text = "name: {}\nrole: {}\nsince: 2026-03-01\n"
    people = {f"people/{each}.yaml": text.format(each, role) for each, role in (("pat", "seller"), ("dana", "lead"))}
    assert checked(FILES | people) == []
