"""Whom the headline names, and whom a German text means by what was done with them: "der Entlassene"."""

from __future__ import annotations

from reader.attribution.coreference.fitting import contradicts
from reader.attribution.entities.entity import Entity, folded
from reader.attribution.entities.registry import Registry
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.participles import is_participle
from reader.document.model import Document, SpeakerKind
from reader.text.patterns import later

LINES = 3
"""So many paragraphs at the start may be lines of the headline."""
_FULL_NAME = later(r"\b([^\W\d_a-z]\w+) ([^\W\d_a-z][\w-]+)")
ENDS = (".", "!", "?", "…", ":", "“", "«")


def portrayed_in(document: Document, registry: Registry) -> Entity | None:
    """The one person whose surname stands in the title, of one family whom the text names first; else None."""
    named = _surnamed_in({*folded(document.title).split()}, registry)
    several = len({e.key.rpartition(" ")[2] for e in named}) > 1
    return None if several else min(named, key=lambda e: e.places[0], default=None)


def _surnamed_in(words: set[str], registry: Registry) -> list[Entity]:
    """The people of a text whose surnames are among words."""
    people = (e for e in registry.entities if e.kind is SpeakerKind.PERSON and e.named and e.solid and not e.joint)
    return [e for e in people if e.places and e.key.rpartition(" ")[2] in words]


def headliner_of(document: Document, registry: Registry) -> Entity | None:
    """The only person whom the lines above a German text name, which end like no sentence; None for several.

    It may be somebody whom the text only names in words in marks: "„Der SC Kalda und Jo Kern trennen sich“".
    """
    if not registry.grammar.capital_nouns:
        return None
    lines = [document.title]
    for paragraph in document.paragraphs[:LINES]:
        if paragraph.text.rstrip().endswith(ENDS):
            break
        lines.append(paragraph.text)
    words = {word for line in lines for word in folded(line).split()}
    named = {*_surnamed_in(words, registry)}
    if not named:
        return _named_in_marks(document, words, registry)
    return named.pop() if len(named) == 1 else None


def _named_in_marks(document: Document, words: set[str], registry: Registry) -> Entity | None:
    """The only full name in the text, marks included, whose surname stands in the headline, now entered."""
    given = registry.grammar.given
    found = (name for one in document.paragraphs for name in _FULL_NAME.findall(one.text))
    names = {(first, last) for first, last in found if first.lower() in given and folded(last) in words}
    if len(names) != 1:
        return None
    (name,) = names
    entity = registry.person(" ".join(name), given[name[0].lower()])
    entity.evidence += 1
    return entity


def headliner_meant(mention: Mention, registry: Registry) -> Entity | None:
    """The one person whom the headline names, where a participle alone describes somebody whom it may be."""
    headliner, grammar = registry.headliner, registry.grammar
    if headliner is None or not grammar.capital_nouns or mention.ref is not Ref.ROLE or not mention.is_one_noun:
        return None
    article = {"male": "der", "female": "die"}.get(mention.gender, "")
    if not is_participle(mention.head, article, grammar) or contradicts(headliner, mention):
        return None
    return headliner
