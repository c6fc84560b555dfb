"""Text in Markdown."""

import pytest

from careerctl.text.markdown import fenced, prose


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Write `a: *b` for *all* of it.", r"Write `a: *b` for \*all\* of it."),
        ("One\nline `of\ncode`, <b>", r"One line `of code`, \<b\>"),
        ("`a` `b`", "`a` `b`"),
        ("a ` alone", r"a \` alone"),
        ("1. See https://example.com", r"1\. See https\://example.com"),
    ],
)
def test_between_backticks_is_code_and_all_else_is_text(text: str, said: str) -> None:
    assert prose(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: b\n", "```yaml\na: b\n```"),
        ("a", "```yaml\na\n```"),
        ("a ``` b", "````yaml\na ``` b\n````"),
        ("`````", "``````yaml\n`````\n``````"),
    ],
)
def test_no_text_ends_its_fence(text: str, said: str) -> None:
    assert fenced(text, "yaml") == said
