"""Forms as HTML files: what one side is asked in a round, and what a person confirms of what was agreed."""

from collections.abc import Iterator

from careerctl.exchange.people.answers import agreement_handed_out, handed_out, stem
from careerctl.exchange.people.form.agreed import agreement_parts
from careerctl.exchange.people.form.own import own_parts
from careerctl.exchange.people.form.page import FOLDED, FormPage, end, page, tick
from careerctl.exchange.people.form.pieces import line, prose
from careerctl.exchange.people.form.questions import question_parts
from careerctl.exchange.people.words import cannot_say, draft_words, no_chance, title
from careerctl.results.agreement import Agreement
from careerctl.results.form import Form
from careerctl.text.phrases import day


def render(form: Form | Agreement) -> str:
    """Return the file, for whoever fills it in."""
    if isinstance(form, Agreement):
        return page(FormPage(title(form), stem(form), agreement_handed_out(form), "agreed", agreement_parts(form)))
    return page(FormPage(title(form), stem(form), handed_out(form), "rated", _parts(form)))


def _parts(form: Form) -> Iterator[str]:
    yield from _head(form)
    yield from _notes(form)
    yield from question_parts(form)
    if form.own is not None:
        yield from own_parts(form, form.own)
    reader = line(form.manager_name or "your manager") if form.side == "self" else "yourself, to take it in"
    yield end(tick("hand_in", "I hand this in.", draft_words(form, "tick")), reader, form.today, form.id)


def _head(form: Form) -> Iterator[str]:
    until = f"please by {day(form.closes)}" if form.closes is not None else ""
    where = " · ".join(filter(None, (form.organisation, f"round {form.round}", until)))
    yield f'<header>\n<p class="kicker">{line(where)}</p>\n'
    role, called = line(form.role_name), line(form.called)
    if form.side == "self":
        yield f"<h1>{line(form.name)}<span>my own view of my work as {role}</span></h1>\n"
    else:
        yield f"<h1>{line(form.by_name)}<span>on the work of {line(form.name)} as {role}</span></h1>\n"
    yield (
        "<p>There is no right answer, and no level is suggested. Choose what fits the last months, and say in a few "
        "words what you go by: that is what you will talk about. "
        f"{line(cannot_say(no_chance(form)))}</p>\n"
    )
    yield f'<p class="quiet">{_who_reads(form, called)}</p>\n</header>\n'


def _who_reads(form: Form, called: str) -> str:
    """Say where the answers go, and that folded is not locked."""
    manager = line(form.manager_name)
    if form.side == "manager":
        return f"{called} reads your answers once both of you have handed in. {FOLDED}"
    through = f"This file goes through {manager}, your manager" if manager else "This file goes through your manager"
    return f"{through}, who is shown your answers once both of you have handed in. {FOLDED}"


def _notes(form: Form) -> Iterator[str]:
    if not form.notes:
        return
    yield '<section>\n<h2>What you jotted down</h2>\n<ul class="notes">\n'
    for each in form.notes:
        about = f" · {line(each.competency_name)}" if each.competency_name else ""
        when = day(each.date) if each.date is not None else ""
        yield f"<li><b>{when}{about}</b> {prose(each.text)}</li>\n"
    yield "</ul>\n</section>\n"
