"""How captions say who speaks without a colon: "[Ada Moor] Come in.", "(Speaker 2) Yes.", "Ada Moor - Come in."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_BRACKETED = re.compile(r"(?:>>+\s*|-\s*)?(?:\[(?P<square>[^\[\]]{1,40})\]|\((?P<round>[^()]{1,40})\)):?(?:\s+|$)")
_DASHED = re.compile(r"(?P<label>[^\W\d_][\w.’' ]{0,40}?)\s+[-–—]\s+(?=\S)")
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]{1,40}[)\]]\s*$")
_NUMBERED = re.compile(r"[^\W\d_]+ \d{1,3}")
_PARTICLES = frozenset("al bin da das de del della den der di do dos du e el la le of ten ter van von y zu".split())
_MOST_WORDS = 5
_LEAST_NAMES, _LEAST_LABELS = 2, 3
"""Different words in brackets or before a dash, and all of them, that make names of a single word."""


def is_name(words: str) -> bool:
    """Whether words can be a speaker: "Ines de Falk" and "Speaker 2", and not "Here is the thing"."""
    first, *others = words.split() or [""]
    return (
        len(others) < _MOST_WORDS - 1
        and any(map(str.isupper, first))  # "iPhone 2", too
        and all(word[0].isupper() or word.isdigit() or word in _PARTICLES for word in others)
    )


def voice_named(voice: str) -> str:
    """The name of a voice as people say it: "Moor, Ada (External)", as directories of people write it, is Ada Moor."""
    name = _ASIDE.sub("", voice).strip()
    surname, comma, given = name.partition(", ")
    words = surname.split()
    listed = comma and is_name(given) and not given.isupper() and "," not in given
    return f"{given} {surname}" if listed and (len(words) == 1 or words[0].lower() in _PARTICLES) else name or voice


def labels_in(cues: Iterable[str], known: frozenset[str]) -> frozenset[str]:
    """The names that stand in brackets or before a dash at the beginning of a cue, as they are written there.

    ``known`` are those that stand before a colon. What ever stands alone in a cue is what is heard ("[Applause]"), and
    so is what has one word, unless several such are there, and what somebody does ("[Speaking French]").
    """
    bracketed: Counter[str] = Counter()
    dashed: Counter[str] = Counter()
    alone: set[str] = set()
    for cue in cues:
        match = _BRACKETED.match(cue)
        if match is not None:
            label = (match["square"] or match["round"]).strip()
            if match.end() == len(cue):
                alone.add(label)
            elif is_name(label):
                bracketed[label] += 1
        elif (match := _DASHED.match(cue)) is not None and is_name(match["label"]):
            dashed[match["label"]] += 1
    for label in alone:
        del bracketed[label]
    several = len(bracketed) >= _LEAST_NAMES and bracketed.total() >= _LEAST_LABELS
    full = {one for one in bracketed if one in known or several or _is_whole(one)}
    marked = len(dashed) >= _LEAST_NAMES and dashed.total() >= _LEAST_LABELS
    return frozenset(full | {one for one in dashed if one in known or marked})


def with_colon(words: str, labels: frozenset[str]) -> str:
    """The words of a cue with a colon behind the name at their beginning, where one of ``labels`` stands there."""
    match = _BRACKETED.match(words)
    if match is not None and (label := (match["square"] or match["round"]).strip()) in labels:
        return f"{label}: {words[match.end() :]}"
    match = _DASHED.match(words)
    return f"{match['label']}: {words[match.end() :]}" if match is not None and match["label"] in labels else words


def seconds_of(time: str) -> int:
    """The seconds of a time such as 1:02:03 or 2:03."""
    seconds = 0
    for part in time.split(":"):
        seconds = seconds * 60 + int(part)
    return seconds


def _is_whole(label: str) -> bool:
    """Whether a label is several words of a name, or "Speaker 2"; nothing that is heard or that somebody does."""
    first, *others = label.split()
    return bool(others) and (_NUMBERED.fullmatch(label) is not None or not first.lower().endswith(("ing", "ed", "s")))
