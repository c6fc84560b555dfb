"""Who writes a sheet. Nobody is guessed from git or from the login."""

from collections.abc import Sequence

from careerctl.model.assessment import Side
from careerctl.model.ids import is_id
from careerctl.problems.error import CareerctlError
from careerctl.text.characters import quoted


def author(person: str, managers: Sequence[str], side: Side, by: str | None, me: str | None) -> str | None:
    """Return whose sheet it is: the id of a person, None for an agreed sheet, which is written by two.

    `by` is what --by says, `me` what CAREERCTL_ME says. A self sheet is the person's; a manager's that of the first
    manager, else `by`, else `me`. Where `me` is somebody else, `by` has to say so: nobody opens another's draft by
    mistake. Raises CareerctlError where nobody, or the wrong one, would be the author.
    """
    for option, written in (("--by", by), ("CAREERCTL_ME", me)):
        if written and not is_id(written):
            message = f"{option} is the id of a person, and {quoted(written)} is written like none."
            raise CareerctlError(message)
    if side == "agreed":
        return by or None
    return _of_self(person, by, me) if side == "self" else _of_manager(person, managers, by, me)


def _of_self(person: str, by: str | None, me: str | None) -> str:
    if (by or me or person) != person:
        message = f"a self sheet is written by the person: this one by {person}, and you are {by or me}. "
        message += "Yours is `--as manager`."
        raise CareerctlError(message)
    return person


def _of_manager(person: str, managers: Sequence[str], by: str | None, me: str | None) -> str:
    expected = next(iter(managers), None)
    chosen = by or expected or me
    if chosen is None:
        message = f"nobody is named as the manager of {person}. Say who rates with --by, or with CAREERCTL_ME."
        raise CareerctlError(message)
    if chosen == person:
        message = f"a manager's sheet is written by somebody else than {person}. Name who rates with --by."
        raise CareerctlError(message)
    if not by and me and chosen != me:
        message = f"you are {me} (CAREERCTL_ME), and the manager of {person} is {expected}. Name who rates with --by."
        raise CareerctlError(message)
    return chosen
