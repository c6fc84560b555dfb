"""`careerctl profile`: what moves somebody, what they build on, would like to learn, would rather not do, and share."""

import io
import json
import sys
from typing import Any

import pytest

FILES = {
    "competencies/asking.yaml": "name: Asking\nasks: skill\nformerly: [asks]\n",
    "competencies/closing.yaml": "name: Closing deals\nasks: skill\n",
    "roles/guide.yaml": "name: Guide\nrequires: {asking: 2}\n",
    "people/pat.yaml": """\
        name: Pat Doe
        called: Pat
        role: guide
        manager: dana
        drivers: [balance, Good company]   # in Pat's words
        shares:
          - asks      # gladly
        """,
    "people/dana.yaml": "name: Dana Kim\ncalled: Dana\n",
}
TODAY = ("--today", "2026-11-02")


@pytest.fixture
def pat(project, careerctl):
    """Return a function that runs `profile pat`, and the text of the file afterwards."""
    root = project(FILES)

    def run(*options: str) -> Any:
        return careerctl("profile", "pat", *options, *TODAY, cwd=root), (root / "people/pat.yaml").read_text()

    return run


@pytest.fixture
def typed(monkeypatch):
    """Return a function that sits somebody at a terminal, who types lines."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def sit(*lines: str) -> None:
        monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{line}\n" for line in lines)))
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    return sit


def test_it_shows_what_stands_there_where_nobody_can_be_asked(pat):
    ran, _ = pat()
    assert (ran.code, ran.err) == (0, "")
    for line in (
        "Pat Doe · profile\n",
        "What moves Pat             balance · Good company\n",
        "Likes to build on          nothing yet\n",
        "Ask Pat about              Asking\n",
        "Read by Pat and the manager, and never counted; what to ask Pat about, by everyone.\n",
    ):
        assert line in ran.out


def test_what_is_said_goes_into_the_lists_and_nothing_else_moves(pat):
    _, before = pat()
    ran, text = pat(
        "--learns", "Closing Deals", "--rather-not", "asking", "--drivers", "Helping others", "--drivers", "Calm"
    )
    assert ran.out == (
        "Wrote into people/pat.yaml:\n"
        "What moves Pat: helping others · Calm.\n"
        "Would like to learn: Closing deals.\n"
        "Can, and would rather not: Asking.\n"
        "Read by Pat and Dana; never counted.\n"
    )
    assert text == before.replace("Good company]", "Good company, helping-others, Calm]") + (
        "learns: [closing]\nrather_not: [asking]\n"
    )
    again, same = pat("--learns", "closing", "--drivers", "calm", "--drivers", "helping-others")
    assert again.out == "This stands in people/pat.yaml already. Nothing was written.\n"
    assert same == text


def test_one_is_taken_away_again_and_an_empty_list_goes(pat):
    _, before = pat()
    ran, text = pat("--remove", "shares=asking", "--remove", "drivers=good company", "--shares", "closing")
    assert "What moves Pat: no longer Good company.\n" in ran.out
    assert "Ask Pat about: no longer Asking.\n" in ran.out
    assert "Everyone sees what to ask about.\n" in ran.out
    assert text == before.replace("[balance, Good company]", "[balance]").replace("- asks      # gladly", "- closing")
    _, text = pat("--remove", "shares=closing", "--remove", "drivers=balance")
    assert text == before.partition("drivers")[0]


class TestHandingOver:
    """A yes that is the person's own word, which somebody else may record."""

    def test_the_person_says_it(self, pat):
        ran, text = pat("--hand-over", "--by", "pat")
        assert text.endswith("hand_over:\n  date: 2026-11-02\n")
        assert "To hand over: yes." in ran.out
        assert "Pat said yes on 2 November 2026." in pat()[0].out

    def test_somebody_records_it_until_the_person_confirms(self, pat):
        ran, text = pat("--hand-over", "--by", "dana")
        assert text.endswith("hand_over:\n  date: 2026-11-02\n  recorded_by: dana\n")
        assert "It says that Dana recorded it, until Pat does the same." in ran.out
        assert "Dana recorded Pat's yes on 2 November 2026; Pat has not confirmed it yet." in pat()[0].out
        assert "already" in pat("--hand-over", "--by", "dana")[0].out
        assert pat("--hand-over", "--by", "pat")[1].endswith("hand_over:\n  date: 2026-11-02\n")

    def test_it_is_taken_back_without_a_reason_and_by_nobody_in_particular(self, pat):
        _, before = pat()
        pat("--hand-over", "--by", "pat")
        ran, text = pat("--no-hand-over")
        assert (text, "To hand over: no longer." in ran.out) == (before, True)

    def test_nobody_says_yes_without_a_name(self, pat):
        ran, text = pat("--hand-over")
        assert (ran.code, "hand_over" in text) == (2, False)
        assert "who writes? Add --by and your id" in ran.err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--learns", "askin"), "Did you mean 'asking'?"),
        (("--remove", "shares"), "--remove is written as --remove LIST=WHAT"),
        (("--remove", "share=asking"), "no list is called 'share'. Did you mean 'shares'?"),
        (("--remove", "drivers=Quiet"), "no driver there is written so. `careerctl profile pat` shows them."),
        (("--learns", "asking", "--format", "json"), "--format is for showing"),
        (("--dry-run",), "--dry-run belongs to what is to be written."),
        (("--drivers", " "), "there are no words in it."),
    ],
)
def test_refused(pat, options, said):
    _, before = pat()
    ran, after = pat(*options)
    assert (ran.code, said in ran.err, after) == (2, True, before), ran.err


def test_a_dry_run_shows_what_it_would_write(pat):
    _, before = pat()
    ran, after = pat("--learns", "closing", "--dry-run")
    assert ran.out.startswith("--- a/people/pat.yaml\n")
    assert after == before


@pytest.mark.parametrize("reader", ["employee", "manager", "hr", "everyone"])
def test_others_read_what_is_shared_and_no_more(pat, reader):
    pat("--learns", "closing", "--rather-not", "closing", "--hand-over", "--by", "dana")
    shown = json.loads(pat("--audience", reader, "--format", "json")[0].out)
    told = {key for key, value in shown.items() if value} - {"schema", "person", "name", "called"}
    own = {"tells_all", "drivers", "learns", "rather_not", "hand_over", "recorded_by", "recorded_by_name"}
    assert told == {"shares"} | (own if reader in {"employee", "manager"} else set())


class TestAsking:
    def test_list_by_list_with_a_last_look(self, pat, typed):
        _, before = pat()
        typed("calm, -balance", "", "askin", "closing", "", "-asking", "yes")
        ran, text = pat()
        assert "Did you mean 'asking'?" in ran.err
        assert "This is to be written:\nWhat moves Pat: calm.\nWhat moves Pat: no longer balance.\n" in ran.err
        assert text == before.replace("balance, Good company", "Good company, calm").partition("shares")[0] + (
            "learns: [closing]\n"
        )

    @pytest.mark.parametrize("lines", [("calm", "", "", "", "", "no"), ("calm", "q"), ("calm",), ("", "", "", "", "")])
    def test_nothing_is_written_before_the_last_yes(self, pat, typed, lines):
        _, before = pat()
        typed(*lines)
        ran, text = pat()
        assert (ran.code, text) == (0, before)
        assert ran.err.endswith("Nothing was written.\n")

    def test_whoever_asks_for_a_format_is_shown_it(self, pat, typed):
        typed("calm")
        assert json.loads(pat("--format", "json")[0].out)["drivers"] == ["balance", "Good company"]
