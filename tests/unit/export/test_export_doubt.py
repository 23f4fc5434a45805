"""An attribution that is inferred says so wherever it goes; so does a quotation of nobody knows whom."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from articles import article

from reader.document import Document, QuotationKind
from reader.document.model import Candidate
from reader.export.excerpt import Excerpt
from reader.export.formats.formats import FORMATS
from reader.export.noted import Note
from reader.export.styles.cite import STYLES, attributed
from reader.verify.check import check
from reader.verify.compare import compare_articles
from reader.verify.source import Source

FRONT = {"title": "The Wall", "byline": "Cara Lind", "publisher": "The Herald", "published": "2024-03-05"}


def said(**changes: object) -> Document:
    """An article with one quotation of Ada A, changed so."""
    document = article("She said: {a:So it is.}", **FRONT)
    (quotation,) = document.quotations
    return replace(document, quotations=(replace(quotation, **changes),))


KNOWN, INFERRED, NOBODY = said(), said(confidence=0.5), said(speaker=None, confidence=0.4)
NAMING = [style for style in STYLES if style.name not in ("words", "link", "wikipedia")]  # the others name nobody
"""The styles that name the speaker."""


@pytest.mark.parametrize("style", NAMING, ids=lambda style: style.name)
def test_a_citation_says_that_the_attribution_is_inferred(style):
    known, inferred = (style.cite(one, one.quotations[0]) for one in (KNOWN, INFERRED))
    assert "Ada A" in known
    assert "inferred" not in known
    assert "Ada A?" not in known
    assert "attribution inferred" in inferred or "Ada A?" in inferred


@pytest.mark.parametrize("style", NAMING, ids=lambda style: style.name)
def test_a_citation_says_that_the_speaker_is_not_identified(style):
    assert "speaker not identified" in style.cite(NOBODY, NOBODY.quotations[0]).lower()


def test_each_style_has_its_own_place_for_it():
    cited = {style.name: style.cite(INFERRED, INFERRED.quotations[0]) for style in STYLES}
    assert cited["words"] == "“So it is.”"
    assert "\n— Ada A?, role of a. “The Wall”" in cited["attributed"]
    assert "> — Ada A?, role of a. “The Wall”" in cited["markdown"]
    assert "“So it is” (Ada A [attribution inferred], as cited in Lind, 2024, para. 1)." in cited["apa"]
    assert "Ada A: “So it is” (qtd. in Lind; attribution inferred)." in cited["mla"]
    assert cited["chicago"].endswith(
        "Ada A, quoted in Cara Lind, “The Wall,” The Herald, March 5, 2024, para. 1 (attribution inferred)."
    )
    for style in ("bibtex", "ris", "csl-json"):
        assert "Ada A?, role of a: “So it is.” (¶ 1; attribution inferred)" in cited[style]


def test_nobody_stands_where_a_name_would_stand():
    (quotation,) = NOBODY.quotations
    assert attributed(NOBODY, quotation).split("\n")[1].startswith("—, speaker not identified. “The Wall”")
    scare = said(speaker=None, kind=QuotationKind.SCARE)
    assert "nobody is quoted" in attributed(scare, scare.quotations[0])
    cited = {style.name: style.cite(scare, scare.quotations[0]) for style in STYLES}
    assert not any("identified" in cited[name] for name in ("apa", "mla", "chicago"))


def rendered(name: str, document: Document, **kept: object) -> str:
    (form,) = [form for form in FORMATS if form.name == name]
    return form.render([Excerpt(document, "wall", **kept)])


@pytest.mark.parametrize("form", [form.name for form in FORMATS])
@pytest.mark.parametrize("kept", [{}, {"indices": (0,)}, {"indices": (0,), "notes": {0: Note("Ask")}, "noted": True}])
def test_no_export_tells_a_known_from_an_inferred_speaker_by_nothing(form, kept):
    known, inferred = rendered(form, KNOWN, **kept), rendered(form, INFERRED, **kept)
    if form == "json":
        assert [json.loads(one)["documents"][0]["quotations"][0]["sure"] for one in (known, inferred)] == [True, False]
        return
    assert any(sign in inferred for sign in ("A?", "attribution inferred"))
    assert not any(sign in known for sign in ("A?", "attribution inferred"))


def test_csv_has_the_mark_the_flag_and_who_else_it_may_be():
    candidates = (Candidate("Ada A", 0.5), Candidate("Ben Quill", 0.31))
    for document, speaker, sure in (
        (said(candidates=candidates), "Ada A", "true"),
        (said(confidence=0.5, candidates=candidates), "Ada A?", "false"),
        (NOBODY, "—, speaker not identified", "false"),
        (said(speaker=None, kind=QuotationKind.SCARE), "", "false"),
    ):
        (row,) = csv.DictReader(io.StringIO(rendered("csv", document), newline=""))
        assert (row["speaker"], row["sure"]) == (speaker, sure)
        assert row["runners_up"] == ("Ben Quill 0.31" if document.quotations[0].candidates else "")


def test_json_ld_does_not_make_an_inferred_speaker_the_creator():
    known, inferred, nobody = (
        next(n for n in json.loads(rendered("json-ld", one))["@graph"] if n["@type"] == "Quotation")
        for one in (KNOWN, INFERRED, NOBODY)
    )
    assert "creator" in known
    assert "description" not in known
    assert "creator" not in inferred
    assert inferred["spokenByCharacter"] == known["spokenByCharacter"]
    assert (inferred["description"], nobody["description"]) == ("attribution inferred", "speaker not identified")


def test_an_annotation_assesses_an_inferred_speaker():
    def assessed(document: Document) -> list[str]:
        (item,) = json.loads(rendered("annotation", document))["first"]["items"]
        return [body["value"] for body in item["body"] if body["purpose"] == "assessing"]

    assert assessed(KNOWN) == []
    assert assessed(INFERRED) == ["attribution inferred"]
    assert assessed(NOBODY) == ["speaker not identified"]


@pytest.mark.parametrize(("document", "name"), [(KNOWN, "Ada A"), (INFERRED, "Ada A?"), (NOBODY, "")])
def test_a_verdict_and_a_comparison_have_the_mark(document, name):
    (checked,) = check(document, [Source.of(document, "wall")])
    assert checked.who == name
    comparison = compare_articles([document, KNOWN], ["wall", "other"])
    (statement,) = comparison.statements
    assert {comparison.who(wording) for wording in statement.wordings} == {name, "Ada A"}


def test_who_is_only_paraphrased_stands_apart_from_who_is_quoted():
    document = article("{b:It rains.} and {a:it rains}", **FRONT)
    told, quoted = document.quotations
    document = replace(document, quotations=(replace(told, kind=QuotationKind.INDIRECT), quoted))
    page, text = rendered("html", document), rendered("markdown", document)
    for written in (page, text):
        title = written.lower().index("only paraphrased")
        assert written.index("role of a") < title < written.index("role of b")
    (record,) = json.loads(rendered("json", document))["documents"]
    keys = ("speaker_id", "quoted", "paraphrased", "only_paraphrased")
    flags = {tuple(row[key] for key in keys) for row in record["speakers"]}
    assert flags == {("a", 1, 0, False), ("b", 0, 1, True)}
