"""What the docstrings of a class say: of itself, and of each field in the text that stands under it.

They are read from the source, and here alone, so that no other command waits for it.
"""

import ast
import inspect
from functools import cache
from textwrap import dedent


def about(sort: type) -> str:
    """Return what a class says of itself, in one line."""
    return " ".join(inspect.cleandoc(sort.__doc__ or "").partition("\n\n")[0].split())


def of_fields(sort: type) -> dict[str, str]:
    """Return what a class, and those that it inherits from, say of their fields; nearest first."""
    said: dict[str, str] = {}
    for each in reversed(sort.__mro__):
        if each.__module__.startswith("careerctl."):
            said |= _under_fields(each)
    return said


@cache
def _under_fields(sort: type) -> dict[str, str]:
    parsed = ast.parse(dedent(inspect.getsource(sort))).body
    tree = next(each for each in parsed if isinstance(each, ast.ClassDef))
    return {
        ast.unparse(field.target): inspect.cleandoc(text.value.value)
        for field, text in zip(tree.body, tree.body[1:], strict=False)
        if isinstance(field, ast.AnnAssign)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }
