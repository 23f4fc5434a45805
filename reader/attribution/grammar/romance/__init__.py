"""The grammar that French, Spanish, Italian and Portuguese share: ``grammar romance`` in their settings."""

from __future__ import annotations

from reader.attribution.grammar.interface import LanguageRules
from reader.attribution.grammar.romance.claims import claims, is_scare
from reader.attribution.grammar.romance.frames import frames
from reader.attribution.grammar.romance.inserted import reported
from reader.attribution.grammar.romance.marked import marked
from reader.attribution.grammar.romance.names import names_in, role_beside
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.grammar.romance.presented import topic

RULES = LanguageRules(
    noun_phrase=noun_phrase,
    names=names_in,
    role_beside=role_beside,
    topic=topic,
    frames=frames,
    marked=marked,
    ranker="romance",
    claims=claims,
    reported=reported,
    scare=is_scare,
)
