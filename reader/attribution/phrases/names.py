"""Every named person or body of a sentence."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.places import before_calling
from reader.attribution.phrases.subjects import core
from reader.attribution.text.tokens import Kind, Token
from reader.text.patterns import later


def names_in(found: list[Token], start: int, end: int, grammar: Grammar) -> list[Mention]:
    """Every named person or body in a sentence, with the lower-case role words before the name."""
    out: list[Mention] = []
    i = start
    while i < end:
        token = found[i]
        if token.kind is not Kind.CAPITAL:
            i += 1
            continue
        first = i
        while first > start and first > i - 5:
            before = found[first - 1]
            noun = before.low in grammar.nouns and before.low not in grammar.quoting  # "the minutes record Ana Ruiz as"
            if before.kind is Kind.WORD and (noun or (first < i and before.low in grammar.modifiers)):
                first -= 1
            else:
                break
        determined = first > start and _is_determined(found, first, i, grammar)
        mention = core(found, first - 1 if determined else first, end, grammar)
        if mention is not None and first > start and found[first - 1].low in grammar.maiden:
            i = max(i + 1, mention.end)  # "Born Ana Stubbs in Hexley, Ruiz left": nobody else
            continue
        if mention is None and first < i:
            mention = core(found, i, end, grammar)
        if mention is None:
            owner = next((j for j in range(i + 1, min(i + 5, end)) if found[j].kind is not Kind.CAPITAL), i)
            if found[owner].kind is Kind.POSSESSIVE:
                mention = core(found, i, owner, grammar)  # "Lund's bluster": no noun that a list has
        if mention is not None and _attributive(mention, found, i, grammar, determined=determined):
            i += 1
            continue
        if mention is not None and mention.name.lower() in grammar.days and token.text not in grammar.lexicon.places:
            i += 1  # "this Saturday morning"
            continue
        if mention is not None and mention.end == i + 1 and is_degree(found, i, start):
            i = mention.end
            continue
        if mention is not None and _is_numbered(found, mention, end, grammar):
            i = mention.end + 1
            continue
        aside = mention is not None and _is_work(found, mention, start, grammar)
        if mention is not None and (aside or _is_spot(found, mention, start, grammar)):
            i = mention.end
            continue
        if mention is not None and _opens_title(found, mention, end, grammar):
            i = mention.end + 1
            continue
        if mention is not None and mention.name and mention.end > i and mention.ref in (Ref.PERSON, Ref.ORGANISATION):
            if mention.owner:
                owner_end = next(
                    j for j in range(mention.end - 1, mention.start, -1) if found[j].kind is Kind.POSSESSIVE
                )
                out += names_in(found, i, owner_end, grammar)
            out.append(mention)
            i = mention.end
            if mention.ref is Ref.PERSON and i + 1 < end and found[i].low in grammar.origin_prepositions:
                follows = found[i + 2] if i + 2 < end else None
                if found[i + 1].kind is Kind.CAPITAL and (follows is None or follows.kind is Kind.POINT):
                    i += 2  # "of Hexley," is where he is from
        elif mention is not None and mention.owner and mention.end > i:
            owner_end = next(j for j in range(mention.end - 1, mention.start, -1) if found[j].kind is Kind.POSSESSIVE)
            out += names_in(found, i, owner_end, grammar)
            i = mention.end
        else:
            i += 1
    return out


def _is_determined(found: list[Token], first: int, name: int, grammar: Grammar) -> bool:
    """Whether an article stands before a name with its role: "that miner Ana Ruiz", not "clear that Ana Ruiz left"."""
    before = found[first - 1].low
    opens = before in grammar.that and first == name and not grammar.own_rules
    return before in grammar.determiners and not opens


_DEGREE = later(r"^(?:[A-Z][a-z]?\.){2,4}$")


def is_degree(found: list[Token], k: int, start: int) -> bool:
    """Whether a word behind a comma is an academic degree: "Ana Ruiz, M.D.,"."""
    closed = k + 1 == len(found) or found[k + 1].kind is Kind.POINT
    return closed and k > start and found[k - 1].text == "," and _DEGREE.match(found[k].text) is not None


def _is_work(found: list[Token], mention: Mention, start: int, grammar: Grammar) -> bool:
    """Whether a name is that of a work, which stands in apposition to it: "her third album, Short Stay,"."""
    noun = mention.start - 2
    if noun < start or found[noun + 1].text != "," or mention.titled or mention.end >= len(found):
        return False
    work = found[noun].low in grammar.works and found[noun].low not in grammar.person
    return work and found[mention.end].kind is Kind.POINT


def _is_address(found: list[Token], mention: Mention, start: int, grammar: Grammar) -> bool:
    """Whether a name is that of a street with its number: "outside 400 Larkin Avenue"."""
    numbered = mention.start > start and found[mention.start - 1].kind is Kind.NUMBER
    return numbered and mention.end - mention.start > 1 and found[mention.end - 1].low in grammar.spots


def _is_numbered(found: list[Token], mention: Mention, end: int, grammar: Grammar) -> bool:
    """Whether a single word has a number behind it, as places and things have: "Ward 4", "Route 9"."""
    if mention.ref is not Ref.PERSON or mention.titled or " " in mention.name or mention.end >= end:
        return False
    low = mention.name.lower()
    return found[mention.end].kind is Kind.NUMBER and low not in grammar.given and not grammar.capital_nouns


def _is_spot(found: list[Token], mention: Mention, start: int, grammar: Grammar) -> bool:
    """Whether a name only tells where: a street with a number, or the site that somebody writes on."""
    where = _is_address(found, mention, start, grammar) or before_calling(found, mention, grammar)
    return where or _is_site(found, mention, start, grammar)


def _is_site(found: list[Token], mention: Mention, start: int, grammar: Grammar) -> bool:
    """Whether a name is only the site that somebody writes on: "wrote on X", "in a video on Instagram"."""
    on = mention.start > start and found[mention.start - 1].low in grammar.on
    return on and mention.name.lower() in grammar.networks


def _opens_title(found: list[Token], mention: Mention, end: int, grammar: Grammar) -> bool:
    """Whether a word of which nothing shows that it is a name opens a longer one: "Web of Angels"."""
    if mention.ref is not Ref.PERSON or mention.titled or " " in mention.name or mention.end + 1 >= end:
        return False
    low = mention.name.lower()
    known = low in grammar.given or low in grammar.surnames or grammar.capital_nouns
    of = found[mention.end].low in grammar.of and found[mention.end + 1].kind is Kind.CAPITAL
    return of and not known and found[mention.end + 1].text not in grammar.lexicon.places


def _attributive(mention: Mention, found: list[Token], i: int, grammar: Grammar, *, determined: bool) -> bool:
    """Whether a single capitalised word only qualifies what follows: "Democratic voters", "Swedish keeper Lund"."""
    token, behind = found[i], found[mention.end] if mention.end < len(found) else None
    if determined and " " not in mention.name and mention.name.lower() in grammar.calendar:
        return True  # "the January report"
    nation = token.low in grammar.nationalities and mention.ref is Ref.ORGANISATION  # "British miner Hallam Copper"
    if (mention.ref is not Ref.PERSON and not nation) or mention.titled or " " in mention.name:
        return False
    if mention.name.endswith("."):
        return True  # "No. 1"
    if grammar.capital_nouns and mention.name.lower() not in grammar.surnames:
        return True
    if determined or token.low in grammar.modifiers:
        return True
    if token.low not in grammar.nationalities and token.low not in grammar.demonyms:
        return False
    word = behind is not None and behind.kind is Kind.WORD
    return word and behind is not None and behind.low not in grammar.closed and behind.low not in grammar.verb_forms
