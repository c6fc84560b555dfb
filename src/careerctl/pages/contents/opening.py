"""A position to hang up: from when it is free, what is good about it and what is not, what it asks, whom to ask."""

from careerctl.pages.content import FILES, Content, Data, about_files
from careerctl.pages.parts import role
from careerctl.results.opening import OpeningShown
from careerctl.results.report import OpeningPage
from careerctl.text.phrases import Say, day, period


def fill(page: OpeningPage, say: Say) -> Data:
    """Return what the template is given."""
    opening, described = page.opening, role.described(page.role, say)
    return {
        **about_files(page.head, say),
        **{name: described[name] for name in _OF_ROLE},
        "name": opening.name,
        "role": described["name"] if described["name"] != opening.name else "",
        "role_page": described["page"],
        "free": period(opening.free_from, say),
        "places": opening.left,
        "known": _known(opening, say),
        "ask": opening.owner_name,
        "over": _over(opening, say),
    }


def _known(opening: OpeningShown, say: Say) -> str:
    if opening.known_since is None:
        return ""
    when = day(opening.known_since, say)
    return say("{date}, to {whom}", date=when, whom=opening.known_to) if opening.known_to else when


def _over(opening: OpeningShown, say: Say) -> str:
    """Return that a position is nobody's to apply for any more; nothing where it is free."""
    if opening.withdrawn is not None:
        return say("This position was withdrawn on {date}.", date=day(opening.withdrawn, say))
    return say("Somebody was chosen on {date}.", date=day(opening.filled, say)) if opening.filled is not None else ""


_OF_ROLE = (
    "track", "grade", "summary", "daily", "responsibilities", "advantages", "disadvantages", "pay", "variable", "all",
    "conditions", "left_out",
)  # fmt: skip

NAMES = (
    FILES
    | {name: role.NAMES[name] for name in _OF_ROLE}
    | {
        "name": "what the position is called",
        "role": "the name of its role; empty where that is the same",
        "role_page": "the page of the role, where there are several",
        "free": "from when on it is free",
        "places": "how many such positions nobody has yet",
        "known": "when it was made known, and to whom; empty where nobody has said",
        "ask": "whom to ask about it",
        "over": "that it is not free any more, in a sentence",
    }
)

CONTENT = Content(
    fill, "A position to hang up: from when, what is good about it and what is not, what it asks, whom to ask.", NAMES
)
