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
        newline = self.dice.choice(("\n", "\n", "\n", "\r\n"))
        lines = [*self._comment(0), *self._mapping(0, 0)]
        if self.dice.random() < 0.2:
            lines = ["# On top", "", *lines]
        text = newline.join(lines) + (newline if self.dice.random() < 0.8 else "")
        self.raw = text.encode("utf-8-sig" if self.dice.random() < 0.15 else "utf-8")

    def _comment(self, column: int) -> list[str]:
        if not self.comments or self.dice.random() < 0.75:
            return []
        return [" " * column + "# a comment: with - marks, {and} [brackets]"]

    def _behind(self) -> str:
        return "  # behind" if self.comments and self.dice.random() < 0.2 else ""

    def _mapping(self, column: int, depth: int) -> list[str]:
        lines: list[str] = []
        for key in self.dice.sample(KEYS, self.dice.randint(1, 4)):
            lines += self._comment(column)
            head, below = self._value(column, depth)
            lines += [f"{' ' * column}{key}:{head}", *below]
            lines += [""] if self.dice.random() < 0.1 else []
        return lines

    def _value(self, column: int, depth: int) -> tuple[str, list[str]]:
        sort = self.dice.random()
        if depth < 3 and sort < 0.25:
            inner = column + self.step
            return self._behind(), [*self._comment(inner), *self._mapping(inner, depth + 1)]
        if depth < 3 and sort < 0.45:
            return self._behind(), self._sequence(column if self.indentless else column + self.step, depth + 1)
        if sort < 0.6:
            return f" {self._flow(depth)}{self._behind()}", []
        if sort < 0.68:
            style, text = self.dice.choice(("|", "|-", ">", "|+")), self.dice.choice(TEXTS).strip().split("\n")
            return f" {style}", [f"{' ' * (column + self.step)}{line.strip()}".rstrip() for line in text]
        return f" {self._scalar()}{self._behind()}", []

    def _sequence(self, column: int, depth: int) -> list[str]:
        lines: list[str] = []
        for _ in range(self.dice.randint(1, 3)):
            lines += self._comment(column)
            if depth < 3 and self.dice.random() < 0.4:
                first, *others = self._mapping(column + 2, depth + 1)
                while first.lstrip().startswith("#") or not first.strip():
                    first, *others = others
                lines += [f"{' ' * column}- {first.lstrip()}", *others]
            else:
                lines.append(f"{' ' * column}- {self._scalar()}{self._behind()}")
        return lines

    def _flow(self, depth: int) -> str:
        if depth > 2 or self.dice.random() < 0.3:
            return self.dice.choice(("{}", "[]", "[ ]", "[a, b]", "{a: 1}"))
        inside = [self._flow(depth + 1) if self.dice.random() < 0.2 else self._quoted() for _ in range(2)]
        if self.dice.random() < 0.5:
            return f"[{', '.join(inside)}]"
        return "{" + ", ".join(f"{key}: {each}" for key, each in zip("xy", inside, strict=True)) + "}"

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
