"""The top of a pasted page: which line is the headline, which the deck, the byline, the date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.document.model import ParagraphKind
from reader.ingest.article.byline import are_only_names, is_outlet, line_of_head
from reader.ingest.article.evidence import LONG, SHORT, Evidence
from reader.ingest.article.paragraph_kinds import is_timed_name, is_turn
from reader.ingest.article.vocabulary import normal, vocabulary, words_of
from reader.ingest.source_page import Block
from reader.text.patterns import later

LONGEST_TITLE = 32
"""Words."""
LONGEST_DECK = 45
"""Words of a deck above a byline, where its place says what it is."""
_LONGEST_LOOSE_DECK = 20
_LONGEST_TITLE_LIKE_DECK = 30
"""Words of a deck that only its length and place tell from the first paragraph, with a full stop and without."""
_LEAST_LOOSE, _LONGER = 5, 1.5
"""Words of a headline that only a longer line below it tells, and how many times longer that is."""
_LONGEST_LEAD = 25
"""Words up to which a sentence at the top may still be a headline or a deck."""
_DECK = 2
"""The last block that may be a deck of more than `_LONGEST_LEAD` words."""
_LONGEST_KICKER = 3
"""Words of a line above a headline that names a section or a series."""
_FARTHEST = 60
"""Blocks from the top within which an article begins."""

_LONGEST_WRITER, _LEAST_OWN, _OWN_SHARE = 4, 2, 0.2
"""Words of a name alone that is a byline; so many paragraphs below it say "I", and this share of them."""
_OWN = later(r"\b(?:I|my|My)\b")
_PASSAGES = later(r"[“„«\"][^“”„«»\"]*[”“»\"]|(?<!\w)[‘'][^‘’]*[’'](?!\w)")
_RELEASE = "press release"
"""The reason of a line that only says what a text is: "FOR IMMEDIATE RELEASE"."""
_NEAR = 20
"""Blocks below a turn among which others stand."""

_FIGURES = later(r"[\W\d_]*(?:[AaPp]\.?\s?[Mm]\.?)?\W*")
"""A time, or the number of a page."""
_STOP = later(r"[.!?][\"'”’)]*$")
_MARKS = later(r"[“”\"«»„]|(?<!\w)[‘']|[’'](?!\w)")
_DOUBLE = later(r"[“”\"«»„]")
_DATELINE = later(r"^[A-Z][^a-z]{2,}\b.{0,40}\s[–—―-]+\s|^.{2,60}\((?:AP|AFP|Reuters|UPI|dpa|CNN)\)")


@dataclass(slots=True)
class Head:
    """What stood above an article: the index of each block that is no part of its text.

    ``byline`` and ``published`` are values, as several can stand in one line. ``used`` are all their lines.
    """

    title: int | None = None
    deck: int | None = None
    byline: str = ""
    published: str = ""
    used: set[int] = field(default_factory=set)
    first: int = 0
    """The first block of the article itself, or as many as there are blocks."""


def head_of(blocks: Sequence[Block], evidence: Sequence[Evidence], title: str = "", deck: str = "") -> Head:
    """What stands at the top of a page; ``title`` and ``deck`` are what the page states, empty where it states none."""
    head = Head(first=_first_paragraph(blocks, evidence))
    last_line = -1
    for index in range(min(head.first, len(blocks))):
        if evidence[index].reason == _RELEASE and evidence[index].words <= _LONGEST_KICKER:
            head.used.add(index)
            continue
        byline, published, whole = line_of_head(blocks[index].text)
        if whole:
            head.used.add(index)
            head.byline = head.byline or byline
            head.published = head.published or published
            last_line = index
    _find_names(head, blocks, evidence)
    _find_role(head, blocks)
    _find_writer(head, blocks)
    _find_title(head, blocks, evidence, title)
    if head.title is None:
        head.first = min(head.first, *head.used) if head.used else head.first
        return head
    _find_deck(head, blocks, evidence, deck, last_line)
    return head


def _find_names(head: Head, blocks: Sequence[Block], evidence: Sequence[Evidence]) -> None:
    """A line of nothing but names beside the date is a byline, where another line above it can be the headline."""
    if head.byline or not head.used:
        return
    above, below = min(head.used) - 1, max(head.used) + 1
    for index in (above, below):
        if (
            not 0 < index < min(head.first, len(blocks))
            or blocks[index].kind is not None
            or evidence[index].boilerplate
        ):
            continue
        text = blocks[index].text
        if are_only_names(text) and any(_may_be_title(i, head, blocks, evidence) for i in range(index)):
            head.byline = text
            head.used.add(index)
            return


def _find_role(head: Head, blocks: Sequence[Block]) -> None:
    """A line of a name is a byline where the line below it is a writer's role; the paper may stand below that."""
    writers = vocabulary().lists["writer"]
    for index in range(1, min(head.first, len(blocks) - 1)):
        if head.byline or not are_only_names(blocks[index].text) or normal(blocks[index + 1].text) not in writers:
            continue
        head.byline = blocks[index].text
        head.used |= {index, index + 1}
        below = index + 2
        if below < min(head.first, len(blocks)) and is_outlet(blocks[below].text):
            head.used.add(below)


def _find_writer(head: Head, blocks: Sequence[Block]) -> None:
    """A line of one name right above a text that says "I", and names nobody so, is a byline without a "By"."""
    index = head.first - 1
    if head.byline or head.used or not 0 < index < len(blocks) - 1 or blocks[index].kind is not None:
        return
    name = blocks[index].text.strip()
    if not are_only_names(name) or len(name.split()) > _LONGEST_WRITER:
        return
    below = [block.text for block in blocks[head.first : _FARTHEST]]
    told = below[:-1] if below[-1].startswith(f"{name} ") else below  # "Ada Moor travelled as a guest"
    others = any(re.search(rf"\b{re.escape(name.split()[-1])}\b", text) for text in (*told, blocks[0].text))
    personal = sum(_OWN.search(_PASSAGES.sub(" ", text)) is not None for text in below)
    if not others and personal >= max(_LEAST_OWN, _OWN_SHARE * len(below)):
        head.byline = name
        head.used.add(index)


def _first_paragraph(blocks: Sequence[Block], evidence: Sequence[Evidence]) -> int:
    """The first block that is a paragraph of several lines, and not a caption or a notice."""
    for index, (block, found) in enumerate(zip(blocks[:_FARTHEST], evidence, strict=False)):
        if block.kind is not None or block.title:
            continue
        long = found.sentence and found.words > _LONGEST_LEAD and found.boilerplate < found.shape
        if long and not _is_above_byline(index, blocks, found):
            return index
    return min(len(blocks), _FARTHEST)


def _is_above_byline(index: int, blocks: Sequence[Block], found: Evidence) -> bool:
    """Whether a block below the first one is a long deck: the line below it is a byline and nothing else."""
    if not 0 < index <= _DECK or index + 1 >= len(blocks) or found.words > LONGEST_DECK:
        return False
    byline, _, whole = line_of_head(blocks[index + 1].text)
    return whole and bool(byline)


def _find_title(head: Head, blocks: Sequence[Block], evidence: Sequence[Evidence], title: str) -> None:
    wanted = normal(title)
    if wanted:
        for index in range(min(len(blocks), _FARTHEST)):
            if evidence[index].key == wanted:
                head.title = index
                return
        return
    marked = next((index for index, block in enumerate(blocks[:_FARTHEST]) if block.title), None)
    if marked is not None:
        head.title = marked
        head.first = max(head.first, marked + 1)
        return
    candidates = _candidates(head, blocks, evidence)
    if not candidates or len(blocks) < 2:
        return
    # A page copied from its very top begins with the names of its sections; other text begins with its headline.
    above = evidence[: candidates[0]]
    crowded = any(found.boilerplate >= 1 and found.reason != _RELEASE for found in above)
    kicked = evidence[candidates[0]].words <= _LONGEST_KICKER
    if crowded or (kicked and any(evidence[index].words > _LONGEST_KICKER for index in candidates)):
        head.title = max(candidates, key=lambda index: (_headline(index, head, blocks, evidence), -index))
    elif _is_topmost(candidates[0], head, blocks):
        head.title = candidates[0]


def _candidates(head: Head, blocks: Sequence[Block], evidence: Sequence[Evidence]) -> list[int]:
    """The lines that may be the headline: none below the second sentence, as one of two is a paragraph."""
    candidates: list[int] = []
    sentences = 0
    for index in range(min(head.first + 1, len(blocks))):
        if index and _is_turn_here(index, blocks):
            break
        found = evidence[index]
        is_text = found.boilerplate < 1 and blocks[index].kind is None
        if candidates and is_text and index not in head.used and _is_paragraph(index, head, blocks):
            break
        if _may_be_title(index, head, blocks, evidence):
            candidates.append(index)
        if is_text and found.sentence and found.words >= SHORT:
            sentences += 1
            if sentences == 2:
                break
    return candidates


def _is_topmost(index: int, head: Head, blocks: Sequence[Block]) -> bool:
    """Whether nothing but pictures and the lines of byline and date stands above a block."""
    return all(
        above in head.used or blocks[above].kind is ParagraphKind.CAPTION or _is_bracketed(blocks[above].text)
        for above in range(index)
    )


def _is_bracketed(text: str) -> bool:
    """Whether all of a line stands in square brackets: the reference of a record, a remark of an editor."""
    return text.startswith("[") and text.endswith("]") and "]" not in text[:-1]


def _may_be_title(index: int, head: Head, blocks: Sequence[Block], evidence: Sequence[Evidence]) -> bool:
    block, found = blocks[index], evidence[index]
    if index in head.used or not 0 < found.words <= LONGEST_TITLE or block.kind not in (None, ParagraphKind.HEADING):
        return False
    if found.boilerplate >= 1 or block.text.endswith((",", ":")) or _DATELINE.search(block.text):
        return False
    if _is_bracketed(block.text):
        return False
    if _is_paragraph(index, head, blocks) or _is_turn_here(index, blocks) or _FIGURES.fullmatch(block.text):
        return False
    return found.words <= _LONGEST_LEAD or not found.sentence


def _is_turn_here(index: int, blocks: Sequence[Block]) -> bool:
    """Whether a line is a turn of a transcript, and no headline with a colon: its label stands again, or it is a
    sentence, and other turns follow.
    """
    text = blocks[index].text
    if not is_turn(text):
        return False
    label, colon, _ = text.partition(":")
    others = [block.text for block in blocks[index + 1 : index + 1 + _NEAR] if is_turn(block.text)]
    if not colon or is_timed_name(text) or any(other.startswith(f"{label}:") for other in others):
        return True
    return _STOP.search(text) is not None and len(others) > 1


def _is_paragraph(index: int, head: Head, blocks: Sequence[Block]) -> bool:
    """Whether a short block is a paragraph of the text and no headline: it has a full stop or somebody's words in
    double quotation marks, and both where a byline or date stands below it.
    """
    block = blocks[index]
    if block.title or block.kind is ParagraphKind.HEADING:
        return False
    quoted = _DOUBLE.search(block.text) is not None
    if any(index < line <= index + 2 for line in head.used):
        return quoted and _STOP.search(block.text) is not None
    return quoted or block.text.rstrip("\"'”’)")[-1:] in (".", "!", "…")


def _headline(index: int, head: Head, blocks: Sequence[Block], evidence: Sequence[Evidence]) -> float:
    """How much a line looks like the headline of what comes below it."""
    text = blocks[index].text
    score = min(evidence[index].words, 9) / 9
    if not text.endswith("."):
        score += 0.4
    if index and _is_above_deck(index - 1, head, blocks, evidence):
        score -= 0.6
    if head.used:
        score += 0.6 if index < min(head.used) else -0.6
        score += 0.4 if index + 1 in head.used or _is_above_deck(index, head, blocks, evidence) else 0.0
    if blocks[index].kind is ParagraphKind.HEADING:
        score += 0.5
    return score - 0.04 * abs(head.first - index)


def _is_above_deck(index: int, head: Head, blocks: Sequence[Block], evidence: Sequence[Evidence]) -> bool:
    """Whether a line without a full stop stands above one with, or above one that is much longer, and that above the
    byline: headline and deck.
    """
    if (
        index + 2 not in head.used
        or index + 1 in head.used
        or evidence[index].boilerplate
        or evidence[index].words <= _LONGEST_KICKER
    ):
        return False
    if blocks[index].text.endswith("."):
        return False
    return blocks[index + 1].text.endswith(".") or _is_loose_headline(evidence[index], evidence[index + 1])


def _is_loose_headline(found: Evidence, below: Evidence) -> bool:
    """Whether a line says more than the name of a site or a section does, and the one below it much more."""
    if found.words < _LEAST_LOOSE or below.words < _LONGER * found.words or below.boilerplate:
        return False
    return vocabulary().lists["section"].isdisjoint(found.key.split())


def _find_deck(head: Head, blocks: Sequence[Block], evidence: Sequence[Evidence], deck: str, last_line: int) -> None:
    """The deck: what the page says it is, what stands between headline and byline, or a line much shorter than
    the paragraph below it. Never one with somebody's words in it: those belong to the text.
    """
    assert head.title is not None
    wanted = normal(deck)
    below = [
        index
        for index in range(head.title + 1, min(len(blocks), head.title + 6))
        if index not in head.used and blocks[index].kind is not ParagraphKind.CAPTION
    ]
    if wanted:
        head.deck = next((index for index in below if evidence[index].key == wanted), None)
        return
    if (
        not below
        or evidence[below[0]].quoted
        or evidence[below[0]].boilerplate >= 1
        or blocks[below[0]].kind is not None
    ):
        return
    first, found = below[0], evidence[below[0]]
    if is_turn(blocks[first].text) or _DOUBLE.search(blocks[first].text):
        return
    above_byline = first < last_line and 4 <= found.words <= LONGEST_DECK
    dated = len(below) > 1 and _DATELINE.search(blocks[below[1]].text) and not found.sentence
    stopped = blocks[head.title].text.endswith(".")
    if (
        above_byline
        or (dated and 4 <= found.words <= LONGEST_DECK)
        or (len(below) > 1 and not stopped and _is_loose(blocks[first], found, evidence[below[1]]))
    ):
        head.deck = first


def _is_loose(block: Block, found: Evidence, after: Evidence) -> bool:
    """Whether only a deck is that short above such a paragraph. A headline with a full stop says that its page ends
    everything with one, and then nothing tells a deck from a short first paragraph.
    """
    longest = _LONGEST_LOOSE_DECK if found.sentence else _LONGEST_TITLE_LIKE_DECK
    if not 4 <= found.words <= longest or after.words < max(LONG, 1.6 * found.words) or not after.sentence:
        return False
    if _DATELINE.search(block.text) or _MARKS.search(block.text):
        return False
    return vocabulary().lists["speech"].isdisjoint(words_of(block.text))
