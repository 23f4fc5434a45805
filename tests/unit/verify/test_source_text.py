"""How a source is taken apart: turns and speakers of debates, briefings and the Congressional Record."""

from __future__ import annotations

from verifying import source_of, source_text, text, verdict

from reader.attribution import attribute
from reader.attribution.plain import paragraphs_of
from reader.document.model import Document, Paragraph
from reader.verify.index.source_text import SourceKind
from reader.verify.source import Source
from reader.verify.verdict import Category, Flag

BRIEFING = """\
Press briefing of the harbour office

MS. QUILL:  Good afternoon, everybody.  I have two announcements, and then I will take your questions.

The port fee will stay as it is until the end of the year.  The board decided so last night.

Q    Thank you.  Is it true that the pilots have threatened to strike?

MS. QUILL:  Nobody has threatened anybody.  I met with them this morning, and they are content.

Q    And can you tell us what has become of the crane?

I have asked your office about it twice.

MS. QUILL:  It came down in May.  (Laughter.)  I would leave the rest to Mr. Lind.
"""

RECORD = """\
Mr. QUILL. Mr. President, I rise today to speak about the port fee. We have not raised it since 1992.

I thank the Senator from Ellery for her work on this bill.

Mrs. LIND. Does the Senator know that the fee went up by 43 percent on the north shore?

Mr. QUILL. I do, and I have said so to the harbour board.

The PRESIDING OFFICER. The Senator's time has expired.

Mr. McBRAY of Garth. The fishermen are waiting for an answer.
"""


def briefing() -> Source:
    return Source.of(attribute(paragraphs_of(BRIEFING)), "briefing")


def record() -> Source:
    paragraphs = tuple(Paragraph(f"p{at}", words) for at, words in enumerate(RECORD.strip().split("\n\n"), 1))
    return Source.of(Document("", paragraphs), "record")


def test_a_briefing_has_its_speaker_and_whoever_asks():
    source = briefing()
    assert source.info.kind is SourceKind.TRANSCRIPT
    question = verdict("Is it true that the pilots have threatened to strike?", source, speaker="Dorothea Quill")
    assert Flag.OTHER_SPEAKER in question.flags
    goes_on = verdict("I have asked your office about it twice.", source, speaker="Dorothea Quill")
    assert Flag.OTHER_SPEAKER in goes_on.flags
    answer = verdict("The port fee will stay as it is until the end of the year.", source, speaker="Dorothea Quill")
    assert (answer.category, answer.flags) == (Category.VERBATIM, set())


def test_the_congressional_record_has_its_speakers():
    source = record()
    assert source.info.kind is SourceKind.TRANSCRIPT
    assert source.labels == {"Mr. QUILL", "Mrs. LIND", "The PRESIDING OFFICER", "Mr. McBRAY"}
    words = "I thank the Senator from Ellery for her work on this bill."
    assert verdict(words, source, speaker="Dorothea Quill").flags == set()
    assert verdict(words, source, speaker="Marta Lind").flags == {Flag.OTHER_SPEAKER}
    assert verdict("The Senator's time has expired.", source, speaker="Marta Lind").flags == {Flag.OTHER_SPEAKER}
    assert verdict("The fishermen are waiting for an answer.", source, speaker="Ian McBray").flags == set()


def test_prose_with_titles_and_initials_is_no_record():
    prose = text(
        "Mr. Quill went down to the quay. He found nobody there.",
        "Mr. Quill came back at noon. The crane had fallen in the night.",
        "Mr. Quill said nothing. He is a quiet man.",
    )
    assert Source.of(prose).labels == set()


def test_labels_are_nobodys_words_and_places_are_those_of_the_document():
    for source in (briefing(), record()):
        for stretch in source.index.stretches:
            paragraph = source.document.paragraphs[stretch.paragraph].text
            assert paragraph[stretch.span.start : stretch.span.end] == stretch.text
        found = verdict("QUILL", source)
        assert found.category is not Category.VERBATIM or "Quill" not in source_text(source, found.passages[0].places)


def test_a_headline_is_searched_too():
    source = Source.of(Document("The mole at Sandwick will not hold", (Paragraph("p1", "It was built of sand."),)))
    assert verdict("The mole at Sandwick will not hold", source).category is Category.VERBATIM


def test_a_very_long_paragraph_is_taken_apart_and_keeps_its_places():
    sentence = "We landed {} boxes on the quay, and the rest went back to sea. "
    whole = "".join(sentence.format(number) for number in range(400))
    source = Source.of(text(whole))
    found = verdict("We landed 377 boxes on the quay, and the rest went back to sea.", source)
    assert found.category is Category.VERBATIM
    assert (
        source_text(source, found.passages[0].places)
        == "We landed 377 boxes on the quay, and the rest went back to sea"
    )
    over = " ".join(whole.split()[600:660])
    assert verdict(over, source).category is Category.VERBATIM


def test_times_are_nobodys_words_and_tell_where_a_passage_is():
    paragraphs = (
        Paragraph(
            "p1", "Dorothea Quill (0:01): We will not raise the port fee this year. [1:02:08] The pilots are content."
        ),
        Paragraph("p2", "Marta Lind (1:03:15): It went up by forty-three percent in three years."),
    )
    source = Source.of(Document("", paragraphs), "hearing")
    found = verdict("We will not raise the port fee this year. The pilots are content.", source)
    assert found.category is Category.VERBATIM
    assert found.passages[0].time == "0:01"
    assert verdict("The pilots are content.", source).passages[0].time == "1:02:08"
    assert verdict("It went up by forty-three percent", source).passages[0].time == "1:03:15"


def test_a_word_or_two_in_somebody_elses_turn_accuse_nobody():
    source = source_of(("QUILL", "The mole will be dredged in the spring."), ("LIND", "Is it dangerous?"))
    found = verdict("dangerous", source, speaker="Dorothea Quill")
    assert (found.category, found.flags) == (Category.NOT_CHECKED, {Flag.SHORT})
    assert verdict("dangerous", source, speaker="Marta Lind").category is Category.VERBATIM
