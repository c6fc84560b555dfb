"""What is wrong with what a command was given, in one way for all of them, and what was probably meant."""

import re
from typing import Any

import typer

from careerctl.text.characters import quoted
from careerctl.text.commands import HERE
from careerctl.text.spelling import meant

ALIKE = (
    ("--because", "--why", "--reason", "--outlook-because"),
    ("--until", "--due", "--revisit", "--to", "--end", "--when", "--by-when", "--deadline"),
    ("--from", "--start", "--opens", "--since", "--begin"),
    ("--on", "--date", "--day", "--when"),
    ("--today", "--date", "--day", "--now", "--as-of"),
    ("--root", "--project", "--dir", "--directory", "--folder", "-C"),
    ("--output", "--out", "--file", "--save", "--to"),
    ("--like", "--copy", "--copy-of", "--template", "--from"),
    ("--employee-says", "--employee"),
    ("--manager-says", "--manager"),
    ("--target", "--role", "--towards", "--to"),
    ("--audience", "--reader", "--for", "--as", "--share"),
    ("--manager", "--leader", "--lead", "--team"),
    ("--by", "--who", "--writer", "--author", "--me", "--user"),
    ("--yes", "--force", "--confirm", "--no-input", "-f"),
    ("--dry-run", "--preview", "--diff", "--no-write", "-n"),
    ("--quiet", "--silent", "--no-progress"),
    ("--color", "--colour", "--colors", "--no-color"),
    ("--base", "--against", "--since"),
    ("--said", "--text", "--words", "--message", "-m"),
    ("--evidence", "--link", "--proof"),
    ("--jobs", "--processes", "--workers", "-j"),
    ("--version", "-V", "-v"),
)
"""Options that say the same, in this command or in another one, or elsewhere: a command has one of them, or none."""
_WORDS = re.compile(r"-+(\d|\w*\s)")
"""What begins with a hyphen and is no option: `-5 deals`, `- late`, `-ish, as ever`."""


def said_of(error: Any, context: Any) -> str:
    """Return what is wrong with the request, in one way for all options and arguments, and what was probably meant."""
    if unknown := getattr(error, "option_name", None):
        if hasattr(error, "possibilities"):
            return _instead_of(unknown, context)
        needs = "needs a value" if "requires" in error.message else "takes no value"  # nothing else tells the two apart
        return f"{unknown} {needs}."
    if isinstance(error, typer.BadParameter):
        return _of_parameter(error, context)
    return " ".join(error.format_message().split())  # what may be chosen stands in lines of its own there


def _of_parameter(error: Any, context: Any) -> str:
    """Return what is wrong with what is given for an option or an argument, or that it is missing."""
    parameter = error.param
    name = str(error.param_hint or (parameter and _name_of(parameter, context)) or "")
    if not error.message and parameter is not None:
        return f"{name} is missing. {parameter.help}"
    said = " ".join(error.message.split())
    return f"{name}: {said}" if name else said


def _name_of(parameter: Any, context: Any) -> str:
    """Return what help calls an option or an argument."""
    if parameter.param_type_name == "option":
        return str(max(parameter.opts, key=len))
    return str(parameter.make_metavar(context)).strip("[].")


def _instead_of(unknown: str, context: Any) -> str:
    """Say that there is no such option, and which one was probably meant, if any."""
    said = f"there is no option {quoted(unknown)}."
    words = next((each for each in context.args if _WORDS.match(each) and each.startswith(unknown)), "")
    if words and (command := _words_behind(words, context)):
        return f"{said} Words that begin with a hyphen stand behind --: {command}"
    names = [name for each in context.command.get_params(context) for name in each.opts if name.startswith("--")]
    return f"{said} {_format(unknown, context) or _alike(unknown, names) or meant(unknown, names)}".rstrip()


def _format(unknown: str, context: Any) -> str:
    """Return how a format is asked for whose name was given as an option: --json."""
    option = next((each for each in context.command.params if "--format" in each.opts), None)
    known = unknown.lstrip("-") in re.findall(r"\w+", option.help.rpartition("One of ")[2]) if option else False
    return f"Did you mean '--format {unknown.lstrip('-')}'?" if known else ""


def _alike(unknown: str, names: list[str]) -> str:
    """Return the option that a command has for one of another name that says the same."""
    others = (each for group in ALIKE if unknown in group for each in group if each in names)
    other = next(others, None)
    return f"Did you mean '{other}'?" if other else ""


def _words_behind(words: str, context: Any) -> str:
    """Return how a command is written whose words begin with a hyphen; "" where it takes none."""
    if not any(each.make_metavar(context) == "[TEXT]" for each in context.command.params):
        return ""
    return HERE(context.command.name, *(each for each in context.args if each != words), "--", words)


def of_words(words: list[str], context: Any) -> str:
    """Say which words are too many, and what may be the matter with them."""
    is_one = len(words) == 1
    said = f"there is no place for {'the word ' if is_one else ''}{', '.join(map(quoted, words))}."
    names = [name for each in context.command.params for name in each.opts]
    takes = [each.make_metavar(context) for each in context.command.params if each.param_type_name == "argument"]
    if not takes:
        how = "A person is given as --manager PERSON." if "--manager" in names else "It takes options alone."
        return f"{said} {how}"
    if "[TEXT]" in takes or "--said" in names:
        return f"{said} Words that belong together stand between quotes."
    if "--target" in names and is_one:
        return f"{said} A role to go by is given as --target ROLE."
    return f"{said} It takes {' '.join(takes)}."
