"""No attack on a terminal gets through the command: 378 of them, in every format, field, name, argument and message."""

from __future__ import annotations

import json
import sys

import pytest
from acting import acting, acting_but_colours
from attacked import ALL, FORMATS
from attacks import ATTACKS, FOR_FILE_NAMES

from reader.document.clean import clean, visible

NEEDS = {"html": "trafilatura", "epub": "lxml", "docx": "lxml", "pdf": "pypdfium2"}
COMMANDS = (
    ("show",),
    ("quotes",),
    ("quotes", "--speaker", "Moor"),
    ("speakers",),
    ("search", "words", "hers"),
    ("search", "ends"),
    ("export", "--format", "markdown"),
    ("export", "--format", "csv"),
    ("export", "--format", "bibtex"),
    ("export", "--format", "ris"),
    ("export", "--format", "html"),
)


def test_there_are_enough_of_them_and_most_would_act() -> None:
    texts = {attack.text for attack in ATTACKS}
    assert len(texts) >= 370
    assert len({attack.cls for attack in ATTACKS}) >= 40
    assert sum(bool(acting(text)) for text in texts) >= 345


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: ascii(attack.text)[1:-1])
def test_cleaning_and_drawing_leave_nothing_that_acts(attack) -> None:
    assert acting(clean(attack.text)) == acting(visible(attack.text)) == []
    assert clean(clean(attack.text)) == clean(attack.text)


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("attacked")
    for ending, made in FORMATS.items():
        (folder / f"a.{ending}").write_bytes(made())
    return folder


@pytest.mark.parametrize("ending", FORMATS)
def test_nothing_of_a_document_acts_whatever_prints_it(reader, attacked, ending) -> None:
    if ending in NEEDS:
        pytest.importorskip(NEEDS[ending])
    file = attacked / f"a.{ending}"
    for command in COMMANDS:
        ran = reader(*command, file)
        assert ran.code == 0, (command, ran.err)
        assert command == ("speakers",) or len(ran.out) > 500, (command, "the attacks are not in it")
        assert acting(ran.out.replace("\r\n", "\n")) == acting(ran.err) == [], command  # lines of CSV end so
    for command in (("show",), ("quotes",), ("search", "words", "hers")):
        ran = reader(*command, "--color", "always", file)
        assert acting_but_colours(ran.out) == acting(ran.err) == [], command
    for command in (("show", "--json"), ("quotes", "--json"), ("speakers", "--json"), ("search", "words", "--json")):
        ran = reader(*command, file)
        assert acting(ran.out) == [], command
        for line in ran.out.splitlines():
            assert acting(" ".join(_strings(json.loads(line))).replace("\n", " ")) == [], command


def _strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


@pytest.mark.parametrize("ending", ["txt", "yaml"])
def test_nothing_that_is_piped_in_acts(reader, ending) -> None:
    ran = reader("show", "-", stdin=FORMATS[ending]())
    assert len(ran.out) > 1_000
    assert acting(ran.out) == acting(ran.err) == []


@pytest.mark.skipif(sys.platform == "win32", reason="such names cannot be")
def test_no_name_of_a_file_acts(reader, tmp_path, harbour) -> None:
    for attack in FOR_FILE_NAMES:
        name = f"n{attack.text}.txt"
        try:
            (tmp_path / name).write_text("Somebody said: “We are here.”")
        except (OSError, UnicodeError):
            continue
        for command in (["quotes", name, harbour], ["check", name], ["show", f"{name}.missing"]):
            ran = reader(*command)
            assert acting(ran.out) == acting(ran.err) == [], (attack, command)
        (tmp_path / name).unlink()


def test_no_argument_acts(reader, harbour) -> None:
    for number, attack in enumerate(ATTACKS):
        text = attack.text.replace("\0", "")
        commands = (
            [text],
            [f"--{text}"],
            ["search", text, harbour],
            ["quotes", "--speaker", text, harbour],
            ["search", f'"{text}"', f"@{text}", harbour],
            ["show", "--width", text, harbour],
            ["export", "--format", text, harbour],
            ["show", "--language", text, harbour],
        )
        for command in (commands[0], commands[1 + number % 7]):
            ran = reader(*command)
            assert "Traceback" not in ran.err
            assert acting(ran.out) == acting(ran.err) == [], (attack, command)


@pytest.mark.parametrize("attack", ATTACKS[::6], ids=lambda attack: ascii(attack.text)[1:-1])
def test_no_message_about_what_is_wrong_acts(reader, tmp_path, attack) -> None:
    text = attack.text.encode("utf-8", "replace").decode()
    escaped = json.dumps(text)
    for document in (
        f"quote-reader: 1\ntitle: x\n{escaped}: y\n",
        f"quote-reader: {escaped}\ntitle: x\n",
        f"quote-reader: 1\ntitle: [{escaped}]\nspeakers: {{{escaped}: {{name: {escaped}, kind: {escaped}}}}}\n",
        "quote-reader: 1\ntitle: x\nspeakers: {a: {name: A}}\nparagraphs: [{text: x, quotations: [{speaker: "
        f"{escaped}, exact: {escaped}, kind: {escaped}, via: {escaped}}}]}}]\n",
        f"quote-reader: 1\ntitle: {text}\nparagraphs: {text}\n",
        f"quote-reader: 1\ntitle: !{text} x\n? {text}\n: *{text}\n",
    ):
        (tmp_path / "wrong.yaml").write_text(document, encoding="utf-8", newline="")
        for command in ("check", "show"):
            ran = reader(command, "wrong.yaml")
            assert "Traceback" not in ran.err
            assert acting(ran.out) == acting(ran.err) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize("ending", ["txt", "yaml"])
def test_a_real_terminal_gets_none(on_terminal, attacked, ending) -> None:
    for command in (
        ["show"],
        ["quotes"],
        ["speakers"],
        ["search", "words"],
        ["check"],
        ["export", "--format", "markdown"],
    ):
        ran = on_terminal(*command, str(attacked / f"a.{ending}"))
        assert len(ran.out + ran.err) > 20
        assert acting_but_colours(ran.out) == acting(ran.err) == [], command
    ran = on_terminal("show", "--color", "always", f"{ALL[:2000]}".replace("\0", ""))
    assert acting_but_colours(ran.out) == acting(ran.err) == []
