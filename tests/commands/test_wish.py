"""`careerctl wish`: what somebody wants next, written and shown."""

import json
from pathlib import Path

import pytest

TODAY = ("--today", "2026-11-02")
PERSON = """\
name: Pat Doe      # as on the door
called: Pat
role: guide
manager: dana
wishes:            # asked, and answered
  - role: lead
    asked: 2026-09-14
    answered: {date: 2026-09-28, answer: not-yet, because: Two tours first, revisit: 2027-03-31}
  - words: Teach newcomers
    asked: 2026-10-20
    shared_with: everyone
    why: Reason-of-pat
drivers: [learning]
"""
FILES = {
    "people/pat.yaml": PERSON,
    "people/dana.yaml": "name: Dana Roe\ncalled: Dana\n",
    "roles/guide.yaml": "name: Guide\n",
    "roles/lead.yaml": "name: Lead\nformerly: [head]\n",
    "roles/trainer.yaml": "name: Trainer\n",
}
DUE = "You asked on 2 November 2026; an answer is due by 16 November 2026."


@pytest.fixture
def root(project):
    return project(FILES)


def added(root: Path) -> str:
    """Return what the person's file holds more than before, which must be all that has changed."""
    now = (root / "people/pat.yaml").read_text()
    before, after = PERSON.split("drivers:")
    assert now.startswith(before)
    assert now.endswith(f"drivers:{after}")
    return now.removeprefix(before).removesuffix(f"drivers:{after}")


class TestWriting:
    @pytest.mark.parametrize("role", ["trainer", "trainer.yaml", "roles/trainer.yaml", "roles/trainer"])
    @pytest.mark.parametrize("person", ["pat", "people/pat.yaml"])
    def test_a_role(self, root, careerctl, person, role):
        said = f"Wrote into people/pat.yaml: Trainer.\n{DUE} Your manager sees it.\n"
        assert careerctl("wish", person, role, *TODAY, cwd=root) == (0, said, "")
        assert added(root) == "  - role: trainer\n    asked: 2026-11-02\n"
        assert careerctl("check", *TODAY, "--fail-on", "note", cwd=root).code == 0

    def test_all_that_can_be_said(self, root, careerctl):
        more = ("--until", "2028-06", "--why", "To learn: much # more", "--share", "hr")
        said = f"Wrote into people/pat.yaml: Trainer by June 2028.\n{DUE} Your manager and hr see it.\n"
        assert careerctl("wish", "pat", "trainer", *more, *TODAY, cwd=root).out == said
        assert added(root) == (
            '  - role: trainer\n    by: 2028-06\n    why: "To learn: much # more"\n    asked: 2026-11-02\n'
            "    shared_with: hr\n"
        )  # fmt: skip

    def test_words(self, root, careerctl):
        out = careerctl("wish", "pat", "--words", " A week\r\nin Lyon ", "--share", "everyone", *TODAY, cwd=root).out
        assert out == f"Wrote into people/pat.yaml: “A week in Lyon”.\n{DUE} Everybody may see it.\n"
        assert (
            added(root)
            == "  - words: |-\n      A week\n      in Lyon\n    asked: 2026-11-02\n    shared_with: everyone\n"
        )

    @pytest.mark.parametrize(
        ("by", "who", "whose"), [("pat", "You", "Your"), ("dana", "Pat", "Pat's"), ("Dana Roe", "Pat", "Pat's")]
    )
    @pytest.mark.parametrize(
        ("share", "seen"), [("manager", "manager sees it"), ("hr", "manager and hr see it"), ("everyone", "")]
    )
    def test_it_speaks_to_who_types(self, root, careerctl, monkeypatch, by, who, whose, share, seen):
        due = DUE.replace("You", who)
        end = f"{due} {f'{whose} {seen}' if seen else 'Everybody may see it'}.\n"
        line = ("wish", "pat", "trainer", "--share", share, *TODAY)
        assert careerctl(*line, "--dry-run", "--by", by, cwd=root).code == 0
        monkeypatch.setenv("CAREERCTL_ME", by)
        assert careerctl(*line, cwd=root).out.endswith(end)

    def test_to_stay_is_a_wish_too(self, root, careerctl):
        out = careerctl("wish", "pat", "guide", *TODAY, cwd=root).out
        assert out.startswith("Wrote into people/pat.yaml: to stay and grow as Guide.\n")

    def test_a_former_id_is_written_as_the_present_one(self, root, careerctl):
        later = ("--today", "2027-04-01")
        assert careerctl("wish", "pat", "head", *later, cwd=root).code == 0
        assert added(root) == "  - role: lead\n    asked: 2027-04-01\n"

    def test_the_first_wish_of_a_person(self, root, careerctl):
        assert careerctl("wish", "dana", "lead", *TODAY, cwd=root).code == 0
        expected = "name: Dana Roe\ncalled: Dana\nwishes:\n  - role: lead\n    asked: 2026-11-02\n"
        assert (root / "people/dana.yaml").read_text() == expected

    def test_the_days_come_from_the_policy(self, project, careerctl):
        root = project(FILES | {"careerctl.yaml": "format: 1\npolicy: {answer_days: 30}\n"})
        out = careerctl("wish", "dana", "lead", *TODAY, cwd=root).out
        assert "an answer is due by 2 December 2026" in out

    def test_a_person_outside_of_any_project(self, root, careerctl, tmp_path_factory):
        folder = tmp_path_factory.mktemp("elsewhere")
        (folder / "sam.yaml").write_text("name: Sam\n")
        line = ("wish", folder / "sam.yaml", "lead", "--root", root, *TODAY)
        assert careerctl(*line, cwd=root).code == 0
        assert (folder / "sam.yaml").read_text() == "name: Sam\nwishes:\n  - role: lead\n    asked: 2026-11-02\n"

    def test_a_dry_run_shows_the_difference_and_writes_nothing(self, root, careerctl):
        before = (root / "people/pat.yaml").stat()
        code, out, _ = careerctl("wish", "pat", "trainer", "--dry-run", *TODAY, cwd=root)
        assert (code, out.splitlines()[:2]) == (0, ["--- a/people/pat.yaml", "+++ b/people/pat.yaml"])
        assert [line for line in out.splitlines()[2:] if line[0] == "+"] == [
            "+  - role: trainer", "+    asked: 2026-11-02",
        ]  # fmt: skip
        after = (root / "people/pat.yaml").stat()
        assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


class TestTheSameWish:
    @pytest.mark.parametrize(
        ("wish", "asked"),
        [
            (("lead",), "14 September 2026"),
            (("head", "--why", "Still"), "14 September 2026"),
            (("--words", "teach  NEWCOMERS"), "20 October 2026"),
        ],
    )
    def test_that_is_open_is_not_written_again(self, root, careerctl, wish, asked):
        before = (root / "people/pat.yaml").stat()
        said = f"This wish is in people/pat.yaml already, asked on {asked}. Nothing was written; "
        assert careerctl("wish", "pat", *wish, *TODAY, cwd=root) == (0, f"{said}to say more, change it there.\n", "")
        after = (root / "people/pat.yaml").stat()
        assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)

    @pytest.mark.parametrize(
        ("answer", "again"),
        [
            ("answer: not-yet, revisit: 2027-03", False),
            ("answer: not-yet, revisit: 2026-11-01", True),
            ("answer: not-yet", True),
            ("answer: no", True),
            ("answer: yes", True),
            ("answer: another-way", True),
        ],
    )
    def test_that_was_answered_may_be_asked_again(self, project, careerctl, answer, again):
        person = f"name: Pat\nwishes: [{{role: lead, answered: {{date: 2026-09-28, {answer}}}}}]\n"
        root = project(FILES | {"people/pat.yaml": person})
        assert careerctl("wish", "pat", "lead", *TODAY, cwd=root).out.startswith("Wrote") == again
        assert ((root / "people/pat.yaml").read_text() != person) == again

    def test_twice_in_a_row(self, root, careerctl):
        careerctl("wish", "pat", "trainer", *TODAY, cwd=root)
        once = (root / "people/pat.yaml").read_bytes()
        assert careerctl("wish", "pat", "trainer", *TODAY, cwd=root).out.startswith("This wish is in people/pat.yaml")
        assert (root / "people/pat.yaml").read_bytes() == once


REFUSED = {
    ("pat", "trainr"): (
        "no role has the id 'trainr' in {root}. Did you mean 'trainer'? A wish that is no role is said in --words."
    ),
    ("pat", "Something else"): (
        "no role has the id 'Something else' in {root}. They are the files in roles/. "
        "A wish that is no role is said in --words."
    ),
    ("pat", "people/dana.yaml"): (
        "people/dana.yaml holds a person; this command takes roles."
    ),
    ("patt", "lead"): "no person has the id 'patt' in {root}. Did you mean 'pat'?",
    ("pat", "lead", "--words", "x"): "a wish names a role or says it in --words, one of the two.",
    ("pat", "--why", "x"): "--why belongs to a new wish. Name a ROLE, or say it in --words.",
    ("pat", "--until", "2027"): "--until belongs to a new wish. Name a ROLE, or say it in --words.",
    ("pat", "--share", "hr"): "--share belongs to a new wish. Name a ROLE, or say it in --words.",
    ("pat", "--dry-run"): "--dry-run belongs to a new wish. Name a ROLE, or say it in --words.",
    ("pat", "trainer", "--until", "2026-10"): "--until 2026-10 has passed. Name a day to come.",
    ("pat", "trainer", "--until", "27"): (
        "--until: '27' is no day, month or year written as 2027-06-30, 2027-06 or 2027."
    ),
    ("pat", "--words", " "): "--words: there are no words in it.",
    ("pat", "--words", "a\x1bb"): (
        "--words: it holds the control character U+001B. Take it out."
    ),
    ("pat", "trainer", "--format", "json"): (
        "--format is for showing, and here something is to be written. Take it out."
    ),
    ("pat", "trainer", "-o", "x"): "--output is for showing, and here something is to be written. Take it out.",
    ("pat", "trainer", "--audience", "hr"): (
        "--audience is for showing, and here something is to be written. Take it out."
    ),
    ("pat", "--words", "x" * 50_001): (
        "--words: it has more than 50,000 characters. Link to a document instead."
    ),
}  # fmt: skip


class TestRefusing:
    @pytest.mark.parametrize("line", REFUSED, ids=lambda line: " ".join(line)[:60])
    def test_it_says_why_and_writes_nothing(self, root, careerctl, line):
        code, out, err = careerctl("wish", *line, *TODAY, cwd=root)
        assert (code, out) == (2, "")
        assert f"careerctl: {REFUSED[line].format(root=root)}" in err.splitlines()
        assert (root / "people/pat.yaml").read_text() == PERSON

    def test_a_file_that_is_broken(self, project, careerctl):
        root = project(FILES | {"people/pat.yaml": "name: Pat\nnmae: Secret\n"})
        code, out, err = careerctl("wish", "pat", "lead", *TODAY, cwd=root)
        assert (code, out) == (2, "")
        assert err.splitlines()[-1] == "careerctl: this person's files have to be mended first."
        assert "Secret" not in err


class TestShowing:
    def test_a_page(self, root, careerctl):
        out = careerctl("wish", "pat", *TODAY, cwd=root).out
        assert out == (
            "Pat Doe · wishes\n\n"
            " · 1: Lead\n   · Asked on 14 September 2026.\n   · The answer: not yet, because: Two tours first.\n"
            "   · Answered on 28 September 2026.\n   · You talk again on 31 March 2027.\n"
            "   · No path leads there from today's role.\n   · Shared with the manager.\n"
            " · 2: In words\n   · “Teach newcomers”.\n   · Why: Reason-of-pat.\n   · Asked on 20 October 2026.\n"
            "   · Not answered yet; an answer is due by 3 November 2026.\n   · Everyone may know.\n"
        )
        assert "an answer was due by 3 November" in careerctl("wish", "pat", "--today", "2026-11-04", cwd=root).out

    def test_nothing_yet(self, root, careerctl):
        assert careerctl("wish", "dana", *TODAY, cwd=root).out == "Dana Roe · wishes\nThere is no wish here yet.\n"

    @pytest.mark.parametrize("form", ["text", "markdown", "csv", "json"])
    @pytest.mark.parametrize(
        ("reader", "lead", "why"),
        [("employee", True, True), ("manager", True, True), ("hr", False, False), ("everyone", False, False)],
    )
    def test_who_sees_what(self, root, careerctl, reader, lead, why, form):
        out = careerctl("wish", "pat", "--audience", reader, "--format", form, *TODAY, cwd=root).out
        assert "Teach newcomers" in out
        assert ("lead" in out.casefold(), "Reason" in out) == (lead, why)

    def test_for_machines(self, root, careerctl):
        result = json.loads(careerctl("wish", "pat", "--format", "json", *TODAY, cwd=root).out)
        assert (result["schema"], result["person"], result["answer_days"]) == ("careerctl/wish/1", "pat", 14)
        assert [(each["role"], each["words"], each["asked"]) for each in result["wishes"]] == [
            ("lead", None, "2026-09-14"), (None, "Teach newcomers", "2026-10-20"),
        ]  # fmt: skip
        rows = careerctl("wish", "pat", "--format", "csv", *TODAY, cwd=root).out.splitlines()
        assert rows[1] == (
            "pat,lead,Lead,,,,2026-09-14,2026-09-28,not-yet,2026-09-28,Two tours first,2027-03-31,manager"
        )


class TestTakingBack:
    @pytest.mark.parametrize("written", ["1", "lead", "roles/lead.yaml", "head"])
    def test_it_is_the_past_with_its_answer(self, root, careerctl, written):
        ran = careerctl("wish", "pat", "--take-back", written, *TODAY, cwd=root)
        assert ran == (0, "Wrote into people/pat.yaml: the wish 1, Lead, is taken back. What was answered stays.\n", "")
        written_now = (root / "people/pat.yaml").read_text()
        assert written_now == PERSON.replace("2027-03-31}\n", "2027-03-31}\n    withdrawn: 2026-11-02\n")
        shown = " ".join(careerctl("wish", "pat", *TODAY, cwd=root).out.split())
        assert "1: Lead · Taken back on 2 November 2026. · Asked on 14 September 2026. · The answer: not yet" in shown
        assert "You talk again" not in shown
        assert "Lead" not in careerctl("gap", "pat", *TODAY, cwd=root).out
        assert careerctl("check", "--fail-on", "warning", *TODAY, cwd=root).code == 0

    def test_words_and_what_is_none_any_more(self, root, careerctl):
        assert careerctl("wish", "pat", "--take-back", "teach  Newcomers", *TODAY, cwd=root).code == 0
        again = careerctl("wish", "pat", "--take-back", "2", *TODAY, cwd=root)
        assert (again.code, again.err) == (
            2, "careerctl: this wish was taken back on 2 November 2026; nothing of it is open.\n",
        )  # fmt: skip
        assert careerctl("wish", "pat", "--words", "Teach newcomers", *TODAY, cwd=root).code == 0
        assert "does not name any wish" not in careerctl("answer", "pat", "--wish", "3", *TODAY, cwd=root).err

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            (("--take-back", "3"), "Pat has no wish '3'."),
            (("--take-back", "laed"), "Pat has no wish 'laed'. Did you mean 'lead'?"),
            (("lead", "--take-back", "1"), "--take-back is about a wish that there is. Take ROLE out."),
            (("--take-back", "1", "--why", "So"), "--take-back is about a wish that there is. Take --why out."),
        ],
    )
    def test_refused(self, root, careerctl, line, said):
        ran = careerctl("wish", "pat", *line, *TODAY, cwd=root)
        assert (ran.code, said in ran.err) == (2, True), ran.err
        assert (root / "people/pat.yaml").read_text() == PERSON
