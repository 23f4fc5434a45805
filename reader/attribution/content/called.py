"""Whether words in marks are only what somebody or something is called: a name, a nickname, a term."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.content.titles import LONGEST_TITLE, is_title
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.phrases.mention import Ref
from reader.attribution.text.tokens import Kind, Token

LONGEST_NAME = 20
"""Words at most of what somebody or something is called."""
_LONGEST_NICKNAME = 2
"""Words of a nickname at most."""
LONGEST_OBJECT = 4
"""So many tokens at most has what somebody gives a name, its article included."""
LONGEST_OF_WORK = 12
"""So many tokens before its title the noun of a work stands at most, with who made it between them."""


def is_called(
    found: list[Token], sentence: Sentence, i: int, claim: Claim, words: list[str], grammar: Grammar
) -> bool | None:
    """Whether words behind "nicknamed" or "the term" are only what somebody or something is called; None elsewhere."""
    if _same_term(found, sentence, i, claim, grammar):
        return len(words) <= LONGEST_TITLE
    if _is_animals(found, i, claim, grammar) and is_title(words, grammar):
        return True
    if i > sentence.start and found[i - 1].low in grammar.renaming:
        if len(words) > 1 and words[0] in grammar.prepositions and claim.frame is not None:
            return None  # "said that an heir would be named “within a month”"
        follows = found[i + 1] if i + 1 < sentence.end else None
        if _is_object_of_naming(found, i, claim, follows, grammar):
            return None  # "called the slogan “cute”"
        if follows is not None and follows.kind is Kind.WORD and follows.low in grammar.finite_cues:
            return True  # "A man called “Tuck” said"
        named = claim.frame is not None and claim.frame.cue_end == i and _may_use(claim.frame, found[i - 1])
        subject = claim.frame.subject if claim.frame is not None else None
        if subject is not None and subject.start > i and len(words) <= _LONGEST_NICKNAME and is_title(words, grammar):
            return True  # "who is called “Lucky” by his friends"
        # "The slogan “has to go,” Ruiz said", not "Under the headline “My loss”, Ruiz tells"
        ahead = subject is not None and (subject.start < i or words[0][0].islower())
        if found[i - 1].low in grammar.frame_nouns and ahead and claim.frame is not None:
            return claim.frame.weak and not named  # "She posted a picture with the words “Welcome”"
        if named and is_title(words, grammar) and _tells_of_work(found, sentence, i, grammar):
            return True
        if named and is_title(words, grammar) and _is_its_name(found, claim, i, grammar):
            return True
        longest = LONGEST_NAME if claim.frame is None else 4
        return not named and (len(words) <= longest or is_title(words, grammar))
    return None


def _is_animals(found: list[Token], i: int, claim: Claim, grammar: Grammar) -> bool:
    """Whether somebody calls an animal so, right behind it: "calls his dog “Salty”"."""
    frame = claim.frame
    named = frame is not None and frame.cue.tier == "naming" and frame.cue_end == i - 2
    return named and found[i - 1].low in grammar.animals and found[i - 2].low in grammar.leading


def _qualifies(found: list[Token], sentence: Sentence, i: int, words: list[str], grammar: Grammar) -> bool:
    """Whether words stand between an article and their noun: "the “no” campaign", "the “zombie fund” label"."""
    behind = found[i + 1] if i + 1 < sentence.end else None
    owned = i > sentence.start and (found[i - 1].low in grammar.leading or found[i - 1].kind is Kind.POSSESSIVE)
    if not owned or behind is None or behind.kind is not Kind.WORD:
        return False
    if behind.low in grammar.renaming and behind.low not in grammar.participles:
        return True
    votes = all(word.lower() in grammar.votes for word in words)
    return votes and behind.low not in grammar.function_words and behind.low not in grammar.auxiliaries


def _is_object_of_naming(found: list[Token], i: int, claim: Claim, follows: Token | None, grammar: Grammar) -> bool:
    """Whether a slogan or a name is what somebody calls so, and not what the marks hold."""
    frame = claim.frame
    if frame is None or frame.cue.tier != "naming" or frame.cue_end >= i - 1:
        return False
    closed = follows is None or follows.low not in grammar.leading  # not "called the word “no” a gift"
    return closed and found[frame.cue_end].low in grammar.leading and i - frame.cue_end <= LONGEST_OBJECT


def is_name_of(found: list[Token], sentence: Sentence, i: int, words: list[str], grammar: Grammar) -> bool:
    """Whether a few words are what somebody or something goes by: "known to everyone as “Auntie Bev”"."""
    known = any(t.low in grammar.known for t in found[max(sentence.start, i - 6) : max(sentence.start, i - 1)])
    if known and found[i - 1].low in grammar.as_words and len(words) <= 3:
        return True
    if _qualifies(found, sentence, i, words, grammar):
        return True
    goes_by = i - 2 > sentence.start and found[i - 1].low in grammar.by and found[i - 2].low in grammar.going_by
    return goes_by or _called_term(found, sentence, i, grammar)  # "who goes by “Duchess”"


def _tells_of_work(found: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> bool:
    """Whether a work stands before what it is called: "a film with Ana Ruiz called “Salt Road”"."""
    near = range(max(sentence.start + 1, i - LONGEST_OF_WORK), i - 1)
    return any(found[k].low in grammar.works and found[k - 1].low in grammar.leading | grammar.role_words for k in near)


def _is_its_name(found: list[Token], claim: Claim, i: int, grammar: Grammar) -> bool:
    """Whether a noun right before "called" is what is called so: "Lind, who runs a school called “Salt Road”"."""
    subject, noun = claim.subject, found[i - 2]
    any_ = subject is not None and found[subject.start].low in grammar.singular_indefinite and subject.end == i - 1
    any_ = any_ and not (i + 1 < len(found) and found[i + 1].low in grammar.leading)  # not "called it “late” a shame"
    if any_ and found[i - 1].low in grammar.participles and noun.low not in grammar.person:
        return True  # "and a festival called “Sea Days”"
    apart = subject is not None and subject.end < i - 2 and found[i - 1].low in grammar.participles
    verb = noun.low in grammar.verb_forms or noun.low in grammar.function_words or noun.low in grammar.adverbs
    return apart and noun.kind is Kind.WORD and not verb and noun.low not in grammar.objects


def _same_term(found: list[Token], sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> bool:
    """Whether a term stands for another in marks before it: "the nickname “Tam” or “Tim”"."""
    joined = i - 3 >= sentence.start and found[i - 1].low in grammar.coordinators and claim.frame is None
    twin = i - 2 if joined and found[i - 2].kind is Kind.QUOTE else -1
    return twin > 0 and found[twin - 1].low in grammar.renaming


def _called_term(found: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> bool:
    """Whether an apposition says that words are a term: "She has a name for it: “sleep debt”, a word from Bonn"."""
    k = i + 1 + (i + 1 < sentence.end and found[i + 1].text == ",")
    either = k + 1 < sentence.end and found[k].low in grammar.alternatives and found[k + 1].kind is Kind.WORD
    if either and found[i - 1].low in grammar.leading | grammar.ordinals:
        return True  # "a third “dzud,” or iron winter"
    comma = k == i + 2 or found[i].low.rstrip("”’»\"' ").endswith(",")
    if not comma or k + 1 >= sentence.end or found[k].low not in grammar.leading:
        return False
    terms = grammar.renaming
    at = next((j for j in range(k + 1, min(k + 3, sentence.end)) if found[j].low in terms), 0)
    return bool(at) and not (at + 1 < sentence.end and found[at + 1].low in grammar.finite_cues)  # not "the label said"


def is_what_is_called(found: list[Token], sentence: Sentence, i: int, claim: Claim) -> bool:
    """Whether a second passage right behind says what the first is called: "called “Long Quay” “the best of all”"."""
    naming = claim.frame is not None and claim.frame.cue.tier == "naming" and claim.frame.end <= i
    return naming and i + 1 < sentence.end and found[i + 1].kind is Kind.QUOTE


def _may_use(frame: Frame, noun: Token) -> bool:
    """Whether who uses words says them: "Lind used the phrase “a gift”", not "pilots use the term “a gift”"."""
    if frame.subject is not None and frame.cue.tier == "naming" and frame.subject.ref is Ref.DOCUMENT:
        return False  # "a script called “Wild Reed”"
    if frame.subject is None or frame.cue.words[-1] != noun.low or len(frame.cue.words) == 1:
        return frame.subject is not None
    if frame.order is Order.INFINITIVE:
        return False  # "Lind advises them to use the phrase “a gift”"
    return frame.subject.ref in (Ref.PERSON, Ref.PRONOUN) and not frame.subject.plural
