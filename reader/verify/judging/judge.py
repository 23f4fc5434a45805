"""One quotation against one source: its verdict."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.model import Span
from reader.verify.alignment.chain import Run
from reader.verify.alignment.passages import Aligned, align
from reader.verify.folding.quotation import NOWHERE, Quoted, quoted
from reader.verify.index.positions import SourceIndex
from reader.verify.index.source_text import SourceKind
from reader.verify.judging.context import turns_the_meaning
from reader.verify.judging.edit_recorder import Compared, WordEdit
from reader.verify.judging.edits import compare
from reader.verify.judging.recognised import softened
from reader.verify.judging.speakers import Person, is_same
from reader.verify.judging.wording import reason
from reader.verify.source import Source
from reader.verify.verdict import SMALL, Category, Edit, EditKind, Flag, Match, Passage, Verdict

_SHORT = 3
"""Fewer words than these say nothing when they stand there more than once."""
_FOUND, _CHAIN = 0.60, 0.45
_NEARLY_ALL, _ALL = 0.85, 0.95
_SPLICED, _SPLICED_CHAIN = 0.70, 0.30
_AROUND = 80
"""Characters of text before and after a passage."""
_MOST_PASSAGES = 10
_TIME = re.compile(r"[\[(]((?:\d{1,2}:)?\d{1,2}:\d{2})(?:[.,]\d+)?[\])]")


@dataclass(frozen=True, slots=True)
class _Placed:
    """A quotation against its passages, before words are turned into places of the texts."""

    passages: tuple[Compared, ...]
    likeness: float

    @property
    def edits(self) -> tuple[WordEdit, ...]:
        """All edits, in the order of the quotation."""
        return tuple(edit for passage in self.passages for edit in passage.edits)


def judge(text: str, source: Source, speaker: Person | None = None) -> Verdict:
    """The verdict on a quotation. No text raises."""
    quotation = quoted(text, source.normaliser)
    if not quotation.words:
        return Verdict(text, Category.NOT_CHECKED, frozenset({Flag.SHORT}), why="there is no word in it")
    if not len(source.index):
        return Verdict(text, Category.NOT_CHECKED, why="the source has no words")
    return _Judge(quotation, source, speaker).verdict()


class _Judge:
    def __init__(self, quotation: Quoted, source: Source, speaker: Person | None) -> None:
        self._quotation, self._source, self._speaker = quotation, source, speaker
        self._index: SourceIndex = source.index
        self._words = quotation.words

    def verdict(self) -> Verdict:
        at = [
            position
            for position in self._index.exact([word.word for word in self._words])
            if self._in_one_turn(position)
        ]
        if at:
            return self._exact(at)
        aligned = None if len(self._words) < _SHORT and not self._nearly() else self._align()
        if aligned is None:
            why = reason(Category.NOT_FOUND, (), (), kind=self._source.info.kind)
            return Verdict(self._quotation.text, Category.NOT_FOUND, why=why)
        return self._aligned(aligned)

    def _in_one_turn(self, position: int) -> bool:
        last = position + len(self._words) - 1
        return self._index.turn(position) == self._index.turn(last)

    def _nearly(self) -> bool:
        """Whether a quotation of a word or two is there but for its spelling or a bracket."""
        return all(
            word.bracket != NOWHERE or word.word in self._index.at or self._index.misspelt(word.word)
            for word in self._words
        )

    def _align(self) -> Aligned | None:
        return align(self._index, self._quotation, self._is_own)

    def _is_own(self, position: int) -> bool:
        return self._same_speaker(self._index.speaker(position)) is True

    def _same_speaker(self, label: str | None) -> bool | None:
        if self._speaker is None or label is None:
            return None
        return is_same(self._speaker, label, self._source.labels, self._source.info.language)

    def _exact(self, positions: Sequence[int]) -> Verdict:
        """All words stand there in one run: at these positions."""
        length = len(self._words)
        ranked = sorted(positions, key=lambda at: (self._rank(at), at))
        best = ranked[0]
        if length < _SHORT:
            if len(positions) > 1:
                return self._too_short(ranked, f"it stands there {len(positions)} times or more")
            if self._same_speaker(self._index.speaker(best)) is False:
                return self._too_short(ranked, "the source has it in somebody else's turn only")
        run = Run(0, best, length)
        compared = compare(self._index, self._words, (run,), self._source.lists, 0, length)
        placed = _Placed((compared,), 1.0)
        return self._judged(placed, self._passages([(at, at + length) for at in ranked]), spliced=False)

    def _too_short(self, positions: Sequence[int], why: str) -> Verdict:
        """A word or two that stand there and tell nothing."""
        passages = self._passages([(at, at + len(self._words)) for at in positions])
        return Verdict(
            self._quotation.text,
            Category.NOT_CHECKED,
            frozenset({Flag.SHORT}),
            passages=passages,
            likeness=1.0,
            why=f"too short to tell: {why}",
        )

    def _rank(self, position: int) -> int:
        """Own turns first, others' last; among them those in which every word is written the same."""
        own = {True: 0, None: 2, False: 4}[self._same_speaker(self._index.speaker(position))]
        written = self._index.written(position, position + len(self._words))
        return own + (written != [word.written for word in self._words])

    def _aligned(self, aligned: Aligned) -> Verdict:
        compared: list[Compared] = []
        for number, runs in enumerate(aligned.passages):
            last = aligned.passages[number + 1][0].quoted if number + 1 < len(aligned.passages) else len(self._words)
            first = 0 if number == 0 else runs[0].quoted
            goes_on = number + 1 < len(aligned.passages)
            compared.append(compare(self._index, self._words, runs, self._source.lists, first, last, goes_on=goes_on))
        placed = _Placed(tuple(compared), self._likeness({at for one in compared for at in one.found}))
        passages = self._passages([one.source for one in compared])
        share, score = (_SPLICED, _SPLICED_CHAIN) if aligned.spliced else (_FOUND, _CHAIN)
        thin = aligned.score < score and placed.likeness < _ALL
        if placed.likeness < share or thin or self._far_apart(placed):
            why = reason(Category.NOT_FOUND, (), (), kind=self._source.info.kind, likeness=placed.likeness)
            return Verdict(
                self._quotation.text, Category.NOT_FOUND, passages=passages[:1], likeness=placed.likeness, why=why
            )
        return self._judged(placed, passages, spliced=aligned.spliced)

    def _far_apart(self, placed: _Placed) -> bool:
        """Whether words were changed and more of the source was passed over than the quotation has words."""
        kinds = {edit.kind for edit in placed.edits}
        passed = sum(edit.source[1] - edit.source[0] for edit in placed.edits if edit.kind is EditKind.DROPPED)
        changed = bool(kinds & {EditKind.REPLACED, EditKind.ADDED})
        return changed and placed.likeness < _NEARLY_ALL and passed > len(self._words)

    def _likeness(self, found: set[int]) -> float:
        """The share of the quotation that was found, by weight; words in brackets do not have to be."""
        weights = {at: self._index.weight(word.word) for at, word in enumerate(self._words) if word.bracket == NOWHERE}
        whole = sum(weights.values())
        return sum(weight for at, weight in weights.items() if at in found) / whole if whole else 0.0

    def _judged(self, placed: _Placed, passages: tuple[Passage, ...], *, spliced: bool) -> Verdict:
        edits = tuple(self._edit(edit) for edit in placed.edits)
        if self._source.info.kind is SourceKind.RECOGNISED:
            edits = softened(edits, self._source.normaliser)
        category, flags = _labelled(edits, spliced=spliced)
        first, last = placed.passages[0].source[0], placed.passages[-1].source[1]
        turn = turns_the_meaning(self._index, first, last, self._source.lists) if not spliced else ""
        if turn:
            flags |= {Flag.CONTEXT}
        spoken = [self._same_speaker(passage.speaker) for passage in (passages if spliced else passages[:1])]
        if spoken and all(same is False for same in spoken):
            flags |= {Flag.OTHER_SPEAKER}
        why = reason(
            category, flags, edits, kind=self._source.info.kind, speaker=passages[0].speaker, turn=turn,
            likeness=placed.likeness,
        )  # fmt: skip
        matches = self._matches(placed)
        return Verdict(
            self._quotation.text, category, frozenset(flags), edits, passages, matches, round(placed.likeness, 4), why
        )

    # From words to places

    def _matches(self, placed: _Placed) -> tuple[Match, ...]:
        """The runs, each with its places, without what an edit covers."""
        taken = {at for edit in placed.edits for at in range(*edit.quoted)}
        found: list[Match] = []
        for run in (run for passage in placed.passages for run in passage.runs):
            begin = run.quoted
            for at in range(run.quoted, run.quoted_end + 1):
                if at == run.quoted_end or at in taken:
                    if begin < at:
                        source = run.source + begin - run.quoted
                        places = self._index.parts(source, source + at - begin)
                        found.append(Match(self._quoted_span(begin, at), places))
                    begin = at + 1
        return tuple(found)

    def _edit(self, edit: WordEdit) -> Edit:
        span = self._quoted_span(*edit.quoted)
        first, last = edit.source
        parts = self._index.parts(first, last) if last > first else ()
        document = self._source.document
        was = "\n".join(document.paragraphs[part.paragraph].text[part.span.start : part.span.end] for part in parts)
        return Edit(edit.kind, was, self._quotation.text[span.start : span.end], span, parts, edit.meaning)

    def _quoted_span(self, first: int, last: int) -> Span:
        """Where words stand in the quotation; for none of them the empty span before the next word."""
        if first < last:
            return Span(self._words[first].span.start, self._words[last - 1].span.end)
        at = self._words[first].span.start if first < len(self._words) else len(self._quotation.text)
        return Span(at, at)

    def _passages(self, ranges: Sequence[tuple[int, int]]) -> tuple[Passage, ...]:
        return tuple(self._passage(*one) for one in ranges[:_MOST_PASSAGES])

    def _passage(self, first: int, last: int) -> Passage:
        parts = self._index.parts(first, last)
        paragraphs = self._source.document.paragraphs
        text = "\n".join(paragraphs[part.paragraph].text[part.span.start : part.span.end] for part in parts)
        before = paragraphs[parts[0].paragraph].text[: parts[0].span.start]
        after = paragraphs[parts[-1].paragraph].text[parts[-1].span.end :]
        times = _TIME.findall(before)
        return Passage(
            source=self._source.info.name,
            places=parts,
            speaker=self._index.speaker(first),
            text=text,
            before=_end_of(before),
            after=_beginning_of(after),
            time=times[-1] if times else "",
            document=self._source.document,
        )


def _labelled(edits: Sequence[Edit], *, spliced: bool) -> tuple[Category, set[Flag]]:
    """The category of these edits, and the flags that they bring."""
    kinds = {edit.kind for edit in edits}
    fillers_out = all(edit.kind is not EditKind.FILLER or not edit.now for edit in edits)
    flags: set[Flag] = set()
    if EditKind.BRACKETED in kinds:
        flags.add(Flag.BRACKETED)
    if any(edit.meaning is not None for edit in edits):
        flags.add(Flag.MEANING)
    plain = kinds - {EditKind.BRACKETED}
    if spliced:
        return Category.SPLICED, flags
    if not plain:
        return Category.VERBATIM, flags
    if EditKind.MARKED_CUT in kinds:
        flags.add(Flag.MARKED)
    if plain == {EditKind.MARKED_CUT}:
        return Category.CUT, flags
    if plain <= {EditKind.DROPPED, EditKind.MARKED_CUT, EditKind.FILLER} and EditKind.DROPPED in plain and fillers_out:
        return Category.CUT, (flags - {Flag.MARKED}) | {Flag.UNMARKED}
    if plain <= SMALL | {EditKind.MARKED_CUT} and Flag.MEANING not in flags:
        flags.add(Flag.SMALL)
    return Category.CHANGED, flags


def _end_of(text: str) -> str:
    """The last words of a text, none of them cut; of a script without spaces the last letters."""
    kept = text[-_AROUND:]
    return kept[kept.find(" ") + 1 :] if len(kept) < len(text) and not text[-_AROUND - 1].isspace() else kept


def _beginning_of(text: str) -> str:
    """The first words of a text, in the same way."""
    kept = text[:_AROUND]
    cut = len(kept) < len(text) and not text[_AROUND].isspace()
    return kept[: kept.rfind(" ")] if cut and " " in kept else kept
