"""What a person says of themself beside the ratings, all of which may be skipped."""

from collections.abc import Iterator
from html import escape

from careerctl.exchange.people.form.pieces import area, check, line, prose
from careerctl.exchange.people.words import LISTS, NEW_STEPS, SHARED, STEPS, steps_go, wishes_so_far
from careerctl.model.role import DRIVERS
from careerctl.results.form import Form, OwnWords
from careerctl.results.profile import NamedCompetency
from careerctl.text.phrases import Say, first_upper
from careerctl.views.words.moves import driver_words
from careerctl.views.words.plans import due_words


def own_parts(form: Form, own: OwnWords, say: Say) -> Iterator[str]:
    """Yield what moves me, what I would like, my wish and my own steps."""
    manager = form.manager_name or say("your manager")
    moves = say("For you and {name}, and never counted. You may skip this.", name=manager)
    yield from _part(say("What moves me"), moves, _drivers(own, say))
    said = say("The same. You may skip it, too.")
    yield from _part(say("What I build on, and what I would like"), said, _subjects(own, say))
    said = say("To stay and get better at today's work is a wish like any other. You may skip this.")
    yield from _part(say("My wish"), said, _wish(own, manager, say))
    yield from _part(say("My own steps"), steps_go(own, say), _steps(own, say))


def _part(heading: str, said: str, parts: Iterator[str]) -> Iterator[str]:
    yield f"<section>\n<details open>\n<summary><h2>{line(heading)}</h2><p>{line(said)}</p></summary>\n"
    yield from parts
    yield "</details>\n</section>\n"


def _drivers(own: OwnWords, say: Say) -> Iterator[str]:
    listed = own.profile.drivers
    yield '<div class="chips">\n'
    for each in (*sorted(DRIVERS), *(each for each in listed if each not in DRIVERS)):
        yield check(f"drivers:{each}", escape(first_upper(driver_words(each, say))), on=each in listed)
    yield "</div>\n"
    yield area("drivers+", line(say("In my own words, one a line")), 2)


def _subjects(own: OwnWords, say: Say) -> Iterator[str]:
    lists = [(key, say(LISTS[key])) for key in LISTS]  # what is said has to stand in a constant by its key
    heads = "".join(
        f'<th scope="col">{line(label)}</th>' for label in (say("Competency"), *(each for _, each in lists))
    )
    yield f'<table class="subjects">\n<thead><tr>{heads}</tr></thead>\n<tbody>\n'
    for each in own.subjects:
        cells = "".join(_cell(own, key, label, each) for key, label in lists)
        yield f'<tr><th scope="row">{line(each.name)}</th>{cells}</tr>\n'
    yield "</tbody>\n</table>\n"


def _cell(own: OwnWords, key: str, label: str, subject: NamedCompetency) -> str:
    there = {each.competency for each in getattr(own.profile, key)}
    ticked = " checked" if subject.competency in there else ""
    said = escape(f"{subject.name}: {label}")
    name = escape(f"{key}:{subject.competency}")
    return f'<td><label><input type="checkbox" name="{name}" aria-label="{said}"{ticked}></label></td>'


def _wish(own: OwnWords, manager: str, say: Say) -> Iterator[str]:
    if own.wishes:
        yield f"<p>{line(wishes_so_far(own, say))}</p>\n"
    roles = "".join(f'<option value="{escape(each.role)}">{line(each.name)}</option>' for each in own.roles)
    today, none = line(say("A role, today's or another")), line(say("no new wish for a role"))
    yield f'<label class="words"><span>{today}</span><select name="wish_role">'
    yield f'<option value="">{none}</option>{roles}</select><i class="paper"></i></label>\n'
    yield area("wish_words", line(say("Or in words: what would you like next?")))
    yield area("wish_why", line(say("Why?")))
    when = line(say("By when, if you know"))
    yield f'<label class="words"><span>{when}</span><input type="date" name="wish_by"></label>\n'
    yield f'<fieldset class="shared">\n<legend>{line(say("Who may know of it?"))}</legend>\n'
    for key in SHARED:
        ticked, unless = (" checked", f" ({say('unless you choose')})") if key == "manager" else ("", "")
        yield (
            f'<label class="check"><input type="radio" name="shared_with" value="{key}"{ticked}>'
            f"<span>{line(say(SHARED[key]) + unless)}</span></label>\n"
        )
    through = line(say("Whatever you choose, this file goes through {name}.", name=manager))
    yield f'<p class="quiet">{through}</p>\n</fieldset>\n'


def _steps(own: OwnWords, say: Say) -> Iterator[str]:
    if own.steps:
        yield f"<p>{line(say('Of my plan, tick what is done:'))}</p>\n"
    for each in own.steps:
        due = f' <small class="due">{line(due_words(each.due, say))}</small>' if each.due else ""
        yield check(f"done:{each.id}", f"{prose(each.text)}{due}")
    for at in range(NEW_STEPS):
        sort = say("What sort of step, {number}", number=at + 1)
        which = say("Step {number}: which one", number=at + 1)
        kinds = "".join(
            f'<option value="{key}"{" selected" if place == at else ""}>{line(say(STEPS[key]))}</option>'
            for place, key in enumerate(STEPS)
        )
        yield (
            f'<div class="step"><select name="step_kind:{at}" aria-label="{escape(sort)}">{kinds}</select>'
            f'<input type="text" name="step_text:{at}" maxlength="500" aria-label="{escape(which)}"></div>\n'
        )
