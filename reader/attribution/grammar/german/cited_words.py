"""German words that somebody cites of another: "Kern erinnerte an einen Satz von Ruiz: „Es reicht“"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.cues.frames import Order
from reader.attribution.grammar.german.clauses import clauses
from reader.attribution.grammar.german.frames.own_words import may_tell
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.told_by_others import tells_of
from reader.attribution.grammar.german.vocabulary import OF, Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Token
from reader.attribution.walk.carried_on import teller

FAR = 10
"""So many tokens in front of a passage stands the noun for it, at most."""
GENITIVE = "der"
"""The article of a woman whose words they are, which may be the nominative as well."""


def cited(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> Claim | None:
    """The claim of whose words a noun for them says they are: right beside a passage, or cited before a colon."""
    words, tokens = vocabulary(grammar), item.tokens
    beside = _beside(tokens, sentence, i, words)
    if beside is not None:
        return Claim(Rule.NOUN_QUOTATION, beside)
    if i - 2 <= sentence.start or tokens[i - 1].text != ":":
        return None
    home = next((c for c in clauses(tokens, sentence.start, sentence.end, grammar) if c.end == i - 1), None)
    if home is None or home.opener or not any(tokens[k].low in words.citing for k in range(home.start, home.end)):
        return None
    quotes = any(tokens[k].low in words.quoting for k in range(home.start, home.end))
    nouns = words.cited if quotes else words.wording  # "verwies auf die Zusage von Ruiz: „Es wird Zeit!“"
    noun = next((k for k in range(home.start, home.end) if tokens[k].low in nouns), home.end)
    owner = _owner(tokens, noun, home.end, words)
    if owner is not None and not quotes and tells_of(owner, tokens[i].text):
        return None  # "erinnerte an ein Wort von Ruiz: „Er hat es uns versprochen“"
    if owner is None or any(_tells(tokens[k], words) for k in range(owner.end, home.end)):
        return None  # "erinnerte an die Worte von Ruiz und mahnte: „Nie wieder!“"
    told = teller([f for f in sentence.frames if f.cue_end <= i and f.order is not Order.NOUN])
    if told is None:
        return None if sentence.frames else Claim(Rule.NOUN_QUOTATION, owner)
    return Claim(Rule.SPEAKER_CUE_QUOTATION, owner, replace(told, subject=owner), told.via or told.subject)


def _tells(token: Token, words: Vocabulary) -> bool:
    """Whether a verb of saying stands at a token, and none by which somebody cites."""
    return token.low in words.grammar.finite_cues and token.low not in words.citing


def _beside(tokens: list[Token], sentence: Sentence, i: int, words: Vocabulary) -> Mention | None:
    """Whose words a passage right beside holds: "der Satz von Ruiz „Es reicht“", "der Satz „Es reicht“ von Ruiz"."""
    if i > sentence.start and tokens[i - 1].low in words.cited and i + 2 < sentence.end and tokens[i + 1].low in OF:
        return _owner(tokens, i, sentence.end, words)
    nouns = (k for k in range(max(sentence.start, i - FAR), i - 2) if tokens[k].low in words.cited)
    owners = (_owner(tokens, k, i, words) for k in nouns)
    return next((owner for owner in owners if owner is not None and owner.end == i), None)


def _owner(tokens: list[Token], noun: int, end: int, words: Vocabulary) -> Mention | None:
    """Whose the words are that a noun at a token stands for: "ein Satz von Ruiz", "ein Wort des Dichters"."""
    if noun + 2 >= end:
        return None
    of = tokens[noun + 1].low in OF
    if not of and tokens[noun + 1].low not in words.oblique and tokens[noun + 1].low != GENITIVE:
        return None
    owner = noun_phrase(tokens, noun + 1 + of, end, words.grammar)
    return owner if owner is not None and owner.ref is not Ref.PRONOUN and may_tell(owner, words) else None
