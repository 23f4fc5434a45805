"""One tab: a process of the app, and what passes between it and the browser."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import WSCloseCode, WSMsgType, web

from reader.document.clean import visible
from reader.serving.packets import DRAWN, MESSAGE, BrokenStreamError, Packet, begun, next_packet, told, typed
from reader.storage.read_only import VARIABLE
from reader.storage.sources import is_url

PATIENCE = 5.0
"""Seconds in which an app has to leave when its tab is gone, before it is ended."""

LARGEST_MESSAGE = 1 << 22
"""Bytes that a browser may send at once: what one pastes."""

_SMALLEST, _WIDEST, _TALLEST = 1, 1000, 500
_LAST_WORDS = 8192
_LONGEST_REASON = 120
"""Bytes of the reason for which a WebSocket is closed: 123 at most (RFC 6455, section 5.5)."""

MOST_WAITING = 2 * LARGEST_MESSAGE
"""Bytes of keys that wait for an app that is busy; a tab that types more is closed."""

_START = """
import json, sys
sys.path[:] = json.loads(sys.argv.pop(1))
from reader.ingest.sandbox.guard import end_with_parent
end_with_parent(0, grace=float(sys.argv.pop(1)))
from reader.cli import main
sys.exit(main())
"""
_DRIVER = "reader.tui.terminal.browser_driver:BrowserDriver"


@dataclass(frozen=True, slots=True)
class Size:
    """Of the terminal in the page, in cells."""

    columns: int = 80
    rows: int = 24


def size_of(columns: object, rows: object) -> Size | None:
    """The size that a page reports; None if it is invalid."""
    try:
        wide, high = int(str(columns)), int(str(rows))
    except ValueError:
        return None
    if wide < _SMALLEST or high < _SMALLEST:
        return None
    return Size(min(wide, _WIDEST), min(high, _TALLEST))


def command_of(arguments: Sequence[str]) -> list[str]:
    """The command that reads with these arguments, run by this Python on this search path. No shell sees it."""
    path = [entry or os.getcwd() for entry in sys.path]  # noqa: PTH109
    return [sys.executable, "-P", "-c", _START, json.dumps(path), str(2 * PATIENCE), *arguments]


def environment_of(size: Size, only: str | None = None) -> dict[str, str]:
    """The environment variables that tell the app about the page it is drawn in, and what ``only`` it may open."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TEXTUAL")}
    held = {} if only is None else {VARIABLE: only}
    return (
        kept
        | held
        | {
            "TEXTUAL_DRIVER": _DRIVER,
            "TEXTUAL_COLOR_SYSTEM": "truecolor",
            "TERM": "xterm-256color",
            "COLUMNS": str(size.columns),
            "ROWS": str(size.rows),
        }
    )


class Session:
    """The connection between a WebSocket and a process of the app.

    `run` starts the process and passes data in both directions until either side ends. It returns after the process.
    """

    def __init__(
        self,
        socket: web.WebSocketResponse,
        arguments: Sequence[str],
        only: str | None = None,
    ) -> None:
        """``only`` is as `reader.serving.server.Serving` has it."""
        self._socket, self._only = socket, only
        self._waiting: deque[bytes] = deque()
        self._size = 0
        self._resized: bytes | None = None
        self._came = asyncio.Event()
        self._arguments = arguments
        self._process: asyncio.subprocess.Process | None = None
        self._last_words = b""
        self._leaving = asyncio.Event()

    async def run(self, size: Size) -> None:
        """Read in this tab until the tab is closed, the reader is left or `leave` is called."""
        self._process = process = await asyncio.create_subprocess_exec(
            *command_of(self._arguments),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env=environment_of(size, self._only),
            start_new_session=True,  # Ctrl-C in the server's terminal is for the server
        )
        drawing = asyncio.create_task(self._hand_to_browser())
        typing = asyncio.create_task(self._hear_browser())
        writing = asyncio.create_task(self._hand_to_app())
        leaving = asyncio.create_task(self._leaving.wait())
        errors = asyncio.create_task(self._listen_to_errors())
        try:
            await asyncio.wait({drawing, typing, writing, leaving}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (drawing, typing, writing, leaving):
                task.cancel()
            await asyncio.gather(drawing, typing, writing, leaving, return_exceptions=True)
            await self._end()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(errors, PATIENCE)
        await self._close(process.returncode or 0)

    def leave(self) -> None:
        """Have the app leave: the server stops."""
        self._leaving.set()

    # From the app

    async def _hand_to_browser(self) -> None:
        assert self._process is not None
        stream = self._process.stdout
        assert stream is not None
        if not await begun(stream):
            return
        try:
            while (packet := await next_packet(stream)) is not None:
                await self._take(packet)
        except (BrokenStreamError, ConnectionError):
            return

    async def _take(self, packet: Packet) -> None:
        if packet.kind == DRAWN:
            await self._socket.send_bytes(packet.payload)
        elif packet.kind == MESSAGE:
            message = packet.message()
            url = message.get("url")
            if message.get("type") == "open_url" and isinstance(url, str) and is_url(url):
                await self._socket.send_json(["open_url", {"url": url, "new_tab": True}])

    async def _listen_to_errors(self) -> None:
        """Keep the end of the app's error output."""
        assert self._process is not None
        stream = self._process.stderr
        assert stream is not None
        while said := await stream.read(_LAST_WORDS):
            self._last_words = (self._last_words + said)[-_LAST_WORDS:]

    # From the browser

    async def _hear_browser(self) -> None:
        """Take what the page says as it comes, so that its end is noticed, too, however busy the app is."""
        async for message in self._socket:
            if message.type is not WSMsgType.TEXT:
                continue
            packet = packet_for(message.data)
            if packet is None:
                continue
            if packet[:1] == MESSAGE and b'"resize"' in packet[:40]:
                self._resized = packet  # the last size is the one that counts
            else:
                self._waiting.append(packet)
                self._size += len(packet)
                if self._size > MOST_WAITING:
                    return
            self._came.set()

    async def _hand_to_app(self) -> None:
        """Hand on what has come, as fast as the app takes it."""
        while await self._came.wait():
            self._came.clear()
            while self._waiting or self._resized:
                if self._resized:
                    packet, self._resized = self._resized, None
                else:
                    packet = self._waiting.popleft()
                    self._size -= len(packet)
                if not await self._write(packet):
                    return

    async def _write(self, packet: bytes) -> bool:
        """Hand a packet to the app; False where it does not listen any more."""
        assert self._process is not None
        stdin = self._process.stdin
        assert stdin is not None
        try:
            stdin.write(packet)
            await stdin.drain()
        except (ConnectionError, RuntimeError):
            return False
        return True

    # The end

    async def _end(self) -> None:
        """Make sure that the process ends: ask it to leave, and kill it if it does not."""
        process = self._process
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        drain = asyncio.create_task(_drain(process.stdout))  # or it would wait for somebody to take what it draws
        with contextlib.suppress(ConnectionError, RuntimeError):
            process.stdin.write(told({"type": "quit"}))
            process.stdin.close()
        try:
            await asyncio.wait_for(process.wait(), PATIENCE)
        except TimeoutError:
            _kill(process)
            await process.wait()
        finally:
            drain.cancel()
            await asyncio.gather(drain, return_exceptions=True)

    async def _close(self, code: int) -> None:
        """Close the WebSocket and say why."""
        if self._leaving.is_set():
            why, said = WSCloseCode.GOING_AWAY, "The server was stopped."
        elif code:
            how = f"code {code}" if code > 0 else f"signal {-code}"
            words = visible(self._last_words.decode("utf-8", "replace").strip().rpartition("\n")[2])
            why, said = (
                WSCloseCode.INTERNAL_ERROR,
                words or f"The reader ended ({how}).",
            )
        else:
            why, said = WSCloseCode.OK, ""
        with contextlib.suppress(ConnectionError, RuntimeError):
            await self._socket.close(code=why, message=shortened(said))


def shortened(reason: str) -> bytes:
    """A reason that fits into the frame that closes a WebSocket."""
    data = reason.encode()
    if len(data) <= _LONGEST_REASON:
        return data
    return data[: _LONGEST_REASON - 3].decode("utf-8", "ignore").encode() + "…".encode()


def packet_for(text: str) -> bytes | None:
    """The packet for a message of a page, a list of a word and its values; None if it is invalid."""
    try:
        message = json.loads(text)
    except (ValueError, RecursionError):
        return None
    match message:
        case ["stdin", str(keys)]:
            return typed(keys.encode("utf-8", "replace"))
        case ["resize", {"width": columns, "height": rows}]:
            size = size_of(columns, rows)
            return None if size is None else told({"type": "resize", "width": size.columns, "height": size.rows})
        case ["focus" | "blur" as what]:
            return told({"type": what})
        case _:
            return None


async def _drain(stream: asyncio.StreamReader) -> None:
    while await stream.read(1 << 16):
        continue


def _kill(process: asyncio.subprocess.Process) -> None:
    """Kill a process and its children."""
    with contextlib.suppress(ProcessLookupError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
