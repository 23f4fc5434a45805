"""Made-up documents around given sentences, for the benchmarks of the library: who said them, where, when."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from reader.library.engine import Entry, Mention, Said

SENTENCES = 30
"""Quotations of a document."""

_DAY = 733_000
_DAYS = 7_000
_GIVEN = (
    "Ada Ben Cleo Dan Elif Finn Greta Hugo Iris Jonas Kira Liam Mona Nils Olga Pavel Quinn Rosa Sven Tilda Uma Vera Wim"
).split()
_FIRST = (
    "Bran Cald Dor Ells Farn Gild Hart Ing Jarr Kest Lang Mar Nord Oake Pell Quin Ros Stan Thorn Ulv West Yar".split()
)
_LAST = (
    "berg by dale den field ford ham ley lund man more mont ner row sen shaw stead ton tree ward well wick wood".split()
)
_ROLES = "mayor councillor professor harbourmaster minister reporter nurse farmer engineer judge".split()


def people(count: int, rng: random.Random) -> list[Mention]:
    """So many people of different names."""
    made: dict[str, Mention] = {}
    while len(made) < count:
        name = f"{rng.choice(_GIVEN)} {rng.choice(_FIRST)}{rng.choice(_LAST)}{rng.choice(('', 'son', 'er', 's'))}"
        if rng.random() < 0.5:
            name = f"{name}-{rng.choice(_FIRST)}{rng.choice(_LAST)}"
        made.setdefault(name, Mention(name, "person", rng.choice(_ROLES)))
    return list(made.values())


def entries(sentences: Sequence[str], seed: int = 1) -> Iterator[Entry]:
    """Documents of 30 quotations each, in order: a quarter of all is said by one person, the rest by many."""
    rng = random.Random(seed)
    known = people(max(len(sentences) // 150, 20), rng)
    publishers = [
        f"The {rng.choice(_FIRST)}{rng.choice(_LAST)} {rng.choice(('Post', 'Gazette', 'Times'))}" for _ in range(200)
    ]
    kinds = ("direct", "direct", "partial", "indirect")
    for number in range(0, len(sentences), SENTENCES):
        mentions = (known[0], *rng.sample(known[1:], 3))
        said = tuple(
            Said(at, text, rng.choice(kinds), rng.randrange(4), None, 0.9, "cue", ((at, 1, len(text) + 1),))
            for at, text in enumerate(sentences[number : number + SENTENCES])
        )
        yield Entry(
            f"/articles/{number // SENTENCES}.html",
            f"{number:064x}",
            f"Article {number // SENTENCES}",
            rng.choice(publishers),
            "",
            _DAY + rng.randrange(_DAYS),
            "en",
            mentions,
            said,
            b"",
        )
