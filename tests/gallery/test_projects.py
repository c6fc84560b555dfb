"""The gallery: for every name that a check prints a project that shows it, and nothing else.

`UPDATE_GOLDEN=1 pytest -n0 tests/gallery` writes what a rule's manual and the other rules decide.
"""

import os

from careerctl.problems.manual import names

from .projects import BROKEN, RECIPES, Project, kept


def test_every_name_is_shown(gallery: list[Project]) -> None:
    assert sorted({each.manual.name for each in gallery}) == sorted(names())


def test_each_project_is_about_its_name_alone(gallery: list[Project]) -> None:
    said = {each.folder: sorted({name for name, _ in each.found}) for each in gallery}
    assert said == {each.folder: [each.manual.name] for each in gallery}


def test_the_files_are_as_kept(gallery: list[Project]) -> None:
    for each in gallery:
        if os.environ.get("UPDATE_GOLDEN"):
            _keep(each)
        assert kept(each.folder) == each.files


def test_no_folder_is_kept_that_shows_nothing(gallery: list[Project]) -> None:
    assert {each.name for each in BROKEN.iterdir() if each.is_dir()} == {each.folder for each in gallery}
    assert RECIPES.keys() <= {each.folder for each in gallery}


def _keep(project: Project) -> None:
    """Write what differs, and delete what is too much."""
    root, there = BROKEN / project.folder, kept(project.folder)
    for path in there.keys() - project.files.keys():
        (root / path).unlink()
    for path, text in project.files.items():
        if there.get(path) != text:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(text)
