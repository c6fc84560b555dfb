"""Career frameworks and development as plain text in git."""

__version__ = "0.2.0"
_BUILT_FROM = f"{__file__.rpartition('__init__')[0]}commit.txt"
"""Where the build of a package lays from which commit it was made."""


def whole_version() -> str:
    """Return the version, with the commit where this is a package that was built from one."""
    try:
        with open(_BUILT_FROM, "rb") as file:  # noqa: PTH123  # pathlib takes a third of the whole answer
            return f"{__version__} ({file.read().decode().strip()})"
    except OSError:
        return __version__
