"""Names of several things that one page tells of, each told apart from the others."""

from collections import defaultdict
from collections.abc import Mapping, Sequence


def labels(name: str, mark: str | None, own_id: str) -> tuple[str, ...]:
    """Return the labels of what has a name, an id and perhaps a mark, such as a role's grade or a person's role."""
    return (name, *([f"{name} ({mark})"] if mark else []), f"{name} ({own_id})")


def told_apart(labels: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return what each thing is called, by id: the first of its labels that no other thing has, else its last one.

    A thing's labels go from the plainest to one that is its own. All that share a label take the next one, so that
    none of two things stands with the bare name: it would be read as either.
    """
    called = {each: own[0] for each, own in labels.items()}
    for step in range(1, max(map(len, labels.values()), default=0)):
        same = defaultdict(list)
        for each, name in called.items():
            same[name.casefold()].append(each)
        for each in (each for group in same.values() if len(group) > 1 for each in group):
            called[each] = labels[each][min(step, len(labels[each]) - 1)]
    return called
