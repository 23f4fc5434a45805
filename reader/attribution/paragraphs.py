"""A document as read: every paragraph's passages, tokens and sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from reader.attribution.cues.cue_phrases import frames
from reader.attribution.cues.frames import Frame
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.brands import brands_in, with_brands
from reader.attribution.phrases.described import described_in
from reader.attribution.phrases.learned import learn_words
from reader.attribution.phrases.lines import name_line, signature
from reader.attribution.phrases.mention import Mention
from reader.attribution.phrases.names import names_in
from reader.attribution.phrases.opening_nouns import Pairs, opening_nouns, with_openings
from reader.attribution.phrases.roles import apposition
from reader.attribution.phrases.shouted import calmed
from reader.attribution.text.quotation_marks import Passage, of_paragraphs, paragraph_reopens
from reader.attribution.text.sentences import sentences
from reader.attribution.text.tokens import Kind, Token, capitals_end, tokens
from reader.document.model import Document, Paragraph, ParagraphKind


@dataclass(slots=True)
class Sentence:
    """Tokens ``start`` to ``end`` of a paragraph; ``number`` counts sentences through the document.

    ``people`` are those it names, by the token where the name begins; ``topic_at`` the token of one that it announces
    as its topic ("As for Lund, he said"), -1 where none; ``described`` are the people it describes without a name;
    ``bare``: it has no word outside marks.
    """

    paragraph: int
    start: int
    end: int
    number: int
    frames: list[Frame] = field(default_factory=list)
    people: list[tuple[int, Entity]] = field(default_factory=list)
    topic_at: int = -1
    described: list[Mention] = field(default_factory=list)
    bare: bool = False


@dataclass(slots=True)
class Read:
    """One paragraph as read. ``continues``: its first passage goes on with the last one of the paragraph before.

    ``above`` is the paragraph of the body right above, while this one is walked through.

    ``may_sign``: it stands below a quotation, and so may say whose that is, which ``signature`` does then; ``below``:
    that quotation stands alone, and no name stands above it.
    """

    index: int
    paragraph: Paragraph
    passages: list[Passage]
    tokens: list[Token]
    sentences: list[Sentence]
    continues: bool = False
    may_sign: bool = False
    below: bool = False
    signature: Mention | None = None
    plain: list[Token] | None = None
    above: Read | None = None

    def unmarked(self, unsaid: frozenset[int]) -> list[Token]:
        """The tokens, those of passages that nobody says read as words: "said the book “Green Tide” sold".

        Those of sentences read before stay so.
        """
        if not unsaid:
            return self.tokens
        if self.plain is None:
            self.plain = list(self.tokens)
        for k in unsaid:
            self.plain[k] = replace(self.tokens[k], kind=Kind.WORD)
        return self.plain

    def place_of(self, sentence: Sentence) -> int:
        """How many sentences of the paragraph stand in front of one."""
        return sentence.number - self.sentences[0].number

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence in front of one of the paragraph; None where it opens it."""
        place = self.place_of(sentence)
        return self.sentences[place - 1] if place else None

    def after(self, sentence: Sentence) -> Sentence | None:
        """The sentence behind one of the paragraph; None where it closes it."""
        place = self.place_of(sentence) + 1
        return self.sentences[place] if place < len(self.sentences) else None

    def quotes(self, sentence: Sentence) -> bool:
        """Whether a passage in marks stands in a sentence of the paragraph."""
        return any(token.kind is Kind.QUOTE for token in self.tokens[sentence.start : sentence.end])

    def name_end(self, sentence: Sentence, start: int) -> int:
        """The token behind the capitalised words of a name that begins at ``start``."""
        return capitals_end(self.tokens, start + 1, sentence.end)


def in_marks(paragraphs: Sequence[Paragraph], _grammar: Grammar) -> list[list[Passage]]:
    """The passages in marks of each paragraph."""
    return of_paragraphs([paragraph.text for paragraph in paragraphs])


FramesOf = Callable[[list[Token], int, int, Grammar], list[Frame]]
NamesOf = Callable[[list[Token], int, int, Grammar], list[Mention]]
RoleOf = Callable[[list[Token], Mention, int, int, Grammar], tuple[str, str]]
MarkedOf = Callable[[Sequence[Paragraph], Grammar], list[list[Passage]]]
"""How a language finds the frames and the names of a sentence, the role beside a name, and the words that are said."""

_KEPT = 1_200_000
"""Code points of a text whose tokens are kept for the later passes. A text of a million takes 76 MB at its peak with
them and 66 MB without (``ru_maxrss`` of the text of ``attribution_speed.py``), and a tenth more time without."""


class Reads:
    """The paragraphs of a document, read anew by each pass over them; only what is small is kept between.

    ``people`` are those whom a sentence names, under its number: for each the token where the name begins.
    """

    def __init__(
        self,
        document: Document,
        grammar: Grammar,
        frames_of: FramesOf = frames,
        names_of: NamesOf | None = None,
        marked: MarkedOf = in_marks,
        role_of: RoleOf = apposition,
    ) -> None:
        self.people: dict[int, list[tuple[int, Entity]]] = {}
        self.grammar = grammar
        self.frames_of, self.names_of, self.role_of = frames_of, names_of or names_in, role_of
        self._paragraphs = document.paragraphs
        self._marked = marked(document.paragraphs, grammar)
        self._kept: list[list[Token]] | None = None
        self._brands: frozenset[str] = frozenset()
        self._openings: Pairs = frozenset()
        if sum(len(paragraph.text) for paragraph in document.paragraphs) <= _KEPT:
            self._kept = list(map(self._tokens, range(len(self._paragraphs))))
        self._openings = opening_nouns(lambda: map(self._tokens, range(len(self._paragraphs))), grammar)
        self._brands = brands_in(lambda: map(self._tokens, range(len(self._paragraphs))), grammar)
        if self._kept is not None and (self._brands or self._openings):
            self._kept = [with_brands(with_openings(w, self._openings), self._brands, grammar) for w in self._kept]
        self._spans: dict[int, list[tuple[int, int, bool]]] = {}
        self._names: dict[int, bool] = {}
        learn_words(self._paragraphs, map(self._tokens, range(len(self._paragraphs))), grammar)

    def __iter__(self) -> Iterator[Read]:
        """Every paragraph with its sentences, and nothing of them yet but where they stand."""
        number = 0
        previous: Read | None = None
        named = False  # whether the paragraph above the one before is a name and nothing else
        for index, (paragraph, found) in enumerate(zip(self._paragraphs, self._marked, strict=True)):
            words = self._tokens(index)
            spans: list[Sentence] = []
            for start, end, bare in self._sentences(index, words):
                spans.append(Sentence(index, start, end, number, bare=bare))
                number += 1
            continues = bool(
                found
                and previous
                and previous.passages
                and not previous.passages[-1].closed
                and (found[0].carried or paragraph_reopens(paragraph.text, previous.passages[-1].mark))
                and paragraph.kind is previous.paragraph.kind
            )
            signs = previous is not None and bool(previous.passages) and bool(previous.sentences)
            below = previous is not None and signs and not named and all(s.bare for s in previous.sentences)
            item = Read(index, paragraph, found, words, spans, continues, signs, below)
            yield item
            named = previous is not None and not (previous.below or previous.passages)
            named = named and previous is not None and self._is_name(previous)
            previous = item

    def whole(self) -> Iterator[Read]:
        """Every paragraph with all that is known of its sentences."""
        for item in self:
            for sentence in item.sentences:
                sentence.frames = self.frames_of(item.tokens, sentence.start, sentence.end, self.grammar)
                sentence.topic_at = _announced(item.tokens, sentence, self.grammar)
                sentence.people = self.people.get(sentence.number, [])
                sentence.described = described_in(item.tokens, sentence.start, sentence.end, self.grammar)
            if item.may_sign:
                item.signature = signature(item.tokens, self.grammar)
                if item.below and item.signature is None and not item.passages:
                    item.signature = name_line(item.tokens, self.grammar)
            yield item

    def aside(self) -> Iterator[str]:
        """The words that the tokens do not show: of passages in marks, and of headings."""
        for paragraph, found in zip(self._paragraphs, self._marked, strict=True):
            if paragraph.kind is ParagraphKind.HEADING:
                yield paragraph.text
            for passage in found:
                yield paragraph.text[passage.start : passage.end]

    def _tokens(self, index: int) -> list[Token]:
        if self._kept is not None:
            return self._kept[index]
        words = calmed(tokens(self._paragraphs[index].text, self._marked[index], self.grammar.lexicon), self.grammar)
        return with_brands(with_openings(words, self._openings), self._brands, self.grammar)

    def _is_name(self, item: Read) -> bool:
        """Whether a paragraph is a name and nothing else."""
        if item.index not in self._names:
            self._names[item.index] = name_line(item.tokens, self.grammar) is not None
        return self._names[item.index]

    def _sentences(self, index: int, words: list[Token]) -> list[tuple[int, int, bool]]:
        """Where each sentence of a paragraph begins and ends, and whether it is bare."""
        found = self._spans.get(index)
        if found is None:
            ranges = sentences(self._paragraphs[index].text, words, self._marked[index], self.grammar.lexicon)
            found = [(a, b, all(map(_outside_words, words[a:b]))) for a, b in ranges]
            self._spans[index] = found
        return found


def _outside_words(token: Token) -> bool:
    """Whether a token is no word of a sentence: a passage in marks, a mark, a sentence in parentheses."""
    aside = token.kind is Kind.PARENTHESIS and token.text[-2:] in _WHOLE_ASIDES
    return token.kind in (Kind.QUOTE, Kind.POINT) or token.text in ("(", ")") or aside


_WHOLE_ASIDES = (".)", "?)", "!)")


def _announced(words: list[Token], sentence: Sentence, grammar: Grammar) -> int:
    """The token behind "As for", which names what the sentence is about."""
    for phrase in grammar.lexicon.frames.get("topic", ()):
        end = sentence.start + len(phrase)
        if end < sentence.end and all(words[sentence.start + k].low == phrase[k] for k in range(len(phrase))):
            somebody = words[end].kind is Kind.CAPITAL or words[end].low in grammar.leading
            return end if somebody else -1  # "As for reports that she had left, she laughed"
    return -1
