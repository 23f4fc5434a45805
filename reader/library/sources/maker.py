"""Making entries of sources, one after the other, in a child process that is ended when it takes too long."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha256

from reader.ingest.errors import UnreadableError
from reader.ingest.sandbox.wire import Message
from reader.ingest.sources.files import STANDARD_INPUT, shown
from reader.library.entry import is_address, named, unpacked
from reader.library.sources.outcomes import Adding, Done, Given, Outcome, Record, State
from reader.library.sources.warc import is_warc
from reader.storage.sources import PIPED, is_url, without_password

_SLOWEST = 25_000
"""Bytes a second that are allowed for on top of `Limits.seconds`: a sixth of what attribution does on one core."""

_RECORDS = 2_000
"""Records of a WARC file that are gone through at a time."""

_LISTED = 4_000_000
"""Bytes a second at which a WARC file is gone through, at least."""


class Maker:
    """Has one child do all that it is asked; any thread may stop it."""

    def __init__(self, how: Adding, piped: bytes = b"") -> None:
        """``piped`` is what ``-`` stands for."""
        from reader.ingest.sandbox.worker import Worker

        self._how, self._piped = how, piped
        self._worker = Worker(how.limits, "reader.library.sources.child")

    def close(self) -> None:
        """End the child."""
        self._worker.close()

    def kill(self) -> None:
        """End the child for good, from any thread."""
        self._worker.kill()

    def source(self, given: Given) -> str:
        """The name that the library keeps a source under."""
        return f"{PIPED}{sha256(self._piped).hexdigest()}" if given.path == STANDARD_INPUT else named(given.path)

    def made(self, given: Given, known: str = "", data: bytes | None = None) -> Done:
        """An entry of a source, or the sources that it names.

        ``known`` is the SHA-256 that the library has of it; ``data`` what it holds, where it was read already.
        """
        if given.record is None and is_warc(given.path) and not is_url(given.path):
            return self.pages(given.path)
        path, how, record = given.path, self._how, given.record
        piped = path == STANDARD_INPUT
        named_so = without_password(path)
        label = shown(named_so)
        task: Message = {
            "do": "entry",
            "path": path if piped or is_address(path) else os.path.abspath(path),  # noqa: PTH100
            "source": self.source(given),
            "label": label,
            "known": "" if how.again else known,
            "follows": given.follows,
            "keep_all": how.keep_all,
            "language": how.language,
            "allow_private": how.allow_private,
            "record": None if record is None else [os.path.abspath(record.file), record.offset, record.date],  # noqa: PTH100
            "read": data is not None,
        }
        payload = self._piped if piped else data or b""
        seconds = how.limits.seconds + self._size(given, payload) / _SLOWEST
        seconds += how.limits.fetch_seconds if is_url(path) and record is None and data is None else 0
        try:
            said, answer = self._worker.ask(task, payload, seconds=seconds, label=label)
        except UnreadableError as error:
            return Done(Outcome(named_so, State.FAILED, reason=str(error).replace(path, named_so)))
        except OSError as error:  # no process can be started
            return Done(Outcome(named_so, State.FAILED, reason=f"{label}: cannot be read ({error.strerror})"))
        if said["state"] == "sources":
            others = tuple(Given(one, follows=False) for one in said["sources"])
            return Done(Outcome(named_so, State.LIST), named=others)
        if said["state"] == "unchanged":
            return Done(Outcome(named_so, State.UNCHANGED))
        entry = unpacked(answer)
        fetched = "" if record is None else record.date
        return Done(Outcome(named_so, State.ADDED, len(entry.said)), entry, fetched=fetched)

    def pages(self, path: str) -> Done:
        """The pages of a WARC file as sources, each URL once, as it was fetched last.

        What is damaged is left out, and is among the outcomes of others.
        """
        found: dict[str, Record] = {}
        failed: list[Outcome] = []
        skipped = 0
        for pages, others, problem in self._listed(path):
            skipped += others
            if problem:
                failed.append(Outcome(path, State.FAILED, reason=problem))
            for offset, url, date in pages:
                known = found.get(url)
                if known is None or known.date <= date:
                    found[url] = Record(path, offset, date)
        if not found and failed:
            return Done(failed[0], others=tuple(failed[1:]))
        said = f"{len(found):,} pages; {skipped:,} records are something else"
        pages_given = tuple(Given(url, follows=False, record=record) for url, record in found.items())
        return Done(Outcome(path, State.LIST, reason=said), named=pages_given, others=tuple(failed))

    def _listed(self, path: str) -> Iterator[tuple[list[tuple[int, str, str]], int, str]]:
        """Pages, how many other records, and a problem in one line; as they are found."""
        label = shown(path)
        seconds = self._how.limits.seconds
        start: int | None = 0
        most = _RECORDS
        while start is not None:
            task: Message = {"do": "pages", "path": os.path.abspath(path), "label": label, "start": start, "most": most}  # noqa: PTH100
            try:
                said, _ = self._worker.ask(task, seconds=seconds + most * 16_384 / _LISTED, label=label)
            except (UnreadableError, OSError) as error:
                if most > 1:
                    most = 1  # one of these records: it is found by going through them one by one
                    continue
                yield [], 0, str(error)
                start = self._behind(path, label, start) if self._damaged(str(error)) else None
                most = _RECORDS
                continue
            yield [(at, url, date) for at, url, date in said["pages"]], int(said["skipped"]), ""
            start = said["next"]
            most = min(most * 2, _RECORDS)

    @staticmethod
    def _damaged(problem: str) -> bool:
        """Whether there may be sound records behind what this is about."""
        return "damaged at byte" in problem or "not read within" in problem or "ended unexpectedly" in problem

    def _behind(self, path: str, label: str, start: int) -> int | None:
        task: Message = {"do": "next-record", "path": os.path.abspath(path), "label": label, "start": start}  # noqa: PTH100
        try:
            said, _ = self._worker.ask(task, seconds=self._how.limits.seconds, label=label)
        except (UnreadableError, OSError):
            return None
        following: int | None = said["next"]
        return following

    def _size(self, given: Given, payload: bytes) -> int:
        if given.record is not None:
            return self._how.limits.largest_markup
        try:
            size = len(payload) or (0 if is_url(given.path) else os.path.getsize(given.path))  # noqa: PTH202
        except (OSError, ValueError):
            return 0
        return min(size, self._how.limits.largest_file)
