"""What an organisation's template can make of the text it is given: text, whatever it tries."""

import re
from collections.abc import Iterator
from pathlib import Path

import mistune
import pytest
from jinja2 import Template, TemplateRuntimeError, TemplateSyntaxError
from jinja2.exceptions import SecurityError, UndefinedError
from markdown_it import MarkdownIt

from careerctl.pages.confined import FILTERS, METHODS, Confined
from careerctl.pages.sandbox import rendered

TEXTS = (
    "![x](https://example.com/x.png)", "[x](https://example.com)", "<https://example.com>", "https://example.com",
    "www.example.com", "someone@example.com", "<b>x</b>", "<img src=x>", "&lt;b&gt;", "# x", "## x", "- x", "* x",
    "+ x", "1. x", "1) x", "> x", "| x |", "`x`", "```", "~~~", "~~x~~", "**x**", "__x__", "_x_", "---", "===",
    "***", "    x", "\\", "\\*", "x\n# x", "x\n\n- x", "[x]: https://example.com", ": x", "$x$", "{{ x }}", "",
    "Ann (Annie) Smith-Jones", "3.5", "...", "a/b", "v1.2", "://", "//example.com", "ftp://example.com",
)  # fmt: skip
PIECES = "{% macro m(x) %}a*{{ x }}*b{% endmacro %}{% macro w() %}a*{{ caller() }}*b{% endmacro %}"
ARGUMENTS = {
    "attr": "('x')", "batch": "(2)|list|first|join", "default": "('')", "d": "('')", "dictsort": "|join",
    "groupby": "(0)|map('last')|map('join')|join", "map": "('lower')|join", "reject": "('in', 'a')|join",
    "rejectattr": "('x')|join", "replace": "('a', x)", "select": "('in', x)|join", "selectattr": "('x')|join",
    "slice": "(2)|list|first|join", "truncate": "(40, true, x)", "list": "|join", "reverse": "|join",
    "sort": "|join", "unique": "|join", "items": "|join", "sum": "",
}  # fmt: skip
BETWEEN = {
    "count": "('a')", "endswith": "('b')", "find": "('a')", "join": "([x, x])", "partition": "('a')|join",
    "removeprefix": "('a')", "removesuffix": "('b')", "replace": "('a', x)", "rpartition": "('a')|join",
    "rsplit": "('a')|join", "split": "('*')|join(x)", "splitlines": "()|join", "startswith": "('a')",
}  # fmt: skip


STRUCTURE = re.compile("<(?!/?(?:p|em|strong)>)")
"""Any tag but those of the templates' own `*`."""


def expressions() -> Iterator[str]:
    """Yield every way to print `x`, the text, and `m(x)`, what a macro makes of it."""
    for value in ("x", "m(x)", "(m('') ~ x)", "(x ~ m(x))"):
        yield from (f"{{{{ {value}{end} }}}}" for end in ("", "[1:]", "[:4]", "[::-1]", "[0]", "[-1]"))
        yield f"{{% for c in {value} %}}{{{{ c }}}}{{% endfor %}}"
        yield f"{{% for i in range(40) %}}{{{{ {value}[i:i + 1] }}}}{{% endfor %}}"
        yield f"{{{{ {value}[:1] }}}}{{{{ {value}[1:] }}}}"
        yield f"{{{{ {value}[:3] }}}}{{{{ {value}[3:5] }}}}{{{{ {value}[5:] }}}}"
        yield f"{{% set s %}}{{{{ {value} }}}}{{% endset %}}{{{{ s }}}}{{{{ s[1:] }}}}{{{{ s|replace('a', x) }}}}"
        yield f"{{% set n = namespace() %}}{{% set n.s %}}{{{{ {value} }}}}{{% endset %}}{{{{ n.s|upper ~ n.s }}}}"
        yield f"{{% call w() %}}{{{{ {value} }}}}{{% endcall %}}"
        yield f"{{{{ t('Say {{x}}.', x={value}) }}}}{{{{ t({value}) }}}}"
        yield f"{{{{ [{value}, x, m('')]|join(x) }}}}{{{{ [x]|join({value}) }}}}"
        yield from (f"{{{{ {value}|{name}{ARGUMENTS.get(name, '')} }}}}" for name in (*FILTERS, "join"))
        yield from (f"{{{{ {value}.{name}{BETWEEN.get(name, '()')} }}}}" for name in METHODS[str])


@pytest.fixture(scope="module")
def confined(tmp_path_factory: pytest.TempPathFactory) -> Confined:
    return Confined(tmp_path_factory.mktemp("templates"), {"Say {x}.": "Sage {x}!", "Talk": "Sprich"})


def template(confined: Confined, text: str) -> Template:
    (Path(confined.templates.folder) / "page.md.j2").write_text(text)
    confined.cache.clear()
    return confined.get_template("page.md.j2")


def made_of(confined: Confined, each: int) -> tuple[int, dict[str, str]]:
    """Return how many pages there were, and those in which a text became more than text; every so many are tried."""
    readers = (
        MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render,
        mistune.create_markdown(plugins=["url", "table", "strikethrough", "footnotes", "task_lists", "def_list"]),
    )
    became: dict[str, str] = {}
    tried = 0
    for at, expression in enumerate(expressions()):
        page = template(confined, PIECES + expression)
        for text in TEXTS[at % each :: each]:
            try:
                markdown = page.render(x=text)
            except (AttributeError, AssertionError, LookupError, SecurityError, TypeError, UndefinedError, ValueError):
                continue  # this is not for texts
            tried += 1
            made = " ".join(read(markdown) for read in readers)
            if STRUCTURE.search(made):
                became[f"{expression} of {text!r}"] = made
    return tried, became


@pytest.mark.parametrize("each", [9, pytest.param(1, marks=pytest.mark.exhaustive)])
def test_text_stays_text_through_every_filter_method_slice_macro_and_block(confined: Confined, each: int):
    tried, became = made_of(confined, each)
    assert became == {}
    assert tried > len(TEXTS) * 200 / each


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("{{ m(x) }}", r"a*\*x*b"),
        ("{{ m(x) ~ '*' }}", r"a*\*x*b\*"),
        ("{{ m(x) ~ ' · ' ~ x ~ ' ' ~ m('y') }}", r"a*\*x*b · \*x a*y*b"),
        ("{{ [m(x), '*']|join('_') }}", r"a*\*x*b\_\*"),
        ("{{ t('Say {x}.', x=m(x)) }}", r"Sage a*\*x*b\!"),
        ("{{ t('Say {x}.', x=x) }} {{ t('Talk') }} {{ t('{x}') }}", r"Sage \*x\! Sprich \{x\}"),
        ("{% set s %}*{{ x }}*{% endset %}{{ s }} {{ s ~ s }}", r"*\*x* *\*x**\*x*"),
        ("{% call w() %}*{{ x }}*{% endcall %}", r"a**\*x**b"),
        ("{% block k %}*{{ x }}*{% endblock %}{{ self.k() }}", r"*\*x**\*x*"),
        ("{% for a in [1, [2]] recursive %}{{ a if a is number else '*' ~ loop(a) }}{% endfor %}", r"1\*2"),
        ("{% set comma = joiner(', ') %}{% for a in 'ab' %}{{ comma() ~ a }}{% endfor %}", "a, b"),
        ("{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.next() }}{{ c.current }}", "aba"),
        ("{% for a in 'abc' %}{{ loop.cycle('x', 'y') }}{{ loop.index }}{% endfor %}", "x1y2x3"),
        ("{{ none }}{{ 'a' ~ none }} {{ 3 * 4 + 1 }} {{ 7 % 4 }} {{ dict(a=x).a }}", r"a 13 3 \*x"),
    ],
)
def test_pieces_of_the_page_are_printed_and_joined_as_they_are(confined: Confined, text: str, page: str):
    assert template(confined, PIECES + text).render(x="*x") == page


PROSE = re.compile("<(?!/?(?:p|em|strong|ul|ol|li)>|ol start)")
"""Any tag but those of paragraphs, lists and emphasis."""


@pytest.mark.parametrize(
    "text", ["{{ prose(x) }}", "- {{ prose(x, 2) }}", "{{ prose(prose(x)) }}", "{{ prose(x)[1:] }}"]
)
def test_prose_makes_paragraphs_lists_and_emphasis_of_a_text_and_no_more(confined: Confined, text: str):
    page = template(confined, text)
    for each in (*TEXTS, *(f"{one}\n\n{other}\n{one}" for one in TEXTS for other in TEXTS[::5])):
        markdown = page.render(x=each)
        for read in (MarkdownIt("commonmark", {"html": True}).enable("table").render, mistune.create_markdown()):
            assert not PROSE.search(read(markdown)), (each, markdown)


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("{{ prose(x) }}", "a:\n\n- **b**\n- c"),
        ("- {{ prose(x, 2) }}", "- a:\n\n  - **b**\n  - c"),
        ("{{ prose(x, 999999) }}", f"a:\n\n{' ' * 12}- **b**\n{' ' * 12}- c"),
        ("{{ x }} {{ x ~ '!' }} {{ [x, 'd ']|join(', ') }}", r"a: b; c a: b; c\! a: b; c, d"),
        ("{{ m('') ~ ' ' ~ x ~ ' ' }}|", "a**b a: b; c |"),
        ("{{ prose(none) }}{{ prose(3) }}", "3"),
    ],
)
def test_where_a_text_has_room_for_them_it_says(confined: Confined, text: str, page: str):
    assert template(confined, PIECES + text).render(x="a:\n- **b**\n- c\n") == page


@pytest.mark.parametrize(
    "text",
    [
        "{{ x.upper }}", "{{ m }}", "{{ t }}", "{{ range }}", "{{ [x] }}", "{{ {'a': x} }}", "{{ namespace() }}",
        "{{ self }}", "{{ range(3) }}", "{{ [x]|map('upper') }}", "{{ 'a' ~ [x] }}", "{{ t('Say {x}.', x=t) }}",
        "{{ prose }}", "{{ prose([x]) }}",
        "{% for a in x %}{{ loop }}{% endfor %}", "{% import 'careerctl/parts.md.j2' as p %}{{ p }}",
    ],
)  # fmt: skip
def test_what_is_no_text_is_not_printed(confined: Confined, text: str):
    with pytest.raises(SecurityError, match="only text and numbers can be printed"):
        template(confined, PIECES + text).render(x="x")


ESCAPES = (
    "{{ t('{x.__globals__[Fraction].__add__.__globals__[sys].modules[os].environ}', x=t) }}",
    "{{ t('Say {x.__class__}.', x=t) }}", "{{ t('{x:>1000000000}', x=1) }}", "{{ t('{x!r}', x=x) }}",
    "{{ '{x.__class__}'.format(x=t) }}", "{{ '{0.__class__}'.format_map([t]) }}", "{{ x['format'](t) }}",
    "{% set f = x.format %}{{ f() }}", "{{ m('{x}').format(x=t) }}", "{{ '%s' % t }}", "{{ x.encode() }}",
    "{{ x.translate({}) }}", "{{ x.rjust(10**9) }}", "{{ 'x'.center(1000000000) }}", "{{ x.zfill(1000000000) }}",
    "{{ x.expandtabs(1000000000) }}", "{{ x.__class__ }}", "{{ x['__class__'] }}", "{{ x|attr('__class__') }}",
    "{{ [x]|map(attribute='__class__')|list }}", "{{ t.__globals__ }}", "{{ t.__call__.__globals__ }}",
    "{{ m.__init__.__globals__ }}", "{{ m._func.__globals__ }}", "{{ self._TemplateReference__context }}",
    "{{ self.__init__ }}", "{{ cycler.__init__.__globals__.os }}", "{{ joiner.__init__ }}", "{{ namespace.__init__ }}",
    "{{ dict.fromkeys('ab') }}", "{{ dict.mro() }}", "{{ range.__subclasses__() }}", "{{ ''.__class__.__mro__ }}",
    "{{ cycler('a').items.append('b') }}", "{{ [x].append(x) }}", "{{ {'a': x}.update(b=x) }}", "{{ {}.clear() }}",
    "{% for a in x %}{{ loop._iterable }}{% endfor %}", "{% for a in x %}{{ loop.__init__.__globals__ }}{% endfor %}",
    "{% for a in x %}{{ loop.environment }}{% endfor %}", "{{ called(x) }}", "{{ piece(x) }}", "{{ x|piece }}",
    "{{ [x]|map('piece')|first }}", "{{ environment.piece(x) }}", "{{ x|safe }}", "{{ x|escape }}", "{{ x|e }}",
    "{{ x|format }}", "{{ x|xmlattr }}", "{{ x|tojson }}", "{{ x|urlize }}", "{{ x|pprint }}", "{{ x|forceescape }}",
    "{% autoescape false %}{{ x }}{% endautoescape %}", "{% autoescape true %}{{ m(x) }}{% endautoescape %}",
    "{% filter upper %}{{ x }}{% endfilter %}", "{% set s|upper %}{{ x }}{% endset %}", "{% call t(x) %}{% endcall %}",
    "{% call dict(a=x) %}{% endcall %}", "{% call x.upper() %}{% endcall %}", "{% call (x)() %}{% endcall %}",
    "{{ (x.__add__ or 1)(x) }}", "{{ lipsum() }}", "{{ x() }}", "{{ 5() }}", "{{ caller() }}", "{{ super() }}",
    "{{ url_for.__globals__ }}", "{{ config }}", "{% debug %}", "{% do x %}", "{{ gettext('x') }}", "{{ x * 2 }}",
    "{{ prose.__globals__ }}", "{{ prose.__code__ }}", "{{ [x] * 2 }}", "{{ x + x }}", "{{ 2 ** 9 }}", "{{ 9**9**9 }}",
)  # fmt: skip


@pytest.mark.parametrize("text", ESCAPES)
def test_a_template_gets_at_nothing_but_what_it_is_given(confined: Confined, text: str):
    with pytest.raises((SecurityError, TemplateSyntaxError, UndefinedError, TemplateRuntimeError)) as caught:
        template(confined, PIECES + text).render(x="Alice")
    assert "Alice" not in str(caught.value)
    assert "object at" not in str(caught.value)


@pytest.mark.parametrize(
    "text", ["{% include x %}", "{{ {}[x] }}", "{{ x[x] }}", "{% extends x %}", "{{ [x]|map(x)|join }}"]
)
def test_what_a_message_quotes_stands_in_the_template(confined: Confined, text: str):
    template(confined, text)
    said = rendered({"kind": "page", "data": {"x": "Alice"}, "charts": {}}, confined)
    assert said["error"].startswith("templates/page.md.j2, line 1: ")
    assert "Alice" not in said["error"]
