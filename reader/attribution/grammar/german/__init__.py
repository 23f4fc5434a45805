"""German: nouns with capitals, the verb second or last, separable verbs, and the subjunctive of reported speech."""

from reader.attribution.grammar.german.carried import carried
from reader.attribution.grammar.german.frames.sentence_frames import frames
from reader.attribution.grammar.german.names_in_marks import scare
from reader.attribution.grammar.german.phrases.appositions import role_beside
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.reports import reported
from reader.attribution.grammar.german.rules import claims
from reader.attribution.grammar.german.sentence_names import names
from reader.attribution.grammar.german.subjects import topic
from reader.attribution.grammar.interface import LanguageRules

RULES = LanguageRules(
    noun_phrase=noun_phrase,
    names=names,
    topic=topic,
    role_beside=role_beside,
    frames=frames,
    claims=claims,
    reported=reported,
    scare=scare,
    carried=carried,
    firm=True,
)
