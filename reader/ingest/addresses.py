"""Which addresses on the network may be asked for a page that somebody named."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from reader.ingest.unreadable import UnreadableError

Address = IPv4Address | IPv6Address

_TRANSLATED = IPv6Network("64:ff9b::/96")
"""IPv4 addresses as a NAT64 gateway has them (RFC 6052)."""


def addresses_of(host: str, port: int, label: str, *, allow_private: bool) -> list[str]:
    """The addresses of a host, best first.

    They are looked up once and connected to as they are, so that no second answer can lead elsewhere (DNS rebinding).

    Raises:
        UnreadableError: it has none, or one of them lies in a private network and ``allow_private`` is not given.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise UnreadableError(f"{label}: the host {host} is not known; check the address and the connection") from None
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not allow_private:
        for address in addresses:
            if not is_public(ip_address(address.partition("%")[0])):
                raise UnreadableError(
                    f"{label}: {host} is in a private network; allow private addresses if that is meant"
                )
    return addresses


def is_public(address: Address) -> bool:
    """Whether an address is one of the internet, also inside an IPv6 address that stands for an IPv4 one."""
    inside: list[Address | None] = [address]
    if isinstance(address, IPv6Address):
        inside += [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if address in _TRANSLATED:
            inside.append(IPv4Address(int(address) & 0xFFFFFFFF))
    return all(one is None or (one.is_global and not one.is_multicast) for one in inside)
