"""Where words come from that nobody in person is said to say: a place, a body, a writing."""

from __future__ import annotations

from reader.attribution.grammar.romance.according import oblique
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.grammar.romance.pointing import SENTENCE_ENDS, of_writing
from reader.attribution.grammar.romance.verbs import Verb
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Token


def from_where(tokens: list[Token], verb: Verb, end: int, grammar: Grammar) -> Mention | None:
    """Where words come from that are only heard or read: "filtra dallo staff", "si legge nella nota del club"."""
    words, k = grammar.lexicon.word_class, verb.end
    while k < end and (tokens[k].low in grammar.adverbs or tokens[k].low in grammar.time):
        k += 1
    read = verb.cue.lemma in words("read-verb") and any(
        t.low in words("reflexive") for t in tokens[verb.start : verb.end]
    )
    if k + 1 >= end or tokens[k].low not in grammar.prepositions:
        return Mention(verb.end, verb.end, Ref.PRONOUN, "", gender="thing") if read else None
    if verb.cue.lemma in words("heard-verb"):
        found = noun_phrase(tokens, k + 1, end, grammar) if tokens[k].low in grammar.by else None
        return found if found is not None and found.ref is not Ref.PRONOUN and not found.guessed else None
    if not read:
        return None
    first = k + 1 + (tokens[k + 1].low in grammar.leading)
    pronoun = oblique(tokens, k + 1, grammar)
    if pronoun is not None:
        stop = next((j for j in range(verb.start - 1, 0, -1) if tokens[j].text in SENTENCE_ENDS), 0)
        whose = of_writing(tokens, stop, pronoun.gender, grammar) or "thing"
        return Mention(verb.end, verb.end, Ref.PRONOUN, "", gender=whose)  # "se lee en ella"
    if first >= end or tokens[first].low not in grammar.document:
        return None
    of = next((j for j in range(first + 1, min(end - 1, first + 4)) if tokens[j].low in grammar.of), -1)
    owner = noun_phrase(tokens, of + 1, end, grammar) if of > 0 else None
    if owner is not None and not owner.guessed and owner.ref in (Ref.PERSON, Ref.ORGANISATION):
        return owner
    noun = grammar.lexicon.singular.get(tokens[first].low, tokens[first].low)
    noun = noun if noun in grammar.voices else tokens[first].low
    return Mention(first, first + 1, Ref.DOCUMENT, noun, head=noun, definite=True)


def where_one_speaks(tokens: list[Token], i: int, end: int, grammar: Grammar) -> Mention | None:
    """The body in which "one" speaks: "affirme-t-on à la préfecture", "indique-t-on au ministère"."""
    while i < end and tokens[i].low in grammar.time:
        i += 1
    first = i
    while i < end and i - first < 2 and tokens[i].low in grammar.prepositions:
        i += 1  # "auprès de la métropole"
    if i == first or i >= end:
        return None
    body = noun_phrase(tokens, i, end, grammar)
    if body is not None and body.ref is Ref.PERSON and not body.gender and " " not in body.name:
        body.ref = Ref.ORGANISATION  # "répond-on chez Corvane"
    return body if body is not None and body.ref is Ref.ORGANISATION else None
