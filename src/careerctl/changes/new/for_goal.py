"""A role that is drafted for a goal: it serves the goal, and asks for what no other role does."""

from typing import Any

from careerctl.analysis.needing.asked import LevelNeeded, is_used, needed_by, uncarried
from careerctl.changes.new.thing import NewThing
from careerctl.problems.error import CareerctlError
from careerctl.project.here import refuse_errors
from careerctl.project.reading import files
from careerctl.text.spelling import meant, no_such


def drafted_for(thing: NewThing, written: str) -> dict[str, Any]:
    """Return what a new role says for a goal, by key: the goal, and the competencies that no role carries yet.

    Where roles carry all of them, it asks for all that the goal needs. Raises CareerctlError where there is no such
    goal, or where it has to be mended first.
    """
    framework = thing.project.framework
    goals, name = framework.goals, framework.goals.current(files.id_of(written))
    if name not in goals.ids:
        unseen = [each for each in thing.project.diagnostics if each.place.path in thing.project.unlisted]
        refuse_errors(unseen, thing.project.root, "which goals there are is known once this is mended.")
        message = f"--for-goal: {no_such('goal', name, meant(name, goals.ids))}"
        raise CareerctlError(message)
    refuse_errors(thing.project.faults_of("goal", name), thing.root, f"the goal '{name}' has to be mended first.")
    goal = goals.items[name]
    competencies = [each for each in needed_by(framework, goal) if isinstance(each, LevelNeeded)]
    needed = {each.competency: each.level for each in competencies if is_used(framework, each.competency)}
    missing = [each.competency for each in uncarried(framework, {name: goal}) or ()]
    asked = {each: f"{needed[each]:g}" for each in missing or needed}
    return {"serves": [name], **({"requires": asked} if asked else {})}
