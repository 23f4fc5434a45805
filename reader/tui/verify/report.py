"""Export what came of a check, in the dialog of all exports."""

from __future__ import annotations

from reader.export.file_name import file_name_with
from reader.export.verification.formats import FORMATS, ReportFormat
from reader.tui.dialogs.picker import Choice, Picker, matching
from reader.tui.export.export import Exporting, Rendering
from reader.tui.verify.running import Check


def export_report(check: Check) -> None:
    """Ask in which format and where to, then write the report."""
    screen = check.screen
    forms = {form.name: form for form in FORMATS}
    listed = [Choice(form.name, form.name.upper(), form.about) for form in FORMATS]

    def picked(name: str | None) -> None:
        if name is not None:
            Exporting(screen).begin_with(_rendering(check, forms[name]))

    picker = Picker("The report, as", lambda query: matching(listed, query), screen.palette, screen.commands, width=84)
    screen.app.push_screen(picker, picked)


def _rendering(check: Check, form: ReportFormat) -> Rendering:
    report = check.report()
    named = f"the report on {len(report.checked)} quotation{'' if len(report.checked) == 1 else 's'}"
    return Rendering(
        form.name.upper(),
        file_name_with(check.document, form.ending, "verification"),
        form.ending,
        lambda: (form.render(report), named),
    )
