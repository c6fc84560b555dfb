"""What somebody else answered is taken in closed; one's own is shown and asked."""

import pytest
from forms import answered

from careerctl.exchange.people.answers import folded

from .conftest import ALL, MANAGER, SELF, TODAY


class TestClosed:
    """Whoever takes in what somebody else answered learns who, how many, and nothing else."""

    @pytest.mark.parametrize("by", ["dana", "eli"])
    @pytest.mark.parametrize("more", [("--dry-run",), (), ("--yes",), ("--replace",)])
    def test_no_level_and_no_word(self, taking, by, more) -> None:
        ends = set()
        for level, word in (("0", "CANARY"), ("4", "Other CANARY")):
            (taking.root / SELF).unlink(missing_ok=True)
            out = taking.out("self")
            ratings = {each: {"level": level, "why": word, "evidence": [word]} for each in ("ask", "show", "know")}
            extra = {"wish": {"words": word}, "steps": [{"text": word}], "lists": {"drivers": [word]}}
            before = taking.files()
            done = taking("self", ratings, *more, by=by, given=out, **extra)
            assert done.code == 0, done.err
            assert "CANARY" not in done.out + done.err
            ends.add((done.out, done.err))
            if "--dry-run" in more:
                assert taking.files() == before
            for path in ("people/alice.yaml", "notes/alice.alice.yaml"):
                (taking.root / path).unlink(missing_ok=True)
                if path in before:
                    (taking.root / path).write_bytes(before[path])
        assert len(ends) == 1

    def test_ones_own_is_shown_and_asked(self, taking) -> None:
        file = taking.root / "own.answers"
        file.write_text(folded(answered(taking.out("manager"), ALL)))
        no = taking.take(file, "dana", typed="no\n")
        assert "Asking: 2 – I asked twice – The minutes" in no.err
        assert "+    why: I asked twice" in no.err
        assert not (taking.root / MANAGER).exists()
        assert taking.take(file, "dana", typed="").code == 2
        assert not (taking.root / MANAGER).exists()
        assert taking.take(file, "dana", typed="yes\n").code == 0
        assert (taking.root / MANAGER).exists()

    def test_all_that_was_said_stands_in_what_is_shown(self, taking) -> None:
        wish = {"role": "guide", "words": "Teach", "why": "It fits", "by": "2027-06-01", "shared_with": "hr"}
        steps = [{"kind": "book", "text": "On listening"}]
        done = taking("self", ALL, "--yes", by="alice", wish=wish, steps=steps, lists={"drivers": ["Own\nwords"]})
        for said in ("wish: Guide – Teach – It fits – 2027-06-01 (shared with hr)", "own step: A book: On listening",
                     "drivers: Own words", "Asking: 2 – I asked twice – The minutes",
                     "Knowing: no chance yet: Nobody came"):  # fmt: skip
            assert said in done.err

    def test_a_dry_run_of_ones_own_is_the_patch(self, taking) -> None:
        done = taking("manager", ALL, "--dry-run")
        assert done.out.startswith(f"--- /dev/null\n+++ b/{MANAGER}\n")
        assert not (taking.root / MANAGER).exists()

    def test_the_receipt_shows_nothing_before_one_asks(self, taking, tmp_path) -> None:
        taking("self", ALL | {"ask": {"level": "2", "why": "CANARY"}})
        page = (tmp_path / "alice.self.2026-h2.receipt.html").read_text()
        assert "Alice Okafor: own view, 2026-h2" in page
        assert "Your answers were taken in by Dana on 12 October 2026" in page
        assert "CANARY" not in page
        assert "Asking" not in page

    def test_the_other_side_sees_that_it_was_handed_in_and_nothing_else(self, taking, careerctl) -> None:
        taking("self", ALL)
        for line in (("gap", "alice"), ("gap", "alice", "--audience", "manager"), ("report", "review", "alice")):
            ran = careerctl(*line, *TODAY, cwd=taking.root)
            assert "taken" not in ran.out
            assert "from a form" not in ran.out
