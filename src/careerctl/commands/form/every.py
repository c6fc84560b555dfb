"""A form for each of many people, one a file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from careerctl.cli.language import saying
from careerctl.cli.progress import counted
from careerctl.cli.terminal import emit, save, tell, tell_of_rights
from careerctl.exchange.people.answers import stem
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.index import PeopleIndex
from careerctl.project.reading.subjects import Subject, colleague_named
from careerctl.project.root import find_root
from careerctl.project.writing.output import OutputFolder
from careerctl.questions.agreements import Agreements
from careerctl.questions.forms import Forms
from careerctl.results.agreement import Agreement
from careerctl.results.cut import cut
from careerctl.results.form import Form
from careerctl.text.phrases import Say, plural

_LEFT_OUT = 2
_NOBODY = "Nobody is asked. No form was written.\n"
_NO_FORM = "No form was written.\n"
"""Where somebody may be asked whose files cannot be read."""
Maker = Forms | Agreements


@dataclass(frozen=True)
class Order:
    """Forms of many people: what makes them, in which project, of those whom somebody leads or of all, and as what."""

    maker_of: Callable[[Path, date], Maker]
    root: Path | None
    today: date
    manager: str | None
    format: str


def rendered(format_: str, say: Say, *forms: Form | Agreement) -> str | bytes:
    """Return a form as a page for a browser, or as a workbook, which holds several as well."""
    if format_ == "xlsx":
        from careerctl.exchange.people import workbook

        return workbook.render(forms, say)
    from careerctl.exchange.people.form import render

    return render(forms[0], say)


def every(order: Order, folder: Path) -> int:
    """Write a form for everybody who is asked in the round, or for those whom a manager rates, and name each file.

    Who was left out because a file is broken is named on stderr, and the exit code is 2.
    """
    broken = list[str]()
    with OutputFolder(folder, private=True) as into:
        say, forms = _all(order, broken)
        for form in forms:
            name, page = f"{stem(form)}.{order.format}", rendered(order.format, say, form)
            if isinstance(page, bytes):
                into.copy(name, page)
            else:
                into.write(name, page)
    tell_of_rights(folder, is_open=into.is_open)
    named = "".join(f"wrote {folder / name}\n" for name in into.written)
    count = plural(len(into.written), "form", "forms")
    emit(f"{named}Wrote {count} into {folder}.\n" if into.written else _NO_FORM if broken else _NOBODY)
    return _LEFT_OUT if broken else 0


def together_in(order: Order, file: Path) -> int:
    """Write the forms of all whom a manager rates into one workbook, each onto a worksheet. Ends as `every` does."""
    broken = list[str]()
    say, every_form = _all(order, broken)
    if forms := [*every_form]:
        save(rendered("xlsx", say, *forms), file, private=True)
        emit(f"Wrote {plural(len(forms), 'form', 'forms')} into {file}, each on a worksheet.\n")
    else:
        emit(_NO_FORM if broken else _NOBODY)
    return _LEFT_OUT if broken else 0


def _all(order: Order, broken: list[str]) -> tuple[Say, Iterator[Form | Agreement]]:
    """Return the way to say things in the project's language, and the forms as their readers have them.

    What was left out is said, and broken files are listed.
    """
    leader = colleague_named(order.manager, order.root, Path.cwd()) if order.manager is not None else None
    root = leader.root if leader else find_root(Path.cwd(), order.root)
    forms = order.maker_of(root, order.today)
    return saying(forms.project), _forms(forms, root, leader.person if leader else None, broken)


def _forms(forms: Maker, root: Path, manager: str | None, broken: list[str]) -> Iterator[Form | Agreement]:
    """Yield the forms; say what was left out and which files are broken, and list those."""
    forms.plans.read_all()
    people = PeopleIndex(root)
    for person, path in counted([*people.paths.items()]):
        try:
            form = forms.of_everybody(Subject(root, person, path), manager)
        except CareerctlError as error:
            tell(f"{path}: {error}")
            broken.append(path)
        else:
            if form is not None:
                yield cut(form, forms.reader)
    for each in people.unread:
        tell(f"{each.place.path}: {each.message}")
        broken.append(each.place.path)
    for line in forms.left_out:
        tell(line)
