"""The options, each defined once.

What a value may be is worked out when somebody asks: most starts have only defaults, and are not to wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from reader.config.option_types import Kind, Value

Digits = Literal["both", "speakers", "counts"]
"""What digits are: they call speakers and are counts; they only call speakers; they are only counts."""


def _option(default: Value, kind: Callable[[], Kind], help: str) -> Any:
    return field(default=default, metadata={"kind": kind, "help": help})


def _one_of(metavar: str, words: Callable[[], Collection[str]]) -> Callable[[], Kind]:
    def kind() -> Kind:
        from reader.config.option_types import Choice

        return Choice(words, metavar)

    return kind


def _words(*words: str) -> Callable[[], Kind]:
    return _one_of("WORD", lambda: words)


def _columns() -> Kind:
    from reader.config.option_types import Number

    return Number(20, 10_000, automatic=True)


def _seconds() -> Kind:
    from reader.config.option_types import Number

    return Number(1, 60, "SECONDS", whole=False)


def _switch() -> Kind:
    from reader.config.option_types import Switch

    return Switch()


def _tag() -> Kind:
    from reader.config.option_types import Tag

    return Tag()


def _themes() -> tuple[str, ...]:
    from reader.config.themes import THEME_NAMES

    return THEME_NAMES


def _formats() -> tuple[str, ...]:
    from reader.export.formats.formats import FORMATS

    return tuple(one.name for one in FORMATS)


def _citations() -> tuple[str, ...]:
    from reader.export.styles.cite import STYLES

    return tuple(style.name for style in STYLES)


@dataclass(frozen=True, slots=True)
class Settings:
    """Every option with its value. What a field's metadata say is the option's definition (`reader.config.options`)."""

    theme: str = _option("ink", _one_of("NAME", _themes), "colours of the app")
    width: int = _option(
        0, _columns, "widest column of text, in cells; left to the reader it is 76 in the app and 88 in print"
    )
    order: str = _option("appearance", _words("appearance", "share", "name"), "how the speakers are listed at first")
    quotations_only: bool = _option(False, _switch, "begin with the quotations only, without the narrative")
    digits: Digits = _option(  # noqa: RUF009 - it makes a field
        "both",
        _words("both", "speakers", "counts"),
        "what the keys 1 to 9 do: call speakers, begin a count as in 5j, or both",
    )
    mouse: bool = _option(True, _switch, "let the app have the mouse; off leaves it to the terminal")
    resume: bool = _option(True, _switch, "open a document where you left it")
    tour: bool = _option(True, _switch, "show the short tour on the first start")
    notice: float = _option(3.0, _seconds, "seconds for which a notice stays at the foot of the screen")
    citation: str = _option("words", _one_of("STYLE", _citations), "style of citation that is offered first")
    format: str = _option("markdown", _one_of("FORMAT", _formats), "format of exports where neither flag nor file says")
    language: str = _option("", _tag, "language of texts that do not say theirs")
    color: str = _option("auto", _words("auto", "always", "never"), "colours in what is printed")


SHIPPED = Settings()
"""Every option at its default."""
