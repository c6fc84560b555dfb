"""What is said of a round in which raters are compared, on screens and on pages."""

from fractions import Fraction

from careerctl.results.levels import Described
from careerctl.results.raters import CompetencyAlike, Raters
from careerctl.text.phrases import Say, day, listed, plainly, sentence

NO_VERDICT = (
    "It says how words are read, and not who is right. No rating is changed by it, and there is no quota and no curve."
)


def round_words(raters: Raters, say: Say = plainly) -> str:
    """Return which round it is and how it stands; "" where there is none."""
    when = {
        "over": say("closed on {date}", date=day(raters.closes, say)) if raters.closes else "",
        "open": say("open until {date}", date=day(raters.closes, say)) if raters.closes else say("still open"),
        "later": say("opens on {date}", date=day(raters.opens, say)) if raters.opens else "",
    }.get(raters.state, "")
    name = say("Round {round}", round=raters.round) if raters.round else ""
    return ", ".join(filter(None, (name, when)))


def nothing_words(raters: Raters, say: Say = plainly) -> str:
    """Return why nothing is compared; "" where something is."""
    if raters.state != "over":
        return _not_over(raters, say)
    if raters.scales:
        return ""
    if raters.unsure:
        return say("Nothing is compared here until the files are mended that are left out.")
    if raters.one_rater:
        return say("Fewer than two managers rated people who rated themselves: there is nothing to compare.")
    return say("Too few people were rated by both sides for a figure that everybody here may see.")


def _not_over(raters: Raters, say: Say) -> str:
    if raters.state in {"open", "later"}:
        return say("A round is compared when it is over: before that, nobody is to learn how others rated.")
    if raters.state == "not-said":
        return say("Nobody has said when this round is over. Its days stand under `rounds:` in careerctl.yaml.")
    if raters.unsure:
        return say("Nothing is compared here until the files are mended that are left out.")
    return say("There is no round yet that could be compared.")


def begin_words(raters: Raters, say: Say = plainly) -> str:
    """Return with what a talk may begin where there are no figures; "" where there are some."""
    if raters.competencies or not raters.most_asked:
        return ""
    names = listed(raters.most_asked)
    return say("To talk about words no figure is needed. Most roles ask for: {names}", names=names)


def unread_words(count: int, say: Say = plainly) -> str:
    """Return how many files about people are left out; "" where none is."""
    if count == 1:
        return say("1 file about people is left out until it is mended.")
    return say("{count} files about people are left out until they are mended.", count=count) if count else ""


def at_least_words(raters: Raters, say: Say = plainly) -> str:
    """Return of how many people figures are shown; "" where none could be."""
    if raters.state != "over" or raters.one_rater:
        return ""
    return say(
        "Figures are shown of {least} people or more, and none from which fewer could be worked out.",
        least=raters.least,
    )


def looks_words(level: Described, say: Say = plainly) -> str:
    """Return what a level looks like, "" where criteria alone say it, and that nobody has said it where they do not."""
    if level.summary or level.criteria:
        return sentence(level.summary)
    return say("Nobody has written down what it looks like.")


def share(exact: Fraction | None) -> str:
    """Return a share in percent, rounded down, so that 100 % means all."""
    return "–" if exact is None else f"{exact * 100 // 1}\u00a0%"


def to_look_at(one: CompetencyAlike, say: Say = plainly) -> str:
    """Return between which levels the words are to be looked at."""
    names = [each.name for each in one.levels]
    if one.between and len(names) == len(("lower", "upper")):
        return say("between {lower} and {upper}", lower=names[0], upper=names[1])
    if one.between:
        return say("from {lower} to {upper}", lower=names[0], upper=names[-1])
    return say("all levels")


def bare(levels: tuple[Described, ...]) -> list[str]:
    """Return the names of levels that nobody has described."""
    return [each.name for each in levels if not each.summary and not each.criteria]
