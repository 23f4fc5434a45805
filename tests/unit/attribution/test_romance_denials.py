"""What somebody denies, whose message it is and who closes an opening clause, in French, Spanish and Italian."""

from __future__ import annotations

import pytest

from reader.attribution import attribute, paragraphs_of
from reader.document.certainty import is_sure
from reader.document.model import speakers_by_id

OPENING = {
    "fr": "Jean Kerbel, le maître du port, et Anne Ruisse, boulangère, étaient là mardi.\n\n",
    "es": "Juan Kerbel, el capitán del puerto, y Ana Ruiz, panadera, estaban allí el martes.\n\n",
    "it": "Gianni Corbel, il capitano del porto, e Anna Ruis, fornaia, erano presenti martedì.\n\n",
}


def who(language: str, text: str) -> list[tuple[str, bool]]:
    """Who says each passage in marks below an opening, and whether that is sure."""
    document = attribute(paragraphs_of(OPENING[language] + text, language))
    names = {key: speaker.name for key, speaker in speakers_by_id(document).items()}
    marked = [q for q in document.quotations if q.kind.value in ("direct", "partial")]
    return [(names.get(q.speaker or "", ""), is_sure(q)) for q in marked]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Jean Kerbel a nié que le mur soit « dangereux »."),
        ("fr", "Jean Kerbel a démenti être « un menteur »."),
        ("es", "Juan Kerbel negó que el muro fuera “peligroso”."),
        ("es", "Juan Kerbel desmintió ser “un mentiroso”."),
        ("it", "Gianni Corbel ha negato che il muro sia “pericoloso”."),
    ],
)
def test_what_somebody_denies_is_not_surely_theirs(language: str, text: str) -> None:
    assert not any(sure for _, sure in who(language, text))


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Jean Kerbel a reçu un message d’Anne Ruisse : « Rentre. »", "Anne Ruisse"),
        ("es", "Juan Kerbel recibió un mensaje de Ana Ruiz: “Vete a casa”.", "Ana Ruiz"),
        ("it", "Gianni Corbel ha ricevuto un messaggio da Anna Ruis: “Torna a casa”.", "Anna Ruis"),
        ("es", "Juan Kerbel, a quien Ana Ruiz llamó “mentiroso de feria”, se fue.", "Ana Ruiz"),
    ],
)
def test_whose_words_they_are(language: str, text: str, name: str) -> None:
    assert who(language, text) == [(name, True)]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "fr",
            "Tandis que Jean Kerbel parle de « progrès », Anne Ruisse dénonce « un scandale ».",
            ["Jean Kerbel", "Anne Ruisse"],
        ),
        (
            "es",
            "Mientras Juan Kerbel habla de “progreso”, Ana Ruiz denuncia “un escándalo”.",
            ["Juan Kerbel", "Ana Ruiz"],
        ),
        (
            "it",
            "Mentre Gianni Corbel parla di “progresso”, Anna Ruis denuncia “uno scandalo”.",
            ["Gianni Corbel", "Anna Ruis"],
        ),
    ],
)
def test_each_clause_has_its_words(language: str, text: str, names: list[str]) -> None:
    assert [name for name, _ in who(language, text)] == names
