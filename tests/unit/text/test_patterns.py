"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from reader.text.patterns import later, later_bytes


def test_a_pattern_is_compiled_at_its_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    real = re.compile

    def compile_(source: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(source)
        return real(source, flags)

    monkeypatch.setattr("reader.text.patterns.re.compile", compile_)
    pattern = later("(f)erry")
    assert compiled == []
    assert pattern.search("the ferry") is not None
    assert pattern.sub("w\\1", "ferry") == "wf"
    assert compiled == ["(f)erry"]


@pytest.mark.parametrize("method", ["search", "match", "fullmatch", "findall", "split"])
def test_it_does_what_the_compiled_pattern_does(method: str) -> None:
    text = "Tide, TIDE and tides"
    plain, late = re.compile("tide", re.IGNORECASE), later("tide", re.IGNORECASE)
    assert repr(getattr(late, method)(text)) == repr(getattr(plain, method)(text))


def test_a_pattern_of_bytes_searches_bytes() -> None:
    assert later_bytes(rb"\d+").findall(b"7 and 12") == [b"7", b"12"]


def test_what_no_pattern_has_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError):
        later("tide").nothing_of_the_kind  # type: ignore[attr-defined]  # noqa: B018
