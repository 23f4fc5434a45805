"""Importing many sources into a directory of documents: on all cores, and from where it stopped.

Each source becomes one YAML document beside the others, named after it. A document that was made from the same bytes
is left alone, so an interrupted import goes on where it stopped, and what a person corrected in it stays.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from reader.ingest.errors import UnreadableError
from reader.ingest.limits import DEFAULT, Limits
from reader.ingest.sandbox.wire import Message
from reader.ingest.sources.files import shown

_SLOWEST = 25_000
"""Bytes a second that are allowed for on top of `Limits.seconds`: a sixth of what attribution does on one core."""
_HEAD = 64 * 1024
_MOST_NAMES = 10_000
_SHA256 = re.compile(rb"^  sha256: [\"']?([0-9a-f]{64})", re.MULTILINE)
_FROM = re.compile(rb"^  (?:file|url): (?:>-\n    )?[\"']?(.+?)[\"']?$", re.MULTILINE)
_UNSAFE = re.compile(r"[^\w.-]+")


class State(StrEnum):
    """What became of a source."""

    IMPORTED = "imported"
    UNCHANGED = "unchanged"
    FAILED = "failed"


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
    tasks: SimpleQueue[tuple[int, str, Path]] = SimpleQueue()
    for index, (path, document) in enumerate(_planned([os.fspath(path) for path in paths], target)):
        tasks.put((index, path, document))
    total = tasks.qsize()
    done: SimpleQueue[tuple[int, Outcome]] = SimpleQueue()
    options: Message = {"keep_all": keep_all, "language": language, "again": again, "allow_private": allow_private}
    threads = [_ImportThread(tasks, done, options, limits) for _ in range(min(jobs or _cores(), total))]
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
        tasks: SimpleQueue[tuple[int, str, Path]],
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
                index, path, document = self._tasks.get_nowait()
            except Empty:
                break
            self._done.put((index, self._import(path, document)))
        self._worker.close()

    def stop(self) -> None:
        """Take nothing more, and end the child in what it does: it writes documents in one step."""
        self._stopped = True
        self._worker.kill()
        if self.is_alive():
            self.join()

    def _import(self, path: str, document: Path) -> Outcome:
        label = shown(path)
        task = self._options | {"do": "import", "path": path, "document": os.fspath(document), "label": label}
        try:
            size = min(os.path.getsize(path), self._limits.largest_file)  # noqa: PTH202 - a name may hold a NUL
        except (OSError, ValueError):
            size = 0
        try:
            said, _ = self._worker.ask(task, seconds=self._limits.seconds + size / _SLOWEST, label=label)
        except UnreadableError as error:
            _sweep(document)
            return Outcome(path, State.FAILED, document, str(error))
        except OSError as error:  # no process can be started
            return Outcome(path, State.FAILED, document, f"{label}: cannot be imported ({error.strerror})")
        return Outcome(path, State(str(said["state"])), document)


def imported_here(task: Message, limits: Limits) -> State:
    """Import one source in this process, a child that may be ended.

    Raises:
        UnreadableError: it cannot be read, or the document cannot be written.
    """
    from reader.document.problems import DocumentError
    from reader.document.yaml.read import load
    from reader.document.yaml.write import save_file
    from reader.ingest.corrections import carried, known_document, with_names
    from reader.ingest.make import article_of, with_quotations
    from reader.ingest.open import given_in
    from reader.ingest.sources.fetch import given_by
    from reader.ingest.sources.file_type import Kind
    from reader.ingest.sources.source import source_of
    from reader.storage.sources import is_url

    path, target = str(task["path"]), Path(task["document"])
    keep_all = bool(task["keep_all"])
    if is_url(path):
        given = given_by(path, limits, keep_all=keep_all, allow_private=bool(task["allow_private"]), in_child=False)
    else:
        given = given_in(path, limits, keep_all=keep_all)
    if not task["again"] and known_of(target)[0] == source_of(given).sha256:
        return State.UNCHANGED
    try:
        if given.kind is Kind.OURS:
            document = load(given.data, file=given.label)
        else:
            document = article_of(given, limits=limits, in_child=False)
            known = known_document(target)
            document = with_quotations(document if known is None else carried(known, document), task["language"])
            document = document if known is None else with_names(known, document)
        save_file(document, target)
    except DocumentError as error:
        raise UnreadableError(str(error.problems[0])) from None
    except OSError as error:
        raise UnreadableError(f"{shown(target)}: cannot be written ({error.strerror}); choose another folder") from None
    return State.IMPORTED


def known_of(document: Path) -> tuple[str, str]:
    """The SHA-256 and the name or URL of the source that a document was made from, from its first lines; or nothing."""
    try:
        with document.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError:
        return "", ""
    sha256, file = _SHA256.search(head), _FROM.search(head)
    return sha256[1].decode() if sha256 else "", file[1].decode("utf-8", "replace") if file else ""


def _planned(paths: Sequence[str], directory: Path) -> Iterator[tuple[str, Path]]:
    """Each source with the file of its document: the same as in an earlier import, and never that of another source."""
    taken: set[str] = set()
    for path in dict.fromkeys(paths):
        name = _name(path)
        for number in range(1, _MOST_NAMES):
            candidate = f"{name}.yaml" if number == 1 else f"{name}-{number}.yaml"
            if candidate.lower() in taken:
                continue
            recorded = path.rsplit(os.sep, 1)[-1] if path.startswith(os.sep) else path
            existing = directory / candidate
            if not existing.exists() or known_of(existing)[1] == recorded:
                break
        taken.add(candidate.lower())
        yield path, directory / candidate


def _name(path: str) -> str:
    stem = os.path.splitext(path.replace(os.sep, "/").rstrip("/").rpartition("/")[2])[0]  # noqa: PTH122 - a URL too
    return _UNSAFE.sub("-", stem).strip("-.")[:100] or "document"


def _sweep(document: Path) -> None:
    """Delete what a child that was ended while it wrote ``document`` left beside it."""
    for path in document.parent.glob(f".{document.name[:100]}.*.new"):
        path.unlink(missing_ok=True)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
