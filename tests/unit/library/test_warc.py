"""Pages in WARC files: found and read one by one, with the URL and date of each; hostile files harm nobody."""

from __future__ import annotations

import gzip
import io
import random
from collections.abc import Callable, Sequence
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from reader.ingest.limits import Limits
from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.engine import EVERYTHING
from reader.library.entry import document_in
from reader.library.sources.add import add_sources
from reader.library.sources.outcomes import Adding, Report, State
from reader.search.query import parse

pytest.importorskip("fastwarc", reason="the extra `warc` is not installed")

Pack = Callable[[bytes], bytes]


def zstd(data: bytes) -> bytes:
    from fastwarc.stream_io import ZstdWriter

    packed = io.BytesIO()
    writer = ZstdWriter(packed)
    writer.write(data)
    writer.close()
    return packed.getvalue()


PACKED: dict[str, Pack] = {"": lambda data: data, ".gz": gzip.compress, ".zst": zstd}


def page(said: str, who: str = "Orla Brandt") -> bytes:
    text = f"<p>“{said},” said {who}, the harbourmaster of Holm, on Tuesday.</p>"
    filler = "<p>The council met in the old hall, and many people came to listen to what was said there.</p>" * 3
    return (
        f"<!doctype html><html><head><title>Harbour news</title></head><body><article>{text}{filler}</article></body>"
        "</html>"
    ).encode()


def record(
    url: str,
    body: bytes,
    date: str = "2021-03-04T05:06:07Z",
    *,
    kind: str = "response",
    status: str = "200 OK",
    headers: str = "Content-Type: text/html; charset=utf-8\r\n",
) -> bytes:
    http = f"HTTP/1.1 {status}\r\n{headers}Content-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {date}\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{abs(hash((url, date))) % 10**12:012d}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def written(path: Path, records: Sequence[bytes], pack: Pack) -> str:
    path.write_bytes(b"".join(map(pack, records)))
    return str(path)


def added(library: EmbeddedLibrary, *given: str, limits: Limits | None = None) -> Report:
    return add_sources(library, given, Adding(limits or Limits(), jobs=1))


@pytest.mark.parametrize("ending", PACKED)
def test_pages_are_added_with_their_url_and_date(tmp_path: Path, ending: str) -> None:
    file = written(
        tmp_path / f"crawl.warc{ending}",
        [
            record("https://a.example/1", page("We will dredge the channel this winter")),
            record("https://a.example/logo.png", b"\x89PNG....", headers="Content-Type: image/png\r\n"),
            record("https://a.example/gone", page("Nobody will ever read this"), status="404 Not Found"),
            record("https://a.example/1", b"", kind="request"),
            record("<https://a.example/2>", page("The ferry has been sold to a yard abroad"), "2022-01-01T00:00:00Z"),
        ],
        PACKED[ending],
    )
    with EmbeddedLibrary(tmp_path / "library") as library:
        report = added(library, file)
        assert {(o.path, o.state) for o in report.outcomes} == {
            (file, State.LIST),
            ("https://a.example/1", State.ADDED),
            ("https://a.example/2", State.ADDED),
        }
        found = library.search(parse("dredge the channel"), EVERYTHING, 5).hits[0].record
        assert (found.source, found.speaker) == ("https://a.example/1", "Orla Brandt")
        body = library.body("https://a.example/2")
        assert body is not None
        source = document_in(body, "").source
        assert (source.url, source.retrieved[:10]) == ("https://a.example/2", "2022-01-01")
        assert [o.state for o in added(library, file).outcomes][1:] == [State.UNCHANGED] * 2


def test_of_one_page_the_last_capture_counts_in_whatever_order_files_come(tmp_path: Path) -> None:
    url = "https://a.example/1"
    early = written(
        tmp_path / "early.warc.gz",
        [
            record(url, page("The quay is closed until the spring"), "2021-05-01T00:00:00Z"),
            record(url, page("The quay is open to everybody again"), "2021-04-01T00:00:00Z"),
        ],
        gzip.compress,
    )
    late = written(
        tmp_path / "late.warc.gz",
        [record(url, page("The quay is to be torn down"), "2021-06-01T00:00:00Z")],
        gzip.compress,
    )
    with EmbeddedLibrary(tmp_path / "library") as library:
        for files, words in (((early,), "closed until"), ((late,), "torn down"), ((early,), "torn down")):
            added(library, *files)
            assert words in library.records(range(1, 9))[0].text


def test_a_page_that_was_sent_packed_is_unpacked(tmp_path: Path) -> None:
    packed = gzip.compress(page("Every boat has to leave by noon"))
    file = written(
        tmp_path / "crawl.warc",
        [record("https://a.example/1", packed, headers="Content-Type: text/html\r\nContent-Encoding: gzip\r\n")],
        PACKED[""],
    )
    with EmbeddedLibrary(tmp_path / "library") as library:
        assert added(library, file).added.quotations == 1


def test_bombs_are_named_and_the_rest_is_added(tmp_path: Path) -> None:
    """A page of 200 MB in 200 kB, and a record that declares more than is there."""
    bomb = gzip.compress(b"<html>" + bytes(1 << 20) * 200)
    sound = record("https://a.example/2", page("The lock keeper has resigned today"))
    file = written(
        tmp_path / "crawl.warc.gz",
        [
            record("https://a.example/1", bomb, headers="Content-Type: text/html\r\nContent-Encoding: gzip\r\n"),
            sound,
        ],
        gzip.compress,
    )
    with EmbeddedLibrary(tmp_path / "library") as library:
        report = added(library, file)
        (failed,) = report.of(State.FAILED)
        assert failed.path == "https://a.example/1"
        assert "larger than 8 MB" in failed.reason
        assert report.added.new == 1


@pytest.mark.parametrize("ending", [".gz", ".zst"])
def test_damage_in_the_middle_loses_that_record_only(tmp_path: Path, ending: str) -> None:
    pages = [
        PACKED[ending](record(f"https://a.example/{n}", page(f"Number {n} has been told to stay at home")))
        for n in range(5)
    ]
    pages[2] = pages[2][:60] + b"\xff" * 80 + pages[2][140:]
    file = tmp_path / f"crawl.warc{ending}"
    file.write_bytes(b"".join(pages))
    with EmbeddedLibrary(tmp_path / "library") as library:
        report = added(library, str(file))
        assert report.added.new == 4
        assert set(library.documents()) == {f"https://a.example/{n}" for n in (0, 1, 3, 4)}


HARMED: dict[str, Callable[[bytearray, int], object]] = {
    "zeros over the start": lambda data, at: data.__setitem__(slice(at, at + 40), bytes(40)),
    "bytes within": lambda data, at: data.__setitem__(slice(at + 20, at + 120), b"\xff" * 100),
    "the start is missing": lambda data, at: data.__delitem__(slice(at, at + 30)),
    "something before it": lambda data, at: data.__setitem__(slice(at, at), b"\xfe\xdc" * 30),
}


@pytest.mark.parametrize("at_once", [1, 2, 2_000])
def test_damage_between_two_records_is_named(tmp_path: Path, at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the byte where it begins; zstd alone does not tell where the record before it ends. Every kind of damage, at
    every record, in every packing: each in a file of its own, and all of them added in one run, which starts one child.
    """
    from reader.library.sources import maker

    monkeypatch.setattr(maker, "_RECORDS", at_once)
    harms = [how for how in HARMED if how != "bytes within"]
    begins: dict[str, int] = {}
    sound: set[str] = set()
    for number, (how, which, ending) in enumerate(product(harms, (1, 2, 3), PACKED)):
        records = [PACKED[ending](one) for one in pages_of(4, f"site-{number}.example")]
        at = sum(map(len, records[:which]))
        data = bytearray(b"".join(records))
        HARMED[how](data, at)
        file = tmp_path / f"{how}, {which}.warc{ending}"
        file.write_bytes(data)
        begins[str(file)] = at if ending != ".zst" else at - len(records[which - 1])
        kept = [n for n in range(4) if n != which or how == "something before it"]
        sound |= {f"https://site-{number}.example/{n}" for n in kept}
    with EmbeddedLibrary(tmp_path / "library") as library:
        failed = added(library, *begins).of(State.FAILED)
        assert sorted(one.path for one in failed) == sorted(begins)
        for one in failed:
            assert f"byte {begins[one.path]:,}" in one.reason, one
        assert set(library.documents()) == sound


@pytest.mark.parametrize("ending", [".gz", ".zst"])
def test_damage_within_a_packed_record_is_named(tmp_path: Path, ending: str) -> None:
    records = [PACKED[ending](one) for one in pages_of(4)]
    data = bytearray(b"".join(records))
    HARMED["bytes within"](data, sum(map(len, records[:2])))
    file = tmp_path / f"crawl.warc{ending}"
    file.write_bytes(data)
    with EmbeddedLibrary(tmp_path / "library") as library:
        report = added(library, str(file))
        assert len(report.of(State.FAILED)) == 1
        assert set(library.documents()) == {f"https://a.example/{n}" for n in (0, 1, 3)}


@pytest.mark.parametrize("left", [3, 40, 200])
def test_a_header_that_is_cut_short_is_named(tmp_path: Path, left: int) -> None:
    records = pages_of(3)
    file = tmp_path / "crawl.warc"
    file.write_bytes(b"".join(records[:2]) + records[2][:left])
    with EmbeddedLibrary(tmp_path / "library") as library:
        (failed,) = added(library, str(file)).of(State.FAILED)
        assert f"byte {len(records[0]) + len(records[1]):,}" in failed.reason
        assert len(library.documents()) == 2


def test_a_file_that_is_cut_short_gives_what_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And it does not matter that it is gone through a record at a time."""
    from reader.library.sources import maker

    monkeypatch.setattr(maker, "_RECORDS", 1)
    pages = [
        gzip.compress(record(f"https://a.example/{n}", page(f"Berth {n} is taken by a trawler"))) for n in range(3)
    ]
    file = tmp_path / "crawl.warc.gz"
    file.write_bytes(b"".join(pages)[:-40])
    with EmbeddedLibrary(tmp_path / "library") as library:
        report = added(library, str(file))
        assert set(library.documents()) == {"https://a.example/0", "https://a.example/1"}
        assert report.of(State.FAILED)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"<html>no warc at all</html>", "no WARC file"),
        (b"\x5d\x2a\x4d\x18\x10\0\0\0" + bytes(16) + zstd(b"WARC/1.0\r\n"), "with a dictionary"),
        (gzip.compress(b"something else altogether, and not a record", mtime=0), ""),
    ],
)
def test_what_is_no_warc_fails_with_a_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    file = tmp_path / "crawl.warc.gz"
    file.write_bytes(data)
    with EmbeddedLibrary(tmp_path / "library") as library:
        report = added(library, str(file))
        assert not library.documents()
        assert reason in " ".join(outcome.reason for outcome in report.outcomes)


def pages_of(count: int, site: str = "a.example") -> list[bytes]:
    return [record(f"https://{site}/{n}", page(f"Crane number {n} is out of order again")) for n in range(count)]


WHOLE: dict[str, Callable[[list[bytes]], bytes]] = {
    "gz": lambda records: gzip.compress(b"".join(records)),
    "zst": lambda records: zstd(b"".join(records)),
    "first record by itself": lambda records: gzip.compress(records[0]) + gzip.compress(b"".join(records[1:])),
    "two and two": lambda records: b"".join(gzip.compress(b"".join(records[n : n + 2])) for n in (0, 2, 4)),
}


@pytest.mark.parametrize("at_once", [1, 2_000])
def test_a_file_packed_as_a_whole_is_read_as_well(
    tmp_path: Path, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.library.sources import maker

    monkeypatch.setattr(maker, "_RECORDS", at_once)
    files: dict[str, list[str]] = {}
    for number, (how, count) in enumerate(product(WHOLE, (2, 6))):
        file = tmp_path / f"{how}, {count}.warc.{'zst' if how == 'zst' else 'gz'}"
        file.write_bytes(WHOLE[how](pages_of(count, f"site-{number}.example")))
        files[str(file)] = [f"https://site-{number}.example/{n}" for n in range(count)]
    with EmbeddedLibrary(tmp_path / "library") as library:
        report = added(library, *files)
        assert (report.added.new, report.of(State.FAILED)) == (sum(map(len, files.values())), [])
        for urls in files.values():
            for number, url in enumerate(urls):
                body = library.body(url)
                assert body is not None, url
                assert f"number {number} is out" in document_in(body, "").paragraphs[0].text
        again = added(library, *files).outcomes
        assert {o.path for o in again if o.state is State.LIST} == set(files)
        assert {o.state for o in again} == {State.LIST, State.UNCHANGED}


def test_a_file_packed_as_a_whole_that_is_cut_short_gives_what_is_there(tmp_path: Path) -> None:
    filler = [bytes(str(n), "ascii") * 5_000 for n in range(20)]
    records = [record(f"https://a.example/{n}", page(f"Crane number {n} is out") + filler[n]) for n in range(20)]
    whole = gzip.compress(b"".join(records))
    file = tmp_path / "crawl.warc.gz"
    file.write_bytes(whole[: len(whole) * 3 // 4])
    with EmbeddedLibrary(tmp_path / "library") as library:
        report = added(library, str(file))
        assert 5 < report.added.new < 20
        assert any("get it again" in failed.reason for failed in report.of(State.FAILED))


def test_going_back_in_what_is_unpacked_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.library.sources.warc import streams

    monkeypatch.setattr(streams, "_BEHIND", 1_000)
    monkeypatch.setattr(streams, "_PIECE", 300)
    data = bytes(n * n % 251 for n in range(20_000))
    made: list[int] = []

    def make() -> Callable[[int], bytes]:
        made.append(1)
        return io.BytesIO(data).read

    stream = streams.Unpacked(make)
    rng = random.Random(3)
    for _ in range(300):
        at, size = rng.randrange(21_000), rng.randrange(700)
        stream.seek(at)
        assert stream.read(size) == data[at : at + size]
        assert stream.tell() == at + len(data[at : at + size])
        assert len(stream._buffer) < 2 * 1_000 + 700 + 2 * 300
    made.clear()
    for at in range(0, 20_000, 500):  # what the reading of pages does: forward, and back by one record
        for _ in range(2):
            stream.seek(at)
            assert stream.read(400) == data[at : at + 400]
    assert len(made) <= 1


def test_a_bomb_that_is_packed_as_a_whole_ends_by_its_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Gigabytes of nothing behind two pages, in some megabytes."""
    from reader.library.sources import maker

    monkeypatch.setattr(maker, "_RECORDS", 10)
    file = tmp_path / "crawl.warc.gz"
    file.write_bytes(gzip.compress(b"".join(pages_of(2))) + gzip.compress(bytes(64 << 20), 1) * 150)
    with EmbeddedLibrary(tmp_path / "library") as library:
        report = added(library, str(file), limits=Limits(seconds=4.0))
        assert report.added.new == 2
        assert any("not read within" in failed.reason for failed in report.of(State.FAILED))


def test_of_two_files_in_one_run_the_later_capture_counts(tmp_path: Path) -> None:
    url = "https://a.example/1"
    for name, date, said in (
        ("a.warc", "2021-05-01T00:00:00Z", "The quay is closed until the spring"),
        ("b.warc", "2021-07-01T00:00:00Z", "The quay is open to everybody again"),
        ("c.warc", "2021-06-01T00:00:00Z", "The quay is to be torn down this year"),
    ):
        written(tmp_path / name, [record(url, page(said), date)], PACKED[""])
    with EmbeddedLibrary(tmp_path / "library") as library:
        added(library, *(str(tmp_path / f"{name}.warc") for name in "abc"))
        (found,) = library.records([library.newest()])
        assert "open to everybody" in found.text
        assert library.stats().documents == 1


@pytest.mark.parametrize("name", ["x.html", "crawl.warc.gz"])
def test_what_only_a_cluster_reads_is_told_so(tmp_path: Path, name: str) -> None:
    with EmbeddedLibrary(tmp_path / "library") as library:
        (failed,) = added(library, f"s3://newsroom/{name}").of(State.FAILED)
        assert "--cluster" in failed.reason


def test_a_crawl_behind_a_url_is_not_fetched(tmp_path: Path) -> None:
    with EmbeddedLibrary(tmp_path / "library") as library:
        (failed,) = added(library, "https://user:secret@a.example/crawl.warc.gz").of(State.FAILED)
        assert "download it" in failed.reason
        assert "secret" not in failed.reason


def test_warc_files_in_a_folder_are_found(tmp_path: Path) -> None:
    folder = tmp_path / "crawls"
    folder.mkdir()
    written(folder / "x.WARC.gz", [record("https://a.example/1", page("The tide will be high tonight"))], gzip.compress)
    with EmbeddedLibrary(tmp_path / "library") as library:
        assert added(library, str(folder)).added.new == 1


def test_records_that_take_too_long_are_passed_over() -> None:
    """The one that does is found by going through them one by one, and those behind it are listed."""
    from reader.ingest.errors import UnreadableError
    from reader.library.sources.maker import Maker

    places = [0, 10, 20, 30, 40]

    class Child:
        def ask(self, task: dict[str, Any], *_: object, seconds: float, label: str) -> tuple[dict[str, Any], bytes]:
            if task["do"] == "warc-files":
                return {"members": [""]}, b""
            start = task["start"]
            if task["do"] == "next-record":
                return {"next": next((place for place in places if place > start), None)}, b""
            some = [place for place in places if place >= start][: max(task["most"], 1)]
            if 20 in some:
                raise UnreadableError(f"{label}: not read within {seconds} seconds")
            following = next((place for place in places if place > some[-1]), None)
            pages = [(at, f"https://a.example/{at}", "") for at in some]
            return {"pages": pages, "skipped": 0, "next": following, "whole": False, "damage": ""}, b""

    maker = Maker(Adding())
    maker._worker = Child()  # type: ignore[assignment]
    done = maker.pages("crawl.warc.gz")
    assert [one.path for one in done.named] == [f"https://a.example/{at}" for at in (0, 10, 30, 40)]
    assert ["not read within" in other.reason for other in done.others] == [True]
