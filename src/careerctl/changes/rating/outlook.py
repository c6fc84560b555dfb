"""What a manager sees coming for somebody, written into that person's file as the manager hands in."""

from typing import NamedTuple

from careerctl.changes.person import change_person
from careerctl.changes.rating.session import Session
from careerctl.model.person import Outlook
from careerctl.project.reading import files
from careerctl.project.writing.change import Append, Put
from careerctl.project.writing.replace import writing


class OutlookAhead(NamedTuple):
    """What is seen coming, why, and for which role, by its id; "" for none."""

    text: str
    because: str
    role: str = ""


def written_so_far(session: Session) -> Outlook | None:
    """Return what the one who rates wrote at the end of this round before, None where that is nothing."""
    return next((each for each in session.known.person.outlook if _is_ours(session, each.round, each.by)), None)


def write_outlook(session: Session, ahead: OutlookAhead) -> None:
    """Write what is seen coming, in the place of what was written in the same round before.

    Raises CareerctlError where the person's file cannot be written.
    """
    known = session.known
    root, path = known.subject.root, known.subject.path
    about = {"role": ahead.role} if ahead.role else {}
    said = {"round": session.round, **about, "text": ahead.text, "because": ahead.because}
    entry = {"by": session.by, "date": known.framework.today.isoformat(), **said}
    with writing(root):
        tree = files.read(root, path).root
        there = tree.get("outlook") if isinstance(tree, dict) else None
        entries = [each if isinstance(each, dict) else {} for each in there or ()]
        at = next((at for at, each in enumerate(entries) if _is_ours(session, each.get("round"), each.get("by"))), None)
        if at is not None and {key: entries[at].get(key) for key in ("round", "role", "text", "because")} == {
            "role": None,
            **said,
        }:
            return
        put = Append(("outlook",), entry) if at is None else Put(("outlook", at), entry)
        written = change_person(root, path, [put], known.project.links, dry=session.sheet.dry)
    session.beside.extend([written] if written is not None else [])


def _is_ours(session: Session, round_: object, by: object) -> bool:
    return (round_, by) == (session.round, session.by)
