"""What a manager sees coming, asked as they hand in: in words, with what it goes by, and never a level."""

from careerctl.changes.rating.outlook import OutlookAhead, write_outlook, written_so_far
from careerctl.changes.rating.session import Session
from careerctl.commands.rate.keys import Key
from careerctl.commands.rate.prompts import Prompts
from careerctl.formats.document import Heading, Paragraph
from careerctl.problems.error import CareerctlError
from careerctl.questions.known import Reading
from careerctl.text.phrases import first_upper


def look(session: Session, prompts: Prompts) -> bool:
    """Ask what is seen coming, and write it where something is; tell whether to hand in. `b` goes back."""
    name, before = session.known.person.short_name(), written_so_far(session)
    say = prompts.say
    keeps = say("Enter leaves it out." if before is None else "Enter keeps what you wrote.")
    asked = say(
        "What do you see coming for {name}? In words, never a level. {name} reads it once both of you have handed in, "
        "so that you can talk about it.",
        name=name,
    )
    prompts.show(Heading(say("Looking ahead")), Paragraph(f"{asked} {keeps}"))
    if before is not None:
        prompts.tell(say("You wrote: “{words}”", words=before.text))
    text = prompts.text(say("Outlook:"))
    if isinstance(text, Key):
        return False
    if not text:
        return True
    because = prompts.text(say("What does it go by? Because:"), needed=True)
    role = _role(session.known, prompts) if not isinstance(because, Key) else because
    if isinstance(because, Key) or isinstance(role, Key):
        return False
    write_outlook(session, OutlookAhead(text, because, role))
    return True


def _role(reading: Reading, prompts: Prompts) -> str | Key:
    """Ask which role it is about, and return its id; "" for none."""
    while True:
        written = prompts.text(prompts.say("Which role is it about? Its name or id; Enter: none."))
        if isinstance(written, Key) or not written:
            return written
        try:
            return reading.present_id("role", written)
        except CareerctlError as error:
            prompts.tell(first_upper(str(error)))
