"""Adding sources to a library: on all cores, each document in a transaction, and from where it stopped.

Children read and attribute (`reader.library.sources.child`); whoever called writes, one writer for all of them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from queue import Empty, SimpleQueue
from threading import Thread

from reader.ingest.errors import UnreadableError
from reader.ingest.limits import DEFAULT, Limits
from reader.ingest.sandbox.wire import Message
from reader.ingest.sources.files import STANDARD_INPUT, shown
from reader.ingest.sources.folder import files_in
from reader.library.engine import Added, Engine, Entry
from reader.library.entry import named, unpacked
from reader.storage.sources import PIPED, is_url, path_of, without_password

_SLOWEST = 25_000
"""Bytes a second that are allowed for on top of `Limits.seconds`: a sixth of what attribution does on one core."""

_AT_ONCE = 64
"""Documents of a transaction at most: what is finished while one is being written goes into the next together."""


class State(StrEnum):
    """What became of a source."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    LIST = "list"
    """It named other sources, which were added in its place."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source; ``reason`` is one line where it failed. No URL in it has its password."""

    path: str
    state: State
    quotations: int = 0
    reason: str = ""


@dataclass(slots=True)
class Report:
    """What became of all of them, in the order in which they were done, and what the library did."""

    outcomes: list[Outcome] = field(default_factory=list)
    added: Added = field(default_factory=Added)

    def of(self, state: State) -> list[Outcome]:
        """Those in one state."""
        return [outcome for outcome in self.outcomes if outcome.state is state]


Progress = Callable[[int, int, Outcome], None]
"""Called after each source in the caller's thread: how many are done, of how many so far, and what became of it."""


@dataclass(frozen=True, slots=True)
class Adding:
    """How sources are added.

    ``again``: also those that are known and unchanged. ``jobs``: how many processes, None for one a core.
    """

    limits: Limits = DEFAULT
    keep_all: bool = False
    language: str = ""
    allow_private: bool = False
    again: bool = False
    jobs: int | None = None


def add_sources(
    library: Engine,
    given: Sequence[str],
    how: Adding | None = None,
    progress: Progress | None = None,
    piped: bytes = b"",
) -> Report:
    """Add files, folders, URLs, feeds and lists of URLs; ``piped`` is what ``-`` stands for.

    A source that fails is in the report and stops nobody. Whenever this is interrupted, what was reported as added is
    in the library, and the same call goes on where it stopped. Only what was given is fetched, and the pages that a
    given feed or list names.

    Raises:
        LibraryError: the library cannot be written.
    """
    how = how or Adding()
    known = {source: info.sha256 for source, info in library.documents().items()}
    crew = _Crew(how, known, piped)
    report = Report()
    seen: set[str] = set()
    try:
        crew.add((path, True) for path in sources_of(given, piped) if not _known_already(path, seen))
        while crew.waiting:
            ready = crew.ready()
            entries = [done.entry for done in ready if done.entry is not None]
            if entries:
                report.added += library.add(entries)
            for done in ready:
                crew.add((path, False) for path in done.named if not _known_already(path, seen))
            for done in ready:
                report.outcomes.append(done.outcome)
                if progress is not None:
                    progress(len(report.outcomes), len(report.outcomes) + crew.waiting, done.outcome)
    finally:
        crew.stop()
    report.added += Added(unchanged=len(report.of(State.UNCHANGED)))
    return report


def sources_of(given: Iterable[str], piped: bytes = b"") -> Iterator[str]:
    """What was given, with the files of folders in their place, and the lines of a list that was piped in."""
    for path in map(path_of, given):
        if path == STANDARD_INPUT:
            lines = _listed(piped)
            if lines is None:
                yield path
            else:
                yield from sources_of(lines)
        elif not is_url(path) and os.path.isdir(path):  # noqa: PTH112 - a name may be no path at all
            yield from files_in(path)
        else:
            yield path


def _listed(piped: bytes) -> list[str] | None:
    """The lines of a list of files, folders and URLs; None for anything else."""
    try:
        lines = [line for line in piped.decode().splitlines() if line.strip()]
    except UnicodeDecodeError:
        return None
    listed = bool(lines) and all(is_url(line) or ("\0" not in line and os.path.exists(line)) for line in lines)  # noqa: PTH110
    return lines if listed else None


def _known_already(path: str, seen: set[str]) -> bool:
    name = path if path == STANDARD_INPUT else named(path)
    if name in seen:
        return True
    seen.add(name)
    return False


@dataclass(frozen=True, slots=True)
class _Done:
    """What a child made of a source: an entry, or other sources."""

    outcome: Outcome
    entry: Entry | None = None
    named: tuple[str, ...] = ()


class _Crew:
    """Threads that have children make entries of sources, one after the other."""

    def __init__(self, how: Adding, known: dict[str, str], piped: bytes) -> None:
        self._how, self._known, self._piped = how, known, piped
        self._tasks: SimpleQueue[tuple[str, bool]] = SimpleQueue()
        self._done: SimpleQueue[_Done] = SimpleQueue()
        self._hands: list[_Hand] = []
        self.waiting = 0
        """Sources that were given and are not done."""

    def add(self, paths: Iterable[tuple[str, bool]]) -> None:
        """More sources, each with whether it may name others."""
        for path in paths:
            self.waiting += 1
            self._tasks.put(path)
        self._hands = [hand for hand in self._hands if hand.is_alive()]
        for _ in range(min(self._how.jobs or _cores(), self.waiting) - len(self._hands)):
            hand = _Hand(self._tasks, self._done, self._how, self._known, self._piped)
            self._hands.append(hand)
            hand.start()

    def ready(self) -> list[_Done]:
        """What is done by now, at least one."""
        ready = [self._done.get()]
        try:
            while len(ready) < _AT_ONCE:
                ready.append(self._done.get_nowait())
        except Empty:
            pass
        self.waiting -= len(ready)
        return ready

    def stop(self) -> None:
        """Take nothing more, and end the children: nothing that they do is kept."""
        for hand in self._hands:
            hand.stop()


class _Hand(Thread):
    """Takes one source after the other and has a child process make an entry of it."""

    def __init__(
        self,
        tasks: SimpleQueue[tuple[str, bool]],
        done: SimpleQueue[_Done],
        how: Adding,
        known: dict[str, str],
        piped: bytes,
    ) -> None:
        from reader.ingest.sandbox.worker import Worker

        super().__init__(daemon=True)
        self._tasks, self._done, self._how, self._known, self._piped = tasks, done, how, known, piped
        self._worker = Worker(how.limits, "reader.library.sources.child")
        self._stopped = False

    def run(self) -> None:
        """Work until there is nothing more."""
        while not self._stopped:
            try:
                path, follows = self._tasks.get(timeout=0.05)
            except Empty:
                break
            self._done.put(self._made(path, follows))
        self._worker.close()

    def stop(self) -> None:
        """Take nothing more, and end the child."""
        self._stopped = True
        self._worker.kill()
        if self.is_alive():
            self.join()

    def _made(self, path: str, follows: bool) -> _Done:
        how, named_so = self._how, without_password(path)
        label = shown(named_so)
        piped = path == STANDARD_INPUT
        source = f"{PIPED}{sha256(self._piped).hexdigest()}" if piped else named(path)
        task: Message = {
            "do": "entry",
            "path": path if piped or is_url(path) else os.path.abspath(path),  # noqa: PTH100
            "source": source,
            "label": label,
            "known": "" if how.again else self._known.get(source, ""),
            "follows": follows,
            "keep_all": how.keep_all,
            "language": how.language,
            "allow_private": how.allow_private,
        }
        seconds = how.limits.seconds + self._size(path) / _SLOWEST + (how.limits.fetch_seconds if is_url(path) else 0)
        try:
            said, data = self._worker.ask(task, self._piped if piped else b"", seconds=seconds, label=label)
        except UnreadableError as error:
            return _Done(Outcome(named_so, State.FAILED, reason=str(error).replace(path, named_so)))
        except OSError as error:  # no process can be started
            return _Done(Outcome(named_so, State.FAILED, reason=f"{label}: cannot be read ({error.strerror})"))
        if said["state"] == "sources":
            return _Done(Outcome(named_so, State.LIST), named=tuple(said["sources"]))
        if said["state"] == "unchanged":
            return _Done(Outcome(named_so, State.UNCHANGED))
        entry = unpacked(data)
        return _Done(Outcome(named_so, State.ADDED, len(entry.said)), entry)

    def _size(self, path: str) -> int:
        try:
            size = len(self._piped) if path == STANDARD_INPUT else os.path.getsize(path)  # noqa: PTH202
        except (OSError, ValueError):
            return 0
        return min(size, self._how.limits.largest_file)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
