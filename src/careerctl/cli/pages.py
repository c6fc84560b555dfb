"""How pages are laid out, and written with what lies beside them."""

from typing import Any

from careerctl.audience import Audience
from careerctl.cli.terminal import Folder, emit, tell
from careerctl.pages.order import Order
from careerctl.pages.printer import Printer
from careerctl.questions.pages import Subjects
from careerctl.reporting.templates import folder_of, labels_of


def printer_for(order: Order, subjects: Subjects, form: str) -> Printer:
    """Return what makes the pages of an order, with the organisation's template and labels where it has some."""
    project = subjects.known.project
    own = folder_of(project, order.kind)
    return Printer(order.kind, form, Audience(order.audience), labels_of(project), own)


def emit_page(order: Order, subjects: Subjects, result: Any) -> None:
    """Write one page where the order says, its pictures beside it, and say which files could not be read."""
    file = order.into_file
    printer = printer_for(order, subjects, order.form(file.name if file else ""))
    page = printer.page(result, file.stem if file else order.kind, has_folder=file is not None)
    emit(page.text, order.output, private=order.private, for_machines=printer.format != "markdown")
    if file is not None and page.beside:
        with Folder(file.parent, private=order.private) as beside:
            for name, svg in page.beside.items():
                beside.write(name, svg)
    for line in subjects.left_unread():
        tell(line)
