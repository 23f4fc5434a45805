"""From a document of paragraphs to one that knows who said what."""

from __future__ import annotations

from reader.attribution.assemble import assembled, by_hand
from reader.attribution.attributor import Attributor
from reader.attribution.entities.registry import Registry
from reader.attribution.entities.vague import leave_out_vague
from reader.attribution.grammar.interface import rules_for
from reader.attribution.lexicon.lexicon import Lexicon, lexicon_for
from reader.attribution.lexicon.word_classes import grammar_of
from reader.attribution.paragraphs import Reads, introduce
from reader.attribution.ranker.decide import decide
from reader.attribution.ranker.trees import Model, shipped
from reader.attribution.text.transcript import turns
from reader.document.model import Document


def attribute(
    document: Document, language: str | None = None, *, lexicon: Lexicon | None = None, model: Model | None = None
) -> Document:
    """The same document with its ``quotations`` and ``speakers`` filled; no text is changed.

    ``language`` is a BCP 47 tag, by default the document's own. Quotations marked `BY_HAND` are kept as they
    are, and what they say of a speaker counts for the quotations around them; all others are made anew.
    """
    walked = walk(document, lexicon or lexicon_for(language or document.language))
    decide(walked.found, walked.undecided, walked.resolver.timeline, model or shipped())
    for one in walked.found:
        if one.goes_on is not None:
            one.entity = one.goes_on.entity
    leave_out_vague(walked.found, walked.grammar)
    return assembled(document, walked.found)


def walk(document: Document, lexicon: Lexicon) -> Attributor:
    """The first pass: what the rules alone say of every passage and reported sentence."""
    grammar = grammar_of(lexicon)
    rules = rules_for(lexicon)
    grammar.noun_phrase = rules.noun_phrase
    registry = Registry(grammar)
    reads = Reads(document, grammar, rules.frames, rules.names, rules.marked, rules.role_beside)
    labelled = turns(document.paragraphs, grammar)
    introduce(reads, registry, labelled)
    attributor = Attributor(registry, grammar, rules, labelled, by_hand(document, registry))
    for item in reads.whole():
        attributor.paragraph(item)
    return attributor
