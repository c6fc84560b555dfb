"""One page about one person or thing."""

from pathlib import Path
from typing import Any

from careerctl.cli.pages import emit_page
from careerctl.cli.progress import processes
from careerctl.pages.order import PageRequest
from careerctl.project.reading.subjects import either_named, opening_named, path_named, person_named, role_named
from careerctl.project.root import commands_from_here, find_root
from careerctl.questions.pages import Subjects
from careerctl.text.commands import HERE, Commands


def one(order: PageRequest, written: str) -> int:
    """Make the page that was asked for. Raises CareerctlError where there is nothing to make it of."""
    emit_page(order, *_made(order, written))
    return 0


def of_all_paths(order: PageRequest) -> int:
    """Make the page about all paths."""
    subjects = Subjects(find_root(Path.cwd(), order.root), order.today, order.audience)
    emit_page(order, subjects, subjects.about_paths())
    return 0


def of_a_round(order: PageRequest) -> int:
    """Make the page about a round. Raises CareerctlError where there is no such round."""
    root = find_root(Path.cwd(), order.root)
    subjects = Subjects(root, order.today, order.audience)
    emit_page(order, subjects, subjects.about_round(order.round, processes(order.jobs)), commands_from_here(root))
    return 0


def _made(order: PageRequest, written: str) -> tuple[Subjects, Any, Commands]:
    if order.private:
        subject = person_named(written, order.root, Path.cwd())
        subjects = Subjects(subject.root, order.today, order.audience, order.without_names)
        return subjects, subjects.about_person(order.kind, subject), subject.commands()
    if order.kind == "progression":
        root, kinds, name = either_named(written, order.root, Path.cwd(), ("path", "role"))
        subjects = Subjects(root, order.today, order.audience)
        return subjects, subjects.about_progression(kinds, name), HERE
    named = {"role": role_named, "path": path_named, "opening": opening_named}[order.kind]
    root, name = named(written, order.root, Path.cwd())
    subjects = Subjects(root, order.today, order.audience)
    about = {"role": subjects.about_role, "path": subjects.about_path, "opening": subjects.about_opening}
    return subjects, about[order.kind](name), HERE
