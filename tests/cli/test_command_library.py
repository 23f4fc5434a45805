"""`reader library`: adding, searching, people, copies, watching, exporting, removing, as a user does it."""

from __future__ import annotations

import csv
import io
import json
import os
import sqlite3
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from processes import HOMES, environment, process

BRIDGE = """The bridge at Holm

Mayor Ada Moor of Holm said on Tuesday: “We will rebuild the bridge by spring, whatever the council thinks of it.”

Tom Hill, a plumber, called that “wishful thinking” and laughed. “Nobody asked us about the money,” he said.
"""
STORM = """---
title: Storm over the bridge
publisher: Ness Post
date: 2016-05-03
---

# Storm over the bridge

“We will rebuild the bridge by summer, whatever the council thinks of it,” said Ada Moor, the mayor of Holm.

“Not with my vote,” said Councillor Rita Vann.
"""
PAGE = """<html lang="en"><head><title>{title}</title></head><body><article><h1>{title}</h1>
<p>The town met on Monday to talk about the old ferry and what it costs.</p>
<p>“The ferry number {n} has to run on Sundays as well,” said Piet Dale, the ferryman of Ness.</p>
<p>Afterwards everybody went home through the rain, and the lights went out.</p></article></body></html>"""


@pytest.fixture
def command(reader):
    """The command on a library of its own, in the folder of the test."""
    return lambda action, *rest, **options: reader("library", action, "--library", "lib", *rest, **options)


def write_clips(clips: Path) -> None:
    """Two articles, and what is none, in a folder."""
    (clips / "more").mkdir(parents=True)
    (clips / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    (clips / "more" / "storm.md").write_text(STORM, encoding="utf-8")
    (clips / ".hidden.txt").write_text(BRIDGE, encoding="utf-8")
    (clips / "notes.db").write_bytes(b"\0\1\2")


@pytest.fixture
def library(command, tmp_path):
    """The same with two articles in it."""
    write_clips(tmp_path / "clips")
    added = command("add", "clips")
    assert (added.code, added.err) == (0, "2 added; 5 new quotations\n")
    return command


@pytest.fixture(scope="module")
def shared_folder(tmp_path_factory):
    """A library with the same two articles, for the tests that only read it."""
    folder = tmp_path_factory.mktemp("shared")
    write_clips(folder / "clips")
    _, said = process("library", "add", "--library", "lib", "clips", cwd=folder).communicate(timeout=120)
    assert said == b"2 added; 5 new quotations\n"
    return folder / "lib"


@pytest.fixture
def shared_library(reader, shared_folder):
    """The command on that library, which is not to change."""
    before = rows(reader("library", "stats", "--library", str(shared_folder), "--json"))
    yield lambda action, *rest: reader("library", action, "--library", str(shared_folder), *rest)
    assert rows(reader("library", "stats", "--library", str(shared_folder), "--json")) == before


def rows(ran):
    return [json.loads(line) for line in ran.out.splitlines()]


def test_adding_again_changes_nothing(library):
    before = library("stats", "--json")
    again = library("add", "clips", "--json")
    *sources, sums = rows(again)
    assert again.code == 0
    assert {row["state"] for row in sources} == {"unchanged"}
    assert sums == {"added": 0, "replaced": 0, "unchanged": 2, "failed": 0, "quotations": 0, "gone": 0}
    assert library("stats", "--json").out == before.out
    (stats,) = rows(before)
    assert stats["documents"] == 2
    assert stats["quotations"] == 5
    assert stats["undated"] == 1
    assert stats["first"] == stats["last"] == "2016-05-03"


def test_what_changed_is_replaced_and_what_failed_is_said(library, tmp_path):
    (tmp_path / "clips" / "bridge.txt").write_text(BRIDGE.replace("spring", "autumn"), encoding="utf-8")
    (tmp_path / "clips" / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    ran = library("add", "clips", "missing.txt")
    assert ran.code == 3
    assert "1 unchanged" in ran.err
    assert "1 replaced" in ran.err
    assert "2 failed; 1 new quotation" in ran.err
    assert "broken.pdf" in ran.err
    assert "missing.txt: no such file" in ran.err
    assert library("search", "rebuild autumn", "--json").code == 0
    assert [row["document"] for row in rows(library("search", "'spring", "--json"))] == []


def test_search_has_one_object_a_hit(library, tmp_path):
    ran = library("search", "rebild the brigde", "--json")
    assert (ran.code, ran.err) == (0, "")
    first, second = rows(ran)
    wanted = {"document", "title", "publisher", "published", "speaker", "text", "spans", "score"}
    assert wanted <= first.keys()
    assert {first["document"], second["document"]} == {
        str(tmp_path / "clips" / "bridge.txt"),
        str(tmp_path / "clips" / "more" / "storm.md"),
    }
    assert 0 < first["score"] <= 1
    assert "the bridge" in [first["text"][span["start"] : span["end"]] for span in first["spans"]]
    assert len(rows(library("search", "bridge", "-n", "1", "--json"))) == 1


@pytest.mark.parametrize(
    ("words", "code", "count"),
    [
        (["bridge", "publisher:ness"], 0, 1),
        (["bridge", "after:2016-05"], 0, 1),
        (["before:2016-05-03"], 1, 0),
        (["on:2016"], 0, 2),
        (["person:moor"], 0, 2),
        (["role:plumber"], 0, 2),
        (["document:storm"], 0, 2),
        (["lang:en -@moor"], 0, 3),
        (["-@moor", "-n20"], 0, 3),
        (["bridge", "-publisher:ness", "-n", "5"], 0, 1),
        (["-publisher:ness", "-role:plumber"], 0, 1),
        (["-lang:en"], 1, 0),
        (["-bridge", "lang:en"], 0, 3),
        (['-"bridge by spring"', "lang:en"], 0, 4),
        (["lang:de"], 1, 0),
        (['"by spring"'], 0, 1),
        (["kind:partial"], 0, 1),
        (["zzzz"], 1, 0),
    ],
)
def test_filters(shared_library, words, code, count):
    ran = shared_library("search", *words, "--json")
    assert ran.code == code, ran.err
    assert len(ran.out.splitlines()) == count


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("search", "person:nobody"), 1, "nobody in this library is called 'nobody'"),
        (("search", "publisher:gazete"), 1, "no publisher is called 'gazete'"),
        (("search", "after:soon"), 2, "after:soon is no date"),
        (("search", " "), 2, "asks for nothing"),
        (("person", "moore"), 1, "the nearest is Ada Moor"),
        (("where-else", "nothing like this was ever said by anyone"), 1, "nowhere else"),
        (("remove", "other.txt"), 1, "no such document"),
        (("export", "-o", "x.xlsx"), 2, "which format"),
        (("export", "--format", "parquet"), 2, "name a file"),
        (("join", "moor", "99"), 1, "called '99'"),
        (("part", "moor", "moor"), 2, "are one person"),
        (("watch", "--save", "after:soon"), 2, "no date"),
        (("watch", "--forget", "never saved"), 3, "no search"),
        (("person", ""), 1, "nobody in this library is called ''"),
        (("search", "after:2024-13"), 2, "after:2024-13 is no date"),
        (("search", "-after:20"), 2, "-after:20 is no date"),
        (("search", "-publisher:nes", "-z"), 2, "-z"),
        (("search", "-bridge"), 2, "'-bridge' only leaves out; name words or a filter"),
    ],
)
def test_what_cannot_be_done_is_one_line_with_its_code(shared_library, arguments, code, said):
    ran = shared_library(*arguments)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert ran.err.startswith("reader: ")
    assert len(ran.err.splitlines()) == 1


def test_a_person_over_all_documents(library, on_terminal):
    first, second = rows(library("person", "ada moor", "--json"))
    assert (first["day"], second["day"]) == ("2016-05-03", "")  # without a date last
    shown = on_terminal("library", "person", "moor", "--library", "lib")
    assert shown.code == 0
    assert "also in" not in shown.out  # summer for spring: no copy
    assert [shown.out.count(f"bridge by {when}") for when in ("spring", "summer")] == [1, 1]
    assert len(rows(library("person", "moor", "publisher:ness", "--json"))) == 1
    assert len(rows(library("person", "moor", "-n", "1", "--json"))) == 1
    mentions = rows(library("person", "moor", "--mentions", "--json"))
    assert [row["why"] for row in mentions] == ["first of this name", "the same full name"]


def test_people_are_joined_and_parted_by_word(library):
    people = {row["name"]: row["person"] for row in rows(library("people", "--json"))}
    assert set(people) == {"Ada Moor", "Tom Hill", "Rita Vann"}
    joined = library("join", "tom hill", str(people["Rita Vann"]), "--json", "--note", "same desk")
    assert joined.code == 0
    assert len(rows(joined)[0]["people"]) == 1
    assert len(rows(library("people", "--json"))) == 2
    library("rebuild")
    assert len(rows(library("people", "--json"))) == 2
    first, second = (row["mention"] for row in rows(library("person", "moor", "--mentions", "--json")))
    assert library("part", first, second).err.startswith("two people: ")
    library("rebuild")
    assert len(rows(library("people", "moor", "--json"))) == 2
    assert "several" not in library("person", "moor").out
    ran = library("person", "moor")
    assert ran.code == 2
    assert "2 people are called 'moor'" in ran.err
    assert library("people", "--unsure").code == 1  # judged: no question any more


def test_where_else_shows_what_was_changed(library):
    ran = library("where-else", "we will rebuild the bridge by spring, whatever the council thinks of it", "--json")
    first, other = rows(ran)
    assert (first["relation"], first["publisher"]) == ("first", "Ness Post")
    assert other["relation"] == "changed"
    assert ["cut", "summer,"] in other["difference"]
    assert ["added", "spring,"] in other["difference"]
    of_file = rows(library("where-else", "clips/bridge.txt", "--json"))
    assert [row["relation"] for row in of_file] == ["first", "changed"]


def test_watch_says_what_is_new_once(library, tmp_path):
    assert library("watch").code == 1
    assert library("watch", "--save", "bridge person:moor").code == 0
    assert library("watch").code == 1
    text = BRIDGE.replace("spring", "Easter").replace("The bridge", "Another bridge")
    (tmp_path / "clips" / "later.txt").write_text(text, encoding="utf-8")
    library("add", "clips")
    peeked = rows(library("watch", "--peek", "--json"))
    assert [row["text"][:37] for row in peeked] == ["We will rebuild the bridge by Easter,"]
    assert peeked[0]["search"] == "bridge person:moor"
    assert library("watch").code == 0
    assert library("watch").code == 1
    (tmp_path / "clips" / "later.txt").write_text(f"{text}\nIt rained.\n", encoding="utf-8")
    library("add", "clips")
    assert library("watch").code == 1  # the same words by the same person are no news
    assert [row["query"] for row in rows(library("watch", "--list", "--json"))] == ["bridge person:moor"]
    library("watch", "--forget", "bridge person:moor")
    assert library("watch", "--list").code == 1


def test_exports_have_the_same_rows(library, tmp_path):
    lines = rows(library("export"))
    assert len(lines) == 5
    table = list(csv.DictReader(io.StringIO(library("export", "--format", "csv").out)))
    assert [row["text"] for row in table] == [row["text"] for row in lines]
    pyarrow = pytest.importorskip("pyarrow.parquet")
    assert library("export", "-o", "all.parquet").err == "5 quotations\n"
    assert pyarrow.read_table(tmp_path / "all.parquet").to_pylist() == [
        row | {"confidence": pytest.approx(row["confidence"], abs=1e-6)} for row in lines
    ]
    assert library("export", "person:moor", "-o", "moor.csv").err == "2 quotations\n"


@pytest.mark.parametrize("form", ["parquet", "csv", "jsonl"])
def test_an_export_respects_what_its_file_is(form, library, tmp_path):
    protected, linked, other = (tmp_path / f"{name}.{form}" for name in ("protected", "linked", "other"))
    for path in (protected, linked):
        path.write_text("mine")
    protected.chmod(0o444)
    other.hardlink_to(linked)
    refused = library("export", "-o", protected.name, "--force")
    assert refused.code == 3
    assert "write-protected" in refused.err
    assert protected.read_text() == "mine"
    assert library("export", "-o", linked.name, "--force").code == 0
    assert other.samefile(linked)
    assert other.read_bytes() != b"mine"


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_the_users_own_library_is_exported_in_any_format(reader, tmp_path, form):
    own = {"XDG_DATA_HOME": str(tmp_path / "own")}
    (tmp_path / "storm.md").write_text(STORM, encoding="utf-8")
    reader("library", "add", "storm.md", env=own)
    ran = reader("library", "export", "--format", form, env=own)
    assert (ran.code, ran.err) == (0, "")
    assert "Rita Vann" in ran.out


def test_an_export_replaces_no_file_unless_it_is_forced_to(library, tmp_path):
    (tmp_path / "mine.csv").write_text("my own table\n")
    for form in ("mine.csv", "mine.parquet"):
        (tmp_path / form).write_text("my own table\n")
        refused = library("export", "-o", form)
        assert refused.code == 3
        assert "exists already" in refused.err
        assert (tmp_path / form).read_text() == "my own table\n"
    assert library("export", "-o", "mine.csv", "--force").err == "5 quotations\n"


def test_the_folder_of_the_library_is_an_option_like_others(reader, library, tmp_path):
    other = tmp_path / "elsewhere"
    (tmp_path / "own.toml").write_text(f'library = "{other}"\n')
    configured = ("--config", "own.toml")
    missing = reader("library", "stats", *configured)
    assert missing.code == 3
    assert str(other) in missing.err
    reader("library", "add", "clips", *configured)
    assert (other / "library.sqlite").is_file()
    assert rows(reader("library", "stats", "--json", *configured))[0]["documents"] == 2
    assert reader("library", "stats", *configured, "--library", "third").code == 3  # a flag wins
    article = str(tmp_path / "clips" / "bridge.txt")
    assert "there is no library" not in reader("verify", article, "--library", *configured).err


def test_without_an_action_and_a_terminal_it_says_what_to_do(reader):
    said = reader("library")
    assert said.code == 2
    assert "reader library add, search" in said.err


def test_a_formula_is_no_formula_in_a_table(command, tmp_path):
    (tmp_path / "a.md").write_text(STORM.replace("Ness Post", "=1+2 Post"), encoding="utf-8")
    command("add", "a.md")
    first, *_ = csv.DictReader(io.StringIO(command("export", "--format", "csv").out))
    assert first["publisher"] == "'=1+2 Post"


def test_removed_is_removed(library, tmp_path):
    library("rebuild")
    assert b"wishful" in everything(tmp_path / "lib")
    assert library("remove", "clips/bridge.txt").err == "1 document removed\n"
    assert b"wishful" not in everything(tmp_path / "lib")
    assert library("search", "wishful", "--json").code == 1
    assert library("check").code == 0
    assert library("remove", str(tmp_path / "clips")).err == "1 document removed\n"
    assert rows(library("stats", "--json"))[0]["quotations"] == 0


def everything(folder: Path) -> bytes:
    """The bytes of all files below a folder."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_corrections_made_by_hand_reach_the_library(library, tmp_path, monkeypatch):
    from reader.document.correcting import correct
    from reader.documents.open import open_to_read
    from reader.documents.saving import CorrectionWriter

    for name, folder in HOMES.items():
        monkeypatch.setenv(name, folder)
    opened = open_to_read(str(tmp_path / "clips" / "bridge.txt"), cached=False)
    document, ida = correct.add_speaker(opened.document, "Ida Holm")
    CorrectionWriter(opened).save(correct.attribute(document, 0, ida))
    assert "1 replaced" in library("add", "clips").err
    assert [row["confidence"] for row in rows(library("person", "ida holm", "--json"))] == [1.0]
    assert len(rows(library("person", "moor", "--json"))) == 1


def test_what_is_damaged_is_found_and_mended(library, tmp_path):
    library("rebuild")
    (segment,) = (path for path in (tmp_path / "lib" / "index").iterdir() if path.name[0].isdigit())
    data = bytearray(segment.read_bytes())
    data[len(data) // 2] ^= 0xFF
    segment.write_bytes(data)
    (tmp_path / "lib" / "index" / "left-over.arrays").write_bytes(b"x")
    ran = library("check")
    assert ran.code == 3
    assert segment.name in ran.out
    assert library("check", "--repair").code == 0
    assert library("check").out == ""
    assert library("search", "rebuild", "--json").code == 0


def test_the_index_can_be_deleted(library, tmp_path):
    import shutil

    library("rebuild")
    shutil.rmtree(tmp_path / "lib" / "index")
    assert len(rows(library("search", "bridge", "--json"))) == 2
    assert library("check").code == 0


def test_files_are_private(library, tmp_path):
    library("rebuild")
    library("watch", "--save", "bridge")
    for path in [tmp_path / "lib", *(tmp_path / "lib").rglob("*")]:
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path


def test_no_library_yet_says_how_to_begin(reader, command, tmp_path):
    ran = command("search", "bridge")
    assert ran.code == 3
    assert "reader library add" in ran.err
    assert not (tmp_path / "lib").exists()
    assert reader("library").code == 2
    assert reader("library", "add").code == 2


def test_a_file_of_something_else_is_left_alone(reader, tmp_path):
    (tmp_path / "lib").mkdir()
    with sqlite3.connect(tmp_path / "lib" / "library.sqlite") as other:
        other.execute("create table t(x)")
    other.close()
    ran = reader("library", "stats", "--library", "lib")
    assert ran.code == 3
    assert "something else" in ran.err
    (tmp_path / "lib" / "library.sqlite").write_bytes(b"no database at all, but long enough to look at" * 30)
    ran = reader("library", "stats", "--library", "lib")
    assert ran.code == 3
    assert "no library" in ran.err


def test_a_library_of_a_newer_reader_is_left_alone(library, tmp_path):
    with sqlite3.connect(tmp_path / "lib" / "library.sqlite") as connection:
        connection.execute("pragma user_version=99")
    connection.close()
    ran = library("stats")
    assert ran.code == 3
    assert "newer reader" in ran.err


class _Pages(BaseHTTPRequestHandler):
    """A feed with two pages, a list of them, and the pages."""

    asked: ClassVar[list[str]]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        here = f"http://{self.headers['Host']}"
        if self.path == "/feed.xml":
            kind = "application/rss+xml"
            items = f"<item><title>One</title><link>{here}/1.html</link></item><item><link>/2.html</link></item>"
            body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>{items}</channel></rss>'
        elif self.path in ("/1.html", "/2.html"):
            kind, body = "text/html; charset=utf-8", PAGE.format(title=f"Ferry {self.path[1]}", n=self.path[1])
        else:
            self.send_error(404)
            return
        data = body.encode()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture
def served():
    """The address of a server on this machine, and what it was asked for."""

    class Pages(_Pages):
        asked: ClassVar[list[str]] = []

    handler = Pages
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", handler.asked
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("how", ["feed", "list", "piped"])
def test_feeds_and_lists_are_sources(command, tmp_path, served, how):
    pytest.importorskip("httpx")
    pytest.importorskip("feedparser")
    address, asked = served
    pages = f"# ours\n{address}/1.html\n{address}/2.html\n"
    (tmp_path / "list.txt").write_text(pages, encoding="utf-8")
    given = {"feed": f"{address}/feed.xml", "list": "list.txt", "piped": "-"}[how]
    stdin = pages.replace("# ours\n", "").encode() if how == "piped" else b""
    ran = command("add", "--allow-private", given, stdin=stdin)
    assert (ran.code, ran.err) == (0, "2 added; 2 new quotations\n")
    assert sorted(set(asked)) == [*(["/1.html", "/2.html"]), *(["/feed.xml"] if how == "feed" else [])]
    hit, *_ = rows(command("search", "ferry sundays", "--json"))
    assert hit["document"].startswith(address)
    assert hit["speaker"] == "Piet Dale"
    again = command("add", "--allow-private", given, stdin=stdin)
    assert again.err == "2 unchanged; 0 new quotations\n"


def test_a_list_that_lies_in_a_folder_fetches_nothing(command, tmp_path, served):
    pytest.importorskip("httpx")
    address, asked = served
    (tmp_path / "clips").mkdir()
    (tmp_path / "clips" / "list.txt").write_text(f"{address}/1.html\n{address}/2.html\n", encoding="utf-8")
    (tmp_path / "clips" / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    ran = command("add", "--allow-private", "clips")
    assert (ran.code, asked) == (0, [])
    ran = command("add", "--allow-private", "clips/list.txt")  # now it is named
    assert ran.code == 0
    assert sorted(set(asked)) == ["/1.html", "/2.html"]


def test_adding_that_is_stopped_says_that_it_goes_on(command, tmp_path, monkeypatch):
    from reader.library.embedded.engine import EmbeddedLibrary

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(EmbeddedLibrary, "add", stopped)
        ran = command("add", "bridge.txt")
    assert ran.code == 130
    assert ran.err == "stopped; 0 sources are done, and the same command goes on from there\n"
    assert command("add", "bridge.txt").err == "1 added; 3 new quotations\n"


def test_what_is_piped_in_is_a_document(command):
    ran = command("add", "-", stdin=BRIDGE.encode())
    assert (ran.code, ran.err) == (0, "1 added; 3 new quotations\n")
    assert command("add", "-", stdin=BRIDGE.encode()).err == "1 unchanged; 0 new quotations\n"
    assert rows(command("search", "wishful", "--json"))[0]["document"].startswith("stdin-")


@pytest.mark.skipif(sys.platform == "darwin", reason="no such names there")
@pytest.mark.parametrize("name", [b"\xff\xfe.txt", b"a\x1b]0;x\x07b.txt", b"new\nline.txt", "“naïve” %.txt".encode()])
def test_odd_names_of_files(command, tmp_path, name):
    folder = os.fsencode(tmp_path) + b"/odd"
    os.mkdir(folder)  # noqa: PTH102
    with open(folder + b"/" + name, "w", encoding="utf-8") as stream:  # noqa: PTH123
        stream.write(BRIDGE)
    assert command("add", "odd").err == "1 added; 3 new quotations\n"
    assert command("add", "odd").err == "1 unchanged; 0 new quotations\n"
    ran = command("search", "wishful")
    assert ran.code == 0
    assert "\x1b" not in ran.out
    assert len(ran.out.splitlines()) == 1
    assert command("remove", "odd").err == "1 document removed\n"


def test_a_feed_needs_its_extra(reader, tmp_path, monkeypatch):
    from reader.library.sources import feeds

    monkeypatch.setattr(feeds, "find_spec", lambda _: None)
    from reader.ingest.errors import UnreadableError

    with pytest.raises(UnreadableError, match=r"quote-reader\[feeds\]"):
        feeds.named_sources(b"<rss><channel></channel></rss>", "feed.xml")


def test_stopped_adding_goes_on_where_it_stopped(tmp_path):
    """Interrupted from the keyboard: what was reported as added is there, and the same command adds the rest."""
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(BRIDGE.replace("spring", f"day {number}"), encoding="utf-8")
    command = [sys.executable, "-m", "reader", "library", "add", str(tmp_path), "--library", str(tmp_path / "lib")]
    command += ["--json", "--jobs", "1"]
    env = environment(XDG_DATA_HOME=str(tmp_path / "data"))
    started = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env, text=True)
    assert started.stdout is not None
    line = started.stdout.readline()
    assert json.loads(line)["state"] == "added"
    started.send_signal(2)
    rest, said = started.communicate(timeout=60)
    assert "Traceback" not in said
    assert started.returncode in (0, 130, -2)  # the last two are the same to a shell
    reported = [json.loads(row)["source"] for row in [line, *rest.splitlines()] if "source" in row]
    done = subprocess.run(command, capture_output=True, env=env, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    unchanged = {row["source"] for row in map(json.loads, done.stdout.splitlines()) if row.get("state") == "unchanged"}
    assert set(reported) <= unchanged
    assert json.loads(done.stdout.splitlines()[-1])["failed"] == 0
    with sqlite3.connect(tmp_path / "lib" / "library.sqlite") as connection:
        assert connection.execute("select count(*) from document").fetchone() == (30,)
    connection.close()


@pytest.mark.parametrize("arguments", [("stats", "--json"), ("person", "moor", "--json"), ("people", "--json")])
def test_nothing_heavy_is_loaded_for_what_needs_none(shared_folder, arguments):
    program = (
        "import sys; from reader.cli import main; code = main(sys.argv[1:]);"
        "loaded = {n.partition('.')[0] for n in sys.modules};"
        "print(*sorted(loaded & {'textual', 'rich'}), file=sys.stderr); sys.exit(code)"
    )
    action, *more = arguments
    command = [sys.executable, "-c", program, "library", action, "--library", str(shared_folder), *more]
    ran = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "\n")


def test_a_network_drive_is_refused(reader, monkeypatch, tmp_path):
    from reader.library.embedded import connection

    monkeypatch.setattr(connection, "network_drive", lambda folder: "nfs4")
    ran = reader("library", "add", "--library", "lib", os.fspath(tmp_path))
    assert ran.code == 3
    assert "network drive (nfs4)" in ran.err
    assert "--library" in ran.err
    assert not (tmp_path / "lib").exists()


def test_a_pipe_in_a_folder_is_told_and_not_waited_for(reader, tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    os.mkfifo(folder / "queue.txt")
    os.mkfifo(folder / "queue.yaml")
    added = reader("library", "add", str(folder), "--library", str(tmp_path / "piped"))
    assert added.code == 0
    assert "1 added; " in added.err
    for name in ("queue.txt", "queue.yaml"):
        assert f"{folder / name}: a pipe, a socket or a device, not a file; passed over\n" in added.err
    assert "queue.yaml: a pipe" in reader("check", str(folder)).err
