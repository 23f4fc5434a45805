"""French, Spanish and Italian passages of our own: where a description ends, and what is a body, a beast or a name."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, lexicon_for, paragraphs_of
from reader.attribution.pipeline import walk

ENDS = [
    ("fr", "« Non », estime un diplomate occidental joint par l’agence.", "diplomate occidental"),
    ("fr", "« Non », dit une pancarte tracée au marqueur.", "pancarte"),
    ("fr", "« Non », indique un courriel daté du 14 mars.", "courriel"),
    ("fr", "« Non », plaide une note adressée au ministère.", "note"),
    ("fr", "« Non », glisse un cadre acquis au secrétaire général.", "cadre"),
    ("fr", "« Non », lâche un retraité installé à Lurcy.", "retraité"),
    ("fr", "« Non », lâche un élu vêtu de noir.", "élu"),
    ("fr", "« Non », tranche la directrice de l’école située à Lurcy.", "directrice de l’école"),
    ("fr", "« Non », lâche un habitant au bout de la rue.", "habitant"),
    ("fr", "Un supporter septuagénaire restait assis. « Non », dit-il.", "supporter septuagénaire"),
    ("fr", "Jules Marec a gagné. « Non », sourit le sprinteur au pied de son bus.", "Jules Marec"),
    ("es", "«No», dice un diplomático occidental consultado por este diario.", "diplomático occidental"),
    ("es", "«No», dice un vecino asomado al balcón.", "vecino"),
    ("es", "«No», dice una concejala vestida de negro.", "concejala"),
    ("es", "«No», dice la portavoz de la plataforma creada en marzo.", "portavoz de la plataforma"),
    ("es", "«No», dice el ciclista al pie de su autobús.", "ciclista"),
    ("es", "Un vecino sentado al borde del canal cuenta: «No».", "vecino"),
    ("fr", "Un diplomate joint par l’agence affirme : « Non ».", "diplomate"),
    ("fr", "Une infirmière interrogée devant l’hôpital raconte : « Non ».", "infirmière"),
    ("fr", "On voit un seul client peser ses fruits. « Non », dit-il.", "seul client"),
    ("es", "Una enfermera consultada por la agencia cuenta: «No».", "enfermera"),
    ("es", "«No», dice el precinto de la Policía Local de lado a lado.", "precinto de la Policía Local"),
    ("es", "Un cartel pegado en la puerta decía: «No».", "cartel"),
    ("it", "«No», dice un diplomatico contattato dall’agenzia.", "diplomatico"),
    ("it", "«No», dice il velocista ai piedi del pullman.", "velocista"),
    # nouns and adjectives that look like participles or infinitives stay
    ("fr", "« Non », tranche une adjointe déléguée à la culture.", "adjointe déléguée à la culture"),
    ("fr", "« Non », tranche une société privée de gardiennage.", "société privée de gardiennage"),
    ("fr", "« Non », lâche un blessé léger.", "blessé léger"),
    ("fr", "« Non », lâche un passager étranger.", "passager étranger"),
    ("fr", "« Non », lâche un avocat spécialisé.", "avocat spécialisé"),
    ("es", "«No», dice un vecino jubilado de la mina.", "vecino jubilado de la mina"),
    ("es", "«No», dice un portavoz militar.", "portavoz militar"),
    ("es", "«No», dice una empresa privada de seguridad.", "empresa privada de seguridad"),
]

BODIES = [
    ("fr", "l’Office cantonal de l’eau"),
    ("fr", "la Haute Autorité de santé"),
    ("fr", "l’Institut cantonal de la vigne"),
    ("fr", "le Conseil national de l’alimentation"),
    ("fr", "le chef de l’Office cantonal de l’eau"),
    ("es", "el Instituto regional de la vivienda"),
    ("es", "la Dirección General de Tráfico"),
    ("es", "la Oficina cantonal del agua"),
    ("es", "la jefa de la Oficina municipal de consumo"),
]


def names(text: str, language: str) -> list[str]:
    """Who has each marked passage of a text."""
    marked = (line.split("|") for line in said(attribute(paragraphs_of(f"Titre\n\n{text}", language))))
    return [name for name, kind, _ in marked if kind != "i"]


@pytest.mark.parametrize(("language", "text", "expected"), ENDS)
def test_a_description_ends_before_what_was_done_and_where(language: str, text: str, expected: str) -> None:
    assert names(text, language) == [expected]


@pytest.mark.parametrize(("language", "phrase"), BODIES)
def test_a_body_has_its_whole_name_and_a_clause_behind_it(language: str, phrase: str) -> None:
    name = phrase.removeprefix("l’").removeprefix("la ").removeprefix("le ").removeprefix("el ")
    french = f"« Bien », répond {phrase}, qui salue une « piste utile »."
    assert names(french if language == "fr" else f"«Bien», avisa {phrase}, que pide «más calma».", language) == [
        name,
        name,
    ]


CLUBS = [
    ("fr", "Racing Lurcy perd encore. « Dur », dit l’entraîneur.", "entraîneur"),
    ("fr", "Stade Lurcéen perd. « Dur », souffle le gardien.", "gardien"),
    ("es", "Deportivo Ribera ganó. «Duro», dice el técnico.", "técnico"),
    ("es", "Racing Lumbreras ganó. «Duro», dice el técnico.", "técnico"),
    ("es", "Real Moreno ganó. «Duro», dice el portero.", "portero"),
    ("es", "Telmar Capital compró el puerto. «Duro», dice el alcalde.", "alcalde"),
    # the first word of a firm’s name is the firm
    ("fr", "Brackwater Partners, le fonds, a acheté le port. « Sain », assure Brackwater.", "Brackwater Partners"),
    ("fr", "La société Telmar Énergie a acheté le port. « Sain », assure Telmar.", "Telmar Énergie"),
    ("fr", "Brackwater Partners a signé. Dans un communiqué, Brackwater a dit « oui ».", "Brackwater Partners"),
    ("es", "La empresa Telmar Energía compró el puerto. «Sano», asegura Telmar.", "Telmar Energía"),
    ("es", "Telmar Capital compró el puerto. Telmar habla de «un cabo».", "Telmar Capital"),
    ("it", "La società Telmar Energia ha comprato il porto. «Sano», assicura Telmar.", "Telmar Energia"),
    # somebody of that name is nobody’s firm
    ("fr", "Telmar Capital a acheté le port à Paul Telmar. « Sain », assure Telmar.", "Paul Telmar"),
    ("es", "Ana Telmar compró el puerto. «Sano», asegura Telmar.", "Ana Telmar"),
]


@pytest.mark.parametrize(("language", "text", "expected"), CLUBS)
def test_clubs_and_firms_are_bodies(language: str, text: str, expected: str) -> None:
    assert names(text, language) == [expected]


PETS = [
    (
        "fr",
        "Jeanne Sorel pleure. Son épagneul, Filou, est mort. « Doux », confie cette retraitée.",
        "Jeanne Sorel",
    ),
    ("fr", "Jeanne Sorel vit ici. Lola, une chienne de six ans, dort. « Douce », assure-t-elle.", "Jeanne Sorel"),
    ("fr", "Jeanne Sorel vit ici. Sa chienne, Lola, dort. « Douce », assure cette infirmière.", "Jeanne Sorel"),
    ("fr", "Jeanne Sorel pleure. Sa jument Cannelle est morte. « Douce », dit-elle.", "Jeanne Sorel"),
    ("es", "Juana Soler llora. Su perro, Tobi, murió. «Dormía aquí», cuenta esta jubilada.", "Juana Soler"),
    ("es", "Juana Soler llora. Su yegua Canela murió. «Dormía aquí», dice ella.", "Juana Soler"),
    ("es", "El loro Pepe habla. «Es manso», dice.", "None"),
    # somebody beside an animal, or of its name
    ("fr", "Avec son chien, Paul, 54 ans, marche. « Je dors », dit-il.", "Paul"),
    ("fr", "À cheval, Paul attend. « Je dors », dit-il.", "Paul"),
    ("fr", "Paul Loup, un berger, attend. « Je dors », dit-il.", "Paul Loup"),
    ("es", "Con su perro, Pedro, de 54 años, camina. «Duermo», dice él.", "Pedro"),
    ("es", "Pedro Toro, un pastor, espera. «Duermo», dice.", "Pedro Toro"),
]


@pytest.mark.parametrize(("language", "text", "expected"), PETS)
def test_animals_with_a_name_are_nobody(language: str, text: str, expected: str) -> None:
    assert names(text, language) == [expected]


CASTS = [
    # what opens a sentence
    ("fr", "Jules Marec est parti. Impossible à vérifier, dit-il. Inutile de nier.", ["Jules Marec"]),
    ("fr", "Debout, il parle. Dehors, il pleut. Difficile, dit-il, de rester.", []),
    ("fr", "M. Prudent est là. Prudent a parlé : « Oui. »", ["Prudent"]),
    ("es", "Difícil saberlo. Imposible, dice. Ahí pone el acento Bruno Saldías.", ["Bruno Saldías"]),
    ("es", "Fácil no es. Inútil, dice Ana, negarlo.", ["Ana"]),
    ("it", "Impossibile saperlo. Difficile, dice Ugo, negarlo.", ["Ugo"]),
    # words of place and state are no bodies
    ("es", "Habló frente a unos seguidores. «Esperamos», dijo.", []),
    ("es", "Miró el estado de la grada. «Se cae», dijo.", []),
    ("es", "Se sentó a la izquierda de la sala.", []),
    ("es", "La izquierda calla.", ["izquierda"]),
    ("es", "El Frente Amplio habló.", ["Frente Amplio"]),
    ("fr", "Il parle à gauche de la scène. « Rien », dit-il.", []),
    ("fr", "L’état de la grille est mauvais. Le voilà.", []),
    ("fr", "La gauche se tait.", ["gauche"]),
    ("fr", "L’Etat se tait. Le centre dramatique répond : « Rien ».", ["Etat", "centre dramatique"]),
    # verbs behind their noun
    ("fr", "Les partis tergiversent. La direction relira le texte.", ["direction", "partis"]),
    ("es", "Los municipios reciban más. El pleno aprobará el plan.", ["municipios", "pleno"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASTS)
def test_who_is_in_the_cast(language: str, text: str, expected: list[str]) -> None:
    cast = walk(paragraphs_of(f"Titre\n\n{text}", language), lexicon_for(language)).registry.entities
    assert sorted(entity.name for entity in cast) == sorted(expected)
