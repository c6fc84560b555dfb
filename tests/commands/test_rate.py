"""`careerctl rate --as self|manager`: the questions, and what they write."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careerctl.model.assessment import RatedSheetFile
from careerctl.project.reading.source import parse

from .conftest import MANAGER, SELF, TODAY, sheet

Rating = Callable[..., Path]
Run = Callable[..., Any]

SCREEN = """\
Alice Okafor · Guide · round 2026-h2
You rate yourself on what the role Guide asks for: 3 in all.
No level is preset, and Enter never gives one.
Each answer is saved at once in assessments/2026-h2/alice.self.yaml.

A level is written as its number or its name. Besides:
n – no chance to show it yet
x – not part of this work
s – skip
b – back
? – what shows each level
q – stop; all is saved

Which skills?

1 of 3 · Asking (a must)
Finds out what matters.
Why this role asks for it: People call
In this role: Asks on the road

0 None yet
1 Learning           Asks.
2 Practising         Asks twice.
3 Proficient
4 Leading

Noted in the last twelve months
12 October 2025, Eli  Not yet old
2 July 2026, Dana     Sat in.

Level (0 to 4; n x s b ? q):\
"""
HEAD = "# $schema: ../../schemas/sheet.json\nby: alice\ndate: 2026-10-12\nrole: guide\nstatus: draft\nratings:\n"


def written(root: Path, path: str = SELF) -> str:
    return (root / path).read_text("utf-8")


def test_the_screen(rating: Rating, rate: Run) -> None:
    """The role asks 2 of it: no line says so. Notes of others, of other things and of last year are not there."""
    root = rating(
        {
            "notes/alice.dana.yaml": "- {date: 2026-07-02, text: Sat in., for: ask}\n- {date: 2026-07-03, text: No}\n",
            "notes/alice.eli.yaml": "- {date: 2025-10-12, text: Not yet old, for: ask}\n",
            "notes/alice.alice.yaml": (
                "- {date: 2025-10-11, text: Old, for: ask}\n- {date: 2026-12-01, text: Later, for: ask}\n"
            ),
            "notes/dana.eli.yaml": "- {date: 2026-07-02, text: Other, for: ask}\n",
        }
    )
    out = rate(root, "--as", "self").out
    begun, asked = SCREEN.split("Which skills?")
    assert out.startswith(begun)
    assert "Noted in the last twelve months\n3 July 2026, Dana    No\n" in out
    assert f"Which skills?{asked} " in out
    assert not (root / "assessments").exists()


def test_every_answer_is_saved_and_the_sheet_passes_check(rating: Rating, rate: Run, careerctl: Run) -> None:
    root = rating()
    lines = ["2", "I asked the driver first.", "https://example.com/a", "The minutes", ""]
    lines += ["proFICIENT", "", "", "n", "No new product came.", "yes", ""]
    done = rate(root, "--as", "self", lines="\n".join(lines))
    assert (done.code, done.err) == (0, "")
    assert written(root) == (
        "# $schema: ../../schemas/sheet.json\n"
        "by: alice\ndate: 2026-10-12\nrole: guide\nstatus: submitted\nratings:\n"
        "  ask:\n    level: 2\n    why: I asked the driver first.\n"
        "    evidence:\n      - https://example.com/a\n      - The minutes\n"
        "  show: 3\n  know:\n    no_chance: No new product came.\n"
    )
    assert done.out.endswith(
        "Wrote assessments/2026-h2/alice.self.yaml.\n"
        "Handed in for 2026-h2. You can still change it until the other side has handed in, too.\n"
        "Next: `careerctl gap alice` shows who has handed in and, once both have, where you agree.\n"
    )
    assert (root / SELF).stat().st_mode & 0o777 == 0o600
    assert careerctl("check", *TODAY, cwd=root).out.startswith("All is well")


def test_the_manager_says_first_what_was_seen(rating: Rating, rate: Run) -> None:
    root = rating({"careerctl.yaml": SETTINGS_21})
    done = rate(root, "--as", "manager", lines="3\nTwo visits\n2\n\n\n1\nno\n\nx\nNot here\nno\n")
    assert done.out.index("What did you see?") < done.out.index("Level (")
    assert "That is a level; it is asked next. First in words: what did you see?" in done.out
    assert "Kept as rated without having seen it: it is shown, and counts for nothing." in done.out
    assert written(root, MANAGER) == (
        "# $schema: ../../schemas/sheet.json\n"
        "by: dana\ndate: 2026-10-12\nrole: guide\nframework: 2.10\nstatus: draft\nratings:\n"
        "  ask:\n    level: 2\n    why: Two visits\n"
        "  show:\n    level: 1\n    observed: false\n"
        "  know:\n    not_applicable: Not here\n"
    )


SETTINGS_21 = """\
format: 1
version: 2.10
scales: {s: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient, 4: Leading}}}
rounds: {2026-h2: {opens: 2026-10-01, closes: 2026-10-31}}
"""


class TestKeys:
    @pytest.mark.parametrize(
        ("line", "said"),
        [
            ("", "Enter gives no answer. Write 0 to 4 or a name (None yet, Learning, Practising, Proficient, Leading)"),
            ("5", "This is no level."),
            ("2.5", "This is no level."),
            ("lerning", "Did you mean 'Learning'?"),
            ("lead", "Did you mean 'Leading'?"),
            ("skipp", "Did you mean 'skip'?"),
            ("\x1b[A", "This line holds a character that no text may hold"),
            ("b", "This is the first one."),
            ("?", "2 Practising: Asks twice.\n · Listens\n   · For example: To the driver\n"),
        ],
    )
    def test_what_is_no_answer_is_told(self, rating: Rating, rate: Run, line: str, said: str) -> None:
        root = rating()
        assert said in rate(root, "--as", "self", lines=f"{line}\n").out
        assert not (root / "assessments").exists()

    def test_bytes_that_are_no_text_are_asked_for_again(self, rating: Rating, rate: Run) -> None:
        assert "Please write it again." in rate(rating(), "--as", "self", lines=b"\xff\xfe\n").out

    def test_back_leads_to_the_one_before_and_within_one_to_its_level(self, rating: Rating, rate: Run) -> None:
        root = rating()
        lines = "2\nb\n1\nFirst\n\nb\n3\n\n\n2\n"  # back from why; back from Showing to Asking; Enter keeps the reason
        done = rate(root, "--as", "self", lines=lines)
        assert "You said so far: 1 Learning – “First”" in done.out
        assert written(root) == f"{HEAD}  ask:\n    level: 3\n    why: First\n  show: 2\n"

    def test_a_reason_is_needed_where_there_is_no_level(self, rating: Rating, rate: Run) -> None:
        root = rating()
        done = rate(root, "--as", "self", lines="n\n\nb\nX\n\nNot ours\n")
        assert done.out.count("This needs a few words; b goes back.") == 2
        assert written(root) == f"{HEAD}  ask:\n    not_applicable: Not ours\n"

    def test_one_letter_is_no_reason(self, rating: Rating, rate: Run) -> None:
        root = rating()
        done = rate(root, "--as", "self", lines="2\ns\n?\nIt held\n")
        assert done.out.count("One letter says too little. Write a few words; b goes back, q stops.") == 2
        assert written(root) == f"{HEAD}  ask:\n    level: 2\n    why: It held\n"

    def test_words_do_what_letters_do(self, rating: Rating, rate: Run) -> None:
        root = rating()
        done = rate(root, "--as", "self", lines="Skip\nback\nno  chance\nNone came\nquit\n")
        assert written(root) == f"{HEAD}  ask:\n    no_chance: None came\n"
        assert "Stopped here.\nWrote assessments/2026-h2/alice.self.yaml.\n" in done.out

    def test_a_level_may_be_called_like_a_letter(self, rating: Rating, rate: Run) -> None:
        settings = SETTINGS_21.replace("Learning", "B").replace("Practising", "N")
        root = rating({"careerctl.yaml": settings})
        done = rate(root, "--as", "self", lines="b\nWhy not\n\nback\nn\n\n\n")
        assert "Level (0 to 4; no chance x s back ? q):" in done.out
        assert "level: 2\n    why: Why not" in written(root)

    def test_half_levels_where_the_scale_has_them(self, rating: Rating, rate: Run) -> None:
        root = rating({"careerctl.yaml": SETTINGS_21.replace("{levels", "{step: 0.5, levels")})
        done = rate(root, "--as", "self", lines="2,5\n\n\n1.5\n")
        assert "Level (0 to 4, halves too; n x s b ? q):" in done.out
        assert written(root).endswith("ratings:\n  ask: 2.5\n  show: 1.5\n")


class TestLater:
    def test_it_goes_on_where_it_stopped(self, rating: Rating, rate: Run) -> None:
        root = rating()
        assert "No answer yet: Showing\nGo on: careerctl rate alice --as self\n" in (
            rate(root, "--as", "self", lines="2\n\n\ns\nn\nNone\n").out
        )
        again = rate(root, "--as", "self", lines="1\n")
        assert "2 have an answer already; b leads back to them." in again.out
        assert "2 of 3 · Showing" in again.out
        assert "1 of 3" not in again.out
        assert list(answers(root)) == ["ask", "know", "show"]

    def test_the_review_leads_back_by_number(self, rating: Rating, rate: Run) -> None:
        root = rating({SELF: sheet("alice", "ask: 2, show: 1, know: 0", "draft")})
        done = rate(root, "--as", "self", lines="\n4\n1\n3\n\n\nb\n1\n\n\nyes\n")
        assert "1 Asking (a must)     2 Practising, without a reason" in done.out
        assert "Enter gives no answer here." in done.out
        assert answers(root) == {"ask": "3", "show": "1", "know": "1"}
        assert "status: submitted" in written(root)

    def test_a_sheet_that_is_handed_in_can_be_changed_until_the_other_is_in(self, rating: Rating, rate: Run) -> None:
        root = rating({SELF: sheet("alice", "ask: 2, show: 1"), MANAGER: sheet("dana", "ask: 0", "draft")})
        done = rate(root, "--as", "self", lines="s\n1\n4\n")
        assert "You handed in on 5 October 2026. Until the other side has, too, you can change it." in done.out
        assert "status: submitted\nratings: {ask: 4, show: 1}" in written(root)
        assert "date: 2026-10-12" in written(root)
        (root / MANAGER).write_text(sheet("dana", "ask: 0"))
        before = written(root)
        refused = rate(root, "--as", "self", lines="1\n4\n")
        assert refused == (
            2,
            "",
            (
                "careerctl: both have handed in for 2026-h2, so that neither sheet changes any more. "
                "What comes next: careerctl gap alice\n"
            ),
        )
        assert written(root) == before

    def test_comments_and_what_was_not_asked_stay(self, rating: Rating, rate: Run) -> None:
        text = (
            "by: alice  # me\ndate: 2026-10-05\nstatus: draft\nratings:\n"
            "  # the first\n  ask:\n    level: Practising   # so far\n    why: Old\n    metadata: {a: b}\n"
        )
        root = rating({SELF: text})
        rate(root, "--as", "self", lines="b\n3\nNew\n")
        changed = text.replace("2026-10-05", "2026-10-12").replace("Practising ", "3 ").replace("Old", "New")
        assert written(root) == changed

    def test_a_former_id_in_the_sheet_is_the_same_competency(self, rating: Rating, rate: Run) -> None:
        root = rating(
            {
                "competencies/ask.yaml": "name: Asking\nasks: skill\nformerly: [enquire]\n",
                SELF: sheet("alice", "enquire: 2", "draft"),
            }
        )
        rate(root, "--as", "self", lines="b\n3\n")
        assert answers(root) == {"enquire": "3"}


def answers(root: Path, path: str = SELF) -> dict[str, Any]:
    content = RatedSheetFile.model_validate(parse(path, (root / path).read_bytes()).root)
    return {name: each if isinstance(each, str) else each.level for name, each in content.ratings.items()}


NOTHING = st.sampled_from(["", " ", "\t", "s", "b", "?", "yes", "x", "n", "  \n"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(NOTHING, max_size=40), side=st.sampled_from(["self", "manager"]))
def test_enter_and_letters_never_give_a_level(rating: Rating, rate: Run, lines: list[str], side: str) -> None:
    root = rating()
    (root / SELF).unlink(missing_ok=True)
    (root / MANAGER).unlink(missing_ok=True)
    assert rate(root, "--as", side, lines="\n".join(lines)).code == 0
    path = root / (SELF if side == "self" else MANAGER)
    assert not path.exists() or "level" not in path.read_text()


def test_only_enter_writes_nothing(rating: Rating, rate: Run) -> None:
    root = rating()
    for side in ("self", "manager"):
        assert rate(root, "--as", side, lines="\n" * 200).code == 0
    assert not (root / "assessments").exists()
