"""Who has issued a German writing, where its phrase tells it: "in einer Mitteilung des Vereins", "in ihrem Brief"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.cues.frames import Frame
from reader.attribution.grammar.german.frames.own_words import may_tell
from reader.attribution.grammar.german.phrases.appositions import apposed
from reader.attribution.grammar.german.phrases.cases import nominative
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.vocabulary import FOLLOWED, OF, Vocabulary
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import pronoun_of
from reader.attribution.text.tokens import Kind, Token

OF_HIM = "dessen"
"""It opens a writing of whom the sentence before tells: "steht in dessen Bericht"."""
TO = frozenset(("an", "ans"))
WHICH = frozenset(("den", "die", "das"))
ANY = frozenset(("einer", "einem"))
GENITIVES = frozenset(("des", "der", "eines", "einer", "dieses", "dieser"))


def by_issuers(found: list[Frame], tokens: list[Token], words: Vocabulary) -> None:
    """Give the words of a writing to whose it is, as its phrase tells."""
    for frame in found:
        _by_teller(frame, found, tokens, words)
        if frame.subject is not None:
            frame.subject = issuer(tokens, frame.subject, words, pages=frame.cue.lemma == "heißt")
        if frame.via is not None:
            frame.via = issuer(tokens, frame.via, words)


def _by_teller(frame: Frame, found: list[Frame], tokens: list[Token], words: Vocabulary) -> None:
    """Give what a statement of nobody says to who speaks before it: "Der Rat lehnt ab; …, heißt es in einem Brief"."""
    page = frame.subject
    if page is None or page.ref is not Ref.DOCUMENT or frame.cue.lemma != "heißt" or page.definite or page.name:
        return
    noun = tokens[page.end - 1]
    ahead = (f for f in found if f.cue_start < frame.start and not (f.inner or f.weak))
    tellers = [f.subject for f in ahead if f.subject is not None and f.cue.lemma != FOLLOWED]
    if tellers and _issued(noun, words) and tokens[page.start].low in ANY and may_tell(tellers[-1], words):
        frame.subject = tellers[-1]


def issuer(tokens: list[Token], phrase: Mention, words: Vocabulary, *, pages: bool = False) -> Mention:
    """Whose a writing is that somebody issues: by a genitive, "von" or a possessive; any other phrase as it is.

    ``pages``: so is a page of somebody, where words only stand: "auf der Internetseite des Vereins heißt es".
    """
    noun = next((k for k in range(phrase.start, phrase.end) if _issued(tokens[k], words)), -1)
    first = next((k for k in range(phrase.start, phrase.end) if tokens[k].kind is Kind.CAPITAL), -1)
    unlisted = noun >= 0 and not words.kind(tokens[noun].low)  # "so die Auskunft des Amtes"
    page = (pages or unlisted) and phrase.ref is Ref.ORGANISATION and noun == first
    if not (phrase.ref is Ref.DOCUMENT or page) or phrase.name or noun < 0:
        return phrase
    opening = tokens[phrase.start].low
    if opening in words.grammar.owners:
        phrase.possessor = opening  # "in ihrem Bericht": whom the text around tells
        return _his(tokens, phrase.start, words) or phrase
    if opening == OF_HIM:
        return Mention(phrase.start, noun + 1, Ref.PRONOUN, tokens[phrase.start].text, head="er", gender="male")
    behind = noun + 1
    if behind >= phrase.end:
        return _sender(tokens, phrase.end, words) or phrase
    of = tokens[behind].low in OF
    if not of and tokens[behind].low not in GENITIVES | words.grammar.possessives:
        return phrase
    owner = noun_phrase(tokens, behind + of, _addressed(tokens, behind + of, phrase.end), words.grammar)
    if owner is not None and owner.ref is Ref.DOCUMENT:
        inner = issuer(tokens, owner, words)
        return phrase if inner is owner else inner
    if owner is not None and owner.possessed and owner.ref is not Ref.ROLE:
        theirs = replace(phrase, possessor=tokens[owner.start].low)
        return _his(tokens, owner.start, words) or theirs  # "eine Studie seiner Behörde"
    if owner is None or not may_tell(owner, words) or _are_several(tokens, owner, words):
        return phrase
    return apposed(tokens, owner, len(tokens), words.grammar)


def _sender(tokens: list[Token], comma: int, words: Vocabulary) -> Mention | None:
    """Who writes or sends a letter by the relative clause behind it: "in einem Brief, den Ana Ruiz verschickte".

    The clause ends with the verb of writing, has no other verb, and its subject is no pronoun.
    """
    if comma + 2 >= len(tokens) or tokens[comma].text != "," or tokens[comma + 1].low not in WHICH:
        return None
    end = next((k for k in range(comma + 1, len(tokens)) if tokens[k].kind is Kind.POINT), len(tokens))
    verb = end - 1 - (tokens[end - 1].low in words.have | words.letting)  # "den Ruiz verschicken lässt"
    if tokens[verb].low not in words.sent or any(t.low in words.grammar.negations for t in tokens[comma:verb]):
        return None
    who = noun_phrase(tokens, comma + 2, _addressed(tokens, comma + 2, verb), words.grammar)
    if (
        who is None
        or who.ref is Ref.PRONOUN
        or any(tokens[k].low == words.grammar.joiner for k in range(who.end, verb))
    ):
        return None
    return who if nominative(tokens, who, words.grammar) and may_tell(who, words) else None


def _addressed(tokens: list[Token], first: int, end: int) -> int:
    """Where a phrase tells to whom somebody writes: "in einem Schreiben des Vereins an den Rat"."""
    return next((k for k in range(first, end) if tokens[k].low in TO), end)


def _are_several(tokens: list[Token], owner: Mention, words: Vocabulary) -> bool:
    """Whether a writing is of several people without a name, which tell it less than it does: "der Prüfer"."""
    men = owner.ref is Ref.ROLE and tokens[owner.start].low == "der" and words.are_men(owner.head)
    return not owner.name and (owner.plural or men)


def _his(tokens: list[Token], k: int, words: Vocabulary) -> Mention | None:
    """Whom "sein" means at a token; "ihr" is hers or theirs, which only the text around tells."""
    whose = pronoun_of(tokens, k, words.grammar)
    return whose if whose is not None and whose.gender == "male" else None


def _issued(token: Token, words: Vocabulary) -> bool:
    """Whether a noun is one for what somebody issues, also as the end of a longer one."""
    low = token.low.rpartition("-")[2]
    return low in words.grammar.issued or words.head(low) in words.grammar.issued
