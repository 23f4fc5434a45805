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


def only(speakers: int) -> str:
    """Rules by which a click on one of so many speakers dims the others."""
    rules = (f":has(> nav .k{n}:target) :is(mark, blockquote):not(.k{n})" for n in range(1, speakers + 1))
    return "".join(f"{rule} {{ opacity: 0.3; }}\n" for rule in rules)


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
html {{ --plain: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }}
body {{ margin: 0 auto; padding: 3rem 1.25rem 5rem; max-width: 40rem; background: var(--ground); color: var(--ink);
  font: 1.125rem/1.62 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Times New Roman", serif;
  overflow-wrap: break-word; hanging-punctuation: first; text-rendering: optimizeLegibility; }}
h1, .title {{ font-size: 2.1rem; line-height: 1.16; letter-spacing: -0.01em; margin: 0.25rem 0 0.75rem;
  text-wrap: balance; }}
.heading {{ font-size: 1.25rem; line-height: 1.3; margin: 2.25rem 0 0.75rem; }}
p {{ margin: 0 0 1.1em; text-wrap: pretty; }}
p, blockquote p {{ white-space: pre-line; }}
a {{ color: inherit; text-decoration-color: var(--line); text-underline-offset: 0.15em; }}
a:hover {{ text-decoration-color: currentColor; }}
.publisher, .front, .caption, .note, nav, footer, small {{ font-family: var(--plain); }}
.publisher {{ margin: 0; color: var(--soft); font-size: 0.8125rem; font-weight: 600; letter-spacing: 0.06em;
  text-transform: uppercase; }}
.deck {{ font-size: 1.25rem; line-height: 1.42; color: var(--soft); margin: 0 0 1rem; text-wrap: pretty; }}
.front, .caption, .count, .role, footer, small {{ color: var(--soft); }}
.front, .caption, footer {{ font-size: 0.875rem; line-height: 1.5; }}
.caption {{ border-left: 2px solid var(--line); padding-left: 0.9rem; }}
.pull-quote {{ border-left: 3px solid var(--line); padding-left: 1rem; font-size: 1.3rem; line-height: 1.4; }}
[data-n] {{ position: relative; }}
[data-n]::before {{ content: attr(data-n); position: absolute; right: 100%; margin-right: 1.4rem; color: var(--soft);
  font: 0.75rem/2.4 var(--plain); font-variant-numeric: tabular-nums; opacity: 0.65; }}
.heading::before {{ line-height: 2.2; }}
.page::before {{ content: "[p. " attr(data-page) "] "; color: var(--soft); font: 0.75em var(--plain); }}
nav {{ margin: 1.75rem 0 2.25rem; border: solid var(--line); border-width: 1px 0; padding: 0.9rem 0; font-size: 0.9rem;
  line-height: 1.45; }}
nav ul {{ list-style: none; margin: 0; padding: 0; display: grid; gap: 0.7rem 2rem;
  grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); }}
nav li {{ position: relative; padding: 0 0 0.4rem 3rem; border-bottom: 2px solid var(--line);
  scroll-margin-top: 4rem; }}
nav li .tag {{ position: absolute; left: 0; top: 0.15em; }}
nav li > a {{ font-weight: 600; text-decoration: none; }}
nav li > a:hover, nav li:target > a {{ text-decoration: underline; text-decoration-color: var(--speaker); }}
nav li .role {{ display: block; }}
nav li .count {{ position: absolute; right: 0; top: 0; font-variant-numeric: tabular-nums; }}
nav li > a {{ display: inline-block; padding-right: 4.5rem; }}
nav .bar {{ position: absolute; left: 0; bottom: -2px; height: 2px; min-width: 2px; background: var(--speaker); }}
nav .all {{ display: none; margin: 0.75rem 0 0; }}
nav:has(li:target) .all {{ display: block; }}
.tag {{ color: var(--speaker); font: 700 0.6875rem/1 ui-monospace, "SF Mono", Menlo, Consolas, monospace;
  letter-spacing: 0.04em; vertical-align: 0.08em; user-select: none; -webkit-user-select: none; }}
mark .tag, footer .tag {{ border: 1px solid; border-radius: 3px; padding: 0.08em 0.25em 0; }}
mark {{ background: none; color: var(--speaker); transition: opacity 0.15s; }}
mark.indirect {{ color: inherit; text-decoration: underline dotted var(--speaker); text-underline-offset: 0.2em; }}
mark:target, blockquote:target {{ outline: 2px solid var(--speaker); outline-offset: 4px; border-radius: 2px; }}
.scare {{ font-style: italic; color: var(--soft); }}
blockquote {{ margin: 1.75rem 0; padding-left: 1.1rem; border-left: 3px solid var(--speaker);
  transition: opacity 0.15s; }}
blockquote p {{ margin: 0; color: var(--speaker); font-size: 1.1875rem; line-height: 1.5; }}
blockquote footer {{ margin-top: 0.4rem; }}
.note {{ margin: -0.9rem 0 1.75rem; padding: 0.6rem 0.9rem; border: 1px solid var(--line); border-radius: 4px;
  font-size: 0.9rem; line-height: 1.5; white-space: pre-line; }}
.articles {{ padding-left: 1.5rem; }}
.label {{ color: var(--soft); white-space: nowrap; }}
section {{ margin-top: 5rem; padding-top: 3rem; border-top: 3px double var(--line); }}
@media (max-width: 48rem) {{
[data-n]::before {{ content: none; }}
body {{ padding-top: 1.5rem; font-size: 1.0625rem; }}
h1, .title {{ font-size: 1.7rem; }}
}}
@media print {{
:root {{ --ground: #fff; --ink: #000; --soft: #444; --line: #999; }}
{_speakers(LIGHT)}
@page {{ margin: 20mm 18mm 18mm 24mm; }}
body {{ max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.45; }}
h1, .title {{ font-size: 20pt; }}
nav .all {{ display: none !important; }}
nav li > a, a {{ text-decoration: none; }}
[data-n]::before {{ content: attr(data-n); margin-right: 4mm; }}
p {{ orphans: 3; widows: 3; }}
blockquote, li, .note, .caption {{ break-inside: avoid; }}
blockquote:has(+ .note) {{ break-after: avoid; }}
h1, .title, .heading {{ break-after: avoid; }}
section {{ break-before: page; border: 0; margin: 0; padding: 0; }}
mark, .tag, .bar {{ print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
}}
"""
