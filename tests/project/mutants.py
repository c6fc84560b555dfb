"""Broken YAML without end: small, seeded damage to good files, as editors, merges and attackers do it."""

from collections.abc import Callable, Iterator, Sequence
from random import Random


def _pieces(text: str) -> list[bytes]:
    return [each.encode() for each in text.split("¦")]


INDICATORS = _pieces("¦".join(":#{}[]&*!|>'\"%@\\`-?,<"))
SPECIALS = [
    *_pieces(
        "\t¦\r¦\r\n¦\n¦\n\n¦ \n¦    \n¦\n  \n¦ ¦  ¦\0¦\x1b¦\ufeff¦\u0085¦\u2028¦\u2029¦\u200b¦\u202e¦\u00a0¦\u3000"
    ),
    *_pieces(
        "\uff1a¦\u0301¦\u200d¦\ufffd¦\U0001f600¦é¦ß¦漢¦: ¦ #¦# ¦- ¦? ¦<<: ¦---\n¦...\n¦--- ¦%YAML 1.1\n¦<<<<<<< HEAD\n"
    ),
    *_pieces('=======\n¦>>>>>>> b\n¦|\n¦>-\n¦|2\n¦!!str ¦&a ¦*a¦\'\'¦""¦"\\ud800"¦"\\x00"¦"\\UFFFFFFFF"¦\\U0001fffe'),
    *_pieces("://¦:x¦x:y¦a?b¦?:¦{}¦[]¦{a: ¦[a, ¦]]¦}}¦, ¦ # careerctl: ignore[a, b]\n"),
    *(b"\xff", b"\xc3", b"\xed\xa0\x80"),
]
KEYS = _pieces('name¦level¦why¦date¦1¦no¦<<¦"quoted"¦café¦cafe\u0301¦a b¦[a]¦')
VALUES = _pieces("3¦No¦2026-10-01¦'it''s'¦\"a\\tb\"¦~¦¦a: b¦text #412¦[a, b]¦{a: b}¦|\n  x\n¦- a")

Change = Callable[[Random, bytes, Sequence[bytes]], bytes]


def mutants(seeds: Sequence[bytes], count: int, seed: int) -> Iterator[bytes]:
    """Yield `count` damaged copies of `seeds`; the same for the same arguments on every platform."""
    random = Random(seed)
    for _ in range(count):
        text = random.choice(seeds)
        if random.random() < 0.5:
            text = _excerpt(random, text)
        for _ in range(random.choice((1, 1, 1, 2, 2, 3, 5))):
            text = random.choice(CHANGES)(random, text, seeds)
        yield text


def _excerpt(random: Random, text: bytes) -> bytes:
    """Return some lines in a row: damage shows more often in short texts, and they are read faster."""
    lines = text.splitlines(keepends=True)
    start = random.randrange(len(lines)) if lines else 0
    return b"".join(lines[start : start + random.randint(1, 12)])


def _flip(random: Random, text: bytes, _seeds: Sequence[bytes]) -> bytes:
    at = _place(random, text)
    return (
        text[:at]
        + bytes([random.randrange(256) if random.random() < 0.2 else random.randrange(32, 127)])
        + text[at + 1 :]
    )


def _insert(random: Random, text: bytes, _seeds: Sequence[bytes]) -> bytes:
    at = _place(random, text)
    return text[:at] + random.choice(INDICATORS if random.random() < 0.6 else SPECIALS) + text[at:]


def _insert_at_word(random: Random, text: bytes, _seeds: Sequence[bytes]) -> bytes:
    """Insert where it matters most: at the start of a line, a value or an item."""
    starts = [at + 1 for at, byte in enumerate(text) if byte in b" \n[{,"]
    at = random.choice(starts) if starts else 0
    return text[:at] + random.choice(INDICATORS if random.random() < 0.6 else SPECIALS) + text[at:]


def _delete(random: Random, text: bytes, _seeds: Sequence[bytes]) -> bytes:
    at = _place(random, text)
    return text[:at] + text[at + random.choice((1, 1, 2, 5)) :]


def _delete_indicator(random: Random, text: bytes, _seeds: Sequence[bytes]) -> bytes:
    places = [at for at, byte in enumerate(text) if byte in b":{}[]'\"-,#|>\n"]
    at = random.choice(places) if places else 0
    return text[:at] + text[at + 1 :]


def _truncate(random: Random, text: bytes, _seeds: Sequence[bytes]) -> bytes:
    return text[: _place(random, text)]


def _splice(random: Random, text: bytes, seeds: Sequence[bytes]) -> bytes:
    other = random.choice(seeds)
    return text[: _place(random, text)] + other[_place(random, other) :][:600]


def _line_change(random: Random, text: bytes, _seeds: Sequence[bytes]) -> bytes:
    """Delete, double, swap, join, indent or outdent one line, or put a new one before it."""
    lines = text.splitlines(keepends=True) or [b""]
    at = random.randrange(len(lines))
    line, indent = lines[at], b" " * random.randint(1, 4)
    new = (
        random.choice((b"", b" ", b"  ", b"    ", b"- ")) + random.choice(KEYS) + b": " + random.choice(VALUES) + b"\n"
    )
    lines[at] = random.choice(
        (b"", line * 2, line.rstrip(b"\n"), indent + line, line[len(indent) :], line.lstrip(), new + line, new)
    )
    if random.random() < 0.2:
        other = random.randrange(len(lines))
        lines[at], lines[other] = lines[other], lines[at]
    return b"".join(lines)


def _quote(random: Random, text: bytes, _seeds: Sequence[bytes]) -> bytes:
    """Put quotes or brackets round a stretch of text, as somebody who knows no better would."""
    start = _place(random, text)
    end = min(len(text), start + random.randint(1, 40))
    opening, closing = random.choice(((b'"', b'"'), (b"'", b"'"), (b"[", b"]"), (b"{", b"}"), (b"(", b")")))
    return text[:start] + opening + text[start:end] + closing + text[end:]


def _windows(_random: Random, text: bytes, _seeds: Sequence[bytes]) -> bytes:
    return text.replace(b"\n", b"\r\n")


def _place(random: Random, text: bytes) -> int:
    return random.randrange(len(text) + 1)


CHANGES: tuple[Change, ...] = (
    *(
        _flip,
        _insert,
        _insert,
        _insert_at_word,
        _insert_at_word,
        _insert_at_word,
        _delete,
        _delete_indicator,
        _truncate,
    ),
    *(_splice, _line_change, _line_change, _line_change, _quote, _windows),
)
