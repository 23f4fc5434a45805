from __future__ import annotations

import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parents[2] / "screenshots"
sys.path.insert(0, str(HERE))

import make  # noqa: E402


@pytest.mark.parametrize("scene", make.SCENES, ids=lambda scene: scene.name)
async def test_the_picture_shows_the_app_as_it_is(scene):
    drawn = await make.draw(scene)
    assert drawn == (HERE / f"{scene.name}.svg").read_text(encoding="utf-8"), "run: python screenshots/make.py"


def test_no_picture_asks_another_host_for_anything():
    for picture in HERE.glob("*.svg"):
        text = picture.read_text(encoding="utf-8")
        links = {word for word in text.replace('"', " ").replace("<", " ").split() if word.startswith("http")}
        assert links <= {"http://www.w3.org/2000/svg", "https://www.textualize.io"}, picture
