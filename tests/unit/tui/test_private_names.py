"""What the app uses of Textual that Textual does not promise: in one room, and each name held to what it has to be.

A new Textual that changes one of them fails the test of that name, with what is lost by it.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
import textual
from textual._compositor import ChopsUpdate, Compositor
from textual._styles_cache import StylesCache
from textual._xterm_parser import XTermParser
from textual.app import App, ComposeResult
from textual.binding import BindingsMap
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.drivers.web_driver import WebDriver
from textual.events import MouseDown
from textual.geometry import Region
from textual.messages import TerminalSupportsSynchronizedOutput
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

import reader.tui

ROOMS = Path(reader.tui.__file__).parent
TERMINAL = ROOMS / "terminal"

FREE = {"_exit", "_replace", "_asdict", "_fields"}
"""Names that begin like private ones and are public: of `os` and of named tuples."""


def sources(outside: bool) -> list[Path]:
    return [path for path in sorted(ROOMS.rglob("*.py")) if path.is_relative_to(TERMINAL) is not outside]


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name not in FREE


def of_others(tree: ast.AST) -> Iterator[str]:
    """Private names of anything that is not ``self``, ``cls`` or ``super()``; private modules of Textual."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and is_private(node.attr):
            of = node.value
            if not (isinstance(of, ast.Name) and of.id in {"self", "cls"}):
                yield node.attr
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual"):
            private = any(part.startswith("_") for part in (node.module or "").split("."))
            yield from (alias.name for alias in node.names if private or is_private(alias.name))
        elif isinstance(node, ast.Import):
            yield from (a.name for a in node.names if a.name.startswith("textual") and "._" in a.name)
        elif isinstance(node, ast.Constant) and node.value == "__watchers":
            yield node.value


@cache
def private_in(kind: type) -> frozenset[str]:
    """The private names of a class of Textual: what it defines, and what its methods assign to ``self``."""
    found = {name for name in vars(kind) if is_private(name)}
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(kind)))):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and is_private(node.attr):
            found.add(node.attr)
    return frozenset(found)


def of_bases(path: Path) -> Iterator[str]:
    """Private names of Textual's classes that classes of ours use, or define anew, as their own."""
    name = ".".join(["reader.tui", *path.relative_to(ROOMS).with_suffix("").parts]).removesuffix(".__init__")
    module = import_module(name)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ClassDef) or not hasattr(module, node.name):
            continue
        bases = [base for base in getattr(module, node.name).__mro__ if base.__module__.startswith("textual.")]
        theirs = frozenset().union(*map(private_in, bases)) if bases else frozenset()
        ours = {
            each.attr if isinstance(each, ast.Attribute) else each.name
            for each in ast.walk(node)
            if (isinstance(each, ast.Attribute) and isinstance(each.value, ast.Name) and each.value.id == "self")
            or isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)
        }
        yield from sorted(ours & theirs)


@pytest.mark.parametrize("path", sources(outside=True), ids=lambda path: str(path.relative_to(ROOMS)))
def test_private_names_are_used_in_the_room_of_the_terminal_alone(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    assert [name for name in of_others(tree) if name not in own] == []
    assert list(of_bases(path)) == []


# Each name


class Plain(App[int]):
    """An app with what the names are asked of."""

    def compose(self) -> ComposeResult:
        yield Input("some", id="input")
        yield TextArea("some", id="area")


def takes(function: Callable[..., object], *names: str) -> bool:
    """Whether a function takes just these parameters."""
    return tuple(inspect.signature(function).parameters) == names


@dataclass(frozen=True)
class Used:
    """A private name, what would be lost without it, and whether it still is what it has to be."""

    name: str
    lost: str
    holds: Callable[[Plain], object]


NAMES = [
    Used(
        "XTermParser",
        "mouse reports",
        lambda app: (
            isinstance(XTermParser().parse_mouse_code("\x1b[<0;3;4M"), MouseDown)
            and [type(one) for one in XTermParser().feed("\x1b[?2026;1$y")] == [TerminalSupportsSynchronizedOutput]
        ),
    ),
    Used(
        "ChopsUpdate",
        "holding back parts of a frame",
        lambda app: ChopsUpdate([], [(3, 5, 9)], []).spans == [(3, 5, 9)],
    ),
    Used("StylesCache", "letting go of removed screens", lambda app: StylesCache.get_inner_outer.cache_clear),
    Used("_app", "drivers that ask the app", lambda app: "_app" in private_in(Driver)),
    Used(
        "_bindings",
        "a user's key map",
        lambda app: (
            isinstance(app.screen._bindings, BindingsMap) and isinstance(app.screen._bindings.key_to_bindings, dict)
        ),
    ),
    Used("_clipboard", "pasting what was copied", lambda app: app._clipboard == app.clipboard == ""),
    Used(
        "_compositor",
        "frames and labels",
        lambda app: (
            isinstance(app.screen._compositor, Compositor)
            and app.screen._compositor.render_strips()
            and app.screen._compositor.render_full_update()
            and takes(Compositor.update_widgets, "self", "widgets")
        ),
    ),
    Used("_compositor_refresh", "drawing what was held back", lambda app: takes(app.screen._compositor_refresh)),
    Used("_context", "drawing from another thread's callback", lambda app: app._context().__enter__),
    Used(
        "_dirty_regions",
        "holding back parts of a frame",
        lambda app: (
            app.screen._compositor._dirty_regions is not None and isinstance(app.screen._compositor._dirty_regions, set)
        ),
    ),
    Used("_dirty_widgets", "drawing what was held back", lambda app: isinstance(app.screen._dirty_widgets, set)),
    Used(
        "_display",
        "frames at the speed of the terminal",
        lambda app: takes(App._display, "self", "screen", "renderable"),
    ),
    Used("_driver", "writing to the terminal", lambda app: isinstance(app._driver, Driver) and app._driver.write),
    Used("_auto_restart", "stopping while another program has it", lambda app: "_auto_restart" in private_in(Driver)),
    Used("_file", "the thread that writes", lambda app: "_file" in private_in(LinuxDriver)),
    Used("_get_terminal_size", "the size", lambda app: takes(LinuxDriver._get_terminal_size, "self")),
    Used("_handle_exception", "leaving while widgets go", lambda app: takes(App._handle_exception, "self", "error")),
    Used("_key_thread", "leaving at once", lambda app: "_key_thread" in private_in(LinuxDriver)),
    Used(
        "_loop",
        "leaving with the browser's tab",
        lambda app: "_loop" in private_in(Driver) and issubclass(WebDriver, Driver),
    ),
    Used(
        "_refresh_layout",
        "the frame of the next start",
        lambda app: "size" in inspect.signature(app.screen._refresh_layout).parameters,
    ),
    Used(
        "_on_screen_resume",
        "one frame less at the start",
        lambda app: takes(Screen._on_screen_resume, "self", "event") and Screen._on_screen_resume.__doc__,
    ),
    Used("_repaint_required", "one frame less at the start", lambda app: app.screen._repaint_required in (True, False)),
    Used("_return_code", "an exit code of a crash", lambda app: app._return_code is app.return_code is None),
    Used(
        "_sequence_to_key_events",
        "keys",
        lambda app: (
            [key.key for key in XTermParser()._sequence_to_key_events("\x1b[B")] == ["down"]
            and [key.key for key in XTermParser()._sequence_to_key_events("x", alt=True)] == ["alt+x"]
            and not [*XTermParser()._sequence_to_key_events("\x1b[999z")]
        ),
    ),
    Used("_sigcont_application", "coming back from the shell", lambda app: LinuxDriver._sigcont_application),
    Used("_sigtstp_application", "going to the shell", lambda app: LinuxDriver._sigtstp_application),
    Used("_size", "the size of the first frame", lambda app: app._driver._size == (80, 24)),
    Used(
        "_size_updated",
        "rows fitted to a size before they are drawn",
        lambda app: takes(Widget._size_updated, "self", "size", "virtual_size", "container_size", "layout"),
    ),
    Used(
        "_skip", "timers that are never skipped", lambda app: app.set_timer(60, lambda: None, pause=True)._skip is True
    ),
    Used("_suggestion", "tab that takes a tag", lambda app: app.query_one(Input)._suggestion == ""),
    Used(
        "__watchers",
        "closed editors that are let go of",
        lambda app: any(
            entry[0] is app.query_one(TextArea) for each in getattr(app, "__watchers").values() for entry in each
        ),
    ),
]


@pytest.mark.parametrize("used", NAMES, ids=lambda used: used.name)
async def test_the_name_is_what_it_was(used):
    app = Plain()
    async with app.run_test():
        try:
            holds, why = bool(used.holds(app)), ""
        except (AttributeError, TypeError, KeyError) as error:
            holds, why = False, f" ({error!r})"
        assert holds, f"Textual {textual.__version__} changed {used.name}{why}: without it no {used.lost}"


def test_every_name_that_is_used_has_a_test():
    found: set[str] = set()
    for path in sources(outside=False):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        own = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
        found.update(name for name in of_others(tree) if name not in own or name in {used.name for used in NAMES})
        found.update(of_bases(path))
    assert found == {used.name for used in NAMES}


def test_a_span_that_was_held_back_covers_what_changed():
    update = ChopsUpdate([], [(3, 5, 9)], [])
    assert [Region(left, y, right - left, 1) for y, left, right in update.spans] == [Region(5, 3, 4, 1)]
