"""The talk as a command: by questions, or by what stands on the command line; and what is said at its end."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from careerctl.changes.rating.agreement import BOTH, Agreed, agree, agreed, confirm
from careerctl.changes.rating.given import RatingOptions, answers_given, competency_named, some_text
from careerctl.changes.rating.talk import Talk
from careerctl.commands.rate import closing
from careerctl.commands.rate.conversation import Conversation
from careerctl.commands.rate.prompts import Prompts
from careerctl.model.assessment import AgreedSheetFile, TwoViews
from careerctl.problems.error import CareerctlError

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
    framework, asked = talk.known.framework, list(talk.items())
    before = agreed(talk.sheet)
    new = Agreed(
        answers_given(framework, asked, settled.given, before.ratings),
        _differ(talk, settled),
        _focus(talk, settled) if settled.focus else None,
    )
    both_ways = [each for each in new.ratings if each in new.differ]
    if both_ways:
        message = f"{both_ways[0]} is agreed and seen differently at once. Give one of the two."
        raise CareerctlError(message)
    confirming = [_side(talk, each) for each in settled.confirmed_by]
    if (confirming or submit) and not any((new.ratings, new.differ, before.ratings, before.differ)):
        message = "nothing is agreed yet, so that there is nothing to confirm."
        raise CareerctlError(message)
    with closing.saved(talk.sheet, _AGREED):
        if new.ratings or new.differ or new.focus is not None:
            agree(talk.sheet, new)
        if confirming or submit:
            confirm(talk.sheet, confirming)
    _end(talk, prompts)


def _differ(talk: Talk, settled: Settled) -> dict[str, TwoViews]:
    if not len(settled.differ) == len(settled.employee) == len(settled.manager):
        message = "each --differ needs one --employee and one --manager, the sentences of the two."
        raise CareerctlError(message)
    views = {}
    for name, own, manager in zip(settled.differ, settled.employee, settled.manager, strict=True):
        competency = competency_named(talk.known.framework, list(talk.items()), name, "--differ")
        if competency in views:
            message = f"--differ: {competency} is named twice."
            raise CareerctlError(message)
        views[competency] = TwoViews(employee=some_text(own, "--employee"), manager=some_text(manager, "--manager"))
    return views


def _focus(talk: Talk, settled: Settled) -> tuple[str, ...]:
    chosen = dict.fromkeys(
        competency_named(talk.known.framework, list(talk.items()), each, "--focus") for each in settled.focus
    )
    if len(chosen) > _MOST_FOCUS:
        message = "the focus is at most three competencies."
        raise CareerctlError(message)
    return tuple(chosen)


def _side(talk: Talk, written: str) -> str:
    if written not in talk.ids:
        message = f"--confirmed-by is one of the two who talk: {' and '.join(talk.ids)}."
        raise CareerctlError(message)
    return talk.ids[written]


def _end(talk: Talk, prompts: Prompts) -> None:
    """Say what was written, whether it counts, and what comes next."""
    closing.written(talk.sheet, prompts)
    content = talk.sheet.content()
    if talk.sheet.dry or not isinstance(content, AgreedSheetFile):
        return
    if content.status == "draft":
        prompts.say("It is a draft: no other command shows it or counts with it.", f"Go on: {talk.wanted.command}")
        return
    missing = [talk.name_of(each) for each in BOTH if getattr(content.confirmed, each) is None]
    if missing:
        prompts.say(
            f"{' and '.join(missing)} did not confirm it. It stays the manager's summary, which counts for nothing "
            f"until both confirm.",
            f"Next: {talk.wanted.command}",
        )
        return
    prompts.say("Both of you confirmed it.", f"Next: {talk.wanted.next}")
