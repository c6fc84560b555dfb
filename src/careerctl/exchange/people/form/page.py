"""The file that a form is: it works from disk, without a network and on a phone, and printed as paper.

Its script is its own, small, and named in the content security policy by its hash; nothing else is allowed.
"""

import json
from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any, Literal, NamedTuple

from careerctl.exchange.people.form.pieces import line
from careerctl.results.agreement import Agreement
from careerctl.results.form import Form
from careerctl.text.characters import in_markup
from careerctl.text.phrases import Say, day

_SAID = {
    "not-saved": "Not saved yet. {faults}",
    "open": "Not saved yet. No answer to: {names}. It stays a draft without them. To save it as it is, press the "
    "button again.",
    "copied": "Copied",
    "no-level": "{name}: you wrote something and chose no level",
    "not-seen": "{name}: choose a level all the same, or say that there was no chance",
    "no-reason": "{name}: say why in a few words",
    "no-wish": "My wish: choose a role, or say it in words",
    "answered": "{count} of {all} answered",
    "stands": "Say that it stands",
    "this-is-it": "Say that this is what you agreed, or how you see it",
    "looked": "{count} of 2 have looked again",
    "agreed": "Agreed",
    "open-still": "Not confirmed yet",
    "differently": "{count} seen differently",
}
"""What a form says while it is filled in."""


def folded(say: Say) -> str:
    """Return what whoever has a browser with scripts is told of the file with the answers."""
    said = say(
        "Your answers are folded, so that nobody reads them by accident. Folded is not locked: whoever wants to read "
        "the file can."
    )
    return f'<span class="script">{line(said)}</span>'


class FormPage(NamedTuple):
    """What differs from form to form."""

    title: str
    stem: str
    """How the name of its answers begins."""
    carried: Mapping[str, Any]
    """What its answers bring back."""
    script: Literal["rated", "agreed"]
    parts: Iterable[str]


def page(form: FormPage, say: Say) -> str:
    """Return the file, for whoever fills it in."""
    style, script = _text("form.css"), _script(form.script)
    policy = (
        f"default-src 'none'; style-src 'sha256-{_hash(style)}'; script-src 'sha256-{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    carried = escape(json.dumps(form.carried, ensure_ascii=True, separators=(",", ":")))
    texts = {key: say(_SAID[key]) for key in _SAID}  # what is said has to stand in a constant by its key
    said = escape(json.dumps(texts, ensure_ascii=True, separators=(",", ":")))
    to_end = line(say("To the end"))
    bar = f'<div class="bar script"><p id="progress" role="status"></p><a href="#save">{to_end}</a></div>\n'
    return in_markup(
        f'<!doctype html>\n<html lang="{escape(say("en"))}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{line(form.title)}</title>\n<style>{style}</style>\n</head>\n"
        f'<body>\n<form id="form" autocomplete="off" data-stem="{escape(form.stem)}" data-handed-out="{carried}" '
        f'data-said="{said}">\n'
        f"<main>\n{''.join(form.parts)}</main>\n{bar}</form>\n<script>{script}</script>\n</body>\n</html>\n"
    )


def tick(name: str, says: str, aside: str, say: Say) -> str:
    """Return a box with which somebody says that they hand something in, and on paper room to sign it."""
    return (
        f'<label class="check hand-in"><input type="checkbox" name="{name}"><span><b>{line(says)}</b> {line(aside)}'
        f'</span></label>\n<p class="sign">{line(say("Date and name"))}<i></i></p>\n'
    )


def end(ticks: str, reader: str, form: Form | Agreement, say: Say) -> str:
    """Return the end of a form: what is ticked, how it is saved, and to whom the file goes."""
    keep = say("Only I use this computer: keep what I have written so far in this browser until I save it.")
    no_script = say(
        "This browser runs no script, so that it cannot save answers. Print the form, tick the boxes and write on the "
        "lines."
    )
    lie = say(
        "Your answers lie in {file}, where this browser keeps downloads. Send that file to {reader}, or copy the text "
        "from here into a mail. Then delete it from Downloads, too.",
        file=_FILE,
        reader=reader,
    )
    handed_out = say("Handed out on {date}, {digest}.", date=day(form.today, say) if form.today else "", digest=form.id)
    return (
        f'<section class="end">\n<h2>{line(say("Done?"))}</h2>\n{ticks}'
        '<div class="script">\n<p id="missing" role="status"></p>\n'
        f'<button type="button" id="save">{line(say("Save my answers"))}</button>\n'
        f'<label class="check"><input type="checkbox" id="keep"><span>{line(keep)}</span></label>\n</div>\n'
        f"<noscript><p>{line(no_script)}</p></noscript>\n"
        f'<div id="saved" tabindex="-1">\n<h3>{line(say("Saved"))}</h3>\n'
        f"<p>{line(lie).replace(_FILE, _NAMED_LATER)}</p>\n"
        f'<label for="text">{line(say("The same as text, folded"))}</label>\n'
        '<textarea id="text" readonly rows="6" spellcheck="false"></textarea>\n'
        f'<button type="button" id="copy">{line(say("Copy the text"))}</button>\n</div>\n</section>\n'
        f'<p class="foot">{line(say("Confidential."))} {line(handed_out)}</p>\n'
    )


_FILE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Where the name of the file with the answers will stand."""
_NAMED_LATER = '<b id="file"></b>'


@cache
def _text(name: str) -> str:
    return Path(__file__).with_name(name).read_text("utf-8").strip()


@cache
def _script(name: str) -> str:
    return "\n".join(('"use strict";', "(() => {", _text(f"{name}.js"), _text("form.js"), "})();"))


@cache
def _hash(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()
