"""The options as plain values. `reader.config.options` says what each may be; most starts never ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Digits = Literal["both", "speakers", "counts"]
"""What digits do: jump to speakers and begin counts, only jump to speakers, or only begin counts."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Every option with its value."""

    theme: str = "ink"
    width: int = 0
    order: str = "share"
    quotations_only: bool = False
    digits: Digits = "both"
    mouse: bool = True
    resume: bool = True
    tour: bool = True
    notice: float = 3.0
    citation: str = "words"
    format: str = "markdown"
    language: str = ""
    color: str = "auto"
    library: str = ""


SHIPPED = Settings()
"""Every option at its default."""
