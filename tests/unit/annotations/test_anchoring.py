"""Marks are found again after the text has changed, and never on other words."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest
from articles import article, fifty, harbour
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.anchoring import anchored
from reader.annotations.marks import MarkScope, new_mark, quotes_of
from reader.document import Document, Paragraph, Part, Span
from reader.document.correcting import correct as by_hand

WORDS = (
    "the of and a to in harbour wall council said that it was for on are with as tide engineer survey water year"
    " bridge report meeting ferry stone money village crane night rain never before after would could must should"
    " trust people vote mayor school road winter spring boats plan costs answer question letter"
).split()


def on(document: Document, *parts: Part):
    return new_mark(MarkScope.SELECTION, quotes_of(document, parts))


def place_of(document: Document, mark) -> tuple[Part, ...] | None:
    return anchored(document, [mark])[0][1]


def words_at(document: Document, place: tuple[Part, ...] | None) -> list[str]:
    return [document.paragraphs[p.paragraph].text[p.span.start : p.span.end] for p in place or ()]


def test_everything_that_can_be_marked_is_found_where_it_stands():
    document = harbour()
    marks = [new_mark(MarkScope.QUOTATION, quotes_of(document, q.parts)) for q in document.quotations]
    assert [place for _, place in anchored(document, marks)] == [tuple(sorted(q.parts)) for q in document.quotations]


@given(st.data())
@fifty
def test_every_stretch_is_found_where_it_stands(data):
    document = harbour()
    paragraph = data.draw(st.integers(0, len(document.paragraphs) - 1))
    length = len(document.paragraphs[paragraph].text)
    start = data.draw(st.integers(0, length - 1))
    part = Part(paragraph, Span(start, data.draw(st.integers(start + 1, length))))
    assert place_of(document, on(document, part)) == (part,)


def test_paragraphs_before_it_come_and_go():
    before = article("One.", "Nobody knows how it began, said everybody.", "Three.")
    mark = on(before, Part(1, Span(7, 26)))
    after = article("New.", "Newer.", "One.", "Nobody knows how it began, said everybody.")
    assert words_at(after, place_of(after, mark)) == ["knows how it began,"]


def test_of_words_that_stand_twice_those_with_the_context_are_taken():
    before = article("She said no at noon.", "He said no at night.")
    mark = on(before, Part(1, Span(3, 10)))
    after = article("He said no at night.", "She said no at noon.")
    assert place_of(after, mark) == (Part(0, Span(3, 10)),)


def test_of_a_sentence_that_is_repeated_the_nearest_is_taken():
    line = "The wall will be repaired before the winter comes."
    before = article(line, "Between.", "And again.", line)
    for paragraph in (0, 3):
        assert place_of(before, on(before, Part(paragraph, Span(0, len(line))))) == (Part(paragraph, Span(0, 50)),)


def test_a_corrected_word_is_found_between_what_stood_around_it():
    before = article("The council has voted to sped the money on the northern wall of the harbour.")
    mark = on(before, Part(0, Span(25, 29)))
    after = article("The council has voted to spend the money on the northern wall of the harbour.")
    assert words_at(after, place_of(after, mark)) == ["spend"]


def test_words_that_were_edited_are_found_by_those_that_are_left():
    before = article("Before.", "The engineers told the council in March that the wall would not outlast the winter.")
    mark = on(before, Part(1, Span(0, len(before.paragraphs[1].text))))
    after = article("Other.", "Engineers told the council in early March that this wall would not outlast the winter.")
    assert words_at(after, place_of(after, mark)) == [after.paragraphs[1].text]


def test_words_that_are_gone_are_not_found_elsewhere():
    before = article("One.", "The engineers told the council that the wall would not outlast the winter.", "wall")
    mark = on(before, Part(1, Span(0, 73)))
    short = on(before, Part(2, Span(0, 4)))
    after = article(
        "One.", "The council told the engineers to repair the bridge before the spring, at any price.", "a wall?"
    )
    assert place_of(after, mark) is None
    assert place_of(after, short) is None


def test_part_of_a_mark_that_is_left_is_its_place():
    before = article(
        "The first of them stays as it is, to the letter.", "The second disappears altogether, every word."
    )
    mark = on(before, Part(0, Span(0, 48)), Part(1, Span(0, 45)))
    after = article("The first of them stays as it is, to the letter.")
    assert place_of(after, mark) == (Part(0, Span(0, 48)),)


def test_corrections_of_who_said_it_leave_a_mark_where_it_is():
    document = harbour()
    mark = new_mark(MarkScope.QUOTATION, quotes_of(document, document.quotations[0].parts), "Dorothea Quill")
    corrected = by_hand.to_scare(by_hand.merge(document, "quill", "abara"), 0)
    assert place_of(corrected, mark) == document.quotations[0].parts
    bare = replace(document, quotations=())
    assert place_of(bare, mark) == document.quotations[0].parts


def test_nothing_at_all_is_found_in_an_empty_document():
    assert place_of(Document("t", ()), on(harbour(), Part(0, Span(0, 9)))) is None


# Random edits: how much is found, and that next to nothing is found wrongly


def sentences(rng: random.Random, count: int) -> str:
    made = (" ".join(rng.choices(WORDS, k=rng.randint(5, 25))).capitalize() + "." for _ in range(count))
    return " ".join(made)


def edit(rng: random.Random, text: str, rate: float) -> list[tuple[str, int | None]]:
    """Words taken out, put in, replaced and misspelt; each letter with its old offset, None for a new one."""
    out: list[tuple[str, int | None]] = []
    for found in re.finditer(r"\S+\s*", text):
        word: list[tuple[str, int | None]] = [(c, found.start() + n) for n, c in enumerate(found.group())]
        chance = rng.random() / rate if rate else 9
        if chance < 0.3:
            continue
        if chance < 0.8:
            out += [(c, None) for c in rng.choice(WORDS) + " "]
            if chance > 0.6:
                continue
        elif chance < 1 and len(word) > 3:
            word[rng.randrange(len(word) - 1)] = (rng.choice("abcdefghij"), None)
        out += word
    return out


def outcomes(seed: int, rate: float) -> dict[str, int]:
    """Marks on a document whose paragraphs are edited, moved, taken out and put in: what became of them."""
    rng = random.Random(seed)
    texts = [sentences(rng, rng.randint(1, 6)) for _ in range(40)]
    before = Document("t", tuple(Paragraph(f"p{n}", text) for n, text in enumerate(texts)))
    parts = []
    for _ in range(30):
        number = rng.randrange(len(texts))
        spans = [found.span() for found in re.finditer(r"\S+", texts[number])]
        first = rng.randrange(len(spans))
        last = min(first + rng.choice([0, 1, 2, 4, 7, 11, 19, 99]), len(spans) - 1)
        parts.append(Part(number, Span(spans[first][0], spans[last][1])))
    edited = [edit(rng, text, rate) for text in texts]
    order: list[int | None] = [n for n in range(len(texts)) if rng.random() > 0.1]
    for _ in range(4):
        order.insert(rng.randrange(len(order) + 1), None)
    letters = [[(c, None) for c in sentences(rng, 2)] if n is None else edited[n] for n in order]
    after = Document("t", tuple(Paragraph(f"p{n}", "".join(c for c, _ in each)) for n, each in enumerate(letters)))
    counted = dict.fromkeys(("found", "lost", "wrong", "gone"), 0)
    for part, (_, place) in zip(parts, anchored(after, [on(before, part) for part in parts]), strict=True):
        now = order.index(part.paragraph) if part.paragraph in order else None
        left = set()
        if now is not None:
            olds = range(part.span.start, part.span.end)
            left = {at for at, (_, old) in enumerate(letters[now]) if old is not None and old in olds}
        if place is None:
            counted["lost" if left else "gone"] += 1
            continue
        got = set(range(place[0].span.start, place[0].span.end)) if place[0].paragraph == now else set()
        right = 2 * len(got & left) >= max(len(left), len(place[0].span))
        counted["found" if right and left else "wrong"] += 1
    return counted


@pytest.mark.parametrize(("rate", "least"), [(0.0, 0.99), (0.05, 0.93), (0.1, 0.85), (0.2, 0.65), (0.4, 0.4)])
def test_what_is_left_is_mostly_found_and_other_words_hardly_ever_taken_for_it(rate, least):
    counted = dict.fromkeys(("found", "lost", "wrong", "gone"), 0)
    for seed in range(20):
        for name, count in outcomes(seed, rate).items():
            counted[name] += count
    standing = counted["found"] + counted["lost"] + counted["wrong"]
    assert counted["found"] >= least * standing, counted
    assert counted["wrong"] <= 0.005 * 600, counted
