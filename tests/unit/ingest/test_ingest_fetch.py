"""A page from the web: only what was asked for, never from a private network, never too much."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address

import pytest
from ingest_samples import LEAD, PAGE, TITLE

from reader.ingest import extras
from reader.ingest.cache import Cache
from reader.ingest.limits import Limits
from reader.ingest.open import UnreadableError, open_document
from reader.ingest.sources.addresses import is_public

if not extras.installed("url"):
    pytest.skip("the extra url is not installed", allow_module_level=True)

from reader.ingest.sources.fetch import fetch

QUICK = Limits(fetch_seconds=10)


class Site(BaseHTTPRequestHandler):
    """A server with a page and many ways to go wrong."""

    asked: list[tuple[str, dict[str, str]]]

    def do_GET(self) -> None:
        self.asked.append((self.path, dict(self.headers)))
        answer = getattr(self, f"on_{self.path.strip('/').partition('/')[0]}", self.on_missing)
        answer()

    def reply(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def on_page(self) -> None:
        self.reply(PAGE.encode(), Content_Type="text/html; charset=utf-8", Set_Cookie="spy=1")

    def on_packed(self) -> None:
        self.reply(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def on_latin(self) -> None:
        self.reply(
            "Die Fähre fährt nicht mehr, sagte die Bürgermeisterin.".encode("cp1252"),
            Content_Type="text/plain; charset=ISO-8859-1",
        )

    def on_bomb(self) -> None:
        self.reply(gzip.compress(b"a" * 30_000_000), Content_Encoding="gzip")

    def on_large(self) -> None:
        self.reply(b"a" * 2_000_000)

    def on_missing(self) -> None:
        self.reply(b"gone", 404)

    def on_forbidden(self) -> None:
        self.reply(b"no", 403)

    def on_moved(self) -> None:
        self.reply(b"", 302, Location="/page", Set_Cookie="spy=1")

    def on_circle(self) -> None:
        self.reply(b"", 302, Location="/circle")

    def on_file(self) -> None:
        self.reply(b"", 302, Location="file:///etc/hostname")

    def on_slow(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(100):
            try:
                self.wfile.write(b"word ")
                self.wfile.flush()
            except OSError:
                return
            time.sleep(0.05)

    def log_message(self, *_: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    """Says nothing when somebody hangs up, which is what is tried here."""

    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    Site.asked = []
    server = Server(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_page(site, tmp_path):
    if not extras.installed("html"):
        pytest.skip("the extra html is not installed")
    document = open_document(f"{site}/page#top", allow_private=True, cache=Cache(tmp_path))
    assert document.title == TITLE
    assert document.source.url == f"{site}/page"
    assert document.source.file == ""
    assert document.source.retrieved
    assert "retrieved" not in document.source.inferred


def test_what_is_sent(site):
    found = fetch(f"{site}/moved".replace("http://", "http://user:secret@"), QUICK, allow_private=True)
    assert (found.url, found.encoding) == (f"{site}/page", "utf-8")
    assert [path for path, _ in Site.asked] == ["/moved", "/page"]
    for _, headers in Site.asked:
        assert headers["User-Agent"].startswith("quote-reader/")
        assert headers["Host"] == site.removeprefix("http://")
        assert not {"Cookie", "Authorization", "Referer"} & headers.keys()


def test_packed_and_declared(site):
    assert LEAD in fetch(f"{site}/packed", QUICK, allow_private=True).data.decode()
    assert "Fähre" in open_document(f"{site}/latin", allow_private=True).paragraphs[0].text


@pytest.mark.parametrize(
    ("path", "limits", "said"),
    [
        ("/nothing", QUICK, "the server answered 404"),
        ("/forbidden", QUICK, "open the page in a browser"),
        ("/circle", QUICK, "more than 5 redirects"),
        ("/file", QUICK, "only http and https"),
        ("/large", Limits(largest_file=1 << 20), "larger than 1 MB"),
        ("/bomb", Limits(largest_file=1 << 20), "larger than 1 MB"),
        ("/slow", Limits(fetch_seconds=0.3), "within 0.3 seconds"),
    ],
)
def test_what_goes_wrong_is_told(site, path, limits, said):
    with pytest.raises(UnreadableError) as caught:
        fetch(f"{site}{path}", limits, allow_private=True)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_private_addresses_are_refused(site):
    with pytest.raises(UnreadableError, match="in a private network"):
        open_document(f"{site}/page")
    assert Site.asked == []


@pytest.mark.parametrize(
    "url",
    ["http://", "http://[", "http://nowhere.invalid/x", "http://127.0.0.1:1/", "https://x y/", "http://a\x1b]0;b\x07/"],
)
def test_addresses_that_are_none(url):
    with pytest.raises(UnreadableError) as caught:
        fetch(url, QUICK, allow_private=True)
    assert not set(str(caught.value)) & set("\n\x1b\x07")


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fd00::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_which_addresses_are_public(address, public):
    assert is_public(ip_address(address)) is public
