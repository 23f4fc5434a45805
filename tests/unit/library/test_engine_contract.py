"""Every engine answers as the one in plain Python does, whatever was done to it, in any order."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from engine_machine import AS_LONG_AS_ASKED, EngineMachine
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule, run_state_machine_as_test

from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.engine import Entry, LibraryError, Record, Where
from reader.library.filters import passes


class Crash(Exception):  # noqa: N818
    """The power went."""


class EmbeddedMachine(EngineMachine):
    """Does to the embedded library what only a folder with an index beside the truth can suffer."""

    @rule()
    def lose_the_index(self) -> None:
        self.engine.close()
        shutil.rmtree(self.folder / "library" / "index")
        self.engine = type(self).open(self.folder / "library")

    @precondition(lambda self: self.engine._upkeep is not None)
    @rule(point=st.integers(0, 5), after=st.booleans(), what=st.sampled_from(("flush", "merge", "remove")))
    def crash(self, point: int, after: bool, what: str) -> None:
        """The power goes while a file of the index is written, or when it just was: nothing but that is lost."""
        from reader.library.embedded.index import container, segment, words

        written = 0
        write = container.write

        def crashing(path: Path, parts: object) -> tuple[int, str]:
            nonlocal written
            written += 1
            if written > point and not after:
                (path.parent / f".{path.name}.new").write_bytes(b"half of it")
                raise Crash
            done = write(path, parts)  # type: ignore[arg-type]
            if written > point:
                raise Crash
            return done

        gone = sorted(self.reference.documents())[:1]
        segment.write = words.write = crashing
        try:
            if what == "remove":
                self.engine.remove(gone)
            elif what == "merge":
                self.engine.merge(everything=True)
            else:
                self.engine.flush()
        except Crash:
            crashed = True
        else:
            crashed = False
        finally:
            segment.write = words.write = write
        if what == "remove" and not crashed:
            self.reference.remove(gone)
        for connection in (self.engine._reading, self.engine._writing):
            connection.close()
        self.engine = type(self).open(self.folder / "library")


def machine(name: str, **options: object) -> type[EmbeddedMachine]:
    """The machine for an engine that is opened so."""
    opened = staticmethod(lambda folder: EmbeddedLibrary(folder, keeps_index=False, **options))
    return type(name, (EmbeddedMachine,), {"open": opened})


ENGINES = {
    "arrays": machine("Arrays", arrays=True),
    "plain": machine("Plain", arrays=False),
}


@pytest.mark.parametrize("name", ENGINES)
def test_an_engine_answers_as_the_reference_does(name: str) -> None:
    run_state_machine_as_test(ENGINES[name], settings=AS_LONG_AS_ASKED)


def test_the_comparison_finds_an_engine_that_forgets(tmp_path: Path) -> None:
    """The contract can fail: an engine that loses the last quotation of each document does not pass it."""

    class Forgets(EmbeddedLibrary):
        def add(self, documents: Iterable[Entry], /):  # type: ignore[no-untyped-def]
            return super().add(dataclasses.replace(entry, said=entry.said[:-1]) for entry in documents)

    broken = type(
        "Broken", (EmbeddedMachine,), {"open": staticmethod(lambda folder: Forgets(folder, keeps_index=False))}
    )
    short = settings(AS_LONG_AS_ASKED, max_examples=20, database=None, print_blob=False, phases=[Phase.generate])
    with pytest.raises(AssertionError):
        run_state_machine_as_test(broken, settings=short)


def test_filters_agree_with_the_plain_ones() -> None:
    record = Record(1, "/a", "", "P", "", 5, "en-GB", 0, "x", "direct", "", "", "", None, None, "", 1.0, "")
    assert passes(record, Where(languages=frozenset(("en",))))
    assert not passes(record, Where(first=6))


def test_an_unknown_kind_is_refused_and_nothing_added(tmp_path: Path) -> None:
    from reader.library.engine import Said

    with EmbeddedLibrary(tmp_path / "library") as engine:
        with pytest.raises(LibraryError, match="kind"):
            engine.add([Entry("/a", "1", said=(Said(0, "x", "sung"),))])
        assert engine.stats().documents == 0
