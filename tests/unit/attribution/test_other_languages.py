"""Articles of our own in languages beside English: every quotation with its kind and speaker."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml

from reader.attribution import attribute, paragraphs_of
from reader.document.model import speakers_by_id, words_of

ARTICLES = sorted((Path(__file__).parents[2] / "fixtures" / "languages").glob("*/*.yaml"))
POINTS = " .,;:!?…\"'“”‘’«»¿¡"


def plain(text: str) -> str:
    """Words without the marks and points at their ends, which print sets inside or outside."""
    return " ".join(unicodedata.normalize("NFC", text).strip(POINTS).split())


def name_of(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}"


@pytest.mark.parametrize(("language", "least"), [("de", 25), ("fr", 46), ("es", 46), ("it", 15)])
def test_there_are_enough_of_them(language: str, least: int) -> None:
    assert sum(path.parent.name == language for path in ARTICLES) >= least


@pytest.mark.parametrize("path", ARTICLES, ids=name_of)
def test_every_quotation_and_speaker_of(path: Path) -> None:
    article: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    document = attribute(paragraphs_of(article["text"], article["language"]))
    speakers = speakers_by_id(document)
    found = [
        (plain(words), q.kind.value, speakers[q.speaker].name if q.speaker else "")
        for q in document.quotations
        for words in words_of(document, q).split("\n")
    ]
    expected = [(plain(one["words"]), one["kind"], one.get("speaker", "")) for one in article["said"]]
    kinds = {kind for _, kind, _ in expected}
    judged = kinds | {"direct", "partial"}  # reported speech and names in marks count where an article lists some
    assert [one for one in found if one[1] in judged] == expected
