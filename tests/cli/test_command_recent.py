"""`reader recent`, and where reading starts: -c, +N, +/words, --from-start."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from processes import HOMES
from test_command_imports import loaded

from reader.cli import start_option as starting
from reader.cli.commands import read
from reader.cli.errors import CommandError
from reader.document.position import Position
from reader.documents.open import OpenOptions
from reader.documents.place import Place
from reader.documents.places import open_where_left, remember
from reader.plain.recents import ago, percent

NOTE = """The {} at Holm

Mayor Ada Moor said on Tuesday: “We will rebuild it by spring.”

The council meets again in May, and nobody knows what it will say.
"""
NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in ("DATA", "STATE", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
        monkeypatch.setitem(HOMES, f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))


@pytest.fixture
def was_read(tmp_path):
    """As if documents had been read, one a day."""

    def read_it(*names: str) -> None:
        for day, name in enumerate(names, 1):
            path = tmp_path / name
            path.write_text(NOTE.format(path.stem))
            found = open_where_left(str(path))
            place = Place(Position(0, 4), Position(0, 0), read=day / 10)
            remember(found, found.document, place, f"2026-03-0{day}T10:00:00Z")

    return read_it


def test_the_list_in_a_pipe_is_a_line_each_with_the_path_first(reader, was_read, tmp_path):
    was_read("mill.txt", "bridge.txt")
    ran = reader("recent")
    assert ran.code == 0
    lines = [line.split("\t") for line in ran.out.splitlines()]
    assert [line[:4] for line in lines] == [
        [str(tmp_path / "bridge.txt"), "20", "2026-03-02T10:00:00Z", "The bridge at Holm"],
        [str(tmp_path / "mill.txt"), "10", "2026-03-01T10:00:00Z", "The mill at Holm"],
    ]
    assert reader("recent", "brigde").out == ran.out.splitlines()[0] + "\n"
    assert reader("recent", "-n", "1").out == ran.out.splitlines()[0] + "\n"


def test_as_json(reader, was_read, tmp_path):
    was_read("mill.txt")
    (tmp_path / "mill.txt").unlink()
    (row,) = map(json.loads, reader("recent", "--json").out.splitlines())
    assert row["source"] == str(tmp_path / "mill.txt")
    assert (row["title"], row["read"], row["gone"], row["speakers"]) == ("The mill at Holm", 0.1, True, ["Ada Moor"])


def test_where_there_is_nothing_it_says_what_to_do(reader, was_read):
    assert reader("recent") == (1, "", "reader: you have not read anything yet; open a file\n")
    was_read("mill.txt")
    assert reader("recent", "zzzz").code == 1
    assert reader("recent", "-n", "0").code == 2


def test_a_hostile_title_does_nothing_to_a_terminal(on_terminal, tmp_path):
    path = tmp_path / "x.txt"
    path.write_text("A title \x1b[31m\u202ered and of several words\n\nAda Moor said: “We will rebuild it.”\n")
    found = open_where_left(str(path))
    remember(
        found,
        replace(found.document, title="\x1b[31m\u202ered"),
        Place(Position(0, 0), Position(0, 0)),
        "2026-03-01T10:00:00Z",
    )
    ran = on_terminal("recent", "--color", "never")
    assert ran.code == 0
    assert not {"\x1b", "\u202e"} & {*ran.out}
    assert "red" in ran.out


def test_it_loads_no_textual():
    assert loaded("schema") == loaded("recent", "--help") == set()


@pytest.mark.parametrize(
    ("past", "words"),
    [
        (timedelta(seconds=-90), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=23), "23 hours ago"),
        (timedelta(days=1, hours=1), "1 day ago"),
        (timedelta(days=20), "2 weeks ago"),
        (timedelta(days=60), "2026-01-09"),
    ],
    ids=str,
)
def test_how_long_ago(past, words):
    assert ago((NOW - past).isoformat(), NOW) == words


def test_times_that_are_none():
    assert ago("yesterday", NOW) == ""
    assert ago("2026-03-10T11:00:00", NOW) == "1 hour ago"


def test_only_the_end_is_all_of_it():
    assert [percent(share) for share in (0, 0.004, 0.999, 1.0)] == ["0 %", "0 %", "99 %", "100 %"]


# Where reading starts


@pytest.fixture
def shown(monkeypatch):
    """What the app is asked to show, and where."""
    seen = []
    monkeypatch.setattr(read, "show_in_app", lambda file, how=None, start="", **_: seen.append((file, start)) or 0)
    monkeypatch.setattr(read, "is_for_the_app", lambda file=None: True)
    return seen


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        (("+12", "a.txt"), "+12"),
        (("a.txt", "+/presure wroks"), "+/presure wroks"),
        (("open", "+G", "a.txt"), "+G"),
        (("--from-start", "a.txt"), "+1"),
        (("./a.txt", "--keep-all"), ""),
    ],
    ids=str,
)
def test_a_plus_says_where_as_in_less(reader, shown, arguments, start):
    assert reader(*arguments).code == 0
    ((file, where),) = shown
    assert (Path(file).name, where) == ("a.txt", start)


def test_behind_dashes_a_plus_is_a_file(reader, shown):
    assert reader("--", "+12").code == 0
    assert shown == [("+12", "")]


@pytest.mark.parametrize("plus", ["+", "+/", "+x", "+0", "+-1", "+@quill"])
def test_a_plus_that_says_nothing_is_wrong_usage(reader, shown, plus):
    ran = reader(plus, "a.txt")
    assert ran.code == 2
    assert "+12 is paragraph 12" in ran.err
    assert shown == []


def test_two_starts_are_one_too_many():
    with pytest.raises(CommandError, match="one place"):
        starting.taken_out(["+1", "a", "+2"])


def test_going_on_as_it_was_asked_for(reader, monkeypatch, tmp_path):
    path = tmp_path / "mill.txt"
    path.write_text(NOTE.format("mill"))
    found = open_where_left(str(path), OpenOptions(keep_all=True, language="de"))
    remember(found, found.document, Place(Position(0, 4), Position(0, 0)), "2026-03-01T10:00:00Z")
    assert '"language": "de"' in reader("-c", "--json").out
    assert '"language": "fr"' in reader("-c", "--json", "--language", "fr").out
    asked = []
    monkeypatch.setattr(read, "show_in_app", lambda _file, options, _start: asked.append(options.keep_all) or 0)
    monkeypatch.setattr(read, "is_for_the_app", lambda file=None: True)
    assert reader("-c").code == reader(str(path)).code == 0
    assert asked == [True, False]


def test_going_on_with_the_last_one(reader, shown, was_read, tmp_path):
    ran = reader("-c")
    assert (ran.code, ran.err) == (1, "reader: you have not read anything yet; open a file: `reader FILE`\n")
    was_read("mill.txt", "bridge.txt")
    assert reader("--continue").code == 0
    assert shown == [(str(tmp_path / "bridge.txt"), "")]
    assert reader("-c", "mill.txt").code == 2
    (tmp_path / "bridge.txt").unlink()
    ran = reader("-c")
    assert ran.code == 3
    assert "bridge.txt: you read this last, and it is gone" in ran.err
