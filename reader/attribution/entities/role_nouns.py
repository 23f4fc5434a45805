"""The nouns of a role, by which the text finds somebody again: "the senator" of "Florida senator Ana Ruiz"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reader.attribution.lexicon.word_classes import Grammar


def tidied(role: str, affiliation: str, grammar: Grammar, *, plural: bool) -> tuple[str, str]:
    """A role and an affiliation as they are shown: of one person, without the capital of a sentence, "Ruiz’s wife"."""
    if affiliation and role.rpartition(" ")[2] in grammar.relatives:
        role, affiliation = f"{affiliation}’s {role}", ""
    opening, _, rest = role.partition(" ")
    opens = opening.lower() in grammar.role_openers and opening.lower() not in grammar.proper
    if opens and not rest[:1].isupper() and opening[1:].islower() and not grammar.capital_nouns:
        role = role[0].lower() + role[1:]
    before, _, noun = role.rpartition(" ")
    plain = grammar.tail_prepositions.isdisjoint(before.split())  # not "chair of the residents"
    if not plural and plain and noun in grammar.lexicon.singular and noun in grammar.person:
        role = f"{before} {grammar.lexicon.singular[noun]}".strip()  # "her co-writers Ana Ruiz and Bo Lind"
    return role, affiliation


def unlisted_nouns(role: str, grammar: Grammar) -> Iterator[str]:
    """The calling of a role that no list has, and what several words of it are called in one."""
    last = role.partition(" of ")[0].split()[-1:]
    if last and last[0].islower() and last[0] not in grammar.person:
        yield last[0]
    low = role.lower()
    for called, noun in grammar.lexicon.synonyms.items():
        if " " in called and low.startswith(called):
            yield noun  # "presidente della Regione", who is "il governatore"


def listed_nouns(role: str, grammar: Grammar) -> Iterator[tuple[str, str]]:
    """The nouns for people among the words of a role, in the singular; and what else such people are called, or ""."""
    role = _without_owner(role, grammar) if grammar.romance else role
    low = role.lower()
    for phrase, wider in grammar.wider_offices.items():
        if f" {phrase} " in f" {low} ":
            yield from ((noun, "") for noun in wider)  # "Prime Minister Ana Ruiz", and then "the leader"
    for word in dict.fromkeys((*low.split(), *low.replace("-", " ").split())):
        head = grammar.lexicon.singular.get(word, word)
        if head not in grammar.person and word.endswith(grammar.calling_endings):
            ending = max((e for e in grammar.calling_endings if word.endswith(e)), key=len)
            head = grammar.lexicon.singular.get(ending, ending)
        head = grammar.lexicon.synonyms.get(head, head)
        if head in grammar.person:
            called = grammar.also_called.get(head, "")
            qualifies = bool(called or head in grammar.wider_callings) and _qualifies_noun(role, word, grammar)
            yield head, "" if qualifies else called
            if not qualifies:
                yield from ((noun, "") for noun in grammar.wider_callings.get(head, ()))


def offices_held(role: str, gender: str, grammar: Grammar) -> list[str]:
    """The offices of who is "titular de Vivienda": a minister or a councillor, "la ministra" where she is a woman."""
    first, _, rest = role.partition(" ")
    holder = first.lower() in grammar.lexicon.word_class("portfolio-holder")
    portfolio = holder and any(word[0].isupper() for word in rest.split())
    offices = sorted(grammar.lexicon.word_class("portfolio-office")) if portfolio else []
    return [office for office in offices if not gender or gender_of(office, grammar) in ("", gender)]


def gender_of(noun: str, grammar: Grammar) -> str:
    """The gender that a noun for a person tells; empty where it tells none."""
    if noun in grammar.male:
        return "male"
    return "female" if noun in grammar.female else ""


def _without_owner(role: str, grammar: Grammar) -> str:
    """A role without whose it is, who is another: "abogado del acusado", "mère de la victime"."""
    words = role.split()
    if not words or words[0].lower() not in grammar.person:
        return role  # "una de las vecinas"
    kept: list[str] = []
    for k, word in enumerate(words):
        before = [w.lower() for w in words[max(0, k - 2) : k]]
        owner = bool(before) and before[-1] in grammar.lexicon.word_class("articled-preposition")
        owner = owner or (len(before) == 2 and before[0] in grammar.of and before[1] in grammar.definite)
        if not owner:
            kept.append(word)
    return " ".join(kept)


def _qualifies_noun(role: str, word: str, grammar: Grammar) -> bool:
    """Whether a word of a role only qualifies what stands behind it: "Justice Department attorney"."""
    pairs = list(pairwise(role.split()))
    body = any(a.lower() == word and a[:1].isupper() and b[:1].isupper() for a, b in pairs)
    return body or any(a.lower() == word and b.lower() in grammar.person and b.islower() for a, b in pairs)
