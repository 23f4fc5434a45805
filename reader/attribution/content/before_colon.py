"""Who has the words behind a colon, where no verb says so: a line of opinions, the second of two who speak in turn."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.subjects import core
from reader.attribution.phrases.unlisted import ordinal
from reader.attribution.text.tokens import Kind, Token, capitals_start


def name_before_colon(found: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Mention | None:
    """Who a line of opinions gives the words to: "Ana Ruiz, The Harbour Review: “...”"."""
    if i - 1 <= sentence.start or found[i - 1].text != ":" or i - sentence.start > 24:
        return None
    name = _whose_kin(found, sentence.start, i - 1, grammar)
    if name is not None:
        return name
    name = core(found, sentence.start, i - 1, grammar)
    if name is None or name.ref is not Ref.PERSON:
        name = _capitalised(found, sentence.start, i - 1)
    if name is None or name.ref is not Ref.PERSON or name.start != sentence.start:
        return None
    heads = any(c.isdigit() for c in name.name) or found[name.end - 1].low in grammar.no_labels
    if heads or found[sentence.start].low in grammar.prepositions:
        return None  # "12:58 Listen: “...”", "THE CLAIM: “...”", "In September: “...”"
    low, rest = name.name.lower(), found[name.end : i - 1]
    known = given_part(low) in grammar.given or low in grammar.proper or low in grammar.surnames
    apart = bool(rest) and rest[0].kind is not Kind.WORD
    if not (apart or name.titled or " " in name.name or known):
        return None  # "Try: “...”", "Abrazó a su hijo: “...”"; but "Osei, 23: “...”"
    if rest and rest[0].kind not in (Kind.POINT, Kind.PARENTHESIS) and rest[0].low not in grammar.prepositions:
        return None
    plain = [t for t in rest if t.kind is not Kind.POSSESSIVE]  # "Ana Ruiz, Farmers' Weekly:"
    if any(t.low in grammar.auxiliaries or t.low in grammar.pronouns or t.kind is Kind.QUOTE for t in plain):
        return None
    return name


def other_before_colon(found: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Mention | None:
    """One more of those who spoke, alone before a colon: "Another: “...”", "A third: “...”"; None elsewhere."""
    if i - 1 <= sentence.start or found[i - 1].text != ":" or grammar.own_rules:
        return None
    other = ordinal(found, sentence.start, i - 1, grammar)
    return other if other is not None and other.end == i - 1 else None


def _whose_kin(found: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """The name behind whose wife or boss it is: "Lind's wife, Ana Ruiz: “...”"."""
    comma = next((k for k in range(start + 2, end - 1) if found[k].text == ","), 0)
    owned = comma and any(t.kind is Kind.POSSESSIVE for t in found[start + 1 : comma - 1])
    owned = owned or (comma and found[start].low in grammar.possessives)  # "His predecessor, Ana Ruiz: “...”"
    if not owned or found[comma - 1].low not in grammar.person:
        return None
    name = core(found, comma + 1, end, grammar)
    return name if name is not None and name.ref is Ref.PERSON and name.end == end and " " in name.name else None


def joined_name(found: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Mention | None:
    """The second of two who speak in turn, without a verb: "“It is,” said Lind, and Ruiz: “It is not.”"."""
    if i - 1 <= sentence.start or found[i - 1].text != ":":
        return None
    first = capitals_start(found, i - 1, sentence.start)
    if first == i - 1 or first - 2 < sentence.start or found[first - 1].low not in grammar.coordinators:
        return None
    name = core(found, first, i - 1, grammar) if found[first - 2].text in (",", ";") else None
    return name if name is not None and name.ref is Ref.PERSON and name.end == i - 1 else None


def _capitalised(found: list[Token], start: int, end: int) -> Mention | None:
    """Two to four capitalised words up to a comma, as a name."""
    stop = start
    while stop < end and found[stop].kind is Kind.CAPITAL:
        stop += 1
    if not 2 <= stop - start <= 4 or (stop < end and found[stop].text != ","):
        return None
    text = join(found, start, stop)
    return Mention(start, stop, Ref.PERSON, text, name=text)


def is_greeted(mention: Mention, found: list[Token], sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a sentence opens with a greeting of somebody: "Dear Stuck, Write back: “…”"."""
    greeting = found[sentence.start].low in grammar.salutations
    return greeting and mention.start <= sentence.start + 1
