"""Who sees what of two roles beside each other."""

from careerctl.results import compare
from careerctl.results.readers import ALL, Readers, seen_by

SEEN: dict[type, Readers] = {
    compare.Comparison: seen_by(
        ALL,
        "before after advantages disadvantages drivers_served drivers_cost responsibilities deliverables "
        "scope requirements optional conditions left_out scales version",
    ),
    compare.RoleShown: seen_by(
        ALL,
        "role name status track manages grade rank extends summary serves responsibilities daily "
        "deliverables advantages disadvantages growth scope drivers_served drivers_cost pay metadata",
    ),
    compare.PayBand: seen_by(ALL, "currency low high variable metadata"),
    compare.Goal: seen_by(ALL, "id name"),
    compare.Delivered: seen_by(ALL, "text serves metadata"),
    compare.Turned: seen_by(ALL, "new dropped unchanged"),
    compare.Measure: seen_by(ALL, "name before after"),
    compare.Turns: seen_by(ALL, "raised new lowered dropped unchanged"),
    compare.Turn: seen_by(
        ALL, "competency name asks leads status area scale description before after described metadata"
    ),
    compare.AskedOf: seen_by(ALL, "level level_name must optional weight because wording metadata"),
    compare.ConditionTurns: seen_by(ALL, "new reworded dropped unchanged"),
    compare.ConditionTurn: seen_by(ALL, "id before after"),
}
