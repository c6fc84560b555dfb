"""`careerctl move` on a day to come, and what it refuses."""

import pytest

MOVE = ("move", "alice", "lead", "--from", "2027-02-15", "--because", "Two newcomers sell alone")


def warnings(company, today, rule):
    lines = company("check", "--format", "concise", today=today).out.splitlines()
    return [line.partition(":")[0] for line in lines if f"[{rule}]" in line]


REFUSED = {
    "nobody": (("move", "alise", "lead"), "Did you mean 'alice'?"),
    "no role": (("move", "alice", "laed"), "Did you mean 'lead'?"),
    "no opening": ((*MOVE, "--opening", "noth"), "Did you mean 'north'?"),
    "another role's opening": (
        ("move", "alice", "head", "--from", "2027-02-15", "--because", "So", "--opening", "north"),
        "the opening 'north' is for another role, 'lead'.",
    ),
    "before today's role": (
        ("move", "alice", "lead", "--from", "2024-03-01", "--because", "So"),
        "Alice has today's role since 2024-03-01; a move on 2024-03-01 does not come after that.",
    ),
    "led by themself": ((*MOVE, "--manager", "alice"), "nobody leads themself. Name somebody else than Alice."),
    "others told tomorrow": ((*MOVE, "--others-told", "2027-02-16"), "--others-told 2027-02-16 is still to come."),
    "a team on a day to come": (
        ("move", "alice", "lead", "--from", "2027-04-01", "--because", "So", "--leads", "ben"),
        "1 April 2027 is still to come, and who leads whom has no day of its own.",
    ),
    "another manager on a day to come": (
        ("move", "alice", "seller", "--from", "2027-04-01", "--manager", "eli"),
        "1 April 2027 is still to come",
    ),
}


@pytest.mark.parametrize(("line", "said"), REFUSED.values(), ids=REFUSED)
def test_it_is_refused_and_nothing_is_written(company, line, said):
    ran = company(*line, "--yes")
    assert (ran.code, ran.out) == (2, "")
    assert said in " ".join(ran.err.split())
    assert {path: company.text(path) for path in company.files} == {
        path: company.text(path) if path == "careerctl.yaml" else text for path, text in company.files.items()
    }


def test_who_has_left_moves_nowhere(company):
    gone = company.files["people/alice.yaml"] + "left: {date: 2027-02-14}\n"
    ran = company(*MOVE, "--yes", files={"people/alice.yaml": gone})
    assert (ran.code, "Alice left on 14 February 2027." in ran.err) == (2, True)
    assert "Dana Kim has left." in company(
        "move", "ben", "lead", "--from", "2027-02-15", "--because", "So", "--manager", "dana",
        files={"people/dana.yaml": "name: Dana Kim\nleft: {date: 2027-02-14}\n"},
    ).err  # fmt: skip


LATER = ("move", "alice", "lead", "--from", "2027-04-01", "--because", "Two newcomers", "--opening", "north")


class TestToCome:
    def test_the_decision_and_the_plan_are_written_and_nothing_else(self, company):
        ran = company(*LATER, "--manager", "eli", typed="yes\n")
        assert ran.out == (
            "Wrote people/alice.yaml, plans/alice-lead.yaml.\n"
            "Until 1 April 2027 nobody but Alice, the manager and hr sees it.\nOn the day this writes the rest:\n"
            "  careerctl move alice lead\n"
        )
        assert company.text("people/alice.yaml") == company.files["people/alice.yaml"] + (
            "decisions:\n  - opening: north\n    date: 2027-02-15\n    manager: eli\n    because: Two newcomers\n"
        )
        assert "move:\n  from: 2027-04-01\n" in company.text("plans/alice-lead.yaml")
        assert company.text("openings/north.yaml") == company.files["openings/north.yaml"]
        assert (company.check("2027-02-15"), warnings(company, "2027-03-31", "decision-without-move")) == ([], [])

    def test_on_the_day_check_names_the_command_that_finishes_it(self, company):
        company(*LATER, "--manager", "eli", "--yes")
        line = "  → `careerctl move alice lead` writes the rest\n"
        assert line in company("check", today="2027-04-01").out
        ran = company("move", "alice", "lead", "--yes", today="2027-04-03")
        assert ran.out == "Wrote people/alice.yaml, openings/north.yaml.\n"
        text = company.text("people/alice.yaml")
        assert "role: lead  # for years\nsince: 2027-04-01\nmanager: eli\n" in text
        assert "fulfilled: 2027-04-01\n" in text
        assert text.count("because: Two newcomers\n") == 1
        assert company.text("openings/north.yaml").endswith("filled: 2027-02-15\n")
        assert warnings(company, "2027-04-03", "decision-without-move") == []
        assert company("move", "alice", "lead", "--yes", today="2027-04-03").out.startswith("This is written already.")

    def test_a_day_of_its_own_is_kept(self, company):
        company(*LATER[:3], "--from", "2027-05-10", *LATER[5:], "--yes")
        assert "    date: 2027-02-15\n    from: 2027-05-10\n" in company.text("people/alice.yaml")
        assert warnings(company, "2027-05-09", "decision-without-move") == []
        assert warnings(company, "2027-05-10", "decision-without-move") == ["people/alice.yaml"]
        company(*LATER[:3], "--from", "2027-06-01", "--yes")
        assert "    from: 2027-06-01\n" in company.text("people/alice.yaml")
        assert "move:\n  from: 2027-06-01\n" in company.text("plans/alice-lead.yaml")

    @pytest.mark.parametrize("reader", ["employee", "manager", "hr", "everyone"])
    def test_it_stands_in_the_heads_of_pages_for_those_who_may_know(self, company, reader):
        company(*LATER, "--yes")
        for line in (("gap", "alice"), ("paths", "--person", "alice"), ("wish", "alice"), ("note", "alice"),
                     ("plan", "alice"), ("report", "review", "alice")):  # fmt: skip
            head = company(*line, "--audience", reader).out
            assert ("Alice: Lead from 1 April 2027 on." in head) == (reader != "everyone"), line
