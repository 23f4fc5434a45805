"""A page from the web: fetched when somebody names it, once, without cookies, within limits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.document.clean import visible
from reader.ingest.errors import UnreadableError
from reader.ingest.limits import Limits
from reader.ingest.sources.addresses import addresses_of
from reader.ingest.sources.file_type import kind_of
from reader.ingest.sources.files import megabytes
from reader.ingest.sources.source import SourceData

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_LATE = "not fetched within {:g} seconds; try again later"
_PACKED = ("gzip", "x-gzip")
_MEMBER = b"\x1f\x8b\x08"
"""What a member of gzip begins with."""
_PIECE = 1 << 16
_ACCEPT = "text/html,application/xhtml+xml,text/plain,text/markdown,application/pdf,application/epub+zip,*/*;q=0.5"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server answered: ``url`` is where it was found in the end, ``encoding`` what the server declared."""

    url: str
    data: bytes
    encoding: str


def given_by(url: str, limits: Limits, *, keep_all: bool, allow_private: bool, in_child: bool = True) -> SourceData:
    """What a URL leads to, fetched in a child process that is ended when the time is over, or in this one.

    Raises:
        UnreadableError: httpx is not installed, or as `fetch` has it.
    """
    from datetime import UTC, datetime

    from reader.ingest.extras import require
    from reader.ingest.sandbox.worker import Worker

    label = visible(url)
    require("url", label)
    if in_child:
        with Worker(limits) as worker:
            task = {"do": "fetch", "url": url, "allow_private": allow_private, "label": label}
            said, data = worker.ask(task, seconds=limits.fetch_seconds, label=label, late_means=_LATE)
        found = Fetched(str(said["url"]), data, str(said["encoding"]))
    else:
        found = fetch(url, limits, allow_private=allow_private)
    kind = kind_of(found.data, found.url.partition("?")[0], label)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return SourceData(found.data, kind, label, url=found.url, retrieved=now, encoding=found.encoding, keep_all=keep_all)


def fetch(url: str, limits: Limits, *, allow_private: bool = False) -> Fetched:
    """What a URL leads to, over at most ``limits.redirects`` redirects, each checked like the first address.

    Each step of it takes at most ``limits.fetch_seconds``, and so does reading the body; a server that says a letter
    now and then before that is given up by `given_by`, which ends the process.

    Raises:
        UnreadableError: it is no http or https URL, leads into a private network or from https to http, cannot be
            reached, is answered with an error, is larger than ``limits.largest_file`` or takes too long.
    """
    import httpx  # type: ignore[import-not-found,import-untyped,unused-ignore]

    label = visible(url)
    try:
        at = httpx.URL(url)
        with httpx.Client(
            trust_env=False, follow_redirects=False, timeout=limits.fetch_seconds, verify=_trusted()
        ) as client:
            for _ in range(limits.redirects + 1):
                with _ask(client, at, label, allow_private=allow_private) as answer:
                    client.cookies.clear()
                    if not answer.has_redirect_location:
                        return _taken(answer, at, label, limits)
                    at = _led(at, answer.headers["location"], label)
    except (httpx.InvalidURL, ValueError) as error:
        raise UnreadableError(f"{label}: not an address ({visible(str(error))}); check it") from None
    except httpx.TimeoutException:
        raise UnreadableError(f"{label}: {_LATE.format(limits.fetch_seconds)}") from None
    except httpx.HTTPError as error:
        reason = visible(str(error)) or type(error).__name__
        raise UnreadableError(f"{label}: cannot be fetched ({reason}); check the address and the connection") from None
    raise UnreadableError(f"{label}: more than {limits.redirects} redirects; open the page in a browser and save it")


def _led(at: Any, location: str, label: str) -> Any:
    """Where a redirect leads. What it leads to is checked like any address, when it is asked."""
    to = at.join(location)
    if (at.scheme, to.scheme) == ("https", "http"):
        raise UnreadableError(
            f"{label}: redirects from https to {visible(str(to))[:200]}, which others can change on the way; "
            "open that address itself if you trust it"
        )
    return to


def _trusted() -> Any:
    """The certificates that the system trusts, and those of certifi where the system has none."""
    import ssl

    import certifi  # type: ignore[import-not-found,import-untyped,unused-ignore]

    context = ssl.create_default_context(cafile=certifi.where())
    context.load_default_certs()
    return context


def _ask(client: Any, at: Any, label: str, *, allow_private: bool) -> Any:
    """The answer to one request, not read yet, from the first address of the host that takes it."""
    import httpx

    from reader.version import __version__

    if at.scheme not in ("http", "https") or not at.host:
        raise UnreadableError(f"{label}: redirects to {visible(str(at))[:200]}; only http and https are fetched")
    port = at.port or (443 if at.scheme == "https" else 80)
    host = at.raw_host.decode("ascii")
    headers = {
        "Host": at.netloc.decode("ascii"),
        "User-Agent": f"quote-reader/{__version__}",
        "Accept": _ACCEPT,
        "Accept-Encoding": "gzip",
    }
    refused: Exception | None = None
    for address in addresses_of(host, port, label, allow_private=allow_private):
        request = client.build_request(
            "GET",
            at.copy_with(host=address, userinfo=b"", fragment=None),
            headers=headers,
            extensions={"sni_hostname": host},
        )
        try:
            return _Closing(client.send(request, stream=True))
        except httpx.ConnectError as error:
            refused = error
    assert refused is not None
    raise refused


class _Closing:
    """An answer that is closed at the end of a ``with``."""

    def __init__(self, answer: Any) -> None:
        self._answer = answer

    def __enter__(self) -> Any:
        return self._answer

    def __exit__(self, *_: object) -> None:
        self._answer.close()


def _taken(answer: Any, at: Any, label: str, limits: Limits) -> Fetched:
    """The body of an answer, read as it comes until it is too much."""
    import time

    if answer.status_code != 200:
        said = f"{answer.status_code} {answer.reason_phrase}".strip()
        fix = (
            "open the page in a browser and save or paste it"
            if answer.status_code in (401, 402, 403, 429, 451)
            else "check the address"
        )
        raise UnreadableError(f"{label}: the server answered {visible(said)}; {fix}")
    _check_length(answer.headers, label, limits)
    end = time.monotonic() + limits.fetch_seconds
    pieces = []
    size = 0
    for piece in _unpacked(answer, label):
        size += len(piece)
        if size > limits.largest_file:
            raise UnreadableError(f"{label}: larger than {megabytes(limits.largest_file)}; save the part that you need")
        if time.monotonic() > end:
            raise UnreadableError(f"{label}: {_LATE.format(limits.fetch_seconds)}")
        pieces.append(piece)
    charset = _CHARSET.search(answer.headers.get("content-type", ""))
    url = str(at.copy_with(userinfo=b"", fragment=None))
    return Fetched(url, b"".join(pieces), charset[1] if charset else "")


def _unpacked(answer: Any, label: str) -> Iterator[bytes]:
    """The body in pieces that are small whatever it was packed with: httpx would unpack all that came at once.

    Only what was asked for is unpacked, once: a page packed twice, or with another packer, is made to be a bomb.
    """
    packed = answer.headers.get("content-encoding", "").strip().lower()
    if packed in ("", "identity"):
        yield from answer.iter_raw(_PIECE)
        return
    if packed not in _PACKED:
        how = visible(packed)[:40]
        raise UnreadableError(f"{label}: compressed as {how}, which cannot be read; save it in a browser and open that")
    import zlib

    unpacking = zlib.decompressobj(16 + zlib.MAX_WBITS)
    rest = b""
    try:
        for piece in answer.iter_raw(_PIECE):
            rest += piece
            while rest:
                if unpacking.eof:  # another member may follow (RFC 1952, section 2.2), or what no unpacker looks at
                    rest = rest.lstrip(b"\0")
                    if not rest.startswith(_MEMBER):
                        if _MEMBER.startswith(rest):
                            break  # the rest of its head may come
                        return
                    unpacking = zlib.decompressobj(16 + zlib.MAX_WBITS)
                yield unpacking.decompress(rest, _PIECE)
                rest = unpacking.unused_data if unpacking.eof else unpacking.unconsumed_tail
        while not unpacking.eof and (last := unpacking.decompress(unpacking.unconsumed_tail, _PIECE)):
            yield last
    except zlib.error:
        raise UnreadableError(f"{label}: its compressed data is broken; try again later") from None
    if not unpacking.eof:
        raise UnreadableError(f"{label}: the download ended early; try again later")


def _check_length(headers: Mapping[str, str], label: str, limits: Limits) -> None:
    length = headers.get("content-length", "")
    if length.isdigit() and len(length) < 19 and int(length) > limits.largest_file:
        raise UnreadableError(f"{label}: larger than {megabytes(limits.largest_file)}; save the part that you need")
