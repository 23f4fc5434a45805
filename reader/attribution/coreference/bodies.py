"""Which named bodies "the company" can be: those that the text calls nothing else."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace

from reader.attribution.coreference.focus import PROMINENT, Focus, Standing
from reader.attribution.coreference.spokespeople import with_house, with_own_house
from reader.attribution.entities.entity import Entity, folded
from reader.attribution.entities.registry import Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.body_names import body_noun, given_part
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import SpeakerKind

FAR, LATELY = 3, 2
"""Sentences back in which a name can be that of "the company", in languages whose things have a gender and others."""
LONGEST = 5
"""Words of a description at most that means a body again: "the Leeds art-rock band"."""
BASED = "-based"
"""Behind where a body has its seat: "the Lund-based company"."""
OPENING = 2
"""Sentences, headline included, in which a text that is about a body first names it."""


def is_body(entity: Entity, grammar: Grammar) -> bool:
    """Whether this is a body that the text names, and no place."""
    body = entity.kind is SpeakerKind.ORGANISATION and entity.named
    site = entity.key.rpartition(" ")[2] in grammar.sites and not entity.spoke  # "Main Street"
    people = grammar.lexicon.singular.get(entity.key, entity.key) != entity.key  # "Families left stranded"
    return body and not (site or people) and entity.name not in grammar.lexicon.places


def says_of(own: AbstractSet[str], head: str, grammar: Grammar) -> bool:
    """Whether the nouns that a text uses for a body say what another noun does: any of a firm is "the company"."""
    firm = head in grammar.companies and not (own.isdisjoint(grammar.companies) and own.isdisjoint(grammar.either))
    return firm or head in own


def is_named_so(entity: Entity, head: str, grammar: Grammar) -> bool:
    """Whether a noun can be said of a body by the noun in its name: "Varn Academy" is a school."""
    return body_noun(entity.key, grammar) in grammar.lexicon.body_nouns.get(head, ())


def is_something_else(entity: Entity, head: str, grammar: Grammar) -> bool:
    """Whether the text calls a body by nouns that exclude this one."""
    if is_named_so(entity, head, grammar):
        return False
    if head in grammar.companies and not entity.bodies and body_noun(entity.key, grammar) in grammar.institution_nouns:
        return True  # "the company" is not South High
    other = head in grammar.institutions and body_noun(entity.key, grammar) in grammar.name_nouns - {head}
    if other and head not in entity.bodies and head not in entity.heads:
        return True  # "the school" is not Varnholt Rescue
    own = entity.bodies | {h for h in entity.heads if h in grammar.organisation}
    return bool(own) and head not in grammar.any_body and not says_of(own, head, grammar)


def named_before(
    mention: Mention, people: list[tuple[int, Entity]], registry: Registry, sentence: int
) -> Entity | None:
    """The one body that a sentence names before it tells what that is: "Lund shares fell after the start-up said".

    ``people`` are those whom the sentence names, by token. A newcomer is none in a text that opens with another body.
    """
    grammar = registry.grammar
    body = mention.ref is Ref.ORGANISATION or mention.head in grammar.firms_only
    if not body or mention.name or mention.plural or mention.owner:
        return None
    if not mention.definite or mention.head not in grammar.companies or grammar.capital_nouns:
        return None
    known = {e for start, e in people if start < mention.start and (is_body(e, grammar) or _may_be_body(e, grammar))}
    only = known.pop() if len(known) == 1 else None
    if only is not None and min(only.places, default=0) >= sentence > OPENING and _opens_with_another(only, registry):
        return None
    if only is not None and only.kind is SpeakerKind.PERSON:
        only.kind = SpeakerKind.ORGANISATION
    return only if only is not None and not is_something_else(only, mention.head, grammar) else None


def _opens_with_another(body: Entity, registry: Registry) -> bool:
    """Whether the first sentences name another body than this one."""
    others = (e for e in registry.entities if e is not body and is_body(e, registry.grammar))
    return any(e.places and e.places[0] <= OPENING for e in others)


def _may_be_body(entity: Entity, grammar: Grammar) -> bool:
    """Whether nothing shows that a name taken for a person's is one."""
    person = entity.kind is SpeakerKind.PERSON and entity.named and not entity.joint
    shown = (
        entity.roles or entity.leaning or entity.gender or given_part(entity.name.partition(" ")[0]) in grammar.given
    )
    return person and not shown and not entity.fixed_id


def unproved(mention: Mention, stack: list[Focus], sentence: int, registry: Registry) -> Entity | None:
    """A name that nothing shows to be a person's, where "the company" behind it must mean something; now a body's."""
    grammar = registry.grammar
    if mention.head not in grammar.companies or grammar.capital_nouns:
        return None
    if grammar.gendered_things:
        near = (f.entity for f in reversed(stack) if sentence - f.sentence <= FAR)
        firm = next((e for e in near if _is_bare(e)), None)
    else:
        last = next((f for f in reversed(stack) if sentence - f.sentence <= LATELY), None)
        told = last is not None and last.kind in PROMINENT and _may_be_body(last.entity, grammar)
        firm = last.entity if told and last is not None else None
    if firm is not None:
        firm.kind = SpeakerKind.ORGANISATION
        registry.tell_body(firm, mention.head)
    return firm


def _is_bare(entity: Entity) -> bool:
    """Whether a single word taken for a person's name has no role and no gender."""
    person = entity.kind is SpeakerKind.PERSON and entity.named
    return person and " " not in entity.name and not entity.roles and not entity.gender


def body_meant(mention: Mention, registry: Registry, stack: list[Focus], sentence: int) -> Entity | None:
    """Which named body "the newspaper" or "the company" is: the one so called, else a prominent or near one.

    A body of which the text says that it is something else is none: a band is not "the company".
    """
    grammar = registry.grammar
    press = mention.head in grammar.media or mention.ref is Ref.DOCUMENT
    seat, _, noun = mention.text.partition(" ")
    if seat.endswith(BASED) and noun == mention.head:
        mention = replace(mention, text=noun)  # "the Lund-based company"
    if len(mention.text.split()) > 1 and not (press or outstanding(mention, grammar)):
        only = _only_body(mention, registry) if _is_plain_kind(mention, grammar) else None
        return _just_about(mention, registry, stack, sentence) or only
    near = [f for f in reversed(stack) if sentence - f.sentence <= 3 * FAR and _is_one(f.entity, mention.head, grammar)]
    near = _named_already(near, mention, sentence)
    if press:
        papers = [f.entity for f in near if f.entity.evidence or f.entity.key.split()[-1] in grammar.media_names]
        return papers[0] if papers else None
    near = [f for f in near if not is_something_else(f.entity, mention.head, grammar)]
    near = [f for f in near if not _is_county(f.entity, grammar)]
    told = grammar.general_roles and mention.head not in grammar.plain_bodies
    if grammar.capital_nouns or told:  # only a body so called is meant
        near = [f for f in near if _nearness(f, mention.head, sentence, grammar)[0]]
    if mention.head not in grammar.plain_bodies and not grammar.own_rules:
        called = [f for f in near if _nearness(f, mention.head, sentence, grammar)[0]]
        near = called or [f for f in near if f.entity.spoke or f.entity.name.isupper() or f.kind in PROMINENT]
    near = [f for f in near if not _employs_outsiders(f.entity, registry)]
    if not any(f.kind in PROMINENT for f in near):
        main = _only_body(mention, registry)
        near = [f for f in near if main is None]  # not "the company" of whom "Ana Ruiz of Lund Partners" is
        if main is not None:
            return main
    if not near:
        return unproved(mention, stack, sentence, registry)
    meant = max(near, key=lambda f: _nearness(f, mention.head, sentence, grammar)).entity
    meant.kind = SpeakerKind.ORGANISATION if meant.kind is SpeakerKind.PERSON else meant.kind
    return meant


def _employs_outsiders(body: Entity, registry: Registry) -> bool:
    """Whether a text names a body only as that of who tells of others: "an analyst at Lund Partners"."""
    if body.spoke or registry.grammar.capital_nouns:
        return False
    held = (role for e in registry.entities for role, house in e.roles if folded(house) == folded(body.name))
    return any(role.split()[-1].lower() in registry.grammar.outsiders for role in held if role)


def _is_plain_kind(mention: Mention, grammar: Grammar) -> bool:
    """Whether words in small letters tell only what kind a body is: "the furniture retailer", not "the rival firm"."""
    words = mention.text.split()[:-1]
    return all(word.islower() and word not in grammar.other_bodies for word in words) and not mention.plural


def _is_one(entity: Entity, head: str, grammar: Grammar) -> bool:
    """Whether somebody is a body, or has a name taken for a person's that is rather that of a body of this kind.

    It ends so, or more speaks for a firm: "Moss Rescue" is a charity by its noun.
    """
    if is_body(entity, grammar):
        return True
    rather = head in grammar.companies and entity.typed[1] > entity.typed[0] and " " in entity.key
    return _may_be_body(entity, grammar) and (rather or is_named_so(entity, head, grammar))


def firm_meant(mention: Mention, stack: list[Focus], sentence: int, registry: Registry) -> Entity | None:
    """Which named body "the retailer" is, a noun for a person too: the nearest whose name says so.

    Where none does, it is the only one near whose name and text do not say what it is.
    """
    grammar = registry.grammar
    if mention.head not in grammar.either or not mention.definite or mention.plural or mention.owner or mention.tail:
        return None
    near = [f.entity for f in reversed(stack) if sentence - f.sentence <= 3 * FAR and is_body(f.entity, grammar)]
    named = next((e for e in near if is_named_so(e, mention.head, grammar)), None)
    if named is None and mention.head in grammar.lexicon.body_nouns:
        untold = {e for e in near if not (e.bodies or e.heads) and " " in e.key and e.spoke}
        untold = {e for e in untold if body_noun(e.key, grammar) not in grammar.name_nouns | grammar.organisation}
        named = untold.pop() if len(untold) == 1 else None
    if named is None and mention.head in grammar.firms_only:
        return body_meant(replace(mention, ref=Ref.ORGANISATION), registry, stack, sentence)
    return named


def _named_already(near: list[Focus], mention: Mention, sentence: int) -> list[Focus]:
    """Of some bodies those that no later words of the sentence name, where there are such: "The firm is Corvane".

    What stands there behind a preposition is none: "the club posted on Facebook".
    """
    behind = [f for f in near if f.sentence == sentence and f.token > mention.start]
    before = [f for f in near if f not in behind]
    return before or [f for f in behind if f.kind is not Standing.OBLIQUE]


def _is_county(entity: Entity, grammar: Grammar) -> bool:
    """Whether a name of two words is a county's, and nothing shows that it speaks: "West Yorkshire"."""
    words = entity.key.split()
    named = len(words) == 2 and words[0] in grammar.county_words and not entity.spoke
    return named and words[1].endswith(grammar.county_endings)


def _just_about(mention: Mention, registry: Registry, stack: list[Focus], sentence: int) -> Entity | None:
    """The body that the sentence before is about, where several words say what it is: "the Leeds law firm".

    One that is called so comes first: "the equity firm" is the bidder, and "the listed company" whom it wants.
    """
    grammar = registry.grammar
    words = mention.text.split()
    if not 1 < len(words) <= LONGEST or mention.plural or grammar.general_roles or grammar.capital_nouns:
        return None
    near = [f for f in stack if f.sentence == sentence - 1 and _is_one(f.entity, mention.head, grammar)]
    named = {word for f in near for word in f.entity.key.split()}
    if any(w.lower() in grammar.other_bodies or folded(w) in named for w in words[:-1]):
        return None
    proper = [w for w in words[:-1] if w[0].isupper() and not w.isupper()]
    renamed = mention.head in grammar.plain_bodies | grammar.renamed_bodies
    if len(proper) > 1 or (proper and not (renamed and words[0] == proper[0])):
        return None  # "the Welsh government", "the First Hexley company"
    called = {f.entity for f in near if mention.head in f.entity.bodies}
    about = called or {f.entity for f in near if f.kind in PROMINENT}
    one = about.pop() if len(about) == 1 else None
    if one is None or is_something_else(one, mention.head, grammar):
        return None
    one.kind = SpeakerKind.ORGANISATION
    if mention.head not in grammar.any_body:
        registry.tell_body(one, mention.head)
    return one


def owning_body(mention: Mention, registry: Registry, stack: list[Focus], sentence: int) -> Entity | None:
    """Which named body "the company" is in "the company's ads", and "the council" in "the council's policy"."""
    grammar, head = registry.grammar, mention.owner.lower()
    known = head in grammar.plain_bodies or (head in grammar.organisation and head not in grammar.settlements)
    if not known or grammar.capital_nouns:
        return None
    owner = replace(mention, ref=Ref.ORGANISATION, text=head, head=head, owner="", plural=False)
    return body_meant(owner, registry, stack, sentence)


def same_body(mention: Mention, registry: Registry) -> Entity | None:
    """The named body for which the language has another word: "la Fiscalía de Renes" is "el ministerio público"."""
    noun = registry.grammar.same_bodies.get(mention.text.lower())
    if noun is None or (mention.ref is Ref.ROLE and not (mention.plural and mention.definite)):
        return None  # "ein Beamter"
    bodies = (e for e in reversed(registry.entities) if e.kind is SpeakerKind.ORGANISATION)
    bodies = (e for e in bodies if e.named or registry.grammar.capital_nouns)
    return next((e for e in bodies if noun in e.name.lower().split()), None)


def _only_body(mention: Mention, registry: Registry) -> Entity | None:
    """The one body that the text keeps naming, or opens with: "the company" is it also far from its name."""
    grammar = registry.grammar
    if mention.head not in grammar.companies or grammar.capital_nouns:
        return None
    told = [
        e
        for e in registry.entities
        if is_body(e, grammar)
        and (e.often or bool(e.places and e.places[0] <= OPENING))
        and ({"speaks", "acts"} & e.signs or e.often)
        and not is_something_else(e, mention.head, grammar)
    ]
    return told[0] if len(told) == 1 else None


def _nearness(focus: Focus, head: str, sentence: int, grammar: Grammar) -> tuple[bool, bool, bool, int]:
    """Bodies that may be called so first, of those who are, then those that a sentence nearby is about, the nearest.

    A rival may be a company, and is no more one than whom the last sentence is about.
    """
    back = sentence - focus.sentence
    own = focus.entity.bodies | focus.entity.heads.keys()
    about = focus.kind in PROMINENT and back <= FAR
    called = says_of(own, head, grammar) and (head in own or not own <= grammar.either - grammar.companies)
    called = called or is_named_so(focus.entity, head, grammar)
    return called, head in own, about, -back


def outstanding(mention: Mention, grammar: Grammar) -> bool:
    """Whether a body is described by what only one is: "the state's largest utility"."""
    words = mention.text.lower().split()[:-1]
    most = any(len(w) > 5 and w.endswith(grammar.superlative_endings) for w in words)
    placed = not mention.owner or mention.owner.lower() in grammar.settlements
    return most and placed and mention.definite and mention.ref is Ref.ORGANISATION and not mention.plural


def spoken_for(mention: Mention, registry: Registry, stack: list[Focus], last: Focus | None, sentence: int) -> Mention:
    """A spokesperson with the name of the body: "a spokesperson" behind what one said, and "one for the company"."""
    grammar = registry.grammar
    if mention.possessed and grammar.capital_nouns:
        return with_own_house(mention, registry, stack, sentence)
    if mention.head not in grammar.spokespeople or mention.owner or mention.possessed or mention.plural:
        return mention
    if grammar.capital_nouns:
        return with_house(mention, registry, stack, sentence)
    words = mention.tail.split()
    body: Entity | None = None
    the = len(words) == 3 and words[0] in grammar.name_prepositions and words[1] in grammar.definite
    if the and words[2].islower():
        noun = replace(mention, ref=Ref.ORGANISATION, text=words[2], head=words[2], tail="", definite=True)
        body = body_meant(noun, registry, stack, sentence)
    named = any(word[0].isupper() for word in mention.text.split()[:-1])  # "a Lund Council spokesman"
    if not (words or named) and last is not None and last.sentence == sentence - 1 and is_body(last.entity, grammar):
        body = last.entity
    return mention if body is None else replace(mention, tail=f"for {body.name}")


def owned_by(mention: Mention, owner: Entity | None, registry: Registry) -> Mention:
    """The office or campaign of somebody, as the text calls it first: "his office" of Bo Lind is "Lind’s office".

    Where the text calls it "the Lind office", it is that.
    """
    person = owner is not None and owner.named and owner.kind is SpeakerKind.PERSON
    told = mention.owner.split() if mention.owner else owner.name.split() if owner is not None and person else []
    if not told or not told[-1][0].isupper():
        return mention
    surname = folded(told[-1])
    same = (e.name for e in registry.by_head[mention.head] if surname in _owner_words(e.name))
    text = next(same, mention.text if mention.owner else f"{told[-1]}’s {mention.role}")
    return replace(mention, text=text, owner=told[-1], definite=False, possessed=False, possessor="")


def _owner_words(name: str) -> list[str]:
    """The words of a body's name for comparing, without what makes them genitives: "Lind’s office"."""
    return [folded(word.replace("’", "'").removesuffix("'s").removesuffix("'")) for word in name.split()]
