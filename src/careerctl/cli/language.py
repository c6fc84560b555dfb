"""The language of a project, and its own words, for whatever is said to people."""

from collections.abc import Mapping

from careerctl.project.reading.framework import Project
from careerctl.text.phrases import Say, plainly


def labels_of(project: Project) -> Mapping[str, str]:
    """Return the words of a project's language, and its own, for the texts of pages.

    Raises CareerctlError where one does not fit its text.
    """
    labels = project.framework.settings.labels
    if not labels:
        return {}
    from careerctl.cli.own_words import label_faults
    from careerctl.pages.labels import in_full
    from careerctl.project.here import refuse_errors
    from careerctl.project.root import commands_from_here

    here = commands_from_here(project.root)
    found = [each._replace(hint=here.written_in(each.hint)) for each in label_faults(project)]
    refuse_errors(found, project.root, "pages cannot be made until this is mended under `labels:`.")
    return in_full(labels)


def saying(project: Project) -> Say:
    """Return the way to say things in the project's language and words. Raises CareerctlError as `labels_of` does."""
    labels = labels_of(project)
    if not labels:
        return plainly
    from careerctl.pages.labels import speaking

    return speaking(labels)
