"""Ids of speakers, made from their names."""

from __future__ import annotations

import re
import unicodedata

from reader.document.yaml.fields import LONGEST_ID

LONGEST_STEM = LONGEST_ID - 10
"""Characters of a name's id, which leaves room for a number where two have the same."""


def identifier_of(name: str) -> str:
    """The id for a name: its letters and digits, small and without accents, with hyphens between words."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST_STEM].strip("-") or "speaker"
