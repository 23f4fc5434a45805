"""Quotation marks of every style, and what only looks like one."""

from __future__ import annotations

import pytest

from reader.attribution.text.quotation_marks import of_paragraphs, paragraph_reopens, passages


def quoted(text: str) -> list[str]:
    return [text[p.start : p.end] for p in passages(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said “yes” and left.", ["yes"]),
        ('He said "yes" and "no".', ["yes", "no"]),
        ("‘It’s the workers’ day,’ she said.", ["It’s the workers’ day,"]),
        ("'It's ours,' he said, 'not the council's.'", ["It's ours,", "not the council's."]),
        ("„Ja“, sagte er, und »nein«.", ["Ja", "nein"]),
        ("Il dit «oui» et « non ».", ["oui", "non"]),
        ("''We met,'' she said.", ["We met,"]),
        ("``We met,'' she said.", ["We met,"]),
        ("“He told me, ‘Go,’ and I went,” she said.", ["He told me, ‘Go,’ and I went,"]),
        ('“She said "go" to me,” he said.', ['She said "go" to me,']),
        ('“Closed by the wrong one," she said.', ["Closed by the wrong one,"]),
        ("“Never closed, she said.", ["Never closed, she said."]),
        ('A 6\' 2" man and his 3" nail.', []),
        ("The workers' rights, the dogs' bowls, and rock 'n' roll in '62.", []),
        ("It's Tom's; he'd said so.", []),
        ('<a href="https://example.org">a link</a> and “words”', ["words"]),
        ("“”", []),
        ("“ spaced ”", ["spaced"]),
        ("「はい」と彼は言った", ["はい"]),
        ("”Mend it,” said Ruiz. ”Now.”", ["Mend it,", "Now."]),
        ("»Mend it,» said Ruiz. »Now.»", ["Mend it,", "Now."]),
        ("’Mend it,’ said Ruiz. ’Now.’", ["Mend it,", "Now."]),
        ("She thought it ’a marvel’. ’I wept,’ she said.", ["a marvel", "I wept,"]),
        ("’I wept,’ she said in the workers’ hall, rock ’n’ roll and ’em all.", ["I wept,"]),
        ("The players’ union and ’tis of no use’.", []),
        ("‟Mend it,” said Ruiz. ‟Now.” “Yes.”", ["Mend it,", "Now.", "Yes."]),
        ("The class of ’98 and the ’Quake of ’06.", []),
        ("″Mend it,″ said Ruiz. ＂Now.＂ ❝Yes.❞", ["Mend it,", "Now.", "Yes."]),
        ("`Mend it,' said Ruiz. ´Now.´", ["Mend it,", "Now."]),
        ("Use `ls` and `cat`, and don't ask.", []),
        ("&quot;Mend it,&quot; said Ruiz. &ldquo;Now.&rdquo; &#8222;Ja.&#8220;", ["Mend it,", "Now.", "Ja."]),
        ("AT&amp;T &#38; Co. said so.", []),
        ("<<Mend it,>> said Ruiz. >>Now.<<", ["Mend it,", "Now."]),
        (">> a quoted line of a letter", []),
        (r"\"Mend it,\" said Ruiz.", ["Mend it,"]),
        (",,Ja'', sagte sie. ,,Nein“, sagte er.", ["Ja", "Nein"]),
    ],
)
def test_passages(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_an_unclosed_passage_says_so_and_the_next_paragraph_takes_it_up() -> None:
    (passage,) = passages("“We met. Then")
    assert not passage.closed
    assert paragraph_reopens("“we parted.”", passage.mark)
    assert not paragraph_reopens("We parted.", passage.mark)


def test_spans_hold_the_words_and_outer_spans_the_marks() -> None:
    text = "🦉 “Hoot,” it said."
    (passage,) = passages(text)
    assert text[passage.start : passage.end] == "Hoot,"
    assert text[passage.outer_start : passage.outer_end] == "“Hoot,”"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["‘I’ve waited.", "‘It’s late.’"], [["I’ve waited."], ["It’s late."]]),
        (["'I've waited.", "'It's late.'"], [["I've waited."], ["It's late."]]),
        (["“One for the hinge,", "Two for the bar,", "Three for the key.”"], None),
        (['She said: "I waited.', "It was late.", 'Nobody came." Then she left.'], None),
        (["“A slip, she said.", "Then “another” came."], [["A slip, she said."], ["another"]]),
        (["“A slip, she said.", "Then nobody spoke."], [["A slip, she said."], []]),
    ],
)
def test_quotations_over_several_paragraphs(texts: list[str], expected: list[list[str]] | None) -> None:
    found = [[text[p.start : p.end] for p in own] for text, own in zip(texts, of_paragraphs(texts), strict=True)]
    if expected is None:
        assert [len(own) for own in found] == [1] * len(texts)
        assert found[1] == [texts[1]]
        assert [own[0].carried for own in of_paragraphs(texts)] == [False] + [True] * (len(texts) - 1)
    else:
        assert found == expected
