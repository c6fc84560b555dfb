"""Answers as text: folded, so that nobody reads them by accident, and with a digest that finds what a mail has lost.

Folded is not locked: whoever wants to read it can.
"""

import binascii
import json
import re
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from careerctl.analysis.form import lists
from careerctl.model.answers import Given, GivenAgreement, GivenAnswers
from careerctl.problems.error import CareerctlError
from careerctl.results.agreement import Agreement
from careerctl.results.form import Form

FORMAT = "careerctl/answers/1"
AGREEMENT = "careerctl/agreement/1"
LARGEST = 4_000_000
"""In bytes: a hundred times what anybody writes."""
_BEGIN = re.compile(r"careerctl answers (\d{1,9})\b[^\n]*\n")
_END = re.compile(r"end of answers\s+([0-9a-f]{16})\b")
_FOLDED = re.compile(r"[A-Za-z0-9+/]+={0,2}")
_CARRIED = "data-handed-out="
"""By this a form is known."""
_COLUMNS = 72
_Model = TypeVar("_Model", bound=BaseModel)


def handed_out(form: Form) -> dict[str, Any]:
    """Return what a form carries along, and its answers bring back: ids and digests, and no rating."""
    asked = (*form.questions, *form.beyond)
    return {
        "organisation": form.organisation,
        "framework": form.framework,
        "person": form.person,
        "side": form.side,
        "by": form.by,
        "round": form.round,
        "role": form.role,
        "id": form.id,
        "questions": {each.topic.competency: each.digest for each in asked},
        "on": form.today.isoformat() if form.today is not None else None,
        **({"lists": lists(form)} if form.own is not None else {}),
    }


def agreement_handed_out(agreement: Agreement) -> dict[str, Any]:
    """Return what a form about something agreed carries along: digests of it, and no word."""
    return {
        "organisation": agreement.organisation,
        "framework": agreement.framework,
        "person": agreement.person,
        "side": agreement.side,
        "round": agreement.round,
        "id": agreement.id,
        "entries": {each.topic.competency: each.digest for each in agreement.entries},
        "besides": agreement.besides,
    }


def stem(form: Form | Agreement) -> str:
    """Return how the names of a form's files begin, its answers' too."""
    return f"{form.person}.{form.side}.{form.round}"


def folded(answers: dict[str, Any]) -> str:
    """Return answers as the text that a form makes of them."""
    data = json.dumps(answers, ensure_ascii=True, separators=(",", ":")).encode()
    out = answers["handed_out"]
    code = b64encode(data).decode()
    lines = [code[at : at + _COLUMNS] for at in range(0, len(code), _COLUMNS)]
    head = f"careerctl answers 1: {out['person']}, {out['side']}, {out['round']} (folded, not locked)"
    return "\n".join((head, *lines, f"end of answers {digest(data)}", ""))


def digest(data: bytes) -> str:
    """Return the digest that stands at the end."""
    return sha256(data).hexdigest()[:16]


def unfolded(raw: bytes) -> list[Given]:
    """Return all answers in a file, or in a mail that was pasted: quoted, indented or wrapped anew.

    Raises CareerctlError, which quotes nothing of what somebody answered, where there are none or not all.
    """
    if len(raw) > LARGEST:
        message = f"this is larger than answers are ({LARGEST // 1_000_000} MB)."
        raise CareerctlError(message)
    text = raw.decode("utf-8", "replace").lstrip("\ufeff").replace("\r", "")
    return [_given(parsed(each)) for each in _data(text)]


def _given(found: Any) -> Given:
    if isinstance(found, dict) and found.get("format") == AGREEMENT:
        return shaped(found, GivenAgreement)
    return shaped(found, GivenAnswers)


def parsed(data: bytes) -> Any:
    """Return what was folded. Raises CareerctlError where that is nothing which a form writes."""
    try:
        return json.loads(data, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        message = "these answers cannot be read: what is folded in them is no JSON as a form writes it."
        raise CareerctlError(message) from None


def shaped(found: Any, model: type[_Model]) -> _Model:
    """Return something that comes from outside once it has the shape that it needs. Raises CareerctlError."""
    try:
        return model.model_validate(found)
    except ValidationError as error:
        where = ".".join(map(str, _place(error)))
        message = f"these answers are not as a form writes them: look at {where or 'their beginning'}."
        raise CareerctlError(message) from None


def _data(text: str) -> Iterator[bytes]:
    if _CARRIED in text:
        message = "this is the form itself. Open it, press *Save my answers*, and take in the file that it saves."
        raise CareerctlError(message)
    begins = [*_BEGIN.finditer(text)]
    if not begins:
        message = "there are no answers in this: they begin with a line `careerctl answers 1`, and end with one, too."
        raise CareerctlError(message)
    ends = [*(each.start() for each in begins[1:]), len(text)]
    yield from (_one(text, begin, last) for begin, last in zip(begins, ends, strict=True))


def _one(text: str, begin: re.Match[str], last: int) -> bytes:
    """Return what is folded between the two lines of answers; the next ones begin at `last`."""
    if begin[1] != "1":
        message = f"these answers are of version {begin[1]}, and this careerctl reads version 1. It needs a newer one."
        raise CareerctlError(message)
    end = _END.search(text, begin.end(), last)
    if end is None:
        message = "these answers end in the middle: the line `end of answers` is missing. Copy all of it."
        raise CareerctlError(message)
    code = re.sub(r"[>\s]", "", text[begin.end() : end.start()])
    try:
        data = b64decode(code, validate=True) if _FOLDED.fullmatch(code) else b""
    except binascii.Error:
        data = b""
    if digest(data) != end[1]:
        message = "these answers were damaged on their way: their digest does not fit. Ask for the file itself."
        raise CareerctlError(message)
    return data


def _once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Return a mapping. Raises ValueError for a key that stands there twice: nobody knows which one counts."""
    listed = list(pairs)
    found = dict(listed)
    if len(found) != len(listed):
        raise ValueError
    return found


def _place(error: ValidationError) -> Iterable[object]:
    """Return where the first thing is wrong, as far as careerctl itself named it."""
    known = {name for model in _models() for name in model.model_fields}
    for step in error.errors(include_input=False, include_url=False)[0]["loc"]:
        if isinstance(step, str) and step not in known:
            return
        yield step


def _models() -> Iterable[Any]:
    from careerctl.model import answers

    return (each for name, each in vars(answers).items() if hasattr(each, "model_fields"))
