"""The tables `[themes.NAME]`: themes of one's own, checked."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reader.config.colour import contrast, luminance, mixed, parse, written
from reader.config.file.problems import Findings
from reader.config.file.toml_positions import Path
from reader.config.themes import INK, PAPER, THEME_NAMES, Colours
from reader.document.problems import meant, shown

TABLE = "themes"
BASE = "base"
SPEAKERS = "speakers"
COLOURS = tuple(field for field in Colours._fields if field not in {"name", "dark", "speakers"})
"""What of a theme can be given as one colour."""

MOST_SPEAKERS = 12
"""How many speakers can be given a colour: after these, colours begin again."""

LEAST = 4.5
"""The contrast that text needs (WCAG 2.2, success criterion 1.4.3)."""

_DARK = 0.18
"""A background below this luminance is dark."""
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,29}")
_BASES = {INK.name: INK, PAPER.name: PAPER}


def user_themes(table: Mapping[str, object], findings: Findings) -> tuple[Colours, ...]:
    """The themes of a file. A colour that is wrong is the base's; what is no theme at all is left out."""
    themes = []
    for name, value in table.items():
        path = (TABLE, name)
        if _NAME.fullmatch(name) is None:
            findings.error(path, f"{shown(name)} is no name for a theme", "use small letters, digits, - and _")
        elif name in THEME_NAMES:
            findings.error(path, f"there is a theme {name} already", "choose another name")
        elif not isinstance(value, dict):
            findings.error(path, f"{name} is not a table of colours", f"begin it with [{TABLE}.{name}]")
        else:
            themes.append(_theme(name, value, path, findings))
    return tuple(themes)


def _theme(name: str, table: Mapping[str, object], path: Path, findings: Findings) -> Colours:
    given: dict[str, str] = {}
    for key, value in table.items():
        if key in {BASE, SPEAKERS}:
            continue
        if key not in COLOURS:
            findings.error(
                (*path, key), f"a theme has no {shown(key)}", meant(key, (BASE, *COLOURS, SPEAKERS)) or _known()
            )
            continue
        if colour := _colour(value, (*path, key), findings):
            given[key] = colour
    base = _base(table, given, path, findings)
    if "background" in given:
        ground, words = _rgb(given["background"]), _rgb(given.get("foreground", base.foreground))
        given.setdefault("surface", written(mixed(ground, words, 0.03)))
        given.setdefault("panel", written(mixed(ground, words, 0.08)))
    theme = base._replace(name=name, **given)  # type: ignore[arg-type]
    theme = theme._replace(
        dark=luminance(_rgb(theme.background)) < _DARK, speakers=_speakers(table.get(SPEAKERS, []), path, findings)
    )
    _warn(theme, path, findings)
    return theme


def _colour(value: object, path: Path, findings: Findings) -> str:
    colour = parse(value) if isinstance(value, str) else None
    if colour is None:
        said = shown(value) if isinstance(value, str) else "this"
        findings.error(path, f"{path[-1]}: {said} is no colour", 'write it as "#rrggbb"')
    return "" if colour is None else written(colour)


def _speakers(value: object, path: Path, findings: Findings) -> tuple[str, ...]:
    path = (*path, SPEAKERS)
    if not isinstance(value, list):
        findings.error(path, f"{SPEAKERS}: this is no list of colours", 'write it as ["#rrggbb", "#rrggbb"]')
        return ()
    if len(value) > MOST_SPEAKERS:
        findings.error(path, f"{SPEAKERS}: these are {len(value)} colours", f"give {MOST_SPEAKERS} at most")
    return tuple(filter(None, (_colour(each, path, findings) for each in value[:MOST_SPEAKERS])))


def _base(table: Mapping[str, object], given: Mapping[str, str], path: Path, findings: Findings) -> Colours:
    """The theme that gives what is not given: the one named, else the one that is as dark as the background."""
    asked = table.get(BASE)
    if isinstance(asked, str) and asked in _BASES:
        return _BASES[asked]
    if asked is not None:
        said = shown(asked) if isinstance(asked, str) else "this"
        findings.error((*path, BASE), f"{BASE}: {said} is not a theme to start from", "write ink or paper")
    light = "background" in given and luminance(_rgb(given["background"])) >= _DARK
    return PAPER if light else INK


def _warn(theme: Colours, path: Path, findings: Findings) -> None:
    for ground in ("background", "surface", "panel"):
        ratio = contrast(_rgb(theme.foreground), _rgb(getattr(theme, ground)))
        if ratio < LEAST:
            what = f"foreground {theme.foreground} on {ground} {getattr(theme, ground)} has a contrast of {ratio:.1f}:1"
            findings.warning((*path, "foreground"), what, f"text needs {LEAST}:1 to be read")
            break
    for colour in theme.speakers:
        ratio = contrast(_rgb(colour), _rgb(theme.background))
        if ratio < LEAST:
            what = f"{SPEAKERS}: {colour} on background {theme.background} has a contrast of {ratio:.1f}:1"
            findings.warning((*path, SPEAKERS), what, f"it is drawn with {LEAST}:1, which text needs to be read")


def _rgb(colour: str) -> tuple[int, int, int]:
    found = parse(colour)
    assert found is not None, colour
    return found


def _known() -> str:
    return f"it may have {', '.join((BASE, *COLOURS, SPEAKERS))}"
