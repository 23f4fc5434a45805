"""What is told of a file of ours when it is opened: words that were not read as they are written."""

from __future__ import annotations

import pytest

from reader.documents.places import open_where_left

FILE = """\
{first}quote-reader: 1
title: The weir
speakers:
  dahl: {{name: Una Dahl}}
paragraphs:
  - text: {text}
    quotations:
      - speaker: dahl
        exact: {exact}
"""


@pytest.mark.parametrize("first", ["", "# by hand\n"])
@pytest.mark.parametrize(
    ("text", "exact", "told"),
    [
        ("“Weir #9 holds,” said Dahl.", "'Weir #9 holds,'", "1 quotation not word for word, 1 comment read as words"),
        ("“It\u00a0holds,” said Dahl.", "It holds,", "1 quotation not word for word"),
        ("“It holds,” said Dahl.  # checked", "It holds,", None),
    ],
)
def test_it_is_the_notice(tmp_path, monkeypatch, first, text, exact, told):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "weir.yaml"
    path.write_text(FILE.format(first=first, text=text, exact=exact), encoding="utf-8")
    notice = open_where_left(str(path)).notice
    assert notice == (told and f"{told}: `reader check weir.yaml` says which")
