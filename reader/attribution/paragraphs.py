"""A document as read: every paragraph's passages, tokens and sentences, and the people that it introduces."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from reader.attribution.cues.cue_phrases import frames
from reader.attribution.cues.frames import Frame
from reader.attribution.entities.entity import Entity, folded, name_words
from reader.attribution.entities.registry import Registry
from reader.attribution.entities.short_names import join_short_names
from reader.attribution.entities.typing import settle, signs
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.bodies import is_nickname, plural_verb, told_of
from reader.attribution.phrases.described import described_in
from reader.attribution.phrases.lines import name_line, signature
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.names import names_in
from reader.attribution.phrases.naming import given_part
from reader.attribution.phrases.roles import apposition, party
from reader.attribution.text.quotation_marks import Passage, of_paragraphs, paragraph_reopens
from reader.attribution.text.sentences import sentences
from reader.attribution.text.tokens import Kind, Token, tokens
from reader.attribution.text.transcript import Turn
from reader.document.model import Document, Paragraph, ParagraphKind, SpeakerKind


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
        end = start + 1
        while end < sentence.end and self.tokens[end].kind is Kind.CAPITAL:
            end += 1
        return end


def in_marks(paragraphs: Sequence[Paragraph], _grammar: Grammar) -> list[list[Passage]]:
    """The passages in marks of each paragraph."""
    return of_paragraphs([paragraph.text for paragraph in paragraphs])


FramesOf = Callable[[list[Token], int, int, Grammar], list[Frame]]
NamesOf = Callable[[list[Token], int, int, Grammar], list[Mention]]
RoleOf = Callable[[list[Token], Mention, int, int, Grammar], tuple[str, str]]
MarkedOf = Callable[[Sequence[Paragraph], Grammar], list[list[Passage]]]
"""How a language finds the frames and the names of a sentence, the role beside a name, and the words that are said."""

_KEPT = 400_000
"""Code points of a text whose tokens are kept for the second pass. They take forty times the text in memory, so those
of a longer one are made again, which takes a third more time."""


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
        if sum(len(paragraph.text) for paragraph in document.paragraphs) <= _KEPT:
            self._kept = list(map(self._tokens, range(len(self._paragraphs))))
        self._spans: dict[int, list[tuple[int, int, bool]]] = {}
        _learn_words(self._paragraphs, map(self._tokens, range(len(self._paragraphs))), grammar)

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
            named = named and previous is not None and name_line(previous.tokens, self.grammar) is not None
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

    def _tokens(self, index: int) -> list[Token]:
        if self._kept is not None:
            return self._kept[index]
        return tokens(self._paragraphs[index].text, self._marked[index], self.grammar.lexicon)

    def _sentences(self, index: int, words: list[Token]) -> list[tuple[int, int, bool]]:
        """Where each sentence of a paragraph begins and ends, and whether it is bare."""
        found = self._spans.get(index)
        if found is None:
            ranges = sentences(self._paragraphs[index].text, words, self._marked[index], self.grammar.lexicon)
            found = [(a, b, all(t.kind in (Kind.QUOTE, Kind.POINT) for t in words[a:b])) for a, b in ranges]
            if self._kept is not None:
                self._spans[index] = found
        return found


def _announced(words: list[Token], sentence: Sentence, grammar: Grammar) -> int:
    """The token behind "As for", which names what the sentence is about."""
    for phrase in grammar.lexicon.frames.get("topic", ()):
        end = sentence.start + len(phrase)
        if end < sentence.end and all(words[sentence.start + k].low == phrase[k] for k in range(len(phrase))):
            return end
    return -1


def _learn_words(paragraphs: tuple[Paragraph, ...], scanned: Iterable[list[Token]], grammar: Grammar) -> None:
    """Which words this document writes with a capital inside a sentence, and which without."""
    proper: set[str] = set()
    common: set[str] = set()
    surnames: set[str] = set()
    pairs: set[str] = set()
    pets: set[str] = set()
    for paragraph, words in zip(paragraphs, scanned, strict=True):
        if paragraph.kind is ParagraphKind.HEADING:
            continue
        before, opens = None, True
        pets |= _pets(words, grammar)
        for token in words:
            if token.kind is Kind.WORD:
                common.add(token.low)
            elif (
                token.kind is Kind.CAPITAL
                and before is not None
                and (before.kind in (Kind.WORD, Kind.NUMBER, Kind.POSSESSIVE) or before.text == ",")
            ):
                proper.add(token.low)
            if token.kind is Kind.CAPITAL and before is not None and before.kind is Kind.CAPITAL:
                proper.add(token.low)
                if before.start and not opens:
                    pairs.add(before.low)
                if given_part(before.text) in grammar.given:
                    surnames.add(token.low)
            opens = before is None or before.kind is Kind.POINT
            before = token
    grammar.proper_pairs, grammar.pets = frozenset(pairs), frozenset(pets)
    grammar.proper, grammar.common, grammar.surnames = frozenset(proper), frozenset(common), frozenset(surnames)


def _pets(words: list[Token], grammar: Grammar) -> set[str]:
    """The names of animals that a paragraph tells: "bolt" of "a terrier called Bolt"."""
    told = (k for k in range(len(words) - 2) if words[k].low in grammar.animals)
    return {words[k + 2].low for k in told if words[k + 1].low in grammar.calling and words[k + 2].kind is Kind.CAPITAL}


@dataclass(slots=True)
class _Named:
    """A mention of somebody by name in a sentence, and what the words around it tell of them."""

    sentence: int
    mention: Mention
    told: tuple[str, str]
    party: tuple[str, str]
    signs: set[str]
    body: str
    nickname: bool


def introduce(reads: Reads, registry: Registry, turns: dict[int, Turn]) -> None:
    """Enter everybody that the text names, with their roles; not from headings, for their capitals mislead."""
    grammar = registry.grammar
    mentions: list[_Named] = []
    headings: list[Read] = []
    addressed = grammar.lexicon.word_class("salutation")
    for item in reads:
        if item.paragraph.kind is ParagraphKind.HEADING:
            headings.append(item)
            continue
        turn = turns.get(item.index)
        for sentence in item.sentences:
            said = sentence if turn is None else _without_label(item, sentence, turn)
            names = reads.names_of(item.tokens, said.start, said.end, grammar)
            role_of = reads.role_of if turn is None else _role_in_turn(reads.role_of)
            names = [name for name in names if name.text.split()[0].lower() not in addressed]  # "DEAR MARRIED: …"
            mentions += (_named(item, said, mention, role_of, grammar) for mention in names)
    registry.called.update(_called(mentions))
    for named in mentions:
        if named.nickname:
            continue
        if named.mention.ref is Ref.ORGANISATION and " " in named.mention.name:
            registry.organisation(named.mention.name)
        elif named.mention.ref is Ref.PERSON and " " in named.mention.name:
            registry.person(named.mention.name, named.mention.gender)
    for named in mentions:
        mention = named.mention
        entity = (registry.nicknamed(mention) if named.nickname else None) or registry.named(mention, named.sentence)
        entity.signs |= named.signs
        if named.body:
            registry.tell_body(entity, named.body)
        if mention.ref is Ref.PERSON:
            # A title, a given name, or a full name that is later cut to its surname, make a person.
            given = " " in mention.name and given_part(mention.name.split()[0]) in grammar.given
            shortened = " " not in mention.name and " " in entity.name
            entity.evidence += mention.titled + given + shortened
            registry.give_role(entity, mention.role, mention.affiliation if mention.titled else "")
            registry.give_role(entity, *named.told)
            registry.give_traits(entity, named.party)
        reads.people.setdefault(named.sentence, []).append((mention.start, entity))
    _hint_genders(reads)
    for entity in registry.entities:
        entity.introduced = len(entity.places)
        if not grammar.capital_nouns:
            settle(entity, grammar.either)
            registry.forget_bodies(entity)
    if not grammar.capital_nouns:
        _names_of_bodies(registry)
        join_short_names(registry, reads.people)
    for item in headings:
        for sentence in item.sentences:
            reads.people[sentence.number] = _known_in(item.tokens, sentence, registry)


def _without_label(item: Read, sentence: Sentence, turn: Turn) -> Sentence:
    """A sentence of a turn without the label in front: a label is no part of it, and its capitals no acronym."""
    words = range(sentence.start, sentence.end)
    return replace(sentence, start=next((k for k in words if item.tokens[k].start >= turn.start), sentence.end))


def _role_in_turn(role_of: RoleOf) -> RoleOf:
    """The roles told in a turn: an office that opens its sentence is spoken to ("Senator, Ana Ruiz said so")."""

    def told(found: list[Token], mention: Mention, start: int, end: int, grammar: Grammar) -> tuple[str, str]:
        comma = mention.start - 1
        address = comma > start and found[comma].text == "," and found[start].low not in grammar.leading
        if address and all(token.kind is Kind.CAPITAL for token in found[start:comma]):
            return "", ""
        return role_of(found, mention, start, end, grammar)

    return told


def _names_of_bodies(registry: Registry) -> None:
    """Take for bodies what nothing shows to be people and a longer name of a body begins with: "Alma Rock School"."""
    bodies = [e.key for e in registry.entities if e.kind is SpeakerKind.ORGANISATION and e.key.count(" ") > 1]
    for entity in registry.entities:
        if entity.kind is not SpeakerKind.PERSON or not entity.named or entity.roles or entity.joint:
            continue
        shown = entity.shorts or entity.hints.total() > 1 or entity.signs & {"titled", "who", "age", "speaks"}
        plain = " " in entity.key and not shown
        if plain and any(key.startswith(f"{entity.key} ") for key in bodies):
            entity.kind = SpeakerKind.ORGANISATION


def _called(mentions: list[_Named]) -> Iterator[tuple[str, str]]:
    """The names that people go by, each with the surname: ("tam", "ford") for "Ford came. They call him Tam"."""
    last: _Named | None = None
    for named in mentions:
        if named.nickname and " " not in named.mention.name:
            if last is not None and named.sentence - last.sentence <= 2:
                yield folded(named.mention.name), name_words(last.mention.name)[-1]
        elif named.mention.ref is Ref.PERSON:
            last = named


def _hint_genders(reads: Reads) -> None:
    """Count for each person the pronouns that can mean nobody else: they alone are named before it."""
    grammar = reads.grammar
    before: set[Entity] = set()
    for item in reads:
        for sentence in item.sentences:
            people = reads.people.get(sentence.number, [])
            for k in range(sentence.start, sentence.end):
                low = item.tokens[k].low
                gender = (grammar.pronouns.get(low) or grammar.owners.get(low) or ("", False))[0]
                if gender not in ("male", "female"):
                    continue
                named = {entity for start, entity in people if start < k}
                if not named and k - sentence.start < 3:
                    named = before
                named = {e for e in named if e.kind is SpeakerKind.PERSON and e.gender in ("", gender)}
                if len(named) == 1:
                    named.pop().hints[gender] += 1
                break
            before = {entity for _, entity in people}
    for entity in {e for people in reads.people.values() for _, e in people}:
        first = given_part(entity.name)
        if not entity.gender and " " not in entity.name and first not in grammar.surnames:
            entity.hints[grammar.given.get(first, "")] += 1  # "Agnes", who has no other name here


def _named(item: Read, sentence: Sentence, mention: Mention, role_of: RoleOf, grammar: Grammar) -> _Named:
    told = side = ("", "")
    if mention.ref is Ref.PERSON:
        told = role_of(item.tokens, mention, sentence.start, sentence.end, grammar)
        side = party(item.tokens, mention, sentence.end, grammar)
    body = told_of(item.tokens, mention, sentence.start, sentence.end, grammar)
    only_body = body in grammar.organisation and body not in grammar.person
    if not mention.titled and (body in grammar.either or only_body):
        told = ("", "")  # "Homefield, the developer," may be a body
    found = signs(item.tokens, mention, sentence.start, sentence.end, told[0], grammar)
    if not mention.titled and plural_verb(item.tokens, mention, sentence.end, grammar):
        found.add("plural-verb")
    known = body in grammar.organisation or body in grammar.either
    nickname = is_nickname(item.tokens, mention, sentence.start, grammar)
    return _Named(sentence.number, mention, told, side, found, body if known else "", nickname)


def _known_in(found: list[Token], sentence: Sentence, registry: Registry) -> list[tuple[int, Entity]]:
    people = []
    for i in range(sentence.start, sentence.end):
        token = found[i]
        if token.kind is Kind.CAPITAL:
            candidates = [e for e in registry.by_last.get(token.low, ()) if e.names]
            if candidates:
                people.append((i, max(candidates, key=registry.salience)))
    return people
