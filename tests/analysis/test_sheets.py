"""What the sheets say: which kind measures, former ids, not applicable elsewhere, people without a role."""

import json

import pytest

from careerctl.results.gap import Gap

BOTH = "{employee: 2026-10-20, manager: 2026-10-20}"
FILES = {
    "careerctl.yaml": "format: 1\nscales:\n  levels: {levels: {0: Zero, 1: One, 2: Two, 3: Three, 4: Four}}\n",
    **{f"competencies/{each}.yaml": f"name: {each.upper()}\nasks: skill\n" for each in "abc"},
    "roles/role.yaml": "name: Role\nrequires: {a: 3, b: 3, c: 3}\n",
    "roles/other.yaml": "name: Other\nrequires: {a: 3, b: 2}\n",
    "people/pat.yaml": "name: Pat\nrole: role\nmanager: dana\n",
    "people/dana.yaml": "name: Dana\n",
    "assessments/r1/pat.self.yaml": "by: pat\ndate: 2026-10-01\nratings: {a: 4, b: 3, c: 1}\n",
    "assessments/r1/pat.manager.yaml": "by: dana\ndate: 2026-10-02\nratings: {a: 2, b: 2}\n",
    "assessments/r1/pat.agreed.yaml": f"date: 2026-10-12\nconfirmed: {BOTH}\nratings: {{a: 3}}\n",
}
KINDS = {
    None: [("agreed", 0), ("manager", 1), (None, None)],
    "agreed": [("agreed", 0), (None, None), (None, None)],
    "manager": [("manager", 1), ("manager", 1), (None, None)],
    "self": [("self", -1), ("self", 0), ("self", 2)],
}


@pytest.mark.parametrize(("only", "measured"), KINDS.items(), ids=str)
def test_a_gap_is_measured_by(project, compare, only, measured):
    items = compare(project(FILES), only=only).items
    assert [(item.by, item.gap) for item in items] == measured


@pytest.mark.parametrize(("only", "measured"), KINDS.items(), ids=str)
def test_by_command_too(project, careerctl, only, measured):
    chosen = [] if only is None else ["--sheet", only]
    result = json.loads(careerctl("gap", "pat", "--format", "json", *chosen, cwd=project(FILES)).out)
    assert [(item["by"], item["gap"]) for item in result["items"]] == measured


def test_says_so_where_kinds_mix(project, careerctl):
    assert "1 as agreed, 1 as Dana sees it" in careerctl("gap", "pat", cwd=project(FILES)).out


def test_one_kind_alone_shows_its_own_next_steps(project, compare):
    root = project(FILES)
    assert compare(root, only="self").next_steps == ("c",)
    assert compare(root, only="manager").next_steps == ("a", "b")


ALONE = {
    "agreed": (["met", "not-compared", "not-compared"], 1, 0, 2),
    "manager": (["next-step", "next-step", "not-compared"], 0, 2, 1),
    "self": (["met", "met", "next-step"], 2, 1, 0),
}


@pytest.mark.parametrize(("only", "found"), ALONE.items(), ids=str)
def test_one_kind_is_taken_alone_for_standing_counts_and_state(project, compare, only, found):
    standings, met, steps, not_compared = found
    result = compare(project(FILES), only=only)
    assert [item.standing for item in result.items] == standings
    assert (result.counts.met, result.counts.next_steps, result.counts.not_compared) == (met, steps, not_compared)
    assert result.state == ("open" if only == "agreed" else "not-talked")
    assert (result.talk, {item.difference for item in result.items}) == ((), {None})


WORDS = {
    "agreed": ("Met, as agreed A", "1 of 3 met · 2 not compared yet", "B 3 3 2 – you have not agreed on it yet"),
    "manager": ("", "0 of 3 met as Dana sees it · 2 next steps", "B 3 3 2 – a next step as Dana sees it, 2 → 3"),
    "self": ("Met, as Pat sees it A · B", "2 of 3 met as Pat sees it · 1 next step", "B 3 3 2 – met as Pat sees it"),
}


@pytest.mark.parametrize(("only", "words"), WORDS.items(), ids=str)
def test_it_says_as_who_sees_it(project, careerctl, only, words):
    out = careerctl("gap", "pat", "--sheet", only, cwd=project(FILES)).out
    lines = [" ".join(each.split()) for each in out.splitlines()]
    met, counts, row = words
    assert [each for each in lines if each.startswith("Met")] == [each for each in [met] if each]
    assert any(each.startswith(counts) for each in lines)
    assert row in lines
    assert "both see" not in out


def test_a_level_that_the_person_gives_unseen_is_shown_in_words(project, careerctl):
    unseen = {"assessments/r1/pat.self.yaml": "by: pat\ndate: 2026-10-01\nratings: {b: {level: 3, observed: false}}\n"}
    assert "Pat has had no occasion to see it" in careerctl("gap", "pat", cwd=project(FILES | unseen)).out


def test_an_agreed_sheet_that_one_has_confirmed_measures_nothing(project, compare):
    summary = {
        "assessments/r1/pat.agreed.yaml": "date: 2026-10-12\nconfirmed: {manager: 2026-10-12}\nratings: {a: 3}\n"
    }
    result = compare(project(FILES | summary))
    assert [item.by for item in result.items] == ["manager", "manager", None]
    assert all(item.agreed is None for item in result.items)
    assert result.state == "not-talked"


def test_a_level_rated_unseen_is_shown_and_measures_nothing(project, compare):
    unseen = {
        "assessments/r1/pat.manager.yaml": "by: dana\ndate: 2026-10-02\nratings: {b: {level: 1, observed: false}}\n"
    }
    item = compare(project(FILES | unseen)).items[1]
    assert (item.standing, item.by, item.gap, item.difference) == ("not-seen", None, None, None)
    assert (item.manager.level, item.manager.observed) == (1, False)


class TestFormerIds:
    FILES = FILES | {"competencies/a.yaml": "name: A\nasks: skill\nformerly: [old-a, older-a]\n"}

    def test_a_rating_under_a_former_id_counts(self, project, compare):
        sheet = {"assessments/r1/pat.manager.yaml": "by: dana\ndate: 2026-10-02\nratings: {older-a: 4}\n"}
        assert compare(project(self.FILES | sheet), only="manager").items[0].level == 4

    @pytest.mark.parametrize("ratings", ["{old-a: 4, a: 1}", "{a: 1, old-a: 4}"])
    def test_in_one_sheet_the_new_id_wins(self, project, compare, ratings):
        sheet = {"assessments/r1/pat.manager.yaml": f"by: dana\ndate: 2026-10-02\nratings: {ratings}\n"}
        assert compare(project(self.FILES | sheet), only="manager").items[0].level == 1

    def test_in_what_is_still_different_and_in_the_focus_too(self, project, compare):
        agreed = (
            f"date: 2026-10-12\nconfirmed: {BOTH}\nratings: {{b: 2}}\nfocus: [old-a, b]\n"
            "still_different: {old-a: {employee: This, manager: That}}\n"
        )
        result = compare(project(self.FILES | {"assessments/r1/pat.agreed.yaml": agreed}))
        assert result.items[0].standing == "still-different"
        assert result.focus == ("a", "b")

    def test_a_requirement_under_a_former_id_is_the_present_one(self, project, compare):
        role = {"roles/role.yaml": "name: Role\nrequires: {old-a: 3}\n"}
        assert [item.competency for item in compare(project(self.FILES | role)).items] == ["a"]

    def test_a_person_s_role_may_be_a_former_one(self, project, compare):
        role = {"roles/role.yaml": "name: Role\nformerly: [old-role]\nrequires: {a: 3}\n"}
        root = project(self.FILES | role | {"people/pat.yaml": "name: Pat\nrole: old-role\nmanager: dana\n"})
        assert (compare(root).role, compare(root).own_role) == ("role", True)
        assert compare(root, target="old-role").own_role


SIDES = {
    "agreed": {
        "assessments/r1/pat.agreed.yaml": (
            f"date: 2026-10-12\nconfirmed: {BOTH}\nratings: {{b: {{not_applicable: No}}}}\n"
        )
    },
    "manager": {"assessments/r1/pat.manager.yaml": "by: dana\ndate: 2026-10-02\nratings: {b: {not_applicable: No}}\n"},
}


FALLS_AWAY = {"agreed": (False, 0, "both-met"), "manager": (True, None, "not-compared")}
"""The other role asks for 2: what the person rates 3, and the manager 2 where nobody said `not applicable`."""


class TestNotApplicable:
    @pytest.mark.parametrize("side", SIDES)
    def test_leaves_the_sums_of_today_s_role(self, project, compare, side):
        result = compare(project(FILES | SIDES[side]))
        assert (result.items[1].set_aside, result.items[1].open, result.counts.required) == (True, False, 2)
        assert result.items[1].standing == "not-applicable"

    def falls_away(self, result: Gap, side: str) -> bool:
        item = result.items[1]
        assert not item.set_aside
        assert result.counts.required == 2
        return (item.open, item.gap, item.standing) == FALLS_AWAY[side]

    @pytest.mark.parametrize("side", SIDES)
    def test_falls_away_for_any_other_role_and_the_ratings_stand(self, project, compare, side):
        assert self.falls_away(compare(project(FILES | SIDES[side]), target="other"), side)

    @pytest.mark.parametrize("side", SIDES)
    def test_said_of_the_old_role_it_falls_away_after_a_move(self, project, compare, side):
        sheets = {path: text for path, text in (FILES | SIDES[side]).items() if path.startswith("assessments/")}
        moved = {path: f"role: role\n{text}" for path, text in sheets.items()}
        person = {"people/pat.yaml": "name: Pat\nrole: other\nmanager: dana\n"}
        assert self.falls_away(compare(project(FILES | moved | person)), side)

    @pytest.mark.parametrize("side", SIDES)
    def test_counts_for_another_role_that_was_rated_against(self, project, compare, side):
        against = {path: f"role: other\n{text}" for path, text in SIDES[side].items()}
        item = compare(project(FILES | against), target="other").items[1]
        assert (item.set_aside, item.standing) == (True, "not-applicable")
        own = compare(project(FILES | against)).items[1]
        assert not own.set_aside

    def test_of_another_role_it_leaves_two_views_to_talk_about(self, project, compare):
        role = {"roles/other.yaml": "name: Other\nrequires: {b: 3}\n"}
        result = compare(project(FILES | SIDES["agreed"] | role), target="other")
        assert (result.items[0].standing, result.talk) == ("self-only", ("b",))

    def test_said_by_the_person_against_a_level_is_talked_about_and_the_level_stands(self, project, compare):
        own = {"assessments/r1/pat.self.yaml": "by: pat\ndate: 2026-10-01\nratings: {b: {not_applicable: No}}\n"}
        result = compare(project(FILES | own))
        item = result.items[1]
        assert (item.standing, item.gap, item.difference, item.one_sided) == ("not-compared", 1, None, True)
        assert "b" in result.talk


class TestWithoutRole:
    def wishing(self, wishes: str) -> dict[str, str]:
        return FILES | {"people/pat.yaml": f"name: Pat\nmanager: dana\n{wishes}"}

    def test_the_first_role_wished_for_is_compared_with(self, project, compare):
        root = project(self.wishing("wishes: [{words: Teach}, {role: other}, {role: role}]\n"))
        result = compare(root)
        assert (result.role, result.own_role, result.today_role) == ("other", False, "")

    def test_a_target_wins(self, project, compare):
        assert compare(project(self.wishing("wishes: [{role: other}]\n")), target="role").role == "role"

    def test_no_way_begins_without_a_role(self, project, compare):
        assert compare(project(self.wishing("wishes: [{role: other, by: 2027}]\n"))).wishes[0].time is None

    def test_with_nothing_to_compare_it_is_wrong_use(self, project, careerctl):
        code, out, err = careerctl("gap", "pat", cwd=project(self.wishing("wishes: [{words: Teach}]\n")))
        assert (code, out) == (2, "")
        assert err == "careerctl: Pat has no role yet and wishes for none. Name one with --target.\n"


class TestExitCode:
    def ran(self, project, careerctl, **more: str) -> int:
        files = FILES | {name.replace("__", "/") + ".yaml": text for name, text in more.items()}
        return careerctl("gap", "pat", "--exit-code", cwd=project(files)).code

    def test_1_where_something_required_is_short(self, project, careerctl):
        assert self.ran(project, careerctl) == 1

    def test_0_where_it_is_optional(self, project, careerctl):
        role = "name: Role\nrequires: {a: 3, b: {level: 3, optional: true}}\n"
        assert self.ran(project, careerctl, roles__role=role) == 0

    def test_0_where_nobody_has_rated_it(self, project, careerctl):
        assert self.ran(project, careerctl, roles__role="name: Role\nrequires: {a: 3, c: 3}\n") == 0


def test_wishes_come_out_in_the_order_of_the_file(project, compare):
    wishes = """\
wishes:
  - {role: role, asked: 2026-09-14}
  - {words: Teach, shared_with: everyone}
  - role: other
    by: 2027-06
    why: Bigger
    answered: {date: 2026-09-28, answer: not-yet, because: Two first, revisit: 2027-03}
"""
    stay, words, other = compare(project(FILES | {"people/pat.yaml": FILES["people/pat.yaml"] + wishes})).wishes
    assert (stay.role, stay.stay, stay.time) == ("role", True, None)
    assert (words.words, words.role, words.shared_with, words.time) == ("Teach", "", "everyone", None)
    assert (other.by, other.why, other.answer, other.because, other.revisit) == (
        "2027-06",
        "Bigger",
        "not-yet",
        "Two first",
        "2027-03",
    )
    assert other.time.roles == ()


def test_ratings_that_the_role_does_not_ask_for_stand_apart(project, compare):
    role = {"roles/role.yaml": "name: Role\nrequires: {a: 3}\n"}
    result = compare(project(FILES | role))
    assert [(item.competency, item.own.level) for item in result.beyond] == [("b", 3), ("c", 1)]
    assert [item.competency for item in result.items] == ["a"]


def test_draft_and_retired_competencies_that_were_rated_still_resolve(project, compare):
    retired = {"competencies/b.yaml": "name: B\nasks: skill\nstatus: retired\n"}
    item = compare(project(FILES | retired)).items[1]
    assert (item.status, item.gap) == ("retired", 1)


class TestBrokenCompetency:
    """What cannot be read cannot be compared: nobody is told that all is met while something is left out."""

    BROKEN = "nam: A\nasks: skill\nscale: other\n"

    @pytest.mark.parametrize("level", ["3", "C2"], ids=["a level", "a level that nobody knows now"])
    def test_that_is_required_is_left_out_and_neither_open_nor_met(self, project, careerctl, level):
        role = f"name: Role\nrequires: {{a: 3, b: {level}}}\n"
        root = project(FILES | {"competencies/b.yaml": self.BROKEN, "roles/role.yaml": role})
        code, out, err = careerctl("gap", "pat", "--format", "json", cwd=root)
        result = json.loads(out)
        assert (code, result["left_out"], result["state"], "b" in result["open"]) == (0, ["b"], None, False)
        assert err.startswith("competencies/b.yaml has ")

    def test_that_is_optional_is_left_out_and_named(self, project, careerctl):
        role = "name: Role\nrequires: {a: 3, b: {level: 3, optional: true}}\n"
        root = project(FILES | {"competencies/b.yaml": self.BROKEN, "roles/role.yaml": role})
        code, out, err = careerctl("gap", "pat", "--format", "json", cwd=root)
        assert (code, [item["competency"] for item in json.loads(out)["items"]]) == (0, ["a"])
        assert [item["competency"] for item in json.loads(out)["beyond"]] == ["c"]
        assert err.startswith("competencies/b.yaml has ")

    def test_that_is_not_asked_for_does_not_matter(self, project, careerctl):
        role = "name: Role\nrequires: {a: 3}\n"
        root = project(FILES | {"competencies/b.yaml": self.BROKEN, "roles/role.yaml": role})
        assert careerctl("gap", "pat", cwd=root).code == 0
