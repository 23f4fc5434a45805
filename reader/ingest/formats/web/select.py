"""Which blocks of a page are its article.

An extractor says which words the article has; here its blocks are taken from the page itself, whole and in order:

- a block belongs to the article where most of its runs of four words are in the extractor's text, or in the text that
  the page gives in JSON-LD;
- so do sentences in elements of the same classes as three paragraphs of the article (an article in several containers),
  and what stands in its containers: quotations, lists, rows, captions, embedded posts;
- boxes are found by the classes of their elements and by their headings ("Related stories").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reader.document.model import ParagraphKind
from reader.ingest.article.boilerplate import BESIDE
from reader.ingest.article.evidence import ADDRESSING, evidence_of, has_quotation, points_elsewhere
from reader.ingest.article.vocabulary import vocabulary, words_of
from reader.ingest.formats.markup import Element, local_name
from reader.ingest.formats.web.boxes import boxes_of, boxes_that_sell
from reader.ingest.formats.web.classes import is_of_post, names_author, reason_beside
from reader.ingest.formats.web.dom import PageBlock
from reader.ingest.formats.web.live import posts_in
from reader.ingest.formats.web.posts import is_label

RUN = 4
"""Words of a run."""
_SHARE = 0.6
_LEAST = 8
"""Words from which a block is matched by its runs; a shorter one has to be a paragraph of the article."""
LONG = 25
"""Words of a paragraph that no vocabulary cuts."""
_SIBLINGS = 3
"""Kept paragraphs in elements of the same path from which on others there are kept too."""
_WHOLE = 0.3
"""The share of the article's words from which on an element holds the article, whatever its class says."""
_LINKED = 0.9
_BOXES = frozenset(("comments", "related stories", "newsletter", "subscription", "advertisement", "sharing"))
_OUTSIDE = frozenset("aside footer nav form menu dialog".split())
_POINTING = frozenset(("related stories", "navigation"))
"""Reasons of lines that lead elsewhere, of which half is a link."""
_CERTAIN = 4.0
_AUTHOR = 3.0
"""The weight of the words of an author box."""
_AUTHOR_BOX, _LONGEST_BOX = 4, 80
"""Blocks at the end of an article among which an author box is looked for, and its words."""
_PARAGRAPHS_ABOVE = 4
"""Elements above a block among which one of the article's containers is looked for."""


class Selection:
    """The blocks of a page, and for each why it is no part of the article; an empty string for those that are."""

    def __init__(self, blocks: Sequence[PageBlock], article: Sequence[str]) -> None:
        self.blocks = blocks
        self.words = [words_of(found.block.text) for found in blocks]
        self.keys = [" ".join(words) for words in self.words]
        self.kept = self._matched(article)
        self.sold: set[int] = set()
        self._weights: Counter[Element] = Counter()
        self._total = 0
        self._bodies: set[Element] = set()
        self._reasons: dict[Element, str] = {}
        self._boxes: dict[Element, str] = {}
        self._around: dict[Element, list[Element]] = {}

    def reasons(self) -> list[str]:
        """Select the article."""
        if not any(self.kept):
            return []
        self._weigh([""] * len(self.blocks))
        self._find_boxes()
        beside = [self._beside(found.element) for found in self.blocks]
        for index in posts_in(self.blocks, self.words, beside):
            self.kept[index] = True
        self._grow(beside)
        self._weigh(beside)
        for index, reason in enumerate(beside):
            if self.kept[index] and reason and self._is_cut(index, reason):
                self.kept[index] = False
            elif not self.kept[index]:
                self.kept[index] = self._belongs(index, reason)
        self._complete(beside)
        self._cut_by_words()
        self.sold = boxes_that_sell(self.blocks, beside)
        self.kept = [kept and index not in self.sold for index, kept in enumerate(self.kept)]
        self._cut_author_box()
        self._cut_headings()
        return ["" if kept else beside[index] or BESIDE for index, kept in enumerate(self.kept)]

    def _matched(self, article: Sequence[str]) -> list[bool]:
        paragraphs = set(article)
        runs = runs_in(" ".join(article).split())
        kept = []
        for words, key in zip(self.words, self.keys, strict=True):
            if len(words) < _LEAST:
                kept.append(bool(key) and key in paragraphs)
                continue
            own = [hash(tuple(words[i : i + RUN])) for i in range(len(words) - RUN + 1)]
            kept.append(sum(run in runs for run in own) >= _SHARE * len(own))
        return kept

    def _weigh(self, beside: Sequence[str]) -> None:
        """How many words of the article stand in each element, and which elements hold its paragraphs directly."""
        self._weights.clear()
        self._bodies.clear()
        self._total = 0
        for found, kept, words, reason in zip(self.blocks, self.kept, self.words, beside, strict=True):
            if not kept or reason:
                continue
            self._total += len(words)
            if len(words) >= _LEAST and found.block.kind is None and not found.block.plain:
                parent = found.element.getparent()
                self._bodies |= {parent} if parent is not None else set()
            for element in (found.element, *found.element.iterancestors()):
                self._weights[element] += len(words)

    def _holds_article(self, element: Element) -> bool:
        return self._weights[element] >= _WHOLE * self._total

    def _find_boxes(self) -> None:
        """Boxes that their heading names: everything in the element around it is beside the article."""
        known = vocabulary()
        for index, found in enumerate(self.blocks):
            if not 0 < len(self.words[index]) <= _LEAST or found.block.plain:
                continue
            entry = known.whole.get(self.keys[index])
            reason = entry.reason if entry is not None else ""
            is_heading = found.block.kind is ParagraphKind.HEADING
            if (
                is_heading
                and not known.lists["commented"].isdisjoint(self.words[index])
                and len(self.words[index]) <= 4
            ):
                reason = "comments"
            if reason not in _BOXES or not (is_heading or reason == "comments" or found.bold > _SHARE):
                continue
            box = found.element.getparent()
            while box is not None and not self._holds_article(box) and len(box) == 1:
                box = box.getparent()
            if box is not None and not self._holds_article(box):
                self._boxes[box] = reason

        self._boxes |= dict(boxes_of(self.blocks, self.words, self._holds_article))

    def _beside(self, element: Element) -> str:
        """Why an element is beside the article, after the elements around it; else an empty string."""
        path = []
        reason = ""
        for outer in (element, *element.iterancestors()):
            if outer in self._reasons:
                reason = self._reasons[outer]
                break
            path.append(outer)
        for outer in reversed(path):
            own = self._boxes.get(outer) or reason_beside(outer)
            if not own and _is_outside(outer):
                own = BESIDE
            if own and self._holds_article(outer):
                reason = ""
            elif own and not reason:
                reason = own
            self._reasons[outer] = reason
        return reason

    def _grow(self, beside: Sequence[str]) -> None:
        """Keep the sentences in elements of the same path as three kept paragraphs."""
        counts = Counter(
            _path(found.element)
            for index, found in enumerate(self.blocks)
            if self.kept[index] and found.block.kind is None and len(self.words[index]) >= _LEAST
        )
        containers = {
            outer for index, found in enumerate(self.blocks) if self.kept[index] for outer in self._above(found)
        }
        for index, found in enumerate(self.blocks):
            if self.kept[index] or beside[index] or len(self.words[index]) < _LEAST:
                continue
            if found.block.kind is not None or found.linked > 0.5 or not _is_sentence(found.block.text):
                continue
            path = _path(found.element)
            if counts[path] >= _SIBLINGS and ("." in path or not containers.isdisjoint(self._above(found))):
                self.kept[index] = True

    def _is_cut(self, index: int, reason: str) -> bool:
        """Whether a block that the extractor took goes, as it stands beside the article."""
        found, words = self.blocks[index], self.words[index]
        if reason in ("comments", "about the author"):
            return not self._in_body(found) or not self._is_quotation(index)
        if reason in _BOXES or reason == "navigation":
            return len(words) < LONG and not (self._in_body(found) and self._is_quotation(index))
        return found.linked > 0.5 and not found.block.plain

    def _belongs(self, index: int, reason: str) -> bool:
        """Whether a block that the extractor left out is of the article: it stands among its paragraphs."""
        found, kind = self.blocks[index], self.blocks[index].block.kind
        near = self._in_body(found) or (kind is ParagraphKind.CAPTION and self._in_article(found))
        if not near or found.linked > _LINKED:
            return False
        own = reason_beside(found.element) or (BESIDE if _is_outside(found.element) else "")
        if reason and reason not in (own, BESIDE):
            return False
        if self._is_of_post(index):
            return False
        if self._is_quotation(index) and found.linked < 0.5 and reason not in ("comments", "related stories"):
            return True
        if reason or kind is ParagraphKind.HEADING:
            return False
        if names_author(found.element, len(self.words[index])):  # no author of the article: see `_is_of_post`
            return True
        if kind is ParagraphKind.BLOCK_QUOTE:
            return not is_label(found.block.text)
        inside = any(self.kept[:index]) and (any(self.kept[index + 1 :]) or kind is ParagraphKind.CAPTION)
        if kind is ParagraphKind.CAPTION:
            return inside or self._next_is_kept(index)
        return inside and (found.block.plain or local_name(found.element) == "pre") and found.linked < 0.5

    def _is_of_post(self, index: int) -> bool:
        """Whether a line is a button, a time or an author's name. Below somebody's words a name says whose they are."""
        found = self.blocks[index]
        if is_of_post(found.element, found.block.text):
            return True
        return names_author(found.element, len(self.words[index])) and not self._is_below_quotation(index)

    def _is_below_quotation(self, index: int) -> bool:
        if index == 0 or not self.kept[index - 1]:
            return False
        return self.blocks[index - 1].block.kind is ParagraphKind.BLOCK_QUOTE or self._is_quotation(index - 1)

    def _next_is_kept(self, index: int) -> bool:
        """Whether the first paragraphs of the article follow a block: the picture above the text."""
        return any(self.kept[index + 1 : index + 4])

    def _is_quotation(self, index: int) -> bool:
        text = self.blocks[index].block.text
        return _is_sentence(text) and has_quotation(text, self.words[index])

    def _above(self, found: PageBlock) -> list[Element]:
        """The elements around a block among which a container of the article may be, from the inside."""
        known = self._around.get(found.element)
        if known is None:
            known = self._around[found.element] = _containers(found.element)
        return known

    def _in_body(self, found: PageBlock) -> bool:
        return not self._bodies.isdisjoint(self._above(found))

    def _in_article(self, found: PageBlock) -> bool:
        """Whether a block stands in an element of the page that holds the article and is not all of the page."""
        for outer in found.element.iterancestors():
            if local_name(outer) in ("body", "html"):
                return False
            if self._holds_article(outer):
                return True
        return False

    def _complete(self, beside: Sequence[str]) -> None:
        """Keep all turns of a dialogue, and all rows of a table, of which half was kept or that stand right behind a
        paragraph of the article.
        """
        inside: dict[Element, list[int]] = {}
        for index, found in enumerate(self.blocks):
            if found.block.plain and (whole := _whole(found.element)) is not None:
                inside.setdefault(whole, []).append(index)
        for indexes in inside.values():
            kept = sum(len(self.words[index]) for index in indexes if self.kept[index])
            first = indexes[0]
            behind = first > 0 and self.kept[first - 1] and self._in_body(self.blocks[first])
            behind = behind and all(self.blocks[index].linked < 0.5 for index in indexes)
            if behind or 2 * kept >= sum(len(self.words[index]) for index in indexes):
                for index in indexes:
                    self.kept[index] = self.kept[index] or not beside[index]

    def _cut_by_words(self) -> None:
        """Cut lines between the paragraphs that are nothing but links, and those that are boilerplate by their words.

        Never cut: what has quotation marks, the item of a list, a paragraph of `LONG` words, code.
        """
        for index, found in enumerate(self.blocks):
            block, words = found.block, self.words[index]
            if self.kept[index] and block.kind is None and self._is_of_post(index):
                self.kept[index] = False
            if not self.kept[index] or block.plain or len(words) >= LONG or block.kind is ParagraphKind.BLOCK_QUOTE:
                continue
            self.kept[index] = not (found.linked > 0.5 and points_elsewhere(block.text))
            if local_name(found.element) in ("pre", "code") or any(mark in block.text for mark in '“”„«»"'):
                continue
            evidence = evidence_of(block)
            linked = found.linked > _LINKED and block.kind is None and not evidence.sentence
            own = evidence.boilerplate >= _CERTAIN and (len(words) <= 12 or evidence.reason in ADDRESSING)
            pointed = found.linked > 0.5 and not evidence.sentence and evidence.reason in _POINTING
            if linked or ((own or pointed) and not evidence.quoted):
                self.kept[index] = False

    def _cut_author_box(self) -> None:
        """Cut the lines behind the text that say who its author is and how to write to them."""
        last = [index for index, kept in enumerate(self.kept) if kept][-_AUTHOR_BOX:]
        for index in last:
            evidence = evidence_of(self.blocks[index].block)
            if evidence.quoted or evidence.words > _LONGEST_BOX:
                continue
            if evidence.reason == "about the author" and evidence.boilerplate >= _AUTHOR:
                self.kept[index] = False

    def _cut_headings(self) -> None:
        """Cut headings that no paragraph of the article follows, and the headings of cards of other stories."""
        cards = self._cards()
        followed = False
        for index in range(len(self.blocks) - 1, -1, -1):
            found = self.blocks[index]
            if found.block.kind is not ParagraphKind.HEADING:
                followed = followed or self.kept[index]
            elif self.kept[index]:
                item = next((outer for outer in self._above(found) if local_name(outer) == "li"), None)
                in_card = item is not None and not self._bodies & {item, *item.iterdescendants()}
                self.kept[index] = followed and not in_card and found.element.getparent() not in cards
                followed = followed and not self.kept[index]
            elif followed and self._heads(index):
                self.kept[index] = True
                followed = False

    def _cards(self) -> set[Element]:
        """Elements that hold several headings of a low level and nothing else: other stories, a form."""
        inside: dict[Element, list[PageBlock]] = {}
        others: list[PageBlock] = []
        for found in self.blocks:
            parent = found.element.getparent()
            if parent is not None and found.block.kind is ParagraphKind.HEADING and not found.block.title:
                inside.setdefault(parent, []).append(found)
            elif parent is not None:
                others.append(found)
        mixed = {outer for found in others if inside for outer in self._above(found) if outer in inside}
        return {
            parent
            for parent, headings in inside.items()
            if parent not in mixed
            and len(headings) > 1
            and (len(headings) > 2 or all(local_name(found.element) not in ("h1", "h2") for found in headings))
        }

    def _heads(self, index: int) -> bool:
        """Whether a heading that the extractor left out stands right above a paragraph of the article."""
        found = self.blocks[index]
        if self._beside(found.element) or found.linked > 0.5 or not any(self.kept[:index] + self.kept[index + 1 :]):
            return False
        after = next((i for i in range(index + 1, min(index + 4, len(self.blocks))) if self.kept[i]), None)
        if after is None:
            return False
        inside = set(self._above(found)[:3]) & set(self._above(self.blocks[after]))
        return bool(inside) and not found.block.title


def _is_outside(element: Element) -> bool:
    """Whether an element is beside the article by its name; a footer in a block quotation says whose words it has."""
    name = local_name(element)
    if name == "footer" and next(element.iterancestors("blockquote"), None) is not None:
        return False
    return name in _OUTSIDE


def _whole(element: Element) -> Element | None:
    """The list of a dialogue, or the table of a row; None for any other element."""
    if local_name(element) == "tr":
        return next((outer for outer in element.iterancestors() if local_name(outer) == "table"), None)
    return element if local_name(element) == "dl" else None


def runs_in(words: Sequence[str]) -> set[int]:
    """The runs of four words in a text, as hashes."""
    return {hash(tuple(words[i : i + RUN])) for i in range(len(words) - RUN + 1)}


def _containers(element: Element) -> list[Element]:
    """The elements around one, from the inside, as far as a container of the article may be."""
    above = []
    for outer in element.iterancestors():
        above.append(outer)
        if len(above) == _PARAGRAPHS_ABOVE or local_name(outer) in ("body", "html", "main"):
            break
    return above


def _path(element: Element) -> str:
    """The name and the first two classes of an element and of two around it."""
    parts = []
    for outer in (element, *element.iterancestors()):
        classes = (outer.get("class") or "").split()[:2]
        parts.append(".".join((local_name(outer), *classes)))
        if len(parts) == 3:
            break
    return "/".join(parts)


def _is_sentence(text: str) -> bool:
    return text.rstrip(" \"'”’»«“)]")[-1:] in tuple(".!?…")
