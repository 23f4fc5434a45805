"""Whose writing a colon leads in: "Lind got a text from Ana Ruiz: “...”", "read a letter that Ruiz had sent: “...”"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.text.tokens import Kind, Token

LONGEST = 14
"""So many tokens before a colon at most stands the noun of a writing, with who sent it between them."""


def sent_by(found: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Mention | None:
    """Whose text or letter is told of right before a colon; None where words behind it answer that letter."""
    end = i - 1
    if end <= sentence.start or found[end].text != ":":
        return None
    for k in range(end - 2, max(sentence.start, end - LONGEST), -1):
        writing = found[k].low in grammar.document or found[k].low in grammar.frame_nouns
        if writing and found[k - 1].kind is Kind.WORD:  # not "Ana Ruiz emails from Hexley"
            return None if _answers(found, sentence.start, k, grammar) else _sender(found, k + 1, end, grammar)
    return None


def _answers(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether somebody answers the writing: "Lind replied to a letter from Ruiz: “...”", "was asked about a letter"."""
    cues = (cue for token in found[start:end] for cue in grammar.lexicon.cues.get(token.low, ()))
    return any(cue.lemma in grammar.answering or cue.tier == "ask" for cue in cues)


def _sender(found: list[Token], at: int, end: int, grammar: Grammar) -> Mention | None:
    """Who sent a writing, told behind it: "from Ana Ruiz", "that she had from Ana Ruiz", "that Ana Ruiz had sent"."""
    if found[at].low in grammar.that or found[at].low in grammar.which:
        sender = core(found, at + 1, end, grammar)
        sends = any(token.low in grammar.sending for token in found[at + 1 : end])
        if sender is not None and sender.ref in (Ref.PERSON, Ref.ROLE) and sends:
            return sender
        at = next((k for k in range(at + 1, end) if found[k].low in grammar.sent_by), end - 1)
    sent = found[at].low in grammar.whose_nouns or found[at].low in grammar.by
    if not sent or (found[at].low in grammar.of and not grammar.romance):
        return None
    return _whole(found, at + 1, end, grammar)


def _whole(found: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """Who is the whole of some tokens: "her brother, Paul Ruiz", "the widow of a farmer"."""
    who = core(found, start, end, grammar)
    if who is None or who.start != start or not (who.ref in (Ref.PERSON, Ref.ROLE) or who.head in grammar.organisation):
        return None
    if who.end == end:
        return who
    other = core(found, who.end + 1, end, grammar)
    if other is None or other.end != end:
        return None
    if found[who.end].text == ",":
        return other if other.ref is Ref.PERSON and who.ref is Ref.ROLE else who
    return who if found[who.end].low in grammar.of else None
