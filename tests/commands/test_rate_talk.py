"""`careerctl rate --as agreed`: the two talk, and one new file holds what they agree."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import AGREED, BOTH, MANAGER, OWN, SELF, THEIRS, TODAY, sheet, written

Rating = Callable[..., Path]
Run = Callable[..., Any]

MET = {SELF: sheet("alice", "ask: 3, show: 2, know: 1"), MANAGER: sheet("dana", "ask: 2, show: 2, know: 1")}
HEAD = "# $schema: ../../schemas/agreed-sheet.json\ndate: 2026-10-12\nrole: guide\n"


class TestConversation:
    def test_from_the_first_word_to_both_names(self, talk: Run, careerctl: Run, tmp_path: Path) -> None:
        done, sheet_ = talk(
            "1", "2", "Both were there.", "1", "d", "I had none.", "Dana: one", "1", "=", "1", "ALICE", "dana  haddad"
        )
        assert done.code == 0
        assert sheet_ == (
            f"{HEAD}status: submitted\nratings:\n  ask:\n    level: 2\n    why: Both were there.\n  show: 1\n"
            'still_different:\n  know:\n    employee: I had none.\n    manager: "Dana: one"\nfocus: [know]\n'
            "confirmed:\n  employee: 2026-10-12\n  manager: 2026-10-12\n"
        )
        assert (tmp_path / AGREED).stat().st_mode & 0o777 == 0o600
        assert done.out.endswith("Both of you confirmed it.\nNext: careerctl gap alice\n")
        assert careerctl("check", *TODAY, cwd=tmp_path).out.startswith("All is well")
        assert "agreed on 12 October 2026" in careerctl("gap", "alice", *TODAY, cwd=tmp_path).out

    def test_both_sides_words_and_one_question_stand_there(self, talk: Run) -> None:
        done, _ = talk("1", "q")
        for words in (
            "Alice on 5 October 2026 · Dana on 5 October 2026.",
            "The role asks        2 Practising\n",
            "Alice                2 Practising – “I asked twice”\n",
            "Dana                 1 Learning – “Once: yes”\n",
            "What shows it\n · Dana: The minutes\n",
            "Ask                  What would you both need to see to call it Practising?\n",
        ):
            assert words in done.out

    def test_the_list_is_the_order_of_gap_and_three_at_most_are_on_the_table(self, rating: Rating, rate: Run) -> None:
        names = [f"c{number}" for number in range(5)]
        files = {f"competencies/{each}.yaml": f"name: {each.upper()}\nasks: skill\n" for each in names}
        own, theirs = (", ".join(f"{each}: {level}" for each in names) for level in (3, 1))
        asked = "{c0: 2, c1: 2, c2: 2, c3: {level: 2, must: true}, c4: 2}"
        root = rating(
            files
            | {
                "roles/guide.yaml": f"name: Guide\nrequires: {asked}\n",
                SELF: sheet("alice", own),
                MANAGER: sheet("dana", theirs),
            }
        )
        done = rate(root, "--as", "agreed", lines="e\n")
        table = done.out.split("Talk about")[1].split("Alice, where")[0]
        assert [line.split()[1] for line in table.splitlines() if line[:1].isdecimal()] == ["C3", "C0", "C1"]
        assert "After these: C2 · C4" in table

    @pytest.mark.parametrize(
        ("lines", "ratings"),
        [
            (["yes"], "  know: 1\n  show: 2\n"),
            (["maybe", "each", "no", "Yes"], "  show: 2\n"),
            (["no", "2", "="], "  know: 1\n"),
        ],
    )
    def test_what_both_see_alike_comes_first(self, rating: Rating, rate: Run, lines: list[str], ratings: str) -> None:
        root = rating(MET)
        done = rate(root, "--as", "agreed", lines="".join(f"{line}\n" for line in lines))
        assert (
            "Both see it met, at the same level\nKnowing              1 Learning\nShowing              2 Practising\n"
            in done.out
        )
        assert written(root) == f"{HEAD}status: draft\nratings:\n{ratings}"

    def test_nothing_is_preset(self, talk: Run) -> None:
        done, sheet_ = talk("1", *([""] * 50))
        assert done.out.count("Enter gives no answer.") == 50
        assert sheet_ == ""

    @pytest.mark.parametrize(
        ("lines", "said"),
        [
            (["x"], "Write a number from 1 to 3, e to end the list, or q to stop; all is saved."),
            (["9"], "Write a number from 1 to 3"),
            (["1", "="], "This is no level."),
            (["1", "?"], "2 Practising: Asks twice.\n · Listens\n"),
            (["1", "d", "", "b"], "This needs a few words; b goes back."),
            (["e", "1 2 3 4"], "Write at most three numbers from 1 to 2."),
            (["e", "one"], "Write at most three numbers"),
            (["e", "0"], "Write at most three numbers"),
        ],
    )
    def test_what_is_no_answer_is_told(self, talk: Run, lines: list[str], said: str) -> None:
        done, sheet_ = talk(*lines)
        assert said in done.out
        assert sheet_ == ""

    def test_it_goes_on_where_it_stopped(self, talk: Run) -> None:
        first, sheet_ = talk("1", "x", "Not here", "q")
        assert sheet_ == f"{HEAD}status: draft\nratings:\n  ask:\n    not_applicable: Not here\n"
        assert first.out.endswith(
            "It is a draft: no other command shows it or counts with it.\nGo on: careerctl rate alice --as agreed\n"
        )
        second, sheet_ = talk("1", "n", "None", "e", "", "Alice", "Dana")
        assert "Asking" not in second.out.split("You agree")[0].split("Each answer")[1]
        assert "Left for another time: Showing\n" in second.out
        assert sheet_.endswith("confirmed:\n  employee: 2026-10-12\n  manager: 2026-10-12\n")

    def test_who_does_not_type_the_name_leaves_it_a_summary(self, talk: Run, careerctl: Run, tmp_path: Path) -> None:
        done, sheet_ = talk("1", "2", "", "e", "", "alice", "no")
        assert sheet_ == f"{HEAD}status: submitted\nratings:\n  ask: 2\nconfirmed:\n  employee: 2026-10-12\n"
        assert (
            "Dana did not confirm it. It stays the manager's summary, which counts for nothing until both confirm.\n"
            "Next: careerctl rate alice --as agreed\n"
        ) in done.out
        shown = careerctl("gap", "alice", *TODAY, cwd=tmp_path).out
        assert "a summary of your talk, not yet confirmed by both" in shown
        assert "Next: both confirm the summary: careerctl rate alice --as agreed" in shown
        again, sheet_ = talk("e", "", "Dana")
        assert "Alice, your name:" not in again.out
        assert sheet_.endswith("confirmed:\n  employee: 2026-10-12\n  manager: 2026-10-12\n")

    def test_nobody_confirms(self, talk: Run) -> None:
        done, sheet_ = talk("1", "2", "", "e", "", "", "")
        assert "Alice and Dana did not confirm it." in done.out
        assert sheet_ == f"{HEAD}status: submitted\nratings:\n  ask: 2\n"

    def test_other_words_need_another_confirmation(self, talk: Run) -> None:
        talk("1", "2", "", "e", "", "alice", "no")
        _, sheet_ = talk(options=("--set", "show=2"))
        assert sheet_ == f"{HEAD}status: draft\nratings:\n  ask: 2\n  show: 2\n"


class TestScripted:
    OPTIONS = (
        *("--set", "ask=2", "--why", "Both were there.", "--no-chance", "know=None"),
        *("--differ", "show", "--employee-says", "I do.", "--manager-says", "Not yet."),
        *("--focus", "show", "--focus", "ask"),
    )
    SHEET = (
        f"{HEAD}status: STATUS\nratings:\n  ask:\n    level: 2\n    why: Both were there.\n"
        "  know:\n    no_chance: None\n"
        "still_different:\n  show:\n    employee: I do.\n    manager: Not yet.\nfocus: [show, ask]\n"
    )

    def test_all_at_once(self, talk: Run) -> None:
        confirmed = ("--confirmed-by", "alice", "--confirmed-by", "dana", "--by", "dana")
        done, sheet_ = talk(options=(*self.OPTIONS, *confirmed))
        assert done.out == (
            "Wrote assessments/2026-h2/alice.agreed.yaml.\n"
            "It counts. It was typed for Alice, and pages say so until they confirm it themselves.\n"
            "Next: careerctl gap alice\n"
        )
        assert sheet_.partition("ratings:")[2] == self.SHEET.partition("ratings:")[2] + (
            "confirmed:\n  employee: 2026-10-12\n  manager: 2026-10-12\n  recorded_by:\n    employee: dana\n"
        )
        again, after = talk(options=("--set", "ask=1"))
        assert again.err == (
            "careerctl: you two agreed on 12 October 2026, and both confirmed it. To change or add to it, both confirm "
            "again: --confirmed-by alice --confirmed-by dana. Nothing was written.\n"
        )
        assert after == sheet_

    def test_step_by_step_and_twice(self, talk: Run, tmp_path: Path) -> None:
        _, sheet_ = talk(options=self.OPTIONS)
        assert sheet_ == self.SHEET.replace("STATUS", "draft")
        before = (tmp_path / AGREED).stat()
        again, _ = talk(options=self.OPTIONS)
        assert again.out.startswith("Nothing new was written.\n")
        assert (tmp_path / AGREED).stat().st_mtime_ns == before.st_mtime_ns
        summary, _ = talk(options=("--submit",))
        assert "Alice and Dana did not confirm it." in summary.out
        last, sheet_ = talk(options=("--confirmed-by", "dana", "--confirmed-by", "alice", "--by", "dana"))
        assert "It counts. It was typed for Alice, and pages say so until they confirm it themselves." in last.out
        assert sheet_.endswith("  manager: 2026-10-12\n  recorded_by:\n    employee: dana\n")

    def test_a_later_word_takes_the_place_of_an_earlier_one(self, talk: Run) -> None:
        talk(options=self.OPTIONS)
        _, sheet_ = talk(options=("--set", "show=1", "--differ", "ask", "--employee-says", "A", "--manager-says", "B"))
        assert sheet_ == (
            f"{HEAD}status: draft\nratings:\n  know:\n    no_chance: None\n  show: 1\nfocus: [show, ask]\n"
            "still_different:\n  ask:\n    employee: A\n    manager: B\n"
        )

    @pytest.mark.parametrize(
        ("options", "said"),
        [
            (
                ["--differ", "ask"],
                "each --differ needs one --employee-says and one --manager-says, the sentences of the two.",
            ),
            (["--employee-says", "A"], "each --differ needs one"),
            (
                ["--differ", "ask", "--employee-says", "show=A", "--manager-says", "B"],
                "--employee-says: name the competencies that",
            ),
            (
                ["--differ", "ask", "--employee-says", " ", "--manager-says", "B"],
                "--employee-says: write the reason, in a few words.",
            ),
            (
                ["--set", "ask=1", "--differ", "ask", "--employee-says", "A", "--manager-says", "B"],
                "ask is agreed and seen",
            ),
            (
                [*(["--differ", "ask", "--employee-says", "A", "--manager-says", "B"] * 2)],
                "--differ: ask is named twice.",
            ),
            (
                ["--focus", "ask", "--focus", "show", "--focus", "know", "--focus", "aside"],
                "the focus is at most three",
            ),
            (["--focus", "asc"], "--focus: no competency has the id 'asc'."),
            (["--confirmed-by", "alice"], "nothing is agreed yet, so that there is nothing to confirm."),
            (["--set", "ask=1", "--confirmed-by", "eli"], "--confirmed-by is one of the two who talk: alice and dana."),
            (["--submit"], "nothing is agreed yet"),
            (["--not-seen", "ask"], "--not-seen is for a manager"),
            (["--by", "nobody", "--set", "ask=1"], "no person has the id 'nobody' in "),
        ],
    )
    def test_what_cannot_be_taken(self, talk: Run, options: list[str], said: str) -> None:
        done, sheet_ = talk(options=tuple(options))
        assert (done.code, done.out, sheet_) == (2, "", "")
        assert done.err.startswith(f"careerctl: {said}")

    def test_sentences_may_say_what_they_are_about(self, talk: Run) -> None:
        theirs = ("--manager-says", "B1", "--manager-says", "B2")
        _, sheet_ = talk(
            options=(
                "--differ",
                "ask",
                "--differ",
                "show",
                "--employee-says",
                "show=A2",
                "--employee-says",
                "ask=A1",
                *theirs,
            )
        )
        assert sheet_.endswith(
            "  ask:\n    employee: A1\n    manager: B1\n  show:\n    employee: A2\n    manager: B2\n"
        )

    def test_a_dry_run(self, talk: Run) -> None:
        done, sheet_ = talk(options=(*self.OPTIONS, "--dry-run"))
        assert "+++ b/assessments/2026-h2/alice.agreed.yaml" in done.out
        assert sheet_ == ""


class TestSheets:
    def test_who_talks_about_a_closed_round_names_it(self, rating: Rating, rate: Run) -> None:
        root = rating(BOTH)
        late = ("--as", "agreed", "--set", "ask=2", "--today", "2026-12-01")
        assert "A talk may name a closed one with --round." in rate(root, *late).err
        done = rate(root, *late, "--round", "2026-h2")
        assert "Go on: careerctl rate alice --as agreed --round 2026-h2\n" in done.out

    def test_the_role_rated_against_counts_not_todays(self, rating: Rating, rate: Run) -> None:
        files = {
            "roles/lead.yaml": "name: Lead\nrequires: {aside: 2}\n",
            "people/alice.yaml": "name: Alice\nrole: lead\nmanager: dana\n",
        }
        root = rating(BOTH | files)
        done = rate(root, "--as", "agreed", lines="e\n")
        assert done.out.startswith("Alice · Guide · round 2026-h2\n")
        assert "Asking" in done.out
        assert "role: guide" in (rate(root, "--as", "agreed", "--set", "ask=2"), written(root))[1]

    def test_both_sides_may_stand_in_the_persons_file(self, rating: Rating, rate: Run) -> None:
        inline = (
            "name: Alice\nrole: guide\nmanager: dana\nassessments:\n  - round: 2026-h2\n"
            f"    self: {{by: alice, date: 2026-10-01, ratings: {{{OWN}}}}}\n"
            f"    manager: {{by: dana, date: 2026-10-02, ratings: {{{THEIRS}}}}}\n"
        )
        root = rating({"people/alice.yaml": inline})
        assert rate(root, "--as", "agreed", "--set", "ask=2").code == 0
        agreed = "    agreed: {date: 2026-10-03, ratings: {ask: 1}}\n"
        root = rating({"people/alice.yaml": inline + agreed})
        assert "what you agreed in 2026-h2 stands in people/alice.yaml." in rate(root, "--as", "agreed").err

    def test_comments_in_an_agreed_sheet_stay(self, rating: Rating, rate: Run) -> None:
        text = f"# Over coffee\n{HEAD}status: draft\nratings:\n  ask: 1  # for now\n"
        root = rating(BOTH | {AGREED: text})
        rate(root, "--as", "agreed", "--set", "ask=2", "--set", "show=1")
        assert written(root) == text.replace("ask: 1", "ask: 2") + "  show: 1\n"
