"""German passages of our own in which a report goes on without a verb of saying, and what is none."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

PASSAGES = [
    pytest.param(
        "„Mein Hopfen ist hin“, berichtet Landwirt Xaver Brand. Versichert sei er, aber nicht gegen alles.",
        ["Xaver Brand|d|Mein Hopfen ist hin", "Xaver Brand|i|Versichert sei er, aber nicht gegen alles"],
        id="a participle in front is no verb of saying",
    ),
    pytest.param(
        "Viele hätten keinen Vertrag, erklärte der Dachverband CTN. Seit dem Jahr 2000 habe es 38 Tote gegeben.",
        [
            "Dachverband CTN|i|Viele hätten keinen Vertrag",
            "Dachverband CTN|i|Seit dem Jahr 2000 habe es 38 Tote gegeben",
        ],
        id="since a year is no clause",
    ),
    pytest.param(
        "Das Amt sagte, es sei gut. Ansprüche gegen frühere Mitglieder behalte man sich vor.",
        ["Amt|i|es sei gut", "Amt|i|Ansprüche gegen frühere Mitglieder behalte man sich vor"],
        id="a mood before man",
    ),
    pytest.param(
        "Die Luft sei feucht, erklärt Meteorologin Lena Hart. Die Wolken bewegten sich kaum, es könnten Keller "
        "volllaufen.",
        [
            "Lena Hart|i|Die Luft sei feucht",
            "Lena Hart|i|Die Wolken bewegten sich kaum, es könnten Keller volllaufen",
        ],
        id="a plural that is past or mood",
    ),
    pytest.param(
        "Die Luft sei feucht, erklärt Meteorologin Lena Hart. Die Wolken bewegten sich kaum, und es regnete.",
        ["Lena Hart|i|Die Luft sei feucht"],
        id="a plural of the past",
    ),
    pytest.param(
        "Größer sei der Schaden, sagte der Generalvikar. Den Pfarren empfahl er, Kelche nicht im Haus zu lassen.",
        ["Generalvikar|i|Größer sei der Schaden", "Generalvikar|i|Kelche nicht im Haus zu lassen"],
        id="a calling of a diocese",
    ),
    pytest.param(
        "Ana Ruiz wollte wissen, ob der Termin sicher sei. Kern wollte den Namen wissen, der dort stand.",
        ["Ana Ruiz|i|ob der Termin sicher sei"],
        id="who wants to know asks",
    ),
    pytest.param(
        "Die Rätin Ana Ruiz bot dem Amt an, Häuser gemeinsam zu nutzen. Die Firma bot Tee an, ein Getränk.",
        ["Ana Ruiz|i|Häuser gemeinsam zu nutzen"],
        id="who offers to do something",
    ),
    pytest.param(
        "Die Rätin Ana Ruiz kam. Pommes seien „nicht gesund“, formulierte es Ruiz.",
        ["Ana Ruiz|p|nicht gesund"],
        id="a name behind es",
    ),
    pytest.param(
        "Die Diebe kämen nachts, sagte der Leiter der Gruppe, Roman Steiner. „Sie fragten“, so der Chefinspektor.",
        ["Roman Steiner|i|Die Diebe kämen nachts", "Roman Steiner|p|Sie fragten"],
        id="a rank",
    ),
    pytest.param(
        "Die Rätin Ana Ruiz hatte geschildert, wie sie die Liste ordnete und auf Zahlungen an denselben Wirt stieß.",
        ["Ana Ruiz|i|wie sie die Liste ordnete und auf Zahlungen an denselben Wirt stieß"],
        id="a particle stands apart in no clause with wie",
    ),
    pytest.param(
        "Auf weitere Runden angesprochen, sagte die Rätin Ana Ruiz, sie schließe nichts aus.",
        ["Ana Ruiz|i|sie schließe nichts aus"],
        id="what somebody was asked about",
    ),
    pytest.param(
        "Die Diebe seien nachts gekommen, sagte Roman Stein. Tags hätten sie Höfe besucht, um Messen bestellen zu "
        "wollen.",
        [
            "Roman Stein|i|Die Diebe seien nachts gekommen",
            "Roman Stein|i|Tags hätten sie Höfe besucht, um Messen bestellen zu wollen",
        ],
        id="an infinitive with wollen is no main clause",
    ),
    pytest.param(
        "Die Luft sei feucht, erklärt Meteorologin Lena Hart. „Da genügt ein Gewitter.“ Der Wind drehe sich, es "
        "könnten „60 Liter“ fallen.",
        [
            "Lena Hart|i|Die Luft sei feucht",
            "Lena Hart|d|Da genügt ein Gewitter.",
            "Lena Hart|i|Der Wind drehe sich, es könnten",
            "Lena Hart|p|60 Liter",
        ],
        id="behind words that stand alone",
    ),
    pytest.param(
        "Die Beobachter der Liga kamen zu einem Urteil. Zudem stellten die Beobachter fest, dass es kalt war.",
        ["Beobachter der Liga|i|es kalt war"],
        id="several of whom more was told before",
    ),
    pytest.param(
        "Die Polizei hat das Spiel eingestuft. Die Fans kämen mit Zügen, teilte die Behörde mit.",
        ["Polizei|i|Die Fans kämen mit Zügen"],
        id="the authority is the police",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_who_says_what_in(text: str, expected: list[str]) -> None:
    assert said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de")) == expected
