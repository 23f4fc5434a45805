"""Whose words a gerund has behind a writing or a recording: "a text from Bo Lind saying", "a video of her saying"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.cues.frames import Frame
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.subjects import core
from reader.attribution.phrases.unlisted import phrase_at
from reader.attribution.phrases.verbs import VerbGroup
from reader.attribution.text.tokens import Kind, Token

LONGEST_WRITING = 12
"""So many tokens has a phrase for a writing at most."""
LONGEST_RECORDED = 12
"""So many tokens a phrase has at most of whom a recording lets speak, with an apposition."""
LONGEST_WHERE = 4
"""So many tokens tell at most where somebody is: "in the crowd"."""


def sender_told_of(tokens: list[Token], before: list[Frame], limit: int, grammar: Grammar) -> Mention | None:
    """Who sends a writing of which another tells: "The court heard that Lind sent a text saying"."""
    outer = before[-1] if before else None
    if outer is None or outer.content >= limit - 2 or tokens[limit - 1].low not in grammar.writings:
        return None
    who = core(tokens, outer.content, limit, grammar)
    if who is None or who.ref not in (Ref.PERSON, Ref.PRONOUN, Ref.ROLE) or who.end >= limit - 1:
        return None
    return who if any(token.low in grammar.sends_writing for token in tokens[who.end : limit - 1]) else None


def received_writing(tokens: list[Token], group: VerbGroup, start: int, grammar: Grammar) -> Mention | None:
    """The writing before a gerund that somebody only gets or finds: "she got an email saying “no”"."""
    limit = group.start
    for k in range(limit - 1, max(start, limit - LONGEST_WRITING), -1):
        if tokens[k].kind in (Kind.POINT, Kind.QUOTE):
            return None
        before = tokens[k - 1].low
        passive = k > start + 1 and tokens[k - 2].low in grammar.being
        got = before in grammar.finding or (before in grammar.sending and passive)
        got = got or _told_of_in(tokens, k, start, grammar)
        mention = phrase_at(tokens, k, limit, grammar) if got else None
        if mention is not None and mention.ref is Ref.DOCUMENT:
            return replace(mention, received=True)
        noun = tokens[limit - 1]
        if got and limit - k == 1 and noun.low in grammar.document and grammar.is_plural_form(noun.low):
            return Mention(k, limit, Ref.DOCUMENT, noun.low, head=noun.low, received=True)  # "wore T-shirts saying"
        if got and limit - k == 2 and noun.low in grammar.document and tokens[k].low in grammar.articles:
            return Mention(k, limit, Ref.DOCUMENT, noun.low, head=noun.low, received=True)  # "wore a T-shirt saying"
    return None


def _told_of_in(tokens: list[Token], k: int, start: int, grammar: Grammar) -> bool:
    """Whether a writing at token ``k`` tells of the subject: "was named in a suit alleging", "the subject of a report".

    Who is quoted in one speaks: "was quoted in a report saying".
    """
    if k - 3 <= start or tokens[k].low not in grammar.singular_indefinite:
        return False
    named, before = tokens[k - 2].low, tokens[k - 1].low
    told = named in grammar.told_of_in and before in grammar.issued_in and tokens[k - 3].low in grammar.auxiliaries
    return told or (named in grammar.topic_nouns and before in grammar.of)


def heard_or_recorded(tokens: list[Token], group: VerbGroup, start: int, grammar: Grammar) -> Mention | None:
    """Whom a recording or a witness has before a gerund: "a recording of Ana Ruiz telling them", "heard her saying"."""
    limit = group.start
    for k in range(limit - 1, max(start, limit - LONGEST_RECORDED), -1):
        if tokens[k].kind is Kind.QUOTE or tokens[k].text == ";":
            return None
        before = tokens[k - 1].low
        recorded = before in grammar.of and k > start + 1 and tokens[k - 2].low in grammar.recordings
        if not recorded and before not in grammar.witnessing:
            continue
        mention = phrase_at(tokens, k, limit, grammar)
        last = limit if recorded else limit - 1  # "had to wait to see a doctor, saying": who is seen does not say it
        closed = mention is not None and mention.end < last and tokens[limit - 1].text == ","
        ends = mention is not None and (mention.end == limit or (closed and tokens[mention.end].text == ","))
        if mention is not None and _is_where(tokens[mention.end : limit], grammar):
            mention.tail, mention.end, ends = join(tokens, mention.end, limit), limit, True
        if mention is not None and ends and mention.ref in (Ref.PERSON, Ref.ROLE, Ref.ORGANISATION):
            return mention
        return None
    return None


def sender_of(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """Who sent a writing that a gerund tells of: "a text from Bo Lind to his wife saying", "one from Ruiz saying"."""
    for k in range(limit - 1, max(start + 1, limit - LONGEST_RECORDED), -1):
        if tokens[k].kind is Kind.QUOTE or tokens[k].text == ";":
            return None
        writing = tokens[k - 2].low in grammar.document or tokens[k - 2].low in grammar.singles
        if tokens[k - 1].low not in grammar.sent_by or not writing:
            continue
        sender = phrase_at(tokens, k, limit, grammar)
        if sender is None or sender.ref not in (Ref.PERSON, Ref.ROLE, Ref.ORGANISATION):
            return None
        between = tokens[sender.end : limit]
        apart = limit - sender.end == 1 and between[0].text == ","  # "rejected an offer from Lund, saying"
        apart = apart or (bool(between) and between[-1].low in grammar.subordinators)  # "… from Lund before saying"
        return None if apart or any(token.low in grammar.verb_forms for token in between) else sender
    return None


def _is_where(behind: list[Token], grammar: Grammar) -> bool:
    """Whether only where somebody is stands behind them: "hear a woman in the crowd asking"."""
    if not 1 < len(behind) <= LONGEST_WHERE or behind[0].low not in grammar.place_prepositions:
        return False
    return all(token.kind in (Kind.WORD, Kind.CAPITAL) and token.low not in grammar.verb_forms for token in behind)
