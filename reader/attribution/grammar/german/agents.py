"""Who calls somebody so in a German participle clause: "Roth, von Wachtel als „Wand“ bezeichnet, lachte"."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.phrases.mention import Ref
from reader.attribution.text.tokens import Kind, Token

FAR = 9
"""So many tokens in front of a passage stands "von", at most."""
_BY = frozenset(("von", "vom", "durch"))
_ENDINGS = ("", "e", "en", "er", "es")


def agent(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Claim | None:
    """The claim of the passage at token ``i`` by "von" in front of it and a participle behind it; None without."""
    if i + 1 >= sentence.end or i - 3 < sentence.start or tokens[i - 1].low != "als":
        return None
    if not any(tokens[i + 1].low.removesuffix(ending) in grammar.participles for ending in _ENDINGS):
        return None
    for k in range(i - 2, max(sentence.start - 1, i - FAR), -1):
        if tokens[k].kind in (Kind.POINT, Kind.QUOTE) or tokens[k].low in grammar.auxiliaries:
            return None
        if tokens[k].low in _BY:
            opens = k == sentence.start  # "Von Ruiz als „Wand“ bezeichnet, lachte Roth"
            if not opens and tokens[k - 1].text != "," and tokens[k - 1].low not in grammar.leading:
                return None
            phrase = noun_phrase(tokens, k + 1, i - 1, grammar)
            whole = phrase is not None and phrase.end == i - 1 and phrase.ref in (Ref.PERSON, Ref.ROLE)
            return Claim(Rule.INSIDE_REPORTED_SPEECH, phrase) if whole else None
    return None
