"""Whether the text says that somebody did not say the words: "denied calling it “late”"."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.cues.frames import Frame
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.text.tokens import Kind, Token

LONGEST_TWIN = 6
"""So many tokens has the second of two for whom one verb stands, at most."""


def is_denied(found: list[Token], sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> bool:
    """Whether the text says that somebody did not say the words: "denied calling it “late”", "never said “go,” she"."""
    frame = claim.frame
    if frame is None:
        return False
    if _verb_left_out(found, sentence, i, grammar):
        return True
    if any(f.negated and f.cue_end == i for f in sentence.frames) or is_unreal(found, sentence, frame, grammar):
        return True
    if grammar.capital_nouns and frame.negated and frame.cue.tier == "speech" and frame.content <= i:
        return True  # "Ruiz sagte nicht, es sei „kaputt“"
    if grammar.capital_nouns and frame.cue.lemma in grammar.denying:
        own = frame.colon or i == sentence.start or found[i - 1].text in (":", "als") or found[i - 1].kind is Kind.QUOTE
        return not own  # "Den Vorwurf, es sei „kaputt“, wies Ruiz zurück"
    inside = range(frame.content + 1, i)
    passed = found[i - 1].low not in grammar.as_words
    if passed and any(found[k].low in grammar.that and found[k - 1].low in grammar.accusations for k in inside):
        return True  # "described allegations that it was “late” as baseless"
    denies = frame.cue.lemma in grammar.denying and frame.content < i
    if denies and (frame.that or _is_undone(found[_behind_ever(found, frame.content, grammar)], grammar)):
        return True
    if frame.cue.lemma in grammar.rejecting and passed:  # "rejected claims that he was “lazy”"
        return any(found[k].low in grammar.that and found[k - 1].low in grammar.frame_nouns for k in inside)
    clause = (f for f in sentence.frames if f.that and f.cue.lemma in grammar.denying and not f.negated)
    if any(f.content == frame.start for f in clause):
        return True  # "denied that he had called her “late”"
    around = any(f.end == frame.start and f.cue.lemma in grammar.denying for f in sentence.frames)
    return (around and frame.cue.form != "finite") or _denies_saying(found, sentence, frame, grammar)


def is_unreal(found: list[Token], sentence: Sentence, frame: Frame, grammar: Grammar) -> bool:
    """Whether somebody only may say words: "if Lind says “no”", "has yet to say “no”", "nobody heard Lind say “no”"."""
    verb = frame.cue_end - 1
    if verb - 2 >= sentence.start and found[verb - 1].low in grammar.infinitive:
        return found[verb - 2].low in grammar.not_done
    if frame.subject is None or frame.subject.start - 1 < sentence.start or frame.subject.end > frame.cue_start:
        return False
    k = frame.subject.start - 1
    if found[k].low in grammar.conditions:
        return True
    if found[k].low not in grammar.witnessing:
        return False
    while k > sentence.start and found[k].kind is Kind.WORD and found[k].low not in grammar.nobody:
        k -= 1
    return found[k].low in grammar.nobody


def _denies_saying(found: list[Token], sentence: Sentence, frame: Frame, grammar: Grammar) -> bool:
    """Whether a verb that denies has the one that says behind "having": "denied (ever) having told her that"."""
    says = frame.cue_end - 1
    for denial in sentence.frames:
        first = _behind_ever(found, denial.content, grammar)
        if denial.cue.lemma not in grammar.denying or denial.negated or not denial.start < first < says:
            continue
        if _is_undone(found[first], grammar) and all(t.kind is Kind.WORD for t in found[first:says]):
            return True
    return False


def _behind_ever(found: list[Token], k: int, grammar: Grammar) -> int:
    """The token behind an adverb, as in "denied ever calling it"; ``k`` itself where none stands there."""
    return k + (k + 1 < len(found) and found[k].low in grammar.adverbs)


def _is_undone(token: Token, grammar: Grammar) -> bool:
    """Whether a word is a gerund or an infinitive, in front of what somebody denies: "denied calling it “late”"."""
    infinitives = grammar.infinitive_endings if grammar.romance else ()
    return token.low in grammar.infinitive or token.low.endswith((*grammar.gerund_endings, *infinitives))


def _verb_left_out(found: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> bool:
    """Whether somebody may say words or be called so: "Lind called it “late” and Ruiz “a fool”"."""
    k = i - 1
    while k > sentence.start and found[k].kind is Kind.CAPITAL:
        k -= 1
    if k < i - 1 and found[k].text == "," and found[k - 1].kind is Kind.QUOTE:
        return True  # "Lind called it “late,” Ruiz “a fool”"
    k = i - 1
    while k > sentence.start and i - k < LONGEST_TWIN and found[k].kind in (Kind.CAPITAL, Kind.WORD):
        if found[k].low in grammar.coordinators:
            marked = found[k - 2] if found[k - 1].text == "," and k - 2 >= sentence.start else found[k - 1]
            return marked.kind is Kind.QUOTE and k + 1 < i and found[i - 1].kind is Kind.CAPITAL
        k -= 1
    return False
