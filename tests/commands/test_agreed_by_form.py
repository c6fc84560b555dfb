"""What was agreed goes out as a form, and the person's yes, or their other view, comes back."""

import re
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest
import yaml
from forms import agreement, handed_out

from .conftest import AGREED, BOTH, MANAGER, TODAY

SHEET = (
    "by: dana\ndate: 2026-10-08\nrole: guide\nstatus: submitted\nconfirmed:\n  manager: 2026-10-08\nratings:\n"
    "  ask: {level: 2, why: Twice at the well}\n  show: 1\n"
    "still_different:\n  know: {employee: Nobody came, manager: Eli came}\nfocus: [ask]\n"
)
PLAN_FILE = "plans/alice-guide.yaml"
PLAN = (
    "person: alice\ntarget: guide\nstarted: 2026-10-01\nmastery:\n  actions:\n"
    "    - {id: one, text: A day at the well, owner: employee, due: 2026-11}\n"
    "trial:\n  from: 2027-01\n  until: 2027-05\n  gives_way:\n    - {what: The early shift}\n"
    "signed:\n  manager: 2026-10-02\n"
)


@pytest.fixture
def agreed(rating: Any, careerctl: Any, tmp_path: Path) -> Any:
    """Return a function that hands out what was agreed, has it answered and takes it in."""
    root: Path = rating(BOTH | {AGREED: SHEET, PLAN_FILE: PLAN})

    def out(*what: str) -> dict[str, Any]:
        page = careerctl("form", "alice", *(what or ("--as", "agreed")), *TODAY, cwd=root)
        assert page.code == 0, page.err
        return handed_out(page.out)

    def run(*more: str, what: tuple[str, ...] = (), by: str = "dana", given: Any = None, **said: Any) -> Any:
        file = tmp_path / "came.answers"
        file.write_text(agreement(given or out(*what), **said))
        return careerctl("take", file, "--by", by, *more, *TODAY, cwd=root)

    def receipt() -> str:
        pages = [each.read_text() for each in tmp_path.glob("*.receipt.html")]
        hidden = [b64decode(found).decode() for each in pages for found in re.findall('data-folded="([^"]*)"', each)]
        return " ".join((*pages, *hidden))

    run.root, run.out, run.careerctl, run.receipt = root, out, careerctl, receipt
    run.sheet = lambda: yaml.safe_load((root / AGREED).read_text())
    run.plan = lambda: yaml.safe_load((root / PLAN_FILE).read_text())
    run.files = lambda: {path: path.read_bytes() for path in root.rglob("*.yaml")}
    return run


class TestATalk:
    def test_what_was_agreed_stands_there_and_no_answer_to_it(self, agreed) -> None:
        page = agreed.careerctl("form", "alice", "--as", "agreed", *TODAY, cwd=agreed.root).out
        assert "<h1>Alice Okafor<span>what Dana and I agreed on 8 October 2026</span></h1>" in page
        for said in ("Twice at the well", "Asks twice.", "Nobody came", "Eli came", "What we work on first"):
            assert said in page
        assert page.count("I see it differently, in my own words") == 3
        assert " checked" not in page

    def test_a_yes_counts_as_the_persons_own_and_says_who_took_it_in(self, agreed) -> None:
        done = agreed(differ={})
        assert done.code == 0, done.err
        assert agreed.sheet()["confirmed"] == {
            "manager": agreed.sheet()["confirmed"]["manager"],
            "employee": yaml.safe_load("2026-10-10"),
        }
        taken = agreed.sheet()["taken_in"]
        assert (taken["by"], str(taken["date"]), taken["from"]) == ("dana", "2026-10-12", "form")
        assert "Alice Okafor: what was agreed, 2026-h2: confirmed." in done.out
        gap = agreed.careerctl("gap", "alice", *TODAY, cwd=agreed.root).out
        assert "agreed on 10 October 2026" in " ".join(gap.split())
        assert "typed" not in gap
        came = "What Alice confirmed came from a form; Dana took it in on 12 October 2026."
        assert came in " ".join(gap.split())
        assert came in agreed.careerctl("report", "review", "alice", *TODAY, cwd=agreed.root).out

    def test_on_paper_it_was_typed_for_the_person(self, agreed) -> None:
        assert agreed("--typed-by", "dana").code == 0
        assert agreed.sheet()["confirmed"]["recorded_by"] == {"employee": "dana"}
        assert "typed for Alice" in " ".join(agreed.careerctl("gap", "alice", *TODAY, cwd=agreed.root).out.split())

    def test_ones_own_yes_is_recorded_by_nobody(self, agreed) -> None:
        assert agreed(by="alice").code == 2  # nobody was asked, for there is nobody to ask
        assert agreed("--yes", by="alice").code == 0
        assert "recorded_by" not in agreed.sheet()["confirmed"]

    def test_another_view_stands_beside_what_was_written_down(self, agreed) -> None:
        out = agreed.out()
        done = agreed(given=out, differ={"ask": "Once, and\nthen again", "know": "Nobody came, twice"})
        assert done.code == 0, done.err
        assert agreed.sheet()["still_different"] == {
            "know": {"employee": "Nobody came, twice", "manager": "Eli came"},
            "ask": {"employee": "Once, and\nthen again", "manager": "Practising – Twice at the well"},
        }
        assert "ask" not in agreed.sheet()["ratings"]
        assert [*agreed.sheet()["confirmed"]] == ["employee"]
        assert "has not confirmed it so: careerctl rate alice --as agreed --confirmed-by dana" in " ".join(
            done.out.replace("`", "").split()
        )
        before = agreed.files()
        again = agreed(given=out, differ={"ask": "Once, and\nthen again", "know": "Nobody came, twice"})
        assert "It stands there already" in again.out
        assert agreed.files() == before
        closing = agreed.careerctl(
            "rate", "alice", "--as", "agreed", "--confirmed-by", "dana", "--by", "dana", *TODAY, cwd=agreed.root
        )
        assert closing.code == 0, closing.err

    def test_without_a_yes_it_goes_back_to_the_two(self, agreed) -> None:
        assert agreed(differ={"show": "Not yet"}, handed_in=False).code == 0
        assert agreed.sheet()["status"] == "draft"
        assert "confirmed" not in agreed.sheet()

    @pytest.mark.parametrize(
        ("old", "new"), [("Twice at the well", "Thrice"), ("show: 1", "show: 2"), ("focus: [ask]", "focus: [show]"),
                         ("  show: 1\n", "")]
    )  # fmt: skip
    def test_a_yes_to_something_else_is_none(self, agreed, old, new) -> None:
        out = agreed.out()
        (agreed.root / AGREED).write_text(SHEET.replace(old, new))
        before = agreed.files()
        done = agreed(given=out)
        assert (done.code, "what was agreed has changed since" in " ".join(done.err.split())) == (2, True)
        assert agreed.files() == before

    def test_what_both_confirmed_themselves_is_changed_together(self, agreed) -> None:
        out = agreed.out()
        assert agreed("--yes", by="alice", given=out).code == 0
        before = agreed.files()
        done = agreed(given=out, differ={"show": "Not yet"})
        assert (done.code, "both confirmed it." in " ".join(done.err.split())) == (2, True)
        assert agreed.files() == before

    def test_what_was_typed_for_the_person_gives_way_to_their_own_words(self, agreed) -> None:
        out = agreed.out()
        assert agreed(given=out).code == 0
        assert agreed(given=out, differ={"show": "Not yet"}).code == 0
        assert agreed.sheet()["still_different"]["show"]["employee"] == "Not yet"

    @pytest.mark.parametrize(
        ("files", "said"),
        [
            ({AGREED: SHEET.replace("submitted", "draft")}, "nothing is agreed yet in 2026-h2"),
            ({MANAGER: BOTH[MANAGER].replace("submitted", "draft")}, "nothing is agreed yet in 2026-h2"),
            ({AGREED: SHEET.replace("show: 1", "show: 9")}, "has to be mended first"),
        ],
    )
    def test_nothing_goes_out_before_both_have_talked(self, agreed, files, said) -> None:
        for path, text in files.items():
            (agreed.root / path).write_text(text)
        done = agreed.careerctl("form", "alice", "--as", "agreed", *TODAY, cwd=agreed.root)
        assert (done.code, done.out, said in " ".join(done.err.split())) == (2, "", True)


class TestAPlan:
    def test_it_stands_there_with_its_trial(self, agreed) -> None:
        page = agreed.careerctl("form", "alice", "--plan", *TODAY, cwd=agreed.root).out
        for said in ("A day at the well", "The early shift", "Do you say yes to it?", "Yes, I want to try it"):
            assert said in page
        assert " checked" not in page

    def test_yes_to_both(self, agreed) -> None:
        done = agreed(what=("--plan",), trial="yes")
        assert done.code == 0, done.err
        plan = agreed.plan()
        assert str(plan["trial"]["agreed"]) == "2026-10-10"
        assert "recorded_by" not in plan["trial"]
        assert "recorded_by" not in plan["signed"]
        assert plan["taken_in"]["by"] == "dana"
        came = "What Alice said to it came from a form; Dana took it in on 12 October 2026."
        for show in (("plan", "alice"), ("report", "plan", "alice")):
            assert came.rstrip(".") in " ".join(agreed.careerctl(*show, *TODAY, cwd=agreed.root).out.split())
        assert "Alice Okafor: the plan: confirmed; yes to the trial." in done.out

    def test_a_yes_is_taken_back_whatever_changed_meanwhile(self, agreed) -> None:
        out = agreed.out("--plan")
        agreed(given=out, trial="yes")
        path = agreed.root / PLAN_FILE
        path.write_text(path.read_text().replace("The early shift", "The late shift"))
        assert agreed(given=out, trial="no", handed_in=False).code == 0
        assert "agreed" not in agreed.plan()["trial"]
        assert "recorded_by" not in agreed.plan()["trial"]
        done = agreed(given=out, trial="yes", handed_in=False)
        assert (done.code, "has changed since this was handed out" in " ".join(done.err.split())) == (2, True)
        assert "The late shift" in agreed.careerctl("form", "alice", "--plan", *TODAY, cwd=agreed.root).out

    @pytest.mark.parametrize("paper", [(), ("--typed-by", "dana")])
    def test_a_yes_that_was_taken_back_does_not_come_again_with_its_old_file(self, agreed, paper) -> None:
        out = agreed.out("--plan")
        assert agreed(*paper, given=out, trial="yes").code == 0
        for entry in ("trial-yes", "signed-employee"):
            agreed.careerctl("mark", "alice", entry, "open", "--by", "alice", *TODAY, cwd=agreed.root)
        before = agreed.files()
        again = agreed(*paper, given=out, trial="yes")
        assert (again.code, "taken in before. It stands there already, or" in again.out) == (0, True)
        assert agreed.files() == before
        assert agreed(*paper, given=out, trial="no").code == 0
        assert "agreed" not in agreed.plan()["trial"]
        new = agreed(*paper, given=out, trial="yes", date="2026-10-11")
        assert str(agreed.plan()["trial"]["agreed"]) == "2026-10-11", new.err

    @pytest.mark.parametrize("said", [{"trial": "no"}, {"differ": {"plan": "A week"}}])
    def test_of_a_no_the_day_is_kept_as_of_any_other_word(self, agreed, said) -> None:
        out = agreed.out("--plan")
        done = agreed(given=out, handed_in=False, **said)
        told = "no to the trial, which is written nowhere: delete the file that says it."
        assert (told in " ".join(done.out.split())) == ("trial" in said)
        assert "It stands there" not in done.out
        assert (agreed.root / PLAN_FILE).read_text() == (
            f"{PLAN}taken_in:\n  by: dana\n  date: 2026-10-12\n  from: form\n  saved: 2026-10-10\n"
        )
        assert "trial" not in agreed.receipt()
        before = agreed.files()
        assert "Nothing was written." in agreed(given=out, handed_in=False, **said).out
        assert agreed.files() == before
        shown = agreed.careerctl("plan", "alice", *TODAY, cwd=agreed.root).out
        assert "took it in" not in shown

    def test_nor_does_one_in_a_receipt(self, agreed) -> None:
        out = agreed.out("--plan")
        done = agreed(given=out, trial="no")
        assert done.code == 0, done.err
        assert ("confirmed" in agreed.receipt(), "no to the trial" in " ".join(done.out.split())) == (True, True)
        assert "trial" not in agreed.receipt()
        digest = agreed.plan()["taken_in"]["digest"]
        (agreed.root / PLAN_FILE).write_text(PLAN)
        agreed(given=out)
        assert agreed.plan()["taken_in"]["digest"] == digest  # of a no nothing is kept, not even a digest

    def test_another_view_is_a_note_of_the_person_and_takes_a_yes_back(self, agreed) -> None:
        out = agreed.out("--plan")
        agreed(given=out)
        assert agreed(given=out, differ={"plan": "The day was to be a week"}, handed_in=False).code == 0
        assert [*agreed.plan()["signed"]] == ["manager"]
        (note,) = yaml.safe_load((agreed.root / "notes/alice.alice.yaml").read_text())
        assert note["text"] == "My plan, as I see it: The day was to be a week"

    def test_what_is_done_since_changes_nothing_of_what_was_agreed(self, agreed) -> None:
        out = agreed.out("--plan")
        assert agreed.careerctl("mark", "alice", "one", "done", *TODAY, cwd=agreed.root).code == 0
        assert agreed(given=out).code == 0

    def test_a_trial_that_is_over_asks_for_nothing(self, agreed) -> None:
        out = agreed.out("--plan")
        path = agreed.root / PLAN_FILE
        path.write_text(PLAN.replace("trial:\n", "trial:\n  outcome: {date: 2026-10-11, result: stop}\n"))
        page = agreed.careerctl("form", "alice", "--plan", *TODAY, cwd=agreed.root).out
        assert 'name="trial"' not in page
        before = agreed.files()
        assert "since the trial is over" in agreed(given=out, trial="yes", handed_in=False).err
        assert agreed.files() == before

    def test_others_see_nothing_of_it(self, agreed) -> None:
        ends = set()
        for trial, words in (("yes", "CANARY"), ("no", "")):
            (agreed.root / PLAN_FILE).write_text(PLAN.replace("trial:\n", "trial:\n  agreed: 2026-10-01\n"))
            done = agreed(what=("--plan",), by="eli", trial=trial, differ={"plan": words} if words else {})
            assert done.code == 0
            ends.add(done.out.replace(", notes/alice.alice.yaml", ""))
        assert len(ends) == 1
        assert "CANARY" not in ends.pop()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("alice",), "say what is asked"),
        (("alice", "--as", "self", "--plan"), "say what is asked"),
        (("alice", "--plan", "--round", "2026-h2"), "--round belongs to"),
        (("alice", "--as", "agreed", "--by", "dana"), "--by belongs to"),
        (("alice", "--plan", "--with-notes"), "--with-notes belongs to"),
        (("eli", "--plan"), "there is no open plan for 'eli' yet"),
    ],
)
def test_it_is_refused(agreed, options, said) -> None:
    done = agreed.careerctl("form", *options, *TODAY, cwd=agreed.root)
    assert (done.code, said in " ".join(done.err.split())) == (2, True), done.err


def test_everybody_gets_what_is_theirs_to_confirm(agreed) -> None:
    def names(*what: str) -> str:
        done = agreed.careerctl("form", *what, "--all", "-o", "forms", *TODAY, cwd=agreed.root)
        assert done.code == 0, done.err
        return str(done.out)

    assert "wrote forms/alice.plan.2026-10-12.html" in names("--plan")
    assert "wrote forms/alice.agreed.2026-h2.html" in names("--as", "agreed")
    assert agreed("--yes", by="alice").code == 0
    assert names("--as", "agreed") == "Nobody is asked. No form was written.\n"
