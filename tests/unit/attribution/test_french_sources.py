"""French passages of our own about who a source is, and what a verb of speech interrupts."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

PASSAGES = [
    pytest.param(
        "« L’eau est bonne », dit Benoît Leroy. Citant Kafka, il ajoute : « C’est exactement ça. »",
        ["Benoît Leroy|d|L’eau est bonne", "Benoît Leroy|d|C’est exactement ça."],
        id="a participle in front of a name",
    ),
    pytest.param(
        "D’après l’enquête, relayée par La Dépêche, le conducteur roulait vite.\n\nIl aurait lancé aux policiers : "
        "« Vous savez qui est mon père ? »",
        ["None|i|le conducteur roulait vite", "conducteur|d|Vous savez qui est mon père ?"],
        id="a verb is no part of an office",
    ),
    pytest.param(
        "Il n’a jamais dit « je t’aime ». Benoît Leroy fait le portrait d’un puisatier. « Il parlait peu », écrit-il.",
        ["None|s|je t’aime", "Benoît Leroy|d|Il parlait peu"],
        id="what somebody never said",
    ),
    pytest.param(
        "La préfète, Nadia Sorel, « comprend la colère » mais « condamne les violences ».",
        ["Nadia Sorel|p|comprend la colère", "Nadia Sorel|p|condamne les violences"],
        id="two predicates in marks",
    ),
    pytest.param(
        "L’Office de l’eau « n’exclut rien » pour l’été.",
        ["Office de l’eau|p|n’exclut rien"],
        id="a predicate of a body",
    ),
    pytest.param(
        "Un avis que ne partage pas Benoît Leroy, économiste chez Corvane, pour lequel « le pire est devant nous ».",
        [
            "Benoît Leroy|i|Un avis que ne partage pas Benoît Leroy, économiste chez Corvane",
            "Benoît Leroy|p|le pire est devant nous",
        ],
        id="a house behind an office",
    ),
    pytest.param(
        "Le Parti socialiste a exigé jeudi « toute la vérité sur le puits ».",
        ["Parti socialiste|p|toute la vérité sur le puits"],
        id="a whole name of a party",
    ),
    pytest.param(
        "Me Nadia Sorel, avocate, a fait part de sa « stupéfaction ».",
        ["Nadia Sorel|p|stupéfaction"],
        id="fait part de",
    ),
    pytest.param(
        "L’eau du puits, explique la géologue Nadia Sorel, se perd dans les fissures.",
        ["Nadia Sorel|i|L’eau du puits // se perd dans les fissures"],
        id="a report that a verb interrupts",
    ),
    pytest.param(
        "La juge Nadia Sorel a demandé à l’accusé s’il avait quelque chose à ajouter.",
        ["Nadia Sorel|i|s’il avait quelque chose à ajouter"],
        id="a question put to somebody",
    ),
    pytest.param(
        "L’eau augmentera de 2 % en mai, a annoncé jeudi la direction de Corvane au cours d’un comité extraordinaire.",
        ["direction de Corvane|i|L’eau augmentera de 2 % en mai"],
        id="an occasion behind a body",
    ),
    pytest.param(
        "Le chien est revenu au puits, a dit le maire à sa fille.",
        [],
        id="a hearer is no part of an office",
    ),
    pytest.param(
        "« Nous avons agi », dit Mgr Benoît Leroy.\n\nL’évêque précise que les faits remonteraient aux années 1990.",
        ["Benoît Leroy|d|Nous avons agi", "Benoît Leroy|i|les faits remonteraient aux années 1990"],
        id="the bishop",
    ),
    pytest.param(
        "La mairie dit que le puits est sûr, tandis que la géologue Nadia Sorel soutient que rien n’est prouvé.",
        ["mairie|i|le puits est sûr", "Nadia Sorel|i|rien n’est prouvé"],
        id="a clause against another",
    ),
    pytest.param(
        "Le chanteur « maudit » est mort.",
        ["None|s|maudit"],
        id="an adjective in marks",
    ),
    pytest.param(
        "« Elle est sauve », a dit la sœur d’Anne Sorel.",
        ["sœur d’Anne Sorel|d|Elle est sauve"],
        id="her sister is not herself",
    ),
    pytest.param(
        "Hier, Anne Sorel a jugé « regrettable » la décision de Paul Ricard, qui s’est dit « serein ».",
        ["Anne Sorel|p|regrettable", "Paul Ricard|p|serein"],
        id="whose decision it is",
    ),
    pytest.param(
        "« Une chance », pour Paul Ricard, qui dirige le port.",
        ["Paul Ricard|p|Une chance"],
        id="pour behind words that stand alone",
    ),
    pytest.param(
        "« Va-t’en », a dit à Paul Martin la maire.",
        ["maire|d|Va-t’en"],
        id="a full name behind à",
    ),
    pytest.param(
        "Le porte-parole de Paul Ricard a nié les faits. « C’est faux », a-t-il assuré.",
        ["porte-parole de Paul Ricard|d|C’est faux"],
        id="his spokesman goes on",
    ),
    pytest.param(
        "« Coup dur » pour Paul Ricard. Le puits est sec.",
        ["None|s|Coup dur"],
        id="what is for somebody, without a comma",
    ),
    pytest.param(
        "Le maire Paul Ricard prévoit « un bal » en mai. Il a invité « les Renards » à jouer.",
        ["None|s|un bal", "None|s|les Renards"],
        id="what is planned and who is invited",
    ),
    pytest.param(
        "Le contrat prévoit « une prime ».",
        ["None|s|une prime"],
        id="what a contract provides for",
    ),
    pytest.param(
        "Le maire Paul Ricard prévoit que ce sera « un beau bal ». Il a invité les voisins à « garder leur calme ».",
        ["Paul Ricard|p|un beau bal", "Paul Ricard|p|garder leur calme"],
        id="what is foreseen and asked for",
    ),
    pytest.param(
        "« Ce sera dur », prévoit Paul Ricard.",
        ["Paul Ricard|d|Ce sera dur"],
        id="a forecast behind its words",
    ),
    pytest.param(
        "La maire Anne Sorel a lu la lettre. Celle-ci disait : « Nous reviendrons au puits. »",
        ["None|d|Nous reviendrons au puits."],
        id="this one is a letter",
    ),
    pytest.param(
        "La Croix-Rouge française affirme que « rien n’est prêt ».",
        ["Croix-Rouge française|p|rien n’est prêt"],
        id="a body with an adjective",
    ),
    pytest.param(
        "Paul Ricard a invité « tous les Renards du village » à jouer.",
        ["None|s|tous les Renards du village"],
        id="a longer object",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_who_is_meant(text: str, expected: list[str]) -> None:
    assert said(attribute(paragraphs_of(f"Le puits\n\n{text}", "fr"))) == expected
