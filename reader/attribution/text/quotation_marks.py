"""Where quotation marks stand: the passages of each paragraph, without judging whose words they are.

All styles are read, nothing is rewritten. Marks are matched with a stack, so that marks inside marks stay inside;
an apostrophe is told from a closing single mark by the letters around it; feet and inches are left alone. A mark that
is never closed ends with its paragraph, and when the next paragraph opens with the same mark it is a quotation that
runs on (the convention of English and German books and newspapers).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

STRAIGHT = "\"'"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words between quotation marks, the outermost ones.

    ``start`` and ``end`` are the half-open range of the words, ``outer_start`` and ``outer_end`` that with the marks,
    in code points of the paragraph's text. ``closed`` is false where the closing mark is missing; ``runs_on``
    where the next paragraph takes the quotation up. ``goes_on``: who speaks is told right before it, in the middle of
    what they say.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    mark: str
    closed: bool = True
    goes_on: bool = False


_MARK = re.compile("``|''|[“”\"„‟‘’'«»‹›‚「」『』]")
_CLOSING = {"”": "“„", "“": "„", "»": "«", "«": "»", "’": "‘‚", "‘": "‚", "›": "‹", "‹": "›", "」": "「", "』": "『"}
_PRIME_BEFORE = re.compile(r"\d$")
_WORD = re.compile(r"\w")
_SINGLE_CLOSER = re.compile(r"[\w.,!?…]'(?!\w)")
_LOWER_NEXT = re.compile(r"\s+[a-z]")
_NEXT_SINGLE = {mark: re.compile(rf"‘|(?<=\S){mark}(?!\w)") for mark in "'’"}
LONGEST_SINGLE = 2_000
"""So many characters at most are between two single marks that belong together."""
DEEPEST = 6
"""Marks inside marks inside marks: deeper ones are typing slips."""
"""`_ELISIONS`: words that begin with an apostrophe, which is then no opening mark."""
_ELISIONS = re.compile(r"(?:\d\ds?|tis|twas|em|til|cause|bout|round|n|Tis|Twas|Cause|Til)\b")


def passages(text: str) -> list[Passage]:
    """The quoted passages of one paragraph, in order; nested ones belong to the one around them.

    A single mark opens a passage only where the text has no better reading of it as an apostrophe.
    """
    if not _MARK.search(text):
        return []
    found: list[Passage] = []
    stack: list[tuple[str, int, int]] = []
    tag_end = -1
    for match in _MARK.finditer(text):
        i, mark = match.start(), match.group()
        if i < tag_end:
            continue
        if not stack and mark == '"' and _inside_tag(text, i):
            tag_end = text.find(">", i)
            continue
        end = match.end()
        before, after = text[i - 1 : i], text[end : end + 1]
        role = _role(mark, before, after, text, i, stack)
        if role == "open":
            if len(stack) >= DEEPEST or (mark == "'" and not stack and not _closes_later(text, end)):
                continue
            stack.append((mark, i, end))
        elif role == "close":
            depth = next((d for d in range(len(stack) - 1, -1, -1) if _pairs(stack[d][0], mark)), None)
            if depth is None:
                continue
            opened, outer_start, start = stack[depth]
            del stack[depth:]
            if not stack and text[start:i].strip():
                found.append(_trimmed(text, start, i, outer_start, end, opened, closed=True))
    if stack:
        opened, outer_start, start = stack[0]
        if opened not in "'‘" and text[start:].strip():
            found.append(_trimmed(text, start, len(text), outer_start, len(text), opened, closed=False))
    return found


def _trimmed(text: str, start: int, end: int, outer_start: int, outer_end: int, mark: str, *, closed: bool) -> Passage:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Passage(start, end, outer_start, outer_end, mark, closed)


def _inside_tag(text: str, i: int) -> bool:
    """Whether a straight mark is an attribute's, as in ``<a href="...">`` left over from a page."""
    opened = text.rfind("<", max(0, i - 300), i)
    return (
        opened >= 0 and ">" not in text[opened:i] and text[i - 1 : i] == "=" and text[opened + 1 : opened + 2].isalpha()
    )


def _closes_later(text: str, start: int) -> bool:
    """Whether a straight single mark that could open is followed, not too far on, by one that could close."""
    return _SINGLE_CLOSER.search(text, start, start + LONGEST_SINGLE) is not None


def _pairs(opened: str, closing: str) -> bool:
    if opened == closing and (opened in STRAIGHT + "“" or opened == "''"):
        return True
    return (
        opened in _CLOSING.get(closing, "")
        or (opened in '“"„' and closing in '”"“' and closing != opened)
        or (opened == "``" and closing in ("''", '"', "”"))
    )


def _role(mark: str, before: str, after: str, text: str, i: int, stack: list[tuple[str, int, int]]) -> str:
    """Whether a mark opens, closes, or is none of ours."""
    word_before, word_after = bool(_WORD.match(before)), bool(_WORD.match(after))
    top = stack[-1][0] if stack else ""
    opened = {o for o, _, _ in stack}
    match mark:
        case "„" | "‟" | "「" | "『" | "‚" if mark != "‚" or (word_after and not word_before):
            return "open"
        case "“":
            if "„" in opened or ("“" in opened and not word_after and before.strip()):
                return "close"
            if not stack and word_before and not word_after:
                return "none"
            return "open"
        case "”":
            if stack and any(_pairs(o, mark) for o in opened):
                return "close"
            return "open" if word_after and not before.strip() else "none"
        case "」" | "』":
            return "close"
        case "»" | "›":
            partner = "«" if mark == "»" else "‹"
            if partner in opened:
                return "close"
            return "open" if not word_before and after.strip() else "none"
        case "«" | "‹":
            partner = "»" if mark == "«" else "›"
            if partner in opened:
                return "close"
            return "open" if not word_before else "none"
        case "``":
            return "open"
        case "''":
            if "''" in opened or "``" in opened:
                return "close"
            return "open" if word_after or after in "[$‘'…(" else "close" if stack else "none"
        case '"':
            return _straight_double(before, after, opened)
        case _:
            return _single(mark, before, after, text, i, opened, top)


def _straight_double(before: str, after: str, opened: set[str]) -> str:
    inside = '"' in opened or bool(opened & {"“", "„", "``"})
    if before.isdigit() and not inside:
        return "none"  # inches
    if '"' in opened:
        return "close"
    if opened & {"“", "„", "``"}:
        return "close" if before.strip() and not _WORD.match(after) else "open"
    return "open" if after.strip() or not before.strip() else "none"


def _single(mark: str, before: str, after: str, text: str, i: int, opened: set[str], top: str) -> str:
    word_before, word_after = bool(_WORD.match(before)), bool(_WORD.match(after))
    if word_before and word_after:
        return "none"  # an apostrophe inside a word
    if mark == "‘":
        if "‚" in opened:
            return "close"
        return "open" if not word_before and after.strip() else "none"
    singles = opened & {"‘", "'", "‚"}
    if mark == "’":
        if not singles:
            return "none"
        if not word_before and word_after:
            return "none"
        return "close" if top in {"‘", "‚"} and not _plural_possessive(text, i) else "none"
    if not word_before and (word_after or after in '“"[…$') and not singles:
        return "none" if _ELISIONS.match(text, i + 1) else "open"
    if "'" in singles and before.strip() and not word_after:
        return "none" if _plural_possessive(text, i) else "close"
    return "none"


def _plural_possessive(text: str, i: int) -> bool:
    """Whether a single mark after "s" belongs to "the workers' rights": a later one closes the passage."""
    if text[i - 1 : i] != "s" or not _LOWER_NEXT.match(text, i + 1):
        return False
    later = _NEXT_SINGLE[text[i]].search(text, i + 1, i + LONGEST_SINGLE)
    return later is not None and later.group() != "‘"


def paragraph_reopens(text: str, mark: str) -> bool:
    """Whether a paragraph begins with the opening mark of a quotation that the one before left open."""
    return text.lstrip()[:1] in _REOPENS.get(mark, mark)


_REOPENS = {"“": '“"', '"': '"“', "„": "„»"}
