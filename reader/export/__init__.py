"""Quotations and documents in the formats of other programs, and citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.faces import lazy

if TYPE_CHECKING:
    from reader.export.excerpt import Excerpt as Excerpt
    from reader.export.excerpt import excerpt_of as excerpt_of
    from reader.export.formats.formats import FORMATS as FORMATS
    from reader.export.formats.formats import Format as Format
    from reader.export.formats.formats import format_named as format_named
    from reader.export.formats.formats import format_of_file as format_of_file
    from reader.export.noted import Note as Note
    from reader.export.noted import Passage as Passage
    from reader.export.reference import Reference as Reference
    from reader.export.styles.cite import STYLES as STYLES
    from reader.export.styles.cite import Style as Style
    from reader.export.styles.cite import attributed as attributed
    from reader.export.styles.cite import quoted as quoted
    from reader.export.styles.cite import styles_for as styles_for
    from reader.export.styles.cite import who_said as who_said
else:
    __getattr__ = lazy(
        __name__,
        excerpt="Excerpt excerpt_of",
        noted="Note Passage",
        reference="Reference",
        formats__formats="FORMATS Format format_named format_of_file",
        styles__cite="STYLES Style attributed quoted styles_for who_said",
    )
