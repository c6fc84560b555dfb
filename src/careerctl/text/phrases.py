"""Words for days, levels and lists, the same in every output and whatever the locale."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from careerctl.text.prose import ends_in_list, in_line

if TYPE_CHECKING:  # rules word their findings without any result, and checking is run on every save
    pass

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

Say = Callable[..., str]
"""Says one of careerctl's own texts, maybe in another language; `{name}` in it stands for the value of that name."""


def plainly(text: str, /, **values: object) -> str:
    """Say a text as it stands here, in English."""
    return text.format_map(values) if values else text


STAND_INS = ("the manager", "a former colleague")
"""What stands for people whom nobody knows by name, or any more."""


def stood_for(name: str, say: Say) -> str:
    """Return a name; what stands for one is said in the language."""
    return next((say(each) for each in STAND_INS if each == name), name)


def day(when: date, say: Say = plainly) -> str:
    """Return `1 October 2026`; a language may say the first of a month otherwise than all other days."""
    month = say(MONTHS[when.month - 1])
    return say(
        "1 {month} {year}" if when.day == 1 else "{day} {month} {year}", day=when.day, month=month, year=when.year
    )


def from_until(first: date, last: date | None) -> str:
    """Return `1 October 2026 to 31 October 2026`, and `1 October 2026 on` where the end is open."""
    return f"{day(first)} to {day(last)}" if last is not None else f"{day(first)} on, with no last day"


def period(text: str, say: Say = plainly) -> str:
    """Return `2027-06` as `June 2027`, `2027-06-01` as a day and `2027` as it is."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return text
    if len(parts) == len(("year", "month")):
        return say("{month} {year}", month=say(MONTHS[parts[1] - 1]), year=parts[0])
    return day(date.fromisoformat(text), say)


def on_or_in(text: str, say: Say = plainly) -> str:
    """Return when something happens: `on 1 June 2027`, but `in June 2027` and `in 2027`."""
    when = period(text, say)
    if "-" not in text:
        return say("in {year}", year=when)
    return say("on {date}", date=when) if text.count("-") > 1 else say("in {month}", month=when)


def number(level: float | None) -> str:
    """Return a level as a number, `–` for none."""
    return "–" if level is None else f"{level:g}"


def explained(sign: str, words: str) -> str:
    """Return what a sign means, as `3 Proficient`; no line ends between the two."""
    return f"{sign}\u00a0{words}"


def listed(names: Iterable[str]) -> str:
    """Return names set off by dots."""
    return " · ".join(map(in_line, names))


def titled(*parts: str, on: date | None = None, say: Say = plainly) -> str:
    """Return what stands over a page: those of its parts that there are, and the day on which it holds."""
    return listed(filter(None, (*parts, day(on, say) if on is not None else "")))


MANY = 9
"""So many names stand in a line of a screen; of more the others are counted."""


def together(names: Sequence[str], most: int = 3, say: Say = plainly) -> str:
    """Return `a`, `a and b`, `a, b and c`; of more than `most` the first ones and how many others there are."""
    if len(names) > most:
        names = [*names[: most - 1], say("{count} others", count=len(names) - most + 1)]
    first, last = ", ".join(names[:-1]), "".join(names[-1:])
    return say("{names} and {last}", names=first, last=last) if first else last


def first_upper(text: str) -> str:
    """Return a text that begins a sentence."""
    return text[:1].upper() + text[1:]


def level_step(before: float | None, after: float | None) -> str:
    """Return two levels as `2 → 3`, with blanks at which no line breaks; one where they are the same."""
    shown = dict.fromkeys((number(before), number(after)))
    return "\u00a0→\u00a0".join(shown)


def stepped(name: str, before: float | None, after: float | None, say: Say = plainly) -> str:
    """Return a level step of something by its name: `Coaching 1 → 2`; the name alone where no step is said."""
    if not name or after is None:
        return name
    if before is None:
        return say("{name} to {level}", name=name, level=number(after))
    return f"{name} {level_step(before, after)}"


def named_by(name: str) -> str:
    """Return an id in words, for what has no other name: `budget-for-two` is `Budget for two`."""
    return first_upper(name.replace("-", " "))


def amount(number: float, say: Say = plainly) -> str:
    """Return `50,000`, and decimals only where there are some."""
    text = f"{number:,.0f}" if number == int(number) else f"{number:,.2f}"
    return text.translate({ord(","): say("50,000")[-4], ord("."): say("1.5")[1]})


def decimal(number: Fraction | float, say: Say = plainly) -> str:
    """Return a number as one writes it in the language: `2.5`."""
    return f"{float(number):g}".replace(".", say("1.5")[1])


def in_quotes(words: str, say: Say = plainly) -> str:
    """Return somebody's words between the quotation marks of the language; nothing stays nothing."""
    return say("“{words}”", words=words) if words else ""


def plural(count: int, one: str, many: str) -> str:
    """Return `1 month`, `2 months`."""
    return f"{count} {one if count == 1 else many}"


def months(count: Fraction | float, say: Say = plainly) -> str:
    """Return `1 month`, `2.5 months`."""
    return say("{count} month" if count == 1 else "{count} months", count=decimal(count, say))


def years(count: int, say: Say = plainly) -> str:
    """Return whole months in years: `11 months`, `2 years`, `3 years and 7 months`."""
    whole, rest = divmod(count, 12)
    if not whole:
        return months(rest, say)
    said = say("1 year" if whole == 1 else "{count} years", count=whole)
    return say("{years} and {months}", years=said, months=months(rest, say)) if rest else said


def two_decimals(exact: Fraction) -> str:
    """Return an exact fraction from 0 to 1 with two decimals, rounded down, so that 1.00 means all."""
    return f"{exact * 100 // 1 / 100:.2f}"


def sentence(text: str) -> str:
    """Return a text that begins and ends as a sentence does; nothing stays nothing."""
    text = text.rstrip()
    if not text or text.rstrip("*_").endswith((".", "!", "?", "…", "。", "！", "？")):
        return text
    return first_upper(text) if ends_in_list(text) else f"{first_upper(text)}."


def left_out_words(ids: Iterable[str], say: Say = plainly) -> str:
    """Return what is left out of a page because it could not be read."""
    return f"{say('Left out, because the file has to be mended first:')} {listed(ids)}"


def unknown_keys_words(path: str, say: Say = plainly) -> str:
    """Return what is left out of a page because a newer careerctl alone knows it."""
    return say("Left out are keys that this careerctl does not know, in {path}.", path=path)
