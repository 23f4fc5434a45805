"""Callings in front of names, stage names in marks, outlets with a possessive, and objects that are things."""

from __future__ import annotations

import pytest
from who_said import lines


@pytest.mark.parametrize("title", ["Vice-Chancellor", "Principal Flautist", "Chief Ringer", "Deputy Harbour Master"])
def test_a_calling_is_no_part_of_a_name(title: str) -> None:
    assert lines(f"“It is late,” said {title} Martin Okoro.") == ["Martin Okoro|d|It is late,"]


def test_a_name_of_three_words_keeps_them() -> None:
    assert lines("“It is late,” said Judge Parker Martin Okoro.") == ["Parker Martin Okoro|d|It is late,"]


@pytest.mark.parametrize(
    "clause", ["who performs as “Old Salt.”", "whom the whole quay knows as “Old Salt.”", "who tours as “Old Salt.”"]
)
def test_a_stage_name_is_nobody_s_words(clause: str) -> None:
    assert lines(f"“It rained,” said a fiddler, {clause}") == ["fiddler|d|It rained,", "None|s|Old Salt."]


@pytest.mark.parametrize("outlet", ["Fishers’ Weekly", "Ringers' Gazette", "The Wexley Argus"])
def test_who_writes_for_an_outlet_has_the_words_behind_the_colon(outlet: str) -> None:
    assert lines("Four views of the new bridge.", f"Ida Marsh, {outlet}: “It sways.”") == ["Ida Marsh|d|It sways."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ida Marsh observed the eclipse through a baker's apron.",
        "The maker recalled nine thousand kettles in a week.",
        "Ida Marsh told fortunes behind the church.",
    ],
)
def test_a_thing_is_not_reported(sentence: str) -> None:
    assert lines(sentence) == []


def test_what_was_lived_through_is_recalled() -> None:
    assert lines("Ida Marsh recalled the night of the flood.") == ["Ida Marsh|i|the night of the flood"]


@pytest.mark.parametrize("office", ["head of sales", "director of football", "master of works"])
def test_an_office_of_somebody_keeps_its_field(office: str) -> None:
    assert lines(f"The club’s {office} called it “a leaky boat”.") == [f"club’s {office}|p|a leaky boat"]


@pytest.mark.parametrize("nation", ["Frenchman", "Dutchwoman", "Londoner", "Briton"])
def test_where_somebody_is_from_is_no_part_of_a_name(nation: str) -> None:
    assert lines(f"{nation} Adaeze Ibe called it “a mess”.") == ["Adaeze Ibe|p|a mess"]


def test_a_body_keeps_its_nation() -> None:
    assert lines("The European Cabin Union called it “a mess”.") == ["European Cabin Union|p|a mess"]


def test_a_note_is_of_who_left_it() -> None:
    assert lines("A note left by Adaeze Ibe called it “a mess”.") == ["Adaeze Ibe|p|a mess"]
    assert lines("A letter kept by Adaeze Ibe called it “a mess”.")[0].partition("|")[0] != "Adaeze Ibe"
