"""Transcripts, interviews and chats in the forms in which they are published: whose turn is whose."""

from __future__ import annotations

import pytest

from reader.document.model import Document, ParagraphKind, QuotationKind, words_of
from reader.ingest.make import article_of, with_quotations
from reader.ingest.sources.file_type import kind_of
from reader.ingest.sources.source import SourceData

Turns = list[tuple[str, str]]


def opened(text: str, name: str = "") -> Document:
    data = text.encode()
    return with_quotations(article_of(SourceData(data, kind_of(data, name, "x"), "x"), in_child=False))


def turns_of(document: Document) -> Turns:
    names = {speaker.id: speaker.name for speaker in document.speakers}
    return [
        (names.get(q.speaker or "", ""), words_of(document, q))
        for q in document.quotations
        if q.kind in (QuotationKind.DIRECT, QuotationKind.PARTIAL)
    ]


BRIEFING = """Daily press briefing by spokesperson Maren Oduya, June 4

Ministry Building, Room 12

11:02 A.M.

MS. ODUYA: Good morning. The minister has landed, and I will take what questions I can.

He will be back on Friday.

Q    Did he see the flood?

MS. ODUYA: He saw the dyke.

Q    Is that the same thing?

MS. ODUYA: It was on the day.

MR. FALK: I can say that “the same” is not a word we use.

Q    (Inaudible.)

MS. ODUYA: Thank you all.

END 11:20 A.M.
"""


def test_a_briefing_with_few_labels() -> None:
    turns = turns_of(opened(BRIEFING))
    assert [words for _, words in turns] == [
        "Good morning. The minister has landed, and I will take what questions I can.\nHe will be back on Friday.",
        "Did he see the flood?",
        "He saw the dyke.",
        "Is that the same thing?",
        "It was on the day.",
        "I can say that “the same” is not a word we use.",
        "Thank you all.",
    ]
    assert [name for name, _ in turns[::2]] == ["Oduya"] * 4
    assert turns[5][0] == "Falk"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Speaker 1: Where did you learn to weld?\n\nSpeaker 2: In a barn.\n\nSpeaker 1: Whose?\n\nSpeaker 2: My aunt’s.\n",
            [
                ("Speaker 1", "Where did you learn to weld?"),
                ("Speaker 2", "In a barn."),
                ("Speaker 1", "Whose?"),
                ("Speaker 2", "My aunt’s."),
            ],
        ),
        (
            "[00:01] Ines Falk: Where did you learn to weld?\n[00:04] Aino Berg: In a barn.\n[00:06] Ines Falk: Whose?\n[00:09] Aino Berg: My aunt’s.\n",
            [
                ("Ines Falk", "Where did you learn to weld?"),
                ("Aino Berg", "In a barn."),
                ("Ines Falk", "Whose?"),
                ("Aino Berg", "My aunt’s."),
            ],
        ),
        (
            "Ines Falk\nWhere did you learn to weld?\n\nAino Berg\nIn a barn that was not even ours.\n\nInes Falk\nWhose barn was it?\n\nAino Berg\nMy aunt’s, who never knew.\n",
            [
                ("Ines Falk", "Where did you learn to weld?"),
                ("Aino Berg", "In a barn that was not even ours."),
                ("Ines Falk", "Whose barn was it?"),
                ("Aino Berg", "My aunt’s, who never knew."),
            ],
        ),
        (
            "Mr. McTAVISH. Madam Chair, the dyke is dry.\n\nMs. VAN DER POEL. I doubt it.\n\nThe CHAIR. Order.\n\nMr. McTAVISH. I was there, Madam Chair, in shoes.\n",
            [
                ("McTavish", "Madam Chair, the dyke is dry."),
                ("Van Der Poel", "I doubt it."),
                ("chair", "Order."),
                ("McTavish", "I was there, Madam Chair, in shoes."),
            ],
        ),
        (
            "SEN. BERG (R-NE): Did you read the report?\n\nMR. FALK: I did.\n\nSEN. BERG (R-NE): All of it?\n\nMR. FALK: I said that I read it.\n",
            [
                ("Berg", "Did you read the report?"),
                ("Falk", "I did."),
                ("Berg", "All of it?"),
                ("Falk", "I said that I read it."),
            ],
        ),
        (
            "Q14 Aino Berg: When was the dyke last seen?\n\nInes Falk: In March.\n\nQ15 Aino Berg: By whom?\n\nInes Falk: By me.\n",
            [
                ("Aino Berg", "When was the dyke last seen?"),
                ("Ines Falk", "In March."),
                ("Aino Berg", "By whom?"),
                ("Ines Falk", "By me."),
            ],
        ),
        (
            "2026-06-04 20:41 <aino> is the dyke holding\n2026-06-04 20:42 <ines> so far\n2026-06-04 20:42 <aino> good\n",
            [("aino", "is the dyke holding"), ("ines", "so far"), ("aino", "good")],
        ),
        (
            "04/06/2026, 20:41 - Aino Berg: Is the dyke holding\n04/06/2026, 20:42 - Ines Falk: So far\nand no further\n04/06/2026, 20:43 - Aino Berg: Good\n",
            [("Aino Berg", "Is the dyke holding"), ("Ines Falk", "So far and no further"), ("Aino Berg", "Good")],
        ),
    ],
)
def test_turns(text: str, expected: Turns) -> None:
    assert turns_of(opened(f"A talk about the dyke and the flood\n\n{text}" if text[0].isalpha() else text)) == expected


def test_a_court_gives_questions_to_the_examiner_and_answers_to_the_witness() -> None:
    text = (
        "THE COURT: Call your witness.\n\nMR. BERG: The defense calls Aino Lindqvist.\n\nBY MR. BERG:\n\nQ. Where were you?\n\n"
        "A. On the dyke.\n\nQ. Alone?\n\nA. With the dog. I said, “Stay.”\n\nMS. FALK: Objection.\n\nTHE COURT: Sustained.\n"
    )
    turns = turns_of(opened(f"District Court of Vane, record of the afternoon\n\n{text}"))
    assert [name for name, _ in turns[1:7]] == ["Berg", "Berg", "Aino Lindqvist", "Berg", "Aino Lindqvist", "Falk"]
    assert turns[5 - 1 + 0][1] in ("With the dog. I said, “Stay.”", "On the dyke.", "Alone?")
    assert len(turns) == 8


def test_initials_are_those_of_whom_the_text_introduces() -> None:
    text = (
        "Aino Berg, who built the dyke, talked to Ines Falk in the pumping station one evening after the flood had gone.\n\n"
        "IF: Did it hold?\n\nAB: It did.\n\nIF: Will it again?\n\nAB: Ask me in spring.\n"
    )
    assert [name for name, _ in turns_of(opened(f"The woman who built the dyke\n\n{text}"))] == [
        "Ines Falk",
        "Aino Berg",
    ] * 2


def test_an_interview_with_questions_in_bold() -> None:
    rows = [
        ("Did it hold?", "It did, and I slept."),
        ("Will it again?", "I never promise. My mother promised."),
        ("And then?", "Then we build."),
    ]
    body = "".join(f"<p><b>{question}</b></p><p>{answer}</p>" for question, answer in rows)
    lead = "<p>Aino Berg built the dyke and watched it hold through the worst night in a hundred years. We met her there.</p>"
    turns = turns_of(
        opened(
            f"<!doctype html><html><body><article><h1>The woman who built the dyke</h1>{lead}{body}</article></body></html>"
        )
    )
    assert [words for _, words in turns] == [words for row in rows for words in row]
    assert {name for name, _ in turns[1::2]} == {"Aino Berg"}


def test_questions_of_a_guide_are_no_interview() -> None:
    rows = [
        ("What is a dyke?", "A wall of earth."),
        ("Who pays for it?", "The county pays for it."),
        ("How high is it?", "Four metres."),
    ]
    body = "".join(f"<p><b>{question}</b></p><p>{answer}</p>" for question, answer in rows)
    assert (
        turns_of(opened(f"<!doctype html><html><body><article><h1>All about dykes</h1>{body}</article></body></html>"))
        == []
    )


def test_an_article_with_labels_is_no_transcript() -> None:
    text = (
        "The dyke held, the county said on Tuesday, and nobody was hurt in the night that everyone had feared for a month.\n\n"
        "Where: the north gate.\n\nWhen: every Sunday until the autumn, unless it rains.\n\n“It is enough,” said Aino Berg.\n"
    )
    assert turns_of(opened(f"Open days at the dyke\n\n{text}")) == [("Aino Berg", "It is enough,")]


def test_captions_keep_speakers_and_times() -> None:
    vtt = (
        "WEBVTT - Evening news\n\nNOTE made by hand\n\n00:01.000 --> 00:03.000\n<v Ines Falk>Good evening from the dyke.\n\n"
        "00:03.000 --> 00:05.500\n<v Aino Berg>It holds, <i>so far</i>,\n\n00:05.500 --> 00:08.000\n<v Aino Berg>and I am going to bed.\n\n"
        "00:10.000 --> 00:12.000\n<v Ines Falk>Good night.\n"
    )
    document = opened(vtt)
    assert document.title == "Evening news"
    assert [p.text for p in document.paragraphs] == [
        "Ines Falk (0:01): Good evening from the dyke.",
        "Aino Berg (0:03): It holds, so far, and I am going to bed.",
        "Ines Falk (0:10): Good night.",
    ]
    assert [name for name, _ in turns_of(document)] == ["Ines Falk", "Aino Berg", "Ines Falk"]


def test_subtitles_without_speakers_are_text_with_times() -> None:
    srt = "1\n00:00:01,000 --> 00:00:03,000\nGood evening\n\n2\n00:00:03,000 --> 00:00:05,000\nfrom the <b>dyke</b>.\n\n3\n01:00:07,000 --> 01:00:09,000\nIt holds.\n"
    assert [p.text for p in opened(srt).paragraphs] == ["[0:01] Good evening from the dyke.", "[1:00:07] It holds."]


def test_rows_of_a_table_of_turns() -> None:
    rows = "".join(
        f"<tr><td>{t}</td><td>{n}</td><td>{w}</td></tr>"
        for t, n, w in (
            ("0:01", "Ines Falk", "Does it hold?"),
            ("0:04", "Aino Berg", "It does, for now."),
            ("0:09", "Ines Falk", "And tomorrow?"),
            ("0:12", "Aino Berg", "Ask the river, and ask it politely."),
        )
    )
    names = "".join(
        f"<dt>{n}</dt><dd>{w}</dd>"
        for n, w in (
            ("Ines Falk", "Does it hold?"),
            ("Aino Berg", "It does, for now."),
            ("Ines Falk", "And tomorrow?"),
            ("Aino Berg", "Ask the river."),
        )
    )
    for body in (f"<table>{rows}</table>", f"<dl>{names}</dl>"):
        turns = turns_of(opened(f"<!doctype html><html><body><h1>At the dyke, a talk</h1>{body}</body></html>"))
        assert [name for name, _ in turns] == ["Ines Falk", "Aino Berg"] * 2


def test_lines_that_a_court_numbers_are_joined_to_turns() -> None:
    text = (
        " 1          CROSS EXAMINATION\n 2  BY MR. LANG:\n 3  Q.  Who rang the bell\n 4  that night?\n"
        " 5  A.  Nobody. It rings\n 6  when the wind is in the east.\n 7  Q.  And was it?\n 8  A.  It was.\n"
        " 9          THE COURT:  Hold on.\n10  MS. STONE:  Objection.\n 1  Q.  Go on.\n"
    )
    assert turns_of(opened(text)) == [
        ("Lang", "Who rang the bell that night?"),
        ("witness", "Nobody. It rings when the wind is in the east."),
        ("Lang", "And was it?"),
        ("witness", "It was."),
        ("court", "Hold on."),
        ("Stone", "Objection."),
        ("Lang", "Go on."),
    ]


def test_a_text_with_numbers_in_it_keeps_them() -> None:
    text = "\n".join(
        f"{number} Boats of the harbour, and who rows them, as the Packet counted them" for number in range(1, 12)
    )
    whole = " ".join(paragraph.text for paragraph in opened(text).paragraphs)
    assert all(f"{number} Boats" in whole for number in range(1, 12))


def test_a_record_with_indented_first_lines() -> None:
    text = (
        "[Assembly Record, No. 7]\n\n                 HARBOR WALLS ACT\n\n"
        "  Mr. McTAGGART. Madam Speaker, I rise for the bill, because the walls\nof our harbors are falling into it.\n"
        "  I yield to the gentlewoman.\n"
        "  Ms. OLDROYD of Vanter. I thank the gentleman. My district has lost three\nwalls in two winters.\n"
        "  The SPEAKER pro tempore. The time of the gentleman has now expired.\n"
        "  Mr. McTAGGART. I ask for one more minute, and no more than that one.\n"
    )
    document = opened(text)
    assert document.title == "HARBOR WALLS ACT"
    assert [speaker for speaker, _ in turns_of(opened(text))] == ["McTaggart", "Oldroyd", "speaker", "McTaggart"]


def test_labels_on_nearly_every_paragraph_make_a_transcript() -> None:
    text = (
        "Präsidentin Ada Lorenz: Ich eröffne die Aussprache, das Wort hat die Kollegin Wiese.\n\n"
        "Maren Wiese (ABC): Frau Präsidentin! Wir reden heute über Hafenmauern.\n\n(Beifall bei der ABC)\n\n"
        "Jonas Held (DE/FG): Frau Kollegin, wer soll das bezahlen?\n\nMaren Wiese (ABC): Der Bund, Herr Kollege.\n"
    )
    assert [speaker for speaker, _ in turns_of(opened(text))][1:] == ["Maren Wiese", "Jonas Held", "Maren Wiese"]


def cues(*said: str) -> str:
    """A WebVTT file in which each line is on the screen for two seconds."""
    return "WEBVTT\n" + "".join(
        f"\n00:{2 * i:02}.000 --> 00:{2 * i + 2:02}.000\n{line}\n" for i, line in enumerate(said)
    )


def test_captions_that_repeat_what_somebody_else_says() -> None:
    voices = cues("<v Aino Berg>Will you?", "<v Ines Falk>I will.", "<v Aino Berg>I will.", "<v Ines Falk>Well.")
    assert turns_of(opened(voices)) == [
        ("Aino Berg", "Will you?"),
        ("Ines Falk", "I will."),
        ("Aino Berg", "I will."),
        ("Ines Falk", "Well."),
    ]
    labels = cues("AINO: Never.", "INES: Never.", "AINO: Now.", "INES: Now.", "AINO: Who?")
    assert turns_of(opened(labels)) == [
        ("Aino", "Never."),
        ("Ines", "Never."),
        ("Aino", "Now."),
        ("Ines", "Now."),
        ("Aino", "Who?"),
    ]
    dashes = cues("- Never.", "- Never.")
    assert [p.text for p in opened(dashes).paragraphs] == ["[0:00] Never.", "[0:02] Never."]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("AINO: The weir leaks.", "- Since when?", "- Since May."),
            [("Aino", "The weir leaks."), ("", "Since when?"), ("", "Since May.")],
        ),
        (
            ("&gt;&gt; AINO BERG: It leaks.", "&gt;&gt; Badly?", "&gt;&gt; AINO BERG: Yes."),
            [("Aino Berg", "It leaks."), ("", "Badly?"), ("Aino Berg", "Yes.")],
        ),
        (
            (">> AINO BERG: It leaks. >> REPORTER: Badly? >> Yes.", "No doubt."),
            [("Aino Berg", "It leaks."), ("reporter", "Badly?"), ("", "Yes. No doubt.")],
        ),
        (
            ("INES: We pay. AINO BERG: You do not.", "- Really? - Really."),
            [("Ines", "We pay."), ("Aino Berg", "You do not."), ("", "Really?"), ("", "Really.")],
        ),
        (
            ("AINO: It leaks.\n- Badly?\nINES: Yes.",),
            [("Aino", "It leaks."), ("", "Badly?"), ("Ines", "Yes.")],
        ),
    ],
)
def test_whoever_begins_without_a_name_in_captions_is_nobody(lines: tuple[str, ...], expected: Turns) -> None:
    assert turns_of(opened(cues(*lines))) == expected


def test_a_rolling_caption_is_read_once_and_a_later_repetition_stays() -> None:
    assert [p.text for p in opened(cues("It holds.", "It holds.", "So far.")).paragraphs] == [
        "[0:00] It holds. So far."
    ]
    later = "WEBVTT\n\n00:01.000 --> 00:02.000\nIt holds.\n\n00:04.000 --> 00:05.000\nIt holds.\n"
    assert [p.text for p in opened(later).paragraphs] == ["[0:01] It holds. It holds."]


def test_words_with_a_colon_in_captions_are_no_label() -> None:
    capitals = cues("INES FALK: Evening.", "This is the point: dykes leak.", "AINO BERG: Often.", "Warning: stay out.")
    assert [p.text for p in opened(capitals).paragraphs] == [
        "INES FALK (0:00): Evening. This is the point: dykes leak.",
        "AINO BERG (0:04): Often. Warning: stay out.",
    ]
    mixed = cues("Ines van Falk: Evening.", "The question is: does it leak?", "Aino Berg: Often.", "Ines van Falk: Oh.")
    assert [p.text for p in opened(mixed).paragraphs] == [
        "Ines van Falk (0:00): Evening. The question is: does it leak?",
        "Aino Berg (0:04): Often.",
        "Ines van Falk (0:06): Oh.",
    ]


@pytest.mark.parametrize(
    ("office", "question", "expected"),
    [
        ("PRESIDENT", "Mr. President, Ennis Roth said you would sign it.", "president"),
        ("MAYOR", "Madam Mayor, Ennis Roth disagrees. Why?", "mayor"),
        ("SENATOR", "Thank you. Senator, Ennis Roth said you would go.", "senator"),
        ("MAYOR", "Ennis Roth, Mr. Mayor, said you would go.", "mayor"),
        ("PRESIDENT", "They say President Ennis Roth will sign it.", "Ennis Roth"),
    ],
)
def test_whom_a_question_speaks_to_is_not_whom_it_names(office: str, question: str, expected: str) -> None:
    text = (
        f"THE {office}: Two questions.\n\nQ {question}\n\nTHE {office}: Ask him.\n\nQ Why?\n\nTHE {office}: He knows.\n"
    )
    assert [name for name, _ in turns_of(opened(text))][::2] == [expected] * 3


def test_chairs_of_a_record_and_its_marks_of_time() -> None:
    text = (
        "THE CHAIR. We begin.\n\nMr. FALK. I thank the Chair. The dyke leaks.\n\n{time} 1510\n\n"
        "The Acting CHAIR (Ms. Berg). Who objects?\n\nMr. FALK. I do.\n\n[[Page H77]]\n\nSo does the sea.\n\nTHE CHAIR. Noted.\n"
    )
    assert turns_of(opened(text)) == [
        ("chair", "We begin."),
        ("Falk", "I thank the Chair. The dyke leaks."),
        ("acting chair", "Who objects?"),
        ("Falk", "I do.\nSo does the sea."),
        ("chair", "Noted."),
    ]


def test_figures_beside_a_caption_are_words_of_its_speaker() -> None:
    said = cues("INES: It leaks 20 litres.", "AINO: 30.", "INES: I read 20.", "AINO: 30, I said.")
    assert [name for name, _ in turns_of(opened(said))] == ["Ines", "Aino", "Ines", "Aino"]


@pytest.mark.parametrize("asks", ["P. ", "Pregunta. ", "P.- ", "Frage. – ", "D. – "])
def test_a_short_question_behind_who_asks_is_no_heading(asks: str) -> None:
    text = f"El pozo\n\n{asks}¿Cuándo cayó el muro?\n\nNadie lo sabe, y nadie lo quiso contar en el pueblo aquella tarde.\n"
    assert next(paragraph.kind for paragraph in opened(text).paragraphs) is ParagraphKind.BODY


ASKED = (
    ("Who built the mill?", "We built it, my brothers and I, in one summer and without a plan."),
    ("You were ill. Did you stop? Be honest, nobody from the council is listening.", "I did not, and I never will."),
    ("What is next?", "We grind my neighbour's wheat, and in the spring we mend our roof."),
)
WHOM = "Etta Vane has ground wheat for forty years. We met her at the mill in the rain."
INTERVIEW = [turn for question, answer in ASKED for turn in (("interviewer", question), ("Etta Vane", answer))]


@pytest.mark.parametrize(
    "form",
    [
        "<p><b>{0}</b></p><p>{1}</p>",
        "<p><strong>{0}</strong></p><p>{1}</p>",
        "<p><em>{0}</em></p><p>{1}</p>",
        "<p><strong>{0}</strong><br>{1}</p>",
        "<p><i>{0}</i><br/><br/>{1}</p>",
        "<p><b>{0}</b> {1}</p>",
        "<div><b>{0}</b><br>{1}<br><br></div>",
        "<p><b>LO:</b> {0}</p><p><b>EV:</b> {1}</p>",
    ],
)
def test_interviews_on_pages_with_questions_in_another_type(form: str) -> None:
    turns = "".join(form.format(*turn) for turn in ASKED)
    page = f"<html><body><article><h1>The miller</h1><p>By Lou Orr</p><p>{WHOM}</p>{turns}</article></body></html>"
    assert turns_of(opened(page, "x.html")) == INTERVIEW


@pytest.mark.parametrize(
    "form", ["**{0}**\n\n{1}", "*{0}*\n\n{1}", "__{0}__\\\n{1}", "**{0}** {1}", "**LO:** {0}\n\n**EV:** {1}"]
)
def test_interviews_in_markdown(form: str) -> None:
    turns = "\n\n".join(form.format(*turn) for turn in ASKED)
    assert turns_of(opened(f"# The miller\n\nBy Lou Orr\n\n{WHOM}\n\n{turns}\n", "x.md")) == INTERVIEW


def test_one_question_in_bold_type_is_no_interview() -> None:
    page = f"<html><body><article><h1>The miller</h1><p>{WHOM}</p><p><b>Why?</b> We do not know, and she does not say.</p><p>{WHOM} Then it was dark.</p></article></body></html>"
    assert "Why? We do not know, and she does not say." in [p.text for p in opened(page, "x.html").paragraphs]


@pytest.mark.parametrize("said", ["Some call you hard.", "The town said you were “mad”."])
def test_what_an_interviewer_says_on_a_line_of_its_own(said: str) -> None:
    turns = [ASKED[0], (said, "They may well do that."), *ASKED[1:]]
    page = "".join(f"<p><b>{asked}</b><br>{answer}</p>" for asked, answer in turns)
    page = f"<html><body><article><h1>The miller</h1><p>By Lou Orr</p><p>{WHOM}</p>{page}</article></body></html>"
    assert ("interviewer", said) in turns_of(opened(page, "x.html"))


def test_the_greeting_and_the_name_below_a_quoted_mail_are_no_words_of_its_writer() -> None:
    head = "From: Edda Lund <edda@cape.example>\nSubject: Re: The tower\nDate: Thu, 04 Jun 2026 09:30:00 +0200\n"
    body = "We will not pay.\n\nOn 3 June 2026, Jory Penn wrote:\n\n> Dear Mayor,\n>\n> Nobody has painted the tower.\n>\n> Jory\n"
    document = opened(f"{head}Content-Type: text/plain; charset=utf-8\n\n{body}", "x.eml")
    assert turns_of(document) == [("Jory Penn", "Nobody has painted the tower.")]


def test_a_cue_without_a_voice_between_voices_is_nobodys() -> None:
    said = opened(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Moor>The pier is open.\n\n00:03.000 --> 00:04.000\nAnd the café?\n\n"
        "00:05.000 --> 00:06.000\n<v Bo Lind>The café will\n\n00:07.000 --> 00:08.000\nopen in May.\n\n"
        "00:09.000 --> 00:10.000\n[applause]\n\n00:11.000 --> 00:12.000\n<v Ada Moor>Good.\n",
        "x.vtt",
    )
    expected = [
        ("Ada Moor", "The pier is open."),
        ("", "And the café?"),
        ("Bo Lind", "The café will open in May."),
        ("Ada Moor", "Good."),
    ]
    assert turns_of(said) == expected


@pytest.mark.parametrize(
    "lines",
    [
        ("[Ada Moor] The pier is open.", "[Bo Lind] And the café?", "[Ada Moor] In May."),
        ("(Ada Moor) The pier is open.", "(Bo Lind) And the café?", "(Ada Moor) In May."),
        ("Ada Moor: The pier is open.", "[Bo Lind] And the café?", "Ada Moor - In May."),
        ("Ada Moor - The pier is open.", "Bo Lind – And the café?", "Ada Moor - In May."),
        ("<b>Ada Moor:</b> The pier is open.", '<font color="#fff">Bo Lind:</font> And the café?', "ADA MOOR: In May."),
        ("[Ada Moor]: The pier is open.", ">> Bo Lind: And the café?", "[Ada Moor]: In May."),
    ],
)
def test_how_captions_name_their_speakers(lines: tuple[str, ...]) -> None:
    assert turns_of(opened(cues(*lines), "x.srt")) == [
        ("Ada Moor", "The pier is open."),
        ("Bo Lind", "And the café?"),
        ("Ada Moor", "In May."),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("Ada Moor: The pier is open.", "[Speaking French] Et le café?", "Bo Lind: In May."),
        ("Ada Moor: The pier is open.", "[Laughter] And the café?", "[Laughter]", "Bo Lind: In May."),
    ],
)
def test_what_is_heard_names_nobody(lines: tuple[str, ...]) -> None:
    assert {name for name, _ in turns_of(opened(cues(*lines), "x.srt"))} == {"Ada Moor", "Bo Lind"}


def test_what_a_chat_program_writes_in_place_of_a_message_is_removed() -> None:
    chat = opened(
        "02/03/2026, 10:02 - Ada Moor: It leaks\n02/03/2026, 10:03 - Bo Lind: <Media omitted>\n"
        "02/03/2026, 10:04 - Ada Moor: This message was deleted\n02/03/2026, 10:05 - Bo Lind: Badly?\n"
    )
    assert turns_of(chat) == [("Ada Moor", "It leaks"), ("Bo Lind", "Badly?")]
    assert [one.reason for one in chat.removed] == ["notice of the chat"] * 2


def test_marks_of_direction_around_names_and_quotations_are_nothing() -> None:
    said = opened("“It leaks,\u200e” said \u200fAda Moor\u200f, who keeps the weir. “Badly.”\u200e\n\nNobody came.")
    assert turns_of(said) == [("Ada Moor", "It leaks,"), ("Ada Moor", "Badly.")]
