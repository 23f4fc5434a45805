"""Mails that somebody pasted or saved as text: their head of From, Date and Subject, and what they answer to."""

from __future__ import annotations

from dataclasses import replace

from reader.ingest.article.dates import date_in_words, likely
from reader.ingest.formats.mails.quoted_mail import field_at, mail_blocks, with_writers, writer_named, writes_field
from reader.ingest.lines import one_line
from reader.ingest.source_page import Facts, Page

_LEAST = 2
"""Fields of a head, the writer's among them."""
_MOST = 15
"""Lines of a head."""
_SUBJECTS = ("subject", "betreff", "objet", "asunto", "oggetto")


def page_of_pasted_mail(text: str) -> Page | None:
    """The page of a text that is a mail; None for any other.

    It begins with a head, or it answers to a mail that it quotes. Subject, writer and day of its own head are headline,
    byline and date; whose the quoted words are is said as in `with_writers`.
    """
    lines = text.split("\n")
    fields, end = _head(lines)
    if not fields and not any(line.startswith(">") for line in lines):
        return None
    blocks, depths = mail_blocks("\n".join(lines[end:]))
    page = with_writers(
        Page(tuple(replace(one, line=one.line + end) for one in blocks), clean=True, headed=True), depths
    )
    if not fields:
        return page if page.removed else None
    return replace(page, facts=_facts(fields)) if page.blocks else None


def _head(lines: list[str]) -> tuple[dict[str, str], int]:
    """The fields at the top of a text, in small letters, and the number of lines down to the last; none and 0 where no
    mail has such.
    """
    fields: dict[str, str] = {}
    key, end = "", 0
    for number, line in enumerate(lines[: 2 * _MOST]):
        if not line.strip():
            continue
        found = field_at(line)
        if found is not None:
            key = found[0]
            fields.setdefault(key, found[1])
        elif key and line[:1] in " \t" and end == number:  # a long field goes on in the next line
            fields[key] += f" {line.strip()}"
        else:
            break
        end = number + 1
    if len(fields) < _LEAST or not any(map(writes_field, fields)):
        return {}, 0
    return fields, end


def _facts(fields: dict[str, str]) -> Facts:
    days = (date_in_words(value)[0] for value in fields.values())
    return Facts(
        title=next((one_line(fields[key]) for key in _SUBJECTS if key in fields), ""),
        byline=writer_named(next(value for key, value in fields.items() if writes_field(key))),
        published=next((day for day in days if day and likely(day)), ""),
    )
