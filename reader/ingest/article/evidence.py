"""What speaks for a block of text being part of an article, and what against it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.ingest.article.vocabulary import BEGINNING, ONE_WORD, Weighed, vocabulary, words_of
from reader.ingest.source_page import Block
from reader.text.patterns import later

NAVIGATION, RELATED = "navigation", "related stories"
LONG, SHORT = 25, 8
"""Words: a sentence or more of a paragraph, and less than most sentences have."""
REAL_QUOTATION = 4
"""Words in quotation marks that are somebody's words and no scare quote, whatever stands around them."""
_UNADDRESSED = 0.25
"""What the words of a notice count where nobody is addressed: an article about cookies says "they", a notice "you"."""
ADDRESSING = frozenset(("cookie notice", "privacy notice", "newsletter", "subscription"))
_VOICE = 0.03
"""The share of words like "we" and "your" from which on somebody is addressed."""
_LEAST_SECTIONS, _MOST_SECTIONS = 3, 60
_SECTIONS = 0.5
"""Words of a line, and the share of them that name sections or buttons, from which on it is a line of navigation."""
_LONGEST_LABEL = 12
"""Words; a longer block is no label, whatever it begins with."""

_END = re.compile(r"[.!?…:。！？][\s\"'”’»«“)\]」』]*$")
_STOP = re.compile(r"(?<!\.)[.!?。！？][\s\"'”’»«“)\]」』]*$")
_PASSAGE = re.compile(r"[“„«»\"「『]([^“”„«»\"「」『』]+)[”“»«\"」』]")
_UNCLOSED = re.compile(r"^[“„«\"「『][^“”„«»\"「」『』]*$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.[a-z]{2,}|@\w+", re.IGNORECASE)
_SINGLE = later(r"(?<!\w)[‘‚'][^‘\s]")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one block.

    ``shape`` is above 0 for sentences and 0 for labels and headlines. ``boilerplate`` is the weight of the boilerplate
    vocabulary in it, 0 without any, and ``reason`` the kind of boilerplate. ``words`` is the number of words,
    ``sentence`` whether it ends like a sentence, ``quoted`` whether it holds somebody's words in quotation marks.
    ``key`` is its words in the form in which blocks are compared.
    """

    words: int
    shape: float
    boilerplate: float
    reason: str
    sentence: bool
    quoted: bool
    key: str

    @property
    def label(self) -> bool:
        """Whether it is a few words without an end: a heading, a link, a button."""
        return not self.sentence and self.words <= _LONGEST_LABEL


def evidence_of(block: Block) -> Evidence:
    """What speaks for and against a block, from its own text alone. Linear in its length."""
    text = block.text
    words = words_of(text)
    key = " ".join(words)
    sentence = _END.search(text, max(0, len(text) - 20)) is not None
    quoted = has_quotation(text, words)
    shape = _shape(len(words), sentence)
    if _ADDRESS.fullmatch(text):
        return Evidence(len(words), 0.0, ONE_WORD, NAVIGATION, sentence=False, quoted=False, key=key)
    boilerplate, reason = _boilerplate(
        text, words, key, shape, stopped=_STOP.search(text, max(0, len(text) - 20)) is not None
    )
    if quoted:  # nothing that is quoted is cut for its vocabulary
        boilerplate = min(boilerplate, 1.0)
    return Evidence(len(words), shape, boilerplate, reason, sentence, quoted, key)


def has_quotation(text: str, words: list[str]) -> bool:
    """Whether somebody's words stand in quotation marks: several, or any number where the block speaks of saying."""
    passage = _PASSAGE.search(text)
    while passage is not None:
        if len(words_of(passage[1])) >= REAL_QUOTATION:
            return True
        passage = _PASSAGE.search(text, passage.end())
    spoken = not vocabulary().lists["speech"].isdisjoint(words)
    if spoken and (_PASSAGE.search(text) or _SINGLE.search(text)):
        return True
    return _UNCLOSED.match(text) is not None and len(words) >= REAL_QUOTATION


def points_elsewhere(text: str) -> bool:
    """Whether a line is the headline of another story behind "Related:" or the like, whatever it quotes."""
    words = words_of(text)
    if not words or _STOP.search(text, max(0, len(text) - 20)) is not None:
        return False
    labels = (one for one in vocabulary().beginnings.get(words[0], ()) if one.words.endswith(":"))
    return any(one.reason == RELATED and _begins(text, "", one.words, stopped=False) for one in labels)


def _shape(words: int, sentence: bool) -> float:
    if sentence:
        return 3.0 if words >= LONG else 2.0 if words >= SHORT else 0.7
    return 1.0 if words >= LONG else 0.0


def _boilerplate(text: str, words: list[str], key: str, shape: float, *, stopped: bool) -> tuple[float, str]:
    """The weight of the boilerplate vocabulary in a block, and the reason that most of it stands for."""
    known = vocabulary()
    if not words:
        return 0.0, ""
    weights: dict[str, float] = {}
    whole = known.whole.get(key) if len(words) <= _LONGEST_LABEL else None
    if whole is not None and (not stopped or len(words) > 2):
        return whole.weight + (shape if whole.weight >= 2 else 0), whole.reason
    for entry in known.beginnings.get(words[0], ()):
        if _begins(text, key, entry.words, stopped=stopped):
            weights[entry.reason] = max(weights.get(entry.reason, 0.0), entry.weight)
    if not stopped and _LEAST_SECTIONS <= len(words) <= _MOST_SECTIONS:
        sections = sum(word in known.whole for word in words)
        if sections >= _SECTIONS * len(words):
            return BEGINNING, NAVIGATION
    distinct = set(words)
    hits: list[Weighed] = []
    padded = ""
    for word in distinct & known.phrases.keys():
        padded = padded or f" {key} "
        hits += [entry for entry in known.phrases[word] if f" {entry.words} " in padded]
    if hits:
        voices = known.lists["voice"]
        addressed = sum(word in voices for word in words) >= _VOICE * len(words)
        for entry in hits:
            spoken = addressed or entry.reason not in ADDRESSING
            counts = spoken or (len(words) <= _LONGEST_LABEL and " " in entry.words)
            weight = entry.weight if counts else entry.weight * _UNADDRESSED
            weights[entry.reason] = weights.get(entry.reason, 0.0) + weight
    if not weights:
        return 0.0, ""
    reason = max(weights, key=lambda name: weights[name])
    return sum(weights.values()), reason


def _begins(text: str, key: str, words: str, *, stopped: bool) -> bool:
    if words.endswith(":"):  # "Also read |" and "Don’t miss »" as well
        label, mark = text[: len(words) - 1].lower().replace("’", "'"), text[len(words) - 1 :].lstrip()[:1]
        return not stopped and label == words[:-1] and mark in (":", "|", "»", "›", "→")
    return key.startswith(words) and key[len(words) : len(words) + 1] in ("", " ")
