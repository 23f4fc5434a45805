"""French and Spanish clauses: "qui" behind "au", pronouns behind "mais", who is asked, acts in infinitives."""

from __future__ import annotations

import pytest
from who_said import marked

from reader.attribution import attribute, paragraphs_of
from reader.document.certainty import is_sure
from reader.document.model import Document, QuotationKind, speakers_by_id, words_of


def made(text: str, language: str) -> Document:
    return attribute(paragraphs_of(f"T\n\n{text}", language))


def reports(text: str, language: str) -> list[str]:
    """What is reported without marks, with its source."""
    document = made(text, language)
    names = speakers_by_id(document)
    found = [q for q in document.quotations if q.kind is QuotationKind.INDIRECT]
    return [f"{names[q.speaker].name if q.speaker else None}: {words_of(document, q)}" for q in found]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        # "qui" and "que" stand for a body behind a preposition with its article, too.
        ("fr", "Anne Roux a écrit au syndicat, qui a qualifié le plan d’« erreur ».", "syndicat"),
        ("fr", "C’est le plan du gouvernement, qui l’a qualifié d’« erreur ».", "gouvernement"),
        ("es", "Ana Ruiz escribió al banco, que calificó el plan de «error».", "banco"),
        ("es", "Ana Ruiz demandó al Gobierno, que calificó el plan de «error».", "Gobierno"),
        # Who is asked in a clause in front answers.
        ("fr", "Quand Anne Roux a demandé à Luc Morin s’il viendrait, il a répondu : « Non ».", "Luc Morin"),
        ("fr", "Quand Luc Morin lui a demandé si elle viendrait, Anne Roux a répondu : « Non ».", "Anne Roux"),
        ("es", "Cuando Ana Ruiz preguntó a Luis Mora si vendría, este respondió: «No».", "Luis Mora"),
        ("es", "Cuando Ana Ruiz preguntó a Luis Mora si vendría, respondió: «No».", "Luis Mora"),
        # "este" opens a clause as it opens a sentence.
        ("es", "Ana Ruiz vio a Luis Mora, pero este respondió: «No lo sé».", "Luis Mora"),
        ("es", "Luis Mora vio a Ana Ruiz, y esta respondió que era «muy tarde».", "Ana Ruiz"),
        # "mais" goes on as "et" does.
        ("fr", "Anne Roux a rejeté le plan de Luc Morin mais a dit qu’il était « très beau ».", "Anne Roux"),
        ("es", "El Gobierno rechazó el plan de Luis Mora pero dijo que es «muy bueno».", "Gobierno"),
        # Who acts behind an object that a pronoun takes up.
        ("es", "Luis Mora se fue. El centro lo dirige Ana Ruiz. «Es pronto», afirma.", "Ana Ruiz"),
        # A verb without a subject is of a person rather than of a body or a document that stands between.
        ("es", "«Es tarde», dijo Ana Ruiz. El texto se votará el martes. «Es pronto», ha recordado.", "Ana Ruiz"),
        ("es", "«Es tarde», cuenta Ana Ruiz. La empresa cerró en mayo. «Es pronto», se lamenta.", "Ana Ruiz"),
        ("fr", "« C’est tard », dit Anne Roux. Le texte sera voté mardi. « C’est tôt », ajoute-t-elle.", "Anne Roux"),
        # "Et d’ajouter" goes on from whoever spoke last.
        ("fr", "« C’est tard », dit Anne Roux à Luc Morin. Et d’ajouter : « C’est tôt ».", "Anne Roux"),
        # A name behind an office and all that tells more of it.
        (
            "es",
            "«Es tarde», dijo la portavoz del PP en el Senado, Ana Ruiz, ante Luis Mora. «Es pronto», añadió.",
            "Ana Ruiz",
        ),
        ("fr", "« C’est tôt », a lancé la maire de Varn, Anne Roux, devant la presse.", "Anne Roux"),
        (
            "fr",
            "Luc Morin est venu au chantier avec le porte-parole du groupe, Marc Petit. « Oui », dit le porte-parole.",
            "Marc Petit",
        ),
        # A main clause behind marks in an opening one does not say them.
        ("fr", "Après que Luc Morin a promis de « tout changer », Anne Roux a ironisé : « Bon courage ».", "Anne Roux"),
    ],
)
def test_whose_clause_it_is(language: str, text: str, speaker: str) -> None:
    assert marked(text, language)[-1] == speaker


def test_a_verb_without_a_subject_may_be_of_whom_the_last_sentence_names() -> None:
    document = made("«Es tarde», dijo Luis Mora.\n\nLa carta era para Ana Ruiz. «Es pronto», afirma.", "es")
    assert [is_sure(q) for q in document.quotations] == [True, False]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Anne Roux estime avoir été trompée.", ["Anne Roux: avoir été trompée"]),
        ("fr", "Luc Morin a nié avoir lu le plan.", ["Luc Morin: avoir lu le plan"]),
        ("fr", "Anne Roux accuse Luc Morin d’avoir menti.", ["Anne Roux: avoir menti"]),
        ("fr", "Anne Roux demande le retrait du plan.", ["Anne Roux: le retrait du plan"]),
        ("fr", "Luc Morin a laissé entendre que le plan était prêt.", ["Luc Morin: le plan était prêt"]),
        ("fr", "Anne Roux demande un café.", []),
        ("es", "Luis Mora negó haber leído el plan.", ["Luis Mora: haber leído el plan"]),
        ("es", "Ana Ruiz acusó a Luis Mora de haber mentido.", ["Ana Ruiz: haber mentido"]),
        ("es", "Luis Mora insistió en que el plan estaba listo.", ["Luis Mora: el plan estaba listo"]),
        ("es", "Luis Mora dio a entender que el plan estaba listo.", ["Luis Mora: el plan estaba listo"]),
    ],
)
def test_what_is_reported(language: str, text: str, expected: list[str]) -> None:
    assert reports(text, language) == expected


def test_a_german_given_name_is_no_particle() -> None:
    document = made("Jan Voss bat Ben Lind, der sagte, der Plan sei „verfrüht“.", "de")
    assert "Ben Lind" in [one.name for one in document.speakers]


def test_marks_of_an_opening_clause_are_its_subjects() -> None:
    text = "Après que Luc Morin a promis de « tout changer », Anne Roux a ironisé : « Bon courage »."
    assert marked(text, "fr") == ["Luc Morin", "Anne Roux"]
