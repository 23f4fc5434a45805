"""Where a text mentions a speaker: the sentences that introduce them, and the quotations in which others name them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.document.model import Document, ParagraphKind, QuotationKind, Span, Speaker, SpeakerKind, words_of
from reader.text.sentences import sentence_at

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_SHORTEST = 3
"""Letters of a surname by which somebody is recognised; of words that say what somebody is."""
_SMALL = frozenset("the and for who which that with from his her its was were are has had von und der die das".split())


@dataclass(frozen=True, slots=True)
class Introduction:
    """A sentence that says who somebody is: its paragraph and span, and where in it their names and role stand."""

    paragraph: int
    span: Span
    names: tuple[Span, ...]
    role: tuple[Span, ...]


def names_of(document: Document, speaker: Speaker) -> tuple[str, ...]:
    """What a text may call a speaker: the name, the aliases, and a person's surname where nobody shares it."""
    names = dict.fromkeys((speaker.name, *speaker.aliases))
    surname = speaker.name.split()[-1] if speaker.kind is SpeakerKind.PERSON and speaker.name.split() else ""
    others = (word for other in document.speakers if other.id != speaker.id for word in other.name.split())
    if len(surname) >= _SHORTEST and surname not in others:
        names[surname] = None
    return tuple(name for name in names if _WORD.search(name))


def finder(names: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of these names as whole words, the longest first. Without names it matches nothing.

    A name with a capital has to be written as it is; one without ("the trust") may also begin a sentence.
    """
    ordered = sorted(names, key=len, reverse=True)
    written = (f"(?i:{re.escape(name)})" if name == name.lower() else re.escape(name) for name in ordered)
    return re.compile(rf"(?<!\w)(?:{'|'.join(written)})(?!\w)" if ordered else r"(?!)")


def _naming(document: Document, names: Sequence[str]) -> Iterator[int]:
    """The paragraphs that may hold one of these names: looked for plainly, which is much faster than as words."""
    small = [name for name in names if name == name.lower()]
    large = [name for name in names if name != name.lower()]
    for number, paragraph in enumerate(document.paragraphs):
        text = paragraph.text
        if any(name in text for name in large) or (small and any(map(text.lower().__contains__, small))):
            yield number


def introductions(document: Document, speaker: Speaker) -> tuple[Introduction, ...]:
    """The sentences in which the narrative introduces somebody, in reading order; at most two.

    That is the first that names them, and where it does not say what they are, the first that does both. Somebody who
    is described rather than named is introduced where most of that description stands before they are first quoted.
    """
    quoted = quoted_spans(document)
    if speaker.kind is SpeakerKind.ANONYMOUS:
        found = _described(document, speaker, quoted)
        return () if found is None else (found,)
    names = names_of(document, speaker)
    pattern, role = finder(names), _role_finder(speaker)
    first: Introduction | None = None
    for number in _naming(document, names):
        paragraph = document.paragraphs[number]
        if paragraph.kind in (ParagraphKind.HEADING, ParagraphKind.PULL_QUOTE):
            continue
        spans = quoted.get(number, ())
        for match in pattern.finditer(paragraph.text):
            if any(span.start <= match.start() < span.end for span in spans):
                continue
            found = _introduction(document, number, match.start(), spans, pattern, role)
            if found.role or not (speaker.role or speaker.affiliation):
                return (found,) if first is None else (first, found)
            first = first or found
    return () if first is None else (first,)


def _sentence_at(document: Document, paragraph: int, offset: int, quoted: Sequence[Span]) -> Span:
    """The sentence at an offset of a paragraph; a quotation is not taken apart."""
    whole = [(span.start, span.end) for span in quoted]
    return Span(*sentence_at(document.paragraphs[paragraph].text, offset, document.language, whole))


def quoted_spans(document: Document) -> dict[int, list[Span]]:
    """The spans of what is quoted in each paragraph, ascending."""
    spans: dict[int, list[Span]] = {}
    for quotation in document.quotations:
        if quotation.kind not in (QuotationKind.SCARE, QuotationKind.INDIRECT):
            for part in quotation.parts:
                spans.setdefault(part.paragraph, []).append(part.span)
    for found in spans.values():
        found.sort()
    return spans


def _introduction(
    document: Document,
    paragraph: int,
    offset: int,
    quoted: Sequence[Span],
    names: re.Pattern[str],
    role: re.Pattern[str],
) -> Introduction:
    text = document.paragraphs[paragraph].text
    span = _sentence_at(document, paragraph, offset, quoted)
    called = tuple(Span(*match.span()) for match in names.finditer(text, span.start, span.end))
    said = tuple(
        found
        for found in (Span(*match.span()) for match in role.finditer(text, span.start, span.end))
        if not any(found.overlaps(name) for name in called) and not any(found.overlaps(other) for other in quoted)
    )
    return Introduction(paragraph, span, called, said)


def _role_finder(speaker: Speaker) -> re.Pattern[str]:
    """A pattern that finds the words which say what somebody is."""
    return finder(_telling(f"{speaker.role} {speaker.affiliation}"))


def _telling(words: str) -> list[str]:
    found = dict.fromkeys(word.lower() for word in _WORD.findall(words))
    return [word for word in found if len(word) >= _SHORTEST and word not in _SMALL]


def _described(document: Document, speaker: Speaker, quoted: dict[int, list[Span]]) -> Introduction | None:
    """Where somebody is described who has no name: the best sentence up to the paragraph of their first words."""
    first = next((q for q in document.quotations if speaker.id in (q.speaker, q.via)), None)
    if first is None:
        return None
    words = _telling(f"{speaker.name} {speaker.role} {speaker.affiliation} {' '.join(speaker.aliases)}")
    heads = set(_telling(speaker.role or speaker.name))
    pattern, nothing = finder(words), finder(())
    best: tuple[int, int, int, int, int] | None = None
    for number in range(first.paragraph, -1, -1):
        text, spans = document.paragraphs[number].text, quoted.get(number, ())
        for match in pattern.finditer(text):
            span = _sentence_at(document, number, match.start(), spans)
            told = {found[0].lower() for found in pattern.finditer(text, span.start, span.end)}
            key = (len(told & heads), len(told), number, -span.start, match.start())
            if best is None or key[:4] > best[:4]:
                best = key
        if best is not None and best[1] == len(words):
            break
    paragraph, offset = (first.paragraph, first.span.start) if best is None else (best[2], best[4])
    return _introduction(document, paragraph, offset, quoted.get(paragraph, ()), nothing, pattern)


def spoken_of(document: Document, speaker: Speaker) -> tuple[int, ...]:
    """The quotations in which others name a speaker; indices into `Document.quotations`."""
    names = names_of(document, speaker)
    pattern, naming = finder(names), frozenset(_naming(document, names))
    return tuple(
        index
        for index, quotation in enumerate(document.quotations)
        if quotation.kind is not QuotationKind.SCARE
        and quotation.speaker != speaker.id
        and any(part.paragraph in naming for part in quotation.parts)
        and pattern.search(words_of(document, quotation))
    )


def passed_on(document: Document, speaker: Speaker) -> tuple[int, ...]:
    """The words of others that a speaker relays."""
    return tuple(
        index
        for index, quotation in enumerate(document.quotations)
        if quotation.via == speaker.id and quotation.speaker != speaker.id
    )
