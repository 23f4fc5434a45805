"""Phrases of names in French, Spanish, Italian and Portuguese: titles, nations and bodies in front of capitals."""

from __future__ import annotations

from reader.attribution.grammar.romance.capitals import is_body, may_be_name, name_begins, name_end
from reader.attribution.grammar.romance.complements import is_adjective
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.callings import title_at
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.text.tokens import Kind, Token


def titled_name(tokens: list[Token], start: int, i: int, limit: int, grammar: Grammar) -> Mention | None:
    """A name behind titles, of which the first begins at ``i``: "el exministro de Sanidad Alonso Ferrán"."""
    gender, roles = "", []
    while True:
        title = title_at(tokens, i, limit, grammar)
        if title is None or not name_begins(tokens, i + title[0], limit, grammar):
            break
        gender = gender or title[1].gender
        roles.append(title[1].role)
        i += title[0]
    end = name_end(tokens, i, limit, grammar)
    return person_of(tokens, start, i, end, grammar, role=" ".join(filter(None, roles)), gender=gender, titled=True)


def person_of(
    tokens: list[Token], start: int, i: int, end: int, grammar: Grammar, *, role: str, gender: str, titled: bool
) -> Mention:
    """A person whose name stands at tokens ``i`` to ``end``; a given name tells the gender where nothing else does."""
    name = join(tokens, i, end)
    if not gender:
        alone = end - i == 1 and tokens[i].low in grammar.surnames
        gender = "" if alone else grammar.given.get(given_part(tokens[i].text), "")
    return Mention(start, end, Ref.PERSON, join(tokens, i, end), name=name, role=role, gender=gender, titled=titled)


def bare_name(tokens: list[Token], start: int, i: int, limit: int, grammar: Grammar) -> Mention | None:
    """A run of capitals without a noun before it: a person, or a body where an article or its words say so."""
    if not may_be_name(tokens, i, limit, grammar):
        return None
    end = name_end(tokens, i, limit, grammar)
    if end - i == 1 and tokens[i].low in grammar.pets:
        return None
    determined = i > start
    named = _behind_nation(tokens, i, end, grammar) if determined else -1
    if named > 0:
        gender = grammar.given.get(given_part(tokens[named].text), "") or article_gender(tokens, start, i, grammar)
        role = join(tokens, i, named)
        return person_of(tokens, start, named, end, grammar, role=role, gender=gender, titled=True)
    nation = _nation(tokens, start, i, end, grammar) if determined else None
    if nation is not None:
        return nation
    if not is_body(tokens, i, end, grammar, determined=determined):
        if determined:
            return None
        return person_of(tokens, start, i, end, grammar, role="", gender="", titled=False)
    end = _body_end(tokens, i, end, limit, grammar)
    name, head = join(tokens, i, end), tokens[i].low
    gender = article_gender(tokens, start, i, grammar)
    definite = tokens[start].low in grammar.definite
    return Mention(start, end, Ref.ORGANISATION, name, name=name, head=head, gender=gender, definite=definite)


def _nation(tokens: list[Token], start: int, i: int, end: int, grammar: Grammar) -> Mention | None:
    """Somebody called by where they are from: "le Vaudois", "la Parisienne"; None where capitals name a body."""
    endings = tuple(grammar.lexicon.word_class("nation-ending"))
    low, gender = tokens[i].low, article_gender(tokens, start, i, grammar)
    if not gender and tokens[i - 1].text[-1:] in "’'":
        gender = "female" if low.endswith("e") else "male"  # "L’Islandaise"
    if not endings or end - i > 1 or not low.endswith(endings) or not gender or tokens[i].text.isupper():
        return None
    text = tokens[i].text
    made = Mention(start, end, Ref.ROLE, text, head=low, role=text, gender=gender, definite=True)
    made.pointing = True
    return made


def _behind_nation(tokens: list[Token], i: int, end: int, grammar: Grammar) -> int:
    """Where the name begins behind an article and a nation: "le Danois Lars Holm"; -1 where none does."""
    first = tokens[i]
    if first.low in grammar.organisation or given_part(first.text) in grammar.given or end - i < 3:
        return -1
    return i + 1 if given_part(tokens[i + 1].text) in grammar.given and tokens[i + 1].kind is Kind.CAPITAL else -1


def qualified_name(tokens: list[Token], start: int, i: int, limit: int, grammar: Grammar) -> Mention | None:
    """A given name behind an adjective: "la propia Ana Ruiz", "le jeune Guy"."""
    known = grammar.given.get(given_part(tokens[i].text))
    if known is None or i == start or not may_be_name(tokens, i, limit, grammar):
        return None
    end = name_end(tokens, i, limit, grammar)
    if end - i == 1 and tokens[i].low in grammar.pets:
        return None
    gender = known or article_gender(tokens, start, i, grammar)
    return person_of(tokens, start, i, end, grammar, role="", gender=gender, titled=False)


def _body_end(tokens: list[Token], i: int, end: int, limit: int, grammar: Grammar) -> int:
    """The end of a body's name with the lower-case words in it: "Office cantonal de l’eau", "Vigili del fuoco"."""
    noun = i + (end - i > 1 and tokens[i].low in grammar.modifiers)  # "Haute Autorité de santé"
    with_adjective = grammar.lexicon.word_class("name-with-adjective")
    longer = tokens[noun].low in grammar.organisation or tokens[i].low in with_adjective
    if not longer or end >= limit:
        return end
    end = _adjectives_end(tokens, end, limit, grammar)
    at = end + 1 if end < limit and tokens[end].low in grammar.of else limit
    at += at + 1 < limit and tokens[at].low in grammar.definite  # "l’Office de la faune"
    noun_of = tokens[at] if at < limit else None
    if noun_of is None or noun_of.kind is not Kind.WORD:
        return end
    if noun_of.low in grammar.closed | grammar.leading | grammar.person or noun_of.low in grammar.time:
        return end  # "le Conseil de demain"
    return _adjectives_end(tokens, at + 1, limit, grammar)


def _adjectives_end(tokens: list[Token], k: int, limit: int, grammar: Grammar) -> int:
    """The end of up to two adjectives that belong to the name of a body: "Direction générale", "Institut cantonal"."""
    stop = min(limit, k + 2)
    while k < stop and tokens[k].low.endswith(grammar.adjective_endings) and is_adjective(tokens, k, grammar):
        after = tokens[k + 1] if k + 1 < len(tokens) else None
        if after is not None and after.low in grammar.leading - grammar.of:
            break  # "l’Office applique la loi"
        k += 1
    return k


def article_gender(tokens: list[Token], start: int, stop: int, grammar: Grammar) -> str:
    """The gender that the articles between two tokens tell; empty where they tell none."""
    words = grammar.lexicon.word_class
    for k in range(start, stop):
        if tokens[k].low in words("article-male"):
            return "male"
        if tokens[k].low in words("article-female"):
            return "female"
    return ""
