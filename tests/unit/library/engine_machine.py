"""Does the same to an engine and to the one in plain Python, in any order, and compares what they say."""

from __future__ import annotations

import dataclasses
import os
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from made_entries import DAYS, PUBLISHERS, SOURCES, entries, texts

from reader.library.engine import EVERYTHING, Entry, Facet, Found, KnownMention, Record, Verdict, Where
from reader.library.printings.copies import COPY, likeness
from reader.library.reference import ReferenceEngine
from reader.search.query import parse

EXAMPLES = int(os.environ.get("LIBRARY_EXAMPLES", "12"))
"""Runs of each machine; set the variable to a thousand for a long one."""

AS_LONG_AS_ASKED = settings(
    max_examples=EXAMPLES,
    stateful_step_count=16,
    deadline=None,
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)


class EngineMachine(RuleBasedStateMachine):
    """Does the same to an engine and to the reference, and compares what they say."""

    open: Callable[[Path], Any]
    """Opens the engine in a folder; also one that is there."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="library-contract-"))
        self.reference = ReferenceEngine()
        self.engine = type(self).open(self.folder / "library")
        self.settled = True

    def teardown(self) -> None:
        self.engine.close()
        shutil.rmtree(self.folder)

    @initialize(some=st.lists(entries(), max_size=4))
    def begin(self, some: list[Entry]) -> None:
        self.add(some)

    @rule(some=st.lists(entries(), min_size=1, max_size=3))
    def add(self, some: list[Entry]) -> None:
        assert self.engine.add(some) == self.reference.add(some)

    @rule(data=st.data())
    def replace(self, data: st.DataObject) -> None:
        there = sorted(self.reference.documents())
        if there:
            entry = data.draw(entries(data.draw(st.sampled_from(there))))
            assert self.engine.add([entry]) == self.reference.add([entry])

    @rule(data=st.data())
    def correct(self, data: st.DataObject) -> None:
        """The same words, another speaker: what a person does in the app."""
        kept = [k for k in self.reference._documents.values() if k.entry.said and k.entry.mentions]
        if kept:
            entry = data.draw(st.sampled_from(kept)).entry
            said = list(entry.said)
            at = data.draw(st.integers(0, len(said) - 1))
            whose = data.draw(st.integers(0, len(entry.mentions) - 1))
            said[at] = dataclasses.replace(said[at], speaker=whose, rule="by-hand")
            changed = dataclasses.replace(entry, said=tuple(said), sha256=f"{entry.sha256}+")
            assert self.engine.add([changed]) == self.reference.add([changed])

    @rule(sources=st.sets(st.sampled_from(SOURCES), min_size=1, max_size=2))
    def remove(self, sources: set[str]) -> None:
        assert self.engine.remove(sources) == self.reference.remove(sources)

    @rule()
    def flush(self) -> None:
        self.engine.flush()

    @rule(everything=st.booleans())
    def merge(self, everything: bool) -> None:
        self.engine.merge(everything=everything)

    @rule()
    def rebuild(self) -> None:
        self.engine.rebuild()

    @rule()
    def open_again(self) -> None:
        self.engine.close()
        self.engine = type(self).open(self.folder / "library")

    @rule(verdict=st.sampled_from(list(Verdict)), data=st.data())
    def judge(self, verdict: Verdict, data: st.DataObject) -> None:
        mentions = self.reference._all_mentions()
        if len(mentions) > 1:
            two = st.lists(st.sampled_from(mentions), min_size=2, max_size=2, unique_by=lambda m: m.id)
            one, other = data.draw(two)
            for each in (self.reference, self.engine):
                each.judge(verdict, one.id, other.id, "ed", "2020-01-02")

    @invariant()
    def counts_agree(self) -> None:
        assert self.engine.stats() == self.reference.stats()
        assert self.engine.documents() == self.reference.documents()
        assert self.engine.newest() == self.reference.newest()

    @invariant()
    def people_agree(self) -> None:
        mine, theirs = ([m for p in e.persons() for m in e.mentions(p.id)] for e in (self.engine, self.reference))
        assert _groups(mine) == _groups(theirs)
        assert {m.id: (m.mention, m.source, m.quotations) for m in mine} == {
            m.id: (m.mention, m.source, m.quotations) for m in theirs
        }
        assert ([(_without_id(p)) for p in self.engine.persons()] and True) or not theirs
        assert sorted(map(str, map(_without_id, self.engine.persons()))) == sorted(
            map(str, map(_without_id, self.reference.persons()))
        )
        assert self.engine.judgements() == self.reference.judgements()

    @rule()
    def suggestions_agree(self) -> None:
        mine, theirs = (
            sorted(
                (*sorted((tuple(_ids(e, s.one.id)), tuple(_ids(e, s.other.id)))), s.why.partition(",")[0])
                for s in e.suggestions()
            )
            for e in (self.engine, self.reference)
        )
        assert mine == theirs

    @rule(words=texts, end=st.integers(1, 60))
    def search_agrees(self, words: str, end: int) -> None:
        self._same(lambda e: e.search(parse(words[:end]), EVERYTHING, 50))

    @rule(words=texts)
    def phrases_agree(self, words: str) -> None:
        self._same(lambda e: e.search(parse(f'"{words}"'), EVERYTHING, 50))
        first, *rest = words.split()
        self._same(lambda e: e.search(parse(f"{' '.join(rest)} -{first}"), EVERYTHING, 50))

    @rule(words=texts, where=st.deferred(lambda: filters), data=st.data())
    def filtered_search_agrees(self, words: str, where: Where, data: st.DataObject) -> None:
        people = self.reference.persons()
        mine = theirs = where
        if people and data.draw(st.booleans()):
            person = data.draw(st.sampled_from(people)).id
            (mention, *_) = self.reference.mentions(person)
            theirs = dataclasses.replace(where, persons=frozenset((person,)))
            mine = dataclasses.replace(where, persons=frozenset((self._person_of(mention.id),)))
        for query in (parse(words), parse(""), parse(f"-{words.split(maxsplit=1)[0]}")):
            self._same_found(self.engine.search(query, mine, 20), self.reference.search(query, theirs, 20))
        for by in Facet:
            if by is not Facet.PERSON:
                assert self.engine.counts(mine, by) == self.reference.counts(theirs, by)
        asked = ((self.engine, mine), (self.reference, theirs))
        named = [sorted((c.value, c.count) for c in e.counts(w, Facet.PERSON)) for e, w in asked]
        assert named[0] == named[1]
        others = [facet for facet in Facet if facet is not Facet.PERSON]
        for query in (parse(words), parse(f'"{words}"'), parse("")):
            found = [engine.facets(query, its, others) for engine, its in asked]
            assert found[0] == found[1]
        few = [[(c.value, c.count) for c in e.counts(w, Facet.PERSON, 2)] for e, w in asked]
        assert few[0] == few[1]

    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        mentions = self.reference._all_mentions()
        if len(mentions) > 1:
            two = st.lists(st.sampled_from(mentions), min_size=2, max_size=2, unique_by=lambda m: m.id)
            one, other = data.draw(two)
            assert self.engine.take_back(one.id, other.id) == self.reference.take_back(one.id, other.id)

    @rule(data=st.data(), where=st.deferred(lambda: filters), size=st.integers(1, 4), newest=st.booleans())
    def time_lines_agree(self, data: st.DataObject, where: Where, size: int, newest: bool) -> None:
        people = self.reference.persons()
        if not people:
            return
        theirs = data.draw(st.sampled_from(people)).id
        mine = self._person_of(self.reference.mentions(theirs)[0].id)
        pages: list[list[list[int]]] = []
        for engine, person in ((self.engine, mine), (self.reference, theirs)):
            after, seen = None, []
            while True:
                page = engine.timeline(person, where, after, size, newest=newest)
                seen.append([record.id for record in page.records])
                after = page.after
                if after is None:
                    break
            pages.append(seen)
        assert pages[0] == pages[1]

    @rule(words=texts)
    def copies_are_found(self, words: str) -> None:
        """What is the same, or was cut from it, is found; and nothing that is not alike."""
        for candidate in self.engine.like(words, 50):
            assert candidate.likeness == likeness(words, candidate.record.text)
        records = self.reference.records(range(1, self.reference.newest() + 1))
        copies = self.engine.copies([record.id for record in records])
        for record in records:
            found = {other.id for other in copies.get(record.id, ())}
            alike = {o.id for o in records if o.id != record.id and likeness(record.text, o.text) >= COPY}
            assert found <= alike
            assert {o.id for o in records if o.id != record.id and o.text == record.text} <= found
            assert {c.record.id for c in self.engine.like(record.text, 50)} >= {record.id}

    @rule()
    def records_agree(self) -> None:
        ids = range(1, self.reference.newest() + 1)
        mine, theirs = ([_nobody(r) for r in e.records(ids)] for e in (self.engine, self.reference))
        assert mine == theirs
        for source in SOURCES:
            assert self.engine.body(source) == self.reference.body(source)

    @rule()
    def nothing_is_left_over(self) -> None:
        self.engine.search(parse("harbour"), EVERYTHING, 1)  # which mends an index that was lost
        assert self.engine.check() == []

    def _person_of(self, mention: int) -> int:
        return next(m.person for p in self.engine.persons() for m in self.engine.mentions(p.id) if m.id == mention)

    def _same(self, ask: Callable[[Any], Found]) -> None:
        self._same_found(ask(self.engine), ask(self.reference))

    def _same_found(self, mine: Found, theirs: Found) -> None:
        assert [(h.record.id, round(h.score, 9), h.match, h.spans) for h in mine] == [
            (h.record.id, round(h.score, 9), h.match, h.spans) for h in theirs
        ]
        assert (mine.total, mine.close, mine.nearest) == (theirs.total, theirs.close, theirs.nearest)


filters = st.builds(
    Where,
    publishers=st.sets(st.sampled_from(PUBLISHERS[1:]), max_size=2).map(frozenset),
    first=st.none() | st.sampled_from(DAYS[:-1]),
    last=st.none() | st.sampled_from(DAYS[:-1]),
    kinds=st.sets(st.sampled_from(("direct", "partial", "scare")), max_size=2).map(frozenset),
    roles=st.sets(st.sampled_from(("mayor", "plumber", "Polish minister")), max_size=1).map(frozenset),
    documents=st.sets(st.sampled_from(SOURCES), max_size=2).map(frozenset),
    languages=st.sets(st.sampled_from(("en", "de", "en-GB")), max_size=1).map(frozenset),
    without_kinds=st.sets(st.sampled_from(("direct", "quotation")), max_size=1).map(frozenset),
    without_publishers=st.sets(st.sampled_from(PUBLISHERS[1:]), max_size=1).map(frozenset),
    without_roles=st.sets(st.sampled_from(("mayor", "plumber")), max_size=1).map(frozenset),
    without_documents=st.sets(st.sampled_from(SOURCES), max_size=1).map(frozenset),
    without_languages=st.sets(st.sampled_from(("en", "de", "en-GB")), max_size=1).map(frozenset),
    without_days=st.lists(st.tuples(st.sampled_from(DAYS[:-1]), st.sampled_from(DAYS[:-1])), max_size=1).map(tuple),
    least=st.sampled_from((0.0, 0.0, 0.6)),
    since=st.sampled_from((0, 0, 4)),
    nobody=st.sampled_from((False, False, False, True)),
)


def _groups(mentions: Iterable[KnownMention]) -> set[frozenset[int]]:
    groups: dict[int, set[int]] = defaultdict(set)
    for mention in mentions:
        groups[mention.person].add(mention.id)
    return {frozenset(group) for group in groups.values()}


def _ids(engine: Any, person: int) -> list[int]:
    return [mention.id for mention in engine.mentions(person)]


def _without_id(person: object) -> object:
    return dataclasses.replace(person, id=0)  # type: ignore[type-var]


def _nobody(record: Record) -> Record:
    return dataclasses.replace(record, person=None if record.person is None else 0)
