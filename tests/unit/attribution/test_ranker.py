"""The ranker: trees as data, shares, what stands without it, and what the text shows of a name."""

from __future__ import annotations

import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.attribution import attribute, paragraphs_of
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.typing import SIGNS, settle, weights
from reader.attribution.ranker.contest import CONTEST, contested
from reader.attribution.ranker.features import FEATURES
from reader.attribution.ranker.history import FEWEST_VOICED, VOICED, History
from reader.attribution.ranker.trees import Model, read, shipped
from reader.document.certainty import SURE, is_sure
from reader.document.model import Document, ParagraphKind, Quotation, SpeakerKind, speakers_by_id, words_of
from reader.document.yaml.read import load
from reader.document.yaml.write import dump

STUMP = ((0, 0.5, 1, 2, 0.0), (-1, 0.0, -1, -1, -2.0), (-1, 0.0, -1, -1, 2.0))


def model(**changes: object) -> Model:
    return Model(**{"start": 0.0, "trees": (STUMP,), "steps": ((0.0, 0.2), (0.5, 0.6), (0.8, 0.9))} | changes)  # type: ignore[arg-type]


def test_many_rows_are_scored_to_the_last_bit_as_few_are() -> None:
    chance = Random(7)
    rows = [[chance.choice((0.0, 0.3, 1.0, 2.5, 7.0)) for _ in FEATURES] for _ in range(40)]
    few = [read_anew().score(row) for row in rows]
    many = read_anew()
    for _ in range(600):
        many.score(rows[0])
    assert [many.score(row) for row in rows] == few


def read_anew() -> Model:
    known = shipped()
    return Model(known.start, known.trees, known.steps)


@pytest.mark.parametrize(("value", "score"), [(0.0, -2.0), (0.5, -2.0), (0.6, 2.0), (1.0, 2.0)])
def test_a_tree_goes_left_up_to_its_threshold(value: float, score: float) -> None:
    assert model().score([value]) == score


def test_shares_leave_something_for_nobody() -> None:
    likely, unlikely = ([value] + [1.0] * (len(FEATURES) - 1) for value in (1.0, 0.0))
    shares = model().shares([likely, unlikely])
    assert shares[0] > shares[1]
    assert 0 < sum(shares) < 1


def test_who_does_not_agree_has_no_share() -> None:
    row = [1.0] * len(FEATURES)
    row[FEATURES.index("agrees")] = row[FEATURES.index("rules")] = 0.0
    assert model().shares([row]) == [0.0]


@pytest.mark.parametrize(("share", "confidence"), [(0.0, 0.2), (0.49, 0.2), (0.5, 0.6), (0.79, 0.6), (1.0, 0.9)])
def test_steps_from_a_share_to_a_confidence(share: float, confidence: float) -> None:
    assert model().confidence(share) == confidence


def test_a_file_of_other_features_is_refused() -> None:
    data = {"source": "", "features": ["x"], "start": 0, "steps": [[0, 0]], "trees": []}
    with pytest.raises(ValueError, match="train it anew"):
        read(json.dumps(data))


@pytest.mark.parametrize("name", ["speakers", "romance"])
def test_a_shipped_model_fits_its_features_and_says_what_it_was_fitted_on(name: str) -> None:
    found = shipped(name)
    assert "GUM" in found.source
    assert all(node[0] < len(found.features) for tree in found.trees for node in tree)
    assert [c for _, c in found.steps] == sorted(c for _, c in found.steps)


def test_only_the_model_of_romance_languages_sees_the_other_candidates() -> None:
    assert (shipped().unaided, shipped("romance").unaided) == (False, True)
    assert shipped("romance").features == FEATURES + CONTEST


def seen(**values: float) -> list[float]:
    row = [0.0] * len(FEATURES)
    for name, value in values.items():
        row[FEATURES.index(name.replace("_", "-"))] = value
    return row


def test_the_others_whom_a_phrase_can_mean_are_counted_for_each_candidate() -> None:
    rows = [
        seen(agrees=2, back=0, in_paragraph=1, topic_here=1, mentions=6),
        seen(agrees=1, back=2, spoke=1, mentions=3),
        seen(agrees=0, back=1, in_paragraph=1, mentions=3),
    ]
    added = [dict(zip(CONTEST, row[len(FEATURES) :], strict=True)) for row in contested(rows)]
    assert [one["others-near"] for one in added] == [1, 1, 2]
    assert [one["others-told"] for one in added] == [0, 1, 1]
    assert [one["others-in-paragraph"] for one in added] == [0, 1, 1]
    assert [one["other-back"] for one in added] == [2, 0, 0]
    assert [one["other-topic"] for one in added] == [False, True, True]
    assert [one["other-spoke"] for one in added] == [True, False, True]
    assert [one["mention-share"] for one in added] == [0.5, 0.25, 0.25]
    assert [one["most-mentioned"] for one in added] == [True, False, False]
    assert contested([]) == []


def test_the_weights_of_types_have_one_for_each_sign_and_a_constant() -> None:
    assert len(weights().person) == len(weights().body) == len(SIGNS) + 1


@pytest.mark.parametrize(
    ("name", "signs", "kind"),
    [
        ("Ana Ruiz", {"titled", "two-words", "body-noun-before", "given-name"}, SpeakerKind.PERSON),
        ("Sundvall", {"one-word", "plural-verb"}, SpeakerKind.ORGANISATION),
        ("Otis Bell Concerts", {"many-words", "which", "given-name"}, SpeakerKind.ORGANISATION),
        ("Annex B", {"two-words"}, SpeakerKind.ORGANISATION),
        ("Hexley Trust", {"two-words", "body-noun-last", "its"}, SpeakerKind.ORGANISATION),
    ],
)
def test_what_a_name_is_by_its_signs(name: str, signs: set[str], kind: SpeakerKind) -> None:
    entity = Entity(name.lower(), SpeakerKind.PERSON, signs=set(signs))
    entity.names[name] += 1
    settle(entity)
    assert entity.kind is kind


def said(text: str) -> list[tuple[str, str]]:
    document = attribute(paragraphs_of(text))
    speakers = speakers_by_id(document)
    return [(words_of(document, q), speakers[q.speaker].name if q.speaker else "") for q in document.quotations]


def test_the_same_words_in_a_heading_have_the_same_speaker() -> None:
    text = "The pass\n\n“The wind has a key to it”\n\n“The wind has a key to it,” said Bo Lind. “It always had.”"
    document = paragraphs_of(text)
    heading = document.paragraphs[1]
    changed = tuple(type(p)(p.id, p.text, ParagraphKind.HEADING) if p is heading else p for p in document.paragraphs)
    found = attribute(Document(document.title, changed))
    assert [q.speaker for q in found.quotations] == ["lind", "lind", "lind"]
    assert found.quotations[0].rule == "same-words"


def test_who_was_asked_is_who_answers() -> None:
    found = said("The quay\n\nNkechi Obi asked Tunde Bello: “Is it sound?” “It was,” he replied.")
    assert found[-1] == ("It was,", "Tunde Bello")


def test_whom_words_are_told_to_does_not_say_them() -> None:
    found = said("The quay\n\nAna Ruiz spoke first. Bo Lind was there.\n\n“It leaks,” she told Lind.")
    assert found == [("It leaks,", "Ana Ruiz")]


def test_candidates_are_kept_in_the_document_and_in_its_file() -> None:
    text = "The quay\n\nAna Ruiz met Bea Moe at the quay. “It leaks,” she said. “Since May.”"
    document = attribute(paragraphs_of(text))
    kept = [q.candidates for q in document.quotations if q.candidates]
    assert kept
    assert all(len(candidates) <= 3 for candidates in kept)
    assert all(0 <= c.share <= 1 and c.name for candidates in kept for c in candidates)
    assert load(dump(document)) == document


def test_nobody_has_the_confidence_of_nobody() -> None:
    document = attribute(paragraphs_of("The quay\n\nIt rained. “Never again.” The lamps went out."))
    (quotation,) = document.quotations
    assert quotation.speaker is None
    assert not is_sure(quotation)


@pytest.mark.parametrize(("speaker", "confidence", "sure"), [("a", SURE, True), ("a", 0.7, False), (None, 0.9, False)])
def test_what_is_sure(speaker: str | None, confidence: float, sure: bool) -> None:
    assert is_sure(Quotation("q1", (), speaker, confidence=confidence)) is sure


@given(st.lists(st.integers(0, 2), max_size=20))
def test_the_voice_of_a_text_is_whoever_says_most_of_it_so_far(turns: list[int]) -> None:
    people = [Entity(f"e{n}", SpeakerKind.PERSON) for n in range(3)]
    history = History()
    for place, turn in enumerate(turns):
        history.speaks(place, place, people[turn])
        said = turns[: place + 1]
        most = [one for n, one in enumerate(people) if said.count(n) >= VOICED * len(said)]
        assert history.voice() is (most[0] if most and len(said) >= FEWEST_VOICED else None)
