"""What is drawn maps back to the document, code point by code point."""

from hypothesis import given
from hypothesis import strategies as st

from reader.document.clean import visible
from reader.tui.article.tagged_text import insert_tags

TEXTS = st.text(st.sampled_from("abc “”\n\x1b\u202e漢\u0301👩"), max_size=30)
TAGS = st.text(st.sampled_from("AB?\u00a0"), min_size=1, max_size=5)


@st.composite
def drawings(draw_: st.DrawFn) -> tuple[str, list[tuple[int, str]], int, int]:
    text = draw_(TEXTS)
    start = draw_(st.integers(0, len(text)))
    end = draw_(st.integers(start, len(text)))
    at = sorted(draw_(st.sets(st.integers(0, len(text)), max_size=6)))
    return text, [(offset, draw_(TAGS)) for offset in at], start, end


def plainly(text: str, insertions: list[tuple[int, str]], start: int, end: int) -> list[tuple[str, int, bool]]:
    """Every code point that is drawn, the source offset it belongs to, and whether it is the source's own."""
    tags = dict(insertions)
    drawn: list[tuple[str, int, bool]] = []
    for offset in range(start, end):
        drawn += [(visible(c), offset, False) for c in tags.get(offset, "")]
        drawn.append((visible(text[offset]), offset, True))
    return drawn


@given(drawings())
def test_tags_are_laid_in_and_nothing_else_changes(drawing):
    text, insertions, start, end = drawing
    expected = plainly(text, insertions, start, end)
    assert insert_tags(text, [i for i in insertions if i[0] < end], start, end).text == "".join(
        c for c, _, _ in expected
    )
    assert "".join(c for c, _, own in expected if own) == visible(text[start:end])


@given(drawings())
def test_every_offset_is_drawn_once_and_found_again(drawing):
    text, insertions, start, end = drawing
    drawn = insert_tags(text, insertions, start, end)
    for index, (_, offset, own) in enumerate(plainly(text, insertions, start, end)):
        assert drawn.offset_of(index) == offset
        if own:
            assert drawn.index_of(offset) == index
            assert drawn.text[index] == visible(text[offset])


@given(drawings())
def test_a_range_ends_behind_its_last_code_point_and_before_the_tag_that_follows(drawing):
    text, insertions, start, end = drawing
    drawn = insert_tags(text, insertions, start, end)
    assert drawn.end_of(start) == 0
    for offset in range(start + 1, end + 1):
        assert drawn.end_of(offset) == drawn.index_of(offset - 1) + 1


@given(TEXTS)
def test_without_tags_indices_are_offsets(text):
    drawn = insert_tags(text)
    assert drawn.text == visible(text)
    assert [drawn.index_of(n) for n in range(len(text))] == [drawn.offset_of(n) for n in range(len(text))]
