"""The formats in which quotations and articles are exported, one module each, imported when it is used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module

from reader.export.excerpt import Excerpt


@dataclass(frozen=True, slots=True)
class Format:
    """A format: ``name`` for the command, the ``ending`` of its files, and ``module:function`` that renders it."""

    name: str
    ending: str
    about: str
    function: str

    def render(self, excerpts: Sequence[Excerpt]) -> str:
        """The file's text, to be encoded as UTF-8 with line ends as they are."""
        module, _, name = self.function.partition(":")
        rendered: Callable[[Sequence[Excerpt]], str] = getattr(import_module(f"reader.export.{module}"), name)
        return rendered(excerpts)


FORMATS: tuple[Format, ...] = (
    Format("markdown", ".md", "the article, or quotations as block quotations", "markdown:render"),
    Format("html", ".html", "one page that needs nothing else, coloured by speaker, to print", "page:render"),
    Format("csv", ".csv", "one row a quotation, safe to open in a spreadsheet", "table:render"),
    Format("excel", "", "the same with the mark by which Excel knows UTF-8", "table:render_for_excel"),
    Format("json", ".json", "everything that is known", "records:render"),
    Format("json-ld", ".jsonld", "schema.org: NewsArticle, Person, Quotation", "linked_data:render"),
    Format("annotation", "", "W3C Web Annotation, by words and position", "annotation:render"),
    Format("csl-json", "", "for Zotero, Pandoc and other citation processors", "csl:render"),
    Format("bibtex", ".bib", "for LaTeX and reference managers", "bibtex:render"),
    Format("ris", ".ris", "for reference managers", "ris:render"),
)
"""Every format, in the order in which help lists them; the first is what is meant where nothing is said."""


def format_named(name: str) -> Format | None:
    """The format of this name."""
    return next((one for one in FORMATS if one.name == name), None)


def format_of_file(path: str) -> Format | None:
    """The format that a file's ending names."""
    lower = path.lower()
    return next((one for one in FORMATS if one.ending and lower.endswith(one.ending)), None)
