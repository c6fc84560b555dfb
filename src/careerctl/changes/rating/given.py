"""Answers that stand on the command line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from careerctl.analysis.rating import level_meant, level_name, probably
from careerctl.model.framework import Framework
from careerctl.problems.error import CareerctlError
from careerctl.results.gap import Rated
from careerctl.results.result import replace
from careerctl.text.characters import CONTROL, FORBIDDEN, quoted
from careerctl.text.spelling import meant


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
    framework: Framework, asked: Sequence[str], given: RatingOptions, before: Mapping[str, Rated]
) -> dict[str, Rated]:
    """Return the answers by competency id; `asked` are those of the role, `before` is what the sheet says.

    A level keeps the reason and evidence that stand there, unless new ones are given. Raises CareerctlError for what
    cannot be read, and for a competency that gets two answers.
    """
    answers: dict[str, Rated] = {}
    for option, competency, said in _each(framework, asked, given, before):
        if competency in answers:
            message = f"{option}: {competency} gets two answers. Give it one."
            raise CareerctlError(message)
        answers[competency] = said
    for option, competency, text in _pairs("--evidence", framework, asked, given.evidence):
        has = answers.get(competency) or before.get(competency)
        answers[competency] = _with_evidence(option, competency, has, text)
    for written in given.not_seen:
        competency = competency_named(framework, asked, written, "--not-seen")
        seen = answers.get(competency) or before.get(competency)
        if seen is None or seen.level is None:
            message = f"--not-seen {competency}: there is no level that it could be about. Give one with --set."
            raise CareerctlError(message)
        answers[competency] = replace(seen, observed=False)
    return answers


def competency_named(framework: Framework, asked: Sequence[str], written: str, option: str) -> str:
    """Return the id of a competency: one that the role asks for, or any active one."""
    known = framework.competencies
    competency = known.current(written.strip())
    if competency in asked:
        return competency
    if competency not in known.ids:
        hint = meant(written, known.ids) or f"The role asks for: {', '.join(asked) or 'none'}."
        message = f"{option}: no competency has the id {quoted(written)}. {hint}"
        raise CareerctlError(message)
    entity = known.get(competency)
    if entity is None or framework.scale_of(competency) is None:
        message = f"{option}: the file of {competency} has to be mended first; `careerctl check` shows what to do."
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
    framework: Framework, asked: Sequence[str], given: RatingOptions, before: Mapping[str, Rated]
) -> Iterator[tuple[str, str, Rated]]:
    yield from _levels(framework, asked, given, before)
    for option, competency, text in _pairs("--no-chance", framework, asked, given.no_chance):
        yield option, competency, Rated(no_chance=text)
    for option, competency, text in _pairs("--not-applicable", framework, asked, given.not_applicable):
        yield option, competency, Rated(not_applicable=text)


def _levels(
    framework: Framework, asked: Sequence[str], given: RatingOptions, before: Mapping[str, Rated]
) -> Iterator[tuple[str, str, Rated]]:
    """Yield the levels: the first --why belongs to the first --set, the second to the second."""
    if given.why and len(given.why) != len(given.set):
        message = (
            f"there are {len(given.set)} --set and {len(given.why)} --why. The first --why belongs to the first --set, "
            'the second to the second: give as many, with --why "" where there is nothing to say, or none.'
        )
        raise CareerctlError(message)
    whys = given.why or ("",) * len(given.set)
    for written, why in zip(given.set, whys, strict=True):
        name, equals, level = written.partition("=")
        competency = competency_named(framework, asked, name, "--set") if equals else ""
        value = level_meant(framework, competency, level) if equals else None
        if value is None:
            raise CareerctlError(_no_level(framework, competency, level))
        was = before.get(competency, Rated())
        keeps = was if was.level is not None else Rated()
        reason = some_text(why, "--why") if why.strip() else keeps.why
        name = level_name(framework, competency, value)
        yield "--set", competency, replace(keeps, level=value, level_name=name, why=reason, observed=True)


def _no_level(framework: Framework, competency: str, level: str) -> str:
    if not competency:
        return "--set is written as --set COMPETENCY=LEVEL."
    scale = framework.scale_of(competency)
    names = list(scale.levels.values()) if scale is not None else []
    near = probably(level.strip(), names)
    if near:
        return f"--set {competency}: this is no level. Did you mean '{near}'?"
    levels = ", ".join(f"{value} {name}" for value, name in scale.levels.items()) if scale is not None else ""
    halves = ", and halves" if scale is not None and scale.step == "0.5" else ""
    return f"--set {competency}: this is no level. The levels are {levels}{halves}."


def _pairs(
    option: str, framework: Framework, asked: Sequence[str], written: Sequence[str]
) -> Iterator[tuple[str, str, str]]:
    for each in written:
        name, equals, text = each.partition("=")
        if not equals:
            message = f"{option} is written as {option} COMPETENCY=TEXT."
            raise CareerctlError(message)
        yield option, competency_named(framework, asked, name, option), some_text(text, option)


def _with_evidence(option: str, competency: str, said: Rated | None, text: str) -> Rated:
    if said is None or said.level is None:
        message = f"{option} {competency}: there is no level that it could be about. Give one with --set."
        raise CareerctlError(message)
    return said if text in said.evidence else replace(said, evidence=(*said.evidence, text))
