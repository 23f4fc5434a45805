"""From a document of paragraphs to one that knows who said what."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from reader.attribution.confidence import confidence
from reader.attribution.frames import sentence_subject
from reader.attribution.indirect import reported
from reader.attribution.language import Lexicon, lexicon_for
from reader.attribution.patterns import Claim, claims
from reader.attribution.reading import Read, Sentence, introduce, read
from reader.attribution.registry import Entity, Registry
from reader.attribution.resolve import Resolver
from reader.attribution.scare import is_scare
from reader.attribution.sentences import final_mark
from reader.attribution.subjects import Grammar
from reader.attribution.tokens import Kind
from reader.document.model import (
    BY_HAND,
    Document,
    ParagraphKind,
    Part,
    Quotation,
    QuotationKind,
    Span,
    Speaker,
    SpeakerKind,
)


@dataclass(slots=True)
class Found:
    """A quotation before it has ids."""

    parts: list[Part]
    entity: Entity | None
    kind: QuotationKind
    cue: str
    rule: str
    confidence: float
    via: Entity | None = None


def attribute(document: Document, language: str | None = None, *, lexicon: Lexicon | None = None) -> Document:
    """The same document with its ``quotations`` and ``speakers`` filled; no text is changed.

    ``language`` is a BCP 47 tag, by default the document's own. Quotations marked `BY_HAND` are kept as they
    are, and what they say of a speaker counts for the quotations around them.
    """
    words = lexicon or lexicon_for(language or document.language)
    grammar = Grammar(words)
    registry = Registry(grammar)
    reads = read(document, grammar)
    introduce(reads, registry)
    found = _walk(reads, registry, grammar)
    return _document(document, found)


def _walk(reads: list[Read], registry: Registry, grammar: Grammar) -> list[Found]:
    resolver = Resolver(registry)
    out: list[Found] = []
    open_run: Found | None = None
    for item in reads:
        if item.paragraph.kind is not ParagraphKind.BODY:
            resolver.reset() if item.paragraph.kind is ParagraphKind.HEADING else None
        first = len(out)
        for sentence in item.sentences:
            _sentence(item, sentence, resolver, grammar, out)
        if item.continues and open_run is not None:
            follower = next((f for f in out[first:] if f.parts[0].span.start == item.passages[0].start), None)
            if follower is not None:
                open_run.parts += follower.parts
                out.remove(follower)
                if len(item.passages) > 1 or item.passages[0].closed:
                    open_run = None
                continue
        open_run = None
        if item.passages and not item.passages[-1].closed:
            open_run = next((f for f in out[first:] if f.parts[0].span.start == item.passages[-1].start), None)
    return out


def _sentence(item: Read, sentence: Sentence, resolver: Resolver, grammar: Grammar, out: list[Found]) -> None:
    number, index = sentence.number, item.index
    topic = sentence_subject(item.tokens, sentence.start, sentence.end, grammar)
    if topic is not None:
        entity, _ = resolver.resolve(topic, number)
        if entity is not None:
            resolver.see(entity, number, index, "topic")
    for _, entity in sentence.people:
        resolver.see(entity, number, index, "passing")
    found: list[Found] = []
    made = claims(item, sentence, grammar)
    for i in range(sentence.start, sentence.end):
        token = item.tokens[i]
        if token.kind is not Kind.QUOTE:
            continue
        claim = made[token.quote]
        passage = item.passages[token.quote]
        span = Span(passage.start, passage.end)
        part = Part(index, span)
        if item.continues and token.quote == 0:
            found.append(Found([part], None, QuotationKind.DIRECT, "", "run-on", 1.0))
            continue
        if is_scare(item, sentence, i, claim, grammar):
            found.append(Found([part], None, QuotationKind.SCARE, "", "scare", 0.8))
            continue
        entity, how = _who(claim, resolver, number, index)
        kind = _kind(item, sentence, i, claim)
        found.append(Found([part], entity, kind, claim.cue, claim.rule, confidence(claim.rule, how)))
        if entity is not None:
            resolver.see(entity, number, index, "speaker")
    for report in reported(item, sentence, grammar):
        assert report.frame.subject is not None
        entity, how = resolver.resolve(report.frame.subject, number)
        parts = [Part(index, s) for s in report.spans]
        found.append(
            Found(
                parts, entity, QuotationKind.INDIRECT, report.frame.cue_text, report.rule, confidence(report.rule, how)
            )
        )
        if entity is not None:
            resolver.see(entity, number, index, "speaker")
    found.sort(key=lambda f: f.parts[0])
    out += found


def _who(claim: Claim, resolver: Resolver, number: int, index: int) -> tuple[Entity | None, str]:
    if claim.subject is not None:
        return resolver.resolve(claim.subject, number)
    last = resolver.last_speaker
    if last is not None:
        return last.entity, "floating"
    return None, "nobody"


def _kind(item: Read, sentence: Sentence, i: int, claim: Claim) -> QuotationKind:
    """Whole sentences are direct, phrases in the reporter's sentence partial."""
    passage = item.passages[item.tokens[i].quote]
    text = item.paragraph.text[passage.start : passage.end]
    opening = text.lstrip("[(…. ‘'“\"")[:1]
    if claim.rule in ("floating", "quotation-speaker-cue", "quotation-cue-speaker", "lead-in"):
        whole = opening.isupper() or i == sentence.start
        return (
            QuotationKind.DIRECT
            if whole or final_mark(item.paragraph.text, passage) in ".!?,"
            else QuotationKind.PARTIAL
        )
    if (
        opening.isupper()
        and (len(text.split()) > 3 or final_mark(item.paragraph.text, passage) in ".!?")
        and final_mark(item.paragraph.text, passage)
    ):
        return QuotationKind.DIRECT
    return QuotationKind.PARTIAL


def _document(document: Document, found: list[Found]) -> Document:
    kept = [q for q in document.quotations if q.rule == BY_HAND]
    ids: dict[int, str] = {}
    taken = {s.id for s in document.speakers if any(s.id in (q.speaker, q.via) for q in kept)}
    speakers = [s for s in document.speakers if s.id in taken]
    quotations: list[Quotation] = []
    for item in sorted(found, key=lambda f: f.parts[0]):
        if any(
            a.paragraph == b.paragraph and a.span.overlaps(b.span) for q in kept for a in q.parts for b in item.parts
        ):
            continue
        speaker = _speaker_id(item.entity, ids, taken, speakers)
        via = _speaker_id(item.via, ids, taken, speakers)
        quotations.append(
            Quotation("", tuple(item.parts), speaker, item.kind, item.cue, via, item.confidence, item.rule)
        )
    merged = sorted(quotations + kept, key=lambda q: q.parts[0])
    return replace(
        document,
        quotations=tuple(replace(q, id=q.id or f"q{n}") for n, q in enumerate(merged, 1)),
        speakers=tuple(speakers),
    )


def _speaker_id(entity: Entity | None, ids: dict[int, str], taken: set[str], speakers: list[Speaker]) -> str | None:
    if entity is None:
        return None
    known = ids.get(id(entity))
    if known is not None:
        return known
    name = entity.name
    base = _slug(name.split()[-1] if entity.kind is SpeakerKind.PERSON else name)
    if base in taken:
        base = _slug(name)
    chosen, n = base, 2
    while chosen in taken:
        chosen, n = f"{base}-{n}", n + 1
    taken.add(chosen)
    ids[id(entity)] = chosen
    role, affiliation = entity.roles[0] if entity.roles else ("", "")
    speakers.append(Speaker(chosen, name, entity.kind, role, affiliation, tuple(n for n in entity.names if n != name)))
    return chosen


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "speaker"
