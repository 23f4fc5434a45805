"""Invented clippings for the pictures of the library: what was said about the sea wall of a small town."""

from __future__ import annotations

from pathlib import Path

from reader.document import Document, Paragraph, Part, Quotation, Span, Speaker
from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.entry import entry_of

ROLES = {
    "Ada Moor": "mayor of Ness",
    "A. Moor": "mayor",
    "Bo Lind": "coastal engineer",
    "Ezra Holm": "fisherman",
    "Ilse Vaan": "ferry captain",
}

CLIPPINGS = (
    (
        "After the storm", "Ness Post", "2018-02-03",
        (
            ("Ada Moor", "The wall will not hold another winter, and everybody on the quay knows it."),
            ("Bo Lind", "We have measured the sand, and the sand is leaving the bay."),
        ),
    ),
    (
        "After the storm, again", "Ulv Echo", "2018-02-05",
        (("Ada Moor", "The wall will not hold another winter, and everybody on the quay knows it."),),
    ),
    (
        "Budget night", "Holm Gazette", "2018-05-21",
        (
            ("Ada Moor", "There is no money in the drawer for the ferry this year, and none for the wall."),
            ("Ezra Holm", "The ferry is not a luxury for people who live on an island."),
            ("Ada Moor", "The wall will hold another winter, and everybody on the quay knows it."),
        ),
    ),
    (
        "The captain speaks", "Ness Post", "2018-09-14",
        (
            ("Ilse Vaan", "I have brought the ferry through worse, but never through another winter like that."),
            ("Ada Moor", "Captain Vaan and I agree about the ferry, and about little else."),
        ),
    ),
    (
        "A letter to the island", "Holm Gazette", "2019-03-02",
        (("A. Moor", "I promised the ferry, and the island will have the ferry before I leave this office."),),
    ),
    (
        "One year on", "Ness Post", "2019-06-11",
        (
            ("Ada Moor", "The ferry runs. The wall stands. I would not have bet on both."),
            ("Bo Lind", "It stood because it did not storm; another winter will tell."),
        ),
    ),
    (
        "Opening day", "Ulv Echo", "2019-06-12",
        (("Ada Moor", "The ferry runs. The wall stands. I would not have bet on both."),),
    ),
)  # fmt: skip


def clipping(title: str, publisher: str, published: str, said: tuple[tuple[str, str], ...]) -> Document:
    """A document with a paragraph for each quotation."""
    names = [*dict.fromkeys(name for name, _ in said)]
    return Document(
        title=title,
        publisher=publisher,
        published=published,
        speakers=tuple(Speaker(f"s{n}", name, role=ROLES[name]) for n, name in enumerate(names)),
        paragraphs=tuple(Paragraph(f"p{n}", f"“{words}” said {name}.") for n, (name, words) in enumerate(said)),
        quotations=tuple(
            Quotation(f"q{n}", (Part(n, Span(1, 1 + len(words))),), f"s{names.index(name)}", rule="cue")
            for n, (name, words) in enumerate(said)
        ),
    )


def put_in(folder: Path) -> None:
    """Make a library of them in a folder."""
    with EmbeddedLibrary(folder) as library:
        for number, (title, publisher, published, said) in enumerate(CLIPPINGS):
            source = f"/clippings/{title.lower().replace(' ', '-').replace(',', '')}.html"
            library.add([entry_of(clipping(title, publisher, published, said), source, f"{number:064x}")])
