"""Score short texts, each with another way to say who says it: `tests/fixtures/attribution-lines`.

    python tests/benchmarks/attribution_lines.py tests/fixtures/attribution-lines/*.json
    python tests/benchmarks/attribution_lines.py tests/fixtures/attribution-lines/en-us.json --errors

The name of a file begins with the language of its texts. Each file is one line: how many passages in marks have the
right speaker, nobody included; how many that are sure are wrong; how many reported statements have the right source,
and how many are not found. ``--errors`` prints what is wrong, which files named ``unread`` are not for.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from reader.attribution import attribute
from reader.document.certainty import is_sure
from reader.document.model import Document, Paragraph, QuotationKind, speakers_by_id, words_of

ARTICLES = frozenset("the a an der die das le la les el los las".split())
MARKS = "“”„«»\"' "
HALF = 2
"""Words of a statement times this: so many of them at least are found."""


def plain(text: str) -> str:
    """Words without the marks around them and with single spaces."""
    return " ".join(text.split()).strip(MARKS)


def name_words(name: str) -> list[str]:
    """The words of a name for comparing, without articles."""
    letters = "".join(c for c in name.casefold() if c.isalnum() or c == " ")
    return [word for word in letters.split() if word not in ARTICLES]


def same(wanted: str | None, found: str | None) -> bool:
    """Whether a name is one of those wanted, parted by ``|``: one has the words of the other, or the same last word."""
    if wanted is None or found is None:
        return wanted is found
    other = name_words(found)
    for one in map(name_words, wanted.split("|")):
        joined = (" ".join(one), " ".join(other))
        if one and other and (joined[0] in joined[1] or joined[1] in joined[0] or one[-1] == other[-1]):
            return True
    return False


def said(document: Document) -> list[tuple[str, str | None, bool, QuotationKind]]:
    """Words, speaker, sureness and kind of every quotation."""
    speakers = speakers_by_id(document)
    return [
        (plain(words_of(document, q)), speakers[q.speaker].name if q.speaker else None, is_sure(q), q.kind)
        for q in document.quotations
    ]


def score(case: dict[str, Any], language: str, counts: Counter[str]) -> list[str]:
    """Count one text; what is wrong in it."""
    paragraphs = enumerate(case["text"].strip().split("\n\n"))
    document = Document("", tuple(Paragraph(f"p{n}", text) for n, text in paragraphs), language=language)
    rows, wrong = said(attribute(document)), []
    for one in case.get("quotes", ()):
        words, wanted = plain(one["words"]), one["speaker"]
        marked = (r for r in rows if r[3] is not QuotationKind.INDIRECT)
        hit = next((r for r in marked if words in r[0] or (r[0] in words and len(r[0]) * 2 > len(words))), None)
        counts["passages"] += 1
        if hit is None:
            counts["right" if wanted is None else "lost"] += 1
            wrong += [] if wanted is None else [f"lost: {words} ({wanted})"]
            continue
        right = same(wanted, hit[1]) or (wanted is None and hit[3] is QuotationKind.SCARE)
        counts["right"] += right
        counts["sure and wrong"] += hit[2] and hit[1] is not None and not right
        wrong += [] if right else [f"{hit[1]}{' (sure)' if hit[2] else ''} for {wanted}: {words}"]
    for one in case.get("reported", ()):
        found, wanted = set(plain(one["words"]).split()), one["speaker"]
        hits = [r[1] for r in rows if len(found & set(r[0].split())) * HALF > len(found)]
        counts["reported"] += 1
        counts["not found"] += not hits
        counts["reported right"] += any(same(wanted, who) for who in hits)
        if not any(same(wanted, who) for who in hits):
            wrong.append(f"reported by {hits[0] if hits else 'nobody'} for {wanted}: {one['words']}")
    counts["junk"] += len({name for _, name, _, _ in rows} & set(case.get("not_cast", ())))
    return wrong


def main() -> None:
    """Print the figures of each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    for path in args.files:
        counts: Counter[str] = Counter()
        cases = json.loads(path.read_text(encoding="utf-8"))
        for case in cases:
            wrong = score(case, path.stem.partition("-")[0], counts)
            if wrong and args.errors and "unread" not in path.stem:
                print(case["text"], *(f"    {line}" for line in wrong), "", sep="\n")
        share = 100 * counts["right"] / max(1, counts["passages"])
        print(
            f"{path.stem}: {len(cases)} texts; passages {share:.1f} % of {counts['passages']}, lost {counts['lost']}, "
            f"sure and wrong {counts['sure and wrong']}; reported {counts['reported right']} of {counts['reported']}, "
            f"not found {counts['not found']}; listed and should not be {counts['junk']}"
        )


if __name__ == "__main__":
    main()
