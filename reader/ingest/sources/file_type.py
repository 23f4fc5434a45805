"""What a source is: told from its content, and from its name only where content leaves it open."""

from __future__ import annotations

import re
from enum import StrEnum

from reader.ingest.errors import UnreadableError
from reader.ingest.sources.text_encoding import is_text, text_of
from reader.text.patterns import later

HEAD = 64 * 1024
"""Bytes that are looked at."""


class Kind(StrEnum):
    """What can be opened."""

    OURS = "YAML"
    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    EPUB = "EPUB"
    DOCX = "DOCX"
    PDF = "PDF"
    ODT = "ODT"
    CAPTIONS = "captions"
    MHTML = "MHTML"
    EMAIL = "e-mail"


_MAGIC = (
    (b"\x89PNG", "a picture", "open a page or a text"),
    (b"\xff\xd8\xff", "a picture", "open a page or a text"),
    (b"GIF8", "a picture", "open a page or a text"),
    (b"\x1f\x8b", "compressed (gzip)", "unpack it first"),
    (b"BZh", "compressed (bzip2)", "unpack it first"),
    (b"\xfd7zXZ\0", "compressed (xz)", "unpack it first"),
    (b"(\xb5/\xfd", "compressed (zstd)", "unpack it first"),
    (b"7z\xbc\xaf", "an archive (7z)", "unpack it first"),
    (b"Rar!", "an archive (rar)", "unpack it first"),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "save it as DOCX or text"),
    (b"{\\rtf", "rich text (RTF)", "save it as DOCX or text"),
    (b"%!PS", "PostScript", "turn it into a PDF"),
    (b"ID3", "sound", "open its transcript"),
    (b"OggS", "sound", "open its transcript"),
    (b"fLaC", "sound", "open its transcript"),
    (b"bplist", "a web archive or property list", "save the page as HTML"),
)
_OUR_ENDINGS = (".yaml", ".yml")
_MARKDOWN_ENDINGS = (".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd")
_HTML_ENDINGS = (".html", ".htm", ".xhtml", ".xht", ".shtml")

_OURS = re.compile(r"\ufeff?(?:[ \t\r]*(?:#[^\n]*|---[^\n]*|%YAML[^\n]*)?\n)*[\"']?quote-reader[\"']?\s*:")
_PROLOGUE = r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*"
_HTML = re.compile(_PROLOGUE + r"<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE | re.DOTALL)
_TAGS = re.compile(
    r"</?(?:p|div|span|br|h[1-6]|ul|li|a|article|section|meta|script|table|main)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_FEED = re.compile(_PROLOGUE + r"<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_FRONT_MATTER = later(r"\ufeff?---[ \t]*\r?\n(?:[\w-]+[ \t]*:[^\n]*|[ \t#-][^\n]*|\s*)\n")
_MARKDOWN = (
    re.compile(r"^#{1,6} +\S", re.MULTILINE),
    re.compile(r"^.{3,}\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE),
    re.compile(r"(?<!!)\[[^\]\n]{1,200}\]\([^)\s]{1,500}(?: \"[^\"\n]*\")?\)"),
    re.compile(r"!\[[^\]\n]*\]\([^)\n]+\)"),
    re.compile(r"(?<![\w*])\*\*[^*\s][^*\n]*\*\*(?![\w*])"),
    re.compile(r"^> +\S", re.MULTILINE),
)
_CAPTIONS = re.compile(
    r"\ufeff?(?:WEBVTT(?=[ \t\r\n]|$)|\s*(?:\d+[ \t]*\r?\n)?\d{1,2}:\d{2}:\d{2}[,.]\d{1,3} --> \d{1,2}:\d{2}:\d{2})"
)
_HEADER = re.compile(r"\ufeff?((?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+)\r?\n")
_RELATED = later(r"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_MIME = later(r"^(?:mime-version|message-id|received|return-path|delivered-to):", re.IGNORECASE | re.MULTILINE)
_FROM = later(r"^from:", re.IGNORECASE | re.MULTILINE)
_MAIL_ENDINGS = (".eml", ".emlx")
_WEB_ARCHIVES = (".mht", ".mhtml")
_ENOUGH_TAGS = 5
_ENOUGH_MARKDOWN = 3
"""Features, of which a heading counts two: prose with one link or one `**` is no Markdown."""


def kind_of(data: bytes, name: str, label: str) -> Kind:
    """What bytes are; ``name`` is that of their file, ``label`` what messages call them.

    Raises:
        UnreadableError: they are of no kind that is read here; says which where that is known.
    """
    head = data[:HEAD]
    if not head.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise UnreadableError(f"{label}: the file is empty; choose one with text in it")
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if head.startswith(b"PK\x03\x04"):
        return _of_archive(data, label)
    for magic, what, fix in _MAGIC:
        if head.startswith(magic):
            raise UnreadableError(f"{label}: this is {what}; {fix}")
    if not is_text(data):
        raise UnreadableError(
            f"{label}: this is not text; open a text, HTML, Markdown, EPUB, DOCX, ODT, PDF or YAML file"
        )
    return kind_of_text(text_of(head), name, label)


def kind_of_text(head: str, name: str, label: str) -> Kind:
    """What a text is, from its beginning.

    Raises:
        UnreadableError: it is a feed.
    """
    ending = name.lower()
    if ending.endswith(_OUR_ENDINGS) or _OURS.match(head):
        return Kind.OURS
    if _CAPTIONS.match(head):
        return Kind.CAPTIONS
    mail = _mail(head, ending)
    if mail is not None:
        return mail
    if _FEED.match(head):
        raise UnreadableError(f"{label}: this is a feed of articles; open the pages that it names")
    tags = len(_TAGS.findall(head))
    enough = 1 if ending.endswith(_HTML_ENDINGS) else _ENOUGH_TAGS
    if _HTML.match(head) or (tags >= enough and tags * 200 > len(head.split())):
        return Kind.HTML
    if ending.endswith(_MARKDOWN_ENDINGS) or _FRONT_MATTER.match(head) or _features(head) >= _ENOUGH_MARKDOWN:
        return Kind.MARKDOWN
    return Kind.TEXT


def _mail(head: str, ending: str) -> Kind | None:
    """A message of MIME headers and what follows them (RFC 5322, RFC 2557): an e-mail or a page saved as one file."""
    match = _HEADER.match(head)
    if match is None:
        return None
    headers = match[1]
    if _RELATED.search(headers) and (_MIME.search(headers) or ending.endswith(_WEB_ARCHIVES)):
        return Kind.MHTML if not ending.endswith(_MAIL_ENDINGS) else Kind.EMAIL
    if ending.endswith(_WEB_ARCHIVES):
        return Kind.MHTML
    is_mail = _FROM.search(headers) and (_MIME.search(headers) or ending.endswith(_MAIL_ENDINGS))
    return Kind.EMAIL if is_mail else None


def _features(head: str) -> int:
    heading, *others = (pattern.search(head) is not None for pattern in _MARKDOWN)
    return 2 * heading + sum(others)


def _of_archive(data: bytes, label: str) -> Kind:
    from reader.ingest.limits import DEFAULT
    from reader.ingest.sources.archive import open_archive

    try:
        archive = open_archive(data, DEFAULT.members)
    except ValueError as error:
        raise UnreadableError(f"{label}: an archive of {error}; unpack it first") from None
    names = set(archive.namelist()) if archive is not None else None
    if names is None:
        what = "EPUB" if b"application/epub+zip" in data[:100] else "DOCX" if b"word/" in data[:HEAD] else "zip archive"
        raise UnreadableError(f"{label}: a broken {what}; get the file again") from None
    if "META-INF/container.xml" in names:
        return Kind.EPUB
    if "word/document.xml" in names or ("_rels/.rels" in names and any(name.startswith("word/") for name in names)):
        return Kind.DOCX
    if b"application/vnd.oasis.opendocument.text" in data[:200] or {"content.xml", "META-INF/manifest.xml"} <= names:
        return Kind.ODT
    raise UnreadableError(f"{label}: this is a zip archive; unpack it first")
