"""Links in templates: to a page that is made together with this one, or to what a file of the framework names.

Where a page stands alone, a link is its text.
"""

import re

from jinja2.exceptions import SecurityError

from careerctl.pages.linked import PAGE, address_of, is_on_the_web, link_to
from careerctl.pages.pieces import Piece, joined, printed, text_of

_PAGE = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)?(?:#[a-z0-9-]+)?|#[a-z0-9-]+")


class Linker:
    """`link`: a text that leads to a page, or to an address of the web."""

    def __init__(self, *, linked: bool) -> None:
        """Take whether there are pages beside this one."""
        self._linked = linked

    def __call__(self, text: object, where: object = "") -> Piece:
        """Return the text as a link; the text alone where nothing is named, and where this page stands alone."""
        shown, to = printed(text), text_of(where)
        if is_on_the_web(to):
            return Piece(link_to(shown, address_of(to))) if self._linked else Piece(joined((shown, ": ", to)))
        if to and not _PAGE.fullmatch(to):
            message = "link() leads to a page such as roles/seller, or to an address that begins with https://"
            raise SecurityError(message)
        return Piece(link_to(shown, f"{PAGE}{to}")) if to and self._linked else shown
