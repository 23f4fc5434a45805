"""What holds of every quotation and every source."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st
from verifying import source_of, source_text, text, verdict

from reader.verify.folding.normalise import normaliser
from reader.verify.judging.judge import judge
from reader.verify.source import Source
from reader.verify.verdict import Category, Flag, Meaning

TURNS = (
    (
        "QUILL",
        "We will not raise the port fee this year; that’s what I told the forty-three pilots, and they’re content.",
    ),
    (
        "LIND",
        "I don't believe it. The fee went up by $5 million in 1992 (laughter), and it may go up again if we let them.",
    ),
    ("QUILL", "Nobody was hurt when the east wall fell. We shall build it again, of stone, before the herring comes."),
)
ENGLISH, GERMAN = (
    source_of(*TURNS),
    source_of(("RUIZ", "Wir erhöhen die Gebühr nicht – das weiß jeder Fischer."), language="de"),
)
WORDS = [
    *sorted({word for _, words in TURNS for word in words.split()}),
    "…", "...", "[...]", "[", "]", "(", "not", "[sic]", "“", "'", "’", "43", "$", "%", "million",
    "ß", "\u0301", "\u00ad", "\n",
]  # fmt: skip
ANYTHING = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))


@given(ANYTHING)
def test_no_quotation_raises_and_its_spans_fit_both_texts(words):
    for source in (ENGLISH, GERMAN):
        found = judge(words, source)
        assert found.quotation == words
        assert 0 <= found.likeness <= 1
        assert (Flag.MEANING in found.flags) == (found.meaning is not None)
        for edit in found.edits:
            assert words[edit.quoted.start : edit.quoted.end] == edit.now
            assert source_text(source, edit.source) == edit.was
        for match in found.matches:
            assert 0 <= match.quoted.start < match.quoted.end <= len(words)
            assert source_text(source, match.source)
        for passage in found.passages:
            assert source_text(source, passage.places) == passage.text


@given(ANYTHING)
def test_the_fast_folding_gives_the_words_of_the_exact_one(words):
    for language in ("en", "de"):
        for recognised in (False, True):
            folded = normaliser(language, recognised)
            tokens = folded.tokens(words)
            assert [token.word for token in tokens] == folded.words(words)
            assert all(0 <= token.span.start < token.span.end <= len(words) for token in tokens)
            starts = [token.span.start for token in tokens]
            assert starts == sorted(starts)


@given(st.sampled_from(TURNS), st.data())
def test_what_a_source_says_is_verbatim(turn, data):
    words = turn[1].split()
    first = data.draw(st.integers(0, len(words) - 5))
    last = data.draw(st.integers(first + 4, len(words)))
    assume(words[first] != "million" and words[last - 1] != "$5")  # half a number is another number
    stretch = " ".join(words[first:last])
    found = verdict(stretch, ENGLISH, speaker=turn[0])
    assert (found.category, found.flags - {Flag.CONTEXT}) == (Category.VERBATIM, set()), found.why
    assert found.passages[0].speaker == turn[0].title()


@given(ANYTHING)
def test_a_text_is_verbatim_in_itself(words):
    source = Source.of(text(words))
    found = judge(words, source)
    if len(source.index) > 4 and "[" not in words and "(" not in words:
        assert found.category is Category.VERBATIM, found.why


@given(st.lists(st.text(max_size=60), max_size=6), ANYTHING)
def test_no_source_raises(paragraphs, words):
    judge(words, Source.of(text(*paragraphs)))


@given(st.sampled_from(["is", "are", "was", "will", "should", "would", "has", "must"]), st.data())
def test_a_negation_put_in_is_never_fine(before, data):
    subject = data.draw(st.sampled_from(["The harbour", "This old crane", "My brother's boat"]))
    rest = data.draw(
        st.sampled_from(["safe in a storm from the north east", "part of what the islanders asked us for"])
    )
    source = source_of(("QUILL", f"{subject} {before} {rest}, as I said on Monday."), ("LIND", "Thank you."))
    for words in (
        f"{subject} {before} not {rest}",
        f"{subject} {before} never {rest}",
        f"{subject} {before} hardly {rest}",
    ):
        found = verdict(words, source)
        assert found.is_fault
        assert found.meaning is Meaning.NEGATION
