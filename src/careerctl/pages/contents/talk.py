"""What there is to talk about between two rounds."""

from careerctl.pages.content import PERSON, Content, Data, about_files, about_person
from careerctl.pages.parts.owed import owed_next
from careerctl.results.plan import CheckIn
from careerctl.results.report import TalkPage
from careerctl.text.commands import Commands
from careerctl.text.phrases import Say, day
from careerctl.views.words.outside import outside_words
from careerctl.views.words.totals import wish_words
from careerctl.views.words.wishes import wish_label


def fill(page: TalkPage, say: Say) -> Data:
    """Return what the template is given."""
    last = page.last or CheckIn()
    return {
        **about_files(page.head, say),
        **about_person(page.who, say, page.plan.manager_name),
        "id": page.who.person,
        "since": day(last.date, say) if last.date else "",
        "said": last.said,
        "agreed": last.next,
        "notes": [
            {
                "date": day(each.date, say) if each.date else "",
                "by": each.by_name,
                "about": each.competency_name,
                "text": each.text,
            }
            for each in page.notes
        ],
        "next": owed_next(page.plan, say),
        "write": "",
        "outside": list(outside_words(page.outside, page.who.called or page.who.name, say)),
        "wishes": [{"label": wish_label(each, say), "said": wish_words(each, say)} for each in page.who.wishes],
    }


def commands(page: TalkPage, commands_here: Commands) -> Data:
    """Return the command that writes the talk down."""
    return {"write": commands_here.showing("talk", page.who.person)}


NAMES = PERSON | {
    "id": "the person's id",
    "since": "the day of the last talk that is written down",
    "said": "what was said then",
    "agreed": "what was to come next",
    "notes": "what was seen since then: date, by, about, text",
    "next": "what is owed next: what, who, when",
    "wishes": "what the person wishes for: label, said",
    "outside": "ways outside, once the person has raised them or no way is left: why, then a line each",
    "write": "the command that writes the talk down; empty where none would",
}

CONTENT = Content(
    fill,
    "A page for a talk between two rounds: since the last one, what is owed, what is wished for.",
    NAMES,
    commands=commands,
)
