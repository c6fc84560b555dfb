"""Every field of every kind shows: change it, and some command prints something else."""

import io
import json
import re
import runpy
import shutil
from collections.abc import Iterable
from contextlib import redirect_stderr, redirect_stdout
from functools import cached_property
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest

from careerctl import shelf
from careerctl.cli import app

pytestmark = pytest.mark.no_cover  # what runs thousands of times covers nothing that its neighbours do not

HERE = Path(__file__).parent
FIELDS = runpy.run_path(str(HERE / "fields.py"))
NORTHWIND = HERE.parents[1] / "examples" / "northwind"
ELSEWHERE = {
    "settings.format": "there is one format",
    "settings.requires_careerctl": "Northwind is for any careerctl: tests/project/reading/test_newer.py",
    "path.formerly": "no file names a path; `rename path` goes by it: tests/commands/test_rename_everywhere.py",
    "settings.labels": "Northwind says what pages say: tests/pages/test_own_templates.py",
    "settings.framework": "cannot stand beside a framework of one's own: tests/project/reading/test_settings.py",
    "settings.policy.max_trial_months": "no trial there is nearly so long: tests/check/rules/people/test_plans.py",
    "settings.policy.max_permanent_months": "no duties there are nearly so old: tests/check/rules/people/test_plans.py",
    "settings.policy.reassess_months": "no sheet there is nearly so old: tests/check/rules/people/test_sheets.py",
    "settings.policy.switched_off": "nothing is switched off in Northwind: tests/cli/test_agreement.py",
    "settings.rounds.*.for": "all rounds of Northwind are everybody's: tests/commands/test_rounds_for.py",
    "role.conditions.*.valid_months": "no condition in Northwind runs out: tests/commands/test_conditions.py",
    "person.conditions_met.*.*.until": "no record in Northwind runs out: tests/commands/test_conditions.py",
    **{
        f"{kind}.looked_again.*.{each}": "nobody there has looked again: tests/commands/test_rate_look_again.py"
        for kind in ("agreed sheet", "person.assessments.*.agreed")
        for each in (
            "date",
            "framework",
            "confirmed.employee",
            "confirmed.manager",
            "confirmed.recorded_by.employee",
            "confirmed.recorded_by.manager",
        )
    },
    **{
        f"competency.{each}": "a page of the site is about it: tests/commands/site/test_site.py"
        for each in ("owner", "reviewed", "review_by")
    },
    **{f"{kind}.metadata": "diff tells it: tests/analysis/changed" for kind in ("settings", "path", "activity")},
    **{f"{kind}.metadata": "its tables have it: tests/commands/test_export.py" for kind in ("goal", "opening")},
    **dict.fromkeys(
        (
            "person.talks.*.by",
            "person.decisions.*.manager",
            *(
                f"{kind}.{each}"
                for kind in ("agreed sheet", "person.assessments.*.agreed")
                for each in ("by", "confirmed.employee", "confirmed.manager")
            ),
            *(
                f"{kind}.confirmed.recorded_by.{each}"
                for kind in ("agreed sheet", "person.assessments.*.agreed")
                for each in ("employee", "manager")
            ),
            "sheet.taken_in.digest",
            "sheet.taken_in.saved",
            *(f"{kind}.metadata" for kind in ("person", "sheet", "agreed sheet", "notes.*", "plan")),
        ),
        "the person's dossier holds it: tests/commands/test_dossier.py",
    ),
    "opening.chosen": "all its places are filled there: tests/commands/test_decide.py",
    "person.left.door": "it says that the door is open, or nothing: tests/commands/test_farewell.py",
    "person.left.reports_to": "nobody there was led by who has left: tests/check/rules/people/test_left.py",
    "person.also.*.manager": "they lead the main role, too: tests/check/rules/people/test_left.py",
    "person.also.*.from": "days near it have come, too: tests/check/rules/people/test_conditions.py",
    **{
        f"{kind}.taken_in.{each}": "nobody there agreed to it in a form: tests/commands/test_agreed_by_form.py"
        for kind in ("agreed sheet", "plan")
        for each in ("by", "date", "from", "saved", "digest")
    },
}
"""Fields that Northwind cannot show, and why."""
TRIES, PLACES = 2, 2
SPEAKS_OF_IT = ("unknown-", "level-off-scale", "doubled-sheet", "promotion-cycle")
"""What check says where another scale, round, step or former id was written: then the field shows."""
LIKELY = 6
"""So many commands are asked before a check, which takes as long as two."""
NO_PROSE = {"formerly", "id"}
"""Keys under which ids stand that are no references."""


class Shown:
    """A copy of Northwind, what the reading commands print on it, and whether that changes."""

    def __init__(self, root: Path) -> None:
        self.root = Path(shutil.copytree(NORTHWIND, root))
        self.as_it_was = Path(shutil.copytree(NORTHWIND, root.parent / "as-it-was"))
        self.kept: dict[tuple[str, ...], str] = {}
        self.project = FIELDS["Project"](root)

    def names(self, folder: str) -> list[str]:
        return sorted(path.stem for path in (self.root / folder).rglob("*.yaml"))

    def before(self, command: tuple[str, ...]) -> str:
        """Return what a command prints on the project as it was."""
        if command not in self.kept:
            self.kept[command] = self.printed(*command, root=self.as_it_was)
        return self.kept[command]

    @cached_property
    def order(self) -> list[tuple[str, ...]]:
        """The commands in the order in which they are asked: what showed the last field shows the next one."""
        people, roles = self.names("people"), self.names("roles")
        commands = [["gap", each, "--figures"] for each in people]
        commands += [["plan", each] for each in ("carmen", "yuki", "alice", "farah")]
        commands += [["plan", "carmen", "--fresh"]]
        if "compare" in shelf.names("careerctl.commands"):
            commands += [["compare", one, other] for one, other in pairwise(roles)]
        commands += [[command, each] for each in people for command in ("note", "wish", "profile")]
        commands += [["rounds"], ["raters"], ["paths"], *(["paths", "--person", each] for each in people)]
        commands += [["team", "--manager", "dana"], ["team", "--for", "everyone"]]
        commands += [["needs"], ["needs", "--manager", "dana"], ["needs", "--manager", "yuki"]]
        commands += [["report", "review", each] for each in people]
        commands += [
            ["report", kind, each] for each in people for kind in ("talk", "farewell", "announcement", "decision")
        ]
        commands += [[*line, each] for each in people for line in (("history",), ("owed", "--person"))]
        commands += [["gap", each, "--audience=hr"] for each in people]
        commands += [["match", f"opening/{each}", "--audience=hr"] for each in self.names("openings")]
        commands += [["report", "progression", f"path/{each}"] for each in self.names("paths")]
        commands += [["report", "opening", each] for each in self.names("openings")]
        commands += [["gap", each, option] for each in people for option in ("--round=2026-h1", "--sheet=self")]
        return [tuple(each) for each in commands]

    def printed(self, *command: str, root: Path | None = None) -> str:
        """Return what a command prints, and behind it what it complains of; of findings all but their places."""
        streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2)]
        with redirect_stdout(streams[0]), redirect_stderr(streams[1]):
            app.run([*command, "--format=json", "--root", str(root or self.root), "--today", "2026-11-02"])
        for each in streams:
            each.flush()
        text, complaint = (each.buffer.getvalue().decode() for each in streams)
        if command != ("check",):
            text = re.sub(r'"digest": "\w+"', "", text)  # every change of a file is another one
            return f"{text}\0{complaint}".replace(str(root or self.root), "")
        found = json.loads(text)["diagnostics"]
        return "\n".join(f"{each['path']} {each['severity']}[{each['rule']}] {each['message']}" for each in found)

    def changes(self, places: Iterable[Any] = (), *, likely: bool = True) -> bool | None:
        """Tell whether something else is printed now; None where a value was put that cannot stand there.

        The `likely` commands are asked first, about whose files were changed, and one of each sort; then all others.
        """
        whose = {part for place in places for part in re.split(r"[/.]", place.path)}
        order = sorted(self.order, key=whose.isdisjoint)
        first = dict.fromkeys([*order[:LIKELY], *{each[0]: each for each in reversed(order)}.values()])
        if not likely:
            return any(map(self.differs_without_complaint, [each for each in order if each not in first]))
        if any(map(self.differs_without_complaint, first)):
            return True
        checked = self.printed("check")
        if " error[" in checked:
            return True if any(f" error[{rule}" in checked for rule in SPEAKS_OF_IT) else None
        return checked != self.before(("check",))

    def differs_without_complaint(self, command: tuple[str, ...]) -> bool:
        """Tell whether a command prints something else, and not of a fault; then it is asked first the next time."""
        printed, before = self.printed(*command), self.before(command)
        if printed == before or printed.partition("\0")[2] != before.partition("\0")[2]:
            return False
        self.order.remove(command)
        self.order.insert(0, command)
        return True

    def verbatim(self, named: dict[str, list[Any]]) -> set[str]:
        """Return the fields of free text that show: each gets a word of its own, all at once."""
        before = [
            (place, self.project.put(place, f"{place.node.value} word{number}x"))
            for number, places in enumerate(named.values())
            for place in places
            if place.field[1] not in NO_PROSE and self.project.others(place)[:1] == [f"{place.node.value} again"]
        ]
        self.write(before)
        assert " error[" not in self.printed("check")
        printed = "".join(self.printed(*each) for each in self.order)
        self.back(before)
        return {name for number, name in enumerate(named) if f"word{number}x" in printed}

    def shows(self, places: list[Any]) -> bool:
        """Tell whether a field shows: changed everywhere at once, else at one place after the other."""
        together = self.changed(places)
        return bool(together) or (together is None and any(self.changed([each]) for each in places[:PLACES]))

    def changed(self, places: list[Any]) -> bool | None:
        """Tell whether other values show; all is as before then."""
        answers: list[bool | None] = []
        for likely, turn in product((True, False), range(TRIES)):
            if likely or answers[turn] is False:
                before = self.put(places, turn)
                answers.append(self.changes(places, likely=likely) if before else None)
                self.back(before)
                if answers[-1]:
                    return True
        return answers[0] if answers[0] is not None else answers[1]

    def put(self, places: list[Any], turn: int) -> list[tuple[Any, str]]:
        """Put other values in places, where there are enough; return what stood there."""
        others = [(place, self.project.others(place)) for place in places]
        before = [(place, self.project.put(place, values[turn])) for place, values in others if turn < len(values)]
        self.write(before)
        return before

    def back(self, before: list[tuple[Any, str]]) -> None:
        for place, value in before:
            self.project.put(place, value)
        self.write(before)

    def write(self, changed: list[tuple[Any, str]]) -> None:
        for path in {place.path for place, _ in changed}:
            self.project.write(path)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    return Shown(tmp_path_factory.mktemp("fields") / "northwind")


def fields(shown: Shown, kind: str) -> dict[str, list[Any]]:
    """Return the fields of a kind, each with the places where it is written."""
    places = shown.project.places[kind]
    return {
        name: [each for each in places if each.field == field]
        for field, name in FIELDS["fields"](kind).items()
        if name not in ELSEWHERE
    }


def test_every_field_is_written_in_northwind(shown: Shown) -> None:
    every = (each for kind in FIELDS["KINDS"] for each in fields(shown, kind).items())
    assert [name for name, places in every if not places] == []


@pytest.mark.slow
def test_every_field_shows(shown: Shown, whole) -> None:
    """What people write shows as it is written; but for settings, by whose texts other files name things.

    Of all others one in fifty is looked at for each change.
    """
    now = {name: places for kind in FIELDS["KINDS"] for name, places in fields(shown, kind).items() if places}
    seen = shown.verbatim({name: places for name, places in now.items() if not name.startswith("settings.")})
    assert len(seen) > 60
    others = [name for name in now if name not in seen]
    assert [name for name in others[:: 1 if whole else 50] if not shown.shows(now[name])] == []
