"""What a screen of the library gives: what is wanted next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reader.document import Span
from reader.library.engine import Record
from reader.tui.library.views import ElsewhereView, PersonView


@dataclass(frozen=True, slots=True)
class Land:
    """Open the document of a quotation at its words, with what matched lit."""

    record: Record
    spans: tuple[Span, ...] = ()


Wanted = Land | PersonView | ElsewhereView | Literal["search"] | None
"""A document, another screen, the search; None for back."""
