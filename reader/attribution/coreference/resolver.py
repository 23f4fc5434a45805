"""Who a mention is: names and descriptions by the registry, pronouns and floating quotations by who was in focus."""

from __future__ import annotations

from reader.attribution.coreference import bodies, renamed
from reader.attribution.coreference.aged import aged_before, aged_meant
from reader.attribution.coreference.body_again import body_again
from reader.attribution.coreference.couples import both_as_one, joint, relative_of
from reader.attribution.coreference.court import accused_meant
from reader.attribution.coreference.demonstratives import named_last, pointed_at
from reader.attribution.coreference.fitting import (
    contradicts,
    fits,
    goes_on_about,
    is_own_writing,
    is_stressed,
    meets_another,
    newly_named,
    of_told_gender,
    one_as_they,
    only_full_name,
    only_one_here,
    people_first,
)
from reader.attribution.coreference.focus import PROMINENT, How, Standing
from reader.attribution.coreference.guessing import NEAR, guessed
from reader.attribution.coreference.heard import whose_words
from reader.attribution.coreference.in_focus import InFocus
from reader.attribution.coreference.issuing import issuing_body, just_issued
from reader.attribution.coreference.kin_again import relative_again
from reader.attribution.coreference.leading import leader_meant
from reader.attribution.coreference.meant_again import again_or_guess, gendered, is_of_office, meant_by_word
from reader.attribution.coreference.namesakes import living_namesake, namesake_here
from reader.attribution.coreference.rulings import ruling_body
from reader.attribution.coreference.short_offices import holder_meant
from reader.attribution.coreference.teams import team_meant
from reader.attribution.coreference.the_same import the_same
from reader.attribution.coreference.unknown_names import unknown_name
from reader.attribution.coreference.unnamed import is_met, is_plain, own_relative, same_unnamed, unnamed_body
from reader.attribution.entities.descriptions import described, introduce
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.kin import whose_kin
from reader.attribution.entities.registry import Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import HEARD, SAME, Mention, Ref
from reader.document.model import SpeakerKind

BEHIND = 1
"""So many sentences before the one who was named last a subject or speaker is at most who is meant before them."""
BACK = 3
"""Sentences back in which the noun of a description may have brought somebody up."""
LATELY = 2
"""Sentences back in which somebody with a role, or who has spoken, is meant by a pronoun that nothing else tells."""


class Resolver(InFocus):
    """Walks a document in reading order and tells who each mention is."""

    def resolve(
        self, mention: Mention, sentence: int, without: frozenset[Entity] = frozenset()
    ) -> tuple[Entity | None, How]:
        """The entity of a mention and how it was found: named, ambiguous, described, guessed, pronoun.

        A pronoun means one of ``without`` only where it can mean nobody else.
        """
        registry = self.registry
        named = self._named(mention, sentence)
        if named is not None:
            return named
        if mention.ref is Ref.PRONOUN:
            return self._pronominal(mention, sentence, without)
        if mention.ref is Ref.ROLE and not mention.definite and mention.text.lower() in registry.grammar.ordinals:
            return renamed.another_unnamed(mention, self.stack, sentence, registry), How.INTRODUCED
        if mention.head in registry.grammar.quantities and mention.head not in registry.grammar.nouns:
            several = next((f.entity for f in reversed(self.stack) if f.entity.plural and not f.entity.named), None)
            if several is not None or registry.grammar.capital_nouns:
                return several and renamed.one_of(several, mention, sentence, registry), How.GUESSED  # "one of them"
        if mention.ref is Ref.DOCUMENT and mention.owner:
            writer = registry.by_owner(mention.owner) or bodies.owning_body(mention, registry, self.stack, sentence)
            own = mention.head in registry.grammar.pages
            if writer is not None and (own or bodies.is_body(writer, registry.grammar)):
                return writer, How.DESCRIBED  # "Lund's statement said"
        owned = not (mention.name or mention.owner) and mention.possessor in registry.grammar.owners
        if not mention.name and mention.head in registry.grammar.own_bodies:
            mention = bodies.owned_by(mention, self.possessor(mention, without), registry)
        elif owned and (issuer := self._whose_writing(mention, without)) is not None:
            return issuer, How.PRONOUN  # "its website says", "her review calls it"
        same = (
            meant_by_word(mention, self.stack, sentence, registry)
            or the_same(mention, self.stack, registry.grammar)
            or aged_meant(mention, self.stack, registry, sentence)
            or accused_meant(mention, registry, sentence)
            or leader_meant(mention, self.leaders, registry)
            or aged_before(mention, self.timeline, sentence, self.paragraph, registry.grammar)
            or renamed.child_meant(mention, self.timeline, sentence, self.paragraph, registry.grammar)
            or renamed.unnamed_meant(mention, self.stack, self.last_speaker, self.sentence, self.paragraph, registry)
            or bodies.same_body(mention, self.registry)
            or body_again(mention, self.stack, self.registry, sentence)
            or team_meant(mention, registry, sentence)
            or (None if mention.relative else bodies.named_before(mention, self.people, registry, sentence))
            or ruling_body(mention, self.timeline, self.decider, sentence, registry)
            or issuing_body(mention, self.stack, self.last_speaker, sentence, self.paragraph, registry)
        )
        if same is not None:
            same.places.append(sentence)
            return same, How.DESCRIBED
        mention = both_as_one(mention, registry.grammar)
        known = self._known(mention, sentence, without)
        if known is not None and known.named and mention.is_one_noun and _is_title(mention, registry):
            known.places.append(sentence)
            return known, How.DESCRIBED  # "the Colonel", of Colonel Ana Ruiz
        distant = known is None or _is_distant(known, mention, sentence, registry.grammar)
        mention = gendered(mention, registry.grammar)
        firm = bodies.firm_meant(mention, self.stack, sentence, registry)
        guess = (firm or guessed(self, mention, sentence, without)) if distant else None
        ahead = mention.relative and any(e is guess and start < mention.start for start, e in self.people)
        guess = None if guess is not None and (ahead or self._only_behind(guess, mention)) else guess
        guess = renamed.rather_unnamed(guess, mention, self.last_speaker, self.sentence, self.paragraph)
        if registry.grammar.capital_nouns:
            if distant and (known is None or not known.named):
                before = {entity for start, entity in self.people if start < mention.start}
                behind = {entity for start, entity in self.people if start >= mention.end} - before
                guess = None if guess in behind else guess  # "Der Minister lobte Ana Ruiz"
                again = again_or_guess(mention, guess, self.stack, before, sentence, self.paragraph, registry)
                if again is not None:
                    return again, How.DESCRIBED
            guess = None
        turned = None
        if known is not None and known.named and not is_of_office(known, mention, registry):
            turned = renamed.turned_to(mention, known, self.stack, self.sentence, self.paragraph)
        if turned is not None and known is not turned:
            return turned, How.GUESSED
        if known is not None and (guess is None or _rather_known(known, guess, mention, sentence)):
            known.places.append(sentence)
            return known, How.DESCRIBED
        if guess is not None and guess.named and self._brought_up(mention, sentence):
            return (known, How.DESCRIBED) if known is not None else self._newcomer(mention, sentence)
        if guess is not None:
            alone = mention.ref is Ref.ROLE and mention.text.islower()  # not "the Hexley coach"
            alone = alone and only_full_name(guess, self.stack)  # "Ana Ruiz is back. The singer said"
            self._learn(guess, mention, sentence)
            return guess, How.DESCRIBED if alone or mention.head in registry.grammar.pairs else How.GUESSED
        return self._newcomer(mention, sentence)

    def _named(self, mention: Mention, sentence: int) -> tuple[Entity | None, How] | None:
        """The entity of a name, or of an office cut short that only one holds; None of any other mention."""
        registry = self.registry
        holder = holder_meant(mention, registry)
        if holder is not None:
            holder.places.append(sentence)
            return holder, How.DESCRIBED  # "CEO says"
        if mention.also is not None and mention.ref is Ref.PERSON and mention.also.ref is Ref.PERSON:
            return joint(registry, mention, mention.also, sentence), How.NAMED
        again = mention.name and registry.grammar.romance and mention.name.lower() in registry.grammar.called_again
        if again:  # "el Consistorio", "el Ejecutivo"
            body = bodies.same_body(mention, registry) or body_again(mention, self.stack, registry, sentence)
            if body is not None:
                return body, How.DESCRIBED
        if mention.ref is Ref.PERSON or (mention.ref is Ref.ORGANISATION and mention.name):
            if mention.ref is Ref.PERSON and registry.ambiguous(mention):
                here = whose_kin(mention, self.people)
                here = here or namesake_here(mention, self.stack, registry, self.sentence, self.paragraph)
                if here is not None:
                    here.places.append(sentence)
                here = here or registry.named(mention, sentence)
                return living_namesake(here, registry, sentence) or here, How.AMBIGUOUS
            return registry.named(mention, sentence), How.NAMED
        return None

    def _learn(self, entity: Entity, mention: Mention, sentence: int) -> None:
        """Keep what a guess tells of the only one with a name in the sentence before, in Romance languages.

        So "le technicien" is then "l’entraîneur", too.
        """
        before = {f.entity for f in self.stack if f.sentence == sentence - 1 and f.paragraph == self.paragraph}
        if self.registry.grammar.romance and {e for e in before if e.kind is SpeakerKind.PERSON} == {entity}:
            self.registry.give_calling(entity, mention.head)

    def _only_behind(self, entity: Entity, mention: Mention) -> bool:
        """Whether the sentence names somebody behind a description, and none did before: "The clerk met Lind"."""
        body = mention.ref is Ref.ORGANISATION and " " in mention.text  # not "The firm is Corvane, which left"
        if not (mention.ref is Ref.ROLE or body) or self.registry.grammar.romance:
            return False
        first = min(entity.places, default=self.sentence) >= self.sentence
        return first and any(entity is other and start >= mention.end for start, other in self.people)

    def _brought_up(self, mention: Mention, sentence: int) -> bool:
        """Whether a sentence just before has the noun of a description for somebody else: "a dealer", "the dealer"."""
        alone = mention.ref in (Ref.ROLE, Ref.ORGANISATION) and mention.is_one_noun and not mention.possessor
        return alone and 0 < sentence - self.brought_up.get(mention.head, sentence) <= BACK

    def _newcomer(self, mention: Mention, sentence: int) -> tuple[Entity, How]:
        """Somebody or something new to the text; not sure where its noun is of no list, or it must be somebody's."""
        mention = bodies.spoken_for(mention, self.registry, self.stack, self.last_speaker, sentence)
        new, grammar = introduce(self.registry, mention, sentence), self.registry.grammar
        plain = not mention.tail and (mention.noun in grammar.statements or mention.head in grammar.rulings)
        writing = mention.ref is Ref.DOCUMENT and (mention.possessor or plain)
        if (mention.guessed or writing) and grammar.capital_nouns:
            return new, How.GUESSED  # "Messungen zufolge", "in ihrem Bericht", "in einer Mitteilung"
        return new, How.DESCRIBED if mention.definite else How.INTRODUCED

    def _known(self, mention: Mention, sentence: int, without: frozenset[Entity]) -> Entity | None:
        """Whom the text has described so, or the one relative of that surname whom "his sister" means."""
        here = {f.entity for f in self.stack if (f.sentence, f.token) == (self.sentence, mention.start)}
        known = described(self.registry, mention, sentence)
        owner = self.possessor(mention, without | here)  # "her sister" is not herself, also where she was just seen
        if known is not None and known.named:
            if owner is not None and owner.places and known.places and owner.places[0] > known.places[-1]:
                return None  # "Ruiz, the City manager," and, of somebody new, "her manager"
            return known if known is not owner else None  # of Leo Brandt, a lawyer: "his lawyer"
        known = known or own_relative(mention, self.registry)
        known = known or same_unnamed(mention, self.timeline, self.registry, sentence)
        relative = relative_of(owner, mention, self.registry)
        if relative is not None and owner is not None:
            self.registry.give_role(relative, f"{owner.name}’s {mention.text}")
        relative = relative or relative_again(mention, self.stack, sentence, self.paragraph, self.registry)
        return relative or known

    def _whose_writing(self, mention: Mention, without: frozenset[Entity]) -> Entity | None:
        """Whose a writing is that speaks for them; "its report" is of the body that the sentence before is about."""
        own = is_own_writing(mention, self.registry.grammar)
        whose = self.possessor(mention, without) if own or mention.ref is Ref.DOCUMENT else None
        if own or whose is None:
            return whose
        about = any(f.entity is whose and f.kind in PROMINENT and f.sentence >= self.sentence - 1 for f in self.stack)
        return whose if about and bodies.is_body(whose, self.registry.grammar) else None

    def possessor(self, mention: Mention, without: frozenset[Entity]) -> Entity | None:
        """Who "his" is in "his lawyer"; None where no such word opens a description."""
        if mention.possessor not in self.registry.grammar.owners:
            return None
        gender, plural = self.registry.grammar.owners[mention.possessor]
        whose = Mention(mention.start, mention.start + 1, Ref.PRONOUN, "", gender=gender, plural=plural, possessed=True)
        return self._pronoun(whose, without)

    def _pronominal(self, mention: Mention, sentence: int, without: frozenset[Entity]) -> tuple[Entity | None, How]:
        if mention.head in (SAME, HEARD):
            grammar = self.registry.grammar
            whose = whose_words(mention, self.stack, self.last_speaker, sentence, self.paragraph, grammar)
            if mention.head == HEARD and whose is not None and whose.named:
                return whose, How.TURNED_TO
            if grammar.romance and whose is not None:
                return whose, How.DESCRIBED  # "la même source"
            return whose, How.PRONOUN if mention.gender in ("male", "female") else How.GUESSED
        if mention.head in self.registry.grammar.myself and self.writer is not None:
            writer = self.writer(self.paragraph)
            advised = mention.start == mention.end  # "Tell him: “no”"
            return writer, How.PRONOUN if writer is None else How.GUESSED if advised else How.NAMED
        issuer = just_issued(mention, self.issued, self.stack, sentence, self.registry.grammar)
        meant = issuer or self._pronoun(mention, without)
        if meant is None and (portrayed := self._portrayed(mention)) is not None:
            return portrayed, How.GUESSED
        return meant, How.PRONOUN

    def _portrayed(self, mention: Mention) -> Entity | None:
        """Whom alone the title names, where the text speaks of "elle" and has named nobody: so portraits open."""
        one = self.registry.portrayed if self.registry.grammar.romance else None
        single = mention.gender in ("male", "female", "any") and not mention.possessed
        return one if one is not None and single and not contradicts(one, mention) else None

    def _pronoun(self, mention: Mention, without: frozenset[Entity]) -> Entity | None:
        if mention.gender == "first":
            return None
        for first, end, entity in self.within:
            if first <= mention.start < end and entity.leaning in ("", mention.gender):
                return entity
        unnamed = unnamed_body(mention, self.last_speaker, self.sentence, self.registry.grammar)
        if unnamed is not None:
            return unnamed
        body = mention.gender == "thing"  # "its brochure calls it “late”; the Board is glad": not the Board's
        later = {e for first, start, e in self.later if (body or first <= mention.start) and mention.start < start}
        things = self.registry.grammar.gendered_things and not is_stressed(mention, self.registry.grammar)
        now, near = self.sentence, [f for f in reversed(self.stack) if f.entity not in later]
        if self.teller is not None and self.teller[:3] == (now - 1, self.paragraph, mention.gender):
            without |= {self.teller[3]}  # who has just told "her" something
        if mention.gender in ("any", "thing"):  # "it" and a subject left out are none that the sentence names later
            near = [f for f in near if f.sentence < now or f.token < mention.start]
        if mention.gender == "any":
            near = [f for f in near if not _is_thing(f.entity, self.registry.grammar)]
        fitting = [f for f in near if fits(f.entity, mention, things=things) or goes_on_about(f, mention, now)]
        if not fitting and self.registry.grammar.gendered_things:  # "lei", where nobody but a body can be meant
            fitting = [f for f in near if fits(f.entity, mention, things=True)]
        aside = {f.entity for f in fitting if f.kind is Standing.OBLIQUE and f.sentence == self.sentence}
        without |= aside - {f.entity for f in fitting if f.kind in PROMINENT}  # "In a letter to Lund he asked"
        fitting = [f for f in fitting if f.entity not in without] or fitting
        if mention.gender == "thing":  # "She told the Courier. “No,” it said": not the Courier
            fitting = [f for f in fitting if f.kind is not Standing.ADDRESSED] or fitting
        if any(mention.gender in self.objects.get(n, ()) for n in range(self.sentence - NEAR, self.sentence + 1)):
            fitting = [f for f in fitting if not meets_another(f, mention, self.objects)] or fitting
        fitting = of_told_gender(fitting, mention, self.genders, now)
        fitting = pointed_at(fitting, mention, self.last_speaker, self.sentence)
        fitting = named_last(fitting, mention, self.sentence)
        if things:
            fitting = people_first(fitting, mention, now, self.paragraph, self.registry.grammar)
        alone = one_as_they(self.last_speaker, mention, self.sentence, self.paragraph)
        if alone is not None or not fitting:
            return alone or unknown_name(near, mention, now, self.registry.grammar)
        places = self.registry.grammar.lexicon.places
        spoken = [f for f in fitting if f.entity.evidence or f.entity.name not in places]
        fitting = spoken or fitting
        may_speak = {f.entity for f in fitting if f.entity.kind is not SpeakerKind.PERSON or f.entity.solid}
        fitting = [f for f in fitting if f.entity in may_speak or goes_on_about(f, mention, now)] or fitting
        left_out = mention.gender == "any" and self.registry.grammar.romance and not mention.possessed
        if mention.gender in ("male", "female") or left_out:
            turned = newly_named(self.stack, fitting, self.sentence, self.paragraph, self.registry.grammar)
            if turned is not None:
                return turned
        strong = [f for f in fitting if f.kind in PROMINENT]
        last, spoken_lately = fitting[0], self.sentence - LATELY
        lately = [f for f in strong if f.kind is Standing.SPEAKER and f.sentence >= spoken_lately]
        speaks = any(f.paragraph == self.paragraph for f in lately)
        if last.entity.named and last.kind is not Standing.OBLIQUE and not speaks:  # not "The flat belonged to Lund."
            just = last.paragraph == self.paragraph and last.sentence == self.sentence - 1
            strong = [f for f in strong if last.sentence - f.sentence <= (0 if just else BEHIND)]
        best = only_one_here(fitting, strong, self.paragraph, self.registry.grammar) or (strong or fitting)[0]
        spoke = any(f.entity is best.entity and f.kind is Standing.SPEAKER for f in fitting)
        told = best.kind is Standing.SPEAKER or (
            best.sentence >= self.sentence - LATELY and (spoke or bool(best.entity.roles) or best.entity.often)
        )
        known = best.entity.named and best.entity.solid and (" " in best.entity.name or best.entity.often)
        here = best.paragraph == self.paragraph and best.sentence >= self.sentence - 1
        somebody = not best.entity.heads.keys().isdisjoint(self.registry.grammar.person)
        if best.entity.kind is SpeakerKind.ANONYMOUS and somebody and here and best.kind is Standing.TOPIC:
            return best.entity  # "One fan summed it up. “We lost,” he said."
        known = known or self.just_spoke(best.entity)  # "A student said she had. “I like it,” she said."
        met = is_met(best, self.met, self.sentence, self.paragraph, self.registry.grammar)
        met = met or (
            known and best.kind is Standing.TOPIC and best.sentence == self.sentence and best.token < mention.start
        )
        if mention.gender in ("male", "female") and not best.entity.leaning and not (met or (told and known)):
            # Of two who were near, the one whose name tells "she".
            surer = [f for f in strong if f.entity.leaning == mention.gender and best.sentence - f.sentence <= NEAR]
            best = surer[0] if surer else best
        return self._portrayed_rather(mention, best.paragraph) or best.entity

    def _portrayed_rather(self, mention: Mention, last: int) -> Entity | None:
        """Whom alone the title names, where whom "elle" can mean was told of last two paragraphs ago, in ``last``."""
        return self._portrayed(mention) if last < self.paragraph - 1 else None


def _rather_known(known: Entity, guess: Entity, mention: Mention, sentence: int) -> bool:
    """Whether somebody named whom the text has told to hold an office is meant before one of whom it has not."""
    holds = known.named and mention.head not in guess.heads
    return holds and (bool(guess.roles) or min(known.places, default=sentence) < sentence)


def _is_distant(known: Entity, mention: Mention, sentence: int, grammar: Grammar) -> bool:
    """Whether another may be meant than whom the text described long ago; not "la réponse du préfet", "le préfet"."""
    sole = mention.head in grammar.sole_offices and not mention.tail
    return known.near(sentence - 1) > NEAR and not is_plain(mention, grammar) and not sole


def _is_thing(entity: Entity, grammar: Grammar) -> bool:
    """Whether something described is of no noun for people, and has not spoken: "Una de ellas", of offers."""
    described = entity.kind is SpeakerKind.ANONYMOUS and grammar.person.isdisjoint(entity.heads)
    return described and not entity.spoke and not entity.evidence


def _is_title(mention: Mention, registry: Registry) -> bool:
    """Whether a noun has the capital of a title: "the Colonel"."""
    return mention.text[:1].isupper() and not registry.grammar.capital_nouns
