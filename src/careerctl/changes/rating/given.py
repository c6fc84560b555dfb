"""Answers that stand on the command line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from careerctl.analysis.rating import level_meant, level_name, probably
from careerctl.problems.error import CareerctlError
from careerctl.project.root import commands_from_here
from careerctl.questions.known import FrameworkReading
from careerctl.results.gap import Rated, unrated
from careerctl.results.result import replace
from careerctl.text.characters import CONTROL, FORBIDDEN
from careerctl.text.spelling import meant, no_such


@dataclass(frozen=True, slots=True)
class RatingOptions:
    """What --set and its relatives say, as written."""

    set: Sequence[str] = ()
    why: Sequence[str] = ()
    evidence: Sequence[str] = ()
    no_chance: Sequence[str] = ()
    not_applicable: Sequence[str] = ()
    not_seen: Sequence[str] = ()

    def __bool__(self) -> bool:
        """Tell whether anything is given."""
        return any((self.set, self.why, self.evidence, self.no_chance, self.not_applicable, self.not_seen))


def answers_given(
    reading: FrameworkReading, asked: Sequence[str], given: RatingOptions, before: Mapping[str, Rated]
) -> dict[str, Rated]:
    """Return the answers by competency id; `asked` are those of the role, `before` is what the sheet says.

    A level keeps the reason and evidence that stand there, unless new ones are given. Raises CareerctlError for what
    cannot be read, and for a competency that gets two answers.
    """
    answers: dict[str, Rated] = {}
    reasons = by_id(reading, given.why, "--why")
    for option, competency, said in _each(reading, asked, given, before, () if reasons else given.why):
        if competency in answers:
            message = f"{option}: {competency} gets two answers. Give it one."
            raise CareerctlError(message)
        answers[competency] = said
    for competency, text in reasons.items():
        has = _with_level("--why", competency, answers.get(competency) or before.get(competency))
        answers[competency] = replace(has, why=some_text(text, "--why"))
    for option, competency, text in _pairs("--evidence", reading, asked, given.evidence):
        has = _with_level(option, competency, answers.get(competency) or before.get(competency))
        answers[competency] = has if text in has.evidence else replace(has, evidence=(*has.evidence, text))
    for written in given.not_seen:
        competency = competency_named(reading, asked, written, "--not-seen")
        has = _with_level("--not-seen", competency, answers.get(competency) or before.get(competency))
        answers[competency] = replace(has, observed=False)
    return answers


def by_id(reading: FrameworkReading, texts: Sequence[str], option: str) -> dict[str, str]:
    """Return texts that name a competency, as ID=TEXT, by its id; empty where none of them does.

    Raises CareerctlError where only some name one, or two name the same.
    """
    named: dict[str, str] = {}
    for name, equals, text in (each.partition("=") for each in texts):
        competency = reading.framework.competencies.current(name.strip())
        if competency in named:
            message = f"{option}: {competency} is named twice."
            raise CareerctlError(message)
        if equals and competency in reading.framework.competencies.ids:
            named[competency] = text
    if named and len(named) != len(texts):
        message = f"{option}: name a competency in each of them, as COMPETENCY=TEXT, or in none."
        raise CareerctlError(message)
    return named


def competency_named(reading: FrameworkReading, asked: Sequence[str], written: str, option: str) -> str:
    """Return the id of a competency: one that the role asks for, or any active one."""
    known = reading.framework.competencies
    competency = known.current(written.strip())
    if competency in asked:
        return competency
    if competency not in known.ids:
        hint = meant(written, known.ids) or f"The role asks for: {', '.join(asked) or 'none'}."
        message = f"{option}: {no_such('competency', written, hint)}"
        raise CareerctlError(message)
    entity = known.get(competency)
    if entity is None or reading.framework.scale_of(competency) is None:
        check = commands_from_here(reading.project.root)("check")
        message = f"{option}: the file of {competency} has to be mended first; `{check}` shows what to do."
        raise CareerctlError(message)
    if entity.status != "active":
        message = f"{option}: {competency} is {entity.status}, and today's role does not ask for it."
        raise CareerctlError(message)
    return competency


def some_text(written: str, option: str) -> str:
    """Return a text that a file can hold. Raises CareerctlError where there is none, or where it cannot."""
    text = written.strip()
    if not text:
        message = f"{option}: write the reason, in a few words."
        raise CareerctlError(message)
    if unwritable(text):
        message = f"{option}: this text holds a character that no file may hold."
        raise CareerctlError(message)
    return text


def unwritable(text: str) -> bool:
    """Tell whether a text holds what no file may hold, such as what an arrow key sends."""
    return bool(re.search(CONTROL, text) or re.search(FORBIDDEN, text))


def _each(
    reading: FrameworkReading,
    asked: Sequence[str],
    given: RatingOptions,
    before: Mapping[str, Rated],
    whys: Sequence[str],
) -> Iterator[tuple[str, str, Rated]]:
    yield from _levels(reading, asked, given.set, before, whys)
    for option, competency, text in _pairs("--no-chance", reading, asked, given.no_chance):
        yield option, competency, unrated("no-chance", text)
    for option, competency, text in _pairs("--not-applicable", reading, asked, given.not_applicable):
        yield option, competency, unrated("not-applicable", text)


def _levels(
    reading: FrameworkReading,
    asked: Sequence[str],
    levels: Sequence[str],
    before: Mapping[str, Rated],
    whys: Sequence[str],
) -> Iterator[tuple[str, str, Rated]]:
    """Yield the levels: of reasons that name no competency the first belongs to the first --set, and so on."""
    if whys and len(whys) != len(levels):
        message = (
            f"there are {len(levels)} --set and {len(whys)} --why. The first --why belongs to the first --set, "
            "the second to the second: give as many, or say which they are for, as --why COMPETENCY=TEXT."
        )
        raise CareerctlError(message)
    for written, why in zip(levels, whys or ("",) * len(levels), strict=True):
        name, equals, level = written.partition("=")
        competency = competency_named(reading, asked, name, "--set") if equals else ""
        value = level_meant(reading.framework, competency, level) if equals else None
        if value is None:
            raise CareerctlError(_no_level(reading, competency, level))
        was = before.get(competency, Rated())
        keeps = was if was.level is not None else Rated()
        reason = some_text(why, "--why") if why.strip() else keeps.why
        name = level_name(reading.framework, competency, value)
        yield "--set", competency, replace(keeps, level=value, level_name=name, why=reason, observed=True)


def _no_level(reading: FrameworkReading, competency: str, level: str) -> str:
    if not competency:
        return "--set is written as --set COMPETENCY=LEVEL."
    scale = reading.framework.scale_of(competency)
    names = list(scale.levels.values()) if scale is not None else []
    near = probably(level.strip(), names)
    if near:
        return f"--set {competency}: this is no level. Did you mean '{near}'?"
    levels = ", ".join(f"{value} {name}" for value, name in scale.levels.items()) if scale is not None else ""
    halves = ", and halves" if scale is not None and scale.step == "0.5" else ""
    return f"--set {competency}: this is no level. The levels are {levels}{halves}."


def _pairs(
    option: str, reading: FrameworkReading, asked: Sequence[str], written: Sequence[str]
) -> Iterator[tuple[str, str, str]]:
    for each in written:
        name, equals, text = each.partition("=")
        if not equals:
            message = f"{option} is written as {option} COMPETENCY=TEXT."
            raise CareerctlError(message)
        yield option, competency_named(reading, asked, name, option), some_text(text, option)


def _with_level(option: str, competency: str, said: Rated | None) -> Rated:
    """Return an answer that is a level. Raises CareerctlError where there is none."""
    if said is None or said.level is None:
        message = f"{option} {competency}: there is no level that it could be about. Give one with --set."
        raise CareerctlError(message)
    return said
