"""What the paragraphs of word processors have in common."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.document.model import ParagraphKind
from reader.ingest.article.vocabulary import vocabulary, words_of
from reader.ingest.lines import one_line
from reader.ingest.source_page import Block

_BREAKS = re.compile(r"\n[^\S\n]*\n\s*")
_BOLD = 0.9
_ENDS = tuple('.?!…:”"’)')
_LONGEST_QUESTION = 80
"""Words."""


def split_at_breaks(text: str) -> list[str]:
    """The paragraphs in a text in which line breaks stand for paragraphs: two in a row end one."""
    return [words for part in _BREAKS.split(text) if (words := one_line(part.replace("\n", " ")))]


def ends(text: str) -> bool:
    """Whether words end as what somebody says does."""
    return text.rstrip().endswith(_ENDS)


def is_question(text: str) -> bool:
    """Whether words set in another type ask something, also where a sentence follows: "Why? Nobody listens."."""
    return "?" in text and ends(text)


def with_questions(blocks: Sequence[Block], bold: Sequence[float]) -> list[Block]:
    """Blocks, with those that are questions set in bold type marked: two at least, each with another text below it.

    Among those, what the interviewer says without asking is set so too.

    ``bold`` is the share of each block's letters in bold type, 0 to 1.
    """
    set_off = [
        index
        for index, block in enumerate(blocks)
        if block.kind is None
        and bold[index] >= _BOLD
        and block.text[-1:] in _ENDS
        and len(block.text.split()) <= _LONGEST_QUESTION
        and index + 1 < len(blocks)
        and blocks[index + 1].kind is None
        and bold[index + 1] < _BOLD
    ]
    asked = [index for index in set_off if "?" in blocks[index].text[-3:]]
    result = list(blocks)
    if len(asked) >= 2:
        said = [i for i in set_off if i not in asked and (i > asked[0] or _addresses(blocks[i].text))]
        for index in (*asked, *(said if len(said) <= len(asked) else ())):
            result[index] = replace(blocks[index], kind=ParagraphKind.QUESTION)
    return result


def _addresses(text: str) -> bool:
    """Whether somebody is spoken to: "You said last year that you were done." """
    return not vocabulary().lists["voice"].isdisjoint(words_of(text))
