"""The server: a page, its files, and a WebSocket for each tab."""

from __future__ import annotations

import asyncio
import signal
import socket
import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import cast

from aiohttp import WSCloseCode, web

from reader.serving.access import Access
from reader.serving.connections import BACKLOG, SECONDS, Strangers, raise_descriptors
from reader.serving.session import LARGEST_MESSAGE, PATIENCE, Session, Size, shortened, size_of
from reader.serving.tab_page import HEADERS, assets, page

TABS = 24
"""That are open at once. Each is a process of some 60 MB."""

HEARTBEAT = 30.0
"""Seconds between two questions to a tab whether it is still there."""

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Serving:
    """What is served: its title, the arguments with which each tab starts the reader, and who may use it.

    ``only`` is the one source of tabs that open no other and write nothing (`reader.storage.read_only`), or None.
    """

    title: str
    arguments: Sequence[str]
    access: Access
    only: str | None = None


def application(serving: Serving, shown: Callable[[web.Request], object] = lambda _: None) -> web.Application:
    """The application that answers; `TABS` sessions run in it at most. ``shown`` hears of requests with the token."""
    sessions: set[Session] = set()

    @web.middleware
    async def guard(request: web.Request, handler: _Handler) -> web.StreamResponse:
        refusal = serving.access.refusal(request.headers, socket=request.path.endswith("/socket"))
        if refusal is None and not serving.access.knows(request.match_info.get("token", "")):
            refusal = "open the address that `reader serve` printed, all of it"
        if refusal is not None:
            return web.Response(status=403, text=f"Not here: {refusal}.\n", headers={"Connection": "close"})
        shown(request)
        return await handler(request)

    async def show_page(_: web.Request) -> web.StreamResponse:
        return web.Response(
            text=page(serving.title),
            content_type="text/html",
            headers={"Cache-Control": "no-store"},
        )

    async def give_asset(request: web.Request) -> web.StreamResponse:
        asset = assets().get(request.match_info["name"])
        if asset is None:
            return web.Response(status=404, text="There is nothing of this name.\n")
        return web.FileResponse(
            asset.path, headers={"Content-Type": asset.kind, "Cache-Control": "private, max-age=3600"}
        )

    async def open_tab(request: web.Request) -> web.StreamResponse:
        connection = web.WebSocketResponse(heartbeat=HEARTBEAT, max_msg_size=LARGEST_MESSAGE, compress=False)
        await connection.prepare(request)
        if len(sessions) >= TABS:
            reason = shortened(f"{TABS} tabs are open, and that is all; close one.")
            await connection.close(code=WSCloseCode.TRY_AGAIN_LATER, message=reason)
            return connection
        session = Session(connection, serving.arguments, serving.only)
        sessions.add(session)
        try:
            await session.run(size_of(request.query.get("width"), request.query.get("height")) or Size())
        finally:
            sessions.discard(session)
        return connection

    async def leave_all(_: web.Application) -> None:
        for session in sessions:
            session.leave()

    async def sign(_: web.Request, answer: web.StreamResponse) -> None:
        answer.headers.update(HEADERS)

    app = web.Application(middlewares=[guard], client_max_size=1)
    app.on_response_prepare.append(sign)
    app.on_shutdown.append(leave_all)
    app.router.add_get("/{token}/", show_page)
    app.router.add_get("/{token}/socket", open_tab)
    app.router.add_get("/{token}/{name}", give_asset)
    return app


class _Connection(web.RequestHandler):
    """A connection that counts as a stranger's until it shows the token."""

    __slots__ = ("_strangers",)

    def __init__(self, strangers: Strangers, manager: web.Server, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(manager, loop=loop, keepalive_timeout=SECONDS, lingering_time=1.0)
        self._strangers = strangers

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._strangers.came(cast(asyncio.Transport, transport))
        super().connection_made(transport)

    def connection_lost(self, exc: BaseException | None) -> None:
        self._strangers.went(self.transport)
        super().connection_lost(exc)


async def serve(serving: Serving, listening: socket.socket, ready: Callable[[], None]) -> int:
    """Serve until a signal ends it, and return the signal's number. ``ready`` is called once the server answers."""
    loop = asyncio.get_running_loop()
    strangers = Strangers(loop)
    raise_descriptors()
    known = application(serving, lambda request: strangers.went(request.transport))
    runner = web.AppRunner(known, access_log=None, handle_signals=False, shutdown_timeout=PATIENCE + 1)
    await runner.setup()
    manager = runner.server
    assert manager is not None
    ended: asyncio.Future[int] = loop.create_future()

    def end(number: int) -> None:
        if not ended.done():
            ended.set_result(number)

    if sys.platform != "win32":  # where Ctrl-C interrupts instead
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, end, number)
    listener = await loop.create_server(
        lambda: _Connection(strangers, manager, loop), sock=listening, backlog=BACKLOG, start_serving=True
    )
    try:
        ready()
        return await ended
    finally:
        listener.close()
        await runner.cleanup()
