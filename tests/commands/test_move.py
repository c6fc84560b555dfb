"""`careerctl move`: what it shows, asks and writes, today and for a day to come."""

import json

import pytest

MOVE = ("move", "alice", "lead", "--from", "2027-02-15", "--because", "Two newcomers sell alone")
HELD = "held:\n  - role: seller\n    from: 2024-03-01\n    until: 2027-02-14\n"


def warnings(company, today, rule):
    lines = company("check", "--format", "concise", today=today).out.splitlines()
    return [line.partition(":")[0] for line in lines if f"[{rule}]" in line]


class TestToday:
    def test_one_series_writes_all_of_it(self, company):
        more = ("--opening", "north", "--manager", "eli", "--leads", "ben", "--others-told", "2027-02-14")
        ran = company(*MOVE, *more, "--by", "eli", typed="yes\n")
        wrote = "Wrote people/alice.yaml, people/ben.yaml, plans/alice-lead.yaml, openings/north.yaml.\n"
        assert (ran.code, ran.out) == (0, wrote)
        assert ran.err == (
            "people/alice.yaml\n· role: seller → lead, since 15 February 2027\n· held: seller, until 14 February 2027\n"
            "· wish 1: came true\n· the decision, with its reason\n· the decision: when others were told\n"
            "· manager: dana → eli\n"
            "people/ben.yaml\n· manager: dana, eli → alice\n"
            "plans/alice-lead.yaml\n· goes into its move, from 15 February 2027\n"
            "openings/north.yaml\n· filled\n"
            "Still open of what this role cannot do without (by the ratings of 2026-h2): Coaching · A course\n"
            "What Dana noted and saw coming, and why Alice wished what, go along where Alice says so: "
            "`profile --hand-over`.\n"
            "Write all this? yes or no: "
        )
        assert company.text("people/alice.yaml") == (
            "name: Alice Moreau\ncalled: Alice\nrole: lead  # for years\nsince: 2027-02-15\nmanager: eli\nwishes:\n"
            "  - role: lead\n    asked: 2026-09-14\n    shared_with: hr\n    fulfilled: 2027-02-15\n"
            + HELD
            + "decisions:\n  - opening: north\n    date: 2027-02-15\n    from: 2027-02-15\n    by: eli\n"
            "    because: Two newcomers sell alone\n    others_told: 2027-02-14\n"
            "led_before:\n  - manager: dana\n    until: 2027-02-14\n"
        )
        assert "manager: alice\n" in company.text("people/ben.yaml")
        assert company.text("openings/north.yaml").endswith("filled: 2027-02-15\n")
        plan = json.loads(company("plan", "alice", "--format", "json").out)["plans"][0]
        assert (plan["stage"], plan["move"]["from_"], plan["stays"]) == ("move", "2027-02-15", False)
        assert [each["after"] for each in plan["move"]["asked_again"]] == [30, 90, 180]
        assert company.check("2027-02-15") == []

    def test_again_it_is_there_already(self, company):
        company(*MOVE, "--yes")
        before = {path: company.text(path) for path in company.files}
        ran = company(*MOVE, "--yes")
        assert (ran.code, ran.out) == (0, "This is written already. Nothing was written.\n")
        assert {path: company.text(path) for path in company.files} == before

    @pytest.mark.parametrize(
        ("typed", "code", "said"),
        [("no\n", 0, "Nothing was written.\n"), ("maybe\nn\n", 0, "Nothing was written.\n"), ("", 2, "")],
    )
    def test_without_a_yes_nothing_is_written(self, company, typed, code, said):
        before = {path: company.text(path) for path in company.files}
        ran = company(*MOVE, typed=typed)
        assert (ran.code, ran.out) == (code, said)
        assert ran.err.endswith("nobody said yes, so nothing was written.\n") == (code == 2)
        assert {path: company.text(path) for path in company.files} == before

    def test_what_is_not_given_is_asked_for(self, company):
        typed = "soon\n2027-02-01\n\nTwo newcomers\nyes\n"
        ran = company("move", "alice", "lead", typed=typed)
        assert ran.code == 0
        assert "from: 'soon' is no day of the calendar written as 2026-10-01.\nfrom: " in ran.err
        assert "date: 2027-02-01\n    because: Two newcomers\n" in company.text("people/alice.yaml")
        assert company("move", "ben", "lead", "--from", "2027-02-01").err.endswith("Give it as --because.\n")

    def test_a_dry_run_shows_the_difference_and_asks_nothing(self, company):
        ran = company(*MOVE, "--opening", "north", "--dry-run")
        assert (ran.code, ran.err) == (0, "")
        assert "--- a/openings/north.yaml\n" in ran.out
        assert "#   role: seller -> lead\n" in ran.out
        assert company.text("people/alice.yaml") == company.files["people/alice.yaml"]

    def test_a_plan_that_leads_elsewhere_is_closed_with_the_reason(self, company):
        head = {"plans/alice-lead.yaml": company.files["plans/alice-lead.yaml"].replace("lead", "head")}
        company(*MOVE, "--yes", files=head)
        closed = "closed:\n  date: 2027-02-15\n  because: Two newcomers sell alone\n"
        assert company.text("plans/alice-lead.yaml").endswith(closed)

    def test_a_plan_that_began_later_is_left_alone(self, company):
        later = {"plans/alice-lead.yaml": company.files["plans/alice-lead.yaml"].replace("2026-11-01", "2027-02-16")}
        company(*MOVE, "--yes", files=later)
        assert company.text("plans/alice-lead.yaml") == later["plans/alice-lead.yaml"]

    def test_dates_of_the_plan_that_would_not_be_true_any_more_move(self, company):
        move = "move: {from: 2026-12, until: 2027-01-31, way_back: {until: 2027-01-31, role: seller}}\n"
        plan = {"plans/alice-lead.yaml": company.files["plans/alice-lead.yaml"] + move}
        company(*MOVE, "--yes", files=plan)
        text = company.text("plans/alice-lead.yaml")
        assert "from: 2027-02-15, way_back: {until: 2028-02-15, role: seller}" in text

    def test_somebody_without_since_is_held_without_a_beginning(self, company):
        person = {"people/alice.yaml": company.files["people/alice.yaml"].replace("since: 2024-03-01\n", "")}
        company(*MOVE, "--yes", files=person)
        assert "held:\n  - role: seller\n    until: 2027-02-14\n" in company.text("people/alice.yaml")
        assert company.check("2027-02-15") == []

    def test_somebody_without_a_role_begins(self, company):
        company(*MOVE, "--yes", files={"people/alice.yaml": "name: Alice\nmanager: dana\n"})
        text = company.text("people/alice.yaml")
        assert ("held" in text, "role: lead\nsince: 2027-02-15\n" in text) == (False, True)

    def test_the_way_back_is_the_same_command(self, company):
        company(*MOVE, "--manager", "eli", "--yes")
        way_back = "    until: 2027-12-31\n    role: seller\n"
        plan = company.text("plans/alice-lead.yaml") + "  way_back:\n" + way_back
        back = ("move", "alice", "seller", "--from", "2027-09-01", "--because", "She misses her customers")
        ran = company(*back, "--manager", "dana", "--yes", today="2027-09-01", files={"plans/alice-lead.yaml": plan})
        assert ran.code == 0
        text = company.text("people/alice.yaml")
        assert "role: seller  # for years\nsince: 2027-09-01\nmanager: dana\n" in text
        assert "  - role: lead\n    from: 2027-02-15\n    until: 2027-08-31\n" in text
        closed = "closed:\n  date: 2027-09-01\n  because: She misses her customers\n"
        assert closed in company.text("plans/alice-lead.yaml")
        assert company.check("2027-09-01") == []


class TestOthers:
    def test_who_asked_and_was_not_told_is_named_with_the_command(self, company):
        err = company(*MOVE, "--opening", "north").err
        assert "Who else asked for this role, and was not told yet as far as the files say:\n" in err
        assert "  Ben Li: careerctl answer ben --wish 2 --opening north\n" in err
        assert "Cy May: careerctl" not in err, "that wish is shared with Dana alone"

    def test_a_manager_sees_the_wishes_of_their_own(self, company):
        err = company(*MOVE, "--opening", "north", "--by", "dana").err
        assert "  Cy May: careerctl answer cy --wish 1 --opening north\n" in err
        assert "Cy May: careerctl" not in company(*MOVE, "--opening", "north", "--by", "eli").err

    def test_whoever_was_told_is_not_named(self, company):
        told = ("--answer", "not-yet", "--because", "South comes next", "--revisit", "2027-09")
        company("answer", "ben", "--wish", "2", "--opening", "north", *told, today="2027-02-14")
        assert "Ben Li" not in company(*MOVE, "--opening", "north").err
        assert "Ben Li" in company(*MOVE, "--opening", "towns").err
        company(*MOVE, "--opening", "north", "--yes")
        assert warnings(company, "2027-02-15", "others-not-told") == []

    def test_without_an_opening_others_are_told_on_paper(self, company):
        err = company(*MOVE, "--dry-run").err + company(*MOVE).err
        assert "  Ben Li: careerctl answer ben --wish 2\nOnce they know, --others-told DATE says so.\n" in err
        assert "Ben Li" not in company(*MOVE, "--others-told", "2027-02-14").err
        company(*MOVE, "--yes")
        assert warnings(company, "2027-02-15", "others-not-told") == ["people/alice.yaml"]
        ran = company("move", "alice", "lead", "--others-told", "2027-02-14", "--yes")
        assert (ran.code, ran.out) == (0, "Wrote people/alice.yaml.\n")
        assert warnings(company, "2027-02-15", "others-not-told") == []

    def test_who_reports_to_them_is_said_and_handed_over(self, company):
        line = ("move", "dana", "head", "--from", "2027-02-15", "--because", "She built the team")
        err = company(*line).err
        assert "Alice Moreau, Ben Li and Cy May go on naming Dana as manager; --reports-to WHO hands over.\n" in err
        company(*line, "--reports-to", "alice", "--yes")
        managers = {each: company.text(f"people/{each}.yaml") for each in ("alice", "ben", "cy")}
        assert "manager: eli\n" in managers["alice"], "who takes over is led by whoever leads Dana"
        assert "manager: [alice, eli]\n" in managers["ben"]
        assert "manager: alice\n" in managers["cy"]
        assert company.check("2027-02-15") == []

    def test_second_roles_are_handed_over_too(self, company):
        cy = company.files["people/cy.yaml"] + "also: [{role: seller, from: 2026-01, manager: [dana, eli]}]\n"
        line = ("move", "dana", "head", "--from", "2027-02-15", "--because", "So", "--reports-to", "eli")
        company(*line, "--yes", files={"people/cy.yaml": cy})
        assert "manager: eli\n" in company.text("people/cy.yaml")
        assert "also: [{role: seller, from: 2026-01, manager: eli}]" in company.text("people/cy.yaml")

    def test_nobody_comes_to_lead_in_a_circle(self, company):
        ran = company(*MOVE, "--manager", "dana", "--leads", "dana", "--yes")
        assert ran.code == 2
        assert "people would lead each other in a circle: alice → dana → alice. Nothing was written." in ran.err
        assert company(*MOVE, "--manager", "eli", "--leads", "dana", "--yes").code == 0
        assert company.check("2027-02-15") == []

    def test_another_manager_alone(self, company):
        ran = company("move", "cy", "seller", "--manager", "eli", "--yes")
        kept = "What Dana noted and saw coming, and why Cy May wished what, go along where Cy May says so"
        assert (ran.code, ran.err) == (0, f"people/cy.yaml\n· manager: dana → eli\n{kept}: `profile --hand-over`.\n")
        led = "led_before:\n  - manager: dana\n    until: 2027-02-14\n"
        assert company.text("people/cy.yaml") == company.files["people/cy.yaml"].replace("dana", "eli") + led

    def test_whoever_is_led_is_written_once_and_after_who_leads(self, company):
        """Alice, whose name comes first, is led by Ben from then on, and he by Eli."""
        line = ("move", "ben", "lead", "--from", "2027-02-15", "--because", "So", "--leads", "alice", "--leads", "cy")
        ran = company(*line, "--manager", "eli", "--yes")
        assert (ran.code, ran.err.count("people/alice.yaml"), ran.err.count("people/cy.yaml")) == (0, 1, 1)
        assert ran.err.index("people/ben.yaml") < ran.err.index("people/alice.yaml")
        assert "led_before:\n  - manager: [dana, eli]\n    until: 2027-02-14\n" in company.text("people/ben.yaml")
        assert company.check("2027-02-15") == []


class TestOpenings:
    def test_of_several_places_one_is_taken_after_the_other(self, company):
        company(*MOVE, "--opening", "towns", "--yes")
        assert company.text("openings/towns.yaml").endswith("chosen: [2027-02-15]\n")
        ben = ("move", "ben", "lead", "--from", "2027-02-15", "--because", "So", "--opening", "towns", "--yes")
        positions = json.loads(company("paths", "--person", "cy", "--target", "lead", "--format", "json").out)
        now = positions["ahead"]["routes"][0]["realistic"]["now"]
        assert [(each["opening"], each["count"]) for each in now] == [("towns", 1)]
        assert company(*ben).code == 0
        assert company.text("openings/towns.yaml").endswith("chosen: [2027-02-15, 2027-02-15]\nfilled: 2027-02-15\n")
        cy = company("move", "cy", "lead", "--from", "2027-02-15", "--because", "So", "--opening", "towns", "--yes")
        assert (cy.code, "somebody was chosen for the opening 'towns' on 15 February 2027" in cy.err) == (2, True)

    def test_in_a_framework_elsewhere(self, project, careerctl, company, tmp_path):
        team = {path: text for path, text in company.files.items() if path.startswith(("people/", "plans/"))}
        others = {path: text for path, text in company.files.items() if path not in team and "assess" not in path}
        framework = {f"fw/{path}": text for path, text in others.items()}
        people = {f"team/{path}": text for path, text in team.items()}
        project({**framework, **people, "team/careerctl.yaml": "format: 1\nframework: ../fw\n"})
        ran = careerctl(*MOVE, "--opening", "north", "--yes", "--today", "2027-02-15", cwd=tmp_path / "team")
        assert ran.out == "Wrote people/alice.yaml, plans/alice-lead.yaml, ../fw/openings/north.yaml.\n"
        assert (tmp_path / "fw/openings/north.yaml").read_text().endswith("filled: 2027-02-15\n")
