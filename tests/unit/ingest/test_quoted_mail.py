"""Mails inside a mail: whose words an answer quotes, and whose are forwarded."""

from __future__ import annotations

import pytest

from reader.document.model import Document, ParagraphKind, words_of
from reader.ingest.make import article_of, with_quotations
from reader.ingest.sources.file_type import kind_of
from reader.ingest.sources.source import SourceData

OWN = "The tower will stand through another winter, I am sure."
OTHER = "Nobody has painted the tower since the war."
FIRST = "Has anybody been up the tower this year?"


def opened(body: str, kind: str = "plain") -> Document:
    head = "From: Edda Lund <edda@cape.example>\nTo: Jory Penn <jory@cape.example>\nSubject: Re: The tower\n"
    data = f"{head}Date: Thu, 04 Jun 2026 09:30:00 +0200\nContent-Type: text/{kind}; charset=utf-8\n\n{body}\n".encode()
    return article_of(SourceData(data, kind_of(data, "x.eml", "x"), "x"), in_child=False)


def whose(document: Document) -> list[tuple[str, str]]:
    """The paragraphs, each with whose block quotation it is, an empty string where it is the sender's own."""
    return [(p.credit if p.kind is ParagraphKind.BLOCK_QUOTE else "", p.text) for p in document.paragraphs]


@pytest.mark.parametrize(
    "line",
    [
        "On Wed, Jun 3, 2026 at 9:05 PM Jory Penn <jory@cape.example> wrote:",
        "On Wed, Jun 3, 2026 at 9:05 PM, Jory Penn\n<jory@cape.example> wrote:",
        "On Wed, 3 Jun 2026 at 21:05, Jory Penn <jory@cape.example>\nwrote:",
        "On 3 June 2026, Jory Penn wrote:",
        "Jory Penn <jory@cape.example> writes:",
        'On 3 June, "Penn, Jory" <jory@cape.example> wrote:',
        "Am Mi., 3. Juni 2026 um 21:05 Uhr schrieb Jory Penn <jory@cape.example>:",
        "Am 03.06.2026 um 21:05 schrieb Jory Penn:",
        "Le mer. 3 juin 2026 à 21:05, Jory Penn <jory@cape.example> a écrit :",
        "El mié, 3 jun 2026 a las 21:05, Jory Penn (<jory@cape.example>) escribió:",
        "Il giorno mer 3 giu 2026 alle ore 21:05 Jory Penn <jory@cape.example> ha scritto:",
    ],
)
def test_what_an_answer_quotes_is_its_writers(line: str) -> None:
    document = opened(f"{OWN}\n\n{line}\n\n> {OTHER}\n")
    assert whose(document) == [("", OWN), ("Jory Penn", OTHER)]
    assert [" ".join(cut.text.split()) for cut in document.removed] == [" ".join(line.split())]


def test_an_answer_between_quoted_lines_is_the_senders() -> None:
    document = opened(
        f"On 3 June 2026, Jory Penn wrote:\n> On 2 June 2026, Wim Dahl wrote:\n>> {FIRST}\n>\n> {OTHER}\n\n{OWN}\n"
    )
    assert whose(document) == [("Wim Dahl", FIRST), ("Jory Penn", OTHER), ("", OWN)]


@pytest.mark.parametrize(
    "head",
    [
        "---------- Forwarded message ---------\nFrom: Jory Penn <jory@cape.example>\nDate: Wed, 3 Jun 2026 at 21:05\nSubject: The tower\nTo: <edda@cape.example>\n",
        "-----Original Message-----\nFrom: Jory Penn [mailto:jory@cape.example]\nSent: Wednesday, June 3, 2026 9:05 PM\nTo: Edda Lund\n",
        "From: Jory Penn\nSent: Wednesday, June 3, 2026 9:05 PM\nTo: Edda Lund\nSubject: The tower\n",
        "Begin forwarded message:\n\nFrom: Jory Penn <jory@cape.example>\nSubject: The tower\nDate: June 3, 2026\n",
        "Von: Jory Penn <jory@cape.example>\nGesendet: Mittwoch, 3. Juni 2026 21:05\nAn: Edda Lund\nBetreff: Der Turm\n",
        "De : Jory Penn <jory@cape.example>\nEnvoyé : mercredi 3 juin 2026 21:05\nÀ : Edda Lund\nObjet : La tour\n",
        "De: Jory Penn <jory@cape.example>\nEnviado el: miércoles, 3 de junio de 2026 21:05\nPara: Edda Lund\nAsunto: La torre\n",
    ],
)
def test_what_is_forwarded_is_its_writers(head: str) -> None:
    document = opened(f"{OWN}\n\n{head}\n{OTHER}\n\n{FIRST}\n")
    assert whose(document) == [("", OWN), ("Jory Penn", OTHER), ("Jory Penn", FIRST)]


def test_a_mail_of_html_with_the_one_it_answers() -> None:
    said = f'<div>On Wed, 3 Jun 2026 at 21:05, Jory Penn &lt;<a href="mailto:j@cape.example">j@cape.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote"><div>{OTHER}</div></blockquote>'
    answer = opened(f'<html><body><div>{OWN}</div><br><div class="gmail_quote">{said}</div></body></html>', "html")
    assert whose(answer) == [("", OWN), ("Jory Penn", OTHER)]
    outlook = "<p><b>From:</b> Jory Penn &lt;j@cape.example&gt;<br><b>Sent:</b> Wednesday, 3 June<br><b>To:</b> Edda Lund<br><b>Subject:</b> The tower</p>"
    forwarded = opened(f"<html><body><p>{OWN}</p>{outlook}<p>{OTHER}</p></body></html>", "html")
    assert whose(forwarded) == [("", OWN), ("Jory Penn", OTHER)]


def test_a_sentence_about_writing_and_one_line_as_of_a_head_stay() -> None:
    told = "On 3 June he wrote to the port: nobody came. From: the beginning it was so."
    assert whose(opened(f"{told}\n\nFrom: the sea\n\n{OWN}\n")) == [("", told), ("", "From: the sea"), ("", OWN)]


def test_a_quoted_mail_that_quotes_somebody_is_all_its_writers() -> None:
    said = "I asked the port, and “nobody climbs it” was all they told me."
    document = with_quotations(opened(f"{OWN}\n\nOn 3 June 2026, Jory Penn wrote:\n\n> {said}\n"))
    names = {speaker.id: speaker.name for speaker in document.speakers}
    assert [(names[q.speaker or ""], words_of(document, q)) for q in document.quotations] == [("Jory Penn", said)]
