"""Which templates there are: those of careerctl, and an organisation's own in their place."""

from collections.abc import Mapping
from pathlib import Path

from careerctl.pages.labels import odd, texts
from careerctl.problems.diagnostic import near_miss
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.kinds import TEMPLATES
from careerctl.project.reading.framework import Project


def folder_of(project: Project, kind: str) -> Path | None:
    """Return the folder that holds an own template of a kind: the project's, else the framework's; None for neither.

    Raises CareerctlError where the folder is a link, which would let a template include whatever lies there; where the
    template is one that leads out of the folder; and where nobody may look.
    """
    framework = project.framework.settings.framework
    roots = [project.root, *([project.root / framework] if framework else [])]
    return next((root / TEMPLATES for root in roots if disk.has(root, f"{TEMPLATES}/{kind}.md.j2")), None)


def labels_of(project: Project) -> Mapping[str, str]:
    """Return the organisation's words for the texts of pages. Raises CareerctlError for those of no page."""
    labels = project.framework.settings.labels
    known = texts() if labels else frozenset()
    for text in labels:
        if text not in known:
            near = near_miss(text, known)
            hint = f"Did you mean '{near}'?" if near else "`careerctl report --templates` lists what pages say."
            message = f"careerctl.yaml: no page says '{text}', which stands under `labels:`. {hint}"
            raise CareerctlError(message)
    for text in odd(labels):
        message = f"careerctl.yaml: the label for '{text}' has a name in braces that this text does not have."
        raise CareerctlError(message)
    return labels
