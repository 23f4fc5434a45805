"""How fast a long document is read and written, as ratios to PyYAML's own loaders in the same run.

    python tests/benchmarks/yaml_loading.py [--paragraphs 3000] [--rounds 7]

CPU time, the best of the rounds. Memory is the peak of Python's allocations while loading
(tracemalloc, a run of its own); the text that is read is not counted.
"""

from __future__ import annotations

import argparse
import gc
import random
import time
import tracemalloc
from collections.abc import Callable

import yaml

from reader.document.clean import clean
from reader.document.model import Document, Paragraph, Part, Quotation, Span, Speaker
from reader.document.yaml.read import load
from reader.document.yaml.write import dump

VOCABULARY = """
    the council harbour wall vote survey winter crossing timetable trust engineer report storm metres town meeting
    said because which after before nobody answer question money accounts forecast neighbour ferry pressure talks
"""


def generated(paragraphs: int, seed: int = 7) -> Document:
    """A document of about 170 code points a paragraph, with two quotations in three paragraphs and 40 speakers."""
    chance = random.Random(seed)
    vocabulary = VOCABULARY.split()
    speakers = tuple(Speaker(f"speaker-{n}", f"Speaker {n}", role="a role", aliases=(f"S{n}",)) for n in range(40))
    made = []
    quotations: list[Quotation] = []
    for index in range(paragraphs):
        words = " ".join(chance.choices(vocabulary, k=8))
        quoted = " ".join(chance.choices(vocabulary, k=10))
        tail = " ".join(chance.choices(vocabulary, k=8))
        text = f"{words.capitalize()}: “{quoted},” — {tail}."
        made.append(Paragraph(f"p{index + 1}", text))
        if index % 3:
            span = Span(len(words) + 3, len(words) + 3 + len(quoted))
            speaker = chance.choice(speakers).id
            name = f"q{len(quotations) + 1}"
            quotations.append(
                Quotation(name, (Part(index, span),), speaker, cue="said", confidence=0.93, rule="a-rule")
            )
    return Document("A long document", tuple(made), tuple(quotations), speakers)


def best(rounds: int, work: Callable[[], object]) -> float:
    """The least CPU time of ``rounds`` calls, in milliseconds."""
    times = []
    for _ in range(rounds):
        gc.collect()
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return min(times) * 1000


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--paragraphs", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=7)
    given = parser.parse_args()
    document = generated(given.paragraphs)
    text = dump(document)
    data = text.encode()
    assert load(data) == document
    print(f"{len(data) / 1e6:.2f} MB of YAML, {given.paragraphs} paragraphs, {len(document.quotations)} quotations")

    safe = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    libyaml = best(given.rounds, lambda: yaml.load(data, safe))
    rows = (
        (f"yaml.{safe.__name__}", libyaml),
        ("events alone", best(given.rounds, lambda: list(yaml.parse(data, safe)))),
        ("load", best(given.rounds, lambda: load(data))),
        ("dump", best(given.rounds, lambda: dump(document))),
        ("clean", best(given.rounds, lambda: clean(text))),
    )
    for name, spent in rows:
        print(f"{name:20} {spent:8.1f} ms {spent / libyaml:6.2f} x {safe.__name__}")

    tracemalloc.start()
    load(data)
    peak = tracemalloc.get_traced_memory()[1]
    print(f"{'peak while loading':20} {peak / 1e6:8.1f} MB {peak / len(data):6.2f} x the text")


if __name__ == "__main__":
    main()
