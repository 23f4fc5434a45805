"""The formats in which reports of verification and comparisons are written, one module each."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from reader.verify.compare import Comparison
    from reader.verify.report import Report


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """A format by its name for the command; ``ending`` names it where a file has it."""

    name: str
    ending: str
    about: str
    compares: bool = True

    def render(self, report: Report) -> str:
        """The text of a report."""
        rendered: Callable[[Report], str] = self._module().render
        return rendered(report)

    def render_comparison(self, comparison: Comparison) -> str:
        """The text of a comparison."""
        rendered: Callable[[Comparison], str] = self._module().render_comparison
        return rendered(comparison)

    def _module(self) -> ModuleType:
        return import_module(f"reader.export.verification.{self.name}_report")


FORMATS = (
    ReportFormat("md", ".md", "Markdown: what to look at, then everything"),
    ReportFormat("html", ".html", "one page that needs nothing else"),
    ReportFormat("csv", ".csv", "one row a quotation"),
    ReportFormat("sarif", ".sarif", "SARIF 2.1.0, for editors and code hosts", compares=False),
)


def format_named(name: str) -> ReportFormat | None:
    """The format of this name; ``markdown`` is one too."""
    name = "md" if name == "markdown" else name
    return next((form for form in FORMATS if form.name == name), None)


def format_of_file(path: str) -> ReportFormat | None:
    """The format that a file's ending names."""
    lower = path.lower()
    return next((form for form in FORMATS if lower.endswith(form.ending)), None)
