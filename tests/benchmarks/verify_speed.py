"""How fast quotations are held against a long source: CPU time of one thread.

    python tests/benchmarks/verify_speed.py [--words 100000] [--quotations 30] [--seed 7] [--wheel FILE]

Half of the quotations are as they were said, the others spoilt in all ways. Each round has a source that was just
indexed, so that what is worked out on first use is counted too; the best of the rounds is printed beside the median.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time

from verify_corpus import Turns, document_of, transcripts
from verify_spoiling import Spoiler

from reader.verify.judging.judge import judge
from reader.verify.source import Source


def turns_of(debates: Turns, speeches: Turns, words: int) -> Turns:
    """The debates and then speeches, until there are so many words."""
    turns: Turns = []
    count = 0
    for speaker, text in [*debates, *speeches]:
        if count >= words:
            break
        turns.append((speaker, text))
        count += len(text.split())
    return turns


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=100_000)
    parser.add_argument("--quotations", type=int, default=30)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--wheel")
    options = parser.parse_args()
    debates, speeches = transcripts(options.wheel)
    document = document_of(turns_of(debates, speeches, options.words))
    rng = random.Random(options.seed)
    cases = list(Spoiler(debates, speeches, options.seed).cases(options.quotations))
    fine = [case.text for case in cases if case.kind == "unspoilt"]
    spoilt = [case.text for case in cases if case.kind != "unspoilt"]
    half = options.quotations // 2
    texts = rng.sample(fine, half) + rng.sample(spoilt, options.quotations - half)
    indexing: list[float] = []
    checking: list[float] = []
    first: list[float] = []
    for _ in range(options.rounds):
        begun = time.process_time()
        source = Source.of(document)
        indexed = time.process_time()
        judge(texts[0], source)
        once = time.process_time()
        for text in texts[1:]:
            judge(text, source)
        done = time.process_time()
        indexing.append((indexed - begun) * 1000)
        first.append((once - indexed) * 1000)
        checking.append((done - indexed) * 1000)
    print(f"{len(source.index):,} words, {len(texts)} quotations, CPU in ms, best and median of {options.rounds}")
    for name, spent in (("indexing", indexing), ("first verdict", first), ("all verdicts", checking)):
        print(f"{name:<16}{min(spent):>8.1f}{statistics.median(spent):>8.1f}")
    both = [one + other for one, other in zip(indexing, checking, strict=True)]
    print(f"{'together':<16}{min(both):>8.1f}{statistics.median(both):>8.1f}")


if __name__ == "__main__":
    main()
