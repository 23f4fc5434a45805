"""The names of animals in French, Spanish, Italian and Portuguese: they never speak, and "elle" means none of them."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token


def pets_in(words: list[Token], grammar: Grammar) -> set[str]:
    """The names of animals that a paragraph tells, in lower case: "filou" of "Son épagneul, Filou, est mort"."""
    animals = (k for k in range(1, len(words)) if words[k].low in grammar.animals and words[k].kind is Kind.WORD)
    return {name for k in animals for name in (_behind(words, k, grammar), _before(words, k, grammar)) if name}


def _behind(words: list[Token], k: int, grammar: Grammar) -> str:
    """The name behind an animal, "la yegua Canela", "son épagneul breton, Filou,", "un chien nommé Rex"; else empty."""
    if not {words[k - 1].low, words[k - 2].low if k > 1 else ""} & grammar.leading:
        return ""
    name = k + 1
    plain = name < len(words) and words[name].kind is Kind.WORD and words[name].low not in grammar.closed
    name += plain and words[name].low not in grammar.leading  # "un chien nommé Rex", "son épagneul breton, Filou"
    apart = name + 1 < len(words) and words[name].text == ","
    name += apart
    if not _is_one_name(words, name):
        return ""
    after = words[name + 1] if name + 1 < len(words) else None
    if apart and (_opens_with_place(words, k, grammar) or not _closes(words, name + 1, grammar)):
        return ""  # "Avec son chien, Paul marche"
    return "" if after is not None and after.text == "’" else words[name].low


def _before(words: list[Token], k: int, grammar: Grammar) -> str:
    """The name that an animal stands in apposition to: "Lola, une chienne de six ans"; empty where there is none."""
    article = k - 1 - (words[k - 1].low in grammar.modifiers)
    if article < 2 or words[article].low not in grammar.leading or words[article - 1].text not in (",", "("):
        return ""
    after = words[k + 1] if k + 1 < len(words) else None
    told = after is None or after.kind is Kind.POINT or after.low in grammar.of | grammar.relative
    told = told or (k + 2 < len(words) and after is not None and words[k + 2].low in grammar.of | {",", "."})
    return words[article - 2].low if told and _is_one_name(words, article - 2) else ""


def _is_one_name(words: list[Token], k: int) -> bool:
    """Whether one capital stands alone at a token: no "Paul Roux"."""
    if not 0 <= k < len(words) or words[k].kind is not Kind.CAPITAL:
        return False
    beside = [words[j] for j in (k - 1, k + 1) if 0 <= j < len(words)]
    return all(token.kind is not Kind.CAPITAL for token in beside)


def _closes(words: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether an apposition ends at a token, and no age follows: "Filou," but not "Paul, 54 ans"."""
    if k >= len(words):
        return True
    aged = k + 1 < len(words) and words[k].text == "," and words[k + 1].kind is Kind.NUMBER
    return not aged and (words[k].kind in (Kind.POINT, Kind.PARENTHESIS) or words[k].low in grammar.coordinators)


def _opens_with_place(words: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a preposition that opens its sentence stands in front of an animal: "Avec son chien, Paul,"."""
    first = next((j for j in range(k - 1, max(-1, k - 4), -1) if words[j].low in grammar.prepositions), -1)
    return first >= 0 and (first == 0 or words[first - 1].kind is Kind.POINT)
