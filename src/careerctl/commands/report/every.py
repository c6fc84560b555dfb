"""A page for each of many people, one a file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from careerctl.cli.options import ENDINGS
from careerctl.cli.pages import printer_for
from careerctl.cli.progress import counted
from careerctl.cli.terminal import emit, tell, tell_of_rights
from careerctl.pages.order import PageRequest
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.subjects import Subject, colleague_named
from careerctl.project.root import find_root
from careerctl.project.writing.output import OutputFolder
from careerctl.questions.pages import Subjects
from careerctl.text.characters import printable
from careerctl.text.phrases import plural

_LEFT_OUT = 2


def every(order: PageRequest, folder: Path, manager: str | None) -> int:
    """Write a page for everybody, or for those whom a manager rates, and name each file that was written.

    Whoever has no role, or has left, has no page; who was left out because a file is broken is named on stderr, and the
    exit code is 2.
    """
    leader = colleague_named(manager, order.root, Path.cwd()) if manager is not None else None
    root = leader.root if leader else find_root(Path.cwd(), order.root)
    subjects = Subjects(root, order.today, order.audience, order.without_names)
    form = order.format or "markdown"
    printer = printer_for(order, subjects, form)
    broken: list[str] = []
    results = _results(subjects, order.kind, leader.person if leader else None, broken)
    pages = 0
    with OutputFolder(folder, private=True) as into:
        for pages, (stem, result) in enumerate(results, 1):  # noqa: B007  # how many there were is said below
            page = printer.page(result, stem, has_folder=True)
            into.write(f"{stem}.{ENDINGS[form][0]}", page.text)
            for name, svg in page.beside.items():
                into.write(name, svg)
    tell_of_rights(folder, is_open=into.is_open)
    for each in subjects.left_unread():
        tell(str(each))
    broken += (each.place.path for each in subjects.people.unread)
    told = [
        *(f"wrote {folder / name}" for name in into.written),
        f"Wrote {plural(pages, 'page', 'pages')} into {folder}.",
    ]
    emit("".join(f"{printable(each)}\n" for each in told) if pages else _nobody(order.kind, broken=bool(broken)))
    return _LEFT_OUT if broken else 0


def _results(subjects: Subjects, kind: str, manager: str | None, broken: list[str]) -> Iterator[tuple[str, Any]]:
    """Yield what there is to lay out, with how its files begin; say which files are broken, and list them."""
    ending = f"{kind}.{subjects.audience}" if kind == "prepare" else kind  # each of the two has a page of their own
    for person, path in counted([*subjects.people.paths.items()]):
        try:
            result = subjects.page_of(kind, Subject(subjects.root, person, path), manager)
        except CareerctlError as error:
            tell(f"{path}: {error}")
            broken.append(path)
        else:
            if result is not None:
                yield f"{subjects.stem(person)}.{ending}", result


def _nobody(kind: str, *, broken: bool) -> str:
    if broken:
        return "No page was written.\n"
    return f"There is nobody of whom to make a page '{kind}'. No page was written.\n"
