"""`careerctl take`: answers to forms come back."""

from pathlib import Path
from typing import Annotated

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import DryRun, Me, Root, Today, Yes, folder_given, person_option

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE...", help="The files that came back, or a folder of them; - reads what was pasted from a mail."
    ),
]
TypedBy = Annotated[
    str | None,
    person_option("--typed-by", "It came on paper, and WHO typed it into the form."),
]
Replace = Annotated[
    bool, typer.Option("--replace", help="Take it instead of what was handed in, or changed, in the meantime.")
]
Receipts = Annotated[
    Path | None,
    typer.Option(
        "--receipts", metavar="DIR", callback=folder_given, help="Where receipts go.", show_default="beside the file"
    ),
]


def run(
    files: Files,
    *,
    by: Me = None,
    typed_by: TypedBy = None,
    replace: Replace = False,
    receipts: Receipts = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    root: Root = None,
    today: Today,
) -> int:
    """Take in what people answered in forms or workbooks, and say who is still out.

    Workbooks are .xlsx or .ods. Only what changed is written, and it is handed in only where that was ticked. What
    somebody else answered is taken in closed: who, how many rated and how many reasons, and nothing else before both
    sides have handed in. Your own is shown and asked first. It proves nothing about who typed it, as paper does not;
    the sheet keeps who took it in.
    """
    from careerctl.changes.taking.request import TakeRequest
    from careerctl.commands.take.taking import TakeOrder, take_all
    from careerctl.project.reading.subjects import writer_named
    from careerctl.project.root import find_root

    folder = find_root(Path.cwd(), root)
    who = writer_named(typed_by or by, folder, Path.cwd())
    request = TakeRequest(who, "paper" if typed_by else "form", replace)
    return take_all(files, TakeOrder(folder, today, request, receipts, yes=yes, dry=dry_run))


COMMAND = Command(
    run,
    For.PEOPLE,
    examples=("take back --dry-run", "take alice.careerctl.json --by dana"),
    more="people",
)
