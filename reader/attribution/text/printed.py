"""Paragraphs that print somebody else's text without quotation marks, so that "I" in them is not the author."""

from __future__ import annotations

from collections.abc import Sequence

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.labels import Form, label_of
from reader.attribution.text.letters import greeting_of, is_signature
from reader.document.model import Paragraph, ParagraphKind

_OPENS = "\"“„«‘'‚—–-"
"""Signs with which words open whose speaker is looked for anyway."""


def printed(paragraphs: Sequence[Paragraph], grammar: Grammar) -> frozenset[int]:
    """The indexes of the paragraphs that print what somebody else wrote or said.

    It is what stands behind a label ("Hal Grant: I …") or a sign for quoted lines (">"), the paragraph behind a colon,
    and a letter from its greeting to its signature, where something stands before it: an open letter is the author's.
    """
    found: set[int] = set()
    colon = letter = False
    begun = False
    for i, paragraph in enumerate(paragraphs):
        text = paragraph.text.strip()
        if paragraph.kind is ParagraphKind.HEADING or not text:
            colon = letter = False
            continue
        letter = letter or (begun and bool(greeting_of(text, grammar)))
        label = label_of(text, grammar)
        if letter or text[0] == ">" or (colon and text[0] not in _OPENS) or (label and label.form is not Form.EXAMINER):
            found.add(i)
        letter = letter and not is_signature(text)
        colon = text.endswith(":")
        begun = True
    return frozenset(found)
