"""From what the walk found to a document: ids, one speaker record a person, and what was made by hand kept."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from reader.attribution.entities import Entity
from reader.attribution.registry import Registry
from reader.attribution.walk import Found
from reader.document.model import BY_HAND, Document, Quotation, Speaker, SpeakerKind


def by_hand(document: Document, registry: Registry) -> list[Found]:
    """The document's own corrections, their speakers entered in the registry under the ids that they have."""
    entities: dict[str, Entity] = {}
    kept = [q for q in document.quotations if q.rule == BY_HAND]
    used = {s for q in kept for s in (q.speaker, q.via) if s}
    for speaker in document.speakers:
        if speaker.id in used:
            entities[speaker.id] = registry.fixed(speaker)
    return [
        Found(
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


def assembled(document: Document, found: list[Found]) -> Document:
    """The document with the quotations found and their speakers, in reading order."""
    kept = [q for q in document.quotations if q.rule == BY_HAND]
    used = {s for q in kept for s in (q.speaker, q.via) if s}
    speakers = _Speakers([s for s in document.speakers if s.id in used])
    occupied: dict[int, list[tuple[int, int]]] = {}
    for quotation in kept:
        for part in quotation.parts:
            occupied.setdefault(part.paragraph, []).append((part.span.start, part.span.end))
    quotations = list(kept)
    for item in sorted(found, key=lambda f: f.parts[0]):
        if any(
            start < part.span.end and part.span.start < end
            for part in item.parts
            for start, end in occupied.get(part.paragraph, ())
        ):
            continue
        speaker, via = speakers.id_of(item.entity), speakers.id_of(item.via)
        parts = tuple(item.parts)
        quotations.append(Quotation("", parts, speaker, item.kind, item.cue, via, item.confidence, item.rule))
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
        base = _slug(short if entity.kind is SpeakerKind.PERSON else name)
        if base in self.taken:
            base = _slug(name)
        chosen, n = base, 2
        while chosen in self.taken:
            chosen, n = f"{base}-{n}", n + 1
        self.taken.add(chosen)
        self.ids[id(entity)] = chosen
        role, affiliation = _described(name) if entity.kind is SpeakerKind.ANONYMOUS else entity.role
        aliases = tuple(n for n in (*entity.names, *entity.shorts) if n != name)
        self.records.append(Speaker(chosen, name, entity.kind, role, affiliation, aliases))
        return chosen


def _described(description: str) -> tuple[str, str]:
    """Role and affiliation of an unnamed source: "spokesperson" and "State Department" for the two together."""
    words = description.split()
    bodies = [n for n, word in enumerate(words) if word[:1].isupper()]
    others = [word for word in words if not word[:1].isupper()]
    if not bodies or not others or "’" in description or words[-1] != others[-1]:
        return description, ""
    if bodies[-1] - bodies[0] != len(bodies) - 1:
        return description, ""
    return " ".join(others), " ".join(words[bodies[0] : bodies[-1] + 1])


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"[’']", "", plain)).strip("-") or "speaker"
