"""What a person said of themself beside the ratings: the lists of their profile, a wish, steps of their own."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from careerctl.analysis.form import LISTS
from careerctl.analysis.planning.entries import entries
from careerctl.analysis.still_wished import still_wished
from careerctl.changes.marking import Marking, marked
from careerctl.changes.note import add_note
from careerctl.changes.person import change_person
from careerctl.changes.plan import change_plan
from careerctl.changes.profile import ProfileChange, still_to_do
from careerctl.changes.taking.understood import cleaned
from careerctl.changes.wish import still_open
from careerctl.model.answers import GivenAnswers, GivenLists, GivenStep
from careerctl.model.plan import Plan
from careerctl.model.role import DRIVERS
from careerctl.model.scalars import parse_period
from careerctl.project.reading.notes import notes_on, path_of
from careerctl.project.reading.plans import KeptPlan
from careerctl.project.writing.change import Append, Change
from careerctl.project.writing.replace import Written
from careerctl.questions.known import Reading
from careerctl.text.characters import in_one_line

_KINDS = {"book": "A book", "class": "A class", "mentor": "A mentor", "conference": "A conference"}
_LONGEST_NAME = 200


class SaidBeside(NamedTuple):
    """What is written into a file, and how that is said."""

    written: Written
    lines: tuple[str, ...]


def said_beside(reading: Reading, given: GivenAnswers, day: date, kept: KeptPlan | None) -> Iterator[SaidBeside]:
    """Yield what is not so yet, file by file; `day` is when it was said, `kept` the person's plan.

    Raises CareerctlError where a file would not be sound with it.
    """
    root, path, links = reading.subject.root, reading.subject.path, reading.project.links
    changes = [*_lists(reading, given), *_wishes(reading, given, day)]
    written = change_person(root, path, changes, links, dry=True) if changes else None
    if written is not None:
        yield SaidBeside(written, tuple(_words(changes)))
    steps = [text for each in given.steps if (text := step_words(each))]
    if kept is not None:
        more = [*_plan(kept.plan, steps, given.done, reading.framework.today)]
        written = change_plan(root, kept.path, more, links, dry=True) if more else None
        if written is not None:
            yield SaidBeside(written, ("own steps",))
    elif steps:
        written = noted(reading, f"My own steps: {'; '.join(steps)}", day)
        if written is not None:
            yield SaidBeside(written, ("own steps, as a note",))


def _lists(reading: Reading, given: GivenAnswers) -> Iterator[Change]:
    """Yield what was ticked or unticked since the form was handed out; whatever else was changed meanwhile stays."""
    out, new = given.handed_out.lists, given.lists
    if out is None or new is None:
        return
    current = reading.framework.competencies.current
    for key in LISTS:
        before, after = _named(reading, key, out), _named(reading, key, new)
        added, removed = [each for each in after if each not in before], [each for each in before if each not in after]
        yield from still_to_do(reading.person, ProfileChange(key, added, removed), current).changes(reading.person)


def _named(reading: Reading, key: str, lists: GivenLists) -> list[str]:
    """Return what a list holds: known drivers or own words in one line each, and competencies that there are."""
    written: tuple[str, ...] = getattr(lists, key)
    if key == "drivers":
        words = (in_one_line(each)[:_LONGEST_NAME] for each in written)
        known = (each if each in DRIVERS else _known(each) for each in words)
        return list(dict.fromkeys(filter(None, known)))
    competencies = reading.framework.competencies
    return list(dict.fromkeys(competencies.current(each) for each in written if competencies.knows(each)))


def _known(words: str) -> str:
    known = words.casefold().replace(" ", "-")
    return known if known in DRIVERS else words


def _wishes(reading: Reading, given: GivenAnswers, day: date) -> Iterator[Change]:
    """Yield the new wish, or two where a role and words were given; what is wished for already is no new one."""
    wish, framework = given.wish, reading.framework
    wished = [each for _, each in still_wished(framework, reading.person)]
    role = framework.roles.current(wish.role) if framework.roles.knows(wish.role) else ""
    shared = {"shared_with": wish.shared_with} if wish.shared_with != "manager" else {}
    why, words = cleaned(wish.why), cleaned(wish.words)
    more = {"by": _until(wish.by, framework.today), "why": why, "asked": day.isoformat(), **shared}
    for what in ({"role": role}, {"words": words}):
        if any(what.values()) and still_open(wished, what.get("role", ""), what.get("words", ""), framework) is None:
            yield Append(("wishes",), {key: value for key, value in {**what, **more}.items() if value})


def _until(written: str, today: date) -> str:
    """Return by when, "" for no day that is still to come."""
    try:
        period = parse_period(written.strip())
    except ValueError:
        return ""
    return period.text if period.last >= today else ""


def step_words(step: GivenStep) -> str:
    """Return a step of one's own with what sort it is, "" for none."""
    text = in_one_line(step.text)
    kind = _KINDS.get(step.kind)
    return f"{kind}: {text}" if text and kind else text


def _plan(plan: Plan, steps: list[str], done: tuple[str, ...], today: date) -> Iterator[Change]:
    actions = plan.mastery.actions if plan.mastery is not None else ()
    there = {each.text for each in actions}
    for each in entries(plan):
        own = each.sort == "action" and each.stage == "mastery" and actions[each.place].owner == "employee"
        if own and each.id in done and not each.done:
            yield from marked(plan, each, Marking("done", today))
    for text in dict.fromkeys(steps):
        if text not in there:
            action: dict[str, Any] = {"text": text, "owner": "employee"}
            yield Append(("mastery", "actions"), action)


def noted(reading: Reading, text: str, day: date) -> Written | None:
    """Write a note of the person on themself, unless that stands there. The dry run of it: nothing is written yet."""
    root, person, links = reading.subject.root, reading.subject.person, reading.project.links
    there = notes_on(root, (person, *reading.person.formerly), links).notes
    if any(each.by == person and each.note.text == text for each in there):
        return None
    return add_note(root, path_of(root, person, person), {"date": day.isoformat(), "text": text}, links, dry=True)


def _words(changes: list[Change]) -> Iterator[str]:
    """Yield what a file is told of: no words of anybody."""
    if any(change.steps[0] == "wishes" for change in changes):
        yield "a wish"
    if any(change.steps[0] != "wishes" for change in changes):
        yield "the profile"
