"""A real browser without a window, spoken to over the Chrome DevTools Protocol."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import shutil
import signal
import subprocess
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

PATIENCE = 60
"""Seconds until a test gives up. Nothing here depends on how long anything takes."""

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

_FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --hide-scrollbars --mute-audio "
    "--no-first-run --no-default-browser-check --disable-extensions --disable-sync --disable-breakpad "
    "--disable-background-networking --disable-component-update --disable-quic --remote-debugging-port=0"
).split()

_KEEP_TERMINAL = """
Object.defineProperty(Object.prototype, "terminal", {
  configurable: true,
  set(made) {
    Object.defineProperty(this, "terminal", { value: made, configurable: true, enumerable: true, writable: true });
    if (made && made.buffer) window.theTerminal = made;
  },
});
"""
"""The page keeps its terminal to itself; this lays hands on it when it is made."""

_ROWS = """
(() => {
  const buffer = window.theTerminal?.buffer.active;
  if (!buffer) return [];
  const text = (row) => buffer.getLine(row)?.translateToString(true) ?? "";
  return Array.from({ length: window.theTerminal.rows }, (_, row) => text(row));
})()
"""


def executable() -> str | None:
    """The browser of this machine, None where there is none."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Tab:
    """One tab: what it shows, what it asked for, and keys for it."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._next = 0
        self._waiting: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._listening = asyncio.create_task(self._listen())
        self.asked: list[str] = []
        self.said: list[str] = []

    async def _listen(self) -> None:
        async for message in self._socket:
            said = json.loads(message.data)
            if "id" in said:
                waiting = self._waiting.pop(said["id"], None)
                if waiting is not None and not waiting.done():
                    waiting.set_result(said)
            elif said["method"] == "Network.requestWillBeSent":
                self.asked.append(said["params"]["request"]["url"])
            elif said["method"] == "Network.webSocketCreated":
                self.asked.append(said["params"]["url"])
            elif said["method"] in ("Log.entryAdded", "Runtime.exceptionThrown"):
                self.said.append(json.dumps(said["params"]))

    async def do(self, method: str, **parameters: object) -> dict[str, Any]:
        """Have the browser do something, and return what came of it."""
        self._next += 1
        waiting = self._waiting[self._next] = asyncio.get_running_loop().create_future()
        await self._socket.send_json({"id": self._next, "method": method, "params": parameters})
        answer = await asyncio.wait_for(waiting, PATIENCE)
        assert "error" not in answer, answer
        return answer["result"]

    async def go(self, url: str) -> None:
        """Open a page, and listen to all it does from the beginning."""
        for domain in ("Network", "Page", "Runtime", "Log"):
            await self.do(f"{domain}.enable")
        await self.do("Page.addScriptToEvaluateOnNewDocument", source=_KEEP_TERMINAL)
        await self.do("Page.navigate", url=url)

    async def evaluate(self, script: str) -> Any:
        """The value of an expression in the page."""
        found = await self.do(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True, userGesture=True
        )
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    async def rows(self) -> list[str]:
        """The rows of the terminal in the page."""
        return await self.evaluate(_ROWS)

    async def until(self, condition: Callable[[str], object] | str, script: str = _ROWS) -> str:
        """Wait until the terminal, or what a script finds in the page, fulfils a condition or says something."""
        wanted = condition
        holds = (lambda text: wanted in text) if isinstance(wanted, str) else wanted
        end = asyncio.get_running_loop().time() + PATIENCE
        while True:
            found = await self.evaluate(script)
            text = "\n".join(found) if isinstance(found, list) else str(found)
            if holds(text):
                return text
            assert asyncio.get_running_loop().time() < end, f"never came: {wanted}\n{text}\n{self.said}"
            await asyncio.sleep(0.05)

    async def press(self, key: str, code: int = 0, modifiers: int = 0) -> None:
        """Press a key: a character, or the name of a key with its code. Modifiers: Alt 1, Control 2, Shift 8."""
        text = {"text": key} if len(key) == 1 and not modifiers & 2 else {"text": "\r"} if key == "Enter" else {}
        number = code or (ord(key.upper()) if len(key) == 1 else 13)
        both = {"key": key, "windowsVirtualKeyCode": number, "modifiers": modifiers}
        await self.do("Input.dispatchKeyEvent", type="keyDown", **both, **text)
        await self.do("Input.dispatchKeyEvent", type="keyUp", **both)

    async def click(self, x: float, y: float) -> None:
        """Click at a place, in CSS pixels."""
        for kind in ("mousePressed", "mouseReleased"):
            await self.do("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    async def resize(self, width: int, height: int, scale: float = 1) -> None:
        """Give the window another size, in CSS pixels."""
        await self.do(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False
        )

    async def picture(self, file: Path) -> None:
        """Write what is shown to a PNG."""
        shot = await self.do("Page.captureScreenshot", format="png")
        file.write_bytes(base64.b64decode(shot["data"]))

    async def close(self) -> None:
        """Close it as one closes a tab."""
        await self._socket.send_json({"id": 0, "method": "Page.close"})
        await self._listening

    async def let_go(self) -> None:
        """Stop listening."""
        self._listening.cancel()
        await asyncio.gather(self._listening, return_exceptions=True)


class Browser:
    """A browser with a profile of its own, which knows nothing and keeps nothing."""

    def __init__(self, session: aiohttp.ClientSession, port: int) -> None:
        self._session = session
        self._address = f"http://127.0.0.1:{port}"
        self._tabs: list[Tab] = []

    async def tab(self, width: int = 1200, height: int = 760) -> Tab:
        """An empty tab."""
        async with self._session.put(f"{self._address}/json/new?about:blank") as answer:
            target = await answer.json()
        tab = Tab(await self._session.ws_connect(target["webSocketDebuggerUrl"], max_msg_size=0))
        self._tabs.append(tab)
        await tab.resize(width, height)
        return tab

    async def let_go(self) -> None:
        """Stop listening to all tabs."""
        for tab in self._tabs:
            await tab.let_go()


@asynccontextmanager
async def browsing(profile: Path, *flags: str) -> AsyncIterator[Browser]:
    """Start a browser; it is gone at the end, with every process that it started."""
    found = executable()
    assert found is not None
    command = [found, *_FLAGS, *flags, f"--user-data-dir={profile}", "about:blank"]
    started = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        port = await _port(profile / "DevToolsActivePort", started)
        async with aiohttp.ClientSession() as session:
            browser = Browser(session, port)
            try:
                yield browser
            finally:
                await browser.let_go()
    finally:
        os.killpg(started.pid, signal.SIGKILL)
        started.wait()


async def _port(file: Path, started: subprocess.Popen[bytes]) -> int:
    """The port on which the browser listens, as soon as it does."""
    end = asyncio.get_running_loop().time() + PATIENCE
    while not (file.exists() and (lines := file.read_text().split()) and len(lines) > 1):
        assert started.poll() is None, "the browser ended"
        assert asyncio.get_running_loop().time() < end, "the browser never listened"
        await asyncio.sleep(0.05)
    return int(lines[0])
