"""Put the open document into the library, and have the library follow what is corrected in it."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from reader.document import Document
from reader.documents.opened_document import OpenedDocument
from reader.library.engine import Added, Cancelled, LibraryError
from reader.library.opening import NoLibraryError
from reader.storage.sources import is_url
from reader.tui.keys.hints import hint
from reader.tui.library.landing import name_of
from reader.tui.library.shelf import Shelf
from reader.tui.style.text import counted


def add_open_document(shelf: Shelf, added: Callable[[str], None] | None = None) -> None:
    """Add it in a thread, and say what came of it; ``added`` is told so, too, where the library has it then."""
    screen, session = shelf.screen, shelf.session
    opened, document = session.opened, session.document
    if opened is None:
        screen.tell("This text came from nowhere; it cannot be added")
        return
    screen.hint("Adding it to the library …")

    def work(_: Cancelled) -> Added:
        return _put(shelf, opened, document, make=True)

    def done(what: Added) -> None:
        if what.unchanged:
            said = "The library has this document already"
        else:
            said = f"In the library: {counted(what.quotations, 'quotation')}"
        screen.tell(said + hint(screen.commands, "library", "searches it"))
        if added is not None:
            added(said)
        shelf.added()

    shelf.change(shelf.adding, work, done, lambda error: screen.warn(f"Not added: {error}"))


def follow(shelf: Shelf) -> None:
    """The open document was corrected: put it into the library anew, if it is there."""
    screen, session = shelf.screen, shelf.session
    opened, document = session.opened, session.document
    if opened is None:
        return

    def work(_: Cancelled) -> Added | None:
        library = shelf.engine()
        return None if library.body(name_of(opened)) is None else _put(shelf, opened, document)

    def done(added: Added | None) -> None:
        if added is not None and not added.unchanged:
            shelf.added()

    def failed(error: LibraryError) -> None:
        if not isinstance(error, NoLibraryError):
            screen.warn(f"The library does not have this correction yet: {error}")

    shelf.change(shelf.changes, work, done, failed)


def _put(shelf: Shelf, opened: OpenedDocument, document: Document, *, make: bool = False) -> Added:
    """In a thread: a file is read anew by a process of its own; of a page or a pipe, what is open is put in.

    Raises:
        LibraryError: the library cannot be written, or the file cannot be read.
    """
    from reader.library.entry import entry_of
    from reader.library.sources.add import Adding, State, add_sources

    library = shelf.engine(make=make)
    name = name_of(opened)
    if opened.piped or is_url(name):
        return library.add([entry_of(document, name, _hash_of(opened, document))])
    how = Adding(keep_all=opened.keep_all, language=opened.language, jobs=1)
    report = add_sources(library, [name], how)
    failed = report.of(State.FAILED)
    if failed:
        raise LibraryError(failed[0].reason)
    return report.added


def _hash_of(opened: OpenedDocument, document: Document) -> str:
    """What `reader library add` would call this version: the hash of the source with what was corrected in it."""
    own = document.source.sha256
    copy = Path(opened.target)
    return sha256(own.encode() + copy.read_bytes()).hexdigest() if opened.copied and copy.is_file() else own
