"""Where, when and to whom it was said: what may stand between a verb and the subject behind it."""

from __future__ import annotations

from reader.attribution.grammar.romance.capitals import name_end
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.body_names import given_part
from reader.attribution.text.tokens import Kind, Token

LONGEST_TITLE = 5
"""Words of the name of a paper in marks, at most."""
MARKS = "«»‹›“”„\"' \u00a0\u202f"


def time_end(tokens: list[Token], k: int, end: int, grammar: Grammar) -> int:
    """The token behind "mardi soir", "este jueves", "hier"; 0 where none begins at ``k``."""
    token = tokens[k]
    adverb = token.low in grammar.adverbs or (
        token.kind is Kind.WORD and grammar.adverb_endings and token.low.endswith(grammar.adverb_endings)
    )
    if (token.low in grammar.time or adverb or token.kind is Kind.NUMBER) and token.low not in grammar.leading:
        return k + 1
    leading = token.low in grammar.leading and k + 1 < end
    if leading and tokens[k + 1].low in grammar.time and tokens[k + 1].low not in grammar.nouns:
        return k + 2
    return 0


def prepositional_end(tokens: list[Token], k: int, end: int, grammar: Grammar) -> int:
    """The token behind "à l’AFP", "dans le hall", "lors d’une conférence de presse"."""
    i = k + 1
    while i < end and (tokens[i].low in grammar.leading or tokens[i].low in grammar.prepositions):
        i += 1
    first = i
    if i + 1 < end and tokens[i].kind is Kind.NUMBER and tokens[i + 1].kind is Kind.WORD:
        i += 1  # "ante unos 400 empresarios"
    while i < end and i - first < 3 and tokens[i].kind is Kind.WORD:
        if tokens[i].low in grammar.closed or tokens[i].low in grammar.leading:
            break
        i += 1
    house = tokens[i - 1].low in grammar.organisation if i > first else False
    while house and i < end and tokens[i].kind is Kind.CAPITAL and tokens[i].low not in grammar.given:
        i += 1  # "desde la asociación Lobo Libre"
    place = i > first and i < end and tokens[i].kind is Kind.CAPITAL and tokens[i - 1].low not in grammar.nouns
    if place and is_unknown_name(tokens, i, end, grammar):
        i += 1  # "dice in sala Garibaldi"
    if i == first and i < end and tokens[i].kind is Kind.QUOTE and is_title_in_marks(tokens[i]):
        return i + 1  # "s’insurge dans « La Dépêche » Ana Ruiz"
    if i == first and i < end and tokens[i].kind is Kind.CAPITAL and given_part(tokens[i].text) in grammar.given:
        return name_end(tokens, i, end, grammar)  # "le dijo a Luis Vega la alcaldesa"
    if i == first and i < end and tokens[i].kind is Kind.CAPITAL:
        name = tokens[i].text
        run = next((k for k in range(i, end) if tokens[k].kind is not Kind.CAPITAL), end) - i
        if run == 2 and tokens[i].low in grammar.organisation and tokens[i + 1].low not in grammar.given:
            return i + 2  # "ante la Audiencia Provincial"
        known = name in grammar.lexicon.places or name in grammar.lexicon.not_person or name.isupper()
        i += 1
        while not known and i < end and tokens[i].kind is Kind.CAPITAL and tokens[i].low not in grammar.given:
            i += 1
    return max(i, k + 1)


def is_title_in_marks(token: Token) -> bool:
    """Whether marked words are written as the name of a paper: short, with a capital and no final mark."""
    words = token.text.strip(MARKS).split()
    return 0 < len(words) <= LONGEST_TITLE and words[0][0].isupper() and words[-1][-1].isalnum()


def is_unknown_name(tokens: list[Token], i: int, end: int, grammar: Grammar) -> bool:
    """Whether a single capital is nobody whom the text names elsewhere: "in sala Garibaldi"."""
    if i + 1 < end and tokens[i + 1].kind is Kind.CAPITAL:
        return False
    low = tokens[i].low
    return low not in grammar.surnames and low not in grammar.title_words and low not in grammar.given


def phrase_at(tokens: list[Token], i: int, end: int, phrases: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """The longest of the phrases that begins at a token; empty where none does."""
    low = tokens[i].low
    first = (p for p in phrases if p[0] == low and i + len(p) <= end)
    matching = (p for p in first if all(tokens[i + k].low == word for k, word in enumerate(p)))
    return max(matching, key=len, default=())
