"""All development opportunities, by kind: what one learns there, how long it takes and what comes before."""

from itertools import groupby
from typing import get_args

from careerctl.model.activity import ActivityKind
from careerctl.pages.content import FILES, Content, Data, about_files, links
from careerctl.pages.linked import level_place, page_of
from careerctl.results.framework_pages import ActivitiesPage, ActivityShown, Developing
from careerctl.text.phrases import Say, amount, decimal, stepped

_ORDER = get_args(ActivityKind)
_KINDS = {
    "coaching-duty": "Coaching somebody",
    "teaching": "Teaching",
    "special-assignment": "Special assignments",
    "task-force": "Task forces",
    "stand-in": "Standing in for somebody",
    "larger-scope": "A larger scope",
    "rotation": "Rotations",
    "shadowing": "Shadowing",
    "mentoring": "Mentoring",
    "networking": "Networking",
    "conference": "Conferences",
    "class": "Classes",
    "workshop": "Workshops",
    "certification": "Certifications",
    "reading": "Reading",
}


def fill(page: ActivitiesPage, say: Say) -> Data:
    """Return what the template is given."""
    in_order = sorted(page.activities, key=lambda each: (_ORDER.index(each.kind), each.name))
    groups = groupby(in_order, key=lambda each: each.kind)
    return {
        **about_files(page.head, say),
        "name": say("What helps to get there"),
        "kinds": [
            {
                "kind": say(_KINDS[kind]),
                "place": f"#kind--{kind}",
                "activities": [_activity(each, say) for each in those],
            }
            for kind, those in groups
        ],
    }


def _activity(each: ActivityShown, say: Say) -> Data:
    return {
        "name": each.name,
        "place": f"#{each.activity}",
        "description": each.description,
        "develops": [_develops(one, say) for one in each.develops],
        "effort": [*_effort(each, say)],
        "after": [{"name": name, "page": f"activities#{activity}"} for activity, name in each.after],
        "links": links(each.links),
    }


def _develops(each: Developing, say: Say) -> Data:
    level = level_place(each.to_level or 0)
    said = stepped(each.name, each.from_level, each.to_level, say)
    return {"name": said, "page": page_of("competency", each.competency, level)}


def _effort(each: ActivityShown, say: Say) -> list[str]:
    """Return how much time it takes, for how many, and what it costs."""
    said = []
    if each.hours:
        said.append(say("1 hour" if each.hours == 1 else "{count} hours", count=decimal(each.hours, say)))
    if each.weeks:
        said.append(say("over 1 week" if each.weeks == 1 else "over {count} weeks", count=decimal(each.weeks, say)))
    if each.places:
        said.append(say("1 place" if each.places == 1 else "{count} places", count=each.places))
    if each.cost:
        said.append(say("costs {amount}", amount=amount(each.cost, say)))
    return said


NAMES = FILES | {
    "name": "what stands over the page",
    "kinds": "the kinds of which there are some: kind, place, activities (name, place, description, "
    "develops (name, page), effort, after (name, page), links (label, url))",
}

CONTENT = Content(fill, "All development opportunities, by kind: what each develops and what it takes.", NAMES)
