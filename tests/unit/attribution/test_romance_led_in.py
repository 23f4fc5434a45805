"""French and Spanish passages of our own: who leads words in, and who only stands beside them."""

from __future__ import annotations

import pytest
from who_said import marked, said, told

from reader.attribution import attribute, paragraphs_of

ALCALDESA = "La alcaldesa de Varn, Julia Prado, visitó ayer el puerto. "
MAIRE = "La maire de Varne, Julie Prade, a visité hier le port. "


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("es", ALCALDESA + "«No ha venido», denunció sobre el concejal de Deportes, Adrián Mompó.", "Julia Prado"),
        ("es", ALCALDESA + "«Nos ha mentido», protestó contra el director del club, Tomás Lera.", "Julia Prado"),
        ("es", ALCALDESA + "«Volveré», aseguró junto al portavoz del puerto, Iker Soto.", "Julia Prado"),
        ("es", ALCALDESA + "«No volverá», dijo acerca del entrenador, Luis Vega, que calló.", "Julia Prado"),
        (
            "fr",
            MAIRE + "« Il n’est jamais venu », a dénoncé à propos de l’adjoint aux sports, Yves Soth.",
            "Julie Prade",
        ),
        ("fr", MAIRE + "« Je reviendrai », promet aux côtés du porte-parole du port, Yves Soth.", "Julie Prade"),
        # who stands behind them is the subject
        ("es", ALCALDESA + "«No vino», dijo sobre el concejal de Deportes la directora, Ana Lera.", "Ana Lera"),
        ("es", ALCALDESA + "«Volveré», aseguró frente al ayuntamiento el portavoz, Iker Soto.", "Iker Soto"),
        ("es", ALCALDESA + "«Es una vergüenza», dijo tras el pleno Marta Ruano.", "Marta Ruano"),
        ("fr", MAIRE + "« C’est faux », a lancé devant la conseillère Marthe Ruan l’éleveur Yves Soth.", "Yves Soth"),
        ("fr", MAIRE + "« Non », promet devant les journalistes le porte-parole du port, Yves Soth.", "Yves Soth"),
    ],
)
def test_who_stands_behind_a_preposition_is_no_subject(language: str, text: str, speaker: str) -> None:
    assert marked(text, language) == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("es", "«Vinieron, cortaron el listón, abrieron una manguera», contó Elena Soria.", ["Elena Soria"]),
        ("es", "«Vino solo, cortó el listón, abrió una manguera», contó Elena Soria.", ["Elena Soria"]),
        ("es", "«Llegaron, lanzaron una piedra, rompieron el cristal», dijo Luis Amor.", ["Luis Amor"]),
        ("fr", "« Ils sont venus, ont coupé le ruban, ouvert un tuyau », raconte Anne Sorel.", ["Anne Sorel"]),
        ("fr", "« Ils arrivent, lancent une pierre, cassent la vitre », raconte Luc Amour.", ["Luc Amour"]),
        ("it", "«È venuto, ha tagliato il nastro, ha aperto un tubo», racconta Anna Ruti.", ["Anna Ruti"]),
        # somebody speaks in these
        ("es", "«Es tarde, cortó el alcalde, y hace frío».", ["alcalde", "alcalde"]),
        ("es", "«Es tarde, suspira el percebeiro, y hace frío».", ["percebeiro", "percebeiro"]),
        ("es", "«Es tarde, explican el alcalde y la edil, y hace frío».", ["alcalde", "alcalde"]),
        ("fr", "« Il est tard, lâche Luc Amour, et il fait froid. »", ["Luc Amour", "Luc Amour"]),
        ("fr", "« Il pleut, se souvient le goémonier, et il fait froid. »", ["goémonier", "goémonier"]),
        ("fr", "« Il est tard, crient les goémoniers, et il fait froid. »", ["goémoniers", "goémoniers"]),
    ],
)
def test_an_incise_has_somebody_who_speaks(language: str, text: str, speakers: list[str]) -> None:
    assert marked(text, language) == speakers


MAREL = "Le président du port, Paul Marel, est content. "
MARELES = "El presidente del puerto, Pablo Marel, está contento. "


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", MAREL + "Ce que dément un proche du président : « Il ment. »", "proche du président"),
        ("fr", MAREL + "Ce qui fait sourire une sénatrice, pourtant signataire : « On verra. »", "sénatrice"),
        ("fr", MAREL + "Ce que redoute aussi une éleveuse de Varne : « On perd. »", "éleveuse de Varne"),
        ("fr", MAREL + "Puis un ado, en attendant son scooter : « Je m’en fiche. »", "ado"),
        ("fr", MAREL + "Et une voisine, plus loin : « Quelle honte. »", "voisine"),
        ("es", MARELES + "Lo que niega un vecino: «Miente».", "vecino"),
        ("es", MARELES + "Lo que hace sonreír a una senadora, pese a todo firmante: «Veremos».", "senadora"),
        ("es", MARELES + "Lo que rechaza la prefecta Ana Sorel: «Miente».", "Ana Sorel"),
        # the subject stands in front, or nobody is brought in
        ("fr", MAREL + "Ce qu’il a dit à une voisine : « Je pars. »", "Paul Marel"),
        ("fr", MAREL + "Puis un détail : « La porte était ouverte. »", "Paul Marel"),
        ("es", MARELES + "Lo que le dijo a una vecina: «Me voy».", "Pablo Marel"),
        ("es", MARELES + "Luego un detalle: «La puerta estaba abierta».", "Pablo Marel"),
    ],
)
def test_whom_a_colon_brings_in_speaks(language: str, text: str, speaker: str) -> None:
    assert marked(text, language) == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        (
            "fr",
            "« Non », a dit Jean Vannes, interrompu par la juge Anne Sorel : « Au fait. »",
            ["Jean Vannes", "Anne Sorel"],
        ),
        ("fr", "« Non », a lancé Jean Vannes, aussitôt relancé par un juré : « Si ? »", ["Jean Vannes", "juré"]),
        ("es", "«No», dijo Juan Vanes, interrumpido por la jueza Ana Sorel: «Al grano».", ["Juan Vanes", "Ana Sorel"]),
        ("it", "«No», ha detto Luca Ponti, interrotto dalla giudice Anna Ruti: «Basta».", ["Luca Ponti", "Anna Ruti"]),
        ("es", "«No», dijo Juan Vanes. Interrumpido por Ana Sorel, soltó: «Basta».", ["Juan Vanes", "Juan Vanes"]),
    ],
)
def test_who_interrupts_has_the_words_behind_the_colon(language: str, text: str, speakers: list[str]) -> None:
    assert marked(text, language) == speakers


DELUNE = "Marc Delune a été arrêté. "
LUNA = "Marcos Luna fue detenido. "


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", DELUNE + "Il aurait aussi glissé à un ami, selon un témoin de la scène : « Tu verras. »", "Marc Delune"),
        ("fr", DELUNE + "Il a lancé au juge, d’après la greffière Anne Sorel : « Jamais. »", "Marc Delune"),
        ("fr", "L’élu Pierre Vile a annoncé hier, selon le procès-verbal : « Je pars. »", "Pierre Vile"),
        ("es", LUNA + "También le habría dicho a Vilches, según un testigo: «Ya verás».", "Marcos Luna"),
        ("es", LUNA + "Le gritó al alcalde, según la fiscal Ana Sorel: «Te vas a enterar».", "Marcos Luna"),
        ("es", "El concejal Pedro Vila anunció ayer en el pleno, según el acta: «Dimito».", "Pedro Vila"),
        # the source itself speaks
        ("fr", DELUNE + "L’eau monte, selon la greffière Anne Sorel : « Il pleut trop. »", "Anne Sorel"),
        ("fr", "L’élu Pierre Vile a dénoncé les coupes, selon l’élue Anne Soth : « On étouffe. »", "Anne Soth"),
        ("es", LUNA + "El agua sube, según la secretaria Ana Sorel: «Llueve demasiado».", "Ana Sorel"),
        ("es", "El edil Pedro Vila denunció los recortes, según el portavoz Iker Soto: «No oyen».", "Iker Soto"),
    ],
)
def test_a_source_before_a_colon_passes_words_on(language: str, text: str, speaker: str) -> None:
    assert marked(text, language) == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "L’expert mandaté par les juges avait conclu, lui, que le toit n’a « aucun défaut ».", "expert"),
        ("fr", "L’architecte choisie par la mairie affirme, elle, que tout est « en bon état ».", "architecte"),
        ("fr", "Le maire Luc Prade estime, toutefois, que le pont reste « sûr ».", "Luc Prade"),
        ("es", "El perito contratado por la sala concluyó, sin embargo, que no tenía «defectos».", "perito"),
        ("es", "La arquitecta Ana Sorel afirma, por su parte, que el muelle está «en buen estado».", "Ana Sorel"),
        # who acts is no subject in a passive without such a noun
        ("fr", "Choisie par la maire, Anne Sorel affirme que tout est « solide ».", "Anne Sorel"),
        ("es", "Elegida por el alcalde, Ana Sorel afirma que todo es «sólido».", "Ana Sorel"),
    ],
)
def test_an_aside_or_an_agent_does_not_part_subject_verb_and_clause(language: str, text: str, speaker: str) -> None:
    assert marked(text, language) == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "La récolte s’est révélée « décevante », selon l’agronome Anne Sorel.", "Anne Sorel"),
        ("fr", "Les prairies se révèlent « plus riches », selon la botaniste Anne Sorel.", "Anne Sorel"),
        ("es", "La cosecha se reveló «decepcionante», según la agrónoma Ana Sorel.", "Ana Sorel"),
        ("es", "Los prados se revelan «más ricos», según la botánica Ana Sorel.", "Ana Sorel"),
        ("it", "Il raccolto si è rivelato «scarso», secondo l’agronoma Anna Ruti.", "Anna Ruti"),
        ("fr", "Luc Prade a révélé « un trou de deux millions » dans le budget.", "Luc Prade"),
    ],
)
def test_what_something_turns_out_to_be_is_said_by_another(language: str, text: str, speaker: str) -> None:
    assert told(text, language) == [(speaker, "partial", True)]


PRADO = "El alcalde de Varn, Luis Prado, protestó. "
PRADE = "La maire de Varne, Anne Prade, a protesté. "


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "es",
            PRADO + "La autoridad portuaria le envió un escrito en el que recordaba que es «caro».",
            "autoridad portuaria",
        ),
        ("es", PRADO + "La edil Ana Sorel respondió en una carta en la que pide «más medios».", "Ana Sorel"),
        ("es", PRADO + "Los vecinos firmaron un manifiesto en el que exigen «un plan urgente».", "vecinos"),
        (
            "fr",
            PRADE + "L’autorité du port a écrit une lettre dans laquelle elle dit que c’est « cher ».",
            "autorité du port",
        ),
        (
            "fr",
            PRADE + "La préfète Marthe Ruan a envoyé une lettre où elle précise que c’est « fermé ».",
            "Marthe Ruan",
        ),
        # somebody else is named inside, or agrees
        ("es", PRADO + "La edil leyó un informe en el que Ana Sorel dice que es «ilegal».", "Ana Sorel"),
        (
            "fr",
            PRADE + "Le préfet a écrit une lettre dans laquelle Marthe Ruan précise que c’est « fermé ».",
            "Marthe Ruan",
        ),
    ],
)
def test_who_sends_a_writing_says_what_is_in_it(language: str, text: str, speaker: str) -> None:
    assert marked(text, language) == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("es", "El edil Ian Soler leyó un mensaje enviado por Ana Garmilla a un colega: «No vengas».", "Ana Garmilla"),
        ("es", "La jueza Ana Sorel leyó en voz alta un correo de Luis Prado a su jefe: «Dimito».", "Luis Prado"),
        ("es", "El fiscal Luis Prado leyó un mensaje remitido por la acusada a su hermana: «Perdón».", "acusada"),
        ("es", "El edil Ian Soler recibió una carta firmada por Ana Garmilla: «No vengas».", "Ana Garmilla"),
        ("fr", "L’élu André Salabert a lu un message envoyé par Anne Garm à un ami : « Reste. »", "Anne Garm"),
        ("fr", "La présidente Anne Sorel lit un communiqué signé Yves Soth : « Nous partons. »", "Yves Soth"),
        ("fr", "La juge Anne Sorel a lu à voix haute un courriel de Luc Prade à son chef : « Non. »", "Luc Prade"),
        # the writing is of whoever reads it, or about another
        ("es", "La jueza Ana Sorel leyó un comunicado: «Nos vamos».", "Ana Sorel"),
        ("es", "La jueza Ana Sorel leyó un informe sobre Luis Prado: «No es apto».", "Ana Sorel"),
        ("fr", "L’actrice Anne Sorel a lu une lettre d’adieu : « Au revoir. »", "Anne Sorel"),
    ],
)
def test_whose_writing_is_read_has_the_words(language: str, text: str, speaker: str) -> None:
    assert marked(text, language) == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "es",
            "El acusado del incendio de la bodega Urrialde: «No fui yo»\n\nEl juicio por el incendio comenzó ayer. "
            "El acusado, Pedro Luna, habló. El dueño de la bodega, Luis Urrialde, escuchó.",
            "Pedro Luna",
        ),
        (
            "es",
            "La hermana de la víctima de Casa Noriega: «Queremos paz»\n\nEl juicio comenzó ayer en Varn. "
            "La hermana de la víctima, Ana Luna, habló. Luis Noriega escuchó.",
            "Ana Luna",
        ),
        (
            "es",
            "El hermano de Luis Prado: «No fue él»\n\nEl juicio comenzó ayer en Varn. Luis Prado lo negó todo. "
            "Su hermano, Pedro Prado, habló.",
            "Pedro Prado",
        ),
        (
            "fr",
            "L’accusé de l’incendie de la cave Urrial : « Ce n’est pas moi »\n\nLe procès a commencé hier à Varne. "
            "L’accusé, Pierre Lune, a parlé. Le patron de la cave, Luc Urrial, a écouté.",
            "Pierre Lune",
        ),
        # the name is that of the head
        ("fr", "Le maire de Varne Luc Urrial : « Nous tiendrons »\n\nLe maire a parlé hier.", "Luc Urrial"),
        ("es", "El alcalde de Varn Luis Urrialde: «Resistiremos»\n\nEl alcalde habló ayer.", "Luis Urrialde"),
    ],
)
def test_the_head_of_a_phrase_before_a_colon_speaks(language: str, text: str, speaker: str) -> None:
    document = attribute(paragraphs_of(text), language)
    assert said(document)[0].partition("|")[0] == speaker


FEU = "Un incendie s’est déclaré mardi à Varne, indique la préfecture. "
FUEGO = "Un incendio se declaró el martes en Varn, indicó la delegación del Gobierno. "


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", FEU + "Aucun blessé, selon la même source, qui fait état de « dégâts importants ».", "préfecture"),
        ("fr", "Le feu est éteint, a dit Luc Prade. Selon cette même source, c’est un « miracle ».", "Luc Prade"),
        (
            "es",
            FUEGO + "No hay heridos, según la misma fuente, que da cuenta de «daños importantes».",
            "delegación del Gobierno",
        ),
        (
            "es",
            "El fuego cesó, dijo Luis Prado. Nadie murió, según esa misma fuente, que habla de un «milagro».",
            "Luis Prado",
        ),
        # a source of its own
        (
            "fr",
            FEU + "Aucun blessé, selon une source proche du maire, qui évoque un « miracle ».",
            "source proche du maire",
        ),
        ("es", FUEGO + "No hay heridos, según Luis Prado, que habla de un «milagro».", "Luis Prado"),
    ],
)
def test_the_same_source_is_who_has_just_spoken(language: str, text: str, speaker: str) -> None:
    assert marked(text, language) == [speaker]
