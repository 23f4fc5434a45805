"""What a person corrected in a document, taken over when its source is imported again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from reader.document.anchoring.finder import Finder
from reader.document.anchoring.text_quote import quote_part
from reader.document.correcting.correct import merge, rename
from reader.document.correcting.head import ROLES, carried_head, carried_roles
from reader.document.model import BY_HAND, Document, Part, Quotation, Speaker

_BY_A_PERSON = frozenset((BY_HAND, ""))
"""Rules of quotations that a person wrote, in the app or into the YAML; every rule of attribution has a name."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier import left: its bytes, and the document in them; None where there is none or it is broken.

    ``rules`` are those of quotations that a person made.
    """

    data: bytes = b""
    document: Document | None = None
    rules: frozenset[str] = _BY_A_PERSON

    def compared(self, attributed: Document) -> Earlier:
        """The same, once it is known what attribution makes of the same text: other rules are no rules of its own."""
        if self.document is None:
            return self
        own = {quotation.rule for quotation in attributed.quotations}
        foreign = {quotation.rule for quotation in self.document.quotations} - own
        return replace(self, rules=self.rules | foreign)

    def carried_into(self, document: Document) -> Document:
        """``document``, fresh from its source, with what a person corrected in this one.

        A quotation is found again by its words and what stands around them (`reader.document.anchoring`). One whose
        words are gone is left out.
        """
        if self.document is None:
            return document
        if document.quotations:
            return combined(self.document, document)
        return carried(self.document, document, self.rules)

    def is_kept_in(self, document: Document) -> bool:
        """Whether nothing that a person corrected in this one is missing in ``document``."""
        return (
            self.document is not None
            and _made(self.document, self.rules) <= _made(document, self.rules)
            and _roles(self.document) <= _roles(document)
        )


def earlier_version(path: Path) -> Earlier:
    """What stands at a path now.

    Raises:
        OSError: it cannot be read.
    """
    from reader.document.problems import DocumentError
    from reader.document.yaml.read import load

    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Earlier()
    try:
        return Earlier(data, load(data, file=str(path)))
    except DocumentError:
        return Earlier(data)


def combined(kept: Document, newer: Document) -> Document:
    """``newer``, which has quotations of its own, with what stands in ``kept`` by hand."""
    corrected = carried(kept, newer)
    if corrected is newer:
        return newer
    taken = [part for quotation in corrected.quotations for part in quotation.parts]
    others = [
        quotation
        for quotation in newer.quotations
        if not any(p.paragraph == t.paragraph and p.span.overlaps(t.span) for p in quotation.parts for t in taken)
    ]
    known = {speaker.id for speaker in corrected.speakers}
    return replace(
        corrected,
        quotations=tuple(sorted((*corrected.quotations, *others), key=lambda quotation: quotation.parts[0])),
        speakers=(*corrected.speakers, *(speaker for speaker in newer.speakers if speaker.id not in known)),
    )


def _made(document: Document, rules: Collection[str]) -> Counter[tuple[tuple[str, ...], str, str]]:
    """The words of the quotations of some rules, with who said them and to whom they are owed."""
    names = {speaker.id: speaker.name for speaker in document.speakers}
    texts = [paragraph.text for paragraph in document.paragraphs]
    return Counter(
        (
            tuple(texts[part.paragraph][part.span.start : part.span.end] for part in quotation.parts),
            names.get(quotation.speaker or "", ""),
            names.get(quotation.via or "", ""),
        )
        for quotation in document.quotations
        if quotation.rule in rules
    )


def _roles(document: Document) -> set[tuple[str, str, str]]:
    """What a person wrote of the roles of speakers: name, field, value."""
    return {(s.name, field, getattr(s, field)) for s in document.speakers for field in ROLES if field in s.corrected}


def carried(earlier: Document, document: Document, rules: Collection[str] = (BY_HAND,)) -> Document:
    """``document`` with what stands in ``earlier`` by hand: quotations of one of these ``rules``, and the head."""
    document = carried_head(earlier, document)
    kept: list[Quotation] = []
    taken: set[Part] = set()
    finder = Finder(paragraph.text for paragraph in document.paragraphs)
    texts = [paragraph.text for paragraph in earlier.paragraphs]
    for quotation in earlier.quotations:
        if quotation.rule not in rules:
            continue
        parts = tuple(finder.find_exact(quote_part(texts, part)) for part in quotation.parts)
        if any(part is None or part in taken for part in parts):
            continue
        whole = tuple(part for part in parts if part is not None)
        taken.update(whole)
        kept.append(replace(quotation, parts=whole, rule=BY_HAND))
    if not kept:
        return document
    kept.sort(key=lambda quotation: quotation.parts[0])
    named = {name for quotation in kept for name in (quotation.speaker, quotation.via)}
    speakers: tuple[Speaker, ...] = tuple(speaker for speaker in earlier.speakers if speaker.id in named)
    return replace(document, quotations=tuple(kept), speakers=speakers)


def with_names(earlier: Document, document: Document) -> Document:
    """``document`` with its speakers called, and merged, as in ``earlier``, and with the roles corrected there.

    A speaker who goes by an alias of somebody in ``earlier``, and by nobody's name there, was renamed or merged there.
    """
    called = {speaker.name for speaker in earlier.speakers}
    for known in earlier.speakers:
        for alias in known.aliases:
            ids = {speaker.name: speaker.id for speaker in document.speakers}
            if alias in called or alias not in ids:
                continue
            if known.name in ids:
                document = merge(document, ids[alias], ids[known.name])
            else:
                document = rename(document, ids[alias], known.name)
    return carried_roles(earlier, document)
