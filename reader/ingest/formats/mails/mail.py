"""E-mails, and pages that a browser saved as one file (MHTML): messages of MIME parts (RFC 5322, 2045 and 2557)."""

from __future__ import annotations

import re
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime

from reader.document.clean import clean
from reader.document.model import ParagraphKind
from reader.ingest.article.dates import likely
from reader.ingest.errors import UnreadableError
from reader.ingest.extras import require
from reader.ingest.formats.mails.quoted_mail import mail_blocks, with_writers
from reader.ingest.lines import one_line
from reader.ingest.source_page import Facts, Page
from reader.ingest.sources.file_type import Kind
from reader.ingest.sources.source import SourceData
from reader.ingest.sources.text_encoding import text_of

_MOST_PARTS = 2_000
_URL = re.compile(r"https?://", re.IGNORECASE)


def page_of_mail(given: SourceData) -> Page:
    """The page of a message: its text, or the HTML in it; subject, sender and day are headline, byline and date.

    Raises:
        UnreadableError: it has no part with text, or one of HTML for which packages are missing.
    """
    message = BytesParser(policy=policy.default).parsebytes(given.data)
    parts = []
    for part in message.walk():
        parts.append(part)
        if len(parts) > _MOST_PARTS:
            raise UnreadableError(f"{given.label}: more than {_MOST_PARTS:,} parts; save its text")
    plain = next((part for part in parts if part.get_content_type() == "text/plain" and not part.is_attachment()), None)
    html = next((part for part in parts if part.get_content_type() == "text/html" and not part.is_attachment()), None)
    if given.kind is Kind.EMAIL and plain is not None and _text(plain).strip():
        blocks, depths = mail_blocks(clean(_text(plain)))
        page = with_writers(Page(blocks, clean=True, headed=True), depths)
    elif html is not None:
        require("html", given.label)
        page = _page_of_html(given, message, html)
        if given.kind is Kind.EMAIL:
            depths = [int(block.kind is ParagraphKind.BLOCK_QUOTE) for block in page.blocks]
            page = with_writers(page, depths)
    elif plain is not None:
        page = Page(mail_blocks(clean(_text(plain)))[0])
    else:
        raise UnreadableError(f"{given.label}: there is no text in this message; save the page as HTML")
    return page if given.kind is Kind.MHTML else replace(page, facts=_facts(message, page.facts))


def _page_of_html(given: SourceData, message: EmailMessage, part: EmailMessage) -> Page:
    from reader.ingest.formats.web.html import page_of_html

    address = _header(part, "Content-Location") or _header(message, "Snapshot-Content-Location")
    url = given.url or (address if _URL.match(address) else "")
    page = page_of_html(
        replace(given, data=_bytes(part), kind=Kind.HTML, url=url, encoding=part.get_content_charset() or "")
    )
    return page if page.facts.url or not url else replace(page, facts=replace(page.facts, url=url))


def _facts(message: EmailMessage, page: Facts) -> Facts:
    name, address = parseaddr(_header(message, "From"))
    writer, _, publication = one_line(name).partition(" from ")  # as newsletters send: "Ada Moor from Low Water"
    writer = writer or address.partition("@")[0]
    try:
        sent = parsedate_to_datetime(_header(message, "Date")).isoformat(timespec="seconds")
    except (ValueError, TypeError, IndexError):
        sent = ""
    return replace(
        page,
        title=one_line(_header(message, "Subject")) or page.title,
        byline=writer,
        publisher=page.publisher or publication,
        published=sent if likely(sent) else "",
    )


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message.get(name, ""))
    except (ValueError, LookupError, AttributeError, IndexError):  # a header that the standard library cannot parse
        return ""


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: EmailMessage) -> str:
    return text_of(_bytes(part), part.get_content_charset() or "")
