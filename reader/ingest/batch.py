"""Importing many sources into a directory of documents: on all cores, and from where it stopped.

Each source becomes one YAML document beside the others, named after it (`reader.ingest.known_sources`). A document
that was made from the same bytes is left alone, so an interrupted import goes on where it stopped, and what a person
corrected in it stays.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from glob import escape
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from reader.ingest.errors import UnreadableError
from reader.ingest.importing import State
from reader.ingest.known_sources import KnownSources, name_of, stem_of
from reader.ingest.limits import DEFAULT, Limits
from reader.ingest.sandbox.wire import Message
from reader.ingest.sources.files import shown
from reader.storage.sources import shortened
from reader.storage.store import StoreError


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: the document that it is in, or why there is none (one line)."""

    path: str
    state: State
    document: Path
    reason: str = ""


@dataclass(slots=True)
class Report:
    """What became of all of them, in the order in which they were given."""

    outcomes: list[Outcome] = field(default_factory=list)

    def of(self, state: State) -> list[Outcome]:
        """Those in one state."""
        return [outcome for outcome in self.outcomes if outcome.state is state]


Progress = Callable[[int, int, Outcome], None]
"""Called after each source in the caller's thread: how many are done, of how many, and what became of this one."""


def import_many(
    paths: Sequence[str | os.PathLike[str]],
    directory: str | os.PathLike[str],
    *,
    limits: Limits = DEFAULT,
    keep_all: bool = False,
    language: str | None = None,
    again: bool = False,
    allow_private: bool = False,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> Report:
    """Make a document of each source and write it into ``directory``, which is made if it is missing.

    A source is a file or a URL, ``allow_private`` as `reader.ingest.open.open_document` has it. A document whose source
    has not changed since is left alone, unless ``again``. Quotations that a person attributed
    are taken over into the new document where their words still stand. ``jobs`` is how many processes work at once,
    by default one a core. A source that fails is in the report and stops nobody; an interrupted import leaves
    every document whole.

    Raises:
        OSError: the directory cannot be made.
    """
    target = Path(directory)
    target.mkdir(parents=True, exist_ok=True)
    tasks: SimpleQueue[tuple[int, str]] = SimpleQueue()
    named = {name_of(path): path for path in reversed([os.fspath(path) for path in paths])}
    distinct = [*reversed(named.values())]
    sources = KnownSources(target)
    with suppress(StoreError), sources.locked():  # without a lock nothing is imported, and each source says why
        sources.refresh()
        sources.reserve(distinct)
    for index, path in enumerate(distinct):
        tasks.put((index, path))
    total = tasks.qsize()
    done: SimpleQueue[tuple[int, Outcome]] = SimpleQueue()
    options: Message = {
        "directory": os.fspath(target),
        "keep_all": keep_all,
        "language": language,
        "again": again,
        "allow_private": allow_private,
    }
    threads = [_ImportThread(tasks, done, options, limits) for _ in range(min(jobs or cores(), total))]
    found: dict[int, Outcome] = {}
    try:
        for thread in threads:
            thread.start()
        while len(found) < total:
            index, outcome = done.get()
            found[index] = outcome
            if progress is not None:
                progress(len(found), total, outcome)
    finally:
        for thread in threads:
            thread.stop()
    return Report([found[index] for index in sorted(found)])


class _ImportThread(Thread):
    """Takes sources from a queue, one at a time, and has a child process import each."""

    def __init__(
        self,
        tasks: SimpleQueue[tuple[int, str]],
        done: SimpleQueue[tuple[int, Outcome]],
        options: Message,
        limits: Limits,
    ) -> None:
        from reader.ingest.sandbox.worker import Worker

        super().__init__(daemon=True)
        self._tasks, self._done, self._options, self._limits = tasks, done, options, limits
        self._worker = Worker(limits)
        self._stopped = False

    def run(self) -> None:
        while not self._stopped:
            try:
                index, path = self._tasks.get_nowait()
            except Empty:
                break
            self._done.put((index, self._import(path)))
        self._worker.close()

    def stop(self) -> None:
        """Take nothing more, and end the child in what it does: it writes documents in one step."""
        self._stopped = True
        self._worker.kill()
        if self.is_alive():
            self.join()

    def _import(self, path: str) -> Outcome:
        label = shown(path)
        task = self._options | {"do": "import", "path": path, "label": label}
        try:
            size = min(os.path.getsize(path), self._limits.largest_file)  # noqa: PTH202 - a name may hold a NUL
        except (OSError, ValueError):
            size = 0
        failed = Path(self._options["directory"]) / f"{stem_of(path)}.yaml"
        try:
            said, _ = self._worker.ask(task, seconds=self._limits.seconds_for(size), label=label)
        except UnreadableError as error:
            _sweep(Path(self._options["directory"]), path)
            return Outcome(path, State.FAILED, failed, str(error))
        except OSError as error:  # no process can be started
            return Outcome(path, State.FAILED, failed, f"{label}: cannot be imported ({error.strerror})")
        return Outcome(path, State(str(said["state"])), Path(os.fsdecode(bytes.fromhex(str(said["document"])))))


def _sweep(directory: Path, path: str) -> None:
    """Delete what a child that was ended while it wrote the document of a source left beside it."""
    sources = KnownSources(directory)
    sources.refresh()
    document = sources.document_of(name_of(path)) or directory / f"{stem_of(path)}.yaml"
    for left in directory.glob(f".{escape(shortened(document.name, 100))}.*.new"):
        left.unlink(missing_ok=True)


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
