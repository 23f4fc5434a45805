"""Names in capitals of French, Spanish, Italian and Portuguese, with the particles inside them: "Guy du Tertre"."""

from __future__ import annotations

from reader.attribution.grammar.romance.past import is_past
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.naming import join
from reader.attribution.text.tokens import Kind, Token

LONGEST_OFFICE = 4
"""Letters of an office in capitals at most: "PDG"."""
ACRONYM = 8
"""Letters of an acronym at most."""


def is_particle(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether an article begins a surname: "De la Torre", "Le Goff" inside a sentence."""
    if tokens[i].kind is not Kind.CAPITAL or tokens[i].low not in grammar.particles or i == 0:
        return False
    before = tokens[i - 1]
    inside = before.kind in (Kind.WORD, Kind.CAPITAL) or before.text == ","
    return inside and name_begins(tokens, i + 1, limit, grammar)


def name_begins(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a name stands at a token, particles before it skipped: "de la Brosse"."""
    k = i
    while k < limit and k - i < 3 and tokens[k].low in grammar.particles:
        after = tokens[k + 1] if k + 1 < limit else None
        alone = after is not None and after.kind is not Kind.CAPITAL and after.low not in grammar.particles
        if tokens[k].kind is Kind.CAPITAL and alone:
            return True
        k += 1
    if k >= limit or tokens[k].kind is not Kind.CAPITAL:
        return False
    return tokens[k].low not in grammar.calendar or _is_given(tokens, k, grammar)


def _is_given(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether the name of a month or day begins somebody's: "Julio Prado", "Domingo Sáez"."""
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    full = after is not None and after.kind is Kind.CAPITAL and after.low not in grammar.calendar
    return full and tokens[k].kind is Kind.CAPITAL and given_part(tokens[k].text) in grammar.given


def name_end(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> int:
    """The end of the name that begins at a token: capitals, with particles and "y" between them."""
    end = i
    while end < limit and tokens[end].low in grammar.particles and tokens[end].kind is Kind.WORD:
        end += 1
    while end < limit:
        token = tokens[end]
        if token.kind is Kind.CAPITAL:
            if end > i and _other_name(tokens, end, grammar):
                break
            if end > i and token.low in grammar.calendar and given_part(tokens[end - 1].text) not in grammar.given:
                break
            end += 1
            continue
        stop = end
        while stop < limit and stop - end < 3 and tokens[stop].low in grammar.particles:
            stop += 1
        if end in (i, stop) or stop >= limit or tokens[stop].kind is not Kind.CAPITAL:
            break
        if not _goes_on(tokens, i, end, stop, limit, grammar):
            break
        end = stop
    return end


def _other_name(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether another name begins at a token, behind an acronym or a place: "à l’AFP David Morlaix"."""
    if given_part(tokens[k].text) not in grammar.given:
        return False
    before = tokens[k - 1].text
    full = k + 1 < len(tokens) and tokens[k + 1].kind is Kind.CAPITAL  # "la Casa Blanca" has no Blanca in it
    known = before in grammar.lexicon.places or (before in grammar.lexicon.not_person and full)
    return known or (before.isupper() and 2 <= len(before) <= ACRONYM and before.isalpha())


def _goes_on(tokens: list[Token], first: int, end: int, stop: int, limit: int, grammar: Grammar) -> bool:
    """Whether particles up to ``stop`` join a name and the capital behind them: not "Ana Ruiz de Madrid"."""
    if tokens[end].low == grammar.joiner:
        alone = stop + 1 >= limit or tokens[stop + 1].kind is not Kind.CAPITAL
        return end - first > 1 and alone and given_part(tokens[stop].text) not in grammar.given
    body = tokens[first].low in grammar.organisation
    return body or tokens[stop].text not in grammar.lexicon.places


def is_body(tokens: list[Token], i: int, end: int, grammar: Grammar, *, determined: bool) -> bool:
    """Whether capitals name a body or a place rather than a person."""
    if tokens[i].low in grammar.plural_determiners and end - i > 1 and tokens[i].kind is Kind.CAPITAL:
        return True  # "Les Républicains"
    first, name = tokens[i], join(tokens, i, end)
    if _is_club_or_firm(tokens, i, end, grammar):
        return True
    full = given_part(first.text) in grammar.given and end - i > 1 and name not in grammar.lexicon.places
    if full and not determined:
        return False  # "Marina Ruiz"; but "la Marina Militare"
    if name in grammar.lexicon.places and _tells_who(tokens, end, grammar):
        return given_part(first.text) not in grammar.given  # "Rosario, de 60 años": somebody of a town's name
    if name in grammar.lexicon.places or first.low in grammar.organisation:
        return True
    if given_part(first.text) in grammar.given and end - i > 1:
        return False
    if first.text in grammar.lexicon.not_person or tokens[end - 1].text in grammar.lexicon.not_person:
        return True
    prefixes = tuple(grammar.lexicon.word_class("body-prefix"))
    if prefixes and end - i == 1 and first.low.startswith(prefixes) and first.low not in grammar.given:
        return True  # "Confpesca"
    if end - i == 1 and first.text.isupper() and 2 <= len(first.text) <= ACRONYM:
        return True
    return determined and first.low not in grammar.given


def _is_club_or_firm(tokens: list[Token], i: int, end: int, grammar: Grammar) -> bool:
    """Whether the word of a club or firm opens or closes a name: "AS Ploumerec", "Telmar Capital", "Lumbreras CF"."""
    clubs, first, last = grammar.lexicon.word_class("club"), tokens[i], tokens[end - 1]
    if end - i < 2 or not clubs:
        return False
    short = len(first.text) < 4 and not first.text.isupper()  # "As", "Es" that open a sentence
    opens = first.low in clubs and not short and first.low not in grammar.given
    if last.low in grammar.firm_names and given_part(first.text) not in grammar.given:
        return True
    return opens or (last.low in clubs and last.text.isupper() and len(last.text) > 1)


def may_be_name(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a capitalised word begins a name: the first word of a sentence mostly does not."""
    token = tokens[i]
    if token.low in grammar.pronouns or (token.low in grammar.calendar and not _is_given(tokens, i, grammar)):
        return False
    opens = i == 0 or tokens[i - 1].kind is Kind.QUOTE or (tokens[i - 1].text in ".?!…:—–¿¡")
    followed = i + 1 < len(tokens) and tokens[i + 1].kind is Kind.CAPITAL
    given = given_part(token.text) in grammar.given
    if is_particle(tokens, i, limit, grammar):
        return True
    if token.low in grammar.closed:
        return False
    if token.low in grammar.not_name or token.low in grammar.title_words:
        return followed and (given or (token.low in grammar.organisation and not opens))  # "el Frente Amplio"
    if opens and followed and not given and _opens_before_name(tokens, i, grammar):
        return False
    acts = _is_inverted(tokens, i, grammar) or _is_participle(tokens, i, grammar)
    if opens and followed and not given and acts:
        return False
    if not opens or followed or given:
        return True
    if token.low in grammar.proper or token.low in grammar.surnames or token.text in grammar.lexicon.places:
        return True
    if token.text.isupper() and len(token.text) > 1:
        return token.low not in grammar.person or len(token.text) <= LONGEST_OFFICE  # not "LE PRÉSIDENT"
    if token.low in grammar.organisation:
        return True
    if token.low in grammar.lexicon.word_class("opening-word"):
        return False  # "Impossible à vérifier", "Ahí pone el acento"
    if i + 1 >= len(tokens) or tokens[i + 1].text in (".", "!", "?", "…") or is_past(token.low):
        return False  # "Andaba.", "Murmures.", "Perdió"
    if not _before_verb(tokens, i + 1, grammar):
        return False  # "Long silence", "Atrás quedaron"
    if i + 1 < limit and _before_no_name(tokens[i + 1].low, grammar):
        return False  # "Pronta la replica", "Parole che", "Finisce male"
    common = token.low in grammar.common or token.low in grammar.lexicon.cues or token.low in grammar.nouns
    return not (common or token.low.endswith(grammar.adverb_endings + grammar.past_endings) or len(token.text) < 3)


def _opens_before_name(tokens: list[Token], i: int, grammar: Grammar) -> bool:
    """Whether the word that opens a sentence stands before a full name and is no part of it: "Incontriamo Ada Ruiz"."""
    token, after = tokens[i], tokens[i + 1]
    full = given_part(after.text) in grammar.given and i + 2 < len(tokens) and tokens[i + 2].kind is Kind.CAPITAL
    known = token.low in grammar.proper | grammar.surnames | grammar.organisation
    return full and not known and token.text not in grammar.lexicon.places and not token.text.isupper()


def _is_inverted(tokens: list[Token], i: int, grammar: Grammar) -> bool:
    """Whether a verb of speech opens a sentence, and its subject and "que" stand behind it: "Dice Samuel que"."""
    end = name_end(tokens, i + 1, len(tokens), grammar)
    cue = tokens[i].low in grammar.finite_cues and tokens[i].low not in grammar.surnames
    closed = end < len(tokens) and (tokens[end].low in grammar.that or tokens[end].text in (":", ","))
    return cue and closed and not tokens[i].text.isupper()


def _is_participle(tokens: list[Token], i: int, grammar: Grammar) -> bool:
    """Whether a participle opens a sentence, whose subject stands behind a comma: "Citant Kafka, il ajoute"."""
    end = name_end(tokens, i + 1, len(tokens), grammar)
    apart = end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].kind is Kind.WORD
    formed = tokens[i].low.endswith(grammar.opening_participle_endings)
    return formed and apart and tokens[i].low not in grammar.surnames


def _before_verb(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a subject can end in front of a token: a verb that we know, a pronoun or negation before one, a mark."""
    token, words = tokens[k], grammar.lexicon.word_class
    if token.kind is not Kind.WORD:
        return token.kind is not Kind.NUMBER  # "Perdió 38.000 euros"
    small = token.low in words("clitic") or token.low in grammar.negations or token.low in grammar.coordinators
    verb = token.low in grammar.finite_forms or token.low.endswith(grammar.sure_verb_endings)
    return small or verb or token.low in grammar.relative or token.low in grammar.adverbs


def _before_no_name(low: str, grammar: Grammar) -> bool:
    """Whether a word does not stand behind the name of a subject."""
    small = low in grammar.leading or low in grammar.that or low in grammar.prepositions or low in grammar.time
    return small or low in grammar.nouns or low in grammar.lexicon.word_class("manner")


def _tells_who(tokens: list[Token], end: int, grammar: Grammar) -> bool:
    """Whether an age or a noun for a person stands in apposition behind a name."""
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return False
    k = end + 1 + (tokens[end + 1].low in grammar.of)
    if k >= len(tokens):
        return False
    return (
        tokens[k].kind is Kind.NUMBER or tokens[k].low in grammar.person or tokens[k].low.endswith(grammar.past_endings)
    )
