"""Whom a German description means by a calling beside an office, or by a home: a chairman, and then "der Reeder"."""

from __future__ import annotations

from reader.attribution.coreference.fitting import contradicts
from reader.attribution.coreference.focus import PROMINENT, Focus, Standing
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import SpeakerKind

PARTICIPLE = ("te", "ne")
"""How a participle ends that tells what has happened to somebody: "der Gerettete"."""
OFFICIALS = frozenset(("beamte", "bedienstete", "beauftragte"))
"""Participles that tell an office."""
LATELY = 3
"""So many sentences back somebody has spoken whose calling a description tells."""


def holder_meant(
    mention: Mention, stack: list[Focus], sentence: int, paragraph: int, grammar: Grammar
) -> Entity | None:
    """Who spoke last in the paragraph and is only said to hold an office, where a description tells a calling.

    A chairman, a spokeswoman or a mayor is something else by trade; the baker is no butcher.
    """
    if mention.ref is not Ref.ROLE or not mention.definite or mention.tail or not mention.gender:
        return None
    if mention.head in grammar.source | grammar.kin or _is_office(mention.noun, grammar):
        return None
    if mention.head in grammar.in_scene and mention.head not in grammar.trades_in_scene:
        return None
    here = [f for f in stack if f.paragraph == paragraph and f.kind is Standing.SPEAKER]
    if not here or sentence - here[-1].sentence > LATELY:
        return None
    last = here[-1].entity
    whole = last.kind is SpeakerKind.PERSON and last.named and not last.plural and " " in last.name
    unnamed = (f for f in stack if f.paragraph == paragraph and f.entity.kind is SpeakerKind.ANONYMOUS)
    others = [f for f in unnamed if not f.entity.plural]
    if not whole or contradicts(last, mention) or any(not contradicts(f.entity, mention) for f in others):
        return None
    offices = [word.lower() for role, _ in last.roles for word in role.split()[-1:]]
    return last if offices and all(_is_office(word, grammar) for word in offices) else None


def of_other_trade(entity: Entity, mention: Mention, grammar: Grammar) -> bool:
    """Whether somebody has a trade that a description does not tell: a priest is no landlord, and not "der Gerettete".

    Who holds an office may have any; a home or an age tells of no trade.
    """
    head = mention.head
    if head in grammar.epithets | grammar.anybody_again | grammar.plain_people or _is_office(mention.noun, grammar):
        return False
    if any(head.endswith(own) or own.endswith(head) for own in entity.heads):
        return False
    if head not in grammar.person and not head.endswith(PARTICIPLE):
        return False
    titles = [word.lower() for role, _ in entity.roles for word in role.split()[-1:]]
    return bool(titles) and not any(_is_office(title, grammar) for title in titles)


def befell_another(entity: Entity, mention: Mention, grammar: Grammar) -> bool:
    """Whether a participle tells what has happened to somebody, and who spoke does so for others: "der Verurteilte"."""
    word = mention.text.rpartition(" ")[2].lower()
    happened = word.endswith(PARTICIPLE) and word not in OFFICIALS
    return happened and not grammar.spokespeople.isdisjoint(entity.heads)


def _is_office(noun: str, grammar: Grammar) -> bool:
    """Whether a noun is one for an office, which somebody holds beside a calling: "vereinspräsident"."""
    return noun.endswith(grammar.posts + grammar.offices_again)


def opponent_meant(mention: Mention, stack: list[Focus], sentence: int, grammar: Grammar) -> Entity | None:
    """Whom "her opponent" means: the only other person with a full name in focus; None where several can be meant.

    The one whose opponent it is has been told of in the sentence before, where the gender of both is the same.
    """
    if mention.head not in grammar.opponents or not mention.possessed or mention.plural or mention.ref is not Ref.ROLE:
        return None
    near = [f for f in stack if f.entity.kind is SpeakerKind.PERSON and f.entity.named and " " in f.entity.name]
    fitting = {f.entity for f in near if not contradicts(f.entity, mention)}
    if len(fitting) > 1:
        about = {f.entity for f in near if f.sentence == sentence - 1 and f.kind in PROMINENT}
        fitting -= about if len(about) == 1 else set()
    return fitting.pop() if len(fitting) == 1 and len({f.entity for f in near}) > 1 else None


def newcomer_from(mention: Mention, stack: list[Focus], sentence: int, registry: Registry) -> Entity | None:
    """Whom the sentence before names for the first time, where a home opens this one: "Der Kroate freut sich".

    Nobody is it where that sentence brings in several, or nobody else whom the text knows.
    """
    grammar = registry.grammar
    if not grammar.capital_nouns or mention.ref is not Ref.ROLE or not mention.definite or mention.plural:
        return None
    if mention.head not in grammar.homes or mention.tail or mention.owner:
        return None
    before = [f for f in stack if f.sentence == sentence - 1 and f.entity.kind is SpeakerKind.PERSON]
    people = {f.entity for f in before if f.entity.named and not contradicts(f.entity, mention)}
    new = {e for e in people if " " in e.name and e.near(sentence - 2) > sentence - 2}
    new = {e for e in people if not any(f.entity is e and f.sentence < sentence - 1 for f in stack)} & new
    return new.pop() if len(new) == 1 and len(people) > 1 else None
