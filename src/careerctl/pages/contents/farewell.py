"""What somebody takes along who leaves: it is theirs to keep."""

from collections.abc import Iterator

from careerctl.model.ids import is_id
from careerctl.pages.content import PERSON, Content, Data, about_files, about_person
from careerctl.results.farewell import FarewellPage, TakenAlong
from careerctl.results.history import RoleHeld
from careerctl.results.report import Outlook
from careerctl.text.commands import Commands
from careerctl.text.phrases import Say, day, first_upper, number, period, sentence, years
from careerctl.views.words.plans import action_words, status_words


def fill(page: FarewellPage, say: Say) -> Data:
    """Return what the template is given."""
    return {
        **about_files(page.head, say),
        **about_person(page.who, say, page.manager_name),
        "rounds": [],  # nobody who leaves is reminded here of what was not rated or talked about
        "door_open": page.door_open,
        "roles": [_role(each, say) for each in page.roles],
        "duties": list(page.duties),
        "grew": [_taken(each) for each in page.grew],
        "brings": [_taken(each) for each in page.brings],
        "strengths": list(page.strengths),
        "did": list(_did(page, say)),
        "seen": [_outlook(each, say) for each in page.outlook],
        "copy": "",
    }


def commands(page: FarewellPage, commands_here: Commands) -> Data:
    """Return the command that copies all that is kept about the person, to the person."""
    own = page.head.audience == "employee" and is_id(page.who.person) and not commands_here.person
    return {"copy": commands_here("dossier", page.who.person, then=("-o", "FOLDER")) if own else ""}


def _role(each: RoleHeld, say: Say) -> Data:
    first, last = period(each.from_, say) if each.from_ else "", period(each.until, say) if each.until else ""
    if first and last:
        span = say("from {first} until {last}", first=first, last=last)
    else:
        span = say("from {first}", first=first) if first else say("until {last}", last=last) if last else ""
    return {"name": each.role_name, "span": span, "time": years(each.months, say) if each.months else ""}


def _taken(each: TakenAlong) -> Data:
    said = [f"{number(level)} {name}" for level, name in ((each.before, each.before_name), (each.now, each.now_name))]
    return {
        "name": each.name,
        "before": said[0] if each.before is not None else "",
        "now": said[1] if each.now is not None else "",
        "looks": sentence(each.looks),
        "words": each.words,
        "by": each.words_by_name,
    }


def _did(page: FarewellPage, say: Say) -> Iterator[str]:
    """Yield what was done in plans, the stepping stones that were met, and the conditions that were."""
    for each in page.done:
        status = status_words(each, say)
        yield f"{action_words(each, say).rstrip('.')} – {status}" if each.date is not None else action_words(each, say)
    reached = [(each.text, each.met) for each in page.stones] + [(each.text, each.met) for each in page.conditions]
    for text, met in reached:
        yield f"{text.rstrip('.')} – {say('met on {date}', date=day(met, say))}" if met is not None else text


def _outlook(each: Outlook, say: Say) -> Data:
    return {
        "text": sentence(first_upper(each.text)),
        "because": sentence(first_upper(each.because)),
        "by": each.by_name,
        "date": day(each.date, say) if each.date else "",
    }


NAMES = PERSON | {
    "door_open": "whether a way back is open; otherwise nothing is said of it",
    "roles": "the roles that the person had: name, span, time",
    "duties": "duties that were taken over for good",
    "grew": "what grew over the rounds: name, before, now, looks, words, by",
    "brings": "what met the role in the last round besides: the same",
    "strengths": "names of what the person likes to build on",
    "did": "what was done in plans, stepping stones and conditions that were met",
    "seen": "what somebody saw coming: text, because, by, date",
    "copy": "the command that copies all that is kept about the person; empty for other readers",
}

CONTENT = Content(
    fill,
    "What somebody takes along who leaves: what they grew in and did. Theirs to keep.",
    NAMES,
    commands=commands,
)
