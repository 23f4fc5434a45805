"""The labelled articles: every label stands in its text, names somebody of the cast, and no article repeats another."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[2] / "fixtures" / "attribution-corpus"
ARTICLES = sorted(CORPUS.rglob("*.txt"))
WITH_REPORTED = [path for path in ARTICLES if path.with_suffix(".indirect.tsv").exists()]
NOBODY = "nobody"
RUN = 8


def rows(path: Path, columns: int) -> list[list[str]]:
    """The fields of each line of a labels file; all lines have ``columns`` fields."""
    lines = path.read_text(encoding="utf-8").splitlines()
    fields = [line.split("\t") for line in lines]
    assert all(len(line) == columns for line in fields), f"{path.name}: a line has not {columns} fields"
    return fields


def cast_of(path: Path) -> dict[str, list[str]]:
    """The cast of an article, by name."""
    cast = rows(path.with_suffix(".cast.tsv"), 5)
    assert len({name for name, *_ in cast}) == len(cast), f"{path.name}: a name stands twice in the cast"
    return {line[0]: line for line in cast}


def spans(path: Path) -> list[tuple[int, int]]:
    """Where the labelled passages stand in the text, in order: each is looked for behind the one before it."""
    text = path.read_text(encoding="utf-8")
    found, end = [], 0
    for words, *_ in rows(path.with_suffix(".tsv"), 4):
        match = re.compile(f"[“‘\"']{re.escape(words)}(?=[”’\"']|\n|$)").search(text, end)
        assert match, f"{path.name}: no such words in marks, in this order: {words}"
        end = match.end()
        found.append((match.start(), end))
    return found


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_passages_stand_in_the_text_in_order_and_do_not_overlap(path: Path) -> None:
    found = spans(path)
    assert found
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(found))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_no_passage_in_marks_is_left_without_a_label(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    rest, last = "", 0
    for start, end in spans(path):
        rest, last = rest + text[last:start], end + 1
    rest += text[last:]
    assert not re.search('[“”‘"]', rest), f"{path.name}: marks without a label"
    assert "  " not in text
    assert "\t" not in text
    assert not re.search("[{}@<>]", text.replace("@KnoxEats", ""))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_speakers_of_passages_are_in_the_cast(path: Path) -> None:
    cast = cast_of(path)
    for words, kind, speaker, via in rows(path.with_suffix(".tsv"), 4):
        assert kind in {"direct", "partial", "scare"}, words
        if kind == "scare":
            assert (speaker, via) == ("", ""), words
        else:
            assert speaker == NOBODY or speaker in cast, f"{path.name}: {speaker} is not in the cast"


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_the_cast_says_who_is_quoted(path: Path) -> None:
    quoted = {speaker for _, _, speaker, _ in rows(path.with_suffix(".tsv"), 4)} - {"", NOBODY}
    cast = cast_of(path)
    for name, kind, role, aliases, reach in cast.values():
        assert name == name.strip()
        assert name
        assert kind in {"person", "anonymous", "organisation", "document"}, name
        assert len(role) <= 80, name
        assert not aliases or all(alias.strip() == alias and alias for alias in aliases.split("|")), name
        assert reach in {"quoted", "reported", "both"}, name
        assert (reach != "reported") == (name in quoted), f"{path.name}: {name} is {reach}"


@pytest.mark.parametrize("path", WITH_REPORTED, ids=lambda p: p.stem)
def test_reported_speech_stands_in_the_text_outside_quotations(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    cast = cast_of(path)
    quoted = spans(path)
    reported = set()
    for content, cue, speaker in rows(path.with_suffix(".indirect.tsv"), 3):
        starts = [match.start() for match in re.finditer(re.escape(content), text)]
        free = [s for s in starts if not any(a < s + len(content) and s < b for a, b in quoted)]
        assert free, f"{path.name}: {content}"
        assert cue, f"{path.name}: {content}"
        assert cue in text, f"{path.name}: {cue}"
        assert speaker == NOBODY or speaker in cast, f"{path.name}: {speaker} is not in the cast"
        reported.add(speaker)
    for name, *_, reach in cast.values():
        assert name not in reported or reach in {"reported", "both"}, f"{path.name}: {name} is {reach}"


def runs(path: Path) -> set[tuple[str, ...]]:
    """All runs of ``RUN`` words of an article, without marks and case."""
    words = re.findall(r"\w+", path.read_text(encoding="utf-8").casefold())
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def test_no_two_articles_share_a_run_of_words() -> None:
    seen = Counter(run for path in ARTICLES for run in runs(path))
    assert not [" ".join(run) for run, count in seen.items() if count > 1]


def test_names_of_articles_are_used_once_and_lengths_are_those_of_news() -> None:
    assert len({path.stem for path in ARTICLES}) == len(ARTICLES)
    lengths = {path.stem: len(path.read_text(encoding="utf-8").split()) for path in ARTICLES}
    assert not {stem: length for stem, length in lengths.items() if not 300 <= length <= 1100}


def test_there_are_enough_of_them_and_a_third_is_held_back() -> None:
    held = [path for path in ARTICLES if path.parent.name == "held"]
    labelled = [row for path in ARTICLES for row in rows(path.with_suffix(".tsv"), 4)]
    assert len(ARTICLES) >= 80
    assert sum(kind != "scare" for _, kind, *_ in labelled) >= 900
    assert 0.3 <= len(held) / len(ARTICLES) <= 0.36
    assert len(WITH_REPORTED) >= 25
