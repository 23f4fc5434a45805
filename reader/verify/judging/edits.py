"""The edits between a quotation and the passage that it was aligned with, and what each of them is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from reader.verify.alignment.chain import Run, gaps
from reader.verify.alignment.pairing import Free, Pairing, Step, pair
from reader.verify.folding.normalise import Word
from reader.verify.folding.numerals import is_number
from reader.verify.folding.quotation import NOWHERE, QuotedWord
from reader.verify.index.positions import SourceIndex
from reader.verify.judging.meaning import bracket_meaning, meaning_of
from reader.verify.judging.omissions import filler_between, is_filler, is_repeated, swallows_negation
from reader.verify.judging.spelling import alike, is_misspelling, same_letters
from reader.verify.verdict import EditKind, Meaning
from reader.verify.word_lists import WordLists

_SPARE = 3
"""Words more of the source than of the quotation that are looked at at its edges."""
_BRACKETED = 6
"""Words that a bracket may stand for; more are left out."""


@dataclass(frozen=True, slots=True)
class WordEdit:
    """An edit by words: half-open ranges of the quotation's words and of the source's positions."""

    kind: EditKind
    quoted: tuple[int, int]
    source: tuple[int, int]
    meaning: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """The words of a quotation against one passage: the edits, the runs that were found, and which words.

    ``source`` is the range of positions from the first to behind the last that has a part in it.
    """

    edits: tuple[WordEdit, ...]
    runs: tuple[Run, ...]
    found: frozenset[int]
    source: tuple[int, int]


def compare(
    index: SourceIndex,
    words: Sequence[QuotedWord],
    runs: Sequence[Run],
    lists: WordLists,
    first: int,
    last: int,
    *,
    goes_on: bool = False,
) -> Compared:
    """Compare the words ``[first, last)`` of a quotation with the passage that the runs lead through.

    ``goes_on``: another passage follows, so that words behind the last run need not be this one's.
    """
    comparison = _Comparison(index, words, lists)
    for run in runs:
        comparison.run(run)
    comparison.edge_before(first, runs[0])
    for here, there in gaps(runs):
        comparison.gap(here, there)
    if goes_on:
        comparison.missing(runs[-1].quoted_end, last)
    else:
        comparison.edge_after(runs[-1], last)
    comparison.join_numbers()
    comparison.join_contractions()
    order = sorted(comparison.edits, key=lambda edit: (edit.quoted, edit.source))
    found = sorted(comparison.runs, key=lambda run: run.quoted)
    touched = [edit.source for edit in order if edit.source[0] < edit.source[1] and edit.quoted[0] < edit.quoted[1]]
    begin = min([run.source for run in found] + [source[0] for source in touched])
    end = max([run.source_end for run in found] + [source[1] for source in touched])
    return Compared(tuple(order), tuple(found), frozenset(comparison.found), (begin, end))


Written = TypeVar("Written", QuotedWord, Word)


class _Comparison:
    """Gathers edits, place by place."""

    def __init__(self, index: SourceIndex, words: Sequence[QuotedWord], lists: WordLists) -> None:
        self.edits: list[WordEdit] = []
        self.runs: list[Run] = []
        self.found: set[int] = set()
        self._index, self._words, self._lists = index, words, lists

    def run(self, run: Run) -> None:
        """Words that are the same when folded; what is written in another way is a small edit."""
        self.runs.append(run)
        self.found.update(range(run.quoted, run.quoted_end))
        written = self._index.written(run.source, run.source_end)
        begin = None
        for offset in range(run.length + 1):
            differs = offset < run.length and written[offset] != self._words[run.quoted + offset].written
            if differs and begin is None:
                begin = offset
            elif not differs and begin is not None:
                self._small(run.quoted + begin, run.source + begin, offset - begin)
                begin = None

    def _small(self, quoted: int, source: int, length: int) -> None:
        number = any(word.word[:1].isdigit() for word in self._words[quoted : quoted + length])
        kind = EditKind.NUMERAL if number else EditKind.CONTRACTION
        self.edits.append(WordEdit(kind, (quoted, quoted + length), (source, source + length)))

    def edge_before(self, first: int, run: Run) -> None:
        """Words of the quotation before the first run."""
        count = run.quoted - first
        if not count:
            return
        near = (
            next((at for at in range(run.quoted - 1, first - 1, -1) if self._other_piece(at, run.quoted)), first - 1)
            + 1
        )
        if near > first:
            self._missing(first, near)
        begin = run.source - (run.quoted - near) - _SPARE
        while begin < 0 or (begin < run.source and self._index.turn(begin) != self._index.turn(run.source)):
            begin += 1
        for start in range(begin, run.source):
            if self._misspelt_number((near, run.quoted), (start, run.source)):
                self._misspelling((near, run.quoted), (start, run.source))
                return
        pairings = self._pair(near, run.quoted, begin, run.source, Free.FRONT)
        self._record(_clipped(pairings, front=True), near, begin, marked=False)

    def edge_after(self, run: Run, last: int) -> None:
        """Words of the quotation behind the last run."""
        if run.quoted_end >= last:
            return
        far = next((at for at in range(run.quoted_end, last) if self._other_piece(at, run.quoted_end - 1)), last)
        if far < last:
            self._missing(far, last)
        end = min(run.source_end + (far - run.quoted_end) + _SPARE, len(self._index))
        while end > run.source_end and self._index.turn(end - 1) != self._index.turn(run.source_end - 1):
            end -= 1
        pairings = self._pair(run.quoted_end, far, run.source_end, end, Free.BACK)
        self._record(_clipped(pairings, front=False), run.quoted_end, run.source_end, marked=False)

    def _other_piece(self, word: int, other: int) -> bool:
        return self._words[word].piece != self._words[other].piece

    def missing(self, first: int, last: int) -> None:
        """Words of the quotation that this passage has nothing for."""
        if first < last:
            self._missing(first, last)

    def _missing(self, first: int, last: int) -> None:
        plain = [at for at in range(first, last) if self._words[at].bracket == NOWHERE]
        kind = EditKind.ADDED if plain else EditKind.BRACKETED
        words = [word.word for word in self._words[first:last]]
        meaning = meaning_of([], words, self._lists) if plain else bracket_meaning([], words, self._lists)
        self.edits.append(WordEdit(kind, (first, last), (0, 0), meaning))

    def gap(self, here: Run, there: Run) -> None:
        """What stands between two runs, on both sides."""
        quoted, source = (here.quoted_end, there.quoted), (here.source_end, there.source)
        marked = self._other_piece(here.quoted_end - 1, there.quoted)
        if quoted[0] == quoted[1]:
            if source[0] < source[1]:
                self._dropped(quoted[0], *source, marked=marked)
        elif self._misspelt_number(quoted, source):
            self._misspelling(quoted, source)
        elif not marked or source[1] - source[0] <= quoted[1] - quoted[0] + 2:
            self._record(self._pair(*quoted, *source), quoted[0], source[0], marked=marked)
        else:
            self._marked_gap(here, there)

    def _marked_gap(self, here: Run, there: Run) -> None:
        """A gap with an ellipsis in it: words before it belong to what stands before, words behind to what follows."""
        first, last = here.quoted_end, there.quoted
        left = next((at for at in range(first, last) if self._other_piece(at, first - 1)), last)
        right = next((at for at in range(last - 1, left - 1, -1) if self._other_piece(at, last)), left - 1) + 1
        begin, end = here.source_end, there.source
        if first < left:
            pairings = self._pair(first, left, begin, min(begin + (left - first) + 2, end), Free.BACK)
            pairings = _clipped(pairings, front=False)
            self._record(pairings, first, begin, marked=False)
            begin += pairings[-1].source[1] if pairings else 0
        if left < right:
            self._missing(left, right)
        if right < last:
            start = max(end - (last - right) - 2, begin)
            pairings = self._pair(right, last, start, end, Free.FRONT)
            pairings = _clipped(pairings, front=True)
            self._record(pairings, right, start, marked=False)
            end = start + pairings[0].source[0] if pairings else end
        if begin < end:
            self._dropped(min(last, left), begin, end, marked=True)

    def _pair(self, first: int, last: int, begin: int, end: int, free: Free = Free.NEITHER) -> list[Pairing]:
        words, source = self._words[first:last], self._index.words[begin:end]

        def like(quoted: int, other: int) -> bool:
            plain = words[quoted].bracket == NOWHERE
            return plain and alike(words[quoted].word, source[other], self._lists)

        return pair([word.word for word in words], source, like, free)

    def _record(self, pairings: Sequence[Pairing], first: int, begin: int, *, marked: bool) -> None:
        """The edits of aligned words; indices of the pairings count from ``first`` and ``begin``."""
        for group in _groups(pairings):
            quoted = first + group[0].quoted[0], first + group[-1].quoted[1]
            source = begin + group[0].source[0], begin + group[-1].source[1]
            if group[0].step is Step.SAME:
                self.run(Run(quoted[0], source[0], quoted[1] - quoted[0]))
            elif not self._same_in_other_words(quoted, source):
                for one in group:
                    self._edit(
                        (first + one.quoted[0], first + one.quoted[1]),
                        (begin + one.source[0], begin + one.source[1]),
                        marked=marked,
                    )

    def _same_in_other_words(self, quoted: tuple[int, int], source: tuple[int, int]) -> bool:
        """Whether words differ in how they are divided, or in what a short form stands for."""
        words = [word.word for word in self._words[slice(*quoted)]]
        there = self._index.words[slice(*source)]
        if not words or not there:
            return False
        if same_letters(words, there) or self._misspelt_number(quoted, source):
            kind = EditKind.SPELLING
        elif len(words) == len(there) and all(
            one == other or self._short_form(quoted[0] + n, source[0] + n)
            for n, (one, other) in enumerate(zip(words, there, strict=True))
        ):
            kind = EditKind.CONTRACTION
        else:
            return False
        self.edits.append(WordEdit(kind, quoted, source))
        self.found.update(range(*quoted))
        return True

    def _misspelt_number(self, quoted: tuple[int, int], source: tuple[int, int]) -> bool:
        """Whether words differ by a slip in a word of a number: "6 bllion"."""
        words = " ".join(word.written for word in _apart(self._words[slice(*quoted)])).split()
        tokens = [self._index.token(at) for at in range(*source)]
        there = " ".join(token.written for token in _apart(tokens)).split()
        if len(words) != len(there) or not any(is_number(token.word) for token in tokens):
            return False
        return all(
            one == other or is_misspelling(one, other, self._lists, self._index.at)
            for one, other in zip(words, there, strict=True)
        )

    def join_numbers(self) -> None:
        """Make one edit of the two that a slip in a number is where its currency stands between: "$6 bllion"."""
        self.edits.sort(key=lambda edit: (edit.quoted, edit.source))
        for at in range(len(self.edits) - 1):
            here, there = self.edits[at], self.edits[at + 1]
            near = there.kind is EditKind.ADDED and there.quoted[0] - here.quoted[1] <= 1
            if (
                near
                and here.kind is EditKind.REPLACED
                and self._misspelt_number((here.quoted[0], there.quoted[1]), here.source)
            ):
                self.edits[at : at + 2] = []
                self._misspelling((here.quoted[0], there.quoted[1]), here.source)
                return

    def join_contractions(self) -> None:
        """Make one edit of contractions side by side: the halves of one, most of the time."""
        joined: list[WordEdit] = []
        for edit in sorted(self.edits, key=lambda edit: (edit.quoted, edit.source)):
            last = joined[-1] if joined else None
            both = last is not None and last.kind is edit.kind is EditKind.CONTRACTION
            if last is not None and both and last.quoted[1] == edit.quoted[0] and last.source[1] == edit.source[0]:
                quoted, source = (last.quoted[0], edit.quoted[1]), (last.source[0], edit.source[1])
                joined[-1] = WordEdit(EditKind.CONTRACTION, quoted, source)
            else:
                joined.append(edit)
        self.edits = joined

    def _misspelling(self, quoted: tuple[int, int], source: tuple[int, int]) -> None:
        self.found.update(range(*quoted))
        self.edits.append(WordEdit(EditKind.SPELLING, quoted, source))

    def _short_form(self, quoted: int, source: int) -> bool:
        """Whether one of two words is in a short form ("he's") that may stand for the other ("has")."""
        word, token = self._words[quoted], self._index.token(source)
        for short, full in ((word, token), (token, word)):
            if any(meant[-1] == full.word for meant in self._lists.ambiguous.get(short.written, ())):
                return True
        return False

    def _edit(self, quoted: tuple[int, int], source: tuple[int, int], *, marked: bool) -> None:
        words = [word.word for word in self._words[slice(*quoted)]]
        if not words:
            if source[0] < source[1]:
                at_mark = (
                    marked and quoted[0] > 0 and self._other_piece(quoted[0] - 1, min(quoted[0], len(self._words) - 1))
                )
                self._dropped(quoted[0], *source, marked=at_mark)
            return
        brackets = [self._words[at].bracket != NOWHERE for at in range(*quoted)]
        if all(brackets):
            self._bracketed(quoted, source)
            return
        if any(brackets):
            self._around_brackets(quoted, source, brackets)
            return
        there = self._index.words[slice(*source)]
        if len(words) == len(there) == 1 and is_misspelling(
            words[0], self._spelt(source[0]), self._lists, self._index.at
        ):
            self.found.update(range(*quoted))
            self.edits.append(WordEdit(EditKind.SPELLING, quoted, source))
            return
        before = [word.word for word in self._words[max(quoted[0] - _BRACKETED, 0) : quoted[0]]]
        if not there and (filler_between(before, words, self._lists) or self._repeats(quoted)):
            self.edits.append(WordEdit(EditKind.FILLER, quoted, source))
            return
        if there and is_filler(words, self._lists) and self._is_no_loss(*source):
            self.edits.append(WordEdit(EditKind.FILLER, quoted, source))
            return
        if len(words) == len(there) == 1 and alike(words[0], there[0], self._lists):
            self.found.update(range(*quoted))  # another word or form, but the place is right
        meaning = meaning_of(there, words, self._lists, self._following(source[1]))
        self.edits.append(WordEdit(EditKind.REPLACED if there else EditKind.ADDED, quoted, source, meaning))

    def _spelt(self, position: int) -> str:
        """A word of the source as it is spelt: of a number written in words the last one."""
        token = self._index.token(position)
        return token.written.rpartition(" ")[2] if is_number(token.word) else token.word

    def _is_no_loss(self, first: int, last: int) -> bool:
        """Whether the words ``[first, last)`` of the source are fillers, or said twice."""
        before = self._index.words[max(first - _BRACKETED, 0) : first]
        fills = filler_between(before, self._index.words[first:last], self._lists)
        return fills or is_repeated(self._index, first, last)

    def _repeats(self, quoted: tuple[int, int]) -> bool:
        """Whether added words only say again what stands right before them."""
        length = quoted[1] - quoted[0]
        before = [word.word for word in self._words[max(quoted[0] - length, 0) : quoted[0]]]
        return before == [word.word for word in self._words[slice(*quoted)]]

    def _following(self, position: int) -> str:
        return self._index.words[position] if position < len(self._index) else ""

    def _bracketed(self, quoted: tuple[int, int], source: tuple[int, int]) -> None:
        there = self._index.words[slice(*source)]
        inserted = [word.word for word in self._words[slice(*quoted)]]
        if len(there) <= _BRACKETED:
            meaning = bracket_meaning(there, inserted, self._lists)
            self.edits.append(WordEdit(EditKind.BRACKETED, quoted, source, meaning))
            return
        meaning = bracket_meaning([], inserted, self._lists)
        self.edits.append(WordEdit(EditKind.BRACKETED, quoted, (source[0], source[0]), meaning))
        self._dropped(quoted[1], *source, marked=False)

    def _around_brackets(self, quoted: tuple[int, int], source: tuple[int, int], brackets: Sequence[bool]) -> None:
        """Words in brackets beside words that are not: the plain ones take the source's words, as many as they are."""
        begin = source[0]
        plain = brackets.count(False)
        spare = max(source[1] - source[0] - plain, 0)
        for first, last, inside in _stretches(brackets):
            words = (quoted[0] + first, quoted[0] + last)
            take = spare if inside else last - first
            end = min(begin + take, source[1])
            if inside:
                self._bracketed(words, (begin, end))
                spare = 0
            else:
                self._edit(words, (begin, end), marked=False)
            begin = end
        if begin < source[1]:
            self._dropped(quoted[1], begin, source[1], marked=False)

    def _meaning_left_out(self, first: int, last: int) -> Meaning | None:
        """What is changed in the meaning when the words ``[first, last)`` are missing; whole sentences change none."""
        if any(self._index.sentence_ends(at - 1, at) for at in range(max(first, 1), min(last + 1, len(self._index)))):
            return Meaning.NEGATION if swallows_negation(self._index, first, last, self._lists) else None
        return meaning_of(self._index.words[first:last], [], self._lists, self._following(last))

    def _dropped(self, at: int, first: int, last: int, *, marked: bool) -> None:
        if marked:
            swallowed = swallows_negation(self._index, first, last, self._lists)
            meaning = Meaning.NEGATION if swallowed else None
            self.edits.append(WordEdit(EditKind.MARKED_CUT, (at, at), (first, last), meaning))
        elif self._is_no_loss(first, last):
            self.edits.append(WordEdit(EditKind.FILLER, (at, at), (first, last)))
        else:
            meaning = self._meaning_left_out(first, last)
            self.edits.append(WordEdit(EditKind.DROPPED, (at, at), (first, last), meaning))


def _apart(words: Sequence[Written]) -> list[Written]:
    """The words, those that are written as one only once."""
    return [word for at, word in enumerate(words) if not at or word.span != words[at - 1].span]


def _groups(pairings: Sequence[Pairing]) -> Iterator[list[Pairing]]:
    """The steps, those that are not the same words gathered where they stand in a row."""
    group: list[Pairing] = []
    for one in pairings:
        if group and (one.step is Step.SAME) != (group[-1].step is Step.SAME):
            yield group
            group = []
        group.append(one)
        if one.step is Step.SAME:
            yield group
            group = []
    if group:
        yield group


def _clipped(pairings: list[Pairing], *, front: bool) -> list[Pairing]:
    """The steps at an edge of the quotation, where the source takes no more words than the quotation has."""
    if not pairings:
        return pairings
    at = 0 if front else -1
    edge = pairings[at]
    quoted, source = edge.quoted[1] - edge.quoted[0], edge.source[1] - edge.source[0]
    if edge.step is Step.OTHER and source > quoted:
        first, last = edge.source
        pairings[at] = Pairing(edge.step, edge.quoted, (last - quoted, last) if front else (first, first + quoted))
    return pairings


def _stretches(brackets: Sequence[bool]) -> Iterator[tuple[int, int, bool]]:
    first = 0
    for at in range(1, len(brackets) + 1):
        if at == len(brackets) or brackets[at] != brackets[first]:
            yield first, at, brackets[first]
            first = at
