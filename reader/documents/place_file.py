"""The format of the file of a place, and its checks: anybody may have written what is there."""

from __future__ import annotations

from reader.document.anchoring.text_quote import TextQuote
from reader.storage.store import Shape, Value


def asked_for(value: Value) -> tuple[bool, str]:
    """The options that are kept in a file: whether to keep all, and the language."""
    return value.get("keep all") is True, kept_words(value.get("language", ""))


def kept_quote(value: object) -> TextQuote:
    """A quoted position from its value in a file.

    Raises:
        ValueError, TypeError, LookupError: the value is invalid.
    """
    if not isinstance(value, dict):
        raise TypeError("a place")
    paragraph, offset = kept_number(value["paragraph"]), kept_number(value["offset"])
    return TextQuote(kept_words(value["exact"]), kept_words(value["prefix"]), paragraph=paragraph, start=offset)


def kept_number(value: object) -> int:
    """A number from its value in a file.

    Raises:
        TypeError: the value is invalid.
    """
    if type(value) is not int or abs(value) > 1 << 40:
        raise TypeError("a number")
    return value


def kept_words(value: object) -> str:
    """Words from their value in a file.

    Raises:
        TypeError: the value is invalid.
    """
    if not isinstance(value, str):
        raise TypeError("words")
    return value


def _check(value: Value) -> None:
    """Raise an error for a value that this module cannot have written."""
    if not value:
        return
    source = value["source"]
    if source is not None:
        kept_words(source)
    for key in ("title", "publisher", "last read", "order"):
        kept_words(value[key])
    speakers = value["speakers"]
    if not isinstance(speakers, list):
        raise TypeError("speakers")
    for speaker in speakers:
        kept_words(speaker)
    for key in ("words", "url"):  # files of earlier versions have neither
        kept_words(value.get(key, ""))
    for key in ("read", "furthest"):
        share = value[key]
        if isinstance(share, bool) or not isinstance(share, float | int) or not 0 <= share <= 1:
            raise ValueError(key)
    for key in ("at", "top"):
        kept_quote(value[key])
    if value["quotation"] is not None:
        kept_quote(value["quotation"])
    held, only = value["top"], value["only"]
    if not isinstance(value["quotations only"], bool | None):
        raise TypeError("quotations only")
    kept_number(held["above"] if isinstance(held, dict) else None)
    kept_number(value["measure"])
    asked_for(value)
    if only is not None:
        if not isinstance(only, dict):
            raise TypeError("only")
        kept_words(only["id"])
        kept_words(only["name"])


SHAPE = Shape("place", 1, _check)
"""What a file of a place holds."""
