"""The address of a library on a cluster: ``dask://HOST:PORT/FOLDER``, and whether it may be reached as it is.

Whoever reaches a Dask scheduler can run any code on it and on its workers, as the user they run as. So without TLS only
this machine's own scheduler is spoken to, unless one says otherwise.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from urllib.parse import urlsplit

from reader.library.engine import LibraryError

SCHEMES = ("dask", "dask+tls")
PORT = 8786
"""Where a Dask scheduler listens unless it is told otherwise."""

LOOPBACK = "127.0.0.1"
"""Where everything listens unless it is told otherwise: this machine, and nobody else."""

ALLOWED = "READER_CLUSTER_INSECURE"
"""The environment variable that allows an unencrypted scheduler on another machine, where it is ``1``."""


@dataclass(frozen=True, slots=True)
class ClusterAddress:
    """``scheduler`` is an address as Dask takes it, ``folder`` where the shards are: a path or a URL of fsspec.

    ``folder`` is an empty string where the address names none.
    """

    scheduler: str
    folder: str
    given: str

    @property
    def host(self) -> str:
        """The host of the scheduler."""
        return urlsplit(self.scheduler).hostname or ""

    @property
    def encrypted(self) -> bool:
        """Whether it is reached by TLS."""
        return self.scheduler.startswith("tls:")


def is_cluster(given: str) -> bool:
    """Whether this is the address of a library on a cluster."""
    return given.partition("://")[0] in SCHEMES and "://" in given


def parse_address(given: str) -> ClusterAddress:
    """Take an address apart: ``dask://``, ``dask+tls://``, behind the first slash a path or another URL.

    Raises:
        LibraryError: it is none.
    """
    try:
        split = urlsplit(given)
        port = split.port or PORT
    except ValueError as error:
        raise LibraryError(f"{given}: this is no address ({error}); {_EXAMPLE}") from None
    if split.scheme not in SCHEMES or not split.hostname:
        raise LibraryError(f"{given}: this is no address of a cluster; {_EXAMPLE}")
    rest = given.partition("://")[2].partition("/")[2]
    folder = folder_of(rest if "://" in rest else f"/{rest}") if rest else ""
    host = f"[{split.hostname}]" if ":" in split.hostname else split.hostname
    return ClusterAddress(f"{'tls' if split.scheme == 'dask+tls' else 'tcp'}://{host}:{port}", folder, given)


def folder_of(given: str) -> str:
    """A folder as it is named everywhere: an address as it is, a path made absolute."""
    if "://" in given:
        return given.rstrip("/")
    return os.path.abspath(os.path.expanduser(given))  # noqa: PTH100, PTH111 - links stay as they are


def refuse_open_network(address: ClusterAddress) -> None:
    """Go on only where nobody on the way can read along or take the scheduler's place.

    Raises:
        LibraryError: it is on another machine, without TLS, and nobody allowed that.
    """
    if address.encrypted or is_loopback(address.host) or is_open_allowed():
        return
    raise LibraryError(
        f"{address.given}: the scheduler is on another machine and this connection is not encrypted: whoever is on the "
        f"way can run code there and here. Use dask+tls:// with Dask's own TLS settings, a tunnel to localhost, or set "
        f"{ALLOWED}=1 on a network that is yours alone"
    )


def is_open_allowed() -> bool:
    """Whether its user says that the network is theirs alone, so that nothing has to be encrypted."""
    return os.environ.get(ALLOWED) == "1"


def is_loopback(host: str) -> bool:
    """Whether a host is this machine and nobody else reaches it."""
    if host == "localhost":
        return True
    import ipaddress

    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


_EXAMPLE = "write dask://HOST:PORT/FOLDER, such as dask://127.0.0.1:8786/mnt/quotes"
