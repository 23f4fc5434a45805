from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.document import BY_HAND, words_of
from reader.document.correcting import correct
from reader.document.yaml.read import load_file
from reader.documents import open as opening
from reader.documents.corrected_copies import copy_of
from reader.documents.saving import CorrectionWriter, NotSavedError

NOTE = """The bridge at Holm

Mayor Ada Moor said on Tuesday: “We will rebuild the bridge by spring.”

Tom Hill, a plumber, called that “wishful thinking” and laughed.

“Nobody asked us,” he said.
"""


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def note(tmp_path):
    path = tmp_path / "note.txt"
    path.write_text(NOTE, encoding="utf-8")
    return path


def quotation(document, words):
    return next(n for n, q in enumerate(document.quotations) if words in words_of(document, q))


def speaker_of(document, words):
    found = document.quotations[quotation(document, words)]
    return next((s.name for s in document.speakers if s.id == found.speaker), None), found.rule


def given_to_ida(document, words):
    document, ida = correct.add_speaker(document, "Ida Holm")
    return correct.attribute(document, quotation(document, words), ida)


def test_a_document_of_our_own_is_corrected_where_it_is(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_bytes((Path(__file__).parents[2] / "fixtures" / "harbour.yaml").read_bytes())
    opened = opening.open_to_read(str(path))
    assert (opened.target, opened.copied) == (str(path), False)
    CorrectionWriter(opened).save(given_to_ida(opened.document, "We have a wall"))
    assert speaker_of(load_file(path), "We have a wall") == ("Ida Holm", BY_HAND)


def test_a_foreign_file_is_never_written_and_its_copy_comes_back(note):
    opened = opening.open_to_read(str(note))
    assert opened.copied
    assert not Path(opened.target).exists(), "nothing is kept before something was corrected"
    CorrectionWriter(opened).save(given_to_ida(opened.document, "wishful"))
    assert note.read_text(encoding="utf-8") == NOTE
    again = opening.open_to_read(str(note))
    assert again.target == opened.target
    assert speaker_of(again.document, "wishful") == ("Ida Holm", BY_HAND)
    assert speaker_of(again.document, "rebuild") == speaker_of(opened.document, "rebuild")


def test_corrections_are_taken_over_when_the_source_has_changed(note):
    opened = opening.open_to_read(str(note))
    CorrectionWriter(opened).save(given_to_ida(opened.document, "wishful"))
    note.write_text(NOTE.replace("The bridge at Holm\n", "The bridge at Holm\n\nA new paragraph stands here now.\n"))
    again = opening.open_to_read(str(note)).document
    assert speaker_of(again, "wishful") == ("Ida Holm", BY_HAND)
    name, rule = speaker_of(again, "rebuild")
    assert (name, rule != BY_HAND) == ("Ada Moor", True)
    assert any("new paragraph" in p.text for p in again.paragraphs)


def test_the_bundled_article_is_corrected_in_a_copy():
    opened = opening.open_to_read(None)
    assert opened.copied
    first = words_of(opened.document, opened.document.quotations[1])
    CorrectionWriter(opened).save(given_to_ida(opened.document, first))
    assert speaker_of(opening.open_to_read(None).document, first) == ("Ida Holm", BY_HAND)


def test_a_new_edition_of_the_bundled_article_keeps_what_was_corrected(monkeypatch, tmp_path):
    opened = opening.open_to_read(None)
    words = words_of(opened.document, opened.document.quotations[1])
    CorrectionWriter(opened).save(given_to_ida(opened.document, words))
    edition = tmp_path / "edition.yaml"
    shipped = opened.document
    from reader.document.yaml.write import dump

    edition.write_text(dump(replace(shipped, title="Another title")), encoding="utf-8")
    monkeypatch.setattr(opening, "bundled", lambda: edition)
    again = opening.open_to_read(None).document
    assert again.title == "Another title"
    assert speaker_of(again, words) == ("Ida Holm", BY_HAND)
    assert len(again.quotations) == len(shipped.quotations)


def test_two_files_of_one_name_have_two_copies(tmp_path):
    assert copy_of(str(tmp_path / "a" / "x.txt")) != copy_of(str(tmp_path / "b" / "x.txt"))
    assert copy_of("https://example.org/x") != copy_of("https://example.org/y")
    assert copy_of(None) != copy_of("bundled")


def test_what_cannot_be_saved_leaves_the_old_copy(note, monkeypatch):
    opened = opening.open_to_read(str(note))
    CorrectionWriter(opened).save(opened.document)
    path = Path(opened.target)
    before = path.read_bytes()
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="No space"):
        CorrectionWriter(opened).save(given_to_ida(opened.document, "wishful"))
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_what_was_piped_in_is_filed_under_what_it_holds_wherever_one_is(tmp_path, monkeypatch):
    here = copy_of(f"stdin-{'0' * 64}")
    monkeypatch.chdir(tmp_path)
    assert copy_of(f"stdin-{'0' * 64}") == here
    assert copy_of(f"stdin-{'1' * 64}") != here


def test_a_password_is_not_what_a_document_is_remembered_by():
    from reader.ingest.sources.file_type import Kind
    from reader.ingest.sources.source import SourceData

    given = SourceData(b"a", Kind.TEXT, "a")
    assert opening._name_of("https://ann:secret@a.example/b", given) == "https://a.example/b"
    assert opening._name_of("/a/b@c", given) == "/a/b@c"


def test_a_read_only_process_opens_no_other_source(tmp_path, monkeypatch):
    from reader.documents.recent import recents
    from reader.ingest.errors import UnreadableError
    from reader.storage.read_only import VARIABLE

    for name in ("one", "other"):
        (tmp_path / f"{name}.txt").write_text("The pier was closed on Monday, and nobody came.\n")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "one.txt"))
    opened = opening.open_to_read(str(tmp_path / "one.txt"))
    for source in (str(tmp_path / "other.txt"), None, "https://a.example/"):
        with pytest.raises(UnreadableError, match="only one document is served"):
            opening.open_to_read(source)
    with pytest.raises(NotSavedError, match="read-only"):
        CorrectionWriter(opened).save(opened.document)
    assert recents().documents == ()


@pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX knows them")
def test_corrections_of_a_write_protected_document_go_to_a_copy_and_stay_there(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_bytes((Path(__file__).parents[2] / "fixtures" / "harbour.yaml").read_bytes())
    before = path.read_bytes()
    path.chmod(0o444)
    opened = opening.open_to_read(str(path))
    assert opened.copied
    CorrectionWriter(opened).save(given_to_ida(opened.document, "We have a wall"))
    assert path.read_bytes() == before
    path.chmod(0o644)
    again = opening.open_to_read(str(path))
    assert speaker_of(again.document, "We have a wall") == ("Ida Holm", BY_HAND)
    CorrectionWriter(again).save(again.document)
    assert path.read_bytes() == before


def test_what_is_kept_for_the_next_time_can_be_put_off(tmp_path):
    source = tmp_path / "ferry.txt"
    source.write_text("The ferry\n\n“It runs on Sundays,” said Piet Dale, the ferryman.\n", encoding="utf-8")
    kept = Path(os.environ["XDG_CACHE_HOME"]) / "quote-reader" / "documents"
    put_off: list[Callable[[], None]] = []
    opened = opening.open_to_read(str(source), opening.OpenOptions(put_off=put_off))
    assert not kept.exists() or not [*kept.iterdir()]
    for keep in put_off:
        keep()
    assert len([*kept.iterdir()]) == 1
    assert opening.open_to_read(str(source)).document == opened.document
