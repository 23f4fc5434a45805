"""Whom German text asks for and names behind their words: "Wer ist die Neue? „Ich“, sagt sie. Ana Ruiz lacht"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.content.claim import Claim
from reader.attribution.grammar.german.subject_phrases import SAME_GENDER
from reader.attribution.grammar.german.subjects import topic
from reader.attribution.grammar.german.vocabulary import vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Ref

WHO = "wer"
ARTICLES = frozenset(("der", "die", "dieser", "diese"))


def answered(item: Read, sentence: Sentence, claim: Claim, grammar: Grammar) -> Claim:
    """A claim, or that of whom the sentence behind names, where the one in front asks who "er" or "sie" is."""
    subject, asks, behind = claim.subject, item.before(sentence), item.after(sentence)
    if subject is None or subject.ref is not Ref.PRONOUN or subject.gender not in ("male", "female"):
        return claim
    if asks is None or behind is None or asks.people or not _asks_who(item, asks, grammar):
        return claim
    about = topic(item.tokens, behind.start, behind.end, grammar)
    if about is None or about.ref is not Ref.PERSON or about.gender not in ("", subject.gender) or about.possessed:
        return claim
    if any(token.low in SAME_GENDER.get(subject.head, ()) for token in item.tokens[about.end : behind.end]):
        return claim  # "Bo Lind glaubt ihm"
    return replace(claim, subject=about) if about.titled or " " in about.name else claim


def _asks_who(item: Read, asks: Sentence, grammar: Grammar) -> bool:
    """Whether a sentence asks who somebody is: "Wer ist die Frau am Steuer?", and not "Wer ist schuld?"."""
    tokens, first = item.tokens, asks.start
    is_who = tokens[first].low == WHO and tokens[first + 1].low in vocabulary(grammar).copula
    return is_who and tokens[first + 2].low in ARTICLES and tokens[asks.end - 1].text == "?"
