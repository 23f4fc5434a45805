"""Which body another noun means in French, Spanish and Italian."""

from __future__ import annotations

import pytest
from who_said import marked

ES = "{} “No hay alternativa posible”, {}."
FR = "{} « Il n’y a pas d’autre solution », {}."


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (ES.format("El Ayuntamiento de Lund subirá las tasas.", "explicó el Consistorio"), "Ayuntamiento de Lund"),
        (ES.format("El Ministerio de Sanidad abre un expediente.", "explicó el departamento"), "Ministerio de Sanidad"),
        (ES.format("El Hospital de Lund cierra urgencias.", "sostiene el centro"), "Hospital de Lund"),
        (ES.format("La Universidad de Lund cierra.", "sostiene la institución académica"), "Universidad de Lund"),
        (ES.format("El PAX pide elecciones.", "dijo el partido"), "PAX"),
        (ES.format("El Gobierno aprobó la ley.", "defiende el Ejecutivo"), "Gobierno"),
    ],
)
def test_a_body_is_meant_again_in_spanish(text: str, who: str) -> None:
    assert marked(text, "es") == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (FR.format("La mairie de Lund augmentera les tarifs.", "explique la municipalité"), "mairie de Lund"),
        (FR.format("L’hôpital de Lund ferme ses urgences.", "soutient l’établissement"), "hôpital de Lund"),
        (FR.format("Tarnex fermera son usine.", "explique le groupe"), "Tarnex"),
        (FR.format("La métropole de Lund renonce au tramway.", "soutient la collectivité"), "métropole de Lund"),
        (FR.format("Le PAX demande des élections.", "dit le parti"), "PAX"),
        (FR.format("Le gouvernement a adopté la loi.", "assure l’exécutif"), "gouvernement"),
    ],
)
def test_a_body_is_meant_again_in_french(text: str, who: str) -> None:
    assert marked(text, "fr") == [who]


@pytest.mark.parametrize(
    "text",
    [
        ES.format("El comité de empresa de Lund protesta.", "dijo la empresa"),
        ES.format("La feria se celebra en Lima.", "sostiene la organización"),
        ES.format("El Hospital de Lund cierra urgencias.", "sostiene una entidad vecinal"),
    ],
)
def test_other_bodies_are_not(text: str) -> None:
    assert marked(text, "es")[0] not in ("comité de empresa de Lund", "comité de empresa", "Lima", "Hospital de Lund")


def test_the_body_of_that_very_noun_comes_first() -> None:
    text = "Le syndicat Unité dénonce la société Gridal. « On fera avec les moyens du bord », dément la société."
    assert marked(text, "fr")[-1] == "Gridal"


def test_a_verb_that_is_a_noun_is_no_writing() -> None:
    text = "Un audit accable Odile Vass. « Nous n’avons plus le choix », note le document."
    assert marked(text, "fr") != ["note"]


@pytest.mark.parametrize(("body", "again"), [("Le Conseil d’État", True), ("Le Conseil communal", False)])
def test_some_councils_govern(body: str, again: bool) -> None:
    found = marked(FR.format(f"{body} a tranché lundi.", "répond l’exécutif"), "fr")
    assert (found == [body.removeprefix("Le ")]) is again
