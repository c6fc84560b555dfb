"""Forms as HTML files: what one side is asked in a round, and what a person confirms of what was agreed."""

from collections.abc import Iterator

from careerctl.exchange.people.answers import agreement_handed_out, handed_out, stem
from careerctl.exchange.people.form.agreed import agreement_parts
from careerctl.exchange.people.form.own import own_parts
from careerctl.exchange.people.form.page import FormPage, end, folded, page, tick
from careerctl.exchange.people.form.pieces import line, prose
from careerctl.exchange.people.form.questions import question_parts
from careerctl.exchange.people.words import (
    cannot_say,
    draft_words,
    no_chance,
    no_right_answer,
    title,
    who_reads,
    whose_view,
)
from careerctl.results.agreement import Agreement
from careerctl.results.form import Form
from careerctl.text.phrases import Say, day, plainly


def render(form: Form | Agreement, say: Say = plainly) -> str:
    """Return the file, for whoever fills it in."""
    named = title(form, say)
    if isinstance(form, Agreement):
        parts = agreement_parts(form, say)
        return page(FormPage(named, stem(form), agreement_handed_out(form), "agreed", parts), say)
    return page(FormPage(named, stem(form), handed_out(form), "rated", _parts(form, say)), say)


def _parts(form: Form, say: Say) -> Iterator[str]:
    yield from _head(form, say)
    yield from _notes(form, say)
    yield from question_parts(form, say)
    if form.own is not None:
        yield from own_parts(form, form.own, say)
    reader = form.manager_name or say("your manager") if form.side == "self" else say("yourself, to take it in")
    aside = draft_words(form, say("Without this tick it is a draft, which nobody counts with."), say)
    yield end(tick("hand_in", say("I hand this in."), aside, say), reader, form, say)


def _head(form: Form, say: Say) -> Iterator[str]:
    until = say("please by {date}", date=day(form.closes, say)) if form.closes is not None else ""
    where = " · ".join(filter(None, (form.organisation, say("round {round}", round=form.round), until)))
    yield f'<header>\n<p class="kicker">{line(where)}</p>\n'
    on = whose_view(form, say)
    yield f"<h1>{line(form.name if form.side == 'self' else form.by_name)}<span>{line(on)}</span></h1>\n"
    yield f"<p>{line(no_right_answer(say))} {line(cannot_say(no_chance(form, say), say))}</p>\n"
    yield f'<p class="quiet">{line(who_reads(form, say))} {folded(say)}</p>\n</header>\n'


def _notes(form: Form, say: Say) -> Iterator[str]:
    if not form.notes:
        return
    yield f'<section>\n<h2>{line(say("What you jotted down"))}</h2>\n<ul class="notes">\n'
    for each in form.notes:
        about = f" · {line(each.competency_name)}" if each.competency_name else ""
        when = day(each.date, say) if each.date is not None else ""
        yield f"<li><b>{when}{about}</b> {prose(each.text)}</li>\n"
    yield "</ul>\n</section>\n"
