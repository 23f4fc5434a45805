"""A terminal reader for the public record: who said what.

The package can be used by scripts. With ``harbour.yaml``, or any text, web page, PDF, EPUB or DOCX file in its place:

>>> from reader import open_document, search
>>> document = open_document("harbour.yaml")
>>> document.title
'Harbour wall vote is put off again as storms take another three metres'
>>> [speaker.name for speaker in document.speakers if speaker.role == "engineer"]
['engineer who worked on the 2019 survey']
>>> quotation = document.quotations[0]
>>> quotation.speaker, str(quotation.kind), quotation.paragraph
('quill', 'direct', 1)
>>> hits = search(document, "speaker:quill wall")
>>> {document.quotations[hit.passage.quotation].speaker for hit in hits}
{'quill'}

Every error that these raise is a `reader.errors.ReaderError`. Each package lists what may be imported from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.faces import lazy
from reader.version import __version__ as __version__

if TYPE_CHECKING:
    from reader.document.model import Document as Document
    from reader.document.model import Quotation as Quotation
    from reader.document.model import Speaker as Speaker
    from reader.document.model import words_of as words_of
    from reader.errors import ReaderError as ReaderError
    from reader.ingest.open import open_document as open_document
    from reader.search.document import search as search
else:
    __getattr__ = lazy(
        __name__,
        document__model="Document Quotation Speaker words_of",
        errors="ReaderError",
        ingest__open="open_document",
        search__document="search",
    )
