"""The app as its user's configuration says: options, keys wherever they show, themes, and mistakes that stop nobody."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from articles import harbour
from driving import WIDE, Driven, opened, running
from textual._context import active_app

from reader.config import Config, Origin, Settings
from reader.config.themes import INK
from reader.document.position import Position
from reader.document.problems import Problem
from reader.documents.place import Place
from reader.reading.resume import place_asked_for
from reader.reading.state import Order
from reader.tui.app import ReaderApp
from reader.tui.cards.quotation import CardScreen, keys_line
from reader.tui.commands import COMMANDS
from reader.tui.dialogs.picker import Picker
from reader.tui.help.keys import HelpScreen, help_rows
from reader.tui.help.palette import CommandsScreen, choices, find_command
from reader.tui.keys.hints import hint
from reader.tui.panes.foot_line import FootLine

KEYS = {
    "quotation.next": ("e", "ctrl+n"),
    "note": (),
    "line.down": ("x",),
    "export": (),
    "help": ("f1",),
    "quit": ("Z Z", "ctrl+x"),
    "quotation.card": ("comma",),
    "change.undo": ("=",),
    "column.wider": ("+",),
    "search.open": ("f4",),
}


@asynccontextmanager
async def configured(size: tuple[int, int] = WIDE, **more: object) -> AsyncIterator[Driven]:
    """The app with a configuration."""
    async with opened(size=size, app=ReaderApp(harbour(), Config(**more))) as driven:  # type: ignore[arg-type]
        yield driven


# Options


async def test_options_decide_how_a_document_opens():
    settings = Settings(theme="paper", width=50, order="name", quotations_only=True, digits="counts", notice=9)
    async with configured(size=(200, 30), settings=settings) as driven:
        assert driven.app.theme == "paper"
        assert driven.article.layout_rows.width == 50
        assert driven.reading.order is Order.NAME
        assert driven.reading.quotations_only
        assert driven.desk.digits == "counts"
        assert driven.desk.query_one(FootLine)._seconds == 9
        await driven.press("+")
        assert driven.article.layout_rows.width == 52


@pytest.mark.parametrize(("width", "wider", "narrower"), [(200, 200, 132), (133, 133, 132), (20, 36, 20), (36, 44, 36)])
async def test_from_any_width_the_next_is_on_the_right_side(width, wider, narrower):
    async with configured(size=(260, 30), settings=Settings(width=width)) as driven:
        assert driven.article.widen(-1) == narrower
    async with configured(size=(260, 30), settings=Settings(width=width)) as driven:
        assert driven.article.widen(1) == wider


async def test_the_styles_that_are_wanted_come_first():
    async with configured(settings=Settings(citation="apa", format="ris")) as driven:
        assert (driven.app.session.citation_style, driven.app.session.export_format) == ("apa", "ris")
        await driven.press("n", "c")
        assert isinstance(driven.app.screen, Picker)
        assert driven.app.screen.chosen_key() == "apa"


def test_a_flag_is_stronger_than_what_was_left():
    place = Place(Position(3, 0), Position(3, 0), order="name", measure=60, quotations_only=True)
    assert place_asked_for(place, Config()) == place
    assert place_asked_for(None, Config()) is None
    assert place_asked_for(place, Config(Settings(resume=False))) is None
    flagged = Config(Settings(order="share", width=70), origins={"order": Origin.FLAG, "width": Origin.FILE})
    assert place_asked_for(place, flagged) == place._replace(order="")
    for field, kept in (("width", {"measure": 0}), ("quotations_only", {"quotations_only": None})):
        assert place_asked_for(place, Config(origins={field: Origin.FLAG})) == place._replace(**kept)


# Mistakes


async def test_mistakes_are_told_and_stop_nobody():
    wrong = Problem("config.toml", 1, 1, "x", "y")
    async with configured(settings=Settings(order="share"), problems=(wrong, wrong)) as driven:
        assert driven.told == "2 mistakes in your configuration; `reader config --check` says where"
        await driven.press("n")
        assert driven.reading.current == 0


# Keys


async def test_keys_do_what_they_were_given_to():
    async with configured(keys=KEYS) as driven:
        await driven.press("e", "ctrl+n")
        assert driven.reading.current == 1
        await driven.press("n")
        assert driven.reading.current == 1
        top = driven.top
        await driven.press("x")
        assert driven.top == top + 1
        await driven.press("j")
        assert driven.top == top + 1
        await driven.press("f4")
        assert driven.desk.searching
        await driven.type("/q")
        assert driven.query.value == "/q"
        await driven.press("escape", "comma")
        assert isinstance(driven.app.screen, CardScreen)
        await driven.press("e")
        assert driven.reading.current == 2
        await driven.press("escape", "f1")
        assert isinstance(driven.app.screen, HelpScreen)
        await driven.press("f1")
        assert driven.app.screen is driven.desk
        await driven.press("q")
        assert running(driven.app)
        await driven.press("Z", "Z")
        assert not running(driven.app)


async def test_keys_show_wherever_keys_show():
    async with configured(size=(240, 40), keys=KEYS) as driven:
        foot = driven.rows()[-1]
        assert "e quotation" in foot
        assert ", card" in foot
        assert "f1 all keys" in foot
        assert " note" not in foot
        assert driven.desk.query_one(FootLine)._labels()
        commands = driven.app.session.commands
        assert ("e  ^n", COMMANDS.find("quotation.next").help) in help_rows(commands)
        assert ("–", COMMANDS.find("note").help) in help_rows(commands)
        assert ("ZZ  ^x", "Quit") in help_rows(commands)
        told = {(choice.sign, choice.key) for choice in choices(commands, "")}
        assert {("e", "quotation.next"), ("–", "note"), ("=", "change.undo")} <= told
        await driven.press("comma")
        assert driven.told == "No quotation here; e goes to the next"
        await driven.press("escape")
        assert driven.told == "Nothing to take back; ZZ quits"
        await driven.press("e", "a", *"vance", "enter")
        assert "; = undoes it" in driven.told
        await driven.press("=")
        assert driven.told.endswith("; ctrl+r redoes it")
        assert "e next" in keys_line(commands, 80)
        assert "note" not in keys_line(commands, 80)
        await driven.press("f1")
        assert "x k scroll" in driven.shown()


async def test_the_palette_offers_commands_without_a_key():
    async with configured(keys={"palette": (), "note": ()}) as driven:
        find_command(driven.desk)
        await driven.frame()
        assert isinstance(driven.app.screen, CommandsScreen)
        await driven.type("order speakers")
        await driven.press("enter")
        assert driven.reading.order is Order.APPEARANCE


async def test_two_apps_in_one_process_have_keys_of_their_own():
    async with configured(keys=KEYS) as driven, configured() as other:
        assert driven.app.session.commands.find("help").keys == ("f1",)
        assert other.app.session.commands.find("help").keys == ("?",)
        assert COMMANDS.find("help").keys == ("?",)
        assert driven.app.config.keys is KEYS
        token = active_app.set(driven.app)
        await driven.press("e")
        active_app.reset(token)
        token = active_app.set(other.app)
        await other.press("n", "n")
        active_app.reset(token)
        assert (driven.reading.current, other.reading.current) == (0, 1)
        assert "f1 all keys" in driven.rows()[-1]
        assert "? all keys" in other.rows()[-1]
    async with configured() as driven:
        await driven.press("n")
        assert driven.reading.current == 0


def test_a_key_map_makes_other_commands_and_leaves_those_that_ship():
    before = [(known.id, known.keys) for known in COMMANDS]
    mapped = COMMANDS.remapped(KEYS)
    assert [known.id for known in mapped] == [known.id for known in COMMANDS]
    assert mapped.find("note").label == hint(mapped, "note", "writes") == ""
    assert hint(mapped, "quotation.next", "goes on") == "; e goes on"
    assert [(known.id, known.keys) for known in COMMANDS] == before
    assert [known.keys for known in mapped.remapped({})] == [known.shipped for known in COMMANDS]


# The way out


OPENS = {"article": (), "card": ("comma",), "help": ("f1",), "themes": ("t",), "search": ("f4",)}


@pytest.mark.parametrize("keys", OPENS.values(), ids=OPENS)
@pytest.mark.parametrize("way", ["ctrl+c", "ctrl+x"])
async def test_there_is_a_way_out_of_everything(keys, way):
    async with configured(keys=KEYS) as driven:
        await driven.press("e", *keys)
        await driven.press(way)
        assert not running(driven.app)
        assert driven.app.left


async def test_ctrl_c_copies_what_is_selected_in_a_field():
    async with configured() as driven:
        await driven.press("/", *"wall", "home", "shift+end", "ctrl+c")
        assert running(driven.app)


# Themes


async def test_a_theme_of_ones_own_is_offered_and_drawn():
    dusk = INK._replace(name="dusk", background="#203040", foreground="#f0f0f0")
    async with configured(settings=Settings(theme="dusk"), themes=(dusk,)) as driven:
        assert driven.app.theme == "dusk"
        assert driven.app.palette.text.bgcolor.name == "#203040"
        await driven.press("t")
        assert "dusk" in driven.shown()
        await driven.type("ink")
        await driven.press("enter")
        assert driven.app.theme == "ink"
        await driven.press("t", *"dus", "enter")
        assert driven.app.theme == "dusk"


# Screens above the article


async def test_screens_follow_the_keys_of_commands():
    keys = {
        "quotation.next": ("e",),
        "line.down": ("J",),
        "speaker.card": ("v",),
        "said-map": ("f7",),
        "marks": ("f6",),
    }
    async with configured(keys=keys) as driven:
        await driven.press("e", "v")
        assert "e next speaker" in driven.shown()
        first = driven.rows()
        await driven.press("e")
        assert driven.rows() != first
        await driven.press("v")
        assert driven.app.screen is driven.desk
        await driven.press("f7")
        assert "e next of all" in driven.shown()
        await driven.press("f7", "f6")
        assert driven.app.screen is not driven.desk
        await driven.press("f6")
        assert driven.app.screen is driven.desk


@pytest.mark.parametrize("way", ["ctrl+c", "ctrl+q"])
async def test_a_note_is_not_left_without_a_question(way):
    async with configured() as driven:
        await driven.press("n", "e", *"mine")
        editor = driven.app.screen
        await driven.press(way)
        assert running(driven.app)
        assert driven.app.screen is editor
        assert editor.has_class("-asking")
        await driven.press(way)
        assert not running(driven.app)
