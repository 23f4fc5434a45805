"""Dates as pages write them, in ISO 8601."""

from __future__ import annotations

import re

from reader.document.yaml.fields import PATTERNS, Shape
from reader.ingest.article.vocabulary import vocabulary
from reader.text.patterns import later

LONGEST = 120
"""Code points of a line that may be nothing but a date."""

_ISO = re.compile(PATTERNS[Shape.DATE])
_ISO_LIKE = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\.[0-9]+)? ?(Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_PART = re.compile(r"[^\W\d_]+|[0-9]+")
_HOUR = re.compile(r"\b[0-9]{1,2} ?(?:[ap]\.m\.|[ap]m\b)", re.IGNORECASE)
_CLOCK = re.compile(
    r"\b[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?(?:\s?[ap]\.?m\b\.?|\b(?!\.?[0-9]))|\b[0-9]{4}(?=\s?[a-z]{2,4}t\b)"
    r"|\b[0-9]{1,2}\s?(?:h(?:\s?[0-9]{2})?|Uhr)\b",
    re.IGNORECASE,
)
_DATELINE = later(
    r"(?:[^\W\d_a-z][\w.'’-]*,?\s+){1,5}?"
    r"(?P<day>(?:[^\W\d_]{3,9}\.?\s+\d{1,2},?|\d{1,2}\.?\s+[^\W\d_]{3,9}\.?,?)\s+\d{4})"
    r"\s*(?:[/(][^–—\n]{1,40}[/)]\s*)?[–—-]{1,2}\s"
)
_ZONE = re.compile(r"\b(?:GMT|UTC)\s?[+-][0-9]{1,2}:?[0-9]{2}\b|\([A-Z][A-Za-z ]{2,40} Time\)")
_NUMERIC = re.compile(r"\b([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})\b")


def iso_date(value: str) -> str:
    """The date, or date and time, that a field of a page states, in ISO 8601; nothing where it is none.

    Read are ISO 8601 with its usual slips (no colon in the offset, a space before it) and dates in words.
    """
    value = value.strip()[:LONGEST]
    match = _ISO_LIKE.match(value)
    if match is None:
        return date_in_words(value)[0]
    date, clock, offset = match.groups()
    if not clock:
        return date if is_date(date) else ""
    if offset and offset != "Z":
        offset = f"{offset[:3]}:{offset[-2:]}"
    written = f"{date}T{clock}{'+00:00' if offset == 'Z' else offset or ''}"
    return written if is_date(written) else date if is_date(date) else ""


def is_date(value: str) -> bool:
    """Whether a document may hold ``value`` as a date."""
    from datetime import datetime

    if not _ISO.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def likely(value: str) -> bool:
    """Whether a date can be that of a page: not before 1990, when there were none, and not after tomorrow.

    What no page means by its date ("0001-01-01", an empty field) is none.
    """
    from datetime import UTC, datetime, timedelta

    if not is_date(value):
        return False
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).date().isoformat()
    return "1990" <= value[:10] <= tomorrow


def date_in_words(text: str) -> tuple[str, bool]:
    """The one date in a short text, in ISO 8601, and whether the text says nothing else.

    "Posted on", weekdays, times and their zones say nothing else. No date where there is none, or more than one
    month or year. Of "3/4/2019" nobody knows which number is the month, so that is none either.
    """
    if len(text) > LONGEST:
        return "", False
    iso = _ISO_LIKE.search(text)
    if iso is not None and is_date(iso[1]):
        return iso[1], _only_date(text[: iso.start()] + text[iso.end() :])
    numeric = _NUMERIC.search(text)
    if numeric is not None:
        day, month, year = map(int, numeric.groups())
        written = f"{year:04}-{month:02}-{day:02}"
        return (written, _only_date(text.replace(numeric[0], " "))) if is_date(written) else ("", False)
    known = vocabulary()
    months, days, years, others = [], [], [], []
    for word in _PART.findall(_HOUR.sub(" ", _CLOCK.sub(" ", _ZONE.sub(" ", text))).lower()):
        if word in known.months:
            months.append(known.months[word])
        elif not (word.isascii() and word.isdecimal()):
            others.append(word)
        elif len(word) == 4 and "1500" < word < "2200":
            years.append(int(word))
        elif len(word) <= 2 and 0 < int(word) < 32:
            days.append(int(word))
        else:
            others.append(word)
    if len(months) != 1 or len(years) != 1 or len(days) != 1:
        return "", False
    written = f"{years[0]:04}-{months[0]:02}-{days[0]:02}"
    return (written, _only_date(" ".join(others))) if is_date(written) else ("", False)


def day_of_dateline(text: str) -> str:
    """The day in the dateline of a release, "HEXLEY, March 2, 2026 — ", in ISO 8601; an empty string elsewhere."""
    found = _DATELINE.match(text)
    day, alone = date_in_words(found["day"]) if found is not None else ("", False)
    return day if alone and likely(day) else ""


def _only_date(rest: str) -> bool:
    known = vocabulary().lists
    words = _PART.findall(_CLOCK.sub(" ", rest).lower())
    allowed = known["date words"] | known["weekdays"] | _words(known["published"]) | _words(known["updated"])
    return all(word in allowed for word in words)


def _words(phrases: frozenset[str]) -> set[str]:
    return {word for phrase in phrases for word in phrase.split()}
