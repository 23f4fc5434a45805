"""Search within one document: its passages, the filters of a query, and what to say when nothing is found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from rapidfuzz import fuzz

from reader.document.model import Document, Part, Span, Speaker
from reader.document.paragraph_numbers import paragraph_index
from reader.search.filters import GROUPS as GROUPS
from reader.search.filters import Filters, group_of
from reader.search.fold import fold_text
from reader.search.function_words import FUNCTION_WORDS
from reader.search.hits import FoundBy, Hit, Hits
from reader.search.index.incremental import Growing
from reader.search.index.index import Index
from reader.search.passages import Passage, PassageKind, Passages
from reader.search.query import Query, parse

_NO_PARAGRAPH = 1 << 40
"""The number of a paragraph that no document has."""

_SUGGESTED = 4  # letters that a word has at least for which a nearer one is offered


@dataclass(frozen=True, slots=True)
class DocumentIndex:
    """An index of one document. Build it off the event loop, since documents may be long."""

    document: Document
    passages: Sequence[Passage]
    index: Index | Growing
    filters: Filters

    @classmethod
    def build(cls, document: Document) -> DocumentIndex:
        """Take a document apart and index it (an article of 300 paragraphs takes about 20 ms)."""
        found = Passages(document)
        index = Index.build(found.texts, found.abouts)
        return cls(document, found, index, Filters.of(document, found))

    @classmethod
    def begin(cls, document: Document) -> DocumentIndex:
        """A long document, searchable at once by brute force; `finish` builds its index, in another thread."""
        found = Passages(document)
        growing = Growing(found.texts, found.abouts)
        return cls(document, found, growing, Filters.of(document, found))

    def finish(self) -> None:
        """Build the index of what `begin` began; the next search uses it."""
        if isinstance(self.index, Growing):
            self.index.build()


@dataclass(frozen=True, slots=True)
class PassageHit(FoundBy):
    """A passage that was found."""

    passage: Passage
    hit: Hit

    @property
    def group(self) -> PassageKind:
        """The group of `GROUPS` that it belongs to."""
        return group_of(self.passage)

    @property
    def places(self) -> tuple[Part, ...]:
        """What matched, as paragraph index and span of that paragraph's text; none for title, deck and speakers."""
        return self.passage.places(self.hit.spans)


@dataclass(frozen=True, slots=True)
class Results:
    """The hits of a query: quotations, then narrative, then speakers; in each group the good hits first.

    ``total`` counts the good hits and ``close`` the others, beyond the limit too. ``paragraph`` is the index of the
    paragraph that the query names (``¶12`` is 11), even if nothing is found in it. ``speakers`` are the ids that
    a speaker filter matched, best first. If nothing was found, ``suggestion`` is the query with each unknown word
    replaced by the nearest known one.
    """

    query: Query
    hits: tuple[PassageHit, ...] = ()
    total: int = 0
    close: int = 0
    paragraph: int | None = None
    speakers: tuple[str, ...] = ()
    suggestion: str | None = None

    def __iter__(self) -> Iterator[PassageHit]:
        return iter(self.hits)

    def __len__(self) -> int:
        return len(self.hits)

    def __bool__(self) -> bool:
        return bool(self.hits)


def search_document(
    index: DocumentIndex,
    query: str | Query,
    limit: int = 50,
    *,
    cancelled: Callable[[], bool] = bool,
) -> Results:
    """Search a document. No query is an error. A query of filters alone lists everything that passes them.

    Raises:
        SearchCancelledError: ``cancelled()`` returned True.
    """
    query = parse(query) if isinstance(query, str) else query
    wanted_speakers = _speakers_of(index.document, query.speakers)
    paragraph = None
    if query.paragraph is not None:
        paragraph = paragraph_index(index.document, query.paragraph)
        query = replace(query, paragraph=_NO_PARAGRAPH if paragraph is None else paragraph + 1)  # filters know indices
    rows: list[int] | None = None
    if query.filtered:
        unwanted = _speakers_of(index.document, query.excluded_speakers)
        rows = index.filters.rows(query, wanted_speakers, unwanted)
    if query.wanted:
        found = index.index.search(query, limit * 2, rows=rows, cancelled=cancelled)
    elif rows is not None:
        listed = (Hit(row, 1.0, "exact", index.passages[row].text) for row in islice(rows, limit * 2))
        found = Hits(tuple(listed), len(rows))
    else:
        return Results(query)
    hits = _without_repetition([PassageHit(index.passages[hit.row], hit) for hit in found])
    dropped = len(found) - len(hits)
    hits.sort(key=lambda h: (GROUPS.index(h.group), h.close))
    built = index.index.index if isinstance(index.index, Growing) else index.index
    suggestion = None if hits or not query.wanted or built is None else _suggestion(built, query)
    return Results(
        query, tuple(hits[:limit]), max(found.total - dropped, 0), found.close, paragraph, wanted_speakers, suggestion
    )


def search(document: Document, query: str, limit: int = 50) -> Results:
    """Search one document once. To search it again and again, build a `DocumentIndex` and use `search_document`.

    ``query`` may be misspelt and in any order, hold a phrase in quotation marks, and filters such as ``speaker:name``
    and ``kind:direct``.
    """
    return search_document(DocumentIndex.build(document), query, limit)


def speakers_named(document: Document, name: str) -> tuple[Speaker, ...]:
    """The speakers that a name, role or alias may mean, typed with mistakes or in part, the best first."""
    wanted = fold_text(name)
    if not wanted:
        return document.speakers
    scored = [(max((_likeness(wanted, text) for text in _names(s)), default=0.0), s) for s in document.speakers]
    best = max((score for score, _ in scored), default=0.0)
    kept = [(score, s) for score, s in scored if score >= 75 and score >= best - 8]
    return tuple(s for _, s in sorted(kept, key=lambda k: -k[0]))


def _names(speaker: Speaker) -> Iterator[str]:
    yield from (speaker.name, *speaker.aliases, speaker.id)
    # A role is less of a name: "senator" finds the senators when nobody is called so.
    yield from filter(None, (speaker.role, speaker.affiliation))


def _likeness(wanted: str, name: str) -> float:
    folded = fold_text(name)
    words = folded.split()
    if wanted in (folded, *words):
        return 100.0
    if any(f" {word}".startswith(f" {wanted}") for word in (folded, *words)) or f" {wanted}" in f" {folded}":
        return 97.0
    return max((fuzz.ratio(wanted, word[: len(wanted) + 1]) for word in (folded, *words)), default=0.0) * 0.95


def _speakers_of(document: Document, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s.id for name in names for s in speakers_named(document, name)))


def _without_repetition(hits: list[PassageHit]) -> list[PassageHit]:
    """Drop sentences found only for the words quoted in them, where those quotations are hits themselves."""
    quoted: dict[int, list[Span]] = {}
    for hit in hits:
        for part in hit.passage.parts if hit.passage.quotation is not None else ():
            quoted.setdefault(part.paragraph, []).append(part.span)
    return [hit for hit in hits if not _repeats(hit, quoted.get(hit.passage.paragraph, ()))]


def _repeats(hit: PassageHit, quoted: Sequence[Span]) -> bool:
    """Whether all that matched in a sentence stands in one of these spans of its paragraph."""
    if hit.passage.quotation is not None or not hit.passage.parts:
        return False
    sentence, text = hit.passage.span, hit.passage.text
    shown: list[tuple[int, int]] = []
    for span in quoted:
        if span.overlaps(sentence):
            start, end = (min(max(at - sentence.start, 0), len(text)) for at in (span.start, span.end))
            before = _count(text[:start])
            shown.append((before, before + _count(text[start:end])))
    marks = hit.hit.marks if shown else ()
    return bool(marks) and all(any(first <= mark.word < last for first, last in shown) for mark in marks)


def _count(text: str) -> int:
    return len(fold_text(text).split())


def _suggestion(index: Index, query: Query) -> str | None:
    changed = any(phrase.cased for phrase in query.phrases)  # in small letters it may be there
    words: list[str] = []
    for word in [w for p in query.phrases for w in p.text.split()] + [w.text for w in query.words]:
        known = len(word) < _SUGGESTED or word in FUNCTION_WORDS or index.vocabulary.find(word) >= 0
        nearest = None if known else index.nearest(word)
        changed = changed or nearest is not None
        words.append(nearest or word)
    return " ".join(words) if changed else None
