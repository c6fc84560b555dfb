"""A year of eight people, told in commands alone: what happens to people has a command, and a plan listens.

At the end of each day the project has no error, a page about whoever it was about can be made, and what the
chapters state is true. `telling.py` says how they are read.
"""

import json
import os
import shlex
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from itertools import cycle, groupby
from pathlib import Path

import pytest
from year.telling import CHAPTERS, Ran, Step, run, steps

YEAR = [step for chapter in CHAPTERS for step in steps(chapter)]
AUDIENCES = ("employee", "manager", "hr", "everyone")
PAGES = {
    **{("report", page): AUDIENCES for page in ("answer", "plan", "review")},
    **{("report", page): AUDIENCES[:2] for page in ("prepare", "talk")},  # for the two who talk, and for nobody else
    **{(command,): AUDIENCES for command in ("gap", "plan", "wish", "profile")},
    ("paths", "--person"): AUDIENCES,
}
TWICE = {
    *("answer", "decide", "leave", "mark", "move", "profile", "talk", "wish", "report talk", "rate --as agreed"),
    *("answer --towards", "answer --opening", "decide --withdraw", "leave --stays", "mark --due", "mark --text"),
    *("new competency --ask", "new goal --ask", "new role --ask", "new round --for", "new opening", "new person"),
    *("plan --close", "plan --outcome", "plan --refresh", "plan --reopen", "plan --write", "profile --hand-over"),
    *("wish --take-back",),
}
LIVE = """
import json
from pathlib import Path
from year.test_year import live, written
live(looked_at=False)
print(json.dumps(written(Path())))
"""


def flat(text: str) -> str:
    return " ".join(text.split())


def wrong_in(step: Step, *, checked: bool) -> list[str]:
    """Take a step, and return what is not as it says, or not sound behind it."""
    ran = run(*step.line, today=step.day, typed=step.typed)
    said = flat(ran.text)
    wrong = [] if ran.code == step.code else [f"ended with {ran.code}: {said[-300:]}"]
    wrong += [each.text for each in step.statements if (flat(each.text) in said) != each.holds]
    if checked:
        found = run("check", "--fail-on", "error", today=step.day)
        wrong += [found.text] if found.code else []
    return [f"{step.place}: {each}" for each in wrong]


def is_made(page: tuple[str, ...], ran: Ran) -> bool:
    """Tell whether there is a page, or, of somebody who wishes for nothing, that there is none to answer."""
    return not ran.code or (page == ("report", "answer") and ran.code == 2 and "wishes for nothing" in ran.text)


def not_made(person: str, day: str, audience: str, pages: Iterable[tuple[str, ...]] = PAGES) -> list[str]:
    """Return which pages about somebody cannot be made for a reader."""
    read = [page for page in pages if audience in PAGES[page]]
    made = {page: run(*page, person, "--audience", audience, today=day) for page in read}
    return [f"{day} {page} {person} {audience}: {ran.text}" for page, ran in made.items() if not is_made(page, ran)]


def people() -> list[str]:
    return [path.stem for path in sorted(Path("people").glob("*.yaml"))]


def live(*, looked_at: bool = True, whole: bool = False) -> None:
    """Live through the year in the present folder, and name all that is not as it was told.

    At the end of a day the project is checked, and a report about one whom it was about is made, by turns; if `whole`
    it is checked after each command that writes, and all pages of all people are made, for one reader after the other.
    """
    wrong: list[str] = []
    readers, reports = cycle(AUDIENCES), cycle([page] for page in PAGES if page[0] == "report")
    for day, steps_of_the_day in groupby(YEAR, key=lambda step: step.day):
        said: set[str] = set()
        taken = [*steps_of_the_day]
        for step in taken:
            wrong += wrong_in(step, checked=step.writes if whole else step is taken[-1])
            said |= {*step.line} if step.writes else set()
            if whole and step.writes:
                reader = next(readers)
                wrong += [each for person in people() for each in not_made(person, day, reader)]
        about = [each for each in people() if each in said][: None if whole else 1] if looked_at else []
        wrong += [each for person in about for each in not_made(person, day, "employee", next(reports))]
    assert wrong == []


def written(root: Path) -> dict[str, str]:
    """Return what stands in each file of a project."""
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8") for path in sorted(root.rglob("*")) if path.is_file()
    }


@pytest.mark.exhaustive
def test_the_year_goes_as_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whole) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("COLUMNS", "110")
    monkeypatch.delenv("CAREERCTL_ME", raising=False)
    live(whole=whole)
    if not whole:
        return
    env = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PYTHONPATH": str(Path(__file__).parents[1])}
    done = subprocess.run([sys.executable, "-c", LIVE], cwd=there, env=env, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == written(here)


def test_every_verb_is_used_twice() -> None:
    lines = [step.line for step in YEAR if not step.code]
    used = Counter(verb for verb in TWICE for line in lines if is_use(verb, line))
    assert {verb: used[verb] for verb in TWICE if used[verb] < 2} == {}


def is_use(verb: str, line: list[str]) -> bool:
    """Tell whether a line begins with a verb's words, and has its options."""
    words, _, options = verb.partition(" --")
    return f"{shlex.join(line)} ".startswith(f"{words} ") and (
        not options or f" --{options} " in f"{shlex.join(line)} "
    )
