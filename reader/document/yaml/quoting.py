"""Turn the quotation records of a file into quotations with their positions in the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.document.anchoring.in_paragraph import MOST_COUNTED, NotAnchoredError, anchor
from reader.document.model import Paragraph, Part, Quotation, QuotationKind, Span
from reader.document.problems import meant, nearest, quoted_value
from reader.document.yaml.events import NULLS

if TYPE_CHECKING:
    from reader.document.problems import TextFindings
    from reader.document.yaml.record import Record

MOST_PASSAGES = 50
"""The most look-ups of a nearest passage in one file; one takes up to 5 ms."""
LOOSE = "not word for word"
"""How the note of a quotation begins whose words stand in the text with a difference."""
_LONGEST_LOOSE = 20_000
_NEAR_PASSAGE = 70
_LONGEST_EXACT = 300
_LONGEST_TEXT = 10_000


@dataclass(slots=True)
class _Draft:
    """A quotation whose parts are still being gathered."""

    record: Record
    parts: list[Part] = field(default_factory=list)


@dataclass(slots=True)
class _Placed:
    """The span that was found for a record, and that record's id and place."""

    span: Span
    id: str
    at: int


class Quoting:
    """Gathers the quotations of one document, paragraph by paragraph."""

    def __init__(self, speakers: dict[str, str], findings: TextFindings, cut: frozenset[int] = frozenset()) -> None:
        """``speakers`` maps every id to its name.

        ``cut`` is where the values begin whose last words other programs take for a comment.
        """
        self._speakers = speakers
        self._findings = findings
        self._drafts: dict[str, _Draft] = {}
        self._passages = 0
        self._loose: dict[int, str] = {}
        self._cut = cut
        self._meant: dict[str, str] = {}
        self.heard: set[str] = set()
        """The ids that some quotation names or most likely means, as speaker or as relay."""

    def gather(
        self, paragraphs: Sequence[Paragraph], entries: Sequence[Sequence[Record]], places: Sequence[int]
    ) -> tuple[Quotation, ...]:
        """Return the quotations in reading order.

        ``entries`` holds the records of each paragraph, ``places`` where its text begins.
        """
        own = [record for records in entries for record in records if "continues" not in record]
        ids = dict(zip(map(id, own), identifiers("q", own, self._findings), strict=True))
        known = set(ids.values())
        for index, (paragraph, records, place) in enumerate(zip(paragraphs, entries, places, strict=True)):
            placed: list[_Placed] = []
            shift = 0
            for record in records:
                draft, name = self._draft(record, ids, known)
                hint = record.span("at")
                span = self._place(record, paragraph.text, hint, shift, placed[-1].span if placed else None)
                if span is None:
                    continue
                shift = span.start - hint.start if hint else shift
                cut = place in self._cut or record.place("exact") in self._cut if self._cut else False
                if cut and "#" in paragraph.text[span.start : span.end]:
                    self._loose.setdefault(id(record), f"{LOOSE}: other programs take what follows a '#' for a comment")
                placed.append(_Placed(span, name, record.place("exact")))
                if draft is not None:
                    if id(record) in self._loose:
                        self._loose.setdefault(id(draft.record), self._loose[id(record)])
                    self._add(draft, Part(index, span), record)
            self._report_overlaps(placed)
        quotations = [self._quotation(name, draft) for name, draft in self._drafts.items()]
        return tuple(sorted((quotation for quotation in quotations if quotation.parts), key=lambda found: found.parts))

    @property
    def loose(self) -> int:
        """How many quotations do not stand in the text word for word."""
        return sum(id(draft.record) in self._loose for draft in self._drafts.values())

    def _draft(self, record: Record, ids: dict[int, str], known: set[str]) -> tuple[_Draft | None, str]:
        name = ids.get(id(record))
        if name is not None:
            return self._drafts.setdefault(name, _Draft(record)), name
        name = record.identifier("continues")
        draft = self._drafts.get(name)
        if draft is None and name:
            if name in known:
                what, fix = f"it continues {quoted_value(name)}, which begins later", "put the parts in reading order"
            else:
                what = f"it continues {quoted_value(name)}, and no quotation has that id"
                fix = meant(name, known) or "give the first part an id"
            self._findings.error(record.place("continues"), what, fix)
        return draft, name

    def _add(self, draft: _Draft, part: Part, record: Record) -> None:
        if draft.parts and part < draft.parts[-1]:
            self._findings.error(
                record.place("exact"),
                "this part stands before the part that it continues",
                "put the parts in reading order",
            )
        else:
            draft.parts.append(part)

    def _place(self, record: Record, text: str, hint: Span | None, shift: int, last: Span | None) -> Span | None:
        exact = record.words("exact")
        if not exact or not text:
            return None
        if hint is not None and shift:
            # What stands before was moved by an edit, and most likely so was this; the words where the hint
            # says may then be those of the quotation before it.
            moved = Span(max(0, hint.start + shift), max(1, hint.end + shift))
            here = Span(hint.start, hint.start + len(exact))
            if not text.startswith(exact, hint.start) or (last is not None and here.overlaps(last)):
                hint = moved
        try:
            return anchor(exact, text, hint)
        except NotAnchoredError as error:
            return self._loosely(record, exact, text, hint, error.count)

    def _loosely(self, record: Record, exact: str, text: str, hint: Span | None, count: int) -> Span | None:
        """Where the words stand with other spaces, marks or dashes. It is marked, and the difference told."""
        from reader.document.anchoring.loose import difference, loose_spans

        spans = [] if count or len(exact) > _LONGEST_LOOSE else loose_spans(exact, text)
        if hint is not None:
            spans = sorted(spans, key=lambda span: abs(span.start - hint.start))[:1]
        if not spans:
            self._report_place(record, exact, text, count)
            return None
        if len(spans) > 1:
            times = f"{len(spans)} times in its paragraph, each with a difference"
            fix = " or ".join(f"'at: {span.start}-{span.end}'" for span in spans[:2])
            what = f"{quoted_value(exact)} stands {times}"
            self._findings.error(record.place("exact"), what, f"add {fix}, whichever is meant")
            return None
        differs = f"the text has {difference(exact, text[spans[0].start : spans[0].end])}"
        self._loose[id(record)] = f"{LOOSE}: {differs}"
        what = f"{quoted_value(exact)} stands in its paragraph with a difference: {differs}"
        self._findings.warning(record.place("exact"), what, "copy the words from the paragraph's text")
        return spans[0]

    def _report_place(self, record: Record, exact: str, text: str, count: int) -> None:
        if count:
            times = f"{MOST_COUNTED} times or more" if count >= MOST_COUNTED else f"{count} times"
            first = text.find(exact)
            second = text.find(exact, first + 1)
            size = len(exact)
            fix = f"add 'at: {first}-{first + size}' or 'at: {second}-{second + size}', whichever is meant"
            self._findings.error(record.place("exact"), f"{quoted_value(exact)} stands {times} in its paragraph", fix)
            return
        passage = self._passage(exact, text)
        fix = f"the nearest there is {passage}" if passage else "copy the words from the paragraph's text"
        self._findings.error(record.place("exact"), f"{quoted_value(exact)} does not stand in its paragraph", fix)

    def _passage(self, exact: str, text: str) -> str:
        """The passage of ``text`` that is most like ``exact``; an empty string if none is."""
        if self._passages >= MOST_PASSAGES:
            return ""
        self._passages += 1
        from rapidfuzz import fuzz

        near = fuzz.partial_ratio_alignment(exact[:_LONGEST_EXACT], text[:_LONGEST_TEXT], score_cutoff=_NEAR_PASSAGE)
        if near is None or near.src_end - near.src_start < len(exact[:_LONGEST_EXACT]) // 2:
            return ""
        return quoted_value(_whole_words(text, near.dest_start, near.dest_end, exact), 120)

    def _report_overlaps(self, placed: list[_Placed]) -> None:
        before: _Placed | None = None
        for entry in sorted(placed, key=lambda entry: entry.span):
            if before is not None and entry.span.overlaps(before.span):
                later, other = (entry, before) if entry.at > before.at else (before, entry)
                self._findings.error(
                    later.at,
                    f"these words overlap the quotation {quoted_value(other.id)}"
                    f" (at: {other.span.start}-{other.span.end})",
                    "let each quotation have its own words",
                )
            if before is None or entry.span.end > before.span.end:
                before = entry

    def _quotation(self, name: str, draft: _Draft) -> Quotation:
        record = draft.record
        return Quotation(
            id=name,
            parts=tuple(draft.parts),
            speaker=self._speaker(record, "speaker"),
            kind=record.choice("kind", QuotationKind, QuotationKind.DIRECT),
            cue=record.words("cue"),
            via=self._speaker(record, "via"),
            confidence=record.fraction("confidence", 1.0),
            rule=record.words("rule"),
            note="; ".join(filter(None, (record.words("note"), self._loose.get(id(record), "")))),
            candidates=record.candidates("candidates"),
        )

    def _speaker(self, record: Record, key: str) -> str | None:
        name = record.identifier(key)
        if not name or (name in NULLS and name not in self._speakers):
            return None
        if name in self._speakers:
            self.heard.add(name)
        else:
            if name not in self._meant:
                self._meant[name] = self._named(name) or nearest(name, self._speakers)
            near = self._meant[name]
            self.heard.add(near or name)
            fix = f"did you mean {quoted_value(near)}?" if near else "add them below 'speakers'"
            self._findings.error(record.place(key), f"no speaker has the id {quoted_value(name)}", fix)
        return name

    def _named(self, name: str) -> str:
        """The id of the speaker who is called ``name``."""
        return next((known for known, called in self._speakers.items() if called.casefold() == name.casefold()), "")


def _whole_words(text: str, start: int, end: int, exact: str) -> str:
    """The passage from ``start`` to ``end``, made longer to whole words and the last mark of ``exact``."""
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    if text[end : end + 1] == exact[-1] != text[end - 1]:
        end += 1
    return text[start:end]


def identifiers(letter: str, records: Iterable[Record], findings: TextFindings) -> list[str]:
    """Return the id of each record: its own, or ``letter`` and its position, or the next number that is free."""
    records = list(records)
    given = [record.identifier("id") for record in records]
    taken: set[str] = set()
    for record, name in zip(records, given, strict=True):
        if name and name in taken:
            findings.error(
                record.place("id"), f"the id {quoted_value(name)} is used twice", "give each its own, or leave it out"
            )
        taken.add(name)
    names = []
    number = 0
    for position, name in enumerate(given, start=1):
        if not name:
            number = max(number + 1, position)
            while f"{letter}{number}" in taken:
                number += 1
            name = f"{letter}{number}"
        names.append(name)
    return names
