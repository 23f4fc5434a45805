"""German passages of our own about who the subject of a verb of saying is, and which of two sources has the words."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

PASSAGES = [
    pytest.param(
        "Uwe Wachtel ist Trainer. Ben Roth, von Wachtel als „Wand“ bezeichnet, hielt alles.",
        ["Uwe Wachtel|p|Wand"],
        id="who calls somebody so behind von",
    ),
    pytest.param(
        "Onno Hinrichs fischt. „Ein Moor ist kein Parkplatz“, sagte Ida Ahlers. Hinrichs habe ihr geantwortet: „Noch "
        "nicht.“ Das Wasser sei gestiegen.",
        [
            "Ida Ahlers|d|Ein Moor ist kein Parkplatz",
            "Ida Ahlers|i|Hinrichs habe ihr geantwortet",
            "Onno Hinrichs|d|Noch nicht.",
            "Ida Ahlers|i|Das Wasser sei gestiegen",
        ],
        id="whom a report makes answer has his words and not the report",
    ),
    pytest.param(
        "Onno Hinrichs fischt seit Jahren. „Es geht“, sagt Hinrichs. „Den holen wir raus“, verspricht Hinrichs’ Sohn "
        "Tjark.",
        ["Onno Hinrichs|d|Es geht", "Tjark|d|Den holen wir raus"],
        id="a genitive with an apostrophe is no speaker",
    ),
    pytest.param(
        "Die Vorsitzende des Vereins Offenes Moor, Ronja Pichler, nannte den Entwurf „ein Unglück“.",
        ["Ronja Pichler|p|ein Unglück"],
        id="the name of a body behind an office is not its holder's",
    ),
    pytest.param(
        "Aus Sicht von Anwohnern ist die Gasse zu eng. Dem widersprach Achternbusch. Der Versuch habe gezeigt, "
        "dass Busse hindurchpassen.",
        ["Anwohner|i|ist die Gasse zu eng", "Achternbusch|i|Der Versuch habe gezeigt, dass Busse hindurchpassen"],
        id="a verb right behind dem is no adjective",
    ),
    pytest.param(
        "Die Anklage, die drei Jahre Haft gefordert hatte, kündigte Revision an. Das Urteil sei milde.",
        ["Anklage|i|drei Jahre Haft", "Anklage|i|Revision", "Anklage|i|Das Urteil sei milde"],
        id="a noun without an article is the object where the subject stands apart",
    ),
    pytest.param(
        "Das Treffen, das sich als Falle herausstellte, hatte die Schülerin Imke Rau geplant.",
        [],
        id="what turns out to be something says nothing",
    ),
    pytest.param(
        "Die Opposition griff den Senat an. Dieser wies das zurück: Man nehme es ernst, hieß es aus der Kanzlei.",
        ["Kanzlei|i|Man nehme es ernst"],
        id="the verb behind the words has them, and not the clause before the colon",
    ),
    pytest.param(
        "Minister Arne Kolb sagte, er helfe. Die Reederei Nordstern wies jede Schuld von sich; an Bord hätten sich nur "
        "120 Reisende befunden.",
        ["Arne Kolb|i|er helfe", "Nordstern|i|an Bord hätten sich nur 120 Reisende befunden"],
        id="a new subject before a semicolon",
    ),
    pytest.param(
        "Der Junge habe Glück gehabt, meinte Einsatzleiter Xaver Huber: Der Helm habe viel verhindert.",
        ["Xaver Huber|i|Der Junge habe Glück gehabt // Der Helm habe viel verhindert"],
        id="reported speech on both sides of a verb with a colon",
    ),
    pytest.param(
        "Der Minister wies den Vorwurf der Opposition zurück, er habe Akten vernichtet.",
        ["Opposition|i|er habe Akten vernichtet"],
        id="a reproach of somebody in front of the last part of a verb",
    ),
    pytest.param(
        "Der Rat hat die Sorge der Händler bestätigt, die Gasse werde leer.",
        ["Händler|i|die Gasse werde leer"],
        id="a fear of somebody in front of a participle",
    ),
    pytest.param(
        "Das ruft Neider auf den Plan und führt zu Erklärungen des Lehrerbunds, man könne auch in Kalda lernen.",
        ["Lehrerbund|i|man könne auch in Kalda lernen"],
        id="a noun right before the words goes before a verb",
    ),
    pytest.param(
        "Wie Norman Paul, der als Begleiter des Anwalts anwesend war, dazu feststellt, war das Urteil „absehbar“.",
        ["Norman Paul|p|absehbar"],
        id="wie and its verb, parted by a relative clause",
    ),
    pytest.param("Die Stadt ist nass. „Es regnet“, sagte sie.", ["None|d|Es regnet"], id="a town that has not spoken"),
    pytest.param(
        "Die Gemeinde Harsum ist nass. „Es regnet“, sagte sie.",
        ["None|d|Es regnet"],
        id="a town with a name",
    ),
    pytest.param(
        "Die Stadt teilte mit, sie spare. Sie sagte auch, der Weg werde gesperrt.",
        ["Stadt|i|sie spare", "Stadt|i|der Weg werde gesperrt"],
        id="a town that has spoken",
    ),
    pytest.param(
        "Die Kammer ehrte am Abend Ada Klee. „Das freut mich“, sagte sie.",
        ["Ada Klee|d|Das freut mich"],
        id="a woman before a body",
    ),
    pytest.param(
        "Die Kammer ist dagegen. Sie befürchtet, dass Betriebe gehen.",
        ["Kammer|i|Betriebe gehen"],
        id="a body, where no woman is near",
    ),
    pytest.param(
        "Haftbefehl sei erlassen, sagte Anklägerin Wiebke Traul. Anwalt Jens Kröll bezeichnete seinen Mandanten als "
        "krank. Er gehöre in eine Klinik.",
        [
            "Wiebke Traul|i|Haftbefehl sei erlassen",
            "Jens Kröll|i|seinen Mandanten als krank",
            "Jens Kröll|i|Er gehöre in eine Klinik",
        ],
        id="a verb of naming makes its subject the one who goes on",
    ),
    pytest.param(
        "Es sei alt, gab Sprecher Heinz Terwald zu bedenken. Ratsfrau Meike Sand nannte das „eine Ausrede“: Die Zahlen "
        "sprächen für sich.",
        ["Heinz Terwald|i|Es sei alt", "Meike Sand|p|eine Ausrede", "Meike Sand|i|Die Zahlen sprächen für sich"],
        id="a verb of naming with a colon",
    ),
    pytest.param(
        "An dem Fest nahm auch der ehemalige Minister Ugo Sander teil. Dieser äußerte die Hoffnung, dass es bald ende.",
        ["Ugo Sander|i|es bald ende"],
        id="the preposition at the opening is no part of the verb",
    ),
    pytest.param(
        "Die Händler, darunter auch Bäcker, verwiesen auf die Pflicht, die man habe.",
        ["Händler|i|die man habe"],
        id="the preposition that a verb takes",
    ),
    pytest.param(
        "„Das habt ihr verdient“, begründete Holm seine Wahl. Er wolle allen die Gelegenheit geben, sich zu zeigen.",
        ["Holm|d|Das habt ihr verdient", "Holm|i|Er wolle allen die Gelegenheit geben, sich zu zeigen"],
        id="no verb of saying behind zu",
    ),
    pytest.param(
        "Ähnlich äußerte sich Gesandter Miro Lajko. Die Wahl beweise, dass es gehe.",
        ["Miro Lajko|i|Die Wahl beweise, dass es gehe"],
        id="a subjunctive right before dass",
    ),
    pytest.param(
        "Bischöfin Inge Halvor nannte die Tat „feige“. Nichts rechtfertige den Mord.",
        ["Inge Halvor|p|feige", "Inge Halvor|i|Nichts rechtfertige den Mord"],
        id="a subjunctive in -ige behind a pronoun",
    ),
    pytest.param(
        "Das Landesamt spricht sich dagegen aus. Ein Umzug schade dem Bau, heißt es darin.",
        ["Landesamt|i|Ein Umzug schade dem Bau"],
        id="what darin means",
    ),
    pytest.param(
        "In einem Beitrag für die „Abendpost“ schrieb der Ökonom Carl Wirsing, die Politik habe sich übernommen.",
        ["None|s|Abendpost", "Carl Wirsing|i|die Politik habe sich übernommen"],
        id="the paper that somebody writes for",
    ),
    pytest.param(
        "Aus ihrem Umfeld war zu hören, dass die Ministerin gehe.",
        ["Umfeld|i|die Ministerin gehe"],
        id="what is heard from around somebody",
    ),
    pytest.param(
        "Wie die Abendpost berichtet, hinterließ der Täter einen Zettel: „Ich komme wieder.“",
        ["Abendpost|i|hinterließ der Täter einen Zettel", "Täter|d|Ich komme wieder."],
        id="whom a source tells of",
    ),
    pytest.param(
        "Im Urteil äußerten die Richter Bedenken und verweisen auf Artikel 5 der Charta. Verträge könnten das nicht "
        "ändern.",
        ["Richter|i|Bedenken", "Richter|i|auf Artikel 5 der Charta", "Richter|i|Verträge könnten das nicht ändern"],
        id="the second verb shares the subject of the first",
    ),
    pytest.param(
        "Auf die Frage einer Schülerin, warum so viele Züge ausfielen, räumte Minister Karl Thal Fehler ein. Der Umbau "
        "dauere zu lange.",
        ["Schülerin|i|warum so viele Züge ausfielen", "Karl Thal|i|Fehler", "Karl Thal|i|Der Umbau dauere zu lange"],
        id="a question of somebody, and who goes on is the one who answers it",
    ),
    pytest.param(
        "Ministerin Ilse Harn verteidigte den Plan. Es bestehe Gefahr. Der Vorwurf der Linken, sie habe gelogen, sei "
        "„infam“.",
        ["Ilse Harn|i|den Plan", "Ilse Harn|i|Es bestehe Gefahr", "Linken|i|sie habe gelogen", "Ilse Harn|p|infam"],
        id="behind the reproach of others goes on who spoke before",
    ),
    pytest.param(
        "Schauspielerin Ada Lorenz ist tot. Zur Bühne sei sie „durch einen Irrtum“ gekommen, erzählte sie gern.",
        ["Ada Lorenz|p|durch einen Irrtum"],
        id="marks inside what a later verb reports",
    ),
    pytest.param(
        "Emil Berg sagte: „Endlich fliegt sie.“ Der Start sollte im Mai sein, doch ein Ventil hatte geklemmt.",
        ["Emil Berg|d|Endlich fliegt sie."],
        id="the writer goes on",
    ),
    pytest.param(
        "Er habe, so der Liberale Hagen Reinhold, das Personal nicht schulen lassen.",
        ["Hagen Reinhold|i|Er habe // das Personal nicht schulen lassen"],
        id="so with a name between a verb and its object",
    ),
    pytest.param(
        "„Wir fanden Pillen“, berichtet Zollsprecher Jens Ahland. „Viele Pillen“, sagt Ahland.",
        ["Jens Ahland|d|Wir fanden Pillen", "Jens Ahland|d|Viele Pillen"],
        id="a surname that ends as a noun for a country does",
    ),
    pytest.param(
        "Ministerin Ada Klee ist „besorgt“. „Ja“, erklärte Thomas de Marne. „Nein“, sagte Roland Kern.",
        ["None|s|besorgt", "Thomas de Marne|d|Ja", "Roland Kern|d|Nein"],
        id="given names that end as nouns do",
    ),
    pytest.param(
        "Gegen einen Mitfahrer im Unfallwagen Haftbefehl zu erlassen, sei richtig, teilte das Landgericht mit.",
        ["Landgericht|i|Gegen einen Mitfahrer im Unfallwagen Haftbefehl zu erlassen, sei richtig"],
        id="no name behind a preposition with its article",
    ),
    pytest.param(
        "Ministerin Tamara Zisch sprach von einer „Schande für die Polizei“. Laut Polizei sind es vier Männer.",
        ["Tamara Zisch|p|Schande für die Polizei", "Polizei|i|sind es vier Männer"],
        id="a name in marks has no indefinite article",
    ),
    pytest.param(
        "„Radio Selva“ verkündet das Gegenteil: Der König bleibe.",
        ["None|s|Radio Selva", "Radio Selva|i|Der König bleibe"],
        id="a name in marks opens the sentence",
    ),
    pytest.param(
        "Das Bündnis wollte das nicht hinnehmen. Kolb werde „aufgefordert, zu bleiben“, erklärte es.",
        ["Bündnis|p|aufgefordert, zu bleiben"],
        id="it behind a verb of saying",
    ),
    pytest.param(
        "Es handle sich um drei Gäste, erfuhr die Nordische Presse-Agentur aus Sicherheitskreisen.",
        ["Sicherheitskreise|i|Es handle sich um drei Gäste"],
        id="a verb of no list behind reported words, and from whom the press has them",
    ),
    pytest.param(
        "Frank Albers von der Liste „Salz“ sagte, es sei genug.",
        ["None|s|Salz", "Frank Albers|i|es sei genug"],
        id="the body of somebody is no part of the name",
    ),
    pytest.param(
        "„Es ist gut“, sagte der Staatssekretär im Ministerium, Bence Tusz, im regierungsnahen Sender Hort.",
        ["Bence Tusz|d|Es ist gut"],
        id="a name in apposition behind a verb is not what is said",
    ),
    pytest.param(
        "Der Betriebsrat sei aufgefordert worden, binnen einer Woche zu antworten, sagte Balling.",
        ["Balling|i|Der Betriebsrat sei aufgefordert worden, binnen einer Woche zu antworten"],
        id="a passive that is itself reported",
    ),
    pytest.param(
        "Auch die Gewerkschaft Holz war da. Die will um jede Stelle kämpfen und fordert Geld. Das Werk sei gesund.",
        ["Holz|i|Geld", "Holz|i|Das Werk sei gesund"],
        id="an article alone, and a second verb whose object has none",
    ),
    pytest.param(
        "So bleibt die Beauftragte Andrea Hoff (BFX) bei ihrer Kritik. Weiter führte Frau Hoff aus, dass es teuer sei. "
        "Das sei falsch, sagte sie.",
        ["Andrea Hoff|i|es teuer sei", "Andrea Hoff|i|Das sei falsch"],
        id="die before a noun in -e makes a woman",
    ),
    pytest.param(
        "Trainer Jens Hartel sah zu. „Wir müssen mehr tun“, so der frustrierte Hartel.",
        ["Jens Hartel|d|Wir müssen mehr tun"],
        id="an adjective before a surname",
    ),
    pytest.param(
        "Trainer Ralf Hasel mahnt: „Wir haben ein Problem.“\n\nUnd lobt die Torhüter: „Sie waren gut.“",
        ["Ralf Hasel|d|Wir haben ein Problem.", "Ralf Hasel|d|Sie waren gut."],
        id="a sentence that opens with und and a verb has the subject of the one before",
    ),
    pytest.param(
        "„Es ist schlimm“, meint Thomas ten Berg von der Nothilfe.",
        ["Thomas ten Berg|d|Es ist schlimm"],
        id="a particle in a name",
    ),
    pytest.param(
        "Im Rat sprach jeder. Einen „Linksruck“ monierte Christian Bösel.",
        ["Christian Bösel|p|Linksruck"],
        id="a word in marks that opens its sentence with an article is no name",
    ),
    pytest.param(
        "Linke und Grüne hatten Geld für die Helfer von „Mission Hoffnung“ gefordert.",
        ["None|s|Mission Hoffnung"],
        id="the name of a body behind von",
    ),
    pytest.param(
        "Weil man so große Fortschritte mache, wehrten sich die Gegner „aus Verzweiflung“.",
        ["Gegner|i|Weil man so große Fortschritte mache", "Gegner|p|aus Verzweiflung"],
        id="a long noun without an article is no name",
    ),
    pytest.param(
        "Dort hatte das Institut Nord im Januar nach eigenen Angaben eine Sonde getestet.",
        ["Institut Nord|i|Dort hatte das Institut Nord im Januar // eine Sonde getestet"],
        id="own statements are of the subject that stands before them",
    ),
    pytest.param(
        "Auch Kalda kritisierte den Test, wie der Sprecher des Amts, Geng Schuh, am Montag erklärte.",
        ["Geng Schuh|i|Auch Kalda kritisierte den Test"],
        id="wie with an apposition is no question",
    ),
    pytest.param(
        "An einem Gelände im Norden des Landes seien Züge gesehen worden, hieß es.",
        ["None|i|An einem Gelände im Norden des Landes seien Züge gesehen worden"],
        id="the place of which is spoken is no source",
    ),
    pytest.param(
        "Er sei abgestürzt, teilte die Feuerwehr Neustadt am Freitag mit. Er lebe, verlautete aus Ermittlerkreisen.",
        ["Feuerwehr Neustadt|i|Er sei abgestürzt", "Ermittlerkreise|i|Er lebe"],
        id="a body with a place that ends as a noun does",
    ),
    pytest.param(
        "„Wir begrüßen das“, sagte der Sprecher von Umweltkommissar Stefan Fühl am Montag.",
        ["Sprecher von Umweltkommissar Stefan Fühl|d|Wir begrüßen das"],
        id="the spokesman of somebody with an office",
    ),
    pytest.param(
        "„Das ist neu“, sagte die Abgeordnete der Linken Sevda Damir.",
        ["Sevda Damir|d|Das ist neu"],
        id="the holder of an office, named behind what it is of",
    ),
    pytest.param(
        "Neuer Schwung kam am Abend. Als Gründe führt der xx-Bericht schwere Mängel an, für die der Rat zuständig sei.",
        ["xx-Bericht|i|für die der Rat zuständig sei"],
        id="a noun in small letters before its hyphen",
    ),
    pytest.param(
        "Der 330 Seiten starke Bericht verweist auf „Mängel“ und Lücken.",
        ["Bericht|p|Mängel"],
        id="a size before a noun",
    ),
    pytest.param(
        "Gestern wurde ein Landwirt von einer Kugel getroffen. Er sagte aus: „Plötzlich zersprang die Scheibe.“",
        ["Landwirt|d|Plötzlich zersprang die Scheibe."],
        id="by what somebody was hit is no part of them",
    ),
    pytest.param(
        "Das Speichern von Abdrücken war damit begründet worden, dass es sicher sei.",
        ["None|i|es sicher sei"],
        id="von behind the noun that opens a passive names no agent",
    ),
    pytest.param(
        "Die Täter sollen nach Ansicht von ai bestraft werden.",
        ["ai|i|Die Täter sollen // bestraft werden"],
        id="a name in small letters",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_who_says_what(text: str, expected: list[str]) -> None:
    assert said(attribute(paragraphs_of(f"Meldung aus Kalda\n\n{text}", "de"))) == expected


@pytest.mark.parametrize("text", ["Es waren die 45 und", "Es waren die 45 oder"])
def test_text_that_breaks_off_behind_a_number(text: str) -> None:
    assert said(attribute(paragraphs_of(text, "de"))) == []
