"""The tables `[themes.NAME]`: the user's own themes, checked."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reader.config.colour import contrast, is_dark, mixed, parse, written
from reader.config.file.key_findings import KeyFindings, Path
from reader.config.themes import AUTO, INK, PAPER, THEME_NAMES, Colours
from reader.document.problems import listed, meant, quoted_value

TABLE = "themes"
BASE = "base"
SPEAKERS = "speakers"
COLOURS = tuple(field for field in Colours._fields if field not in {"name", "dark", "speakers"})
"""The parts of a theme that are one colour."""

MOST_SPEAKERS = 12
"""Speakers that can be given a colour; after these, colours begin again."""

LEAST = 4.5
"""The contrast that text needs (WCAG 2.2, success criterion 1.4.3)."""

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,29}")
_BASES = {INK.name: INK, PAPER.name: PAPER}


def user_themes(table: Mapping[str, object], findings: KeyFindings) -> tuple[Colours, ...]:
    """The themes of a file. A wrong colour is replaced by the base's; what is not a theme is left out."""
    themes = []
    for name, value in table.items():
        path = (TABLE, name)
        if _NAME.fullmatch(name) is None:
            findings.error(
                path, f"{quoted_value(name)} is not a name for a theme", "use lower-case letters, digits, - and _"
            )
        elif name in THEME_NAMES or name == AUTO:
            findings.error(path, f"there is already a theme {name}", "choose another name")
        elif not isinstance(value, dict):
            findings.error(path, f"{name} is not a table of colours", f"begin it with [{TABLE}.{name}]")
        else:
            themes.append(_theme(name, value, path, findings))
    return tuple(themes)


def _theme(name: str, table: Mapping[str, object], path: Path, findings: KeyFindings) -> Colours:
    known = (BASE, *COLOURS, SPEAKERS)
    given: dict[str, str] = {}
    for key, value in table.items():
        if key not in known:
            fix = meant(key, known) or f"it may have {listed(known)}"
            findings.error((*path, key), f"a theme has no {quoted_value(key)}", fix)
        elif key in COLOURS and (colour := _colour(value, (*path, key), findings)):
            given[key] = colour
    base = _base(table, given, path, findings)
    if "background" in given:
        ground, words = _rgb(given["background"]), _rgb(given.get("foreground", base.foreground))
        given.setdefault("surface", written(mixed(ground, words, 0.03)))
        given.setdefault("panel", written(mixed(ground, words, 0.08)))
    theme = base._replace(name=name, **given)  # type: ignore[arg-type]
    dark = is_dark(_rgb(theme.background))
    theme = theme._replace(dark=dark, speakers=_speakers(table.get(SPEAKERS, []), (*path, SPEAKERS), findings))
    _warn(theme, path, findings)
    return theme


def _said(value: object) -> str:
    return quoted_value(value) if isinstance(value, str) else "this"


def _colour(value: object, path: Path, findings: KeyFindings) -> str:
    colour = parse(value) if isinstance(value, str) else None
    if colour is None:
        findings.error(path, f"{path[-1]}: {_said(value)} is not a colour", 'write it as "#rrggbb"')
    return "" if colour is None else written(colour)


def _speakers(value: object, path: Path, findings: KeyFindings) -> tuple[str, ...]:
    if not isinstance(value, list):
        findings.error(path, f"{SPEAKERS}: this is not a list of colours", 'write it as ["#rrggbb", "#rrggbb"]')
        return ()
    if len(value) > MOST_SPEAKERS:
        findings.error(path, f"{SPEAKERS}: {len(value)} colours", f"give at most {MOST_SPEAKERS}")
    return tuple(filter(None, (_colour(each, path, findings) for each in value[:MOST_SPEAKERS])))


def _base(table: Mapping[str, object], given: Mapping[str, str], path: Path, findings: KeyFindings) -> Colours:
    """Return the theme that missing colours come from: the one named, else the one as dark as the background."""
    asked = table.get(BASE)
    if isinstance(asked, str) and asked in _BASES:
        return _BASES[asked]
    if asked is not None:
        findings.error((*path, BASE), f"{BASE}: {_said(asked)} is not a theme to start from", "write ink or paper")
    light = "background" in given and not is_dark(_rgb(given["background"]))
    return PAPER if light else INK


def _warn(theme: Colours, path: Path, findings: KeyFindings) -> None:
    for ground in ("background", "surface", "panel"):
        ratio = contrast(_rgb(theme.foreground), _rgb(getattr(theme, ground)))
        if ratio < LEAST:
            what = f"foreground {theme.foreground} on {ground} {getattr(theme, ground)} has a contrast of {ratio:.1f}:1"
            findings.warning((*path, "foreground"), what, f"readable text needs {LEAST}:1")
            break
    for colour in theme.speakers:
        ratio = contrast(_rgb(colour), _rgb(theme.background))
        if ratio < LEAST:
            what = f"{SPEAKERS}: {colour} on background {theme.background} has a contrast of {ratio:.1f}:1"
            findings.warning((*path, SPEAKERS), what, f"it is drawn with {LEAST}:1, which readable text needs")


def _rgb(colour: str) -> tuple[int, int, int]:
    found = parse(colour)
    assert found is not None, colour
    return found
