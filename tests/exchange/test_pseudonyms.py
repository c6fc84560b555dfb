"""The key of pseudonyms, and who else can read it."""

import os

import pytest

from careerctl.exchange.pseudonyms import pseudonyms_by


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a file has no such rights")
def test_a_key_that_others_can_read_is_said(tmp_path):
    key = tmp_path / "key"
    key.write_text("0123456789abcdef0123456789abcdef\n", "utf-8")
    for mode in (0o600, 0o640, 0o604):
        key.chmod(mode)
        who, note = pseudonyms_by(key)
        assert len(who("ann")) == 32
        assert ("Others on this computer can read" in note) == (mode != 0o600), oct(mode)
