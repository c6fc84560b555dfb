"""`careerctl explain`: the manual of what a check finds."""

from typing import Annotated

import typer

from careerctl import shelves
from careerctl.command import Command, For
from careerctl.options import Output, format_option, not_among

FORMATS = "careerctl.formats.manuals"

Name = Annotated[
    str | None,
    typer.Argument(metavar="[RULE]", help="The name in brackets, as check prints it.", show_default="a list of all"),
]


def run(
    name: Name = None, *, format_: Annotated[str, format_option(shelves.names(FORMATS))] = "text", output: Output = None
) -> int:
    """Explain what a check finds: what it is, why it matters, what to do.

    Without RULE it lists all that a check can find, a line each.
    """
    from careerctl.explaining import manual, manuals, names
    from careerctl.output import emit, page

    if name is not None and name not in names():
        raise typer.BadParameter(not_among(name, names(), "rule"))
    told = list(manuals()) if name is None else [manual(name)]
    form = shelves.leaf(FORMATS, format_).FORMAT
    emit(form.render(told, page(output, "never")), output, for_machines=form.for_machines)
    return 0


COMMAND = Command(run, For.OWNERS)
