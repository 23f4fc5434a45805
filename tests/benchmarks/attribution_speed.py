"""How fast attribution is, and that its time grows with the text and no faster.

    python tests/benchmarks/attribution_speed.py [--largest 10000000] [--articles FILE.jsonl ...]

Articles of our own are repeated, with other names each time, to texts of 10 kB to 10 MB, first as many paragraphs and
then as one paragraph. Printed for each: characters a second of one core, the time as a ratio to one pass of a simple
regular expression over the same text, and the time a character as a ratio to that of the smallest text (1.0 is linear).

Our articles are made of what is difficult, so nearly every paragraph has a quotation. ``--articles`` tells the
characters a second of ordinary ones: a JSON object a line with ``text``, paragraphs apart by a blank line.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from pathlib import Path

from reader.attribution import attribute
from reader.document.model import Document, Paragraph
from reader.document.yaml.read import load_file

ARTICLES = Path(__file__).parents[1] / "fixtures" / "attribution"
SIMPLE = re.compile(r"“[^”]*”|\b[A-Z]\w+\s+(?:said|says|told)\b")
SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000)


HOSTILE = (
    "“A” ",
    "»a«",
    "'a ",
    "’A ",
    "`a ",
    "It was ’a b’. ",
    "<<a ",
    '"a ',
    "Ana and Bob said, ",
    "it is, he said, and ",
    "was asked ",
    "1,",
    "(",
    "as Ana ",
    "He said the book “Green Tide” sold. ",
)
"""What a text may repeat to make a careless pass over it take the square of its length."""


def paragraphs(size: int) -> list[str]:
    """Paragraphs of our articles, until there are ``size`` characters; every round has names of its own."""
    articles = [load_file(path) for path in sorted(ARTICLES.glob("*.yaml"))]
    texts = [p.text for article in articles if article.language == "en" for p in article.paragraphs]
    surnames = sorted({s.name.split()[-1] for a in articles for s in a.speakers if s.kind == "person"})
    names = re.compile(r"\b(" + "|".join(map(re.escape, surnames)) + r")\b")
    out: list[str] = []
    length = turn = 0
    while length < size:
        for text in texts:
            out.append(names.sub(lambda m, turn=turn: f"{m[0]}{'aeiou'[turn % 5]}{'kln'[turn % 3]}", text))
            length += len(text)
            if length >= size:
                break
        turn += 1
    return out


def measured(document: Document) -> tuple[float, float]:
    """Processor seconds of attribution and of one pass of the simple expression, the best of three on small texts."""
    text = "\n".join(p.text for p in document.paragraphs)
    rounds = 3 if len(text) < 2_000_000 else 1
    ours = simple = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        attribute(document)
        ours = min(ours, time.process_time() - start)
        start = time.process_time()
        sum(1 for _ in SIMPLE.finditer(text))
        simple = min(simple, time.process_time() - start)
    return ours, simple


def documents(file: Path) -> list[Document]:
    """The articles of a file, one JSON object a line."""
    texts = (json.loads(line)["text"].split("\n\n") for line in file.read_text(encoding="utf-8").splitlines())
    return [Document("", tuple(Paragraph(f"p{n}", one) for n, one in enumerate(text))) for text in texts]


def of_articles(files: list[Path]) -> None:
    """Print how fast the articles of each file are, taken together: the best of three rounds."""
    print(f"{'articles':>14}  characters/s")
    for file in files:
        articles = documents(file)
        length = sum(len(p.text) for one in articles for p in one.paragraphs)
        taken = []
        for _ in range(3):
            start = time.process_time()
            for one in articles:
                attribute(one)
            taken.append(time.process_time() - start)
        print(f"{len(articles):>14,}  {length / min(taken):>12,.0f}   {file.name}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--largest", type=int, default=SIZES[-1], help="characters of the largest text")
    parser.add_argument(
        "--articles", type=Path, nargs="*", default=[], help="files of articles, one JSON object a line"
    )
    options = parser.parse_args()
    attribute(Document("", (Paragraph("p1", "“Once,” said Ana Ruiz, to load the lexicon."),)))
    if options.articles:
        of_articles(options.articles)
    grows(options.largest)


def grows(largest: int) -> None:
    """Print the tables of ever larger texts, and of hostile ones."""
    for label in ("paragraphs", "one paragraph"):
        print(f"{label:>14}  characters/s   / simple regex   time a character / smallest")
        first = 0.0
        for size in SIZES:
            if size > largest:
                break
            texts = paragraphs(size)
            if label == "one paragraph":
                texts = [" ".join(texts)]
            document = Document("", tuple(Paragraph(f"p{n}", text) for n, text in enumerate(texts)))
            length = sum(map(len, texts))
            ours, simple = measured(document)
            first = first or ours / length
            print(f"{length:>14,}  {length / ours:>12,.0f}   {ours / simple:>12.1f}   {ours / length / first:>10.2f}")

    print("       hostile  seconds at 50 kB   / at 200 kB (4.0 is linear)")
    for piece in HOSTILE:
        taken = []
        for size in (50_000, 200_000):
            document = Document("", (Paragraph("p1", (piece * size)[:size]),))
            start = time.process_time()
            attribute(document)
            taken.append(time.process_time() - start)
        print(f"{piece!r:>22}  {taken[0]:>8.2f}   {taken[1] / taken[0]:>10.1f}")


if __name__ == "__main__":
    main()
