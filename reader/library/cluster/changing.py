"""A library in shards as it is changed: what is in them, who is who with the client, and upkeep."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, islice
from pathlib import Path
from threading import RLock
from typing import Any, Self, TypeVar

from reader.library.cluster import tasks
from reader.library.cluster.home import Home
from reader.library.cluster.numbering import Counter, Same, same_of
from reader.library.cluster.shards.files import ChangedError, Files
from reader.library.cluster.shards.kept import DocumentFacts
from reader.library.cluster.shards.manifest import (
    SHARDS,
    Manifest,
    ShardInfo,
    WordsInfo,
    read_manifest,
    save_manifest,
    writing,
)
from reader.library.cluster.workers import Workers
from reader.library.counted import SCARE, quotations_in
from reader.library.embedded.index.container import DamagedError
from reader.library.embedded.moving import WhoIsWho
from reader.library.engine import Added, Entry, LibraryError, Verdict
from reader.library.kept import KeptDocument

_AT_ONCE = 256
"""Documents that go into one new shard."""

_LOOKED = 1.0
"""Seconds after which it is looked whether somebody else has changed the library."""

_TRIES = 5
"""How often a change is tried where others change the library at the same time."""

T = TypeVar("T")


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
        self._told: dict[str, Sequence[DocumentFacts]] = {}
        """What is known of the documents of shards that are just being entered."""
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
                ask = [(self.root, shard) for shard in new if shard.name not in self._told]
                told = {name: facts for name, facts in self._told.items() if name in names - known}
                found = chain(told.items(), self.workers.each(tasks.facts, ask))
                self._home.take_in(((name, one) for name, facts in found for one in facts), names)
                self._told = {}
            self._looked = time.monotonic()
            return self._manifest

    @property
    def manifest(self) -> Manifest:
        """The shards that there are, as of a moment ago."""
        if time.monotonic() - self._looked > _LOOKED:
            self.refresh()
        return self._manifest

    # Changes

    def add(self, documents: Iterable[Entry], /) -> Added:
        """Add documents, each in place of what the same source said before. On the disk when it returns.

        Raises:
            LibraryError: the library cannot be written.
        """
        added = Added()
        entries = iter(documents)
        while some := list(islice(entries, _AT_ONCE)):
            for run in _runs(some):
                added += self.change(partial(self._add_run, run))
        return added

    def change(self, change: Callable[[Manifest], T]) -> T:
        """Make a change while nobody else does; where that is not in one's power, again if somebody was quicker.

        Raises:
            LibraryError: the library cannot be written, or somebody is always quicker.
        """
        for attempt in range(_TRIES):
            try:
                with writing(self.files), self._lock:
                    return change(self.refresh())
            except ChangedError:
                if attempt == _TRIES - 1:
                    raise
                time.sleep(random.uniform(0.0, 0.2 * 2**attempt))
            except DamagedError as error:
                raise said_damaged(error) from None
        raise AssertionError

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
                added += Added(new=1, quotations=quotations_in(entry.said))
            elif known[entry.source] == entry.sha256:
                added += Added(unchanged=1)
            else:
                shard = self._home.shard_of(entry.source) or ""
                kept, gone = self._replacing(entry, now, shard, counter)
                again.setdefault(shard, {})[entry.source] = kept
                new = quotations_in(said for id, said in zip(kept.said, entry.said, strict=True) if id > now.quotations)
                added += Added(replaced=1, quotations=new, gone=gone)
        if not fresh and not again:
            return added
        shards = {shard.name: [shard] for shard in now.shards}
        for name, replaced in again.items():
            made = self.workers.run(tasks.rewritten, self.root, shards[name], replaced)
            shards[name] = [made]
        made = [self.workers.run(tasks.written, self.root, fresh)] if fresh else []
        self.save(
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
        gone = sum(len(ids) for (_, kind, *_), ids in known.items() if kind != SCARE)
        return KeptDocument(entry, ids, counter.mention() if nobody is None else nobody, tuple(of)), gone

    def remove(self, documents: Collection[str], /) -> int:
        """Remove documents: the shards that hold them are written anew, and the old files deleted.

        Raises:
            LibraryError: the library cannot be written.
        """
        return self.change(partial(self._remove, list(dict.fromkeys(documents))))

    def _remove(self, documents: Sequence[str], now: Manifest) -> int:
        gone: dict[str, set[str]] = {}
        for source in documents:
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
        self.save(replace(now, shards=tuple(kept)))
        return sum(map(len, gone.values()))

    def enter(self, shard: ShardInfo, facts: Sequence[DocumentFacts]) -> Manifest:
        """Make a new shard of new documents part of the library; it is searched from the next `cover` on.

        ``facts`` are those of its documents, with ids from 1 on. So nothing is asked of the workers, who have their
        hands full, unless somebody else has added one of the documents meanwhile: it is left out.

        Raises:
            LibraryError: the library cannot be written.
        """
        self._entering = True
        last = max((max((one.nobody, *one.ids)) for one in facts), default=0)

        def entered(now: Manifest) -> Manifest:
            there = frozenset(self._home.hashes([one.source for one in facts]))
            new = self.workers.run(tasks.rewritten, self.root, [shard], {}, there) if there else shard
            if new is not None:
                placed = replace(new, quotation_base=now.quotations, mention_base=now.mentions)
                self._told = {new.name: [one.placed(now.mentions) for one in facts if one.source not in there]}
                quotations, mentions = now.quotations + shard.rows, now.mentions + last
                self._enter(replace(now, shards=(*now.shards, placed), quotations=quotations, mentions=mentions))
            return self._manifest

        manifest = self.change(entered)
        if shard.name not in folders_of(manifest):
            self.delete([shard.name])
        return manifest

    def found(self, shards: tuple[ShardInfo, ...], known: WhoIsWho) -> None:
        """Begin with shards that have their ids already, and with who is who in them.

        Raises:
            LibraryError: the library cannot be written.
        """

        def founded(now: Manifest) -> None:
            if now.shards:
                raise LibraryError(f"{self.root}: there is a library already; choose another folder")
            self.save(replace(now, shards=shards, quotations=known.last_quotation, mentions=known.last_mention))
            self._home.adopt(known)

        self.change(founded)

    def who_is_who(self) -> WhoIsWho:
        """Whom each mention was joined with, and what was judged."""
        return self._home.who_is_who()

    def cover(self) -> Manifest:
        """Write the words of all shards, so that all are searched.

        Raises:
            LibraryError: the library cannot be written.
        """
        self._entering = False

        def covered(now: Manifest) -> Manifest:
            if len(now.searched) < len(now.shards):
                self.save(now)
            return self._manifest

        return self.change(covered)

    def hashes(self, sources: Sequence[str]) -> dict[str, str]:
        """The SHA-256 of those documents that there are."""
        return self._home.hashes(sources)

    def save(self, manifest: Manifest) -> None:
        """Write the words of these shards, then the manifest, and delete what nothing names any more."""
        words = self.workers.run(tasks.united, self.root, manifest.shards)
        try:
            self._enter(replace(manifest, words=words))
        except ChangedError:
            if words is not None:
                self.delete({_folder(words)})
            raise

    def _enter(self, manifest: Manifest) -> None:
        named = folders_of(self._manifest)
        save_manifest(self.files, replace(manifest, generation=manifest.generation + 1), manifest.generation)
        self.delete(named - folders_of(self.refresh()))

    def delete(self, names: Iterable[str]) -> None:
        """Delete the folders of shards or words."""
        for name in names:
            self.files.delete(f"{SHARDS}/{name}")

    def judge(self, verdict: Verdict, one: int, other: int, by: str, at: str, note: str = "") -> None:
        """Keep somebody's word on two mentions by their ids; it wins over every rule from now on."""
        self._home.judge(verdict, one, other, by, at, note)

    def take_back(self, one: int, other: int) -> bool:
        """Undo the last judgement on two mentions by their ids; False where there is none."""
        return self._home.take_back(one, other)

    def close(self) -> None:
        """Let go of the client's file and of the cluster."""
        self._home.close()
        self.workers.close()


def _runs(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """Entries in lists in which every source comes once: where one comes again, that is a later change."""
    run: dict[str, Entry] = {}
    for entry in entries:
        if entry.source in run:
            yield list(run.values())
            run = {}
        run[entry.source] = entry
    yield list(run.values())


def folders_of(manifest: Manifest) -> set[str]:
    """The folders that a manifest names."""
    named = {shard.name for shard in manifest.shards}
    return named if manifest.words is None else named | {_folder(manifest.words)}


def _folder(words: WordsInfo) -> str:
    return words.name.partition("/")[0]


def said_damaged(error: DamagedError) -> LibraryError:
    """What is damaged, and what to do."""
    return LibraryError(f"{error}; run `reader library check --repair`")
