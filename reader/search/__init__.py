"""Search in documents: ranked passages with the places that matched, at the speed of typing.

The package can be called: ``search(document, "words")`` is `reader.search.document.search`.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

from reader.faces import lazy

if TYPE_CHECKING:
    from reader.document.model import Document
    from reader.search.document import DocumentIndex as DocumentIndex
    from reader.search.document import PassageHit as PassageHit
    from reader.search.document import Results as Results
    from reader.search.document import search_document as search_document
    from reader.search.document import speakers_named as speakers_named
    from reader.search.filter_list import narrowed as narrowed
    from reader.search.hits import Hit as Hit
    from reader.search.hits import Hits as Hits
    from reader.search.lookup import SearchCancelledError as SearchCancelledError
    from reader.search.passages import Passage as Passage
    from reader.search.query import Query as Query
    from reader.search.query import parse as parse
    from reader.search.quotations import quotations_found as quotations_found
else:
    __getattr__ = lazy(
        __name__,
        document="DocumentIndex PassageHit Results search_document speakers_named",
        filter_list="narrowed",
        hits="Hit Hits",
        lookup="SearchCancelledError",
        passages="Passage",
        query="Query parse",
        quotations="quotations_found",
    )


class _CallableModule(ModuleType):
    """A module that searches when it is called, since ``from reader import search`` has to mean both."""

    def __call__(self, document: Document, query: str, limit: int = 50) -> Results:
        """As `reader.search.document.search`."""
        from reader.search.document import search

        return search(document, query, limit)


sys.modules[__name__].__class__ = _CallableModule
