"""What a person may have meant otherwise than YAML takes it: words cut by a ``#``, and ``null``."""

from __future__ import annotations

from collections.abc import Iterator

from reader.document.problems import TextFindings, quoted_value
from reader.document.yaml.events import NULLS
from reader.document.yaml.located import Located, located

_RUNNING = frozenset(("text", "exact"))


def report_doubtful(text: str, findings: TextFindings) -> None:
    """Warn of the plain values of a file that was read, in its order.

    Raises:
        TooManyProblemsError: from ``findings``.
    """
    if "#" not in text and "~" not in text and "null" not in text.lower():
        return
    for key, node in _values(located(text)):
        if node.style or node.value is None:
            continue
        if node.value in NULLS and node.value:
            what = f"{quoted_value(node.value)} is a word here, and other programs take it for nothing"
            findings.warning(node.start, what, "leave the key out, or put the word in quotation marks")
        at = _cut_at(text, node.end, key)
        if at is not None:
            line = text[at:].splitlines()[0]
            what = f"a comment, {quoted_value(line)}, ends the words of '{key}' here"
            findings.warning(at, what, "put the words in quotation marks or below '>-', or two blanks before a comment")


def _cut_at(text: str, end: int, key: str) -> int | None:
    """Where a comment begins that looks like words: "#1", or behind one blank where running text stands."""
    at = end
    while text[at : at + 1] in {" ", "\t"}:
        at += 1
    if text[at : at + 1] != "#" or at == end:
        return None
    after = text[at + 1 : at + 2]
    return at if after.isalnum() or (key in _RUNNING and at == end + 1) else None


def _values(root: Located) -> Iterator[tuple[str, Located]]:
    """Each value with the key that it stands under, in the order of the file."""
    stack = [("", root)]
    while stack:
        key, node = stack.pop()
        yield key, node
        inside = [(name, value) for name, (_, value) in node.entries.items()] + [(key, item) for item in node.items]
        stack += reversed(inside)
