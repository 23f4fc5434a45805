"""Whom of the library a speaker of the open document is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from reader.document import Speaker
from reader.library.engine import Cancelled, Library, LibraryError, Person, Where
from reader.library.entry import iso_day
from reader.library.opening import NoLibraryError
from reader.library.query import persons_named
from reader.search.query import Query
from reader.tui.dialogs.picker import Choice, Picker, matching
from reader.tui.keys.hints import hint
from reader.tui.library.landing import name_of
from reader.tui.library.shelf import Shelf
from reader.tui.style.text import counted

_MOST = 20_000
"""Quotations of one document that are looked through."""


def find_person(shelf: Shelf, speaker: Speaker, found: Callable[[Person], None]) -> None:
    """Ask the library who that is, and the user where several are called so; ``found`` is called with whom it is."""
    screen = shelf.screen
    source = name_of(screen.session.opened)

    def failed(error: LibraryError) -> None:
        if isinstance(error, NoLibraryError):
            add = hint(screen.commands, "library.add", "adds this document")
            screen.tell(f"There are no documents in your library yet{add}")
        else:
            screen.tell(str(error))

    def done(people: list[Person]) -> None:
        if not people:
            add = hint(screen.commands, "library.add", "adds this document")
            screen.tell(f"Nobody in the library is called {speaker.name}{add}")
        elif len(people) == 1:
            found(people[0])
        else:
            _ask_which(shelf, speaker, people, found)

    shelf.ask(shelf.lines, partial(_persons, source, speaker), done, failed)


def _persons(source: str, speaker: Speaker, library: Library, _: Cancelled) -> list[Person]:
    """The person that the speaker is where the library has the document; else all who are called so."""
    if source and library.body(source) is not None:
        said = library.search(Query(""), Where(documents=frozenset((source,))), _MOST)
        ids = {hit.record.person for hit in said if hit.record.speaker == speaker.name and hit.record.person}
        if len(ids) == 1:
            return library.persons(ids)
    return library.persons(persons_named(library, [speaker.name], required=False))


def _ask_which(shelf: Shelf, speaker: Speaker, people: list[Person], found: Callable[[Person], None]) -> None:
    screen = shelf.screen
    known = {str(person.id): person for person in people}
    offered = [Choice(key, person.name, _about(person)) for key, person in known.items()]

    def picked(key: str | None) -> None:
        if key is not None:
            found(known[key])

    title = f"{len(people)} people are called {speaker.name}"
    screen.app.push_screen(
        Picker(title, lambda query: matching(offered, query), screen.palette, screen.commands, width=84), picked
    )


def _about(person: Person) -> str:
    when = "–".join(dict.fromkeys(filter(None, (iso_day(person.first)[:4], iso_day(person.last)[:4]))))
    return " · ".join(filter(None, (*person.roles[:1], counted(person.quotations, "quotation"), when)))
