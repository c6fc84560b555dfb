"""A role to hand out or hang up: what it is, gives, costs and asks, and all the ways on."""

from careerctl.pages.content import FILES, Content, Data, about_files, levels
from careerctl.pages.parts import role
from careerctl.results.report import RolePage
from careerctl.text.phrases import Say


def fill(page: RolePage, say: Say) -> Data:
    """Return what the template is given."""
    return {**about_files(page.head, say), **role.described(page, say), "levels": levels(page.scales)}


NAMES = FILES | role.NAMES | {"levels": "what levels are called: scale, levels"}

CONTENT = Content(
    fill, "A role to hand out or hang up: a day in it, what it gives, costs and asks, all the ways on.", NAMES
)
