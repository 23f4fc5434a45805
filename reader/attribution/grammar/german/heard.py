"""With whom something sounds or is seen so in German: "Anders klingt das bei Ruiz", "Anders sieht man es beim Amt"."""

from __future__ import annotations

from reader.attribution.grammar.german.frames.own_words import may_tell
from reader.attribution.grammar.german.parted_subjects import behind_belonging
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Token

AT = ("bei", "beim")


def for_whom(tokens: list[Token], first: int, end: int, words: Vocabulary) -> Mention | None:
    """For whom something is so, in a clause that this opens: "Für die Grünen ist das der falsche Weg"."""
    if first >= end or tokens[first].low not in words.grammar.fronting:
        return None
    whose = noun_phrase(tokens, first + 1, end, words.grammar)
    verb = behind_belonging(tokens, whose, end, words) if whose is not None else end
    if whose is None or verb >= end or tokens[verb].low not in words.copula:
        return None
    return whose if may_tell(whose, words) and whose.ref is not Ref.PRONOUN else None


def heard_at(tokens: list[Token], first: int, end: int, words: Vocabulary) -> Mention | None:
    """Whoever stands behind "bei" at the end of a clause whose verb says how something sounds or is seen."""
    verb = next((k for k in range(first, end) if tokens[k].low in words.sounding), -1)
    at = next((k for k in range(verb + 1, end - 1) if tokens[k].low in AT), -1) if verb >= 0 else -1
    phrase = noun_phrase(tokens, at + 1, end, words.grammar) if at >= 0 else None
    return phrase if phrase is not None and phrase.end == end and phrase.ref is not Ref.DOCUMENT else None
