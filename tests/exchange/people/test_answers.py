"""Answers folded and unfolded, as a file and as a mail leaves them; what is none is refused, and soon."""

import json
import time
from base64 import b64encode

import pytest

from careerctl.exchange.people.answers import LARGEST, digest, folded, unfolded
from careerctl.problems.error import CareerctlError

OUT = {
    "organisation": "Northwind", "framework": "2.1", "person": "alice", "side": "self", "by": "alice",
    "round": "2026-h2", "role": "guide", "id": "0" * 12, "questions": {"ask": "1" * 12}, "lists": {},
}  # fmt: skip
ANSWERS = {
    "format": "careerctl/answers/1", "handed_out": OUT, "date": "2026-10-10", "handed_in": True,
    "ratings": {"ask": {"level": "2", "why": "Zweimal, “wirklich” – 你好 🙂", "evidence": ["=1+1", "<b>"]}},
}  # fmt: skip
CANARY = "CANARY-7f3a"


def of(data: bytes, version: str = "1") -> bytes:
    """Return bytes folded as answers."""
    return f"careerctl answers {version}: x\n{b64encode(data).decode()}\nend of answers {digest(data)}\n".encode()


def changed(**more: object) -> bytes:
    return of(json.dumps(ANSWERS | more).encode())


def test_what_was_answered_comes_back() -> None:
    text = folded(ANSWERS)
    assert "Zweimal" not in text
    assert "alice" not in text.splitlines()[1]
    given = unfolded(text.encode())[0]
    assert given.ratings["ask"].why == "Zweimal, “wirklich” – 你好 🙂"
    assert given.ratings["ask"].evidence == ("=1+1", "<b>")
    assert given.handed_out.questions == {"ask": "1" * 12}


@pytest.mark.parametrize(
    "sent",
    [
        lambda text: "Hi Dana,\n\nhere you are.\n\n" + text + "\n-- \nAlice\n",
        lambda text: "".join(f"> {line}\n" for line in text.splitlines()),
        lambda text: "".join(f"> > {line}  \r\n" for line in text.splitlines()),
        lambda text: "\ufeff" + text,
        lambda text: "\n".join([text.splitlines()[0], "".join(text.splitlines()[1:-1]), text.splitlines()[-1]]),
        lambda text: "\n\n".join(f"    {line}" for line in text.splitlines()),
    ],
    ids=["in a mail", "quoted", "quoted twice", "with a mark", "in one line", "indented"],
)
def test_a_mail_may_do_what_mails_do(sent) -> None:
    assert unfolded(sent(folded(ANSWERS)).encode())[0] == unfolded(folded(ANSWERS).encode())[0]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "there are no answers in this"),
        (b"PK\x03\x04" + b"\0" * 100, "there are no answers in this"),
        (b"\xff\xfe" * 1000, "there are no answers in this"),
        (folded(ANSWERS).encode()[:-30], "end in the middle"),
        (folded(ANSWERS).replace("A", "B", 3).replace("Bnswers", "answers").encode(), "damaged on their way"),
        (of(b"{}", version="2"), "of version 2"),
        (of(b"{}", version="999999999"), "needs a newer one"),
        (of(b"{"), "no JSON"),
        (of(b"[" * 1_000_000), "cannot be read"),
        (of(b'{"a": ' * 100_000), "cannot be read"),
        (of(b"9" * 1_000_000), "cannot be read"),
        (of(b'{"format": 1, "format": 2}'), "cannot be read"),
        (of(b"\xff\xfe"), "cannot be read"),
        (changed(format="careerctl/answers/2"), "look at format"),
        (changed(**{CANARY: 1}), "look at their beginning"),
        (changed(ratings={"__proto__": {"level": "2"}}), "look at ratings"),
        (changed(ratings={"constructor": {"level": 2}}), "look at ratings"),
        (changed(ratings={CANARY: {"level": "2"}}), "look at ratings"),
        (changed(ratings={"ask": {"level": "2", "__proto__": {"admin": True}}}), "look at ratings"),
        (changed(ratings={"ask": {"level": ["2"]}}), "look at ratings"),
        (changed(ratings={"ask": {"why": CANARY * 9_000}}), "look at ratings"),
        (changed(ratings={f"a{each}": {"level": "1"} for each in range(501)}), "look at ratings"),
        (changed(handed_out={**OUT, "person": "../../etc/passwd"}), "look at handed_out.person"),
        (changed(handed_out={**OUT, "round": "a\nb"}), "look at handed_out.round"),
        (changed(handed_out={**OUT, "side": "agreed"}), "look at handed_out.side"),
        (changed(date="yesterday"), "look at date"),
        (changed(handed_in="perhaps"), "look at handed_in"),
        (changed(steps=[{"kind": CANARY}]), "look at steps.0.kind"),
        (changed(lists={"strengths": [CANARY]}), "look at lists.strengths.0"),
        (b"A" * (LARGEST + 1), "larger than answers are"),
        (b"careerctl answers 1: x\n" + b"A" * (LARGEST - 100), "end in the middle"),
        (b"careerctl answers 1: x\n" * (LARGEST // 30), "end in the middle"),
    ],
)
def test_what_is_none_is_refused(raw: bytes, said: str) -> None:
    began = time.monotonic()
    with pytest.raises(CareerctlError, match=said) as refused:
        unfolded(raw)[0]
    assert CANARY.lower() not in str(refused.value).lower()
    assert time.monotonic() - began < 5
