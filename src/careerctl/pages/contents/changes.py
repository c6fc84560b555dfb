"""What the framework's versions changed, as `diff` says it, the newest first."""

import re
from collections.abc import Iterator

from careerctl.pages.content import FILES, Content, Data, about_files
from careerctl.results.diff import Diff
from careerctl.results.framework_pages import ChangesPage, VersionTold
from careerctl.text.phrases import Say, day, listed
from careerctl.views.words.diff import (
    by_kind,
    more_asked,
    not_raised_words,
    thing_label,
    thing_words,
    unread_words,
    version_words,
)


def fill(page: ChangesPage, say: Say) -> Data:
    """Return what the template is given."""
    return {
        **about_files(page.head, say),
        "name": say("What has changed"),
        "versions": [_version(each, say) for each in page.versions],
        "not_told": listed(page.unread),
        "are_more": page.are_more,
    }


def _version(each: VersionTold, say: Say) -> Data:
    """Return a version with all that it changed; a tag is a place to which one may lead where its name can be one."""
    place = re.sub(r"[^a-z0-9]+", "-", each.name.lower()).strip("-")
    diff = each.diff
    return {
        "name": listed(
            filter(None, (each.name or say("Not in a version yet"), day(each.day, say) if each.day else ""))
        ),
        "place": f"#{place}" if place else "",
        "in_short": [*filter(None, _in_short(diff, say))],
        "kinds": [
            {
                "kind": heading,
                "things": [
                    {
                        "name": thing_label(thing, say),
                        "changes": [{"text": text, "details": list(more)} for text, more in thing_words(thing, say)],
                    }
                    for thing in things
                ],
            }
            for heading, things in by_kind(diff.things, say)
        ],
        "not_compared": [unread_words(one, diff, say) for one in diff.not_compared],
    }


def _in_short(diff: Diff, say: Say) -> Iterator[str]:
    version = version_words(diff.version, say)
    if diff.things:
        yield version
    elif diff.version.before != diff.version.after:
        yield say("Nothing but the version. {version}", version=version)
    yield more_asked(diff, say)
    if diff.version.not_raised:
        yield not_raised_words(say)


NAMES = FILES | {
    "name": "what stands over the page",
    "versions": "what each version changed: name, place, in_short, kinds (kind, things (name, changes (text, "
    "details))), not_compared",
    "not_told": "the versions at which careerctl.yaml cannot be read",
    "are_more": "whether there are earlier ones",
}

CONTENT = Content(fill, "What the framework's versions changed, thing by thing, the newest first.", NAMES)
