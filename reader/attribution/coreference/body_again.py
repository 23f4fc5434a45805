"""Which body another noun means in French, Spanish and Italian: a hospital, and then "l’établissement", "el centro".

News in these languages varies the nouns of bodies, too. A list says which nouns a body must have to be called so.
"""

from __future__ import annotations

from reader.attribution.coreference.focus import PROMINENT, Focus
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import SpeakerKind

BACK = 5
"""So many sentences back at most a body is meant again by another noun."""
BARE = "*"
"""Stands in the list for a name without a noun that says what it is, as firms have."""
ACRONYM = "^"
"""Stands in the list for a name in capitals, as parties have."""


def body_again(mention: Mention, stack: list[Focus], registry: Registry, sentence: int) -> Entity | None:
    """The body or writing lately told of that a definite description of one can mean; None where none has such a noun.

    What a sentence was about comes before what it only mentions, and then the nearest.
    """
    grammar = registry.grammar
    nouns = grammar.body_kinds.get(mention.text.lower()) or grammar.body_kinds.get(mention.head)
    described = mention.definite and not (mention.plural or mention.owner or mention.possessed)
    if nouns is None or mention.ref is Ref.PERSON or not (described or mention.name):
        return None
    near = [f for f in reversed(stack) if 0 <= sentence - f.sentence <= BACK and _is_such(f, nouns, grammar)]
    near = [f for f in near if not f.entity.plural and f.entity.name.lower() != mention.text.lower()]
    near = [f for f in near if f.sentence < sentence or f.token < mention.start - 2]  # "note le document"
    called = {f.entity for f in near if mention.head in f.entity.heads}
    near = [f for f in near if f.entity in called] or near  # "l'association s'en prend au groupe Alvex": the group
    meant = next((f.entity for f in near if f.kind in PROMINENT), near[0].entity if near else None)
    if meant is not None and mention.head not in meant.heads:
        registry.tell_body(meant, mention.head)
    return meant


def _is_such(focus: Focus, nouns: tuple[str, ...], grammar: Grammar) -> bool:
    """Whether it is a body or writing of one of the nouns, by the first words of its names and what the text calls it.

    A name without a noun has to be what a sentence was about.
    """
    entity = focus.entity
    if entity.kind not in (SpeakerKind.ORGANISATION, SpeakerKind.DOCUMENT):
        return False
    names = [name.lower().replace("’", "'").split() for name in (entity.name, *entity.names)]
    words = {"_".join(name[:count]) for name in names for count in (1, 2)}  # "conseil_fédéral"
    words |= entity.heads.keys() | entity.bodies
    if not words.isdisjoint(nouns):
        return True
    known = grammar.organisation | grammar.document | grammar.body_kinds.keys() | grammar.media_names
    plain = entity.named and words.isdisjoint(known) and entity.name not in grammar.lexicon.places
    plain = plain and focus.kind in PROMINENT
    return plain and ((ACRONYM in nouns and entity.name.isupper()) or (BARE in nouns and not entity.name.isupper()))
