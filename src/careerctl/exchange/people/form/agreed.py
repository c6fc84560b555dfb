"""A form about something agreed: what it is, and room to say: this is what we agreed, or I see it differently."""

from collections.abc import Iterable, Iterator
from html import escape

from careerctl.exchange.people.form.page import end, folded, tick
from careerctl.exchange.people.form.pieces import area, level_words, line, prose
from careerctl.exchange.people.words import (
    DIFFERENT,
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
from careerctl.results.agreement import AgreedEntry, Agreement
from careerctl.results.gap import Rated
from careerctl.results.plan import Plan
from careerctl.text.phrases import Say, number
from careerctl.views.words.looking import since_words


def agreement_parts(form: Agreement, say: Say) -> Iterator[str]:
    """Yield the head, what was agreed, the trial, and the end."""
    if form.side == "look-again":
        yield from _second_look(form, say)
        return
    yield from _head(form, say)
    yield from _entries(form, say)
    if form.plan is not None:
        yield from _plan(form.plan, say)
        yield from _trial(form, form.plan, say)
    aside = say("Where you wrote above that you see it differently, that stands beside it: a good end of a talk, too.")
    if form.plan is not None:
        aside = say("Without this tick, and with words above, what you said to it before is taken back.")
    reader = form.manager_name or say("your manager")
    yield end(tick("hand_in", say("This is what we agreed."), aside, say), reader, form, say)


def _second_look(form: Agreement, say: Say) -> Iterator[str]:
    """Yield what both agreed, what has changed since, and a box for each of the two."""
    manager = form.manager_name or say("your manager")
    where = line(" · ".join(filter(None, (form.organisation, say("round {round}", round=form.round)))))
    yield (
        f'<header>\n<p class="kicker">{where}</p>\n'
        f"<h1>{line(form.name)}<span>{line(where_agreed(form, say))}</span></h1>\n"
        f"<p>{line(look_intro(form, say))}</p>\n"
        f'<p class="quiet">{line(goes_through(form, manager, say))} {folded(say)}</p>\n</header>\n'
    )
    if form.looked:
        yield f"<section>\n<h2>{line(say('What has changed since'))}</h2>\n"
        for each in form.looked:
            yield f"<h3>{line(each.name)}: {line(each.level)}</h3>\n{_bullets(since_words(each, say))}"
        yield "</section>\n"
    own, other = look_ticks(form, say)
    ticks = tick("hand_in", own, say(ONE_ALONE), say) + tick("hand_in_manager", other, "", say)
    yield end(ticks, manager, form, say)


def _head(form: Agreement, say: Say) -> Iterator[str]:
    about = say("round {round}", round=form.round) if form.plan is None else say("development plan")
    yield f'<header>\n<p class="kicker">{line(" · ".join(filter(None, (form.organisation, about))))}</p>\n'
    manager = form.manager_name or say("your manager")
    yield (
        f"<h1>{line(form.name)}<span>{line(where_agreed(form, say))}</span></h1>\n"
        f"<p>{line(written_down(manager, say))}</p>\n"
        f'<p class="quiet">{line(goes_through(form, manager, say))} {folded(say)}</p>\n</header>\n'
    )


def _entries(form: Agreement, say: Say) -> Iterator[str]:
    if form.entries:
        yield f"<section>\n<h2>{line(say('What we agreed'))}</h2>\n"
        for each in form.entries:
            yield _entry(each, say)
        yield "</section>\n"
    if form.focus:
        names = _bullets(each.name for each in form.focus)
        yield f"<section>\n<h2>{line(say('What we work on first'))}</h2>\n{names}</section>\n"


def _entry(entry: AgreedEntry, say: Say) -> str:
    topic = entry.topic
    said = _rated(entry, entry.rated, say) if entry.rated is not None else _two(entry, say)
    return _question(topic.competency, line(topic.name), said, say)


def _question(key: str, legend: str, said: str, say: Say, rows: int = 1) -> str:
    return (
        f'<fieldset class="question agreed" data-id="{escape(key)}">\n<legend>{legend}</legend>\n{said}'
        f"{area(f'differ:{key}', line(say(DIFFERENT)), rows)}</fieldset>\n"
    )


def _rated(entry: AgreedEntry, rated: Rated, say: Say) -> str:
    for label, reason in without_level(rated, say):
        return f"<p><b>{line(label)}:</b> {prose(reason)}</p>\n"
    level = next((each for each in entry.topic.levels if each.level == rated.level), None)
    said = (
        level_words(level)
        if level is not None
        else f"<b>{line(rated.level_name or rated.written or number(rated.level))}</b>"
    )
    why = f"<p>{prose(rated.why)}</p>\n" if rated.why else ""
    shows = _bullets(rated.evidence) if rated.evidence else ""
    return f'<p class="level">{said}</p>\n{why}{shows}'


def _two(entry: AgreedEntry, say: Say) -> str:
    return (
        f"<p>{line(say('We see it differently'))}:</p>\n"
        f'<ul class="notes"><li><b>{line(say("I"))}</b> {prose(entry.employee)}</li>'
        f"<li><b>{line(say('My manager'))}</b> {prose(entry.manager)}</li></ul>\n"
    )


def _plan(plan: Plan, say: Say) -> Iterator[str]:
    for part in plan_parts(plan, say):
        span = f"<small>{line(part.span)}</small>" if part.span else ""
        yield f"<section>\n<h2>{line(part.heading)}{span}</h2>\n"
        for label, items in part.lists:
            yield _labelled(label, items)
        yield "</section>\n"
    missing = f"<p>{line(say('Is something missing, or not as you agreed?'))}</p>\n"
    yield _question("plan", line(say("All of it")), missing, say, rows=2)


def _trial(form: Agreement, plan: Plan, say: Say) -> Iterator[str]:
    """Yield whether the person says yes to the trial: neither is preset, and neither needs a reason."""
    if not form.asks_yes or plan.trial is None:
        return
    yes, no = yes_and_no(plan.trial, say)
    yield (
        f'<section>\n<h2>{line(say("The trial"))}</h2>\n<fieldset class="trial">\n'
        f"<legend>{line(say('Do you say yes to it?'))}</legend>\n"
        f'<p class="about">{line(trial_words(plan, plan.trial, say))}</p>\n'
    )
    for value, label in (("yes", yes), ("no", no)):
        said = f"<span>{line(label)}</span>"
        yield f'<label class="check"><input type="radio" name="trial" value="{value}">{said}</label>\n'
    yield "</fieldset>\n</section>\n"


def _labelled(label: str, items: Iterable[str]) -> str:
    bullets = _bullets(items)
    return f"<h3>{line(label)}</h3>\n{bullets}" if bullets else ""


def _bullets(items: Iterable[str]) -> str:
    said = "".join(f"<li>{prose(each)}</li>\n" for each in items)
    return f'<ul class="notes">\n{said}</ul>\n' if said else ""
