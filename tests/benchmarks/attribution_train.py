"""Train the ranker that decides whose a quotation is, and fit its confidence.

    python tests/benchmarks/attribution_train.py --articles gum_quoted.jsonl gum_canonical.tsv \
        [--fixtures FOLDER]... [--calibrate articles.jsonl speakers.tsv] [--out FILE]

``--articles`` may be given several times: a JSON object a line with ``id``, ``text`` and ``attr`` (each with
``content``, half-open spans of ``text``), and a table of article, index in ``attr``, kind and speaker (``|`` between
two right answers). ``--fixtures`` is a folder of documents with their quotations. ``--calibrate`` names articles that
were not trained on, ``--calibrate-fixtures`` a folder that counts beside them; with nothing to train on, the trees
stay and only the steps are fitted anew. ``--dump`` keeps fixtures as numbers, without a text, with the history that
the reader gave them. ``--rows`` reads such a file: what the rules answer in articles that nobody had read tells the
trees how far to trust them, and is gone once the rules are mended. Its passages count ``--times`` times.
``--contest`` fits a model of a language's own, which has `CONTEST`, too. Needs scikit-learn, which the reader itself
does not.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from math import log
from pathlib import Path

import attribution_labels

from reader.attribution import lexicon_for, paragraphs_of
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.lexicon import Lexicon
from reader.attribution.parts import languages_of
from reader.attribution.pipeline import walk as first_pass
from reader.attribution.ranker import decide as decide_module
from reader.attribution.ranker import trees
from reader.attribution.ranker.decide import decide, walk
from reader.attribution.ranker.features import FEATURES
from reader.attribution.ranker.judged import Judged, Settled
from reader.attribution.ranker.settle import is_open, settle
from reader.document.model import Document, QuotationKind, speakers_by_id
from reader.document.yaml.read import load_file

Example = tuple[list[list[float]], list[int], bool]
"""The rows of one passage, which of them are right (1), and whether it is anybody's words at all."""
OUT = Path(trees.__file__).with_name("speakers.json")
SOURCE = (
    "Fitted on GUM, the Georgetown University Multilayer corpus (Amir Zeldes, 2017, 'The GUM Corpus', Language "
    "Resources and Evaluation 51; annotations CC BY 4.0, Wikinews texts CC BY 2.5), whose quotations were given "
    "speakers by hand, and on articles written for this project"
)
OWN = ", most of all on French and Spanish ones, with what the rules answered before anybody had read them"


def letters(text: str) -> tuple[str, list[int]]:
    """The letters and digits of a text in lower case, and where each stands."""
    kept = [(c.lower()[0], i) for i, c in enumerate(text) if c.isalnum()]
    return "".join(c for c, _ in kept), [i for _, i in kept]


def words(name: str) -> list[str]:
    """A name as words to compare; "l’agence" is two."""
    plain = unicodedata.normalize("NFKD", name.replace("’s", "").replace("'s", "")).lower()
    plain = plain.replace("’", " ").replace("'", " ")
    return ["".join(c for c in w if c.isalnum()) for w in plain.split() if w not in ("the", "a", "an")]


def means(entity: Entity, names: list[str]) -> bool:
    """Whether one of the names is the entity's: the same, or the surname of it, or part of it."""
    own = [words(n) for n in (entity.name, *entity.names, *entity.shorts)]
    for name in map(words, names):
        for known in filter(None, own):
            if not name:
                continue
            shared = set(name) <= set(known) or set(known) <= set(name)
            if known == name or (shared and known[-1] == name[-1]):
                return True
    return False


class Gold:
    """Who said what stands where in one article."""

    def __init__(self) -> None:
        self.spans: dict[int, list[tuple[int, int, list[str] | None]]] = defaultdict(list)

    def at(self, paragraph: int, start: int, end: int) -> list[str] | None:
        """The right names of a passage; empty where it is nobody's, None where it is not known."""
        best, covered = [], 0
        for a, b, names in self.spans[paragraph]:
            common = min(b, end) - max(a, start)
            if common * 2 >= end - start and common > covered:
                if names is None:
                    return None
                best, covered = names, common
        return best


def annotated(path: Path, table: Path) -> Iterator[tuple[Document, Gold]]:
    """Articles with their quotations' speakers."""
    right: dict[str, dict[int, list[str]]] = defaultdict(dict)
    for line in table.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) >= 4:
            right[cells[0]][int(cells[1])] = [n for n in cells[3].split("|") if n.strip()]
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        if article["id"] not in right:
            continue
        document = paragraphs_of(article["text"])
        flat, at = letters(article["text"])
        back = {position: k for k, position in enumerate(at)}
        places: list[tuple[int, int]] = []
        for index, paragraph in enumerate(document.paragraphs):
            places += [(index, i) for i in letters(paragraph.text)[1]]
        if len(places) != len(flat):
            continue
        gold = Gold()
        for number, one in enumerate(article["attr"]):
            names = right[article["id"]].get(number)
            for start, end in one["content"]:
                inside = [places[back[i]] for i in range(start, end) if i in back]
                for where in {p for p, _ in inside}:
                    offsets = [o for p, o in inside if p == where]
                    gold.spans[where].append((min(offsets), max(offsets) + 1, names))
        yield document, gold


def own(folder: Path) -> Iterator[tuple[Document, Gold]]:
    """Documents that have their quotations already."""
    for path in sorted(folder.rglob("*.yaml")):
        document = load_file(path)
        speakers = speakers_by_id(document)
        gold = Gold()
        for quotation in document.quotations:
            if quotation.kind in (QuotationKind.DIRECT, QuotationKind.PARTIAL):
                names = [speakers[quotation.speaker].name] if quotation.speaker else None
                for part in quotation.parts:
                    gold.spans[part.paragraph].append((part.span.start, part.span.end, names))
        yield replace(document, quotations=(), speakers=()), gold
    for path in sorted(folder.glob("*.txt")):
        if path.with_suffix(".tsv").is_file():
            yield labelled(path)
    for path in attribution_labels.paths(folder):
        article, gold = attribution_labels.read(path), Gold()
        for one in article.labels["quoted"]:
            for paragraph, start, end in article.places(one):
                gold.spans[paragraph].append((start, end, article.names(one)))
        yield article.document, gold


def labelled(path: Path) -> tuple[Document, Gold]:
    """An article of plain text with its quotations in a table beside it: words, kind, speaker."""
    document = paragraphs_of(path.read_text(encoding="utf-8"))
    gold = Gold()
    paragraph = at = 0
    for line in path.with_suffix(".tsv").read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 3 or cells[1] == "scare":
            continue
        words, _, names = cells[:3]
        for index in (*range(paragraph, len(document.paragraphs)), *range(paragraph)):
            start = document.paragraphs[index].text.find(words, at if index == paragraph else 0)
            if start >= 0:
                paragraph, at = index, start
                unknown = names in ("", "nobody")
                gold.spans[index].append((start, start + len(words), None if unknown else names.split("|")))
                break
    return document, gold


def lexicon_of(document: Document) -> Lexicon:
    """The words of the language in which most paragraphs of a document are."""
    return lexicon_for(Counter(languages_of(document)).most_common(1)[0][0])


def examples(articles: Iterator[tuple[Document, Gold]]) -> list[Example]:
    """Every undecided passage of articles, with the earlier ones decided rightly."""
    out: list[Example] = []
    for document, gold in articles:
        walked = first_pass(document, lexicon_of(document))

        def look(judged: Judged, gold: Gold = gold) -> Entity | None:
            part = judged.case.attribution.parts[0]
            names = gold.at(part.paragraph, part.span.start, part.span.end)
            if names is None:
                return judged.answer
            labels = [int(means(one.entity, names)) for one in judged.seen]
            if judged.rows:
                out.append((judged.rows, labels, bool(names)))
            right = [one.entity for one, label in zip(judged.seen, labels, strict=True) if label]
            return judged.answer if not right or judged.answer in right else right[0]

        walk(walked.found, walked.undecided, walked.resolver.timeline, look)
    return out


def as_decided(articles: Iterator[tuple[Document, Gold]]) -> list[Example]:
    """Every undecided passage of articles, with the earlier ones decided as the reader decides them, right or wrong."""
    out: list[Example] = []
    for document, gold in articles:
        walked = first_pass(document, lexicon_of(document))

        def settled(
            judged: Judged, model: trees.Model, before: Settled, gold: Gold = gold
        ) -> tuple[Entity | None, float]:
            part = judged.case.attribution.parts[0]
            names = gold.at(part.paragraph, part.span.start, part.span.end)
            if judged.rows and names is not None:
                out.append((judged.rows, [int(means(one.entity, names)) for one in judged.seen], bool(names)))
            return settle(judged, model, before)

        decide_module.settle = settled
        about = getattr(walked.registry, "portrayed", None)  # the code of before French and Spanish articles has none
        decide(walked.found, walked.undecided, walked.resolver.timeline, trees.shipped(), about)
    decide_module.settle = settle
    return out


FEWEST = 15
"""Passages of a pool at the least."""
RULES = tuple(FEATURES.index(name) for name in ("rules", "rules-confidence", "rules-other"))
"""Features that only say what the rules answer."""
BAGS = 2
"""So many times with other random halves, so that no single draw decides."""
SHARE = 0.4
"""Weight of the trees that see the rules' answer; the others decide without it, so that it does not drown them."""


def dumped(training: list[Example], path: Path) -> None:
    """Keep examples as a line of JSON each, packed."""
    with gzip.GzipFile(path, "wb", mtime=0) as out:
        for rows, labels, real in training:
            plain = [[int(value) if int(value) == value else round(value, 3) for value in row] for row in rows]
            out.write(json.dumps([plain, labels, int(real)], separators=(",", ":")).encode() + b"\n")


def read_rows(path: Path) -> list[Example]:
    """Examples as `dumped` keeps them."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [(rows, labels, bool(real)) for rows, labels, real in map(json.loads, lines)]


def fitted(training: list[Example], count: int, leaves: int, rate: float, seed: int, *, contest: bool) -> trees.Model:
    """Forests in one: boosted trees with the rules' answer, and without it; ``contest`` adds `CONTEST`."""
    from reader.attribution.ranker.contest import CONTEST, contested  # rows are dumped by code that lacks it, too

    if contest:
        training = [(contested(rows), labels, real) for rows, labels, real in training]
    blind = [([_without_rules(row) for row in rows], labels, real) for rows, labels, real in training]
    middle = 0.0
    grown: list[tuple[trees.Node, ...]] = []
    for turn in range(BAGS):
        for table, share in ((training, SHARE / BAGS), (blind, (1 - SHARE) / BAGS)):
            start, more = _forest(table, count, leaves, rate, seed + turn, share)
            middle += share * start
            grown += more
    features = FEATURES + CONTEST if contest else FEATURES
    return trees.Model(
        round(middle, 4), tuple(grown), ((0.0, 0.0),), SOURCE + (OWN if contest else "") + ".", (), features
    )


def _without_rules(row: list[float]) -> list[float]:
    return [0.0 if n in RULES else value for n, value in enumerate(row)]


def _forest(
    training: list[Example], count: int, leaves: int, rate: float, seed: int, share: float
) -> tuple[float, tuple[tuple[trees.Node, ...], ...]]:
    """The log-odds to begin with, and boosted trees over all candidates of all passages, weighted by ``share``."""
    from sklearn.ensemble import GradientBoostingClassifier

    table = [row for rows, _, _ in training for row in rows]
    labels = [label for _, labels, _ in training for label in labels]
    boosted = GradientBoostingClassifier(
        n_estimators=count,
        max_leaf_nodes=leaves,
        max_depth=None,
        learning_rate=rate,
        subsample=0.7,
        min_samples_leaf=8,
        max_features=0.5,
        random_state=seed,
    ).fit(table, labels)
    prior = float(boosted.init_.class_prior_[1])
    grown = []
    for (tree,) in boosted.estimators_:
        t = tree.tree_
        nodes = []
        for n in range(t.node_count):
            leaf = t.children_left[n] < 0
            value = round(float(t.value[n][0][0]) * rate * share, 4)
            feature = -1 if leaf else int(t.feature[n])
            threshold = 0.0 if leaf else round(float(t.threshold[n]), 3)
            nodes.append(
                (feature, threshold, int(t.children_left[n]), int(t.children_right[n]), value if leaf else 0.0)
            )
        grown.append(tuple(nodes))
    return log(prior / (1 - prior)), tuple(grown)


def outcomes(model: trees.Model, articles: Iterator[tuple[Document, Gold]]) -> list[tuple[float, int, bool]]:
    """The share of each named speaker of articles that are decided as a reader would have it, whether it is right, and
    whether the passage is open.

    Words that are nobody's count as wrong. The history is the ranker's own, so an error that travels is counted too.
    """
    plain = replace(model, steps=tuple((n / 1000, n / 1000) for n in range(1001)), open_steps=())
    out = []
    for document, gold in articles:
        walked = first_pass(document, lexicon_of(document))
        decide(walked.found, walked.undecided, walked.resolver.timeline, plain, walked.registry.portrayed)
        for case in walked.undecided:
            one = case.attribution
            part = one.parts[0]
            names = gold.at(part.paragraph, part.span.start, part.span.end)
            if one.entity is not None and names is not None:
                out.append((one.confidence, int(bool(names) and means(one.entity, names)), is_open(case)))
    return out


def isotonic(pairs: list[tuple[float, int]]) -> tuple[tuple[float, float], ...]:
    """Steps of one hundredth from the winner's share to how often it is right.

    Pools of adjacent violators, between whose centres the confidence rises in a straight line (Oron and Flournoy, 2017,
    "Centered isotonic regression").
    """
    pools: list[list[float]] = []
    for share, is_right in sorted(pairs):
        pools.append([share, is_right, 1])
        while len(pools) > 1 and pools[-2][1] * pools[-1][2] >= pools[-1][1] * pools[-2][2]:
            total, right, count = pools.pop()
            pools[-1] = [pools[-1][0] + total, pools[-1][1] + right, pools[-1][2] + count]
    merged: list[list[float]] = []
    for pool in pools:
        if merged and merged[-1][2] < FEWEST:
            merged[-1] = [one + other for one, other in zip(merged[-1], pool, strict=True)]
        else:
            merged.append(pool)
    centres: list[tuple[float, float]] = []
    for total, right, count in merged:
        mean = min((right + 0.5) / (count + 1), 0.99)  # nothing is certain
        if not centres or mean > centres[-1][1]:
            centres.append((total / count, mean))
    steps = [(0.0, round(centres[0][1], 2))]
    for share in (n / 100 for n in range(1, 101)):
        confidence = round(_between(centres, share), 2)
        if confidence > steps[-1][1]:
            steps.append((share, confidence))
    return tuple(steps)


def _between(centres: list[tuple[float, float]], share: float) -> float:
    """The confidence at a share, on the straight line between two centres, and level outside of all."""
    for (left, low), (right, high) in pairwise(centres):
        if left <= share <= right:
            return low + (high - low) * (share - left) / (right - left)
    return centres[0][1] if share < centres[0][0] else centres[-1][1]


def accuracy(model: trees.Model, held: list[Example]) -> tuple[int, int, int]:
    """Passages whose likeliest candidate is right, those for which the rules' is, and all that are somebody's."""
    from reader.attribution.ranker.contest import contested

    ours = rules = total = 0
    for rows, labels, real in held:
        if not real:
            continue
        total += 1
        scores = [model.score(row) for row in (contested(rows) if model.unaided else rows)]
        ours += labels[max(range(len(scores)), key=scores.__getitem__)]
        rules += any(label and row[0] for row, label in zip(rows, labels, strict=True))
    return ours, rules, total


def main() -> int:
    """Train, calibrate, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", nargs=2, type=Path, action="append", default=[], metavar=("JSONL", "TSV"))
    parser.add_argument("--fixtures", type=Path, action="append", default=[])
    parser.add_argument("--calibrate", nargs=2, type=Path, action="append", default=[], metavar=("JSONL", "TSV"))
    parser.add_argument("--calibrate-fixtures", type=Path, action="append", default=[])
    parser.add_argument("--rows", type=Path, action="append", default=[], metavar="FILE")
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--dump", type=Path, metavar="FILE")
    parser.add_argument("--contest", action="store_true")
    parser.add_argument("--trees", type=int, default=50)
    parser.add_argument("--leaves", type=int, default=16)
    parser.add_argument("--rate", type=float, default=0.14)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=OUT)
    chosen = parser.parse_args()
    training: list[Example] = []
    for path, table in chosen.articles:
        training += examples(annotated(path, table))
    for folder in chosen.fixtures:
        training += as_decided(own(folder)) if chosen.dump else examples(own(folder))
    held: list[Example] = []
    for path, table in chosen.calibrate:
        held += examples(annotated(path, table))
    if chosen.dump:
        dumped(training, chosen.dump)
        return 0
    for path in chosen.rows:
        training += read_rows(path) * chosen.times
    grown = (chosen.trees, chosen.leaves, chosen.rate, chosen.seed)
    shape = "romance" if chosen.contest else "speakers"
    model = fitted(training, *grown, contest=chosen.contest) if training else trees.shipped(shape)
    print(f"{len(training)} passages to train on, {sum(len(e[0]) for e in training)} candidates")
    for name, some in (("trained on", training), ("held back", held)):
        ours, rules, total = accuracy(model, some)
        if total:
            print(f"{name}: ranker {ours}, rules {rules} of {total} right")
    if held or chosen.calibrate_fixtures:
        told = [pair for path, table in chosen.calibrate for pair in outcomes(model, annotated(path, table))]
        told += [pair for folder in chosen.calibrate_fixtures for pair in outcomes(model, own(folder))]
        usual, open_ones = ([(share, right) for share, right, is_so in told if is_so is kind] for kind in (False, True))
        model = replace(model, steps=isotonic(usual), open_steps=isotonic(open_ones))
        if chosen.contest:  # the trees tell these apart
            model = replace(model, steps=isotonic([(share, right) for share, right, _ in told]), open_steps=())
        print("steps:", model.steps, "of open passages:", model.open_steps)
    data = {
        "source": model.source,
        "features": model.features,
        "start": model.start,
        "steps": model.steps,
        "open-steps": model.open_steps,
        "trees": model.trees,
    }
    text = json.dumps(data, separators=(",", ":"))
    chosen.out.write_text(text.replace(',"', ',\n"').replace("]],[[", "]],\n[[") + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
