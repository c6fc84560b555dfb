"""`careerctl rate --as agreed`: who confirms what they agreed, and how they add to it until the round closes."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import AGREED, BOTH, MANAGER, SELF, TODAY, sheet, written

Rating = Callable[..., Path]
Run = Callable[..., Any]

FOR_ALICE = "It counts. It was typed for Alice, and pages say so until they confirm it themselves."
CONFIRMED = ("--confirmed-by", "alice", "--confirmed-by", "dana", "--by", "dana")


class TestConfirming:
    def test_a_slip_at_a_name_is_asked_again(self, talk: Run) -> None:
        done, sheet_ = talk("1", "2", "", "e", "", "Alise", "Dana", "alice", "danna", "dana")
        assert done.out.count("This is not Alice's name. Please write it again") == 2
        assert done.out.count("This is not Dana's name.") == 1
        assert sheet_.endswith("confirmed:\n  employee: 2026-10-12\n  manager: 2026-10-12\n")

    def test_who_has_typed_their_name_has_confirmed_however_the_other_stops(self, talk: Run) -> None:
        _, sheet_ = talk("1", "2", "", "e", "", "alice")  # and then the input ends
        assert sheet_.endswith("status: submitted\nratings:\n  ask: 2\nconfirmed:\n  employee: 2026-10-12\n")
        _, sheet_ = talk("e", "", "q")
        assert sheet_.endswith("confirmed:\n  employee: 2026-10-12\n")

    def test_two_of_one_name_confirm_by_their_ids(self, rating: Rating, rate: Run) -> None:
        root = rating(BOTH | {"people/dana.yaml": "name: Alice Okafor\nrole: guide\n"})
        rate(root, "--as", "agreed", lines="1\n2\n\ne\n\nAlice Okafor\nalice\nalice okafor\ndana\n")
        assert written(root).endswith("confirmed:\n  employee: 2026-10-12\n  manager: 2026-10-12\n")
        named = ("--set", "ask=1", "--confirmed-by", "Alice Okafor")
        assert "is one of the two who talk: alice and dana." in rate(root, "--as", "agreed", *named).err

    def test_names_do_on_the_command_line_too(self, talk: Run) -> None:
        done, _ = talk(
            options=("--set", "ask=2", "--confirmed-by", "Alice Okafor", "--confirmed-by", "dana", "--by", "dana")
        )
        assert FOR_ALICE in done.out

    def test_what_one_types_for_both_says_so(self, talk: Run, rate: Run, careerctl: Run, tmp_path: Path) -> None:
        refused, sheet_ = talk(options=("--set", "ask=2", *CONFIRMED[:4]))
        assert "two people confirm, and one types. Say who with --by, or with CAREERCTL_ME." in refused.err
        _, sheet_ = talk(options=("--set", "ask=2", *CONFIRMED))
        assert sheet_.endswith("  manager: 2026-10-12\n  recorded_by:\n    employee: dana\n")
        said = "agreed on 12 October 2026; typed for Alice, who has not confirmed it yet"
        assert said in " ".join(careerctl("gap", "alice", "--today", "2026-10-12", cwd=tmp_path).out.split())
        own = rate(tmp_path, "--as", "agreed", "--confirmed-by", "alice", "--by", "alice")
        assert (own.code, "recorded_by" in written(tmp_path)) == (0, False), own.err


SAME = {SELF: sheet("alice", "ask: 1, show: 2, know: 1"), MANAGER: sheet("dana", "ask: 1, show: 2, know: 1")}


class TestAllTheSame:
    def test_both_confirm_what_both_say(self, rating: Rating, rate: Run) -> None:
        root = rating(SAME)
        done = rate(root, "--as", "agreed", *CONFIRMED)
        assert (
            done.code,
            FOR_ALICE in done.out,
        ) == (0, True)
        assert "ratings:\n  know: 1\n  show: 2\n  ask: 1\nconfirmed:\n  employee: 2026-10-12\n" in written(root)

    @pytest.mark.parametrize("theirs", ["ask: 2, show: 2, know: 1", "show: 2, know: 1", "ask: {no_chance: x}, show: 2"])
    def test_where_one_thing_differs_nothing_is(self, rating: Rating, rate: Run, theirs: str) -> None:
        root = rating(SAME | {MANAGER: sheet("dana", theirs)})
        done = rate(root, "--as", "agreed", *CONFIRMED)
        assert (done.code, "nothing is agreed yet" in done.err) == (2, True)
        assert not (root / AGREED).exists()

    def test_what_neither_has_rated_is_no_difference(self, rating: Rating, rate: Run) -> None:
        root = rating({SELF: sheet("alice", "ask: 1, show: 2"), MANAGER: sheet("dana", "ask: 1, show: 2")})
        assert rate(root, "--as", "agreed", *CONFIRMED).code == 0
        assert "ratings:\n  show: 2\n  ask: 1\nconfirmed:" in written(root)


class TestAgain:
    """What both have confirmed stands until both confirm what they add, as long as the round is open."""

    @pytest.fixture
    def agreed(self, talk: Run) -> str:
        return talk(options=("--set", "ask=2", *CONFIRMED))[1]

    def test_both_add_to_it(self, talk: Run, agreed: str) -> None:
        done, sheet_ = talk(options=("--set", "show=1", *CONFIRMED))
        assert done.out.endswith(f"{FOR_ALICE}\nNext: careerctl gap alice\n")
        assert sheet_ == agreed.replace("  ask: 2\n", "  ask: 2\n  show: 1\n")

    @pytest.mark.parametrize("who", [(), ("--confirmed-by", "alice")])
    def test_one_alone_does_not(self, talk: Run, agreed: str, who: tuple[str, ...]) -> None:
        done, sheet_ = talk(options=("--set", "show=1", *who))
        assert (done.code, sheet_) == (2, agreed)
        assert done.err.endswith("both confirm again: --confirmed-by alice --confirmed-by dana. Nothing was written.\n")

    def test_they_talk_on(self, talk: Run, agreed: str) -> None:
        stopped, sheet_ = talk("1", "1", "Once.", "e", "", "alice")
        assert "You two agreed on 12 October 2026, and both confirmed it. That stands until both of you" in stopped.out
        assert stopped.out.endswith("what you agreed before stays as it is until both of you confirm again.\n")
        assert sheet_ == agreed
        done, sheet_ = talk("1", "1", "Once.", "e", "", "alice", "dana")
        assert done.out.endswith("Both of you confirmed it.\nNext: careerctl gap alice\n")
        added = agreed.replace("  ask: 2\n", "  ask: 2\n  know:\n    level: 1\n    why: Once.\n")
        assert sheet_ == added.replace("  recorded_by:\n    employee: dana\n", "")

    def test_where_nothing_is_added_nobody_is_asked(self, talk: Run, agreed: str) -> None:
        done, sheet_ = talk("e", "")
        assert ("your name:" in done.out, "Nothing new was written." in done.out, sheet_) == (False, True, agreed)

    def test_a_dry_run_shows_it_and_writes_nothing(self, talk: Run, agreed: str) -> None:
        done, sheet_ = talk(options=("--set", "show=1", *CONFIRMED, "--dry-run"))
        assert ("+  show: 1\n" in done.out, sheet_) == (True, agreed)

    def test_once_the_round_has_closed_it_stays(self, rate: Run, agreed: str, tmp_path: Path) -> None:
        late = ("--set", "show=1", *CONFIRMED, "--round", "2026-h2", "--today", "2026-11-01")
        done = rate(tmp_path, "--as", "agreed", *late)
        assert done.err == (
            "careerctl: you two agreed on 12 October 2026, and both confirmed it. The round has closed since. "
            "See: careerctl gap alice --round 2026-h2\n"
        )
        assert written(tmp_path) == agreed

    def test_nobody_overwrites_what_was_written_meanwhile(
        self, careerctl: Run, agreed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        meanwhile = agreed.replace("ask: 2", "ask: 1")

        class Typed(io.BytesIO):
            def readline(self, size: int | None = -1) -> bytes:
                line = super().readline(size)
                if line == b"dana\n":
                    (tmp_path / AGREED).write_text(meanwhile, "utf-8")
                return line

        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Typed(b"1\n1\n\ne\n\nalice\ndana\n"), "utf-8"))
        done = careerctl("rate", "alice", "--as", "agreed", *TODAY, cwd=tmp_path)
        assert (done.code, written(tmp_path)) == (2, meanwhile)
        assert "the sheet was changed in the meantime. Nothing was written" in done.err
