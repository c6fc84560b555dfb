"""`careerctl explain`: the manual of what a check finds."""

from typing import Annotated

import typer

from careerctl import shelf
from careerctl.cli.command import Command, For
from careerctl.cli.options import Output, format_option, not_among

FORMATS = "careerctl.formats.manuals"


def _names() -> list[str]:
    from careerctl.problems.manual import names

    return names()


Name = Annotated[
    str | None,
    typer.Argument(
        metavar="[RULE]",
        help="The name in brackets, as check prints it.",
        show_default="a list of all",
        autocompletion=_names,
    ),
]


def run(
    name: Name = None, *, format_: Annotated[str, format_option(shelf.names(FORMATS))] = "text", output: Output = None
) -> int:
    """Explain what a check finds: what it is, why it matters, what to do.

    Without RULE it lists all that a check can find, a line each.
    """
    from careerctl.cli.terminal import emit, page
    from careerctl.problems.manual import manual, manuals, names

    if name is not None and name not in names():
        raise typer.BadParameter(not_among(name, names(), "rule"))
    told = list(manuals()) if name is None else [manual(name)]
    form = shelf.leaf(FORMATS, format_).FORMAT
    emit(form.render(told, page(output, "never")), output, for_machines=form.for_machines)
    return 0


COMMAND = Command(run, For.OWNERS)
