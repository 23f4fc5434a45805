"""French and Spanish passages of our own about who is presented, who speaks for a body, and what is only a title."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of
from reader.attribution.lexicon.lexicon import lexicon_for

LEROY = "Le directeur du port, Benoît Leroy, a fermé la grille. "
PRADO = "El director del puerto, Julio Prado, cerró la verja. "

PASSAGES = [
    pytest.param(
        "fr",
        LEROY + "Un argument que balaie le maire (sans étiquette), Karim Sorel. « Rien n’est prêt », lâche-t-il.",
        ["Karim Sorel|d|Rien n’est prêt"],
        id="a relative clause presents the mayor",
    ),
    pytest.param(
        "fr",
        LEROY + "Une version que n’a jamais crue l’avocate Julie Maran. « On nous a menti », martèle-t-elle.",
        ["Julie Maran|d|On nous a menti"],
        id="a relative clause in the compound past",
    ),
    pytest.param(
        "fr",
        LEROY + "Une idée dont se moque Karim Sorel. « Rien n’est prêt. »",
        ["Karim Sorel|d|Rien n’est prêt."],
        id="a relative clause with dont",
    ),
    pytest.param(
        "fr",
        LEROY + "Même constat chez Karim Sorel, président des pêcheurs. « Tout est à refaire. »",
        ["Karim Sorel|d|Tout est à refaire."],
        id="the same view",
    ),
    pytest.param(
        "es",
        PRADO + "Una tesis que rechaza el alcalde, Julián Arce. “Todo está por hacer”, afirma.",
        ["Julián Arce|d|Todo está por hacer"],
        id="a relative clause presents the mayor, Spanish",
    ),
    pytest.param(
        "es",
        PRADO + "Es también la opinión de Julián Arce, alcalde de Villarrión. “Todo está por hacer”.",
        ["Julián Arce|d|Todo está por hacer"],
        id="the opinion of, Spanish",
    ),
    pytest.param(
        "fr",
        "La direction, par la voix de son DRH Dubois Thermal, juge la grève « inutile ». « C’est assez », a-t-il dit.",
        ["Dubois Thermal|p|inutile", "Dubois Thermal|d|C’est assez"],
        id="by the voice of",
    ),
    pytest.param(
        "es",
        "La empresa, por boca de su gerente, Luis Prado, insiste: “Nada que ocultar”.",
        ["Luis Prado|d|Nada que ocultar"],
        id="by the mouth of, Spanish",
    ),
    pytest.param(
        "fr",
        "Interrogé par l’ACP, le ministère a indiqué que le pont fermerait.",
        ["ministère|i|le pont fermerait"],
        id="who asked is no ministry",
    ),
    pytest.param(
        "fr",
        "« Nous irons au bout », assure le PDG du groupe, Paul Larive. Le PDG promet « un effort ».",
        ["Paul Larive|d|Nous irons au bout", "Paul Larive|p|un effort"],
        id="an office in capitals",
    ),
    pytest.param(
        "es",
        "El juez Ernesto Quiroga ordenó el arresto. “Existe riesgo de fuga”, sostuvo el magistrado.",
        ["Ernesto Quiroga|d|Existe riesgo de fuga"],
        id="another word for a judge",
    ),
    pytest.param(
        "es",
        "El alcalde, Julián Arce, se queja. Según el regidor, el pueblo “no sabe nada”. Preguntado por el juicio, "
        "contesta: “Ya está en marcha”.",
        ["Julián Arce|p|no sabe nada", "Julián Arce|d|Ya está en marcha"],
        id="another word for a mayor",
    ),
    pytest.param(
        "fr",
        LEROY + "« C’est dit », promet-il. Nadia Sorel hoche la tête. « Je n’y crois pas. »",
        ["Benoît Leroy|d|C’est dit", "Nadia Sorel|d|Je n’y crois pas."],
        id="somebody shakes her head between",
    ),
    pytest.param(
        "fr",
        "Nadia Sorel s’avance. Le juge, Alain Morel, l’interrompt : « Prenez votre temps. » Elle hoche la tête. "
        "« Mon fils dormait. »",
        ["Alain Morel|d|Prenez votre temps.", "Nadia Sorel|d|Mon fils dormait."],
        id="a pronoun of the other gender between",
    ),
    pytest.param(
        "fr",
        "« On veut comprendre », résume Paul Ricard. À ses côtés, sa fille acquiesce.",
        ["Paul Ricard|d|On veut comprendre"],
        id="where somebody agrees is not what is said",
    ),
    pytest.param(
        "es",
        "“Pensé que era el fin”, recuerda Elvira Salas. La acompañó su vecino, el estudiante Bruno Ledo: “Conté los "
        "escalones”.",
        ["Elvira Salas|d|Pensé que era el fin", "Bruno Ledo|d|Conté los escalones"],
        id="a subject behind its verb before a colon",
    ),
    pytest.param(
        "es",
        "El portavoz, Martín Iglesias, precisó: “No hubo sabotaje”. El periodista le preguntó si podía repetirse. "
        "“Nadie puede descartarlo”, admitió.",
        [
            "Martín Iglesias|d|No hubo sabotaje",
            "periodista|i|si podía repetirse",
            "Martín Iglesias|d|Nadie puede descartarlo",
        ],
        id="who asked does not answer",
    ),
    pytest.param(
        "es",
        "Su editor, Jordi Puig, lo confirma: “Lleva años”. También se ríe la propia Ana Montal cuando se le pregunta. "
        "“Que vengan”, replica.",
        ["Jordi Puig|d|Lleva años", "Ana Montal|d|Que vengan"],
        id="a person behind the verb",
    ),
    pytest.param(
        "es",
        "Dos pacientes esperan. Uno de ellos, Ramón, de 61 años, bromeó desde la camilla: “Ni me enteré”.",
        ["Ramón|d|Ni me enteré"],
        id="one of them is named",
    ),
    pytest.param(
        "es",
        "La empresa pidió disculpas a sus clientes.",
        [],
        id="to apologise reports nothing",
    ),
    pytest.param(
        "fr",
        "« Tout ça », a ironisé le chef de file des pêcheurs, Rémi Castel, quand la présidente de la région, "
        "Anne Sorel, y voyait « la victoire du port ».",
        ["Rémi Castel|d|Tout ça", "Anne Sorel|p|la victoire du port"],
        id="two offices with names in one sentence",
    ),
    pytest.param(
        "fr",
        "Le maire refuse. « Non, c’est trop tard », dit-il.",
        ["maire|d|Non, c’est trop tard"],
        id="a verb behind an office is no adjective of it",
    ),
    pytest.param(
        "es",
        "El alcalde calla. “Es demasiado tarde ya”, dice.",
        ["alcalde|d|Es demasiado tarde ya"],
        id="a subject that is left out is the one before",
    ),
    pytest.param(
        "fr",
        "Le premier ministre a cédé hier soir. « Soit », dit-il. Le ministre du port, lui, assure que "
        "« tout tiendra ».",
        ["premier ministre|d|Soit", "ministre du port|p|tout tiendra"],
        id="two ministers",
    ),
    pytest.param(
        "es",
        "El ministro deslizó que “siempre hay margen”. “Hablando se entiende la gente”, añadió Álvaro Mendi.",
        ["Álvaro Mendi|p|siempre hay margen", "Álvaro Mendi|d|Hablando se entiende la gente"],
        id="who adds is who spoke",
    ),
    pytest.param(
        "es",
        "“Él me lo contaba”, recuerda Justina Medo. La foto está en la mesa. La empresa calla. La lluvia cae. Nadie "
        "habla. “No quiero”, dice la mujer.",
        ["Justina Medo|d|Él me lo contaba", "Justina Medo|d|No quiero"],
        id="the woman who spoke a while ago",
    ),
    pytest.param(
        "fr",
        "Odette Fabre est gantière. Elle coupe, elle coud, elle parle.",
        [],
        id="to speak reports nothing",
    ),
    pytest.param(
        "fr",
        "« On tient », lâche Samia Roux. Et son collègue Victor de renchérir : « Et encore, on rit. » Et d’ajouter : "
        "« Parfois. »",
        ["Samia Roux|d|On tient", "Victor|d|Et encore, on rit.", "Victor|d|Parfois."],
        id="an infinitive that goes on telling",
    ),
    pytest.param(
        "es",
        "El jefe de la Defensa Civil, coronel Raúl Poncela, dijo: “Faltan palas, no ganas”.",
        ["Raúl Poncela|d|Faltan palas, no ganas"],
        id="an office with a body in it, and a name behind the comma",
    ),
    pytest.param(
        "es",
        "“¿De qué vivimos?”, dice Rosa Tellado. A su lado, su hija dibuja un pez negro. “Así quedaron”, dice la niña.",
        ["Rosa Tellado|d|¿De qué vivimos?", "hija|d|Así quedaron"],
        id="the girl is the daughter",
    ),
    pytest.param(
        "es",
        "“Ha caído”, dice el socialista Hugo Barrio. Más dura fue Carla Espino, de Adelante Villarrión: “No se "
        "arregla”.",
        ["Hugo Barrio|d|Ha caído", "Carla Espino|d|No se arregla"],
        id="harder was somebody of a party",
    ),
    pytest.param(
        "fr",
        "Une voisine s’en est mêlée. Mon père, qui était juge, disait toujours : « Le doute, c’est ce qui reste. »",
        ["père|d|Le doute, c’est ce qui reste."],
        id="a father is not the neighbour before",
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), PASSAGES)
def test_who_speaks(language: str, text: str, expected: list[str]) -> None:
    assert said(attribute(paragraphs_of(f"Le port\n\n{text}", language))) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La romancière Anne Sorel publie « Les Eaux lentes », son sixième livre."),
        ("fr", "Le groupe chante « La Nuit », tube de 1987."),
        ("es", "La autora Ana Prado publica “Las aguas lentas”, su sexta novela."),
        ("en", "Ruth Lind published “The Slow Waters,” her sixth novel, in May."),
    ],
)
def test_a_title_is_nobodys_words(language: str, text: str) -> None:
    assert [line.split("|")[:2] for line in said(attribute(paragraphs_of(f"Kultur\n\n{text}", language)))] == [
        ["None", "s"]
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Anne Sorel lit. « Je suis fatiguée », un livre à la main, dit-elle.", "Je suis fatiguée"),
        ("en", "“The Slow Waters,” her film says, “is late.”", "The Slow Waters,"),
    ],
)
def test_words_beside_a_book_are_somebodys(language: str, text: str, expected: str) -> None:
    assert expected in [
        line.rpartition("|")[2] for line in said(attribute(paragraphs_of(f"Kultur\n\n{text}", language)))
    ]


def test_a_language_knows_its_own_given_names_better_than_the_common_list() -> None:
    assert lexicon_for("en").given["jean"] == ""
    assert lexicon_for("fr").given["jean"] == "male"


def test_a_letter_is_a_label_behind_one_that_is_spelled() -> None:
    text = (
        "Rosa Montal gana el premio\n\nRosa Montal habla en su casa.\n\nPregunta. ¿Qué le debe a su abuela?\n\n"
        "Respuesta. Todo.\n\nP. Dijo que era el último.\n\nR. Tenía fiebre.\n\nLuego se calla y mira la calle."
    )
    assert said(attribute(paragraphs_of(text, "es")))[2:] == [
        "entrevistador|d|Dijo que era el último.",
        "Rosa Montal|d|Tenía fiebre.",
    ]


def test_someone_is_no_name() -> None:
    text = "El cine\n\nFermín Ocho bajó la palanca. Alguien gritó: “¡Otra vez!”. “Ya no hay otra”, contestó."
    made = said(attribute(paragraphs_of(text, "es")))
    assert not any(line.startswith("Alguien") for line in made)
    assert made[-1] == "Fermín Ocho|d|Ya no hay otra"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Selon Nadia Sorel, la hausse atteint 4 %.", "la hausse atteint 4 %"),
        ("fr", "Selon Nadia Sorel, la hausse atteint 4\u00a0%.", "la hausse atteint 4\u00a0%"),
        ("de", "Der Eintritt koste 40 €, sagte Nadia Sorel.", "Der Eintritt koste 40 €"),
        ("en", "The lamp cost 40 €, Nadia Sorel said.", "The lamp cost 40 €"),
    ],
)
def test_a_sign_behind_a_number_belongs_to_it(language: str, text: str, expected: str) -> None:
    assert said(attribute(paragraphs_of(f"Port\n\n{text}", language))) == [f"Nadia Sorel|i|{expected}"]
