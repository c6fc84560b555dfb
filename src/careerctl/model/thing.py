"""What all things in files have in common."""

from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, WithJsonSchema

from careerctl.model.scalars import Id, refuse


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
