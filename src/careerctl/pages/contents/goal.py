"""A goal to hang up: why, until when, what it needs, and which roles are there for it."""

from careerctl.pages.content import FILES, Content, Data, about_files
from careerctl.pages.linked import level_place, page_of
from careerctl.pages.parts.goal import horizon_words, needed
from careerctl.results.framework_pages import GoalPage
from careerctl.text.phrases import Say, sentence


def fill(page: GoalPage, say: Say) -> Data:
    """Return what the template is given."""
    return {
        **about_files(page.head, say),
        "name": page.name,
        "horizon": horizon_words(page, say),
        "is_past": page.is_past,
        "why": sentence(page.why),
        "competencies": [
            needed(each, page_of("competency", each.id, level_place(each.level or 0)), say)
            for each in page.competencies
        ],
        "roles": [needed(each, page_of("role", each.id), say) for each in page.roles],
        "all_read": page.all_read,
        "served_by": [{"name": name, "page": page_of("role", role)} for role, name in page.served_by],
    }


NAMES = FILES | {
    "name": "the goal's name",
    "horizon": "from when until when it holds",
    "is_past": "whether that is over",
    "why": "why the organisation wants it",
    "competencies": "what it needs people to be able to do: name, level, people, page",
    "roles": "which roles it needs people in: name, level (empty), people, page",
    "all_read": "whether all roles could be read, so that there are no others",
    "served_by": "the roles in use that are there for it: name, page",
}

CONTENT = Content(fill, "A goal to hang up: why, until when, what it needs, which roles are there for it.", NAMES)
