"""What each difference between a quotation and its passage is: the edits, recorded place by place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from reader.verify.alignment.chain import Run
from reader.verify.alignment.pairing import Free, Pairing, Step, pair
from reader.verify.folding.normalise import Word
from reader.verify.folding.numerals import is_number
from reader.verify.folding.quotation import NOWHERE, QuotedWord
from reader.verify.index.positions import SourceIndex
from reader.verify.judging.meaning import bracket_meaning, left_out_meaning, meaning_of
from reader.verify.judging.narrowing import pieces
from reader.verify.judging.omissions import filler_between, is_filler, is_repeated, swallows_negation
from reader.verify.judging.spelling import alike, is_misspelling, same_letters
from reader.verify.verdict import EditKind, Meaning
from reader.verify.word_lists import WordLists

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


Written = TypeVar("Written", QuotedWord, Word)


class EditRecorder:
    """Gathers the edits of one passage, and the words that were found."""

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
        """Words that are written otherwise. Half of a contraction at an edge of the quotation stands for all of it."""
        words, index = self._words[quoted : quoted + length], self._index
        first, last = source, source + length
        if quoted == 0:
            while index.is_one_word(first - 1, first):
                first -= 1
        if quoted + length == len(self._words):
            while index.is_one_word(last - 1, last):
                last += 1
        meaning = meaning_of(index.words[first:last], [word.word for word in words], self._lists)
        kind = EditKind.NUMERAL if any(is_number(word.word) for word in words) else EditKind.CONTRACTION
        place = (quoted, quoted + length)
        self.edits.append(WordEdit(kind if meaning is None else EditKind.REPLACED, place, (first, last), meaning))

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

    def _pair(self, first: int, last: int, begin: int, end: int, free: Free = Free.NEITHER) -> list[Pairing]:
        words, source = self._words[first:last], self._index.words[begin:end]

        def like(quoted: int, other: int) -> bool:
            plain = words[quoted].bracket == NOWHERE
            return plain and alike(words[quoted].word, source[other], self._lists)

        alone = [_is_alone(self._words, at) for at in range(first, last)]
        return pair([word.word if plain else "" for word, plain in zip(words, alone, strict=True)], source, like, free)

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
        slips = self._lists.slips
        slip = (tuple(words), tuple(there)) in slips or (tuple(there), tuple(words)) in slips
        if slip or same_letters(words, there) or self._misspelt_number(quoted, source):
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
        follows = self._following(source[1])
        meaning = meaning_of(there, words, self._lists, follows)
        if meaning is None:
            self.edits.append(WordEdit(EditKind.REPLACED if there else EditKind.ADDED, quoted, source))
            return
        for piece in pieces(there, words, meaning, self._lists, follows):
            was, now = piece.was[0] < piece.was[1], piece.now[0] < piece.now[1]
            kind = EditKind.REPLACED if was and now else EditKind.DROPPED if was else EditKind.ADDED
            place = quoted[0] + piece.now[0], quoted[0] + piece.now[1]
            self.edits.append(
                WordEdit(kind, place, (source[0] + piece.was[0], source[0] + piece.was[1]), piece.meaning)
            )

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
        return left_out_meaning(self._index.words[first:last], self._lists, self._following(last))

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


def _is_alone(words: Sequence[QuotedWord], at: int) -> bool:
    """Whether a word is not one of several in the same brackets: those are compared together or not at all."""
    bracket = words[at].bracket
    beside = (other for other in (at - 1, at + 1) if 0 <= other < len(words))
    return bracket == NOWHERE or all(words[other].bracket != bracket for other in beside)


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


def _stretches(brackets: Sequence[bool]) -> Iterator[tuple[int, int, bool]]:
    first = 0
    for at in range(1, len(brackets) + 1):
        if at == len(brackets) or brackets[at] != brackets[first]:
            yield first, at, brackets[first]
            first = at
