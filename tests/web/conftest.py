"""A server for a test, and a browser where there is one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

for needed in ("aiohttp", "textual_serve"):
    pytest.importorskip(needed, reason="the extra web is not installed")

from browser import Browser, browsing, executable  # noqa: E402
from serving import Served, serving  # noqa: E402


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The harbour article, served to all tests of a module that neither stop the server nor count its readers."""
    with serving(tmp_path_factory.mktemp("standing")) as running:
        yield running


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """The harbour article, served."""
    with serving(tmp_path) as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Browser]:
    """A browser without a window, one for all tests of a module: each has tabs of its own."""
    if executable() is None:
        pytest.skip("there is no Chromium here")
    async with browsing(tmp_path_factory.mktemp("profile")) as running:
        yield running
