"""Who a sentence of French, Spanish, Italian or Portuguese names, and what it says that they are."""

from __future__ import annotations

from reader.attribution.grammar.romance.appositions import completed_subject
from reader.attribution.grammar.romance.past import is_past
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.text.tokens import Kind, Token

LONGEST_ROLE = 16


def names_in(tokens: list[Token], start: int, end: int, grammar: Grammar) -> list[Mention]:
    """Every named person or body in a sentence, in order; a phrase before the name belongs to it."""
    out: list[Mention] = []
    i = start
    while i < end:
        token = tokens[i]
        known = token.low in grammar.leading or token.low in grammar.nouns or token.low in grammar.modifiers
        if token.kind is not Kind.CAPITAL and not (token.kind is Kind.WORD and (known or _titled(token, grammar))):
            i += 1
            continue
        mention = noun_phrase(tokens, i, end, grammar)
        if mention is None or mention.ref is Ref.PRONOUN:
            i += 1
            continue
        if _is_addressed(tokens, i, mention, grammar):
            i += 1
            continue
        whole = completed_subject(tokens, mention, end, grammar)
        named = (one for one in (whole, whole.also) if one is not None and one.name)
        out += (one for one in named if one.ref in (Ref.PERSON, Ref.ORGANISATION))
        if not whole.name and whole.also is None and token.low not in grammar.leading:
            i += 1  # "en compagnie du porte-parole, Paul Lenoir"
            continue
        if not whole.name and whole.also is None:
            out += _inside(tokens, i + 1, whole.end, grammar)
        i = max(i + 1, whole.end)
    return out


def _is_addressed(tokens: list[Token], i: int, mention: Mention, grammar: Grammar) -> bool:
    """Whether the body to which something was said stands right before a name: "relató a EFE Wilmer Tovar"."""
    if mention.ref is not Ref.PERSON or mention.start != i or not i or tokens[i - 1].low not in grammar.prepositions:
        return False
    body = len(tokens[i].text) > 2 and tokens[i].text.isupper()
    body = body or tokens[i].text in grammar.lexicon.not_person
    rest = tokens[i + 1 : mention.end]
    return body and len(rest) > 1 and not any(t.text.isupper() and len(t.text) > 1 for t in rest)


def _inside(tokens: list[Token], start: int, end: int, grammar: Grammar) -> list[Mention]:
    """The names in the complements of a phrase: "l’avocate de Serge Toussaint"."""
    first = next((k for k in range(start, end) if tokens[k].kind is Kind.CAPITAL), end)
    first -= first > start and tokens[first - 1].low in grammar.person  # "la nota dell’arbitro Ruiz"
    return names_in(tokens, first, end, grammar) if first < end else []


def _titled(token: Token, grammar: Grammar) -> bool:
    return token.text in grammar.title_starts


def role_beside(tokens: list[Token], mention: Mention, _start: int, end: int, grammar: Grammar) -> tuple[str, str]:
    """The role in apposition behind a name, without its article, and no affiliation; empty where there is none."""
    k = mention.end
    while k < end and tokens[k].kind is Kind.PARENTHESIS:
        k += 1
    is_one = k + 1 < end and tokens[k].low in grammar.copulas and tokens[k + 1].low in grammar.leading
    if k + 1 >= end or (tokens[k].text not in (",", "—", "–") and not is_one):
        return "", ""
    k += 1
    aged = k + 1 < end and tokens[k].low in grammar.of and tokens[k + 1].kind is Kind.NUMBER
    if tokens[k].kind is Kind.NUMBER or aged:  # "61 ans,"
        k = next((j + 1 for j in range(k, min(end, k + 5)) if tokens[j].text == ","), end)
        if k >= end:
            return "", ""
    role = noun_phrase(tokens, k, min(end, k + LONGEST_ROLE), grammar)
    if role is None or role.name or role.ref is not Ref.ROLE or role.plural:
        return "", ""
    if role.head not in grammar.person or role.head in grammar.meant:
        return "", ""  # "Ana Ruiz, la aludida, lo desmiente" tells no role
    first = role.start
    while first < role.end and tokens[first].low in grammar.leading:
        first += 1
    after = tokens[role.end] if role.end < end else None
    if after is not None and after.kind is Kind.WORD:
        acts = after.low in grammar.finite_forms or after.low.endswith(grammar.sure_verb_endings)
        acts = acts or after.low in grammar.lexicon.word_class("clitic") or after.low in grammar.negations
        if acts or is_past(after.low):
            return "", ""  # "Según Blanca, su hijo vendió"
    return join(tokens, first, role.end), ""
