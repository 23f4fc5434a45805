"""Verbs with a capital that open a sentence, in front of a name of which they are no part."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token, capitals_end

LONGEST_CALLING = 3
"""So many words at most tell what a body is whose name stands behind them, but for the one that opens the sentence."""
LONGEST_ACT = 16
"""So many tokens at most tell what a subject behind a comma does meanwhile."""
LONGEST_NAME_IN_LY = 5
"""So many letters at most has a name in "-ly" that no list has."""


def is_sentence_adverb(low: str, grammar: Grammar) -> bool:
    """Whether a word that opens a sentence before a name is an adverb or a preposition: "Eventually Lind said"."""
    if low in grammar.given or low in grammar.surnames or low in grammar.proper:
        return False
    formed = bool(grammar.adverb_endings) and low.endswith(grammar.adverb_endings) and len(low) > LONGEST_NAME_IN_LY
    return formed or low in grammar.adverbs or low in grammar.prepositions


def says_ahead(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a sentence opens with its verb of saying: "Replied Ana Ruiz, “no”", "Said Lind: “yes”"."""
    if tokens[i].low not in grammar.finite_cues or tokens[i].low in grammar.given:
        return False
    end = capitals_end(tokens, i + 1, limit)
    return end + 1 < limit and tokens[end].text in (",", ":") and tokens[end + 1].kind is Kind.QUOTE


def done_to(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a sentence opens with what its subject does to somebody: "Sentencing Lind, Judge Ana Ruiz said"."""
    low = tokens[i].low
    if not low.endswith(grammar.gerund_endings) or low in grammar.given or low in grammar.surnames:
        return False
    end = capitals_end(tokens, i + 1, limit)
    if end + 1 >= limit or tokens[end].text != ",":
        return False
    subject = tokens[end + 1]
    return subject.kind is Kind.CAPITAL or subject.low in grammar.pronouns or subject.low in grammar.definite


def acts_first(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a sentence opens with what its subject does meanwhile: "Greeting guests at Lund Hall, the mayor said"."""
    low = tokens[i].low
    if not grammar.gerund_endings or not low.endswith(grammar.gerund_endings) or i + 1 >= limit:
        return False
    if low in grammar.nouns or low in grammar.modifiers or tokens[i + 1].kind is not Kind.WORD:
        return False
    for k in range(i + 1, min(limit - 1, i + LONGEST_ACT)):
        token = tokens[k]
        if token.text == ",":
            subject = tokens[k + 1]
            opens = subject.low in grammar.leading or subject.low in grammar.pronouns or subject.low in grammar.nouns
            return opens or subject.kind is Kind.CAPITAL
        if (
            token.kind in (Kind.POINT, Kind.QUOTE)
            or token.low in grammar.auxiliaries
            or token.low in grammar.plain_verbs
        ):
            return False
    return False


def opens_calling(tokens: list[Token], i: int, grammar: Grammar) -> bool:
    """Whether a word that opens a sentence tells what the name behind is: "Lawn care giant Mowell, which is new, said".

    None of the words between them is a noun of ours or can be a verb, and a verb or "which" stands behind the name.
    """
    first = tokens[i]
    if grammar.own_rules or first.low in grammar.surnames or not first.text[1:].islower():
        return False
    k = i + 1
    while k < len(tokens) and k - i <= LONGEST_CALLING and _may_tell(tokens[k], grammar):
        k += 1
    end = capitals_end(tokens, k, len(tokens))
    if k == i + 1 or end == k or end + 1 >= len(tokens) or any(t.low in grammar.nouns for t in tokens[i + 1 : k]):
        return False
    if tokens[end].text == "," and tokens[end + 1].low in grammar.which | grammar.who:
        comma = next((j for j in range(end + 2, len(tokens) - 1) if tokens[j].text == ","), 0)
        end = comma + 1 if comma else end  # the verb stands behind the clause
    return tokens[end].low in grammar.finite_cues or tokens[end].low in grammar.auxiliaries


def _may_tell(token: Token, grammar: Grammar) -> bool:
    """Whether a word in lower case may tell what a body is: no verb, and no word with the ending of one."""
    if token.kind is not Kind.WORD or token.low in grammar.function_words or token.low in grammar.verb_forms:
        return False
    return not token.low.endswith((*grammar.past_endings, *grammar.adverb_endings, "s"))
