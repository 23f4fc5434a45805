"""A library in shards as it is asked and kept in order: what is damaged is mended, what is small is merged."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

from reader.library.cluster import tasks
from reader.library.cluster.changing import ShardFolder, folders_of, said_damaged
from reader.library.cluster.merging import groups_of
from reader.library.cluster.questions import A, Question
from reader.library.cluster.shards.files import ChangedError
from reader.library.cluster.shards.manifest import DOCUMENTS, QUOTATIONS, SHARDS, Manifest, ShardInfo
from reader.library.cluster.workers import Take
from reader.library.embedded.index.container import DamagedError
from reader.library.engine import Cancelled, LibraryError
from reader.library.kept import BEYOND_REPAIR


class KeptShards(ShardFolder):
    """Shards that answer, also where an index is damaged, and that are merged and mended."""

    def _ask(self, question: Question[A], cancelled: Cancelled = bool) -> A:
        """The answer of all shards; where the files changed meanwhile, or one is damaged, it is asked once more.

        Raises:
            SearchCancelledError: ``cancelled()`` returned True; the workers are told to stop.
        """
        for attempt in range(3):
            now = self.manifest
            if len(now.searched) < len(now.shards) and not self._entering:
                now = self.cover()
            try:
                return self.workers.ask(question, self.root, now.searched, now.words, cancelled)
            except DamagedError as error:
                if attempt == 2:
                    raise said_damaged(error) from None
                if attempt:
                    self.repair()
                else:
                    self.refresh()
        raise AssertionError

    def catch_up(self) -> None:
        """What was written is always found."""

    def settle(self) -> None:
        """Nothing is done in the background."""

    def flush(self) -> None:
        """Everything is in shards already."""

    def tidy(self) -> None:
        """Merge small shards, unless somebody else is at it."""
        with suppress(ChangedError):
            self.merge()

    def merge(self, *, everything: bool = False) -> None:
        """Merge neighbouring shards, those of about one size or all, up to a million quotations each.

        Groups that have nothing to do with each other are merged at the same time.

        Raises:
            LibraryError: the library cannot be read or written.
        """
        while self.change(partial(self._merge, everything)):
            pass

    def _merge(self, everything: bool, now: Manifest) -> bool:
        """Merge some groups; False where there are none."""
        groups = groups_of(now.shards, everything=everything)
        if not groups:
            return False
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
        self.save(replace(now, shards=tuple(kept)))
        return True

    def check(self) -> list[str]:
        """What is wrong with the files, a line each; nothing is changed."""
        now = self.refresh()
        work = [(self.root, shard) for shard in now.shards]
        found = [_said(name) for bad in self.workers.each(tasks.damaged, work) for name in bad]
        if now.words is not None and not self.workers.run(tasks.words_fit, self.root, now.words):
            found.append(f"{SHARDS}/{now.words.name}: missing or damaged")
        return sorted(found) + [f"{SHARDS}/{name}: nothing names this file" for name in self._orphans(now)]

    def repair(self) -> int:
        """Make damaged indexes again from the tables beside them, and delete what nothing names; how many there were.

        Nobody may be adding to the library meanwhile: what is not entered yet is named by nothing.

        Raises:
            LibraryError: the tables of a shard are damaged, too.
        """
        return self.change(self._repair)

    def _repair(self, now: Manifest) -> int:
        shards: list[ShardInfo] = []
        count = 0
        for shard in now.shards:
            bad = self.workers.run(tasks.damaged, self.root, shard)
            if lost := [name for name in bad if _is_table(name)]:
                raise LibraryError(_said(lost[0]))
            count += len(bad)
            shards.append(self.workers.run(tasks.mended, self.root, shard) if bad else shard)
        if count or (now.words is not None and not self.workers.run(tasks.words_fit, self.root, now.words)):
            self.save(replace(now, shards=tuple(shards)))
            count = max(count, 1)
        self.delete(self._orphans(self._manifest))
        return count

    def rebuild(self) -> None:
        """Make all indexes again, and work out anew who is who; judgements stay.

        Raises:
            LibraryError: the library cannot be read or written.
        """

        def rebuilt(now: Manifest) -> None:
            made = [self.workers.run(tasks.mended, self.root, shard) for shard in now.shards]
            self.save(replace(now, shards=tuple(made)))

        self.change(rebuilt)
        self._home.rebuild_people()

    def _orphans(self, now: Manifest) -> list[str]:
        named = folders_of(now)
        return [name for name in self.files.folders(SHARDS) if name not in named]


def _is_table(name: str) -> bool:
    """Whether a file of a shard is one that its index is made of."""
    return name.endswith((f"/{QUOTATIONS}", f"/{DOCUMENTS}"))


def _said(name: str) -> str:
    return f"{name}: missing or damaged" + (f"; {BEYOND_REPAIR}" if _is_table(name) else "")
