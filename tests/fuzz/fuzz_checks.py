"""What has to hold of every result, whatever the input was."""

from __future__ import annotations

from itertools import pairwise

from reader.document.model import Document


def acts_on_a_terminal(text: str) -> bool:
    """Whether a terminal would act on something in a text, or be led to show it in another order."""
    return any(
        (code < 32 and code != 10) or 0x7F <= code <= 0x9F or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069
        for code in map(ord, text)
    )


def harmless(document: Document) -> None:
    """No text of a document acts on a terminal."""
    words = [document.title, document.deck, document.byline, document.publisher, document.source.url]
    words += [paragraph.text for paragraph in document.paragraphs] + [removed.text for removed in document.removed]
    words += [speaker.name for speaker in document.speakers]
    assert not any(map(acts_on_a_terminal, words)), "a control in a document"


def kept_whole(document: Document) -> None:
    """What was made can be written, and read again as it was."""
    from reader.document.yaml.read import load
    from reader.document.yaml.write import dump

    assert load(dump(document)) == document, "what was written is not what was made"


def spans_fit(document: Document) -> None:
    """Every quotation stands in its paragraph, none in another, and its speakers are listed."""
    ids = {speaker.id for speaker in document.speakers}
    assert len(ids) == len(document.speakers)
    taken: list[tuple[int, int, int]] = []
    for quotation in document.quotations:
        assert {quotation.speaker, quotation.via} - {None} <= ids
        for part in quotation.parts:
            assert 0 <= part.span.start < part.span.end <= len(document.paragraphs[part.paragraph].text)
            taken.append((part.paragraph, part.span.start, part.span.end))
    taken.sort()
    assert all(a[0] != b[0] or a[2] <= b[1] for a, b in pairwise(taken)), "quotations overlap"
