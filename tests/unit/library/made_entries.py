"""Invented documents for the tests of libraries, as hypothesis draws them."""

from __future__ import annotations

from hypothesis import strategies as st

from reader.library.engine import UNDATED, Entry, Mention, Said

WORDS = (
    "harbour bridge council budget spring water school mayor never always money build close river night vote paper "
    "strike naïve Łódź wall's storm-wall 2018 the of and will not"
).split()
PEOPLE = (
    Mention("Ada Moor", role="mayor", affiliation="Holm"),
    Mention("Ada Moor", role="mayor"),
    Mention("Ada Moor", role="goalkeeper", affiliation="Ness Rovers"),
    Mention("Dr. Ada Moor"),
    Mention("A. Moor"),
    Mention("Moor"),
    Mention("Bob Ilk", role="plumber"),
    Mention("Robert Ilk", role="plumber"),
    Mention("Tom Hill", role="Polish minister"),
    Mention("Tom Hill", role="Russian minister"),
    Mention("Holm Water Board", "organisation"),
    Mention("HWB", "organisation"),
    Mention("a senior official", "anonymous"),
)
SOURCES = tuple(f"/articles/{letter}.html" for letter in "abcdef")
PUBLISHERS = ("", "Holm Gazette", "The Ness Post")
DAYS = (736_000, 736_031, 736_400, 752_000, UNDATED)

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)


@st.composite
def entries(draw: st.DrawFn, source: str | None = None) -> Entry:
    """A document of up to five quotations by up to four speakers."""
    mentions = tuple(draw(st.lists(st.sampled_from(PEOPLE), max_size=4)))
    whose = st.none() | st.integers(0, len(mentions) - 1) if mentions else st.none()
    said = tuple(
        Said(
            number,
            draw(texts),
            draw(st.sampled_from(("direct", "partial", "indirect", "scare"))),
            draw(whose),
            draw(whose),
            draw(st.sampled_from((1.0, 0.5, 0.87))),
            draw(st.sampled_from(("cue", "by-hand", ""))),
            ((number, 1, 9), (number + 1, 0, 4))[: draw(st.integers(1, 2))],
        )
        for number in range(draw(st.integers(0, 5)))
    )
    return Entry(
        source or draw(st.sampled_from(SOURCES)),
        draw(st.text("0123456789abcdef", min_size=4, max_size=4)),
        draw(st.sampled_from(("The bridge at Holm", "Storm", ""))),
        draw(st.sampled_from(PUBLISHERS)),
        "",
        draw(st.sampled_from(DAYS)),
        draw(st.sampled_from(("en", "en-GB", "de"))),
        mentions,
        said,
        draw(st.binary(max_size=8)),
    )
