"""The top of a pasted page: which line is the headline, which the deck, the byline, the date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from reader.document.model import ParagraphKind
from reader.ingest.dates import date_in_words
from reader.ingest.evidence import LONG, SHORT, Evidence
from reader.ingest.page import Block
from reader.ingest.vocabulary import normal, vocabulary, words_of

LONGEST_TITLE = 32
"""Words."""
LONGEST_DECK = 45
"""Words of a deck above a byline, where its place says what it is."""
_LONGEST_LOOSE_DECK = 20
_LONGEST_TITLE_LIKE_DECK = 30
"""Words of a deck that only its length and place tell from the first paragraph, with a full stop and without."""
_LONGEST_LEAD = 25
"""Words up to which a sentence at the top may still be a headline or a deck."""
_LONGEST_KICKER = 3
"""Words of a line above a headline that names a section or a series."""
_FARTHEST = 60
"""Blocks from the top within which an article begins."""
_LONGEST_OUTLET = 5
_LONGEST_BYLINE = 16
"""Words."""

_STOP = re.compile(r"[.!?][\"'”’)]*$")
_MARKS = re.compile(r"[“”\"«»„]|(?<!\w)[‘']|[’'](?!\w)")
_DATELINE = re.compile(r"^[A-Z][^a-z]{2,}\b.{0,40}\s[–—―-]+\s|^.{2,60}\((?:AP|AFP|Reuters|UPI|dpa|CNN)\)")
_HANDLE = re.compile(r"\s*\(?@\w+\)?$")
_NUMERIC_DATE = re.compile(r"[0-9]{1,4}[/.][0-9]{1,2}[/.][0-9]{1,4}")
_INITIAL = re.compile(r"\b\w{1,3}\.$")
_NAME = re.compile(r"(?:[^\W\d_a-z][\w.'’-]*|(?:de|da|di|del|la|le|van|von|der|den|bin|al|el|y|e)\b)")


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
        byline, published, whole = _line(blocks[index].text)
        if whole:
            head.used.add(index)
            head.byline = head.byline or byline
            head.published = head.published or published
            last_line = index
    _find_title(head, blocks, evidence, title)
    if head.title is None:
        head.first = min(head.first, *head.used) if head.used else head.first
        return head
    _find_deck(head, blocks, evidence, deck, last_line)
    return head


def _first_paragraph(blocks: Sequence[Block], evidence: Sequence[Evidence]) -> int:
    """The first block that is a paragraph of several lines, and not a caption or a notice."""
    for index, (block, found) in enumerate(zip(blocks[:_FARTHEST], evidence, strict=False)):
        if block.kind is not None or block.title:
            continue
        if found.sentence and found.words > _LONGEST_LEAD and found.junk < found.shape:
            return index
    return min(len(blocks), _FARTHEST)


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
    crowded = any(found.junk >= 1 for found in evidence[: candidates[0]])
    if crowded or (evidence[candidates[0]].words <= _LONGEST_KICKER and len(candidates) > 1):
        head.title = max(candidates, key=lambda index: (_headline(index, head, blocks, evidence), -index))
    elif _is_topmost(candidates[0], head, blocks):
        head.title = candidates[0]


def _candidates(head: Head, blocks: Sequence[Block], evidence: Sequence[Evidence]) -> list[int]:
    """The lines that may be the headline: none below the second sentence, as one of two is a paragraph."""
    candidates = []
    sentences = 0
    for index in range(min(head.first + 1, len(blocks))):
        if _may_be_title(index, head, blocks, evidence):
            candidates.append(index)
        found = evidence[index]
        if found.sentence and found.words >= SHORT and found.junk < 1 and blocks[index].kind is None:
            sentences += 1
            if sentences == 2:
                break
    return candidates


def _is_topmost(index: int, head: Head, blocks: Sequence[Block]) -> bool:
    """Whether nothing but pictures and the lines of byline and date stands above a block."""
    return all(above in head.used or blocks[above].kind is ParagraphKind.CAPTION for above in range(index))


def _may_be_title(index: int, head: Head, blocks: Sequence[Block], evidence: Sequence[Evidence]) -> bool:
    block, found = blocks[index], evidence[index]
    if index in head.used or not 0 < found.words <= LONGEST_TITLE or block.kind not in (None, ParagraphKind.HEADING):
        return False
    if found.junk >= 1 or block.text.endswith((",", ":")) or _DATELINE.search(block.text):
        return False
    return found.words <= _LONGEST_LEAD or not found.sentence


def _headline(index: int, head: Head, blocks: Sequence[Block], evidence: Sequence[Evidence]) -> float:
    """How much a line looks like the headline of what comes below it."""
    text = blocks[index].text
    score = min(evidence[index].words, 9) / 9
    if not text.endswith("."):
        score += 0.4
    if head.used:
        score += 0.6 if index < min(head.used) else -0.6
        score += 0.4 if index + 1 in head.used else 0.0
    if blocks[index].kind is ParagraphKind.HEADING:
        score += 0.5
    return score - 0.04 * abs(head.first - index)


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
    if not below or evidence[below[0]].quoted or evidence[below[0]].junk >= 1 or blocks[below[0]].kind is not None:
        return
    first, found = below[0], evidence[below[0]]
    above_byline = first < last_line and 4 <= found.words <= LONGEST_DECK
    stopped = blocks[head.title].text.endswith(".")
    if above_byline or (len(below) > 1 and not stopped and _is_loose(blocks[first], found, evidence[below[1]])):
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


def _line(text: str) -> tuple[str, str, bool]:
    """The byline and the date in a line above an article, and whether it holds these and nothing else."""
    if len(text) > 200:
        return "", "", False
    byline = published = ""
    whole = True
    told = False
    for part in filter(None, _parts().split(text)):
        date, only = date_in_words(part)
        if date and only:
            published = published or ("" if _is_update(part) else date)
            told = True
        elif named := byline_in(part):
            byline, dated = byline or named[0], named[1]
            published = published or dated
            told = True
        elif _NUMERIC_DATE.fullmatch(part):
            told = True
        elif normal(part) in vocabulary().whole or date or (told and _is_outlet(part)):
            continue
        else:
            whole = False
    return byline, published, whole and told


@cache
def _parts() -> re.Pattern[str]:
    """What stands between the parts of a line: signs, or that an update follows."""
    updates = "|".join(sorted(map(re.escape, vocabulary().lists["updated"]), key=len, reverse=True))
    return re.compile(rf"\s*[|•·]\s*|\s{{3,}}|(?<=[0-9.])\s+(?=(?:{updates})\b)", re.IGNORECASE)


def _is_update(part: str) -> bool:
    key = normal(part)
    return any(key.startswith(word) for word in vocabulary().lists["updated"])


def byline_in(text: str) -> tuple[str, str] | None:
    """The names in a line such as "By Ada Moor and Ben Quill, staff writers", and the date after them if any."""
    handle = _HANDLE.search(text)
    if handle is not None and _are_names(text[: handle.start()]):
        return text[: handle.start()], ""
    words = text.split()
    if not 1 < len(words) <= _LONGEST_BYLINE or (_STOP.search(text) and not _INITIAL.search(text)):
        return None
    known = vocabulary().lists
    for size in (2, 1):
        if normal(" ".join(words[:size])) in known["byline"] and words[0][0].isupper():
            names, dated = _without_date(" ".join(words[size:]).lstrip(": "))
            return (names, dated) if names and _are_names(names) else None
    if any(normal(text).endswith(writer) for writer in known["writer"]) and "," in text:
        names = text.rsplit(",", 1)[0]
        return (text, "") if _are_names(names) and len(names.split()) > 1 else None
    return None


def _without_date(names: str) -> tuple[str, str]:
    date = ""
    for separator in (", ", " – ", " — ", " - ", " "):
        head, found, tail = names.partition(separator)
        while found:
            date, only = date_in_words(tail)
            if date and only:
                return head.rstrip(" ,"), date
            more, found, tail = tail.partition(separator)
            head = f"{head}{separator}{more}"
    return names, ""


def _is_outlet(part: str) -> bool:
    """Whether a part of a line below the names is the name of a paper or a section."""
    words = list(_words(part))
    return len(words) <= _LONGEST_OUTLET and all(word[0].isupper() or word in ("of", "the", "and") for word in words)


def _are_names(text: str) -> bool:
    """Whether a text is names, with what stands between and after them."""
    words = list(_words(text))
    joins = vocabulary().lists["and"]
    named = sum(_NAME.fullmatch(word) is not None for word in words)
    allowed = (
        joins
        | {word for phrase in vocabulary().lists["writer"] for word in phrase.split()}
        | {"for", "in", "of", "the"}
    )
    return named > 1 and all(_NAME.fullmatch(word) or word.lower() in allowed for word in words)


def _words(text: str) -> Iterator[str]:
    for word in text.split():
        stripped = word.strip(",;:()/&")
        if stripped:
            yield stripped
