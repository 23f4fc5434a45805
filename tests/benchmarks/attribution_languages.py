"""How much of our own articles in other languages is found, and how many of their speakers are right.

    python tests/benchmarks/attribution_languages.py

Printed for each language, apart for the articles that were held back while its rules were written: articles that are
exact, F1 of the passages in marks, the share of right speakers among the passages found, and what reading takes beside
English: milliseconds to load its words, and characters a second.
"""

from __future__ import annotations

import time
import unicodedata
from pathlib import Path
from typing import Any

import yaml

from reader.attribution import attribute, lexicon_for, paragraphs_of
from reader.document.model import speakers_by_id, words_of

FIXTURES = Path(__file__).parents[1] / "fixtures" / "languages"
POINTS = " .,;:!?…\"'“”‘’«»¿¡"
MARKED = ("direct", "partial")
LENGTH = 80_000
"""Characters of a text whose reading is timed."""


def plain(text: str) -> str:
    """Words without the marks and points at their ends."""
    return " ".join(unicodedata.normalize("NFC", text).strip(POINTS).split())


def said(article: dict[str, Any]) -> tuple[dict[str, str], dict[str, str]]:
    """Speaker by words, of the passages in marks: expected, and found."""
    document = attribute(paragraphs_of(article["text"], article["language"]))
    speakers = speakers_by_id(document)
    found = {
        plain(words): speakers[q.speaker].name if q.speaker else ""
        for q in document.quotations
        if q.kind.value in MARKED
        for words in words_of(document, q).split("\n")
    }
    return {plain(one["words"]): one.get("speaker", "") for one in article["said"] if one["kind"] in MARKED}, found


def row(name: str, articles: list[dict[str, Any]]) -> str:
    """One line of figures."""
    hits = wanted = made = right = exact = 0
    for article in articles:
        expected, found = said(article)
        common = expected.keys() & found.keys()
        hits, wanted, made = hits + len(common), wanted + len(expected), made + len(found)
        right += sum(expected[words] == found[words] for words in common)
        exact += expected == found
    score, persons = 200 * hits / (wanted + made), 100 * right / hits
    return f"{name:<20} {exact:>4} of {len(articles):>2} exact   F1 {score:5.1f}   persons {persons:5.1f} %"


def speed(tag: str, text: str) -> str:
    """How long a language takes to load, and to read a text of so many characters."""
    start = time.perf_counter()
    lexicon_for(tag)
    loaded = time.perf_counter() - start
    start = time.perf_counter()
    attribute(paragraphs_of(text, tag), tag)
    return (
        f"{tag}: loaded in {loaded * 1000:.0f} ms, {len(text) / (time.perf_counter() - start):,.0f} characters a second"
    )


def main() -> None:
    """Print the tables."""
    line = "“It is late,” said Ana Ruiz, a baker of Hexley. The town slept, and nobody answered her.\n\n"
    print(speed("en", line * (LENGTH // len(line))))
    for folder in sorted(FIXTURES.iterdir()):
        articles = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.yaml"))]
        texts = [article["text"] for article in articles]
        print(speed(folder.name, "\n\n".join(texts * (LENGTH // len("".join(texts)) + 1))))
        print(row(f"{folder.name}, all", articles))
        held = [article for article in articles if article["held"]]
        if held:
            print(row(f"{folder.name}, held back", held))


if __name__ == "__main__":
    main()
