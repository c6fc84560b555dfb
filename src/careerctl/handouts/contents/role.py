"""A role to hand out or hang up: what it is, gives, costs and asks, and all the ways on."""

from careerctl.handouts.content import Content, Data, about_files, levels
from careerctl.handouts.describing import described
from careerctl.results.report import RolePage
from careerctl.wording import Say


def fill(page: RolePage, say: Say) -> Data:
    """Return what the template is given."""
    return {**about_files(page.head, say), **described(page, say), "levels": levels(page.scales)}


CONTENT = Content(fill, "A role to hand out or hang up: a day in it, what it gives, costs and asks, all the ways on.")
