"""Reads by what one advances, and since when that holds."""

from collections.abc import Collection as Several

from careerctl.analysis.progression import along, files_behind, into
from careerctl.project.git.unchanged import unchanged_since
from careerctl.project.reading.framework import ELSEWHERE
from careerctl.questions.finding import one_kind
from careerctl.questions.known import FrameworkReading
from careerctl.results.progression import ProgressionPage, ValidSince
from careerctl.results.report import Head
from careerctl.results.result import replace


def progression(head: Head, reading: FrameworkReading, kinds: Several[str], name: str) -> ProgressionPage:
    """Return the statement about a path or a role with an id, whichever of the kinds it is.

    Raises CareerctlError where there is neither, or both, and where it is broken.
    """
    if one_kind(reading.project, kinds, name) == "path":
        page = along(head, reading.framework, reading.path(name))
    else:
        page = into(head, reading.framework, reading.role(name))
    return replace(page, valid=_valid(reading, page))


def _valid(reading: FrameworkReading, page: ProgressionPage) -> ValidSince:
    """Ask git since when the files hold on which a statement stands."""
    sources = reading.project.sources
    behind = dict.fromkeys(files_behind(reading.framework, page))
    settings = sources.get(ELSEWHERE) or sources["settings", ""]
    found = unchanged_since(reading.project.root, (sources[each] for each in behind if each in sources), settings)
    return ValidSince(
        found.history,
        found.head.name if found.head else "",
        found.head.day if found.head else "",
        found.since.name if found.since else "",
        found.since.day if found.since else "",
    )
