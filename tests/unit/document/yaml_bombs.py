"""Large files that are cheap to make and could be dear to read. Imported by a process of its own."""

from __future__ import annotations

from collections.abc import Callable

MILLION = 1_000_000
HEAD = "quote-reader: 1\ntitle: T\n"


def _quoting(text: str, exact: str, times: int) -> str:
    return f"{HEAD}paragraphs:\n  - text: {text}\n    quotations:\n" + f"      - exact: {exact}\n" * times


def _speaking(speakers: int) -> str:
    known = "".join(f"  s{number}:\n    name: N\n" for number in range(speakers))
    said = "".join(f"  - {{text: ab, quotations: [{{exact: a, speaker: z{n}}}]}}\n" for n in range(speakers))
    return f"{HEAD}speakers:\n{known}paragraphs:\n{said}"


BOMBS: dict[str, Callable[[], str]] = {
    "brackets": lambda: "[" * (5 * MILLION),
    "brackets on lines": lambda: "[\n" * MILLION,
    "braces": lambda: "{" * (5 * MILLION),
    "braces with keys": lambda: "{a: " * MILLION,
    "dashes": lambda: "- " * MILLION,
    "question marks": lambda: "? " * MILLION,
    "anchored brackets": lambda: "&a [" * MILLION,
    "aliases": lambda: "a: &x [b]\nc: [" + "*x," * MILLION + "]",
    "anchors": lambda: "".join(f"k{number}: &a{number} b\n" for number in range(100_000)),
    "tags": lambda: "- !!str a\n" * 100_000,
    "tag directives": lambda: "".join(f"%TAG !a{number}! b\n" for number in range(100_000)) + "---\na: b",
    "an endless key": lambda: "a" * (5 * MILLION) + ": b",
    "long keys": lambda: ("a" * 1000 + ": [b\n") * 5000,
    "an open quotation mark": lambda: 'title: "' + "word " * MILLION,
    "comments": lambda: "# " * MILLION,
    "blank lines": lambda: "a:" + "\n" * MILLION + " b",
    "documents": lambda: "---\n" * MILLION,
    "unknown keys": lambda: "".join(f"k{number}: b\n" for number in range(100_000)),
    "sequences cut off": lambda: 'title: "' + "\\x9d\\e]" * 300_000 + '"',
    "words that stand everywhere": lambda: _quoting("a" * 900_000, "a", 30_000),
    "words that stand nowhere": lambda: _quoting("ab " * 60_000, "ba " * 100, 9_000),
    "speakers that are not there": lambda: _speaking(5_000),
}
