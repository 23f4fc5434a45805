"""What was named in a run: each source once, and of a page in several crawls the capture that was fetched last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.ingest.sources.files import STANDARD_INPUT
from reader.library.entry import named
from reader.library.sources.outcomes import Given


class Named:
    """Tells what is new among what is named."""

    def __init__(self) -> None:
        self._dates: dict[str, str] = {}
        self._again: dict[str, Given] = {}

    def new(self, given: Iterable[Given]) -> Iterator[Given]:
        """Those that were not named before. A later capture of a page is kept for `later`, an earlier one dropped."""
        for one in given:
            name = one.path if one.path == STANDARD_INPUT else named(one.path)
            date = "" if one.record is None else one.record.date
            before = self._dates.get(name)
            if before is None or date > before:
                self._dates[name] = date
                if before is None:
                    yield one
                else:
                    self._again[name] = one

    def later(self) -> list[Given]:
        """Captures to be looked at when those before them are done; each is told once."""
        again = list(self._again.values())
        self._again.clear()
        return again
