"""Who is who in a German report of a trial: who only asks there by office, whose client is told of, who is accused."""

from __future__ import annotations

import re

from reader.attribution.coreference.fitting import contradicts
from reader.attribution.coreference.focus import Focus
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.ages import is_age
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import SpeakerKind

CUT_SHORT = re.compile(r"[^\W\d_][\w-]+(?: [^\W\d_]\.)+")
"""A name whose surname is one letter, as the press writes those of whom a court has not decided: "Timo R."."""


def is_officer(entity: Entity, grammar: Grammar) -> bool:
    """Whether somebody speaks in a trial by office: a judge, a prosecutor, a lawyer."""
    return any(head.endswith(grammar.court_offices) for head in entity.heads)


def _tells_of_accused(registry: Registry) -> bool:
    """Whether a text has told of somebody accused, of a lawyer's client, or of a charge."""
    grammar = registry.grammar
    told = grammar.defendants | grammar.clients | grammar.lexicon.word_class("charge")
    return any(registry.by_head.get(head) for head in told)


def laymen(people: set[Entity], registry: Registry) -> set[Entity]:
    """Those without an office in court; all of them where every one has one and nobody else is told of."""
    lay = {entity for entity in people if not is_officer(entity, registry.grammar)}
    return lay if lay or _tells_of_accused(registry) else people


def not_of_court(near: list[Focus], mention: Mention, registry: Registry) -> list[Focus]:
    """Whom an age can mean of those in focus: nobody with an office in court, where there is somebody else."""
    if not is_age(mention, registry.grammar):
        return near
    lay = laymen({f.entity for f in near}, registry)
    return [f for f in near if f.entity in lay]


def accused_meant(mention: Mention, registry: Registry, sentence: int) -> Entity | None:
    """Whom "der Angeklagte" means of whom the text has not said it: the only one with a full name and no calling."""
    if mention.head not in registry.grammar.defendants or mention.ref is not Ref.ROLE or not mention.is_one_noun:
        return None
    people = [e for e in registry.entities if e.kind is SpeakerKind.PERSON and e.named and e.near(sentence) <= sentence]
    cut = [e for e in people if CUT_SHORT.fullmatch(e.name) and not contradicts(e, mention)]
    if len(cut) == 1:
        return cut[0]
    if registry.by_head[mention.head]:
        return None
    plain = [e for e in people if " " in e.name and not (e.heads or e.roles or contradicts(e, mention))]
    return plain[0] if len(plain) == 1 else None


def counsel(foci: list[Focus], paragraph: int, grammar: Grammar) -> Entity | None:
    """The lawyer who was mentioned last in a paragraph, or in the one before it: they tell of their client."""
    for focus in reversed(foci):
        if focus.paragraph < paragraph - 1:
            return None
        heads = (head for head in focus.entity.heads if not head.startswith(grammar.prosecutors))
        if not focus.entity.plural and any(head.endswith(grammar.lawyers) for head in heads):
            return focus.entity
    return None


def client_meant(mention: Mention, foci: list[Focus], grammar: Grammar) -> Entity | None:
    """Whom "ihr Mandant" means: the only person with a name near who has no office in court; None for several."""
    if mention.head not in grammar.clients and mention.noun not in grammar.clients:
        return None
    if not mention.possessed or mention.ref is not Ref.ROLE or not foci:
        return None
    near = {f.entity for f in foci if f.paragraph >= foci[-1].paragraph - 1 and f.entity.kind is SpeakerKind.PERSON}
    others = {e for e in near if e.named and " " in e.name and not is_officer(e, grammar) and not e.plural}
    if not others:  # "Der Angeklagte schweigt", and then "sein Mandant"
        unnamed = (f.entity for f in foci if f.entity.kind is SpeakerKind.ANONYMOUS and not f.entity.plural)
        others = {entity for entity in unnamed if not grammar.defendants.isdisjoint(entity.heads)}
    return others.pop() if len(others) == 1 else None


def examined(foci: list[Focus], asker: Entity, paragraph: int, grammar: Grammar) -> Entity | None:
    """The only one in a paragraph and the one before whom somebody in court can have asked; None where several are."""
    kinds = (SpeakerKind.PERSON, SpeakerKind.ANONYMOUS)
    near = {f.entity for f in foci if f.paragraph >= paragraph - 1 and f.entity.kind in kinds and not f.entity.plural}
    others = {e for e in near if e is not asker and not is_officer(e, grammar) and (" " in e.name or not e.named)}
    return others.pop() if len(others) == 1 else None
