"""How pages are laid out, and written with what lies beside them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from careerctl.cli.terminal import emit, tell
from careerctl.pages.labels import odd, texts
from careerctl.pages.order import PageRequest
from careerctl.pages.printer import Printer
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.kinds import TEMPLATES
from careerctl.project.reading.framework import Project
from careerctl.project.writing.output import OutputFolder
from careerctl.questions.pages import Subjects
from careerctl.results.cut import Audience
from careerctl.text.spelling import meant


def folder_of(project: Project, kind: str) -> Path | None:
    """Return the folder that holds an own template of a kind: the project's, else the framework's; None for neither.

    Raises CareerctlError where the folder is a link, which would let a template include whatever lies there; where the
    template is one that leads out of the folder; and where nobody may look.
    """
    framework = project.framework.settings.framework
    roots = [project.root, *([project.root / framework] if framework else [])]
    return next((root / TEMPLATES for root in roots if disk.has(root, f"{TEMPLATES}/{kind}.md.j2")), None)


def labels_of(project: Project) -> Mapping[str, str]:
    """Return the organisation's words for the texts of pages. Raises CareerctlError for those of no page."""
    labels = project.framework.settings.labels
    known = texts() if labels else frozenset()
    for text in labels:
        if text not in known:
            hint = meant(text, known) or "`careerctl report --templates` lists what pages say."
            message = f"careerctl.yaml: no page says '{text}', which stands under `labels:`. {hint}"
            raise CareerctlError(message)
    for text in odd(labels):
        message = f"careerctl.yaml: the label for '{text}' has a name in braces that this text does not have."
        raise CareerctlError(message)
    return labels


def printer_for(order: PageRequest, subjects: Subjects, form: str) -> Printer:
    """Return what makes the pages of an order, with the organisation's template and labels where it has some."""
    project = subjects.known.project
    own = folder_of(project, order.kind)
    return Printer(order.kind, form, Audience(order.audience), labels_of(project), own)


def emit_page(order: PageRequest, subjects: Subjects, result: Any) -> None:
    """Write one page where the order says, its pictures beside it, and say which files could not be read."""
    file = order.output
    printer = printer_for(order, subjects, order.form(file.name if file else ""))
    page = printer.page(result, file.stem if file else order.kind, has_folder=file is not None)
    emit(page.text, order.output, private=order.private, for_machines=printer.format != "markdown")
    if file is not None and page.beside:
        with OutputFolder(file.parent, private=order.private) as beside:
            for name, svg in page.beside.items():
                beside.write(name, svg)
    for each in subjects.left_unread():
        tell(str(each))
