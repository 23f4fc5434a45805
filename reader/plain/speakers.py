"""The speakers of a document as a table."""

from __future__ import annotations

from collections.abc import Iterator

from reader.document.model import Document, Speaker
from reader.document.speakers.described import beside_name
from reader.document.speakers.scripts import mixed
from reader.document.speakers.shares import Presence, apart
from reader.document.speakers.tags import CELLS
from reader.plain import colour
from reader.plain.colour import Depth
from reader.plain.legend import Legend
from reader.plain.pieces import Piece, line, rows
from reader.text import cells

UNBROKEN = 1_000_000
"""A width at which nothing is wrapped: one speaker a line, for a pipe."""


def speaker_table(document: Document, width: int, colours: Depth = Depth.NONE) -> Iterator[str]:
    """A title, then every speaker by number: number, tag, quotations, share of quoted words, who.

    Who is only paraphrased, or not quoted at all, stands below a title of their own. Lines are at most ``width`` cells
    (40 at least); what a speaker is goes on below the name.
    """
    coloured = colours is not Depth.NONE
    legend = Legend.of(document)
    everyone = tuple(legend.shares.values())
    wide_number = len(str(len(everyone)))
    wide_count = len(str(max((share.count for share in everyone), default=0)))
    groups = apart(everyone)
    title = [Piece(f"Speakers · {len(everyone)}", colour.BOLD), Piece(" (quotations, share of the quoted words)")]
    yield from rows(title, width, coloured=coloured)
    titles = {group[0].speaker.id: f"{presence.capitalize()} · {len(group)}" for presence, group in groups}
    for share in (share for _, group in groups for share in group):
        below = titles.get(share.speaker.id, "")
        if below and share.presence is not Presence.QUOTED:
            yield from rows([Piece(below, colour.BOLD)], width, coloured=coloured)
        tag = f"[{legend.tags[share.speaker.id]}]"
        codes = legend.codes(share.speaker, colours)
        count = str(share.count).rjust(wide_count)
        percent = f"{share.share * 100:.0f} %".rjust(5)
        left = [
            Piece(f"{str(share.number).rjust(wide_number)}  "),
            Piece(tag, f"1;{codes}" if codes else colour.BOLD),
            Piece(" " * (CELLS + 2 - cells.cells(tag)) + f"  {count}  {percent}  "),
        ]
        indent = sum(cells.cells(piece.text) for piece in left)
        start = line(left, coloured=coloured)
        who = [Piece(share.speaker.name, codes), Piece(described(share.speaker))]
        for row in rows(who, max(width - indent, 10), coloured=coloured):
            yield start + row
            start = " " * indent


def described(speaker: Speaker) -> str:
    """What follows a name: ", role, affiliation", as far as they are known and not said already.

    A name in letters of several scripts, which may pass for another's, is marked.
    """
    spelt = mixed(speaker.name)
    return "".join(f", {part}" for part in beside_name(speaker)) + (f" (in {spelt}: look twice)" if spelt else "")
