"""What stands on a page a second time: the headline, captions, and the whole text as one block."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document.model import ParagraphKind
from reader.ingest.article.boilerplate import REPEATED
from reader.ingest.article.evidence import has_quotation
from reader.ingest.article.vocabulary import figures, normal
from reader.ingest.formats.markup import Element
from reader.ingest.formats.web.select import RUN, Selection, runs_in

_FORMULA = 8
"""Words; a shorter block may well stand twice in an article."""
_COPY = 30
"""Words from which a block may be a copy of several others."""
_SHARE = 0.8
_PARTS = 3
"""Blocks of which a copy of the text repeats at least so many."""
_LEAST = 6


def repeated(selection: Selection, reasons: Sequence[str], title: str) -> dict[int, str]:
    """The kept blocks that stand a second time, by index, with the reason to remove them."""
    kept = [index for index, reason in enumerate(reasons) if not reason]
    found: dict[int, str] = {}
    seen: set[str] = set()
    said: set[tuple[str, tuple[str, ...]]] = set()
    headline = normal(title)
    for index in kept:
        key, block = selection.keys[index], selection.blocks[index].block
        words = key, figures(block.text)
        long = len(selection.words[index]) >= _FORMULA
        again = words in said and (long or block.kind is ParagraphKind.CAPTION)
        if again or (headline and key == headline):
            found[index] = REPEATED
        seen.add(key)
        said.add(words)
    found |= dict.fromkeys(_behind_headline(selection, kept, headline), REPEATED)
    found |= dict.fromkeys(_beginnings(selection, kept, {selection.keys[index] for index in kept}), REPEATED)
    found |= dict.fromkeys(_copies(selection, kept), REPEATED)
    return found


def _behind_headline(selection: Selection, kept: Sequence[int], headline: str) -> list[int]:
    """The blocks below the headline where it stands again behind the text: a gallery, a form."""
    if not headline:
        return []
    again = [index for index in kept[1:] if selection.keys[index] == headline]
    behind = []
    for heading in again:
        box: Element | None = selection.blocks[heading].element.getparent()
        if box is None:
            continue
        inside = [
            index for index in kept if index >= heading and box in selection.blocks[index].element.iterancestors()
        ]
        words = sum(len(selection.words[index]) for index in inside)
        everything = sum(len(selection.words[index]) for index in kept)
        quoted = any(has_quotation(selection.blocks[i].block.text, selection.words[i]) for i in inside)
        if words * 2 < everything and not quoted:
            behind += inside
    return behind


def _beginnings(selection: Selection, kept: Sequence[int], seen: set[str]) -> list[int]:
    """Blocks that are the beginning of another one, with an ellipsis."""
    return [
        index
        for index in kept
        if selection.blocks[index].block.text.rstrip().endswith(("...", "…"))
        and len(selection.words[index]) >= _LEAST
        and any(key != selection.keys[index] and key.startswith(selection.keys[index]) for key in seen)
    ]


def _copies(selection: Selection, kept: Sequence[int]) -> list[int]:
    """Blocks that say again what several others say: the text a second time as one paragraph."""
    copies = []
    for index in kept:
        words = selection.words[index]
        if len(words) < _COPY:
            continue
        own = runs_in(words)
        text = f" {selection.keys[index]} "
        parts = [
            other
            for other in kept
            if other != index
            and _FORMULA <= len(selection.words[other]) < len(words)
            and f" {selection.keys[other]} " in text
            and {*figures(selection.blocks[other].block.text)} <= {*figures(selection.blocks[index].block.text)}
        ]
        if len(parts) >= _PARTS:
            covered = set().union(*(runs_in(selection.words[other]) for other in parts))
            if len(own & covered) + RUN * len(parts) >= _SHARE * len(own):
                copies.append(index)
    return copies
