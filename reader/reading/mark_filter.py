"""Filter bookmarks and notes by typed words: their text, notes, tags and speakers, typos allowed. Pure."""

from __future__ import annotations

from reader.reading.placed_marks import PlacedMark, PlacedMarks
from reader.search.fold import fold_text

_FORGIVEN = 4
"""Words with at least this many letters may have typos."""

_LIKE = 80.0


class MarkFilter:
    """The marks of a document, ready to be filtered."""

    def __init__(self, marked: PlacedMarks) -> None:
        self._placed = marked.placed
        self._folded: dict[str, str] = {}
        self._last: tuple[str, list[PlacedMark]] = ("", [*marked.placed])

    @property
    def query(self) -> str:
        """What was asked for last."""
        return self._last[0]

    def narrowed(self, query: str) -> list[PlacedMark]:
        """The marks that match all words of a query, in their order; ``#tag`` matches the beginning of a tag."""
        before, among = self._last
        if not before or not query.startswith(before):
            among = [*self._placed]
        found = among
        for term in query.split():
            if term.startswith("#"):
                tag = term[1:].casefold()
                found = [p for p in found if any(carried.casefold().startswith(tag) for carried in p.mark.tags)]
                continue
            word = fold_text(term)
            exact = [p for p in found if word in self._text(p)] if word else found
            found = exact or [p for p in found if self._is_like(word, p)]
        self._last = query, found
        return found

    def _text(self, placed: PlacedMark) -> str:
        mark = placed.mark
        folded = self._folded.get(mark.id)
        if folded is None:
            folded = fold_text(" ".join((mark.words[:2000], mark.note, *mark.tags, mark.speaker)))
            self._folded[mark.id] = folded
        return folded

    def _is_like(self, word: str, placed: PlacedMark) -> bool:
        if len(word) < _FORGIVEN:
            return False
        from rapidfuzz import fuzz

        return fuzz.partial_ratio(word, self._text(placed), score_cutoff=_LIKE) > 0
