"""The other side of `reader.ingest.sandbox.worker`: reads tasks from standard input until it is closed.

It holds itself to the limits of each task, also where nobody is left who would end it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import BinaryIO

from reader.ingest.errors import UnreadableError
from reader.ingest.garbage import collect_seldom
from reader.ingest.limits import MEGABYTE, Limits
from reader.ingest.sandbox.guard import end_with_parent, hold_memory, hold_time
from reader.ingest.sandbox.wire import Message, packed, receive, send
from reader.ingest.sources.file_type import Kind

_FOR_PDF = 320 * MEGABYTE
"""Address space for a PDF besides the file itself; 193 pages take 150 MB."""
_COPIES = 6
"""Times that the file may stand in memory."""

Task = Callable[[Message, bytes, Limits], tuple[Message, bytes]]
"""Does one kind of task, given as a message with bytes: a message with bytes is its answer."""


def serve(more: Mapping[str, Task] = MappingProxyType({})) -> None:
    """Do every task that comes. What a library prints goes nowhere: the real output is for answers alone.

    ``more`` are kinds of tasks besides those of this module.
    """
    end_with_parent()
    collect_seldom()
    tasks, answers = sys.stdin.buffer, _own_output()
    while (task := receive(tasks)) is not None:
        message, payload = task
        try:
            done, data = _do(message, payload, more)
        except UnreadableError as error:
            done, data = {"error": str(error)}, b""
        except MemoryError:
            done, data = {"error": f"{message.get('label', '')}: needs too much memory; split it, or allow more"}, b""
        except Exception as error:  # a library met a file that it was not made for; the person hears which file
            what = f"{type(error).__name__}: {error}".splitlines()[0][:120]
            done, data = {"error": f"{message.get('label', '')}: broken, it cannot be read ({what}); get it again"}, b""
        send(answers, done, data)


def _do(message: Message, payload: bytes, more: Mapping[str, Task]) -> tuple[Message, bytes]:
    limits = Limits(**message["limits"])
    hold_memory(_memory_for(message, payload, limits))
    hold_time(message["seconds"])
    try:
        return _done(message, payload, limits, more)
    finally:
        hold_time(0)


def _done(message: Message, payload: bytes, limits: Limits, more: Mapping[str, Task]) -> tuple[Message, bytes]:
    if message["do"] in more:
        return more[message["do"]](message, payload, limits)
    match message["do"]:
        case "page":
            from reader.ingest.formats.formats import page_of
            from reader.ingest.sources.source import SourceData

            said = message["given"]
            given = SourceData(payload, Kind(said.pop("kind")), **said)
            return {}, packed(page_of(given, limits))
        case "fetch":
            from reader.ingest.sources.fetch import fetch

            fetched = fetch(message["url"], limits, allow_private=message["allow_private"])
            return {"url": fetched.url, "encoding": fetched.encoding}, fetched.data
        case "import":
            from reader.ingest.importing import imported_here

            state, document = imported_here(message, limits)
            return {"state": state, "document": os.fsencode(document).hex()}, b""
        case other:
            raise ValueError(f"no such task: {other}")


def _memory_for(message: Message, payload: bytes, limits: Limits) -> int:
    """The bytes that a task may take: a PDF less than others, as PDFium has no limits and text needs little."""
    if message["do"] == "page" and message["given"]["kind"] == Kind.PDF:
        return min(limits.memory, _FOR_PDF + _COPIES * len(payload))
    return limits.memory


def _own_output() -> BinaryIO:
    """The pipe to the parent, out of the reach of everything that writes to standard output."""
    kept = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return kept
