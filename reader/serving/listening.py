"""The socket that is listened on: of this machine alone unless one asks for more."""

from __future__ import annotations

import errno
import os
import secrets
import socket
from ipaddress import ip_address

from reader.errors import ReaderError
from reader.serving.access import TOKEN_BYTES, Access, Origin


class ListeningError(ReaderError):
    """There is no listening there; the message is one line: what, and what to do."""


def listen(host: str, port: int, *, others: bool) -> socket.socket:
    """A socket bound to a host, a name or an address, and a port; 0 is any that is free.

    Raises:
        ListeningError: the host is not of this machine, can be reached by others and ``others`` is not given, or the
            port is taken or not ours to take.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, UnicodeError):
        raise ListeningError(f"the host {host} is not known; name an address of this machine") from None
    addresses = sorted({entry[4][0]: entry for entry in found}.values(), key=lambda entry: entry[0] != socket.AF_INET)
    family, _, _, _, where = addresses[0]
    address = ip_address(str(where[0]).partition("%")[0])
    if not (address.is_loopback or others):
        raise ListeningError(f"{host} can be reached from other machines; add --allow-others if that is meant")
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # elsewhere this would share the port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(where)
        listening.listen(128)
    except OSError as error:
        listening.close()
        raise ListeningError(_why(error, host, port)) from None
    listening.setblocking(False)
    return listening


def access_to(host: str, *, others: bool, origins: frozenset[Origin]) -> Access:
    """Who may use a server, with a new token."""
    name = host.lower().rstrip(".")
    try:
        ip_address(name)
        names: frozenset[str] = frozenset()
    except ValueError:
        names = frozenset({name})
    return Access(secrets.token_urlsafe(TOKEN_BYTES), others, names, origins)


def address_of(listening: socket.socket, token: str) -> str:
    """The address to open in a browser on this machine."""
    host, port = listening.getsockname()[:2]
    address = ip_address(host.partition("%")[0])
    if address.is_unspecified:
        host = "127.0.0.1" if address.version == 4 else "::1"
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/{token}/"


def _why(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is taken, perhaps by another `reader serve`; name another with --port, or 0 for any"
    if error.errno == errno.EACCES:
        return f"port {port} is not yours to take; name one from 1024 on with --port, or 0 for any"
    if error.errno == errno.EADDRNOTAVAIL:
        return f"{host} is not an address of this machine"
    return f"cannot listen on {host}, port {port}: {error.strerror or error}"
