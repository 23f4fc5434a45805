"""From a document of paragraphs to one that knows who said what."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.attribution.assemble import assembled, by_hand
from reader.attribution.attribution import Attribution
from reader.attribution.cast import introduce
from reader.attribution.coreference.headliner import headliner_of, portrayed_in
from reader.attribution.coreference.marked_clubs import club_in_marks
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.entities.vague import leave_out_vague
from reader.attribution.grammar.interface import rules_for
from reader.attribution.lexicon.lexicon import Lexicon, lexicon_for
from reader.attribution.lexicon.word_classes import grammar_of
from reader.attribution.paragraphs import Reads
from reader.attribution.parts import languages_of, only
from reader.attribution.ranker.decide import decide
from reader.attribution.ranker.headings import name_headings
from reader.attribution.ranker.trees import Model, shipped
from reader.attribution.text.letters import letters
from reader.attribution.text.transcript import turns
from reader.attribution.unread import by_marks
from reader.attribution.walk.attributor import Attributor
from reader.attribution.walk.carried_on import give_carried
from reader.attribution.walk.interviewee import interview_in
from reader.attribution.walk.newcomers import name_newcomers, name_portrayed
from reader.attribution.walk.openings import name_who_opens
from reader.attribution.walk.writers import Writers
from reader.document.model import Document, SpeakerKind
from reader.languages.detect import has_speakers, primary

_DIRECTIONS = "\u200e\u200f\u061c"
"""Marks of a direction of writing, which have no width (UAX #9)."""


def attribute(
    document: Document, language: str | None = None, *, lexicon: Lexicon | None = None, model: Model | None = None
) -> Document:
    """The same document with its ``quotations`` and ``speakers`` filled; no text is changed.

    ``language`` is a BCP 47 tag: then the whole document is read in it. Without it each paragraph is read in the
    language that its words tell, a short one in the document's own; ``lexicon`` takes the place of the words of its
    language. In a language that the reader does not know, quotations are found by their marks, and nobody is named.
    Quotations marked `BY_HAND` are kept as they are, and what they say of a speaker counts for the quotations around
    them; all others are made anew.
    """
    if language or not document.paragraphs:
        spoken = [primary(language or document.language)] * len(document.paragraphs)
    else:
        spoken = languages_of(document)
    found: list[Attribution] = []
    people: list[Entity] = []
    read = _without_directions(document)
    for tag in dict.fromkeys(spoken):
        part = read
        if len(set(spoken)) > 1:
            part = replace(read, paragraphs=only(read.paragraphs, spoken, tag))
        words = lexicon if lexicon is not None and lexicon.language == tag else None
        if words is None and not has_speakers(tag):
            found += by_marks(part.paragraphs, tag)
            continue
        words = words or lexicon_for(tag)
        walked = _decided(part, words, model or shipped(rules_for(words).ranker))
        found += walked.found
        people += walked.registry.entities
    if len(set(spoken)) > 1:
        _join(found, people)
    return assembled(document, found)


def _without_directions(document: Document) -> Document:
    """A document with spaces for the marks of direction, which stand beside quotation marks and names and are none of
    them; every offset stays.
    """
    if not any(mark in paragraph.text for paragraph in document.paragraphs for mark in _DIRECTIONS):
        return document
    spaced = dict.fromkeys(map(ord, _DIRECTIONS), " ")
    return replace(
        document, paragraphs=tuple(replace(one, text=one.text.translate(spaced)) for one in document.paragraphs)
    )


def prepare(language: str, extra: Path | None = None) -> None:
    """Read what `attribute` reads once, ahead of time: the words of a language (``extra`` are a user's), the model.

    Raises:
        LexiconError, OSError: as `lexicon_for` has it.
    """
    if language and not has_speakers(language):
        return
    shipped(rules_for(lexicon_for(language, extra)).ranker)


def _decided(document: Document, lexicon: Lexicon, model: Model) -> Attributor:
    """Both passes over a document in one language."""
    walked = walk(document, lexicon)
    decide(walked.found, walked.undecided, walked.resolver.timeline, model, walked.registry.portrayed)
    name_headings(document, walked.found)
    give_carried(walked.found)
    leave_out_vague(walked.found, walked.grammar)
    walked.writers.leave_out(walked.found)
    return walked


def _join(found: list[Attribution], people: list[Entity]) -> None:
    """Make one of those whom the paragraphs of two languages call by the same name."""
    first: dict[tuple[str, SpeakerKind], Entity] = {}
    same = {id(entity): first.setdefault((entity.key, entity.kind), entity) for entity in people}
    for one in found:
        one.entity = same.get(id(one.entity), one.entity)
        one.via = same.get(id(one.via), one.via)
        one.candidates = tuple((same.get(id(entity), entity), share) for entity, share in one.candidates)


def walk(document: Document, lexicon: Lexicon) -> Attributor:
    """The first pass: what the rules alone say of every passage and reported sentence."""
    grammar = grammar_of(lexicon)
    rules = rules_for(lexicon)
    grammar.noun_phrase = rules.noun_phrase
    registry = Registry(grammar)
    reads = Reads(document, grammar, rules.frames, rules.names, rules.marked, rules.role_beside)
    printed = {i: one for one in letters(document.paragraphs, grammar) for i in range(one.start, one.end)}
    labelled = {i: turn for i, turn in turns(document.paragraphs, grammar).items() if i not in printed}
    introduce(reads, registry, labelled)
    name_who_opens(reads, registry)
    if grammar.romance:
        name_newcomers(reads, registry)
    registry.portrayed = portrayed_in(document, registry)
    interview = interview_in(document, reads, registry, labelled, plain=grammar.romance)
    writers = Writers(document, printed, labelled, registry)
    attributor = Attributor(registry, grammar, rules, labelled, by_hand(document, registry), interview, writers)
    registry.headliner = headliner_of(document, registry)
    club_in_marks(document, registry)
    if grammar.romance and registry.portrayed is not None:
        name_portrayed(reads, registry, registry.portrayed)
    for item in reads.whole():
        attributor.paragraph(item)
    attributor.dialogue.close()
    return attributor
