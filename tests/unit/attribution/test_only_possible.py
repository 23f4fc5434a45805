"""Words that somebody only may say, or did not say, in other languages: they keep their speaker and are not sure."""

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Tom Greer sagte nicht, es sei „spät“."),
        ("de", "Tom Greer hat nicht gesagt, es sei „spät“."),
        ("de", "Falls Tom Greer sagt, es sei „spät“, schließt das Werk."),
        ("es", "Si Tom Greer dice que es “tarde”, cerrará."),
        ("fr", "Si Tom Greer dit que c’est « trop tard », l’usine fermera."),
        ("fr", "Tom Greer a refusé de dire que c’était « bien trop tard »."),
        ("it", "Se Tom Greer dice che è “troppo tardi”, chiuderà."),
    ],
)
def test_it_is_not_sure(language: str, text: str) -> None:
    assert told(text, language) == [("Tom Greer", "partial", False)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Tom Greer sagte, es sei nicht „spät“."),
        ("es", "Si bien Tom Greer dijo que era “muy tarde”, no cerró."),
        ("fr", "Tom Greer a dit que c’était « bien trop tard »."),
    ],
)
def test_it_is_sure(language: str, text: str) -> None:
    assert told(text, language) == [("Tom Greer", "partial", True)]
