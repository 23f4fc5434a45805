"""Adding sources to a library: on all cores, each document in a transaction, and from where it stopped.

Children read and attribute (`reader.library.sources.child`); whoever called writes, one writer for all of them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from queue import Empty, SimpleQueue
from threading import Thread

from reader.ingest.batch import cores
from reader.ingest.sources.files import STANDARD_INPUT
from reader.ingest.sources.folder import NO_FILE, files_in
from reader.library.engine import Added, Engine
from reader.library.entry import document_in
from reader.library.sources.archivebox import without_copies
from reader.library.sources.maker import Maker
from reader.library.sources.named import Named
from reader.library.sources.outcomes import Adding as Adding
from reader.library.sources.outcomes import Done, Given, Outcome, Report
from reader.library.sources.outcomes import State as State
from reader.library.sources.warc.places import ENDINGS
from reader.storage.sources import is_url, path_of

_AT_ONCE = 64
"""Documents of a transaction at most: what is finished while one is being written goes into the next together."""

Progress = Callable[[int, int, Outcome], None]
"""Called after each source in the caller's thread: how many are done, of how many so far, and what became of it."""


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
    named = Named()
    passed_over: list[str] = []
    try:
        crew.add(named.new(all_given(given, piped, passed_over.append)))
        while crew.waiting:
            ready = [done if is_newest(done, library) else _left_alone(done) for done in crew.ready()]
            entries = [done.entry for done in ready if done.entry is not None]
            if entries:
                report.added += library.add(entries)
            for done in ready:
                crew.add(named.new(done.named))
            for outcome in (outcome for done in ready for outcome in (done.outcome, *done.others)):
                report.outcomes.append(outcome)
                if progress is not None:
                    progress(len(report.outcomes), len(report.outcomes) + crew.waiting, outcome)
            if not crew.waiting:
                crew.add(named.later())
    finally:
        crew.stop()
    report.outcomes += [Outcome(path, State.LIST, reason=NO_FILE) for path in passed_over]
    report.added += Added(unchanged=len(report.of(State.UNCHANGED)))
    return report


def is_newest(done: Done, library: Engine) -> bool:
    """Whether the library has no later capture of a page out of a WARC file."""
    if done.entry is None or not done.fetched:
        return True
    from reader.document.problems import DocumentError

    body = library.body(done.entry.source)
    try:
        kept = None if body is None else document_in(body, done.entry.source)
    except (DocumentError, ValueError):
        return True
    return kept is None or kept.source.retrieved <= done.fetched


def _left_alone(done: Done) -> Done:
    return Done(Outcome(done.outcome.path, State.UNCHANGED))


def sources_of(given: Iterable[str], piped: bytes = b"") -> Iterator[str]:
    """What was given, with the files of folders in their place, and the lines of a list that was piped in."""
    return (one.path for one in all_given(given, piped))


def all_given(
    given: Iterable[str], piped: bytes = b"", passed_over: Callable[[str], object] | None = None
) -> Iterator[Given]:
    """The same as sources: a list of addresses that merely lies in a folder was not named, and fetches nothing.

    ``passed_over`` is called with what lies there and is no regular file.
    """
    for path in map(path_of, given):
        if path == STANDARD_INPUT:
            lines = _listed(piped)
            if lines is None:
                yield Given(path)
            else:
                yield from all_given(lines, passed_over=passed_over)
        elif not is_url(path) and os.path.isdir(path):  # noqa: PTH112 - a name may be no path at all
            files = files_in(path, more=ENDINGS, passed_over=passed_over)
            yield from (Given(file, follows=False) for file in without_copies(files, path))
        else:
            yield Given(path)


def _listed(piped: bytes) -> list[str] | None:
    """The lines of a list of files, folders and URLs; None for anything else."""
    try:
        lines = [line for line in piped.decode().splitlines() if line.strip()]
    except UnicodeDecodeError:
        return None
    listed = bool(lines) and all(is_url(line) or ("\0" not in line and os.path.exists(line)) for line in lines)  # noqa: PTH110
    return lines if listed else None


class _Crew:
    """Threads that have children make entries of sources, one after the other."""

    def __init__(self, how: Adding, known: dict[str, str], piped: bytes) -> None:
        self._how, self._known, self._piped = how, known, piped
        self._tasks: SimpleQueue[Given] = SimpleQueue()
        self._done: SimpleQueue[Done] = SimpleQueue()
        self._hands: list[_Hand] = []
        self.waiting = 0
        """Sources that were given and are not done."""

    def add(self, given: Iterable[Given]) -> None:
        """More sources."""
        for one in given:
            self.waiting += 1
            self._tasks.put(one)
        self._hands = [hand for hand in self._hands if hand.is_alive()]
        for _ in range(min(self._how.jobs or cores(), self.waiting) - len(self._hands)):
            hand = _Hand(self._tasks, self._done, self._how, self._known, self._piped)
            self._hands.append(hand)
            hand.start()

    def ready(self) -> list[Done]:
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
        tasks: SimpleQueue[Given],
        done: SimpleQueue[Done],
        how: Adding,
        known: dict[str, str],
        piped: bytes,
    ) -> None:
        super().__init__(daemon=True)
        self._tasks, self._done, self._known = tasks, done, known
        self._maker = Maker(how, piped)
        self._stopped = False

    def run(self) -> None:
        """Work until there is nothing more."""
        while not self._stopped:
            try:
                given = self._tasks.get(timeout=0.05)
            except Empty:
                break
            self._done.put(self._maker.made(given, self._known.get(self._maker.source(given), "")))
        self._maker.close()

    def stop(self) -> None:
        """Take nothing more, and end the child."""
        self._stopped = True
        self._maker.kill()
        if self.is_alive():
            self.join()
