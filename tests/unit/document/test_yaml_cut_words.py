"""Words behind a ``#`` that YAML takes for a comment: read as words where the file itself shows that they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.correcting.correct import attribute, to_scare
from reader.document.problems import DocumentError
from reader.document.yaml.editing.comments import comments_in
from reader.document.yaml.editing.edit import edited
from reader.document.yaml.quoting import LOOSE
from reader.document.yaml.read import check, load, load_marked

HEAD = "quote-reader: 1\ntitle: The sluice\nspeakers:\n  vall: {name: Ines Vall}\n  orr: {name: Tam Orr}\nparagraphs:\n"


def file_of(text: str, *quotations: str) -> str:
    listed = "".join(f"      - speaker: vall\n        exact: {exact}\n" for exact in quotations)
    return f"{HEAD}  - text: {text}\n" + ("    quotations:\n" + listed if listed else "")


def said(file: str) -> list[str]:
    return [
        f"{problem.line} {problem.severity} {problem.what}"
        for problem in check(file)
        if "never quoted" not in problem.what
    ]


SPOKEN = "Vall said “we are crew #4 of six” again."


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        (SPOKEN, '"we are crew #4 of six"'),
        (SPOKEN, "we are crew #4 of six"),
        (SPOKEN.replace(" #", "\t#"), "we are crew #4 of six"),
        ("Vall said “we are crew\n      #4 of six” again.", "'we are crew #4 of six'"),
        ("Vall said “we are crew #4\n      of six” again.", "we are crew #4 of six"),
        ("Vall said “we are crew #4 of\n      six, and shift #2” again.", "we are crew #4 of six, and shift #2"),
        ("\n      Vall said “we are crew #4 of six” again.", "we are crew #4 of six"),
        ("Vall said “we are crew #4: the last, # so to speak” again.", "'we are crew #4: the last, # so to speak'"),
        ("Vall said „we are crew #4 of six“ again.", "we are crew"),
        ("Vall said «we are crew #4 of six» again.", "we are crew"),
        ('Vall said "we are crew #4 of six" again.', "we are crew"),
        ("Vall said ‘we aren’t crew # 4 of six’ again.", "we aren’t crew"),
        ("Vall said “we are ‘crew # 4’ of six” again.", "'we are ‘crew # 4’ of six'"),
        ("Vall said they were crew #4 of six.", "they were crew #4 of six"),
        ("Vall said they were #slow of late.", "'they were #slow of late'"),
        ("Vall wrote #slow on the gate.  # twice", "'#slow on the gate'"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_it_opens_with_all_words_and_says_so(text, exact, end):
    file = file_of(text, exact).replace("\n", end)
    document = load(file.encode())
    words = " ".join(text.removesuffix("  # twice").split())
    assert document.paragraphs[0].text == words
    (quotation,) = document.quotations
    quoted = words[quotation.span.start : quotation.span.end]
    assert quoted == exact.strip("\"'")
    assert quotation.note.startswith(LOOSE) == ("#" in quoted)
    warned = said(file)
    assert warned
    assert all(" warning " in one and "'#" in one for one in warned)
    assert "reader check" in (load_marked(file.encode(), "a.yaml")[1] or "")


@pytest.mark.parametrize(
    "file",
    [
        file_of("“We shut it.” Vall said it.  # twice", "We shut it.  # sure"),
        file_of("“We shut it.” Vall said it. # he said “twice”", "We shut it."),
        file_of("“We shut it, and went home. # the mark closes below", "We shut it, and went home."),
        file_of("Vall has shut it # check the tape", "'has shut it'"),
        file_of("Vall has shut it #todo", "'has shut it'"),
        file_of("“We shut it,” said Vall.\n      # “Never,” said Orr.", "We shut it,"),
        file_of("“We shut it,” said Vall.", "We shut it,").replace("The sluice", "The sluice  # or “the gate”"),
        file_of("“We shut it,” said Vall.", "We shut it,").replace("speaker: vall", "speaker: vall #2"),
        file_of("“We shut it,” said Vall.", "We shut it,").replace("Tam Orr}", "Tam Orr} # “Tam”, of #2"),
        file_of("“We shut it,” said Vall.", "We shut it,").replace("quotations:", "quotations: # all of #1"),
    ],
)
def test_a_comment_stays_one(file):
    bare = "\n".join(line.partition(" #")[0].rstrip() for line in file.splitlines())
    assert load(file) == load(bare)
    assert load_marked(file.encode(), "")[1] is None


def test_a_careless_file_opens_and_a_hostile_one_is_read_in_time():
    paragraph = "  - text: Vall said “we are crew #{} of six” again.  # on tape\n"
    file = HEAD + "".join(paragraph.format(n) for n in range(300))
    assert len(load(file).paragraphs) == 300
    assert load(file).paragraphs[299].text == "Vall said “we are crew #299 of six” again."
    same = HEAD + "  - text: Vall has shut it #todo\n" * 2000
    assert load(same).paragraphs[1999].text == "Vall has shut it"
    assert load(f"{HEAD}  - text: “a{' #x “b' * 100_000}\n").paragraphs[0].text == "“a"


def test_a_comment_behind_words_that_were_taken_is_one():
    document = load(file_of("“We are crew #4,” said Vall.  # on tape", "We are crew #4,  # on tape"))
    assert document.paragraphs[0].text == "“We are crew #4,” said Vall."
    assert document.quotations[0].span.start == 1
    told = said(file_of("“We are crew #4,” said Vall.  # on tape", "We are crew #4,  # on tape"))
    assert told[0].startswith("7 warning '#4,” said Vall.' is read as words of 'text'")


def test_words_marked_in_the_text_prove_those_of_a_name_and_a_title():
    file = file_of("'They read rule # nine: it is of the Ward #3 Society.'").replace(
        "Tam Orr}", "Tam Orr}\n  w:\n    name: Ward #3 Society"
    )
    file = file.replace("The sluice", "They read rule # nine")
    document = load(file)
    assert document.title == "They read rule # nine"
    assert document.speakers[2].name == "Ward #3 Society"


def test_in_brackets():
    quotation = "- {speaker: vall, exact: We are crew #4}"
    file = f"{HEAD}  - text: “We are crew #4,” said Vall.\n    quotations:\n      {quotation}\n"
    document = load(file)
    assert document.quotations[0].note.startswith(LOOSE)
    assert [one[:9] for one in said(file)] == ["7 warning", "9 warning"]


def test_what_is_no_document_either_way_is_told_as_it_stands():
    with pytest.raises(DocumentError) as caught:
        load(file_of("“We are crew #4,” said Vall.\n   bad", "We are"))
    assert caught.value.problems[-1].line >= 7


FILE = file_of(SPOKEN + "  # heard", "we are crew #4 of six # heard too").replace(
    "The sluice", "The sluice  # no “gate”"
)


def test_a_correction_changes_its_line_alone():
    for end in ("\n", "\r\n"):
        data = FILE.replace("\n", end).encode()
        written, document = edited(data, attribute(load(data), 0, "orr"))
        assert document.quotations[0].speaker == "orr"
        before, after = data.decode().split(end), written.decode().split(end)
        changed = [line for line in after if line not in before]
        assert all("orr" in line or "rule" in line or "confidence" in line for line in changed)
        assert [line for line in before if line not in after] == ["      - speaker: vall"]


def test_comments_that_are_words_are_not_kept_as_comments():
    assert [comment.text for comment in comments_in(FILE.encode())] == ["# no “gate”", "# heard", "# heard too"]


def test_other_words_for_nothing_numbers_and_dates_are_words():
    for word in ("null", "~", "yes", "No", "1.0", "0x1F", "2019-03-15", "1e3", "off", ".inf"):
        document = load(file_of(word, word).replace("The sluice", word).replace("Ines Vall", word))
        assert (document.title, document.paragraphs[0].text, document.speakers[0].name) == (word, word, word)
        assert document.quotations[0].span.end == len(word)


@given(
    st.lists(
        st.sampled_from(
            ["a", " #", "#1 ", ": ", "“", "”", "\n      ", "\n", "- ", "exact: ", "text: ", '"', "{", "}", "# "]
        ),
        max_size=14,
    )
)
def test_nothing_is_ever_worse(pieces):
    file = file_of("“A” " + "".join(pieces), "A")
    try:
        document = load(file)
    except DocumentError:
        return
    assert to_scare(document, 0) == load(edited(file.encode(), to_scare(document, 0))[0])
