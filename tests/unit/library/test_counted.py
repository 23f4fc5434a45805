"""Scare quotes are kept and found, and not counted: the same in every count of a library, an old one too."""

from __future__ import annotations

import sqlite3

import pytest

from reader.library.embedded import connection
from reader.library.embedded.connection import FILE
from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.engine import Entry, Facet, Mention, Said, Where
from reader.library.reference import ReferenceEngine


def document(*kinds: str, sha256: str = "a") -> Entry:
    said = tuple(
        Said(n, f"word{n} bridge", kind, 0 if n % 2 else None, parts=((0, 1, 9),)) for n, kind in enumerate(kinds)
    )
    return Entry("/a.html", sha256, mentions=(Mention("Ada Moor"),), said=said, body=b"")


KINDS = ("scare", "direct", "partial", "scare", "indirect", "scare")


@pytest.fixture(params=["embedded", "reference"])
def library(request, tmp_path):
    made = EmbeddedLibrary(tmp_path / "library") if request.param == "embedded" else ReferenceEngine()
    yield made
    made.close()


def test_no_count_has_scare_quotes(library):
    assert library.add([document(*KINDS)]).quotations == 3
    assert library.stats().quotations == 3
    assert [person.quotations for person in library.persons()] == [1]
    assert library.documents()["/a.html"].quotations == 3
    assert next((c.value, c.count) for c in library.counts(Where(), Facet.KIND)) == ("scare", 3)  # asked for by kind
    again = library.add([document("direct", "direct", "partial", "scare", sha256="b")])
    assert (again.quotations, again.gone) == (1, 1)
    assert library.stats().quotations == 3


def as_version_1(folder) -> None:
    file = sqlite3.connect(folder / FILE)
    file.execute(
        "update mention set quotations = (select count(*) from quotation where quotation.mention = mention.id)"
    )
    file.execute("pragma user_version=1")
    file.commit()
    file.close()


def test_an_old_library_is_counted_anew_when_it_is_opened(tmp_path):
    folder = tmp_path / "library"
    with EmbeddedLibrary(folder) as library:
        library.add([document(*KINDS)])
        people, stats = library.persons(), library.stats()
    for _ in range(2):
        as_version_1(folder)
        with EmbeddedLibrary(folder) as library:
            assert (library.persons(), library.stats()) == (people, stats)
            assert library.check() == []


def test_an_old_library_that_may_not_be_written_is_counted_right(tmp_path, monkeypatch):
    folder = tmp_path / "library"
    with EmbeddedLibrary(folder) as library:
        library.add([document(*KINDS)])
    as_version_1(folder)
    with monkeypatch.context() as changed:
        changed.setattr(connection, "_bring_up_to_date", lambda *_: None)
        with EmbeddedLibrary(folder) as library:
            assert library.stats().quotations == 3
