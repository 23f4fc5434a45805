"""A library in shards as it is changed: what is in them, who is who with the client, and upkeep."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from threading import RLock
from typing import Any, Self

from reader.library.cluster import tasks
from reader.library.cluster.home import Home
from reader.library.cluster.merging import groups_of
from reader.library.cluster.numbering import Counter, Same, same_of
from reader.library.cluster.questions import Question
from reader.library.cluster.shards.files import Files
from reader.library.cluster.shards.manifest import (
    SHARDS,
    Manifest,
    ShardInfo,
    read_manifest,
    save_manifest,
    writing,
)
from reader.library.cluster.workers import Take, Workers
from reader.library.embedded.index.container import DamagedError
from reader.library.embedded.moving import WhoIsWho
from reader.library.engine import (
    Added,
    Entry,
    LibraryError,
    Verdict,
)
from reader.library.kept import KeptDocument

_AT_ONCE = 256
"""Documents that go into one new shard."""

_LOOKED = 1.0
"""Seconds after which it is looked whether somebody else has changed the library."""


class ShardFolder:
    """A library whose quotations are in shards. Any number of clients may read; writers wait for each other.

    Who is who, judgements and notes are in one folder of this client.
    """

    def __init__(self, root: str, home: Path, workers: Workers) -> None:
        """Open a library in ``root``, which is made by the first document; ``home`` is the client's folder.

        Raises:
            LibraryError: it cannot be read, or a newer reader made it.
        """
        self.root, self.folder = root, home
        self.workers = workers
        self.files = Files(root)
        self._home = Home(home, root)
        self._lock = RLock()
        self._manifest = Manifest()
        self._looked = 0.0
        self._entering = False
        """Whether more shards are about to be entered: their words are written when that is over."""
        try:
            self.refresh()
        except BaseException:
            self._home.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # What there is

    def refresh(self) -> Manifest:
        """Take in what the manifest says now."""
        with self._lock:
            self._manifest = read_manifest(self.files) or Manifest()
            known = self._home.shards()
            names = {shard.name for shard in self._manifest.shards}
            if names != known:
                new = [shard for shard in self._manifest.shards if shard.name not in known]
                self._home.take_in(
                    (
                        (name, facts)
                        for name, found in self.workers.each(tasks.facts, [(self.root, shard) for shard in new])
                        for facts in found
                    ),
                    names,
                )
            self._looked = time.monotonic()
            return self._manifest

    @property
    def manifest(self) -> Manifest:
        """The shards that there are, as of a moment ago."""
        if time.monotonic() - self._looked > _LOOKED:
            self.refresh()
        return self._manifest

    def _ask(self, question: Question) -> Any:
        """The answer of all shards; where the files changed meanwhile, or one is damaged, it is asked once more."""
        for attempt in range(3):
            now = self.manifest
            if len(now.searched) < len(now.shards) and not self._entering:
                now = self.cover()
            try:
                return self.workers.ask(question, self.root, now.searched, now.words)
            except DamagedError as error:
                if attempt == 2:
                    raise LibraryError(f"{error}; see `reader library check --repair`") from None
                if attempt:
                    self.repair()
                else:
                    self.refresh()
        raise AssertionError

    # Changes

    def add(self, documents: Iterable[Entry], /) -> Added:
        """Add documents, each in place of what the same source said before. On the disk when it returns."""
        added = Added()
        entries = iter(documents)
        while some := list(islice(entries, _AT_ONCE)):
            with self._changing() as now:
                added += self._add(some, now)
        return added

    @contextmanager
    def _changing(self) -> Iterator[Manifest]:
        with writing(self.files), self._lock:
            yield self.refresh()

    def _add(self, entries: Sequence[Entry], now: Manifest) -> Added:
        added = Added()
        waiting = list(entries)
        while waiting:
            run: dict[str, Entry] = {}
            while waiting and waiting[0].source not in run:
                entry = waiting.pop(0)
                run[entry.source] = entry
            added += self._add_run(list(run.values()), now)
            now = self._manifest
        return added

    def _add_run(self, entries: Sequence[Entry], now: Manifest) -> Added:
        """Add documents of different sources."""
        known = self._home.hashes([entry.source for entry in entries])
        fresh: list[KeptDocument] = []
        again: dict[str, dict[str, KeptDocument]] = {}
        counter = Counter(now)
        added = Added()
        for entry in entries:
            if entry.source not in known:
                fresh.append(counter.new(entry))
                added += Added(new=1, quotations=len(entry.said))
            elif known[entry.source] == entry.sha256:
                added += Added(unchanged=1)
            else:
                shard = self._home.shard_of(entry.source) or ""
                kept, gone = self._replacing(entry, now, shard, counter)
                again.setdefault(shard, {})[entry.source] = kept
                new = sum(id > now.quotations for id in kept.said)
                added += Added(replaced=1, quotations=new, gone=gone)
        if not fresh and not again:
            return added
        shards = {shard.name: [shard] for shard in now.shards}
        for name, replaced in again.items():
            made = self.workers.run(tasks.rewritten, self.root, shards[name], replaced)
            shards[name] = [made]
        made = [self.workers.run(tasks.written, self.root, fresh)] if fresh else []
        self._save(
            replace(
                now,
                shards=(*(one for some in shards.values() for one in some), *made),
                quotations=counter.quotations,
                mentions=counter.mentions,
            )
        )
        return added

    def _replacing(self, entry: Entry, now: Manifest, shard: str, counter: Counter) -> tuple[KeptDocument, int]:
        """A new version of a document, and how many quotations are gone; what stays the same keeps its ids."""
        mentions, nobody = self._home.kept_mentions(entry)
        ids = tuple(counter.mention() if id is None else id for id in mentions)
        info = next(each for each in now.shards if each.name == shard)
        before = self.workers.run(tasks.one, self.root, info, entry.source)
        known: dict[Same, list[int]] = {}
        for id, said in zip(before.said, before.entry.said, strict=True):
            known.setdefault(same_of(said, before.mentions), []).append(id)
        of = []
        for said in entry.said:
            same = known.get(same_of(said, ids))
            of.append(same.pop(0) if same else counter.quotation())
        gone = sum(map(len, known.values()))
        return KeptDocument(entry, ids, counter.mention() if nobody is None else nobody, tuple(of)), gone

    def remove(self, documents: Collection[str], /) -> int:
        """Remove documents: the shards that hold them are written anew, and the old files deleted."""
        with self._changing() as now:
            gone: dict[str, set[str]] = {}
            for source in dict.fromkeys(documents):
                shard = self._home.shard_of(source)
                if shard is not None:
                    gone.setdefault(shard, set()).add(source)
            if not gone:
                return 0
            kept = [shard for shard in now.shards if shard.name not in gone]
            work: list[tuple[Any, ...]] = [
                (self.root, [s], {}, frozenset(gone[s.name])) for s in now.shards if s.name in gone
            ]
            kept += [made for made in self.workers.each(tasks.rewritten, work) if made is not None]
            self._save(replace(now, shards=tuple(kept)))
        return sum(map(len, gone.values()))

    def enter(self, shard: ShardInfo) -> Manifest:
        """Make a new shard of new documents part of the library; it is searched from the next `cover` on.

        Raises:
            LibraryError: the library cannot be written.
        """
        self._entering = True
        with self._changing() as now:
            mentions = self.workers.run(tasks.mentions_in, self.root, shard)
            placed = replace(shard, quotation_base=now.quotations, mention_base=now.mentions)
            self._enter(
                replace(
                    now,
                    shards=(*now.shards, placed),
                    quotations=now.quotations + shard.rows,
                    mentions=now.mentions + mentions,
                )
            )
            return self._manifest

    def found(self, shards: tuple[ShardInfo, ...], known: WhoIsWho) -> None:
        """Begin with shards that have their ids already, and with who is who in them.

        Raises:
            LibraryError: the library cannot be written.
        """
        with self._changing() as now:
            self._save(replace(now, shards=shards, quotations=known.last_quotation, mentions=known.last_mention))
            self._home.adopt(known)

    def who_is_who(self) -> WhoIsWho:
        """Whom each mention was joined with, and what was judged."""
        return self._home.who_is_who()

    def cover(self) -> Manifest:
        """Write the words of all shards, so that all are searched."""
        with self._changing() as now:
            self._entering = False
            if len(now.searched) < len(now.shards):
                self._save(now)
            return self._manifest

    def hashes(self, sources: Sequence[str]) -> dict[str, str]:
        """The SHA-256 of those documents that there are."""
        return self._home.hashes(sources)

    def _save(self, manifest: Manifest) -> None:
        """Write the words of these shards, then the manifest, and delete what nothing names any more."""
        self._enter(replace(manifest, words=self.workers.run(tasks.united, self.root, manifest.shards)))

    def _enter(self, manifest: Manifest) -> None:
        named = _folders(self._manifest)
        save_manifest(self.files, replace(manifest, generation=manifest.generation + 1))
        for name in named - _folders(self.refresh()):
            self.files.delete(f"{SHARDS}/{name}")

    def judge(self, verdict: Verdict, one: int, other: int, by: str, at: str, note: str = "") -> None:
        """Keep somebody's word on two mentions by their ids; it wins over every rule from now on."""
        self._home.judge(verdict, one, other, by, at, note)

    def take_back(self, one: int, other: int) -> bool:
        """Undo the last judgement on two mentions by their ids; False where there is none."""
        return self._home.take_back(one, other)

    # Upkeep

    def catch_up(self) -> None:
        """What was written is always found."""

    def settle(self) -> None:
        """Nothing is done in the background."""

    def flush(self) -> None:
        """Everything is in shards already."""

    def tidy(self) -> None:
        """Merge small shards."""
        self.merge()

    def merge(self, *, everything: bool = False) -> None:
        """Merge neighbouring shards, those of about one size or all, up to a million quotations each.

        Groups that have nothing to do with each other are merged at the same time.
        """
        while True:
            with self._changing() as now:
                groups = groups_of(now.shards, everything=everything)
                if not groups:
                    return
                work: list[tuple[Any, ...]] = [(self.root, group, {}) for group in groups]
                waiting = iter(work)
                made: dict[str, ShardInfo] = {}
                take: Take = partial(next, waiting, None)
                for arguments, result in self.workers.stream(tasks.rewritten, take):
                    if isinstance(result, LibraryError):
                        raise result
                    made[arguments[1][0].name] = result
                gone = {shard.name for group in groups for shard in group[1:]}
                kept = [made.get(shard.name, shard) for shard in now.shards if shard.name not in gone]
                self._save(replace(now, shards=tuple(kept)))

    def check(self) -> list[str]:
        """What is wrong with the files, a line each; nothing is changed."""
        now = self.refresh()
        work = [(self.root, shard) for shard in now.shards]
        found = [f"{name}: missing or damaged" for bad in self.workers.each(tasks.damaged, work) for name in bad]
        if now.words is not None and not self.workers.run(tasks.words_fit, self.root, now.words):
            found.append(f"{SHARDS}/{now.words.name}: missing or damaged")
        return sorted(found) + [f"{SHARDS}/{name}: nothing names this file" for name in self._orphans(now)]

    def repair(self) -> int:
        """Make damaged indexes again from the tables beside them, and delete what nothing names; how many there were.

        Nobody may be adding to the library meanwhile: what is not entered yet is named by nothing.

        Raises:
            LibraryError: the tables of a shard are damaged, too.
        """
        with self._changing() as now:
            shards: list[ShardInfo] = []
            count = 0
            for shard in now.shards:
                bad = self.workers.run(tasks.damaged, self.root, shard)
                count += len(bad)
                shards.append(self.workers.run(tasks.mended, self.root, shard) if bad else shard)
            if count or (now.words is not None and not self.workers.run(tasks.words_fit, self.root, now.words)):
                self._save(replace(now, shards=tuple(shards)))
                count = max(count, 1)
            for name in self._orphans(self._manifest):
                self.files.delete(f"{SHARDS}/{name}")
        return count

    def rebuild(self) -> None:
        """Make all indexes again, and work out anew who is who; judgements stay."""
        with self._changing() as now:
            made = [self.workers.run(tasks.mended, self.root, shard) for shard in now.shards]
            self._save(replace(now, shards=tuple(made)))
        self._home.rebuild_people()

    def _orphans(self, now: Manifest) -> list[str]:
        named = _folders(now)
        return [name for name in self.files.folders(SHARDS) if name not in named]

    def close(self) -> None:
        """Let go of the client's file and of the cluster."""
        self._home.close()
        self.workers.close()


def _folders(manifest: Manifest) -> set[str]:
    """The folders that a manifest names."""
    named = {shard.name for shard in manifest.shards}
    return named if manifest.words is None else named | {manifest.words.name.partition("/")[0]}
