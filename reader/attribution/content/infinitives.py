"""What a Romance verb of saying reports in an infinitive: "dit avoir lu", "negó haberlo leído", "promet de venir"."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token

SHORTEST = 2
"""So many tokens has such a report at least: "avoir menti"."""
LONGEST_ACCUSED = 8
"""So many tokens behind the verb stands at most of what somebody is accused: "accuse Luc Morin, le maire, d’avoir"."""
TOLD = frozenset(("speech", "stance", "told", "writing"))


def says_in_infinitive(found: list[Token], frame: Frame, start: int, end: int, grammar: Grammar) -> bool:
    """Whether an infinitive right behind a verb is what somebody says of themselves."""
    if not grammar.romance or frame.negated or frame.order not in (Order.SUBJECT_CUE, Order.PARTICIPLE):
        return False
    if frame.cue.tier not in TOLD or frame.content != start:
        return False
    commits = frame.cue.lemma in grammar.committing and found[start].low in grammar.infinitive
    return is_infinitive(found, start + commits, end, grammar)


def accused_of_act(found: list[Token], frame: Frame, end: int, grammar: Grammar) -> int:
    """Where the act begins of which a verb accuses somebody: "accuse Morin d’avoir menti"; -1 where none does."""
    if not grammar.romance or frame.negated or frame.cue.lemma not in grammar.accusing:
        return -1
    for k in range(frame.cue_end + 1, min(end - 1, frame.cue_end + LONGEST_ACCUSED)):
        if found[k].kind is Kind.QUOTE or found[k].low in grammar.that:
            return -1
        perfect = found[k + 1].low in grammar.lexicon.word_class("perfect-infinitive")
        acts = perfect or is_infinitive(found, k + 1, end, grammar)  # "accuse Morin de jouer la carte du pire"
        if found[k].low in grammar.of and acts and end - k > SHORTEST:
            return k + 1
    return -1


def asked_for_act(found: list[Token], frame: Frame, end: int, grammar: Grammar) -> int:
    """Where the act begins that somebody asks for or advises: "demande au préfet de partir", "pidió a Prado dejarlo".

    -1 where none does.
    """
    if frame.negated or frame.cue.lemma not in grammar.lexicon.word_class("asking-act"):
        return -1
    for k in range(frame.cue_end, min(end - 1, frame.cue_end + LONGEST_ACCUSED)):
        if found[k].kind is Kind.QUOTE or found[k].low in grammar.that or found[k].kind is Kind.POINT:
            return -1
        marked = found[k].low in grammar.of | grammar.infinitive
        if marked and is_infinitive(found, k + 1, end, grammar):
            return k + 1
        before = found[k - 1].low
        bare = grammar.subject_dropped and before not in grammar.prepositions | grammar.leading
        if bare and is_infinitive(found, k, end, grammar):
            return k
    return -1


def is_infinitive(found: list[Token], k: int, end: int, grammar: Grammar) -> bool:
    """Whether an infinitive with words of its own stands at a token, what denies it skipped: "ne pas avoir lu"."""
    while k < end and (found[k].low in grammar.negations or found[k].low in grammar.lexicon.word_class("clitic")):
        k += 1
    if k >= end or found[k].kind is not Kind.WORD or end - k < SHORTEST:
        return False
    low = found[k].low
    joined = any(low.removesuffix(c).endswith(grammar.infinitive_endings) for c in ("", "lo", "la", "los", "las", "se"))
    small = low in grammar.closed and low not in grammar.lexicon.word_class("perfect-infinitive")
    return joined and low not in grammar.nouns and not small
