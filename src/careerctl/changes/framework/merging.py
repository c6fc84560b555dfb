"""What an incoming thing changes in a file that is there: what it says is put, what it does not say stays."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from careerctl.changes.framework.values import Values
from careerctl.model.framework import Framework
from careerctl.project.writing.change import Append, Change, Put

Path = tuple[str, ...]


def changes_of(data: Values, said: Values, at: Path = ()) -> Iterator[Change]:
    """Yield the changes by which a mapping says what an incoming one does; entries of lists are added at the end."""
    for key, value in said.items():
        here = data.get(key)
        if isinstance(value, Mapping) and isinstance(here, Mapping):
            yield from changes_of(dict(here), dict(value), (*at, key))
        elif isinstance(value, list) and isinstance(here, list):
            yield from (Append((*at, key), each) for each in value if each not in here)
        elif here != value:
            yield Put((*at, key), value)


def of_competency(framework: Framework, name: str, data: Values, said: Values) -> Iterator[Change]:
    """Yield what changes in a competency; texts of levels are found under the name or the value of their level."""
    rest = {key: value for key, value in said.items() if key != "levels"}
    if rest.get("scale") == framework.scale_id(name):
        del rest["scale"]
    yield from changes_of(data, rest)
    scale = framework.scale_of(name)
    keys = {scale.value(key): key for key in data.get("levels", {})} if scale is not None else {}
    for written, text in said.get("levels", {}).items():
        key = keys.get(int(written), written)
        yield from _of_level(data.get("levels", {}).get(key), text, ("levels", key))


def _of_level(here: Any, text: str | Values, at: Path) -> Iterator[Change]:
    """Yield what changes in the text of a level; a long form that is there stays one."""
    if isinstance(here, Mapping):
        yield from changes_of(dict(here), {"summary": text} if isinstance(text, str) else text, at)
    elif here != text:
        yield Put(at, text)


def of_role(framework: Framework, name: str, data: Values, said: Values) -> Iterator[Change]:
    """Yield what changes in a role; what is asked already, also by a role that it extends, is not written again."""
    yield from changes_of(data, {key: value for key, value in said.items() if key != "requires"})
    own = {framework.competencies.current(key): key for key in data.get("requires", {})}
    asked = framework.required(name)
    for competency, wanted in said.get("requires", {}).items():
        level = wanted if isinstance(wanted, str) else wanted["level"]
        known = asked.get(competency)
        is_same = known is not None and known.level == int(level)
        key = own.get(competency)
        if key is None:
            if not is_same or isinstance(wanted, Mapping):
                yield Put(("requires", competency), wanted)
        else:
            here = data["requires"][key]
            yield from _of_requirement(here, wanted, ("requires", key), is_same=is_same)


def _of_requirement(here: Any, wanted: str | Values, at: Path, *, is_same: bool) -> Iterator[Change]:
    """Yield what changes in a requirement; the long form keeps what else it says, and a level how it is written."""
    if isinstance(here, Mapping):
        said: Values = {"level": wanted} if isinstance(wanted, str) else dict(wanted)
        if is_same:
            said["level"] = here.get("level", said["level"])
        yield from changes_of(dict(here), said, at)
    elif isinstance(wanted, Mapping) or not is_same:
        yield Put(at, wanted)


def of_settings(framework: Framework, data: Values, said: Values) -> Iterator[Change]:
    """Yield what changes in careerctl.yaml: scales, tracks and areas that are new there, or are called otherwise."""
    kept = {key: value for key, value in said.items() if key in {"tracks", "areas"}}
    yield from changes_of(data, kept)
    if framework.default_scale and "scale" not in data and said.get("scales", {}).keys() - framework.settings.scales:
        yield Put(("scale",), framework.default_scale)  # the only one is no longer the only one
    for name, scale in said.get("scales", {}).items():
        known = framework.settings.scales.get(name)
        if known is None:
            yield Put(("scales", name), scale)
        elif {str(value): level for value, level in known.levels.items()} != scale["levels"]:
            yield from _of_levels(data, name, scale["levels"])


def _of_levels(data: Values, name: str, levels: Mapping[str, str]) -> Iterator[Change]:
    here = data["scales"][name]["levels"]
    if isinstance(here, Sequence):
        yield Put(("scales", name, "levels"), dict(levels))
    else:
        yield from changes_of(dict(here), dict(levels), ("scales", name, "levels"))


Changes = Callable[[Framework, str, Values, Values], Iterator[Change]]


def of_path(_framework: Framework, _name: str, data: Values, said: Values) -> Iterator[Change]:
    """Yield what changes in a path: another order of steps is put as a whole."""
    rest = {key: value for key, value in said.items() if key not in {"steps", "moves"}}
    yield from changes_of(data, rest)
    steps = said.get("steps", [])
    if steps and data.get("steps") != steps:
        yield Put(("steps",), steps)
    ways = [(each.get("from"), each.get("to")) for each in data.get("moves", [])]
    for each in said.get("moves", []):
        if (each["from"], each["to"]) not in ways:
            yield Append(("moves",), each)
        else:
            at = ways.index((each["from"], each["to"]))
            here = data["moves"][at]
            yield from (Put(("moves", at, key), value) for key, value in each.items() if here.get(key) != value)
