from __future__ import annotations

import pytest

from reader.ingest.cache import Cache
from reader.ingest.open import open_document

TEXT = """A day at Holm

The wall will hold until spring, and nobody at the harbour believes it.

“It will hold,” bloviated Ada Moor, the mayor.
"""


@pytest.fixture
def languages(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "quote-reader" / "languages" / "en"


def test_a_user_teaches_a_cue_and_what_was_cached_without_it_is_made_anew(languages, tmp_path):
    path, cache = tmp_path / "day.txt", Cache(tmp_path / "cache")
    path.write_text(TEXT, encoding="utf-8")
    before = open_document(path, cache=cache)
    cues = {quotation.cue for quotation in before.quotations}
    assert "bloviated" not in cues
    languages.mkdir(parents=True)
    (languages / "cues.txt").write_text("[speech]\nbloviate, bloviates, bloviated; bloviated; bloviating\n")
    after = open_document(path, cache=cache)
    assert "bloviated" in {quotation.cue for quotation in after.quotations}


def test_nothing_changes_without_words_of_ones_own(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    path = tmp_path / "day.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert open_document(path).quotations
