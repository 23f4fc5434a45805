"""Keep the ``x-`` keys that somebody wrote into a document of ours when it is written anew.

They are no part of a document. Each is held by the mapping that it stands in, and put there again: that of a speaker by
the id, that of a quotation or a link by its words, that of a paragraph by its text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.document.decoding import decoded
from reader.document.yaml.cut_words import located_as_read
from reader.document.yaml.editing.text_edits import TextEdits
from reader.document.yaml.located import Located, Nested, held, located
from reader.document.yaml.record import OWN_PREFIX

Path = tuple[str, ...]
"""The keys that lead to a mapping from the top; one in a list is named by its words, and by which of the same it is."""

_WORDS = ("exact", "words", "text")


@dataclass(frozen=True, slots=True)
class OwnKey:
    """A key with its value: the mapping that it stands in, and the keys that stand before it there."""

    at: Path
    before: tuple[str, ...]
    key: str
    value: Nested


def own_keys_in(data: bytes) -> tuple[OwnKey, ...]:
    """The ``x-`` keys in the YAML of a document, in order; none where it cannot be parsed."""
    if OWN_PREFIX.encode() not in data.replace(b"\0", b""):
        return ()
    import yaml

    try:
        places = _mappings(located_as_read(decoded(data)), ())
        return tuple(key for path, node in places for key in _own(path, node))
    except yaml.YAMLError:
        return ()


def with_own_keys(text: str, keys: Sequence[OwnKey]) -> tuple[str, tuple[OwnKey, ...]]:
    """The text of a document, as it is written, with keys put where they stood; and those whose mapping is gone."""
    if not keys:
        return text, ()
    there = dict(_mappings(located(text), ()))
    edits = TextEdits(text)
    gone = []
    for own in keys:
        node = there.get(own.at)
        if node is None or not node.entries:
            gone.append(own)
        elif own.key not in node.entries:
            edits.add(node, own.key, own.value, own.before, first=True)
    return edits.applied(), tuple(gone)


def _own(path: Path, node: Located) -> Iterator[OwnKey]:
    before: list[str] = []
    for key, (_, value) in node.entries.items():
        if key.startswith(OWN_PREFIX):
            yield OwnKey(path, tuple(before), key, held(value))
        before.append(key)


def _mappings(node: Located, path: Path) -> Iterator[tuple[Path, Located]]:
    """Every mapping outside of ``x-`` keys, under its path."""
    if not node.items:
        yield path, node
        for key, (_, value) in node.entries.items():
            if value.value is None and not key.startswith(OWN_PREFIX):
                yield from _mappings(value, (*path, key))
    seen: dict[str, int] = {}
    for item in node.items:
        if item.value is None:
            name = next((item.entries[word][1].value or "" for word in _WORDS if word in item.entries), "")
            seen[name] = seen.get(name, 0) + 1
            yield from _mappings(item, (*path, f"{name} {seen[name]}"))
