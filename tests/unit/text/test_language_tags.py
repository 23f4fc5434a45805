"""Language tags."""

from __future__ import annotations

import pytest

from reader.languages.tags import names_language, primary


@pytest.mark.parametrize(
    ("tag", "of"), [("pt-BR", "pt"), ("pt_BR", "pt"), ("EN", "en"), ("zh-Hant-TW", "zh"), ("", "")]
)
def test_the_primary_subtag(tag: str, of: str) -> None:
    assert primary(tag) == of


@pytest.mark.parametrize("tag", ["en", "de-AT", "gsw", "zh-Hant-TW", "en-u-ca-gregory"])
def test_a_tag_of_a_language(tag: str) -> None:
    assert names_language(tag)


@pytest.mark.parametrize("tag", ["", "e", "english", "en_US", "en-", "-en", "en de", "éà", "en\n", "en-toolongasubtag"])
def test_what_is_no_tag_of_a_language(tag: str) -> None:
    assert not names_language(tag)
