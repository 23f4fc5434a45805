"""Adding sources on a cluster: read, attributed and indexed by workers, some documents a task, each task a shard.

A task is a plain one: where its worker dies, another does it again. What a task has done is entered in the manifest at
once, so that a run which was interrupted goes on where it stopped.
"""

from __future__ import annotations

import atexit
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any

from reader.ingest.errors import UnreadableError
from reader.ingest.sources.files import STANDARD_INPUT, megabytes, shown
from reader.ingest.sources.folder import ENDINGS
from reader.library.cluster.engine import ClusterLibrary
from reader.library.cluster.shards.copied import copied
from reader.library.cluster.shards.files import Files, reason_of, storage_of
from reader.library.cluster.shards.kept import DocumentFacts, counted_mentions, facts_of, numbered
from reader.library.cluster.shards.manifest import ShardInfo
from reader.library.cluster.shards.shard import write_shard
from reader.library.counted import quotations_in
from reader.library.engine import Added, LibraryError
from reader.library.sources.add import Progress, is_newest, sources_of
from reader.library.sources.maker import Maker, is_stored_elsewhere
from reader.library.sources.named import Named
from reader.library.sources.outcomes import Adding, Done, Given, Outcome, Record, Report, State
from reader.library.sources.warc.pages import is_warc
from reader.library.sources.warc.places import ENDINGS as WARC_ENDINGS
from reader.storage.sources import is_url

AT_ONCE = 400
"""Sources of a task at most: some ten seconds to a minute of work, which is what a killed worker costs."""

_ENDINGS = (*ENDINGS, *WARC_ENDINGS)
"""How the names of files end that are added with the folder that they are in."""

_FEWEST = 8
_ROUNDS = 4
"""Tasks for each worker, at least, where there are enough sources: so that all are at work until the end."""

_COVERED = 60.0
"""Seconds after which what was entered can be searched, also while more comes."""

_REST = 10
"""That takes a tenth of the time at most, however large the library is."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What a task did: the shard of new documents, what became of every source, and those that are done otherwise.

    ``facts`` are those of the documents in the shard, ``changed`` documents that the library has in another version,
    ``named`` sources that were named by others.
    """

    shard: ShardInfo | None = None
    facts: tuple[DocumentFacts, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    changed: tuple[Done, ...] = ()
    named: tuple[Given, ...] = ()
    new: int = 0
    quotations: int = 0


def add_on_cluster(
    library: ClusterLibrary,
    given: Sequence[str],
    how: Adding | None = None,
    progress: Progress | None = None,
    piped: bytes = b"",
) -> Report:
    """Add files, folders, URLs, feeds, lists of URLs and WARC files, also by any URL that fsspec knows.

    Paths have to be those of the workers. As `reader.library.sources.add.add_sources` otherwise.

    Raises:
        LibraryError: the library cannot be written, or the cluster is gone.
    """
    run = _Run(library, how or Adding(), progress, piped)
    named = Named()
    run.add(named.new(map(Given, _expanded(given, piped))))
    try:
        while run.waiting:
            for arguments, batch in library.workers.stream(made, run.next_task):
                if isinstance(batch, LibraryError):
                    run.fail(arguments, batch)
                    continue
                run.take(batch)
                run.add(named.new(batch.named))
            run.add(named.later())
    finally:
        library.cover()
    return run.report


def made(root: str, sources: Sequence[tuple[Given, str]], how: Adding, piped: bytes) -> Batch:
    """Make a shard of sources, each given with the SHA-256 that the library has of it: what a worker does."""
    maker = _taken(how, piped)
    done: list[Done] = []
    known = {maker.source(given): hash for given, hash in sources}
    try:
        for given, hash in sources:
            done.append(_made(maker, given, hash, how))
    except BaseException:
        maker.close()
        raise
    _given_back(how, maker, piped)
    fresh = [one.entry for one in done if one.entry is not None and not known.get(one.entry.source)]
    kept = numbered(fresh)
    shard = write_shard(Files(root), kept) if kept else None
    counts = counted_mentions(kept)
    changed = tuple(one for one in done if one.entry is not None and known.get(one.entry.source))
    return Batch(
        shard,
        tuple(facts_of(one, counts) for one in kept),
        tuple(outcome for one in done for outcome in (one.outcome, *one.others)),
        changed,
        tuple(named for one in done for named in one.named),
        len(fresh),
        sum(quotations_in(entry.said) for entry in fresh),
    )


@dataclass(slots=True)
class _Run:
    """What is still to be done, and what became of the rest."""

    library: ClusterLibrary
    how: Adding
    progress: Progress | None
    piped: bytes
    report: Report = field(default_factory=Report)
    waiting: deque[Given] = field(default_factory=deque)
    total: int = 0
    rested: float = field(default_factory=lambda: time.monotonic() + _COVERED)

    def add(self, given: Iterable[Given]) -> None:
        """More sources."""
        before = len(self.waiting)
        self.waiting.extend(given)
        self.total += len(self.waiting) - before

    def next_task(self) -> tuple[Any, ...] | None:
        """The arguments of a task for some of what waits; None where nothing does. A WARC file is one by itself."""
        if not self.waiting:
            return None
        count = max(_FEWEST, min(AT_ONCE, len(self.waiting) // (_ROUNDS * max(self.library.workers.count(), 1))))
        some: list[Given] = []
        while self.waiting and len(some) < count:
            if _names_pages(self.waiting[0]):
                some = some or [self.waiting.popleft()]
                break
            some.append(self.waiting.popleft())
        names = Maker(self.how, self.piped)
        known = self.library.hashes([names.source(given) for given in some])
        return (
            self.library.root,
            [(given, known.get(names.source(given), "")) for given in some],
            self.how,
            self.piped if any(given.path == STANDARD_INPUT for given in some) else b"",
        )

    def fail(self, arguments: tuple[Any, ...], error: LibraryError) -> None:
        """Tell of the sources of a task that no worker could do."""
        for given, _ in arguments[1]:
            self._tell(Outcome(given.path, State.FAILED, reason=f"{shown(given.path)}: {error}"))

    def _tell(self, outcome: Outcome) -> None:
        self.report.outcomes.append(outcome)
        if self.progress is not None:
            self.progress(len(self.report.outcomes), max(self.total, len(self.report.outcomes)), outcome)

    def take(self, batch: Batch) -> None:
        """Enter what a task did, and tell of it."""
        if batch.shard is not None:
            self.library.enter(batch.shard, batch.facts)
            self.report.added += Added(new=batch.new, quotations=batch.quotations)
        later = [done for done in batch.changed if done.entry is not None and is_newest(done, self.library)]
        if later:
            self.report.added += self.library.add([done.entry for done in later if done.entry is not None])
        stale = {done.outcome.path for done in batch.changed} - {done.outcome.path for done in later}
        for outcome in batch.outcomes:
            if outcome.path in stale:
                outcome = Outcome(outcome.path, State.UNCHANGED)
            self.report.added += Added(unchanged=int(outcome.state is State.UNCHANGED))
            self._tell(outcome)
        began = time.monotonic()
        if began >= self.rested:
            self.library.cover()
            now = time.monotonic()
            self.rested = now + max(_COVERED, _REST * (now - began))


_IDLE: dict[Adding, list[Maker]] = {}
"""Children that wait for the next task of this process: one takes a second to start."""

_IDLE_LOCK = Lock()


def _taken(how: Adding, piped: bytes) -> Maker:
    with _IDLE_LOCK:
        waiting = _IDLE.get(how)
        return waiting.pop() if waiting and not piped else Maker(how, piped)


def _given_back(how: Adding, maker: Maker, piped: bytes) -> None:
    if piped:
        maker.close()
        return
    with _IDLE_LOCK:
        _IDLE.setdefault(how, []).append(maker)


@atexit.register
def _end_children() -> None:
    for maker in (maker for waiting in _IDLE.values() for maker in waiting):
        maker.close()


def _names_pages(given: Given) -> bool:
    return given.record is None and is_warc(given.path) and not is_url(given.path)


def _made(maker: Maker, given: Given, known: str, how: Adding) -> Done:
    """One source, which may have to be brought here first."""
    record = given.record
    try:
        if record is not None and is_stored_elsewhere(record.place.path):
            return maker.made(replace(given, record=_moved(record, str(_brought(record.place.path)))), known)
        if not is_stored_elsewhere(given.path):
            return maker.made(given, known)
        if is_warc(given.path):
            return _of_elsewhere(maker.pages(str(_brought(given.path))), given.path)
        return maker.made(given, known, _read(given.path, how.limits.largest_file))
    except Exception as error:  # every storage has errors of its own
        told = isinstance(error, UnreadableError | LibraryError)
        said = reason_of(error) if told else f"{shown(given.path)}: cannot be read ({reason_of(error)})"
        return Done(Outcome(given.path, State.FAILED, reason=said))


def _of_elsewhere(done: Done, file: str) -> Done:
    """The pages of a file that was copied here, as those of the file itself."""
    named = tuple(one if one.record is None else replace(one, record=_moved(one.record, file)) for one in done.named)
    others = tuple(replace(one, path=file) for one in done.others)
    return replace(done, outcome=replace(done.outcome, path=file), named=named, others=others)


def _moved(record: Record, file: str) -> Record:
    return replace(record, place=replace(record.place, path=file))


def _read(url: str, most: int) -> bytes:
    system, path = storage_of(url)
    with system.open(path, "rb") as stream:
        data: bytes = stream.read(most + 1)
    if len(data) > most:
        raise UnreadableError(f"{shown(url)}: larger than {megabytes(most)}; split it")
    return data


def _brought(url: str) -> Path:
    """A copy of a large file on this machine, made once for each of its versions."""
    system, path = storage_of(url)
    system.invalidate_cache()
    size = int(system.info(path)["size"])
    version = sha256(f"{url} {size} {system.ukey(path)}".encode()).hexdigest()
    # The end of the name says what kind of file it is.
    return copied(f"{version}-{path.rpartition('/')[2][-80:]}", size, lambda copy: system.get_file(path, str(copy)))


def _expanded(given: Sequence[str], piped: bytes) -> Iterator[str]:
    """What was given, with the files of folders in their place, wherever they are stored."""
    for path in given:
        if is_stored_elsewhere(path) and not path.startswith("file://"):
            yield from _stored(path)
        else:
            yield from sources_of([path], piped)


def _stored(url: str) -> Iterator[str]:
    """The files below a URL, or that it is a pattern of."""
    try:
        system, path = storage_of(url)
        system.invalidate_cache()
        found = system.glob(path) if "*" in path else system.find(path)
    except Exception:  # every storage has errors of its own
        yield url  # reading it says what is wrong
        return
    if found == [path] or not found:
        yield url
        return
    wanted = sorted(name for name in found if "*" in url or name.lower().endswith(_ENDINGS))
    yield from map(system.unstrip_protocol, wanted)
