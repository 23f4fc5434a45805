"""Whoever stands in German without a verb in front of their words: before a parenthesis, before a colon."""

from __future__ import annotations

from reader.attribution.grammar.german.clauses import clauses
from reader.attribution.grammar.german.datelines import DASHES
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.subject_phrases import is_somebody
from reader.attribution.grammar.german.vocabulary import vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.sentences import final_mark
from reader.attribution.text.tokens import Token

LONGEST_NAMED = 10
"""So many words before a parenthesis may name whose words it holds."""


def in_parenthesis(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> Mention | None:
    """Whoever stands in front of a parenthesis that holds whole sentences of theirs: "Ana Ruiz („Es ist genug.“)"."""
    tokens = item.tokens
    passage = item.passages[tokens[i].quote]
    if i - 2 < sentence.start or tokens[i - 1].text != "(" or i + 1 >= sentence.end or tokens[i + 1].text != ")":
        return None
    if final_mark(item.paragraph.text, passage) not in (".", "!", "?", "…"):
        return None
    for k in range(max(sentence.start, i - LONGEST_NAMED), i - 1):
        phrase = noun_phrase(tokens, k, i - 1, grammar)
        if phrase is not None and phrase.end == i - 1 and phrase.ref in (Ref.PERSON, Ref.ROLE, Ref.ORGANISATION):
            return phrase
    return None


def name_before(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Mention | None:
    """Whoever stands without a verb before a colon: "…, und Ministerin Ruiz: „…“", "Ruiz weiter: „…“"."""
    if i - 1 <= sentence.start or tokens[i - 1].text != ":":
        return None
    parts = clauses(tokens, sentence.start, i - 1, grammar)
    if parts and len(parts) > 1 and parts[-2].after in DASHES:
        return _headed(tokens, sentence, parts[-1].start, i, grammar)
    if not parts or parts[-1].opener or (len(parts) > 1 and parts[-2].after != ","):
        return None
    first = parts[-1].start + (tokens[parts[-1].start].low in grammar.coordinators)
    name = noun_phrase(tokens, first, i - 1, grammar)
    if name is None or name.ref is not Ref.PERSON:
        return None
    whole = noun_phrase(tokens, sentence.start, i - 1, grammar) if len(parts) > 1 and " " not in name.name else None
    if whole is not None and whole.ref is Ref.PERSON and tokens[whole.end].text == ",":
        return None  # "Ana Ruiz, Rätin: „…“"
    rest = tokens[name.end : i - 1]
    alone = all(t.low in grammar.adverbs for t in rest) and (len(parts) > 1 or bool(rest))
    return name if alone else None


def _headed(tokens: list[Token], sentence: Sentence, first: int, i: int, grammar: Grammar) -> Mention | None:
    """Whoever stands alone between the one dash of a headline and a colon: "FDP für Ausbau – Grüne: „…“"."""
    dashes = sum(t.text in DASHES for t in tokens[sentence.start : i])
    if dashes != 1 or tokens[first].low in grammar.leading:
        return None
    if i - 1 - first == 1 and tokens[first].low in grammar.epithets:
        text = tokens[first].text
        return Mention(first, i - 1, Ref.ORGANISATION, text, name=text, head=text.lower())
    name = noun_phrase(tokens, first, i - 1, grammar)
    known = name is not None and (name.name or is_somebody(name, vocabulary(grammar)))
    return name if name is not None and known and name.end == i - 1 else None
