"""A small framework with a draft, something retired, positions that people know of and not, and somebody beside it."""

import re
from html.parser import HTMLParser

FILES = {
    "careerctl.yaml": (
        "format: 1\norganisation: Bakers\nscales: {s: {levels: [One, Two, Three]}}\n"
        "tracks: {t: {name: Hands}}\nareas: {a: {name: Doughs}}\n"
    ),
    "competencies/asking.yaml": (
        "name: Asking\nasks: skill\narea: a\nlevels:\n  1: Asks with help of a colleague\n"
        "  2:\n    summary: Asks without help of a colleague\n"
        "    criteria: [Keeps notes, Listens to one half of the room]\n"
        "    links: [{label: On asking, url: 'https://example.com/asking'}, {label: Not a page, url: 'javascript:x'}]\n"
        "  3:\n    summary: Teaches it\n"
        "    criteria: [Keeps notes, Writes a book, {text: Listens to all of the room, examples: [In May]}]\n"
    ),
    "roles/guide.yaml": "name: Guide\ntrack: t\nrank: 1\nserves: [bread]\nrequires: {asking: {level: 2, must: true}}\n",
    "roles/lead.yaml": "name: Lead\ntrack: t\nrank: 2\nextends: guide\nrequires: {asking: 3}\n",
    "roles/chief.yaml": "name: Chief\nstatus: draft\nextends: lead\n",
    "roles/clerk.yaml": "name: Clerk\nstatus: retired\nextends: guide\n",
    "paths/up.yaml": "name: Up\nsteps: [guide, lead, chief]\nmoves: [{from: lead, to: guide, kind: return}]\n",
    "goals/bread.yaml": "name: Bread\nneeds: {roles: {lead: 2}, competencies: {asking: {level: 3, people: 2}}}\n",
    "activities/class.yaml": "name: A class\nkind: class\ndevelops: {asking: {from: 1, to: 2}}\n",
    "activities/more.yaml": "name: More\nkind: class\nafter: [class]\ndevelops: {asking: {to: 3}}\n",
    "activities/secret.yaml": "name: Not yet\nkind: class\nstatus: draft\n",
    "openings/lead-north.yaml": "role: lead\nname: North\nfrom: 2027\nowner: dana\nmade_known: {date: 2026-10-01}\n",
    "openings/lead-south.yaml": "role: lead\nname: South\nfrom: 2027\nmade_known: {date: 2026-12-01}\n",
    "openings/lead-west.yaml": "role: lead\nname: West\nfrom: 2027\n",
    "people/dana.yaml": "name: Canary Dana\nrole: lead\n",
}


class Links(HTMLParser):
    """What leads out of a page, the places on it, and what it would fetch or run."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.leads: list[str] = []
        self.places: set[str] = set()
        self.fetches: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "href" and tag == "a":
                self.leads.append(value or "")
            elif name in {"src", "href", "srcset", "action", "data", "poster"}:
                self.fetches.append(f"{tag} {value}")
            elif name == "id":
                self.places.add(value or "")
        if tag in {"script", "link", "iframe", "img", "form"}:
            self.fetches.append(tag)


def words(page: str) -> str:
    return " ".join(re.sub(r"&nbsp;|<style.*?</style>|<script.*?</script>|<[^>]*>", " ", page, flags=re.DOTALL).split())
