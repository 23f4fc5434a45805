"""Languages are packages of data that a user can read, extend and get wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.attribution import LexiconError, attribute, available, lexicon_for, paragraphs_of
from reader.attribution.grammar.interface import DEFAULT, rules_for
from reader.document.model import speakers_by_id

ARTICLE = "Verdict\n\n“It is late,” trumpeted Ana Ruiz, an usher.\n\nAnother kept quiet. “Hush,” zorped Bo Lind."


def test_english_and_german_are_here() -> None:
    assert set(available()) >= {"de", "en"}


@pytest.mark.parametrize(
    ("tag", "language"), [("en-GB", "en"), ("de_AT", "de"), ("DE", "de"), ("xx", "en"), (None, "en")]
)
def test_a_tag_is_read_by_its_first_part_and_english_is_the_fallback(tag: str | None, language: str) -> None:
    assert lexicon_for(tag).language == language


def test_a_lexicon_is_read_once() -> None:
    assert lexicon_for("en") is lexicon_for("en-US")


def test_a_directory_of_ones_own_adds_cues(tmp_path: Path) -> None:
    (tmp_path / "cues.txt").write_text("[speech]\nzorp, zorps, zorped; zorped; zorping\n", encoding="utf-8")
    document = attribute(paragraphs_of(ARTICLE), lexicon=lexicon_for("en", tmp_path))
    cues = {speakers_by_id(document)[q.speaker or ""].name: q.cue for q in document.quotations}
    assert cues["Bo Lind"] == "zorped"


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        ("cues.txt", "[speech]\nsay, says\n", "cues.txt:2: a cue is"),
        ("cues.txt", "say; said; saying\n", "cues.txt:1: a cue is"),
        ("titles.txt", "# comment\nSen. senator\n", "titles.txt:2: no '='"),
        ("words.txt", "the a an\n", "words.txt:1: words before the first section"),
    ],
)
def test_a_malformed_file_says_where_and_what_to_do(tmp_path: Path, file: str, content: str, message: str) -> None:
    (tmp_path / file).write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=message.replace("[", r"\[")):
        lexicon_for("en", tmp_path)


@pytest.mark.parametrize("tag", ["en", "de"])
def test_every_language_has_what_the_grammar_needs(tag: str) -> None:
    lexicon = lexicon_for(tag)
    assert lexicon.marks
    assert {"speech", "ask", "writing", "manner", "stance", "weak", "naming"} <= {
        cue.tier for cues in lexicon.cues.values() for cue in cues
    }
    for name in (
        "determiner",
        "pronoun-male",
        "pronoun-female",
        "auxiliary",
        "preposition",
        "conjunction",
        "time",
        "that",
    ):
        assert lexicon.word_class(name), name
    for name in ("person", "organisation", "document", "source"):
        assert lexicon.role_class(name), name


def test_english_has_no_grammar_of_its_own() -> None:
    assert rules_for(lexicon_for("en")) is DEFAULT


@pytest.mark.parametrize("name", ["nowhere", "../interface", "a.b"])
def test_a_grammar_that_does_not_exist_is_named_in_one_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "settings.txt").write_text(f"grammar {name}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="there is no grammar"):
        rules_for(lexicon_for("en", tmp_path))
