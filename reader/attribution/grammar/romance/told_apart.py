"""Whose words are by another sentence, or by a sentence whose verb is left out."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.grammar.romance.adverbials import MARKS
from reader.attribution.grammar.romance.appositions import alive, apposition_end, completed_subject
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.grammar.romance.speakers import leading_subject
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token
from reader.document.model import SpeakerKind


def without_verb(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> Mention | None:
    """Who says what a sentence without a verb calls something, as the one before did: "De «limosna», la alcaldesa."."""
    found, before = item.tokens, item.before(sentence)
    preposition = i > sentence.start and found[i - 1].low in grammar.of | grammar.as_words
    if not preposition or before is None or not item.quotes(before) or all(f.negated for f in before.frames):
        return None
    if found[i - 2].text == "," and i - 2 > sentence.start:
        ahead = noun_phrase(found, sentence.start, i - 2, grammar)  # "Ella, de «un sabotaje»."
        closed = all(t.kind is Kind.POINT for t in found[i + 1 : sentence.end])
        if ahead is None or ahead.end != i - 2 or not closed:
            return None
        pronoun = ahead.ref is Ref.PRONOUN and ahead.gender in ("male", "female")
        return ahead if pronoun or alive(ahead, grammar) else None
    if i - 1 > sentence.start or i + 2 >= sentence.end or found[i + 1].text != ",":
        return None
    if not any(frame.cue.tier == "naming" and not frame.negated for frame in before.frames):
        return None
    phrase = noun_phrase(found, i + 2, sentence.end, grammar)
    whole = completed_subject(found, phrase, sentence.end, grammar) if phrase is not None else None
    closed = whole is not None and all(t.kind is Kind.POINT for t in found[whole.end : sentence.end])
    return whole if whole is not None and closed and alive(whole, grammar) else None


def named_below(item: Read, sentence: Sentence, claim: Claim, grammar: Grammar) -> Mention | None:
    """The first whom a text names that opens with words of somebody: "«Me echaron», dice. Ana Ruiz tiene 26 años"."""
    subject = claim.subject
    left_out = claim.frame is not None and subject is not None and not subject.text and not subject.plural
    if not left_out or item.above is not None or claim.rule is not Rule.QUOTATION_CUE_SPEAKER:
        return None
    at = item.sentences.index(sentence)
    said = (t for t in item.tokens[sentence.start : sentence.end] if t.kind is Kind.QUOTE)
    if any(_of_another(words, grammar) for words in said):
        return None
    if any(_people(one) for one in item.sentences[: at + 1]):
        return None
    below = next((one for one in item.sentences[at + 1 :] if _people(one)), None)
    if below is None or any(frame.cue.tier != "naming" for frame in below.frames):
        return None
    named = leading_subject(item.tokens, below.start, below.end, grammar)
    full = named is not None and named.ref is Ref.PERSON and " " in named.name and named.start == below.start
    return named if named is not None and full and _introduces(item, below, named, grammar) else None


def _introduces(item: Read, sentence: Sentence, named: Mention, grammar: Grammar) -> bool:
    """Whether a sentence tells who somebody is: by an age in apposition, or "tiene", "vive", "es"."""
    k = apposition_end(item.tokens, named.end, sentence.end, grammar)
    if any(t.kind is Kind.NUMBER for t in item.tokens[named.end : k]):
        return True
    skipped = grammar.negations | grammar.lexicon.word_class("clitic")
    while k < sentence.end and (item.tokens[k].text == "," or item.tokens[k].low in skipped):
        k += 1
    return k < sentence.end and item.tokens[k].low in grammar.lexicon.word_class("tells-who")


def _of_another(words: Token, grammar: Grammar) -> bool:
    """Whether words speak of somebody else: they open with "él" or "ella", or with "es un", "no era mi"."""
    low = words.text.strip(MARKS).lower().split()
    while low and (low[0] in grammar.negations or low[0] in grammar.adverbs or low[0] in grammar.time):
        low = low[1:]
    if low and low[0] in grammar.lexicon.word_class("oblique-male") | grammar.lexicon.word_class("oblique-female"):
        return True
    return len(low) > 1 and low[0] in grammar.lexicon.word_class("be") and low[1] in grammar.leading


def _people(sentence: Sentence) -> bool:
    """Whether a sentence names somebody in full."""
    return any(one.kind is SpeakerKind.PERSON and " " in one.name for _, one in sentence.people)
