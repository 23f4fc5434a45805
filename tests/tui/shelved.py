"""A small library of invented documents, for the tests of the app."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from hashlib import sha256
from pathlib import Path

from articles import HARBOUR
from driving import LASTING, WIDE, Driven, app_on, end, opened, until

from reader.config import Config
from reader.document import Document, Paragraph, Part, Quotation, Span, Speaker
from reader.document.yaml.write import dump
from reader.documents.open import open_to_read
from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.entry import entry_of
from reader.tui.app import ReaderApp
from reader.tui.library.searching.hits import HitList
from reader.tui.library.searching.screen import LibraryScreen
from reader.tui.library.shelf import Shelf

WALL = "The wall will not hold another winter, and everybody on the quay knows it."
NO_WALL = "The wall will hold another winter, and everybody on the quay knows it."
ROLES = {"Ada Moor": "mayor", "Bo Lind": "engineer", "A. Moor": "mayor", "Ezra Holm": "fisherman"}

Lines = Iterable[tuple[str, str]]


def article(title: str, publisher: str, published: str, said: Lines) -> Document:
    """A document with a paragraph for each quotation: who said it, and the words."""
    said = tuple(said)
    names = list(dict.fromkeys(name for name, _ in said))
    ids = {name: f"s{number}" for number, name in enumerate(names)}
    return Document(
        title=title,
        publisher=publisher,
        published=published,
        speakers=tuple(Speaker(ids[name], name, role=ROLES.get(name, "")) for name in names),
        paragraphs=tuple(Paragraph(f"p{n}", f"“{words}” said {name}.") for n, (name, words) in enumerate(said)),
        quotations=tuple(
            Quotation(f"q{n}", (Part(n, Span(1, 1 + len(words))),), ids[name], rule="cue")
            for n, (name, words) in enumerate(said)
        ),
    )


ARTICLES = {
    "storm": article(
        "After the storm", "Ness Post", "2018-02-03",
        [("Ada Moor", WALL), ("Bo Lind", "We have measured the sand, and the sand is leaving the bay.")],
    ),
    "budget": article(
        "Budget night", "Holm Gazette", "2018-05-21",
        [
            ("Ada Moor", "There is no money in the drawer for a ferry this year."),
            ("Ada Moor", NO_WALL),
            ("Ezra Holm", "A ferry is not a luxury for people who live on an island."),
        ],
    ),
    "copy": article("After the storm, again", "Ulv Echo", "2018-02-05", [("Ada Moor", WALL)]),
    "letter": article(
        "A letter", "Ness Post", "2019-11-02", [("A. Moor", "I promised a ferry, and the island will have a ferry.")]
    ),
    "undated": article("A note", "", "", [("Bo Lind", "Nobody asked the engineers about the ferry landing.")]),
}  # fmt: skip


def shelve(folder: Path, articles: dict[str, Document] = ARTICLES) -> dict[str, str]:
    """Write the articles into files beside a library, and add them; their sources by name."""
    sources: dict[str, str] = {}
    with EmbeddedLibrary(folder / "library") as library:
        for name, document in articles.items():
            path = folder / f"{name}.yaml"
            path.write_text(dump(document), encoding="utf-8")
            sources[name] = str(path)
            library.add([entry_of(document, str(path), sha256(path.read_bytes()).hexdigest())])
    return sources


@asynccontextmanager
async def shelved_app(
    folder: Path | None, size: tuple[int, int] = WIDE, source: str | Path = HARBOUR, theme: str = "ink"
) -> AsyncIterator[Driven]:
    """The app on an article, with the library in this folder."""
    where = "" if folder is None else str(folder / "library")
    settings = LASTING.settings._replace(tour=False, theme=theme, library=where)
    app = app_on(open_to_read(str(source)), Config(settings))
    try:
        async with opened(app=app, size=size) as driven:
            yield driven
    finally:
        close(app)
    end(app)


def close(app: ReaderApp) -> None:
    """Let go of the library."""
    if isinstance(app.session.library, Shelf):
        app.session.library.close()


def shelf_of(driven: Driven) -> Shelf:
    shelf = driven.app.session.library
    assert isinstance(shelf, Shelf)
    return shelf


def library_screen(driven: Driven) -> LibraryScreen:
    screen = driven.app.screen
    assert isinstance(screen, LibraryScreen), screen
    return screen


async def search(driven: Driven, words: str) -> None:
    """Open the library and type."""
    if not isinstance(driven.app.screen, LibraryScreen):
        await driven.press("L")
        await until(driven, lambda: isinstance(driven.app.screen, LibraryScreen))
    await driven.type(words)
    await answered(driven)


async def answered(driven: Driven) -> None:
    await until(driven, lambda: library_screen(driven).view.answered == library_screen(driven).field.value)


def found(driven: Driven) -> list[str]:
    """The words of the hits, in order."""
    return [hit.record.text for hit in driven.app.screen.query_one(HitList).hits]
