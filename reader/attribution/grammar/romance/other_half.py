"""The second half of a sentence whose own pronoun has the words: "dijo que caía «paciente» y ella puso «lenta»"."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind

LONGEST_VERB = 4
"""Tokens of the verb between the pronoun and the words, at most."""


def by_its_pronoun(item: Read, sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> Mention | None:
    """Whom "ella" or "il" in front of the passage at token ``i`` means, who is of another gender than the claim's.

    None where the half has no pronoun of its own, or may be of the same person: "y que él prefiere «lenta»".
    """
    found, subject = item.tokens, claim.subject
    if claim.frame is None or claim.frame.content > i or subject is None or subject.ref is Ref.PRONOUN:
        return None
    for k in range(i - 2, max(sentence.start, i - 2 - LONGEST_VERB), -1):
        if found[k + 1].kind is not Kind.WORD:
            return None
        who = grammar.pronouns.get(found[k].low)
        if who is not None and who[0] in ("male", "female"):
            gender = who[0]
            joined = found[k - 1].low in grammar.coordinators
            told = next((e.leaning for at, e in sentence.people if subject.start <= at < subject.end), "")
            other = joined and not (who[1] or subject.plural) and (subject.gender or told) not in ("", gender)
            return Mention(k, k + 1, Ref.PRONOUN, found[k].text, head=found[k].low, gender=gender) if other else None
    return None
