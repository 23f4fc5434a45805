"""A file that a person wrote keeps its comments, marks, brackets and line ends when a document is corrected."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.correcting import correct
from reader.document.correcting.combine import combine
from reader.document.correcting.head import HEAD, correct_head, correct_role, value_of
from reader.document.model import Span
from reader.document.yaml.editing.edit import NotEditableError, edited, same_but_for_ids
from reader.document.yaml.read import load

HAND = """\
# typed in from the parish letter
quote-reader: 1
title: "The sluice at Farrow"   # working title
byline: 'Ines Vall'

speakers:            # in order of speaking
  orr: {name: Tom Orr, role: keeper}   # met him in May
  bell:
    name: 'Ada Bell'
    # she was mayor until 2019
    role: mayor

# page one
paragraphs:
  - text: “We shut it at night,” said the keeper. “We open it at dawn.” Then she said it leaks.
    quotations:
    - speaker: orr   # sure of this
      exact: "We shut it at night,"
    # the second one
    - {exact: We open it at dawn., speaker: orr, confidence: 0.7}

  # page two
  - text: >-
      “Nobody has asked us,” a voice
      called from the back.
    quotations:
      - exact: >-
          Nobody has asked us,
        note: 'who?'
  - text: The hall was cold.
"""


def lines_changed(before: str, after: str) -> set[str]:
    return set(before.splitlines()) - set(after.splitlines())


def after(change, text: str = HAND):
    """The text and the document after a change, and whether they agree."""
    document = load(text)
    corrected = change(document)
    written, held = edited(text.encode(), corrected)
    assert [(q.speaker, q.kind, q.rule, q.parts) for q in held.quotations] == [
        (q.speaker, q.kind, q.rule, q.parts) for q in corrected.quotations
    ]
    known = {speaker.id for speaker in corrected.speakers}
    assert tuple(one for one in held.speakers if one.id in known) == corrected.speakers
    assert {one for one in held.speakers if one.id not in known} <= set(document.speakers)
    assert load(written) == held
    return written.decode()


def add(document, name, paragraph, words):
    start = document.paragraphs[paragraph].text.index(words)
    document, speaker = correct.add_speaker(document, name)
    return correct.add_quotation(document, paragraph, Span(start, start + len(words)), speaker)[0]


def test_a_quotation_is_given_to_somebody_else():
    text = after(lambda d: correct.attribute(d, 0, "bell"))
    assert lines_changed(HAND, text) == {"    - speaker: orr   # sure of this"}
    assert "    - speaker: bell   # sure of this\n" in text
    assert set(HAND.splitlines()) - {"    - speaker: orr   # sure of this"} <= set(text.splitlines())


def test_in_brackets_it_stays_in_brackets():
    text = after(lambda d: correct.attribute(d, 1, "bell"))
    assert "    - {exact: We open it at dawn., speaker: bell, rule: by-hand}\n" in text
    assert len(lines_changed(HAND, text)) == 1


def test_a_speaker_is_written_where_there_was_none():
    text = after(lambda d: correct.attribute(d, 2, "bell"))
    assert lines_changed(HAND, text) == set()
    assert (
        "          Nobody has asked us,\n        speaker: bell\n        rule: by-hand\n        note: 'who?'\n" in text
    )


def test_a_name_keeps_its_quotation_marks():
    text = after(lambda d: correct.rename(d, "bell", "Ada O'Bell"))
    assert "    name: 'Ada O''Bell'\n" in text
    assert "    # she was mayor until 2019\n" in text
    assert "    aliases: [Ada Bell]\n" in text
    assert lines_changed(HAND, text) == {"    name: 'Ada Bell'"}


def test_a_new_speaker_and_a_new_quotation():
    text = after(lambda d: add(d, "Ben Quay", 0, "it leaks"))
    assert lines_changed(HAND, text) == set()
    assert "  ben-quay:\n    name: Ben Quay\n" in text or "  quay:\n    name: Ben Quay\n" in text


def test_a_first_quotation_of_a_paragraph():
    text = after(lambda d: add(d, "Tom Orr", 2, "hall was cold"))
    assert lines_changed(HAND, text) == set()
    assert "  - text: The hall was cold.\n    quotations:\n      - id: q4\n" in text


def test_two_speakers_are_one():
    text = after(lambda d: correct.merge(d, "bell", "orr"))
    assert text.count("#") == HAND.count("#") - 1  # the one inside what went
    assert "role: keeper, aliases: [Ada Bell]}   # met him in May\n" in text
    assert "bell:" not in text


def test_scare_quotes_and_back():
    text = after(lambda d: correct.to_scare(d, 2))
    assert "        kind: scare\n" in text
    assert lines_changed(HAND, text) == set()
    again = after(lambda d: correct.to_quotation(d, 2), text)
    assert "who?" in again


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends_and_the_byte_order_mark_stay(mark, end, last):
    text = mark + (HAND if last else HAND.rstrip("\n")).replace("\n", end)
    document = load(text.encode())
    for corrected in (correct.attribute(document, 0, "bell"), add(document, "Ben Quay", 2, "hall was cold")):
        written = edited(text.encode(), corrected)[0].decode()
        assert written.startswith(mark + "# typed")
        other = {"\n": "\r", "\r": "\n", "\r\n": None}[end]
        assert other is None or other not in written
        if end == "\r\n":
            assert written.count("\r") == written.count("\n") == written.count("\r\n")


@pytest.mark.parametrize(
    ("field", "value", "gone"),
    [
        ("title", "The sluice at Farrow leaks", 1),
        ("title", "", 1),
        ("byline", "Ines Vall and Tom Orr", 1),
        ("byline", "", 1),
        ("deck", "Nobody was asked", 0),
        ("publisher", "The Farrow Letter", 0),
        ("published", "2026-05-03", 0),
        ("url", "https://farrow.example/sluice", 0),
    ],
)
def test_the_head(field, value, gone):
    text = after(lambda document: correct_head(document, field, value))
    assert len(lines_changed(HAND, text)) == gone
    held = load(text)
    assert value_of(held, field) == value
    assert held.source.corrected == (field,)
    assert lines_changed(text, HAND)
    held = edited(text.encode(), load(HAND))[1]
    assert [value_of(held, name) for name in HEAD] == [value_of(load(HAND), name) for name in HEAD]


def test_a_role():
    text = after(lambda document: correct_role(document, "bell", "former mayor", "Farrow"))
    assert lines_changed(HAND, text) == {"    role: mayor"}
    assert load(text).speakers[1].corrected == ("role", "affiliation")


def test_one_correction_after_another():
    text = HAND
    for change in (
        lambda d: correct.attribute(d, 0, "bell"),
        lambda d: correct.attribute(d, 1, "bell"),
        lambda d: add(d, "Ben Quay", 2, "cold"),
        lambda d: correct.rename(d, "orr", "Thomas Orr"),
        lambda d: correct.to_scare(d, 2),
        lambda d: correct.attribute(d, 2, "orr"),
    ):
        text = after(change, text)
    assert text.count("#") == HAND.count("#")


def test_another_text_is_no_correction():
    document = load(HAND)
    from dataclasses import replace

    with pytest.raises(NotEditableError):
        edited(HAND.encode(), replace(document, paragraphs=document.paragraphs[:-1]))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_another_encoding_stays(encoding):
    written = edited(HAND.encode(encoding), correct.attribute(load(HAND), 0, "bell"))[0]
    assert written.decode(encoding) == after(lambda d: correct.attribute(d, 0, "bell"))
    assert written[:4] == HAND.encode(encoding)[:4]


BRACKETS = """\
quote-reader: 1
title: Weir
speakers: {
  orr: {name: Tom Orr},   # keeper
  bell: {name: Ada Bell, aliases: [the mayor]},   # mayor
}
paragraphs: [
  {text: "“It holds,” said Orr. “It leaks,” said Bell.",
   quotations: [{speaker: orr, exact: "It holds,"},   # heard it
     {speaker: bell, exact: "It leaks,"}]},
]
"""

LISTS = """\
quote-reader: 1
title: Weir
speakers:
    orr:
        name: Tom Orr
        aliases:
        -   Old Tom     # by the crew
        -   Mr Orr      # by the mayor
    bell:
        name: Ada Bell
paragraphs:
-   text: “It holds,” said Orr. “It leaks,” said Bell.
    quotations:
    -   speaker: orr    # heard it
        exact: It holds,
    -   exact: It leaks,
        speaker: bell
"""


def test_what_goes_from_brackets_takes_no_comment_of_its_neighbour():
    for change in (lambda d: correct.merge(d, "bell", "orr"), lambda d: correct.to_scare(d, 1)):
        text = after(change, BRACKETS)
        assert "# keeper" in text
        assert "# mayor" in text
        assert "# heard it" in text


def test_keys_of_ones_own_go_with_the_name_that_is_merged():
    text = BRACKETS.replace("aliases: [the mayor]", "x-met: 'May', x-phone: {home: 12, work: [3, 4]}")
    changed = after(lambda d: correct.merge(d, "bell", "orr"), text)
    assert "orr: {name: Tom Orr, aliases: [Ada Bell], x-met: May, x-phone: {home: 12, work: [3, 4]}}," in changed


@pytest.mark.parametrize(
    "entry",
    [
        "  bell: {name: Ada Bell, role: mayor}",
        "  bell: {name: Ada Bell, aliases: [The Mayor]}",
        "  bell: {name: Ada Bell, affiliation: Farrow}",
        "  bell:\n    name: Ada Bell\n    x-phone: '555'",
        "  bell: {name: Ada Bell}   # met her in May",
        "  bell:\n    # met her in May\n    name: Ada Bell",
    ],
)
@pytest.mark.parametrize("change", ["split", "scare", "split to a known one"])
def test_what_a_person_wrote_about_a_speaker_stays_when_nobody_quotes_them(entry, change):
    text = f"""\
quote-reader: 1
title: Eels
speakers:
{entry}
  orr: {{name: Tom Orr}}
paragraphs:
- text: “It leaks,” said Bell. “It holds,” said Orr.
  quotations:
  - {{speaker: bell, exact: "It leaks,"}}
  - {{speaker: orr, exact: "It holds,"}}
"""
    changed = after(
        {
            "scare": lambda d: correct.to_scare(d, 0),
            "split": lambda d: correct.split(*_with_new(d, "Lea Moor", 0)),
            "split to a known one": lambda d: correct.split(d, 0, "orr"),
        }[change],
        text,
    )
    assert f"{entry}\n" in changed
    bare = text.replace(entry, "  bell: {name: Ada Bell}")
    assert "Ada Bell" not in after(lambda d: correct.to_scare(d, 0), bare)


def _with_new(document, name, number):
    document, speaker = correct.add_speaker(document, name)
    return document, number, speaker


def test_the_role_of_a_merged_speaker_goes_to_one_who_has_none():
    text = BRACKETS.replace("aliases: [the mayor]", "role: mayor")
    assert "role: mayor" in after(lambda d: correct.merge(d, "bell", "orr"), text)


def test_a_number_that_comes_back_is_written_as_a_number():
    document = load(HAND)
    confirmed = edited(HAND.encode(), correct.attribute(document, 1, "orr"))[0]
    back = edited(confirmed, document)[0].decode()
    assert "confidence: 0.7" in back


def test_a_list_on_lines_is_added_to_and_keeps_its_comments():
    text = after(lambda d: correct.rename(d, "orr", "Thomas Orr"), LISTS)
    assert lines_changed(LISTS, text) == {"        name: Tom Orr"}
    assert "        -   Mr Orr      # by the mayor\n        - Tom Orr\n" in text
    text = after(lambda d: correct.rename(d, "orr", "Old Tom"), LISTS)
    assert "# by the crew" in text
    assert "-   Mr Orr      # by the mayor\n        - Tom Orr\n" in text


def test_a_comment_behind_the_key_that_goes_stays():
    text = after(lambda d: correct.to_scare(d, 0), LISTS)
    assert "    -   # heard it\n        exact: It holds,\n        kind: scare\n" in text


@pytest.mark.parametrize("nobody", ["", "speakers: {}   # nobody yet\n", "speakers:   # nobody yet\n"])
def test_the_first_speaker(nobody):
    paragraph = "- text: “It holds.”\n  quotations: [{exact: It holds.}]\n"
    text = f"quote-reader: 1\ntitle: Weir\n{nobody}paragraphs:\n{paragraph}"
    changed = after(lambda d: correct.attribute(*add_to_first(d, "Ada Bell")), text)
    assert ("# nobody yet" in changed) == bool(nobody)
    assert load(changed).quotations[0].speaker == load(changed).speakers[0].id


def test_a_pair_in_brackets_gets_braces_with_its_second_key():
    text = LISTS.replace(
        "    -   exact: It leaks,\n        speaker: bell\n",
        "-   text: “No,” said Bell. # third\n    quotations: [exact: 'No,'] # it is\n",
    )
    changed = after(lambda d: correct.attribute(d, 1, "bell"), text)
    assert "    quotations: [{exact: 'No,', speaker: bell, rule: by-hand}] # it is\n" in changed


def add_to_first(document, name):
    document, speaker = correct.add_speaker(document, name)
    return document, 0, speaker


@pytest.mark.parametrize("nothing", ["quotations:   # none yet", "quotations: []   # none yet", ""])
def test_the_first_quotation_where_an_empty_list_stands(nothing):
    text = HAND.replace("  - text: The hall was cold.\n", f"  - text: The hall was cold.\n    {nothing}\n")
    changed = after(lambda d: add(d, "Tom Orr", 2, "hall was cold"), text)
    assert ("# none yet" in changed) == bool(nothing)


@pytest.mark.parametrize(
    "text", [HAND, BRACKETS, LISTS, LISTS.replace("    bell:\n        name:", "    ? bell\n    : name:")]
)
@pytest.mark.parametrize(
    "change",
    [
        lambda d: add(d, "Tom Orr", 0, "said"),
        lambda d: add(d, "Ben Quay", 0, "said"),
        lambda d: correct.merge(d, "bell", "orr"),
        lambda d: correct.merge(d, "orr", "bell"),
        lambda d: correct.to_scare(d, 1),
        lambda d: correct.attribute(d, 0, "bell"),
    ],
)
def test_what_is_undone_is_no_reason_to_write_the_file_anew(text, change):
    before = load(text)
    corrected = change(before)
    written, held = edited(text.encode(), corrected)
    back = edited(written, combine(corrected, before, held).document)[1]
    assert same_but_for_ids(back, before)


def test_a_correction_that_follows_at_once_is_not_lost():
    document = load(LISTS)
    added = add(document, "Tom Orr", 0, "said")
    held = edited(LISTS.encode(), added)[1]
    assert [q.id for q in held.quotations] != [q.id for q in added.quotations]
    merged = combine(added, correct.attribute(added, 2, "orr"), held)
    assert merged.yielded == 0
    assert [q.speaker for q in merged.document.quotations] == ["orr", "orr", "orr"]


def test_any_order_of_corrections_gives_the_document_and_keeps_the_comments():
    @settings(max_examples=60, deadline=None)
    @given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 2), st.sampled_from(["orr", "bell"])), max_size=6))
    def correcting(steps):
        text = HAND
        for kind, at, speaker in steps:
            document = load(text)
            known = [one.id for one in document.speakers]
            if speaker not in known:
                continue
            change = (
                lambda d, a=at, s=speaker: correct.attribute(d, a, s),
                lambda d, a=at: correct.to_scare(d, a),
                lambda d, a=at: correct.to_quotation(d, a),
                lambda d, s=speaker: correct.rename(d, s, f'{s.title()}: O\'N, "#1"'),
                lambda d, a=at, s=speaker: correct.split(d, a, s),
                lambda d, s=speaker: correct.add_speaker(d, f"{s} two")[0],
            )[kind]
            text = after(change, text)
        assert text.startswith("# typed in from the parish letter\n")
        assert "  # page two\n" in text

    correcting()


@pytest.mark.parametrize("step", [1, 2, 3, 4, 8])
def test_a_new_speaker_is_as_far_in_as_the_others(step):
    inside = " " * step
    text = (
        f"quote-reader: 1\ntitle: A weir\nspeakers:\n{inside}# who\n{inside}dahl:\n{inside * 2}name: Una Dahl\n"
        f"{inside * 2}role: keeper\nparagraphs:\n{inside}- text: “It holds,” said Dahl.\n{inside}  quotations:\n"
        f"{inside}  - speaker: dahl\n{inside}    exact: It holds,\n"
    )
    document, ilk = correct.add_speaker(load(text), "Bob Ilk")
    written = edited(text.encode(), correct.attribute(document, 0, ilk))[0].decode()
    assert f"\n{inside}{ilk}:\n{inside * 2}name: Bob Ilk\n" in written
