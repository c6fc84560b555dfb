"""The talk as a command: by questions, or by what stands on the command line; and what is said at its end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from careerctl.changes.rating.agreement import BOTH, Agreed, agree, agreed, confirm
from careerctl.changes.rating.given import RatingOptions, answers_given, by_id, competency_named, some_text
from careerctl.changes.rating.talk import Talk
from careerctl.commands.rate import closing
from careerctl.commands.rate.conversation import Conversation
from careerctl.commands.rate.prompts import Prompts
from careerctl.model.assessment import AgreedSheetFile, TwoViews
from careerctl.problems.error import CareerctlError
from careerctl.questions.known import FrameworkReading
from careerctl.text.phrases import together

_TYPED = "It counts. It was typed for {names}, and pages say so until they confirm it themselves."
_MOST_FOCUS = 3
_AGREED = "What you agreed"


@dataclass(frozen=True, slots=True)
class Settled:
    """What the command line says about a talk, as written."""

    given: RatingOptions
    differ: Sequence[str] = ()
    employee: Sequence[str] = ()
    manager: Sequence[str] = ()
    focus: Sequence[str] = ()
    confirmed_by: Sequence[str] = ()

    def __bool__(self) -> bool:
        """Tell whether anything is said."""
        return any((self.given, self.differ, self.employee, self.manager, self.focus, self.confirmed_by))


def talk_it_over(talk: Talk, prompts: Prompts) -> None:
    """Lead the two through their talk. Whoever stops finds everything saved."""
    questions = Conversation(prompts, talk).run
    closing.sitting(questions, talk.sheet, prompts, partial(_end, talk, prompts), _AGREED)


def write_down(talk: Talk, settled: Settled, prompts: Prompts, *, submit: bool) -> None:
    """Write what the command line says, all of it or nothing, and confirm it where both names stand there."""
    asked = list(talk.items())
    before = agreed(talk.sheet)
    new = Agreed(
        answers_given(talk.known, asked, settled.given, before.ratings),
        _differ(talk, settled),
        _focus(talk, settled) if settled.focus else None,
    )
    both_ways = [each for each in new.ratings if each in new.differ]
    if both_ways:
        message = f"{both_ways[0]} is agreed and seen differently at once. Give one of the two."
        raise CareerctlError(message)
    confirming = [side_of(talk, each) for each in settled.confirmed_by]
    if (confirming or submit) and not any((new.ratings, new.differ, before.ratings, before.differ)):
        new = replace(new, ratings=talk.all_alike())
        if not new.ratings:
            message = "nothing is agreed yet, so that there is nothing to confirm."
            raise CareerctlError(message)
    others = typed_for_others(talk, confirming)
    with closing.saved(talk.sheet, _AGREED):
        if new.ratings or new.differ or new.focus is not None:
            agree(talk.sheet, new)
        if confirming or submit:
            confirm(talk.sheet, confirming, others)
    if talk.sheet.held and not talk.keep():
        who = " ".join(f"--confirmed-by {each}" for each in talk.ids)
        message = f"{talk.said_before} To change or add to it, both confirm again: {who}. Nothing was written."
        raise CareerctlError(message)
    _end(talk, prompts)


def _differ(talk: Talk, settled: Settled) -> dict[str, TwoViews]:
    if not len(settled.differ) == len(settled.employee) == len(settled.manager):
        message = "each --differ needs one --employee-says and one --manager-says, the sentences of the two."
        raise CareerctlError(message)
    views = {}
    named = [competency_named(talk.known, list(talk.items()), each, "--differ") for each in settled.differ]
    own, manager = (
        _sentences(talk.known, named, texts, option)
        for texts, option in ((settled.employee, "--employee-says"), (settled.manager, "--manager"))
    )
    for competency in named:
        if competency in views:
            message = f"--differ: {competency} is named twice."
            raise CareerctlError(message)
        views[competency] = TwoViews(employee=own[competency], manager=manager[competency])
    return views


def _sentences(reading: FrameworkReading, differ: list[str], texts: Sequence[str], option: str) -> dict[str, str]:
    """Return what one of the two says, by competency: as named, else the first for the first --differ, and so on."""
    named = by_id(reading, texts, option)
    if named and set(named) != set(differ):
        message = f"{option}: name the competencies that stand behind --differ."
        raise CareerctlError(message)
    said = named or dict(zip(differ, texts, strict=True))
    return {competency: some_text(text, option) for competency, text in said.items()}


def _focus(talk: Talk, settled: Settled) -> tuple[str, ...]:
    chosen = dict.fromkeys(competency_named(talk.known, list(talk.items()), each, "--focus") for each in settled.focus)
    if len(chosen) > _MOST_FOCUS:
        message = "the focus is at most three competencies."
        raise CareerctlError(message)
    return tuple(chosen)


def side_of(talk: Talk, written: str) -> str:
    """Return which of the two is named. Raises CareerctlError where it is neither, or both."""
    sides = [talk.ids[written]] if written in talk.ids else talk.sides_named(written)
    if len(sides) != 1:
        message = f"--confirmed-by is one of the two who talk: {' and '.join(talk.ids)}."
        raise CareerctlError(message)
    return sides[0]


def typed_for_others(talk: Talk, confirming: Sequence[str]) -> dict[str, str]:
    """Return who typed it, by the side whose own word it was not. Raises CareerctlError where nobody says who types."""
    by = talk.wanted.by or talk.wanted.me
    if by is None and len(set(confirming)) > 1:
        message = "two people confirm, and one types. Say who with --by, or with CAREERCTL_ME."
        raise CareerctlError(message)
    return {side: by for side in dict.fromkeys(confirming) if by is not None and talk.ids.get(by) != side}


def _end(talk: Talk, prompts: Prompts) -> None:
    """Say what was written, whether it counts, and what comes next."""
    say = prompts.say
    if talk.sheet.held:
        prompts.tell(say("Nothing was written: what you agreed before stays as it is until both of you confirm again."))
        return
    closing.written(talk.sheet, prompts)
    content = talk.sheet.content()
    if talk.sheet.dry or not isinstance(content, AgreedSheetFile):
        return
    if content.status == "draft":
        draft = say("It is a draft: no other command shows it or counts with it.")
        prompts.tell(draft, say("Go on: {command}", command=talk.wanted.command()))
        return
    missing = [talk.name_of(each) for each in BOTH if getattr(content.confirmed, each) is None]
    if missing:
        stays = say(
            "{names} did not confirm it. It stays the manager's summary, which counts for nothing until both confirm.",
            names=together(missing, say=say),
        )
        prompts.tell(stays, say("Next: {command}", command=talk.wanted.command()))
        return
    others = [talk.name_of(each) for each in BOTH if getattr(content.confirmed.recorded_by, each) is not None]
    said = say("Both of you confirmed it.")
    if others:
        said = say(_TYPED, names=together(others, say=say))
    prompts.tell(said, say("Next: {command}", command=talk.wanted.next))
