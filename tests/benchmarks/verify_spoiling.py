"""Quotations of a transcript, honest and spoilt, with what is to be found out about them.

The word lists (verify_words.py) are the benchmark's own: the checker has never seen them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from verify_words import ENGLISH, Words, bare

Turns = list[tuple[str, str]]

_SENTENCE = re.compile(r"\S.*?(?<![A-Z])[.!?]+[\"”’)]*(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Case:
    """A quotation, who is said to have said it, and what is right to say of it.

    ``categories`` are those that are right; ``meaning`` is the kind that has to be flagged, empty for none; ``fine``
    whether it may be published as it is, None where that is not asked.
    """

    kind: str
    text: str
    speaker: str
    categories: frozenset[str]
    meaning: str = ""
    fine: bool | None = None
    flags: frozenset[str] = frozenset()


class Spoiler:
    """Makes cases of a transcript, with a generator of random numbers of its own."""

    def __init__(self, turns: Turns, others: Turns, seed: int, words: Words = ENGLISH) -> None:
        self._words = words
        self._random = random.Random(seed)
        self._turns = [(speaker, " ".join(text.split())) for speaker, text in turns if len(text.split()) >= 12]
        self._whole = " ".join(text for _, text in self._turns).lower()
        self._others = [" ".join(text.split()) for _, text in others]
        self._speakers = sorted({speaker for speaker, _ in self._turns})

    def cases(self, each: int) -> Iterator[Case]:
        """So many cases of each kind."""
        for make in self.kinds():
            made = 0
            for _ in range(each * 400):
                case = make()
                if case is not None:
                    yield case
                    made += 1
                    if made == each:
                        break

    def kinds(self) -> list[Callable[[], Case | None]]:
        """A maker for each of the kinds."""
        return [
            self.unspoilt, self.cut_in_sentence, self.cut_over_sentences, self.cut_unmarked, self.bracketed,
            self.short_form, self.filler, self.misspelt, self.other_word, self.negation, self.number, self.modal,
            self.quantity,
            self.swallowed, self.spliced, self.other_speaker, self.invented,
        ]  # fmt: skip

    # What is quoted

    def _turn(self) -> tuple[str, str]:
        return self._random.choices(self._turns, weights=[len(text) for _, text in self._turns])[0]

    def _sentences(self, fewest: int, most: int) -> tuple[str, list[list[str]]]:
        """A speaker and some of their sentences in a row, as words."""
        speaker, text = self._turn()
        found = [match.group().split() for match in _SENTENCE.finditer(text)]
        count = self._random.randint(fewest, most)
        start = self._random.randrange(max(len(found) - count, 0) + 1) if found else 0
        return speaker, found[start : start + count]

    def _stretch(self, shortest: int = 8, longest: int = 38) -> tuple[str, list[str]] | None:
        """A speaker and words of theirs: a sentence or two, or a part of one."""
        speaker, sentences = self._sentences(1, 2)
        words = [word for sentence in sentences for word in sentence]
        if self._random.random() < 0.3 and len(words) > shortest + 4:
            start = self._random.randrange(len(words) - shortest)
            words = words[start : start + self._random.randint(shortest, longest)]
        return (speaker, words) if shortest <= len(words) <= longest and not _dotted(words) else None

    def _printed(self, words: list[str]) -> str:
        """The words as a newspaper prints them: curly marks, a capital at the beginning, another mark at the end."""
        text = " ".join(words)
        if self._random.random() < 0.6:
            text = text.replace("'", "’")
        if self._random.random() < 0.4:
            text = text.replace("--", "—").replace(" — ", "—")
        if self._random.random() < 0.5:
            text = text[:1].upper() + text[1:]
        if self._random.random() < 0.5:
            text = text.rstrip(".,;:?! ") + self._random.choice([",", "", "."])
        return text

    def _case(self, kind: str, words: list[str], speaker: str, *categories: str, **more: object) -> Case:
        return Case(kind, self._printed(words), speaker, frozenset(categories), **more)  # type: ignore[arg-type]

    # Honest ones

    def unspoilt(self) -> Case | None:
        """As it was said."""
        got = self._stretch()
        return got and self._case("unspoilt", got[1], got[0], "verbatim", fine=True)

    def cut_in_sentence(self) -> Case | None:
        """An honest ellipsis within a sentence: what is left out has nothing that turns the rest."""
        speaker, sentences = self._sentences(1, 1)
        words = [word for sentence in sentences for word in sentence]
        if not 12 <= len(words) <= 40 or _dotted(words):
            return None
        start = self._random.randrange(3, len(words) - 6)
        gone = self._random.randint(2, min(6, len(words) - start - 3))
        left_out = words[start : start + gone]
        if (
            self._words.bears(left_out)
            or self._words.bears(words[start - 2 : start])
            or set(map(bare, left_out)) <= self._words.function
        ):
            return None
        mark = self._random.choice(["…", " ... ", " . . . ", " [...] ", " […] "])
        text = f"{' '.join(words[:start])}{mark}{' '.join(words[start + gone :])}"
        return self._case("marked cut in a sentence", text.split(), speaker, "cut", fine=True)

    def cut_over_sentences(self) -> Case | None:
        """An honest ellipsis for whole sentences."""
        speaker, sentences = self._sentences(3, 5)
        if len(sentences) < 3 or any(_dotted(sentence) for sentence in sentences):
            return None
        first, last = sentences[0], sentences[-1]
        if len(first) < 5 or len(last) < 5 or len(first) + len(last) > 50 or sum(map(len, sentences[1:-1])) > 100:
            return None
        mark = self._random.choice(["…", "....", ". . .", "[...]", "..."])
        return self._case("marked cut over sentences", [*first, mark, *last], speaker, "cut", fine=True)

    def bracketed(self) -> Case | None:
        """A name in brackets for a pronoun, or behind it."""
        got = self._stretch(10)
        if got is None:
            return None
        speaker, words = got
        at = [n for n, word in enumerate(words) if bare(word) in self._words.pronouns and 0 < n < len(words) - 1]
        if not at:
            return None
        place, name = self._random.choice(at), f"[{self._random.choice(self._words.names)}]"
        stays = [words[place]] if self._random.random() < 0.4 else []
        words = [*words[:place], *stays, name, *words[place + 1 :]]
        return self._case("bracketed", words, speaker, "verbatim", fine=True, flags=frozenset({"bracketed"}))

    def short_form(self) -> Case | None:
        """A short form for the long one, or the other way round."""
        got = self._stretch()
        if got is None:
            return None
        speaker, words = got
        text = " ".join(words)
        forms = list(self._words.forms.items())
        self._random.shuffle(forms)
        for one, other in forms:
            new, count = re.subn(rf"(?<![\w'’]){re.escape(one)}(?![\w'’])", other, text, count=1, flags=re.IGNORECASE)
            if count:
                return self._case("short form", new.split(), speaker, "changed", fine=True, flags=frozenset({"small"}))
        return None

    def filler(self) -> Case | None:
        """A filler put in, or one of the transcript's left out."""
        got = self._stretch()
        if got is None:
            return None
        speaker, words = got
        place = self._random.randrange(2, len(words) - 2)
        there = [n for n, word in enumerate(words) if bare(word) in self._words.spoken and 0 < n < len(words) - 1]
        if there:
            del words[there[0]]
        else:
            words.insert(place, f"{self._random.choice(self._words.fillers)},")
        return self._case("filler", words, speaker, "changed", fine=True, flags=frozenset({"small"}))

    def misspelt(self) -> Case | None:
        """A slip in a long word."""
        got = self._stretch()
        if got is None:
            return None
        speaker, words = got
        long = [n for n, word in enumerate(words) if len(word) >= 7 and word.isalpha() and word.islower()]
        if not long:
            return None
        at = self._random.choice(long)
        word = words[at]
        place = self._random.randrange(1, len(word) - 3)
        slip = self._random.randrange(3)
        if slip == 0 and word[place] != word[place + 1]:
            new = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        elif slip == 1:
            new = word[:place] + word[place + 1 :]
        else:
            new = word[:place] + word[place] + word[place:]
        if new == word or f" {new} " in self._whole:
            return None
        words[at] = new
        return self._case("misspelt", words, speaker, "changed", fine=True, flags=frozenset({"small"}))

    # Spoilt ones

    def cut_unmarked(self) -> Case | None:
        """Words left out without a mark."""
        got = self._stretch(14)
        if got is None:
            return None
        speaker, words = got
        start = self._random.randrange(3, len(words) - 7)
        gone = words[start : start + self._random.randint(2, 4)]
        if (
            set(map(bare, gone)) <= self._words.function
            or self._words.bears(gone)
            or bare(gone[0]) == bare(words[start + len(gone)])
        ):
            return None
        words = words[:start] + words[start + len(gone) :]
        return self._case("unmarked cut", words, speaker, "cut", fine=False)

    def other_word(self) -> Case | None:
        """Another content word."""
        got = self._stretch()
        if got is None:
            return None
        speaker, words = got
        content = [
            n
            for n, word in enumerate(words)
            if len(bare(word)) > 4 and bare(word) not in self._words.function and not self._words.bears([word])
        ]
        if not content:
            return None
        words[self._random.choice(content)] = self._random.choice(self._words.content)
        return self._case("another word", words, speaker, "changed", fine=False)

    def negation(self) -> Case | None:
        """A "not" that was not said, or one less."""
        got = self._stretch()
        if got is None:
            return None
        speaker, words = got
        there = [n for n, word in enumerate(words) if bare(word) in self._words.negations and 0 < n < len(words) - 1]
        if there and self._random.random() < 0.6:
            del words[there[0]]
            return self._case("negation", words, speaker, "cut", "changed", meaning="negation", fine=False)
        short = [n for n, word in enumerate(words) if word.lower().replace("’", "'") in self._words.without_not]
        if short and self._random.random() < 0.6:
            words[short[0]] = self._words.without_not[words[short[0]].lower().replace("’", "'")]
            return self._case("negation", words, speaker, "cut", "changed", meaning="negation", fine=False)
        after = [n for n, word in enumerate(words[:-1]) if word.lower() in self._words.after_not and n]
        if not after or there:
            return None
        words.insert(self._random.choice(after) + 1, self._words.no)
        return self._case("negation", words, speaker, "changed", meaning="negation", fine=False)

    def number(self) -> Case | None:
        """Another number, date or unit."""
        got = self._stretch()
        if got is None:
            return None
        speaker, words = got
        there = [
            n
            for n, word in enumerate(words)
            if bare(word) in self._words.amounts or re.fullmatch(r"\$?\d[\d,]*%?", word)
        ]
        if not there:
            return None
        at = self._random.choice(there)
        known = self._words.amounts.get(bare(words[at]))
        words[at] = known or re.sub(
            r"\d+", lambda m: str(int(m.group()) + self._random.choice([1, 9, 13])), words[at], count=1
        )
        return self._case("number", words, speaker, "changed", meaning="number", fine=False)

    def modal(self) -> Case | None:
        """May for will, and the like."""
        return self._swapped("modal", self._words.modals, "modal")

    def quantity(self) -> Case | None:
        """Some for all, and the like."""
        return self._swapped("quantity", self._words.quantities, "quantity")

    def _swapped(self, kind: str, swaps: dict[str, list[str]], meaning: str) -> Case | None:
        got = self._stretch()
        if got is None:
            return None
        speaker, words = got
        there = [n for n, word in enumerate(words) if swaps.get(word.lower())]
        if not there:
            return None
        at = self._random.choice(there)
        words[at] = self._random.choice(swaps[words[at].lower()])
        return self._case(kind, words, speaker, "changed", meaning=meaning, fine=False)

    def swallowed(self) -> Case | None:
        """An ellipsis for words with the "not" of what is kept."""
        speaker, sentences = self._sentences(1, 1)
        words = [word for sentence in sentences for word in sentence]
        there = [n for n, word in enumerate(words) if bare(word) in self._words.negations and 2 < n < len(words) - 3]
        if not there or not 9 <= len(words) <= 45 or _dotted(words) or "--" in words or len(there) > 1:
            return None
        at = there[0]
        start = at - self._random.randint(0, min(2, at - 2))
        end = min(at + 1 + self._random.randint(0, 3), len(words) - 2)
        if words[start:end] == words[end : 2 * end - start] or words[start:end] == words[2 * start - end : start]:
            return None
        text = [*words[:start], self._random.choice(["…", "...", "[...]"]), *words[end:]]
        return self._case("swallowed negation", text, speaker, "cut", "changed", meaning="negation", fine=False)

    def spliced(self) -> Case | None:
        """Half of one turn and half of another, or two sentences in the wrong order."""
        if self._random.random() < 0.3:
            speaker, sentences = self._sentences(2, 2)
            if len(sentences) < 2 or any(not 6 <= len(one) <= 22 or _dotted(one) for one in sentences):
                return None
            return self._case("spliced", [*sentences[1], *sentences[0]], speaker, "spliced", fine=False)
        first, second = self._stretch(6, 18), self._stretch(6, 18)
        if first is None or second is None or first == second:
            return None
        if _common(first[1], self._whole) or _common(second[1], self._whole):
            return None
        mark = self._random.choice([[], ["…"], ["..."]])
        return self._case("spliced", [*first[1], *mark, *second[1]], first[0], "spliced", fine=False)

    def other_speaker(self) -> Case | None:
        """What somebody else said."""
        got = self._stretch(9)
        if got is None or _common(got[1], self._whole):
            return None
        speaker = self._random.choice([one for one in self._speakers if one != got[0]])
        flags = frozenset({"other-speaker"})
        return self._case("other speaker", got[1], speaker, "verbatim", fine=False, flags=flags)

    def invented(self) -> Case | None:
        """What nobody said here."""
        text = self._random.choice(self._others)
        found = [match.group().split() for match in _SENTENCE.finditer(text)]
        words = self._random.choice(found or [[]])
        if not 9 <= len(words) <= 35 or " ".join(words).lower() in self._whole:
            return None
        return self._case("not said", words, self._random.choice(self._speakers), "not-found", fine=False)


def _dotted(words: list[str]) -> bool:
    return any("..." in word or "…" in word or "[" in word or "(" in word for word in words)


def _common(words: list[str], whole: str) -> bool:
    """Whether somebody may have said so twice."""
    return whole.count(" ".join(words).lower()) > 1
