"""What people write by hand: comments in the midst of words, null, other spaces and marks, keys of their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.anchoring.loose import difference, loose_spans
from reader.document.correcting.head import correct_head, correct_role
from reader.document.problems import DocumentError
from reader.document.yaml.read import check, load

FILE = """\
quote-reader: 1
title: The sluice
speakers:
  vall: {{name: Ines Vall}}
paragraphs:
  - text: {text}
    quotations:
      - speaker: vall
        exact: {exact}
"""


def problems(text: str) -> list[str]:
    return [f"{problem.line}:{problem.column} {problem.severity} {problem.what}" for problem in check(text)]


def document(text: str, exact: str) -> str:
    return FILE.format(text=f">-\n      {text}", exact=f"'{exact}'" if "'" not in exact else f'"{exact}"')


def test_a_hash_that_ends_the_words_is_told():
    said = problems(FILE.format(text="“We are crew #4 of six,” said Vall.", exact="We are crew #4 of six,"))
    assert [one.split(" ", 2)[0] for one in said] == ["6:24", "9:28"]
    assert all("warning '#4 of six," in one and "other programs take it for a comment" in one for one in said)
    assert problems(FILE.format(text="“Shut it # now,” said Vall.", exact='"Shut it"'))[0].startswith("6:20 warning")


def test_a_comment_that_may_be_words_is_told():
    (said,) = problems(FILE.format(text="Vall has shut it #todo", exact='"has shut it"'))
    assert said.startswith("6:28 warning a comment, '#todo', ends the words of 'text' here")


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("“We shut it.” Vall said it.  # twice", "We shut it.  # sure"),
        ("'“Crew #4,” said Vall.'", '"Crew #4,"'),
        (">-\n      “Crew #4,” said Vall.", '"Crew #4,"  #sure'),
        ("“Crew#4,” said Vall.", "'Crew#4,'"),
    ],
)
def test_a_comment_that_is_one_is_left_alone(text, exact):
    assert problems(FILE.format(text=text, exact=exact)) == []


@pytest.mark.parametrize("nothing", ["null", "~", "Null", "NULL"])
def test_null_is_a_word_and_nobody_and_is_told(nothing):
    text = FILE.format(text="“We shut it,” said Vall.", exact='"We shut it,"')
    text = text.replace("title: The sluice\n", f"title: The sluice\nbyline: {nothing}\n").replace(
        "speaker: vall", "via: ~"
    )
    found = load(text)
    assert (found.byline, found.quotations[0].via) == (nothing, None)
    said = problems(text)
    assert f"3:9 warning '{nothing}' is a word here, and other programs take it for nothing" in said
    assert check(text.replace(f": {nothing}", f": '{nothing}'", 1))[0].line > 3


@pytest.mark.parametrize(
    ("text", "exact", "told"),
    [
        ("“At 5\u00a0o’clock we shut it,” said Vall.", "At 5 o’clock we shut it,", "no-break space (U+00A0)"),
        ("“It’s shut,” said Vall.", "It's shut,", "right single quotation mark (U+2019)"),
        ("“The word ‘shut’ is his,” said Vall.", "The word 'shut' is his,", "left single quotation mark (U+2018)"),
        ("“Shut – at last,” said Vall.", "Shut - at last,", "en dash (U+2013)"),
        ("“The café is shut,” said Vall.", "The cafe\u0301 is shut,", "latin small letter e with acute (U+00E9)"),
        ("“The sluice\u00adgate is shut,” said Vall.", "The sluicegate is shut,", "soft hyphen (U+00AD)"),
        ("“Shut… at last,” said Vall.", "Shut... at last,", "horizontal ellipsis (U+2026)"),
    ],
)
def test_other_spaces_and_marks_are_found_marked_and_told(text, exact, told):
    whole = document(text, exact)
    (quotation,) = load(whole).quotations
    words = text[quotation.span.start : quotation.span.end]
    assert words == text[1 : text.index(",”") + 1]
    assert quotation.note.startswith("not word for word: the text has ")
    (said,) = problems(whole)
    assert "warning" in said
    assert told in said


def test_two_places_with_a_difference_need_a_hint():
    text = "“It’s shut,” said Vall. “It’s shut,” she said."
    with pytest.raises(DocumentError) as caught:
        load(document(text, "It's shut,"))
    assert "add 'at: 1-11' or 'at: 25-35'" in caught.value.problems[0].fix
    hinted = document(text, "It's shut,") + "        at: 25-35\n"
    assert load(hinted).quotations[0].span.start == 25


def test_other_words_are_not_found():
    with pytest.raises(DocumentError):
        load(document("“We shut it,” said Vall.", "We shot it,"))


@given(st.text(max_size=30), st.text(st.sampled_from("ab \u00a0’'“\"–-…e\u0301é\u00ad"), max_size=30))
def test_spans_lie_in_the_text(exact, text):
    for span in loose_spans(exact, text):
        assert 0 <= span.start < span.end <= len(text)
        assert difference(exact, text[span.start : span.end]) or exact == text[span.start : span.end]


def test_keys_of_ones_own_are_kept():
    text = (
        FILE.format(text="“We shut it,” said Vall.", exact='"We shut it,"')
        + "        x-tape: {minute: 4}\nx-folder: 12\n"
    )
    assert check(text) == ()
    from reader.document.correcting.correct import to_scare
    from reader.document.yaml.editing.edit import edited

    written = edited(text.encode(), to_scare(load(text), 0))[0].decode()
    assert "        x-tape: {minute: 4}\n" in written
    assert written.endswith("x-folder: 12\n")
    with pytest.raises(DocumentError):
        load(text.replace("x-folder", "folder"))


@pytest.mark.parametrize("block", ["|", ">", "|+", ">+", "|2", ">-"])
def test_the_last_line_end_of_a_block_is_none_of_its_words(block):
    text = FILE.format(text=f"{block}\n      “We shut it,” said Vall.\n", exact="We shut it,")
    text = text.replace("title: The sluice\n", f"title: {block}\n  The sluice\n\n")
    found = load(text)
    assert found.paragraphs[0].text.strip(" ") == "“We shut it,” said Vall."
    assert found.title == "The sluice"


def test_line_ends_in_double_marks_are_the_authors_and_no_correction():
    text = document("“We shut it,” said Vall.", "We shut it,").replace("The sluice", '"The sluice\\n"')
    found = load(text)
    assert found.title == "The sluice\n"
    assert correct_head(found, "title", "The sluice") is found
    assert correct_role(found, "vall", "") is found
    assert correct_head(found, "title", "The weir").title == "The weir"
