"""Which addresses on the network may be asked for a page that somebody named."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from reader.ingest.errors import UnreadableError

Address = IPv4Address | IPv6Address

_TRANSLATED = IPv6Network("64:ff9b::/96")
"""IPv4 addresses as a NAT64 gateway has them (RFC 6052)."""

_UNICAST = IPv6Network("2000::/3")
"""All IPv6 addresses of the internet that were ever given out (RFC 4291, section 2.4). The rest is for machines, links
and sites (``fec0::``), for translators (``64:ff9b:1::``, ``::ffff:0:127.0.0.1``) or for nothing yet."""

_NOT_A_PAGE = (
    IPv4Network("192.0.0.0/24"),  # for protocols (RFC 6890)
    IPv4Network("192.88.99.0/24"),  # once relays of 6to4 (RFC 7526)
    IPv4Network("168.63.129.16/32"),  # what a machine of Azure asks about itself
    IPv6Network("3fff::/20"),  # for documentation (RFC 9637); the Python of the day may not know
)
"""Addresses that look like those of the internet and hold nobody's pages."""


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
    return all(one is None or _holds_pages(one) for one in inside)


def _holds_pages(address: Address) -> bool:
    """Whether a server on the internet may have it, whatever is inside it."""
    if not address.is_global or address.is_multicast or any(address in network for network in _NOT_A_PAGE):
        return False
    return address.version == 4 or address in _UNICAST or address in _TRANSLATED
