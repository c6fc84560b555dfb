"""What is Markdown in the text of a file: paragraphs, lists and emphasis, on a page, in a line and in a terminal."""

import time

import pytest

from careerctl.text.markdown import marked
from careerctl.text.phrases import listed, sentence
from careerctl.text.prose import in_line, laid_out, spans

TEXTS = {
    "Sells.": ("Sells.", "Sells.", "Sells."),
    "One\nline.": ("One line.", "One line.", "One line."),
    "Sells.\n\nNot meant: speed.\n": (
        "Sells.\n\nNot meant: speed.", "Sells. Not meant: speed.", "Sells.\n\nNot meant: speed.",
    ),
    "It takes:\n- patience\n- a car\n\nAnd more": (
        "It takes:\n\n- patience\n- a car\n\nAnd more", "It takes: patience; a car. And more",
        "It takes:\n- patience\n- a car\n\nAnd more",
    ),
    "Makes one.\n\n1. with help\n2) alone\n": (
        "Makes one.\n\n1. with help\n2. alone", "Makes one. 1. with help; 2. alone",
        "Makes one.\n\n1. with help\n2. alone",
    ),
    "* one\n  + two\n\n    more of two\n* three": (
        "\n- one\n  - two\n\n    more of two\n\n- three", "one: two. more of two; three",
        "- one\n  - two\n\n    more of two\n- three",
    ),
    "1. a\n1. b\n1. c\n": ("\n1. a\n2. b\n3. c", "1. a; 2. b; 3. c", "1. a\n2. b\n3. c"),
    "In\n2026. Then": ("In 2026. Then", "In 2026. Then", "In 2026. Then"),
    "In\n7. Then": ("In 7. Then", "In 7. Then", "In 7. Then"),
    "Then\n\n7. so\n9. on": ("Then\n\n7. so\n8. on", "Then: 7. so; 8. on", "Then\n\n7. so\n8. on"),
    "- a\n3. b\n- c": ("\n- a\n\n3. b\n- c", "a; 3. b; c", "- a\n3. b\n- c"),
    "- a\n goes on\n- b": ("\n- a goes on\n- b", "a goes on; b", "- a goes on\n- b"),
    "- 1\n  - 2\n    - 3\n      - 4\n        - 5\n": (
        "\n- 1\n  - 2\n    - 3\n    - 4\n    - 5", "1: 2: 3; 4; 5", "- 1\n  - 2\n    - 3\n    - 4\n    - 5",
    ),
    "- x": (r"\- x", "- x", "- x"),
    "\n \n": ("", "", ""),
    # what stays words
    "# Head\n## Another": (r"\# Head \#\# Another", "# Head ## Another", "# Head ## Another"),
    "[a](https://b.c) <b>": (r"\[a\](https\://b.c) \<b\>", "[a](https://b.c) <b>", "[a](https://b.c) <b>"),
    "> a\n\n    b\n\n| c |\n|---|": (
        "\\> a\n\nb\n\n\\| c \\| \\|---\\|", "> a. b. | c | |---|", "> a\n\nb\n\n| c | |---|",
    ),
    # emphasis
    "**Owns** the *book*, _all_ __of__ ***it***": (
        "**Owns** the *book*, *all* **of** **it**", "Owns the book, all of it", "Owns the book, all of it",
    ),
    "**Own it.** Now": ("**Own it.** Now", "Own it. Now", "Own it. Now"),
    "**[a](b)** un**believ**able": (r"\[a\](b) unbelievable", "[a](b) unbelievable", "[a](b) unbelievable"),
    "**a *b* c**": ("**a b c**", "a b c", "a b c"),
    "5*3*2, 2 ** 3, a*, __init__.py, a_b_c, people/**/a.yaml, roles/**": (
        r"5\*3\*2, 2 \*\* 3, a\*, \_\_init\_\_.py, a\_b\_c, people/\*\*/a.yaml, roles/\*\*",
        "5*3*2, 2 ** 3, a*, __init__.py, a_b_c, people/**/a.yaml, roles/**",
        "5*3*2, 2 ** 3, a*, __init__.py, a_b_c, people/**/a.yaml, roles/**",
    ),
    "- **a**\n- b *c*\n  _d_": ("\n- **a**\n- b *c* *d*", "a; b c d", "- a\n- b c d"),
}  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_what_it_is_everywhere(text: str) -> None:
    page, line, terminal = TEXTS[text]
    assert (marked(text), in_line(text), laid_out(text, apart=True)) == (page, line, terminal)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("One.\n\nTwo.", "One.\n\n  Two."),
        ("One:\n- a\n- b", "One:\n\n  - a\n  - b"),
        ("- a\n- b", "a; b"),
        ("1. a\n2. b", r"1\. a; 2. b"),
    ],
)
def test_in_an_item_of_a_page_lines_begin_where_its_text_does(text: str, said: str) -> None:
    assert marked(text, 2) == said


def test_in_a_cell_there_are_no_empty_lines() -> None:
    assert laid_out("One.\n\nTwo:\n\n- a\n") == "One.\nTwo:\n- a"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Makes one.\n", "Makes one."),
        ("makes one\n", "Makes one."),
        ("makes one:\n\n- alone\n", "Makes one:\n\n- alone"),
        ("**Own it.**", "**Own it.**"),
        ("own it\n\nand more", "Own it\n\nand more."),
        (" \n", ""),
    ],
)
def test_a_sentence_ends_once_and_a_list_does_not(text: str, said: str) -> None:
    assert sentence(text) == said


def test_texts_side_by_side_stand_in_a_line() -> None:
    assert listed(["**a**", "b:\n- c\n- d"]) == "a · b: c; d"


@pytest.mark.parametrize(
    "unit", ["**a ", "*a ", "_a ", "__a ", "a**", "***", "**a*b ", "- x\n", "1. a\n  - b\n", "x\n\n"]
)
def test_long_texts_take_no_more_than_their_share(unit: str) -> None:
    text = unit * (50_000 // len(unit))
    begun = time.process_time()
    assert in_line(text)
    assert laid_out(text)
    assert spans(in_line(text))
    assert time.process_time() - begun < 2
