"""How a person stands to a role: what it asks beside what the sheets of a round say, and the state that comes of it."""

from typing import NamedTuple

from careerctl.analysis.conditions import conditions_beside
from careerctl.analysis.items import Sheets, items_beside
from careerctl.analysis.totals import open_items, state, unmet
from careerctl.model.assessment import Side
from careerctl.model.framework import Framework, once
from careerctl.model.person import Person
from careerctl.results.gap import Condition, Item, State
from careerctl.text.characters import in_one_line


class Stands(NamedTuple):
    """How somebody stands to a role."""

    items: tuple[Item, ...]
    """What it requires, in the order of its file."""
    conditions: tuple[Condition, ...]
    left_out: tuple[str, ...]
    """Competencies that it asks for and whose files cannot be read."""
    state: State | None
    """None where it depends on what cannot be read."""
    whole: bool
    """Whether all that it asks could be read, and was rated on the scales of today."""

    @property
    def open(self) -> tuple[str, ...]:
        """The ids of what is open: competencies, musts first, then conditions in the order of the role's file.

        What cannot be read is not open, and not met either.
        """
        return (*(each.competency for each in open_items(self.items)), *(each.id for each in unmet(self.conditions)))


def stands(  # noqa: PLR0913  # who beside what, and what the state goes by
    framework: Framework,
    person: Person,
    role: str,
    said: Sheets,
    only: Side | None = None,
    *,
    own_role: bool,
    talked: bool,
) -> Stands:
    """Return how somebody stands to a role, by its present id, as sheets say that speak of it.

    `own_role`: it is, or was when they were written, the person's; `talked`: an agreed sheet counts in their round.
    """
    items = tuple(items_beside(framework, role, said, only))
    left_out = framework.unreadable(role)
    still = tuple(each for each, entry in left_out.items() if not entry.optional)
    recorded = conditions_beside(framework, person, role, said.under)
    whole = not (still or framework.roles.is_gone(role) or any(each.on_another_scale for each in items))
    return Stands(
        items=items,
        conditions=recorded,
        left_out=tuple(left_out),
        state=state(
            items,
            recorded,
            framework.settings.policy.near_at,
            same=not own_role and person.role is not None and asks_the_same(framework, role, person.role),
            talked=talked,
            readable=not still,
        ),
        whole=whole,
    )


@once
def asks_the_same(framework: Framework, role: str, other: str) -> bool:
    """Tell whether two roles certainly ask the same of the same things, and the same conditions.

    What one only welcomes and the other requires is not the same: it is *now required* when the two are compared.
    """
    if not (framework.asks_for_certain(role) and framework.asks_for_certain(other)):
        return False

    def asked(name: str) -> tuple[object, ...]:
        known = framework.roles.get(name)
        asks = {
            each: (entry.level, entry.requirement.must, entry.requirement.optional)
            for each, entry in framework.required(name).items()
        }
        texts = known.condition_texts() if known is not None else {}
        return asks, {each: in_one_line(text) for each, text in texts.items()}

    return asked(role) == asked(other)
