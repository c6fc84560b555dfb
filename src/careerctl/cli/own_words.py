"""What is wrong with an organisation's own words for pages, its labels and templates, each at its place in a file."""

import posixpath
from collections.abc import Iterator

from careerctl.problems.diagnostic import Diagnostic, Place
from careerctl.problems.faults import FAULTS
from careerctl.project.kinds import TEMPLATES
from careerctl.project.reading import files
from careerctl.project.reading.framework import ELSEWHERE, Project
from careerctl.project.reading.shape import place_of
from careerctl.text.characters import shortened


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
    """Return the paths of all templates, a project's own and its framework's, and what is wrong with labels and them.

    Without a template nothing is started, and no library of templates is imported.
    """
    paths, diagnostics = [], label_faults(project)
    framework = project.framework.settings.framework if ELSEWHERE in project.sources else None
    for folder in (TEMPLATES, *([posixpath.normpath(posixpath.join(framework, TEMPLATES))] if framework else [])):
        listed = files.listing(project.root, folder, ".j2")
        paths += listed.paths
        diagnostics += [*listed.diagnostics, *(_faults(project, folder, listed.paths) if listed.paths else ())]
    return paths, diagnostics


def _faults(project: Project, folder: str, paths: list[str]) -> Iterator[Diagnostic]:
    from careerctl.pages.own import OwnEngine

    engine = OwnEngine(project.root / folder, {}, for_pages=False)
    for name, line, reason in engine.faults([path.removeprefix(f"{folder}/") for path in paths]):
        why, hint = shortened(reason), "correct it; without a template of your own careerctl's is used"
        found = files.say("broken-template", f"{folder}/{name}", f"no page can be made of this template: {why}", hint)
        yield found._replace(place=Place(found.place.path, line, 1)) if line else found
