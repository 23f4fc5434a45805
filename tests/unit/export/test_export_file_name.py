"""Names of exported files: they say what is in them, and do nothing else."""

from __future__ import annotations

import pytest
from articles import article
from generated import TEXT
from hypothesis import given
from hypothesis import strategies as st

from reader.export.file_name import file_name
from reader.export.formats.formats import FORMATS, format_named


@pytest.mark.parametrize(
    ("title", "part", "name"),
    [
        ("Harbour wall vote is put off", "", "harbour-wall-vote-is-put-off.md"),
        ("Harbour wall", "Dorothea Quill", "harbour-wall-dorothea-quill.md"),
        ("A title that goes on and on for longer than that", "", "a-title-that-goes-on-and-on-for.md"),
        ("../../etc/passwd", "", "etc-passwd.md"),
        (".hidden", "", "hidden.md"),
        ("CON", "", "the-con.md"),
        ("Aux armes", "", "the-aux-armes.md"),
        ("Über Straßen: “Ja”", "", "über-straßen-ja.md"),
        ("漢字の話", "", "漢字の話.md"),
        ("…", "?!", "document.md"),
        ("x" * 100, "", "x" * 36 + ".md"),
    ],
)
def test_a_name_from_a_title(title, part, name):
    assert file_name(article("x", title=title), format_named("markdown"), part) == name


@given(TEXT | st.text(), TEXT | st.text())
def test_any_title_makes_a_name_that_every_file_system_takes(title, part):
    for form in FORMATS:
        name = file_name(article("x", title=title), form, part)
        assert name.endswith(form.suffix)
        assert not set(name) & set('/\\:*?"<>|\0\n ')
        assert name[0] not in ".-~"
        assert len(name.encode()) <= 255
        assert form.suffix
