"""Every text of careerctl's own on every page of a site comes through the labels: here all is said in Greek."""

import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from string import Formatter
from typing import Any

from analysis.changed.test_edits import NORTHWIND, less
from analysis.changed.trees import Trees, framework_of, trees_of
from pydantic import ValidationError

from careerctl.analysis.changed.changed import changed
from careerctl.model.outline import Outline, outline_of
from careerctl.model.scalars import Reference
from careerctl.model.settings import Settings
from careerctl.pages.labels import speaking, texts
from careerctl.pages.site.make import SiteMaker
from careerctl.project.kinds import FRAMEWORK_KINDS
from careerctl.questions.site import Site
from careerctl.results.framework_pages import ChangesPage, SitePage, VersionTold
from careerctl.results.result import replace
from careerctl.text.phrases import Say, named_by

_GREEK = str.maketrans("abcdefghijklmnopqrstuvwxyz", "αβψδεφγηιξκλμνοπκρστθωςχυζ") | str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΚΡΣΤΘΩΣΧΥΖ"
)
_OUTLINES = {kind.name: outline_of(kind.model) for kind in FRAMEWORK_KINDS} | {"settings": outline_of(Settings)}
_LEFT_OUT = {"metadata", "links", "labels", "owner", "rules"}
_DAY = date(2026, 11, 2)


def greek(text: str) -> str:
    """Return a text in other letters; what stands in braces is the name of a value."""
    parts = Formatter().parse(text)
    return "".join(said.translate(_GREEK) + (f"{{{name}}}" if name is not None else "") for said, name, *_ in parts)


def in_greek(value: Any, outline: Outline) -> Any:
    """Return what a file says with each text of its own in other letters; ids, levels and chosen words stay."""
    if isinstance(value, dict):
        keys = outline.keys or {}
        said = {key: in_greek(each, keys.get(key, outline.each or Outline())) for key, each in value.items()}
        if "scope" in said:
            said["scope"] = {key.translate(_GREEK): each for key, each in said["scope"].items()}
        said |= {key: value[key] for key in said.keys() & {"formerly"}}
        return {key: each for key, each in said.items() if key not in _LEFT_OUT}
    if isinstance(value, list):
        return [in_greek(each, outline.each or Outline()) for each in value]
    text = str(value)
    is_id = isinstance(outline.mark, Reference) or outline.chosen or text in {"true", "false"}
    return text if is_id else text.translate(_GREEK)


def written(value: Any) -> str:
    """Return a tree as YAML in one line."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{json.dumps(key)}: {written(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    return value if re.fullmatch(r"true|false|[\w.-]+", value, re.ASCII) else json.dumps(value, ensure_ascii=False)


def elsewhere(value: Any) -> Any:
    """Return what a file says after an edit, where a word that came in is none that we say."""
    if isinstance(value, dict):
        return {key: elsewhere(each) for key, each in value.items()}
    if isinstance(value, list):
        return [*map(elsewhere, value)]
    return "zzz" if value == "other" else value


def left(page: str, ids: set[str]) -> set[str]:
    """Return the words in our letters that one reads or hears on a page: names of files and ids are none."""
    said = re.findall(r'(?:aria-label|title|alt|placeholder)="([^"]*)"', page)
    data = re.findall(r"const (?:pages|said) = (.*);", page)
    shown = re.sub(r"<style.*?</style>|<script.*?</script>|<[^>]*>", " ", page, flags=re.DOTALL)
    if data:
        found = json.loads(data[0])
        said += [text for name, sort, _, text in found for text in (name, sort, text)]
        said += json.loads(data[1]).values()
    text = re.sub(r"&\w+;|\{count\}|careerctl\.yaml|\b[0-9a-f]{7,}\b|\bv[12]\b|\bEUR\b", " ", " ".join((shown, *said)))
    return {each for each in re.findall(r"[A-Za-z][A-Za-z-]+", text) if each not in ids}


def told(trees: Trees, say: Say, step: int) -> Iterator[VersionTold]:
    """Yield what edits of the files change, and what taking them back does."""
    base = framework_of(trees)
    every = ((key, other) for key in sorted(trees) for other in less(trees[key]))
    for key, other in islice(every, 0, None, step):
        try:
            after = framework_of({**trees, key: elsewhere(other)}, (trees, base))
        except ValidationError:
            continue
        for both in ((base, after), (after, base)):
            yield VersionTold("v1", _DAY, replace(changed(*both, say), before="v1"))


def ids_of(trees: Trees) -> set[str]:
    """Return the ids that files have and name."""
    settings = trees["settings", ""]
    named = (one for tree in trees.values() for key in ("conditions", "formerly") for one in tree.get(key, ()))
    kinds = (one for key in ("areas", "tracks", "scales", "rounds") for one in settings[key])
    return {name for _, name in trees} | {*named} | {*kinds}


def test_nothing_is_said_in_our_own_words(tmp_path: Path, *, whole: bool) -> None:
    labels = {each: greek(each) for each in texts()} | {"en": "el"}
    say = speaking(labels)
    trees: Trees = {key: in_greek(tree, _OUTLINES[key[0]]) for key, tree in trees_of(NORTHWIND).items()}
    folders = {kind.name: f"{kind.folder}/" for kind in FRAMEWORK_KINDS}
    for (kind, name), tree in trees.items():
        path = tmp_path / f"{folders.get(kind, '')}{name or 'careerctl'}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(written(tree), "utf-8")
    ids = ids_of(trees) | {"zzz", "Zzz", "true", "True"}
    if whole:  # also what is said of what cannot be read, and what ids are called that have no name any more
        (tmp_path / "roles/account-executive.yaml").write_text("name: [\n")
        ids |= {"roles", "yaml"} | {word for name in ids for word in named_by(name).split()}
    pages = [*Site(tmp_path, _DAY).pages(say)]
    versions = (*told(trees, say, 7 if whole else 331),)
    assert len(versions) > 20
    changes = SitePage("changes", (), ChangesPage(pages[0].result.head, versions, ("v2",), are_more=True))
    made = SiteMaker("html", labels, lambda _: None).files([*pages, changes])
    assert {name: words for name, page in made.items() if (words := left(page, ids))} == {}
    assert {name.partition("/")[0] for name in made} >= {"compare", "changes.html", "search.html", "roles"}
