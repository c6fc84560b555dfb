"""The file that a form is: it works from disk, without a network and on a phone, and printed as paper.

Its script is its own, small, and named in the content security policy by its hash; nothing else is allowed.
"""

import json
from base64 import b64encode
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any, Literal, NamedTuple

from careerctl.exchange.people.form.pieces import line
from careerctl.text.characters import in_markup
from careerctl.text.phrases import day

FOLDED = (
    '<span class="script">Your answers are folded, so that nobody reads them by accident. Folded is not locked: '
    "whoever wants to read the file can.</span>"
)


class FormPage(NamedTuple):
    """What differs from form to form."""

    title: str
    stem: str
    """How the name of its answers begins."""
    carried: Mapping[str, Any]
    """What its answers bring back."""
    script: Literal["rated", "agreed"]
    parts: Iterable[str]


def page(form: FormPage) -> str:
    """Return the file, for whoever fills it in."""
    style, script = _text("form.css"), _script(form.script)
    policy = (
        f"default-src 'none'; style-src 'sha256-{_hash(style)}'; script-src 'sha256-{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    carried = escape(json.dumps(form.carried, ensure_ascii=True, separators=(",", ":")))
    return in_markup(
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{line(form.title)}</title>\n<style>{style}</style>\n</head>\n"
        f'<body>\n<form id="form" autocomplete="off" data-stem="{escape(form.stem)}" data-handed-out="{carried}">\n'
        f"<main>\n{''.join(form.parts)}</main>\n{_BAR}</form>\n<script>{script}</script>\n</body>\n</html>\n"
    )


def tick(name: str, says: str, aside: str) -> str:
    """Return a box with which somebody says that they hand something in, and on paper room to sign it."""
    return (
        f'<label class="check hand-in"><input type="checkbox" name="{name}"><span><b>{says}</b> {aside}</span>'
        '</label>\n<p class="sign">Date and name<i></i></p>\n'
    )


def end(ticks: str, reader: str, today: date | None, digest: str) -> str:
    """Return the end of a form: what is ticked, how it is saved, and to whom the file goes."""
    return (
        f'<section class="end">\n<h2>Done?</h2>\n{ticks}'
        '<div class="script">\n<p id="missing" role="status"></p>\n'
        '<button type="button" id="save">Save my answers</button>\n'
        '<label class="check"><input type="checkbox" id="keep"><span>Only I use this computer: keep what I have '
        "written so far in this browser until I save it.</span></label>\n</div>\n"
        "<noscript><p>This browser runs no script, so that it cannot save answers. Print the form, tick the boxes and "
        "write on the lines.</p></noscript>\n"
        '<div id="saved" tabindex="-1">\n<h3>Saved</h3>\n'
        f'<p>Your answers lie in <b id="file"></b>, where this browser keeps downloads. Send that file to {reader}, or '
        "copy the text from here into a mail. Then delete it from Downloads, too.</p>\n"
        '<label for="text">The same as text, folded</label>\n'
        '<textarea id="text" readonly rows="6" spellcheck="false"></textarea>\n'
        '<button type="button" id="copy">Copy the text</button>\n</div>\n</section>\n'
        f'<p class="foot">Confidential. Handed out on {day(today) if today else ""}, {digest}.</p>\n'
    )


_BAR = '<div class="bar script"><p id="progress" role="status"></p><a href="#save">To the end</a></div>\n'


@cache
def _text(name: str) -> str:
    return Path(__file__).with_name(name).read_text("utf-8").strip()


@cache
def _script(name: str) -> str:
    return "\n".join(('"use strict";', "(() => {", _text(f"{name}.js"), _text("form.js"), "})();"))


@cache
def _hash(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()
