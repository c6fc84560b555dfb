"""A framework of 40 roles and 120 competencies, all described, with ways up, sideways and back between the roles."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from block_style import Value, document
from bound import Measured, Size
from measure import Command, finish, one_processor
from workshop import Workshop

TODAY = ("--today", "2026-11-01")
TRACKS, RANKS, COMPETENCIES, ASKED = 4, 10, 120, 12
GOALS, ACTIVITIES = 4, 60
WORDS = ("plans", "explains", "reviews", "prepares", "measures", "decides", "hands over", "repairs", "asks", "writes")
"""What texts differ by, so that no two levels are worded alike by chance."""


def write(root: Path) -> None:
    """Write the project; the same bytes on every day and machine."""
    for path, content in _files().items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(document(content), encoding="utf-8", newline="\n")


def site(shop: Workshop, size: Size) -> Measured:
    """Time a site of 40 roles and 120 competencies, all described: seconds on a processor, as for what goes by mail."""
    root = shop.pages() / "wide"
    write(root)
    words = ("--root", root, *TODAY)
    with one_processor():
        runs = [
            finish(Command([shop.tools / "careerctl", "site", shop.pages() / "site", *words], root)).processor
            for _ in range(size.long_pairs)
        ]
    return Measured(median(runs), f"{min(runs):.2f} to {max(runs):.2f} s")


def _files() -> dict[str, dict[str, Value]]:
    levels: dict[str, Value] = {str(each): f"Level {each}" for each in range(5)}
    tracks: dict[str, Value] = {f"track-{each}": {"name": f"Kind of work {each}"} for each in range(TRACKS)}
    areas: dict[str, Value] = {f"area-{each}": {"name": f"Area {each}"} for each in range(10)}
    scales: dict[str, Value] = {"steps": {"levels": levels}}
    places = [(track, rank) for track in range(TRACKS) for rank in range(RANKS)]
    return {
        "careerctl.yaml": {"format": 1, "organisation": "Wide", "scales": scales, "tracks": tracks, "areas": areas},
        **{f"competencies/competency-{each}.yaml": _competency(each) for each in range(COMPETENCIES)},
        **{f"roles/{_role(*each)}.yaml": _described(*each) for each in places},
        **{f"paths/path-{each}.yaml": _path(each) for each in range(TRACKS)},
        **{f"goals/goal-{each}.yaml": _goal(each) for each in range(GOALS)},
        **{f"activities/activity-{each}.yaml": _activity(each) for each in range(ACTIVITIES)},
    }  # fmt: skip


def _said(about: str, at: int) -> str:
    return f"{WORDS[at % len(WORDS)].capitalize()} {about} with colleagues from {at % 7 + 2} teams, in good time"


def _competency(at: int) -> dict[str, Value]:
    described: dict[str, Value] = {}
    for level in range(1, 5):
        criteria: list[Value] = [_said(f"part {each} of subject {at}", at + 3 * level + each) for each in range(3)]
        described[str(level)] = {"summary": _said(f"subject {at} at level {level}", at + level), "criteria": criteria}
    return {
        "name": f"Subject {at}",
        "area": f"area-{at % 10}",
        "asks": ("result", "skill", "behaviour", "knowledge")[at % 4],
        "description": f"What one has to know and do about subject {at}, day by day and in bad weather",
        "levels": described,
    }


def _role(track: int, rank: int) -> str:
    return f"role-{track}-{rank}"


def _described(track: int, rank: int) -> dict[str, Value]:
    about = f"work {track} of rank {rank}"
    texts: dict[str, Value] = {
        key: [_said(f"{about}, {place + 1}", track + rank + place) for place in range(3)]
        for key in ("responsibilities", "daily", "deliverables", "advantages", "disadvantages", "growth")
    }
    first = (track * 29 + rank * 3) % COMPETENCIES
    requires: dict[str, Value] = {
        f"competency-{(first + each) % COMPETENCIES}": {
            "level": 1 + (rank // 3 + each) % 4, "must": each < 2, "because": f"The {about} depends on it",
        }
        for each in range(ASKED)
    }  # fmt: skip
    extends: dict[str, Value] = {"extends": _role(track, rank - 1)} if rank % 3 == 1 else {}
    return {
        "name": f"Role {track} {rank}",
        "track": f"track-{track}",
        "rank": rank + 1,
        **extends,
        "summary": _said(about, rank),
        "serves": [f"goal-{track % GOALS}"],
        **texts,
        "requires": requires,
    }


def _path(track: int) -> dict[str, Value]:
    moves: list[Value] = []
    for rank in range(1, RANKS, 2):
        other = (track + 1) % TRACKS
        moves.append({"from": _role(track, rank), "to": _role(other, rank), "kind": "lateral", "typical_months": 18})
        if rank % 4 == 1:
            moves.append({"from": _role(other, rank), "to": _role(track, rank), "kind": "return"})
    return {"name": f"Path {track}", "steps": [_role(track, rank) for rank in range(RANKS)], "moves": moves}


def _goal(at: int) -> dict[str, Value]:
    competencies: dict[str, Value] = {f"competency-{at * 5 + each}": {"level": 3, "people": 2} for each in range(5)}
    return {"name": f"Goal {at}", "why": f"Reason {at}", "needs": {"competencies": competencies}}


def _activity(at: int) -> dict[str, Value]:
    develops: dict[str, Value] = {f"competency-{(at * 7 + each) % COMPETENCIES}": {"to": 3} for each in range(3)}
    return {
        "name": f"Activity {at}",
        "kind": ("teaching", "shadowing", "workshop", "reading")[at % 4],
        "description": f"One does something about subject {at * 7 % COMPETENCIES} beside somebody who knows it",
        "develops": develops,
        "hours": 8 + at % 30,
    }
