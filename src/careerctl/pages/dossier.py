"""The page of a dossier: everything, for the person whose it is."""

from collections.abc import Iterable, Iterator

from careerctl.pages.content import about_files
from careerctl.pages.engine import engine
from careerctl.pages.html import html
from careerctl.pages.shipped import tidy
from careerctl.results.dossier import Dossier, DossierEntry, KeptFile
from careerctl.text.markdown import escaped, marked, prose
from careerctl.text.phrases import Say

_STEP = 2
"""Blanks by which a list in a list is set in."""


def dossier_page(dossier: Dossier, say: Say) -> str:
    """Return the page as one HTML file."""
    return html(tidy("\n".join(_lines(dossier, say))), {}, say("en"), dossier.name)


def _lines(dossier: Dossier, say: Say) -> Iterator[str]:
    yield f"# {escaped(say('All that is kept about you'))} · {escaped(dossier.name)}"
    yield from _paragraph(say("This is what the files of careerctl hold about you, file by file, as they stand today."))
    yield from _paragraph(say("The same lies beside this page as data, in the folder {folder}.", folder="data/"))
    yield from _left_out(dossier, say)
    for each in dossier.files:
        yield from ("", f"## {escaped(_heading(each, say))}", "", escaped(each.path), "")
        yield from _listed(each.entries)
    yield from _elsewhere(dossier, say)
    foot = about_files(dossier.head, say) | {"person": dossier.name, "role": "", "rounds": []}
    yield from ("", "---", "", engine(say).markdown("foot", foot, {}))


def _paragraph(text: str) -> Iterator[str]:
    yield from ("", escaped(text))


def _heading(kept: KeptFile, say: Say) -> str:
    headings = {
        "person": say("You"),
        "self": say("What you rated, {round}", round=kept.round),
        "manager": say("What your manager rated, {round}", round=kept.round),
        "agreed": say("What you agreed, {round}", round=kept.round),
        "note": say("Notes by {name}", name=kept.by_name),
        "plan": say("Your plan"),
    }
    return headings[kept.kind]


def _left_out(dossier: Dossier, say: Say) -> Iterator[str]:
    """Yield what is not here, and why."""
    yield from ("", f"## {escaped(say('What is not here'))}", "")
    for each in dossier.waiting:
        what = say("{round}: what your manager has rated, until you both have handed in.", round=each)
        yield f"- {escaped(what)}"
    for each in dossier.unread:
        said = say("Left out, because the file has to be mended first:")
        yield f"- {escaped(said)} {escaped(each)}"
    for text in (
        say("Drafts of sheets: each is its author's alone until it is handed in. Yours opens with `rate`."),
        say("What you rated, noted and wrote about others: it is theirs. At the end stands where that is."),
        say("Words of others about others in which your name may stand: nobody has looked for it."),
        say("What left these files: pages that were printed or sent, calendars, mails, earlier versions in git."),
    ):
        yield f"- {prose(text)}"


def _listed(entries: Iterable[DossierEntry]) -> Iterator[str]:
    for each in entries:
        label = f"**{escaped(each.label)}** " if each.label else ""
        yield f"{' ' * _STEP * each.depth}- {label}{marked(each.text, _STEP * (each.depth + 1))}".rstrip()


def _elsewhere(dossier: Dossier, say: Say) -> Iterator[str]:
    yield from ("", f"## {escaped(say('Where files of others name you'))}", "")
    if not dossier.named:
        yield escaped(say("No other file names you by your id."))
    for each in dossier.named:
        keys = f" – {escaped(', '.join(each.keys))}" if each.keys else ""
        yield f"- {escaped(each.path)}{keys}"
    yield from _paragraph(say("Only your id was looked for. Where words of others name you, nobody has looked."))
