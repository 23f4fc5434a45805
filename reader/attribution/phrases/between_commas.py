"""What stands between the commas behind a phrase and is no apposition: another clause, or the phrase's own verb."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token

LONGEST_SAYS = 6
"""So many tokens is "said Ana Ruiz" long between commas that part a subject from its verb."""


def new_clause(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether another clause begins between the commas: ", “sound”, but Ruth Bell, who wrote it,"."""
    if tokens[i + 1].low in grammar.coordinators:  # "Lund, and there has been “little” of it, said Ruiz"
        words = [t.low for t in tokens[i + 2 : limit - 1]]
        told = any(word in grammar.relative for word in words)
        if words[:1] and (words[0] in grammar.void_pronouns or words[0] in grammar.existential):
            return True
        if not told and any(word in grammar.auxiliaries for word in words):
            return True
    for k in range(i + 2, limit - 2):
        coordinated = tokens[k].low in grammar.conjunctions and tokens[k].low != grammar.joiner
        apart = tokens[k - 1].text == "," or tokens[k - 1].kind is Kind.QUOTE
        if coordinated and apart and tokens[k + 1].kind is Kind.CAPITAL:
            return True
        if tokens[k].low in grammar.subordinators and tokens[k - 1].kind is Kind.QUOTE:
            return True  # "Lind, the envoy, called it “late,” while his rival, Bo Ek,"
        if tokens[k - 2].text == "," and k - 2 > i and _opens_clause(tokens, k, grammar):
            return True
    return False


def _opens_clause(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a clause of time opens behind a verb: "The fans, many of them wet, left after the mayor, Lind, told"."""
    verb = tokens[k - 1]
    acts = verb.low in grammar.gone or verb.low in grammar.plain_verbs or grammar.is_past_form(verb.low)
    acts = acts and verb.kind is Kind.WORD
    subject = tokens[k + 1]
    opens = subject.kind is Kind.CAPITAL or subject.low in grammar.leading
    return acts and opens and tokens[k].low in grammar.subordinators


def verb_behind_comma(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether the clause goes on behind an inner comma: "Lind, a father of two, had worked there, said the owner"."""
    if tokens[i + 1].low in grammar.saying_forms and limit - i > LONGEST_SAYS:
        by = (tokens[k].low in grammar.by for k in (i + 2, i + 3))
        if not (tokens[i + 1].low in grammar.participles and any(by)):  # "quoted anonymously by the Courier,"
            return True
    resumed = [
        k
        # "Lind, head of it, said she saw how the cook, who sang, told"
        for k in range(i + 2, limit - 2)
        if tokens[k].text == "," and tokens[k + 1].low in grammar.resuming and tokens[k - 1].low not in grammar.relative
    ]
    if tokens[i + 1].low in grammar.whose and resumed and any(t.text == "," for t in tokens[i + 2 : resumed[0]]):
        del resumed[0]  # "Ana Ruiz, whose school, the oldest in Lund, was shut, said"
    return bool(resumed)
