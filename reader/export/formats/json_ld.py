"""JSON-LD in the vocabulary of schema.org: a NewsArticle, its people, and a Quotation for each quotation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.document import Quotation, QuotationKind, Speaker, SpeakerKind, words_of
from reader.document.certainty import NOT_IDENTIFIED, is_inferred, remarks
from reader.document.quotation_numbers import quotation_number
from reader.export.excerpt import Excerpt
from reader.export.names import Name
from reader.export.noted import Note
from reader.export.reference import RETOLD, reference
from reader.export.rows import Row, json_for_a_page
from reader.export.sanitize import harmless, on_one_line
from reader.export.styles.locator import page_range

CONTEXT = "https://schema.org"

_TYPES = {SpeakerKind.ORGANISATION: "Organization", SpeakerKind.DOCUMENT: "CreativeWork"}


def render(excerpts: Sequence[Excerpt]) -> str:
    """One graph of all the documents. Scare quotes are not in it, unless they are noted: nobody is quoted by them.

    Of what has no address the identifiers are blank nodes, which are never the same as those of another file.
    """
    graph = [node for number, excerpt in enumerate(excerpts, 1) for node in _nodes(excerpt, f"_:d{number}")]
    return json_for_a_page({"@context": CONTEXT, "@graph": graph}) + "\n"


def _nodes(excerpt: Excerpt, blank: str) -> Iterator[Row]:
    document = excerpt.document
    source = reference(document)
    article = source.url or blank
    yield _known(
        {
            "@type": "NewsArticle",
            "@id": article,
            "headline": source.title,
            "alternativeHeadline": on_one_line(document.deck),
            "author": [_author(name) for name in source.authors],
            "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
            "datePublished": source.published.iso if source.published else "",
            "inLanguage": source.language,
            "url": source.url,
            "creditText": RETOLD[0].upper() + RETOLD[1:] if source.retold else "",
        }
    )
    chosen = [(n, q) for n, q in excerpt.chosen if q.kind is not QuotationKind.SCARE or excerpt.noted]
    people = {speaker.id: f"{blank}s{number}" for number, speaker in enumerate(document.speakers, 1)}
    met = {q.speaker for _, q in chosen} | {q.via for _, q in chosen}
    for speaker in document.speakers:
        if excerpt.whole or speaker.id in met:
            yield _speaker(speaker, people[speaker.id])
    for index, quotation in chosen:
        words = harmless(words_of(document, quotation))
        node = _quotation(quotation, f"{blank}q{index + 1}", words, article, people)
        pages = page_range(document, quotation.parts)
        counted = _known({"position": quotation_number(document, index), "pagination": pages})
        yield node | counted | _noted(excerpt.notes.get(index, Note()))
    for number, passage in enumerate(excerpt.passages, 1):
        node = {"@type": "CreativeWork", "@id": f"{blank}n{number}", "text": harmless(passage.words)}
        yield node | {"isPartOf": {"@id": article}} | _noted(passage.note)


def _speaker(speaker: Speaker, node: str) -> Row:
    kind = _TYPES.get(speaker.kind, "Person")
    affiliation = on_one_line(speaker.affiliation)
    given: Row = {
        "@type": kind,
        "@id": node,
        "name": on_one_line(speaker.name),
        "alternateName": [on_one_line(alias) for alias in speaker.aliases],
        "description" if kind != "Person" else "jobTitle": on_one_line(speaker.role),
    }
    if affiliation and kind == "Person":
        given["affiliation"] = {"@type": "Organization", "name": affiliation}
    elif affiliation:
        given["disambiguatingDescription"] = affiliation
    return _known(given)


def _quotation(quotation: Quotation, node: str, words: str, article: str, people: dict[str, str]) -> Row:
    """Who said it is ``spokenByCharacter`` and ``creator``, who relayed it a ``contributor``.

    Reported speech has no creator: the words are the reporter's, and so they are its ``abstract``. An inferred speaker
    is no creator either. The ``description`` says both.
    """
    speaker = {"@id": people[quotation.speaker]} if quotation.speaker in people else None
    relay = {"@id": people[quotation.via]} if quotation.via in people else None
    indirect = quotation.kind is QuotationKind.INDIRECT
    return _known(
        {
            "@type": "Quotation",
            "@id": node,
            "abstract" if indirect else "text": words,
            "spokenByCharacter": speaker,
            "creator": None if indirect or is_inferred(quotation) else speaker,
            "contributor": relay,
            "description": _described(quotation),
            "genre": str(quotation.kind),
            "isPartOf": {"@id": article},
        }
    )


def _described(quotation: Quotation) -> str:
    nobody = quotation.speaker is None and quotation.kind is not QuotationKind.SCARE
    return "; ".join([*remarks(quotation), *([NOT_IDENTIFIED] if nobody else [])])


def _noted(note: Note) -> Row:
    """What a reader noted: a ``comment``, and the tags as ``keywords``."""
    comment = {"@type": "Comment", "text": harmless(note.text)} if note.text else None
    return _known({"comment": comment, "keywords": [on_one_line(tag) for tag in note.tags]})


def _author(name: Name) -> Row:
    if name.literal:
        return {"@type": "Organization" if " " in name.literal else "Person", "name": name.literal}
    given, family = name.given, name.surname
    return _known({"@type": "Person", "name": name.straight, "givenName": given, "familyName": family})


def _known(given: Row) -> Row:
    return {key: value for key, value in given.items() if value}
