"""Queries as people type them: words of a sentence, wrong in one of eight ways; the same ones for the same seed.

Every query begins as three to six neighbouring words (15 letters or more) that stand together in one sentence of the
corpus only, in whatever order: otherwise no engine could know which was meant. Then it is spoilt. What the spoilt
words fit is left as it comes. (Where a word is missing, those that are left stand together once.)
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.search.fold import fold_text

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS: dict[str, str] = defaultdict(str)
for _y, _row in enumerate(_ROWS):
    for _x, _letter in enumerate(_row):
        for _dy, _dx in ((0, -1), (0, 1), (-1, 0), (-1, 1), (1, -1), (1, 0)):
            if 0 <= _y + _dy < 3 and 0 <= _x + _dx < len(_ROWS[_y + _dy]):
                _NEIGHBOURS[_letter] += _ROWS[_y + _dy][_x + _dx]


@dataclass(frozen=True, slots=True)
class Case:
    """One query, what kind it is, and the row of the sentence that is meant."""

    kind: str
    query: str
    row: int


def misspell(word: str, rng: random.Random) -> str:
    """One slip of the fingers: a neighbouring key, two letters swapped, one left out, one doubled.

    One slip in twenty is in the first letter, as in corpora of spelling mistakes.
    """
    while True:
        at = 0 if rng.random() < 0.05 else rng.randrange(1, len(word))
        slip = rng.randrange(4)
        if slip == 0 and _NEIGHBOURS[word[at]]:
            spoilt = word[:at] + rng.choice(_NEIGHBOURS[word[at]]) + word[at + 1 :]
        elif slip == 1 and at + 1 < len(word):
            spoilt = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        elif slip == 2:
            spoilt = word[:at] + word[at + 1 :]
        else:
            spoilt = word[:at] + word[at] + word[at:]
        if spoilt != word:
            return spoilt


def _typos(words: list[str], count: int, rng: random.Random) -> list[str]:
    """Misspell words of four letters or more, each once as long as there are enough."""
    long = [at for at, word in enumerate(words) if len(word) >= 4]
    rng.shuffle(long)
    for number in range(count):
        at = long[number % len(long)]
        words[at] = misspell(words[at], rng)
    return words


def _shuffled(words: list[str], rng: random.Random) -> list[str]:
    before = list(words)
    while words == before:
        rng.shuffle(words)
    return words


def _unfinished(words: list[str], rng: random.Random) -> list[str]:
    return [*words[:-1], words[-1][: rng.randrange(1, len(words[-1]))]]


def _missing(words: list[str], rng: random.Random) -> list[str]:
    del words[rng.randrange(1, len(words) - 1)]
    return words


def _split_or_joined(words: list[str], rng: random.Random) -> list[str]:
    long = [at for at, word in enumerate(words) if len(word) >= 6]
    if long and rng.random() < 0.5:
        at = rng.choice(long)
        cut = rng.randrange(2, len(words[at]) - 1)
        words[at : at + 1] = [words[at][:cut], words[at][cut:]]
    else:
        at = rng.randrange(len(words) - 1)
        words[at : at + 2] = [words[at] + words[at + 1]]
    return words


KINDS: dict[str, Callable[[list[str], random.Random], list[str]]] = {
    "exact words": lambda words, rng: words,
    "prefix as typed": _unfinished,
    "one typo": lambda words, rng: _typos(words, 1, rng),
    "two typos": lambda words, rng: _typos(words, 2, rng),
    "a word missing": _missing,
    "reordered": _shuffled,
    "reordered, typo": lambda words, rng: _typos(_shuffled(words, rng), 1, rng),
    "split or joined": _split_or_joined,
}


def cases(texts: Sequence[str], each: int, seed: int) -> list[Case]:
    """So many queries of every kind."""
    rng = random.Random(seed)
    windows: list[tuple[str, int, list[str]]] = []
    kinds = list(KINDS)
    while len(windows) < each * len(kinds) * 4:
        kind = kinds[len(windows) % len(kinds)]
        row = rng.randrange(len(texts))
        words = fold_text(texts[row]).split()
        size = rng.randrange(4 if kind == "a word missing" else 3, 7)
        if len(words) < size:
            continue
        start = rng.randrange(len(words) - size + 1)
        window = words[start : start + size]
        if kind == "a word missing":  # what is left has to tell the sentence
            window = KINDS[kind](window, rng)
        enough = sum(map(len, window)) >= 15 and len(set(window)) == len(window)
        if enough and len(window[-1]) > 1 and any(len(w) >= 4 for w in window):
            windows.append((kind, row, window))
    only = _unambiguous(texts, [(row, words) for _, row, words in windows])
    found: list[Case] = []
    for kind in kinds:
        mine = [w for w, alone in zip(windows, only, strict=True) if alone and w[0] == kind][:each]
        if len(mine) < each:
            raise SystemExit(f"only {len(mine)} of {each} stand in one sentence alone: {kind}")
        spoil = KINDS[kind] if kind != "a word missing" else (lambda words, rng: words)
        found += [Case(kind, " ".join(spoil(list(words), rng)), row) for _, row, words in mine]
    return found


def _unambiguous(texts: Sequence[str], windows: list[tuple[int, list[str]]]) -> list[bool]:
    """Whether no other sentence holds all words of each window: one pass over the texts."""
    by_word: dict[str, list[int]] = defaultdict(list)
    for number, (_, words) in enumerate(windows):
        by_word[max(words, key=len)].append(number)
    alone = [True] * len(windows)
    for row, text in enumerate(texts):
        here = set(fold_text(text).split())
        for word in here & by_word.keys():
            for number in by_word[word]:
                if windows[number][0] != row and here.issuperset(windows[number][1]):
                    alone[number] = False
    return alone
