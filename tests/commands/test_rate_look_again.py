"""`careerctl rate --as agreed --look-again`: both say that what they agreed stands beside today's words."""

import io
import json
import sys

import pytest
from books import fill
from forms import agreement, handed_out
from moved_project import BEGUN, SECOND, THIRD, TODAY, moved

AGREED = "assessments/2026-h2/alice.agreed.yaml"
LOOK = ("rate", "alice", "--as", "agreed", "--look-again")


@pytest.fixture
def look(project, committed, careerctl, monkeypatch):
    """Return a function that looks again with what is typed, in a project that stays between two runs."""
    root = moved(project, committed)

    def run(*options, typed="", line=LOOK, today=TODAY):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode()), "utf-8"))
        return careerctl(*line, *options, *today, cwd=root)

    run.root = root
    run.said = lambda: (root / AGREED).read_text().removeprefix(BEGUN[AGREED])
    run.notes = lambda: [each for each in run(line=("check",)).out.splitlines() if "otherwise by now" in each]
    return run


class TestLookingAgain:
    def test_both_type_their_names_and_nothing_else_changes(self, look) -> None:
        done = look(typed="alice\nDana\n")
        for line in (
            "You two agreed on 12 October 2026, and both confirmed it. Rated against version 2.0 of the framework;",
            "Asking: Practising\n   · It said: Asks twice\n   · It says: Asks twice and waits\n",
            "Terms: Practising\n   · From the next round 3, asked since 2.1\n",
            "Both of you looked at it again, and it stands.\nNext: careerctl gap alice\n",
        ):
            assert line in done.out, line
        assert look.said() == (
            "looked_again:\n  - date: 2026-11-20\n    framework: 2.2\n    confirmed:\n"
            "      employee: 2026-11-20\n      manager: 2026-11-20\n"
        )
        assert look.notes() == []
        gap = json.loads(look("--format", "json", line=("gap", "alice")).out)
        assert ({each["changed"] for each in gap["items"]}, gap["round"]["looked_again"]) == ({None}, "2026-11-20")
        assert (gap["state"], gap["items"][0]["required"]) == ("all-met", 2)  # it is no new round
        assert "You both looked at it again on 20 November 2026." in look(line=("gap", "alice")).out
        assert "there is nothing to look at again" in look().err

    def test_one_side_alone_counts_for_nothing(self, look) -> None:
        done = look(typed="\ndana\n")
        assert "It counts once Alice says so, too: one alone counts for nothing." in done.out
        assert len(look.notes()) == 1
        done = look(typed="alice\n", today=("--today", "2026-11-22"))
        assert "Dana, your name:" not in done.out  # who has said it is not asked again
        assert look.said().endswith("      manager: 2026-11-20\n      employee: 2026-11-22\n")
        assert look.notes() == []

    def test_a_newer_version_asks_again(self, look, project, committed) -> None:
        look(typed="alice\ndana\n")
        project(
            {
                "careerctl.yaml": THIRD["careerctl.yaml"].replace("2.2", "3.0"),
                "competencies/closing.yaml": BEGUN["competencies/closing.yaml"].replace("Keeps", "Always keeps"),
            }
        )
        committed(look.root)
        (note,) = look.notes()
        assert "by now: closing; look at it again together" in note  # beside the words at which they looked
        look(typed="alice\ndana\n")
        assert look.said().count("framework:") == 2

    def test_what_one_types_for_both_says_so(self, look) -> None:
        both = ("--confirmed-by", "alice", "--confirmed-by", "dana")
        assert "two people confirm, and one types." in look(*both).err
        assert look.said() == ""
        done = look(*both, "--by", "dana")
        assert "For Alice it was typed, and the sheet says so." in done.out
        assert look.said().endswith("      recorded_by:\n        employee: dana\n")

    def test_a_dry_run_and_whoever_stops_write_nothing(self, look) -> None:
        assert "+looked_again:" in look("--confirmed-by", "alice", "--by", "alice", "--dry-run").out
        for typed in ("", "\n\n", "no\n"):
            look(typed=typed)
        assert look.said() == ""

    def test_what_is_asked_less_is_said_and_the_scale_too(self, look, project, committed) -> None:
        project(
            {
                "careerctl.yaml": THIRD["careerctl.yaml"].replace("2.2", "2.3"),
                "roles/seller.yaml": "name: Seller\nrequires: {terms: 1, asking: 2}\n",
            }
        )
        committed(look.root)
        assert "Terms: Practising\n   · Less is asked of it by now\n" in look(typed="\n\n").out
        project({"careerctl.yaml": THIRD["careerctl.yaml"].replace("2.2", "2.4").replace("Practising", "Able")})
        committed(look.root)
        assert "   · The scale is another one by now.\n" in look(typed="\n\n").out


class TestRefused:
    def test_where_there_is_nothing_to_look_at(self, look) -> None:
        refused = {
            "--submit": "--look-again goes with --confirmed-by alone",
            "--set=asking=2": "--look-again goes with --confirmed-by alone",
            "--round=2026-h1": "only what counts is looked at again, and that is the round 2026-h2.",
            "--by=nobody": "no person has the id 'nobody'",
        }
        for option, why in refused.items():
            done = look(option)
            assert (done.code, why in done.err) == (2, True), (option, done.err)
        done = look(line=(*LOOK[:3], "self", "--look-again"))
        assert (done.code, "--look-again belongs to the talk of the two" in done.err) == (2, True)
        sheet = look.root / AGREED
        sheet.write_text(BEGUN[AGREED].replace(", manager: 2026-10-12", ""))
        assert "nothing yet that both of you have confirmed" in look().err
        sheet.unlink()
        assert "nothing yet that both of you have confirmed" in look().err
        inside = BEGUN[AGREED].replace("framework: 2.0\n", "").replace("\n", "\n      ")
        hers = f"assessments:\n  - round: 2026-h2\n    framework: 2.0\n    agreed:\n      {inside}"
        (look.root / "people/alice.yaml").write_text(BEGUN["people/alice.yaml"] + hers)
        assert "stands in people/alice.yaml. Change it there" in look().err
        assert "look again" not in look(line=("gap", "alice")).out

    def test_without_git_the_version_alone_is_confirmed(self, look, project) -> None:
        import shutil

        shutil.rmtree(look.root / ".git")
        project(SECOND)
        assert "What was asked then is not kept here" in look(typed="alice\ndana\n").out
        assert look.said().count("framework: 2.1") == 1
        assert "rated-against" not in look(line=("check",)).out


class TestByForm:
    """Who has no terminal gets a form, in which both say that it stands."""

    @pytest.fixture
    def form(self, look, tmp_path):
        """Return a function that has the form answered and takes it in."""
        page = look(line=("form", "alice", "--as", "agreed", "--look-again"))
        assert page.code == 0, page.err
        out = handed_out(page.out)

        def run(*more, by="dana", today=TODAY, **said):
            file = tmp_path / "came.answers"
            file.write_text(agreement(out, **({"date": "2026-11-20", "differ": {}} | said)))
            return look(line=("take", file, "--by", by, *more), today=today)

        run.page, run.out = page.out, out
        return run

    def test_it_shows_what_has_changed_and_both_say_that_it_stands(self, look, form) -> None:
        for said in ("Asking: Practising", "It says: Asks twice and waits", "From the next round 3, asked since 2.1",
                     "Alice: I have looked at it again", "Dana: I have looked at it again"):  # fmt: skip
            assert said in form.page, said
        assert " checked" not in form.page
        assert "nothing is filled in" in form(handed_in=False).out
        done = form(handed_in_manager=True)
        assert (done.code, "looked at again: Alice · Dana: it stands." in done.out) == (0, True), done
        assert look.said() == (
            "looked_again:\n  - date: 2026-11-20\n    framework: 2.2\n    confirmed:\n      employee: 2026-11-20\n"
            "      manager: 2026-11-20\n      recorded_by:\n        employee: dana\n"
        )
        assert look.notes() == []
        assert "nothing to look at again" in form(handed_in_manager=True).err
        assert "nothing to look at again" in look(line=("form", "alice", "--as", "agreed", "--look-again")).err
        every = look("-o", look.root / "forms", line=("form", "--all", "--as", "agreed", "--look-again"))
        assert (every.code, every.out) == (0, "Nobody is asked. No form was written.\n")

    def test_one_alone_counts_for_nothing_and_may_say_it_later(self, look, form) -> None:
        done = form("--yes", by="alice")
        assert "It counts once Dana says so, too: one alone counts for nothing." in done.out
        assert ("recorded_by" in look.said(), len(look.notes())) == (False, 1)
        assert form(handed_in=False, handed_in_manager=True).code == 0
        assert look.said().endswith("      manager: 2026-11-20\n")
        assert look.notes() == []

    def test_a_yes_to_other_words_is_none(self, look, form, project, committed) -> None:
        project({"careerctl.yaml": THIRD["careerctl.yaml"].replace("2.2", "3.0")})
        committed(look.root)
        assert "has changed since this was handed out" in form(handed_in_manager=True).err
        assert look.said() == ""

    def test_as_a_workbook(self, look, tmp_path) -> None:
        book = tmp_path / "form.xlsx"
        line = ("form", "alice", "--as", "agreed", "--look-again", "--format", "xlsx", "-o", book)
        assert look(line=line).code == 0
        fill(book, {"hand-in": "x", "hand-in-manager": "x"})
        done = look(line=("take", book, "--by", "dana"))
        assert done.code == 0, done.err
        assert look.said().count("2026-11-20") == 3
        wrong = look(line=("form", "alice", "--as", "self", "--look-again"))
        assert (wrong.code, "--as agreed" in wrong.err) == (2, True)
