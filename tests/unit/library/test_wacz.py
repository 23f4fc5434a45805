"""Crawls of browsertrix and folders of ArchiveBox: the WARC files in them are found; hostile ones harm nobody."""

from __future__ import annotations

import gzip
import json
import struct
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

pytest.importorskip("fastwarc", reason="the extra `warc` is not installed")

from test_warc import added, page, pages_of, record

from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.engine import EVERYTHING
from reader.library.entry import document_in
from reader.library.sources.outcomes import State
from reader.search.query import parse


def wacz(path: Path, files: Sequence[tuple[str, bytes]], how: int = ZIP_STORED) -> str:
    """A crawl as browsertrix packs it: what is packed already is only stored."""
    with ZipFile(path, "w") as archive:
        archive.writestr("datapackage.json", json.dumps({"profile": "data-package", "wacz_version": "1.1.1"}))
        archive.writestr("pages/pages.jsonl", '{"format": "json-pages-1.0"}\n', ZIP_DEFLATED)
        archive.writestr("indexes/index.cdx.gz", gzip.compress(b"nothing"))
        for name, data in files:
            archive.writestr(name, data, how)
    return str(path)


def packed(records: Sequence[bytes]) -> bytes:
    return b"".join(map(gzip.compress, records))


@pytest.mark.parametrize("how", [ZIP_STORED, ZIP_DEFLATED])
def test_pages_of_a_crawl_are_added_with_their_url_and_date(tmp_path: Path, how: int) -> None:
    info = record("urn:pageinfo:https://a.example/1", b"{}", kind="resource", headers="Content-Type: text/html\r\n")
    crawl = wacz(
        tmp_path / "crawl.wacz",
        [
            ("archive/rec-0.warc.gz", packed([info, record("https://a.example/1", page("The crane is to be sold"))])),
            ("archive/rec-1.warc", record("https://a.example/2", page("Berth two is closed"), "2022-05-06T00:00:00Z")),
            ("archive/rec-2.warc.gz", gzip.compress(b"".join(pages_of(5)[3:]))),
            ("archive/notes.txt", b"something else"),
            ("rec-9.warc.gz", packed([record("https://a.example/9", page("This is no part of the crawl"))])),
        ],
        how,
    )
    with EmbeddedLibrary(tmp_path / "library") as library:
        report = added(library, crawl)
        assert report.of(State.FAILED) == []
        assert sorted(library.documents()) == [f"https://a.example/{n}" for n in (1, 2, 3, 4)]
        assert library.search(parse("berth two"), EVERYTHING, 5).total == 1
        source = document_in(library.body("https://a.example/2") or b"", "").source
        assert (source.url, source.retrieved[:10]) == ("https://a.example/2", "2022-05-06")
        assert {o.state for o in added(library, crawl).outcomes} == {State.LIST, State.UNCHANGED}


def test_of_one_page_in_two_members_the_last_capture_counts(tmp_path: Path) -> None:
    url = "https://a.example/1"
    crawl = wacz(
        tmp_path / "crawl.wacz",
        [
            ("archive/b.warc.gz", packed([record(url, page("The quay is open to all"), "2022-02-01T00:00:00Z")])),
            ("archive/a.warc.gz", packed([record(url, page("The quay is closed"), "2022-01-01T00:00:00Z")])),
        ],
    )
    with EmbeddedLibrary(tmp_path / "library") as library:
        assert added(library, crawl).added.new == 1
        assert "open to all" in library.records([1])[0].text


def test_damage_in_one_member_loses_no_other(tmp_path: Path) -> None:
    bad = bytearray(packed(pages_of(3)))
    bad[len(bad) // 2 :][:40] = b"\xff" * 40
    good = packed([record("https://a.example/7", page("The lock is being mended"))])
    crawl = wacz(tmp_path / "crawl.wacz", [("archive/bad.warc.gz", bytes(bad[:700])), ("archive/good.warc.gz", good)])
    with EmbeddedLibrary(tmp_path / "library") as library:
        report = added(library, crawl)
        assert "https://a.example/7" in library.documents()
        assert any("archive/bad.warc.gz" in failed.reason or "cut short" in failed.reason for failed in report.outcomes)


def patched(data: bytes, name: bytes, field: int, value: bytes) -> bytes:
    """With a field of a member's entry in the directory changed; ``field`` counts from the entry's beginning."""
    at = data.rindex(name) - 46
    assert data[at : at + 4] == b"PK\x01\x02"
    return data[: at + field] + value + data[at + field + len(value) :]


GOOD = packed([record("https://a.example/1", page("The crane is to be sold"))])
BROKEN = {
    "no zip": (b"PK\x03\x04 and nothing more", "no WACZ file"),
    "empty": (b"", "no WACZ file"),
    "encrypted": ("flags", "encrypted"),
    "begins beyond its end": ("offset", "damaged"),
    "larger than the file": ("size", "damaged"),
    "two members in one place": ("overlap", "damaged"),
    "nothing in it": ("none", "no WARC files"),
    "a directory of many megabytes": ("directory", "larger than"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_broken_is_told_in_a_line(tmp_path: Path, what: str) -> None:
    how, reason = BROKEN[what]
    path = tmp_path / "crawl.wacz"
    member = "archive/rec-0.warc.gz"
    whole = Path(wacz(path, [(member, GOOD), ("archive/rec-1.warc.gz", GOOD)])).read_bytes()
    first = ZipFile(path).getinfo(member).header_offset
    if isinstance(how, bytes):
        data = how
    elif how == "flags":
        data = patched(whole, member.encode(), 8, struct.pack("<H", 1))
    elif how == "offset":
        data = patched(whole, member.encode(), 42, struct.pack("<I", len(whole) - 10))
    elif how == "size":
        data = patched(whole, member.encode(), 20, struct.pack("<II", 1 << 30, 1 << 30))
    elif how == "overlap":
        data = patched(whole, b"archive/rec-1.warc.gz", 42, struct.pack("<I", first))
    elif how == "none":
        data = Path(wacz(path, [("elsewhere/rec-0.warc.gz", GOOD)])).read_bytes()
    else:
        with ZipFile(path, "w") as archive:
            for number in range(300):
                info = ZipInfo(f"{'x' * 60_000}{number}")
                archive.writestr(info, b"")
        data = path.read_bytes()
    path.write_bytes(data)
    with EmbeddedLibrary(tmp_path / "library") as library:
        failed = added(library, str(path)).of(State.FAILED)
        assert failed
        assert all("\n" not in one.reason for one in failed)
        assert reason in " ".join(one.reason for one in failed)


def test_names_in_a_crawl_lead_nowhere(tmp_path: Path) -> None:
    """Nothing is written anywhere by the name of a member."""
    before = set(tmp_path.rglob("*"))
    crawl = tmp_path / "in" / "crawl.wacz"
    crawl.parent.mkdir()
    wacz(crawl, [("archive/../../../../tmp/x.warc.gz", GOOD), ("/archive/y.warc.gz", GOOD)])
    with EmbeddedLibrary(tmp_path / "library") as library:
        assert added(library, str(crawl)).added.new == 1
    assert {path for path in tmp_path.rglob("*") if "library" not in path.parts} - before == {crawl.parent, crawl}


def archivebox(root: Path) -> Path:
    """A folder as ArchiveBox lays it out: one snapshot with a WARC file, one without."""
    (root / "archive").mkdir(parents=True)
    (root / "index.sqlite3").write_bytes(b"SQLite format 3\0")
    (root / "index.html").write_text("<p>Archived Sites</p>")
    (root / "sources").mkdir()
    (root / "sources" / "1700000000-import.txt").write_text("http://127.0.0.1:9/never-fetch-this\n")
    for number, has_warc in ((1700000001, True), (1700000002, False)):
        snapshot = root / "archive" / f"{number}.0"
        (snapshot / "readability").mkdir(parents=True)
        (snapshot / "index.json").write_text(
            json.dumps({"url": f"https://a.example/{number}", "timestamp": f"{number}.0", "history": {}})
        )
        (snapshot / "index.html").write_text("<title>ArchiveBox</title><p>a page about the snapshot</p>")
        said = page(f"Crane {number} is out of order")
        for name in ("singlefile.html", "output.html", "readability/content.html"):
            (snapshot / name).write_bytes(said)
        if has_warc:
            (snapshot / "warc").mkdir()
            data = packed([record(f"<https://a.example/{number}>", said)])
            (snapshot / "warc" / f"{number}.warc.gz").write_bytes(data)
    return root


def test_a_folder_of_archivebox_gives_each_page_once(tmp_path: Path) -> None:
    root = archivebox(tmp_path / "box")
    with EmbeddedLibrary(tmp_path / "library") as library:
        report = added(library, str(root))
        assert report.of(State.FAILED) == []
        sources = sorted(library.documents())
        assert sources == [str(root / "archive" / "1700000002.0" / "singlefile.html"), "https://a.example/1700000001"]
        assert library.search(parse("crane out of order"), EVERYTHING, 5).total == 2


def test_a_snapshot_has_its_page_at_least_in_some_form(tmp_path: Path) -> None:
    """What wget has cloned is named by the snapshot; of a form that is not known everything is taken."""
    root = archivebox(tmp_path / "box")
    first, second = sorted((root / "archive").iterdir())
    for snapshot in (first, second):
        for name in ("singlefile.html", "output.html", "readability/content.html"):
            (snapshot / name).unlink()
    (first / "warc" / "1700000001.warc.gz").unlink()
    clone = first / "a.example" / "deep" / "1.html"
    clone.parent.mkdir(parents=True)
    clone.write_bytes(page("Crane one is out of order"))
    (first / "a.example" / "other.html").write_bytes(page("This is only linked from there"))
    canonical = {"wget_path": "a.example/deep/1.html"}
    (first / "index.json").write_text(json.dumps({"url": "x", "timestamp": "1", "canonical": canonical}))
    (second / "some").mkdir()
    (second / "some" / "page.html").write_bytes(page("Crane two is out of order"))
    with EmbeddedLibrary(tmp_path / "library") as library:
        added(library, str(root))
        assert sorted(library.documents()) == [str(clone), str(second / "some" / "page.html")]


@pytest.mark.parametrize("said", ["[" * 100_000, "[]", '{"url": 1, "timestamp": 2, "canonical": 7}', "\0", '{"url": "'])
def test_what_a_snapshot_says_may_be_nonsense(tmp_path: Path, said: str) -> None:
    (tmp_path / "index.json").write_text(said)
    (tmp_path / "a.html").write_bytes(page("Crane one is out of order"))
    with EmbeddedLibrary(tmp_path / "library") as library:
        assert added(library, str(tmp_path)).added.new == 1


def test_a_folder_that_only_looks_like_it_is_taken_whole(tmp_path: Path) -> None:
    (tmp_path / "warc").mkdir()
    for name in ("warc/one.txt", "index.html"):
        (tmp_path / name).write_text("The quay\n\n“The quay is closed,” said Ines Varga.\n")
    (tmp_path / "index.json").write_text("{}")
    with EmbeddedLibrary(tmp_path / "library") as library:
        assert added(library, str(tmp_path)).added.new == 2
