"""The filters of a library on one quotation, in plain Python: what every engine has to agree with."""

from __future__ import annotations

from collections.abc import Collection

from reader.languages.tags import primary
from reader.library.engine import UNDATED, Facet, LibraryHit, Record, Where
from reader.search.fold import fold_keeping_capitals, fold_text
from reader.search.hits import Hit
from reader.search.query import Phrase, Query


def passes(record: Record, where: Where) -> bool:
    """Whether a quotation passes all filters."""
    return not where.nobody and _of_document(record, where) and _of_quotation(record, where)


def _of_document(record: Record, where: Where) -> bool:
    return (
        (not where.publishers or record.publisher in where.publishers)
        and record.publisher not in where.without_publishers
        and (not where.documents or record.source in where.documents)
        and record.source not in where.without_documents
        and (not where.languages or in_languages(record.language, where.languages))
        and not in_languages(record.language, where.without_languages)
        and not any(first <= record.day <= last for first, last in where.without_days)
        and (where.first is None or where.first <= record.day < UNDATED)
        and (where.last is None or record.day <= where.last)
    )


def _of_quotation(record: Record, where: Where) -> bool:
    return (
        (not where.persons or record.person in where.persons)
        and (record.person is None or record.person not in where.without_persons)
        and (not where.roles or record.role in where.roles)
        and record.role not in where.without_roles
        and (not where.kinds or record.kind in where.kinds)
        and record.kind not in where.without_kinds
        and ("quotation" not in where.without_kinds)
        and record.sure >= where.least
        and record.id > where.since
    )


def facet_value(record: Record, by: Facet) -> str:
    """The value of a facet that a quotation has; an empty string for none."""
    match by:
        case Facet.PUBLISHER:
            return record.publisher
        case Facet.PERSON:
            return "" if record.person is None else str(record.person)
        case Facet.ROLE:
            return record.role
        case Facet.KIND:
            return record.kind
        case Facet.DOCUMENT:
            return record.source
        case Facet.LANGUAGE:
            return primary(record.language)
        case Facet.MONTH:
            return month_of(record.day)


def month_of(day: int) -> str:
    """The month of a day as "2016-05"; an empty string for `UNDATED`."""
    from reader.library.entry import iso_day

    return iso_day(day)[:7]


def in_languages(tag: str, languages: Collection[str]) -> bool:
    """Whether a BCP 47 tag, or its primary part, is among some languages."""
    return tag in languages or primary(tag) in languages


def newest_first(record: Record) -> tuple[bool, int, int]:
    """The order of quotations that are listed without words: the newest day first, undated ones last."""
    return record.day >= UNDATED, -record.day, -record.id


def listed(record: Record) -> LibraryHit:
    """A quotation that only passed filters, as a hit."""
    return LibraryHit(record, Hit(0, 1.0, "exact", record.text))


def holds_excluded(query: Query, text: str) -> bool:
    """Whether a text has words that a query excludes."""
    return any(_holds(phrase, text) for phrase in query.excluded)


def _holds(phrase: Phrase, text: str) -> bool:
    fold = fold_keeping_capitals if phrase.cased else fold_text
    return f" {phrase.cased or phrase.text}{'' if phrase.open else ' '}" in f" {fold(text)} "
