"""People whom a sentence describes without naming them: "a widow", "the taller man", "her therapist"."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.apposed import goes_by, names_behind
from reader.attribution.phrases.appositions import name_and_age_before, told_of_before_pronoun
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.subjects import core
from reader.attribution.text.tokens import Kind, Token, capitals_end, capitals_start

LONGEST_PHRASE = 5
"""So many tokens at most has a phrase with its determiner up to its noun."""


def described_in(tokens: list[Token], start: int, end: int, grammar: Grammar) -> list[Mention]:
    """Every single person that a sentence describes, except where the phrase only says what a named one is."""
    out: list[Mention] = []
    k = start
    while k < end:
        if tokens[k].kind not in (Kind.WORD, Kind.CAPITAL) or tokens[k].low not in grammar.leading:
            k += 1
            continue
        mention = core(tokens, k, end, grammar) or _who(tokens, k, end, grammar)
        if mention is None and k == start:
            mention = _somebody(tokens, k, end, grammar)
        if mention is None:
            k += 1
            continue
        low = tokens[k].low
        meant = low in grammar.singular_indefinite or low in grammar.definite or low in grammar.possessives
        if (
            mention.ref is Ref.ROLE
            and meant
            and not mention.guessed
            and not mention.plural
            and not _predicate(tokens, mention, start, end, grammar)
        ):
            out.append(mention)
        k = max(k + 1, mention.end)
    return out


def brought_up(tokens: list[Token], start: int, end: int, grammar: Grammar) -> list[str]:
    """The nouns by which a sentence brings up somebody or a body and calls nobody with a name: "met a dealer"."""
    out: list[str] = []
    named = next((k for k in range(start + 1, end) if tokens[k].kind is Kind.CAPITAL), end)
    for k in range(start, end):
        if k > named and tokens[k].low in grammar.definite and (thing := _thing(tokens, k, end, grammar)):
            out.append(thing)
        behind = k > start and tokens[k - 1].low in grammar.prepositions
        if tokens[k].low not in grammar.singular_indefinite and not (behind and tokens[k].low in grammar.definite):
            continue  # "the striker" may be another word for whom the text names
        stop = k + 1
        while stop < min(end, k + LONGEST_PHRASE) and tokens[stop].kind is Kind.WORD:
            word = tokens[stop].low
            if word in grammar.closed:
                break
            body = word in grammar.organisation and not behind
            if body or word in grammar.person or word.endswith(grammar.agent_endings):
                mention = Mention(k, stop + 1, Ref.ROLE, word, head=word)
                if not _predicate(tokens, mention, start, end, grammar):
                    out.append(word)
            stop += 1
    return out


def _thing(tokens: list[Token], k: int, end: int, grammar: Grammar) -> str:
    """The noun of no list that stands beside a name behind an article, so that it is not theirs: "Ruiz sued the abbey".

    It is an empty string where another noun stands there, or one that may call somebody: "the beekeeper".
    """
    stop = k + 1
    while stop < min(end, k + LONGEST_PHRASE) and tokens[stop].kind is Kind.WORD:
        if tokens[stop].low in grammar.closed or tokens[stop].low in grammar.leading:
            break
        stop += 1
    noun = tokens[stop - 1].low
    known = stop == k + 1 or noun in grammar.nouns or noun in grammar.verb_forms or noun in grammar.time
    return "" if known or noun.endswith(grammar.agent_endings) else noun


def _predicate(tokens: list[Token], mention: Mention, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a description is in apposition, or what somebody is said to be or to work as."""
    if mention.start == start and told_of_before_pronoun(tokens, mention.end, end, grammar):
        return True
    if mention.start > start and tokens[mention.start - 1].low in grammar.as_words:
        return True  # "to play it as a man who"
    if _beside_name(tokens, mention, start, grammar):
        return True
    if mention.end < end and tokens[mention.end].low in grammar.who:
        stop = capitals_end(tokens, mention.end + 3, end)
        # "among them was a teacher who", but not "a driver who goes by Spud": him
        return mention.end + 3 < stop and goes_by(tokens, mention, stop, grammar) is not None
    if names_behind(tokens, mention.end, end, grammar):
        return True  # "a producer named Ana Ruiz": her
    if _cleft(tokens, mention, start, end, grammar):
        return False
    before = tokens[mention.start - 1] if mention.start > start else None
    if mention.start - 2 >= start and tokens[mention.start - 2].low in grammar.existential:
        return False  # "There was a woman at the door"
    if before is not None and (
        before.low in grammar.being or before.low in grammar.as_words or before.text in (",", "—", "(")
    ):
        return True
    after = tokens[mention.end] if mention.end < end else None
    named = after is not None and after.kind is Kind.CAPITAL
    apposed = after is not None and after.text == "," and mention.end + 1 < end
    return named or (apposed and tokens[mention.end + 1].kind is Kind.CAPITAL)


def _beside_name(tokens: list[Token], mention: Mention, start: int, grammar: Grammar) -> bool:
    """Whether commas part a description from an age or a full name that it tells of: "Ana Ruiz, 71, a nurse who"."""
    k = name_and_age_before(tokens, mention.start, start)
    if k < 0 or tokens[mention.start].low not in grammar.singular_indefinite:
        return False
    aged = k < mention.start - 2
    first = capitals_start(tokens, k + 1, start)
    if aged or k == first:
        return aged
    ahead = first - 1 == start and tokens[start].low in grammar.prepositions  # "Behind Ana Ruiz, a nurse wept"
    return not ahead and given_part(tokens[first].text) in grammar.given


def _cleft(tokens: list[Token], mention: Mention, start: int, end: int, grammar: Grammar) -> bool:
    """Whether "it was ... who" brings somebody up: "It was my aunt, in the end, who rang"."""
    it = mention.start - 2
    if it < start or tokens[it + 1].low not in grammar.being or tokens[it].low not in grammar.void_pronouns:
        return False
    return any(t.low in grammar.who for t in tokens[mention.end : min(end, mention.end + 7)])


def _who(tokens: list[Token], k: int, end: int, grammar: Grammar) -> Mention | None:
    """Somebody by a noun that no list has, told by "who" behind it: "one pensioner who"."""
    stop = k + 1
    while stop < end and stop - k < 5 and tokens[stop].kind is Kind.WORD and tokens[stop].low not in grammar.closed:
        if tokens[stop].low in grammar.leading:
            return None  # "The depot traced one pensioner whose"
        stop += 1
    if stop == k + 1 or stop >= end or tokens[stop].low not in grammar.who or tokens[k].low in grammar.those:
        return None  # "those present who"
    text = join(tokens, k + 1, stop)
    definite = tokens[k].low in grammar.definite
    return Mention(k, stop, Ref.ROLE, text, head=tokens[stop - 1].low, role=text, definite=definite)


def _somebody(tokens: list[Token], k: int, end: int, grammar: Grammar) -> Mention | None:
    """Who opens a sentence by a noun that no list has, told by "his" behind: "A verger laid down his broom"."""
    if tokens[k].low not in grammar.singular_indefinite or grammar.capital_nouns:
        return None
    stop = k + 1
    while stop < end and stop - k < 5 and tokens[stop].kind is Kind.WORD:
        low = tokens[stop].low
        if low in grammar.verb_forms or low in grammar.closed or low.endswith(grammar.past_endings):
            break
        stop += 1
    last = tokens[stop - 1].low
    thing = last in grammar.organisation or last in grammar.document or last in grammar.time
    if not 1 < stop - k < 5 or stop >= end or tokens[stop].text == "," or thing or last in grammar.quantities:
        return None
    if any(is_object(tokens, n, end, grammar) for n in range(stop, min(end, stop + 8))):
        return None  # "A bout of flu kept him in bed", "A scholarship took her to Lund"
    told = (grammar.owners.get(t.low) or grammar.pronouns.get(t.low) for t in tokens[stop:end])
    gender = next((g for g, plural in filter(None, told) if not plural), "")
    if gender not in ("male", "female") or any(t.kind is Kind.CAPITAL for t in tokens[stop : stop + 6]):
        return None
    text = join(tokens, k + 1, stop)
    return Mention(k, stop, Ref.ROLE, text, head=last, role=text, gender=gender)


def is_object(tokens: list[Token], k: int, end: int, grammar: Grammar) -> bool:
    """Whether a word is "him", or a "her" that owns nothing behind it: not "her hand"."""
    if tokens[k].low not in grammar.object_genders or tokens[k].low not in grammar.owners or k + 1 >= end:
        return tokens[k].low in grammar.object_genders
    behind = tokens[k + 1]
    small = behind.low in grammar.closed or behind.low in grammar.adverbs or behind.low in grammar.place_adverbs
    return small or behind.kind not in (Kind.WORD, Kind.CAPITAL)
