"""What stands behind a noun of French, Spanish and their kin: adjectives, "de ..." and who has an office."""

from __future__ import annotations

from reader.attribution.grammar.romance.capitals import name_end
from reader.attribution.grammar.romance.descriptions import is_infinitive, is_plural_verb
from reader.attribution.grammar.romance.past import is_past
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.body_names import given_part
from reader.attribution.text.tokens import Kind, Token

LONGEST_TAIL = 4
"""Words of one complement at most."""


def is_office(token: Token, grammar: Grammar) -> bool:
    """Whether a word is an office in capitals: "PDG", "CEO"."""
    return token.text.isupper() and len(token.text) > 1 and token.low in grammar.person


def is_adjective(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a word behind a noun can be its adjective: none of a closed class and no verb that we know."""
    token = tokens[k]
    if token.kind is not Kind.WORD or token.low in grammar.closed or token.low in grammar.leading:
        return False
    if token.low in grammar.adverbs or token.low in grammar.time or token.low in grammar.coordinators:
        return False
    if token.low in grammar.lexicon.word_class("clitic") or token.low in grammar.finite_cues:
        return False
    finite = token.low.endswith(grammar.sure_verb_endings) and token.low not in grammar.modifiers
    if is_past(token.low) or finite or is_infinitive(tokens, k, grammar):
        return False  # "la grada dictó", "le conducteur roulait", "a vu un client peser"
    if is_plural_verb(tokens, k, grammar) or token.low in grammar.lexicon.word_class("ruling-verb"):
        return False  # "les chancelleries tergiversent", "la charte dispose que"
    return not token.low.endswith(grammar.adverb_endings) if grammar.adverb_endings else True


def complements(
    tokens: list[Token], i: int, limit: int, grammar: Grammar, *, person: bool, known: bool
) -> tuple[int, int]:
    """The end of the complements that begin at a token, and where a name behind them begins, -1 where none does."""
    end = i
    office = grammar.lexicon.word_class("office-preposition")
    while end < limit:
        token = tokens[end]
        k = end
        if token.low in grammar.coordinators and k + 1 < limit and tokens[k + 1].low in grammar.of:
            k += 1  # "de l’économie et des finances"
        low = tokens[k].low
        if low not in grammar.of and not (person and known and low in office):
            break
        k += 1
        if low not in grammar.of and k < limit and _is_no_complement(tokens[k], grammar):
            break
        article = len(low) > 1  # "al" is more than "a"
        while k < limit and (tokens[k].low in grammar.leading or tokens[k].low in grammar.modifiers):
            article = True
            k += 1
        if k >= limit:
            break
        if tokens[k].kind is Kind.CAPITAL:
            if low in office and low not in grammar.of and not (article and _is_branch(tokens, k, grammar)):
                break  # "a dit la maire à Lyon"; but "l’assessore al Bilancio"
            if is_office(tokens[k], grammar) and k + 1 < limit and tokens[k + 1].kind is Kind.CAPITAL:
                return name_end(tokens, k + 1, limit, grammar), -1  # "la voix du PDG Guy Lenoir"
            stop = name_end(tokens, k, limit, grammar)
            if _joins_name(tokens, k, stop, limit, grammar):
                end = stop + 2  # "de Tierra y Libertad"
                continue
            name = _name_in_complement(tokens, k, stop, grammar) if person else -1
            if name > 0:
                return name, name
            end = stop
            if person and end < limit and _goes_on_small(tokens, end, grammar):
                end += 1  # "il capo della Protezione civile"
                if end < limit and tokens[end].kind is Kind.CAPITAL:
                    return end, end
            continue
        first = k
        if tokens[k].kind is Kind.NUMBER:
            break  # "de 54 años"
        while k < limit and k - first < LONGEST_TAIL and _in_complement(tokens, k, first, grammar):
            k += 1
        if k == first or tokens[first].low in grammar.lexicon.word_class("audience"):
            break
        end = k
        named = k < limit and tokens[k].kind is Kind.CAPITAL
        if named and not person and k == first + 1 and tokens[first].low in grammar.lexicon.singular:
            return k, k  # "la plataforma de inquilinos Techo Común"
        if named and tokens[first].low in grammar.person:
            return name_end(tokens, k, limit, grammar), -1  # "l’avocat du maire Guy Lenoir"
        if named and _is_its_name(tokens, first, k, grammar, person=person):
            end = name_end(tokens, k, limit, grammar)
    return end, -1


def _is_no_complement(token: Token, grammar: Grammar) -> bool:
    """Whether a word behind "à" or "a" begins to tell to whom or why: "le maire à sa fille", "al juez a actuar"."""
    acts = token.low.endswith(grammar.infinitive_endings) and token.low not in grammar.nouns
    return acts or token.low in grammar.possessives or token.low in grammar.lexicon.word_class("this")


def _is_branch(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a capital behind "al" or "a la" is what somebody is in charge of, and no place and nobody's name."""
    name = tokens[k].text
    return name not in grammar.lexicon.places and given_part(name) not in grammar.given


def _goes_on_small(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether the last word of a name has no capital: "Protezione civile", "Affari esteri"."""
    ends = tokens[k].low.endswith(grammar.adjective_endings)
    before_name = k + 2 < len(tokens) and tokens[k + 1].text == "," and tokens[k + 2].kind is Kind.CAPITAL
    ends = ends or before_name  # "il presidente della Pro loco, Ruiz"
    return ends and is_adjective(tokens, k, grammar) and tokens[k].low not in grammar.nouns


def _is_its_name(tokens: list[Token], noun: int, k: int, grammar: Grammar, *, person: bool) -> bool:
    """Whether capitals behind a complement name it ("de l’institut Corvane") and not who has the office."""
    if not person:
        return True
    if given_part(tokens[k].text) in grammar.given and (_has_two(tokens, k) or "-" not in tokens[k].text):
        return False  # but "la sortie du stade Jean-Lavergne"
    thing = tokens[noun].low not in grammar.person and tokens[k].low not in grammar.surnames
    return tokens[noun].low in grammar.organisation or (thing and not _has_two(tokens, k))  # "del premio Ateneo"


def _has_two(tokens: list[Token], k: int) -> bool:
    """Whether two capitals stand side by side, as in a full name."""
    return k + 1 < len(tokens) and tokens[k + 1].kind is Kind.CAPITAL


def _in_complement(tokens: list[Token], k: int, first: int, grammar: Grammar) -> bool:
    token = tokens[k]
    if token.kind is Kind.NUMBER:
        return True
    if token.kind is not Kind.WORD or token.low in grammar.closed or token.low in grammar.leading:
        return False
    if k + 1 < len(tokens) and tokens[k + 1].low in grammar.by and _is_participle(token, grammar):
        return False  # "fuentes de la investigación consultadas por este diario"
    if k == first:
        return token.low not in grammar.time or token.low in grammar.nouns
    return is_adjective(tokens, k, grammar)


def _is_participle(token: Token, grammar: Grammar) -> bool:
    """Whether a word ends as a participle, also one of the plural."""
    return token.low.endswith(grammar.past_endings) or token.low.removesuffix("s").endswith(grammar.past_endings)


def _name_in_complement(tokens: list[Token], first: int, stop: int, grammar: Grammar) -> int:
    """Where somebody's name begins in the capitals behind "de": "ministre de la Santé Alain Ferrand"; -1 for none."""
    if given_part(tokens[first].text) in grammar.given:
        return -1
    for k in range(first + 1, stop - 1):
        if tokens[k].kind is Kind.CAPITAL and given_part(tokens[k].text) in grammar.given:
            return k
    if tokens[first].low in grammar.lexicon.word_class("street") or _has_article(tokens, first, stop, grammar):
        return -1  # "la locataire de la Place Beauvau", "el técnico de Sportivo Los Molinos"
    capitals = [k for k in range(first, stop) if tokens[k].kind is Kind.CAPITAL]
    known = tokens[first].text in grammar.lexicon.not_person or tokens[first].text in grammar.lexicon.places
    if len(capitals) == stop - first and (len(capitals) == 3 or (len(capitals) == 2 and known)):
        return -1 if _name_follows(tokens, stop, grammar) else first + 1
    return -1


def _joins_name(tokens: list[Token], first: int, stop: int, limit: int, grammar: Grammar) -> bool:
    """Whether "y" joins two words of the name of a body: "Tierra y Libertad", not "Ruiz y Prado"."""
    joined = stop + 2 < limit and stop - first == 1 and tokens[stop].low in grammar.coordinators
    if not joined or tokens[stop + 1].kind is not Kind.CAPITAL or tokens[stop + 2].kind is Kind.CAPITAL:
        return False
    both = (tokens[first], tokens[stop + 1])
    return not any(t.low in grammar.surnames or t.text in grammar.lexicon.places or t.text.isupper() for t in both)


def _has_article(tokens: list[Token], first: int, stop: int, grammar: Grammar) -> bool:
    """Whether an article with a capital stands inside a name, as in those of clubs: "Sportivo Los Molinos"."""
    return any(t.kind is Kind.CAPITAL and t.low in grammar.leading for t in tokens[first + 1 : stop])


def only_tells_office(tokens: list[Token], k: int, stop: int, grammar: Grammar) -> bool:
    """Whether a capital only tells an office, and a comma its holder: "La fiscal Anticorrupción, Ana Ruiz,"."""
    known = given_part(tokens[k].text) in grammar.given or tokens[k].low in grammar.surnames
    named = _name_follows(tokens, stop, grammar) and given_part(tokens[stop + 1].text) in grammar.given
    return stop - k == 1 and not known and named


def _name_follows(tokens: list[Token], stop: int, grammar: Grammar) -> bool:
    """Whether who has an office is named behind a comma: "el jefe de la Defensa Civil, coronel Raúl Ponce"."""
    if stop + 2 >= len(tokens) or tokens[stop].text != ",":
        return False
    first = stop + 1 + (tokens[stop + 1].low in grammar.leading)
    titled = tokens[first].low in grammar.person or tokens[first].text in grammar.title_starts
    return tokens[first + titled].kind is Kind.CAPITAL and first + titled + 1 < len(tokens)
