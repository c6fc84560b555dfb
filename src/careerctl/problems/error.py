"""The one error that says: the work cannot start."""

from collections.abc import Sequence

from careerctl.problems.diagnostic import Diagnostic


class CareerctlError(Exception):
    """What stops a command before it can answer, in words for its user.

    `diagnostics` are the faults in the files that the command cannot do its work without.
    """

    def __init__(self, message: str, diagnostics: Sequence[Diagnostic] = ()) -> None:
        """Keep the message, and the faults that it speaks of."""
        super().__init__(message)
        self.diagnostics = tuple(diagnostics)
