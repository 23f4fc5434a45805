"""Connecting with a cluster, and opening the library that is searched by it."""

from __future__ import annotations

import os
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from reader.library.cluster.address import (
    ALLOWED,
    ClusterAddress,
    folder_of,
    is_loopback,
    is_open_allowed,
    refuse_open_network,
)
from reader.library.cluster.probing import is_nobody, why_not, wrong_with
from reader.library.engine import LibraryError

_SECONDS = 10.0
_PACKAGES = ("distributed", "pyarrow", "fsspec", "numpy")


def require_cluster() -> None:
    """Go on only where what a cluster needs is installed.

    Raises:
        LibraryError: with the command that installs what is missing.
    """
    if any(find_spec(name) is None for name in _PACKAGES):
        raise LibraryError(
            "a library on a cluster needs more to be installed, here and on every worker; run "
            "`pip install 'quote-reader[cluster]'`"
        )


def connected(address: ClusterAddress) -> Any:
    """A `distributed.Client` of a scheduler.

    Raises:
        LibraryError: there is none, it may not be reached as it is, or its versions do not fit.
    """
    require_cluster()
    refuse_open_network(address)
    hush()
    import distributed

    security = secured(address)
    if address.encrypted and (wrong := wrong_with(address)) and not is_nobody(wrong):
        raise LibraryError(f"{address.given}: {wrong}")  # Dask would try for a while, and say less
    make: Any = distributed.Client
    try:
        client = make(address.scheduler, timeout=_SECONDS, set_as_default=False, **security)
    except (OSError, TimeoutError, TypeError, ValueError, RuntimeError) as error:
        raise LibraryError(f"{address.given}: {why_not(address, error)}") from None
    try:
        refuse_open_scheduler(client, address)
    except BaseException:
        client.close()
        raise
    return client


def hush() -> None:
    """Keep Dask's log to itself, here and in the processes that it starts.

    It has tracebacks for what is no fault of anybody's: a worker that was killed, a stranger who was refused.
    """
    import logging

    os.environ.setdefault("DASK_LOGGING__DISTRIBUTED", "critical")
    import distributed  # noqa: F401 - it sets its own levels when it is imported

    known = [name for name in logging.root.manager.loggerDict if name.partition(".")[0] == "distributed"]
    for name in (*known, "tornado.application", "asyncio"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


def open_cluster(address: ClusterAddress) -> Any:
    """The library in the folder that an address names, by the workers of its scheduler.

    Raises:
        LibraryError: it cannot be opened.
    """
    if not address.folder:
        raise LibraryError(f"{address.given}: say which folder has the library, such as {address.given}/mnt/quotes")
    client = connected(address)
    from reader.library.cluster.engine import ClusterLibrary
    from reader.library.cluster.workers import DaskWorkers

    workers = DaskWorkers(client)
    try:
        return ClusterLibrary(address.folder, home_of(address.folder), workers)
    except BaseException:
        workers.close()
        raise


def home_of(folder: str) -> Path:
    """Where this client keeps who is who in the library of a folder."""
    from reader.storage.folders import data_folder

    return Path(data_folder()) / "clusters" / sha256(folder_of(folder).encode()).hexdigest()[:16]


def secured(address: ClusterAddress, role: str = "client") -> dict[str, Any]:
    """Dask's own settings for TLS, where the address asks for it; ``role`` is client, scheduler or worker.

    Raises:
        LibraryError: they name no certificates, or none that can be used.
    """
    if not address.encrypted:
        return {}
    from distributed import Security

    security: Any = Security(require_encryption=True)  # type: ignore[no-untyped-call]
    if not (security.tls_ca_file and getattr(security, f"tls_{role}_cert")):
        raise LibraryError(
            f"{address.given}: Dask has no certificates; name them in its own configuration "
            f"(distributed.comm.tls: ca-file, {role}.cert, {role}.key; see docs.dask.org, TLS)"
        )
    try:
        security.get_connection_args(role)
    except OSError as error:  # no such file, or no certificate in it
        said = error.strerror or str(error)
        raise LibraryError(
            f"{address.given}: the certificates that Dask's own configuration names cannot be used ({said}); check "
            f"distributed.comm.tls: ca-file, {role}.cert, {role}.key"
        ) from None
    return {"security": security}


def refuse_open_scheduler(client: Any, address: ClusterAddress) -> None:
    """Stop where the scheduler or a worker can be reached from other machines by anybody."""
    if address.encrypted or is_open_allowed():
        return
    known = client.scheduler_info(n_workers=-1)
    for listening in (known["address"], *known["workers"]):
        if listening.startswith("tcp:") and not is_loopback(urlsplit(listening).hostname or ""):
            raise LibraryError(
                f"{address.given}: {listening} listens beyond this machine without TLS: whoever reaches it can run "
                f"code here. Start it with --host 127.0.0.1 or with TLS, or set {ALLOWED}=1 on a network that is "
                "yours alone"
            )
