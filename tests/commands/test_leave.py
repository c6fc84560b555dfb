"""`careerctl leave`: the last day, who takes over, and what pages say of who has left."""

import json

import pytest

LEAVE = ("leave", "dana", "--on", "2027-02-15")
PLAN = "person: dana\ntarget: head\nstarted: 2026-11-01\n"


def found(company, today):
    """Return the rules that speak of who has left, each with the file."""
    rules = ("manager-has-left", "plan-after-leaving")
    lines = company("check", "--format", "concise", today=today).out.splitlines()
    return [(line.partition(":")[0], rule) for line in lines for rule in rules if f"[{rule}]" in line]


class TestToday:
    def test_the_last_day_the_plan_and_whom_they_lead(self, company):
        ran = company(*LEAVE, "--reports-to", "eli", typed="yes\n", files={"plans/dana-head.yaml": PLAN})
        files = "people/dana.yaml, people/alice.yaml, people/ben.yaml, people/cy.yaml, plans/dana-head.yaml"
        assert (ran.code, sorted(ran.out[6:-2].split(", "))) == (0, sorted(files.split(", ")))
        assert "· manager: dana, eli → eli\n" in ran.err
        assert (
            "Eli leads Alice Moreau, Ben Li and Cy May, and takes over the answers, days and actions promised to them; "
            "notes and outlooks of Dana go along where the person says so: `profile --hand-over`.\n"
            "Write all this? yes or no: "
        ) in ran.err
        assert company.text("people/dana.yaml") == company.files["people/dana.yaml"] + "left:\n  date: 2027-02-15\n"
        assert "manager: eli\n" in company.text("people/ben.yaml")
        assert company.text("plans/dana-head.yaml") == f"{PLAN}closed: 2027-02-15\n"
        assert (company.check("2027-02-15"), found(company, "2027-02-15")) == ([], [])
        assert company(*LEAVE, "--reports-to", "eli", "--yes").out == "This is written already. Nothing was written.\n"

    def test_no_reason_is_stored_and_an_open_door_is_said_only_where_it_is(self, company):
        assert company(*LEAVE, "--because", "So").code == 2
        assert company(*LEAVE, "--door", "closed").code == 2
        company(*LEAVE, "--door", "open", "--yes")
        assert company.text("people/dana.yaml").endswith("left:\n  date: 2027-02-15\n  door: open\n")

    def test_who_takes_over_and_was_led_by_them_is_led_by_whoever_led_them(self, company):
        company(*LEAVE, "--reports-to", "alice", "--yes")
        assert "manager: eli\n" in company.text("people/alice.yaml")
        assert "manager: alice\n" in company.text("people/cy.yaml")
        assert company.check("2027-02-15") == []

    def test_who_is_led_and_leads_too_is_written_once(self, company):
        alice = company.files["people/alice.yaml"].replace("manager: dana", "manager: [dana, cy]")
        ran = company(*LEAVE, "--reports-to", "eli", "--yes", files={"people/alice.yaml": alice})
        assert (ran.code, ran.out.count("people/cy.yaml")) == (0, 1)
        assert "manager: [eli, cy]\n" in company.text("people/alice.yaml")

    def test_where_nobody_leads_on_it_is_said_and_can_be_said_later(self, company):
        ran = company(*LEAVE, "--yes")
        said = "Alice Moreau, Ben Li and Cy May: nobody answers what was promised to them; --reports-to WHO says who"
        assert said in ran.err
        out = company("check", today="2027-03-01").out
        hint = "`careerctl leave dana --reports-to ID` hands over to whoever it is now"
        assert out.count(hint) == 3
        assert company("leave", "dana", "--reports-to", "eli", "--yes", today="2027-03-01").code == 0
        assert found(company, "2027-03-01") == []
        assert company.text("people/dana.yaml").endswith("left:\n  date: 2027-02-15\n")

    def test_what_they_promised_is_nobody_s_until_it_is_handed_over(self, company):
        company(*LEAVE, "--yes")
        over = "Who leads now takes it over with: careerctl leave dana --reports-to ID"
        for line in (("plan", "alice"), ("wish", "alice")):
            assert over in " ".join(company(*line, today="2027-03-01").out.split())
        company("leave", "dana", "--reports-to", "eli", "--yes", today="2027-03-01")
        plan = company("plan", "alice", today="2027-03-01").out
        assert (over in " ".join(plan.split()), "What Eli has promised" in plan) == (False, True)

    def test_what_is_not_given_is_asked_for(self, company):
        assert company("leave", "dana", typed="2027-02-01\nyes\n").code == 0
        assert "left:\n  date: 2027-02-01\n" in company.text("people/dana.yaml")
        assert company("leave", "cy").err.endswith("Give it as --on.\n")


class TestToCome:
    LATER = ("leave", "dana", "--on", "2027-04-30", "--reports-to", "eli")

    def test_that_day_alone_is_written(self, company):
        ran = company(*self.LATER, "--yes", files={"plans/dana-head.yaml": PLAN})
        assert ran.out == (
            "Wrote people/dana.yaml.\nUntil then nobody but Dana, the manager and hr sees it.\n"
            "On the day this writes the rest:\n  careerctl leave dana\n"
        )
        assert "Eli leads Alice Moreau, Ben Li and Cy May from 30 April 2027 on, and takes over" in ran.err
        left = "left:\n  date: 2027-04-30\n  reports_to: eli\n"
        assert company.text("people/dana.yaml") == company.files["people/dana.yaml"] + left
        assert (company.check("2027-02-15"), found(company, "2027-04-29")) == ([], [])

    def test_on_the_day_check_names_the_command_that_finishes_it(self, company):
        company(*self.LATER, "--yes", files={"plans/dana-head.yaml": PLAN})
        out = company("check", today="2027-04-30").out
        assert out.count("`careerctl leave dana --reports-to eli` hands over to whoever it is now") == 3
        assert "  → `careerctl leave dana` closes it\n" in out
        ran = company("leave", "dana", "--yes", today="2027-05-03")
        assert ran.out.startswith("Wrote people/alice.yaml, people/ben.yaml, people/cy.yaml, plans/dana-head.yaml.")
        assert company.text("plans/dana-head.yaml") == f"{PLAN}closed: 2027-04-30\n"
        assert found(company, "2027-05-03") == []

    def test_it_can_be_another_day_and_they_can_stay(self, company):
        company(*self.LATER, "--yes")
        company("leave", "dana", "--on", "2027-05-31", "--door", "open", "--yes")
        left = "left:\n  date: 2027-05-31\n  reports_to: eli\n  door: open\n"
        assert company.text("people/dana.yaml").endswith(left)
        assert company("leave", "dana", "--stays", "--on", "2027-05-31").code == 2
        assert company("leave", "dana", "--stays", "--yes").code == 0
        assert company.text("people/dana.yaml") == company.files["people/dana.yaml"]

    @pytest.mark.parametrize("reader", ["employee", "manager", "hr", "everyone"])
    @pytest.mark.parametrize(
        ("today", "said"), [("2027-04-29", "The last day of Dana is "), ("2027-05-01", "Dana left on ")]
    )
    def test_heads_of_pages_say_so_to_those_who_may_know(self, company, reader, today, said):
        company(*self.LATER, "--yes")
        for line in (("gap", "dana"), ("paths", "--person", "dana"), ("wish", "dana"), ("note", "dana"),
                     ("plan", "dana"), ("report", "review", "dana"), ("report", "prepare", "dana"),
                     ("report", "plan", "dana"), ("report", "talk", "dana"),
                     ("report", "farewell", "dana")):  # fmt: skip
            ran = company(*line, "--audience", reader, today=today)
            if ran.code == 0:
                assert (f"{said}30 April 2027." in ran.out) == (reader != "everyone"), line

    def test_others_pages_say_nothing_before_the_day(self, company):
        """Alice's pages are the same, whether or not her manager is about to leave."""
        lines = (("gap", "alice"), ("plan", "alice"), ("wish", "alice"), ("rounds",))
        before = [company(*line).out for line in lines]
        company(*self.LATER, "--yes")
        assert [company(*line).out for line in lines] == before


def test_whoever_leaves_is_counted_until_then(company):
    wish = company.files["people/cy.yaml"].replace("2026-08-02}", "2026-08-02, shared_with: everyone}")
    company("leave", "cy", "--on", "2027-04-30", "--yes", files={"people/cy.yaml": wish})
    others = []
    for today in ("2027-04-29", "2027-04-30"):
        answer = json.loads(company("paths", "--person", "alice", "--format", "json", today=today).out)
        others.append(answer["ahead"]["routes"][0]["realistic"]["others"])
    assert others == [2, 1]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("leave", "dna"), "Did you mean 'dana'?"),
        ((*LEAVE, "--reports-to", "dana"), "nobody leads themself. Name somebody else than Dana."),
        ((*LEAVE, "--reports-to", "nobody"), "no person has the id 'nobody'"),
        (("leave", "eli", "--on", "2027-02-15", "--reports-to", "alice"), "lead each other in a circle"),
    ],
)
def test_it_is_refused_and_nothing_is_written(company, line, said):
    ran = company(*line, "--yes")
    assert (ran.code, ran.out) == (2, "")
    assert said in " ".join(ran.err.split())
    assert company.text("people/dana.yaml") == company.files["people/dana.yaml"]
