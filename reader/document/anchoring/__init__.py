"""Find words again in a text that was edited since.

Notes, reading places, corrections and the quotations of a file all keep the words that they are about, what stood
around them, and where that was: a text quote selector and a text position selector of the W3C Web Annotation Data
Model (sections 4.2.4 and 4.2.5). The words decide; the position is a hint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.faces import lazy

if TYPE_CHECKING:
    from reader.document.anchoring.finder import Finder as Finder
    from reader.document.anchoring.in_paragraph import NotAnchoredError as NotAnchoredError
    from reader.document.anchoring.in_paragraph import anchor as anchor
    from reader.document.anchoring.joined_text import JoinedText as JoinedText
    from reader.document.anchoring.text_quote import TextQuote as TextQuote
    from reader.document.anchoring.text_quote import quote_part as quote_part
    from reader.document.anchoring.text_quote import quote_position as quote_position
else:
    __getattr__ = lazy(
        __name__,
        finder="Finder",
        in_paragraph="NotAnchoredError anchor",
        joined_text="JoinedText",
        text_quote="TextQuote quote_part quote_position",
    )
