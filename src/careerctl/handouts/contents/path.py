"""A path to hand out or hang up: the roles on it, and the moves between them."""

from careerctl.handouts.content import Content, Data, about_files
from careerctl.handouts.describing import described
from careerctl.results.report import PathPage
from careerctl.wording import Say


def fill(page: PathPage, say: Say) -> Data:
    """Return what the template is given."""
    return {
        **about_files(page.head, say),
        "name": page.name,
        "status": say(page.status) if page.status not in {"", "active"} else "",
        "purpose": page.purpose,
        "roles": [described(each, say) for each in page.stations],
    }


CONTENT = Content(fill, "A path to hand out or hang up: the roles on it, what each gives and costs, and the ways on.")
