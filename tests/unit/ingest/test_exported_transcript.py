"""Transcripts as meeting programs and services export them."""

from __future__ import annotations

import pytest

from reader.document.model import Document, words_of
from reader.ingest.formats.spoken.exported_transcript import AROUND
from reader.ingest.make import article_of, with_quotations
from reader.ingest.sources.file_type import kind_of
from reader.ingest.sources.source import SourceData

TURNS = [("Ada Moor", "Can you hear me?"), ("Bo Lind", "Yes. It leaks."), ("Ada Moor", "Badly? Then we close it.")]


def opened(text: str, name: str = "x.txt") -> Document:
    data = text.encode()
    return with_quotations(article_of(SourceData(data, kind_of(data, name, "x"), "x"), in_child=False))


def turns_of(document: Document) -> list[tuple[str, str]]:
    names = {speaker.id: speaker.name for speaker in document.speakers}
    return [(names.get(q.speaker or "", ""), words_of(document, q)) for q in document.quotations]


@pytest.mark.parametrize(
    "label", ["{0}   0:0{1}", "{0}  00:0{1}", "{0}\t0:00:0{1}", "[{0}] 0:0{1}", "{0} (00:0{1}):", "{2} [1:00:0{1}]"]
)
def test_a_name_and_a_time_above_the_words(label: str) -> None:
    reversed_names = [", ".join(reversed(name.split())) for name, _ in TURNS]
    said = (f"{label.format(TURNS[i][0], i, reversed_names[i])}\n{TURNS[i][1]}\n" for i in range(3))
    assert turns_of(opened("\n".join(said))) == TURNS


def test_what_a_program_writes_around_the_turns_is_removed() -> None:
    head = "Weir meeting-20260302_100203-Meeting Recording\nMarch 2, 2026, 10:02AM\n31m 14s\n\n"
    head += "Ada Moor started transcription\n"
    said = "".join(f"\n{name}   0:0{i}\n{words}\n" for i, (name, words) in enumerate(TURNS))
    document = opened(f"{head}{said}\nAda Moor stopped transcription\n")
    assert (document.title, document.published) == ("Weir meeting", "2026-03-02")
    assert turns_of(document) == TURNS
    assert {one.reason for one in document.removed} == {AROUND}
    assert len(document.paragraphs) == len(TURNS)


def test_an_introduction_above_the_turns_is_text() -> None:
    lead = "The engineer and the keeper of the weir met on Monday to talk about the leak."
    said = "".join(f"\n{name}  00:0{i}\n{words}\n" for i, (name, words) in enumerate(TURNS))
    document = opened(f"The weir\n\n{lead}\n{said}")
    assert document.title == "The weir"
    assert document.paragraphs[0].text == lead


@pytest.mark.parametrize(
    "text",
    [
        "Hexley  10:05\nTarn  10:20\nLowmere  10:45\n\nNo boat goes on Sunday, the office said.\n",
        "Opening Words  9:00\nThe mayor greets everybody.\n\nThe Weir  9:30\nAn engineer shows the plans.\n",
    ],
)
def test_a_timetable_is_no_transcript(text: str) -> None:
    document = opened(text)
    assert document.quotations == () or all(q.kind != "direct" for q in document.quotations)


@pytest.mark.parametrize(
    ("voice", "name"),
    [("Moor, Ada (External)", "Ada Moor"), ("de la Cruz, Ada", "Ada de la Cruz"), ("Ada Moor [Guest]", "Ada Moor")],
)
def test_voices_as_a_directory_writes_them(voice: str, name: str) -> None:
    said = f"WEBVTT\n\n00:01.000 --> 00:02.000\n<v {voice}>It leaks.</v>\n"
    said += "\n00:03.000 --> 00:04.000\n<v Bo Lind>Badly?</v>\n"
    assert turns_of(opened(said, "x.vtt")) == [(name, "It leaks."), ("Bo Lind", "Badly?")]


def test_what_stands_in_brackets_behind_a_name_in_captions() -> None:
    said = "".join(
        f"\n00:0{i}.000 --> 00:0{i + 1}.000\n{label}: {words}\n"
        for i, (label, words) in enumerate([("Ada Moor (she/her)", "It leaks."), ("Bo Lind (Guest)", "Badly?")])
    )
    assert turns_of(opened(f"WEBVTT\n{said}", "x.vtt")) == [("Ada Moor", "It leaks."), ("Bo Lind", "Badly?")]
