"""German passages that we wrote, one trap each, with everything that is said in them and by whom."""

from __future__ import annotations

import subprocess
import sys

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

PASSAGES = [
    pytest.param(
        "Wolfgang Rang hat sein Amt niedergelegt. Das gab der Zweitligist am Montag bekannt. Kritischer äußerte sich "
        "Torwart Jonas Peters: „Gut so.“",
        ["Zweitligist|i|Wolfgang Rang hat sein Amt niedergelegt", "Jonas Peters|d|Gut so."],
        id="a club is no person, a comparative no name",
    ),
    pytest.param(
        "„Nein“, sagte Uwe Klaassen.\n\nGesa Thode, Rätin: „So bleibt es nicht.“",
        ["Uwe Klaassen|d|Nein", "Gesa Thode|d|So bleibt es nicht."],
        id="name and office before a colon",
    ),
    pytest.param(
        "„Der Deich hält“, sagte Deichgräfin Wiebke Harms. Die Gemeinde Süderwerk plant trotzdem neu.",
        ["Wiebke Harms|d|Der Deich hält"],
        id="verb before the speaker",
    ),
    pytest.param(
        "Am Montag teilte die Reederei Nordstern mit, dass die Fähre erst im Mai wieder fahre.",
        ["Nordstern|i|die Fähre erst im Mai wieder fahre"],
        id="separable verb, adverb first",
    ),
    pytest.param(
        "„Wir fangen von vorn an“, fügte Küster Onno Brake hinzu.",
        ["Onno Brake|d|Wir fangen von vorn an"],
        id="separable verb behind the words",
    ),
    pytest.param(
        "Die Kassiererin Gesa Thode wies den Vorwurf zurück, sie habe Geld behalten.",
        ["Gesa Thode|i|sie habe Geld behalten"],
        id="rejected claim",
    ),
    pytest.param(
        "Der Kapitän äußerte sich zuversichtlich: „Wir laufen pünktlich aus.“",
        ["Kapitän|d|Wir laufen pünktlich aus."],
        id="reflexive verb and a colon",
    ),
    pytest.param(
        "Hausmeister Uwe Klaassen beklagte sich, niemand räume den Schnee weg.",
        ["Uwe Klaassen|i|niemand räume den Schnee weg"],
        id="reflexive verb with a clause",
    ),
    pytest.param(
        "Außenministerin Lena Vogt (Grüne) warnte, der Streit könne sich ausweiten.",
        ["Lena Vogt|i|der Streit könne sich ausweiten"],
        id="party in a parenthesis",
    ),
    pytest.param(
        "Der SPD-Politiker Karl Meinders sagte: „Das Gesetz kommt.“ Er sei sich da sicher.",
        ["Karl Meinders|d|Das Gesetz kommt.", "Karl Meinders|i|Er sei sich da sicher"],
        id="compound calling, report goes on",
    ),
    pytest.param(
        "Laut Feuerwehr brannte der Stall schon seit Stunden.",
        ["Feuerwehr|i|brannte der Stall schon seit Stunden"],
        id="laut without an article",
    ),
    pytest.param(
        "Nach Angaben der Polizei in Hollern wurden zwei Radfahrer verletzt.",
        ["Polizei in Hollern|i|wurden zwei Radfahrer verletzt"],
        id="nach Angaben",
    ),
    pytest.param(
        "Der Gewerkschaft zufolge bleiben die Busse am Freitag im Depot.",
        ["Gewerkschaft|i|bleiben die Busse am Freitag im Depot"],
        id="zufolge behind its noun",
    ),
    pytest.param(
        "Nach den Worten von Imke Soltau fehlt es an Geld und an Zeit.",
        ["Imke Soltau|i|fehlt es an Geld und an Zeit"],
        id="nach den Worten von",
    ),
    pytest.param(
        "Aus Sicht der Händler kommt der Umbau zur Unzeit.",
        ["Händler|i|kommt der Umbau zur Unzeit"],
        id="aus Sicht",
    ),
    pytest.param(
        "Die Schleuse bleibe bis Juni gesperrt, so Sprecherin Antje Ratjen.",
        ["Antje Ratjen|i|Die Schleuse bleibe bis Juni gesperrt"],
        id="so and a name",
    ),
    pytest.param(
        "Wie Pfarrer Jens Albers berichtete, ist das Dach undicht.",
        ["Jens Albers|i|ist das Dach undicht"],
        id="wie-clause in front",
    ),
    pytest.param(
        "Das Boot war, wie die Küstenwache mitteilte, ohne Licht unterwegs.",
        ["Küstenwache|i|Das Boot war // ohne Licht unterwegs"],
        id="wie-clause inside",
    ),
    pytest.param(
        "Unterdessen sagte Wirt Hajo Peters, er öffne am Samstag.",
        ["Hajo Peters|i|er öffne am Samstag"],
        id="adverb is no speaker",
    ),
    pytest.param(
        "Wörtlich hieß es in dem Aushang: „Baden verboten.“",
        ["Aushang|d|Baden verboten."],
        id="Wörtlich is no speaker",
    ),
    pytest.param(
        "Zugleich erreichte die Partei ihr bestes Ergebnis. „Ein großer Tag“, jubelte Parteichef Tjark Ennen.",
        ["Tjark Ennen|d|Ein großer Tag"],
        id="a verb is no name",
    ),
    pytest.param(
        "„Es war knapp“, erklärte der Sprecher am Montag. „Aber es hat gereicht.“",
        ["Sprecher|d|Es war knapp", "Sprecher|d|Aber es hat gereicht."],
        id="split by its attribution",
    ),
    pytest.param(
        "Die Richterin verlas das Urteil. Sie sagte: „Der Zaun muss weg.“",
        ["Richterin|d|Der Zaun muss weg."],
        id="she is the woman before",
    ),
    pytest.param(
        "Das Ministerium widersprach. Es teilte mit, der Erlass gelte weiter.",
        ["Ministerium|i|der Erlass gelte weiter"],
        id="es is a body",
    ),
    pytest.param(
        "Die Behörde ließ den Antrag liegen. Sie erklärte, es fehle Personal.",
        ["Behörde|i|es fehle Personal"],
        id="sie is a body",
    ),
    pytest.param(
        "Die Fischer protestierten. Sie sagten, die Quote sei zu klein.",
        ["Fischer|i|die Quote sei zu klein"],
        id="sie is several",
    ),
    pytest.param(
        "Almut Deters, Leiterin der Sternwarte, hatte im März angekündigt, das Fernrohr zu ersetzen.",
        ["Almut Deters|i|das Fernrohr zu ersetzen"],
        id="apposition, perfect, infinitive",
    ),
    pytest.param(
        "Ein Gutachter, der anonym bleiben wollte, behauptete, die Statik sei falsch berechnet.",
        ["Gutachter|i|die Statik sei falsch berechnet"],
        id="relative clause before the verb",
    ),
    pytest.param(
        "Die Vorsitzende des Heimatvereins, Dörte Wilken, betonte, dass niemand gehen müsse.",
        ["Dörte Wilken|i|niemand gehen müsse"],
        id="office first, name in apposition",
    ),
    pytest.param(
        "Der Sprecher des Umweltamts Malte Focken erklärte, die Probe sei sauber.",
        ["Malte Focken|i|die Probe sei sauber"],
        id="office with a genitive and the name",
    ),
    pytest.param(
        "„Kommen Sie bitte rein!“, rief Bäckerin Ilka Noll. Im Laden roch es nach Zimt.",
        ["Ilka Noll|d|Kommen Sie bitte rein!"],
        id="exclamation and comma",
    ),
    pytest.param(
        "Die Wirtin nannte den Vorschlag „völlig weltfremd“.",
        ["Wirtin|p|völlig weltfremd"],
        id="naming verb with a phrase",
    ),
    pytest.param(
        "Der Chor sprach von einer „Katastrophe mit Ansage“.",
        ["Chor|p|Katastrophe mit Ansage"],
        id="a phrase with capitals is no title",
    ),
    pytest.param(
        "Die Zeitschrift „Küste und Meer“ druckte das Bild. Das Schiff „Seeadler“ liegt im Hafen.",
        ["None|s|Küste und Meer", "None|s|Seeadler"],
        id="names in marks",
    ),
    pytest.param(
        "Die „Hollerner Zeitung“ berichtete, der Bürgermeister trete zurück.",
        ["None|s|Hollerner Zeitung", "Hollerner Zeitung|i|der Bürgermeister trete zurück"],
        id="a paper in marks speaks",
    ),
    pytest.param(
        "»Ich habe ‚Halt‘ gerufen«, sagte Zeuge Piet Onken.",
        ["Piet Onken|d|Ich habe ‚Halt‘ gerufen"],
        id="marks inside marks",
    ),
    pytest.param(
        "Der Brand brach am 3. Mai aus. Das bestätigte Feuerwehrchef Lars Tamm.",
        ["Lars Tamm|i|Der Brand brach am 3. Mai aus"],
        id="that was confirmed, and an ordinal",
    ),
    pytest.param(
        "Der Verband kritisierte das Gesetz und forderte, es müsse geändert werden.",
        ["Verband|i|es müsse geändert werden"],
        id="two verbs, one subject",
    ),
    pytest.param(
        "Der Verein begrüßte den Plan, fügte aber hinzu, er komme spät.",
        ["Verein|i|den Plan", "Verein|i|er komme spät"],
        id="two verbs parted by a comma",
    ),
    pytest.param(
        "Ob der Markt stattfinde, wollte Organisatorin Birte Gosch nicht sagen. „Wir sehen morgen weiter“, sagte sie.",
        ["Birte Gosch|d|Wir sehen morgen weiter"],
        id="what was not said",
    ),
    pytest.param(
        "Es wurde berichtet, dass der Turm einsturzgefährdet sei.",
        ["None|i|der Turm einsturzgefährdet sei"],
        id="passive without a speaker",
    ),
    pytest.param(
        "Von der Opposition wurde beklagt, dass seit Wochen Unterlagen fehlten.",
        ["Opposition|i|seit Wochen Unterlagen fehlten"],
        id="passive with an agent",
    ),
    pytest.param(
        "Die Ministerin ist der Ansicht, dass die Brücke warten kann.",
        ["Ministerin|i|die Brücke warten kann"],
        id="light verb",
    ),
    pytest.param(
        "Der Landrat zeigte sich überzeugt: „Der Kreis wächst.“",
        ["Landrat|d|Der Kreis wächst."],
        id="light verb and a colon",
    ),
    pytest.param(
        "In dem Bericht der Prüfer heißt es, die Kasse sei leer. Rücklagen gebe es keine. Der Kreis müsse helfen.",
        [
            "Bericht der Prüfer|i|die Kasse sei leer",
            "Bericht der Prüfer|i|Rücklagen gebe es keine. Der Kreis müsse helfen",
        ],
        id="free indirect speech over sentences",
    ),
    pytest.param(
        "Kapitänin Rieke Boysen sagte, die See sei ruhig gewesen. Dann legte das Schiff ab. Am Kai standen viele.",
        ["Rieke Boysen|i|die See sei ruhig gewesen"],
        id="the report ends with the mood",
    ),
    pytest.param(
        "Hinnerk Ahlers versprach, die Halle bis zum 17. Oktober fertigzustellen.",
        ["Hinnerk Ahlers|i|die Halle bis zum 17. Oktober fertigzustellen"],
        id="infinitive with zu inside the word",
    ),
    pytest.param(
        "Kulturdezernentin Merle Dirks: „Das Museum bleibt.“",
        ["Merle Dirks|d|Das Museum bleibt."],
        id="name and colon",
    ),
    pytest.param(
        "Trainerin Svea Lührs geht. Ihr Fazit: „Es hat sich gelohnt.“",
        ["Svea Lührs|d|Es hat sich gelohnt."],
        id="her conclusion",
    ),
    pytest.param(
        "Bürgermeisterin Anke Feddersen lobte die Helfer. Später sagte die Bürgermeisterin, sie danke allen.",
        ["Anke Feddersen|i|sie danke allen"],
        id="office for the name",
    ),
    pytest.param(
        "Feddersens Stellvertreter Enno Jürgens ergänzte: „Auch nachts.“",
        ["Enno Jürgens|d|Auch nachts."],
        id="genitive of a name before an office",
    ),
    pytest.param(
        "„Wer zahlt das?“, fragte Rentner Fokko Behrends. „Wir alle“, antwortete Stadträtin Maike Sievers.",
        ["Fokko Behrends|d|Wer zahlt das?", "Maike Sievers|d|Wir alle"],
        id="question and answer",
    ),
    pytest.param(
        "Die Initiative Bürger für Hollern forderte am Donnerstag, den Wald zu schonen.",
        ["Bürger für Hollern|i|den Wald zu schonen"],
        id="a body whose name has a preposition",
    ),
    pytest.param(
        "Gefahr besteht nach Angaben der Klinik nicht.",
        ["Klinik|i|Gefahr besteht // nicht"],
        id="what stands behind a phrase may turn the sense",
    ),
    pytest.param(
        "Der Wirt habe gestanden, sagte eine Polizeisprecherin. Als Grund habe er Geldnot genannt.",
        ["Polizeisprecherin|i|Der Wirt habe gestanden", "Polizeisprecherin|i|Als Grund habe er Geldnot genannt"],
        id="als is no conjunction there",
    ),
    pytest.param(
        "Das werde teuer. „Sehr teuer“, sagte Kämmerer Rolf Tanne.",
        ["Rolf Tanne|i|Das werde teuer", "Rolf Tanne|d|Sehr teuer"],
        id="the speaker of a report comes behind it",
    ),
    pytest.param(
        "Seit Sonntag hatte sich ein Bäcker eingeschlossen. Er teilte mit, dass er bleibe.",
        ["Bäcker|i|er bleibe"],
        id="seit is no conjunction there",
    ),
    pytest.param(
        "Die Opposition lehnte den Entwurf ab. Sie nannte ihn „schlampig“.",
        ["Opposition|i|den Entwurf", "Opposition|p|schlampig"],
        id="sie is a body with a naming verb",
    ),
    pytest.param(
        "Unklar ist der Grund. Die Ermittler hätten keine Spur, sagte Staatsanwalt Ulf Kranz.",
        ["Ulf Kranz|i|Die Ermittler hätten keine Spur"],
        id="an adjective is no name",
    ),
    pytest.param(
        "Mit den Worten „Ich komme wieder“ verließ Torwart Rico Bahl den Platz.",
        ["Rico Bahl|p|Ich komme wieder"],
        id="words said on leaving",
    ),
    pytest.param(
        "Die „Stella Maris“ sank. Kapitän Jo Ahrens sagte, die „Stella Maris“ sei seit langem nicht gewartet worden.",
        ["None|s|Stella Maris", "None|s|Stella Maris", "Jo Ahrens|i|sei seit langem nicht gewartet worden"],
        id="a ship is no quotation",
    ),
    pytest.param(
        "Einer der Retter, Harm Folkerts, dankte allen und ergänzte, der Einsatz sei schwer gewesen.",
        ["Harm Folkerts|i|der Einsatz sei schwer gewesen"],
        id="one of several, named",
    ),
    pytest.param(
        "Polizei und Feuerwehr teilten mit, niemand sei verletzt.",
        ["Polizei und Feuerwehr|i|niemand sei verletzt"],
        id="two bodies speak as one",
    ),
    pytest.param(
        "»Wir wollten das nicht«, sagte Pfarrerin Ute Sand. »Aber«, fügte sie hinzu, »wir stehen dazu.«",
        ["Ute Sand|d|Wir wollten das nicht", "Ute Sand|d|Aber", "Ute Sand|d|wir stehen dazu."],
        id="one word said is no speaker",
    ),
    pytest.param(
        "Staatssekretär a. D. Hubert Gras meint: „Ohne mich.“",
        ["Hubert Gras|d|Ohne mich."],
        id="an office that is no longer held",
    ),
    pytest.param(
        "Oma Erna winkte ab. „Jetzt reicht es“, rief ihr Enkel Nils.",
        ["Nils|d|Jetzt reicht es"],
        id="her grandson, not she",
    ),
    pytest.param(
        "Bürgermeister Thomas Ahrens bat die Bewohner, Ruhe zu bewahren, und dankte den Helfern.",
        ["Thomas Ahrens|i|Ruhe zu bewahren"],
        id="a report ends where the main clause goes on",
    ),
    pytest.param(
        "Ein Bericht, der die Brücke als „Ruine“ bezeichnet, liegt vor. Als „übertrieben“ bezeichnete das Baurat Hein.",
        ["Bericht|p|Ruine", "Hein|p|übertrieben"],
        id="a relative clause that names, and words in front",
    ),
    pytest.param(
        "Die Gefahr von Bränden wird vom Forstamt als „hoch“ eingestuft.",
        ["Forstamt|p|hoch"],
        id="the agent of a passive",
    ),
    pytest.param(
        "Kritiker werfen Landrat Dirk Oltmanns vor, er habe gezögert.",
        ["Kritiker|i|er habe gezögert"],
        id="the accused is no speaker",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_who_says_what_in(text: str, expected: list[str]) -> None:
    assert said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de")) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("„Gut so“, sagte Außenministerin Lena Vogt.", "Außenministerin"),
        ("„Gut so“, sagte der SPD-Politiker Karl Meinders.", "SPD-Politiker"),
        ("„Gut so“, sagte Almut Deters, Leiterin der Sternwarte.", "Leiterin der Sternwarte"),
        ("„Gut so“, sagte die Vorsitzende des Heimatvereins, Dörte Wilken.", "Vorsitzende des Heimatvereins"),
    ],
)
def test_the_role_of_a_speaker(text: str, role: str) -> None:
    document = attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de")
    assert [s.role for s in document.speakers] == [role]


def test_the_grammar_is_loaded_for_german_only() -> None:
    code = (
        "import sys\n"
        "from reader.attribution import attribute, paragraphs_of\n"
        "loaded = lambda: any('grammar.german' in name for name in sys.modules)\n"
        "attribute(paragraphs_of('“It holds,” said Ana Ruiz.'), 'en')\n"
        "before = loaded()\n"
        "attribute(paragraphs_of('„Es hält“, sagte Ana Ruiz.'), 'de')\n"
        "print(before, loaded())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
