"""`careerctl match`: who is near a role, who wishes for it, and what would get each of them there."""

import json
from pathlib import Path

import pytest
from owed_project import FILES, TODAY, agreed, wish

NORTHWIND = Path(__file__).parents[2] / "examples" / "northwind"
HERE = ("--root", NORTHWIND, "--today", "2026-11-02")
LEADERS = ("dana", "yuki", "ines")
ROLES = sorted(each.stem for each in (NORTHWIND / "roles").iterdir())
BY = ("--manager", "al", *TODAY)
HR = ("--audience", "hr", *TODAY)

OWN = "assessments/autumn/bo.self.yaml"


def rated(person, own, manager):
    """Return both sides' sheets of autumn."""
    day = "date: 2026-09-10\n"
    return {
        f"assessments/autumn/{person}.self.yaml": f"by: {person}\n{day}ratings: {own}\n",
        f"assessments/autumn/{person}.manager.yaml": f"by: al\n{day}ratings: {manager}\n",
    }


@pytest.fixture
def match(project, careerctl):
    """Return what asks who is beside the role of a lead."""

    def run(*options, files=None, position="lead"):
        project(FILES | (files or {}))
        return careerctl("match", position, *options)

    return run


def lines_of(out: str, name: str) -> list[str]:
    """Return the lines under the heading of a person."""
    lines = out.splitlines()
    start = next(place for place, line in enumerate(lines) if line.startswith(f"{name} · ") or line == name)
    return lines[start + 1 :]


class TestWordForWord:
    """What is said of somebody is what `gap` says, and what would get them there is what `plan` says."""

    @pytest.mark.parametrize("leader", LEADERS)
    def test_what_is_said_of_all_in_northwind(self, careerctl, leader, whole):
        compared, roles = 0, ROLES if whole else ROLES[::4]
        for role in roles:
            match = json.loads(careerctl("match", f"role/{role}", "--manager", leader, *HERE, "--format", "json").out)
            for each in match["people"]:
                line = (each["person"], "--target", role, "--audience", "manager", *HERE)
                gap = json.loads(careerctl("gap", *line, "--format", "json").out)
                assert {"schema": gap["schema"], **each["gap"]} == gap
                compared += 1
        assert compared >= len(roles) - 1  # one of them has a role of these

    @pytest.mark.parametrize(("leader", "role"), [("dana", "senior-account-executive"), ("yuki", "team-lead-sales")])
    def test_what_the_page_says_stands_on_theirs(self, careerctl, leader, role):
        out = careerctl("match", role, "--manager", leader, *HERE).out
        people = json.loads(careerctl("match", role, "--manager", leader, *HERE, "--format", "json").out)["people"]
        for each in people:
            page = careerctl("gap", each["person"], "--target", role, "--audience", "manager", *HERE).out
            said = lines_of(out, each["name"])
            figures = [line for line in said[: said.index("")] if line]
            assert figures
            assert set(figures) <= {*page.splitlines()}
            for line in said[said.index("") + 1 : said.index("", said.index("") + 1)]:
                label, _, words = line.partition("   ")
                as_there = label in {"Not rated by both", "No chance yet", "The way there"}
                told = words.strip().split(" · ") if as_there else []
                assert all(part in page for part in told)

    @pytest.mark.parametrize("role", ["senior-account-executive", "team-lead-sales", "sales-manager"])
    def test_what_would_get_them_there_is_of_the_plan(self, careerctl, role):
        seen = set()
        match = json.loads(careerctl("match", role, "--manager", "dana", *HERE, "--format", "json").out)
        for each in match["people"]:
            target = () if each["by_plan"] else ("--target", role)
            line = ("plan", each["person"], *target, "--audience", "manager", *HERE, "--format", "json")
            plan = json.loads(careerctl(*line).out)["plans"][0]
            stages = [plan[stage] for stage in ("mastery", "trial", "permanent", "move") if plan[stage]]
            every = [action for stage in stages for action in stage["actions"]]
            assert all(
                {**action, "mentors": []} in [{**one, "mentors": []} for one in every] for action in each["actions"]
            )
            seen.add((each["by_plan"], bool(each["actions"])))
        assert (False, True) in seen


class TestGroups:
    def test_everything_is_met(self, match):
        out = match(*BY, files=agreed("{craft: 2, stage: 2}") | rated("bo", "{craft: 2}", "{craft: 2}")).out
        assert out.startswith(
            "Lead · those whom Al Roe leads · 2 November 2026\n"
            "Lead, north: Nobody has said since when colleagues know of it. Free since September 2026.\n"
            "Before anybody is asked: say when, under made_known: in openings/north.yaml\n\n"
            "Everything is met    Bo Lee\n"
            "Not in their wishes  Bo Lee – as far as the files say. Ask: a question is no promise.\n\n"
            "Bo Lee · Maker\n1 of 1 met\nEverything that this role asks is met.\n"
        )
        assert "Nobody yet" not in out

    def test_nobody_has_rated(self, match):
        out = match(*BY).out
        ours = "something that the role asks is not rated by both, which is ours to do."
        assert f"Everything is met    nobody yet\nNot asked yet        Bo Lee – {ours}\n" in out
        assert "Bo Lee · Maker\nNobody has rated yet.\n" in out
        begins = "For Bo Lee no round is open in which it could be asked. One begins with: careerctl new round ID"
        assert begins in out
        assert " · Rate: Craft is not rated by both yet for Bo Lee.\n" in out

    def test_a_round_is_open_in_which_it_may_be_asked(self, match):
        rounds = FILES["careerctl.yaml"].replace("closes: 2026-09-30", "closes: 2026-12-30")
        out = match(*BY, files={"careerctl.yaml": rounds}).out
        assert "To ask: careerctl rate bo --as manager --target lead\n" in out
        assert "no round is open" not in out

    def test_one_side_alone_has_rated_it(self, match):
        files = agreed("{stage: 2}") | rated("bo", "{craft: 2, stage: 2}", "{stage: 2}")
        assert "Not rated by both    Craft\n" in match(*BY, files=files).out

    def test_one_side_alone_has_handed_in(self, match):
        out = match(*BY, files={OWN: rated("bo", "{craft: 2}", "")[OWN]}).out
        assert "Bo Lee · Maker\nautumn: Bo Lee has rated, Al Roe not yet\n" in out
        assert "obody has rated" not in out

    def test_they_have_not_talked(self, match):
        out = match(*BY, files=rated("bo", "{craft: 2}", "{craft: 2}")).out
        assert "Not talked yet       Bo Lee\n" in out
        assert "1 of 1 met as both see it\n" in out
        assert "Talk: Bo Lee and whoever rates them have each written, and have not talked.\n" in out
        assert "To talk about: careerctl gap bo --target lead\n" in out

    def test_something_is_open_and_the_shortest_way_is_named(self, match):
        activity = {"activities/course.yaml": "name: A course\nkind: workshop\ndevelops: {craft: {to: 2}}\nhours: 8\n"}
        paths = {
            "paths/up.yaml": "name: Up\nsteps: [maker, lead]\nmoves: [{from: maker, to: lead, typical_months: 24}]\n"
        }
        files = agreed("{craft: 1, stage: 2}") | rated("bo", "{craft: 1}", "{craft: 1}") | activity | paths
        out = match(*BY, files=files).out
        assert "Something is open    Bo Lee\n" in out
        assert "0 of 1 met · 1 next step\nOpen: Craft\n" in out
        assert (
            "The way there        Maker → Lead · Usually 24 months as Maker, 10 of them spent, 14 months left\n" in out
        )
        assert "A plan begins with   Craft 1\u00a0→\u00a02: A course\n" in out
        assert out.endswith(
            "Nobody yet: the shortest ways to change that\n"
            " · Bo Lee: 1 thing is open, and usually 14 months are left.\n"
            "   · First: Craft 1\u00a0→\u00a02: A course\n\n"
            "One comes to it from\n · Maker (promotion, usually after 24 months, 1 person of Al Roe's)\n"
        )

    def test_an_occasion_is_missing(self, match):
        unseen = "{craft: {no_chance: Canary}}"
        out = match(*BY, files=agreed(unseen) | rated("bo", unseen, unseen)).out
        assert "No chance yet        Craft\n" in out
        assert " · Find an occasion: Craft could not be shown yet by Bo Lee.\n" in out

    def test_who_has_the_role_and_who_has_left(self, match):
        files = {
            "people/bo.yaml": "name: Bo Lee\nrole: lead\nmanager: al\n",
            "people/cy.yaml": FILES["people/cy.yaml"] + "left: {date: 2026-10-31}\n",
        }
        out = match(*BY, files=files).out
        assert "In this role today   Bo Lee\n" in out
        assert "Cy" not in out

    def test_a_leaving_to_come_is_said(self, match):
        out = match(*BY, files={"people/bo.yaml": FILES["people/bo.yaml"] + "left: {date: 2026-12-31}\n"}).out
        assert "The last day of Bo Lee is 31 December 2026.\n" in out

    def test_nobody_is_led(self, match):
        out = match("--manager", "bo", *TODAY).out
        assert "Bo Lee leads nobody here, as far as the files say.\n" in out


class TestWishes:
    @pytest.mark.parametrize("shared", ["manager", "hr", "everyone"])
    def test_the_manager_reads_the_wish_of_their_own(self, match, shared):
        out = match(*BY, files=wish(f"role: lead, asked: 2026-10-10, shared_with: {shared}")).out
        assert "Wishes" in out
        assert "Lead · Not answered yet." in out
        assert "Not in their wishes" not in out

    @pytest.mark.parametrize(("shared", "seen"), [("manager", False), ("hr", False), ("everyone", True)])
    def test_of_others_only_who_lets_everyone_know(self, match, shared, seen):
        out = match(*BY, files=wish(f"role: lead, why: Canary, shared_with: {shared}", "di")).out
        assert (
            "Others who wish for it, and let everyone know\nDi Fox · Maker       Lead · Not answered yet." in out
        ) == seen
        assert ("Di" in out, "Canary" in out) == (seen, False)

    def test_others_wishes_for_something_else_are_nothing_here(self, match):
        assert "Others" not in match(*BY, files=wish("words: Teach a lead, shared_with: everyone", "di")).out

    @pytest.mark.parametrize(("shared", "seen"), [("manager", False), ("hr", True), ("everyone", True)])
    def test_hr_reads_the_wishes_that_are_shared(self, match, shared, seen):
        out = match(*HR, files=wish(f"role: lead, why: Canary, shared_with: {shared}")).out
        assert ("Bo Lee" in out, "Canary" in out) == (seen, False)
        count = (
            "Maker                                          2"
            if seen
            else "Maker                                          3"
        )
        assert count in out


class TestHr:
    FILES = agreed("{craft: 2, stage: 2}") | rated("bo", "{craft: 2}", "{craft: 2}")

    def test_state_and_counts_without_names_of_competencies(self, match):
        out = match(*HR, files=self.FILES).out
        assert "Everything is met\n · Bo Lee · Maker\n   · 1 of 1 met\n" in out
        assert "Craft" not in match(*HR, "--format", "json", files=self.FILES).out

    def test_nothing_before_both_are_in(self, match):
        """What the manager alone has said of somebody changes not a byte of what hr reads."""
        outs = set()
        for ratings in ("{craft: 2}", "{craft: 1}", "{craft: {no_chance: Canary}}", "{stage: 1}"):
            sheet = {"assessments/autumn/bo.manager.yaml": f"by: al\ndate: 2026-09-10\nratings: {ratings}\n"}
            outs.add(match(*HR, "--format", "json", files=sheet).out)
        assert len(outs) == 1
        assert "not-talked" in outs.pop()

    def test_nobody_yet(self, match):
        out = match(*HR).out
        assert "Nobody meets all of it yet, as far as hr may know.\n" in out


class TestPositions:
    def test_a_position_that_was_made_known(self, match):
        known = {"openings/north.yaml": FILES["openings/north.yaml"] + "made_known: {date: 2026-10-01, to: all}\n"}
        out = match(*BY, files=known, position="north").out
        assert out.startswith(
            "Lead, north · those whom Al Roe leads · 2 November 2026\nKnown since 1 October 2026, to all. Free since "
            "September 2026.\nThe role: Lead\n"
        )

    @pytest.mark.parametrize(
        ("more", "said"),
        [
            ("made_known: {date: 2026-12-01}", "It is made known on 1 December 2026. Free since September 2026."),
            ("count: 2", "Free since September 2026, 2 of them."),
            ("filled: 2026-10-05", "Somebody was chosen for it on 5 October 2026."),
            ("withdrawn: {date: 2026-10-05, because: No budget}", "It was withdrawn on 5 October 2026: No budget"),
        ],
    )
    def test_what_became_of_it(self, match, more, said):
        files = {"openings/north.yaml": f"{FILES['openings/north.yaml']}{more}\n"}
        assert said in match(*BY, files=files, position="north").out

    def test_an_id_of_two_things_is_refused(self, match):
        both = {"openings/lead.yaml": FILES["openings/north.yaml"]}
        ran = match(*BY, files=both)
        assert (ran.code, "'lead' is the id of two things. Say which: role/lead, opening/lead" in ran.err) == (
            2,
            True,
        )
        for written, title in (
            *(("role/lead", "Lead · "), ("roles/lead", "Lead · ")),
            *(("opening/lead", "Lead, north (lead) · "), ("openings/lead.yaml", "Lead, north (lead) · ")),
        ):
            assert match(*BY, files=both, position=written).out.startswith(title)

    @pytest.mark.parametrize(
        ("position", "options", "said"),
        [
            ("laed", BY, "no role and no opening has the id 'laed'"),
            ("nroth", BY, "Did you mean 'north'?"),
            ("people/bo.yaml", BY, "holds a person; this command takes roles."),
            ("lead", TODAY, "name who leads, with --manager. Counts for hr: --audience hr."),
            ("lead", (*BY, "--audience", "hr"), "people by name are for who leads them."),
            ("lead", ("--manager", "zz", *TODAY), "no person has the id 'zz'"),
        ],
    )
    def test_what_is_refused(self, match, position, options, said):
        ran = match(*options, position=position)
        assert (ran.code, said in ran.err) == (2, True)
