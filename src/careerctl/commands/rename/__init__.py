"""`careerctl rename`: another id, and everything that names it goes along."""

from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import DryRun, Root, kind_argument
from careerctl.project.kinds import KIND_FOLDERS

KindName = Annotated[
    str,
    kind_argument("What it is.", [*KIND_FOLDERS], besides=("scale", "track", "area", "round")),
]
Old = Annotated[str, typer.Argument(metavar="OLD", help="The id that it has.", show_default=False)]
New = Annotated[str, typer.Argument(metavar="NEW", help="The id that it is to have.", show_default=False)]
Keep = Annotated[
    bool, typer.Option("--keep", help="Let the old id go on meaning it, for projects elsewhere that name it.")
]


def run(kind: KindName, old: Old, new: New, *, keep: Keep = False, dry_run: DryRun = False, root: Root = None) -> int:
    """Give a thing another id: its file, and every reference to it in the project.

    Nothing else changes, no blank and no comment; text that mentions the id stays. Files change one at a time, and
    `check` passes after each. Where it was interrupted, the same command goes on.
    """
    from careerctl.changes.rename.bearer import RenameRequest
    from careerctl.changes.rename.rename import renaming
    from careerctl.cli.progress import counted, processes
    from careerctl.cli.terminal import emit, say, tell
    from careerctl.cli.unseen import without_ratings
    from careerctl.commands.rename import sentences
    from careerctl.problems.error import CareerctlError
    from careerctl.project.reading.files import id_of
    from careerctl.project.root import below_git, find_root
    from careerctl.project.writing.difference import unified
    from careerctl.project.writing.replace import writing
    from careerctl.project.writing.series import carry_out, net

    if kind in sentences.ENTRIES:
        raise CareerctlError(sentences.by_hand(kind, old, new))
    folder = find_root(Path.cwd(), root)
    with nullcontext() if dry_run else writing(folder):
        planned = renaming(folder, RenameRequest(kind, id_of(old), new, keep), processes(1))
        if not dry_run:
            carry_out(folder, planned.series, counted(planned.series))
    if dry_run:
        shown = list(without_ratings(net(planned.series)))
        emit(unified(shown, below_git(folder)), for_machines=True)
        tell("\n".join(sentences.would_change(planned, len(shown))))
    else:
        say(*sentences.said(planned, folder))
        from careerctl.changes.editor_schemas import keep_informed

        keep_informed(folder)
    return 0


COMMAND = Command(
    run,
    For.OWNERS,
    examples=("rename role sales-manager head-of-sales --dry-run", "rename competency coaching coaching-people"),
    more="guide/for-the-framework-owner",
)
