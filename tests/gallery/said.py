"""The messages that reading can say, as the source has them: every text that reaches a finding, `*` for what varies."""

import ast
from collections.abc import Iterator
from itertools import product

ANYTHING = "*"
MAKERS = {
    "Diagnostic": 3, "TextFault": 2, "Finding": 1, "_at": 2, "_closed": 2, "_refuse": 3, "files.say": 2, "refuse": 1,
    "say": 2, "self._say": 2,
}  # fmt: skip
"""What makes a finding, and which of its arguments, from 0, is the message."""
RETURNED = {"_Words": 1, "_Words | None": 1, "tuple[str, Mark | None, str, str]": 2}
"""What a function returns that words a finding for another to make, and which part of that is the message."""

Function = ast.FunctionDef


class Said:
    """The messages of one file. `opaque` are the functions that only pass on what others word."""

    def __init__(self, source: str) -> None:
        tree = ast.parse(source)
        self.functions = {each.name: each for each in ast.walk(tree) if isinstance(each, Function)}
        self.constants = {
            ast.unparse(each.targets[0]): each.value.values
            for each in tree.body
            if isinstance(each, ast.Assign) and isinstance(each.value, ast.Dict)
        }
        self.asked: set[tuple[str, str]] = set()
        self.messages: set[str] = set()
        self.opaque: set[str] = set()
        for function in (each for each in ast.walk(tree) if isinstance(each, Function)):
            for found in self._worded(function):
                self.messages |= found - {ANYTHING}
                self.opaque |= {function.name} if found <= {ANYTHING} else set()

    def _worded(self, function: Function) -> Iterator[set[str]]:
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and (place := MAKERS.get(ast.unparse(node.func))) is not None:
                yield from self._argument(node, place, function)
        if function.returns is not None and (place := RETURNED.get(ast.unparse(function.returns))) is not None:
            yield from (self._texts(each, function) for each in _parts(function, place))

    def _argument(self, call: ast.Call, place: int, function: Function) -> Iterator[set[str]]:
        """Yield the texts of an argument; of one that `*made()` holds, those that the function returns there."""
        for index, each in enumerate(call.args[: place + 1]):
            if isinstance(each, ast.Starred):
                yield self._returned(each.value, place - index)
                return
        if len(call.args) > place:
            yield self._texts(call.args[place], function)

    def _texts(self, node: ast.expr, function: Function) -> set[str]:
        match node:
            case ast.Constant(value=str(text)):
                return {text}
            case ast.JoinedStr():
                values = (each.value if isinstance(each, ast.FormattedValue) else each for each in node.values)
                return {"".join(each) for each in product(*(self._texts(value, function) for value in values))}
            case ast.IfExp():
                return self._texts(node.body, function) | self._texts(node.orelse, function)
            case ast.Subscript() if ast.unparse(node.value) in self.constants:
                return self._any_of(self.constants[ast.unparse(node.value)], function)
            case ast.Name():
                return self._named(node.id, function) or {ANYTHING}
        return {ANYTHING}

    def _named(self, name: str, function: Function) -> set[str]:
        """Return the texts that a name of a function can stand for, as a variable or as a parameter."""
        if (function.name, name) in self.asked:
            return set()
        self.asked.add((function.name, name))
        found: set[str] = set()
        for node in ast.walk(function):
            if isinstance(node, ast.Assign):
                found |= self._assigned(name, node, function)
        parameters = [each.arg for each in function.args.args if each.arg != "self"]
        if name in parameters:
            for caller, call in self._calls_of(function):
                found = found.union(*self._argument(call, parameters.index(name), caller))
        self.asked.remove((function.name, name))
        return found

    def _assigned(self, name: str, node: ast.Assign, function: Function) -> set[str]:
        target, value = node.targets[0], node.value
        if isinstance(target, ast.Name) and target.id == name:
            return self._texts(value, function)
        names = [ast.unparse(each) for each in target.elts] if isinstance(target, ast.Tuple) else []
        if name not in names:
            return set()
        place = names.index(name)
        match value:
            case ast.Tuple():
                return self._texts(value.elts[place], function)
            case ast.Subscript() if ast.unparse(value.value) in self.constants:
                rows = self.constants[ast.unparse(value.value)]
                return self._any_of([each.elts[place] for each in rows if isinstance(each, ast.Tuple)], function)
        return self._returned(value, place)

    def _calls_of(self, function: Function) -> Iterator[tuple[Function, ast.Call]]:
        for caller in self.functions.values():
            for node in ast.walk(caller):
                if isinstance(node, ast.Call) and _called(node) == function.name:
                    yield caller, node

    def _returned(self, call: ast.expr, place: int) -> set[str]:
        """Return the texts at a place of what a function of the file returns."""
        function = self.functions.get(_called(call))
        return self._any_of(_parts(function, place), function) if function else {ANYTHING}

    def _any_of(self, nodes: list[ast.expr], function: Function) -> set[str]:
        return set().union(*(self._texts(each, function) for each in nodes)) or {ANYTHING}


def _called(node: ast.expr) -> str:
    return ast.unparse(node.func).rpartition(".")[2] if isinstance(node, ast.Call) else ""


def _parts(function: Function, place: int) -> list[ast.expr]:
    """Return what stands at a place of the tuples that a function returns."""
    returns = (each.value for each in ast.walk(function) if isinstance(each, ast.Return))
    return [each.elts[place] for each in returns if isinstance(each, ast.Tuple)]
