"""Captions: WebVTT (W3C) and SubRip files as paragraphs with their speakers and times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from reader.document.clean import clean
from reader.ingest.formats.spoken.caption_labels import is_name, labels_in, seconds_of, voice_named, with_colon
from reader.ingest.lines import one_line
from reader.ingest.source_page import Block, Facts, Page

_TIMES = re.compile(r"\s*((?:\d{1,3}:)?\d{1,2}:\d{2})[,.]\d{1,3}\s+-->\s+((?:\d{1,3}:)?\d{1,2}:\d{2})[,.]\d{1,3}")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_TAG = re.compile(r"</?[a-zA-Z0-9.:][^<>]*>|\{\\[^}]*\}")
_NAMED = re.compile(r"(?:>>+\s*|-\s*)?\[?([^\W\d_][\w.’' -]{0,40}?)\]?(?:\s\([^()]{1,30}\)){0,2}:\s+(?=\S)")
_HEARD = re.compile(r"(?:\[[^\[\]]*\]|\([^()]*\)|[♪♫][^♪♫]*[♪♫]?)(?:\s*(?:\[[^\[\]]*\]|\([^()]*\)))*")
"""A cue of what is heard and not said: "[applause]"."""
_CHANGE = re.compile(r"^(?:>>+|[-–—]\s)\s*")
_NEXT = re.compile(
    r"\s+(?=>>)|(?:(?<=[.!?…])|(?<=[.!?…][\"”’)]))\s+"
    r"(?=(?:[-–—]\s+)?\[?[^\W\d_a-z](?:[^\W\d_a-z]|[.’' -]){1,40}\]?:\s+\S)"
)
"""Where another speaker begins in a line: a mark, or a name in capitals behind a sentence."""
_DASHES = re.compile(r"(?:(?<=[.!?…—–-])|(?<=[.!?…][\"”’)]))\s+(?=[-–—]\s+\S)")
"""The same in a line that begins with a dash: "- Who? - Ada."."""
_STOP = re.compile(r"[.!?…][\"'”’)]*$")
_CAPITALS = re.compile(r"[^\W\d_a-z]{2,}|^[^\W\d_a-z]$")
_SKIPPED = ("NOTE", "STYLE", "REGION")
_LONGEST = 600
"""Code points from which on a paragraph of one speaker ends with the next sentence."""
_ROLLS = 1
"""Seconds at most between a caption and the one that shows its line again."""
_PAUSE = 4
"""Seconds of silence behind a sentence that end a paragraph."""


@dataclass(slots=True)
class _Paragraph:
    """The words of one speaker from ``line`` on; times in seconds.

    ``turns`` says that a mark stood before them: somebody else begins. ``heard`` are no words.
    """

    speaker: str
    began: int
    ended: int
    line: int
    turns: bool
    words: list[str] = field(default_factory=list)
    heard: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.words)


def page_of_captions(text: str) -> Page:
    """The page of a caption file: a paragraph for all that somebody says in a row, ``Name (0:03): words``.

    Where somebody begins who has no name, in a file that names others, it is ``[0:03] – words``. So is a cue without a
    voice in a file whose cues have voices, unless it ends the sentence of the one before.
    """
    text = clean(text).removeprefix("\ufeff")
    title = text.partition("\n")[0].removeprefix("WEBVTT").strip(" -–—\t") if text.startswith("WEBVTT") else ""
    blocks = []
    paragraphs = list(_paragraphs(text.split("\n")))
    named = any(paragraph.speaker for paragraph in paragraphs)
    for paragraph in paragraphs:
        at = _clock(paragraph.began)
        if paragraph.heard:
            blocks.append(Block(paragraph.text, paragraph.line, plain=True))
            continue
        mark = "– " if named and paragraph.turns else ""
        said = (
            f"{paragraph.speaker} ({at}): {paragraph.text}" if paragraph.speaker else f"[{at}] {mark}{paragraph.text}"
        )
        blocks.append(Block(said, paragraph.line, plain=True))
    return Page(tuple(blocks), Facts(title=title), clean=True, headed=True)


def _paragraphs(lines: list[str]) -> Iterator[_Paragraph]:
    open_one: _Paragraph | None = None
    last, last_ended = "", 0
    capitals, voiced = _in_capitals(lines), any(map(_VOICE.search, lines))
    labels = _labels(lines)
    for number, began, ended, said in _cues(lines):
        for speaker, words in _voices(said, labels, capitals=capitals):
            if speaker is None and _HEARD.fullmatch(words):
                if open_one is not None:
                    yield open_one
                    open_one = None
                yield _Paragraph("", began, ended, number, turns=False, words=[words], heard=True)
                continue
            again = words == last and began - last_ended <= _ROLLS and not _CHANGE.match(words)
            if again and open_one is not None and speaker in (None, open_one.speaker):  # a rolling caption's line
                open_one.ended = last_ended = ended
                continue
            if not words:
                continue
            last, last_ended = words, ended
            unnamed = voiced and speaker is None and (open_one is None or _STOP.search(open_one.text) is not None)
            if open_one is not None and (unnamed or not _goes_on(open_one, speaker, words, began)):
                yield open_one
                open_one = None
            if open_one is None:
                turns = unnamed or _CHANGE.match(words) is not None
                open_one = _Paragraph(speaker or "", began, ended, number, turns)
            open_one.words.append(_CHANGE.sub("", words))
            open_one.ended = ended
    if open_one is not None:
        yield open_one


def _goes_on(paragraph: _Paragraph, speaker: str | None, words: str, began: int) -> bool:
    if (speaker is not None and speaker != paragraph.speaker) or _CHANGE.match(words):
        return False
    ends = _STOP.search(paragraph.words[-1]) is not None
    return not ends or (len(paragraph.text) < _LONGEST and began - paragraph.ended < _PAUSE)


def _cues(lines: list[str]) -> Iterator[tuple[int, int, int, list[str]]]:
    """Each cue: the line on which it begins, from 1, its times in seconds, and its lines."""
    number = 0
    while number < len(lines):
        if lines[number].startswith(_SKIPPED):
            while number < len(lines) and lines[number].strip():
                number += 1
        match = _TIMES.match(lines[number]) if number < len(lines) else None
        number += 1
        if match is None:
            continue
        first = number
        while number < len(lines) and lines[number].strip() and _TIMES.match(lines[number]) is None:
            number += 1
        yield first, seconds_of(match[1]), seconds_of(match[2]), lines[first:number]


def _in_capitals(lines: list[str]) -> bool:
    """Whether a file writes its speakers in capitals: more than half of the names, two at least."""
    names = [match[1] for line in lines if (match := _NAMED.match(_plain(line))) is not None and is_name(match[1])]
    formal = sum(_CAPITALS.search(name) is not None for name in names)
    return formal > 1 and formal * 2 > len(names)


def _labels(lines: list[str]) -> frozenset[str]:
    """The names that the cues of a file begin with in brackets or before a dash."""
    cues = [[_plain(line) for line in said] for _, _, _, said in _cues(lines)]
    named = (match[1] for cue in cues for line in cue if (match := _NAMED.match(line)) is not None)
    return labels_in((" ".join(cue) for cue in cues if cue), frozenset(filter(is_name, named)))


def _voices(lines: list[str], labels: frozenset[str], *, capitals: bool) -> Iterator[tuple[str | None, str]]:
    """The parts of a cue with who says them; None where nothing says that somebody else begins.

    ``capitals`` says that names are written in capitals, so that other words in front of a colon are what is said.
    """
    if any(_VOICE.search(line) for line in lines):
        pieces = _VOICE.split("\n".join(lines))
        if before := _plain(pieces[0]):
            yield None, before
        for name, words in zip(pieces[1::2], pieces[2::2], strict=True):
            yield voice_named(one_line(unescape(name))), _plain(words)
        return
    gathered: list[str] = []
    speaker: str | None = None
    for words in _parts_of(lines, labels):
        match = _NAMED.match(words)
        named = match is not None and is_name(match[1]) and not (capitals and _CAPITALS.search(match[1]) is None)
        if (named or _CHANGE.match(words)) and gathered:
            yield speaker, " ".join(gathered)
            gathered, speaker = [], None
        if match is not None and named:
            speaker, words = match[1], words[match.end() :]
        gathered.append(words)
    yield speaker, " ".join(gathered).strip()


def _parts_of(lines: list[str], labels: frozenset[str]) -> Iterator[str]:
    """The lines of a cue, parted where another speaker begins in one, with a colon behind the names in ``labels``."""
    for line in map(_plain, lines):
        for part in _NEXT.split(with_colon(line, labels)):
            yield from _DASHES.split(part) if _CHANGE.match(part) and not part.startswith(">") else (part,)


def _plain(text: str) -> str:
    return one_line(unescape(_TAG.sub("", text)).replace("\n", " "))


def _clock(seconds: int) -> str:
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"
