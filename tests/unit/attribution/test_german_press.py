"""German sentences of the daily press: what is told around reports, whose words a noun makes them, rare names."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

PASSAGES = [
    pytest.param(
        "Nachdem der Fehler bekannt war, hat Ada Klee im Mai angekündigt ihr Amt niederzulegen.",
        ["Ada Klee|i|ihr Amt niederzulegen"],
        id="a time in front, and an infinitive without a comma",
    ),
    pytest.param(
        "Um Zeit zu gewinnen, schlug Ada Klee vor, die Sitzung zu vertagen.",
        ["Ada Klee|i|die Sitzung zu vertagen"],
        id="a purpose in front",
    ),
    pytest.param(
        "„Das wird teuer“, erklärte die Lotsin Ada Klee, ohne Gründe dafür zu nennen.",
        ["Ada Klee|d|Das wird teuer"],
        id="an infinitive behind that only says how",
    ),
    pytest.param(
        "Ada Klee rief: „Das Land ist frei!“ und verließ den Saal.",
        ["Ada Klee|d|Das Land ist frei!"],
        id="what somebody does behind the words",
    ),
    pytest.param(
        "Im Streit um den Hafen, den die Stadt gebaut hatte, forderte Ada Klee eine Untersuchung.",
        [],
        id="a place in front, and an object",
    ),
    pytest.param(
        "Nachdem die Wirte den Rauch bemerkt hatten, rannten alle ins Freie, trotzdem brannte das Dach noch lange.",
        [],
        id="a verb inside a time",
    ),
    pytest.param(
        "Erst nach langen Ermittlungen, die der Wirt selbst bezahlte, kam das Verfahren in Gang.",
        [],
        id="a noun for a source that tells a time",
    ),
    pytest.param(
        "Die Pilze wurden vernichtet, um sie gemäß den neuen Vorschriften zu behandeln.",
        [],
        id="a rule is no source",
    ),
    pytest.param(
        "Als Parteichef Tino Kern ans Pult trat, verstieg er sich zur Aussage, die Chefin der Grünen, Ada Klee, "
        "sei verrückt geworden.",
        ["Tino Kern|i|die Chefin der Grünen, Ada Klee, sei verrückt geworden"],
        id="a noun for what the subject says, and an apposition in it",
    ),
    pytest.param(
        "Fraktionschef Volker Kern ließ sie holen, um ihr zu erwidern: Der Plan brauche ihm nicht zu gefallen.",
        ["Volker Kern|i|Der Plan brauche ihm nicht zu gefallen"],
        id="a verb of saying as a purpose",
    ),
    pytest.param(
        "Kalda (APN) In der Krise hat Generalsekretär Jo Kern alle zu „großer Ruhe“ aufgerufen.",
        ["Jo Kern|p|großer Ruhe"],
        id="a place and an agency in front",
    ),
    pytest.param(
        "Mitarbeiter des Senders teilten mit, sie hätten den Wirt gefunden und hielten ihn fest.",
        ["Mitarbeiter des Senders|i|sie hätten den Wirt gefunden und hielten ihn fest"],
        id="a second verb inside the words",
    ),
    pytest.param(
        "Laut Jo Kern, Minister in Kalda, hat das Amt die Wirte nicht angewiesen, die Akten zu öffnen.",
        ["Jo Kern|i|hat das Amt die Wirte nicht angewiesen, die Akten zu öffnen"],
        id="a denied verb inside the words",
    ),
    pytest.param(
        "Treuherzig hatte Generalsekretär Peter Kern erklärt: „Wir bleiben.“",
        ["Peter Kern|d|Wir bleiben."],
        id="an adverb before an auxiliary",
    ),
    pytest.param(
        "Ähnlich sieht es Landrat Dirk Kern: „Wir brauchen Zeit.“",
        ["Dirk Kern|d|Wir brauchen Zeit."],
        id="an empty object before the subject",
    ),
    pytest.param(
        "Von Landrat Dirk Kern stammt der Satz „Wasser hat ein langes Gedächtnis“.",
        ["Dirk Kern|p|Wasser hat ein langes Gedächtnis"],
        id="from whom a sentence comes",
    ),
    pytest.param(
        "„Es fehlt an allem“, lautet das Fazit von Landrat Dirk Kern.",
        ["Dirk Kern|p|Es fehlt an allem"],
        id="whose conclusion it is",
    ),
    pytest.param(
        "Ganz anders klingt das bei Landrat Dirk Kern: „Wir sind bereit.“",
        ["Dirk Kern|d|Wir sind bereit."],
        id="with whom it sounds different",
    ),
    pytest.param(
        "Der amtierende Präsident Karlands, Ivo Kern, warnte davor, die Lage zu unterschätzen.",
        ["Ivo Kern|i|die Lage zu unterschätzen"],
        id="an office with its land, and the name behind",
    ),
    pytest.param(
        "Der Händler Lars „Lasse“ Kern sagte, er komme nicht.",
        ["None|s|Lasse", "Lars „Lasse“ Kern|i|er komme nicht"],
        id="a nickname inside a name",
    ),
    pytest.param(
        "Außenminister Uwe Freitag verteidigte den Plan. Freitag sagte: „Wir machen weiter.“",
        ["Uwe Freitag|d|Wir machen weiter."],
        id="a surname that is a day",
    ),
    pytest.param(
        "Kritik kam von Ursula von der Brink. „Das ist Unsinn“, erklärte von der Brink am Montag.",
        ["Ursula von der Brink|d|Das ist Unsinn"],
        id="a surname with its particles",
    ),
    pytest.param(
        "Minister Jo Kurz kam. Kurz bekräftigte, nicht gehen zu wollen.",
        ["Jo Kurz|i|nicht gehen zu wollen"],
        id="a surname that is an adverb",
    ),
    pytest.param(
        "Bei der Deutschen Post gab es Streit. Gewerkschafter Jo Kern drohte dem Vorstand: „Wir gehen“, sagte er.",
        ["Jo Kern|d|Wir gehen"],
        id="a body in the feminine is not he",
    ),
    pytest.param(
        "Der Rat verlangt von der Reederei, die Fähre einzusetzen. Diese winkt ab: Das Schiff sei verkauft.",
        ["Rat|i|die Fähre einzusetzen", "Reederei|i|Das Schiff sei verkauft"],
        id="this one, of the body named last",
    ),
    pytest.param(
        "Die Bundesregierung teilt das nicht. Es gebe keinen Grund zur Sorge.",
        ["Bundesregierung|i|Es gebe keinen Grund zur Sorge"],
        id="a body carries on by the mood",
    ),
    pytest.param(
        "Zuvor hatte das Magazin „Netzblick“ darüber berichtet. Demnach forderten die Täter zwei Millionen Dollar.",
        ["None|s|Netzblick", "Netzblick|i|Demnach forderten die Täter zwei Millionen Dollar"],
        id="demnach before another verb of saying",
    ),
    pytest.param(
        "Randi Kern kam allein. Nach Kerns Ansicht ist alles gut.",
        ["Randi Kern|i|ist alles gut"],
        id="whose view it is, in front of the noun",
    ),
    pytest.param(
        "Man wolle warten, teilte die Sprecherin Ina Kern mit, doch gehe die Sicherheit vor.",
        ["Ina Kern|i|Man wolle warten // doch gehe die Sicherheit vor"],
        id="words go on behind their verb",
    ),
    pytest.param(
        "„Der Ort ist frei“, erklärte ihr Anführer, der Oberst Jo Kern, in einer im Radio verlesenen Botschaft.",
        ["Jo Kern|d|Der Ort ist frei"],
        id="where it is said, with a participle",
    ),
    pytest.param(
        "Das erzürnte den Bischof Johannes Kern gar sehr: Ein solches Recht sei nirgends vorgesehen.",
        ["Johannes Kern|i|Ein solches Recht sei nirgends vorgesehen"],
        id="whom something strikes",
    ),
    pytest.param(
        "„Es eilt“, sagte der Vorsitzende der Deutschen Imkerkonferenz (DIK), Georg Kern, in Kalda.",
        ["Georg Kern|d|Es eilt"],
        id="a nationality with a capital inside an office",
    ),
    pytest.param(
        "Die Imker sind froh, auch Jo Kern. Der Präsident des Verbands, Kern, hat den Rat gebeten, zu helfen.",
        ["Jo Kern|i|zu helfen"],
        id="a surname between commas",
    ),
    pytest.param(
        "Laut Polizei haben Sanitäter um Hilfe gebeten, weil ein Mann drohte. Er sei mit einem Messer gekommen.",
        [
            "Polizei|i|haben Sanitäter um Hilfe gebeten, weil ein Mann drohte",
            "Polizei|i|Er sei mit einem Messer gekommen",
        ],
        id="a verb without words of its own beside a source",
    ),
    pytest.param(
        "Zunächst hieß es, sie sei krank – am Abend erklärte ein Bote, dass das ein Irrtum war.",
        ["None|i|sie sei krank", "Bote|i|das ein Irrtum war"],
        id="somebody else behind a dash",
    ),
    pytest.param(
        "„Mal sehen.“ Wirtin Ada Klee zuckt mit den Schultern.",
        ["Ada Klee|d|Mal sehen."],
        id="a gesture behind the words",
    ),
    pytest.param(
        "Doch Wirtin Ada Klee bleibt stur. Verkaufen kommt nicht infrage. „Nie im Leben.“",
        ["Ada Klee|d|Nie im Leben."],
        id="a conjunction opens the sentence that names who speaks",
    ),
    pytest.param(
        "Ada Klees Motto lautet: „Immer weiter.“",
        ["Ada Klee|d|Immer weiter."],
        id="whose motto it is",
    ),
    pytest.param(
        "Das Haus ist sehr alt, das räumt auch Ada Klee ein.",
        ["Ada Klee|i|Das Haus ist sehr alt"],
        id="a clause that points back",
    ),
    pytest.param(
        "Ada Klee lässt keinen Zweifel daran, dass sie bleiben will.",
        ["Ada Klee|i|sie bleiben will"],
        id="no doubt",
    ),
    pytest.param(
        "Eigenen Angaben zufolge hat Ada Klee davon nichts gewusst.",
        ["Ada Klee|i|hat Ada Klee davon nichts gewusst"],
        id="own statements open the sentence",
    ),
    pytest.param(
        "Er spielte den Hirten, in dem Stück, in dem er unter anderem „Komm doch nach Haus“ sang.",
        ["None|s|Komm doch nach Haus"],
        id="what somebody sings",
    ),
    pytest.param(
        "Sein erstes großes Werk entstand in den 1970er Jahren: „Der Große Turm“.",
        ["None|s|Der Große Turm"],
        id="a work behind a colon",
    ),
    pytest.param(
        "Jo Kern und Max Orth stritten. Orth sagte, es sei gut. Als Kern das hörte, fragte er: „Wie bitte?“",
        ["Max Orth|i|es sei gut", "Jo Kern|d|Wie bitte?"],
        id="he whom a clause in front names",
    ),
    pytest.param(
        "Sebastian Kern freute sich. „Das zählt“, sagt der Ferrada-Pilot.",
        ["Sebastian Kern|d|Das zählt"],
        id="a calling with a name in it",
    ),
    pytest.param(
        "Jo Kern sagte, der Wirt habe verloren. Indes gingen die Gäste in der Nacht nach Hause.",
        ["Jo Kern|i|der Wirt habe verloren"],
        id="a past tense that looks like a conditional",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_who_speaks(text: str, expected: list[str]) -> None:
    assert said(attribute(paragraphs_of(f"Im Wald\n\n{text}", "de"))) == expected
