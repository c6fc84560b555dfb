#!/usr/bin/env python3
"""Writes a `careerctl` project of any size: a sales organisation, its framework and its people.

    python benchmarks/organisation.py FOLDER --people 10000 [--seed 1] [--failing 0.01] [--shape noisy]

The same arguments give the same bytes on every day and every machine. `careerctl check` has
nothing to say about the result, unless faults or the shape *noisy* were asked for.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from random import Random

from block_style import document
from faults import FAULTS
from people import Seat
from shapes import SHAPES

TEAM = 8  # people in a team, the one who leads it included
TEAMS_OF_A_HEAD = 12
FEWEST = 4  # a chief, a head, a manager and one member
SUBJECT = "people/team-0001/p00001.yaml"  # the first member, alike in organisations of all sizes


def write(root: Path, people: int, *, seed: int = 1, failing: float = 0.0, shape: str = "usual") -> None:
    """Write a project with `people` people below `root`, the share `failing` of them with a fault.

    Files are written one by one and none is kept: the memory of the process that measures must
    stay small, because a child's peak counts from what its parent held.
    """
    files, person = SHAPES[shape]
    for path, content in files():
        _put(root / path, document(content))
    spoilt = _spoilt(people, seed, failing)
    for seat in seats(people):
        text = spoilt.get(seat.identity, str)(person(seed, seat))
        _put(root / "people" / seat.folder / f"{seat.identity}.yaml", text)


def seats(people: int) -> Iterator[Seat]:
    """Yield one seat a person: a chief, heads, a manager for each team, and its members."""
    heads, teams, members = _shape(people)
    yield Seat("chief", "", "chief")
    for head in range(heads):
        yield Seat(f"h{head + 1:03}", "", "head", "chief")
    for team in range(teams):
        folder, manager = f"team-{team + 1:04}", f"m{team + 1:04}"
        yield Seat(manager, folder, "manager", f"h{team * heads // teams + 1:03}")
        for member in range(_first(team, teams, members), _first(team + 1, teams, members)):
            yield Seat(f"p{member + 1:05}", folder, "member", manager)


def _first(team: int, teams: int, members: int) -> int:
    """Return the number of the first member of `team`; all teams are of one size, or one more."""
    return -(-team * members // teams)


def _shape(people: int) -> tuple[int, int, int]:
    """Return how many heads, teams and members an organisation of `people` has."""
    if people < FEWEST:
        message = f"an organisation has at least {FEWEST} people"
        raise ValueError(message)
    heads = -(-people // (TEAM * TEAMS_OF_A_HEAD + 2))
    teams = max(heads, (people - 1 - heads) // TEAM)
    return heads, teams, people - 1 - heads - teams


def _spoilt(people: int, seed: int, failing: float) -> dict[str, Callable[[str], str]]:
    """Choose whose files get a fault, and which; members only, so that one fault stays one."""
    count = round(people * failing)
    members = [seat.identity for seat in seats(people) if seat.kind == "member"]
    chosen = Random(f"{seed}/faults").sample(members, count)
    return dict(zip(sorted(chosen), cycle(FAULTS.values()), strict=False))


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    """Write what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="an empty or new folder")
    parser.add_argument("--people", type=int, required=True, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    parser.add_argument("--failing", type=float, default=0.0, metavar="SHARE", help="0.01 is 1 %%")
    parser.add_argument("--shape", choices=SHAPES, default="usual")
    wanted = parser.parse_args()
    if wanted.people < FEWEST:
        parser.error(f"--people: at least {FEWEST}")
    if not 0 <= wanted.failing <= 0.5:
        parser.error("--failing: a share from 0 to 0.5")
    if wanted.folder.exists() and any(wanted.folder.iterdir()):
        parser.error(f"{wanted.folder} is not empty")
    write(wanted.folder, wanted.people, seed=wanted.seed, failing=wanted.failing, shape=wanted.shape)


if __name__ == "__main__":
    main()
