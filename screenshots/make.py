"""Draw the pictures of this folder: `python screenshots/make.py [FOLDER]`.

Each is the app on the bundled article after some keys, in a terminal of a given size. A test draws them again
and compares, so that they never show what the app no longer looks like.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from clippings import put_in

from reader.bundled import bundled
from reader.config import Config, Settings
from reader.document.yaml.read import load_file
from reader.tui.app import ReaderApp
from reader.tui.library.shelf import Shelf

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture: the terminal's size in cells, the keys to press, the theme.

    ``library``: with a library of the bundled article and the invented clippings of `clippings.py` beside it.
    """

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...]
    theme: str = "ink"
    library: bool = False


def typed(words: str) -> tuple[str, ...]:
    """The keys that type some words."""
    return tuple("space" if letter == " " else letter for letter in words)


SCENES = (
    Scene("wide", (150, 44), ("n",) * 12),
    Scene("medium", (100, 36), ("n",) * 7),
    Scene("narrow", (60, 34), ("n",) * 14),
    Scene("search", (150, 44), ("slash", *typed("nocking at teh door"))),
    Scene("one-speaker", (150, 44), ("1", "f")),
    Scene("card", (110, 36), ("2", "enter")),
    Scene("light", (150, 44), ("n",) * 12, theme="paper"),
    Scene("speaker", (110, 42), ("2", "i")),
    Scene("said-map", (130, 36), (*("n",) * 12, "M")),
    Scene("focus", (100, 30), (*("n",) * 10, "F")),
    Scene("keys", (100, 50), ("question_mark",)),
    Scene("library", (130, 36), ("L", *typed("anothr wintr"), "tab"), library=True),
    Scene("time-line", (110, 30), ("L", *typed("the ferry"), "tab", "i"), library=True),
    Scene("where-else", (100, 20), ("L", *typed("not hold"), "tab", "w"), library=True),
)


async def _answered(app: ReaderApp) -> None:
    """Wait until the library has nothing more to answer, and what it said is on the screen."""
    shelf = app.session.library
    quiet = 0
    while isinstance(shelf, Shelf) and quiet < 4:  # an answer may lead to the next question
        await asyncio.sleep(0.03)
        quiet = 0 if shelf.busy else quiet + 1


async def draw(scene: Scene) -> str:
    """The SVG of a scene."""
    with tempfile.TemporaryDirectory() as folder:
        if scene.library:
            put_in(Path(folder))
        settings = Settings(theme=scene.theme, library=folder if scene.library else "")
        app = ReaderApp(load_file(bundled()), Config(settings))
        async with app.run_test(size=scene.size) as pilot:
            for key in scene.keys:
                await pilot.press(key)
                await _answered(app)
            await pilot.pause()
            svg = app.export_screenshot(title="reader")
        if isinstance(app.session.library, Shelf):
            app.session.library.close()
    # No fonts from another host: the picture stands alone.
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return re.sub(
        r"font-family: Fira Code, monospace", "font-family: 'Fira Code', Menlo, 'DejaVu Sans Mono', monospace", svg
    )


def main() -> None:
    """Draw all of them into a folder."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for scene in SCENES:
        (folder / f"{scene.name}.svg").write_text(asyncio.run(draw(scene)), encoding="utf-8")
        print(folder / f"{scene.name}.svg")


if __name__ == "__main__":
    main()
