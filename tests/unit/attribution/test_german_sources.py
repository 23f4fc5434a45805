"""German passages of our own about who a source is: nouns that report, relayers, moods over sentences."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of
from reader.document.model import speakers_by_id

KNOWN = "In Kalda trafen sich Minister Arne Kolb und Bürgermeisterin Tea Harms."

PASSAGES = [
    pytest.param(
        "Auf den Vorwurf der Opposition, der Senat habe Akten vernichtet, entgegnete Senatorin Jana Krey, "
        "alles liege vor.",
        ["Opposition|i|der Senat habe Akten vernichtet", "Jana Krey|i|alles liege vor"],
        id="a reproach of somebody",
    ),
    pytest.param(
        "Die Befürchtung der Anwohner, der Lärm werde zunehmen, teilt das Amt nicht.",
        ["Anwohner|i|der Lärm werde zunehmen"],
        id="a fear of somebody, and the main clause goes on",
    ),
    pytest.param(
        "Berichte von Reisenden, die Grenze sei geschlossen, wies das Ministerium zurück.",
        ["Reisende|i|die Grenze sei geschlossen"],
        id="reports of somebody are rejected",
    ),
    pytest.param(
        "Die Ermittler prüfen die Behauptungen eines Händlers, der angibt, die Bilder gefunden zu haben.",
        ["Händler|i|die Bilder gefunden zu haben"],
        id="the relative pronoun agrees with the second noun",
    ),
    pytest.param(
        "Es gibt Berichte einer Ärztin, die erklärte, sie habe nichts gesehen.",
        ["Ärztin|i|sie habe nichts gesehen"],
        id="the relative pronoun agrees with the verb",
    ),
    pytest.param(
        "Man sagt, der Turm sei schief.",
        ["None|i|der Turm sei schief"],
        id="nobody in particular",
    ),
    pytest.param(
        "Die Kapelle stand Überlieferungen zufolge schon im Jahr 1412.",
        ["Überlieferungen|i|Die Kapelle stand // schon im Jahr 1412"],
        id="a noun of no list before zufolge",
    ),
    pytest.param(
        "Rektorin Ada Klee widersprach. Ihrer Meinung nach fehlt Personal.",
        ["Ada Klee|i|fehlt Personal"],
        id="their opinion opens the sentence",
    ),
    pytest.param(
        "Küchenchef Fiete Asmus sieht die Kritik gelassen. Von den Mängeln habe er nichts gewusst.",
        ["Fiete Asmus|i|Von den Mängeln habe er nichts gewusst"],
        id="a stance without words, then the mood",
    ),
    pytest.param(
        "Auf den Plan reagierte Kolb empört. Dies sei „nicht zu bezahlen“.",
        ["Arne Kolb|p|nicht zu bezahlen"],
        id="somebody reacts, then the mood",
    ),
    pytest.param(
        "„Wir geben nicht auf.“ Mit diesen Worten eröffnete Vereinschef Knut Harder die Sitzung.",
        ["Knut Harder|d|Wir geben nicht auf."],
        id="who is named only behind the words",
    ),
    pytest.param(
        "„Ich trete nicht zurück.“ Das sagte Harder am Abend im Rathaus.",
        ["Harder|d|Ich trete nicht zurück."],
        id="that said somebody, behind the words",
    ),
    pytest.param(
        "„Das war knapp“ – so beschrieb die Lotsin Frauke Thies die Nacht.",
        ["Frauke Thies|d|Das war knapp"],
        id="so and a verb behind a dash",
    ),
    pytest.param(
        "Kolb bleibt im Amt. Kolb weiter: „Wir bleiben dran.“",
        ["Arne Kolb|d|Wir bleiben dran."],
        id="a name and an adverb before a colon",
    ),
    pytest.param(
        "Der Pfarrer („Betet für uns!“) und Ana Ruiz („Ich danke euch allen sehr.“) kamen nach Kalda.",
        ["Pfarrer|d|Betet für uns!", "Ana Ruiz|d|Ich danke euch allen sehr."],
        id="a parenthesis behind a name",
    ),
    pytest.param(
        "Sowohl Ebel als auch Harder betonten, man werde helfen.",
        ["Ebel und Harder|i|man werde helfen"],
        id="both one and the other",
    ),
    pytest.param(
        "Die Veranstalter sprachen von 5.000, die Polizei von „höchstens 2.000 Teilnehmern“.",
        ["Polizei|p|höchstens 2.000 Teilnehmern"],
        id="who shares another's verb",
    ),
    pytest.param(
        "Für Rektor Olaf Timm ist klar: „Die Schule bleibt.“",
        ["Olaf Timm|d|Die Schule bleibt."],
        id="for whom it is settled",
    ),
    pytest.param(
        "Kritik kam von der Opposition: Das Gesetz sei unausgegoren.",
        ["Opposition|i|Das Gesetz sei unausgegoren"],
        id="criticism came from",
    ),
    pytest.param(
        "Von der Bauernpartei war zu hören, sie halte den Plan für falsch.",
        ["Bauernpartei|i|sie halte den Plan für falsch"],
        id="to be heard from",
    ),
    pytest.param(
        "Dass der Deich bricht, geht aus dem Gutachten hervor.",
        ["Gutachten|i|Dass der Deich bricht"],
        id="it emerges from a writing",
    ),
    pytest.param(
        "Der Vertrag sei nach Kolb nichtig.",
        ["Arne Kolb|i|Der Vertrag sei // nichtig"],
        id="nach and a name, in the subjunctive",
    ),
    pytest.param(
        "Nach Kalda sei er nie gereist, sagte Kolb.",
        ["Arne Kolb|i|Nach Kalda sei er nie gereist"],
        id="nach and a place",
    ),
    pytest.param(
        "Vonseiten der Bahn hieß es, die Strecke bleibe gesperrt.",
        ["Bahn|i|die Strecke bleibe gesperrt"],
        id="on the part of",
    ),
    pytest.param(
        "Dem Bericht nach war die Bremse defekt.",
        ["Bericht|i|war die Bremse defekt"],
        id="what a writing says, nach behind it",
    ),
    pytest.param(
        "Der Sprecher sagte, die Kanzlerin sei informiert.",
        ["Sprecher|i|die Kanzlerin sei informiert"],
        id="a participle is no verb of speech",
    ),
    pytest.param(
        "In einer am Abend veröffentlichten Erklärung hieß es, das Haus bleibe geschlossen.",
        ["Erklärung|i|das Haus bleibe geschlossen"],
        id="an attribute with a participle is no verb of speech",
    ),
    pytest.param(
        "Gesucht werden Zeugen, die sagen können, wer den Wagen fuhr.",
        [],
        id="who can say is not who says",
    ),
    pytest.param(
        "Wie der Sprecher der Polizei, Uwe Bolte, mitteilte, ist der Hof leer.",
        ["Uwe Bolte|i|ist der Hof leer"],
        id="a wie-clause with an apposition inside",
    ),
    pytest.param(
        "Wie Arne Kolb, Sprecher der Bauernpartei, mitteilte, ist der Hof leer.",
        ["Arne Kolb|i|ist der Hof leer"],
        id="a wie-clause with an office behind the name",
    ),
    pytest.param(
        "Harms sagte, der Anführer, Hauptmann Ali Sano, habe sich entschuldigt.",
        ["Tea Harms|i|der Anführer, Hauptmann Ali Sano, habe sich entschuldigt"],
        id="the subject of the report has an apposition",
    ),
    pytest.param(
        "Der Sprecher der Rebellen sagte laut KBC: „Wir siegen.“ Man habe „keine Angst“.",
        ["Sprecher der Rebellen|d|Wir siegen.", "Sprecher der Rebellen|p|keine Angst"],
        id="a paper relays a spokesman",
    ),
    pytest.param(
        "Einem Bericht der KBC zufolge sagte Harms, der Deich halte. Er sei „sicher gebaut“.",
        ["Tea Harms|i|der Deich halte", "Tea Harms|p|sicher gebaut"],
        id="a paper relays a report",
    ),
    pytest.param(
        "Kolb betonte, dass die Opposition im Mai gefordert hatte, das Geld zu kürzen. Das sei „ein Akt der Willkür“.",
        ["Arne Kolb|i|die Opposition im Mai gefordert hatte, das Geld zu kürzen", "Arne Kolb|p|ein Akt der Willkür"],
        id="the outer of two goes on",
    ),
    pytest.param(
        "Die Polizei teilte mit, ein Kessel sei geplatzt. Die Explosion forderte drei Leben. "
        "Die Opfer seien „sofort tot“ gewesen.",
        ["Polizei|i|ein Kessel sei geplatzt", "Polizei|p|sofort tot"],
        id="a thing demands no words",
    ),
    pytest.param(
        "Harms sagte, der Deich halte. Kolb hatte ihn geplant. Er sei „ein guter Ingenieur“.",
        ["Tea Harms|i|der Deich halte", "Tea Harms|p|ein guter Ingenieur"],
        id="narrative between two reports",
    ),
    pytest.param(
        "Harms wirft Kolb Untätigkeit vor. Er habe „nichts getan“. Kolb wehrt sich. Er habe „alles getan“.",
        ["Tea Harms|i|Kolb Untätigkeit", "Tea Harms|p|nichts getan", "Arne Kolb|p|alles getan"],
        id="somebody defends himself",
    ),
    pytest.param(
        "Am Montag warf Kolb Harms „Verrat an der Küste“ vor.",
        ["Arne Kolb|p|Verrat an der Küste"],
        id="two surnames beside each other",
    ),
    pytest.param(
        "Dann räumte Werkleiter Bodo Kniep Fehler ein: „Wir waren zu spät dran.“",
        ["Bodo Kniep|d|Wir waren zu spät dran."],
        id="an object behind a full name",
    ),
    pytest.param(
        "Kaldas stellvertretende Hafenmeisterin Mila Berg forderte, die Gespräche aufzunehmen.",
        ["Mila Berg|i|die Gespräche aufzunehmen"],
        id="a name in the genitive before an adjective",
    ),
    pytest.param(
        "Nach Angaben des 1. FC Kalda bleibt das Stadion leer.",
        ["1. FC Kalda|i|bleibt das Stadion leer"],
        id="a number and a name",
    ),
    pytest.param(
        "Nach Angaben des 28 Jahre alten Fahrers war die Straße glatt.",
        ["28 Jahre alte Fahrer|i|war die Straße glatt"],
        id="an age before a noun",
    ),
    pytest.param(
        "Nach Angaben von rund 30 Zeugen war die Straße glatt.",
        ["rund 30 Zeugen|i|war die Straße glatt"],
        id="about thirty of them",
    ),
    pytest.param(
        "Laut Polizei und Feuerwehr war die Straße glatt.",
        ["Polizei und Feuerwehr|i|war die Straße glatt"],
        id="two sources in one phrase",
    ),
    pytest.param(
        "Der Hof brannte laut kurier.de nieder.",
        ["kurier.de|i|Der Hof brannte // nieder"],
        id="an address is a source",
    ),
    pytest.param(
        "Nach Angaben der Nachrichtenagentur dpa war die Straße glatt.",
        ["dpa|i|war die Straße glatt"],
        id="an agency in small letters",
    ),
    pytest.param(
        "Laut der Wasser- und Hafenverwaltung sinkt der Pegel.",
        ["Wasser- und Hafenverwaltung|i|sinkt der Pegel"],
        id="nouns that share their end",
    ),
    pytest.param(
        "„Der Deich hält“, sagte Arne Kolb, wasserpolitischer Sprecher der Bauernpartei, am Montag.",
        ["Arne Kolb|d|Der Deich hält"],
        id="an office behind the name without an article",
    ),
    pytest.param(
        "Dann sagte Kolb nur: „Kein Kommentar.“ Auch Harms wollte sich nicht äußern.",
        ["Arne Kolb|d|Kein Kommentar."],
        id="who did not want to speak",
    ),
    pytest.param(
        "Kolb nannte den Deich „alt und marode“, Harms widersprach.",
        ["Arne Kolb|p|alt und marode"],
        id="a new subject behind the words",
    ),
    pytest.param(
        "Harms rief alle Seiten „zur Mäßigung“ auf.",
        ["Tea Harms|p|zur Mäßigung"],
        id="several are no subject of one verb",
    ),
    pytest.param(
        "„Es ist entschieden“, ließ der Verein über seinen Sprecher Nik Lohse mitteilen.",
        ["Verein|d|Es ist entschieden"],
        id="said through somebody",
    ),
    pytest.param(
        "Der Haushalt wird mit Minister Arne Kolb beraten. Das Ministerium halte den Plan für tragbar.",
        ["Arne Kolb|i|Das Ministerium halte den Plan für tragbar"],
        id="the only person of the paragraph",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_who_says_what_in(text: str, expected: list[str]) -> None:
    assert said(attribute(paragraphs_of(f"Aus der Stadt\n\n{KNOWN}\n\n{text}"), "de")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Harms sagte laut KBC, der Deich halte.",
        "Laut KBC sagte Harms, der Deich halte.",
        "Wie die KBC berichtet, sagte Harms, der Deich halte.",
        "Harms erklärte nach Informationen der KBC, der Deich halte.",
        "Harms sagte laut KBC: „Der Deich hält.“",
    ],
)
def test_who_relays_the_words_of_somebody(text: str) -> None:
    document = attribute(paragraphs_of(f"Aus der Stadt\n\n{KNOWN}\n\n{text}"), "de")
    names = {key: speaker.name for key, speaker in speakers_by_id(document).items()}
    (quotation,) = document.quotations
    assert names[quotation.speaker or ""] == "Tea Harms"
    assert names[quotation.via or ""] == "KBC"
