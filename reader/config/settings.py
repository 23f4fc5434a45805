"""The options, each defined once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from reader.config.kinds import Choice, Kind, Number, Switch, Tag, Value
from reader.config.themes import THEME_NAMES


def _formats() -> tuple[str, ...]:
    from reader.export.formats import FORMATS

    return tuple(one.name for one in FORMATS)


def _citations() -> tuple[str, ...]:
    from reader.export.cite import STYLES

    return tuple(style.name for style in STYLES)


def _words(*words: str) -> Choice:
    return Choice(lambda: words, "WORD")


def _option(default: Value, kind: Kind, help: str) -> Any:
    return field(default=default, metadata={"kind": kind, "help": help})


@dataclass(frozen=True, slots=True)
class Settings:
    """Every option with its value. What a field's metadata say is the option's definition (`reader.config.options`)."""

    theme: str = _option("ink", Choice(lambda: THEME_NAMES, "NAME"), "colours of the app")
    width: int = _option(
        0,
        Number(20, 10_000, automatic=True),
        "widest column of text, in cells; left to the reader it is 76 in the app and 88 in print",
    )
    order: str = _option("appearance", _words("appearance", "share", "name"), "how the speakers are listed at first")
    quotations_only: bool = _option(False, Switch(), "begin with the quotations only, without the narrative")
    digits: Literal["both", "speakers", "counts"] = _option(
        "both",
        _words("both", "speakers", "counts"),
        "what the keys 1 to 9 do: call speakers, begin a count as in 5j, or both",
    )
    mouse: bool = _option(True, Switch(), "let the app have the mouse; off leaves it to the terminal")
    resume: bool = _option(True, Switch(), "open a document where you left it")
    tour: bool = _option(True, Switch(), "show the short tour on the first start")
    notice: float = _option(
        3.0, Number(1, 60, "SECONDS", whole=False), "seconds for which a notice stays at the foot of the screen"
    )
    citation: str = _option("words", Choice(_citations, "STYLE"), "style of citation that is offered first")
    format: str = _option("markdown", Choice(_formats, "FORMAT"), "format of exports where neither flag nor file says")
    language: str = _option("", Tag(), "language of texts that do not say theirs")
    color: str = _option("auto", _words("auto", "always", "never"), "colours in what is printed")


SHIPPED = Settings()
"""Every option at its default."""
