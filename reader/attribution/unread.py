"""Quotations of a language that the reader does not know: what stands in marks or behind a dash, and nobody's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reader.attribution.attribution import Attribution
from reader.attribution.content.rules import Rule
from reader.attribution.text.dialogue import TURN, with_dialogue
from reader.attribution.text.quotation_marks import Passage
from reader.document.model import Paragraph, Part, QuotationKind, Span
from reader.languages import LANGUAGES
from reader.languages.detect import primary
from reader.text.patterns import later

_WITHOUT_SPACES = later(r"[぀-ヿ]|[㐀-鿿]|[฀-๿]")  # as one class it takes longer to compile than to use
"""Letters of scripts that set no space between words: Japanese, Chinese, Thai."""
_FINAL = ".!?…。！？؟।"
_NARRATED = later(r"\s+[—–―]\s*(?=[^\W\d_])([^—–―]*?)(?:[—–―][.,;:]?\s*|$)")
"""What stands between two dashes of a turn: who speaks."""
TERM = 4
"""So many letters at most has a term in marks, in a script without spaces."""
FEW_WORDS = 2


def by_marks(paragraphs: Sequence[Paragraph], language: str) -> list[Attribution]:
    """The quotations of paragraphs, each without a speaker."""
    texts = [paragraph.text for paragraph in paragraphs]
    said = _said(primary(language))

    def says(turn: str) -> bool:
        return len(_divided(turn, 0, len(turn), said)) > 1 or bool(said and said.search(turn))

    found, turns = with_dialogue(texts, frozenset(), says)
    out: list[Attribution] = []
    for n, passages in enumerate(found):
        for passage in passages:
            spans = [(passage.start, passage.end)]
            if n in turns and passage.mark == TURN:
                spans = _divided(texts[n], passage.start, passage.end, said)
            kind = QuotationKind.DIRECT if n in turns else kind_of(texts[n], passage)
            out += (
                Attribution([Part(n, Span(first, last))], None, kind, "", Rule.UNREAD, 0.0) for first, last in spans
            )
    return out


def kind_of(text: str, passage: Passage) -> QuotationKind:
    """Whether marks hold whole sentences, a part of one, or a term or title."""
    words = text[passage.start : passage.end]
    whole = words.rstrip("\"'”’»›")[-1:] in _FINAL
    if _WITHOUT_SPACES.search(words):
        return QuotationKind.DIRECT if whole or len(words) > TERM else QuotationKind.SCARE
    count = len(words.split())
    opening = next((char for char in words if char.isalpha()), "")
    begins = bool(opening) and not opening.islower()
    beside = text[: passage.outer_start].rstrip()[-1:] in (":", "") or text[passage.outer_end :].lstrip()[:1] in (
        ",",
        "—",
        "–",
        "",
    )
    behind = text[passage.outer_end : passage.outer_end + 1] in (".", ",", "")
    if begins and (whole or (beside and count >= FEW_WORDS) or (behind and count > FEW_WORDS)):
        return QuotationKind.DIRECT
    return QuotationKind.PARTIAL if count > FEW_WORDS else QuotationKind.SCARE


def _divided(text: str, start: int, end: int, said: re.Pattern[str] | None) -> list[tuple[int, int]]:
    """A turn without what stands between its dashes, or behind a comma before a verb of speech."""
    out: list[tuple[int, int]] = []
    at = start
    for match in _NARRATED.finditer(text, start, end):
        if not match[1][:1].islower():
            continue
        out.append((at, match.start()))
        at = match.end()
    if at < end:
        out.append((at, end))
    if said is not None and out:
        first, last = out[-1]
        comma = said.search(text, first, last)
        if comma is not None:
            out[-1] = first, comma.start() + (text[comma.start()] in "?!…")
    return [(first, first + len(text[first:last].rstrip(" ,"))) for first, last in out if text[first:last].strip()]


@cache
def _said(language: str) -> re.Pattern[str] | None:
    """A comma or mark and the verbs that a language most often has behind a turn; None where none are listed."""
    for line in (LANGUAGES / "dialogue.txt").read_text(encoding="utf-8").splitlines():
        tag, equals, verbs = line.partition(" = ")
        if equals and tag == language:
            return re.compile(rf"[,?!…]\s+(?:{'|'.join(map(re.escape, verbs.split()))})\b")
    return None
