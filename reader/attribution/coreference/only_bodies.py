"""The one body of a text that a plain noun means in German: the Landgericht Kalda, and far behind it "das Gericht"."""

from __future__ import annotations

from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention
from reader.document.model import SpeakerKind

SHORTEST = 3
"""A noun of so many letters ends others: "Dachverband", "Landesamt"."""


def only_such_body(mention: Mention, registry: Registry, sentence: int, *, owns: bool = False) -> Entity | None:
    """The only body so far that is what a noun says; None where none or several of other names are.

    Where a text gives one body several names ("der Hersteller Lund", "die Lund AG"), that is the one with the form of a
    company, else the one it uses most.
    Where it names none, it is the one that it calls by a longer noun: "das Landesamt für Fischerei" and "das Amt".
    ``owns``: it has written something, so that it is no building ("des Hauses").
    """
    grammar = registry.grammar
    bodies = (e for e in registry.entities if e.kind is SpeakerKind.ORGANISATION and not e.plural)
    known = [e for e in bodies if e.name not in grammar.lexicon.places and e.near(sentence) <= sentence]
    head = _nominative(mention)
    such = [e for e in known if e.named and is_such(e, head, grammar)]
    if not such:
        called = [e for e in known if not e.named and is_such(e, head, grammar)]
        return called[0] if len(called) == 1 and (owns or head in grammar.organisation) else None
    shared = set.intersection(*(_own_words(e, grammar) for e in such))
    if len(such) > 1 and not shared:
        return None
    if any(_is_legal(e, grammar) for e in such):
        such = [e for e in such if _is_legal(e, grammar)]
    return max(such, key=lambda e: (sum(e.names.values()), e.name.count(" ")))


def _is_legal(entity: Entity, grammar: Grammar) -> bool:
    """Whether a name tells the form of a company: "Lund Technik AG"."""
    return entity.key.rpartition(" ")[2] in grammar.company_forms


def _nominative(mention: Mention) -> str:
    """The noun of a description without the ending of its case, which its text has lost: "des Landgerichts"."""
    text = mention.text.lower()
    return text if mention.head.removeprefix(text) in ("s", "es") else mention.head


def _own_words(entity: Entity, grammar: Grammar) -> set[str]:
    """The words of a name that are no noun for a body and no form of a company."""
    return set(entity.key.split()) - grammar.organisation - grammar.company_forms


def is_such(entity: Entity, head: str, grammar: Grammar) -> bool:
    """Whether the nouns that a text has for a body, or the words of its name, say what a noun does."""
    words = entity.bodies | entity.heads.keys() | (_words_of_name(entity) if entity.named else set())
    longer = len(head) >= SHORTEST
    if any((word == head and entity.named) or (longer and word != head and word.endswith(head)) for word in words):
        return True
    if longer and any(word.startswith(head) and _is_firm(word[len(head) :], grammar) for word in words):
        return True  # "der Betreiber", of the "Betreibergesellschaft"
    if any(word.endswith(kind) for kind in grammar.kinds_again.get(head, ()) for word in words):
        return True
    if head.rpartition("-")[2] in grammar.clubs_again and not words.isdisjoint(grammar.club_forms):
        return True
    if head in grammar.associations_again:
        return _has_noun(words, grammar.associations)
    return head in grammar.firms_again and _has_noun(words, grammar.firm_nouns | grammar.company_forms)


def _words_of_name(entity: Entity) -> set[str]:
    """The words of a body's names in lower case, as written and as the registry keeps them, without accents."""
    return {word for name in (entity.key, *entity.names) for word in name.lower().split()}


def _is_firm(rest: str, grammar: Grammar) -> bool:
    """Whether the last part of a compound only says that it is a firm."""
    return rest.removeprefix("s") in grammar.firms_again


def _has_noun(words: set[str], nouns: frozenset[str]) -> bool:
    """Whether some words have one of several nouns, or end in one: "Autozulieferer"."""
    endings = tuple(noun for noun in nouns if len(noun) > SHORTEST)
    return not words.isdisjoint(nouns) or any(word.endswith(endings) for word in words)
