"""A scheduler and workers for one machine or a trusted network: listening on this machine alone unless told.

Larger clusters are started as Dask is anywhere (SLURM, Kubernetes, ssh); this package only has to be installed there.
"""

from __future__ import annotations

import asyncio
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

from reader.library.cluster.address import (
    ALLOWED,
    LOOPBACK,
    ClusterAddress,
    is_loopback,
    is_open_allowed,
    refuse_open_network,
)
from reader.library.cluster.connecting import connected, hush, require_cluster, secured
from reader.library.cluster.probing import wrong_with
from reader.library.engine import LibraryError

_LOOKED = 0.5
"""Seconds between two looks at whether a worker was started again."""

_NO_PAGE = "127.0.0.1:0"
"""Where the pages about a scheduler or worker are served: on this machine, at any free port."""


def schedule(host: str, port: int, *, tls: bool, ready: Callable[[str], None]) -> None:
    """Run a scheduler until it is interrupted; ``ready`` is told its address.

    Raises:
        LibraryError: it may not listen there, or cannot.
    """
    require_cluster()
    refuse_open_host(host, tls=tls)
    hush()
    asyncio.run(_schedule(host, port, tls=tls, ready=ready))


def work(address: ClusterAddress, count: int, host: str, ready: Callable[[str], None]) -> None:
    """Run workers of a scheduler until they are interrupted; ``ready`` is told the address of each.

    Raises:
        LibraryError: they may not listen there, or there is no scheduler.
    """
    require_cluster()
    refuse_open_network(address)
    refuse_open_host(host, tls=address.encrypted)
    hush()
    if not address.encrypted:
        connected(address).close()  # it refuses a scheduler that anybody can reach, too
    elif secured(address, "worker") and (found := wrong_with(address, "worker")):
        raise LibraryError(f"{address.given}: {found}")
    with (
        _interrupted_alone(),
        tempfile.TemporaryDirectory(prefix="reader-workers-", ignore_cleanup_errors=True) as folder,
    ):
        try:
            asyncio.run(_work(address, count, host, folder, ready))
        except asyncio.CancelledError:
            raise KeyboardInterrupt from None


@contextmanager
def _interrupted_alone() -> Iterator[None]:
    """Keep Ctrl-C, which a terminal sends to a command and all that it started, from all processes but this one.

    A process starts with those signals blocked that the thread which starts it has blocked.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # when it is started, it unblocks them
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _cancelled_by_interrupt(task: asyncio.Task[Any]) -> None:
    """Cancel a task at the next Ctrl-C, which is blocked."""
    if not hasattr(signal, "pthread_sigmask"):
        return
    loop = task.get_loop()

    def waited() -> None:
        signal.sigwait({signal.SIGINT})
        if not loop.is_closed():
            loop.call_soon_threadsafe(task.cancel)

    Thread(target=waited, daemon=True, name="waits for Ctrl-C").start()


def refuse_open_host(host: str, *, tls: bool) -> None:
    """Go on only where nobody else can reach what listens, or it is encrypted.

    Raises:
        LibraryError: others can, without TLS, and nobody allowed that.
    """
    if tls or is_loopback(host) or is_open_allowed():
        return
    raise LibraryError(
        f"{host}: listening there without TLS lets whoever reaches this port run code on this machine. Listen on "
        f"{LOOPBACK}, use --tls with Dask's own TLS settings, or set {ALLOWED}=1 on a network that is yours alone"
    )


async def _schedule(host: str, port: int, *, tls: bool, ready: Callable[[str], None]) -> None:
    from distributed import Scheduler

    protocol = "tls" if tls else "tcp"
    security = secured(ClusterAddress(f"{protocol}://{host}:{port}", "", f"--host {host}"), "scheduler")
    try:
        made: Any = Scheduler(
            host=host, port=port, protocol=protocol, dashboard=False, dashboard_address=_NO_PAGE, **security
        )
        async with made as scheduler:
            ready(str(scheduler.address))
            await scheduler.finished()
    except (OSError, RuntimeError) as error:  # Dask says why in the cause
        why = error.__cause__ or error
        raise LibraryError(f"{host}:{port}: cannot listen there ({getattr(why, 'strerror', None) or why})") from None


async def _work(address: ClusterAddress, count: int, host: str, folder: str, ready: Callable[[str], None]) -> None:
    from distributed import Nanny

    here = asyncio.current_task()
    assert here is not None
    _cancelled_by_interrupt(here)
    security = secured(address, "worker")
    made: list[Any] = []
    gone = False
    try:
        for _ in range(count):
            nanny: Any = Nanny(
                address.scheduler, nthreads=1, host=host, local_directory=folder, dashboard=False,
                dashboard_address=_NO_PAGE, death_timeout=30, **security,
            )  # fmt: skip
            made.append(nanny)
            await nanny
            ready(str(nanny.worker_address))
        await asyncio.gather(*(_watch(nanny, ready) for nanny in made))
        gone = True
    except (OSError, RuntimeError, TimeoutError) as error:
        raise LibraryError(
            f"{address.given}: no worker can be started ({str(error).splitlines()[0][:160]}); is the scheduler there?"
        ) from None
    finally:
        for nanny in made:
            await nanny.close()
    if gone:
        raise LibraryError(f"{address.given}: the scheduler has ended; start it again, and join again")


async def _watch(nanny: Any, ready: Callable[[str], None]) -> None:
    """Tell of each worker that is started in place of one that ended, until all is over."""
    finished = asyncio.ensure_future(nanny.finished())
    address = nanny.worker_address
    while not finished.done():
        await asyncio.wait([finished], timeout=_LOOKED)
        if nanny.worker_address not in {None, address}:
            address = nanny.worker_address
            ready(f"{address} in place of a worker that ended")
    await finished
