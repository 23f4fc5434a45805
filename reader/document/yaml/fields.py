"""The keys of the YAML format, defined once: what may stand where, in the order in which it is written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from reader.document import dates
from reader.document.model import LONGEST_PAGE_NAME, ParagraphKind, QuotationKind, SpeakerKind
from reader.languages import tags

FORMAT_VERSION = 1
LONGEST_ID = 100
"""Code points. A YAML key may have 1,024 characters, and an escaped one takes up to ten."""


class Shape(Enum):
    """What stands under a key."""

    VERSION = auto()
    WORDS = auto()
    ID = auto()
    DATE = auto()
    LANGUAGE = auto()
    HASH = auto()
    CHOICE = auto()
    SPAN = auto()
    FRACTION = auto()
    LINE = auto()
    PAGE = auto()
    FLAG = auto()
    LIST = auto()
    RECORD = auto()
    RECORDS = auto()
    RECORDS_BY_ID = auto()


PATTERNS = {
    Shape.DATE: dates.PATTERN,
    Shape.LANGUAGE: tags.PATTERN,
    Shape.HASH: r"[0-9a-fA-F]{64}",
    Shape.SPAN: r"([0-9]{1,9})-([0-9]{1,9})",
    Shape.PAGE: rf"\S([^\n\r]{{0,{LONGEST_PAGE_NAME - 2}}}\S)?",
}
"""Regular expressions that a whole value has to match; read and schema take them from here."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key. ``choices`` is for `Shape.CHOICE`, ``inside`` names the `RECORDS` entry of a nested record.

    A ``required`` key holds something, unless it ``may_be_empty``.
    """

    key: str
    shape: Shape
    about: str
    required: bool = False
    choices: tuple[str, ...] = ()
    inside: str = ""
    may_be_empty: bool = False


DOCUMENT = (
    Field("quote-reader", Shape.VERSION, f"The version of this format: {FORMAT_VERSION}.", required=True),
    Field("title", Shape.WORDS, 'The headline; "" where the text has none.', required=True, may_be_empty=True),
    Field("deck", Shape.WORDS, "The sentence or two below the headline."),
    Field("byline", Shape.WORDS, "Who wrote it, as it is printed."),
    Field("authors", Shape.LIST, "Who wrote it, one by one, as citations name them; '{The Board of Ely}' is one name."),
    Field("publisher", Shape.WORDS, "Who published it."),
    Field(
        "published", Shape.DATE, "When: an ISO 8601 date, or date and time; a year or a month where no more is known."
    ),
    Field("language", Shape.LANGUAGE, "A BCP 47 tag; en when left out."),
    Field("source", Shape.RECORD, "Where the text came from.", inside="source"),
    Field("speakers", Shape.RECORDS_BY_ID, "Everybody who is quoted, under an id of your choice.", inside="speaker"),
    Field("paragraphs", Shape.RECORDS, "The text, in order.", required=True, inside="paragraph"),
    Field("removed", Shape.RECORDS, "What was cut on the way in.", inside="removed"),
)

SOURCE = (
    Field("url", Shape.WORDS, "The address of the page."),
    Field("file", Shape.WORDS, "The name of the file."),
    Field("retrieved", Shape.DATE, "When it was fetched: an ISO 8601 date, or date and time."),
    Field("sha256", Shape.HASH, "The SHA-256 of what was fetched, in hexadecimal."),
    Field("retold", Shape.FLAG, "True where the narrative is not in the words of the source."),
    Field("note", Shape.WORDS, "Anything a reader has to know about the text."),
    Field("inferred", Shape.LIST, "Keys whose values the source did not state itself."),
    Field("corrected", Shape.LIST, "Keys whose values a person corrected; importing the source again keeps them."),
)

SPEAKER = (
    Field("name", Shape.WORDS, "The full name, or the description of an anonymous source.", required=True),
    Field("kind", Shape.CHOICE, "person when left out.", choices=tuple(SpeakerKind)),
    Field("role", Shape.WORDS, "Office, title or profession."),
    Field("affiliation", Shape.WORDS, "Whom they belong to or speak for."),
    Field("aliases", Shape.LIST, "Other names for them."),
    Field("corrected", Shape.LIST, "What of role and affiliation a person corrected; another import keeps it."),
)

PARAGRAPH = (
    Field("id", Shape.ID, "p1, p2, … by position when left out."),
    Field("kind", Shape.CHOICE, "body when left out.", choices=tuple(ParagraphKind)),
    Field("page", Shape.PAGE, "The page on which it begins, as it is numbered: 12, xii."),
    Field("text", Shape.WORDS, "The whole paragraph, quotation marks and all.", required=True),
    Field("page-breaks", Shape.RECORDS, "The pages that begin within it, in order.", inside="page-break"),
    Field("credit", Shape.WORDS, "For a caption: whose picture it is; for a block quotation: whose words."),
    Field("links", Shape.RECORDS, "The links in this paragraph, in order.", inside="link"),
    Field("quotations", Shape.RECORDS, "What is quoted in this paragraph, in order.", inside="quotation"),
)

PAGE_BREAK = (
    Field("page", Shape.PAGE, "The page, as it is numbered.", required=True),
    Field("words", Shape.WORDS, "The first words on that page.", required=True),
    Field("at", Shape.SPAN, "Where they stand in the text: start-end in code points; the words decide."),
)

LINK = (
    Field("words", Shape.WORDS, "The words that lead to the address.", required=True),
    Field("url", Shape.WORDS, "The address.", required=True),
    Field("at", Shape.SPAN, "Where they stand in the text: start-end in code points; the words decide."),
)

QUOTATION = (
    Field("id", Shape.ID, "q1, q2, … by position when left out."),
    Field("speaker", Shape.ID, "The id of the speaker; left out where nobody is quoted or nobody knows who."),
    Field("exact", Shape.WORDS, "The exact words, without the quotation marks around them.", required=True),
    Field("kind", Shape.CHOICE, "direct when left out.", choices=tuple(QuotationKind)),
    Field("cue", Shape.WORDS, "The word that attributes it (said)."),
    Field("via", Shape.ID, "The id of the speaker who relayed it."),
    Field("at", Shape.SPAN, "Where it stands in the text: start-end in code points. The words decide, this is a hint."),
    Field("confidence", Shape.FRACTION, "How sure the attribution is, from 0 to 1; 1 when left out."),
    Field("rule", Shape.WORDS, "What decided the attribution; by-hand for a person."),
    Field("candidates", Shape.LIST, "Who may have said it, each with a share: 0.83 Ana Ruiz."),
    Field("note", Shape.WORDS, "Anything to know about it."),
)

PART = (
    Field("continues", Shape.ID, "The id of the quotation that runs on here.", required=True),
    *(field for field in QUOTATION if field.key in ("exact", "at")),
)

REMOVED = (
    Field("text", Shape.WORDS, "What was cut.", required=True),
    Field("reason", Shape.WORDS, "Why."),
    Field("line", Shape.LINE, "The line of the source on which it began, from 1."),
    Field("before", Shape.ID, "The id of the paragraph before which it stood."),
    Field("after", Shape.ID, "The id of the paragraph behind which it stood, where none follows."),
)
