"""What editors know of a project: its schemas, which name every id, and so change with each."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path


def keep_informed(root: Path) -> None:
    """Bring the schemas up to date in a project that has some. Raises CareerctlError where one cannot be written."""
    from careerctl.formats.schemas.folder import late, of_project
    from careerctl.project import disk
    from careerctl.project.reading.framework import read_project
    from careerctl.project.schemas import SCHEMAS

    if disk.is_folder(root / SCHEMAS):
        disk.must_be_own(root, SCHEMAS)
        texts = {root / path: text for path, text in of_project(read_project(root, date.min)).items()}
        write(root, {path: texts[path] for path in late(texts)})


def write(base: Path, texts: Mapping[Path, str], *, general: bool = False) -> None:
    """Write schemas below the root of their project or, `general` ones, below a folder that somebody named.

    Raises CareerctlError where one cannot be written.
    """
    from careerctl.cli.terminal import Folder
    from careerctl.project.writing.folder import made
    from careerctl.project.writing.targets import folder_for

    with Folder(base, opened=folder_for(base, schemas=True) if general else made(base)) as folder:
        for path, text in texts.items():
            folder.write(path.relative_to(base).as_posix(), text)
