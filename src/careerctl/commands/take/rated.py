"""What is said of ratings that are taken in: of one's own all, of others' how many they are."""

from collections.abc import Iterator

from careerctl.analysis.form import LISTS
from careerctl.changes.rating.session import OTHER
from careerctl.changes.taking.beside import step_words
from careerctl.changes.taking.taking import Taking
from careerctl.changes.taking.understood import is_blank
from careerctl.commands.take.said import MEANT, Account
from careerctl.model.answers import GivenRating
from careerctl.text.characters import in_one_line
from careerctl.text.phrases import plural


def account(taking: Taking) -> Account:
    """Return what may be said of it."""
    if is_blank(taking.given):
        return Account(title(taking), f"{title(taking)}: nothing is filled in.", standing=MEANT)
    if taking.came_before:
        return Account(title(taking), f"{title(taking)}: taken in before.", answers=tuple(answers(taking)))
    return Account(
        title(taking),
        closed(taking),
        tuple(left_alone(taking)),
        tuple(answers(taking)),
        next_step=lambda: tuple(next_step(taking)),
    )


def title(taking: Taking) -> str:
    """Return whose answers they are, about whom, and in which round."""
    known, out = taking.known, taking.given.handed_out
    if out.side == "self":
        return f"{known.person.name}: own view, {out.round}"
    return f"{known.named(out.by)} on {known.person.name}, {out.round}"


def closed(taking: Taking) -> str:
    """Return what may be told to anybody: who, how many rated, how many reasons, and what became of it."""
    said = taking.understood
    counts = f"{len(said.ratings)} rated, {plural(said.reasons, 'reason', 'reasons')}"
    return f"{title(taking)}: {counts}; {_status(taking)}."


def _status(taking: Taking) -> str:
    if taking.hands_in or taking.is_in:
        return "handed in"
    if not taking.given.handed_in:
        return "a draft, since it was not ticked that it is handed in"
    return "a draft, since answers are still missing"


def left_alone(taking: Taking) -> Iterator[str]:
    """Yield what is not taken in, and why; of somebody else's answers nothing that depends on what they said."""
    said, framework = taking.understood, taking.session.known.framework
    if said.unknown:
        yield f"Left alone, since nothing has these ids: {', '.join(said.unknown[:9])}"
    if said.changed:
        names = ", ".join(map(framework.competency_name, said.changed))
        yield f"The texts of these have changed since; ask again: {names}"
    if taking.session.side == "self" and not taking.given.handed_in:
        yield "Left until it is handed in: what stands beside the ratings"
    if not taking.is_own:
        return
    if said.unclear:
        names = ", ".join(map(framework.competency_name, said.unclear))
        yield f"Left alone, since there is no level, or no reason in its place: {names}"
    if taking.differing and not taking.request.replace:
        names = ", ".join(map(framework.competency_name, taking.differing))
        yield f"Your sheet says something else, and is left alone (--replace takes these answers): {names}"


def answers(taking: Taking) -> list[str]:
    """Return what was answered, as it arrived, a line each."""
    given, framework = taking.given, taking.known.framework
    lines = [title(taking), ""]
    lines += [_answer(framework.competency_name(each), said) for each, said in given.ratings.items()]
    if given.lists is not None:
        for key in LISTS:
            written: tuple[str, ...] = getattr(given.lists, key)
            names = written if key == "drivers" else map(framework.competency_name, written)
            lines += [f"{key.replace('_', ' ')}: {', '.join(map(in_one_line, names))}"] if written else []
    wish = given.wish
    wished = (framework.role_name(wish.role) if wish.role else "", wish.words, wish.why, wish.by)
    said = " – ".join(in_one_line(each) for each in wished if each.strip())
    lines += [f"wish: {said} (shared with {wish.shared_with})"] if said else []
    lines += [f"own step: {step_words(each)}" for each in given.steps]
    lines += [f"done: {each}" for each in given.done]
    return [*lines, "", "I hand this in." if given.handed_in else "A draft: not handed in."]


def _answer(name: str, said: GivenRating) -> str:
    instead = (("no chance yet", said.no_chance), ("not applicable", said.not_applicable))
    parts = [said.level, *(f"{label}: {reason}" for label, reason in instead if reason is not None), said.why]
    parts += [] if said.observed else ["not seen"]
    return f"{name}: {' – '.join(in_one_line(each) for each in (*parts, *said.evidence) if each)}"


def next_step(taking: Taking) -> Iterator[str]:
    """Yield what comes next: theirs is looked at once both are in."""
    session, out = taking.session, taking.given.handed_out
    other, commands = session.blind.handed_in(session.round, OTHER[session.side]), session.wanted.commands
    if taking.hands_in and other:
        yield f"Both have handed in. Next: `{session.wanted.next}`"
    elif not taking.is_own and session.side == "self" and not other and taking.request.by in session.known.managers():
        yield f"Rate before you look at theirs: `{commands('rate', out.person, '--as', 'manager')}`"
