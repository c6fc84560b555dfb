"""What is wrong with what lies beside a framework: labels and templates of an organisation, and schemas for editors."""

import posixpath
from collections.abc import Iterator
from pathlib import Path

from careerctl.problems.diagnostic import Diagnostic, Place
from careerctl.problems.faults import FAULTS
from careerctl.project import disk
from careerctl.project.kinds import TEMPLATES
from careerctl.project.reading import files
from careerctl.project.reading.framework import ELSEWHERE, Project
from careerctl.project.reading.shape import place_of
from careerctl.project.schemas import SCHEMA_FILES, SCHEMAS
from careerctl.text.characters import shortened
from careerctl.text.commands import HERE


def label_faults(project: Project) -> list[Diagnostic]:
    """Return what is wrong with the labels of a project."""
    labels = project.framework.settings.labels
    if not labels:
        return []
    from careerctl.pages.labels import faults

    source = project.source_of("settings", "", "labels")
    return [
        Diagnostic(place_of(source, at.steps, key=at.key), FAULTS[name].severity, name, message, shortened(hint))
        for name, (at, message, hint, _) in faults(labels)
    ]


def own_words(project: Project) -> tuple[list[str], list[Diagnostic]]:
    """Return the paths of all templates, a project's own and its framework's, and what is wrong beside a framework.

    Without a template nothing is started, and no library of templates is imported.
    """
    paths, diagnostics = [], [*label_faults(project), *_schema_faults(project.root)]
    framework = project.framework.settings.framework if ELSEWHERE in project.sources else None
    for folder in (TEMPLATES, *([posixpath.normpath(posixpath.join(framework, TEMPLATES))] if framework else [])):
        listed = files.listing(project.root, folder, ".j2")
        paths += listed.paths
        diagnostics += [*listed.diagnostics, *(_faults(project, folder, listed.paths) if listed.paths else ())]
    return paths, diagnostics


def _schema_faults(root: Path) -> Iterator[Diagnostic]:
    """Find schemas that no editor can read, which is what a merge leaves where both sides added the last entry."""
    broken = ", ".join(sorted(path.rpartition("/")[2] for path in SCHEMA_FILES if _is_broken(root / path)))
    if broken:
        hint = f"`{HERE('schema')}` writes them anew"
        yield files.say("broken-schema", SCHEMAS, f"editors cannot read these schemas any more: {broken}", hint)


def _is_broken(path: Path) -> bool:
    """Tell whether a file is there, may be read, and is no JSON."""
    try:
        text = disk.read(path)
    except disk.ClosedError:
        return False
    if text is None:
        return False
    import json  # which a project without schemas does without

    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return True
    return False


def _faults(project: Project, folder: str, paths: list[str]) -> Iterator[Diagnostic]:
    from careerctl.pages.own import OwnEngine

    engine = OwnEngine(project.root / folder, {}, for_pages=False)
    for name, line, reason in engine.faults([path.removeprefix(f"{folder}/") for path in paths]):
        why, hint = shortened(reason), "correct it; without a template of your own careerctl's is used"
        found = files.say("broken-template", f"{folder}/{name}", f"no page can be made of this template: {why}", hint)
        yield found._replace(place=Place(found.place.path, line, 1)) if line else found
