"""Lines that fit their page."""

from careerctl.formats.page import PageSize


def wrapped(text: str, page: PageSize, indent: str = "") -> list[str]:
    """Break a text between words where the page has a width; lines after the first begin with `indent`.

    A word is never broken, so that a path or an address stays one to click on.
    """
    if page.prose is None or len(text) < page.prose:
        return [text]
    import textwrap  # only a terminal has a width

    return textwrap.wrap(text, page.prose - 1, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
