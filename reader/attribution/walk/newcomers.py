"""What French, Spanish and their kin tell of somebody before they name them: "Compareció su entrenador. Ana Ruiz dijo".

So they present people ("Habló la alcaldesa. Ana Ruiz pidió calma."), so reports of crimes and courts begin ("Una jueza
lo envió a prisión. Tras dos horas, Ana Ruiz dictó el auto."), and so the line below the title of a portrait speaks of
whom the title names ("La autora publica una novela").
"""

from __future__ import annotations

from itertools import pairwise

from reader.attribution.coreference.fitting import contradicts
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Reads, Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token
from reader.document.model import ParagraphKind, SpeakerKind

LONGEST_ROLE = 8
"""So many words at most present somebody at the end of a sentence."""
LINES = 3
"""So many paragraphs at most stand above the text of a portrait."""


def name_newcomers(reads: Reads, registry: Registry) -> None:
    """Give people whom the text names for the first time the role that the sentence before presents them by."""
    for item in reads:
        if item.paragraph.kind is not ParagraphKind.BODY:
            continue
        for named, after in pairwise(one for one in item.sentences if not _is_quoted(item, one)):
            _called_next(item, named, after, reads, registry)
        for before, sentence in pairwise(item.sentences):
            new = _new_subject(item, sentence, reads)
            role = _presented(item, before, reads, registry.grammar) if new is not None else None
            if new is not None and role is not None and not contradicts(new, role):
                registry.give_role(new, role.role)


def name_portrayed(reads: Reads, registry: Registry, portrayed: Entity) -> None:
    """Give whom the title names the role by which the lines below it speak of them, before the text names them."""
    grammar = registry.grammar
    told: list[Mention] = []
    for item in reads:
        if item.paragraph.kind is ParagraphKind.HEADING:
            continue
        if item.index > LINES or any(reads.people.get(s.number) for s in item.sentences):
            break
        for sentence in item.sentences:
            told += _roles_in(item.tokens, sentence, grammar)
    if len({role.head for role in told}) == 1 and not contradicts(portrayed, told[0]):
        registry.give_role(portrayed, told[0].text)


def _new_subject(item: Read, sentence: Sentence, reads: Reads) -> Entity | None:
    """Whom a sentence names first, as its subject, if they are new."""
    people = _people_in(sentence, reads)
    if not people:
        return None
    start, one = people[0]
    leads = start == sentence.start or (item.tokens[start - 1].text == "," and start - sentence.start > 2)
    return one if leads and _is_new(one, sentence) else None


def _people_in(sentence: Sentence, reads: Reads) -> list[tuple[int, Entity]]:
    """The people whom a sentence names, each with the token where the name begins."""
    return [(start, one) for start, one in reads.people.get(sentence.number, []) if one.kind is SpeakerKind.PERSON]


def _is_new(one: Entity, sentence: Sentence) -> bool:
    """Whether somebody has a full name and no role, and stood once at most, as in the title, before a sentence."""
    before = sum(place < sentence.number for place in one.places)
    return one.named and " " in one.name and before < 2 and not one.roles


def _is_quoted(item: Read, sentence: Sentence) -> bool:
    """Whether a sentence is nothing but marked words."""
    return all(t.kind in (Kind.QUOTE, Kind.POINT) for t in item.tokens[sentence.start : sentence.end])


def _called_next(item: Read, named: Sentence, after: Sentence, reads: Reads, registry: Registry) -> None:
    """Give the only one whom a sentence names, and who is new, the office that speaks in the next: "Le maire rappelle".

    Nobody else whom the text names has that office. "Cet éleveur" is said of them, whatever he is.
    """
    grammar, tokens = registry.grammar, item.tokens
    people = {one for _, one in _people_in(named, reads)}
    new = people.pop() if len(people) == 1 else None
    if new is None or not _is_new(new, named):
        return
    role = noun_phrase(tokens, after.start, after.end, grammar)
    if role is None or not _is_role(role, grammar):
        role = next((f.subject for f in reads.frames_of(tokens, after.start, after.end, grammar)), None)
    if role is None or role.possessed or not _is_role(role, grammar):
        return
    this = tokens[role.start].low in grammar.lexicon.word_class("this")  # "soupire cet éleveur de lamas"
    if not this and not (role.definite and role.head in grammar.sole_offices):
        return
    free = not any(one.named and one.heads[role.head] for one in registry.by_head[role.head])
    if free and not contradicts(new, role):
        registry.give_role(new, role.role)


def _presented(item: Read, before: Sentence, reads: Reads, grammar: Grammar) -> Mention | None:
    """Who ends a sentence behind its verb without a name, or opens it as "una jueza"; None for anybody's relative."""
    tokens = item.tokens
    if any(token.kind is Kind.QUOTE for token in tokens[before.start : before.end]):
        return None
    last = before.end - 1
    for k in range(max(before.start + 1, last - LONGEST_ROLE), last):
        if tokens[k].low not in grammar.leading or not _is_verb(tokens[k - 1], grammar):
            continue
        role = noun_phrase(tokens, k, last, grammar)
        if role is not None and role.end == last and role.definite and _is_role(role, grammar):
            return role
    opens = next((k for k in range(before.start, last) if tokens[k].kind is not Kind.POINT), before.start)
    first = noun_phrase(tokens, opens, last, grammar)
    new = first is not None and not first.definite and first.head in grammar.sole_offices
    alone = all(start != before.start for start, _ in _people_in(before, reads))
    return first if first is not None and new and alone and _is_role(first, grammar) else None


def _is_role(role: Mention, grammar: Grammar) -> bool:
    """Whether a phrase is of one person without a name, and of no relative."""
    plain = role.ref is Ref.ROLE and not role.plural and not role.name and not role.guessed
    return plain and role.head in grammar.person and role.head not in grammar.kin | grammar.relatives


def _is_verb(token: Token, grammar: Grammar) -> bool:
    """Whether a word in front of an article can be the verb of whom the article opens: no preposition, no noun."""
    word = token.kind is Kind.WORD and token.low not in grammar.closed and token.low not in grammar.leading
    return word and token.low not in grammar.nouns and token.low not in grammar.adverbs


def _roles_in(tokens: list[Token], sentence: Sentence, grammar: Grammar) -> list[Mention]:
    """Whom a sentence speaks of as "la autora", without a name."""
    found, k = [], sentence.start
    while k < sentence.end:
        free = k == sentence.start or tokens[k - 1].low not in grammar.prepositions
        role = noun_phrase(tokens, k, sentence.end, grammar) if free and tokens[k].low in grammar.definite else None
        if role is None or not _is_role(role, grammar) or role.possessed:
            k += 1
            continue
        found.append(role)
        k = role.end
    return found
