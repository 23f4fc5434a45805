"""Whose words a German sentence goes on with, by the sentences in front of it in its paragraph."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.cues.frames import Frame
from reader.attribution.grammar.german.moods import reports
from reader.attribution.grammar.german.passives import told_them
from reader.attribution.grammar.german.retold_behind import leads_in_another, said_behind
from reader.attribution.grammar.german.subject_phrases import is_somebody
from reader.attribution.grammar.german.subjects import topic
from reader.attribution.grammar.german.vocabulary import vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import SAME, Mention, Ref
from reader.attribution.text.tokens import Kind
from reader.attribution.walk.carried_on import teller


def going_on(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> Claim:
    """The claim of the passage at a token whose sentence goes on reporting: whoever spoke, else whom that is about."""
    others = told_them(item.tokens, sentence, i, grammar)
    if others is not None:
        return others
    led = _led_in_before(item, sentence, grammar)
    if led is not None:
        return Claim(Rule.INSIDE_REPORTED_SPEECH, _who_went_on(led))
    turned = _turned_before(item, sentence, grammar)
    if turned is not None:
        return Claim(Rule.INSIDE_REPORTED_SPEECH, turned)
    told = told_before(item, sentence)
    if told is not None:
        return Claim(Rule.INSIDE_REPORTED_SPEECH, _who_went_on(told.subject), told)
    before = item.before(sentence)
    if before is None or any(one.frames for one in item.sentences[: item.place_of(sentence)]):
        return Claim(Rule.INSIDE_REPORTED_SPEECH)
    about = topic(item.tokens, before.start, before.end, grammar)
    if about is None or not (about.name or is_somebody(about, vocabulary(grammar))):
        return Claim(Rule.INSIDE_REPORTED_SPEECH)
    return Claim(Rule.INSIDE_REPORTED_SPEECH, about)


def _led_in_before(item: Read, sentence: Sentence, grammar: Grammar) -> Mention | None:
    """Whom a sentence in front, which no report parts from this one, leads in: "Ruiz wurde deutlicher: „Nein.“"."""
    tokens = item.tokens
    for before in reversed(item.sentences[: item.place_of(sentence)]):
        if before.frames:
            return None
        at = next((k for k in range(before.start + 1, before.end) if tokens[k].kind is Kind.QUOTE), -1)
        if at > 0 and tokens[at - 1].text == ":":
            about = topic(tokens, before.start, at - 1, grammar)
            return about if about is not None and (about.ref is Ref.PERSON or about.name) else None
    return None


def _turned_before(item: Read, sentence: Sentence, grammar: Grammar) -> Mention | None:
    """Whom the sentence in front turns to without any words: "Ruiz versuchte zu schlichten. Beide seien „gut“."."""
    tokens, before = item.tokens, item.before(sentence)
    if before is None or item.quotes(before) or any(not frame.negated for frame in before.frames):
        return None
    if reports(tokens, before.start, before.end, grammar, goes_on=True):
        return None
    about = topic(tokens, before.start, before.end, grammar)
    known = about is not None and about.ref is Ref.PERSON and (about.titled or " " in about.name)
    return about if known else None


def _who_went_on(subject: Mention | None) -> Mention | None:
    """A subject as a later sentence means it: for a pronoun whoever spoke, and nobody whom that sentence names.

    So it is with "ihr Mann", whose wife a later sentence may not tell.
    """
    if subject is not None and subject.possessor and subject.ref is Ref.ROLE and not subject.plural:
        return replace(subject, ref=Ref.PRONOUN, head=SAME)
    if subject is None or subject.ref is not Ref.PRONOUN or subject.gender not in ("male", "female"):
        return subject
    return replace(subject, head=SAME)


def relayed(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> Claim | None:
    """The claim of whom a report makes answer: "..., sagte Ahlers. Hinrichs habe ihr geantwortet: „Noch nicht.“"."""
    tokens, told = item.tokens, told_before(item, sentence)
    via = told.subject if told is not None else None
    if not leads_in_another(tokens, sentence, i, grammar):
        return said_behind(tokens, sentence, i, via, grammar)
    about = topic(tokens, sentence.start, i - 1, grammar)
    if about is None or about.ref not in (Ref.PERSON, Ref.ROLE, Ref.PRONOUN):
        return None
    return Claim(Rule.LEAD_IN, about, via=via)


def told_before(item: Read, sentence: Sentence) -> Frame | None:
    """The last frame in front of a sentence in its paragraph that makes somebody speak."""
    for before in reversed(item.sentences[: item.place_of(sentence)]):
        told = teller(before.frames)
        if told is not None:
            return told
    return None
