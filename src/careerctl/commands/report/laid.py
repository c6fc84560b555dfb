"""How pages are laid out, and written with what lies beside them."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from careerctl.audience import Audience
from careerctl.commands.report.order import Order
from careerctl.output import write
from careerctl.reporting.pages import Page, Printer
from careerctl.reporting.templates import folder_of, labels_of

if TYPE_CHECKING:
    from careerctl.reporting.subjects import Subjects


def printer_for(order: Order, subjects: "Subjects", form: str) -> Printer:
    """Return what makes the pages of an order, with the organisation's template and labels where it has some."""
    project = subjects.known.project
    own = folder_of(project, order.kind)
    return Printer(order.kind, form, Audience(order.audience), labels_of(project), own)


def write_beside(page: Page, file: Path, **options: Any) -> None:
    """Write the pictures of a page beside its file."""
    for name, svg in page.beside.items():
        write(svg, file.with_name(name), **options)
