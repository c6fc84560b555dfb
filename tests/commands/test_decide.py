"""`careerctl decide`: who gets a position, who else asked, and taking it back."""

import json

import pytest

DECIDE = ("decide", "north", "alice", "--because", "Two newcomers sell alone", "--accepted", "2027-02-12")
DECISION = (
    "decisions:\n  - opening: north\n    date: 2027-02-15\n    because: Two newcomers sell alone\n"
    "    accepted: 2027-02-12\n"
)


class TestChosen:
    def test_the_decision_and_the_opening(self, company):
        ran = company(*DECIDE, typed="yes\n")
        wrote = "Wrote people/alice.yaml, openings/north.yaml.\n"
        then = "Once it begins, this takes reason and day from here:\n  careerctl move alice lead\n"
        assert (ran.code, ran.out) == (0, wrote + then)
        assert ran.err == (
            "people/alice.yaml\n· the decision, with its reason\nopenings/north.yaml\n· filled on 15 February 2027\n"
            "Nobody says since when colleagues know of this position. --made-known and the day write it down.\n"
            "Who else asked for this role, and was not told yet as far as the files say:\n"
            "  Ben Li: careerctl answer ben --wish 2 --opening north\nWrite all this? yes or no: "
        )
        assert company.text("people/alice.yaml") == company.files["people/alice.yaml"] + DECISION
        assert company.text("openings/north.yaml") == company.files["openings/north.yaml"] + "filled: 2027-02-15\n"
        assert company.check("2027-02-15") == []
        assert company(*DECIDE, "--yes").out.startswith("This is written already.")

    def test_others_are_told_by_their_answers(self, company):
        """What tells them names nobody and compares nobody; once all know, the rule has nothing to say."""
        company(*DECIDE, "--yes")
        said = ("--answer", "not-yet", "--because", "The south is next", "--revisit", "2027-09")
        page = company("answer", "ben", "--wish", "2", "--opening", "north", *said).out
        assert "Alice" not in page
        assert "It was about the position North." in page
        check = company("check", "--format", "concise").out
        assert "[others-not-told]" not in check

    def test_who_holds_the_role_and_wants_to_stay_asked_for_no_position(self, company):
        """A wish to stay is none for the next position of the same role."""
        stays = "name: Noa Kern\nrole: lead\nwishes: [{role: lead, asked: 2027-01-02, shared_with: everyone}]\n"
        assert "noa" not in company(*DECIDE, "--dry-run", files={"people/noa.yaml": stays}).err

    def test_told_a_day_late_is_told_late(self, company):
        company(*DECIDE, "--yes")
        said = ("--answer", "not-yet", "--because", "The south is next", "--revisit", "2027-09")
        company("answer", "ben", "--wish", "2", "--opening", "north", *said, today="2027-02-16")
        assert "[others-not-told]" in company("check", "--format", "concise", today="2027-02-16").out

    def test_move_takes_reason_and_day_from_it(self, company):
        company(*DECIDE, "--yes")
        assert "[decision-without-move]" not in company("check", "--format", "concise", today="2027-03-31").out
        assert "`careerctl move alice lead` writes the rest" in company("check", today="2027-04-01").out
        assert company("move", "alice", "lead", "--yes", today="2027-04-02").code == 0
        text = company.text("people/alice.yaml")
        assert ("since: 2027-04-01\n" in text, text.count("decisions:"), DECISION in text) == (True, 1, True)
        assert company.text("openings/north.yaml").endswith("from: 2027-04\nfilled: 2027-02-15\n")

    def test_a_move_may_begin_on_another_day_than_the_opening(self, company):
        company(*DECIDE, "--yes")
        company("move", "alice", "lead", "--from", "2027-06-01", "--yes", today="2027-03-01")
        assert "    from: 2027-06-01\n" in company.text("people/alice.yaml")
        assert "[decision-without-move]" not in company("check", "--format", "concise", today="2027-05-31").out

    def test_what_is_not_given_is_asked_for(self, company):
        typed = "2027-03-01\n2027-02-14\nTwo newcomers\nyes\n"
        ran = company("decide", "north", "alice", typed=typed)
        assert ran.code == 0
        assert "accepted: 2027-03-01 is still to come.\naccepted: " in ran.err
        assert "because: Two newcomers\n    accepted: 2027-02-14\n" in company.text("people/alice.yaml")

    def test_what_is_said_anew_goes_into_the_same_decision(self, company):
        company(*DECIDE, "--yes")
        company(*DECIDE, "--others-told", "2027-02-15", "--by", "eli", "--yes")
        text = company.text("people/alice.yaml")
        assert text == company.files["people/alice.yaml"] + DECISION + "    others_told: 2027-02-15\n    by: eli\n"

    def test_of_several_places_one_is_taken(self, company):
        line = ("--because", "So", "--accepted", "2027-02-12", "--yes")
        assert company("decide", "towns", "alice", *line).code == 0
        assert company.text("openings/towns.yaml").endswith("chosen: [2027-02-15]\n")
        assert company("decide", "towns", "ben", *line).code == 0
        assert company.text("openings/towns.yaml").endswith("chosen: [2027-02-15, 2027-02-15]\nfilled: 2027-02-15\n")
        assert company("decide", "towns", "cy", *line).code == 2


class TestMadeKnown:
    """Since when colleagues know of a position: asked where nobody says it, and written into its file alone."""

    NOBODY = "Nobody says since when colleagues know of this position."

    def test_it_is_written_with_the_decision(self, company):
        said = ("--made-known", "2027-01-11", "--known-to", "all colleagues")
        ran = company(*DECIDE, *said, "--yes")
        assert (ran.code, self.NOBODY in ran.err) == (0, False)
        known = "made_known:\n  date: 2027-01-11\n  to: all colleagues\nfilled: 2027-02-15\n"
        assert company.text("openings/north.yaml") == company.files["openings/north.yaml"] + known
        assert company.check("2027-02-15") == []

    def test_what_the_file_says_stays(self, company):
        known = {"openings/north.yaml": company.files["openings/north.yaml"] + "made_known: {date: 2027-01-04}\n"}
        ran = company(*DECIDE, "--made-known", "2027-01-11", "--yes", files=known)
        assert self.NOBODY not in ran.err
        assert company.text("openings/north.yaml") == known["openings/north.yaml"] + "filled: 2027-02-15\n"

    @pytest.mark.parametrize(
        ("more", "said"),
        [
            (("--made-known", "2027-02-16"), "--made-known 2027-02-16 is still to come."),
            (("--known-to", "all"), "--known-to belongs to --made-known, the day since when they know."),
        ],
    )
    def test_what_cannot_be(self, company, more, said):
        ran = company(*DECIDE, *more, "--yes")
        assert (ran.code, said in ran.err) == (2, True)

    @pytest.mark.parametrize(("typed", "known"), [("\n", ""), ("2027-01-11\nall\n", "  date: 2027-01-11\n  to: all\n")])
    def test_it_is_asked_at_a_terminal(self, company, monkeypatch, typed, known):
        monkeypatch.setattr("careerctl.cli.questions.at_a_terminal", lambda: True)
        ran = company(*DECIDE, typed=f"{typed}yes\n")
        assert (ran.code, "Since when do colleagues know of this position?" in ran.err) == (0, True)
        text = company.text("openings/north.yaml")
        assert (
            text
            == company.files["openings/north.yaml"]
            + ("made_known:\n" + known if known else "")
            + "filled: 2027-02-15\n"
        )


class TestWithdrawn:
    def test_nobody_gets_it(self, company):
        ran = company("decide", "north", "--withdraw", "--because", "The town is served from the south", "--yes")
        assert (ran.code, ran.out) == (0, "Wrote openings/north.yaml.\n")
        assert "  Ben Li: careerctl answer ben --wish 2 --opening north\n" in ran.err
        back = "withdrawn:\n  date: 2027-02-15\n  because: The town is served from the south\n"
        assert company.text("openings/north.yaml") == company.files["openings/north.yaml"] + back
        answer = json.loads(company("paths", "--person", "cy", "--target", "lead", "--format", "json").out)
        found = answer["ahead"]["routes"][0]["realistic"]
        assert [each["opening"] for each in (*found["now"], *found["expected"])] == ["towns"]
        assert "was withdrawn on 15 February 2027" in company(*DECIDE, "--yes").err

    def test_what_was_decided_about_it_and_has_not_begun_is_taken_back(self, company):
        company(*DECIDE, "--yes")
        ran = company("decide", "north", "--withdraw", "--because", "No budget", "--yes", today="2027-03-01")
        assert ran.out == "Wrote people/alice.yaml, openings/north.yaml.\n"
        back = "    withdrawn:\n      date: 2027-03-01\n      because: No budget\n"
        assert company.text("people/alice.yaml") == company.files["people/alice.yaml"] + DECISION + back
        out = company("check", "--format", "concise", today="2027-04-01").out
        assert not any(f"[{rule}]" in out for rule in ("decision-without-move", "others-not-told"))
        assert "from 1 April 2027 on" not in company("gap", "alice", today="2027-03-02").out

    def test_somebody_steps_back_and_the_place_is_free_again(self, company):
        company(*DECIDE, "--yes")
        line = ("decide", "north", "alice", "--withdraw", "--because", "She would rather stay", "--yes")
        assert company(*line, today="2027-03-01").out == "Wrote openings/north.yaml, people/alice.yaml.\n"
        assert company.text("openings/north.yaml") == company.files["openings/north.yaml"]
        ben = ("decide", "north", "ben", "--because", "So", "--accepted", "2027-03-01", "--yes")
        assert company(*ben, today="2027-03-01").code == 0
        assert company(*line, today="2027-03-01").out == "This is written already. Nothing was written.\n"
        ran = company("decide", "north", "cy", *line[3:], today="2027-03-01")
        assert (ran.code, "nothing was decided about Cy May and 'north'." in ran.err) == (2, True)

    def test_not_once_it_has_begun(self, company):
        company(*DECIDE, "--yes")
        company("move", "alice", "lead", "--yes", today="2027-04-01")
        line = ("decide", "north", "alice", "--withdraw", "--because", "So", "--yes")
        ran = company(*line, today="2027-04-02")
        assert (ran.code, "Alice has this role by now; `move` leads back." in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("decide", "noth", "alice"), "Did you mean 'north'?"),
        (("decide", "north", "alise"), "Did you mean 'alice'?"),
        (("decide", "north"), "who gets it? Name a PERSON, or say with --withdraw that nobody does."),
        ((*DECIDE[:-1], "2027-02-16"), "--accepted 2027-02-16 is still to come."),
        ((*DECIDE, "--withdraw"), "--accepted belongs to a decision."),
        (("decide", "north", "--withdraw"), "Give it as --because."),
    ],
)
def test_it_is_refused_and_nothing_is_written(company, line, said):
    ran = company(*line, "--yes")
    assert (ran.code, ran.out) == (2, "")
    assert said in " ".join(ran.err.split())
    assert company.text("openings/north.yaml") == company.files["openings/north.yaml"]
