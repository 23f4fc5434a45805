"""Each command is defined once: bindings, footer, help, palette and the README's table are that definition."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from articles import harbour_outline
from textual.binding import Binding
from textual.keys import KEY_TO_UNICODE_NAME, Keys, _get_key_aliases
from textual.screen import Screen

from reader.tui.app import ReaderApp
from reader.tui.cards.quotation import HANDED_ON, CardScreen
from reader.tui.commands import COMMANDS
from reader.tui.help.keys import help_rows
from reader.tui.help.palette import choices
from reader.tui.keys import command as registry
from reader.tui.keys.command import Command
from reader.tui.keys.names import key_label
from reader.tui.panes.foot_line import FootLine
from reader.tui.screen.command_screen import CommandScreen
from reader.tui.screen.typed.command_table import CommandGroup

IDS = [known.id for known in COMMANDS]


def test_ids_are_unique_and_stable_words():
    assert [i for i, n in Counter(IDS).items() if n > 1] == []
    assert all(i == i.lower() and " " not in i for i in IDS)
    assert [COMMANDS.find(i).id for i in IDS] == IDS
    with pytest.raises(KeyError):
        COMMANDS.find("no-such-command")


def test_no_key_does_two_things():
    keys = Counter(key for known in COMMANDS for key in known.keys)
    assert [key for key, n in keys.items() if n > 1] == []


def test_every_command_has_a_key_and_says_what_it_does():
    for known in COMMANDS:
        assert known.keys, known.id
        assert known.help.strip() == known.help != "", known.id
        assert not known.help.endswith("."), known.id
        assert len(known.help) <= 72, known.id
        assert known.group in dict(COMMANDS.by_group()), known.id


def test_a_command_without_words_is_refused():
    def silent(screen: CommandScreen) -> None: ...

    group: CommandGroup[CommandScreen] = CommandGroup("Move")
    with pytest.raises(AssertionError, match="does not say what it does"):
        group.command("silent", "x")(silent)
    assert group.commands == []


def test_groups_hold_every_command_once_in_order():
    assert [known for _, commands in COMMANDS.by_group() for known in commands] == list(COMMANDS)


def bound(screen: Screen[object]) -> dict[str | None, set[tuple[str, str, str]]]:
    """The bindings of a screen: by command their keys, actions and descriptions."""
    found: dict[str | None, set[tuple[str, str, str]]] = {}
    for key, binding in screen._bindings:
        found.setdefault(binding.id, set()).add((key, binding.action, binding.description))
    return found


def in_textual(known: Command) -> set[str]:
    return {binding.key for binding in Binding.make_bindings([Binding(key, "x") for key in known.single_keys])}


async def test_the_bindings_of_the_screen_are_the_commands():
    app = ReaderApp(harbour_outline().document)
    async with app.run_test(size=(80, 24)):
        own = bound(app.reading_screen)
    for known in COMMANDS:
        assert own.pop(known.id, set()) == {(key, f"command('{known.id}')", known.help) for key in in_textual(known)}
    assert {(key, action) for key, action, _ in own.pop("interrupt")} == {("ctrl+c", "interrupt")}
    assert {(key, action) for key, action, _ in own.pop(None)} == {("super+c", "screen.copy_text")}
    assert own == {}


def test_the_keys_are_keys_that_textual_sends():
    """An impossible key is accepted by Textual in silence, and then never fires."""
    names = {key.value for key in Keys} | set(KEY_TO_UNICODE_NAME.values()) | {"space", "plus", "minus"}
    for known in COMMANDS:
        for key in known.keys:
            base = key.split("+")[-1] if len(key) > 1 else key
            assert len(base) == 1 or key in names or base in names or _get_key_aliases(key), (known.id, key)


async def test_the_foot_line_is_the_footer_labels_in_order():
    app = ReaderApp(harbour_outline().document)
    async with app.run_test(size=(240, 24)):
        shown = app.screen.query_one(FootLine).render_line(0).text
    labels = [f"{key_label(known.keys[0])} {known.footer}" for known in COMMANDS if known.footer and known.single_keys]
    assert shown.strip() == "  ".join(labels)


def test_the_help_page_has_every_command_and_nothing_else():
    rows = help_rows(COMMANDS)
    assert [words for keys, words in rows if not keys and words] == [group for group, _ in COMMANDS.by_group()]
    listed = [(keys, words) for keys, words in rows if keys]
    numbered = [known for known in COMMANDS if known.id.startswith("speaker.") and known.id[8:].isdigit()]
    assert [known.keys for known in numbered] == [(str(n),) for n in range(1, 10)]
    expected = [("  ".join(map(key_label, k.keys)), k.help) for k in COMMANDS if k not in numbered]
    assert [row for row in listed if row[0] != "1 … 9"] == expected
    assert sum(row[0] == "1 … 9" for row in listed) == 1


async def test_the_card_hands_on_commands_under_their_own_keys():
    assert [known for known in HANDED_ON if known not in IDS] == []
    app = ReaderApp(harbour_outline().document)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "enter")
        assert isinstance(app.screen, CardScreen)
        handed = bound(app.screen)
        for known in map(COMMANDS.find, HANDED_ON):
            assert handed[known.id] == {(key, f"ask('{known.id}')", known.help) for key in in_textual(known)}
        assert all(len(bindings) == 1 for bindings in app.screen._bindings.key_to_bindings.values())


def test_the_palette_offers_every_command_and_finds_it_by_what_it_does_its_name_and_its_key():
    listed = choices(COMMANDS, "")
    assert [(each.key, each.name) for each in listed] == [(known.id, known.help) for known in COMMANDS]
    assert [each.sign for each in listed] == [key_label(known.keys[0]) for known in COMMANDS]
    for known in COMMANDS:
        assert choices(COMMANDS, known.help)[0].name == known.help
        assert known.id in [each.key for each in choices(COMMANDS, known.id.replace(".", " "))[:3]]
    keys = (("zz", "line.middle"), ("^p", "palette"), ("ctrl+p", "palette"), ("?", "help"), ("/", "search.open"))
    assert [choices(COMMANDS, key)[0].key for key, _ in keys] == [id for _, id in keys]
    assert len(choices(COMMANDS, "?")) == 1
    assert choices(COMMANDS, "bokmark")[0].key == "bookmark"
    assert choices(COMMANDS, "zzzzqqqq") == []


def test_plain_words_find_what_other_programs_call_so():
    said = {
        "find": "search.open",
        "dark": "theme",
        "dark mode": "theme",
        "save": "export",
        "print": "export",
        "next quote": "quotation.next",
        "previous quote": "quotation.previous",
        "contents": "outline",
        "exit": "quit",
        "comment": "note",
        "fix speaker": "attribute",
        "history": "documents",
        "zoom": "column.wider",
    }
    assert {words: choices(COMMANDS, words)[0].key for words in said} == said


def test_keys_are_written_as_people_write_them():
    assert [key_label(k) for k in ("ctrl+p", "pagedown", "space", "enter", "n", "?", "escape", "backspace")] == [
        *("^p", "pgdn", "space", "⏎", "n", "?", "esc", "⌫"),
    ]


def test_every_screen_above_the_article_leaves_once() -> None:
    """Textual's own would take away the one below where two keys of a burst both close it (`tui.dialogs.modal`)."""
    sources = Path(registry.__file__).parents[1].rglob("*.py")
    bare = [path.name for path in sources if "ModalScreen" in path.read_text(encoding="utf-8")]
    assert bare == ["modal.py"]


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("find", "search.open"), ("dark", "theme"), ("save", "export"), ("print", "export"), ("html", "export"),
        ("next quote", "quotation.next"), ("find next", "quotation.next"), ("undo", "change.undo"),
        ("redo", "change.redo"), ("edit", "edit"), ("link", "link"), ("back", "jump.back"), ("sort", "speakers.order"),
        ("timeline", "said-map"), ("bibtex", "quotation.cite"), ("metadata", "head"), ("fact check", "verify"),
        ("review", "doubtful.walk"), ("goto", "percent"), ("settings", "theme"), ("zen", "focus"), ("tag", "note"),
        ("tags", "marks"), ("who", "speaker.pick"), ("close", "quit"), ("scroll", "line.down"), ("ads", "removed"),
    ],
)  # fmt: skip
def test_the_palette_knows_plain_words(words, id):
    assert choices(COMMANDS, words)[0].key == id


def test_the_name_of_a_command_means_that_command():
    for known in COMMANDS:
        if known.id != "undo":  # people mean the last change
            assert choices(COMMANDS, known.id.replace(".", " "))[0].key == known.id
