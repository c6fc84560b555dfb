"""Fingerprints: by them a platform knows a finding again in the next run, wherever its line has gone."""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from careerctl.problems.diagnostic import Diagnostic
from careerctl.problems.found import Likeness, likeness

_LENGTH = 32
"""Characters of a digest: as many as GitLab's own fingerprints have."""


def fingerprints(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """Yield a fingerprint for each finding, all different: of what it keeps, and which one of those alike it is."""
    seen: Counter[Likeness] = Counter()
    for one in diagnostics:
        alike = likeness(one)
        seen[alike] += 1
        digest = sha256("\0".join(alike).encode(errors="backslashreplace")).hexdigest()
        yield f"{digest[:_LENGTH]}:{seen[alike]}"
