"""Numbers written in words fold to their digits, in the way each language builds them."""

from __future__ import annotations

import pytest

from reader.verify.folding.normalise import normaliser

ONE_NUMBER = [
    ("en", "forty-three", "43"),
    ("en", "a hundred and five", "105"),
    ("en", "a thousand five hundred", "1500"),
    ("en", "three hundred thousand", "300000"),
    ("de", "dreiundvierzig", "43"),
    ("de", "zweihundertfünfzig", "250"),
    ("fr", "vingt et un", "21"),
    ("fr", "soixante et onze", "71"),
    ("fr", "soixante-dix-huit", "78"),
    ("fr", "quatre-vingts", "80"),
    ("fr", "quatre-vingt-un", "81"),
    ("fr", "quatre-vingt-dix-huit", "98"),
    ("fr", "deux cent quatre-vingt-dix-neuf", "299"),
    ("fr", "mille neuf cent quatre-vingt-dix", "1990"),
    ("fr", "dix-sept", "17"),
    ("es", "treinta y tres", "33"),
    ("es", "ciento cuarenta y una", "141"),
    ("es", "doscientos diez", "210"),
    ("es", "mil quinientos treinta y cuatro", "1534"),
    ("es", "tres mil millones", "3000000000"),
]

SEVERAL = [
    ("en", "between thirty and three", ["between", "30", "and", "3"]),
    ("de", "zwanzig und drei", ["20", "und", "3"]),
    ("fr", "entre vingt et trente", ["entre", "20", "et", "30"]),
    ("fr", "vingt et trois", ["20", "et", "3"]),
    ("fr", "soixante et dix", ["60", "et", "10"]),
    ("es", "entre treinta y cuarenta", ["entre", "30", "y", "40"]),
    ("es", "cinco y seis", ["5", "y", "6"]),
]


@pytest.mark.parametrize(("language", "words", "digits"), ONE_NUMBER)
def test_one_number(language: str, words: str, digits: str) -> None:
    assert normaliser(language).words(words) == normaliser(language).words(digits) == [digits]


@pytest.mark.parametrize(("language", "words", "folded"), SEVERAL)
def test_numbers_beside_each_other(language: str, words: str, folded: list[str]) -> None:
    assert normaliser(language).words(words) == folded
