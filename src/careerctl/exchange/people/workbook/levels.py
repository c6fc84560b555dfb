"""What a level is called and what it looks like, in lines of a cell."""

from collections.abc import Iterator

from careerctl.exchange.people.workbook.keys import choice
from careerctl.exchange.people.workbook.measure import Line
from careerctl.results.levels import Described
from careerctl.text.prose import in_line, laid_out


def level_lines(level: Described) -> Iterator[Line]:
    """Yield how it stands in the list to pick from with what it is in short, then what shows it."""
    yield choice(level.level, level.name), f"  {laid_out(level.summary)}" if level.summary else ""
    for each in level.criteria:
        examples = f" ({'; '.join(map(in_line, each.examples))})" if each.examples else ""
        yield "", f"   – {laid_out(each.text)}{examples}"
