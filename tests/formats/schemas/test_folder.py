"""Which schema is a file's."""

import pytest

from careerctl.changes.editor_schemas import of_files
from careerctl.formats.schemas.known import Vocabulary
from careerctl.project.kinds import FOLDERS, FRAMEWORK_MAP_FILE, MAP_FILE, SETTINGS_FILE
from careerctl.project.schemas import schema_comment


@pytest.mark.parametrize(
    ("path", "comment"),
    [
        ("careerctl.yaml", "# $schema: schemas/careerctl.json"),
        ("competencies/a.yaml", "# $schema: ../schemas/competency.json"),
        ("roles/sales/a.yaml", "# $schema: ../../schemas/role.json"),
        ("people/a.yaml", "# $schema: ../schemas/person.json"),
        ("assessments/2026-h2/a.self.yaml", "# $schema: ../../schemas/sheet.json"),
        ("assessments/2026-h2/a.manager.yaml", "# $schema: ../../schemas/sheet.json"),
        ("assessments/2026-h2/a.agreed.yaml", "# $schema: ../../schemas/agreed-sheet.json"),
        ("notes/a.b.yaml", "# $schema: ../schemas/note.json"),
        ("plans/a.yaml", "# $schema: ../schemas/plan.json"),
    ],
)
def test_its_first_line_says_so(path: str, comment: str) -> None:
    assert schema_comment(path) == comment


def test_a_file_of_no_kind_has_none() -> None:
    with pytest.raises(KeyError):
        schema_comment("templates/a.yaml")


def test_every_folder_has_one_that_is_written() -> None:
    written = {name for name, _ in of_files(Vocabulary())}
    named = {schema_comment(f"{folder}/a.yaml").rpartition("/")[2] for folder in FOLDERS}
    alone = {schema_comment(each).rpartition("/")[2] for each in (SETTINGS_FILE, MAP_FILE, FRAMEWORK_MAP_FILE)}
    assert named | alone | {"agreed-sheet.json"} == written
