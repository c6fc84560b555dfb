"""Short ways to write the files of a small project: what a rule looks at stands in the case, the rest here."""


def roles(**more: str) -> dict[str, str]:
    """Return roles by id: `roles(a="", b="rank: 2\\n")`; their names are the ids in upper case."""
    return {f"roles/{name}.yaml": f"name: {name.upper()}\n{text}" for name, text in more.items()}


def skills(**more: str) -> dict[str, str]:
    """Return competencies by id, skills without level texts unless more is said."""
    return {
        f"competencies/{name}.yaml": f"name: {name.capitalize()}\nasks: skill\n{text}" for name, text in more.items()
    }


def path(steps: str, more: str = "", name: str = "p") -> dict[str, str]:
    """Return a path: `path("a, b")`."""
    written = f"steps: [{steps}]\n" if steps else ""
    return {f"paths/{name}.yaml": f"name: {name.upper()}\n{written}{more}"}


def moves(*lines: str) -> str:
    """Return the moves of a path: `moves("from: a, to: b, kind: lateral")`."""
    return "moves:\n" + "".join(f"  - {{{line}}}\n" for line in lines)
