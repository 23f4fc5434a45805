"""Tests of articles cut off anywhere: nothing that stands at the very end may be read past it."""

import pytest

from reader.attribution import attribute
from reader.document.model import Document, Paragraph

ARTICLES = (
    "One of the lobbyists, Carl Vandermeer of the Midland Utilities, Roads and Ports Council, said the bill was dead.",
    "The ranking Democrat, Sen. Luis Carrera of the Plate for All, which said it would close, told reporters so.",
    "“I was done. I really was done,” Roe, 33, laughs. “I told my label,” Ana Ruiz, 61, of the Lind Centre, said.",
    "Ana Ruiz, the head of the Lind and Varn Institute, and Bo Kern, 34, a cook, told the court, sitting in Lund, that",
)

GERMAN = (
    "Es ist kurz nach neun, als erstes kommt Ana Ruiz (41), die Bürgermeisterin von Lund, und sagt, es sei spät.",
    "Der Storch, fügte er hinzu, sei ein „schlechter Nachbar“, sagte der Rat, Bo Kern, im Sender, ohne Gründe.",
    "„Es ist spät“, so die 41-jährige Ana Ruiz (SPD). „Ich gehe“, heißt es im Bericht der Polizei.",
)


@pytest.mark.parametrize("text", ARTICLES)
def test_every_beginning_of_an_article_is_read(text: str) -> None:
    for end in range(1, len(text) + 1):
        read = attribute(Document("", (Paragraph("p1", text[:end]),), language="en"))
        assert read.paragraphs[0].text == text[:end]


@pytest.mark.parametrize("text", GERMAN)
def test_every_beginning_of_a_german_article_is_read(text: str) -> None:
    for end in range(1, len(text) + 1):
        read = attribute(Document("", (Paragraph("p1", text[:end]),), language="de"))
        assert read.paragraphs[0].text == text[:end]
