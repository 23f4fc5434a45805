"""The ways into the library, from one screen of it to the next, and out."""

from __future__ import annotations

from functools import partial

from reader.document import Speaker
from reader.document.model import words_of
from reader.library.engine import Person
from reader.storage.read_only import is_read_only
from reader.tui.keys import notices
from reader.tui.library.adding import add_open_document, follow
from reader.tui.library.elsewhere.screen import ElsewhereScreen
from reader.tui.library.landing import land
from reader.tui.library.page import LibraryPage
from reader.tui.library.person.finding import find_person
from reader.tui.library.person.screen import TimeLineScreen
from reader.tui.library.searching.screen import LibraryScreen
from reader.tui.library.shelf import Shelf
from reader.tui.library.views import ElsewhereView, PersonView, SearchView, View
from reader.tui.library.wanted import Land, Wanted
from reader.tui.screen.reading_screen import ReadingScreen


def shelf_of(screen: ReadingScreen) -> Shelf:
    """The library of the session."""
    known = screen.session.library
    if isinstance(known, Shelf):
        return known
    shelf = screen.session.library = Shelf(screen, _show, follow)
    return shelf


def open_library(screen: ReadingScreen) -> None:
    """Open the search over all documents, as it was left."""
    if _refused(screen):
        return
    shelf = shelf_of(screen)
    before = next((view for view in shelf.views if isinstance(view, SearchView)), shelf.last_search)
    view = before if before is not None else SearchView()
    view.fresh = True
    shelf.begin(view)


def begin_with_library(screen: ReadingScreen) -> None:
    """Open the library as what the reader was started for: without another document it is left with it."""
    shelf_of(screen).ends_with_it = True
    open_library(screen)


def where_else(screen: ReadingScreen) -> None:
    """Where else the current quotation stands."""
    current = screen.reading.current
    if current is None:
        screen.tell(notices.no_quotation_here(screen.commands, screen.reading))
    elif not _refused(screen):
        words = words_of(screen.document, screen.document.quotations[current])
        shelf_of(screen).begin(ElsewhereView(words))


def said_everywhere(screen: ReadingScreen, speaker: Speaker) -> None:
    """Everything that a speaker of the open document said, in all documents."""
    if _refused(screen):
        return
    shelf = shelf_of(screen)

    def show(person: Person) -> None:
        shelf.begin(PersonView(person.name, person.id))

    find_person(shelf, speaker, show)


def add_document(screen: ReadingScreen) -> None:
    """Add the open document to the library, which is made where there is none."""
    if not _refused(screen):
        add_open_document(shelf_of(screen))


def _refused(screen: ReadingScreen) -> bool:
    """Whether this reader shows one document only: others' libraries are not for whoever it is served to."""
    if is_read_only():
        screen.tell("Only this document is served here; the library is not")
    return is_read_only()


def _show(shelf: Shelf) -> None:
    view = shelf.views[-1]
    shelf.screen.app.push_screen(_screen_of(shelf, view), partial(_wanted, shelf))


def _screen_of(shelf: Shelf, view: View) -> LibraryScreen | LibraryPage:
    if isinstance(view, SearchView):
        return LibraryScreen(shelf, view)
    return ElsewhereScreen(shelf, view) if isinstance(view, ElsewhereView) else TimeLineScreen(shelf, view)


def _wanted(shelf: Shelf, wanted: Wanted) -> None:
    if isinstance(wanted, Land):
        land(shelf, wanted)
    elif isinstance(wanted, PersonView | ElsewhereView):
        shelf.views.append(wanted)
        shelf.show()
    elif wanted == "search":
        shelf.begin(shelf.last_search or SearchView())
    else:
        shelf.views.pop()
        if shelf.views:
            shelf.show()
        elif shelf.ends_with_it:
            shelf.session.leave()
