"""What left a project's own files and lies beside them: answers, receipts, forms, pages, dossiers, tables.

It holds a person's data and is no word of others.
"""

import re
from base64 import b64decode
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import PurePosixPath
from zipfile import ZipFile

from careerctl.exchange.archive import UnfitError, looked_through
from careerctl.exchange.people.workbook.keys import OTHER_MARK
from careerctl.project.kinds import ASSESSMENTS, FOLDERS, MAP_FILE, PRIVATE_FOLDERS, SETTINGS_FILE, TEMPLATES

_OWN = {*FOLDERS, TEMPLATES, SETTINGS_FILE, MAP_FILE}
_PACKED = {".xlsx", ".xlsm", ".ods", ".docx", ".odt", ".pptx", ".odp"}
_HANDED_OUT = {".answers", ".html", ".htm", ".csv", ".tsv", ".ics", ".json", ".svg", ".eml", *_PACKED}
_CLOSED = {".pdf", ".doc", ".xls", ".ppt", ".zip"}
_ANSWERS = re.compile(rb"careerctl answers ")
_PAGE = re.compile(rb"\n---\n[^#]*\b[0-9a-f]{12}\b[^#]*\Z")
"""How a page in Markdown ends: with what it was made of."""
_ID = re.compile(r'"(?:person|by)":"([a-z0-9-]+)"')
_FOLDED = re.compile(r"[A-Za-z0-9+/]{40,}={0,2}(?:[>\s]+[A-Za-z0-9+/]+={0,2})*")


def is_own(path: str) -> bool:
    """Tell whether a file is one of the project's, by its path from the root."""
    return path.partition("/")[0] in _OWN


def is_copy(path: str, raw: bytes, names: Iterable[str]) -> bool:
    """Tell whether a file beside the project's own is made of them or answers them: by its kind, place or name."""
    if is_own(path):
        return False
    *folders, name = path.split("/")
    ending = PurePosixPath(name).suffix.lower()
    of_a_dossier = ending == ".yaml" and not set(folders).isdisjoint(PRIVATE_FOLDERS)
    known = ending in _HANDED_OUT | _CLOSED or of_a_dossier
    return known or is_named_after(path, names) or any(each.search(raw) for each in (_ANSWERS, _PAGE))


def is_named_after(path: str, names: Iterable[str]) -> bool:
    """Tell whether one of a person's names is in that of a file."""
    name = _apart(path.rpartition("/")[2])
    return any(_apart(each) in name for each in names)


def _apart(name: str) -> str:
    """Return a name with blanks around each word."""
    return f" {re.sub(r'[-_.() ]+', ' ', name).strip()} ".casefold()


def text_of(path: str, raw: bytes) -> str | None:
    """Return the text of such a file, and who answered and about whom; None where it cannot be looked into.

    What somebody answered, or rated, is not in it: it is not told before both sides are in, not even whom it names.
    """
    ending = PurePosixPath(path).suffix.lower()
    if ending in _CLOSED:
        return None
    if ASSESSMENTS in path.split("/"):
        return ""
    if ending in _PACKED:
        return _unpacked(raw)
    text = raw.decode("utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8", "replace")
    return "\n".join((unescape(text), *_ids(text)))


def _unpacked(raw: bytes) -> str | None:
    try:
        with ZipFile(looked_through(raw)) as archive:
            parts = [archive.read(each).decode("utf-8", "replace") for each in archive.namelist()]
    except UnfitError:
        return None
    text = "\n".join(re.sub(r"<[^>]*>", " ", each) for each in parts)
    return "\n".join(_ids(text)) if OTHER_MARK.search(text) else unescape(text)


def _ids(text: str) -> Iterator[str]:
    """Yield the ids in what is folded: of who answered, and about whom."""
    for each in _FOLDED.findall(text):
        code = re.sub(r"[>\s=]", "", each)
        code = code[:-1] if len(code) % 4 == 1 else code
        yield from _ID.findall(b64decode(code + "=" * (-len(code) % 4)).decode("utf-8", "replace"))
