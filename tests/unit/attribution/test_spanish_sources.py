"""Spanish passages of our own about who a source is, and to whom something was said."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

PASSAGES = [
    pytest.param(
        "“No queda agua”, relató a EFE Wilmer Tovar, un vecino.",
        ["Wilmer Tovar|d|No queda agua"],
        id="an agency before the name",
    ),
    pytest.param(
        "“No queda agua”, dijo a la AFP Wilmer Tovar.",
        ["Wilmer Tovar|d|No queda agua"],
        id="an agency with its article before the name",
    ),
    pytest.param(
        "Dalia Prieto recordó que su hijo le dijo: “Mamá, no corras”.",
        ["hijo|d|Mamá, no corras"],
        id="her son said it",
    ),
    pytest.param(
        "Es el caso de Elvira Sanz, jefa de estudios de Aguas Claras, que augura un verano «menos seco».\n\n«Ha "
        "llovido», razona.",
        ["Elvira Sanz|p|menos seco", "Elvira Sanz|d|Ha llovido"],
        id="a role in apposition before que",
    ),
    pytest.param(
        "La diputada Dalia Prieto, de Avanza, le llamó «comercial de humo»; el portavoz de los regantes, Wilmer "
        "Tovar, le exigió cuentas «por escrito».",
        ["Dalia Prieto|p|comercial de humo", "Wilmer Tovar|p|por escrito"],
        id="another subject behind a semicolon",
    ),
    pytest.param(
        "Cuentan que Tovar murmuró: “Qué frío”. Ella, la poeta Dalia Prieto, no lo niega. “Nevaba”, aclara.",
        ["Tovar|d|Qué frío", "Dalia Prieto|d|Nevaba"],
        id="a pronoun with its name",
    ),
    pytest.param(
        "La alcaldesa, Dalia Prieto, ha advertido de que el pozo puede secarse en agosto.",
        ["Dalia Prieto|i|el pozo puede secarse en agosto"],
        id="advertir de que",
    ),
    pytest.param(
        "Dalia Prieto informó ayer a los vecinos de que el pozo puede secarse en agosto.",
        ["Dalia Prieto|i|el pozo puede secarse en agosto"],
        id="informar to somebody de que",
    ),
    pytest.param(
        "De «histórico» calificó el acuerdo la ministra de Aguas, Dalia Prieto. De «limosna», el regante Wilmer Tovar.",
        ["Dalia Prieto|p|histórico", "Wilmer Tovar|p|limosna"],
        id="an object between verb and subject",
    ),
    pytest.param(
        "Lo dice la estadística y lo dice Dalia Prieto, primera mujer al mando de un pozo: «Se seca».",
        ["Dalia Prieto|d|Se seca"],
        id="a second verb with a subject of its own",
    ),
    pytest.param(
        "Que el pozo volvería a secarse lo sabían todos, afirma Dalia Prieto, dueña del bar.",
        ["Dalia Prieto|i|Que el pozo volvería a secarse lo sabían todos"],
        id="a thing parted from the verb",
    ),
    pytest.param(
        "El exalcalde Wilmer Tovar envió una carta a la Asamblea. «No huyo», se lee en ella.",
        ["Wilmer Tovar|d|No huyo"],
        id="read in a letter that somebody sent",
    ),
    pytest.param(
        "La ministra Dalia Prieto recibió una carta. «Vete de aquí», se lee en ella.",
        ["None|d|Vete de aquí"],
        id="read in a letter that somebody received",
    ),
    pytest.param(
        "El caso «Pozo» suma un imputado. El Tribunal rechaza que el lema «Beba y calle» sea un engaño.",
        ["None|s|Pozo", "Tribunal|i|el lema // sea un engaño", "None|s|Beba y calle"],
        id="the name of a case and of a slogan",
    ),
    pytest.param(
        "Dalia Prieto presenta sus memorias, tituladas «Con el cubo vacío».",
        ["None|s|Con el cubo vacío"],
        id="the title of memoirs",
    ),
    pytest.param(
        "El agua de Villarrión, explica la geóloga Dalia Prieto, se pierde por las grietas.",
        ["Dalia Prieto|i|El agua de Villarrión // se pierde por las grietas"],
        id="a report that a verb interrupts",
    ),
    pytest.param(
        "Dalia Prieto mira el pozo. La bomba, explica, obliga a gastar mucha luz.",
        ["Dalia Prieto|i|La bomba // obliga a gastar mucha luz"],
        id="a report that a verb without a subject interrupts",
    ),
    pytest.param(
        "En 1990, explica Dalia Prieto, el pozo se secó.",
        ["Dalia Prieto|i|En 1990 // el pozo se secó"],
        id="a time in front of a report",
    ),
    pytest.param(
        "El juez Wilmer Tovar preguntó entonces a la acusada si tenía algo que añadir.",
        ["Wilmer Tovar|i|si tenía algo que añadir"],
        id="a question put to somebody",
    ),
    pytest.param(
        "El sindicato llamó «cobarde» al ministro, Wilmer Tovar. Este respondió desde Oruro que no piensa irse "
        "“por un voto”.",
        ["sindicato|p|cobarde", "Wilmer Tovar|p|por un voto"],
        id="this one",
    ),
    pytest.param(
        "La Central Obrera Comarcal declaró «enemigo» al alcalde.",
        ["Central Obrera Comarcal|p|enemigo"],
        id="a longer name of a body",
    ),
    pytest.param(
        "El constructor le dice a su socio: «Toca regalo». El socio, identificado como Wilmer Tovar, contesta: «Tú "
        "pide».",
        ["constructor|d|Toca regalo", "Wilmer Tovar|d|Tú pide"],
        id="identified as",
    ),
    pytest.param(
        "El consejero de Aguas, Wilmer Tovar, ha hablado. «No hay motivo», ha dicho.\n\nEl titular de Aguas ha "
        "recordado que el pozo no se cerrará.",
        ["Wilmer Tovar|d|No hay motivo", "Wilmer Tovar|i|el pozo no se cerrará"],
        id="the holder of a ministry",
    ),
    pytest.param(
        "El Papa pidió «gestos valientes». El pontífice recordó que «la paz no se improvisa».",
        ["Papa|p|gestos valientes", "Papa|p|la paz no se improvisa"],
        id="the pontiff",
    ),
    pytest.param(
        "Dalia Prieto, que baja al pozo, recomienda cavar «sin prisa».",
        ["Dalia Prieto|p|sin prisa"],
        id="a verb with a changing stem",
    ),
    pytest.param(
        "Dice Wilmer que volverá a cavar. Wilmer Tovar, pocero, se rompió un brazo.",
        ["Wilmer Tovar|i|volverá a cavar"],
        id="a verb before a first name",
    ),
    pytest.param(
        "Para Interior, el corte fue «un hecho aislado».",
        ["Interior|p|un hecho aislado"],
        id="a ministry with para",
    ),
    pytest.param(
        "El pocero tiene un principio de acuerdo con el Sporting.",
        [],
        id="an agreement is no source",
    ),
    pytest.param(
        "La UE «no reconocerá» el pozo. Lo anunció en Luxemburgo la comisaria Dalia Prieto.",
        ["Dalia Prieto|p|no reconocerá"],
        id="another sentence says who",
    ),
    pytest.param(
        "Wilmer Tovar aseguró ayer que nunca dijo que el pozo estuviera «seco».",
        ["Wilmer Tovar|i|nunca dijo que el pozo estuviera", "None|s|seco"],
        id="what somebody never said",
    ),
    pytest.param(
        "Acusado de vender agua «por cuatro perras», el alcalde Wilmer Tovar contraatacó ayer.",
        ["None|s|por cuatro perras"],
        id="what somebody is accused of",
    ),
    pytest.param(
        "«Me echaron por pedir agua», dice. Dalia Prieto tiene 26 años y hasta marzo cavaba pozos.",
        ["Dalia Prieto|d|Me echaron por pedir agua"],
        id="who is introduced below",
    ),
    pytest.param(
        "«No volverá a cavar», dice. Dalia Prieto lleva un año en coma.",
        ["None|d|No volverá a cavar"],
        id="somebody not introduced below",
    ),
    pytest.param(
        "Preguntó la periodista: «¿Se irá?». Y el alcalde, sin levantar la vista del papel: «La pregunta ofende».",
        ["periodista|d|¿Se irá?", "alcalde|d|La pregunta ofende"],
        id="a lead without a verb and with an aside",
    ),
    pytest.param(
        "La fiscal dijo que las pruebas sobran aquí, mientras que la abogada Dalia Prieto sostuvo que no las hay.",
        ["fiscal|i|las pruebas sobran aquí", "Dalia Prieto|i|no las hay"],
        id="a clause against another",
    ),
    pytest.param(
        "El vicepresidente Wilmer Tovar dijo que «no habrá agua» para los vecinos de la plaza, y anunció que el "
        "pozo se cerrará.",
        ["Wilmer Tovar|p|no habrá agua", "Wilmer Tovar|i|el pozo se cerrará"],
        id="several people in front of y",
    ),
    pytest.param(
        "Fuentes de la investigación consultadas por Efe han señalado que el pozo «no colabora con nadie».",
        ["fuentes de la investigación|p|no colabora con nadie"],
        id="participles are no part of a source",
    ),
    pytest.param(
        "Desde la Casa Blanca, un alto funcionario que pidió el anonimato lo tachó de «cortina de humo».",
        ["alto funcionario|p|cortina de humo"],
        id="a house is nobody",
    ),
    pytest.param(
        "En el acto estuvo Dalia Prieto, el alcalde de Villarrión, que celebró «un gran acuerdo».",
        ["alcalde de Villarrión|p|un gran acuerdo"],
        id="another role is not the man before it",
    ),
    pytest.param(
        "Wilmer Tovar está contento. Este lunes dijo: «No cedo».",
        ["Wilmer Tovar|d|No cedo"],
        id="a demonstrative in front of a noun",
    ),
    pytest.param(
        "En ese caso «no habrá agua», dijo Dalia Prieto.",
        ["Dalia Prieto|p|no habrá agua"],
        id="the case that is meant",
    ),
    pytest.param(
        "Dalia Prieto baila, canta, ríe y cuenta chistes.",
        [],
        id="verbs in a row interrupt nothing",
    ),
    pytest.param(
        "El pozo costó un millón, explica Dalia Prieto, alcaldesa de Villarrión.",
        ["Dalia Prieto|i|El pozo costó un millón"],
        id="her role behind the words closes them",
    ),
    pytest.param(
        "«Vete», le dijo a Ángel Vega la alcaldesa.",
        ["alcaldesa|d|Vete"],
        id="a full name behind a verb is whom it is said to",
    ),
    pytest.param(
        "«Está a salvo», dijo la hermana de Ana Prieto.",
        ["hermana de Ana Prieto|d|Está a salvo"],
        id="her sister is not herself",
    ),
    pytest.param(
        "El portavoz de Luis Tovar negó los hechos. «Es falso», aseguró.",
        ["portavoz de Luis Tovar|d|Es falso"],
        id="his spokesman goes on",
    ),
    pytest.param(
        "La sentencia es dura: Luis Tovar, prisión; Hugo Tovar, quince años. «Bien», dijo la madre, Rosa Gil.\n\n"
        "«Vamos a apelar», adelantó el defensor de los hermanos.",
        ["Rosa Gil|d|Bien", "defensor de los hermanos|d|Vamos a apelar"],
        id="counsel of the brothers",
    ),
    pytest.param(
        "Wilmer Tovar, según el cual el pozo «es inviable», dejó ayer el cargo. «Me voy», dijo.",
        ["Wilmer Tovar|p|es inviable", "Wilmer Tovar|d|Me voy"],
        id="a source in a relative clause",
    ),
    pytest.param(
        "Para el Gobierno es «un éxito»; para la oposición, «un fracaso sin más».",
        ["Gobierno|p|un éxito", "oposición|p|un fracaso sin más"],
        id="a body with para",
    ),
    pytest.param(
        "El gerente, Luis Tovar, y la pocera, Ana Prieto, discuten. Él habla de «un fallo humano». Ella, de «un "
        "sabotaje».",
        ["Luis Tovar|p|un fallo humano", "Ana Prieto|p|un sabotaje"],
        id="she, with the verb of the sentence before",
    ),
    pytest.param(
        "No es para tanto. Como dijo Ana Prieto, el pozo sigue lleno.",
        ["Ana Prieto|i|el pozo sigue lleno"],
        id="as she has said",
    ),
    pytest.param(
        "«Una fortuna» para Tovar. Cavó un año.",
        ["None|s|Una fortuna"],
        id="what is for somebody, without a comma",
    ),
    pytest.param(
        "Wilmer Tovar cavó. Este pozo es suyo. «Una fortuna», para Dalia Prieto.",
        ["Dalia Prieto|p|Una fortuna"],
        id="a view behind a comma",
    ),
    pytest.param(
        "«Es un artista», cuenta. Wilmer Tovar tiene 80 años y Dalia Prieto lo cuida.",
        ["None|d|Es un artista"],
        id="words of somebody else",
    ),
    pytest.param(
        "«Ya no es mi pozo», cuenta. Wilmer Tovar tiene 80 años.",
        ["None|d|Ya no es mi pozo"],
        id="what is no longer mine",
    ),
    pytest.param(
        "«Soy un artista», cuenta. Wilmer Tovar tiene 80 años.",
        ["Wilmer Tovar|d|Soy un artista"],
        id="words in the first person",
    ),
    pytest.param(
        "La alcaldesa Dalia Prieto leyó la carta. Esta decía: «Volveremos a cavar el pozo».",
        ["None|d|Volveremos a cavar el pozo"],
        id="this one is a letter",
    ),
    pytest.param(
        "El Ayuntamiento recibió una nota. Esta dice: «Volveremos a cavar el pozo».",
        ["None|d|Volveremos a cavar el pozo"],
        id="this one is a letter that a body received",
    ),
    pytest.param(
        "El Ayuntamiento recibió una carta. «Volveremos a cavar el pozo», se lee en ella.",
        ["None|d|Volveremos a cavar el pozo"],
        id="read in a letter that a body received",
    ),
    pytest.param(
        "Tovar escribió una carta. Esta dice: «Volveremos a cavar».",
        ["Tovar|d|Volveremos a cavar"],
        id="this one is a letter of his",
    ),
    pytest.param(
        "Tovar entregó la carta a la alcaldesa Dalia Prieto. Esta dijo: «Gracias a todos».",
        ["Dalia Prieto|d|Gracias a todos"],
        id="this one is who was given a letter",
    ),
    pytest.param(
        "Tovar insultó a Egea. Este dijo: «Es un cobarde».",
        ["None|s|Es un cobarde"],
        id="this one is of an unknown name",
    ),
    pytest.param(
        "El alcalde Wilmer Tovar prevé «una fiesta» en mayo y prevé que será «un éxito rotundo».",
        ["None|s|una fiesta", "Wilmer Tovar|p|un éxito rotundo"],
        id="what is planned and what is foreseen",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_who_is_meant(text: str, expected: list[str]) -> None:
    assert said(attribute(paragraphs_of(f"El pozo\n\n{text}", "es"))) == expected
