"""A server for a test, and a browser where there is one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

for needed in ("aiohttp", "textual_serve"):
    pytest.importorskip(needed, reason="the extra web is not installed")

from browser import Browser, browsing, executable  # noqa: E402
from serving import Served, serving  # noqa: E402


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """The harbour article, served."""
    with serving(tmp_path) as running:
        yield running


@pytest.fixture
async def browser(tmp_path: Path) -> AsyncIterator[Browser]:
    """A browser without a window."""
    if executable() is None:
        pytest.skip("there is no Chromium here")
    async with browsing(tmp_path / "profile") as running:
        yield running
