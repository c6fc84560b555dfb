"""`careerctl take`: what came back goes into the files, and nothing else does."""

import time
from pathlib import Path

import pytest
import yaml
from forms import text

from .conftest import ALL, MANAGER, SELF, TODAY, sheet

TAKEN = "taken_in:\n  by: dana\n  date: 2026-10-12\n  from: form\n  saved: 2026-10-10\n  digest: a0002bc409ba\n"


def test_what_came_back_is_a_sheet_that_says_who_took_it_in(taking) -> None:
    done = taking("self", ALL)
    assert done.code == 0, done.err
    assert taking.text(SELF) == (
        "# $schema: ../../schemas/sheet.json\n"
        "by: alice\ndate: 2026-10-10\nrole: guide\nstatus: submitted\nratings:\n  ask:\n    level: 2\n"
        "    why: I asked twice\n    evidence:\n      - The minutes\n  show: 1\n  know:\n    no_chance: Nobody came\n"
        + TAKEN
    )
    said = " ".join(done.out.split())
    assert "Alice Okafor: own view, 2026-h2: 3 rated, 2 reasons; handed in." in said
    assert "It proves nothing about who typed it, as paper does not." in said
    assert "2026-h2: still out: Dana Haddad on Alice Okafor." in said
    assert "Rate before you look at theirs: careerctl rate alice --as manager" in said.replace("`", "")


def test_it_counts_as_any_sheet_and_says_how_it_came(taking, careerctl) -> None:
    assert taking("self", ALL).code == 0
    assert taking("manager", ALL | {"ask": {"level": "1", "why": "Once", "observed": False}}, "--yes").code == 0
    assert "observed: false" in taking.text(MANAGER)
    assert "taken_in" not in taking.text(MANAGER)  # its author took it in
    gap = " ".join(careerctl("gap", "alice", *TODAY, cwd=taking.root).out.split())
    assert "Alice on 10 October 2026, Dana on 10 October 2026" in gap
    assert "What Alice rated came from a form; Dana took it in on 12 October 2026." in gap
    review = careerctl("report", "review", "alice", *TODAY, cwd=taking.root).out
    assert "What Alice rated came from a form; Dana took it in on 12 October 2026." in review
    hr = careerctl("gap", "alice", "--audience", "hr", *TODAY, cwd=taking.root).out
    assert "What Alice rated came from a form.\n" in hr


def test_paper_is_typed_by_somebody(taking) -> None:
    assert taking("self", ALL, "--typed-by", "eli").code == 0
    assert taking.text(SELF).endswith(
        "taken_in:\n  by: eli\n  date: 2026-10-12\n  from: paper\n  saved: 2026-10-10\n  digest: a0002bc409ba\n"
    )


def test_a_mail_is_pasted(taking) -> None:
    pasted = f"Hi,\n> {text(taking.out('self'), ALL)}".replace("\n", "\n> ")
    done = taking.take(Path("-"), "dana", "--receipts", "receipts", typed=pasted)
    assert done.code == 0, done.err
    assert (taking.root / "receipts/alice.self.2026-h2.receipt.html").exists()


def test_nobody_is_guessed(taking, careerctl, tmp_path) -> None:
    (tmp_path / "a.answers").write_text(text(taking.out("self"), ALL))
    done = careerctl("take", "a.answers", *TODAY, cwd=taking.root)
    assert (done.code, "who writes? Add --by" in done.err) == (2, True)


def test_without_the_tick_it_is_a_draft(taking) -> None:
    done = taking("self", ALL, handed_in=False)
    assert "a draft, since it was not ticked that it is handed in" in " ".join(done.out.split())
    assert "status: draft\n" in taking.text(SELF)


def test_nor_is_it_handed_in_while_something_is_missing(taking) -> None:
    done = taking("self", {"ask": {"level": "2", "why": ""}, "show": {"level": "", "why": "Hm"}})
    assert "a draft, since answers are still missing" in " ".join(done.out.split())
    assert "status: draft\n" in taking.text(SELF)
    assert "show" not in taking.text(SELF)


class TestThreeWays:
    def test_out_and_back_changes_nothing(self, taking) -> None:
        (taking.root / SELF).parent.mkdir(parents=True)
        (taking.root / SELF).write_text("# mine\n" + sheet("alice", "ask: {level: 2, why: Before}", "draft"))
        before = taking.files()
        done = taking("self", {}, handed_in=False)
        assert "Nothing was written." in done.out
        assert taking.files() == before

    def test_the_same_twice_changes_nothing_the_second_time(self, taking) -> None:
        taking("self", ALL)
        before = taking.files()
        out = taking.out("self")
        assert "It stands there already." in taking("self", ALL, given=out).out
        assert "It stands there already." in taking("self", ALL, "--today", "2026-10-20", given=out).out
        assert taking.files() == before

    def test_an_answer_goes_over_what_was_handed_out(self, taking) -> None:
        (taking.root / SELF).parent.mkdir(parents=True)
        (taking.root / SELF).write_text(sheet("alice", "ask: {level: 1, why: Before}", "draft"))
        assert taking("self", ALL).code == 0
        assert "Before" not in taking.text(SELF)

    @pytest.mark.parametrize("on", ["2026-10-04", "2026-10-05", None])
    def test_what_was_written_into_ones_own_sheet_since_stays(self, taking, on) -> None:
        out = taking.out("self") | {"on": on}
        (taking.root / SELF).parent.mkdir(parents=True)
        (taking.root / SELF).write_text(sheet("alice", "ask: {level: 4, why: Meanwhile}", "draft"))
        done = taking("self", ALL, "--yes", by="alice", given=out)
        assert "Your sheet says something else, and is left alone (--replace takes these answers): Asking" in (
            " ".join(done.err.split())
        )
        assert "Meanwhile" in taking.text(SELF)
        assert "Nobody came" in taking.text(SELF)
        assert taking("self", ALL, "--yes", "--replace", by="alice", given=out).code == 0
        assert "Meanwhile" not in taking.text(SELF)

    def test_what_ones_own_sheet_said_before_gives_way(self, taking) -> None:
        (taking.root / SELF).parent.mkdir(parents=True)
        (taking.root / SELF).write_text(sheet("alice", "ask: {level: 4, why: Before}, aside: 3", "draft"))
        out = taking.out("self")
        assert "Before" not in str(out)
        done = taking("self", ALL, "--yes", by="alice", given=out)
        assert "left alone" not in done.err
        assert "Before" not in taking.text(SELF)
        assert yaml.safe_load(taking.text(SELF))["ratings"]["aside"] == 3

    def test_somebody_else_who_has_gone_on_with_their_own_draft_is_asked(self, taking) -> None:
        out, ends = taking.out("self"), set()
        (taking.root / SELF).parent.mkdir(parents=True)
        for draft in ("ask: 4", "ask: 2, show: 3, know: 1", "", "ask: {level: 2, why: I asked twice}"):
            text = sheet("alice", draft, "draft").replace("2026-10-05", "2026-10-12")
            (taking.root / SELF).write_text(text)
            for more in ((), ("--dry-run",)):
                done = taking("self", ALL, *more, given=out)
                ends.add((done.code, done.out, done.err))
                assert taking.text(SELF) == text
        ((code, told, said),) = ends
        assert (code, told, "Alice has gone on with a sheet of their own since" in " ".join(said.split())) == (
            2,
            "",
            True,
        )
        assert taking("self", ALL, "--replace", given=out).code == 0
        assert "Nobody came" in taking.text(SELF)

    def test_the_answers_of_somebody_else_go_over_their_draft_and_nothing_is_told_of_it(self, taking) -> None:
        out, ends = taking.out("self"), set()
        (taking.root / SELF).parent.mkdir(parents=True)
        for draft in (
            "ask: {level: 4, why: Meanwhile}",
            "ask: 2, show: 3, know: 1",
            "",
            "ask: {level: 2, why: I asked twice, evidence: [The minutes]}",
        ):
            (taking.root / SELF).write_text(sheet("alice", draft, "draft"))
            done = taking("self", ALL, given=out)
            ends.add(done)
            assert "Meanwhile" not in taking.text(SELF)
            assert TAKEN in taking.text(SELF)
        assert len(ends) == 1

    def test_a_second_file_needs_to_be_asked_for(self, taking) -> None:
        out = taking.out("self")
        taking("self", ALL, given=out)
        other = ALL | {"ask": {"level": "3", "why": "On reflection"}}
        done = taking("self", other, given=out)
        assert (
            done.code,
            "Alice has handed in for 2026-h2, and this is another file." in " ".join(done.err.split()),
        ) == (2, True)
        (taking.root / SELF).write_text(taking.text(SELF).replace("level: 2", "level: 3"))
        assert taking("self", other, given=out)[:1] == done[:1]
        assert taking("self", other, given=out).err == done.err
        assert taking("self", other, "--replace", given=out).code == 0
        assert "On reflection" in taking.text(SELF)
        assert "status: submitted" in taking.text(SELF)

    def test_after_both_are_in_nothing_changes_any_more(self, taking) -> None:
        out = taking.out("self")
        taking("self", ALL, given=out)
        taking("manager", ALL, "--yes")
        before = taking.files()
        done = taking("self", ALL | {"ask": {"level": "3", "why": "Late"}}, "--replace", given=out)
        assert (done.code, "neither sheet changes any more" in " ".join(done.err.split())) == (2, True)
        again = taking("self", ALL, given=out)
        assert (again.code, "It stands there already." in again.out) == (0, True)
        assert taking.files() == before

    def test_a_later_framework_asks_what_it_changed_again(self, taking) -> None:
        out = taking.out("self")
        path = taking.root / "competencies/ask.yaml"
        path.write_text(path.read_text().replace("Asks twice.", "Asks three times."))
        (taking.root / "competencies/know.yaml").rename(taking.root / "competencies/knows.yaml")
        role = taking.root / "roles/guide.yaml"
        role.write_text(role.read_text().replace("know:", "knows:"))
        done = taking("self", ALL, given=out)
        assert "The texts of these have changed since; ask again: Asking" in done.err
        assert "Left alone, since nothing has these ids: know" in done.err
        assert taking.text(SELF).count("level") + taking.text(SELF).count("show: 1") == 1

    def test_what_has_another_name_since_is_the_same(self, taking) -> None:
        out = taking.out("self")
        (taking.root / "competencies/know.yaml").rename(taking.root / "competencies/knows.yaml")
        with (taking.root / "competencies/knows.yaml").open("a") as file:
            file.write("formerly: [know]\n")
        assert taking("self", ALL, given=out).code == 0
        assert "knows:\n    no_chance: Nobody came" in taking.text(SELF)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"organisation": "Contoso"}, "belong to another project: to that of 'Contoso'"),
        ({"person": "zed"}, "no person has the id 'zed'"),
        ({"round": "2026-h3"}, "no round has the id '2026-h3'"),
        ({"role": "lead"}, "Hand out a new one."),
        ({"side": "manager", "by": "alice"}, "written by somebody else than alice"),
        ({"side": "manager", "by": "zed"}, "no person has the id 'zed'"),
    ],
)
def test_what_belongs_elsewhere_is_refused(taking, change, said) -> None:
    before = taking.files()
    done = taking("self", ALL, given=taking.out("self") | change)
    assert (done.code, said in " ".join(done.err.split())) == (2, True), done.err
    assert taking.files() == before


def test_a_round_that_has_closed_takes_nothing(taking) -> None:
    done = taking("self", ALL, "--today", "2026-11-02")
    assert (done.code, "the round 2026-h2 closed on 31 October 2026" in " ".join(done.err.split())) == (2, True)


def test_one_that_is_refused_keeps_no_other_out(taking, careerctl) -> None:
    (taking.root / "good.answers").write_text(text(taking.out("self"), ALL))
    (taking.root / "bad.answers").write_text("nothing")
    done = careerctl("take", "bad.answers", "good.answers", "gone.answers", "--by", "dana", *TODAY, cwd=taking.root)
    assert done.code == 2
    assert "bad.answers: there are no answers in this" in " ".join(done.err.split())
    assert "gone.answers: there is no file gone.answers." in " ".join(done.err.split())
    assert (taking.root / SELF).exists()


def test_a_folder_is_what_lies_in_it(taking, careerctl) -> None:
    (taking.root / "back").mkdir()
    empty = careerctl("take", "back", "--by", "dana", *TODAY, cwd=taking.root)
    assert (empty.code, "there are no answers in back" in empty.err) == (2, True)
    (taking.root / "back/alice.answers").write_text(text(taking.out("self"), ALL))
    (taking.root / "back/dana.answers").write_text(text(taking.out("manager"), ALL))
    (taking.root / "back/a photo.jpg").write_bytes(b"no answers")
    done = careerctl("take", "back", "--by", "dana", "--yes", *TODAY, cwd=taking.root)
    assert (done.code, "2026-h2: all have handed in" in done.out) == (0, True), done.err
    assert (taking.root / SELF).exists()
    assert (taking.root / MANAGER).exists()


def test_a_huge_file_is_refused_and_not_read(taking, careerctl) -> None:
    with (taking.root / "huge.answers").open("wb") as file:
        file.truncate(100 << 20)
    began, before = time.monotonic(), taking.files()
    done = careerctl("take", "huge.answers", "--by", "dana", *TODAY, cwd=taking.root)
    assert (done.code, "larger than answers are" in done.err) == (2, True)
    assert time.monotonic() - began < 5
    assert taking.files() == before


def test_texts_stay_text(taking, careerctl) -> None:
    texts = [
        '=HYPERLINK("http://x")',
        "- no: [list]",
        "<script>alert(1)</script>",
        "a\x1b[31mred",
        "{{ 7 * 7 }}",
    ]
    for each in texts:
        ratings = ALL | {"ask": {"level": "2", "why": each, "evidence": [each]}}
        assert taking("self", ratings, "--replace").code == 0
        assert careerctl("check", "--scope", "all", *TODAY, cwd=taking.root).code == 0
        kept = yaml.safe_load(taking.text(SELF))["ratings"]["ask"]
        assert (kept["why"], kept["evidence"]) == (each.replace("\x1b", "<U+001B>"), [kept["why"]])
