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
from careerctl.exchange.people.words import (
    NOT_LOCKED,
    SHOWS,
    cannot_say,
    draft_words,
    halfway,
    no_right_answer,
    title,
    who_reads,
    whose_view,
)
from careerctl.exchange.people.workbook.agreed import agreement_parts
from careerctl.exchange.people.workbook.drawing import Drawing, looks_of, sheet_name
from careerctl.exchange.people.workbook.keys import INSTEAD, carried, choice, choices, instead
from careerctl.exchange.people.workbook.levels import level_lines
from careerctl.exchange.people.workbook.measure import Line
from careerctl.exchange.people.workbook.own import own_parts, role_choices
from careerctl.model.competency import QUESTIONS
from careerctl.results.agreement import Agreement
from careerctl.results.form import Form, FormQuestion
from careerctl.text.characters import shortened
from careerctl.text.phrases import Say, day, number, plainly, sentence
from careerctl.text.prose import in_line, laid_out


def render(forms: Sequence[Form | Agreement], say: Say = plainly) -> bytes:
    """Return a workbook with a worksheet for each form. Raises CareerctlError where the library is not here."""
    with needed_for("excel", "writing a workbook"):
        import xlsxwriter
    made, first = BytesIO(), forms[0]
    text_stays_text = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(made, {"in_memory": True, **text_stays_text}) as book:
        created = datetime.combine(first.today, time()) if first.today else None
        book.set_properties({"title": title(first, say) if len(forms) == 1 else first.round, "created": created})
        looks, names = looks_of(book), list[str]()
        for form in forms:
            names.append(sheet_name(say("Form") if len(forms) == 1 else form.called, names))
            _draw(form, Drawing(book, names[-1], say, seen=form.side == "manager", looks=looks), say)
    return made.getvalue()


def _draw(form: Form | Agreement, sheet: Drawing, say: Say) -> None:
    needed: Sequence[int] = ()
    if isinstance(form, Agreement):
        agreement_parts(form, sheet, say)
        carry: dict[str, Any] = {"handed_out": agreement_handed_out(form)}
    else:
        needed = [*_parts(form, sheet, say)]
        roles = {"roles": dict(role_choices(form.own))} if form.own is not None else {}
        carry = {"handed_out": handed_out(form), **roles}
    if say("en") != "en":
        carry["choices"] = choices(say)
    sheet.gap()
    when = day(form.today, say) if form.today else ""
    handed = say("Handed out on {date}, {digest}.", date=when, digest=form.id) if when else f"{form.id}."
    proves = say("It proves nothing about who filled it in.")
    sheet.over_all(f"{say('Confidential.')} {handed} {proves}", "quiet")
    foot = f"{title(form, say)} · {form.round} · {say('confidential')}"
    sheet.finish(carried(carry), shortened(foot, 200), needed=needed)


def _parts(form: Form, sheet: Drawing, say: Say) -> Iterator[int]:
    """Draw what is asked of one side in a round, and yield the rows in which an answer is needed."""
    _head(form, sheet, say)
    yield from _questions(form, sheet, say)
    if form.own is not None:
        own_parts(form, form.own, sheet, say)
    reader = form.manager_name or say("your manager") if form.side == "self" else say("whoever takes it in")
    aside = draft_words(form, say("Without this x it is a draft, which nobody counts with."), say)
    sheet.end(reader, {"hand-in": f"{say('I hand this in.')} {aside}"})


def _head(form: Form, sheet: Drawing, say: Say) -> None:
    until = say("please by {date}", date=day(form.closes, say)) if form.closes is not None else ""
    where = (form.organisation, say("round {round}", round=form.round), until)
    sheet.over_all(" · ".join(filter(None, where)), "quiet")
    own = form.side == "self"
    sheet.over_all(form.name if own else form.by_name, "title")
    sheet.over_all(whose_view(form, say), "subtitle")
    cells = say("Only the coloured cells are to be written in; an answer is chosen with the arrow beside its cell.")
    cannot = cannot_say(instead("no_chance", say), say)
    sheet.over_all(f"{no_right_answer(say)} {cannot} {cells}", "text")
    sheet.over_all(f"{who_reads(form, say)} {say(NOT_LOCKED)}", "quiet")
    if form.notes:
        sheet.band(say("What you jotted down"))
        for each in form.notes:
            about = f" · {each.competency_name}" if each.competency_name else ""
            when = day(each.date, say) if each.date is not None else ""
            sheet.over_all(f"{when}{about}: {laid_out(each.text)}", "text")


def _questions(form: Form, sheet: Drawing, say: Say) -> Iterator[int]:
    """Draw all that is rated, and yield the rows in which an answer is needed."""
    heads = (
        say("My answer"),
        say("Why? What do I go by?"),
        say(SHOWS),
        say("Not seen myself"),
    )
    for asks, some in groupby(form.questions, key=lambda each: each.topic.asks):
        sheet.band(say(QUESTIONS[asks]), say("What each level looks like"), heads)
        for each in some:
            row = _question(form, each, sheet, say)
            if not each.topic.optional:
                yield row
    if form.beyond:
        said = say("You may skip this. It counts for nothing today.")
        sheet.band(say("What {role} asks beyond it", role=in_line(form.beyond_name)), said, heads)
        for each in form.beyond:
            _question(form, each, sheet, say)


def _question(form: Form, asked: FormQuestion, sheet: Drawing, say: Say) -> int:
    topic = asked.topic
    mark = say("a must") if topic.must else say("optional") if topic.optional else ""
    name: list[Line] = [(in_line(topic.name), ""), *([("", mark)] if mark else [])]
    about: list[Line] = [
        ("", laid_out(each)) for each in (topic.description, topic.wording, sentence(topic.because)) if each
    ]
    levels = [line for each in topic.levels for line in level_lines(each)]
    row = sheet.question(f"rating {topic.competency}", name, [*about, *([("", "")] if about else []), *levels])
    sheet.field(row, "answer", "pick")
    sheet.pick(row, [*_choices(asked, say), *(instead(key, say) for key in INSTEAD)])
    for each in ("why", "evidence"):
        sheet.field(row, each, "words")
    if form.side == "manager":
        sheet.field(row, "seen", "tick")
    return row


def _choices(asked: FormQuestion, say: Say) -> Iterator[str]:
    levels = asked.topic.levels
    for at, each in enumerate(levels):
        yield choice(each.level, each.name)
        if asked.topic.halves and at + 1 < len(levels):
            between = each.level + 0.5
            yield f"{number(between)} – {halfway(each.level, say)}"
