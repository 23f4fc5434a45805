"""Whether somebody can be whom a pronoun or a description means, by gender, number and party."""

from __future__ import annotations

from collections.abc import Mapping

from reader.attribution.coreference.ages import has_other_age
from reader.attribution.coreference.focus import PROMINENT, Focus, Standing
from reader.attribution.entities.entity import Entity, folded
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.document.model import SpeakerKind

WOMEN = 3
"""Sentences back in which a woman was named who is "sie" before a body that has not spoken."""
TOLD = 4
"""Sentences back in which somebody was named who is rather "she" than who has no name."""
LONG_AGO = 9
"""Sentences back in which a woman has spoken whom "la femme" still means."""
STEM = 4
"""By so many letters words are compared whose endings the case changes: "Freie" and "Freien"."""


def contradicts(entity: Entity, mention: Mention) -> bool:
    """Whether somebody is known to be of another gender or age than a phrase."""
    known, meant = entity.leaning, mention.gender
    if known in ("male", "female") and meant in ("male", "female") and known != meant:
        return True
    return has_other_age(entity, mention)


def is_stressed(mention: Mention, grammar: Grammar) -> bool:
    """Whether a pronoun stands where it could be left out, as it does for people alone: Spanish "ella"."""
    written = mention.ref is Ref.PRONOUN and mention.head in grammar.pronouns
    return written and grammar.subject_dropped and mention.gender in ("male", "female")


def only_one_named(stack: list[Focus]) -> bool:
    """Whether no more than one person with a name was lately in focus."""
    return len({f.entity for f in stack if f.entity.kind is SpeakerKind.PERSON and f.entity.named}) == 1


def only_full_name(entity: Entity, stack: list[Focus]) -> bool:
    """Whether nobody else was named lately than one with a full name of whom the text tells no office."""
    return not entity.heads and " " in entity.name and only_one_named(stack)


def fits(entity: Entity, mention: Mention, *, things: bool) -> bool:
    """Whether a pronoun can stand for somebody; ``things``: "he" and "she" stand for bodies, too."""
    if mention.gender == "any":
        return not entity.plural and (entity.personal or entity.kind is not SpeakerKind.PERSON)
    if things and mention.gender in ("male", "female") and entity.kind is SpeakerKind.ORGANISATION:
        return not mention.plural and entity.gender == mention.gender
    if mention.gender in ("male", "female"):
        if entity.kind in (SpeakerKind.ORGANISATION, SpeakerKind.DOCUMENT) or not entity.personal:
            return False
        if entity.plural or entity.pair:
            return False
        return not entity.leaning or entity.leaning == mention.gender
    if mention.gender == "thing":
        clips = mention.possessed and entity.plural and entity.kind is SpeakerKind.DOCUMENT  # "its website": not theirs
        return entity.kind in (SpeakerKind.ORGANISATION, SpeakerKind.DOCUMENT) and not clips
    return entity.plural or entity.pair or (entity.kind is SpeakerKind.ORGANISATION and not things)


def by_noun(near: list[Focus], mention: Mention, last: Focus | None, grammar: Grammar) -> list[Focus]:
    """Of people near a description, those whom its noun allows: "the rival" is not who has just spoken.

    "The publisher", a noun for a body, too, is not the critic. Where nouns have a gender, those of whom the text tells
    it come before others that it only mentions.
    """
    other = mention.head in grammar.others or (grammar.romance and mention.head in grammar.meant)  # "l’intéressée"
    if other and last is not None:
        near = [f for f in near if f.entity is not last.entity]
    if mention.head in grammar.either:
        near = [f for f in near if not f.entity.roles or mention.head in f.entity.heads]
    if not grammar.romance or mention.gender not in ("male", "female"):
        return near
    agreeing = [f for f in near if f.entity.leaning == mention.gender and f.entity.named and f.entity.solid]
    return [f for f in near if f in agreeing or f.kind in PROMINENT] if agreeing else near


def alone_here(paragraph: list[Focus], last: Focus | None, mention: Mention) -> Entity | None:
    """Who spoke last and is the only person in a paragraph beside the names in a description; None for more.

    So "l’élu de Sorel" is whoever has just spoken.
    """
    others = [f for f in paragraph if not mention.start <= f.token < mention.end]
    here = {f.entity for f in others if f.entity.kind is SpeakerKind.PERSON}
    return last.entity if last is not None and here == {last.entity} else None


def goes_on_about(focus: Focus, mention: Mention, sentence: int) -> bool:
    """Whether a subject that is left out can be whom the text is about just now, also one of an unknown name."""
    here = focus.kind is Standing.TOPIC and focus.sentence >= sentence - 1
    return here and mention.gender == "any" and not focus.entity.plural


def of_that_party(near: list[Focus], mention: Mention) -> list[Focus]:
    """Of people near a description with a party ("die Politikerin der Freien Union"), the only one whom it can mean.

    The description tells the gender of that one, and no role says that they belong elsewhere.
    """
    stems = {word[:STEM] for word in folded(mention.tail).split() if len(word) >= STEM}
    fitting = [f for f in near if not _elsewhere(f.entity, stems)]
    alone = len({f.entity for f in fitting}) == 1
    return fitting if alone and fitting[0].entity.leaning == mention.gender else []


def of_told_gender(fitting: list[Focus], mention: Mention, genders: frozenset[str], sentence: int) -> list[Focus]:
    """Whom "she" means without those who are as likely "he", where somebody near is known to be a woman.

    These are sources without a name and a gender in a sentence with both pronouns ("she says he is right"), and whom
    "her" describes ("her surgeon said so, and she").
    """
    told = any(f.entity.named and f.entity.leaning == mention.gender and sentence - f.sentence <= TOLD for f in fitting)
    if mention.gender not in ("male", "female") or not told:
        return fitting
    both = {"male", "female"} <= genders

    def may_be(entity: Entity) -> bool:
        unknown = entity.kind is SpeakerKind.ANONYMOUS and not entity.leaning
        return not unknown or not (both or entity.of_gender == mention.gender)

    return [f for f in fitting if may_be(f.entity)]


def of_that_position(near: list[Focus], mention: Mention, grammar: Grammar) -> list[Focus]:
    """Of people near a description those who can have a position: "the chairman" is no governor."""
    if mention.head not in grammar.positions or mention.text.partition(" ")[0] in grammar.formerly:
        return near
    return [f for f in near if not f.entity.roles or mention.head in f.entity.heads]


def is_own_writing(mention: Mention, grammar: Grammar) -> bool:
    """Whether whose a writing is says it: "its website says", "her review calls it"; not "its report"."""
    if mention.head in grammar.pages:
        return True
    person = grammar.owners[mention.possessor][0] in ("male", "female")
    return mention.ref is Ref.DOCUMENT and person and not grammar.own_rules


def told_by_name(mention: Mention) -> bool:
    """Whether a description says by a name where somebody belongs: "el líder del PCD"."""
    return any(word[0].isupper() for word in _words(mention.tail))


def _words(text: str) -> list[str]:
    return text.replace("’", " ").replace("'", " ").split()


def belongs(entity: Entity, mention: Mention) -> bool:
    """Whether nothing says that somebody belongs elsewhere than a description with a name in it."""
    names = {folded(word) for word in _words(mention.tail) if word[0].isupper()}
    told = [folded(f"{role} {of}") for role, of in entity.roles]
    return not told or mention.pointing or any(name in one for one in told for name in names)


def _elsewhere(entity: Entity, stems: set[str]) -> bool:
    """Whether a role of more than one word has none of the stems: "Grünen-Abgeordnete"."""
    told = [folded(f"{role} {of}") for role, of in entity.roles if of or " " in role or "-" in role]
    return bool(told) and not any(stem in one for one in told for stem in stems)


def people_first(
    fitting: list[Focus], mention: Mention, sentence: int, paragraph: int, grammar: Grammar
) -> list[Focus]:
    """Whom a pronoun can mean, where grammar lets it mean a body, too: a body that has not spoken comes behind people.

    Those are people of its gender in its sentence or the three before; none of another paragraph comes before a body
    that the sentence before is about. So does somebody without a name who has just spoken. A town that has not spoken
    is never meant. In Romance languages a verb without a subject is of people first, too, and a body of which only a
    report tells comes behind somebody who has said something in marks.
    """
    spoke = {f.entity for f in fitting if f.kind is Standing.SPEAKER}
    near = {f.entity for f in fitting if f.sentence >= sentence - WOMEN and f.entity.kind is SpeakerKind.PERSON}
    here = {f.entity for f in fitting if f.paragraph == paragraph}
    about = {f.entity for f in fitting if f.entity in here and f.sentence == sentence - 1 and f.kind is Standing.TOPIC}
    bodies = {entity for entity in about if _acts(entity, grammar)}
    told = any(entity.named and entity.solid and entity.leaning == mention.gender for entity in near)
    just = (f.entity for f in fitting if f.kind is Standing.SPEAKER and f.sentence == sentence - 1)
    told = told or any(one.kind is SpeakerKind.ANONYMOUS and one.leaning == mention.gender for one in just)
    dropped = mention.gender == "any" and grammar.romance
    told = told or (dropped and any(entity.named and entity.solid for entity in near))
    marked = grammar.romance and any(
        f.kind is Standing.SPEAKER and f.paragraph == paragraph and f.entity in near and f.entity.spoke for f in fitting
    )

    def may_be(entity: Entity) -> bool:
        writing = entity.kind is SpeakerKind.DOCUMENT and grammar.romance and not entity.named
        if entity.kind is not SpeakerKind.ORGANISATION and not writing:
            return True
        if entity in spoke and (entity.spoke or not marked):
            return True  # not "« Non », dit Roux. Le groupe l’avait annoncé. « Oui », ajoute-t-il."
        town = entity.name.partition(" ")[0].lower() in grammar.settlements
        turned = entity in bodies and here.isdisjoint(near)  # "Hinter der Tat steht eine Gruppe. Sie droht"
        return not (town or (told and not turned))

    return [f for f in fitting if may_be(f.entity)]


def _acts(entity: Entity, grammar: Grammar) -> bool:
    """Whether a noun of ours tells that an entity is a body, and no thing."""
    return entity.named or not grammar.organisation.isdisjoint(entity.heads)


def only_one_here(fitting: list[Focus], strong: list[Focus], paragraph: int, grammar: Grammar) -> Focus | None:
    """Whom a pronoun means that only one whom its paragraph names fits, and who spoke in another has no name.

    Only somebody with a full name whose gender the text tells, in a language with capitals for nouns.
    """
    if not grammar.capital_nouns or not strong or strong[0].paragraph == paragraph or strong[0].entity.named:
        return None
    here = [f for f in fitting if f.paragraph == paragraph and not f.pronoun]
    known = len({f.entity for f in here}) == 1 and " " in here[0].entity.name and here[0].entity.leaning
    return here[0] if known and here[0].entity.kind is SpeakerKind.PERSON else None


def newly_named(
    stack: list[Focus], fitting: list[Focus], sentence: int, paragraph: int, grammar: Grammar
) -> Entity | None:
    """Whom "he" means because the text has just named them, and nobody else whom it can mean."""
    named = _just_named(stack, fitting, sentence, paragraph, grammar.relatives)
    named = named or _just_met(stack, fitting, sentence, paragraph)
    new = grammar.capital_nouns or grammar.romance
    return named or (_new_before(fitting, sentence, paragraph) if new else None)


def _just_named(
    stack: list[Focus], fitting: list[Focus], sentence: int, paragraph: int, kin: frozenset[str]
) -> Entity | None:
    """Whom "he" means where the sentence before opens a paragraph and names one person: "It was too much for Lind.".

    Their kin beside them is no other: "Lind and his son are staying with his sister".
    """
    people = (SpeakerKind.PERSON, SpeakerKind.ANONYMOUS)
    here = [f for f in stack if f.paragraph == paragraph and f.sentence < sentence and f.entity.kind in people]
    here = [f for f in here if f.entity.named or kin.isdisjoint(f.entity.heads)]
    first = min((f.token for f in here if not f.pronoun), default=0)
    here = [f for f in here if not f.pronoun or f.token < first]  # "What Lind knew was that he was tired."
    named = {f.entity for f in here}
    if any(f.sentence == sentence and f.kind is Standing.TOPIC and not f.pronoun for f in fitting):
        return None  # "Lind won. The best Swede, Bo Ek, found it “cold”, as he said."
    spoke = any(f.kind is Standing.SPEAKER for f in here)
    passing = any(f.kind is Standing.OWNER and f.token > 0 for f in here)  # "Ruiz’s group has begun" is about Ruiz
    if len(named) != 1 or spoke or passing or any(f.sentence != sentence - 1 for f in here):
        return None
    (only,) = named
    known = only.named and only.solid and (only.leaning or only.roles)
    return only if known and any(f.entity is only for f in fitting) else None


def _new_before(fitting: list[Focus], sentence: int, paragraph: int) -> Entity | None:
    """Whom "he" means where the sentence before names somebody for the first time, and nobody else whom it can mean.

    "Geklagt hatten mehrere, darunter der Wirt Jo Kern. Er sprach von einem Sieg": not whoever spoke before that.
    """
    if any(f.sentence == sentence and f.kind is Standing.TOPIC and not f.pronoun for f in fitting):
        return None
    near = {f.entity for f in fitting if f.sentence == sentence - 1 and f.paragraph == paragraph}
    if len(near) != 1:
        return None
    (only,) = near
    new = only.named and " " in only.name and min(only.places, default=0) >= sentence - 1
    return only if new and only.kind is SpeakerKind.PERSON else None


def _just_met(stack: list[Focus], fitting: list[Focus], sentence: int, paragraph: int) -> Entity | None:
    """Whom "she" means at the head of a paragraph below one that names her first, and nobody else whom it can mean."""
    above = [f for f in stack if f.paragraph == paragraph - 1]
    here = [f for f in stack if f.paragraph == paragraph]
    if not above or any(f.sentence < sentence for f in here) or any(f in here for f in fitting):
        return None
    begins = min(f.sentence for f in above)
    can = {f.entity for f in fitting}
    near = {f.entity for f in above if f.entity in can and (f.entity.named or f.kind in PROMINENT)}
    if len(near) != 1 or any(f.kind is Standing.SPEAKER and f.entity not in near for f in above):
        return None
    (only,) = near
    new = only.named and " " in only.name and min(only.places, default=0) >= begins
    return only if new and only.kind is SpeakerKind.PERSON else None


def one_as_they(last: Focus | None, mention: Mention, sentence: int, paragraph: int) -> Entity | None:
    """Who has just spoken and is "they" for want of a gender: "A spokesperson said no. They added that it leaks."."""
    if last is None or not mention.plural or mention.gender or paragraph - last.paragraph not in (0, 1):
        return None
    one = last.entity.kind is SpeakerKind.ANONYMOUS and not last.entity.plural and not last.entity.gender
    return last.entity if one and last.sentence == sentence - 1 and not last.entity.leaning else None


def still_meant(focus: Focus, mention: Mention, sentence: int, grammar: Grammar) -> bool:
    """Whether "la femme" can mean a woman who has spoken a paragraph or two before."""
    general = mention.head in grammar.general_roles and bool(mention.gender)
    agrees = focus.kind in PROMINENT and focus.entity.leaning == mention.gender
    return general and agrees and sentence - focus.sentence <= LONG_AGO


def meets_another(focus: Focus, mention: Mention, objects: Mapping[int, frozenset[str]]) -> bool:
    """Whether a newcomer's sentence has a "him" that "he" may be: "A visitor found him out. “Yes,” he said".

    ``objects`` are the genders of the pronouns that are objects, by sentence.
    """
    new = focus.entity.kind is SpeakerKind.ANONYMOUS and not focus.entity.gender and focus.kind is Standing.TOPIC
    return new and mention.gender in objects.get(focus.sentence, ())
