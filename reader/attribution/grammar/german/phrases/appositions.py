"""German appositions between commas: the name behind an office or a body, the office behind a name."""

from __future__ import annotations

from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.verb_forms import is_finite
from reader.attribution.grammar.german.vocabulary import BODY, PERSON, Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.text.tokens import Kind, Token, capitals_end

HIMSELF = "selbst"
ONE = frozenset(("einer", "eine"))
NAME = 2
"""So many words have a name that nothing but its place tells."""


def apposed(tokens: list[Token], mention: Mention, limit: int, grammar: Grammar) -> Mention:
    """A phrase with its apposition between commas: the name behind an office, or the office behind a name."""
    words = vocabulary(grammar)
    at = mention.end
    at += at + 1 < limit and tokens[at].low == HIMSELF
    if at + 1 >= limit or tokens[at].text != "," or mention.ref is Ref.PRONOUN:
        return mention
    other = _unlisted_name(tokens, mention, at + 1, limit, words) or noun_phrase(tokens, at + 1, limit, grammar)
    if other is None or other.ref is Ref.PRONOUN:
        return mention
    closed = other.end >= limit or tokens[other.end].kind in (Kind.POINT, Kind.QUOTE)
    single = not mention.plural or tokens[mention.start].low == "den"  # "den Vorsitzenden, Jo Kern,"
    if mention.ref is Ref.ROLE and mention.definite and single and _is_enclosed(tokens, other, limit, words):
        other.role = f"{mention.text} {mention.tail}".strip()
        other.gender, other.start, other.titled = mention.gender, mention.start, True
        return other
    of_place = mention.ref is Ref.PERSON and _may_be_genitive(tokens, mention) and closed
    of_place = of_place or (mention.ref is Ref.ORGANISATION and _is_agent(mention) and closed)
    if (mention.ref is Ref.ROLE or of_place) and other.ref is Ref.PERSON and " " in other.name and single:
        other.role = other.role or f"{mention.text} {mention.tail}".strip()
        other.gender = other.gender or mention.gender
        other.start, other.titled = mention.start, True
        return other
    if single and _tells_age(tokens, mention, other, grammar):
        return _as_told(tokens, mention, other, limit)
    if _is_named_body(tokens, mention, other, words):
        other.start = mention.start
        return other
    closed = closed or _runs_on(tokens, other, words)
    if mention.ref is Ref.PERSON and other.ref is Ref.ROLE and closed and _calls(tokens, at + 1, words):
        mention.role = mention.role or f"{other.text} {other.tail}".strip()
        mention.gender = mention.gender or other.gender
        mention.titled = True
        comma = other.end < limit and tokens[other.end].text == ","
        mention.end = other.end + comma
    return mention


def role_beside(tokens: list[Token], mention: Mention, start: int, end: int, grammar: Grammar) -> tuple[str, str]:
    """The calling between commas behind a name, with what it belongs to, and no affiliation; empty where none stands.

    It is read to note what somebody is; `apposed` reads the same place for where a subject ends.
    """
    words = vocabulary(grammar)
    k = mention.end
    while k < end and (tokens[k].kind is Kind.PARENTHESIS or tokens[k].low in grammar.negations):
        k += 1  # "Das weiß auch Ana Ruiz nicht, die Leiterin"
    if mention.ref is not Ref.PERSON or mention.role or k + 1 >= end or tokens[k].text not in (",", "–", "—"):
        return "", ""
    k += 1
    if tokens[k].kind is Kind.NUMBER and k + 2 < end and tokens[k + 1].text == ",":
        k += 2  # "Ana Ruiz, 43, Sprecherin der Bahn,"
    k += tokens[k].low in words.before_roles
    told = noun_phrase(tokens, k, end, grammar) if k < end else None
    if told is None or told.ref is not Ref.ROLE or told.plural or words.kind(told.head) != PERSON:
        return "", ""
    if any(tokens[j].low in grammar.negations for j in range(mention.end, k)) and not _closes(
        tokens, mention, told, end, grammar
    ):
        return "", ""  # "Das sagt Ana Ruiz nicht, der Leiter aber schon"
    opens = mention.start == start  # "Ana Ruiz, die Leiterin des Amtes teilte mit": a comma was forgotten
    if told.end < end and is_finite(tokens, told.end, words) and not opens and tokens[told.end - 1].text != ",":
        return "", ""  # "sagte Ana Ruiz, der Fahrer habe geschlafen"
    return f"{told.text} {told.tail}".strip(), ""


def _closes(tokens: list[Token], mention: Mention, told: Mention, end: int, grammar: Grammar) -> bool:
    """Whether an office ends its clause and may be that of who is named before it, by the gender of the two."""
    closed = told.end >= end or tokens[told.end].kind is Kind.POINT or tokens[told.end - 1].text == ","
    gender = grammar.given.get(given_part(mention.name), "") or mention.gender
    return closed and (not gender or not told.gender or gender == told.gender)


def _runs_on(tokens: list[Token], other: Mention, words: Vocabulary) -> bool:
    """Whether the verb stands behind an office whose comma was forgotten: "laut Ana Ruiz, Sprecherin der Bahn ist".

    With an article it is an office where that is a dative: "nach Angaben von Jo Kern, dem Leiter des Amtes hat".
    """
    if other.plural or other.end >= len(tokens) or not is_finite(tokens, other.end, words):
        return False
    article = tokens[other.start].low
    woman = article == "der" and words.is_feminine(other.head)
    return article == "dem" or woman or article not in words.grammar.leading


def _unlisted_name(tokens: list[Token], mention: Mention, first: int, limit: int, words: Vocabulary) -> Mention | None:
    """The name between commas behind an office of which no list has a part: "Der Wirt, Taavis Lunds, sagte"."""
    stop = capitals_end(tokens, first, limit)
    if mention.ref is not Ref.ROLE or not mention.definite or mention.plural or stop - first != NAME:
        return None
    if stop >= limit or tokens[stop].text != "," or stop + 1 >= limit or not is_finite(tokens, stop + 1, words):
        return None
    if any(words.kind(tokens[k].low) or tokens[k].text.isupper() for k in range(first, stop)):
        return None
    name = join(tokens, first, stop)
    return Mention(first, stop, Ref.PERSON, name, name=name, head=tokens[stop - 1].low)


def _as_told(tokens: list[Token], mention: Mention, other: Mention, limit: int) -> Mention:
    """Somebody without a name as an apposition describes them, where that is closed; its home belongs to it."""
    end, tail = other.end, other.tail
    home = capitals_end(tokens, end + 1, limit) if end < limit and tokens[end].low == "aus" else end
    if home > end + 1:
        end, tail = home, join(tokens, end, home)
    if end < limit and tokens[end].kind is not Kind.POINT:
        return mention
    mention.text, mention.tail, mention.gender = other.text, tail, other.gender or mention.gender
    mention.end = end + (end < limit and tokens[end].text == ",")
    return mention


def _tells_age(tokens: list[Token], mention: Mention, other: Mention, grammar: Grammar) -> bool:
    """Whether an apposition tells more of somebody without a name: "Der Gast, ein 26 Jahre alter Tischler,"."""
    if mention.ref is not Ref.ROLE or other.ref is not Ref.ROLE or other.definite:
        return False
    if tokens[mention.start].low in ONE and not mention.definite:
        return True  # "Einer der Geretteten, ein Lehrer aus Lund,"
    plain = mention.head in grammar.plain_people | grammar.in_scene and " " not in mention.description
    return (
        plain
        and mention.definite
        and any(t.kind is Kind.NUMBER or t.text[:1].isdigit() for t in tokens[other.start : other.end])
    )


def _is_named_body(tokens: list[Token], mention: Mention, other: Mention, words: Vocabulary) -> bool:
    """Whether a body has its name between commas: "Die Gesellschaft, die Lund AG, sagte"; no list goes on."""
    if mention.ref not in (Ref.ORGANISATION, Ref.ROLE) or mention.name or not mention.definite or mention.plural:
        return False
    if other.ref is not Ref.ORGANISATION or not other.name:
        return False
    firm = other.name.rpartition(" ")[2].lower() in words.grammar.company_forms  # "Die Eigentümerin, die Lund AG,"
    if words.kind(mention.head) != BODY and not firm:
        return False
    behind = other.end + 1
    if other.end >= len(tokens) or tokens[other.end].text in ".!?:":
        return True
    if tokens[other.end].text != "," or behind >= len(tokens):
        return False
    goes_on = tokens[behind].low in words.grammar.leading or tokens[behind].kind is Kind.CAPITAL  # a list
    goes_on = goes_on or tokens[behind].low in words.grammar.coordinators
    return is_finite(tokens, behind, words) or (firm and mention.ref is Ref.ROLE and not goes_on)


def _is_enclosed(tokens: list[Token], other: Mention, limit: int, words: Vocabulary) -> bool:
    """Whether a surname stands alone between commas: "Der Präsident des Verbands, Kern, sagte", "…, Kern (SPD)."."""
    first = other.start
    if other.ref is not Ref.PERSON or tokens[first].kind is not Kind.CAPITAL:
        return False
    bracket = first + 1 < limit and tokens[first + 1].kind is Kind.PARENTHESIS
    end = first + 1 + bracket
    if other.end not in (first + 1, end) or (end >= limit and not bracket):
        return False
    closed = end >= limit or tokens[end].text == "," or (bracket and tokens[end].text in (".", ":"))
    low = tokens[first].low
    return closed and (bracket or low in words.grammar.surnames or low in words.grammar.proper)


def _may_be_genitive(tokens: list[Token], mention: Mention) -> bool:
    """Whether the name behind an office may be the place it is of: "der Präsident Velanias, Ivo Kern,"."""
    opens = tokens[mention.start].low in ("der", "die") and mention.titled
    return opens and " " not in mention.name and mention.name.endswith("s")


def _is_agent(mention: Mention) -> bool:
    """Whether a noun for a body may be one man as well: "der Betreiber des Ladens, Ivo Kern"."""
    return mention.definite and not (mention.name or mention.plural) and mention.head.endswith("er")


def _calls(tokens: list[Token], at: int, words: Vocabulary) -> bool:
    """Whether an apposition says what somebody is: a noun for people, not a new subject."""
    for k in range(at, min(at + 6, len(tokens))):
        if tokens[k].kind is Kind.CAPITAL and words.kind(tokens[k].low) == PERSON:
            return True
        if tokens[k].kind is Kind.POINT:
            return False
    return False
