"""`careerctl rate` without questions, and who is refused."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import MANAGER, SELF, TODAY, sheet

Rating = Callable[..., Path]
Run = Callable[..., Any]

ALL = ("--set", "ask=2", "--set", "show=Learning", "--why", "A: b", "--why", "")


class TestSet:
    def test_levels_and_reasons_belong_together_in_order(self, rating: Rating, rate: Run) -> None:
        root = rating()
        done = rate(
            root, "--as", "self", *ALL, "--no-chance", "know=None = came", "--evidence", "ask=https://example.com"
        )
        assert done == (
            0,
            (
                "Wrote assessments/2026-h2/alice.self.yaml.\n"
                "It is a draft: no other command shows it or counts with it.\n"
                "All that is required has an answer. Hand it in: careerctl rate alice --as self --submit\n"
            ),
            "",
        )
        assert (root / SELF).read_text() == (
            "# $schema: ../../schemas/sheet.json\n"
            "by: alice\ndate: 2026-10-12\nrole: guide\nstatus: draft\nratings:\n"
            '  ask:\n    level: 2\n    why: "A: b"\n    evidence:\n      - https://example.com\n'
            "  show: 1\n  know:\n    no_chance: None = came\n"
        )

    def test_what_is_required_and_cannot_be_read_has_no_answer_yet(self, rating: Rating, rate: Run) -> None:
        root = rating({"competencies/ask.yaml": "name: [\n"})
        done = rate(root, "--as", "self", "--set", "show=1", "--set", "know=1")
        assert "What the role asks is not known whole until this can be read: ask\n" in done.out
        assert "has an answer" not in done.out
        root = rating({"roles/guide.yaml": "name: Guide\nrequires: {ask: 1}\n"})
        assert "asks for nothing" not in rate(root, "--as", "self").err

    def test_reasons_may_say_which_level_they_are_for(self, rating: Rating, rate: Run) -> None:
        root = rating({SELF: sheet("alice", "know: 1, show: {level: 2, why: Old}", "draft")})
        done = rate(root, "--as", "self", "--set", "ask=2", "--why", "know=a = b", "--why", " ask = Twice")
        assert done.code == 0
        ratings = "{know: {level: 1, why: a = b}, show: {level: 2, why: Old}, ask: {level: 2, why: Twice}}"
        assert f"ratings: {ratings}\n" in (root / SELF).read_text()

    def test_a_reason_with_a_sign_of_equality_names_no_level(self, rating: Rating, rate: Run) -> None:
        root = rating()
        rate(root, "--as", "self", "--set", "ask=2", "--why", "speed=safety, to them")
        assert "why: speed=safety, to them\n" in (root / SELF).read_text()

    @pytest.mark.parametrize("more", [(), ("--submit",), ("--not-applicable", "know=Not here")])
    def test_twice_writes_nothing_the_second_time(self, rating: Rating, rate: Run, more: tuple[str, ...]) -> None:
        root = rating()
        assert rate(root, "--as", "self", *ALL, *more).code == 0
        before = (root / SELF).stat()
        again = rate(root, "--as", "self", *ALL, *more, "--today", "2026-10-20")
        assert again.out.startswith("Nothing new was written.\n")
        now = (root / SELF).stat()
        assert (now.st_ino, now.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)

    def test_a_new_level_keeps_its_reason_and_another_answer_takes_its_place(self, rating: Rating, rate: Run) -> None:
        root = rating({SELF: sheet("alice", "ask: {level: 2, why: Old, evidence: [E]}, show: 1", "draft")})
        rate(root, "--as", "self", "--set", "ask=3", "--not-applicable", "show=Not here")
        assert "ask: {level: 3, why: Old, evidence: [E]}, show: {not_applicable: Not here}" in (root / SELF).read_text()
        rate(root, "--as", "self", "--no-chance", "ask=None", "--set", "show=2")
        assert "ask: {no_chance: None}, show: {level: 2}" in (root / SELF).read_text()

    def test_a_competency_that_the_role_does_not_ask(self, rating: Rating, rate: Run) -> None:
        root = rating()
        assert rate(root, "--as", "manager", "--set", "aside=1", "--not-seen", "aside").code == 0
        assert "  aside:\n    level: 1\n    observed: false\n" in (root / MANAGER).read_text()

    def test_a_dry_run_shows_the_difference_and_writes_nothing(self, rating: Rating, rate: Run) -> None:
        root = rating()
        done = rate(root, "--as", "self", "--set", "ask=2", "--dry-run")
        assert done.out == (
            "--- /dev/null\n+++ b/assessments/2026-h2/alice.self.yaml\n@@ -0,0 +1,7 @@\n"
            "+# $schema: ../../schemas/sheet.json\n+by: alice\n+date: 2026-10-12\n"
            "+role: guide\n+status: draft\n+ratings:\n+  ask: 2\n"
        )
        asked = rate(root, "--as", "self", "--dry-run", lines="2\nWhy\n\n1\n\n\nx\nNo\nyes\n")
        assert "Nothing is saved: this is a dry run." in asked.out
        assert asked.out.endswith(
            "+status: submitted\n+ratings:\n+  ask:\n+    level: 2\n+    why: Why\n+  show: 1\n"
            "+  know:\n+    not_applicable: No\n"
        )
        assert not (root / "assessments").exists()

    @pytest.mark.parametrize(
        ("options", "said"),
        [
            (["--set", "ask"], "--set is written as --set COMPETENCY=LEVEL."),
            (["--set", "askk=2"], "--set: no competency has the id 'askk'. Did you mean 'ask'?"),
            (["--set", "nothing=2"], "--set: no competency has the id 'nothing'. The role asks for: ask, show, know."),
            (["--set", "old=2"], "--set: old is retired, and today's role does not ask for it."),
            (["--set", "ask=5"], "--set ask: this is no level. The levels are 0 None yet, 1 Learning, 2 Practising"),
            (["--set", "ask=profi"], "--set ask: this is no level. Did you mean 'Proficient'?"),
            (["--set", "ask="], "--set ask: this is no level. The levels are"),
            (["--set", "ask=1", "--set", "ask=2"], "--set: ask gets two answers. Give it one."),
            (["--set", "ask=1", "--no-chance", "ask=No"], "--no-chance: ask gets two answers. Give it one."),
            (["--set", "ask=1", "--set", "show=1", "--why", "A"], "there are 2 --set and 1 --why."),
            (["--why", "A"], "there are 0 --set and 1 --why."),
            (["--set", "ask=1", "--why", "a\x1b[A"], "--why: this text holds a character that no file may hold."),
            (["--set", "ask=1", "--why", "know=A"], "--why know: there is no level that it could be about."),
            (["--set", "ask=1", "--why", "ask="], "--why: write the reason, in a few words."),
            (["--set", "ask=1", "--why", "ask=A", "--why", "ask=B"], "--why: ask is named twice."),
            (["--set", "ask=1", "--why", "ask=A", "--why", "B"], "--why: name a competency in each of them"),
            (["--no-chance", "ask=A", "--why", "ask=B"], "--why ask: there is no level that it could be about."),
            (["--no-chance", "ask"], "--no-chance is written as --no-chance COMPETENCY=TEXT."),
            (["--not-applicable", "ask= "], "--not-applicable: write the reason, in a few words."),
            (["--evidence", "ask=E"], "--evidence ask: there is no level that it could be about."),
            (["--not-seen", "ask"], "--not-seen is for a manager, who may rate without having seen it."),
            (["--focus", "ask"], "--focus belongs to the talk of the two: --as agreed."),
        ],
    )
    def test_what_cannot_be_taken(self, rating: Rating, rate: Run, options: list[str], said: str) -> None:
        root = rating()
        done = rate(root, "--as", "self", *options)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f"careerctl: {said}")
        assert not (root / "assessments").exists()


class TestSubmit:
    def test_the_second_of_the_two_changes_nothing_any_more(self, rating: Rating, rate: Run) -> None:
        root = rating({SELF: sheet("alice", "ask: 2, show: 1")})
        done = rate(root, "--as", "manager", "--set", "ask=1", "--set", "show=1", "--submit")
        assert done.out == (
            "Wrote assessments/2026-h2/alice.manager.yaml.\n"
            "Handed in for 2026-h2. So has the other side: neither sheet changes any more.\n"
            "Next: `careerctl gap alice` shows where you agree, and what to talk about.\n"
        )
        assert "neither sheet changes any more" in rate(root, "--as", "manager", "--set", "ask=2").err

    def test_it_is_refused_while_something_required_has_no_answer(self, rating: Rating, rate: Run) -> None:
        root = rating()
        done = rate(root, "--as", "self", "--set", "ask=2", "--submit")
        assert done == (
            2,
            "",
            (
                "careerctl: this cannot be handed in yet. There is no answer to:\n"
                "  Showing (show)\nGo on: careerctl rate alice --as self\n"
            ),
        )
        assert not (root / "assessments").exists()

    def test_what_is_optional_may_be_left_out(self, rating: Rating, rate: Run) -> None:
        root = rating({SELF: sheet("alice", "ask: 2, show: 1", "draft")})
        assert rate(root, "--as", "self", "--submit").code == 0
        assert "status: submitted\n" in (root / SELF).read_text()


class TestGoingOn:
    def test_the_next_command_names_the_person_as_they_were_named(self, rating: Rating, careerctl: Run) -> None:
        root = rating()
        line = ("rate", root / "people" / "alice.yaml", "--as", "self", "--set", "ask=2", "--round", "2026-h2")
        done = careerctl(*line, "--today", "2026-10-12", cwd=root.parent)
        assert f"Go on: careerctl rate {root}/people/alice.yaml --as self --round 2026-h2\n" in done.out
        done = careerctl("rate", "alice", "--root", root, "--as", "manager", "--by", "eli", "--set", "ask=2", *TODAY)
        assert f"Go on: careerctl rate alice --as manager --root {root} --by eli\n" in done.out

    def test_a_sheet_notes_the_version_of_its_last_answer(self, rating: Rating, rate: Run) -> None:
        rounds = "rounds: {2026-h2: {opens: 2026-10, closes: 2026-10}}\n"
        settings = f"format: 1\nversion: 2.1\nscales: {{s: {{levels: [One, Two]}}}}\n{rounds}"
        begun = "by: alice\ndate: 2026-10-05\nframework: 2.0\nstatus: draft\nratings: {ask: 1}\n"
        root = rating({"careerctl.yaml": settings, SELF: begun})
        rate(root, "--as", "self", "--set", "ask=1")
        assert (root / SELF).read_text() == begun
        assert rate(root, "--as", "self", "--set", "ask=2").err == ""
        assert "framework: 2.1\n" in (root / SELF).read_text()

    def test_a_sheet_keeps_the_role_it_was_begun_for(self, rating: Rating, rate: Run) -> None:
        root = rating(
            {
                "roles/lead.yaml": "name: Lead\nrequires: {aside: 2}\n",
                "people/alice.yaml": "name: Alice\nrole: lead\n",
                SELF: sheet("alice", "ask: 1", "draft"),
            }
        )
        assert "what the role Guide asks for" in rate(root, "--as", "self").out


class TestRefused:
    @pytest.mark.parametrize(
        ("person", "options", "said"),
        [
            ("alise", ["--as", "self"], "no person has the id 'alise' in {root}. Did you mean 'alice'?"),
            ("eli", ["--as", "self"], "Eli has no role yet, so there is nothing to rate against."),
            ("lee", ["--as", "self"], "Lee left on 30 September 2026. Nobody rates someone who has left."),
            ("dana", ["--as", "manager"], "nobody is named as the manager of dana. Say who rates with --by"),
            ("alice", ["--as", "manager", "--by", "elii"], "no person has the id 'elii' in "),
            ("alice", ["--as", "self", "--round", "2026-h1"], "no round has the id '2026-h1'. Did you mean '2026-h2'?"),
            ("alice", ["--as", "self", "--today", "2026-11-01"], "no round is open on 1 November 2026."),
            ("lou", ["--as", "self"], "this sheet of 2026-h2 stands in people/lou.yaml. Change it there"),
            ("role/guide", ["--as", "self"], "no person has the id 'guide' in {root}."),
        ],
    )
    def test_before_anything_is_asked(
        self, rating: Rating, rate: Run, person: str, options: list[str], said: str
    ) -> None:
        inline = "[{round: 2026-h2, self: {by: lou, date: 2026-10-01, ratings: {ask: 1}}}]"
        root = rating(
            {
                "people/lee.yaml": "name: Lee\nrole: guide\nleft: {date: 2026-09-30}\n",
                "people/lou.yaml": f"name: Lou\nrole: guide\nassessments: {inline}\n",
            }
        )
        done = rate(root, *options, person=person, lines="2\n")
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f"careerctl: {said.format(root=root)}")

    def test_a_role_that_asks_nothing(self, rating: Rating, rate: Run) -> None:
        root = rating({"roles/guide.yaml": "name: Guide\n"})
        assert rate(root, "--as", "self").err == (
            "careerctl: the role 'guide' asks for nothing yet, so that there is nothing to rate.\n"
        )
        assert rate(root, "--as", "self", "--set", "aside=1", "--submit").code == 0
        rate(root, "--as", "manager", "--set", "aside=1", "--submit")
        talk = rate(root, "--as", "agreed")
        assert (talk.code, talk.err) == (0, "")
        assert "Nothing is agreed yet, so that there is nothing to confirm." in talk.out

    def test_who_leaves_later_is_still_here(self, rating: Rating, rate: Run) -> None:
        root = rating({"people/alice.yaml": "name: Alice\nrole: guide\nleft: {date: 2026-10-31}\n"})
        assert rate(root, "--as", "self").code == 0

    def test_a_sheet_belongs_to_who_began_it(self, rating: Rating, rate: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        root = rating({MANAGER: sheet("dana", "ask: 1", "draft")})
        assert "this sheet was begun by dana." in rate(root, "--as", "manager", "--by", "eli").err
        monkeypatch.setenv("CAREERCTL_ME", "eli")
        assert "you are eli (CAREERCTL_ME)" in rate(root, "--as", "manager").err
        assert "you are eli" in rate(root, "--as", "self").err
        assert rate(root, "--as", "manager", "--by", "dana").code == 0

    def test_a_broken_sheet_is_named_with_its_place(self, rating: Rating, rate: Run) -> None:
        root = rating({SELF: "by: alice\ndate: 2026-10-05\nratings: {ask: 7}\n"})
        done = rate(root, "--as", "self", "--set", "ask=1")
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("assessments/2026-h2/alice.self.yaml:3:16: error[level-off-scale]")
        assert done.err.endswith("careerctl: this sheet has to be mended first. Nothing was written.\n")

    def test_broken_files_around_it(self, rating: Rating, rate: Run) -> None:
        root = rating({"people/alice.yaml": "name: [A]\nrole: guide\n"})
        assert rate(root, "--as", "self").err.endswith("careerctl: this person's file has to be mended first.\n")
        root = rating({"people/alice.yaml": "name: A\nrole: guide\n", "roles/guide.yaml": "nmae: Guide\n"})
        assert "cannot be compared with until this is mended" in rate(root, "--as", "self").err
        root = rating(
            {"roles/guide.yaml": "name: Guide\nrequires: {ask: 2, show: 1}\n", "competencies/ask.yaml": "a: b\n"}
        )
        left_out = rate(root, "--as", "self", "--set", "show=1")
        assert left_out.code == 0
        assert "competencies/ask.yaml has 3 faults; `careerctl check` shows what to do." in left_out.err
        assert "What the role asks is not known whole until this can be read: ask" in left_out.out
        early = rate(root, "--as", "self", "--submit")
        assert (early.code, early.out) == (2, "")
        assert "careerctl: what the role 'guide' asks is not known whole until this is mended: ask.\n" in early.err
        assert "status: draft" in (root / SELF).read_text()
        assert "the file of ask has to be mended first" in rate(root, "--as", "self", "--set", "ask=1").err

    def test_broken_notes_are_left_out_and_named(self, rating: Rating, rate: Run) -> None:
        root = rating({"notes/alice.dana.yaml": "- {date: never, text: SECRET}\n"})
        done = rate(root, "--as", "self")
        assert done.err == "notes/alice.dana.yaml is left out until it is mended; `careerctl check` shows what to do.\n"

    def test_a_person_outside_of_the_project(self, rating: Rating, rate: Run, tmp_path_factory: Any) -> None:
        elsewhere = tmp_path_factory.mktemp("elsewhere") / "zoe.yaml"
        elsewhere.write_text("name: Zoe\nrole: guide\n")
        done = rate(root := rating(), "--as", "self", "--root", str(root), person=str(elsewhere))
        assert "lies outside of the project" in done.err
