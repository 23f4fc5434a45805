"""Whose German words in marks are where a noun for them tells it: "der Satz stammt von Ruiz", "lautet sein Fazit"."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.grammar.german.clauses import Clause, clause_around
from reader.attribution.grammar.german.frames.own_words import may_tell
from reader.attribution.grammar.german.heard import heard_at
from reader.attribution.grammar.german.parted_subjects import behind_belonging
from reader.attribution.grammar.german.phrases.appositions import apposed
from reader.attribution.grammar.german.phrases.attributes import is_name_in_marks
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.subjects import subject_of
from reader.attribution.grammar.german.vocabulary import OF, Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import pronoun_of
from reader.attribution.text.tokens import Kind, Token

FAR = 10
"""So many tokens behind a passage stands the noun for it, at most."""


def origin(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Claim | None:
    """The claim of the passage at token ``i`` by a noun for it behind it, or by where it comes from; else None."""
    words = vocabulary(grammar)
    whose = _behind(tokens, sentence, i, words) or _comes_from(tokens, sentence, words) or _heard_at(tokens, i, words)
    whose = whose or _for_whom(tokens, sentence, i, words)
    return Claim(Rule.NOUN_QUOTATION, whose) if whose is not None else None


def _behind(tokens: list[Token], sentence: Sentence, i: int, words: Vocabulary) -> Mention | None:
    """ "„…“, lautet das Fazit von Ruiz", "„…“ – mit diesen Worten verabschiedete sich Ruiz"."""
    k = i + 1
    while k < sentence.end and tokens[k].text in (",", "–", "—", "-"):
        k += 1
    if k == i + 1 or k + 2 >= sentence.end:
        return None
    end = next((j for j in range(k, sentence.end) if tokens[j].kind in (Kind.POINT, Kind.QUOTE)), sentence.end)
    if tokens[k].low == "mit" and tokens[k + 1].low in ("diesen", "solchen", "diesem"):
        if tokens[k + 2].low not in words.speech_nouns | words.cited or k + 4 >= end:
            return None
        return subject_of(tokens, Clause(k, end, "", "."), k + 3, [], words.grammar)
    if tokens[k].low not in words.grammar.be_content:
        return None
    noun = next((j for j in range(k + 1, min(end, k + FAR)) if tokens[j].low in words.grammar.frame_nouns), -1)
    if noun < 0:
        return None
    behind = noun + 1 + (noun + 1 < end and tokens[noun + 1].low in OF)
    owner = noun_phrase(tokens, behind, end, words.grammar) if behind < end else None
    if owner is not None and owner.ref is not Ref.PRONOUN:
        return apposed(tokens, owner, len(tokens), words.grammar)
    return pronoun_of(tokens, noun - 1, words.grammar)


def _comes_from(tokens: list[Token], sentence: Sentence, words: Vocabulary) -> Mention | None:
    """ "Von Ruiz stammt der Satz „…“", "„…“, dieser Satz stammt von Ruiz"."""
    verb = next((k for k in range(sentence.start, sentence.end) if tokens[k].low in words.stemming), -1)
    home = clause_around(tokens, sentence.start, sentence.end, verb, words.grammar) if verb >= 0 else None
    found = range(home.start, home.end) if home is not None else range(0)
    if not any(tokens[k].low in words.speech_nouns for k in found):
        return None  # "ob der Brief, der mit dem Satz „Geh!“ endet, von Ruiz stammt"
    for k in found:
        if tokens[k].low in OF and k + 1 < sentence.end:
            phrase = noun_phrase(tokens, k + 1, sentence.end, words.grammar)
            if phrase is not None and phrase.ref in (Ref.PERSON, Ref.ROLE, Ref.ORGANISATION):
                return apposed(tokens, phrase, sentence.end, words.grammar)
    return None


def _heard_at(tokens: list[Token], i: int, words: Vocabulary) -> Mention | None:
    """ "Ganz anders klingt das bei Ruiz: „…“"."""
    if i < 3 or tokens[i - 1].text != ":":
        return None
    first = next((k + 1 for k in range(i - 2, -1, -1) if tokens[k].kind is Kind.POINT), 0)
    return heard_at(tokens, first, i - 1, words)


def _for_whom(tokens: list[Token], sentence: Sentence, i: int, words: Vocabulary) -> Mention | None:
    """ "Für den Abgeordneten Jo Kern ist der Plan „ein Schlag ins Gesicht“": words that close their clause."""
    home = clause_around(tokens, sentence.start, sentence.end, i, words.grammar)
    if home is None or home.opener or tokens[home.start].low not in words.grammar.fronting or i + 1 < home.end:
        return None
    if is_name_in_marks(tokens[i]) or any(f.cue_start > i for f in sentence.frames):
        return None  # "Für Ruiz ist das „zu spät“, sagte ihr Sprecher"
    whose = noun_phrase(tokens, home.start + 1, i, words.grammar)
    if whose is None or not may_tell(whose, words) or whose.plural or whose.ref is Ref.PRONOUN or whose.end >= i:
        return None
    end = behind_belonging(tokens, whose, i, words)  # "Für Ana Ruiz von den Grünen ist das „zu spät“"
    return whose if end < i and tokens[end].low in words.copula else None
