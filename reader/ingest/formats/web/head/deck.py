"""The deck of a page: the lines below the headline that sum the article up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reader.document.model import ParagraphKind
from reader.ingest.article.evidence import has_quotation
from reader.ingest.article.vocabulary import normal, vocabulary, words_of
from reader.ingest.formats.web.dom import PageBlock
from reader.ingest.formats.web.head.linked_data import text_of
from reader.text.patterns import later

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CLASS = re.compile(
    r"(?:^|[\s_-])(?:dek|deck|standfirst|stand-first|subtitle|sub-title|subheadline|sub-headline|subheading|subhead|"
    r"sub-?hed|sous-?titre|chap[oô]|entradilla|bajada|subt[ií]tulo|sottotitolo|unterzeile|untertitel|vorspann|"
    r"lede-dek|article-summary|article__summary|summary-text|tagline|headline-deck)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NOT = later(r"related|card|teaser|promo|list|byline|author|kicker|caption|wrapper$", re.IGNORECASE)
_DESCRIPTIONS = ("og:description", "twitter:description", "description", "dc.description", "parsely-description")
_LONGEST, _LONGEST_DESCRIPTION = 70, 60
"""Words of a deck that an element marks, and of a description."""
_MENU_WORDS = 0.75
"""The share of words of navigation from which on a description is a menu."""
_SMALL = frozenset(("small", "span", "em", "i", "div", "p"))
_SENTENCE = later(r"[“„«»\"].{8,}[”“»«\"]|(?<!\w)‘[^‘]{12,}’(?!\w)")
_MENU = later(r"subscribe|sign in|log in|anmelden|abonnieren|cookies?\b", re.IGNORECASE)
_BIOGRAPHY = later(r"^\W*(?:is|are|was|has been|writes|covers|joined|ist|schreibt|berichtet)\b", re.IGNORECASE)


def deck_of(
    linked: dict[str, Any],
    meta: dict[str, str],
    zone: Sequence[tuple[int, PageBlock]],
    title: str,
    byline: str,
    lines: set[int],
) -> tuple[str, int | None]:
    """The deck, an empty string where there is none, and the index of its block; None where it stands in none.

    ``zone`` are the blocks from the headline to the first paragraphs, ``lines`` those of byline and date.
    """
    for index, found in zone[1:]:
        if index in lines or found.block.kind not in (None, ParagraphKind.HEADING) or found.linked > 0.5:
            continue
        outer = found.element.getparent()
        marked = [found.element, *([outer] if outer is not None else [])]
        names = [element.get("class") or element.get("itemprop") or "" for element in marked]
        names = [_CAMEL.sub("-", name) for name in names]
        marks = any(_CLASS.search(name) and not _NOT.search(name) for name in names)
        if marks and is_quoted(found.block.text):
            return "", None
        if marks and _may_be(found.block.text, title, byline, _LONGEST):
            return found.block.text, index
    placed = _by_place(zone, lines)
    if placed is not None and is_quoted(zone[placed][1].block.text):
        return "", None
    if placed is not None and _may_be(zone[placed][1].block.text, title, byline, _LONGEST):
        return zone[placed][1].block.text, zone[placed][0]
    alternative = text_of(linked.get("alternativeHeadline"))
    described = (alternative, *(meta.get(name, "") for name in _DESCRIPTIONS), text_of(linked.get("description")))
    for text in described:
        if text and _may_be(text, title, byline, _LONGEST_DESCRIPTION):
            return text, next((i for i, f in zone[1:] if _is_head(f) and normal(f.block.text) == normal(text)), None)
    return "", None


def part_decks(root: HtmlElement) -> None:
    """Make paragraphs below the headlines of ``root`` of the decks that end them: ``<h1>Headline<small>Deck</small>``.

    ``small`` is one by itself, other elements by their class.
    """
    for heading in list(root.iter("h1", "h2")):
        last, parent = next(iter(heading[-1:]), None), heading.getparent()
        if last is None or parent is None or last.tag not in _SMALL or (last.tail or "").strip():
            continue
        said = "".join(last.itertext()).strip()
        marked = last.tag == "small" or _CLASS.search(_CAMEL.sub("-", last.get("class") or ""))
        if not marked or not said or not "".join(heading.itertext()).strip().removesuffix(said).strip():
            continue
        heading.remove(last)
        last.tail, heading.tail = heading.tail, None
        last.tag = "p"
        last.set("class", f"{last.get('class') or ''} deck".strip())
        parent.insert(parent.index(heading) + 1, last)


def is_quoted(text: str) -> bool:
    """Whether a deck has somebody's words in it, which belong to the text: there they have a speaker."""
    return has_quotation(text, words_of(text)) and _SENTENCE.search(text) is not None


def _is_head(found: PageBlock) -> bool:
    return found.block.kind is ParagraphKind.HEADING


def _by_place(zone: Sequence[tuple[int, PageBlock]], lines: set[int]) -> int | None:
    """The place in ``zone`` of a heading or sentence between the headline and the line of the byline below it."""
    for place, (index, found) in enumerate(zone[1:3], 1):
        if index in lines:
            return None
        below = any(other in lines for other, _ in zone[place + 1 : place + 3])
        words = len(found.block.text.split())
        if below and found.block.kind in (None, ParagraphKind.HEADING) and words >= 4 and found.linked < 0.5:
            return place
    return None


def _may_be(text: str, title: str, byline: str, longest: int) -> bool:
    """Whether a text can be a deck: no menu, no biography of an author, no headline, no tags."""
    key = normal(text)
    words = key.split()
    if not 2 < len(words) <= longest or key == normal(title) or _MENU.search(text):
        return False
    known = vocabulary().whole
    if (
        key in known
        or sum(word in known for word in words) >= _MENU_WORDS * len(words)
        or text.count(",") >= max(3, len(words) // 2)
    ):
        return False
    for name in re.split(r", | and | und | & ", byline):
        if name and text.startswith(name) and _BIOGRAPHY.match(text[len(name) :]):
            return False
    return True
