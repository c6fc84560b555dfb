"""What a manager sees coming, at hand-in; and what another role asks beyond today's, behind the last question."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import AGREED, FRAMEWORK, MANAGER, SELF, TODAY, sheet

Rating = Callable[..., Path]
Run = Callable[..., Any]

ALL = "know: 1, show: 2, ask: 2"
ALICE = "people/alice.yaml"
NAMES = ("--as", "manager", "--outlook", "Leads tours alone", "--outlook-because", "Two did well")
ENTRY = """\
outlook:
  - by: dana
    date: 2026-10-12
    round: 2026-h2
    text: Leads tours alone
    because: Two did well
"""
NEXT = {
    "roles/lead.yaml": (
        "name: Tour lead\nrequires: {aside: {level: 2, must: true}, ask: 2, old: {level: 1, optional: true}}\n"
    ),
    "roles/mate.yaml": "name: Mate\nrequires: {ask: 2}\n",
    ALICE: FRAMEWORK[ALICE] + "wishes: [{role: mate}, {role: lead}]\n",
}


def alice(root: Path) -> str:
    return (root / ALICE).read_text("utf-8")


class TestOutlook:
    def test_it_is_asked_as_the_manager_hands_in(self, rating: Rating, rate: Run) -> None:
        root = rating({MANAGER: sheet("dana", ALL, "draft")})
        lines = "yes\nLeads tours alone\n\nTwo did well\nGid\nguide\n"
        ran = rate(root, "--as", "manager", lines=lines)
        assert "What do you see coming for Alice? In words, never a level." in ran.out
        assert "This needs a few words; b goes back." in ran.out
        assert "Did you mean 'guide'?" in ran.out
        assert f"Wrote {MANAGER} and {ALICE}.\nHanded in for 2026-h2." in ran.out
        assert alice(root) == FRAMEWORK[ALICE] + ENTRY.replace("    text", "    role: guide\n    text")
        assert "status: submitted" in (root / MANAGER).read_text()

    def test_it_can_be_left_out(self, rating: Rating, rate: Run) -> None:
        root = rating({MANAGER: sheet("dana", ALL, "draft")})
        assert "Handed in for 2026-h2." in rate(root, "--as", "manager", lines="yes\n\n").out
        assert alice(root) == FRAMEWORK[ALICE]

    @pytest.mark.parametrize("lines", ["yes\nb\nq\n", "yes\nSeen\nb\nq\n", "yes\nSeen\nWell\nb\nno\n", "yes\nSeen\n"])
    def test_whoever_goes_back_or_stops_has_handed_nothing_in(self, rating: Rating, rate: Run, lines: str) -> None:
        root = rating({MANAGER: sheet("dana", ALL, "draft")})
        assert "It is a draft" in rate(root, "--as", "manager", lines=lines).out
        assert alice(root) == FRAMEWORK[ALICE]

    def test_nobody_asks_the_person(self, rating: Rating, rate: Run) -> None:
        root = rating({SELF: sheet("alice", ALL, "draft")})
        ran = rate(root, "--as", "self", lines="yes\n")
        assert ("Handed in" in ran.out, "Looking ahead" in ran.out) == (True, False)

    def test_by_options_it_goes_with_handing_in(self, rating: Rating, rate: Run) -> None:
        root = rating({MANAGER: sheet("dana", ALL, "draft")})
        ran = rate(root, *NAMES)
        assert (ran.code, "--outlook goes with handing in: add --submit." in ran.err) == (2, True)
        assert alice(root) == FRAMEWORK[ALICE]
        assert rate(root, *NAMES, "--submit").code == 0
        assert alice(root) == FRAMEWORK[ALICE] + ENTRY

    def test_until_the_other_side_is_in_it_can_be_changed_and_stays_one(self, rating: Rating, rate: Run) -> None:
        root = rating({MANAGER: sheet("dana", ALL, "draft")})
        rate(root, *NAMES, "--submit")
        assert rate(root, *NAMES, "--today", "2026-10-20").out.startswith("Nothing new was written.\n")
        ran = rate(root, *NAMES[:3], "Leads two tours", *NAMES[4:], "--outlook-role", "Guide", "--today", "2026-10-20")
        assert ran.out.startswith(f"Wrote {ALICE}.\n")
        assert alice(root).partition("outlook")[2].count("by: dana") == 1
        assert "date: 2026-10-20" in alice(root)
        assert "role: guide" in alice(root)
        (root / SELF).write_text(sheet("alice", ALL))
        assert "neither sheet changes any more" in rate(root, *NAMES).err

    def test_a_dry_run_shows_both_files_and_writes_neither(self, rating: Rating, rate: Run) -> None:
        root = rating({MANAGER: sheet("dana", ALL, "draft")})
        out = rate(root, *NAMES, "--submit", "--dry-run").out
        assert out.startswith(f"--- a/{MANAGER}\n")
        assert f"--- a/{ALICE}\n" in out
        assert (alice(root), (root / MANAGER).read_text()) == (FRAMEWORK[ALICE], sheet("dana", ALL, "draft"))

    @pytest.mark.parametrize(
        ("options", "said"),
        [
            (("--as", "self", *NAMES[2:], "--submit"), "--outlook is what a manager sees coming: --as manager."),
            (("--as", "manager", "--outlook", "Well", "--submit"), "an outlook needs both"),
            (("--as", "manager", "--outlook-role", "guide"), "an outlook needs both"),
            ((*NAMES, "--outlook-role", "gide", "--submit"), "Did you mean 'guide'?"),
        ],
    )
    def test_refused(self, rating: Rating, rate: Run, options: tuple[str, ...], said: str) -> None:
        root = rating({MANAGER: sheet("dana", ALL, "draft"), SELF: sheet("alice", ALL, "draft")})
        ran = rate(root, *options)
        assert (ran.code, said in ran.err, alice(root)) == (2, True, FRAMEWORK[ALICE]), ran.err

    @pytest.mark.parametrize(
        ("own", "day", "told"),
        [
            ("", "2026-10-12", False),
            (sheet("alice", ALL, "draft"), "2026-10-12", False),
            (sheet("alice", ALL), "2026-10-12", True),
            ("", "2026-11-01", True),
        ],
    )
    def test_it_is_shown_in_the_talk_and_not_before_it(
        self, rating: Rating, rate: Run, careerctl: Run, own: str, day: str, *, told: bool
    ) -> None:
        """Once both are in; a round that is over hides nothing from the person."""
        root = rating({MANAGER: sheet("dana", ALL, "draft")} | ({SELF: own} if own else {}))
        rate(root, *NAMES, "--submit")
        for reader in ("employee", "manager", "hr"):
            page = careerctl("report", "review", "alice", "--audience", reader, "--today", day, cwd=root).out
            assert ("Leads tours alone" in page) == (told and reader != "hr")
        for line in (("profile", "alice"), ("gap", "alice"), ("report", "talk", "alice"), ("rounds",)):
            assert "Leads tours" not in careerctl(*line, "--today", day, cwd=root).out

    def test_the_two_have_it_before_them_when_they_choose_what_to_work_on(self, rating: Rating, rate: Run) -> None:
        root = rating({MANAGER: sheet("dana", "know: 1, show: 1, ask: 2"), SELF: sheet("alice", ALL), ALICE: (
            FRAMEWORK[ALICE] + ENTRY)})  # fmt: skip
        out = rate(root, "--as", "agreed", lines="yes\ne\n").out
        told = "Looking ahead\n12 October 2026, Dana  “Leads tours alone” Because: “Two did well”\n"
        assert out.index("Showing") < out.index(told) < out.index("What do you want to work on?")

    def test_without_rounds_in_the_settings_too(self, rating: Rating, rate: Run, careerctl: Run) -> None:
        root = rating({"careerctl.yaml": "format: 1\nscales: {s: {levels: [Learning, Practising, Proficient]}}\n",
                       MANAGER: sheet("dana", ALL, "draft")})  # fmt: skip
        rate(root, *NAMES, "--submit", "--round", "2026-h2")
        review = ("report", "review", "alice", *TODAY)
        assert "Leads tours alone" not in careerctl(*review, cwd=root).out
        (root / SELF).write_text(sheet("alice", ALL))
        assert "Leads tours alone" in careerctl(*review, cwd=root).out


class TestBeyond:
    """The first wish asks for nothing new; the second one does."""

    def test_it_is_offered_behind_the_last_question_and_stays_apart(self, rating: Rating, rate: Run) -> None:
        root = rating(NEXT | {SELF: sheet("alice", ALL, "draft")})
        out = rate(root, "--as", "self", lines="yes\n2\nOnce\n\ns\nyes\n").out
        assert "You wish for Tour lead, which asks besides: Beside it · Old" in out
        part = out.partition("Beyond today's role: Tour lead\n\nWhich skills?\n\n1 of 2 · Beside it (a must)")
        assert part[1]
        assert out.index("Your answers") > out.index("Beyond today's role: Tour lead")
        assert "4 Beside it (a must)  2 Practising – “Once”" in out

    def test_whoever_wants_none_of_it_is_asked_nothing_more(self, rating: Rating, rate: Run) -> None:
        root = rating(NEXT | {SELF: sheet("alice", ALL, "draft")})
        out = rate(root, "--as", "self", lines="no\nyes\n").out
        assert ("Beyond today's role" in out, "Handed in for 2026-h2." in out) == (False, True)

    def test_what_is_rated_beyond_enters_nothing_of_today_s_role(
        self, rating: Rating, rate: Run, careerctl: Run
    ) -> None:
        root = rating(NEXT | {SELF: sheet("alice", ALL, "draft"), MANAGER: sheet("dana", ALL)})
        rate(root, "--as", "self", lines="yes\n0\n\n\ns\nyes\n")
        today = careerctl("gap", "alice", *TODAY, cwd=root).out
        assert "Rated, and not asked by this role: Beside it" in today
        assert "2 of 2 met as both see it" in today
        assert "Beside it" in careerctl("gap", "alice", "--target", "lead", *TODAY, cwd=root).out.partition("asks")[2]

    @pytest.mark.parametrize("answer", ["no", "another-way"])
    def test_a_wish_that_was_refused_is_over(self, rating: Rating, rate: Run, answer: str) -> None:
        wish = f"wishes: [{{role: lead, answered: {{date: 2026-10-01, answer: {answer}}}}}]\n"
        root = rating(NEXT | {ALICE: FRAMEWORK[ALICE] + wish, SELF: sheet("alice", ALL, "draft")})
        assert "asks besides" not in rate(root, "--as", "self").out

    @pytest.mark.parametrize(("shared", "told"), [("manager", False), ("everyone", True)])
    def test_somebody_else_who_rates_hears_of_a_wish_that_everyone_may_know(
        self, rating: Rating, rate: Run, shared: str, *, told: bool
    ) -> None:
        wish = f"wishes: [{{role: lead, shared_with: {shared}}}]\n"
        root = rating(NEXT | {ALICE: FRAMEWORK[ALICE] + wish, MANAGER: sheet("eli", ALL, "draft")})
        out = rate(root, "--as", "manager", "--by", "eli").out
        assert ("Alice wishes for Tour lead" in out, "Tour lead" in out) == (told, told)

    def test_a_role_that_is_named_is_asked_without_an_offer(self, rating: Rating, rate: Run) -> None:
        root = rating(NEXT | {SELF: sheet("alice", ALL, "draft")})
        out = rate(root, "--as", "self", "--target", "Tour lead").out
        assert ("asks besides" in out, "1 of 2 · Beside it" in out) == (False, True)
        assert "Hand it in: careerctl rate alice --as self --submit\n" in out
        assert "Mate asks for nothing beyond this role." in rate(root, "--as", "self", "--target", "mate").out

    @pytest.mark.parametrize("options", [("--set", "ask=2"), ("--submit",)])
    def test_a_role_is_named_only_where_something_is_asked(
        self, rating: Rating, rate: Run, options: tuple[str, ...]
    ) -> None:
        root = rating(NEXT)
        ran = rate(root, "--as", "self", "--target", "lead", *options)
        assert (ran.code, "--target is about what is asked" in ran.err) == (2, True)
        assert not (root / AGREED).parent.exists()
