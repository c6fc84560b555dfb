"""One page about one person or thing."""

from pathlib import Path
from typing import Any

from careerctl.audience import Audience
from careerctl.commands.report.order import Order
from careerctl.output import emit, tell, write
from careerctl.project.subjects import path_named, person_named, role_named
from careerctl.reporting.pages import Printer
from careerctl.reporting.subjects import PEOPLES, Subjects


def one(order: Order, written: str) -> int:
    """Make the page that was asked for. Raises CareerctlError where there is nothing to make it of."""
    subjects, result = _made(order, written)
    file = order.into_file
    printer = Printer(order.kind, order.form(file.name if file else ""), Audience(order.audience), {})
    page = printer.page(result, file.stem if file else order.kind, has_folder=file is not None)
    private = order.kind in PEOPLES
    if file is not None:
        for name, svg in page.beside.items():
            write(svg, file.with_name(name), private=private)
    emit(page.text, order.output, private=private)
    for line in subjects.known.left_unread():
        tell(line)
    return 0


def _made(order: Order, written: str) -> tuple[Subjects, Any]:
    if order.kind in PEOPLES:
        subject = person_named(written, order.root, Path.cwd())
        subjects = Subjects(subject.root, order.today, order.audience)
        return subjects, subjects.about_person(order.kind, subject)
    named = role_named if order.kind == "role" else path_named
    root, name = named(written, order.root, Path.cwd())
    subjects = Subjects(root, order.today, order.audience)
    about = subjects.about_role if order.kind == "role" else subjects.about_path
    return subjects, about(name)
