"""Whom "qui", "que" and "che" stand for in French, Spanish, Italian and Portuguese."""

from __future__ import annotations

from reader.attribution.grammar.romance.adverbials import prepositional_end
from reader.attribution.grammar.romance.appositions import (
    LONGEST_APPOSITION,
    alive,
    completed_subject,
    is_place,
    same_gender,
)
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.clauses import may_begin
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

LONGEST_NAME = 6
"""Tokens of a name at most."""


def antecedent(tokens: list[Token], relative: int, start: int, grammar: Grammar) -> Mention | None:
    """Whom "qui" or "que" before a verb stands for: the phrase that ends right before it."""
    relative -= relative > start + 1 and tokens[relative - 1].low in grammar.leading  # "il quale"
    limit = relative - (relative > start and tokens[relative - 1].text == ",")
    reach = range(max(start, limit - LONGEST_APPOSITION), limit)
    for may_stand in (_at_an_edge, _behind_a_verb):
        for k in reach:
            mention = noun_phrase(tokens, k, limit, grammar) if may_stand(tokens, k, start, grammar) else None
            if mention is None or (mention.ref is Ref.PRONOUN and mention.gender != "any"):
                continue  # "la même source, qui" goes on
            mention = completed_subject(tokens, mention, limit, grammar)
            if mention.ref is Ref.ROLE and mention.end + 1 < limit and is_place(tokens, mention.end, grammar):
                mention.end = prepositional_end(tokens, mention.end, limit, grammar)  # "économiste chez Corvane, qui"
            if mention.end == limit and (may_stand is _at_an_edge or alive(mention, grammar)):
                mention = _around(tokens, mention, k, reach, grammar) or mention
                mention = _owner_of_thing(tokens, mention, limit, grammar) or mention
                mention = _whom_it_describes(tokens, mention, start, grammar) or mention
                mention.relative = True
                return mention
    return None


def _around(tokens: list[Token], inner: Mention, k: int, reach: range, grammar: Grammar) -> Mention | None:
    """The phrase that what stands before "qui" only completes: "l’Office de l’eau, qui", "la jefa del puerto, que".

    A body behind a noun for several people is who speaks: "les élus du Conseil, qui".
    """
    if not k or tokens[k - 1].low not in grammar.of or inner.ref is Ref.PERSON:
        return None
    for j in range(reach.start, k - 1):
        outer = noun_phrase(tokens, j, reach.stop, grammar) if tokens[j].low in grammar.leading else None
        if outer is None or outer.end != reach.stop or not alive(outer, grammar):
            continue
        return outer if not alive(inner, grammar) or not (outer.plural or outer.ref is not Ref.ROLE) else None
    return None


def _owner_of_thing(tokens: list[Token], thing: Mention, limit: int, grammar: Grammar) -> Mention | None:
    """Who speaks in a clause behind a thing of theirs: "la décision de Luis Prado, qui s’est dit"."""
    if not thing.owner or alive(thing, grammar):
        return None
    first = next((k for k in range(thing.start, limit) if tokens[k].kind is Kind.CAPITAL), limit)
    owner = noun_phrase(tokens, first, limit, grammar)
    return owner if owner is not None and owner.ref is Ref.PERSON and owner.end == limit else None


def _whom_it_describes(tokens: list[Token], role: Mention, start: int, grammar: Grammar) -> Mention | None:
    """The name right before a role in apposition to it: "Es el caso de Ana Ruiz, jefa de obras, que dice"."""
    comma = role.start - 1
    if role.ref is not Ref.ROLE or role.name or role.plural or comma <= start or tokens[comma].text != ",":
        return None
    for k in range(max(start, comma - LONGEST_NAME), comma):
        named = noun_phrase(tokens, k, comma, grammar) if tokens[k].kind is Kind.CAPITAL else None
        if named is not None and named.end == comma:
            named.end, named.role = role.end, named.role or role.role
            return named if named.ref is Ref.PERSON and same_gender(role, named) else None
    return None


def _at_an_edge(tokens: list[Token], k: int, start: int, grammar: Grammar) -> bool:
    governed = k > start and tokens[k - 1].low in grammar.prepositions and tokens[k].low in grammar.leading
    governed = governed or (k > start and tokens[k - 1].low in grammar.lexicon.word_class("articled-preposition"))
    return governed or may_begin(tokens, k, start, grammar, strict=True)


def _behind_a_verb(tokens: list[Token], k: int, start: int, grammar: Grammar) -> bool:
    """Whether a phrase can begin at ``k`` in the middle of a clause: "c’è Ruiz, che", "chiede al capo, che"."""
    token, before = tokens[k], tokens[k - 1] if k > start else None
    if before is None or before.low in grammar.leading or (before.kind is not Kind.WORD and k - 1 > start):
        return False
    small = token.kind is Kind.WORD and token.low in grammar.leading
    small = small or (before.low in grammar.prepositions and token.low in grammar.person)
    return small or (token.kind is Kind.CAPITAL and before.low not in grammar.particles)
