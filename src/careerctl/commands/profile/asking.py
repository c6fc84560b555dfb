"""The questions of `careerctl profile`: one line each, and a last look before anything is written."""

import typer

from careerctl.changes.profile import LISTS, ProfileChange, still_to_do
from careerctl.cli.given import text_given
from careerctl.cli.questions import agreed, line
from careerctl.cli.terminal import tell
from careerctl.commands.profile.recording import in_words, meant, meant_there
from careerctl.model.role import DRIVERS
from careerctl.problems.error import CareerctlError
from careerctl.questions.known import Reading
from careerctl.text.phrases import first_upper

_QUESTIONS = {
    "drivers": "What moves {name}? Own words, or of these: {drivers}.",
    "strengths": "Which competencies does {name} like to build on?",
    "learns": "Which would {name} like to learn?",
    "rather_not": "Which can {name} use, and would rather not? It is never counted.",
    "shares": "What may others ask {name} about? Everyone sees this.",
}


def asked(reading: Reading) -> list[ProfileChange]:
    """Ask list by list what comes in and what goes, show it, and return it where it is to be written."""
    tell("")
    tell("Several with a comma between them; a - in front takes one away. Enter keeps a list; q stops without writing.")
    name, wanted = reading.person.short_name(), []
    for key in LISTS:
        tell("")
        tell(_QUESTIONS[key].format(name=name, drivers=", ".join(sorted(DRIVERS))))
        change = _answered(reading, key)
        if change is None:
            return _nothing()
        wanted.append(change)
    current = reading.framework.competencies.current
    left = [still_to_do(reading.person, each, current) for each in wanted]
    lines = [words for each in left for words in in_words(reading, each)]
    if not lines:
        return _nothing()
    tell("\n".join(["", "This is to be written:", *lines]))
    return left if agreed("Write it?") else _nothing()


def _nothing() -> list[ProfileChange]:
    tell("Nothing was written.")
    return []


def _answered(reading: Reading, key: str) -> ProfileChange | None:
    """Return what one answer says of a list; None where somebody stops."""
    while True:
        tell(f"{key}: ", end="")
        said = line()
        if said is None or said.casefold() in {"q", "quit"}:
            return None
        parts = [each.strip() for each in said.split(",") if each.strip()]
        try:
            added = [meant(reading, key, text_given(each)) for each in parts if not each.startswith("-")]
            removed = [meant_there(reading, key, each[1:].strip()) for each in parts if each.startswith("-")]
        except (CareerctlError, typer.BadParameter) as error:
            tell(first_upper(str(error)))
        else:
            return ProfileChange(key, added, removed)
