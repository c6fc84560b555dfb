"""A round by mail: people who get a form each, and the answers that come back."""

from __future__ import annotations

import shutil
from pathlib import Path

from measure import CannotMeasureError, Command, finish, one_processor
from workshop import CHECKOUT, Workshop

PEOPLE = 1_000
TODAY = ("--today", "2026-10-15")
"""A day in the round that is open in Northwind."""
FILL = """
import html, json, re, sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile
from careerctl.exchange.people.answers import FORMAT, folded

def answers(page):
    out = json.loads(html.unescape(re.search('data-handed-out="([^"]*)"', page)[1]))
    ratings = {each: {"level": "2", "why": "Seen"} for each in out["questions"]}
    said = {"handed_out": out, "date": "2026-10-14", "handed_in": True, "ratings": ratings, "lists": out["lists"]}
    return folded({"format": FORMAT, **said, "steps": [{"text": "A book"}]})

def filled(parts):
    texts = re.findall("<si>(.*?)</si>", parts["xl/sharedStrings.xml"], re.DOTALL)
    needed = {f">{at}<" for at, each in enumerate(texts) if "<t>rating " in each or "<t>hand-in<" in each}
    def row(found):
        if found[1] not in needed:
            return found[0]
        said = "2" if "rating" in texts[int(found[1][1:-1])] else "x"
        return re.sub(r'(<c r="D[^"]*" s="[^"]*")/>', rf'\\1 t="inlineStr"><is><t>{said}</t></is></c>', found[0])
    sheet = re.sub(r'<row (?:(?!</row>).)*?<c r="A\\d+" t="s"><v(>\\d+<)/v></c>.*?</row>', row,
                   parts["xl/worksheets/sheet1.xml"], flags=re.DOTALL)
    return {**parts, "xl/worksheets/sheet1.xml": sheet}

for page in Path(sys.argv[1]).glob("*.html"):
    page.with_suffix(".answers").write_text(answers(page.read_text("utf-8")), "utf-8")
for book in Path(sys.argv[1]).glob("*.xlsx"):
    with ZipFile(book) as archive:
        parts = filled({each: archive.read(each).decode() for each in archive.namelist()})
    with ZipFile(book, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
"""
"""Fills in all forms of a folder: as a browser folds answers, and as a spreadsheet saves them."""


def write(root: Path) -> None:
    """Write the framework of Northwind, and people who have not rated in the round that is open there."""
    shutil.copytree(CHECKOUT / "examples" / "northwind", root)
    for folder in ("people", "assessments", "plans", "notes"):
        shutil.rmtree(root / folder, ignore_errors=True)
    (root / "people").mkdir()
    (root / "people" / "boss.yaml").write_text("name: Boss\n", "utf-8")
    for at in range(PEOPLE):
        text = f"name: Pat {at}\nrole: account-executive\nmanager: boss\n"
        (root / "people" / f"p{at:04}.yaml").write_text(text, "utf-8")


def timed(shop: Workshop, ending: str) -> tuple[float, float]:
    """Return the seconds on a processor that forms for everybody take on their way out, and on their way back."""
    root, forms = shop.pages() / "project", shop.pages()
    write(root)
    careerctl, more = shop.tools / "careerctl", ("--root", root, *TODAY)
    out = Command([careerctl, "form", "--all", "--as", "self", "--format", ending, "-o", forms, *more], root)
    back = Command([careerctl, "take", forms, "--by", "boss", "--receipts", shop.pages(), *more], root)
    with one_processor():
        first = finish(out).processor
        finish(Command([shop.tools / "python", "-c", FILL, forms], forms))
        second = finish(back).processor
    handed_in = len([*root.glob("assessments/*/*.self.yaml")])
    if handed_in != PEOPLE:
        message = f"{handed_in} of {PEOPLE} people have handed in"
        raise CannotMeasureError(message)
    return first, second
