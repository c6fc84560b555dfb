"""What a person says of themself beside the ratings, in a workbook; all of it may be skipped."""

from collections import Counter

from careerctl.exchange.people.words import LISTS, NEW_STEPS, SHARED, STEPS, steps_go, wishes_so_far
from careerctl.exchange.people.workbook.drawing import Drawing
from careerctl.exchange.people.workbook.keys import ANSWERS, TICK
from careerctl.model.role import DRIVERS
from careerctl.results.form import Form, OwnWords
from careerctl.text.phrases import Say, first_upper
from careerctl.text.prose import in_line, laid_out
from careerctl.views.words.moves import driver_words
from careerctl.views.words.plans import due_words

_LONGEST = 120
_LINES = 3
"""How many lines there are for words of one's own."""


def role_choices(own: OwnWords) -> list[tuple[str, str]]:
    """Return the roles to wish for, each with what stands in the list to pick from: of one name there may be two."""
    names = [in_line(each.name)[:_LONGEST] for each in own.roles]
    counted = Counter(names)
    return [
        (f"{name} ({each.role})" if counted[name] > 1 else name, each.role)
        for each, name in zip(own.roles, names, strict=True)
    ]


def own_parts(form: Form, own: OwnWords, sheet: Drawing, say: Say) -> None:
    """Draw what moves me, what I would like, my wish and my own steps."""
    manager = form.manager_name or say("your manager")
    _drivers(own, manager, sheet, say)
    _subjects(own, sheet, say)
    _wish(own, manager, sheet, say)
    _steps(own, sheet, say)


def _drivers(own: OwnWords, manager: str, sheet: Drawing, say: Say) -> None:
    listed = own.profile.drivers
    said = say("For you and {name}, and never counted. You may skip this.", name=manager)
    sheet.band(say("What moves me"), said, [TICK])
    for each in sorted(DRIVERS):
        _tick(sheet, f"driver {each}", first_upper(driver_words(each, say)), on=each in listed)
    for at, words in enumerate(listed):
        if words not in DRIVERS:
            _tick(sheet, f"driver {at}", words, on=True)
    _words(sheet, "drivers", say("In my own words, one a line"))


def _subjects(own: OwnWords, sheet: Drawing, say: Say) -> None:
    heads = [say(LISTS[key]) for key in LISTS]
    sheet.band(say("What I build on, and what I would like"), say("The same. You may skip it, too."), heads)
    for each in own.subjects:
        row = sheet.label(f"subject {each.competency}", in_line(each.name))
        for key, column in zip(LISTS, ANSWERS, strict=False):
            there = {one.competency for one in getattr(own.profile, key)}
            sheet.field(row, column, "tick", TICK if each.competency in there else "")


def _wish(own: OwnWords, manager: str, sheet: Drawing, say: Say) -> None:
    said = [say("To stay and get better at today's work is a wish like any other. You may skip this.")]
    said += [wishes_so_far(own, say)] if own.wishes else []
    sheet.band(say("My wish"), " ".join(said))
    row = _words(sheet, "wish role", say("A role, today's or another"), lines=1)
    sheet.pick(row, [said for said, _ in role_choices(own)])
    _words(sheet, "wish words", say("Or in words: what would you like next?"))
    _words(sheet, "wish why", say("Why?"))
    row = sheet.label("wish by", say("By when, if you know: a day, such as 2027-06-30"))
    sheet.field(row, "answer", "day", wide="evidence")
    through = say("Whatever you choose, this file goes through {name}.", name=manager)
    row = sheet.label("wish shared", f"{say('Who may know of it?')} {through}")
    shared = [say(SHARED[key]) for key in SHARED]
    sheet.field(row, "answer", "line", shared[0], wide="evidence")
    sheet.pick(row, shared)


def _steps(own: OwnWords, sheet: Drawing, say: Say) -> None:
    kinds = [say(STEPS[key]) for key in STEPS]
    sheet.band(say("My own steps"), steps_go(own, say), [say("x for what is done") if own.steps else ""])
    for each in own.steps:
        due = f" ({due_words(each.due, say)})" if each.due else ""
        _tick(sheet, f"done {each.id}", f"{laid_out(each.text)}{due}", on=False)
    for at in range(NEW_STEPS):
        row = sheet.label(f"step {at}", say("Another one" if at else "A new step: what sort, and which one"))
        sheet.field(row, "answer", "line", kinds[at])
        sheet.pick(row, kinds)
        sheet.field(row, "why", "line", wide="evidence")


def _tick(sheet: Drawing, key: str, said: str, *, on: bool) -> None:
    sheet.field(sheet.label(key, said), "answer", "tick", TICK if on else "")


def _words(sheet: Drawing, key: str, said: str, lines: int = _LINES) -> int:
    row = sheet.label(key, said, lines)
    sheet.field(row, "answer", "words" if lines > 1 else "line", wide="evidence")
    return row
