"""Which of a person's wishes is meant."""

from pathlib import Path

from careerctl.analysis.still_wished import came_true, is_withdrawn, still_wished
from careerctl.model.wish import Wish
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.subjects import role_named
from careerctl.questions.finding import known_id
from careerctl.questions.known import Reading
from careerctl.text.characters import quoted
from careerctl.text.phrases import day, sentence
from careerctl.text.spelling import meant


def to_answer(reading: Reading) -> list[int]:
    """Return the places of the wishes that have no answer, else of all that have not come true.

    Raises CareerctlError where there is none.
    """
    wished = still_wished(reading.framework, reading.person)
    if not wished:
        name, past = reading.person.short_name(), reading.person.wishes
        said = f"{name} wishes for nothing {'any more' if past else 'yet'}"
        raise CareerctlError(_with_command(said, reading))
    return [at for at, wish in wished if wish.answered is None] or [at for at, _ in wished]


def named(reading: Reading, written: str) -> list[int]:
    """Return the places of the wishes that are named by a number, a role or words, those without an answer first.

    Raises CareerctlError where none is meant, and where a file is named that holds no role, or another project's.
    """
    wishes = reading.person.wishes
    if written.isdecimal() and 0 < int(written) <= len(wishes):
        return [_still(reading, int(written) - 1)]
    _, name = role_named(written, reading.subject.root, Path.cwd())
    role = known_id(reading.framework, "role", name)
    found = [at for at, wish in enumerate(wishes) if _is(reading, wish, written, role)]
    still = [at for at, _ in still_wished(reading.framework, reading.person) if at in found]
    if not found:
        said = f"{reading.person.short_name()} has no wish {quoted(written)}"
        near = meant(written, {each.role for each in wishes if each.role})
        raise CareerctlError(_with_command(f"{said}. {near}" if near else said, reading))
    if not still:
        _still(reading, found[0])
    return [at for at in still if wishes[at].answered is None] or still


def _is(reading: Reading, wish: Wish, written: str, role: str | None) -> bool:
    if wish.role is not None:
        return role is not None and reading.framework.roles.current(wish.role) == role
    return _folded(wish.words or "") == _folded(written)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _still(reading: Reading, place: int) -> int:
    wish = reading.person.wishes[place]
    if wish.withdrawn is not None and is_withdrawn(wish, reading.framework.today):
        message = f"this wish was taken back on {day(wish.withdrawn)}; nothing of it is open."
        raise CareerctlError(message)
    true = came_true(reading.framework, reading.person, wish)
    if true is not None:
        message = f"this wish came true on {day(true)}; nothing of it is open."
        raise CareerctlError(message)
    return place


def _with_command(said: str, reading: Reading) -> str:
    commands = reading.subject.commands()
    return f"{sentence(said)} `{commands('wish', commands.about(reading.subject.person))}` shows and writes wishes."
