"""tantivy as a foreign index (see `reader.library.ranked.Candidates`): fuzzy terms, ranked by BM25.

It stands for what newsrooms have: OpenSearch, Elasticsearch and Solr find words in the same way.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

import tantivy

from reader.library.engine import QuotationId, Record, Where
from reader.search.fold import fold_text
from reader.search.query import Word

_MEMORY = 64_000_000


class TantivyCandidates:
    """An index in a folder, or in memory. Filters by publisher, document and kind are its own."""

    def __init__(self, folder: Path | None = None, memory: int = _MEMORY) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("id", stored=True, indexed=True)
        builder.add_text_field("text", stored=False)
        for name in ("publisher", "source", "kind"):
            builder.add_text_field(name, stored=False, tokenizer_name="raw")
        self._schema = builder.build()
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
        self._index = tantivy.Index(self._schema, None if folder is None else str(folder))
        self._writer = self._index.writer(memory, 1)

    def put(self, records: Sequence[Record], /) -> None:
        """Take in new quotations."""
        if not records:
            return
        for record in records:
            self._writer.add_document(
                tantivy.Document(
                    id=record.id,
                    text=fold_text(record.text),
                    publisher=record.publisher,
                    source=record.source,
                    kind=record.kind,
                )
            )
        self._commit()

    def drop(self, ids: Collection[QuotationId], /) -> None:
        """Forget quotations."""
        if not ids:
            return
        for id in ids:
            self._writer.delete_documents_by_term("id", id)
        self._commit()

    def candidates(self, words: Sequence[Word], where: Where, limit: int) -> list[QuotationId]:
        """Ids of quotations that have words like these."""
        return [id for id, _ in self.scored(words, where, limit)]

    def scored(self, words: Sequence[Word], where: Where, limit: int) -> list[tuple[QuotationId, float]]:
        """The same, with BM25's scores."""
        terms = [(tantivy.Occur.Should, self._term(word)) for word in words]
        if not terms:
            return []
        searcher = self._index.searcher()
        wanted: list[Any] = [(tantivy.Occur.Must, tantivy.Query.boolean_query(terms))]
        for name, values in (("publisher", where.publishers), ("source", where.documents), ("kind", where.kinds)):
            if values:
                allowed = tantivy.Query.term_set_query(self._schema, name, sorted(values))
                wanted.append((tantivy.Occur.Must, allowed))
        hits = searcher.search(tantivy.Query.boolean_query(wanted), limit).hits
        return [(searcher.doc(address)["id"][0], score) for score, address in hits]

    def _term(self, word: Word) -> Any:
        edits = 0 if len(word.text) < 4 else 1 if len(word.text) < 8 else 2
        return tantivy.Query.fuzzy_term_query(self._schema, "text", word.text, edits, True, prefix=word.open)

    def _commit(self) -> None:
        self._writer.commit()
        self._index.reload()
