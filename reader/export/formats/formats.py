"""The formats in which quotations and articles are exported, one module each, imported when it is used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module

from reader.export.excerpt import Excerpt


@dataclass(frozen=True, slots=True)
class Format:
    """A format: ``name`` for the command, ``label`` and ``about`` for people, ``module:function`` that renders it.

    ``ending`` names the format where a file has it; ``written_as`` is the ending of a file for which that is not so.
    ``to_paste`` is the function for the clipboard, where that is another one.
    """

    name: str
    label: str
    ending: str
    about: str
    function: str
    written_as: str = ""
    to_paste: str = ""

    @property
    def suffix(self) -> str:
        """What the name of a file of it ends with."""
        return self.ending or self.written_as

    def render(self, excerpts: Sequence[Excerpt]) -> str:
        """The file's text, to be encoded as UTF-8 with line ends as they are."""
        return self._rendered(self.function, excerpts)

    def render_to_paste(self, excerpts: Sequence[Excerpt]) -> str:
        """The text for the clipboard, which is pasted into something else."""
        return self._rendered(self.to_paste or self.function, excerpts)

    @staticmethod
    def _rendered(function: str, excerpts: Sequence[Excerpt]) -> str:
        module, _, name = function.partition(":")
        rendered: Callable[[Sequence[Excerpt]], str] = getattr(import_module(f"reader.export.formats.{module}"), name)
        return rendered(excerpts)


FORMATS: tuple[Format, ...] = (
    Format(
        "markdown",
        "Markdown",
        ".md",
        "the article, or quotations as block quotations",
        "markdown:render",
        to_paste="markdown:render_to_paste",
    ),
    Format(
        "html", "HTML", ".html", "one page that needs nothing else, coloured by speaker, to print", "html_page:render"
    ),
    Format("csv", "CSV", ".csv", "one row a quotation, safe to open in a spreadsheet", "csv_export:render"),
    Format(
        "excel",
        "CSV for Excel",
        "",
        "the same with the mark by which Excel knows UTF-8",
        "csv_export:render_for_excel",
        ".csv",
    ),
    Format("json", "JSON", ".json", "everything that is known", "json_export:render"),
    Format("json-ld", "JSON-LD", ".jsonld", "schema.org: NewsArticle, Person, Quotation", "json_ld:render"),
    Format(
        "annotation", "Web Annotation", "", "W3C Web Annotation, by words and position", "annotation:render", ".json"
    ),
    Format("csl-json", "CSL-JSON", "", "for Zotero, Pandoc and other citation processors", "csl:render", ".json"),
    Format("bibtex", "BibTeX", ".bib", "for LaTeX and reference managers", "bibtex:render"),
    Format("ris", "RIS", ".ris", "for reference managers", "ris:render"),
)
"""Every format, in the order in which help lists them; the first is what is meant where nothing is said."""


def format_named(name: str) -> Format | None:
    """The format of this name."""
    return next((one for one in FORMATS if one.name == name), None)


def format_of_file(path: str) -> Format | None:
    """The format that a file's ending names."""
    lower = path.lower()
    return next((one for one in FORMATS if one.ending and lower.endswith(one.ending)), None)
