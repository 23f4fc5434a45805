"""Saving corrections in a file that a person wrote."""

from __future__ import annotations

from reader.document.correcting import correct
from reader.document.yaml.read import load
from reader.document.yaml.write import dump
from reader.documents.open import open_to_read
from reader.documents.saving import CorrectionWriter

HAND = """\
# a letter
quote-reader: 1
title: 'At the weir'
speakers: {orr: {name: Tom Orr}, bell: {name: Ada Bell}}
paragraphs:
  - text: “It holds,” said Orr. “It does not,” said Bell.
    quotations:
      - {speaker: orr, exact: "It holds,"}   # heard it
      - {speaker: orr, exact: "It does not,"}
"""


def test_a_correction_leaves_comments_and_layout(tmp_path):
    path = tmp_path / "hand.yaml"
    path.write_text(HAND)
    opened = open_to_read(str(path))
    writer = CorrectionWriter(opened)
    saved = writer.save(correct.attribute(opened.document, 1, "bell"))
    assert saved.notice is None
    assert path.read_text() == HAND.replace('orr, exact: "It does not,"', 'bell, exact: "It does not,", rule: by-hand')
    again = writer.save(correct.attribute(saved.document, 1, "orr"))
    assert "# heard it" in path.read_text()
    assert load(path.read_bytes()) == again.document
    assert [file.name for file in tmp_path.iterdir()] == ["hand.yaml"]


def test_what_cannot_be_changed_in_lines_is_told_and_kept(tmp_path):
    path = tmp_path / "hand.yaml"
    path.write_bytes(HAND.encode("utf-16"))
    opened = open_to_read(str(path))
    saved = CorrectionWriter(opened).save(correct.attribute(opened.document, 1, "bell"))
    assert saved.notice is not None
    assert "hand.yaml.1.bak" in saved.notice
    assert (tmp_path / "hand.yaml.1.bak").read_bytes() == HAND.encode("utf-16")
    assert load(path.read_bytes()).quotations[1].speaker == "bell"


def test_a_file_that_we_wrote_is_written_as_before(tmp_path):
    path = tmp_path / "ours.yaml"
    path.write_text(dump(load(HAND)))
    opened = open_to_read(str(path))
    corrected = correct.attribute(opened.document, 1, "bell")
    CorrectionWriter(opened).save(corrected)
    assert path.read_text() == dump(corrected)
