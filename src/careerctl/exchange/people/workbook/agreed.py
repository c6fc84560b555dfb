"""A form about something agreed, in a workbook: what it is, and room to say it differently."""

from collections.abc import Iterator

from careerctl.exchange.people.words import ONE_ALONE, look_intro, look_ticks, plan_parts, trial_words, yes_and_no
from careerctl.exchange.people.workbook.drawing import Drawing
from careerctl.exchange.people.workbook.levels import level_lines
from careerctl.exchange.people.workbook.measure import Line
from careerctl.results.agreement import AgreedEntry, Agreement
from careerctl.results.gap import Rated
from careerctl.results.plan import Plan
from careerctl.text.phrases import day, number
from careerctl.text.prose import in_line, laid_out
from careerctl.views.words.looking import since_words

_DIFFERENT = "I see it differently, in my own words"


def agreement_parts(form: Agreement, sheet: Drawing) -> None:
    """Draw the head, what was agreed, the trial, and the end."""
    manager = form.manager_name or "your manager"
    if form.side == "look-again":
        _second_look(form, manager, sheet)
        return
    _head(form, manager, sheet)
    if form.entries:
        sheet.band("What we agreed", "", [_DIFFERENT])
    for each in form.entries:
        row = sheet.question(f"differ {each.topic.competency}", [(in_line(each.topic.name), "")], [*_lines(each)])
        sheet.field(row, "answer", "words", wide="evidence")
    if form.focus:
        sheet.band("What we work on first")
        sheet.over_all("\n".join(f"– {in_line(each.name)}" for each in form.focus), "text")
    if form.plan is not None:
        _plan(form, form.plan, sheet)
    aside = "Where you wrote above that you see it differently, that stands beside it: a good end of a talk, too."
    if form.plan is not None:
        aside = "Without this x, and with words above, what you said to it before is taken back."
    sheet.end(manager, {"hand-in": f"This is what we agreed. {aside}"})


def _second_look(form: Agreement, manager: str, sheet: Drawing) -> None:
    """Draw what both agreed, what has changed since, and a place for each of the two."""
    sheet.over_all(" · ".join(filter(None, (form.organisation, f"round {form.round}"))), "quiet")
    sheet.over_all(form.name, "title")
    when = day(form.agreed_on) if form.agreed_on else ""
    sheet.over_all(f"what {manager} and I agreed on {when}, looked at again", "subtitle")
    sheet.over_all(look_intro(form), "text")
    sheet.over_all(f"This file goes through {manager}. This file is not locked: whoever opens it can read it.", "quiet")
    if form.looked:
        sheet.band("What has changed since")
    for each in form.looked:
        said = (f"{in_line(each.name)}: {in_line(each.level)}", *(f"– {laid_out(one)}" for one in since_words(each)))
        sheet.over_all("\n".join(said), "text")
    own, other = look_ticks(form)
    sheet.end(manager, {"hand-in": f"{own} {ONE_ALONE}", "hand-in-manager": other})


def _head(form: Agreement, manager: str, sheet: Drawing) -> None:
    about = f"round {form.round}" if form.plan is None else "development plan"
    when = day(form.agreed_on) if form.agreed_on else ""
    sheet.over_all(" · ".join(filter(None, (form.organisation, about))), "quiet")
    sheet.over_all(form.name, "title")
    sheet.over_all(
        f"what {manager} and I agreed on {when}" if form.plan is None else f"my plan, since {when}", "subtitle"
    )
    sheet.over_all(
        f"{manager} has written this down. Read whether it is what you agreed. Where it is not, say in your own words "
        "how you see it: both views stand side by side then, and nobody has to give in.",
        "text",
    )
    opened = "This file is not locked: whoever opens it can read it."
    sheet.over_all(f"This file goes through {manager}, who reads what you write here. {opened}", "quiet")


def _lines(entry: AgreedEntry) -> Iterator[Line]:
    """Yield what was agreed about a competency, or both views."""
    if entry.rated is None:
        yield "We see it differently", ""
        yield "I: ", laid_out(entry.employee)
        yield "My manager: ", laid_out(entry.manager)
    else:
        yield from _rated(entry, entry.rated)


def _rated(entry: AgreedEntry, rated: Rated) -> Iterator[Line]:
    for label, reason in (("No chance to show it yet", rated.no_chance), ("Not part of my work", rated.not_applicable)):
        if reason:
            yield f"{label}: ", laid_out(reason)
            return
    level = next((each for each in entry.topic.levels if each.level == rated.level), None)
    yield from (
        level_lines(level) if level is not None else [(rated.level_name or rated.written or number(rated.level), "")]
    )
    if rated.why:
        yield "", laid_out(rated.why)
    yield from (("", f"– {laid_out(each)}") for each in rated.evidence)


def _plan(form: Agreement, plan: Plan, sheet: Drawing) -> None:
    for part in plan_parts(plan):
        sheet.band(part.heading, part.span)
        for label, items in part.lists:
            sheet.over_all("\n".join((f"{label}:", *(f"– {laid_out(each)}" for each in items))), "text")
    sheet.band("All of it", "Is something missing, or not as you agreed?", [_DIFFERENT])
    sheet.field(sheet.label("differ plan", "", 4), "answer", "words", wide="evidence")
    if form.asks_yes and plan.trial is not None:
        sheet.band("The trial", "Do you say yes to it?")
        row = sheet.label("trial", trial_words(plan, plan.trial))
        sheet.field(row, "answer", "line", wide="evidence")
        sheet.pick(row, yes_and_no(plan.trial))
