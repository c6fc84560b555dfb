"""A receipt to send back: that answers arrived, when and who took them in, and the answers, folded until one looks."""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from html import escape
from typing import NamedTuple

from careerctl.text.characters import in_markup

_STYLE = """\
:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 40rem; margin: 2rem auto; padding: 0 1.2rem; }
h1 { font-size: 1.6rem; line-height: 1.2; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border-left: 3px solid; padding-left: 1rem; }
button { padding: .7rem 1.2rem; font: inherit; }
#show:not(.on), #answers:not(.on) { display: none; }
"""
_SCRIPT = """\
"use strict";
(() => {
  const [button, answers] = ["show", "answers"].map((id) => document.getElementById(id));
  button.classList.add("on");
  button.addEventListener("click", () => {
    const bytes = Uint8Array.from(atob(answers.dataset.folded), (each) => each.charCodeAt(0));
    answers.textContent = new TextDecoder().decode(bytes);
    answers.classList.add("on");
    button.classList.remove("on");
    answers.focus();
  });
})();
"""


class Receipt(NamedTuple):
    """What stands on a receipt."""

    title: str
    said: Sequence[str]
    """What became of the answers, a sentence each."""
    answers: Sequence[str]
    """The answers as they arrived, a line each."""


def render(receipt: Receipt) -> str:
    """Return the page. It works from disk and asks no network; whoever opens it sees no answer before they ask."""
    style, script = _hash(_STYLE), _hash(_SCRIPT)
    policy = f"default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; form-action 'none'"
    code = b64encode("\n".join(receipt.answers).encode("utf-8", "replace")).decode()
    said = "".join(f"<p>{escape(each)}</p>\n" for each in receipt.said)
    return in_markup(
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(receipt.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{escape(receipt.title)}</h1>\n{said}"
        '<button type="button" id="show">Show my answers</button>\n'
        f'<pre id="answers" tabindex="-1" data-folded="{code}"></pre>\n'
        f"</main>\n<script>{_SCRIPT}</script>\n</body>\n</html>\n"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
