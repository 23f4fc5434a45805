"""Dates as a document has them: ISO 8601, of which a month or a year alone may be known."""

from __future__ import annotations

import re

PATTERN = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2}([T ][0-9:.,+\-Z]+)?)?)?"
"""A regular expression that the whole of a date matches, and some that no calendar or clock has."""

_LENGTH = len("2019-03-15")


def is_date(value: str) -> bool:
    """Whether this is a year, a month, a day, or a day with a time, that there is."""
    from datetime import datetime

    if re.fullmatch(PATTERN, value) is None:
        return False
    if len(value) < _LENGTH:  # a year or a month alone
        value = f"{value}-01-01"[:_LENGTH]
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True
