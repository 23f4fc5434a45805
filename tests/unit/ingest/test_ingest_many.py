"""Many files at once: each becomes a document, whatever happens to the others, and a second time goes on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from ingest_samples import BODY, END, LEAD, MAYOR, TITLE, pasted

from reader.document.model import BY_HAND, Speaker
from reader.document.yaml.read import load_file
from reader.document.yaml.write import save_file
from reader.ingest.batch import import_many
from reader.ingest.corrections import carried
from reader.ingest.importing import State
from reader.ingest.known_sources import FILE


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
    (tmp_path / "a" / "ferry.txt").write_text(pasted(), encoding="utf-8")
    (tmp_path / "b" / "ferry.md").write_text(f"# {TITLE}\n\n{LEAD}\n\n{MAYOR}\n", encoding="utf-8")
    (tmp_path / "a" / "broken.pdf").write_bytes(b"\x7fELF\0\0")
    return ["a/ferry.txt", "b/ferry.md", "a/broken.pdf", "a/none.txt"]


def states(report) -> list[str]:
    return [outcome.state for outcome in report.outcomes]


def test_all_become_documents_and_failures_are_reported(tmp_path, sources):
    seen = []
    report = import_many(sources, tmp_path / "out", jobs=2, progress=lambda *said: seen.append(said))
    assert states(report) == ["imported", "imported", "failed", "failed"]
    assert [outcome.path for outcome in report.outcomes] == sources
    first, second = (load_file(outcome.document) for outcome in report.outcomes[:2])
    assert [paragraph.text for paragraph in first.paragraphs] == list(BODY)
    assert first.quotations
    assert (first.source.file, second.source.file) == ("a/ferry.txt", "b/ferry.md")
    assert [outcome.document.name for outcome in report.outcomes[:2]] == ["ferry.yaml", "ferry-2.yaml"]
    assert "not text" in report.outcomes[2].reason
    assert "no such file" in report.outcomes[3].reason
    assert sorted((done, total) for done, total, _ in seen) == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [FILE, "ferry-2.yaml", "ferry.yaml"]


def test_a_second_time_only_what_changed_is_imported(tmp_path, sources):
    out = tmp_path / "out"
    import_many(sources[:2], out, jobs=1)
    before = (out / "ferry-2.yaml").stat().st_mtime_ns
    (tmp_path / "a" / "ferry.txt").write_text(pasted(TITLE, LEAD, END), encoding="utf-8")
    report = import_many(sources[:2], out, jobs=1)
    assert states(report) == [State.IMPORTED, State.UNCHANGED]
    assert (out / "ferry-2.yaml").stat().st_mtime_ns == before
    assert len(load_file(out / "ferry.yaml").paragraphs) == 2
    assert states(import_many(sources[:2], out, jobs=1, again=True)) == [State.IMPORTED, State.IMPORTED]


def test_a_document_of_another_source_is_never_overwritten(tmp_path, sources):
    out = tmp_path / "out"
    out.mkdir()
    (out / "ferry.yaml").write_text("quote-reader: 1\ntitle: Mine\nparagraphs:\n  - text: By hand.\n")
    import_many(sources[:1], out, jobs=1)
    assert load_file(out / "ferry.yaml").title == "Mine"
    assert load_file(out / "ferry-2.yaml").title == TITLE


def test_corrections_survive_importing_again(tmp_path, sources):
    out = tmp_path / "out"
    import_many(sources[:1], out, jobs=1)
    document = load_file(out / "ferry.yaml")
    clerk = Speaker("clerk", "Eve Clerk", role="clerk")
    first, *rest = document.quotations
    corrected = replace(first, speaker="clerk", rule=BY_HAND, confidence=1.0)
    save_file(
        replace(document, speakers=(*document.speakers, clerk), quotations=(corrected, *rest)), out / "ferry.yaml"
    )
    (tmp_path / "a" / "ferry.txt").write_text(pasted(TITLE, END, *BODY[:-1]), encoding="utf-8")
    import_many(sources[:1], out, jobs=1)
    again = load_file(out / "ferry.yaml")
    assert again.paragraphs[0].text == END
    kept = [quotation for quotation in again.quotations if quotation.rule == BY_HAND]
    assert [(quotation.speaker, quotation.paragraph) for quotation in kept] == [
        ("clerk", document.quotations[0].paragraph + 1)
    ]
    assert clerk in again.speakers


def test_a_correction_whose_words_are_gone_is_left_out(tmp_path, sources):
    out = tmp_path / "out"
    import_many(sources[:1], out, jobs=1)
    document = load_file(out / "ferry.yaml")
    by_hand = replace(document, quotations=tuple(replace(quotation, rule=BY_HAND) for quotation in document.quotations))
    bare = replace(document, quotations=(), speakers=(), paragraphs=document.paragraphs[:1])
    assert carried(by_hand, bare).quotations == ()


def test_nothing_to_do(tmp_path):
    assert import_many([], tmp_path / "out").outcomes == []


def test_an_interrupted_import_leaves_whole_documents_and_nothing_else(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for number in range(12):
        Path(f"{number}.txt").write_text(pasted(TITLE, *BODY * 40), encoding="utf-8")

    def interrupt(done: int, *_: object) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_many([f"{number}.txt" for number in range(12)], "out", jobs=2, progress=interrupt)
    written = sorted(path for path in Path("out").iterdir() if path.name != FILE)
    assert len(written) >= 3
    assert all(load_file(path).title == TITLE for path in written)
    report = import_many([f"{number}.txt" for number in range(12)], "out", jobs=2)
    assert len(report.of(State.UNCHANGED)) == len(written)


def test_what_a_killed_child_left_is_swept(tmp_path):
    left = tmp_path / "out" / ".slow.yaml.abc.new"
    left.parent.mkdir()
    left.write_text("half a")
    assert states(import_many([str(tmp_path / "slow.txt")], tmp_path / "out")) == [State.FAILED]
    assert not left.exists()
