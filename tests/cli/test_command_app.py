"""When the app is shown, and with what."""

import gc
from pathlib import Path

import pytest

from reader.cli.commands import read


class Terminal:
    """An end that says it is a terminal, or not."""

    def __init__(self, terminal: bool) -> None:
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


@pytest.mark.parametrize(
    ("stdin", "stdout", "term", "app"),
    [
        (True, True, "xterm-256color", True),
        (True, True, None, True),
        (True, True, "dumb", False),
        (False, True, "xterm", False),
        (True, False, "xterm", False),
    ],
)
def test_the_app_needs_keys_and_a_screen(monkeypatch, stdin, stdout, term, app):
    monkeypatch.setattr("sys.stdin", Terminal(stdin))
    monkeypatch.setattr("sys.stdout", Terminal(stdout))
    monkeypatch.delenv("TERM", raising=False)
    if term is not None:
        monkeypatch.setenv("TERM", term)
    assert read.is_for_the_app() is app


@pytest.fixture
def shown(monkeypatch):
    """What the app was shown with: titles and paths."""
    seen: list[tuple[str, Path | None]] = []

    def run(opened, *_):
        seen.append((opened.document.title, None if opened.copied else Path(opened.target)))
        return 7

    monkeypatch.setattr("reader.tui.run.run", run)
    monkeypatch.setattr(read, "is_for_the_app", lambda file=None: True)
    yield seen
    gc.enable()  # which the launch switches off until the first frame


def test_the_app_is_given_the_document_and_its_path(reader, shown, harbour):
    assert reader() == reader(harbour) == (7, "", "")
    assert shown == [
        ("The walk in Hanoi", None),
        ("Harbour wall vote is put off again as storms take another three metres", Path(harbour)),
    ]


@pytest.mark.parametrize("arguments", [("--plain",), ("--json",), ("show",)])
def test_plain_json_and_show_print_on_a_terminal_too(reader, shown, arguments):
    assert reader(*arguments).out
    assert shown == []


def test_a_bad_document_is_not_shown(reader, shown, tmp_path):
    (tmp_path / "bad.yaml").write_text("quote-reader: 1\nparagraphs: []\n")
    ran = reader("bad.yaml")
    assert ran.code == 3
    assert ran.err.startswith("bad.yaml:")
    assert shown == []
