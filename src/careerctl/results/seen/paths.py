"""Who sees what of paths, moves and ways."""

from careerctl.results import paths
from careerctl.results.readers import ALL, HR, TWO, WISHES, Audience, Readers, seen_by

SEEN: dict[type, Readers] = {
    paths.Paths: seen_by(ALL, "role organisation places moves paths off_path ahead"),
    paths.Place: seen_by(ALL, "role name status track manages grade rank summary growth"),
    paths.Move: seen_by(ALL, "from_role from_name to_role to_name kind months stepping_stones paths"),
    paths.PathShown: seen_by(ALL, "path name purpose status steps"),
    paths.Raise: seen_by(ALL, "competency name before after must optional"),
    paths.Step: seen_by(ALL, "move raises"),
    paths.Ahead: seen_by(ALL, "person name called role role_name routes neighbours"),
    paths.Route: seen_by(ALL, "wish asked_for role role_name role_status stay growth steps led_to realistic"),
    paths.Realistic: {
        **seen_by(ALL, "conditions now expected within_months others given_up no_musts"),
        **seen_by(TWO, "time musts"),
        **seen_by(HR, "round manager_name tells_recorded"),
    },
    paths.Must: seen_by(TWO, "competency name required level by standing"),
    paths.Position: seen_by(ALL, "opening name count free_from"),
    paths.GivenUp: seen_by(ALL, "advantages disadvantages drivers_served drivers_cost"),
    paths.Neighbour: {
        **seen_by(ALL, "place step"),
        **seen_by(TWO, "strengths drivers_served drivers_cost"),
    },
}


def _route(value: paths.Route, audience: Audience) -> tuple[paths.Route | None, Audience]:
    """Return the route to a wish for those with whom the wish was shared; one that was asked for is for all."""
    shared = value.asked_for or value.wish is None or value.wish.shared_with in WISHES[audience]
    return (value if shared else None), audience


KNOWN = {paths.Route: _route}
"""What a reader may know of them at all, before they are cut field by field."""
