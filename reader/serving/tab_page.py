"""The page that a tab loads, all of it from here: the terminal of textual-serve in a page of our own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.util import find_spec
from pathlib import Path
from string import Template

OURS = Path(__file__).parent

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:; "
        "style-src 'self' 'unsafe-inline'; "  # the terminal writes its colours and sizes into style elements
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "clipboard-write=(self), clipboard-read=(), camera=(), microphone=(), geolocation=()",
    "Referrer-Policy": "no-referrer",
    "Server": "reader",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""What every answer carries: nothing comes from elsewhere or goes there, and nobody shows this in a frame."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the page, and its media type."""

    path: Path
    kind: str


@cache
def assets() -> Mapping[str, Asset]:
    """The files of the page, by the name in their address. There are no others."""
    theirs = _static()
    script, style, font = "text/javascript", "text/css", "font/ttf"
    return {
        "page.js": Asset(OURS / "page.js", script),
        "page.css": Asset(OURS / "page.css", style),
        "terminal.js": Asset(theirs / "js" / "textual.js", script),
        "terminal.css": Asset(theirs / "css" / "xterm.css", style),
        "mono.ttf": Asset(theirs / "fonts" / "RobotoMono-VariableFont_wght.ttf", font),
        "mono-italic.ttf": Asset(theirs / "fonts" / "RobotoMono-Italic-VariableFont_wght.ttf", font),
    }


def page(title: str) -> str:
    """The page of a document with this title. It looks for everything else beside itself."""
    template = Template((OURS / "page.html").read_text(encoding="utf-8"))
    return template.substitute(title=escape(title))


def _static() -> Path:
    """Where textual-serve has its files. It is not imported: that would import Textual."""
    found = find_spec("textual_serve")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / "static"
