"""Two who are one subject, and bodies whose names have a possessive in them."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("Bo Lind and his wife, Ana,", "Bo Lind and Ana"),
        ("Bo Lind and his lawyer, Ana Ruiz,", "Bo Lind and Ana Ruiz"),
        ("Bo Lind, 34, and Ana Ruiz, 30,", "Bo Lind and Ana Ruiz"),
        ("Both Bo Lind and Ana Ruiz", "Bo Lind and Ana Ruiz"),
        ("Mayor Bo Lind and Police Chief Ana Ruiz", "Bo Lind and Ana Ruiz"),
    ],
)
def test_both_say_it(subject: str, speaker: str) -> None:
    assert told(f"{subject} said they were “sad and tired.”")[0][0] == speaker


def test_both_say_it_behind_the_words() -> None:
    assert told("“It was late,” said Bo Lind and his wife, Ana.")[0] == ("Bo Lind and Ana", "direct", True)


@pytest.mark.parametrize(
    "body", ["Women’s Institute", "Sheriff’s Office", "Carbon County Sheriff’s Office", "Children’s Society"]
)
def test_a_body_has_its_whole_name(body: str) -> None:
    assert told(f"The {body} said it was “late and dark”.")[0][0] == body


def test_its_spokesman_is_a_person() -> None:
    assert told("Sheriff’s Office spokesman Tom Hale said it was “late and dark”.")[0][0] == "Tom Hale"
