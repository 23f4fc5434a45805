"""What a keystroke costs in one article: `search_document`, fifty hits, no numpy.

    python tests/benchmarks/search_article.py [--paragraphs 100 300 1000] [--each 10] [--seed 11]

Articles of real sentences, four a paragraph; in every second paragraph somebody says the middle two. The eight kinds of
query (search_queries.py) are typed letter by letter; every letter is one search, spans of the first 20 hits included.
"""

from __future__ import annotations

import argparse
import random
import time

from search_corpus import sentences
from search_queries import cases

from reader.document.model import Document, Paragraph, Part, Quotation, Span, Speaker
from reader.search.document import DocumentIndex, search_document

SPEAKERS = (
    Speaker("marlow", "Ada Marlow", role="senator", aliases=("the senator",)),
    Speaker("okafor", "Ben Okafor", role="harbour master"),
    Speaker("varga", "Cleo Varga", role="minister of trade"),
    Speaker("lind", "Dov Lind", role="union leader"),
)


def article(paragraphs: int, seed: int) -> Document:
    """An article of so many paragraphs."""
    rng = random.Random(seed)
    texts = iter(sentences(paragraphs * 4, seed))
    found: list[Quotation] = []
    made: list[Paragraph] = []
    for at in range(paragraphs):
        first, second, third, fourth = (next(texts) for _ in range(4))
        if at % 2:
            words = f"{second} {third}"
            start = len(first) + 2
            found.append(Quotation(f"q{at}", (Part(at, Span(start, start + len(words))),), rng.choice(SPEAKERS).id))
            made.append(Paragraph(f"p{at}", f"{first} “{words}” {fourth}"))
        else:
            made.append(Paragraph(f"p{at}", f"{first} {second} {third} {fourth}"))
    return Document("An article", tuple(made), tuple(found), SPEAKERS, deck="What was said, and who said it")


def main() -> None:
    """Type queries into articles of several lengths."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--paragraphs", type=int, nargs="+", default=[100, 300, 1000])
    parser.add_argument("--each", type=int, default=10)
    parser.add_argument("--seed", type=int, default=11)
    given = parser.parse_args()
    print(
        f"{'paragraphs':>10} {'passages':>8} {'build ms':>8} {'keys':>6} {'p50':>6} {'p95':>6} {'worst':>6} {'r@5':>6}"
    )
    for paragraphs in given.paragraphs:
        document = article(paragraphs, given.seed)
        clock = time.perf_counter()
        index = DocumentIndex.build(document)
        built = (time.perf_counter() - clock) * 1000
        queries = cases([p.text for p in index.passages], given.each, given.seed)
        times: list[float] = []
        right = 0
        for case in queries:
            for typed in range(1, len(case.query) + 1):
                clock = time.process_time()
                results = search_document(index, case.query[:typed])
                for hit in results.hits[:20]:
                    assert hit.spans is not None
                times.append((time.process_time() - clock) * 1000)
            right += any(hit.hit.row == case.row for hit in results.hits[:5])
        times.sort()
        numbers = (times[len(times) // 2], times[int(len(times) * 0.95)], times[-1], right / len(queries))
        print(f"{paragraphs:10,} {len(index.passages):8,} {built:8.1f} {len(times):6}", end=" ")
        print(" ".join(f"{n:6.2f}" for n in numbers))


if __name__ == "__main__":
    main()
