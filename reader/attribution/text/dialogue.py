"""Dialogue with dashes: a paragraph that opens with a dash is a turn, as in French, Spanish, Polish or Swedish print.

A list with dashes opens its paragraphs the same way. What tells a dialogue is that somebody is said to speak in it,
that something is asked or cried out, or that its words are of people who speak to each other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.attribution.text.quotation_marks import Passage, of_paragraphs
from reader.text.patterns import later

DASH = "—–―"
TURN = "—"
"""The mark of a passage that is a turn."""
_OPENS = later(rf"\s*[«“„\"»]?\s*([{DASH}]|-(?=\s))\s*(?=[^\s{DASH}-])")
_ENDS = later(r"[.!?…:]['\"”’»)\]]*\s*$")
_WORD = later(r"[^\W\d_]+(?:['’])?")
DEEP = 400
"""Runs of more paragraphs that open with a dash are read as one dialogue without a further look."""


def opening(text: str) -> int:
    """Where the words of a turn begin in a paragraph that opens with a dash; -1 where it opens with none."""
    match = _OPENS.match(text)
    return match.end() if match else -1


def turns_of(texts: Sequence[str], words: frozenset[str], says: Callable[[str], bool]) -> dict[int, int]:
    """The paragraphs that are turns of a dialogue, with the offset where their words begin.

    ``words`` are those of people who speak to each other; ``says`` tells whether somebody is said to speak in a turn.
    """
    found: dict[int, int] = {}
    n = 0
    while n < len(texts):
        if opening(texts[n]) < 0:
            n += 1
            continue
        stop = n
        while stop < len(texts) and opening(texts[stop]) >= 0:
            stop += 1
        run = {k: opening(texts[k]) for k in range(n, stop)}
        if len(run) > DEEP or _is_dialogue([texts[k][at:] for k, at in run.items()], words, says):
            found |= run
        n = stop
    return found


def _is_dialogue(turns: list[str], words: frozenset[str], says: Callable[[str], bool]) -> bool:
    if any(turn.rstrip().endswith(";") for turn in turns):
        return False
    if any(says(turn) for turn in turns):
        return True
    ended = [turn for turn in turns if _ENDS.search(turn)]
    if len(ended) * 2 < len(turns):
        return False
    lively = any(mark in turn for turn in turns for mark in "?!¿¡")
    spoken = any(_WORD.match(w) and w.lower().replace("’", "'") in words for turn in turns for w in _WORD.findall(turn))
    return lively or (spoken and bool(words))


def turn_passages(text: str, start: int) -> list[Passage]:
    """The words of a turn as one passage; marks inside it belong to it."""
    end = len(text.rstrip())
    if end <= start:
        return []
    return [Passage(start, end, start, end, TURN, closed=True)]


def with_dialogue(
    texts: Sequence[str], words: frozenset[str], says: Callable[[str], bool]
) -> tuple[list[list[Passage]], dict[int, int]]:
    """The passages of each paragraph, those of turns with a dash included, and which paragraphs are such turns."""
    turns = turns_of(texts, words, says)
    found = of_paragraphs(["" if n in turns else text for n, text in enumerate(texts)])
    return [turn_passages(text, turns[n]) if n in turns else found[n] for n, text in enumerate(texts)], turns
