"""A document is known by its source and every name of it, and is never another source's."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from ingest_samples import BODY, TITLE, pasted

from reader.document.model import BY_HAND, Speaker
from reader.document.yaml.read import load_file
from reader.document.yaml.write import save_file
from reader.ingest import known_sources
from reader.ingest.batch import import_many
from reader.ingest.importing import State
from reader.ingest.known_sources import FILE, KnownSources, name_of, stem_of


def page(*paragraphs: str, url: str = "") -> str:
    named = f"<link rel=canonical href='{url}'>" if url else ""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"<!doctype html><title>{TITLE}</title>{named}<article><h1>{TITLE}</h1>{text}</article>"


def imported(*sources: Path | str, out: Path, **options: bool) -> list[tuple[str, str]]:
    report = import_many([str(source) for source in sources], out, jobs=1, **options)
    assert not report.of(State.FAILED), report.outcomes
    return [(str(outcome.state), outcome.document.name) for outcome in report.outcomes]


def correct(path: Path) -> None:
    document = load_file(path)
    said = (replace(document.quotations[0], speaker="jo", rule=BY_HAND), *document.quotations[1:])
    save_file(replace(document, speakers=(*document.speakers, Speaker("jo", "Jo Lund")), quotations=said), path)


def corrected(path: Path) -> bool:
    return any(speaker.name == "Jo Lund" for speaker in load_file(path).speakers)


def test_one_name_in_two_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder, last in (("2024", "It is spring."), ("2025", "It is autumn.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "index.txt").write_text(pasted(TITLE, *BODY, last), encoding="utf-8")
    out = tmp_path / "out"
    monkeypatch.chdir(tmp_path / "2024")
    assert imported("index.txt", out=out) == [("imported", "index.yaml")]
    correct(out / "index.yaml")
    monkeypatch.chdir(tmp_path / "2025")
    assert imported("index.txt", out=out) == [("imported", "index-2.yaml")]
    assert imported(tmp_path / "2024" / "index.txt", "../2024/./index.txt", out=out) == [("unchanged", "index.yaml")]
    assert corrected(out / "index.yaml")
    assert not corrected(out / "index-2.yaml")
    (tmp_path / "2024" / "index.txt").write_text(pasted(TITLE, *BODY, "It was spring."), encoding="utf-8")
    assert imported(tmp_path / "2024" / "index.txt", out=out) == [("imported", "index.yaml")]
    assert corrected(out / "index.yaml")


def test_a_link_is_the_file_that_it_leads_to(tmp_path: Path) -> None:
    source = tmp_path / "ferry.txt"
    source.write_text(pasted(TITLE, *BODY), encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(source)
    assert imported(source, tmp_path / "link.txt", out=tmp_path / "out") == [("imported", "ferry.yaml")]


def test_a_page_with_a_canonical_address_has_one_document(tmp_path: Path) -> None:
    source, out = tmp_path / "page.html", tmp_path / "out"
    source.write_text(page(*BODY, url="https://paper.example/ferry"))
    assert imported(source, out=out) == [("imported", "page.yaml")]
    correct(out / "page.yaml")
    assert imported(source, out=out) == [("unchanged", "page.yaml")]
    source.write_text(page(*BODY, "And it left.", url="https://paper.example/ferry"))
    assert imported(source, out=out) == [("imported", "page.yaml")]
    assert corrected(out / "page.yaml")


def test_two_pages_that_give_themselves_one_address_stay_two(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for name, last in (("old", "It is spring."), ("new", "It is autumn.")):
        (tmp_path / f"{name}.html").write_text(page(*BODY, last, url="https://paper.example/"))
    assert imported(tmp_path / "old.html", out=out) == [("imported", "old.yaml")]
    correct(out / "old.yaml")
    assert imported(tmp_path / "new.html", out=out) == [("imported", "new.yaml")]
    assert corrected(out / "old.yaml")


def test_a_document_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    source, out = tmp_path / "ferry.txt", tmp_path / "out"
    source.write_text(pasted(TITLE, *BODY), encoding="utf-8")
    out.mkdir()
    (out / "ferry.yaml").write_text("mine")
    assert imported(source, out=out) == [("imported", "ferry-2.yaml")]
    assert (out / "ferry.yaml").read_text() == "mine"
    shutil.move(out / "ferry-2.yaml", out / "kept.yaml")
    assert imported(source, out=out) == [("imported", "ferry-2.yaml")]


def test_a_document_of_an_earlier_release_is_recognised_by_its_bytes(tmp_path: Path) -> None:
    source, out = tmp_path / "ferry.txt", tmp_path / "out"
    source.write_text(pasted(TITLE, *BODY), encoding="utf-8")
    imported(source, out=out)
    correct(out / "ferry.yaml")
    (out / FILE).unlink()
    assert imported(source, out=out) == [("unchanged", "ferry.yaml")]
    assert corrected(out / "ferry.yaml")


def test_what_cannot_be_carried_over_is_kept_beside(tmp_path: Path) -> None:
    source, out = tmp_path / "ferry.txt", tmp_path / "out"
    source.write_text(pasted(TITLE, *BODY), encoding="utf-8")
    imported(source, out=out)
    correct(out / "ferry.yaml")
    source.write_text(pasted(TITLE, "Nothing of it is left here.", "The pier is closed now."), encoding="utf-8")
    assert imported(source, out=out) == [("imported", "ferry.yaml")]
    assert corrected(out / "ferry.earlier-1.yaml")
    (out / "ferry.yaml").write_text("quote-reader: 1\ntitle: [broken by hand")
    imported(source, out=out, again=True)
    assert "broken by hand" in (out / "ferry.earlier-2.yaml").read_text()


def test_keys_of_ones_own_are_carried_over_or_the_earlier_file_is_kept(tmp_path: Path) -> None:
    source, out = tmp_path / "ferry.txt", tmp_path / "out"
    source.write_text(pasted(TITLE, *BODY), encoding="utf-8")
    imported(source, out=out)
    made = out / "ferry.yaml"
    made.write_text(made.read_text().replace("paragraphs:\n", "x-shelf: 12\nparagraphs:\n"))
    source.write_text(pasted(TITLE, *BODY, "The pier is closed now."), encoding="utf-8")
    assert imported(source, out=out) == [("imported", "ferry.yaml")]
    assert "x-shelf: 12\nparagraphs:\n" in made.read_text()
    assert [file.name for file in out.glob("*.yaml")] == ["ferry.yaml"]
    last = made.read_text().rindex("  - id: p")
    made.write_text(made.read_text()[:last] + "  - x-page: 4\n    " + made.read_text()[last + 4 :])
    source.write_text(pasted(TITLE, *BODY, "The pier is open again."), encoding="utf-8")
    assert imported(source, out=out) == [("imported", "ferry.yaml")]
    assert "x-page: 4" in (out / "ferry.earlier-1.yaml").read_text()


def test_corrections_of_an_imported_document_of_ours_stay(tmp_path: Path) -> None:
    source, out = tmp_path / "ferry.txt", tmp_path / "out"
    source.write_text(pasted(TITLE, *BODY), encoding="utf-8")
    imported(source, out=out)
    ours = tmp_path / "ours.yaml"
    shutil.copy(out / "ferry.yaml", ours)
    assert imported(ours, out=out) == [("imported", "ours.yaml")]
    correct(out / "ours.yaml")
    assert imported(ours, out=out) == [("unchanged", "ours.yaml")]
    assert imported(ours, out=out, again=True) == [("imported", "ours.yaml")]
    assert corrected(out / "ours.yaml")


def test_there_is_no_last_number(tmp_path: Path) -> None:
    sources = KnownSources(tmp_path)
    sources.reserve([f"/{number}/index.txt" for number in range(10_050)])
    assert next(sources.free("/x/index.html")).name == "index-10051.yaml"
    again = KnownSources(tmp_path)
    again.refresh()
    assert again.document_of(name_of("/10049/index.txt")) == tmp_path / "index-10050.yaml"


def test_a_torn_line_costs_nothing_else(tmp_path: Path) -> None:
    sources = KnownSources(tmp_path)
    sources.add(["a"], tmp_path / "a.yaml", "1")
    with (tmp_path / FILE).open("a") as file:
        file.write("b 1 b.ya")
    again = KnownSources(tmp_path)
    again.refresh()
    again.add(["c"], tmp_path / "c.yaml", "1")
    last = KnownSources(tmp_path)
    last.refresh()
    assert [last.document_of(name) for name in "ac"] == [tmp_path / "a.yaml", tmp_path / "c.yaml"]


def test_a_list_of_names_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("a 1 ../../etc/passwd\nb 1 b.yaml\n")
    sources = KnownSources(tmp_path)
    sources.refresh()
    assert sources.document_of("a") is None
    assert sources.document_of("b") == tmp_path / "b.yaml"


@pytest.mark.parametrize(
    ("path", "stem"),
    [
        ("/a/Pier 7.txt", "Pier-7"),
        ("con.html", "document-con"),
        ("Lpt1.tar.gz", "document-Lpt1.tar"),
        ("console.html", "console"),
        ("https://a.example/b/c.html?d=/e", "c"),
        ("/", "document"),
        ("漢" * 84 + ".txt", "漢" * 50),
        ("Cafe\u0301.txt", "Café"),
    ],
)
def test_names_of_documents_are_fit_for_every_system(path: str, stem: str) -> None:
    assert stem_of(path) == stem
    assert len(f".{stem_of(path)}-10000.yaml.abcdef123456.new".encode()) < 255


def test_a_password_is_no_part_of_a_name() -> None:
    assert name_of("https://a:b@c.example/d#e") == name_of("https://c.example/d")
    assert known_sources.canonical_name("https://c.example/d") != name_of("https://c.example/d")


def test_the_address_that_a_page_gives_itself() -> None:
    from reader.document.model import Document
    from reader.ingest.importing import _own_address
    from reader.ingest.sources.file_type import Kind
    from reader.ingest.sources.source import SourceData

    for head, address in (
        ("<LINK href=/a rel='canonical'>", "https://p.example/a"),
        ("<link rel=canonical href=https://q.example/b?c&amp;d>", "https://q.example/b?c&d"),
        ('<meta content="https://q.example/e" property="og:url">', "https://q.example/e"),
        ('<meta property="og:title" content="x">', ""),
        ("<link rel=canonical href='javascript:x'>", ""),
    ):
        given = SourceData(head.encode(), Kind.HTML, "p", url="https://p.example/x/y")
        assert _own_address(given, Document("t", ())) == address


@pytest.mark.parametrize("rule", ["", "checked-with-her"])
def test_what_a_person_wrote_into_the_yaml_is_carried_over(tmp_path: Path, rule: str) -> None:
    source, out = tmp_path / "ferry.txt", tmp_path / "out"
    source.write_text(pasted(TITLE, *BODY), encoding="utf-8")
    imported(source, out=out)
    document = load_file(out / "ferry.yaml")
    said = (replace(document.quotations[0], speaker="jo", rule=rule), *document.quotations[1:])
    changed = replace(document, speakers=(*document.speakers, Speaker("jo", "Jo Lund")), quotations=said)
    save_file(changed, out / "ferry.yaml")
    source.write_text(pasted(TITLE, *BODY, "And it left."), encoding="utf-8")
    assert imported(source, out=out) == [("imported", "ferry.yaml")]
    assert corrected(out / "ferry.yaml")
