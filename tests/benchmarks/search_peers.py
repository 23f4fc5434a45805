"""The engines that the search is measured against, each behind the same two calls.

fzf reads a file at every query, as it does behind a pipe; the others keep the texts in memory or in an index. tantivy
gets every word exactly, and again with the edits that Lucene's and Meilisearch's defaults allow (the last one as a
beginning); frizbee the whole query with two typos, and once more word by word with one typo each.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from reader.search.fold import fold_text
from reader.search.index.index import Index

FIRST = 5


class Engine(Protocol):
    """Finds rows; the first five count."""

    name: str
    size: int  # bytes of the index; 0 where there is none

    def build(self, texts: Sequence[str]) -> None:
        """Get ready."""

    def find(self, query: str) -> list[int]:
        """The best five rows."""


class Ours:
    """`reader.search`, fifty hits a query, as the app asks for them."""

    name = "reader.search"

    def build(self, texts: Sequence[str]) -> None:
        self.index = Index.build(texts)
        self.size = 0

    def find(self, query: str) -> list[int]:
        return [hit.row for hit in self.index.search(query, 50)][:FIRST]

    def forget(self) -> None:
        """Forget the words typed before, so that the next query costs what it costs when pasted."""
        self.index.lookup.forget()


class Tantivy:
    """tantivy (a full-text index in Rust), fuzzy terms, ranked by BM25."""

    name = "tantivy"

    def build(self, texts: Sequence[str]) -> None:
        import tantivy

        self.tantivy = tantivy
        schema = tantivy.SchemaBuilder()
        schema.add_text_field("text", stored=False)
        schema.add_integer_field("row", stored=True)
        self.schema = schema.build()
        self.directory = Path(tempfile.mkdtemp())
        self.index = tantivy.Index(self.schema, path=str(self.directory))
        writer = self.index.writer(256_000_000, 1)
        for row, text in enumerate(texts):
            writer.add_document(tantivy.Document(text=fold_text(text), row=row))
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()
        self.searcher = self.index.searcher()
        self.size = sum(f.stat().st_size for f in self.directory.iterdir())

    def find(self, query: str) -> list[int]:
        query_of, should = self.tantivy.Query, self.tantivy.Occur.Should
        words = fold_text(query).split()
        parts = []
        for at, word in enumerate(words):
            parts.append((should, query_of.term_query(self.schema, "text", word)))
            edits = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
            last = at == len(words) - 1
            fuzzy = query_of.fuzzy_term_query(self.schema, "text", word, edits, prefix=last)
            parts.append((should, query_of.boost_query(fuzzy, 2.0)))
        hits = self.searcher.search(query_of.boolean_query(parts), FIRST).hits
        return [self.searcher.doc(address)["row"][0] for _, address in hits]


class Frizbee:
    """frizbee (SIMD Smith-Waterman; behind television and skim), the query as one, two typos."""

    name, size = "frizbee, 2 typos", 0

    def build(self, texts: Sequence[str]) -> None:
        import frizbee

        self.frizbee = frizbee
        self.haystacks = frizbee.Haystacks(list(texts))

    def matcher(self, query: str) -> object:
        return self.frizbee.Matcher(query, max_typos=2)

    def find(self, query: str) -> list[int]:
        return [match.index for match in self.matcher(query).match_list(self.haystacks)[:FIRST]]  # type: ignore[attr-defined]


class FrizbeeWords(Frizbee):
    """The same, word by word."""

    name = "frizbee, by word"

    def matcher(self, query: str) -> object:
        return self.frizbee.Matcher.from_patterns(query.split(), max_typos=1)


class _Rapidfuzz:
    size = 0

    def build(self, texts: Sequence[str]) -> None:
        self.folded = [fold_text(text) for text in texts]

    def extract(self, query: str, scorer: object) -> list[int]:
        from rapidfuzz import process

        return [row for _, _, row in process.extract(fold_text(query), self.folded, scorer=scorer, limit=FIRST)]  # type: ignore[arg-type]


class PartialRatio(_Rapidfuzz):
    """rapidfuzz.process.extract with partial_ratio, over folded text."""

    name = "partial_ratio"

    def find(self, query: str) -> list[int]:
        from rapidfuzz import fuzz

        return self.extract(query, fuzz.partial_ratio)


class WRatio(_Rapidfuzz):
    """rapidfuzz.process.extract with its default scorer, over folded text."""

    name = "WRatio"

    def find(self, query: str) -> list[int]:
        from rapidfuzz import fuzz

        return self.extract(query, fuzz.WRatio)


class Fzf:
    """fzf --filter over a file, one sentence a line."""

    name, size = "fzf --filter", 0

    def build(self, texts: Sequence[str]) -> None:
        with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False, encoding="utf-8") as lines:
            lines.writelines(f"{row}\t{text}\n" for row, text in enumerate(texts))
            self.path = lines.name

    def find(self, query: str) -> list[int]:
        # The row is not searched; -i as all queries are lower case.
        command = ["fzf", "--filter", query, "--delimiter", "\t", "--nth", "2..", "-i"]
        with Path(self.path).open("rb") as lines:
            found = subprocess.run(command, stdin=lines, capture_output=True, check=False).stdout
        return [int(line.split(b"\t")[0]) for line in found.split(b"\n", FIRST)[:FIRST] if line]


def installed() -> list[type[Engine]]:
    """Our search, and the peers that are installed here."""
    from importlib.util import find_spec

    engines: list[type[Engine]] = [Ours]
    if find_spec("tantivy"):
        engines.append(Tantivy)
    if find_spec("frizbee"):
        engines += [Frizbee, FrizbeeWords]
    engines += [PartialRatio, WRatio]
    if shutil.which("fzf"):
        engines.append(Fzf)
    return engines


def cpu() -> float:
    """Seconds of processor time of this process and the processes that it waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime
