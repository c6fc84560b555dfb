"""A page for each of many people, one a file."""

from pathlib import Path

from careerctl.errors import CareerctlError
from careerctl.output import Folder, emit, tell
from careerctl.progress import counted
from careerctl.project.root import find_root
from careerctl.project.subjects import Subject, person_named
from careerctl.reporting.order import Order
from careerctl.reporting.printing import printer_for
from careerctl.reporting.subjects import Subjects
from careerctl.wording import plural

_ENDINGS = {"markdown": "md", "html": "html", "json": "json"}
_LEFT_OUT = 2


def every(order: Order, folder: Path, manager: str | None) -> int:
    """Write a page for everybody, or for those whom a manager rates, and say how many.

    Whoever has no role, or has left, has no page; who was left out because a file is broken is named on stderr, and the
    exit code is 2.
    """
    leader = person_named(manager, order.root, Path.cwd()) if manager is not None else None
    root = leader.root if leader else find_root(Path.cwd(), order.root)
    subjects = Subjects(root, order.today, order.audience, order.without_names)
    form = order.form("")
    printer = printer_for(order, subjects, form)
    into = Folder(folder, private=True, new=True)
    written, broken = 0, 0
    for person, path in counted([*subjects.people.paths.items()]):
        try:
            result = subjects.page_of(order.kind, Subject(root, person, path), leader.person if leader else None)
        except CareerctlError as error:
            tell(f"{path}: {error}")
            broken += 1
            continue
        if result is not None:
            stem = f"{subjects.stem(person)}.{order.kind}"
            page = printer.page(result, stem, has_folder=True)
            into.write(f"{stem}.{_ENDINGS[form]}", page.text)
            for name, svg in page.beside.items():
                into.write(name, svg)
            written += 1
    for line in subjects.left_unread():
        tell(line)
    emit(f"Wrote {plural(written, 'page', 'pages')} into {folder}.\n" if written else _nobody(order.kind))
    return _LEFT_OUT if broken else 0


def _nobody(kind: str) -> str:
    return f"There is nobody of whom to make a page '{kind}'. No page was written.\n"
