"""Levels over all rounds of one person."""

from careerctl.pages.over_rounds import before, now, strip
from careerctl.pages.svg import Chart, Picture
from careerctl.results.history import History
from careerctl.text.phrases import Say, listed
from careerctl.views.words.standings import raised_words


def render(history: History, say: Say) -> Picture | None:
    """Return the picture; None where nothing was rated on a scale that is there, or the reader may not see it."""
    scales = {each.id: each for each in history.scales}
    drawn = [each for each in history.levels if each.scale in scales]
    if not drawn:
        return None
    legend = ((before, say("earlier rounds")), (now, say("the last round in which it was rated")))
    among = [each.round for each in history.rounds]
    more = {each.competency: f"– {raised_words(each, say)}" for each in history.raised}
    strips = (
        strip(each.name, each.rounds, scales[each.scale], more.get(each.competency, ""), among=among) for each in drawn
    )
    return Picture(listed([history.name, say("Levels over the rounds")]), legend, tuple(strips))


CHART = Chart(render)
