"""Who may use the server: only a client that knows the token, from a page of this server, under one of its names.

Three doors, each against somebody else. The token is in the path of every address, so other users of the machine, who
can reach its ports, get nothing. The `Host` that was asked for has to be ours, or another site could make its own name
lead here and pass for the same origin (DNS rebinding). And a WebSocket, which browsers let any page open, has to
come from our own page (RFC 6455, section 10.2).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hmac import compare_digest
from ipaddress import ip_address
from urllib.parse import urlsplit

TOKEN_BYTES = 32
"""Bytes of the random token: 256 bits cannot be guessed."""

_HOST = re.compile(r"(\[[0-9a-f:.]{2,45}\]|[a-z0-9_](?:[a-z0-9._-]{0,252}))(?::([0-9]{1,5}))?", re.ASCII)
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Origin:
    """Scheme, host and port of a page (RFC 6454). IPv6 addresses are in brackets; the default port is written out."""

    scheme: str
    host: str
    port: int


@dataclass(frozen=True, slots=True)
class Access:
    """What is let in.

    - ``token``: what the path of an address begins with
    - ``others``: whether other machines may ask, so that any address of this one is its name
    - ``names``: host names that it goes by, besides localhost
    - ``origins``: pages of other servers that may talk to it, such as a proxy that stands before it
    """

    token: str = field(repr=False)
    others: bool = False
    names: frozenset[str] = frozenset()
    origins: frozenset[Origin] = frozenset()

    def refusal(self, headers: Mapping[str, str], *, socket: bool) -> str | None:
        """Why a request is not answered, None where it is. ``socket`` is whether it asks for a WebSocket."""
        asked = split_host(headers.get("Host", ""))
        if asked is None or not self._is_ours(*asked):
            return "it is asked for under a name that is not its own; `reader serve --allow-origin` adds one"
        said = headers.get("Origin")
        if said is None:
            return "a WebSocket without an origin" if socket else None
        origin = origin_of(said)
        if origin is None or not (origin in self.origins or _is_same(origin, *asked)):
            return "the request comes from a page of another server"
        return None

    def knows(self, token: str) -> bool:
        """Whether a token is the right one, in the same time for every wrong one."""
        return compare_digest(token.encode("utf-8", "surrogateescape"), self.token.encode())

    def _is_ours(self, host: str, port: int | None) -> bool:
        if host == "localhost" or host in self.names:
            return True
        if any(host == origin.host and port in (origin.port, None) for origin in self.origins):
            return True
        try:
            address = ip_address(host.strip("[]"))
        except ValueError:
            return False
        return self.others or address.is_loopback  # an address is no name that could be made to lead elsewhere


def split_host(text: str) -> tuple[str, int | None] | None:
    """The host, in small letters, and the port of a `Host` header; None where it is none (RFC 9110, section 7.2)."""
    found = _HOST.fullmatch(text.lower())
    if found is None:
        return None
    port = None if found[2] is None else int(found[2])
    return found[1].rstrip("."), port


def origin_of(text: str) -> Origin | None:
    """An origin as browsers write it, ``scheme://host[:port]``; None where it is none, such as ``null``."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return None
    host = split_host(parts.netloc)
    if parts.scheme not in _PORTS or host is None or (parts.path, parts.query, parts.fragment) != ("", "", ""):
        return None
    return Origin(parts.scheme, host[0], port or _PORTS[parts.scheme])


def _is_same(origin: Origin, host: str, port: int | None) -> bool:
    """Whether a page's origin is the host that was asked for. The server itself speaks plain HTTP."""
    return origin == Origin("http", host, port or _PORTS["http"])
