"""A verb with its subject behind it, whose words stand before a comma, is not the verb of the sentence's first noun."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        (
            "Rain in the hills fills the ponds, but the wells stay dry, said Lena Osei, who digs them.",
            "Lena Osei",
        ),
        (
            "Growers who lost a crop will be paid in June, said Omar Pike, a broker at Tarn Mills, and the "
            "others will wait.",
            "Omar Pike",
        ),
        ("Tenants who complain are often ignored, said Rosa Klint, head of the legal clinic.", "Rosa Klint"),
        ("Researchers at the centre found three graves, said director Lena Osei, who led the dig.", "Lena Osei"),
        ("Members of the guild who voted for it have left, said Rosa Klint, adding that two had moved.", "Rosa Klint"),
    ],
)
def test_who_stands_behind_the_verb_has_the_words(sentence: str, speaker: str) -> None:
    assert {name for name, _, _ in told(sentence)} == {speaker}


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Rosa Klint, the clerk, said Dan Mott, the porter, was late.", "Rosa Klint"),
        ("A woman from the village, who was there, said Dan Mott, a cook, was late.", "woman from the village"),
        (
            "A spokesman for Tarn Mills, which is based in Varn, said Dan, 44, was kind.",
            "spokesman for Tarn Mills",
        ),
    ],
)
def test_an_apposition_between_commas_leaves_the_subject_in_front(sentence: str, speaker: str) -> None:
    assert [name for name, _, _ in told(sentence)] == [speaker]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The hall has been shut since May, says 71-year-old Ilka Dorn.", "Ilka Dorn"),
        ("The hall has been shut since May, Ilka Dorn told the hearing.", "Ilka Dorn"),
        ("The hall has been shut since May, Ilka Dorn told the guild's annual conference.", "Ilka Dorn"),
    ],
)
def test_an_age_or_a_hearing_hides_no_frame(sentence: str, speaker: str) -> None:
    assert [name for name, _, _ in told(sentence)] == [speaker]
