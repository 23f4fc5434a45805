"""Whom a court hears: the name of the witness, who is only "A." or "THE WITNESS" in what follows."""

from __future__ import annotations

from collections.abc import Sequence

from reader.attribution.text.labels import Form, Label, name_of
from reader.document.model import Paragraph
from reader.text.patterns import later

_CALLED = later(
    r"\bcalls?\s+(?:to the stand\s+)?(?:as (?:its|our|a) (?:first|next) witness,?\s+)?(?:(?:Mr|Ms|Mrs|Dr)\.? )?"
    r"(?P<name>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z]\.)?(?: [^\W\d_a-z][\w’'-]+)+)"
)
_AFFIRMED = later(r"^(?P<name>[^\W\d_a-z][^a-z.!?()]{2,40}?)[,\s]+\(?(?:sworn|affirmed)\)?\.?$")
_SWORN = later(r"^(?P<name>[^\W\d_a-z][\w.’' -]{3,40}?),\s+(?:called|having|being|was|the|a) .*\b(?:sworn|witness)\b")


def witness_of(paragraphs: Sequence[Paragraph], labels: dict[int, Label]) -> str:
    """The name of the witness whom a court hears, an empty string where the text names none."""
    if not any(label.form is Form.EXAMINER for label in labels.values()):
        return ""
    for index, paragraph in enumerate(paragraphs):
        text = paragraph.text
        found = _CALLED.search(text) or _SWORN.match(text) or _AFFIRMED.match(text)
        if found is None and paragraph.text.endswith(",") and index + 1 < len(paragraphs):  # a line to itself
            found = _SWORN.match(f"{paragraph.text} {paragraphs[index + 1].text}")
        if found is not None:
            return name_of(found["name"])
    return ""
