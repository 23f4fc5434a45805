"""Train what tells a person from a body and from a thing by its mentions.

    python tests/benchmarks/attribution_train_types.py gum.jsonl [--fixtures FOLDER]... [--out FILE]

The articles are a JSON object a line with ``text`` and ``mentions``: ``[start, end, type, entity]``, typed by hand, as
GUM has them. Every fifth article is left out and measured. Needs scikit-learn, which the reader itself does not.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from reader.attribution import lexicon_for, paragraphs_of
from reader.attribution.cast import introduce
from reader.attribution.entities import typing
from reader.attribution.entities.registry import Registry
from reader.attribution.entities.typing import BODY, PERSON, SIGNS, THING, of_whole
from reader.attribution.lexicon.word_classes import grammar_of
from reader.attribution.paragraphs import Reads
from reader.document.model import SpeakerKind
from reader.document.yaml.read import load_file

OUT = Path(typing.__file__).with_name("typing.json")
SOURCE = (
    "Fitted on the mentions of GUM, the Georgetown University Multilayer corpus (Amir Zeldes, 2017, 'The GUM Corpus', "
    "Language Resources and Evaluation 51; annotations CC BY 4.0, Wikinews texts CC BY 2.5), and on the speakers of "
    "articles written for this project."
)
KINDS = {"person": PERSON, "organization": BODY, "place": BODY}
Example = tuple[set[str], str]


def registry_of(document: object) -> tuple[Registry, Reads]:
    """Everybody whom a document names."""
    grammar = grammar_of(lexicon_for("en"))
    registry = Registry(grammar)
    reads = Reads(document, grammar)  # type: ignore[arg-type]
    introduce(reads, registry, {})
    return registry, reads


def annotated(text: str, mentions: list[list[object]]) -> list[Example]:
    """The named entities of an article with the type that most of their mentions have."""
    registry, _ = registry_of(paragraphs_of(text))
    out = []
    for entity in registry.entities:
        votes: Counter[str] = Counter()
        for name in (*entity.names, *entity.shorts):
            for start, end, kind, _ in mentions:
                phrase = text[start:end].removesuffix("'s").removesuffix("’s").removesuffix(" '")  # type: ignore[misc]
                if phrase == name or (phrase.endswith(f" {name}") and len(phrase) - len(name) < 40):
                    votes[KINDS.get(str(kind), THING)] += 1
        if votes:
            out.append((of_whole(entity), votes.most_common(1)[0][0]))
    return out


def own(folder: Path) -> list[Example]:
    """The speakers of documents of our own, as what they are there."""
    out = []
    for path in sorted(folder.rglob("*.yaml")):
        document = load_file(path)
        if document.language != "en":
            continue
        kinds = {s.name: s.kind for s in document.speakers}
        registry, _ = registry_of(document)
        for entity in registry.entities:
            kind = kinds.get(entity.name)
            if kind in (SpeakerKind.PERSON, SpeakerKind.ORGANISATION):
                out.append((of_whole(entity), PERSON if kind is SpeakerKind.PERSON else BODY))
    return out


def row(found: set[str]) -> list[int]:
    """The signs as zeros and ones."""
    return [int(sign in found) for sign in SIGNS]


def fitted(examples: list[Example]) -> tuple[list[float], list[float]]:
    """Weights for a person and for a body, against a thing; the constant last."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=0.5, max_iter=2000).fit([row(e[0]) for e in examples], [e[1] for e in examples])
    by = {str(kind): [*w, c] for kind, w, c in zip(model.classes_, model.coef_, model.intercept_, strict=True)}
    thing = by[THING]
    person = [round(float(a - b), 3) for a, b in zip(by[PERSON], thing, strict=True)]
    return person, [round(float(a - b), 3) for a, b in zip(by[BODY], thing, strict=True)]


def main() -> int:
    """Train, measure on what was left out, train on all, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--fixtures", type=Path, action="append", default=[])
    parser.add_argument("--out", type=Path, default=OUT)
    chosen = parser.parse_args()
    if not chosen.out.exists():
        zeros = [0.0] * (len(SIGNS) + 1)
        chosen.out.write_text(json.dumps({"signs": SIGNS, "person": zeros, "body": zeros}), encoding="utf-8")
    articles = [json.loads(line) for line in chosen.articles.read_text(encoding="utf-8").splitlines()]
    sets = [annotated(a["text"], a["mentions"]) for a in articles]
    extra = [e for folder in chosen.fixtures for e in own(folder)]
    train = [e for n, some in enumerate(sets) if n % 5 for e in some] + extra
    held = [e for n, some in enumerate(sets) if not n % 5 for e in some]
    model = typing.Weights(*map(tuple, fitted(train)))  # type: ignore[arg-type]
    table: Counter[tuple[str, str]] = Counter()
    for found, kind in held:
        chances = model.kinds(found)
        table[kind, (PERSON, BODY, THING)[chances.index(max(chances))]] += 1
    right = sum(n for (a, b), n in table.items() if a == b)
    print(f"{len(train)} names to train on; left out: {right} of {len(held)} right")
    for (kind, got), n in sorted(table.items()):
        print(f"  {kind} taken for {got}: {n}")
    person, body = fitted(train + held)
    data = {"source": SOURCE, "signs": SIGNS, "person": person, "body": body}
    chosen.out.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    for name, one, other in zip((*SIGNS, "constant"), person, body, strict=True):
        print(f"  {name:18} person {one:6} body {other:6}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
