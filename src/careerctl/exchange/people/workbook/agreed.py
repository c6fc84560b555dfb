"""A form about something agreed, in a workbook: what it is, and room to say it differently."""

from collections.abc import Iterator

from careerctl.exchange.people.words import (
    DIFFERENT,
    NOT_LOCKED,
    ONE_ALONE,
    goes_through,
    look_intro,
    look_ticks,
    plan_parts,
    trial_words,
    where_agreed,
    without_level,
    written_down,
    yes_and_no,
)
from careerctl.exchange.people.workbook.drawing import Drawing
from careerctl.exchange.people.workbook.levels import level_lines
from careerctl.exchange.people.workbook.measure import Line
from careerctl.results.agreement import AgreedEntry, Agreement
from careerctl.results.gap import Rated
from careerctl.results.plan import Plan
from careerctl.text.phrases import Say, number
from careerctl.text.prose import in_line, laid_out
from careerctl.views.words.looking import since_words


def agreement_parts(form: Agreement, sheet: Drawing, say: Say) -> None:
    """Draw the head, what was agreed, the trial, and the end."""
    manager = form.manager_name or say("your manager")
    if form.side == "look-again":
        _second_look(form, manager, sheet, say)
        return
    _head(form, manager, sheet, say)
    if form.entries:
        sheet.band(say("What we agreed"), "", [say(DIFFERENT)])
    for each in form.entries:
        row = sheet.question(f"differ {each.topic.competency}", [(in_line(each.topic.name), "")], [*_lines(each, say)])
        sheet.field(row, "answer", "words", wide="evidence")
    if form.focus:
        sheet.band(say("What we work on first"))
        sheet.over_all("\n".join(f"– {in_line(each.name)}" for each in form.focus), "text")
    if form.plan is not None:
        _plan(form, form.plan, sheet, say)
    aside = say("Where you wrote above that you see it differently, that stands beside it: a good end of a talk, too.")
    if form.plan is not None:
        aside = say("Without this x, and with words above, what you said to it before is taken back.")
    sheet.end(manager, {"hand-in": f"{say('This is what we agreed.')} {aside}"})


def _second_look(form: Agreement, manager: str, sheet: Drawing, say: Say) -> None:
    """Draw what both agreed, what has changed since, and a place for each of the two."""
    sheet.over_all(" · ".join(filter(None, (form.organisation, say("round {round}", round=form.round)))), "quiet")
    sheet.over_all(form.name, "title")
    sheet.over_all(where_agreed(form, say), "subtitle")
    sheet.over_all(look_intro(form, say), "text")
    sheet.over_all(f"{goes_through(form, manager, say)} {say(NOT_LOCKED)}", "quiet")
    if form.looked:
        sheet.band(say("What has changed since"))
    for each in form.looked:
        since = (f"– {laid_out(one)}" for one in since_words(each, say))
        sheet.over_all("\n".join((f"{in_line(each.name)}: {in_line(each.level)}", *since)), "text")
    own, other = look_ticks(form, say)
    sheet.end(manager, {"hand-in": f"{own} {say(ONE_ALONE)}", "hand-in-manager": other})


def _head(form: Agreement, manager: str, sheet: Drawing, say: Say) -> None:
    about = say("round {round}", round=form.round) if form.plan is None else say("development plan")
    sheet.over_all(" · ".join(filter(None, (form.organisation, about))), "quiet")
    sheet.over_all(form.name, "title")
    sheet.over_all(where_agreed(form, say), "subtitle")
    sheet.over_all(written_down(manager, say), "text")
    sheet.over_all(f"{goes_through(form, manager, say)} {say(NOT_LOCKED)}", "quiet")


def _lines(entry: AgreedEntry, say: Say) -> Iterator[Line]:
    """Yield what was agreed about a competency, or both views."""
    if entry.rated is None:
        yield say("We see it differently"), ""
        yield f"{say('I')}: ", laid_out(entry.employee)
        yield f"{say('My manager')}: ", laid_out(entry.manager)
    else:
        yield from _rated(entry, entry.rated, say)


def _rated(entry: AgreedEntry, rated: Rated, say: Say) -> Iterator[Line]:
    for label, reason in without_level(rated, say):
        yield f"{label}: ", laid_out(reason)
        return
    level = next((each for each in entry.topic.levels if each.level == rated.level), None)
    yield from (
        level_lines(level) if level is not None else [(rated.level_name or rated.written or number(rated.level), "")]
    )
    if rated.why:
        yield "", laid_out(rated.why)
    yield from (("", f"– {laid_out(each)}") for each in rated.evidence)


def _plan(form: Agreement, plan: Plan, sheet: Drawing, say: Say) -> None:
    for part in plan_parts(plan, say):
        sheet.band(part.heading, part.span)
        for label, items in part.lists:
            sheet.over_all("\n".join((f"{label}:", *(f"– {laid_out(each)}" for each in items))), "text")
    sheet.band(say("All of it"), say("Is something missing, or not as you agreed?"), [say(DIFFERENT)])
    sheet.field(sheet.label("differ plan", "", 4), "answer", "words", wide="evidence")
    if form.asks_yes and plan.trial is not None:
        sheet.band(say("The trial"), say("Do you say yes to it?"))
        row = sheet.label("trial", trial_words(plan, plan.trial, say))
        sheet.field(row, "answer", "line", wide="evidence")
        sheet.pick(row, yes_and_no(plan.trial, say))
