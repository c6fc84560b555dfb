"""A draft of what colleagues are told: new duties for good, and growth that the person lets others know of."""

from careerctl.model.ids import is_id
from careerctl.model.scalars import parse_period
from careerctl.pages.content import PERSON, Content, Data, about_files, about_person
from careerctl.results.announcement import AnnouncementPage, Duties
from careerctl.results.stages import Permanent
from careerctl.text.commands import Commands
from careerctl.text.phrases import Say, day, period, together
from careerctl.views.words.plans import announced_words


def fill(page: AnnouncementPage, say: Say) -> Data:
    """Return what the template is given."""
    duties = page.duties or Duties()
    said = announced_words(Permanent(announced=duties.announced), say)
    pay = duties.pay_decided
    return {
        **about_files(page.head, say),
        **about_person(page.who, say, page.manager_name),
        "rounds": [],  # who has rated when is no matter of this page
        "said": said,
        "duties": [] if said else list(duties.responsibilities),
        "begins": _begins(page, duties, say),
        "shared": together([each.name for each in page.shared], len(page.shared), say),
        "kept": together([each.name for each in page.kept], len(page.kept), say),
        "expectations": [] if said else list(duties.expectations),
        "pay": say("decided on {date}", date=day(pay, say)) if pay else "",
        "write": "",
        "share": "",
    }


def _begins(page: AnnouncementPage, duties: Duties, say: Say) -> str:
    """Return the first words of the draft: who takes over, and from when on."""
    name = page.who.called or page.who.name
    if not duties.from_:
        return say("{name} takes over for good:", name=name)
    begun = page.head.today is not None and parse_period(duties.from_).first <= page.head.today
    return say(
        "Since {first}, {name} has taken over for good:" if begun else "From {first} on, {name} takes over for good:",
        first=period(duties.from_, say),
        name=name,
    )


def commands(page: AnnouncementPage, commands_here: Commands) -> Data:
    """Return what writes the announcement down, and what lets others know of growth; none where they would not run."""
    person = page.who.person
    if not is_id(person) or commands_here.person:
        return {}
    to_say = page.duties is not None and page.duties.announced is None
    kept = [word for each in page.kept for word in ("--shares", each.competency)]
    return {
        "write": commands_here("mark", person, "announced", then=("--to", "WHOM")) if to_say else "",
        "share": commands_here("profile", person, then=kept) if kept else "",
    }


NAMES = PERSON | {
    "said": "who told whom of the new duties, and when; empty before that",
    "duties": "the new duties that nobody has been told of",
    "begins": "who takes them over, and from when on",
    "shared": "names of what the person grew in and lets others ask about",
    "kept": "names of what the person grew in and has not said that others may know",
    "expectations": "what is measured from then on; for the two",
    "pay": "that pay is decided; empty before that",
    "write": "the command that writes the announcement down",
    "share": "the command by which the person lets others know of what grew",
}

CONTENT = Content(
    fill,
    "A draft of what colleagues are told: new duties, and growth with the person's yes. Never what is on trial.",
    NAMES,
    commands=commands,
)
