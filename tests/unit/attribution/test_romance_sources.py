"""Italian, French and Spanish passages of our own about who is the source: nouns, idioms, sentences without a verb."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of
from reader.attribution.lexicon.lexicon import lexicon_for

RUTI = "La direttrice del porto, Anna Ruti, ha chiuso il molo. «È deciso», dice. "
PRADO = "El director del puerto, Julio Prado, cerró la verja. "
PONTI = "Il sindaco Luca Ponti tace. "

PASSAGES = [
    # verbs of several words, and words between a verb and its subject
    pytest.param("it", PONTI + "«Basta», taglia corto il primo cittadino.", ["Luca Ponti|d|Basta"], id="taglia corto"),
    pytest.param("it", "«Così», gli fa eco il bagnino, Ugo Lena.", ["Ugo Lena|d|Così"], id="fa eco"),
    pytest.param(
        "it",
        "E rincara la dose il consigliere Ugo Lena: «Soldi buttati».",
        ["Ugo Lena|d|Soldi buttati"],
        id="the subject of an idiom before a colon",
    ),
    pytest.param(
        "it", "«Non finisce qui», sbuffa a denti stretti Ugo Lena.", ["Ugo Lena|d|Non finisce qui"], id="between"
    ),
    # nouns that attribute
    pytest.param(
        "it",
        RUTI + "Pronta la replica del consigliere Ugo Lena: «Un errore».",
        ["Anna Ruti|d|È deciso", "Ugo Lena|d|Un errore"],
        id="the reply of somebody",
    ),
    pytest.param(
        "it",
        RUTI + "«Un errore», è la risposta secca di Ugo Lena.",
        ["Anna Ruti|d|È deciso", "Ugo Lena|d|Un errore"],
        id="is the answer of somebody",
    ),
    pytest.param(
        "it",
        "«Lo sapeva?», chiede il giudice a Ugo Lena. «No», la risposta.",
        ["giudice|d|Lo sapeva?", "Ugo Lena|d|No"],
        id="who asks does not give the answer",
    ),
    pytest.param("it", "«Il molo regge», parola di Anna Ruti.", ["Anna Ruti|d|Il molo regge"], id="word of somebody"),
    pytest.param("fr", "« Le quai tient », parole d’Anne Sorel.", ["Anne Sorel|d|Le quai tient"], id="word of, French"),
    pytest.param(
        "es",
        "Ana Prado mira el muelle. Su diagnóstico es claro: «Se hunde».",
        ["Ana Prado|d|Se hunde"],
        id="a noun with its owner",
    ),
    # sentences without a verb present who speaks
    pytest.param(
        "it",
        RUTI + "Di tutt’altro avviso il consigliere Ugo Lena. «Un errore».",
        ["Anna Ruti|d|È deciso", "Ugo Lena|d|Un errore"],
        id="of another view",
    ),
    pytest.param(
        "it",
        RUTI + "A dare l’allarme è stato il bagnino Ugo Lena. «Ho gridato», racconta.",
        ["Anna Ruti|d|È deciso", "Ugo Lena|d|Ho gridato"],
        id="a cleft",
    ),
    pytest.param(
        "it",
        RUTI + "In finale Bice Corti troverà la ceca. «Sono pronta», assicura.",
        ["Anna Ruti|d|È deciso", "Bice Corti|d|Sono pronta"],
        id="a subject behind a place",
    ),
    pytest.param(
        "it",
        RUTI + "Accanto a lei Bice, la sorella, in lacrime: «Era casa nostra».",
        ["Anna Ruti|d|È deciso", "Bice|d|Era casa nostra"],
        id="a lead without a verb",
    ),
    pytest.param(
        "fr",
        "La ministre Anne Sorel est partie. La maire, Julie Maran, contactée hier, « ne commente pas ».",
        ["Julie Maran|p|ne commente pas"],
        id="a predicate in marks",
    ),
    # relative and subordinate clauses
    pytest.param(
        "it",
        "Ho chiesto al bagnino Ugo Lena, il quale mi ha risposto: «Torni domani».",
        ["Ugo Lena|d|Torni domani"],
        id="il quale",
    ),
    pytest.param(
        "it",
        "C’è poi Ugo Lena, che in un’intervista alla radio ha definito il molo «una trappola».",
        ["Ugo Lena|p|una trappola"],
        id="a place between che and its verb",
    ),
    pytest.param(
        "it", "Un piano che Ugo Lena bolla come «una favola».", ["Ugo Lena|p|una favola"], id="an object clause"
    ),
    pytest.param(
        "it",
        RUTI + "Ha ragione il bagnino Ugo Lena quando scrive che «il mare torna».",
        ["Anna Ruti|d|È deciso", "Ugo Lena|p|il mare torna"],
        id="quando scrive",
    ),
    pytest.param(
        "it",
        RUTI + "A chi le chiede dei conti risponde: «Sono a posto».",
        ["Anna Ruti|d|È deciso", "Anna Ruti|d|Sono a posto"],
        id="a chi le chiede",
    ),
    pytest.param(
        "it",
        RUTI + "Contrario il comitato Molo Vivo, secondo il quale il porto «muore».",
        ["Anna Ruti|d|È deciso", "Molo Vivo|p|muore"],
        id="secondo il quale",
    ),
    pytest.param(
        "fr",
        "« C’est dit », lâche Paul Ricard. Une accusation que réfute la cheffe, Anne Sorel. « Faux », dit-elle.",
        ["Paul Ricard|d|C’est dit", "Anne Sorel|d|Faux"],
        id="a listed verb in a clause that presents",
    ),
    # where words are heard or read
    pytest.param(
        "it",
        "Il club ha diffuso una nota. «Nessun esonero», si legge nella nota del Calcio Ombra.",
        ["Calcio Ombra|d|Nessun esonero"],
        id="si legge nella nota",
    ),
    pytest.param(
        "it",
        "«Si tratta ancora», fanno sapere dal ministero.",
        ["ministero|d|Si tratta ancora"],
        id="fanno sapere dal",
    ),
    # descriptions
    pytest.param(
        "it",
        "«Ho vinto», dice la tennista Bice Corti. Il tecnico è Aldo Neri. «È matura», ammette l’allenatore.",
        ["Bice Corti|d|Ho vinto", "Aldo Neri|d|È matura"],
        id="the coach",
    ),
    pytest.param(
        "it",
        "«Ho vinto», dice Bice Corti dopo aver battuto Olga Stern. La rivale sorride. «Brava lei», dice.",
        ["Bice Corti|d|Ho vinto", "Olga Stern|d|Brava lei"],
        id="the rival is not who has spoken",
    ),
    pytest.param(
        "it",
        "Il capitano Tito Sanna è qui. «Il faro resta», dice. L’ufficiale lo conosce. «Ci sono nato».",
        ["Tito Sanna|d|Il faro resta", "Tito Sanna|d|Ci sono nato"],
        id="a captain is an officer",
    ),
    pytest.param(
        "it",
        "L’assessore al Bilancio Ugo Lena ride. «I conti tornano», rivendica l’assessore.",
        ["Ugo Lena|d|I conti tornano"],
        id="an office with a capital",
    ),
    pytest.param(
        "it",
        "Poco dopo parla il capo della Protezione civile, Ugo Lena. «Piove ancora», avverte.",
        ["Ugo Lena|d|Piove ancora"],
        id="an office with a small letter in it",
    ),
    pytest.param(
        "fr",
        "« On verra », souffle Paul Ricard, l’avocat. « C’est perdu », ajoute le Vaudois.",
        ["Paul Ricard|d|On verra", "Paul Ricard|d|C’est perdu"],
        id="called by where he is from",
    ),
    pytest.param(
        "fr",
        "Son entraîneur, le Danois Lars Holm, sourit. « Un chat », dit le technicien. « Tant mieux », dit Anne Sorel.",
        ["Lars Holm|d|Un chat", "Anne Sorel|d|Tant mieux"],
        id="a nation before a name",
    ),
    pytest.param(
        "es",
        "La mandataria Julia Prado llegó tarde. “Hay agua”, dijo. La jefa del Ejecutivo pidió calma: “Paciencia”.",
        ["Julia Prado|d|Hay agua", "Julia Prado|d|Paciencia"],
        id="the head of the executive",
    ),
    pytest.param(
        "es",
        "El alcalde, Julio Prado, calla. “Prado debe irse”, dice Ana Ruiz. El aludido sonríe: “No pienso”.",
        ["Ana Ruiz|d|Prado debe irse", "Julio Prado|d|No pienso"],
        id="the one concerned",
    ),
    # two who ask and answer
    pytest.param(
        "it",
        "«Lo vide?», chiede la pm Bice Corti. «No», risponde Ugo Lena. «Mai?» «Mai».",
        ["Bice Corti|d|Lo vide?", "Ugo Lena|d|No", "Bice Corti|d|Mai?", "Ugo Lena|d|Mai"],
        id="question and answer without names",
    ),
    # dialogue inside a paragraph
    pytest.param(
        "es",
        "El tabernero, Julio Prado, alzó la vista. —No —dijo—. Hoy no hay pan.",
        ["Julio Prado|d|No", "Julio Prado|d|Hoy no hay pan."],
        id="a turn behind a sentence",
    ),
    pytest.param(
        "it", "Ugo Lena entra. — C’è posto? — chiede al custode.", ["Ugo Lena|d|C’è posto?"], id="a dropped subject"
    ),
    # who opens a paragraph with words
    pytest.param(
        "it",
        "«Non l’ho visto». Anna Ruti parla piano, poi tace.",
        ["Anna Ruti|d|Non l’ho visto"],
        id="the next sentence says who",
    ),
    pytest.param(
        "es",
        "«Nadie abrió». Con esas palabras, Ana Prado, vecina, heló la sala.",
        ["Ana Prado|d|Nadie abrió"],
        id="with these words",
    ),
    pytest.param(
        "es",
        PRADO + "Entre el público, doña Engracia, 93 años, resumió el día: «Mucho jaleo».",
        ["Engracia|d|Mucho jaleo"],
        id="a title in small letters",
    ),
    pytest.param(
        "es",
        PRADO + "En la grada, Rosario, abonada de siempre, lloraba. «Por fin», dijo.",
        ["Rosario|d|Por fin"],
        id="a name that is a town's",
    ),
    pytest.param(
        "it",
        "Il presidente Nicola D’Auria ha ammesso l’errore: «Colpa mia».",
        ["Nicola D’Auria|d|Colpa mia"],
        id="a name with d’",
    ),
    pytest.param(
        "it",
        RUTI + "«Si va avanti», dice ai giornalisti in sala Garibaldi.",
        ["Anna Ruti|d|È deciso", "Anna Ruti|d|Si va avanti"],
        id="a room has a name",
    ),
    pytest.param(
        "it",
        RUTI + "«Volevo parlare», ha spiegato al negoziatore, il maggiore Ugo Lena.",
        ["Anna Ruti|d|È deciso", "Anna Ruti|d|Volevo parlare"],
        id="who was told stands in apposition",
    ),
    pytest.param(
        "it",
        "«Un affare», difende la scelta l’assessore al Turismo Ugo Lena.",
        ["Ugo Lena|d|Un affare"],
        id="an object before the subject",
    ),
    pytest.param(
        "es",
        "El fiscal, Blas Nogal, preguntó a Ana Prado si había visto a alguien. «A uno», respondió.",
        ["Ana Prado|d|A uno"],
        id="who asked does not answer",
    ),
    pytest.param(
        "fr",
        "« On attend », dit Paul Ricard. Même son de cloche du côté de la préfecture. « Tout est en règle. »",
        ["Paul Ricard|d|On attend", "préfecture|d|Tout est en règle."],
        id="the same view of a body",
    ),
    pytest.param(
        "fr",
        "« On attend », dit Paul Ricard. Même son de cloche à la préfecture : « Tout est en règle. »",
        ["Paul Ricard|d|On attend", "préfecture|d|Tout est en règle."],
        id="the same view of a body before a colon",
    ),
    pytest.param(
        "it",
        "Gliel’aveva chiesto il figlio, Ugo Lena. «Papà, resta», disse.",
        ["Ugo Lena|d|Papà, resta"],
        id="a joined pronoun opens the sentence",
    ),
    # nobody
    pytest.param("es", "“¡Otra!”, gritó alguien.", ["None|d|¡Otra!"], id="someone"),
    pytest.param("fr", "La linguiste publie « Le Sel des rues » (Corvane).", ["None|s|Le Sel des rues"], id="a title"),
]


@pytest.mark.parametrize(("language", "text", "expected"), PASSAGES)
def test_who_is_the_source(language: str, text: str, expected: list[str]) -> None:
    marked = [line for line in said(attribute(paragraphs_of(f"Titolo\n\n{text}", language))) if "|i|" not in line]
    assert marked == expected


def test_a_noun_for_a_man_is_no_plural_of_one_for_women() -> None:
    assert lexicon_for("it").singular["assessore"] == "assessore"
    assert lexicon_for("it").singular["sindache"] == "sindaca"


INTERVIEW = (
    "«Scrivo di notte»\n\nIncontriamo Livia Sari nella sua casa.\n\nPerché il mare?\n\n«Perché ci sono nata.»\n\n"
    "E il romanzo?\n\n«L’ho bruciato.»\n\nChe cosa farà?\n\n«Andrò a nuotare.»"
)
DASHES = (
    "“El mar es mío”\n\nAna Prado recibe en su casa de Puerto Chico.\n\n—¿Por qué el mar?\n\n—Nací en él.\n\n"
    "—¿Y la novela?\n\n—La quemé.\n\n—Dicen que escribe de noche.\n\n—De día nado."
)


@pytest.mark.parametrize(
    ("language", "text", "who", "answers"),
    [
        ("it", INTERVIEW, "Livia Sari", ["Perché ci sono nata.", "L’ho bruciato.", "Andrò a nuotare."]),
        ("es", DASHES, "Ana Prado", ["Nací en él.", "La quemé.", "De día nado."]),
    ],
)
def test_answers_below_plain_questions_are_the_interviewees(
    language: str, text: str, who: str, answers: list[str]
) -> None:
    made = [line.split("|") for line in said(attribute(paragraphs_of(text, language)))]
    assert [words for name, _, words in made if name == who and words in answers] == answers


def test_paragraphs_of_neighbouring_languages_are_read_in_their_own() -> None:
    text = (
        "La presidenta de la región, Carla Soto, abrió la sesión ante el público. “Somos vecinos”, dijo al final.\n\n"
        "Il governatore Dario Nesti è intervenuto dopo di lei. «Non possiamo aspettare», ha detto agli altri colleghi."
    )
    assert said(attribute(paragraphs_of(text, "es"))) == [
        "Carla Soto|d|Somos vecinos",
        "Dario Nesti|d|Non possiamo aspettare",
    ]
