"""Transcripts that meeting programs and services export as text: a line of a name and a time, the words below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.document.model import Removed
from reader.ingest.article.dates import date_in_words, likely
from reader.ingest.formats.spoken.caption_labels import is_name, seconds_of, voice_named
from reader.ingest.lines import one_line
from reader.ingest.source_page import Block, Facts, Page

AROUND = "head of a transcript"
"""Why lines above and below the turns are removed: keywords, who recorded it, how long it is."""
_TIME = r"(?:\d{1,2}:)?\d{1,2}:\d{2}"
_LABEL = re.compile(
    rf"\s*\[?(?P<name>[^\W\d_][\w.,’'() -]{{0,60}}?)\]?(?:\s{{2,}}|\t|\s?[(\[]|\s)(?P<time>{_TIME})[)\]]?\s*:?\s*"
)
_LEAST = 2
"""Labels that make a transcript, of two people at least, and times that do not go back."""
_SOON = 60
"""Seconds after which somebody has spoken in most recordings."""
_LEAST_PROSE = 8
"""Words of a sentence above the turns that is text."""
_RECORDED = re.compile(r"[-_ ]*\d{8}[-_]\d{6}\b.*$|[-–— ]+(?:Meeting )?(?:Recording|Transcript)$")
_NOTICE = re.compile(
    r"(?:.{1,60} )?(?:started|stopped) transcription|Transcribed by \S+.*|\d{1,2}[hm] ?\d{1,2}[ms](?: ?\d{1,2}s)?",
    re.IGNORECASE,
)


def page_of_exported(text: str) -> Page | None:
    """The page of such a transcript, ``Name (0:03): words`` for each turn; None where a text is none.

    The first line above the turns is the headline, the day is the date, and sentences there are text.
    """
    lines = text.split("\n")
    labels = {number: found for number, line in enumerate(lines) if (found := _label(line)) is not None}
    if len(labels) < _LEAST or not _is_transcript(lines, labels):
        return None
    first, *rest = labels
    top = [(number, one_line(line)) for number, line in enumerate(lines[:first]) if line.strip()]
    title = next((words for _, words in top if not _day(words) and not _NOTICE.fullmatch(words)), "")
    blocks = [Block(words, number + 1, plain=True) for number, words in top if words != title and _is_prose(words)]
    cut = [one for one in top if one[1] != title and not _is_prose(one[1])]
    removed = [Removed("\n".join(words for _, words in cut), AROUND, cut[0][0] + 1, 0)] if cut else []
    for begin, end in zip(labels, [*rest, len(lines)], strict=True):
        name, time = labels[begin]
        said = [one_line(line) for line in lines[begin + 1 : end] if line.strip()]
        removed += [Removed(line, AROUND, begin + 1, len(blocks) + 1) for line in said if _NOTICE.fullmatch(line)]
        said = [line for line in said if not _NOTICE.fullmatch(line)]
        if end == len(lines):  # below the last label nothing else shows that they go on with it
            said = [" ".join(said)]
        said = [f"{name} ({time}): {said[0]}", *said[1:]] if any(said) else []
        blocks += [Block(line, begin + 1, plain=True) for line in said]
    published = next((day for _, words in top if (day := _day(words)) and likely(day)), "")
    facts = Facts(title=_RECORDED.sub("", title) or title, published=published, inferred=("title", "published"))
    return Page(tuple(blocks), facts, tuple(removed), clean=True, headed=True)


def _label(line: str) -> tuple[str, str] | None:
    """The name and the time that are all of a line."""
    found = _LABEL.fullmatch(line)
    if found is None:
        return None
    name = voice_named(one_line(found["name"]))
    return (name, found["time"]) if is_name(name) else None


def _is_transcript(lines: Sequence[str], labels: dict[int, tuple[str, str]]) -> bool:
    """Whether words stand below each label, two people speak, and the times go on: from the beginning, or somebody
    speaks again, as nobody does in a programme of a day.
    """
    spoken = sum(any(line.strip() for line in lines[a + 1 : b]) for a, b in pairwise([*labels, len(lines)]))
    times = [seconds_of(time) for _, time in labels.values()]
    forward = sum(before <= after for before, after in pairwise(times))
    people = {name for name, _ in labels.values()}
    goes_on = forward >= len(times) - 2 and times[0] <= times[-1]
    again = len(people) < len(labels) or times[0] < _SOON
    return again and goes_on and spoken >= len(labels) - 1 and len(people) >= _LEAST


def _day(words: str) -> str:
    return date_in_words(words.partition("•")[0].strip())[0]


def _is_prose(words: str) -> bool:
    return len(words.split()) >= _LEAST_PROSE and words.rstrip('"”’)')[-1:] in ".!?…"
