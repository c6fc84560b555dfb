"""A form about something agreed: what it is, and room to say: this is what we agreed, or I see it differently."""

from collections.abc import Iterable, Iterator
from html import escape

from careerctl.exchange.people.form.page import FOLDED, end, tick
from careerctl.exchange.people.form.pieces import area, level_words, line, prose
from careerctl.exchange.people.words import ONE_ALONE, look_intro, look_ticks, plan_parts, trial_words, yes_and_no
from careerctl.results.agreement import AgreedEntry, Agreement
from careerctl.results.gap import Rated
from careerctl.results.plan import Plan
from careerctl.text.phrases import day, number
from careerctl.views.words.looking import since_words


def agreement_parts(form: Agreement) -> Iterator[str]:
    """Yield the head, what was agreed, the trial, and the end."""
    if form.side == "look-again":
        yield from _second_look(form)
        return
    yield from _head(form)
    yield from _entries(form)
    if form.plan is not None:
        yield from _plan(form.plan)
        yield from _trial(form, form.plan)
    reader = line(form.manager_name or "your manager")
    aside = "Where you wrote above that you see it differently, that stands beside it: a good end of a talk, too."
    if form.plan is not None:
        aside = "Without this tick, and with words above, what you said to it before is taken back."
    yield end(tick("hand_in", "This is what we agreed.", aside), reader, form.today, form.id)


def _second_look(form: Agreement) -> Iterator[str]:
    """Yield what both agreed, what has changed since, and a box for each of the two."""
    manager, when = line(form.manager_name or "your manager"), day(form.agreed_on) if form.agreed_on else ""
    where = line(" · ".join(filter(None, (form.organisation, f"round {form.round}"))))
    yield (
        f'<header>\n<p class="kicker">{where}</p>\n'
        f"<h1>{line(form.name)}<span>what {manager} and I agreed on {when}, looked at again</span></h1>\n"
        f"<p>{line(look_intro(form))}</p>\n"
        f'<p class="quiet">This file goes through {manager}. {FOLDED}</p>\n</header>\n'
    )
    if form.looked:
        yield "<section>\n<h2>What has changed since</h2>\n"
        for each in form.looked:
            yield f"<h3>{line(each.name)}: {line(each.level)}</h3>\n{_bullets(since_words(each))}"
        yield "</section>\n"
    own, other = look_ticks(form)
    ticks = tick("hand_in", line(own), line(ONE_ALONE)) + tick("hand_in_manager", line(other), "")
    yield end(ticks, manager, form.today, form.id)


def _head(form: Agreement) -> Iterator[str]:
    about = f"round {form.round}" if form.plan is None else "development plan"
    yield f'<header>\n<p class="kicker">{line(" · ".join(filter(None, (form.organisation, about))))}</p>\n'
    when, manager = day(form.agreed_on) if form.agreed_on else "", line(form.manager_name) or "your manager"
    if form.plan is None:
        yield f"<h1>{line(form.name)}<span>what {manager} and I agreed on {when}</span></h1>\n"
    else:
        yield f"<h1>{line(form.name)}<span>my plan, since {when}</span></h1>\n"
    yield (
        f"<p>{manager} has written this down. Read whether it is what you agreed. Where it is not, say in your own "
        "words how you see it: both views stand side by side then, and nobody has to give in.</p>\n"
        f'<p class="quiet">This file goes through {manager}, who reads what you write here. {FOLDED}</p>\n</header>\n'
    )


def _entries(form: Agreement) -> Iterator[str]:
    if form.entries:
        yield "<section>\n<h2>What we agreed</h2>\n"
        for each in form.entries:
            yield _entry(each)
        yield "</section>\n"
    if form.focus:
        yield f"<section>\n<h2>What we work on first</h2>\n{_bullets(each.name for each in form.focus)}</section>\n"


def _entry(entry: AgreedEntry) -> str:
    topic = entry.topic
    said = _rated(entry, entry.rated) if entry.rated is not None else _two(entry)
    return _question(topic.competency, line(topic.name), said)


def _question(key: str, legend: str, said: str, rows: int = 1) -> str:
    return (
        f'<fieldset class="question agreed" data-id="{escape(key)}">\n<legend>{legend}</legend>\n{said}'
        f"{area(f'differ:{key}', 'I see it differently, in my own words', rows)}</fieldset>\n"
    )


def _rated(entry: AgreedEntry, rated: Rated) -> str:
    for label, reason in (("No chance to show it yet", rated.no_chance), ("Not part of my work", rated.not_applicable)):
        if reason:
            return f"<p><b>{label}:</b> {prose(reason)}</p>\n"
    level = next((each for each in entry.topic.levels if each.level == rated.level), None)
    said = (
        level_words(level)
        if level is not None
        else f"<b>{line(rated.level_name or rated.written or number(rated.level))}</b>"
    )
    why = f"<p>{prose(rated.why)}</p>\n" if rated.why else ""
    shows = _bullets(rated.evidence) if rated.evidence else ""
    return f'<p class="level">{said}</p>\n{why}{shows}'


def _two(entry: AgreedEntry) -> str:
    return (
        "<p>We see it differently:</p>\n"
        f'<ul class="notes"><li><b>I</b> {prose(entry.employee)}</li><li><b>My manager</b> {prose(entry.manager)}</li>'
        "</ul>\n"
    )


def _plan(plan: Plan) -> Iterator[str]:
    for part in plan_parts(plan):
        span = f"<small>{line(part.span)}</small>" if part.span else ""
        yield f"<section>\n<h2>{line(part.heading)}{span}</h2>\n"
        for label, items in part.lists:
            yield _labelled(label, items)
        yield "</section>\n"
    yield _question("plan", "All of it", "<p>Is something missing, or not as you agreed?</p>\n", rows=2)


def _trial(form: Agreement, plan: Plan) -> Iterator[str]:
    """Yield whether the person says yes to the trial: neither is preset, and neither needs a reason."""
    if not form.asks_yes or plan.trial is None:
        return
    yes, no = yes_and_no(plan.trial)
    yield (
        '<section>\n<h2>The trial</h2>\n<fieldset class="trial">\n<legend>Do you say yes to it?</legend>\n'
        f'<p class="about">{line(trial_words(plan, plan.trial))}</p>\n'
    )
    for value, label in (("yes", yes), ("no", no)):
        yield f'<label class="check"><input type="radio" name="trial" value="{value}"><span>{label}</span></label>\n'
    yield "</fieldset>\n</section>\n"


def _labelled(label: str, items: Iterable[str]) -> str:
    bullets = _bullets(items)
    return f"<h3>{label}</h3>\n{bullets}" if bullets else ""


def _bullets(items: Iterable[str]) -> str:
    said = "".join(f"<li>{prose(each)}</li>\n" for each in items)
    return f'<ul class="notes">\n{said}</ul>\n' if said else ""
