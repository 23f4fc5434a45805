"""A document read once: every paragraph's passages, tokens and sentences, and the people that it introduces."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.attribution.entities import Entity
from reader.attribution.frames import Frame
from reader.attribution.grammar import Grammar
from reader.attribution.marks import Passage, paragraph_reopens, passages
from reader.attribution.mentions import Mention, Ref
from reader.attribution.naming import given_part
from reader.attribution.phrases import frames
from reader.attribution.registry import Registry
from reader.attribution.roles import apposition, party
from reader.attribution.sentences import sentences
from reader.attribution.subjects import core
from reader.attribution.tokens import Kind, Token, tokens
from reader.attribution.transcript import Turn
from reader.document.model import Document, Paragraph, ParagraphKind


@dataclass(slots=True)
class Sentence:
    """Tokens ``start`` to ``end`` of a paragraph; ``number`` counts sentences through the document.

    ``people`` are those it names, by the token where the name begins; ``topic_at`` the token of one that it announces
    as its topic ("As for Lund, he said"), -1 where none.
    """

    paragraph: int
    start: int
    end: int
    number: int
    frames: list[Frame] = field(default_factory=list)
    people: list[tuple[int, Entity]] = field(default_factory=list)
    topic_at: int = -1


@dataclass(slots=True)
class Read:
    """One paragraph as read. ``continues``: its first passage goes on with the last one of the paragraph before."""

    index: int
    paragraph: Paragraph
    passages: list[Passage]
    tokens: list[Token]
    sentences: list[Sentence]
    continues: bool = False
    signature: Mention | None = None


def read(document: Document, grammar: Grammar) -> list[Read]:
    """Every paragraph of a document, its sentences and frames."""
    out: list[Read] = []
    number = 0
    marked = [passages(paragraph.text, grammar.lexicon) for paragraph in document.paragraphs]
    scanned = [tokens(p.text, found, grammar.lexicon) for p, found in zip(document.paragraphs, marked, strict=True)]
    _learn_words(document, scanned, grammar)
    for index, (paragraph, found, words) in enumerate(zip(document.paragraphs, marked, scanned, strict=True)):
        spans: list[Sentence] = []
        for start, end in sentences(paragraph.text, words, found, grammar.lexicon):
            spans.append(Sentence(index, start, end, number))
            number += 1
        previous = out[-1] if out else None
        continues = bool(
            found
            and previous
            and previous.passages
            and not previous.passages[-1].closed
            and paragraph_reopens(paragraph.text, previous.passages[-1].mark)
            and paragraph.kind is previous.paragraph.kind
        )
        out.append(Read(index, paragraph, found, words, spans, continues))
        for sentence in spans:
            sentence.frames = frames(words, sentence.start, sentence.end, grammar)
            sentence.topic_at = _announced(words, sentence, grammar)
        if previous and previous.passages and len(previous.sentences) >= 1:
            out[-1].signature = _signature(words, grammar)
    return out


def _announced(words: list[Token], sentence: Sentence, grammar: Grammar) -> int:
    """The token behind "As for", which names what the sentence is about."""
    for phrase in grammar.lexicon.frames.get("topic", ()):
        end = sentence.start + len(phrase)
        if end < sentence.end and all(words[sentence.start + k].low == phrase[k] for k in range(len(phrase))):
            return end
    return -1


def _signature(words: list[Token], grammar: Grammar) -> Mention | None:
    """Who signs the quotation of the paragraph before: a dash and a name, and little else."""
    if not 1 < len(words) < 24 or words[0].text not in ("—", "–", "-", "--", "―"):
        return None
    mention = core(words, 1, len(words), grammar)
    if mention is None or mention.ref is Ref.PRONOUN:
        return None
    rest = words[mention.end :]
    return mention if not rest or rest[0].kind in (Kind.POINT, Kind.PARENTHESIS) else None


def _learn_words(document: Document, scanned: list[list[Token]], grammar: Grammar) -> None:
    """Which words this document writes with a capital inside a sentence, and which without."""
    proper: set[str] = set()
    common: set[str] = set()
    surnames: set[str] = set()
    for paragraph, words in zip(document.paragraphs, scanned, strict=True):
        if paragraph.kind is ParagraphKind.HEADING:
            continue
        before = None
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
                if given_part(before.text) in grammar.given:
                    surnames.add(token.low)
            before = token
    grammar.proper, grammar.common, grammar.surnames = frozenset(proper), frozenset(common), frozenset(surnames)


def introduce(reads: list[Read], registry: Registry, turns: dict[int, Turn]) -> None:
    """Enter everybody that the text names, with their roles; not from headings, for their capitals mislead."""
    grammar = registry.grammar
    mentions: list[tuple[Read, Sentence, Mention]] = []
    for item in sorted(reads, key=lambda r: (r.paragraph.kind is ParagraphKind.HEADING, r.index)):
        heading = item.paragraph.kind is ParagraphKind.HEADING
        if heading:
            continue
        for sentence in item.sentences:
            names = names_in(item.tokens, sentence.start, sentence.end, grammar)
            if item.index in turns:  # a label is no sentence, and its capitals no acronym
                names = [m for m in names if item.tokens[m.start].start >= turns[item.index].start]
            mentions += [(item, sentence, mention) for mention in names]
    for _, _, mention in mentions:
        if mention.ref is Ref.ORGANISATION:
            registry.organisation(mention.name)
        elif " " in mention.name:
            registry.person(mention.name, mention.gender)
    for item, sentence, mention in mentions:
        entity = registry.named(mention, sentence.number)
        if mention.ref is Ref.PERSON:
            # A title, a given name, or a full name that is later cut to its surname, make a person.
            given = " " in mention.name and given_part(mention.name.split()[0]) in grammar.given
            shortened = " " not in mention.name and " " in entity.name
            entity.evidence += mention.titled + given + shortened
            registry.give_role(entity, mention.role, mention.affiliation if mention.titled else "")
            role, affiliation = apposition(item.tokens, mention, sentence.start, sentence.end, grammar)
            registry.give_role(entity, role, affiliation)
            registry.give_traits(entity, party(item.tokens, mention, sentence.end, grammar))
        sentence.people.append((mention.start, entity))
    for entity in registry.entities:
        entity.introduced = len(entity.places)
    for item in reads:
        if item.paragraph.kind is ParagraphKind.HEADING:
            for sentence in item.sentences:
                sentence.people = _known_in(item.tokens, sentence, registry)


def _known_in(found: list[Token], sentence: Sentence, registry: Registry) -> list[tuple[int, Entity]]:
    people = []
    for i in range(sentence.start, sentence.end):
        token = found[i]
        if token.kind is Kind.CAPITAL:
            candidates = [e for e in registry.by_last.get(token.low, ()) if e.names]
            if candidates:
                people.append((i, max(candidates, key=registry.salience)))
    return people


def names_in(found: list[Token], start: int, end: int, grammar: Grammar) -> list[Mention]:
    """Every named person or body in a sentence, with the lower-case role words before the name."""
    out: list[Mention] = []
    i = start
    while i < end:
        token = found[i]
        if token.kind is not Kind.CAPITAL:
            i += 1
            continue
        first = i
        while first > start and first > i - 5:
            before = found[first - 1]
            if before.kind is Kind.WORD and (
                before.low in grammar.nouns or (first < i and before.low in grammar.modifiers)
            ):
                first -= 1
            else:
                break
        determined = first > start and found[first - 1].low in grammar.determiners
        mention = core(found, first - 1 if determined else first, end, grammar)
        if mention is None and first < i:
            mention = core(found, i, end, grammar)
        if mention is None:
            owner = next((j for j in range(i + 1, min(i + 5, end)) if found[j].kind is not Kind.CAPITAL), i)
            if found[owner].kind is Kind.POSSESSIVE:
                mention = core(found, i, owner, grammar)  # "Lund's bluster": no noun that a list has
        if mention is not None and _attributive(mention, found[i], grammar, determined=determined):
            i += 1
            continue
        if mention is not None and mention.name and mention.end > i and mention.ref in (Ref.PERSON, Ref.ORGANISATION):
            if mention.owner:
                owner_end = next(
                    j for j in range(mention.end - 1, mention.start, -1) if found[j].kind is Kind.POSSESSIVE
                )
                out += names_in(found, i, owner_end, grammar)
            out.append(mention)
            i = mention.end
            if mention.ref is Ref.PERSON and i + 1 < end and found[i].low in grammar.origin_prepositions:
                follows = found[i + 2] if i + 2 < end else None
                if found[i + 1].kind is Kind.CAPITAL and (follows is None or follows.kind is Kind.POINT):
                    i += 2  # "of Hexley," is where he is from
        elif mention is not None and mention.owner and mention.end > i:
            owner_end = next(j for j in range(mention.end - 1, mention.start, -1) if found[j].kind is Kind.POSSESSIVE)
            out += names_in(found, i, owner_end, grammar)
            i = mention.end
        else:
            i += 1
    return out


def _attributive(mention: Mention, token: Token, grammar: Grammar, *, determined: bool) -> bool:
    """Whether a single capitalised word only qualifies what follows: "his Democratic audience"."""
    if mention.ref is not Ref.PERSON or mention.titled or " " in mention.name:
        return False
    if mention.name.endswith("."):
        return True  # "No. 1"
    if grammar.capital_nouns and mention.name.lower() not in grammar.surnames:
        return True
    return determined or token.low in grammar.modifiers
