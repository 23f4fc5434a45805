"""German passages of our own in which an office has several words, and another holder than who is named next."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of

DEICH = "räumte ein, dass der Deich alt sei."
PASSAGES = [
    pytest.param(
        f"Ministerpräsidentin Tea Harms kam am Abend. Die Regierungschefin {DEICH} Das Geld sei da.\n\n"
        "Kein Deich sei alt, erklärte Geschäftsführerin Ana Pohl vom Bund Elbe.",
        [
            "Tea Harms|i|der Deich alt sei",
            "Tea Harms|i|Das Geld sei da",
            "Ana Pohl|i|Kein Deich sei alt",
        ],
        id="the next paragraph names somebody who is another chief",
    ),
    pytest.param(
        f"Geschäftsführerin Ana Pohl und Ministerpräsidentin Tea Harms kamen. Die Regierungschefin {DEICH}",
        ["Tea Harms|i|der Deich alt sei"],
        id="two chiefs beside each other",
    ),
    pytest.param(
        f"Die Dienstchefin {DEICH}\n\nKein Deich sei alt, erklärte Geschäftsführerin Ana Pohl.",
        ["Dienstchefin|i|der Deich alt sei", "Ana Pohl|i|Kein Deich sei alt"],
        id="a chief of whom nobody tells the name",
    ),
    pytest.param(
        f"Die Bürgermeisterin {DEICH}\n\nKein Deich sei alt, erklärte Oberbürgermeisterin Ana Pohl.",
        ["Ana Pohl|i|der Deich alt sei", "Ana Pohl|i|Kein Deich sei alt"],
        id="the same office with a longer word",
    ),
    pytest.param(
        f"Konzernchef Ali Pohl und Vorstandsvorsitzender Bo Kern kamen. Der Konzernchef {DEICH}",
        ["Ali Pohl|i|der Deich alt sei"],
        id="the very word is somebody else's",
    ),
    pytest.param(
        f"Bürgermeister Ali Pohl und Landrat Bo Kern kamen. Der Kreischef {DEICH}",
        ["Bo Kern|i|der Deich alt sei"],
        id="another word for one of two offices",
    ),
    pytest.param(
        "Wohnbaulandesrätin Tea Harms kam mit ihrem Entwurf.\n\nRaumplanerin Ana Pohl begrüßte den Plan.\n\n"
        f"Die Landesrätin {DEICH} „Das sehen wir noch“, antwortete die Politikerin.",
        ["Ana Pohl|i|den Plan", "Tea Harms|i|der Deich alt sei", "Tea Harms|d|Das sehen wir noch"],
        id="the end of a longer title, behind a paragraph about somebody else",
    ),
    pytest.param(
        "Wohnbaulandesrätin Tea Harms und Verkehrslandesrätin Ana Pohl kamen. Es regnete stark. Alle waren nass.\n\n"
        f"Niemand ging. Die Landesrätin {DEICH}",
        ["Landesrätin|i|der Deich alt sei"],
        id="the end of two longer titles",
    ),
    pytest.param(
        f"Landrätin Tea Harms lud ein.\n\nDann sprach Ilka Voss. Es eile, sagte sie. Die Landrätin {DEICH}",
        ["Ilka Voss|i|Es eile", "Tea Harms|i|der Deich alt sei"],
        id="the very word, in a paragraph about somebody without an office",
    ),
    pytest.param(
        f"Bürgermeister Bo Kern lud ein.\n\nDann sprach Jan Kress. Es eile, sagte er. Der Bürgermeister {DEICH}",
        ["Jan Kress|i|Es eile", "Bo Kern|i|der Deich alt sei"],
        id="the very word of a man",
    ),
    pytest.param(
        f"Wirtin Tea Harms lud ein.\n\nDann sprach die Lehrerin Ilka Voss. Es eile, sagte sie. Die Lehrerin {DEICH}",
        ["Ilka Voss|i|Es eile", "Ilka Voss|i|der Deich alt sei"],
        id="the very word of who has just spoken",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_whose_office_it_is_in(text: str, expected: list[str]) -> None:
    assert said(attribute(paragraphs_of(f"Aus der Stadt\n\n{text}"), "de")) == expected
