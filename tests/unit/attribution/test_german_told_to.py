"""German passages of our own in which a paper behind a verb is told something, and a town only tells where."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of


def first(text: str) -> str:
    """Who is said to say the first quotation below a headline that is no name in marks."""
    lines = said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de"))
    return next(line.split("|")[0] for line in lines if line.split("|")[1] != "s")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("„Das ist Unsinn“, sagte ein Regierungssprecher der Zeitung „Tremmer Kurier“.", "Regierungssprecher"),
        ("„Das ist Unsinn“, sagte eine Sprecherin des Amts der Nachrichtenagentur AFP.", "Sprecherin des Amts"),
        ("„Das ist Unsinn“, sagte ein Landwirt der „Tremmer Post“.", "Landwirt"),
        ("Das sei Unsinn, erklärte ein Sprecher der Deutschen Presse-Agentur.", "Sprecher"),
        ("Das sei Unsinn, teilte ein Sprecher der dpa mit.", "Sprecher"),
        ("Das sei Unsinn, sagte ein Hauptmann der Feuerwehr der „Tremmer Rundschau“.", "Hauptmann der Feuerwehr"),
    ],
)
def test_a_paper_behind_who_speaks_is_told_it(text: str, speaker: str) -> None:
    assert first(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ein Sprecher der Zeitung „Tremmer Kurier“ sagte, das sei Unsinn.", "Sprecher der Zeitung „Tremmer Kurier“"),
        ("„Das ist Unsinn“, sagte eine Redakteurin der „Tremmer Post“.", "Redakteurin der „Tremmer Post“"),
        ("„Das ist Unsinn“, sagte ein Sprecher der Feuerwehr.", "Sprecher der Feuerwehr"),
    ],
)
def test_a_paper_is_the_house_of_who_works_there_or_stands_first(text: str, speaker: str) -> None:
    assert first(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Es habe Druck gegeben, hieß es am Montag in Tremm.", "None"),
        ("Man prüfe das, heißt es in Moskau.", "None"),
        ("Man prüfe das, hieß es aus Brüssel.", "Brüssel"),
        ("Man prüfe das, hieß es in Behördenunterlagen.", "Behördenunterlagen"),
        ("Man prüfe das, hieß es in der Kanzlei.", "Kanzlei"),
    ],
)
def test_a_town_in_which_words_are_heard_says_nothing(text: str, speaker: str) -> None:
    assert first(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Es sei spät, sagte Verbandspräsident Odilo von Lohe. Er warte.", "Odilo von Lohe"),
        ("Es sei spät, sagte Trainer Kern von Hannover.", "Kern"),
        ("Es sei spät, sagte Trainer Kern von der Liste „Salz“.", "Kern"),
    ],
)
def test_a_title_tells_that_a_name_goes_on_with_von(text: str, speaker: str) -> None:
    assert first(text) == speaker


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        ("erklärte der 31-jährige Ungar der Zeitschrift „Segelpost“.", "31-jähriger Ungar"),
        ("sagte der Finne der Zeitung „Segelpost“.", "Finne"),
        ("sagte der 40-jährige Wirt der Zeitschrift „Segelpost“.", "40-jähriger Wirt"),
        ("sagte die 44-jährige Estin der Agentur AFP.", "44-jährige Estin"),
        ("sagte der 52-jährige Redakteur der Zeitschrift „Segelpost“.",
         "52-jähriger Redakteur der Zeitschrift „Segelpost“"),
    ],
)  # fmt: skip
def test_a_paper_is_told_something_by_who_has_an_age_or_a_home(behind: str, found: str) -> None:
    text = f"Aus der Stadt\n\nDas Boot liegt am Kai. „Mir ist das viel zu eng“, {behind}"
    assert said(attribute(paragraphs_of(text), "de"))[0].split("|")[0] == found
