"""From what the walk found to a document: ids, one speaker record a person, and what was made by hand kept."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import replace

from reader.attribution.attribution import Attribution
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.document.model import BY_HAND, Candidate, Document, Part, Quotation, QuotationKind, Speaker, SpeakerKind
from reader.document.speakers.identifiers import identifier_of


def by_hand(document: Document, registry: Registry) -> list[Attribution]:
    """The document's own corrections, their speakers entered in the registry under the ids that they have."""
    entities: dict[str, Entity] = {}
    kept = [q for q in document.quotations if q.rule == BY_HAND]
    used = {s for q in kept for s in (q.speaker, q.via) if s}
    for speaker in document.speakers:
        if speaker.id in used:
            entities[speaker.id] = registry.fixed(speaker)
    return [
        Attribution(
            list(q.parts),
            entities.get(q.speaker or ""),
            q.kind,
            q.cue,
            q.rule,
            q.confidence,
            entities.get(q.via or ""),
            fixed=q.id,
        )
        for q in kept
    ]


def assembled(document: Document, found: list[Attribution]) -> Document:
    """The document with the quotations found and their speakers, in reading order."""
    kept = [q for q in document.quotations if q.rule == BY_HAND]
    used = {s for q in kept for s in (q.speaker, q.via) if s}
    speakers = _Speakers([s for s in document.speakers if s.id in used])
    taken_spans = _Occupied()
    for quotation in kept:
        taken_spans.add(quotation.parts)
    quotations = list(kept)
    # Marked words first, then reported speech, the outermost first: spans never overlap.
    order = sorted(found, key=lambda f: (f.kind is QuotationKind.INDIRECT, f.parts[0], -len(f.parts[-1].span)))
    fitting = [item for item in order if taken_spans.add(tuple(item.parts))]
    names: dict[int, str] = {}
    for item in sorted(fitting, key=lambda f: f.parts[0]):
        speaker, via = speakers.id_of(item.entity), speakers.id_of(item.via)
        parts = tuple(item.parts)
        others = _candidates(item, names)
        quotations.append(
            Quotation("", parts, speaker, item.kind, item.cue, via, item.confidence, item.rule, candidates=others)
        )
    quotations.sort(key=lambda q: q.parts[0])
    taken = {q.id for q in kept}
    numbered: list[Quotation] = []
    n = 0
    for quotation in quotations:
        if not quotation.id:
            n += 1
            while f"q{n}" in taken:
                n += 1
            quotation = replace(quotation, id=f"q{n}")
        numbered.append(quotation)
    return replace(document, quotations=tuple(numbered), speakers=tuple(speakers.records))


LEAST = 0.02
"""A candidate with a smaller share is not worth keeping."""


def _candidates(item: Attribution, names: dict[int, str]) -> tuple[Candidate, ...]:
    """The candidates of a quotation that a reader may choose from; none where there is only one.

    ``names`` keeps what each is called, by identity.
    """
    found: list[Candidate] = []
    for entity, exact in item.candidates:
        share = round(exact, 2)
        if share >= LEAST:
            name = names.get(id(entity)) or names.setdefault(id(entity), entity.name)
            found += [Candidate(name, share)] if name else []
    kept = tuple(found)
    return kept if len(kept) > 1 or (kept and item.entity is None) else ()


class _Occupied:
    """The spans that quotations have taken, by paragraph, sorted."""

    def __init__(self) -> None:
        self.spans: dict[int, list[tuple[int, int]]] = {}

    def add(self, parts: tuple[Part, ...]) -> bool:
        """Take the spans of a quotation, unless one of them overlaps another quotation's: then take none."""
        for part in parts:
            spans = self.spans.get(part.paragraph, [])
            at = bisect_left(spans, (part.span.start, part.span.end))
            if at and spans[at - 1][1] > part.span.start:
                return False
            if at < len(spans) and spans[at][0] < part.span.end:
                return False
        for part in parts:
            insort(self.spans.setdefault(part.paragraph, []), (part.span.start, part.span.end))
        return True


class _Speakers:
    """The speaker records made so far, and the id of each entity."""

    def __init__(self, kept: list[Speaker]) -> None:
        self.records = kept
        self.taken = {s.id for s in kept}
        self.ids: dict[int, str] = {}

    def id_of(self, entity: Entity | None) -> str | None:
        """The id under which somebody is listed; they are listed when first asked for."""
        if entity is None:
            return None
        if id(entity) in self.ids:
            return self.ids[id(entity)]
        if entity.fixed_id:
            self.ids[id(entity)] = entity.fixed_id
            return entity.fixed_id
        name = entity.name
        words = name.split()
        short = max(entity.shorts, key=entity.shorts.__getitem__, default=words[-1] if words else name)
        base = identifier_of(short if entity.kind is SpeakerKind.PERSON and not entity.joint else name)
        if base in self.taken:
            base = identifier_of(name)
        chosen, n = base, 2
        while chosen in self.taken:
            chosen, n = f"{base}-{n}", n + 1
        self.taken.add(chosen)
        self.ids[id(entity)] = chosen
        role, affiliation = _described(name) if entity.kind is SpeakerKind.ANONYMOUS else entity.role
        aliases = tuple(n for n in dict.fromkeys((*entity.names, *entity.shorts)) if n != name)
        self.records.append(Speaker(chosen, name, entity.kind, role, affiliation, aliases))
        return chosen


def _numbers(before: str, word: str) -> bool:
    """Whether a number belongs to the capital in front of it: "No 12 spokesman"."""
    return before[:1].isupper() and word[:1].isdigit()


def _described(description: str) -> tuple[str, str]:
    """Role and affiliation of an unnamed source: "spokesperson" and "State Department" for the two together."""
    words = description.split()
    bodies = [n for n, word in enumerate(words) if word[:1].isupper() or (n and _numbers(words[n - 1], word))]
    others = [word for n, word in enumerate(words) if n not in bodies]
    far = bool(bodies) and bodies[0] > 1  # "owner of a Gull Island café"
    if not bodies or not others or far or "’" in description or words[-1] != others[-1]:
        return description, ""
    if bodies[-1] - bodies[0] != len(bodies) - 1:
        return description, ""
    return " ".join(others), " ".join(words[bodies[0] : bodies[-1] + 1])
