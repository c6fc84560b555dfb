"""Which ratings that count were given against other words than today's: another scale, requirement or level text."""

from collections.abc import Container, Iterator, Mapping
from math import ceil
from typing import NamedTuple

from careerctl.analysis.in_force import Before, asked_then, earlier, why_today_s
from careerctl.analysis.rounds import RoundSheets
from careerctl.model.assessment import LookedAgain
from careerctl.model.competency import LevelText
from careerctl.model.earlier import Change, Under, WhyNot
from careerctl.model.framework import Framework, Requirement, once
from careerctl.model.record import Sheet
from careerctl.model.scale import Level
from careerctl.text.characters import in_one_line


class OtherWords(NamedTuple):
    """A sheet of which ratings count, and what has changed since, by present competency id."""

    sheet: Sheet
    then: Before
    levels: Mapping[str, str]
    """Its levels that count, as they are written."""
    changed: Mapping[str, Change]
    why: WhyNot | None
    """Why nobody can tell what has changed; None where that is known."""


def other_words(framework: Framework, sheets: RoundSheets, role: str) -> Iterator[OtherWords]:
    """Yield the sheets of a round that count and were written against other words, beside a role by its present id.

    Where both have looked again, what stood then is what they rated against.
    """
    looked = last_look(sheets)
    for sheet, settled in _counting(framework, sheets):
        under = Under(looked.framework, looked.date) if looked is not None else Under(sheet.framework, sheet.date)
        then = earlier(framework, under)
        levels = _levels(framework, sheet, settled) if then is not None else {}
        if then is None or not levels:
            continue
        changes = _changes(framework, role, then)
        found = {rated[0]: change for rated in levels.items() if (change := changes[rated]) is not None}
        why = why_today_s(framework, role, then)
        if found or why is not None:
            yield OtherWords(sheet, then, levels, found, why)


def last_look(sheets: RoundSheets) -> LookedAgain | None:
    """Return the last time that both looked again at what they agreed, unless they have agreed anew since."""
    looked = sheets.counting.last_look if sheets.counting is not None else None
    return (
        looked if looked is not None and sheets.counting is not None and looked.date >= sheets.counting.date else None
    )


def _counting(framework: Framework, sheets: RoundSheets) -> Iterator[tuple[Sheet, Container[str]]]:
    """Yield the sheets of a round that count, each with what another one settles: the agreed one takes both's place."""
    agreed, current = sheets.counting, framework.competencies.current
    settled = {current(each) for each in (*agreed.ratings, *agreed.still_different)} if agreed is not None else ()
    if agreed is not None and sheets.agreed is not None:
        yield sheets.agreed, ()
    yield from ((sheet, settled) for sheet in (sheets.manager, sheets.own) if sheet is not None)


def _levels(framework: Framework, sheet: Sheet, settled: Container[str]) -> dict[str, str]:
    """Return the levels of a sheet that count, as they are written."""
    found, current = {}, framework.competencies.current
    for written, entry in sheet.ratings.items():
        level = entry if isinstance(entry, str) else entry.level if entry.observed else None
        if level is not None and (competency := current(written)) not in settled:
            found[competency] = level
    return found


class _Changes(dict[tuple[str, str], Change | None]):
    """What has changed of a rating, by competency and level as it is written: many people have the same."""

    def __init__(self, framework: Framework, role: str, then: Before) -> None:
        super().__init__()
        self.about = framework, role, then

    def __missing__(self, rated: tuple[str, str]) -> Change | None:
        change = self[rated] = _change(*self.about, *rated)
        return change


_changes = once(_Changes)


def _change(framework: Framework, role: str, then: Before, competency: str, written: str) -> Change | None:
    """Return what of a rating has changed; None where nothing has or asks for it, and where nobody can tell."""
    past, asked, scale = then.framework, framework.required(role).get(competency), framework.scale_of(competency)
    ids = framework.competencies.all_ids(competency)
    known = next((each for each in ids if past is not None and past.competencies.get(each) is not None), None)
    if past is None or asked is None or scale is None or known is None:
        return None
    before, level = past.scale_of(known), scale.value(written)
    if before is None:
        return None
    if level is None or (before.levels, before.cumulative) != (scale.levels, scale.cumulative):
        return "scale"
    every = asked_then(framework, role, then)
    was = every.get(competency)
    if every and _figures(was) != _figures(asked):
        return "requirement"
    highest, wording = max(level, asked.level), _wording(asked) != _wording(was or asked)
    same = not wording and _texts(framework, competency, highest) == _texts(past, known, highest)
    return None if same else "words"


def _figures(asked: Requirement | None) -> tuple[Level, bool, bool] | None:
    return None if asked is None else (asked.level, asked.requirement.must, asked.requirement.optional)


def _wording(asked: Requirement) -> str:
    return in_one_line(asked.requirement.wording or "")


def _texts(framework: Framework, competency: str, level: Level) -> list[tuple[Level, tuple[str, ...]]]:
    """Return what is said of a level and of those under it."""
    known = framework.competencies.get(competency)
    levels = known.levels if known is not None else {}
    described = framework.described(competency).items()
    return [(value, _words(levels[key])) for value, key in described if value <= ceil(level)]


def _words(said: str | LevelText) -> tuple[str, ...]:
    every = (said,) if isinstance(said, str) else (said.summary, *(each.text for each in said.each_criterion()))
    return tuple(map(in_one_line, every))
