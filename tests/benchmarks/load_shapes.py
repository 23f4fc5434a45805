"""Texts far beyond any article: invented sentences with a seed, as UTF-8 text to be opened."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from long_document import _NAMES as SURNAMES
from long_document import _WORDS as WORDS

MILLION = 1_000_000
_FIRST = "Ada Ben Cora Dora Emil Finn Greta Hugo Ines Jonas Karin Lars Mona Nils Olga Paul Rosa Sven Tilda Ulf".split()
_SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve wi xo za".split()


def _names(count: int, dice: random.Random) -> list[str]:
    names = dict.fromkeys(f"{first} {last}" for last in SURNAMES for first in _FIRST)
    while len(names) < count:
        last = "".join(dice.choice(_SYLLABLES) for _ in range(3)).capitalize()
        names[f"{dice.choice(_FIRST)} {last}"] = None
    return dice.sample([*names], count)


def _paragraphs(count: int, words: int, speakers: int, quoting: float, seed: int = 7) -> Iterator[str]:
    """Paragraphs of so many words; ``quoting`` of them quote one of the speakers."""
    dice = random.Random(seed)
    names = _names(speakers, dice)
    for number in range(count):
        text = " ".join(dice.choice(WORDS) for _ in range(words)).capitalize() + "."
        if dice.random() < quoting:
            name = names[number % speakers] if number < speakers else dice.choice(names)
            text += f" “{' '.join(dice.choice(WORDS) for _ in range(14)).capitalize()},” {name} said."
        yield text


def _text(count: int, words: int, speakers: int, quoting: float) -> bytes:
    return "\n\n".join(("A very long report", *_paragraphs(count, words, speakers, quoting))).encode()


def _points(count: int) -> bytes:
    """Letters and marks of punctuation, as many tokens as a text of that size can have."""
    dice = random.Random(7)
    marks = [f"{dice.choice('abcdefgh')}{dice.choice('!?.,;')} " for _ in range(count)]
    return "".join(mark + ("\n\n" if number % 5_000 == 0 else "") for number, mark in enumerate(marks)).encode()


def bundled() -> bytes:
    """The text of the article that comes with the reader."""
    from reader.bundled import bundled as path
    from reader.document.yaml.read import load_file

    document = load_file(Path(path()))
    return "\n\n".join((document.title, *(paragraph.text for paragraph in document.paragraphs))).encode()


SHAPES: dict[str, Callable[[], bytes]] = {
    "bundled": bundled,
    "million words": lambda: _text(16_000, 55, 40, 0.5),
    "20,000 quotations": lambda: _text(20_000, 12, 40, 1.0),
    "500 speakers": lambda: _text(4_000, 30, 500, 1.0),
    "1 MB paragraph": lambda: " ".join(_paragraphs(2_500, 50, 12, 0.6))[:MILLION].encode(),
    "10 MB line": lambda: b"A very long line\n\n" + b"quotation" * (10 * MILLION // 9),
    "5 MB of points": lambda: _points(MILLION),
}
"""Every shape by its name."""
