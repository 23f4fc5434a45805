"""Mails that somebody pasted or saved as text."""

from __future__ import annotations

import pytest

from reader.document.model import Document, ParagraphKind
from reader.ingest.make import article_of
from reader.ingest.sources.file_type import kind_of
from reader.ingest.sources.source import SourceData

OWN = "The tower will stand through another winter, I am sure."
OTHER = "Nobody has painted the tower since the war."
HEAD = "From: Edda Lund <edda@cape.example>\nTo: Jory Penn <jory@cape.example>\nSubject: Re: The tower\n"


def opened(text: str) -> Document:
    return article_of(SourceData(text.encode(), kind_of(text.encode(), "x.txt", "x"), "x"), in_child=False)


def whose(document: Document) -> list[tuple[str, str]]:
    return [(p.credit if p.kind is ParagraphKind.BLOCK_QUOTE else "", p.text) for p in document.paragraphs]


@pytest.mark.parametrize(
    "head",
    [
        f"{HEAD}Date: Thu, 4 Jun 2026 09:30:00 +0200\n",
        "From: Edda Lund\nSent: Thursday, June 4, 2026 9:30 AM\nTo: Jory Penn\nSubject: Re: The tower\n",
        "\n\nVon: Edda Lund\n\nGesendet: Donnerstag, 4. Juni 2026 09:30\n\nAn: Jory Penn\n\nBetreff: Re: The tower\n",
        "From:\tEdda Lund <edda@cape.example>\nSubject:\tRe: The\n tower\nDate:\t4 June 2026\n",
    ],
)
def test_the_head_of_a_mail_is_headline_byline_and_date(head: str) -> None:
    document = opened(f"{head}\n{OWN}\n")
    assert (document.title, document.byline, document.published) == ("Re: The tower", "Edda Lund", "2026-06-04")
    assert whose(document) == [("", OWN)]


def test_what_it_answers_to_is_its_writers() -> None:
    wrote = "On Wed, 3 Jun 2026 at 21:05, Jory Penn <jory@cape.example> wrote:"
    document = opened(f"{HEAD}\nDear Jory,\n\n{OWN}\n\nEdda\n\n{wrote}\n> {OTHER}\n")
    assert whose(document) == [("", "Dear Jory,"), ("", OWN), ("", "Edda"), ("Jory Penn", OTHER)]
    assert {paragraph.kind for paragraph in document.paragraphs} == {ParagraphKind.BODY, ParagraphKind.BLOCK_QUOTE}


def test_a_mail_below_a_mail_is_its_writers() -> None:
    below = "From: Jory Penn\nSent: Wednesday, 3 June 2026 21:05\nTo: Edda Lund\nSubject: The tower\n"
    assert whose(opened(f"{HEAD}\n{OWN}\n\n{below}\n{OTHER}\n")) == [("", OWN), ("Jory Penn", OTHER)]


def test_an_answer_without_a_head_has_no_headline() -> None:
    document = opened(f"{OWN}\n\nOn 3 June 2026, Jory Penn wrote:\n\n> {OTHER}\n")
    assert document.title == ""
    assert whose(document) == [("", OWN), ("Jory Penn", OTHER)]


@pytest.mark.parametrize(
    "text",
    [
        f"From: a keeper's diary\n\n{OWN} {OTHER}\n",  # one field makes no mail
        f"Ada: Where is the tower?\nBo: To the north.\nAda: {OWN}\n",
        f"> {OTHER}\n\n{OWN}\n",  # a quotation that nobody is named for
    ],
)
def test_other_texts_are_no_mails(text: str) -> None:
    assert [one.reason for one in opened(text).removed if "mail" in one.reason] == []
