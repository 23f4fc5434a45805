"""What a search loads: nothing heavy for a document, and numpy only where it is there and worth it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reader.search.index import index as index_module
from reader.search.index.index import Index
from reader.search.index.postings import RowLists


def test_a_search_in_a_document_loads_neither_numpy_nor_textual() -> None:
    code = (
        "import sys\n"
        "from reader.document.model import Document, Paragraph\n"
        "from reader.search.document import DocumentIndex, search_document\n"
        "index = DocumentIndex.build(Document('One', (Paragraph('p', 'Two three.'),)))\n"
        "assert search_document(index, 'thre').hits\n"
        "print([name for name in ('numpy', 'textual', 'rich') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_many_rows_use_arrays_where_numpy_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    arrays = pytest.importorskip("reader.search.index.arrays")
    texts = [f"text number {at}" for at in range(16_000)]
    assert isinstance(Index.build(texts).postings, arrays.ArrayPostings)
    assert isinstance(Index.build(texts[:100]).postings, RowLists)
    monkeypatch.setattr(index_module, "find_spec", lambda name: None)
    without = Index.build(texts)
    assert isinstance(without.postings, RowLists)
    assert without.search("text numbr 4321")[0].row == 4321
