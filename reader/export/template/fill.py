"""Fill in a template for each document."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from html import escape as escape_html

from reader.export.excerpt import Excerpt
from reader.export.formats.markdown import escape as escape_markdown
from reader.export.template.parse import Escape, Node, Section, TemplateError, Text, Variable, parse
from reader.export.template.placeholders import Values, values_of

_MOST = 2_000_000
"""Nodes that are filled for one document: a template may repeat lists inside lists."""

_Escape = Callable[[str], str]


class Template:
    """A template that was checked. ``name`` is for people, ``suffix`` the ending of the files that are made with it."""

    name = "your template"

    def __init__(self, text: str, name: str) -> None:
        """``name`` is that of its file, whose ending says for what values are escaped: ``.html``, ``.txt`` for nothing,
        Markdown for any other.

        Raises:
            TemplateError: as in `reader.export.template.parse.parse`.
        """
        self._nodes = parse(text)
        ending = name[name.rfind(".") :].lower() if "." in name[1:] else ""
        self.suffix = ending or ".md"
        self._escape = _ESCAPES.get(ending, escape_markdown)
        self._between = "\n" if self._escape is escape_markdown else ""

    def render(self, excerpts: Sequence[Excerpt]) -> str:
        """The text for some documents, one after the other.

        Raises:
            TemplateError: it repeats so much that the text would be endless.
        """
        return "".join(map(self._filled, excerpts))

    def _filled(self, excerpt: Excerpt) -> str:
        made: list[str] = []
        for count, piece in enumerate(self._pieces(self._nodes, [values_of(excerpt)])):
            if count > _MOST:
                raise TemplateError(f"repeats lists inside lists more than {_MOST:,} times; take one of them out")
            made.append(piece)
        return "".join(made)

    def _pieces(self, nodes: Sequence[Node], scopes: Sequence[Values | str]) -> Iterator[str]:
        for node in nodes:
            if isinstance(node, Text):
                yield node.text
            elif isinstance(node, Section):
                yield from self._section(node, scopes)
            else:
                value = _found(node.name, scopes)
                text = str(value) if isinstance(value, str) else "yes" if value else ""
                yield self._escaped(text, node)

    def _escaped(self, text: str, node: Variable) -> str:
        """A value as it is written; its further lines begin as its first line does."""
        if node.escape in (Escape.YAML, Escape.YAML_IN_MARKS):
            written = json.dumps(text, ensure_ascii=False)  # which is YAML, too
            return written if node.escape is Escape.YAML else written[1:-1]
        text = self._escape(text) if node.escape is Escape.FORMAT else text
        return text.replace("\n", f"{self._blank(node.margin)}\n{node.margin}")

    def _section(self, node: Section, scopes: Sequence[Values | str]) -> Iterator[str]:
        value = _found(node.name, scopes)
        if node.inverted:
            if not value:
                yield from self._pieces(node.inside, scopes)
        elif isinstance(value, list):
            for entry in value:
                yield ""  # counts, also where nothing is written
                yield from self._pieces(node.inside, [*scopes, entry])
        elif value:
            yield from self._pieces(node.inside, scopes)

    def _blank(self, margin: str) -> str:
        """A line that ends a paragraph in Markdown, where one line end is none."""
        return f"\n{margin.rstrip()}" if self._between else ""


def _found(name: str, scopes: Sequence[Values | str]) -> object:
    """The value of the innermost scope that has one of this name."""
    for scope in reversed(scopes):
        if isinstance(scope, Mapping):
            if name in scope:
                return scope[name]
        elif name == ".":
            return scope
    return ""


_ESCAPES: dict[str, _Escape] = {
    ".html": partial(escape_html, quote=True),
    ".htm": partial(escape_html, quote=True),
    ".txt": str,
}
