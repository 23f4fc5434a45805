"""Whatever is given: one clear line, never a traceback, never for ever."""

from __future__ import annotations

import io
import os
import random
import sys
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ingest_samples import LEAD, PAGE, docx, epub, pasted, pdf, word_paragraph, zipped

from reader.ingest import extras
from reader.ingest.child import serve  # noqa: F401 - that it can be imported is what the worker needs
from reader.ingest.limits import Limits
from reader.ingest.open import UnreadableError, open_document
from reader.ingest.sandbox.worker import Worker


def refused(path: Path | str, **options: object) -> str:
    """What is said of a source that cannot be opened, on one line with its name."""
    with pytest.raises(UnreadableError) as caught:
        open_document(path, **options)  # type: ignore[arg-type]
    said = str(caught.value)
    assert "\n" not in said
    assert "; " in said
    assert "\x1b" not in said
    return said


def file(directory: Path, data: bytes | str, name: str = "source") -> Path:
    path = directory / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def needs(extra: str) -> None:
    if not extras.installed(extra):
        pytest.skip(f"the extra {extra} is not installed")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the file is empty"),
        (b" \n\n\t\n", "the file is empty"),
        (b"\xef\xbb\xbf\n", "the file is empty"),
        (b"\x7fELF\x02\x01\x01\0\0\0", "this is not text"),
        (bytes(range(256)) * 40, "this is not text"),
        (b"\0" * 5000, "the file is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "this is a picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Office file"),
        (b"{\\rtf1 Words}", "rich text"),
        (b"\x1f\x8b\x08\0", "compressed"),
        (zipped(**{"a.txt": "words"}), "a zip archive"),
        (b"PK\x03\x04 and nothing", "a broken zip archive"),
        (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/epub+zip", "a broken EPUB"),
        (b"<?xml version='1.0'?><rss><channel/></rss>", "a feed"),
        ("—\n\n***\n".encode(), "there is no text in it"),
    ],
)
def test_what_is_no_article(tmp_path, data, said):
    assert said in refused(file(tmp_path, data))


def test_files_that_cannot_be_read(tmp_path):
    assert "no such file" in refused(tmp_path / "nowhere")
    assert "a folder" in refused(tmp_path)
    assert "no such file" in refused(tmp_path / "x\x1b]0;owned\x07")
    assert "cannot be read" in refused(str(tmp_path / "a\0b"))
    if os.name == "posix":
        assert "a device" in refused("/dev/null")
    if hasattr(os, "geteuid") and os.geteuid():
        secret = file(tmp_path, "words")
        secret.chmod(0)
        assert "you may not read this file" in refused(secret)


def test_sizes(tmp_path):
    sparse = tmp_path / "sparse"
    with sparse.open("wb") as stream:
        stream.truncate(500_000_000_000)
    assert "larger than 64 MB" in refused(sparse)
    text = file(tmp_path, pasted() * 40)
    assert "more than 0.01 MB" in refused(text, limits=Limits(largest_text=10_486))
    page = file(tmp_path, PAGE, "page.html")
    assert "of HTML, more than 0.001 MB" in refused(page, limits=Limits(largest_markup=1_049))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_into_which_nobody_writes(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert "nothing was written into this pipe" in refused(tmp_path / "pipe", limits=Limits(wait=0.05))


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="needs /dev/fd")
def test_a_pipe_of_the_shell(monkeypatch):
    here, there = os.pipe()
    os.write(there, pasted().encode())
    os.close(there)
    assert open_document(f"/dev/fd/{here}").paragraphs[0].text == LEAD
    os.close(here)


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(pasted().encode())))
    document = open_document("-")
    assert document.paragraphs[0].text == LEAD
    assert document.quotations
    assert document.source.file == ""
    monkeypatch.setattr(sys, "stdin", None)
    assert "standard input is closed" in refused("-")


BOMB = b"\0" * 40_000_000


def bomb(name: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("META-INF/container.xml" if name == "epub" else "word/document.xml", BOMB)
    return made.getvalue()


@pytest.mark.parametrize("extra", ["epub", "docx"])
def test_an_archive_that_unpacks_to_too_much(tmp_path, extra):
    needs(extra)
    assert "unpacks to more than 10 MB" in refused(file(tmp_path, bomb(extra)), limits=Limits(unpacked=10 << 20))


@pytest.mark.parametrize("extra", ["epub", "docx"])
def test_entities_lead_nowhere(tmp_path, extra):
    needs(extra)
    secret = file(tmp_path, "nobody may see this", "secret.txt")
    declared = (
        f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    )
    if extra == "epub":
        chapter = f"<?xml version='1.0'?>{declared}<html><body><p>{LEAD} &e; &b;</p></body></html>"
        data = epub("<p>x</p>", extra={"OEBPS/c0.xhtml": chapter})
    else:
        body = word_paragraph(f"{LEAD} &e; &b;")
        namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        whole = f'{declared}<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>'
        data = docx(extra={"word/document.xml": whole})
    document = open_document(file(tmp_path, data))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert LEAD in text
    assert "nobody may see" not in text
    assert "aaaa" not in text


@pytest.mark.parametrize(
    ("extra", "data"),
    [
        ("epub", epub(f"<p>{LEAD}</p>", extra={"META-INF/container.xml": "<container/>"})),
        ("epub", epub(f"<p>{LEAD}</p>", extra={"META-INF/container.xml": ""})),
        ("epub", epub(f"<p>{LEAD}</p>", extra={"OEBPS/book.opf": "no xml at all"})),
        ("docx", docx(extra={"word/document.xml": "no xml"})),
        ("docx", docx()),
        ("pdf", b"%PDF-1.4\nnothing else"),
        ("pdf", pdf(("Words",))[:200]),
        ("pdf", pdf(())),
    ],
)
def test_broken_files(tmp_path, extra, data):
    needs(extra)
    said = refused(file(tmp_path, data))
    assert "broken" in said or "no text" in said


def test_files_cut_off_anywhere(tmp_path):
    """In this process, so that nothing hides behind the child."""
    from reader.ingest.formats.formats import page_of
    from reader.ingest.sources.file_type import Kind, kind_of
    from reader.ingest.sources.source import SourceData

    random.seed(7)
    samples = {
        "epub": epub(f"<p>{LEAD}</p>"),
        "docx": docx(word_paragraph(LEAD)),
        "pdf": pdf((LEAD,)),
        "html": PAGE.encode(),
    }
    for extra, data in samples.items():
        if not extras.installed(extra):
            continue
        for _ in range(25):
            hurt = bytearray(data[: random.randrange(20, len(data))])
            for _ in range(random.randrange(4)):
                hurt[random.randrange(8, len(hurt))] = random.randrange(256)
            with suppress(UnreadableError):
                kind = kind_of(bytes(hurt), "", "sample")
                if kind is not Kind.OURS:
                    page_of(SourceData(bytes(hurt), kind, "sample"))


def test_a_pdf_that_unpacks_to_too_much_is_ended(tmp_path):
    needs("pdf")
    stream = zlib.compress(b"(" + b"a" * 300_000_000 + b") Tj", 9)
    head = f"%PDF-1.4\n1 0 obj\n<< /Length {len(stream)} /Filter /FlateDecode >>\nstream\n".encode()
    body = head + stream + b"\nendstream\nendobj\n2 0 obj\n<< /Type /Page /Parent 3 0 R /Contents 1 0 R >>\nendobj\n"
    body += b"3 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 1 >>\nendobj\n"
    body += b"4 0 obj\n<< /Type /Catalog /Pages 3 0 R >>\nendobj\n"
    body += b"trailer << /Root 4 0 R /Size 5 >>\n"
    refused(file(tmp_path, body), limits=Limits(seconds=2, memory=400 << 20))


def test_what_takes_too_long_is_ended_and_the_worker_goes_on():
    with Worker() as worker:
        task = {"do": "page", "given": {"kind": "text", "label": "slow"}, "label": "slow"}
        with pytest.raises(UnreadableError, match="slow: not read within 0 seconds"):
            worker.ask(task, b"words" * 1000, seconds=0.001, label="slow")
        _, data = worker.ask(task, b"words", seconds=30, label="slow")
        assert b"words" in data


def test_a_child_that_dies_is_told():
    with Worker() as worker:
        with pytest.raises(UnreadableError, match="fine: broken, it cannot be read"):
            worker.ask({"do": "nonsense", "label": "fine"}, seconds=30, label="fine")
        with pytest.raises(UnreadableError, match="ended unexpectedly"):
            worker.ask({"do": "page", "given": None, "limits": None, "label": "x" * (1 << 21)}, seconds=30, label="x")


@pytest.mark.parametrize("extra", ["html", "pdf"])
def test_a_child_reads_what_is_heavy(tmp_path, extra):
    needs(extra)
    data = PAGE.encode() if extra == "html" else pdf((LEAD[:80], LEAD[80:160], LEAD[160:]))
    document = open_document(file(tmp_path, data))
    assert any(LEAD[:60] in paragraph.text for paragraph in document.paragraphs)


def test_nothing_is_imported_from_the_folder_one_stands_in(tmp_path, monkeypatch):
    needs("html")
    for name in ("json.py", "lxml.py", "trafilatura.py", "subprocess.py"):
        (tmp_path / name).write_text("raise SystemExit('taken over')\n")
    page = file(tmp_path, PAGE, "page.html")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", *sys.path])
    assert open_document(page).title


def test_a_paragraph_without_end_is_cut_into_paragraphs_that_a_document_may_hold(tmp_path):
    from reader.document.yaml.read import load
    from reader.document.yaml.write import dump

    document = open_document(file(tmp_path, "word " * 50_000 + "\n\n" + "x" * 250_000))
    assert max(len(paragraph.text) for paragraph in document.paragraphs) <= 200_000
    assert load(dump(document)) == document


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_opened_or_refused(data):
    from reader.ingest.make import article_of
    from reader.ingest.sources.file_type import Kind, kind_of
    from reader.ingest.sources.source import SourceData, is_heavy

    with suppress(UnreadableError):
        kind = kind_of(data, "", "sample")
        if kind is not Kind.OURS and not is_heavy(SourceData(data, kind, "")):
            assert article_of(SourceData(data, kind, "sample")).paragraphs
