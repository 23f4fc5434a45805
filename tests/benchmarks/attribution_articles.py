"""Score articles with labels: who said what, how sure that is, what is only reported, and the list of speakers.

    python tests/benchmarks/attribution_articles.py tests/fixtures/attribution-articles/unread
    python tests/benchmarks/attribution_articles.py tests/fixtures/attribution-articles/en/r4 --errors

Each folder is one line: how many of the passages that were found have the right person; of those that are sure, and of
all labelled ones, how many are sure and right (passages that nobody said count as wrong); how many reported statements
have the right source; precision and F1 of the list of speakers. Words in the headline are not counted. ``--errors``
prints what is wrong, which the folder `unread` is not for.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from attribution_labels import Label, Labelled, Place, paths, read
from attribution_train import words

from reader.attribution import attribute
from reader.document.certainty import is_sure
from reader.document.model import Document, Quotation, QuotationKind, Speaker, speakers_by_id

MARKED = (QuotationKind.DIRECT, QuotationKind.PARTIAL)
ENOUGH = 0.3
"""The part of a reported statement that has to be found."""


@dataclass(slots=True)
class Score:
    """What was counted."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        """The figures of one folder."""
        n = self.counts
        found = n["right"] + n["wrong"] + n["nobody"]
        sure = n["sure"] + n["wrong sure"] + n["spurious sure"]
        precision, recall = _part(n["listed"], n["shown"]), _part(n["listed"], n["cast"])
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        parts = (
            f"{name}: {n['articles']} articles, {n['labelled']} passages",
            f"person {_part(n['right'], found):.1f} % of {found}",
            f"sure and right {_part(n['sure'], sure):.1f} % of {sure}, {_part(n['sure'], n['labelled']):.1f} % of all",
            f"reported {n['reported right']} of {n['reported']}",
            f"list {precision:.1f} / {f1:.1f} %",
        )
        return "; ".join(parts)


def _part(some: int, of: int) -> float:
    return 100.0 * some / of if of else 0.0


def same(name: str, others: list[str]) -> bool:
    """Whether a name is one of others: the same words, or a part with the same last word; or a description's words."""
    own = words(name)
    for other in filter(None, map(words, others)):
        shared = set(own) <= set(other) or set(other) <= set(own)
        if own == other or (own and shared and own[-1] == other[-1]):
            return True
        if len(own) > 1 and set(own) <= set(other):
            return True  # "Ana Ruiz" for "Ana Ruiz KC"
        if own and name[:1].islower() and (set(own) <= set(other) or (len(other) > 1 and set(other) <= set(own))):
            return True
    return False


def _overlap(quotation: Quotation, where: list[Place]) -> int:
    """Characters that a quotation and a label share."""
    return sum(
        max(0, min(part.span.end, end) - max(part.span.start, start))
        for part in quotation.parts
        for n, start, end in where
        if n == part.paragraph
    )


def _length(where: list[Place]) -> int:
    return sum(end - start for _, start, end in where)


def score(path: Path, result: Score) -> None:
    """Count one article."""
    article = read(path)
    document = attribute(article.document)
    speakers = speakers_by_id(document)
    result.counts["articles"] += 1
    taken = _marked(article, document, speakers, result)
    for quotation in document.quotations:
        body = quotation.parts[0].paragraph > 0
        if quotation.kind in MARKED and quotation.id not in taken and quotation.speaker and body:
            result.counts["spurious"] += 1
            if is_sure(quotation):
                result.counts["spurious sure"] += 1
                result.errors.append(f"{path.stem}: nobody's, and sure: {speakers[quotation.speaker].name}")
    _reported(article, document, speakers, result)
    _listed(document, speakers, article.labels["cast"], result)


def _marked(article: Labelled, document: Document, speakers: dict[str, Speaker], result: Score) -> set[str]:
    """Count the passages in marks; the ids of the quotations that have a label."""
    counts = result.counts
    marked = [q for q in document.quotations if q.kind in MARKED]
    taken: set[str] = set()
    for one in article.labels["quoted"]:
        where = article.places(one)
        best = max(marked, key=lambda q: _overlap(q, where), default=None)
        if where and best is not None and _overlap(best, where):
            taken.add(best.id)
        if not where or where[-1][0] == 0:
            continue
        counts["labelled"] += 1
        shorter = min(_length(where), _length([(0, p.span.start, p.span.end) for p in best.parts])) if best else 0
        if best is None or _overlap(best, where) * 2 < shorter or not _overlap(best, where):
            counts["missed"] += 1
        elif best.speaker is None:
            counts["nobody"] += 1
            result.errors.append(f"nobody for {one['speaker']}: {one['words'][:60]}")
        else:
            right = same(speakers[best.speaker].name, article.names(one))
            counts["right" if right else "wrong"] += 1
            if is_sure(best):
                counts["sure" if right else "wrong sure"] += 1
            if not right:
                sure = " (sure)" if is_sure(best) else ""
                name = speakers[best.speaker].name
                result.errors.append(f"{name}{sure} for {one['speaker']}, {best.rule}: {one['words'][:60]}")
    return taken


def _reported(article: Labelled, document: Document, speakers: dict[str, Speaker], result: Score) -> None:
    """Count what is only reported."""
    reports = [q for q in document.quotations if q.kind is QuotationKind.INDIRECT]
    for one in article.labels["reported"]:
        where = article.places(one)
        if not where:
            continue
        result.counts["reported"] += 1
        best = max(reports, key=lambda q: _overlap(q, where), default=None)
        if best is None or _overlap(best, where) < ENOUGH * _length(where):
            result.errors.append(f"not reported of {one['speaker']}: {one['words'][:60]}")
        elif best.speaker and same(speakers[best.speaker].name, article.names(one)):
            result.counts["reported right"] += 1
        else:
            name = speakers[best.speaker].name if best.speaker else "nobody"
            result.errors.append(f"{name} reported for {one['speaker']}: {one['words'][:60]}")


def _listed(document: Document, speakers: dict[str, Speaker], cast: list[Label], result: Score) -> None:
    """Count the list of speakers, each person of the labels once."""
    shown = list(dict.fromkeys(q.speaker for q in document.quotations if q.speaker))
    left = [[one["name"], *one["aliases"]] for one in cast]
    result.counts["shown"] += len(shown)
    result.counts["cast"] += len(left)
    for exact in (True, False):
        for speaker in list(shown):
            name = speakers[speaker].name
            fits = (n for n in left if (words(name) in map(words, n) if exact else same(name, n)))
            hit = next(fits, None)
            if hit is not None:
                left.remove(hit)
                shown.remove(speaker)
                result.counts["listed"] += 1
    result.errors += [f"not in the labels: {speakers[speaker].name}" for speaker in shown]


def main() -> int:
    """Score the folders, each by itself."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--errors", action="store_true")
    chosen = parser.parse_args()
    whole, folders = Score(), 0
    found = (path for folder in chosen.folders for path in paths(folder))
    for folder, texts in groupby(found, key=lambda path: path.parent):
        result = Score()
        for path in texts:
            score(path, result)
        print(result.line(folder.name))
        if chosen.errors:
            print(*(f"  {error}" for error in result.errors), sep="\n")
        whole.counts += result.counts
        folders += 1
    if folders > 1:
        print(whole.line("all"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
