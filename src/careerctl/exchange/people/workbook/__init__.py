"""Forms as workbooks: one worksheet with all that is asked of one side about one person, on screen and on paper.

Nobody's rating stands in it. It holds no formula; what looks like one in a text is text.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from io import BytesIO
from itertools import groupby
from typing import Any

from careerctl.exchange.extras import needed_for
from careerctl.exchange.people.answers import agreement_handed_out, handed_out
from careerctl.exchange.people.words import cannot_say, draft_words, title
from careerctl.exchange.people.workbook.agreed import agreement_parts
from careerctl.exchange.people.workbook.drawing import Drawing, looks_of, sheet_name
from careerctl.exchange.people.workbook.keys import NO_CHANCE, NOT_APPLICABLE, carried, choice
from careerctl.exchange.people.workbook.levels import level_lines
from careerctl.exchange.people.workbook.measure import Line
from careerctl.exchange.people.workbook.own import own_parts, role_choices
from careerctl.model.competency import QUESTIONS
from careerctl.results.agreement import Agreement
from careerctl.results.form import Form, FormQuestion
from careerctl.text.characters import shortened
from careerctl.text.phrases import day, number, sentence
from careerctl.text.prose import in_line, laid_out


def render(forms: Sequence[Form | Agreement]) -> bytes:
    """Return a workbook with a worksheet for each form. Raises CareerctlError where the library is not here."""
    with needed_for("excel", "writing a workbook"):
        import xlsxwriter
    made, first = BytesIO(), forms[0]
    text_stays_text = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(made, {"in_memory": True, **text_stays_text}) as book:
        created = datetime.combine(first.today, time()) if first.today else None
        book.set_properties({"title": title(first) if len(forms) == 1 else first.round, "created": created})
        looks, names = looks_of(book), list[str]()
        for form in forms:
            names.append(sheet_name("Form" if len(forms) == 1 else form.called, names))
            _draw(form, Drawing(book, names[-1], seen=form.side == "manager", looks=looks))
    return made.getvalue()


def _draw(form: Form | Agreement, sheet: Drawing) -> None:
    needed: Sequence[int] = ()
    if isinstance(form, Agreement):
        agreement_parts(form, sheet)
        carry: dict[str, Any] = {"handed_out": agreement_handed_out(form)}
    else:
        needed = [*_parts(form, sheet)]
        roles = {"roles": dict(role_choices(form.own))} if form.own is not None else {}
        carry = {"handed_out": handed_out(form), **roles}
    sheet.gap()
    handed = f"Handed out on {day(form.today)}, " if form.today else ""
    sheet.over_all(f"Confidential. {handed}{form.id}. It proves nothing about who filled it in.", "quiet")
    foot = f"{title(form)} · {form.round} · confidential"
    sheet.finish(carried(carry), shortened(foot, 200), needed=needed)


def _parts(form: Form, sheet: Drawing) -> Iterator[int]:
    """Draw what is asked of one side in a round, and yield the rows in which an answer is needed."""
    _head(form, sheet)
    yield from _questions(form, sheet)
    if form.own is not None:
        own_parts(form, form.own, sheet)
    reader = form.manager_name or "your manager" if form.side == "self" else "whoever takes it in"
    sheet.end(reader, {"hand-in": f"I hand this in. {draft_words(form, 'x')}"})


def _head(form: Form, sheet: Drawing) -> None:
    until = f"please by {day(form.closes)}" if form.closes is not None else ""
    sheet.over_all(" · ".join(filter(None, (form.organisation, f"round {form.round}", until))), "quiet")
    own = form.side == "self"
    sheet.over_all(form.name if own else form.by_name, "title")
    on = f"my own view of my work as {form.role_name}" if own else f"on the work of {form.name} as {form.role_name}"
    sheet.over_all(on, "subtitle")
    sheet.over_all(
        "There is no right answer, and no level is suggested. Choose what fits the last months, and say in a few words "
        "what you go by: that is what you will talk about. "
        f"{cannot_say(NO_CHANCE)} Only the "
        "coloured cells are to be written in; an answer is chosen with the arrow beside its cell.",
        "text",
    )
    sheet.over_all(_who_reads(form), "quiet")
    if form.notes:
        sheet.band("What you jotted down")
        for each in form.notes:
            about = f" · {each.competency_name}" if each.competency_name else ""
            when = day(each.date) if each.date is not None else ""
            sheet.over_all(f"{when}{about}: {laid_out(each.text)}", "text")


def _who_reads(form: Form) -> str:
    """Say where the answers go, and that nothing is locked."""
    opened = "This file is not locked: whoever opens it can read it."
    if form.side == "manager":
        return f"{form.called} reads your answers once both of you have handed in. {opened}"
    named = f"{form.manager_name}, your manager" if form.manager_name else "your manager"
    return f"This file goes through {named}, who is shown your answers once both of you have handed in. {opened}"


def _questions(form: Form, sheet: Drawing) -> Iterator[int]:
    """Draw all that is rated, and yield the rows in which an answer is needed."""
    heads = (
        "My answer",
        "Why? What do I go by?",
        "What shows it? Links, or a few words, one a line",
        "Not seen myself",
    )
    for asks, some in groupby(form.questions, key=lambda each: each.topic.asks):
        sheet.band(QUESTIONS[asks], "What each level looks like", heads)
        for each in some:
            row = _question(form, each, sheet)
            if not each.topic.optional:
                yield row
    if form.beyond:
        said = "You may skip this. It counts for nothing today."
        sheet.band(f"What {in_line(form.beyond_name)} asks beyond it", said, heads)
        for each in form.beyond:
            _question(form, each, sheet)


def _question(form: Form, asked: FormQuestion, sheet: Drawing) -> int:
    topic = asked.topic
    mark = "a must" if topic.must else "optional" if topic.optional else ""
    name: list[Line] = [(in_line(topic.name), ""), *([("", mark)] if mark else [])]
    about: list[Line] = [
        ("", laid_out(each)) for each in (topic.description, topic.wording, sentence(topic.because)) if each
    ]
    levels = [line for each in topic.levels for line in level_lines(each)]
    row = sheet.question(f"rating {topic.competency}", name, [*about, *([("", "")] if about else []), *levels])
    sheet.field(row, "answer", "pick")
    sheet.pick(row, [*_choices(asked), NO_CHANCE, NOT_APPLICABLE])
    for each in ("why", "evidence"):
        sheet.field(row, each, "words")
    if form.side == "manager":
        sheet.field(row, "seen", "tick")
    return row


def _choices(asked: FormQuestion) -> Iterator[str]:
    levels = asked.topic.levels
    for at, each in enumerate(levels):
        yield choice(each.level, each.name)
        if asked.topic.halves and at + 1 < len(levels):
            between = each.level + 0.5
            yield f"{number(between)} – between {number(each.level)} and {number(each.level + 1)}"
