"""What a person says of themself beside the ratings, all of which may be skipped."""

from collections.abc import Iterator
from html import escape

from careerctl.exchange.people.form.pieces import area, check, line, prose
from careerctl.exchange.people.words import LISTS, NEW_STEPS, SHARED, STEPS
from careerctl.model.role import DRIVERS
from careerctl.results.form import Form, OwnWords
from careerctl.results.profile import NamedCompetency
from careerctl.text.phrases import first_upper
from careerctl.views.words.moves import driver_words


def own_parts(form: Form, own: OwnWords) -> Iterator[str]:
    """Yield what moves me, what I would like, my wish and my own steps."""
    manager = line(form.manager_name) or "your manager"
    yield from _part("What moves me", f"For you and {manager}, and never counted. You may skip this.", _drivers(own))
    yield from _part("What I build on, and what I would like", "The same. You may skip it, too.", _subjects(own))
    said = "To stay and get better at today's work is a wish like any other. You may skip this."
    yield from _part("My wish", said, _wish(own, manager))
    goes = "What you add goes into your plan." if own.has_plan else "What you write here becomes notes of yours."
    yield from _part("My own steps", f"{goes} You may skip this.", _steps(own))


def _part(heading: str, said: str, parts: Iterator[str]) -> Iterator[str]:
    yield f"<section>\n<details open>\n<summary><h2>{heading}</h2><p>{said}</p></summary>\n"
    yield from parts
    yield "</details>\n</section>\n"


def _drivers(own: OwnWords) -> Iterator[str]:
    listed = own.profile.drivers
    yield '<div class="chips">\n'
    for each in (*sorted(DRIVERS), *(each for each in listed if each not in DRIVERS)):
        yield check(f"drivers:{each}", escape(first_upper(driver_words(each))), on=each in listed)
    yield "</div>\n"
    yield area("drivers+", "In my own words, one a line", 2)


def _subjects(own: OwnWords) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{label}</th>' for _, label in LISTS)
    yield f'<table class="subjects">\n<thead><tr><th scope="col">Competency</th>{heads}</tr></thead>\n<tbody>\n'
    for each in own.subjects:
        cells = "".join(_cell(own, key, label, each) for key, label in LISTS)
        yield f'<tr><th scope="row">{line(each.name)}</th>{cells}</tr>\n'
    yield "</tbody>\n</table>\n"


def _cell(own: OwnWords, key: str, label: str, subject: NamedCompetency) -> str:
    there = {each.competency for each in getattr(own.profile, key)}
    ticked = " checked" if subject.competency in there else ""
    said = escape(f"{subject.name}: {label}")
    name = escape(f"{key}:{subject.competency}")
    return f'<td><label><input type="checkbox" name="{name}" aria-label="{said}"{ticked}></label></td>'


def _wish(own: OwnWords, manager: str) -> Iterator[str]:
    if own.wishes:
        yield f"<p>So far: {' · '.join(map(line, own.wishes))}. Here is room for a new one.</p>\n"
    roles = "".join(f'<option value="{escape(each.role)}">{line(each.name)}</option>' for each in own.roles)
    yield '<label class="words"><span>A role, today\'s or another</span><select name="wish_role">'
    yield f'<option value="">no new wish for a role</option>{roles}</select><i class="paper"></i></label>\n'
    yield area("wish_words", "Or in words: what would you like next?")
    yield area("wish_why", "Why?")
    yield '<label class="words"><span>By when, if you know</span><input type="date" name="wish_by"></label>\n'
    yield '<fieldset class="shared">\n<legend>Who may know of it?</legend>\n'
    for key, label in SHARED:
        ticked, unless = (" checked", " (unless you choose)") if key == "manager" else ("", "")
        yield (
            f'<label class="check"><input type="radio" name="shared_with" value="{key}"{ticked}><span>{label}{unless}'
            "</span></label>\n"
        )
    yield f'<p class="quiet">Whatever you choose, this file goes through {manager}.</p>\n</fieldset>\n'


def _steps(own: OwnWords) -> Iterator[str]:
    if own.steps:
        yield "<p>Of my plan, tick what is done:</p>\n"
    for each in own.steps:
        due = f' <small class="due">by {escape(each.due)}</small>' if each.due else ""
        yield check(f"done:{each.id}", f"{prose(each.text)}{due}")
    for at in range(NEW_STEPS):
        kinds = "".join(
            f'<option value="{key}"{" selected" if place == at else ""}>{label}</option>'
            for place, (key, label) in enumerate(STEPS)
        )
        yield (
            f'<div class="step"><select name="step_kind:{at}" aria-label="What sort of step, {at + 1}">{kinds}</select>'
            f'<input type="text" name="step_text:{at}" maxlength="500" aria-label="Step {at + 1}: which one"></div>\n'
        )
