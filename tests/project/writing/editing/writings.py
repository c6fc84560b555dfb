"""Texts as people write them: the same data in many styles, with comments wherever they may stand."""

import random
from typing import Any

WORDS = (
    "alpha",
    "Beta gamma",
    "one: two",
    "Ticket #4",
    "'tis",
    'say "so"',
    "no",
    "1.10",
    "2026-10-01",
    "naïve 🙂",
    "- x",
)
KEYS = ("a", "b", "key", "1337", "no", "2024-01-01", "long-name", "naïve", "with blank")
TEXTS = ("First line\nsecond line", "One\n\nThree", "  set in\nmore", "Ends with a break\n")


class Writing:
    """One text, in one style, made from a seed."""

    def __init__(self, seed: int) -> None:
        """Choose a style and write a mapping in it."""
        self.dice = random.Random(seed)
        self.step = self.dice.choice((2, 2, 2, 3, 4))
        self.indentless = self.dice.random() < 0.4
        self.comments = self.dice.random() < 0.7
        self.odd = self.dice.random() < 0.5
        newline = self.dice.choice(("\n", "\n", "\n", "\r\n"))
        lines = [*self._comment(0), *self._mapping(0, 0)]
        if self.dice.random() < 0.2:
            lines = ["# On top", "", *lines]
        if self._is(0.2):
            lines = [self.dice.choice(("---", "--- # the only one")), *lines]
        if self._is(0.2):
            lines = [*lines, "...", *self._comment(0)]
        text = newline.join(lines) + (newline if self.dice.random() < 0.8 else "")
        self.raw = text.encode("utf-8-sig" if self.dice.random() < 0.15 else "utf-8")

    def _comment(self, column: int) -> list[str]:
        if not self.comments or self.dice.random() < 0.75:
            return []
        place = self.dice.choice((column, 0, column + 1, column + 5)) if self.odd else column
        return [" " * place + "# a comment: with - marks, {and} [brackets]"]

    def _behind(self) -> str:
        if self.odd and self.dice.random() < 0.1:
            return "   "
        return "  # behind" if self.comments and self.dice.random() < 0.2 else ""

    def _is(self, chance: float) -> bool:
        """Tell whether something odd is written here."""
        return self.odd and self.dice.random() < chance

    def _mapping(self, column: int, depth: int) -> list[str]:
        lines: list[str] = []
        blanks = " " * column
        for key in self.dice.sample(KEYS, self.dice.randint(1, 4)):
            lines += self._comment(column)
            head, below = self._value(column, depth)
            shown = self.dice.choice((f'"{key}"', f"'{key}'")) if self._is(0.2) else key
            if self._is(0.1):
                lines += [f"{blanks}? {shown}", f"{blanks}:{head}", *below]
            else:
                lines += [f"{blanks}{shown}{' ' * self._is(0.1)}:{head}", *below]
            lines += [" " * self.dice.choice((0, 0, 0, 3))] if self.dice.random() < 0.1 else []
        return lines

    def _value(self, column: int, depth: int) -> tuple[str, list[str]]:
        sort = self.dice.random()
        if depth < 3 and sort < 0.25:
            inner = column + self.step
            return self._behind(), [*self._comment(inner), *self._mapping(inner, depth + 1)]
        if depth < 3 and sort < 0.45:
            return self._behind(), self._sequence(column if self.indentless else column + self.step, depth + 1)
        if sort < 0.6:
            return self._flow_lines(column) if self._is(0.4) else (f" {self._flow(depth)}{self._behind()}", [])
        if sort < 0.68:
            style, text = self.dice.choice(("|", "|-", ">", "|+")), self.dice.choice(TEXTS).strip().split("\n")
            return f" {style}", [f"{' ' * (column + self.step)}{line.strip()}".rstrip() for line in text]
        if self._is(0.4):
            return self._odd_scalar(" " * (column + self.step))
        return f" {self._scalar()}{self._behind()}", []

    def _sequence(self, column: int, depth: int) -> list[str]:
        lines: list[str] = []
        blanks = " " * column
        for _ in range(self.dice.randint(1, 3)):
            lines += self._comment(column)
            if depth < 3 and self.dice.random() < 0.4:
                first, *others = self._mapping(column + 2, depth + 1)
                while first.lstrip().startswith("#") or not first.strip():
                    first, *others = others
                lines += [f"{blanks}- {first.lstrip()}", *others]
            elif depth < 3 and self._is(0.3):
                lines += [f"{blanks}- - {self._scalar()}{self._behind()}", f"{blanks}  - {self._scalar()}"]
            elif self._is(0.1):
                lines += [f"{blanks}-{self._behind()}", f"{blanks}    {self._scalar()}{self._behind()}"]
            else:
                lines.append(f"{blanks}- {self._scalar()}{self._behind()}")
        return lines

    def _flow(self, depth: int) -> str:
        if depth > 2 or self.dice.random() < 0.3:
            return self.dice.choice(("{}", "[]", "[ ]", "[a, b]", "{a: 1}"))
        inside = [self._flow(depth + 1) if self.dice.random() < 0.2 else self._quoted() for _ in range(2)]
        if self.dice.random() < 0.5:
            return f"[{', '.join(inside)}]"
        return "{" + ", ".join(f"{key}: {each}" for key, each in zip("xy", inside, strict=True)) + "}"

    def _flow_lines(self, column: int) -> tuple[str, list[str]]:
        """Write a list or mapping in brackets, a line for each thing in it."""
        is_list, blanks = self.dice.random() < 0.5, " " * (column + self.step)
        inside = [self._flow(2) if self.dice.random() < 0.3 else self._quoted() for _ in range(3)]
        shown = inside if is_list else [f"{key}: {each}" for key, each in zip("xyz", inside, strict=True)]
        last = self.dice.choice((",", ""))
        lines = [f"{blanks}{each}{',' if at < 2 else last}{self._behind()}" for at, each in enumerate(shown)]
        opening, closing = "[]" if is_list else "{}"
        return f" {opening}{self._behind()}", [*lines, f"{blanks}{closing}{self._behind()}"]

    def _odd_scalar(self, blanks: str) -> tuple[str, list[str]]:
        """Write a text in a way that few people choose, but some do."""
        return self.dice.choice(
            (
                (" First words", [f"{blanks}and more", f"{blanks}to the end{self._behind()}"]),
                (" 'First words", [f"{blanks}it''s more'{self._behind()}"]),
                (' "First words', ["", f'{blanks}after a \\"blank\\" line"{self._behind()}']),
                (' "a\ttab"', []),
                (f" {'long ' * 100}line{self._behind()}", []),
                (self._behind(), [f"{blanks}below its key{self._behind()}"]),
                ("", [*self._comment(len(blanks)), f'{blanks}"in quotes"']),
                (" |2" if len(blanks) == 2 else " >-", [f"{blanks}text", "", f"{blanks}text", ""]),
                (' "with # and: signs"', []),
                (" it's, [not] {flow}", []),
            )
        )

    def _quoted(self) -> str:
        word = self.dice.choice(WORDS)
        return (
            "'" + word.replace("'", "''") + "'" if self.dice.random() < 0.5 else word.split()[0].strip("'\":-#,") or "w"
        )

    def _scalar(self) -> str:
        word = self.dice.choice(("plain", "Two words", "3", "2026-10-01", "no"))
        return self.dice.choice((word, word, f'"{word}"', "'" + self.dice.choice(WORDS).replace("'", "''") + "'"))


def places(data: Any, steps: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the steps to every value of a tree, the root's own first."""
    found = [steps]
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in inside:
        found += places(value, (*steps, step))
    return found


def at(data: Any, steps: tuple[Any, ...]) -> Any:
    """Return the value at some steps."""
    for step in steps:
        data = data[step]
    return data
