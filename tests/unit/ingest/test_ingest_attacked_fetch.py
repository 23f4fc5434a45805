"""A server that means harm, and addresses that lead where nobody meant to go."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest import extras
from reader.ingest.limits import Limits
from reader.ingest.open import UnreadableError, open_document
from reader.ingest.sources.addresses import is_public

if not extras.installed("url"):
    pytest.skip("the extra url is not installed", allow_module_level=True)

from reader.ingest.sources import fetch as fetching
from reader.ingest.sources.fetch import fetch, given_by

LIMITS = Limits(largest_file=1 << 20, fetch_seconds=20)
HURRIED = Limits(largest_file=1 << 20, fetch_seconds=1.5)
PAGE = b"The ferry stops in May, the council said."
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"


class Wire:
    """A server that says, byte for byte, what it was told to, to everybody who connects."""

    def __init__(self, says: Callable[[socket.socket], object]) -> None:
        self._says = says
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self.asked: list[bytes] = []
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                taken, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(taken,), daemon=True).start()

    def _answer(self, taken: socket.socket) -> None:
        with taken:
            try:
                self.asked.append(taken.recv(65536))
                self._says(taken)
            except OSError:  # the reader hung up, as it should
                return

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/page"

    def close(self) -> None:
        self._listening.close()


@pytest.fixture
def wire() -> Iterator[Callable[..., Wire]]:
    opened: list[Wire] = []

    def start(says: Callable[[socket.socket], object] | bytes) -> Wire:
        opened.append(Wire(says if callable(says) else lambda taken: taken.sendall(says)))
        return opened[-1]

    yield start
    for one in opened:
        one.close()


def moved(to: str, status: int = 302) -> bytes:
    return f"HTTP/1.1 {status} Moved\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n".encode()


def sized(body: bytes, *more: str) -> bytes:
    extra = "".join(f"{line}\r\n" for line in more).encode()
    return HEAD + extra + f"Content-Length: {len(body)}\r\n\r\n".encode() + body


def endless(*blocks: bytes, pause: float = 0.0) -> Callable[[socket.socket], None]:
    def says(taken: socket.socket) -> None:
        taken.sendall(blocks[0])
        while True:
            for block in blocks[1:]:
                taken.sendall(block)
                time.sleep(pause)

    return says


LOCAL = [
    "http://127.0.0.1:{}/",
    "http://127.1:{}/",
    "http://2130706433:{}/",
    "http://0x7f000001:{}/",
    "http://0x7f.1:{}/",
    "http://017700000001:{}/",
    "http://0177.0.0.1:{}/",
    "http://0:{}/",
    "http://0.0.0.0:{}/",
    "http://localhost:{}/",
    "http://LOCALHOST.:{}/",
    "http://[::1]:{}/",
    "http://[::]:{}/",
    "http://[::ffff:127.0.0.1]:{}/",
    "http://[::ffff:7f00:1]:{}/",
    "http://[::127.0.0.1]:{}/",
    "http://[::ffff:0:127.0.0.1]:{}/",
    "http://[64:ff9b::127.0.0.1]:{}/",
    "http://[64:ff9b:1::127.0.0.1]:{}/",
    "http://[fe80::1%25lo]:{}/",
    "http://example.org@127.0.0.1:{}/",
    "http://example.org:80@127.0.0.1:{}/",
    "http://127。0。0。1:{}/",
    "http://１２７.0.0.1:{}/",
    "http://ⓛocalhost:{}/",
    "http://169.254.169.254/latest/meta-data/?{}",
    "http://[fd00:ec2::254]/?{}",
    "http://168.63.129.16/?{}",
]


@pytest.mark.parametrize("address", LOCAL)
def test_no_spelling_of_a_private_address_is_asked(wire, address):
    server = wire(sized(PAGE))
    with pytest.raises(UnreadableError) as caught:
        fetch(address.format(server.port), LIMITS)
    assert "\n" not in str(caught.value)
    assert server.asked == []


@pytest.mark.parametrize("address", LOCAL)
def test_no_redirect_leads_to_a_private_address(wire, monkeypatch, address):
    """The first host is taken for one of the internet; where it leads to is looked at again."""
    inside = wire(sized(PAGE))
    outside = wire(moved(address.format(inside.port)))
    real = fetching.addresses_of

    def addresses_of(host: str, port: int, label: str, *, allow_private: bool) -> list[str]:
        return real(host, port, label, allow_private=host == "127.0.0.1" and port == outside.port)

    monkeypatch.setattr(fetching, "addresses_of", addresses_of)
    with pytest.raises(UnreadableError):
        fetch(outside.url, LIMITS)
    assert len(outside.asked) == 1
    assert inside.asked == []


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("file:///etc/hostname", "only http and https are fetched"),
        ("gopher://127.0.0.1:70/x", "only http and https are fetched"),
        ("ftp://example.org/x", "only http and https are fetched"),
        ("data:text/plain,x", "not an address"),
        ("javascript:1", "not an address"),
    ],
)
def test_no_redirect_leads_to_another_scheme(wire, to, said):
    with pytest.raises(UnreadableError, match=said):
        fetch(wire(moved(to)).url, LIMITS, allow_private=True)


@pytest.mark.parametrize(
    "url", ["file://elsewhere.example/x", "gopher://localhost/", "FTP://example.org/", "//localhost/x"]
)
def test_other_schemes_are_not_fetched(url):
    with pytest.raises(UnreadableError):
        fetch(url, LIMITS, allow_private=True)
    with pytest.raises(UnreadableError):
        open_document(url)  # which takes it for a file that is not there


def test_the_host_is_looked_up_once_and_asked_where_it_was_found(wire, monkeypatch):
    """DNS rebinding: a second answer, which leads elsewhere, is never asked for."""
    checked, elsewhere = wire(sized(PAGE)), wire(sized(b"secret"))
    looked_up: list[str] = []
    real = socket.getaddrinfo

    def getaddrinfo(host: object, port: object, *more: object, **named: object) -> object:
        if host != "page.example":
            return real(host, port, *more, **named)  # type: ignore[call-overload]
        looked_up.append(str(host))
        place = ("127.0.0.1", checked.port if len(looked_up) == 1 else elsewhere.port)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", place)]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    found = fetch(f"http://page.example:{checked.port}/page", LIMITS, allow_private=True)
    assert found.data == PAGE
    assert looked_up == ["page.example"]
    assert b"Host: page.example" in checked.asked[0]
    assert elsewhere.asked == []


def test_one_private_address_among_public_ones_is_enough(monkeypatch):
    def getaddrinfo(*_: object, **__: object) -> object:
        places = ("93.184.215.14", "127.0.0.1")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (place, 80)) for place in places]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    with pytest.raises(UnreadableError, match="in a private network"):
        fetch("http://page.example/", LIMITS)


def test_https_does_not_lead_to_http():
    import httpx

    with pytest.raises(UnreadableError, match=r"from https to http://example\.org/x"):
        fetching._led(httpx.URL("https://example.org/"), "http://example.org/x", "label")
    assert str(fetching._led(httpx.URL("http://example.org/"), "https://example.org/x", "label")).startswith("https:")
    assert str(fetching._led(httpx.URL("https://example.org/a"), "/b", "label")) == "https://example.org/b"


@pytest.mark.parametrize(
    ("says", "said"),
    [
        (b"", "cannot be fetched"),
        (b"\0\1\2\3\r\n\r\n", "cannot be fetched"),
        (b"SSH-2.0-OpenSSH\r\n\r\n", "cannot be fetched"),
        (HEAD + b"X: " + b"a" * 1_000_000 + b"\r\n\r\n", "cannot be fetched"),
        (HEAD + b"".join(b"X-%d: 1\r\n" % n for n in range(60_000)) + b"\r\n", "cannot be fetched"),
        (HEAD + b"Content-Length: 99\r\n\r\n" + PAGE, "cannot be fetched"),
        (HEAD + b"Content-Length: -1\r\n\r\n" + PAGE, "cannot be fetched"),
        (HEAD + b"Content-Length: 3\r\nContent-Length: 5\r\n\r\n" + PAGE, "cannot be fetched"),
        (HEAD + b"Content-Length: 99999999999\r\n\r\n" + PAGE, "larger than 1 MB"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\nfffffffff\r\n" + PAGE, "cannot be fetched"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n" + PAGE, "cannot be fetched"),
        (endless(HEAD + b"\r\n", b"a" * 65536), "larger than 1 MB"),
        (endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"8000\r\n" + bytes(0x8000) + b"\r\n"), "larger than 1"),
        (sized(gzip.compress(b"a" * 300_000_000), "Content-Encoding: gzip"), "larger than 1 MB"),
        (sized(gzip.compress(PAGE)[:-9], "Content-Encoding: gzip"), "the download ended early"),
        (sized(b"no gzip at all", "Content-Encoding: gzip"), "compressed data is broken"),
        (sized(gzip.compress(gzip.compress(PAGE)), "Content-Encoding: gzip, gzip"), "which cannot be read"),
        (sized(PAGE, "Content-Encoding: br"), "which cannot be read"),
        (sized(zlib.compress(PAGE), "Content-Encoding: deflate"), "which cannot be read"),
        (sized(PAGE, "Content-Encoding: \x1b]0;owned"), ""),
        (b"HTTP/1.1 302 Moved\r\nContent-Length: 0\r\n\r\n", "the server answered 302"),
        (b"HTTP/1.1 304 Not Modified\r\n\r\n", "the server answered 304"),
        (moved("http://["), ""),
        (moved("http://a\tb/"), "Invalid URL in location"),
        (moved("http://" + "a" * 300 + ".example/"), ""),
        (moved("/page"), "more than 5 redirects"),
        (b"HTTP/1.1 204 No Content\r\n\r\n", "the server answered 204"),
        (b"HTTP/1.1 206 Partial Content\r\nContent-Length: 1\r\n\r\na", "the server answered 206"),
        (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n", ""),
    ],
    ids=range(29),
)  # fmt: skip
def test_what_a_server_may_say(wire, says, said):
    """Bounded, and told in one line without what the server would write on the terminal."""
    with pytest.raises(UnreadableError) as caught:
        fetch(wire(says).url, LIMITS, allow_private=True)
    assert said in str(caught.value)
    assert not set(str(caught.value)) & {*map(chr, range(32)), "\x7f"}


@pytest.mark.parametrize(
    "says",
    [
        endless(b"HTTP/1.1 ", b"2", pause=0.05),
        endless(b"HTTP/1.1 200 OK\r\n", b"X: 1\r\n", pause=0.05),
        endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n", pause=0.05),
        endless(HEAD + b"\r\n", b"a", pause=0.05),
        endless(HEAD + b"Content-Encoding: gzip\r\n\r\n" + b"\x1f\x8b\x08\x08" + bytes(6), b"a", pause=0.05),
        lambda taken: time.sleep(60),
    ],
    ids=["status line", "headers", "informational", "body", "packed name", "nothing"],
)
def test_a_slow_server_is_given_up(wire, says):
    with pytest.raises(UnreadableError, match=r"not fetched within 1\.5 seconds; try again later"):
        given_by(wire(says).url, HURRIED, keep_all=False, allow_private=True)


def test_packed_pages_are_whole(wire):
    for body in (b"", PAGE, PAGE * 20_000, bytes(900_000)):
        packed = sized(gzip.compress(body), "Content-Encoding: GZIP")
        assert fetch(wire(packed).url, LIMITS, allow_private=True).data == body
    for cut in (0, 1, 400, len(PAGE)):
        members = gzip.compress(PAGE[:cut]) + gzip.compress(b"") + gzip.compress(PAGE[cut:])
        for behind in (b"", bytes(512), b"\x1f", b"\x1f\x8b"):
            packed = sized(members + behind, "Content-Encoding: gzip")
            assert fetch(wire(packed).url, LIMITS, allow_private=True).data == PAGE
    half = wire(sized(gzip.compress(PAGE) + gzip.compress(PAGE)[:-9], "Content-Encoding: gzip"))
    with pytest.raises(UnreadableError, match="the download ended early"):
        fetch(half.url, LIMITS, allow_private=True)
    with_more = sized(gzip.compress(PAGE) + b"behind it", "Content-Encoding: gzip")
    assert fetch(wire(with_more).url, LIMITS, allow_private=True).data == PAGE


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("::127.0.0.1", False),
        ("::ffff:0:127.0.0.1", False),
        ("64:ff9b::93.184.215.14", True),
        ("64:ff9b:1::93.184.215.14", False),
        ("fec0::1", False),
        ("3fff::1", False),
        ("5f00::1", False),
        ("4000::1", False),
        ("ff0e::1", False),
        ("2002:a9fe:a9fe::", False),
        ("2001:0:4136:e378:8000:63bf:3fff:fdd2", False),
        ("192.0.0.8", False),
        ("192.88.99.1", False),
        ("168.63.129.16", False),
        ("198.18.0.1", False),
        ("240.0.0.1", False),
        ("1.1.1.1", True),
        ("2a00:1450:4001:80b::200e", True),
    ],
)
def test_addresses_that_look_public(address, public):
    assert is_public(ip_address(address)) is public


@given(st.ip_addresses(v=4))
def test_what_is_private_is_private_inside_ipv6_too(address):
    if not is_public(address):
        for form in ("::ffff:{}", "64:ff9b::{}", "::{}", "::ffff:0:{}"):
            assert not is_public(ip_address(form.format(address)))
        assert not is_public(ip_address((0x2002 << 112) | (int(address) << 80)))
