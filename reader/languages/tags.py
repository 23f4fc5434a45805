"""Language tags (BCP 47, RFC 5646)."""

from __future__ import annotations

import re

PATTERN = r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"
"""A regular expression that the whole of a tag matches; of 4 to 8 letters there is no primary subtag yet."""


def names_language(tag: str) -> bool:
    """Whether a text is a tag whose primary subtag is as those of languages are: two or three letters."""
    return re.fullmatch(PATTERN, tag) is not None and len(primary(tag)) <= 3


def primary(tag: str) -> str:
    """The primary subtag in lower case: ``pt`` of ``pt-BR``. Systems that write ``pt_BR`` mean the same."""
    return tag.replace("_", "-").partition("-")[0].lower()
