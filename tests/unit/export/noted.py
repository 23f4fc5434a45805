"""The harbour article with what a reader noted on it, for exports of notes."""

from __future__ import annotations

from articles import harbour

from reader.document import Part, Span
from reader.export.excerpt import Excerpt
from reader.export.noted import Note, Passage

NOTE = Note("Ask her about the ferry.\nAnd when.", ("ferry", "to-check"))
ONLY_TAGS = Note("", ("wall",))

NOTED = Excerpt(
    harbour(),
    "harbour.yaml",
    (0, 3, 8),
    notes={0: NOTE, 3: ONLY_TAGS, 8: Note()},
    passages=(
        Passage(
            harbour().paragraphs[0].text[:24], (Part(0, Span(0, 24)),), Note("=1+1 <b>where?</b>", ("#odd", "a b"))
        ),
        Passage("words that are gone", (), Note("Why?")),
        Passage("two paragraphs", (Part(1, Span(0, 4)), Part(2, Span(0, 4))), Note()),
    ),
    noted=True,
)
"""Three quotations (the second nobody's), two passages that stand in the text, one that does no longer."""
