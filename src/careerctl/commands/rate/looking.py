"""A second look of the two at what they agreed: what has changed since, and whether it stands all the same."""

from collections.abc import Iterator

from careerctl.changes.rating.agreement import BOTH, begun_look, look_again
from careerctl.changes.rating.look_again import SecondLook
from careerctl.changes.rating.talk import Talk
from careerctl.commands.rate import closing
from careerctl.commands.rate.conversation import is_confirmed
from careerctl.commands.rate.prompts import Prompts, StoppedError
from careerctl.commands.rate.together import Settled, side_of, typed_for_others
from careerctl.formats.document import Block, Bullet, Bullets, Paragraph, Title
from careerctl.model.assessment import AgreedSheetFile
from careerctl.text.phrases import Say, first_upper, listed, together
from careerctl.views.words.looking import since_words
from careerctl.views.words.rounds import older_words

_UNKNOWN = "What has changed nobody can tell, so look at all of it: {command} shows it."
_WHAT = "What you both said stands"


def look(second: SecondLook, settled: Settled, prompts: Prompts) -> None:
    """Ask both whether it stands, or write down what options say of it."""
    talk, others = second.talk, {}
    confirming = [side_of(talk, each) for each in settled.confirmed_by]
    if confirming:
        others = typed_for_others(talk, confirming)
    else:
        prompts.show(*_shown(second, prompts.say), apart=False)
        confirming = _asked(talk, prompts)
    with closing.saved(talk.sheet, _WHAT):
        look_again(talk.sheet, confirming, others)
    _end(talk, prompts)


def _asked(talk: Talk, prompts: Prompts) -> list[str]:
    """Return who confirms; what one has typed counts, however the other stops."""
    content, confirming = talk.sheet.content(), list[str]()
    begun = begun_look(content, talk.known.framework.settings.version)
    try:
        for side in BOTH:
            if (begun is None or getattr(begun.confirmed, side) is None) and is_confirmed(prompts, talk, side):
                confirming.append(side)
    except StoppedError:
        prompts.tell("", prompts.say("Stopped here."))
    return confirming


def _shown(second: SecondLook, say: Say) -> Iterator[Block]:
    """Yield what the two agreed, and what has changed of it since."""
    talk, looked = second.talk, second.look.looked
    yield Title(listed((talk.gap.name, talk.gap.role_name, say("round {round}", round=talk.round))))
    older = older_words(talk.gap.round, talk.gap.version, say) if talk.gap.round is not None else ""
    yield Paragraph(" ".join(filter(None, (first_upper(talk.said_before), older))))
    if looked:
        yield Bullets(tuple(Bullet(f"{each.name}: {each.level}", tuple(since_words(each, say))) for each in looked))
    if second.look.unknown:
        yield Paragraph(say(_UNKNOWN, command=talk.wanted.next))
    yield Paragraph(say("Does it stand beside today's words? What was agreed stays as it is; nothing is rated anew."))
    yield Paragraph(
        say("Each of you says so by typing your name. Enter leaves it open: then it is for the next round.")
    )


def _end(talk: Talk, prompts: Prompts) -> None:
    """Say what was written, and whether it counts."""
    closing.written(talk.sheet, prompts)
    content, say = talk.sheet.content(), prompts.say
    looked = content.looked_again if isinstance(content, AgreedSheetFile) else ()
    if talk.sheet.dry or not looked:
        return
    confirmed = looked[-1].confirmed
    missing = [talk.name_of(each) for each in BOTH if getattr(confirmed, each) is None]
    if missing:
        again = talk.wanted.command("--look-again")
        names = together(missing, say=say)
        prompts.tell(
            say("It counts once {names} says so, too: one alone counts for nothing.", names=names),
            say("Next: {command}", command=again),
        )
        return
    others = [talk.name_of(each) for each in BOTH if getattr(confirmed.recorded_by, each) is not None]
    said = [say("Both of you looked at it again, and it stands.")]
    said += [say("For {names} it was typed, and the sheet says so.", names=together(others, say=say))] if others else []
    prompts.tell(" ".join(said), say("Next: {command}", command=talk.wanted.next))
