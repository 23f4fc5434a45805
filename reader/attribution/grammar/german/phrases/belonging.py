"""What stands behind a German noun and is no part of its phrase: a subject with "der", people in a place."""

from __future__ import annotations

from reader.attribution.grammar.german.vocabulary import PERSON, Vocabulary
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.text.tokens import Kind, Token, capitals_end

FOR_ONE = frozenset(("ein", "eine", "einen"))
"""Articles behind "für" of what somebody is for, which is no part of a body's name."""
FAR = 8
"""So many words at most stand between a verb of saying and the last noun of who says something."""
WITH = "mit"
GIVEN = frozenset(("dem", "den", "einem"))
_WHERE = frozenset(("in", "im", "auf", "bei", "beim", "am"))
_TO = frozenset(("die", "das", "den", "einen", "eine", "ein"))
_PLACES = frozenset(("in", "im", "bei", "beim", "am", "an"))


def _is_man(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> bool:
    """Whether a noun behind "der" is one man by its form, so that it is no genitive: "der Gouverneur"."""
    while k < limit and tokens[k].kind is Kind.WORD and tokens[k].low.endswith(words.adjective_endings):
        k += 1
    if k >= limit or tokens[k].kind is not Kind.CAPITAL:
        return False
    low, singular = tokens[k].low, words.grammar.lexicon.singular
    if low.endswith("en") and low != words.head(low):
        return False  # "die Chefin der Liberalen": one would be "der Liberale"
    if low in words.name_adjectives or low.endswith(words.only_several):
        return False  # "der Deutschen Konferenz", "der Eltern"
    head = words.head(low)
    several = low in singular or any(low.endswith(plural) for plural in (head,) if plural in singular)
    return words.kind(low) == PERSON and not several and not words.is_feminine(low) and head in words.grammar.nouns


def is_no_genitive(tokens: list[Token], at: int, limit: int, words: Vocabulary) -> bool:
    """Whether "der" behind a noun opens a subject, a view or somebody that a verb is said to, and nobody's owner."""
    if tokens[at].low != "der":
        return False
    view = at + 1 < limit and tokens[at + 1].low in words.views  # "weil der Chef der Meinung ist"
    return view or _is_subject(tokens, at + 1, limit, words) or _is_given_to(tokens, at, limit, words)


def _is_subject(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> bool:
    """Whether what stands behind "der" is no genitive: a man, or an adjective tells ("Anwälten der deutsche Staat")."""
    if _is_man(tokens, k, limit, words):
        return True  # "entscheidet nach dem Gesetz der Gouverneur"
    if k + 1 >= limit or tokens[k].kind is not Kind.WORD or tokens[k].low in words.grammar.adverbs:
        return False
    return tokens[k].low.endswith("e") and tokens[k + 1].kind is Kind.CAPITAL


def _is_given_to(tokens: list[Token], at: int, limit: int, words: Vocabulary) -> bool:
    """Whether "der" opens whom a verb at the end of its clause is said to: "haben die Minister der Führung gedroht"."""
    if limit - 1 <= at or tokens[limit - 1].low not in words.said_to:
        return False
    return not any(tokens[k].low in words.datives or tokens[k].low in GIVEN for k in range(at + 1, limit))


def is_elsewhere(preposition: Token, mention: Mention, inner: Mention) -> bool:
    """Whether what stands behind a preposition of place is no part of a phrase.

    So it is with a writing ("teilte die Firma in einer Erklärung mit"), and with people behind a body, who belong to
    what the body tells: "Gefahr besteht laut Polizei bei keinem der Gäste".
    """
    if inner.ref is Ref.DOCUMENT:
        return preposition.low in _WHERE
    return preposition.low in _PLACES and mention.ref is Ref.ORGANISATION and inner.ref is Ref.ROLE


def addresses(tokens: list[Token], at: int, limit: int, words: Vocabulary) -> bool:
    """Whether "an" tells to whom somebody writes: an accusative stands behind it, "schrieb der Leiter an den Vorstand".

    "An den" before a plural tells where somebody works: "ein Lehrer an den Schulen".
    """
    if at + 2 >= limit or tokens[at].low != "an" or tokens[at + 1].low not in _TO:
        return False
    noun = next((t.low for t in tokens[at + 2 : limit] if t.kind is Kind.CAPITAL), "")
    return tokens[at + 1].low != "den" or not noun.endswith("n") or words.kind(noun) == PERSON


def is_of_verb(tokens: list[Token], first: int, end: int, words: Vocabulary) -> bool:
    """Whether a phrase behind a noun and a preposition belongs to the verb.

    So do a number and what it counts ("sank laut Marine in rund 300 Metern Tiefe"), and "für ein Verbot".
    """
    if tokens[first - 1].low == "für" and tokens[first].low in FOR_ONE:
        return True
    numbers = (k for k in range(first, end - 1) if tokens[k].kind is Kind.NUMBER)
    return any(tokens[k + 1].low in words.measures for k in numbers)


def tells_press(tokens: list[Token], at: int, mention: Mention, limit: int, words: Vocabulary) -> bool:
    """Whether "der" behind who says something opens the paper or agency that it is said to, and no genitive.

    So it is in "sagte ein Sprecher der Agentur AFP"; "sagte der Redakteur der Zeitung" is of the paper.
    """
    if tokens[at].low != "der" or at + 1 >= limit or not _says_to(tokens, mention.start, at, words):
        return False
    k = at + 1
    if tokens[k].kind is Kind.QUOTE:
        return _is_paper(tokens[k].text.split(), words)
    if tokens[k].low in words.agencies:
        return True
    end = capitals_end(tokens, k, limit)
    if end == k:
        return False
    named = end - k > 1 or (end < limit and tokens[end].kind is Kind.QUOTE)
    return (named and words.head(tokens[k].low) in words.press_nouns) or tokens[end - 1].low in words.press_nouns


def _says_to(tokens: list[Token], start: int, at: int, words: Vocabulary) -> bool:
    """Whether a verb of saying and somebody who is no journalist stand in front of a token, and nothing else."""
    verb = next((k for k in range(start - 1, max(-1, start - FAR), -1) if not _is_inner(tokens[k], words)), -1)
    if verb < 0 or tokens[verb].low not in words.grammar.finite_cues:
        return False
    nouns = [t.low for t in tokens[verb + 1 : at] if t.kind is Kind.CAPITAL]
    attribute = any(t.low == WITH for t in tokens[verb + 1 : at])
    noun = nouns[-1 if attribute else 0] if nouns else ""
    staff = words.head(noun) in words.press_staff or noun.endswith(words.staff_endings)
    return (words.kind(noun) == PERSON or noun in words.grammar.epithets) and not staff


def _is_inner(token: Token, words: Vocabulary) -> bool:
    """Whether a word can stand between a verb and the last noun of its subject."""
    if token.kind is Kind.CAPITAL or token.low in words.grammar.leading or token.low == WITH:
        return True  # "sagten mit der Sache vertraute Personen der Zeitung"
    if token.kind is Kind.NUMBER:
        return token.low.endswith(tuple(words.aged))  # "erklärte der 31-jährige Ungar der Zeitung"
    declined = token.kind is Kind.WORD and token.low.endswith(words.adjective_endings)
    return declined and token.low not in words.grammar.finite_cues | words.grammar.closed


def _is_paper(title: list[str], words: Vocabulary) -> bool:
    """Whether a name in marks is one of a paper by one of its words: "der „Kaldaer Rundschau“"."""
    plain = (word.strip("„“”»«‚‘’›‹\"'").lower() for word in title)
    return any(word.rpartition("-")[2].endswith(words.paper_endings) for word in plain)


def is_home(mention: Mention, inner: Mention, words: Vocabulary) -> bool:
    """Whether somebody is from a place by its noun: "eine Frau aus der Gartenstraße"."""
    return mention.ref is Ref.ROLE and inner.head.endswith(words.home_endings)


def holder(tokens: list[Token], mention: Mention, of: int, name: int, end: int, words: Vocabulary) -> Mention:
    """The holder of an office, named behind what the office is of."""
    role = f"{mention.text} {join(tokens, of, name)}"
    full = join(tokens, name, end).split(" (")[0]
    gender = words.grammar.given.get(given_part(tokens[name].text), "") or mention.gender
    made = Mention(mention.start, end, Ref.PERSON, join(tokens, mention.start, end), name=full, role=role)
    made.gender, made.titled = gender, True
    return made
