"""Who sees what of a plan's stages."""

from careerctl.results import stages
from careerctl.results.readers import ALL, TWO, Readers, seen_by

SEEN: dict[type, Readers] = {
    stages.Mastery: seen_by(TWO, "from_ until exits actions outcome announced told points"),
    stages.Trial: {
        **seen_by(ALL, "from_ until announced told gives_way"),
        **seen_by(TWO, "exits actions outcome tasks agreed"),
    },
    stages.Permanent: {
        **seen_by(ALL, "from_ announced told responsibilities"),
        **seen_by(TWO, "until exits actions outcome expectations pay_decided"),
    },
    stages.Move: seen_by(
        TWO,
        "from_ until exits actions outcome announced told conditions places uses begins ends hands_over "
        "asked_again back_until back_role",
    ),
    stages.Announced: seen_by(ALL, "date by by_name to text"),
    stages.Relief: seen_by(ALL, "what from_ until"),
    stages.Stage: seen_by(TWO, "from_ until exits actions outcome announced told"),
    stages.Action: seen_by(
        TWO,
        "id text competency competency_name asks before after after_name activity uncovered undescribed "
        "owner owner_name due done_when status date evidence begins reason",
    ),
    stages.Offer: seen_by(TWO, "id name kind sort description hours weeks cost places after links"),
    stages.Reason: seen_by(TWO, "purpose serves drivers strengths prepares others more"),
    stages.Other: seen_by(TWO, "activity name why detail"),
    stages.Exit: seen_by(TWO, "text met"),
    stages.Outcome: seen_by(TWO, "date result learned because by by_name"),
    stages.Point: seen_by(TWO, "point seen"),
    stages.AskedAgain: seen_by(TWO, "after date said"),
}
