"""The English lists of people and bodies have the plurals that a plain "s" does not make."""

from __future__ import annotations

import pytest

from reader.attribution import lexicon_for
from reader.attribution.lexicon.word_classes import grammar_of


@pytest.mark.parametrize("plural", ["deputies", "allies", "coaches", "bosses", "secretaries", "actresses"])
def test_people(plural: str) -> None:
    assert plural in grammar_of(lexicon_for("en")).person


@pytest.mark.parametrize("plural", ["juries", "churches", "embassies", "libraries", "ministries"])
def test_bodies(plural: str) -> None:
    assert plural in grammar_of(lexicon_for("en")).organisation
