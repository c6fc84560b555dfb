"""`careerctl explain`: the manual of what a check finds, and of the keys of files."""

from typing import TYPE_CHECKING, Annotated

import typer

from careerctl import shelf
from careerctl.cli.command import Command, For
from careerctl.cli.options import Output, format_option, not_among

if TYPE_CHECKING:
    from careerctl.formats.keys import KeyPage

FORMATS = "careerctl.formats.manuals"


def _names() -> list[str]:
    from careerctl.problems.manual import names

    return names()


Name = Annotated[
    str | None,
    typer.Argument(
        metavar="[WHAT]",
        help="The name in brackets, as check prints it, or a key of a file.",
        show_default="a list of all that a check finds",
        autocompletion=_names,
    ),
]


def run(
    name: Name = None, *, format_: Annotated[str, format_option(shelf.names(FORMATS))] = "text", output: Output = None
) -> int:
    """Explain what a check finds, or what a key of a file means.

    Of what a check finds: what it is, why it matters, what to do. Of a key, such as policy.discuss_at or role.extends:
    what it means, what may stand there, what holds where it is left out, an example. `explain role` lists the keys of a
    role. Without WHAT it lists all that a check can find, a line each.
    """
    from careerctl.cli.terminal import emit, page
    from careerctl.problems.manual import manual, manuals, names

    form, size = shelf.leaf(FORMATS, format_).FORMAT, page(output, "never")
    if name is not None and name not in names():
        text = form.render([], size, _key(name))
    else:
        text = form.render(list(manuals()) if name is None else [manual(name)], size)
    emit(text, output, for_machines=form.for_machines)
    return 0


def _key(name: str) -> "KeyPage":
    """Return what there is to know about a key; of an unknown name say which was probably meant."""
    from careerctl.changes.new.shipped import example_folder
    from careerctl.problems.manual import names
    from careerctl.questions.keys import FILES, all_keys, explained
    from careerctl.text.spelling import near_miss

    found = explained(name, example_folder("northwind"))
    if found is None:
        known = [*names(), *FILES, *dict.fromkeys(key.name for key in all_keys())]
        raise typer.BadParameter(not_among(name, known if near_miss(name, known) else names(), "rule or key"))
    return found


COMMAND = Command(
    run,
    For.OWNERS,
    examples=("explain missing-side", "explain role.extends"),
    more="keys",
)
