"""What a document is: paragraphs, the quotations in them, and the speakers they belong to.

Everything here is a frozen value. Offsets are half-open ranges of code points (``str`` indices) in the text
of one paragraph, as that text was after `reader.document.clean.clean`; nothing changes a text after that.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

LONGEST_PAGE_NAME = 30
"""Code points of what a page is called."""
BY_HAND = "by-hand"
"""The `Quotation.rule` of an attribution that a person made or corrected."""


class ParagraphKind(StrEnum):
    """What a paragraph is on the page.

    ``block-quote``: words of somebody else, set off from the text without quotation marks (also an embedded post);
    ``question``: what the interviewer asks in a printed interview, told by its type.
    """

    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    PULL_QUOTE = "pull-quote"
    BLOCK_QUOTE = "block-quote"
    QUESTION = "question"


class QuotationKind(StrEnum):
    """How a quotation gives somebody's words.

    ``direct``: whole sentences in quotation marks; ``partial``: a phrase in quotation marks inside the
    reporter's sentence; ``indirect``: reported speech without marks; ``scare``: marks around words that
    nobody is quoted as saying (irony, a title, a nickname).
    """

    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"
    SCARE = "scare"


class SpeakerKind(StrEnum):
    """What a speaker is. ``anonymous``: a person whom the article describes and does not name."""

    PERSON = "person"
    ANONYMOUS = "anonymous"
    ORGANISATION = "organisation"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of code points in one paragraph's text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two have a code point in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody or something that is quoted.

    ``name`` is what a reader calls them: a full name, or for an anonymous source its description
    ("senior administration official"). ``corrected`` names what of role and affiliation a person wrote.
    """

    id: str
    name: str
    kind: SpeakerKind = SpeakerKind.PERSON
    role: str = ""
    affiliation: str = ""
    aliases: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()


class Link(NamedTuple):
    """Words of a paragraph that lead to an address."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True, order=True)
class PageBreak:
    """Where in a paragraph another page begins: the offset of its first code point, and what the page is called."""

    at: int
    page: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of text. ``credit`` says whose picture a caption describes, or whose words a block quotation is.

    ``page`` is what the page is called on which it begins ("12", "xii"), an empty string where nobody knows;
    ``page_breaks`` are the pages that begin within it, in order. `reader.document.pages` answers questions about them.
    """

    id: str
    text: str
    kind: ParagraphKind = ParagraphKind.BODY
    credit: str = ""
    links: tuple[Link, ...] = ()
    page: str = ""
    page_breaks: tuple[PageBreak, ...] = ()


class Part(NamedTuple):
    """Where words of a quotation stand: an index into `Document.paragraphs` and a span of its text."""

    paragraph: int
    span: Span


class Candidate(NamedTuple):
    """Somebody who may have said a quotation, by name, and their share of it from 0 to 1, in hundredths."""

    name: str
    share: float


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words, and why we think that they are theirs.

    ``parts`` has one entry, and more where a quotation runs on over paragraphs. A span holds the words
    alone, without the quotation marks around them. ``speaker`` and ``via`` are speaker ids; ``via`` is who
    relayed it ("A told me that B said '...'": speaker B, via A). ``cue`` is the word that attributes it
    ("said"), ``confidence`` is from 0 to 1, ``rule`` names what decided, `BY_HAND` for a person.
    ``candidates`` are those who may have said it, the likeliest first and at most three, where more than one may.
    """

    id: str
    parts: tuple[Part, ...]
    speaker: str | None = None
    kind: QuotationKind = QuotationKind.DIRECT
    cue: str = ""
    via: str | None = None
    confidence: float = 1.0
    rule: str = ""
    note: str = ""
    candidates: tuple[Candidate, ...] = ()

    @property
    def paragraph(self) -> int:
        """The index of the paragraph in which it begins."""
        return self.parts[0].paragraph

    @property
    def span(self) -> Span:
        """Where its first part stands in that paragraph."""
        return self.parts[0].span


@dataclass(frozen=True, slots=True)
class Source:
    """Where the text came from.

    ``inferred`` names the metadata that the page did not state itself, ``corrected`` those that a person wrote.
    """

    url: str = ""
    file: str = ""
    retrieved: str = ""
    sha256: str = ""
    note: str = ""
    retold: bool = False
    inferred: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Removed:
    """A block that was cut on the way in: what, why, and its line in the source (1-based, 0 where it has none).

    ``before`` is the index of the paragraph before which it stood, the number of paragraphs where it stood behind
    them all, None where nobody knows.
    """

    text: str
    reason: str
    line: int
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """An article as a reader sees it. ``quotations`` are in reading order, by first part.

    ``title`` is an empty string where the text has no headline (`reader.document.head.name_of` calls it something).
    ``published`` is an ISO 8601 date or date and time, or empty; ``language`` a BCP 47 tag. ``authors`` are those who
    wrote it, one by one, where the file lists them; otherwise they are in the byline, which is a line of print.
    """

    title: str
    paragraphs: tuple[Paragraph, ...]
    quotations: tuple[Quotation, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    deck: str = ""
    byline: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    language: str = "en"
    source: Source = field(default_factory=Source)
    removed: tuple[Removed, ...] = ()


def words_of(document: Document, quotation: Quotation) -> str:
    """The quotation's exact words; parts in different paragraphs are joined by a newline."""
    return "\n".join(document.paragraphs[p.paragraph].text[p.span.start : p.span.end] for p in quotation.parts)


def speakers_by_id(document: Document) -> dict[str, Speaker]:
    """Every speaker of the document under their id."""
    return {speaker.id: speaker for speaker in document.speakers}
