"""Connections that show no token are few, short and quiet."""

from __future__ import annotations

import asyncio
import logging

import pytest

pytest.importorskip("aiohttp")

from reader.serving import connections
from reader.serving.connections import ALTOGETHER, OF_ONE_ADDRESS, Strangers
from reader.serving.log_limit import LINES, LogLimit
from reader.serving.session import Size, environment_of


class Made:
    def __init__(self, address: str) -> None:
        self.address = address
        self.aborted = False

    def get_extra_info(self, name: str) -> object:
        return (self.address, 1) if name == "peername" else None

    def abort(self) -> None:
        self.aborted = True


async def test_the_oldest_of_an_address_goes_first() -> None:
    strangers = Strangers(asyncio.get_running_loop())
    other = Made("10.0.0.2")
    strangers.came(other)
    made = [Made("10.0.0.1") for _ in range(OF_ONE_ADDRESS + 3)]
    for one in made:
        strangers.came(one)
    assert [one.aborted for one in made] == [True] * 3 + [False] * OF_ONE_ADDRESS
    assert not other.aborted


async def test_there_are_never_too_many_altogether() -> None:
    strangers = Strangers(asyncio.get_running_loop())
    for number in range(3 * ALTOGETHER):
        strangers.came(Made(f"10.0.0.{number}"))
    assert len(strangers) == ALTOGETHER


async def test_who_shows_the_token_is_no_stranger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "SECONDS", 0.05)
    strangers = Strangers(asyncio.get_running_loop())
    silent, known = Made("10.0.0.1"), Made("10.0.0.1")
    strangers.came(silent)
    strangers.came(known)
    strangers.went(known)
    strangers.went(None)
    while not silent.aborted:
        await asyncio.sleep(0.01)
    assert not known.aborted
    assert len(strangers) == 0


def test_a_log_cannot_be_flooded() -> None:
    told: list[str] = []
    time = [0.0]
    limit = LogLimit(told.append, lambda: time[0])
    for number in range(10_000):
        limit.emit(logging.LogRecord("asyncio", 40, "", 0, "socket.accept()\n%s", (number,), None))
    assert len(told) == LINES
    assert told[0] == "socket.accept() 0"
    time[0] = 61.0
    limit.emit(logging.LogRecord("asyncio", 40, "", 0, "again", (), None))
    assert told[LINES:] == [f"{10_000 - LINES} more messages about connections were left out", "again"]


def test_a_tab_is_told_what_it_may_open() -> None:
    assert "READER_ONLY" not in environment_of(Size())
    assert environment_of(Size(), "/a/b.txt")["READER_ONLY"] == "/a/b.txt"
