"""How well a library joins mentions of people, on a set that was labelled by hand.

    python tests/benchmarks/library_people.py [--errors]

Each mention is a document of its own, added by date. Pairs of mentions are counted: ``joined`` by themselves, how many
of those rightly (precision) and of all that belong together (recall); ``offered`` is what is joined or suggested.
Beside the rules: joining by full name alone, and by surname alone. All people and places are invented.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.library.engine import KnownMention, Mention
from reader.library.people.rules import joined, known
from reader.library.people.suggest import suggestions
from reader.search.fold import fold_text

SET = Path(__file__).parents[1] / "fixtures" / "people" / "mentions.csv"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A mention, and who it is."""

    who: str
    mention: Mention
    day: int


@dataclass(frozen=True, slots=True)
class Scores:
    """Shares of pairs: of those joined how many rightly, of those that belong together how many joined or offered."""

    pairs: int
    precision: float
    recall: float
    offered: float


def labelled() -> list[Labelled]:
    """The set, by date."""
    with SET.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    found = [
        Labelled(
            row["who"],
            Mention(row["name"], row["kind"], row["role"], row["affiliation"]),
            date.fromisoformat(row["day"]).toordinal(),
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: one.day)


def groups_by_rules(mentions: list[Labelled]) -> dict[int, int]:
    """The group of each mention by the rules of the library."""
    found = joined([known(id, one.mention, one.day) for id, one in enumerate(mentions)], ())
    return {id: one.group for id, one in found.items()}


def groups_by(key: Callable[[Mention], str]) -> Callable[[list[Labelled]], dict[int, int]]:
    """The same by a key."""

    def grouped(mentions: list[Labelled]) -> dict[int, int]:
        first: dict[str, int] = {}
        return {id: first.setdefault(key(one.mention), id) for id, one in enumerate(mentions)}

    return grouped


def pairs_of(groups: dict[int, int]) -> set[tuple[int, int]]:
    """The pairs that are in one group."""
    return {(a, b) for a, b in combinations(sorted(groups), 2) if groups[a] == groups[b]}


def suggested(mentions: list[Labelled], groups: dict[int, int]) -> set[tuple[int, int]]:
    """The pairs that are in two groups which are suggested to be one."""
    all_of = [KnownMention(i, str(i), one.day, one.mention, groups[i], "", 1) for i, one in enumerate(mentions)]
    members: dict[int, list[int]] = {}
    for id, group in groups.items():
        members.setdefault(group, []).append(id)
    return {
        (min(a, b), max(a, b))
        for pair in suggestions(all_of, ())
        for a in members[pair.one.id]
        for b in members[pair.other.id]
    }


def scores(mentions: list[Labelled], groups: dict[int, int], offered: Iterable[tuple[int, int]] = ()) -> Scores:
    """How well groups fit the labels."""
    right = {(a, b) for a, b in combinations(range(len(mentions)), 2) if mentions[a].who == mentions[b].who}
    made = pairs_of(groups)
    return Scores(
        len(made),
        len(made & right) / (len(made) or 1),
        len(made & right) / len(right),
        len((made | set(offered)) & right) / len(right),
    )


def main() -> None:
    """Print the table, and what went wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="print wrongly joined pairs, and those left apart")
    given = parser.parse_args()
    mentions = labelled()
    groups = groups_by_rules(mentions)
    offered = suggested(mentions, groups)
    print(f"{len(mentions)} mentions of {len({one.who for one in mentions})} people, bodies and sources")
    print(f"{'':28} pairs  precision  recall  offered")
    named = groups_by(lambda mention: fold_text(mention.name))
    surnames = groups_by(lambda mention: fold_text(mention.name).split()[-1])
    for name, score in {
        "the rules of the library": scores(mentions, groups, offered),
        "the same name": scores(mentions, named(mentions)),
        "the same surname": scores(mentions, surnames(mentions)),
    }.items():
        print(f"{name:28} {score.pairs:5}      {score.precision:.3f}   {score.recall:.3f}    {score.offered:.3f}")
    if given.errors:
        made = pairs_of(groups)
        for a, b in combinations(range(len(mentions)), 2):
            same = mentions[a].who == mentions[b].who
            if ((a, b) in made) != same:
                word = "apart" if same else "WRONG"
                why = "offered" if (a, b) in offered else ""
                print(word, why, mentions[a].mention, "|", mentions[b].mention)


if __name__ == "__main__":
    main()
