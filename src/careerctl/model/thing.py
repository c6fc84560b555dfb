"""What all things in files have in common."""

from typing import Annotated, Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, WithJsonSchema, model_validator

from careerctl.model.scalars import Day, Id, PersonOrTeam, refuse


def _free(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise refuse("wrong-type", "expected a mapping of whatever you like")
    plain: dict[str, Any] = _plain(value, ())
    return plain


def _plain(value: Any, at: tuple[str | int, ...]) -> Any:
    """Return the value as plain dicts, lists and text."""
    if isinstance(value, dict):
        return {key: _plain(each, (*at, key)) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each, (*at, index)) for index, each in enumerate(value)]
    if isinstance(value, str):
        return str(value)
    raise refuse("empty-value", "this key has nothing after it", *at)


class Thing(BaseModel):
    """A mapping with known keys. Unknown ones are refused; whatever else is worth keeping goes into `metadata`."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True, defer_build=True)

    keys_since: ClassVar[str] = "0.1"
    """The version of careerctl that knew its keys first, where `Since` beside one does not say another."""
    written_first: ClassVar[tuple[str, ...]] = ()
    """The keys that people write before all others, where that is not the order in which the class declares them."""
    metadata: Annotated[dict[str, Any], PlainValidator(_free), WithJsonSchema({"type": "object"})] = Field(
        default_factory=dict, repr=False
    )
    """Whatever else you want to keep, under keys of your own. careerctl carries it along and reads nothing into it."""


class Entity(Thing):
    """What a file defines and others refer to by its id."""

    formerly: tuple[Id, ...] = ()
    """Ids that it had before, so that what refers to them still means this one."""


class LookedAfter(Entity):
    """What has somebody to ask about it, and a day on which it is looked at again."""

    owner: PersonOrTeam | None = None
    """Whom to ask about this page: a person's id, or a team's name."""
    reviewed: Day | None = None
    """The day on which somebody last looked whether it still holds."""
    review_by: Day | None = None
    """The day by which it is looked at again."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.reviewed is not None and self.review_by is not None and self.review_by < self.reviewed:
            raise refuse("backward-dates", "it is to be looked at again before it was looked at", "review_by")
        return self
