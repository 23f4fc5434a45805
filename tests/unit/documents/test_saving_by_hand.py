"""Saving corrections in a file that a person wrote."""

from __future__ import annotations

from dataclasses import replace

import pytest
from articles import harbour

from reader.document.correcting import correct
from reader.document.correcting.combine import combine
from reader.document.model import Removed, Span
from reader.document.yaml.read import load, load_file
from reader.document.yaml.write import dump, save_file
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


def test_what_cannot_be_changed_in_lines_is_told_and_kept_and_undone(tmp_path):
    path = tmp_path / "hand.yaml"
    path.write_text(HAND)
    opened = open_to_read(str(path))
    writer = CorrectionWriter(opened)
    saved = writer.save(replace(opened.document, removed=(Removed("Subscribe now", "newsletter box", 0),)))
    assert saved.notice is not None
    assert "hand.yaml.1.bak" in saved.notice
    assert (tmp_path / "hand.yaml.1.bak").read_text() == HAND
    assert load(path.read_bytes()).removed == saved.document.removed
    writer.save(opened.document)
    assert path.read_text() == HAND


CHANGES = (
    lambda d: correct.attribute(d, 1, "bell"),
    lambda d: correct.merge(d, "bell", "orr"),
    lambda d: correct.to_scare(d, 0),
    lambda d: correct.rename(d, "orr", "Thomas Orr"),
    lambda d: correct.add_quotation(d, 0, Span(11, 19), "orr")[0],
)


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_undone_and_redone_is_the_file_to_the_last_byte(change, tmp_path):
    path = tmp_path / "hand.yaml"
    text = "\ufeff" + HAND.replace("bell: {name: Ada Bell}", "bell: {name: 'Ada Bell', x-met: '2019'}")
    path.write_text(text.replace("\n", "\r\n"), newline="")
    opened = open_to_read(str(path))
    writer = CorrectionWriter(opened)
    corrected = change(opened.document)
    held = writer.save(corrected).document
    written = path.read_bytes()
    assert written != text.encode()
    back = writer.save(combine(corrected, opened.document, held).document)
    assert path.read_bytes().decode() == text.replace("\n", "\r\n")
    writer.save(combine(opened.document, corrected, back.document).document)
    assert path.read_bytes() == written


def test_what_another_program_wrote_since_is_not_undone(tmp_path):
    path = tmp_path / "hand.yaml"
    path.write_text(HAND)
    opened = open_to_read(str(path))
    writer = CorrectionWriter(opened)
    corrected = correct.attribute(opened.document, 1, "bell")
    held = writer.save(corrected).document
    path.write_text(path.read_text().replace("# heard it", "# heard it myself"))
    writer.save(combine(corrected, opened.document, held).document)
    assert "# heard it myself" in path.read_text()
    assert load(path.read_bytes()).quotations[1].speaker == "orr"


def test_a_file_that_we_wrote_is_written_as_before(tmp_path):
    path = tmp_path / "ours.yaml"
    path.write_text(dump(load(HAND)))
    opened = open_to_read(str(path))
    corrected = correct.attribute(opened.document, 1, "bell")
    CorrectionWriter(opened).save(corrected)
    assert path.read_text() == dump(corrected)


def test_a_role_stays_in_a_file_that_stands_as_the_program_writes_it(tmp_path):
    path = tmp_path / "wall.yaml"
    save_file(harbour(), path)
    found = open_to_read(str(path))
    first = next(n for n, q in enumerate(found.document.quotations) if q.speaker == "quill")
    document, speaker = correct.add_speaker(found.document, "Zed Moor")
    before = next(one for one in found.document.speakers if one.id == "quill")
    assert before.role or before.aliases
    CorrectionWriter(found).save(correct.split(document, first, speaker))
    assert before in load_file(path).speakers
