"""How the exported page looks. Every speaker's colour has a contrast of 4.5:1 and more (WCAG 2) on its background."""

from __future__ import annotations

LIGHT_GROUND, DARK_GROUND = "#fbf8f1", "#15171b"

LIGHT = (
    "#1f5fa8", "#a0331f", "#2f6b1f", "#8a2a8f", "#7a5200", "#00696b",
    "#b01955", "#4b4fb0", "#8b4a10", "#3d6470", "#5c6400", "#6d3fa3",
)  # fmt: skip
DARK = (
    "#7fb3f0", "#f0907f", "#8fd07f", "#df8fe4", "#e0b15e", "#5fcfcf",
    "#ff8fb5", "#a5a8ff", "#e5a06a", "#9cc3cf", "#c3cc5f", "#c9a0f5",
)  # fmt: skip
COLOURS = len(LIGHT)
"""How many there are; a thirteenth speaker has the first one's colour again, and a tag of their own."""


def _speakers(colours: tuple[str, ...]) -> str:
    return "\n".join(f".s{number} {{ --speaker: {colour}; }}" for number, colour in enumerate(colours, 1))


STYLE = f"""\
:root {{ color-scheme: light dark; --ground: {LIGHT_GROUND}; --ink: #22211e; --soft: #5f5b52; --line: #d9d0bd; }}
.s0 {{ --speaker: var(--soft); }}
{_speakers(LIGHT)}
@media (prefers-color-scheme: dark) {{
:root {{ --ground: {DARK_GROUND}; --ink: #e4e2dc; --soft: #a5a29a; --line: #353a44; }}
{_speakers(DARK)}
}}
body {{ margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 42rem; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; overflow-wrap: break-word; }}
h1 {{ line-height: 1.2; margin-bottom: 0.5rem; }}
p, blockquote p {{ white-space: pre-line; }}
a {{ color: inherit; }}
.deck {{ font-size: 1.2rem; font-style: italic; margin: 0.5rem 0; }}
.front, .caption, .count, footer, small {{ color: var(--soft); font-size: 0.875rem; }}
.pull-quote {{ border-left: 3px solid var(--line); padding-left: 1rem; font-size: 1.2rem; }}
nav ul {{ list-style: none; padding: 0.75rem 0; border: solid var(--line); border-width: 1px 0; font-size: 0.9375rem; }}
.tag {{ color: var(--speaker); font: bold 0.75em ui-monospace, Menlo, Consolas, monospace; letter-spacing: 0.03em; }}
mark {{ background: none; color: var(--speaker); }}
mark.indirect {{ color: inherit; text-decoration: underline dotted var(--speaker); }}
mark:target, blockquote:target {{ outline: 2px solid var(--speaker); outline-offset: 3px; }}
.scare {{ font-style: italic; color: var(--soft); }}
blockquote {{ margin: 1.5rem 0; padding-left: 1rem; border-left: 4px solid var(--speaker); }}
blockquote p {{ margin: 0; color: var(--speaker); }}
blockquote footer {{ margin-top: 0.25rem; }}
section {{ margin-top: 4rem; }}
@media print {{
:root {{ --ground: #fff; --ink: #000; --soft: #444; --line: #999; }}
{_speakers(LIGHT)}
body {{ max-width: none; padding: 0; font-size: 11pt; }}
blockquote, li {{ break-inside: avoid; }}
h1, h3 {{ break-after: avoid; }}
section {{ break-before: page; }}
}}
"""
