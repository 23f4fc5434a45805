"""CSV (RFC 4180): one row for each quotation. No cell can be mistaken for a formula by a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import cast

from reader.document.certainty import DOUBT, NOBODY
from reader.document.head import shown_date
from reader.document.model import QuotationKind
from reader.export.excerpt import Excerpt
from reader.export.noted_rows import passage_rows, with_notes
from reader.export.rows import Row, quotation_rows
from reader.export.sanitize import harmless, on_one_line, web_address

COLUMNS = (
    "document", "title", "byline", "publisher", "published", "url", "number", "paragraph", "page", "last_page", "start",
    "end", "speaker", "role", "affiliation", "via", "kind", "paraphrased", "cue", "text", "confidence", "sure", "rule",
    "runners_up", "note", "id", "speaker_id", "via_id",
)  # fmt: skip
NOTED = ("comment", "tags")
"""What a reader noted: their text, and their tags with spaces between."""

# What begins a formula in Excel, LibreOffice or Google Sheets (OWASP, "CSV Injection"), full-width forms too. Cells
# that are marked already are marked again, so that one mark less always gives back what was there.
# Where a spreadsheet parts cells at ; (as Excel does in many countries), tabs or bars, the words behind one of those
# are a cell, too.
_FORMULA = re.compile(r"(?:^|(?<=[;\t|\r\n]))(?=['\"\s]*[=+\-@\t\r＝＋－＠|])")
MARK = "'"
"""Before what a spreadsheet would compute."""

_BYTE_ORDER_MARK = "\ufeff"


def render(excerpts: Sequence[Excerpt]) -> str:
    """A line of column names, then the quotations; lines end with CR LF.

    The speaker has a question mark where the attribution is inferred; where nobody is named it is `NOBODY`.
    Where notes are exported there are two columns more, and rows of kind "passage" for words that are no quotation.
    """
    noted = any(excerpt.noted for excerpt in excerpts)
    columns = COLUMNS + NOTED if noted else COLUMNS
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(columns)
    for excerpt in excerpts:
        document = excerpt.document
        front = {
            "title": document.title,
            "byline": document.byline,
            "publisher": document.publisher,
            "published": shown_date(document.published),
            "url": web_address(document.source.url),
        }
        rows = map(_shown, quotation_rows(document, excerpt.name, only=excerpt.only))
        for row in [*with_notes(rows, excerpt), *passage_rows(excerpt)]:
            cells = {**row, **front, "tags": " ".join(cast("list[str]", row["tags"]))}
            writer.writerow([_cell(name, cells.get(name)) for name in columns])
    return written.getvalue()


def render_for_excel(excerpts: Sequence[Excerpt]) -> str:
    """The same behind a byte order mark, without which Excel takes UTF-8 for another encoding."""
    return _BYTE_ORDER_MARK + render(excerpts)


def _shown(row: Row) -> Row:
    """A row as people read it: the speaker with a question mark where they are inferred, who else in words."""
    speaker = str(row["speaker"])
    if speaker and not row["sure"]:
        speaker += DOUBT
    elif not speaker and row["kind"] != QuotationKind.SCARE:
        speaker = NOBODY
    others = cast("list[Row]", row["runners_up"])
    listed = "; ".join(f"{one['speaker']} {one['share']}" for one in others)
    return row | {"speaker": speaker, "runners_up": listed}


def _cell(name: str, value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return value
    return guarded(harmless(value) if name in {"text", "comment"} else on_one_line(value))


def guarded(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula, nor a part of it, whatever parts its cells."""
    return _FORMULA.sub(MARK, text)
