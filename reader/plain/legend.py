"""The tag, number and colour of each speaker of a document in print."""

from __future__ import annotations

from dataclasses import dataclass

from reader.document.certainty import NOBODY, SCARE_QUOTES, doubt
from reader.document.model import Document, Quotation, QuotationKind, Speaker
from reader.document.speakers.colours import colours_of
from reader.document.speakers.shares import Share, shares
from reader.document.speakers.tags import tags
from reader.plain import colour
from reader.plain.colour import Depth


@dataclass(frozen=True, slots=True)
class Legend:
    """The speakers of a document by id, by number, their tags, and the numbers of their colours (from 0)."""

    shares: dict[str, Share]
    tags: dict[str, str]
    colours: dict[str, int]

    @classmethod
    def of(cls, document: Document) -> Legend:
        """The legend of a document."""
        everyone = shares(document)
        return cls({share.speaker.id: share for share in everyone}, tags(document), colours_of(document, everyone))

    def speaker(self, quotation: Quotation) -> Speaker | None:
        """Who is quoted; None for scare quotes and for a speaker not identified."""
        if quotation.kind is QuotationKind.SCARE or quotation.speaker not in self.shares:
            return None
        return self.shares[quotation.speaker].speaker

    def relay(self, quotation: Quotation) -> Speaker | None:
        """Who tells what the speaker said."""
        return self.shares[quotation.via].speaker if quotation.via in self.shares else None

    def who(self, quotation: Quotation) -> str:
        """The speaker's name, with a question mark where it is inferred; what a quotation without one is."""
        if quotation.kind is QuotationKind.SCARE:
            return SCARE_QUOTES
        speaker = self.speaker(quotation)
        return NOBODY if speaker is None else speaker.name + doubt(quotation)

    def tag(self, quotation: Quotation) -> str:
        """The tag of the speaker in brackets, with a question mark where they are inferred; empty without one."""
        speaker = self.speaker(quotation)
        return "" if speaker is None else f"[{self.tags[speaker.id]}{doubt(quotation)}]"

    def codes(self, speaker: Speaker | None, colours: Depth) -> str:
        """The colour of a speaker, as parameters of an SGR sequence; empty for unattributed quotations."""
        return "" if speaker is None else colour.speaker(self.colours[speaker.id] + 1, colours)
