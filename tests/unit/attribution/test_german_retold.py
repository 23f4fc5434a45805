"""German sentences in which somebody tells what another has told them."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of
from reader.document.model import speakers_by_id, words_of

PASSAGES = [
    ("Klee berichtet, Lorenz habe ihr gesagt, sie solle „still halten“.", ("still halten", "Lorenz", "Klee")),
    ("Ada Klee erzählt, der Förster habe ihr gesagt: „Gehen Sie.“", ("Gehen Sie.", "Förster", "Ada Klee")),
    ("Ada Klee sagte, sie habe gesagt, es sei „zu spät“.", ("zu spät", "Ada Klee", "")),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_who_speaks_and_who_relays(text: str, expected: tuple[str, str, str]) -> None:
    document = attribute(paragraphs_of(f"Im Wald\n\n{text}", "de"))
    speakers = speakers_by_id(document)
    marked = [q for q in document.quotations if q.kind.value in ("direct", "partial")]
    found = [(words_of(document, q), *(speakers[i].name if i else "" for i in (q.speaker, q.via))) for q in marked]
    assert found == [expected]


def test_a_phrase_with_a_clause_of_its_own_in_front_is_no_report() -> None:
    text = "In dem Brief, der dieser Zeitung vorliegt, schreibt Jens Kerbel, er habe genug gehört."
    document = attribute(paragraphs_of(text, "de"))
    assert said(document) == ["Jens Kerbel|i|er habe genug gehört"]
