"""Whose relative used to say something to them: "La heredó de su padre. “Aquí no se vende”, le repetía"."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.entities.role_nouns import gender_of
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention, Ref


def kin_who_said(claim: Claim, item: Read, sentence: Sentence, grammar: Grammar) -> Mention | None:
    """The relative who says it, by the last "su padre" of the paragraph; only in Romance languages.

    The verb is one of what somebody used to say ("repetía"), "le" or "lui" in front of it is to whom, and only an
    ending or a pronoun tells who.
    """
    frame, subject = claim.frame, claim.subject
    if not grammar.romance or frame is None or subject is None or subject.ref is not Ref.PRONOUN or subject.plural:
        return None
    words = grammar.lexicon.word_class
    ahead = item.tokens[max(sentence.start, frame.cue_start - 1) : frame.cue_end]
    behind = item.tokens[frame.cue_end] if frame.cue_end < sentence.end else None
    if behind is not None and behind.low in words("dative"):
        return None  # "le decía a la vecina"
    used_to = any(t.low.endswith(tuple(words("imperfect-ending"))) for t in ahead)
    if not used_to or not any(t.low in words("dative-pronoun") for t in ahead):
        return None
    for k in range(frame.cue_start - 2, 0, -1):
        noun = item.tokens[k + 1].low
        if item.tokens[k].low in grammar.possessives and noun in words("family") | grammar.kin:
            told = gender_of(noun, grammar)
            if subject.gender in ("male", "female") and told not in ("", subject.gender):
                continue
            return Mention(
                k,
                k + 2,
                Ref.ROLE,
                noun,
                head=noun,
                gender=told,
                definite=True,
                possessed=True,
                possessor=item.tokens[k].low,
            )
    return None
