"""A path to hand out or hang up: the roles on it, and the moves between them."""

from careerctl.handouts import describing
from careerctl.handouts.content import FILES, Content, Data, about_files
from careerctl.results.report import PathPage
from careerctl.wording import Say


def fill(page: PathPage, say: Say) -> Data:
    """Return what the template is given."""
    return {
        **about_files(page.head, say),
        "name": page.name,
        "status": describing.status(page.status, say),
        "purpose": page.purpose,
        "roles": [describing.described(each, say) for each in page.stations],
    }


NAMES = FILES | {
    "name": "the path's name",
    "status": "draft or retired; empty for a path in use",
    "purpose": "what it is good for",
    "roles": f"the roles on it: {', '.join(describing.NAMES)}",
}

CONTENT = Content(
    fill, "A path to hand out or hang up: the roles on it, what each gives and costs, and the ways on.", NAMES
)
