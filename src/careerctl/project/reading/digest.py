"""Which files a framework was read from, in a few digits: the same files give the same ones anywhere."""

from hashlib import sha256

from careerctl.project.reading.framework import ELSEWHERE, Project

DIGITS = 12


def digest_of(project: Project) -> str:
    """Return the digest of the framework's files as far as they were read, in hexadecimal digits.

    Of two careerctl.yaml only the framework's own counts, so that each team that uses it prints the same digest.
    """
    elsewhere = ELSEWHERE in project.sources
    said = sha256()
    for key, source in sorted(project.sources.items()):
        if key != ("settings", "") or not elsewhere:
            kind, name = ("settings", "") if key == ELSEWHERE else key
            said.update(f"{kind}\0{name}\0{len(source.text)}\0{source.text}".encode())
    return said.hexdigest()[:DIGITS]
