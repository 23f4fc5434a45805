"""The document: paragraphs, the quotations in them and their speakers; corrections; problems of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.faces import lazy

if TYPE_CHECKING:
    from reader.document.certainty import SURE as SURE
    from reader.document.certainty import is_inferred as is_inferred
    from reader.document.certainty import is_sure as is_sure
    from reader.document.certainty import runners_up as runners_up
    from reader.document.clean import visible as visible
    from reader.document.correcting.combine import Combined as Combined
    from reader.document.correcting.combine import NotCombinedError as NotCombinedError
    from reader.document.correcting.correct import CorrectionError as CorrectionError
    from reader.document.model import BY_HAND as BY_HAND
    from reader.document.model import Document as Document
    from reader.document.model import Paragraph as Paragraph
    from reader.document.model import ParagraphKind as ParagraphKind
    from reader.document.model import Part as Part
    from reader.document.model import Quotation as Quotation
    from reader.document.model import QuotationKind as QuotationKind
    from reader.document.model import Removed as Removed
    from reader.document.model import Source as Source
    from reader.document.model import Span as Span
    from reader.document.model import Speaker as Speaker
    from reader.document.model import SpeakerKind as SpeakerKind
    from reader.document.model import speakers_by_id as speakers_by_id
    from reader.document.model import words_of as words_of
    from reader.document.position import Position as Position
    from reader.document.problems import DocumentError as DocumentError
    from reader.document.problems import Findings as Findings
    from reader.document.problems import Problem as Problem
    from reader.document.problems import Severity as Severity
    from reader.document.quotation_marks import with_marks as with_marks
    from reader.document.quotation_marks import word_at as word_at
    from reader.document.speakers.shares import Share as Share
    from reader.document.speakers.shares import count_words as count_words
else:
    __getattr__ = lazy(
        __name__,
        certainty="SURE is_inferred is_sure runners_up",
        model="BY_HAND Document Paragraph ParagraphKind Part Quotation QuotationKind Removed Source Span Speaker"
        " SpeakerKind speakers_by_id words_of",
        clean="visible",
        correcting__combine="Combined NotCombinedError",
        correcting__correct="CorrectionError",
        position="Position",
        problems="DocumentError Findings Problem Severity",
        quotation_marks="with_marks word_at",
        speakers__shares="Share count_words",
    )
