"""How pages are laid out, and written with what lies beside them."""

from pathlib import Path
from typing import Any

from careerctl.cli.language import labels_of
from careerctl.cli.show import commands_on
from careerctl.cli.terminal import emit, is_stdout, note, page, tell
from careerctl.formats.page import PageSize
from careerctl.pages.order import PageRequest
from careerctl.pages.printer import Printer
from careerctl.project import disk
from careerctl.project.kinds import TEMPLATES
from careerctl.project.reading.framework import Project
from careerctl.project.writing.output import OutputFolder
from careerctl.questions.pages import Subjects
from careerctl.results.cut import Audience
from careerctl.text.commands import HERE, Commands

_ENDLESS = PageSize()


def folder_of(project: Project, kind: str) -> Path | None:
    """Return the folder that holds an own template of a kind: the project's, else the framework's; None for neither.

    Raises CareerctlError where the folder is a link, which would let a template include whatever lies there; where the
    template is one that leads out of the folder; and where nobody may look.
    """
    framework = project.framework.settings.framework
    roots = [project.root, *([project.root / framework] if framework else [])]
    return next((root / TEMPLATES for root in roots if disk.has(root, f"{TEMPLATES}/{kind}.md.j2")), None)


def printer_for(
    order: PageRequest, subjects: Subjects, form: str, commands: Commands = HERE, paper: PageSize = _ENDLESS
) -> Printer:
    """Return what makes the pages of an order, with the organisation's template and labels where it has some."""
    project = subjects.known.project
    own = folder_of(project, order.kind)
    return Printer(order.kind, form, Audience(order.audience), labels_of(project), own, commands, paper)


def emit_page(order: PageRequest, subjects: Subjects, result: Any, here: Commands = HERE) -> None:
    """Write one page where the order says, its pictures beside it, and say which files could not be read.

    Commands are written so `here`.
    """
    file = None if is_stdout(order.output) else order.output
    paper = page(order.output, order.color)
    form = order.format or ("markdown" if paper.width is None else "text")
    printer = printer_for(order, subjects, form, commands_on(file, order.audience, here), paper)
    made = printer.page(result, file.stem if file else order.kind, has_folder=file is not None)
    emit(made.text, order.output, private=order.private, for_machines=printer.format in {"html", "json"})
    if file is not None and made.beside:
        with OutputFolder(file.parent, private=order.private) as beside:
            for name, svg in made.beside.items():
                beside.write(name, svg)
                note(f"wrote {file.parent / name}")
    for each in subjects.left_unread():
        tell(str(each))
