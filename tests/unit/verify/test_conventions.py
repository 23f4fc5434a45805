"""The conventions of journalism: one file of quotations each, with what is to be found out about them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from verifying import source_text, text, transcript, verdict

from reader.attribution import attribute
from reader.attribution.plain import paragraphs_of
from reader.verify.check import check
from reader.verify.source import Source
from reader.verify.verdict import Verdict

FOLDER = Path(__file__).parents[2] / "fixtures" / "verification"
FILES = sorted(FOLDER.glob("*.yaml"))


def cases():
    for file in FILES:
        record = yaml.safe_load(file.read_text(encoding="utf-8"))
        for number, wanted in enumerate(record["quotations"], 1):
            yield pytest.param(record, wanted, id=f"{file.stem}-{number}")


def source_in(record) -> Source:
    language = record.get("language", "en")
    if isinstance(record["source"], str):
        return Source.of(text(*record["source"].split("\n\n"), language=language), "source")
    turns = [next(iter(turn.items())) for turn in record["source"]]
    return Source.of(transcript(*turns, ("CLERK", "Noted."), language=language), "source")


def found_for(record, wanted, source: Source) -> Verdict:
    if "article" not in record:
        return verdict(wanted["text"], source, speaker=wanted.get("speaker", ""))
    article = attribute(paragraphs_of(record["article"], record.get("language", "en")))
    checked = {one.verdict.quotation: one.verdict for one in check(article, [source])}
    return checked[wanted["text"]]


@pytest.mark.parametrize(("record", "wanted"), cases())
def test_a_convention(record, wanted):
    source = source_in(record)
    found = found_for(record, wanted, source)
    assert (str(found.category), sorted(found.flags)) == (wanted["verdict"], sorted(wanted.get("flags", []))), found.why
    assert (None if found.meaning is None else str(found.meaning)) == wanted.get("meaning")
    if "edits" in wanted:
        assert [[str(edit.kind), edit.was, edit.now] for edit in found.edits] == wanted["edits"]
    for edit in found.edits:
        assert found.quotation[edit.quoted.start : edit.quoted.end] == edit.now
        assert source_text(source, edit.source) == edit.was


def test_there_is_a_file_for_each_convention():
    assert len(FILES) >= 30
    assert all(yaml.safe_load(file.read_text(encoding="utf-8"))["convention"] for file in FILES)
