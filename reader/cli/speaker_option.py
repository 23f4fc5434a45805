"""`--speaker SPEAKER`: whom it means in each document."""

from __future__ import annotations

from reader.cli.errors import NOTHING_FOUND, WRONG_USAGE, CommandError
from reader.document.model import Document, Speaker

_SAME = 0.7
"""A name that matches no speaker and is this similar to one is taken for a misspelling (0 to 1)."""

_SIMILAR = 0.4


class Wanted:
    """The speakers that ``--speaker`` asks for; all of them if it was not given (``name`` is None).

    A name may match no speaker of one document; it is an error only if it matches none in any of them.
    """

    def __init__(self, name: str | None) -> None:
        if name is not None and not name.strip():
            raise CommandError("--speaker needs a name; `reader speakers` lists them", WRONG_USAGE)
        self.name = name
        self._known = False
        self._names: dict[str, None] = {}
        self._ratios: dict[str, float] = {}

    def of(self, document: Document) -> tuple[Speaker, ...] | None:
        """Return the speakers meant in this document; None for all of them."""
        if self.name is None:
            return None
        from reader.search.document import speakers_named

        meant = speakers_named(document, self.name)
        if not meant and document.speakers:
            nearest = max(document.speakers, key=lambda speaker: self._likeness(speaker.name))
            meant = (nearest,) if self._likeness(nearest.name) >= _SAME else ()
        self._known = self._known or bool(meant)
        self._names.update(dict.fromkeys(speaker.name for speaker in document.speakers))
        return meant

    def require_known(self) -> None:
        """Complain if no document had a speaker of that name.

        Raises:
            CommandError: with the nearest name that there is.
        """
        if self.name is None or self._known or not self._names:
            return
        nearest = max(self._names, key=self._likeness)
        near = self._likeness(nearest) >= _SIMILAR
        hint = f"the nearest is {nearest}" if near else "`reader speakers` lists them"
        raise CommandError(f"no speaker is called {self.name!r}; {hint}", NOTHING_FOUND)

    def _likeness(self, name: str) -> float:
        """Return how similar the name asked for is to this one or to a word of it, from 0 to 1."""
        if name not in self._ratios:
            from difflib import SequenceMatcher

            alike = SequenceMatcher(b=(self.name or "").casefold())
            for word in {name, *name.split()}:
                alike.set_seq1(word.casefold())
                self._ratios[name] = max(self._ratios.get(name, 0.0), alike.ratio())
        return self._ratios[name]
