"""The bundled article: whole, attributed, and retold.

What it is retold from is not part of this project. Where a copy stands beside the checkout, the retelling is
compared with it; elsewhere those tests are skipped.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.document.model import Document, ParagraphKind, QuotationKind, SpeakerKind, words_of
from reader.document.yaml.read import check, load
from reader.document.yaml.write import dump

ROOT = Path(__file__).resolve().parents[2]
BUNDLED = ROOT / "data" / "the-walk-in-hanoi.yaml"
ORIGINALS = sorted((ROOT.parent / "shared" / "source").glob("*.txt"))
SHINGLE = 6
QUOTED = re.compile(r"“([^”]*)”")

needs_original = pytest.mark.skipif(not ORIGINALS, reason="no copy of the original beside this checkout")


@pytest.fixture(scope="module")
def document() -> Document:
    return load(BUNDLED.read_bytes(), BUNDLED.name)


@pytest.fixture(scope="module")
def original() -> list[str]:
    """The original's blocks from its headline to the cookie notice; a no-break space there marks a link, no more."""
    text = ORIGINALS[0].read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")
    article, notice, _ = text.partition("This website uses cookies")
    assert notice, "the copy of the original has changed: its cookie notice is gone"
    # The page's "close" button stands alone on the line before the notice.
    return [line for line in article.splitlines() if line.strip() and line.strip() != "X"]


def words(text: str) -> list[str]:
    """The words of a text, with case and punctuation folded away ("Kim’s" and "Kims" are one word)."""
    return re.findall(r"[^\W_]+", re.sub(r"['’]", "", text.casefold()))


def shingles(text: str, size: int) -> set[str]:
    """Every run of ``size`` words in a text."""
    found = words(text)
    return {" ".join(found[i : i + size]) for i in range(len(found) - size + 1)}


def prose_of(document: Document) -> list[str]:
    """Every string that the document shows and that is not one of its quotations' words."""
    strings = [document.title, document.deck, document.source.note, *(q.note for q in document.quotations)]
    strings += [f for s in document.speakers for f in (s.name, s.role, s.affiliation, *s.aliases)]
    for paragraph in document.paragraphs:
        strings += [paragraph.credit, *QUOTED.split(paragraph.text)[::2]]
    return strings


def test_nothing_is_wrong_with_it() -> None:
    assert check(BUNDLED.read_bytes(), BUNDLED.name) == ()


def test_it_is_as_our_writer_writes_it(document: Document) -> None:
    assert dump(document) == BUNDLED.read_text(encoding="utf-8")


def test_it_says_that_it_is_retold(document: Document) -> None:
    assert document.source.retold
    assert "Retold; the quotations are verbatim." in document.source.note
    assert "`reader open` your own copy" in document.source.note
    assert not document.byline


def test_every_source_has_a_role(document: Document) -> None:
    assert len(document.speakers) == 11
    assert all(speaker.role and speaker.affiliation for speaker in document.speakers)
    assert sum(speaker.kind is SpeakerKind.ANONYMOUS for speaker in document.speakers) == 3


def test_speakers_stand_in_the_order_in_which_they_are_quoted(document: Document) -> None:
    quoted = dict.fromkeys(q.speaker for q in document.quotations if q.speaker)
    assert [speaker.id for speaker in document.speakers] == list(quoted)


def test_every_passage_in_quotation_marks_is_a_quotation(document: Document) -> None:
    marked = [
        (index, *match.span(1))
        for index, paragraph in enumerate(document.paragraphs)
        for match in QUOTED.finditer(paragraph.text)
    ]
    assert [(q.paragraph, q.span.start, q.span.end) for q in document.quotations] == marked
    assert len(marked) == 32


def test_all_but_scare_quotes_have_a_speaker(document: Document) -> None:
    for quotation in document.quotations:
        assert (quotation.speaker is None) == (quotation.kind is QuotationKind.SCARE)
        assert quotation.via != quotation.speaker or quotation.via is None


def test_each_cue_stands_outside_the_quotations_of_its_paragraph(document: Document) -> None:
    for quotation in document.quotations:
        narrative = " ".join(QUOTED.split(document.paragraphs[quotation.paragraph].text)[::2])
        assert set(words(quotation.cue)) <= set(words(narrative)), quotation.id


def test_the_caption_comes_first_with_its_credit(document: Document) -> None:
    assert document.paragraphs[0].kind is ParagraphKind.CAPTION
    assert document.paragraphs[0].credit == "AP Photo/Evan Vucci"
    assert all(p.kind is ParagraphKind.BODY and not p.credit for p in document.paragraphs[1:])


@needs_original
def test_quotations_are_verbatim_and_in_order(document: Document, original: list[str]) -> None:
    assert [words_of(document, q) for q in document.quotations] == QUOTED.findall("\n".join(original))


@needs_original
def test_each_paragraph_retells_its_own(document: Document, original: list[str]) -> None:
    caption, caption_again, _headline, _deck, *body = original
    assert caption_again.startswith(caption)
    retold = [p for p in document.paragraphs if p.kind is ParagraphKind.BODY]
    assert len(retold) == len(body) == 28
    for mine, theirs in zip(retold, body, strict=True):
        assert QUOTED.findall(mine.text) == QUOTED.findall(theirs)
        assert 0.7 < len(words(mine.text)) / len(words(theirs)) < 1.3


@needs_original
def test_no_run_of_the_originals_prose_is_left(document: Document, original: list[str]) -> None:
    theirs = {s for block in original for prose in QUOTED.split(block)[::2] for s in shingles(prose, SHINGLE)}
    assert len(theirs) > 1000
    assert {s for prose in prose_of(document) for s in shingles(prose, SHINGLE)} & theirs == set()
    # Whole paragraphs too, so that words just inside and just outside of a quotation mark can't hide a run.
    assert {s for p in document.paragraphs for s in shingles(p.text, SHINGLE)} & theirs == set()


def test_the_comparison_would_notice_a_run_that_was_kept() -> None:
    kept = "However, the harbor-master’s boat sank (twice) that night."
    assert shingles(kept, SHINGLE) & shingles("The HARBOR master's boat sank twice — that night!", SHINGLE)
    assert not shingles(kept, SHINGLE) & shingles("The harbor master’s boat sank that night.", SHINGLE)
