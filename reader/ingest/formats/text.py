"""Plain text: its paragraphs, and the messages of an exported chat."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document.clean import clean
from reader.document.model import Removed
from reader.ingest.article.vocabulary import normal, vocabulary
from reader.ingest.formats.mails.pasted_mail import page_of_pasted_mail
from reader.ingest.formats.spoken.exported_transcript import page_of_exported
from reader.ingest.lines import blocks_of, one_line
from reader.ingest.source_page import Block, Page
from reader.ingest.sources.line_numbers import without_line_numbers
from reader.ingest.sources.overstrike import printed

_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?"
_DAY = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"
_MESSAGE = re.compile(
    rf"[\u200e\u200f]?(?:\[(?:{_DAY},?\s)?{_CLOCK}\]|{_DAY},?\s{_CLOCK}\s[-–]|{_DAY}[ T]{_CLOCK})\s+"
    r"(?:<[^<>\n]{1,40}>|(?:[^\w\s:.,;!?\"“”„«»()\[\]<>|/]{1,8}\s?){0,2}(?:[^\W\d]|(?<=\+)\d)[^:\n]{0,60}:)\s"
)
_STAMPED = re.compile(rf"[\u200e\u200f]?(?:\[(?:{_DAY},?\s)?{_CLOCK}\]|{_DAY},?\s{_CLOCK}\s[-–])\s")
"""What a chat says itself, or nobody is named for: "[00:12] [laughter]"."""
NOTICE = "notice of the chat"
"""Why a message is removed that nobody wrote."""
_LEAST = 3
"""Messages that make a chat."""
_MOST_OTHER = 1
"""Lines of other text for each message, at most: a message may have several lines."""


def page_of_text(text: str) -> Page:
    """The page of a plain text."""
    text = without_line_numbers(clean(printed(text)).removeprefix("\ufeff"))
    chat = _messages(text)
    if chat:
        return _without_notices(chat)
    return page_of_exported(text) or page_of_pasted_mail(text) or Page(blocks_of(text))


def _without_notices(messages: Sequence[Block]) -> Page:
    """The page of a chat, without what the program writes in place of a message: "<Media omitted>"."""
    known = vocabulary().lists["chat notices"]
    kept: list[Block] = []
    removed: list[Removed] = []
    for block in messages:
        match = _MESSAGE.match(block.text)
        if match is not None and normal(block.text[match.end() :]) in known:
            removed.append(Removed(block.text, NOTICE, block.line, len(kept)))
        else:
            kept.append(block)
    return Page(tuple(kept), removed=tuple(removed), clean=True, headed=True)


def _messages(text: str) -> tuple[Block, ...]:
    """The messages of an exported chat, a block each with all of its lines; none where the text is no chat."""
    lines = text.split("\n")
    named = {number for number, line in enumerate(lines) if _MESSAGE.match(line)}
    filled = sum(bool(line.strip()) for line in lines)
    if len(named) < _LEAST or filled - len(named) > _MOST_OTHER * len(named):
        return ()
    begins = [n for n in range(min(named), len(lines)) if n in named or _STAMPED.match(lines[n])]
    ends = [*begins[1:], len(lines)]
    above = [Block(one_line(line), number + 1) for number, line in enumerate(lines[: begins[0]]) if line.strip()]
    messages = [
        Block(one_line(" ".join(lines[begin:end])), begin + 1, plain=True)
        for begin, end in zip(begins, ends, strict=True)
    ]
    return (*above, *messages)
