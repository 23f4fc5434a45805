"""Where quotation marks stand: the passages of each paragraph, without judging whose words they are.

All styles are read, nothing is rewritten. Marks are matched with a stack, so that marks inside marks stay inside;
an apostrophe is told from a closing single mark by the letters around it; feet and inches are left alone. A mark that
is never closed ends with its paragraph, and when the next paragraph opens with the same mark it is a quotation that
runs on (the convention of English and German books and newspapers).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.attribution.text.marks import MARK, SINGLES, canonical, opening_mark, pairs, reopens
from reader.text.patterns import later


@dataclass(frozen=True, slots=True)
class Passage:
    """Words between quotation marks, the outermost ones.

    ``start`` and ``end`` are the half-open range of the words, ``outer_start`` and ``outer_end`` that with the marks,
    in code points of the paragraph's text. ``closed`` is false where the closing mark is missing;
    ``carried``: the paragraph begins inside a quotation of an earlier one and repeats no mark.
    ``goes_on``: who speaks is told right before it, in the middle of what they say.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    mark: str
    closed: bool = True
    carried: bool = False
    goes_on: bool = False


_WORD = re.compile(r"\w")
_SINGLE_CLOSER = later(r"[\w.,!?…]'(?!\w)")
_AFTER_POINT = later(r"[.,!?…]’(?!\w)")
_FEW_WORDS = later(r"[^\s’“”‘\"]+(?: [^\s’“”‘\"]+){0,7}(?<!s)’(?!\w)")
_SAME_ON_BOTH = later(r"(?:^|\s)’[^\W\d_a-z][^“”‘]{2,2000}?[.,!?…]’(?!\w)")
_BEHIND_GRAVE = later(r"[\w.,!?…]['’´](?!\w)")
_LOWER_NEXT = later(r"\s+[a-z]")
_POINTED_CLOSER = {"»": re.compile(r"«|(?<=\S)»(?!\w)"), "›": re.compile(r"‹|(?<=\S)›(?!\w)"), "‹": re.compile("›")}
"""What closes guillemets that point inwards, or single ones: alone they are arrows and bullets."""
_NEXT_SINGLE = {mark: re.compile(rf"‘|(?<=\S){mark}(?!\w)") for mark in "'’"}
LONGEST_SINGLE = 2_000
"""So many characters at most are between two single marks that belong together."""
DEEPEST = 6
"""Marks inside marks inside marks: deeper ones are typing slips."""
"""`_ELISIONS`: words that begin with an apostrophe, which is then no opening mark."""
_ELISIONS = later(r"(?:\d\ds?|tis|twas|em|til|cause|bout|round|n|Tis|Twas|Cause|Til)\b")
_DECADE = later(r"\d\ds\b")


def passages(text: str, taken_up: str = "") -> list[Passage]:
    """The quoted passages of one paragraph, in order; nested ones belong to the one around them.

    A single mark opens a passage only where the text has no better reading of it as an apostrophe: it is closed later
    on, or ``taken_up``, the mark that the next paragraph begins with, says that the quotation goes on there.
    """
    if not MARK.search(text):
        return []
    found: list[Passage] = []
    stack: list[tuple[str, int, int]] = []
    tag_end = -1
    for match in MARK.finditer(text):
        i, end = match.span()
        mark = canonical(match.group())
        if i < tag_end or not mark:
            continue
        if not stack and mark == '"' and _inside_tag(text, i):
            tag_end = text.find(">", i)
            continue
        role = _role(mark, text[i - 1 : i], text[end : end + 1], text, i, end, stack)
        if role == "open":
            if len(stack) >= DEEPEST or not (stack or _is_closed(match.group(), text, end, taken_up)):
                continue
            stack.append((mark, i, end))
        elif role == "close":
            depth = next((d for d in range(len(stack) - 1, -1, -1) if pairs(stack[d][0], mark)), None)
            if depth is None:
                continue
            opened, outer_start, start = stack[depth]
            del stack[depth:]
            if not stack and text[start:i].strip():
                found.append(_trimmed(text, start, i, outer_start, end, opened, closed=True))
    if stack:
        opened, outer_start, start = stack[0]
        if (opened not in SINGLES or reopens(taken_up, opened)) and text[start:].strip():
            found.append(_trimmed(text, start, len(text), outer_start, len(text), opened, closed=False))
    return found


def _is_closed(spelled: str, text: str, start: int, taken_up: str) -> bool:
    """Whether a mark that may be none opens a passage: a later one closes it, or the next paragraph goes on."""
    if spelled in ("<<", ">>"):
        return text.find(">>" if spelled == "<<" else "<<", start, start + LONGEST_SINGLE) >= 0
    if spelled == "'":
        return _closes_later(text, start) or reopens(taken_up, "'")
    closer = _POINTED_CLOSER.get(spelled)
    return closer is None or closer.search(text, start) is not None or reopens(taken_up, spelled)


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


def _role(mark: str, before: str, after: str, text: str, i: int, end: int, stack: list[tuple[str, int, int]]) -> str:
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
            begins = word_after and not before.strip()
            if stack and any(pairs(o, mark) for o in opened) and not (top == "”" and begins):
                return "close"
            return "open" if begins else "none"
        case "」" | "』":
            return "close"
        case "»" | "›":
            partner = "«" if mark == "»" else "‹"
            if partner in opened or (mark in opened and before.strip() and not word_after):
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
            if opened & {"''", "``", "„"}:
                return "close"
            return "open" if word_after or after in "[$‘'…(" else "close" if stack else "none"
        case '"':
            return _straight_double(before, after, opened)
        case _:
            return _single(mark, before, after, text, i, end, opened, top)


def _straight_double(before: str, after: str, opened: set[str]) -> str:
    inside = '"' in opened or bool(opened & {"“", "„", "``"})
    if before.isdigit() and not inside:
        return "none"  # inches
    if '"' in opened:
        return "close"
    if opened & {"“", "„", "``"}:
        return "close" if before.strip() and not _WORD.match(after) else "open"
    return "open" if after.strip() or not before.strip() else "none"


def _single(mark: str, before: str, after: str, text: str, i: int, end: int, opened: set[str], top: str) -> str:
    word_before, word_after = bool(_WORD.match(before)), bool(_WORD.match(after))
    if word_before and word_after:
        return "none"  # an apostrophe inside a word
    if mark == "‘":
        if "‚" in opened:
            return "close"
        return "open" if not word_before and after.strip() and not _DECADE.match(text, end) else "none"
    singles = opened & SINGLES
    begins = not word_before and (word_after or (after != "" and after in '“"[…$'))
    if begins and not singles:
        return "open" if _opens(mark, after, text, end) else "none"
    if mark == "`" or not singles:
        return "none"
    if mark == "’":
        if begins:
            return "none"
        return "close" if top in {"‘", "‚", "`", "’"} and not _plural_possessive(text, i) else "none"
    if singles & {"'", "`", "´"} and before.strip() and not word_after:
        return "none" if mark == "'" and _plural_possessive(text, i) else "close"
    return "none"


def _opens(mark: str, after: str, text: str, end: int) -> bool:
    """Whether a mark before a word opens a passage where no other single mark is open."""
    if mark == "'":
        return _ELISIONS.match(text, end) is None
    if mark == "’":  # ’...’, the same mark on both sides
        if after.islower():  # “It was ’a marvel’. ’I wept,’ he said.”
            short = _ELISIONS.match(text, end) is None and _FEW_WORDS.match(text, end) is not None
            return short and _has_same_on_both(text)
        return after.isupper() and _AFTER_POINT.search(text, end, end + LONGEST_SINGLE) is not None
    return _BEHIND_GRAVE.search(text, end, end + LONGEST_SINGLE) is not None


@lru_cache(maxsize=8)
def _has_same_on_both(text: str) -> bool:
    """Whether a paragraph has words between two marks that are the same: "’I wept,’ he said"."""
    return _SAME_ON_BOTH.search(text) is not None


def _plural_possessive(text: str, i: int) -> bool:
    """Whether a single mark after "s" belongs to "the workers' rights": a later one closes the passage."""
    if text[i - 1 : i] != "s" or not _LOWER_NEXT.match(text, i + 1):
        return False
    later = _NEXT_SINGLE[text[i]].search(text, i + 1, i + LONGEST_SINGLE)
    return later is not None and later.group() != "‘"


def paragraph_reopens(text: str, mark: str) -> bool:
    """Whether a paragraph begins with the opening mark of a quotation that the one before left open."""
    return reopens(opening_mark(text), mark)


LONGEST_RUN = 24
"""So many paragraphs, at most, may stand between an opening mark and the closing one without a mark of their own."""


def of_paragraphs(texts: list[str]) -> list[list[Passage]]:
    """The passages of each paragraph of a text, quotations that run over several included.

    A quotation goes on where the next paragraph repeats its opening mark, and where the paragraphs behind it have no
    mark until one closes it, as the lines of a verse do.
    """
    first = [opening_mark(text) for text in texts] + [""]
    found = [passages(text, first[k + 1]) for k, text in enumerate(texts)]
    for k, own in enumerate(found):
        last = own[-1] if own else None
        if last is None or last.closed or last.mark in SINGLES or reopens(first[k + 1], last.mark):
            continue
        end = _closing_paragraph(texts, found, k, last.mark)
        if end is None:
            continue
        stop, close, behind = end
        for n in range(k + 1, stop):
            found[n] = [_carried(texts[n], len(texts[n]), len(texts[n]), last.mark, closed=False)]
        found[stop] = [_carried(texts[stop], close, behind, last.mark, closed=True), *found[stop]]
    return found


def _carried(text: str, end: int, outer_end: int, mark: str, *, closed: bool) -> Passage:
    made = _trimmed(text, 0, end, 0, outer_end, mark, closed=closed)
    return Passage(made.start, made.end, made.start, outer_end, mark, closed, carried=True)


def _closing_paragraph(
    texts: list[str], found: list[list[Passage]], k: int, opened: str
) -> tuple[int, int, int] | None:
    """The paragraph behind ``k`` whose first mark closes the quotation left open there, and where that mark stands."""
    for n in range(k + 1, min(len(texts), k + 1 + LONGEST_RUN)):
        for match in MARK.finditer(texts[n]):
            mark = canonical(match.group())
            if not mark or mark in SINGLES:
                continue
            before, after = texts[n][: match.start()], texts[n][match.end() : match.end() + 1]
            closes = pairs(opened, mark) and before.strip() and not before[-1].isspace() and not _WORD.match(after)
            inside = any(p.outer_start < match.end() for p in found[n])
            return (n, match.start(), match.end()) if closes and not inside else None
        if not texts[n].strip():
            return None
    return None
