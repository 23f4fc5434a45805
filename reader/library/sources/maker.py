"""Making entries of sources, one after the other, in a child process that is ended when it takes too long."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from reader.ingest.errors import UnreadableError
from reader.ingest.sandbox.wire import Message
from reader.ingest.sources.files import STANDARD_INPUT, shown
from reader.library.counted import quotations_in
from reader.library.entry import is_address, named, unpacked
from reader.library.sources.outcomes import Adding, Done, Given, Outcome, Record, State
from reader.library.sources.warc.pages import is_warc
from reader.library.sources.warc.places import Place
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
        path, how, record = given.path, self._how, given.record
        piped = path == STANDARD_INPUT
        named_so = without_password(path)
        label = shown(named_so)
        if record is None and data is None:
            if is_stored_elsewhere(path):
                reason = f"{label}: only a cluster reads what is stored there; see `reader library add --cluster`"
                return Done(Outcome(named_so, State.FAILED, reason=reason))
            if is_warc(path) and is_url(path):
                reason = f"{label}: a crawl is not fetched; download it and add the file"
                return Done(Outcome(named_so, State.FAILED, reason=reason))
            if is_warc(path):
                return self.pages(path)
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
            "record": None if record is None else [_in_full(record.place), record.offset, record.date],
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
        return Done(Outcome(named_so, State.ADDED, quotations_in(entry.said)), entry, fetched=fetched)

    def pages(self, path: str) -> Done:
        """The pages of a WARC or WACZ file as sources, each URL once, as it was fetched last, in their order there.

        What is damaged is left out, and is among the outcomes of others.
        """
        found: dict[str, Record] = {}
        failed: list[Outcome] = []
        skipped = 0
        try:
            members = self._members(path)
        except (UnreadableError, OSError) as error:
            return Done(Outcome(path, State.FAILED, reason=str(error)))
        for member in members:
            records, others, problems = self._records(Place(path, member))
            skipped += others
            failed += [Outcome(path, State.FAILED, reason=problem) for problem in problems]
            for url, record in records:
                known = found.get(url)
                if known is None or known.date <= record.date:
                    found[url] = record
        if not found and failed:
            return Done(failed[0], others=tuple(failed[1:]))
        said = f"{len(found):,} pages; {skipped:,} records are something else"
        in_order = sorted(found.items(), key=lambda one: (members.index(one[1].place.member), one[1].offset))
        pages_given = tuple(Given(url, follows=False, record=record) for url, record in in_order)
        return Done(Outcome(path, State.LIST, reason=said), named=pages_given, others=tuple(failed))

    def _members(self, path: str) -> list[str]:
        """The WARC files in a file: an empty string for the file itself.

        Raises:
            UnreadableError: it cannot be read.
        """
        label = shown(path)
        task: Message = {"do": "warc-files", "path": os.path.abspath(path), "label": label}  # noqa: PTH100
        said, _ = self._worker.ask(task, seconds=self._how.limits.seconds, label=label)
        return [str(member) for member in said["members"]]

    def _records(self, place: Place) -> tuple[list[tuple[str, Record]], int, list[str]]:
        """The pages in a WARC file, each behind its URL; how many other records; and what is damaged, a line each."""
        records: list[tuple[str, Record]] = []
        problems: list[str] = []
        skipped = 0
        for pages, others, problem in self._listed(place):
            if pages is None:
                return self._records(replace(place, unpacked=True))
            records += [(url, Record(place, offset, date)) for offset, url, date in pages]
            skipped += others
            problems += [problem] if problem else []
        return records, skipped, problems

    def _listed(self, place: Place) -> Iterator[tuple[list[tuple[int, str, str]] | None, int, str]]:
        """Pages, how many other records, and a problem in one line; as they are found.

        None in place of pages where the file is packed as a whole, and has to be gone through unpacked.
        """
        label = shown(place.path) if not place.member else f"{shown(place.path)}: {shown(place.member)}"
        seconds = self._how.limits.seconds
        start: int | None = 0
        most = _RECORDS
        asked: Message = {"place": _in_full(place), "label": label}
        while start is not None:
            task: Message = {**asked, "do": "pages", "start": start, "most": most}
            try:
                said, _ = self._worker.ask(task, seconds=seconds + most * 16_384 / _LISTED, label=label)
            except (UnreadableError, OSError) as error:
                if most > 1:
                    most = 1  # one of these records: it is found by going through them one by one
                    continue
                yield *self._alone(asked, start), str(error)
                start = self._behind(asked, start) if self._damaged(str(error)) else None
                most = _RECORDS
                continue
            if said["whole"]:
                yield None, 0, ""
                return
            yield [(at, url, date) for at, url, date in said["pages"]], int(said["skipped"]), str(said["damage"])
            start = said["next"]
            most = min(most * 2, _RECORDS)

    def _alone(self, asked: Message, start: int) -> tuple[list[tuple[int, str, str]], int]:
        """The page of one record, and how many are none, where what comes behind it cannot be gone through."""
        try:
            task: Message = {**asked, "do": "pages", "start": start, "most": 0}
            said, _ = self._worker.ask(task, seconds=self._how.limits.seconds, label=str(asked["label"]))
        except (UnreadableError, OSError):
            return [], 0
        return [(at, url, date) for at, url, date in said["pages"]], int(said["skipped"])

    @staticmethod
    def _damaged(problem: str) -> bool:
        """Whether there may be sound records behind what this is about."""
        return "damaged at byte" in problem or "not read within" in problem or "ended unexpectedly" in problem

    def _behind(self, asked: Message, start: int) -> int | None:
        task: Message = {**asked, "do": "next-record", "start": start}
        try:
            said, _ = self._worker.ask(task, seconds=self._how.limits.seconds, label=str(asked["label"]))
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


def _in_full(place: Place) -> list[object]:
    """A place as the child takes it, which works in another folder."""
    return [os.path.abspath(place.path), place.member, place.unpacked]  # noqa: PTH100


def is_stored_elsewhere(path: str) -> bool:
    """Whether a source is the URL of a storage that fsspec reads, and no web page."""
    return is_address(path) and not is_url(path)
