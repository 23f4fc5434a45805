"""The x- keys of a file that is written anew stand where they stood, with the types that other programs see."""

from __future__ import annotations

from reader.document.yaml.editing.own_keys import own_keys_in, with_own_keys
from reader.document.yaml.read import load
from reader.document.yaml.write import dump, save_file

HAND = """\
quote-reader: 1
x-folder: 12
title: Weir
x-shelf: {row: 3, boxes: [a, "4", ~], since: 2026-05-03}   # mine
speakers:
  orr:
    x-first: yes
    name: Tom Orr
    x-phone:
    - home: '55'
      work: 0x1F
  bell: {name: Ada Bell, x-met: ''}
paragraphs:
  - text: “It holds,” said Orr. “It leaks,” said Bell.
    x-page: '003'
    quotations:
      - {speaker: orr, exact: "It holds,", x-tape: 00:12}
      - {speaker: bell, exact: "It leaks,"}
  - text: The hall was cold.
    x-page: 4
"""


def test_they_come_back_where_they_were(tmp_path):
    import yaml

    path = tmp_path / "weir.yaml"
    save_file(load(HAND), path, like=HAND.encode())
    assert load(path.read_bytes()) == load(HAND)
    before, after = yaml.safe_load(HAND), yaml.safe_load(path.read_text())
    assert after["x-folder"] == 12
    assert after["x-shelf"] == before["x-shelf"]
    for name in ("orr", "bell"):
        assert {k: v for k, v in after["speakers"][name].items() if k[:2] == "x-"} == {
            k: v for k, v in before["speakers"][name].items() if k[:2] == "x-"
        }
    assert [p["x-page"] for p in after["paragraphs"]] == ["003", 4]
    assert after["paragraphs"][0]["quotations"][0]["x-tape"] == before["paragraphs"][0]["quotations"][0]["x-tape"]
    assert path.read_text().index("x-folder") < path.read_text().index("title")
    assert "# mine" in path.read_text()
    again = path.read_bytes()
    save_file(load(again), path, like=again)
    assert path.read_bytes() == again


def test_what_has_no_place_any_more_is_told():
    shorter = load(HAND.replace("  - text: The hall was cold.\n    x-page: 4\n", ""))
    text, gone = with_own_keys(dump(shorter), own_keys_in(HAND.encode()))
    assert [(one.key, one.value) for one in gone] == [("x-page", "4")]
    assert load(text) == shorter


def test_a_file_that_is_none_has_none():
    assert own_keys_in(b"x-: [") == ()
    assert own_keys_in(HAND.encode("utf-16")) == own_keys_in(HAND.encode())
