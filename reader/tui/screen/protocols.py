"""What the screen and its session ask of features that are above them."""

from __future__ import annotations

from typing import Protocol


class PlaceKept(Protocol):
    """Keeps where one is in the open document."""

    def begin(self) -> None:
        """The document is on the screen."""

    def leave(self) -> None:
        """The reader is being left."""

    def write(self) -> str | None:
        """Write what `leave` saw; what went wrong, None where nothing did."""

    def saved(self) -> None:
        """The reader itself has changed the file of the document."""

    def look(self) -> None:
        """Keep where one is now."""

    def keep(self) -> None:
        """Keep where one is at once."""

    def end(self) -> None:
        """Keep where one is in this document, the last time."""


class OpenSearch(Protocol):
    """The search of the document on the screen."""

    @property
    def landed(self) -> str:
        """The query of the last search that one stayed at a result of; an empty string where there is none."""

    def leave(self) -> None:
        """Close the field, and return to where one was."""

    def end(self) -> None:
        """Take the search off the screen."""


class OpenLibrary(Protocol):
    """The library of many documents."""

    def go_back(self) -> bool:
        """Go from a document that was opened out of the library back there; False where one is in no such document."""

    def saved(self) -> None:
        """The open document was corrected, and that is on the disk."""

    def finish(self) -> None:
        """The reader is left: wait for what is still being written."""


class OpenCheck(Protocol):
    """The check of a document's quotations against their sources."""

    def follow_marks(self) -> None:
        """The bookmarks and notes were changed: some say that a fault was seen."""

    def go_back(self) -> bool:
        """Go from a source back to the article; False where one is in no source that was opened out of the check."""
