"""Who was described first and is named right after: "The mayor said it would hold. “It will,” said Ana Ruiz."."""

from __future__ import annotations

from reader.attribution.attribution import Attribution, Undecided
from reader.attribution.confidence import confidence
from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.coreference.aged import INTRODUCED, aged_meant
from reader.attribution.coreference.fitting import contradicts
from reader.attribution.coreference.focus import How
from reader.attribution.coreference.resolver import Resolver
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind
from reader.document.model import QuotationKind, SpeakerKind

WITHIN = 2
"""So many paragraphs below the one that opens an article may name whom it describes, or sentences below kin."""


def reveal(
    before: Attribution,
    entity: Entity,
    claim: Claim,
    sentence: Sentence,
    item: Read,
    registry: Registry,
    undecided: list[Undecided],
) -> None:
    """Give what a description was just reported to say to whom the next sentence names, where nothing else says who
    they are.

    ``before`` is what was said last, ``entity`` who speaks in ``sentence``, beside a verb of speech, as ``claim`` says.
    What was said last is reported, or the verb says that it goes on: "added Ana Ruiz".
    """
    source, name, grammar = before.entity, claim.subject, registry.grammar
    adds = claim.frame is not None and claim.frame.cue.lemma in grammar.adding
    if source is None or source.named or source.kind is not SpeakerKind.ANONYMOUS or source.plural or source.fixed_id:
        return
    new = entity.places[:1] == [sentence.number] and not entity.roles and entity.kind is SpeakerKind.PERSON
    related = _namesake_of(before, entity, sentence, item, registry) if new else None
    if related is not None:
        _same(before, entity, next(iter(source.heads)), related.name, registry, undecided)
        return
    kin = not source.heads.keys().isdisjoint(grammar.relatives)
    theirs = (
        _possessed(before, undecided) and not kin and item.index - before.parts[0].paragraph <= 1
    )  # "his coach called it"
    tells = before.kind is QuotationKind.INDIRECT and _has_clause(before, item, grammar)
    if not new or not (adds or theirs or tells):
        return
    here = (theirs or before.parts[0].paragraph == item.index) and before.last_sentence == sentence.number - 1
    gender = entity.leaning and source.gender and entity.leaning != source.gender
    behind = item.tokens[name.end] if name is not None and name.end < sentence.end else None
    closes = behind is None or behind.text == "." or (theirs and behind.kind is Kind.WORD)  # not "said Ana Ruiz, who"
    introduced = name is None or not closes
    if introduced or not here or gender or set(source.places) != {before.last_sentence}:
        return
    if grammar.romance and source.heads.keys().isdisjoint(grammar.person):
        return  # "le vote s’annonce serré"
    _same(before, entity, source.name, "", registry, undecided)


def _has_clause(before: Attribution, item: Read, grammar: Grammar) -> bool:
    """Whether what was reported last is a clause, and no thing: "it would hold", not "ruled out a tax rise"."""
    inside = [part for part in before.parts if part.paragraph == item.index]
    words = (t for part in inside for t in item.tokens if part.span.start <= t.start < part.span.end)
    return any(t.low in grammar.verb_forms or grammar.is_past_form(t.low) for t in words)


def _possessed(before: Attribution, undecided: list[Undecided]) -> bool:
    """Whether what was said last is that of somebody described as another's: "his coach", "her lawyer"."""
    case = undecided[-1] if undecided and undecided[-1].attribution is before else None
    subject = case.claim.subject if case is not None else None
    return subject is not None and subject.possessed and subject.ref is Ref.ROLE


def _namesake_of(
    before: Attribution, entity: Entity, sentence: Sentence, item: Read, registry: Registry
) -> Entity | None:
    """Of whom somebody new is the mother: "a verdict his mother called “late”", and below "said Ana Ruiz" of a Ruiz."""
    source = before.entity
    kin = source is not None and not source.heads.keys().isdisjoint(registry.grammar.relatives)
    near = item.index - before.parts[0].paragraph <= 1 and sentence.number - before.last_sentence <= WITHIN
    surname = entity.key.rpartition(" ")[2]
    if source is None or not kin or not near or surname == entity.key or set(source.places) != {before.last_sentence}:
        return None
    if entity.leaning and source.gender and entity.leaning != source.gender:
        return None
    family = (e for e in registry.by_last[surname] if e is not entity and before.last_sentence in e.places)
    return next((e for e in family if " " in e.key and not e.joint), None)


def _same(
    before: Attribution, entity: Entity, role: str, of: str, registry: Registry, undecided: list[Undecided]
) -> None:
    """Give what was said last to somebody, with the role that it was told by."""
    before.entity = entity
    registry.give_role(entity, role, of)
    if undecided and undecided[-1].attribution is before:
        undecided[-1].firm = True


def sign(found: list[Attribution], entity: Entity | None) -> None:
    """Give what was said last, and stands alone, to who signs below it: "— Ana Ruiz"."""
    if found and found[-1].rule == Rule.FLOATING and entity is not None:
        found[-1].entity, found[-1].rule = entity, Rule.SIGNATURE
        found[-1].confidence = confidence(Rule.SIGNATURE, How.NAMED)


def explained(resolver: Resolver, subject: Mention, item: Read, sentence: Sentence) -> Entity | None:
    """Who was just named, where words are those of "the principal of Varn College" or of "the 71-year-old".

    The principal is the only person of the last sentences, new there and without a role yet.
    """
    grammar = resolver.registry.grammar
    if subject.ref is not Ref.ROLE or not subject.definite or subject.plural or subject.possessed or subject.owner:
        return None
    if grammar.own_rules:
        return None
    if subject.head == grammar.aged:
        return aged_meant(subject, resolver.stack, resolver.registry, sentence.number)
    behind = item.tokens[subject.end : min(subject.end + 2, sentence.end)]
    if len(behind) < 2 or behind[0].low not in grammar.of or behind[1].kind is not Kind.CAPITAL:
        return None
    near = {f.entity for f in resolver.stack if sentence.number - f.sentence <= INTRODUCED}
    near = {entity for entity in near if entity.kind is SpeakerKind.PERSON and not contradicts(entity, subject)}
    only = near.pop() if len(near) == 1 else None
    if only is None or not (only.named and only.solid and " " in only.name) or only.roles:
        return None
    if min(only.places, default=0) < sentence.number - INTRODUCED:
        return None
    resolver.registry.give_role(only, subject.text)
    return only
