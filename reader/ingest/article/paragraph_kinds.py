"""What each paragraph of an article is: heading, pull quote or body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document.model import ParagraphKind
from reader.ingest.article.evidence import Evidence
from reader.ingest.article.vocabulary import normal
from reader.ingest.source_page import Block
from reader.text.patterns import later

_LONGEST_HEADING = 12
"""Words."""
_LONGEST_NAME = 80
"""Code points of a name with the time beside it."""
_LONGEST_PULL_QUOTE = 60
"""Words."""
_SHORTEST_PULL_QUOTE = 4
_MOST_PULL_QUOTES = 40
"""Candidates that are looked for in the text; each costs a look through all of it."""

_TURN = later(
    r"^[^:]{1,60}:(\s|$)|^Q\.?\s|^A\.\s|^(?:Mr|Ms|Mrs|The|Dr)\.? [A-Z][\w ]*[A-Z]{2,}[^.]{0,60}\. "
    r"|^(?:[A-Z][a-z]+\.? ){1,4}(?:[A-Z][\w’']{0,2})?[A-Z]{2,}[\w’'-]*(?: of [A-Z]\w+)?(?: \([^()]{1,60}\))?\. "
)
_ASKED = later(r"^[^\W\d_a-z]\w*\.\s?(?:[-–—]\s?)?[¿\w].*\?$")
"""A question behind one word or letter for who asks: "P. ¿Cuándo?", "Frage. Wann?", "D.- Quando?"."""
_TIMED = later(
    r"[^\W\d_a-z][\w.’'-]*(?: (?:[^\W\d_a-z][\w.’'-]*|\d{1,2}|von|van|de|der)){0,4}"
    r"\s+[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?[\])]?"
)
_LISTED = later(r"^(?:[-–•*·]|\(?[0-9a-z]{1,2}[.)])\s")
_QUOTED = re.compile(r"^[“„«\"](?P<words>[^“”„«»\"]+)[”“»«\"](?P<after>.*)$")
_AFTER = re.compile(r"[.,]?\s*(?:[—–-]\s*)?[^.!?]{0,80}")


def kinds_of(blocks: Sequence[Block], evidence: Sequence[Evidence]) -> list[ParagraphKind]:
    """The kind of each block of an article; what its format said stands."""
    kinds = [block.kind or ParagraphKind.BODY for block in blocks]
    for index, (block, found) in enumerate(zip(blocks, evidence, strict=True)):
        looks = block.kind is None and not block.plain and _is_heading(block.text, found)
        said = index > 0 and is_timed_name(blocks[index - 1].text.rstrip(": "))
        if looks and not said and _leads_to_text(index, evidence):
            kinds[index] = ParagraphKind.HEADING
    for index in _pull_quotes(blocks, evidence):
        kinds[index] = ParagraphKind.PULL_QUOTE
    return kinds


def is_turn(text: str) -> bool:
    """Whether a line begins as a turn of a transcript does: "Ada Moor: …", "Q. …", "Mr. MOOR. …", or is the name and
    time above one: "Ada Moor 10:32".
    """
    return _TURN.match(text) is not None or _ASKED.match(text) is not None or is_timed_name(text)


def is_timed_name(text: str) -> bool:
    """Whether a line is nothing but a name and a time, as chats and automatic transcripts have above words."""
    return len(text) < _LONGEST_NAME and _TIMED.fullmatch(text) is not None


def _is_heading(text: str, found: Evidence) -> bool:
    """Whether a line looks like a heading: short, without an end, and not a turn in a transcript or a list."""
    if found.quoted or not 0 < found.words <= _LONGEST_HEADING or text[-1] in '.,;:…)”"’»':
        return False
    return text[0].isupper() and not is_turn(text) and not _LISTED.match(text)


def _leads_to_text(index: int, evidence: Sequence[Evidence]) -> bool:
    """Whether a paragraph follows, and so one line among others like it is no heading."""
    after = evidence[index + 1] if index + 1 < len(evidence) else None
    return after is not None and after.sentence and after.words > evidence[index].words


def _pull_quotes(blocks: Sequence[Block], evidence: Sequence[Evidence]) -> list[int]:
    """Blocks that are a quotation, and at most a name, whose words stand in another paragraph as well."""
    candidates = []
    for index, (block, found) in enumerate(zip(blocks, evidence, strict=True)):
        if (
            block.kind not in (None, ParagraphKind.BLOCK_QUOTE)
            or not _SHORTEST_PULL_QUOTE <= found.words <= _LONGEST_PULL_QUOTE
        ):
            continue
        match = _QUOTED.match(block.text)
        if match is not None and _AFTER.fullmatch(match["after"]):
            words = normal(match["words"])
            if words.count(" ") + 1 >= _SHORTEST_PULL_QUOTE:
                candidates.append((index, words))
    if not candidates or len(candidates) > _MOST_PULL_QUOTES:
        return []
    text = "\n".join(f" {found.key} " for found in evidence)
    return [index for index, words in candidates if text.count(f" {words} ") > 1]
