"""The questions of a form: every level with its text beside it, none of them chosen, and room for reasons."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from careerctl.exchange.people.form.pieces import area, check, level_words, line, prose
from careerctl.exchange.people.words import SHOWS, halfway, no_chance
from careerctl.model.competency import QUESTIONS
from careerctl.results.form import Form, FormQuestion
from careerctl.text.phrases import Say, number, sentence


def question_parts(form: Form, say: Say) -> Iterator[str]:
    """Yield all that is rated: what today's role asks, then what the wished one asks beyond it."""
    for asks, some in groupby(form.questions, key=lambda each: each.topic.asks):
        yield f"<section>\n<h2>{line(say(QUESTIONS[asks]))}</h2>\n"
        yield from _each(form, [*some], say)
        yield "</section>\n"
    if form.beyond:
        yield (
            f"<section>\n<details open>\n<summary><h2>"
            f"{line(say('What {role} asks beyond it', role=form.beyond_name))}</h2>"
            f"<p>{line(say('You may skip this. It counts for nothing today.'))}</p></summary>\n"
        )
        yield from _each(form, form.beyond, say)
        yield "</details>\n</section>\n"


def _each(form: Form, asked: Sequence[FormQuestion], say: Say) -> Iterator[str]:
    for each in asked:
        yield from _question(form, each, say)


def _question(form: Form, asked: FormQuestion, say: Say) -> Iterator[str]:
    topic = asked.topic
    mark = say("a must") if topic.must else say("optional") if topic.optional else ""
    said = f"<small>{mark}</small>" if mark else ""
    key = escape(topic.competency)
    needed = "" if topic.optional or asked in form.beyond else ' data-needed=""'
    yield f'<fieldset class="question" data-id="{key}"{needed}>\n<legend>{line(topic.name)}{said}</legend>\n'
    about = (topic.description, topic.wording, sentence(topic.because))
    if any(about):
        yield f'<div class="about">{"".join(f"<p>{prose(each)}</p>" for each in about if each)}</div>\n'
    for at, level in enumerate(topic.levels):
        yield _choice(key, number(level.level), level_words(level))
        if topic.halves and at + 1 < len(topic.levels):
            yield _choice(key, number(level.level + 0.5), line(halfway(level.level, say)))
    own = form.side == "self"
    yield _choice(key, "no_chance", line(no_chance(form, say)))
    yield _choice(key, "not_applicable", line(say("Not part of my work" if own else "Not part of the work")))
    if not own:
        yield check(f"not_seen:{topic.competency}", line(say("I have not seen it myself")))
    yield area(f"why:{topic.competency}", line(say("Why? What do you go by?")))
    yield area(f"evidence:{topic.competency}", line(say(SHOWS)), 1)
    back = line(say("Take this answer back"))
    yield f'<button type="button" class="clear script">{back}</button>\n</fieldset>\n'


def _choice(key: str, value: str, text: str) -> str:
    kind = "instead" if value.startswith("no") else "level"
    shown = f'<b class="n">{value}</b>' if kind == "level" else '<b class="n">–</b>'
    return (
        f'<label class="choice {kind}"><input type="radio" name="level:{key}" value="{value}">{shown}'
        f"<span>{text}</span></label>\n"
    )
