"""What editors know of a project: its schemas, which name every id, and so change with each."""

from datetime import date
from pathlib import Path


def keep_informed(root: Path) -> None:
    """Bring the schemas up to date in a project that has some. Raises CareerctlError where one cannot be written."""
    from careerctl.output import Folder
    from careerctl.project import disk
    from careerctl.project.assemble import read_project
    from careerctl.project.schemas import SCHEMAS
    from careerctl.schema.folder import late, of_project

    if disk.is_folder(root / SCHEMAS):
        disk.must_be_own(root, SCHEMAS)
        texts = {root / path: text for path, text in of_project(read_project(root, date.min)).items()}
        for path in late(texts):
            Folder(path.parent, new=True).write(path.name, texts[path])
