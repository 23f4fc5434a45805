"""What can be exported from where one is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.document.head import name_of
from reader.export.excerpt import Excerpt
from reader.reading.placed_marks import PlacedMark
from reader.tui.dialogs.picker import Choice
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.style.text import counted


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be exported. ``part`` is for the name of its file; ``excerpt`` is made in a thread."""

    choice: Choice
    part: str
    excerpt: Callable[[], Excerpt]


def offers(screen: ReadingScreen) -> list[Offer]:
    """What there is to export where one is: the article, its speaker, the search, the notes, the quotation."""
    reading = screen.reading
    indexed = reading.indexed
    document = indexed.document
    name = document.source.file or name_of(document)
    found = [
        Offer(
            Choice("document", "The article", counted(indexed.count, "quotation")),
            "",
            lambda: Excerpt(document, name),
        )
    ]
    here = indexed.speaker_of(reading.current)
    speaker = reading.only or (here.id if here is not None else None)
    if speaker is not None:
        share = indexed.shares[indexed.number[speaker]]
        theirs = indexed.of_speaker.get(speaker, ())  # empty for a speaker who only relays
        found.append(
            Offer(
                Choice("speaker", f"What {share.speaker.name} says", counted(len(theirs), "quotation")),
                share.speaker.name,
                lambda: Excerpt(document, name, tuple(theirs)),
            )
        )
    query = landed_query(screen)
    if query:

        def searched() -> Excerpt:
            from reader.search.quotations import quotations_found

            return Excerpt(document, name, quotations_found(document, query))

        found.append(Offer(Choice("search", "What the search finds", f"“{query}”"), query, searched))
    marks = screen.session.notes.marks.placed
    if marks:
        found.append(of_marks(screen, marks))
    current = reading.current
    if current is not None:
        found.append(
            Offer(
                Choice("quotation", "This quotation", f"number {indexed.called(current)}"),
                f"quotation-{current + 1}",
                lambda: Excerpt(document, name, (current,)),
            )
        )
    return found


def landed_query(screen: ReadingScreen) -> str:
    """The query of the search whose matches are shown; an empty string where there is none."""
    return screen.search.landed if screen.search is not None and screen.reading.matches else ""


def of_marks(screen: ReadingScreen, marks: Sequence[PlacedMark]) -> Offer:
    """Bookmarks and notes, as they stand in the document."""
    document = screen.reading.indexed.document

    def noted_here() -> Excerpt:
        from reader.annotations.excerpt import noted

        return noted(document, document.source.file or name_of(document), marks)

    count = f"{len(marks)}, with your notes and tags"
    return Offer(Choice("notes", "Bookmarks and notes", count), "notes", noted_here)


def named(excerpt: Excerpt) -> str:
    """What an excerpt holds, in words."""
    quotations, others = excerpt.counts
    count = counted(quotations, "quotation")
    if excerpt.whole:
        return f"the article ({count})"
    if not others:
        return count
    passages = counted(others, "other passage")
    return f"{count} and {passages}" if quotations else passages
