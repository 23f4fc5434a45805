"""Who a mention is: names and descriptions by the registry, pronouns and floating quotations by who was in focus."""

from __future__ import annotations

from collections.abc import Callable

from reader.attribution.coreference import bodies, renamed
from reader.attribution.coreference.aged import aged_before, aged_meant
from reader.attribution.coreference.couples import both_as_one, couple_near, joint, pair_near, relative_of
from reader.attribution.coreference.court import accused_meant, not_of_court
from reader.attribution.coreference.demonstratives import named_last, pointed_at
from reader.attribution.coreference.fitting import (
    alone_here,
    belongs,
    by_noun,
    contradicts,
    fits,
    goes_on_about,
    is_own_writing,
    meets_another,
    newly_named,
    of_that_party,
    of_that_position,
    of_told_gender,
    one_as_they,
    only_one_here,
    only_one_named,
    people_first,
    still_meant,
    told_by_name,
)
from reader.attribution.coreference.focus import PROMINENT, Focus, How, Standing
from reader.attribution.coreference.heard import whose_words
from reader.attribution.coreference.issuing import issuing_body, just_issued
from reader.attribution.coreference.leading import leader_meant
from reader.attribution.coreference.meant_again import again_or_guess, gendered, is_of_office, meant_by_word
from reader.attribution.coreference.namesakes import living_namesake, namesake_here
from reader.attribution.coreference.rulings import ruling_body
from reader.attribution.coreference.short_offices import holder_meant
from reader.attribution.coreference.teams import team_meant
from reader.attribution.coreference.told_in_sentence import Within
from reader.attribution.coreference.unnamed import is_met, is_plain, own_relative, same_unnamed, unnamed_body
from reader.attribution.entities.descriptions import described, introduce, may_hold
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.kin import whose_kin
from reader.attribution.entities.registry import RECENT, Registry
from reader.attribution.phrases.mention import HEARD, SAME, Mention, Ref
from reader.document.model import SpeakerKind

LATELY = 2
"""Sentences back in which somebody with a role, or who has spoken, is meant by a pronoun that nothing else tells."""
DEPTH = 24
"""How many of the last foci are kept."""
NEAR = 3
"""How many sentences back somebody can be meant by a description that the text has not tied to them."""
_KNOWN = 3
"""In so many sentences stands who may hold an office that the text does not tell."""


class Resolver:
    """Walks a document in reading order and remembers who spoke and who was talked about."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.stack: list[Focus] = []
        self.last_speaker: Focus | None = None
        self.sentence = self.paragraph = 0
        self.carried = -1
        self.later: list[tuple[int, int, Entity]] = []
        self.people: list[tuple[int, Entity]] = []
        self.timeline: list[Focus] = []
        self.issued: dict[str, tuple[Entity, int]] = {}
        self.decider: Entity | None = None
        self.leaders: list[Entity] = []
        self.within: Within = []
        self.met: Focus | None = None
        self.reported: tuple[int, Entity | None] = (-1, None)  # the last sentence that goes on reporting, and whose
        self.renamed: dict[int, Entity | None] = {}
        self.objects: dict[int, frozenset[str]] = {}
        self.genders: frozenset[str] = frozenset()
        self.teller: tuple[int, int, str, Entity] | None = None
        self.actor: tuple[int, str, Entity] | None = None
        self.writer: Callable[[int], Entity | None] | None = None

    def enter(
        self,
        sentence: int,
        paragraph: int,
        people: list[tuple[int, Entity]],
        later: list[tuple[int, int, Entity]],
        genders: frozenset[str] = frozenset(),
    ) -> None:
        """Begin a sentence that names ``people``, by token.

        ``later`` are those of them whom no pronoun between two of its tokens can mean; ``genders`` are its pronouns'.
        """
        self.sentence, self.paragraph, self.people, self.later = sentence, paragraph, people, later
        self.genders = genders

    def reset(self, *, asks: bool = False) -> None:
        """Forget who was in focus, at a heading or a transcript; where a heading ``asks``, who spoke last answers."""
        self.stack.clear()
        self.last_speaker = self.last_speaker if asks else None

    def see(
        self, entity: Entity, sentence: int, paragraph: int, kind: Standing, phrase: Mention | int | None = None
    ) -> None:
        """Somebody comes into focus by a phrase, or by the name that begins at a token."""
        token = phrase.start if isinstance(phrase, Mention) else -1 if phrase is None else phrase
        focus = Focus(entity, sentence, paragraph, kind, token)
        focus.pronoun = isinstance(phrase, Mention) and phrase.ref is Ref.PRONOUN
        if phrase is not None:
            self.timeline.append(focus)
        self.stack.append(focus)
        if len(self.stack) > DEPTH:
            del self.stack[0]
        if kind is Standing.SPEAKER:
            self.last_speaker = focus

    def note(self, entity: Entity, sentence: int, paragraph: int, kind: Standing, token: int) -> None:
        """Somebody is mentioned, whom only the second pass may take for a speaker."""
        self.timeline.append(Focus(entity, sentence, paragraph, kind, token))

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
        owned = not mention.name and mention.possessor in registry.grammar.owners
        if not mention.name and mention.head in registry.grammar.own_bodies:
            mention = bodies.owned_by(mention, self.possessor(mention, without), registry)
        elif owned and is_own_writing(mention, registry.grammar):
            issuer = self.possessor(mention, without)
            if issuer is not None:
                return issuer, How.PRONOUN  # "its website says", "her review calls it"
        same = (
            meant_by_word(mention, self.stack, sentence, registry)
            or aged_meant(mention, self.stack, registry, sentence)
            or accused_meant(mention, registry, sentence)
            or leader_meant(mention, self.leaders, registry)
            or aged_before(mention, self.timeline, sentence, self.paragraph, registry.grammar)
            or renamed.unnamed_meant(mention, self.stack, self.last_speaker, self.sentence, self.paragraph, registry)
            or bodies.same_body(mention, self.registry)
            or team_meant(mention, registry, sentence)
            or bodies.named_before(mention, self.people, registry, sentence)
            or ruling_body(mention, self.timeline, self.decider, sentence, registry)
            or issuing_body(mention, self.stack, self.last_speaker, sentence, self.paragraph, registry)
        )
        if same is not None:
            same.places.append(sentence)
            return same, How.DESCRIBED
        mention = both_as_one(mention, registry.grammar)
        known = self._known(mention, sentence, without)
        distant = known is None or (known.near(sentence - 1) > NEAR and not is_plain(mention, registry.grammar))
        mention = gendered(mention, registry.grammar)
        firm = bodies.firm_meant(mention, self.stack, sentence, registry.grammar)
        guess = (firm or self._guess(mention, sentence)) if distant else None
        guess = renamed.rather_unnamed(guess, mention, self.last_speaker, self.sentence, self.paragraph)
        if registry.grammar.capital_nouns:
            if distant and (known is None or not known.named):
                before = {entity for start, entity in self.people if start < mention.start}
                again = again_or_guess(mention, guess, self.stack, before, sentence, self.paragraph, registry)
                if again is not None:
                    return again, How.DESCRIBED
            guess = None
        elsewhere = known is not None and known.named and not is_of_office(known, mention, registry)
        turned = renamed.turned_to(mention, self.stack, self.sentence, self.paragraph) if elsewhere else None
        if turned is not None and known is not turned:
            return turned, How.GUESSED
        if known is not None and (guess is None or (known.named and guess.roles and mention.head not in guess.heads)):
            known.places.append(sentence)
            return known, How.DESCRIBED
        if guess is not None:
            return guess, How.DESCRIBED if mention.head in registry.grammar.pairs else How.GUESSED
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
        return relative or known

    def possessor(self, mention: Mention, without: frozenset[Entity]) -> Entity | None:
        """Who "his" is in "his lawyer"; None where no such word opens a description."""
        if mention.possessor not in self.registry.grammar.owners:
            return None
        gender, plural = self.registry.grammar.owners[mention.possessor]
        whose = Mention(mention.start, mention.start + 1, Ref.PRONOUN, "", gender=gender, plural=plural, possessed=True)
        return self._pronoun(whose, without)

    def _pronominal(self, mention: Mention, sentence: int, without: frozenset[Entity]) -> tuple[Entity | None, How]:
        if mention.head in (SAME, HEARD):
            whose = whose_words(mention, self.stack, self.last_speaker, sentence, self.paragraph)
            return whose, How.PRONOUN if mention.gender in ("male", "female") else How.GUESSED
        if mention.head in self.registry.grammar.myself and self.writer is not None:
            writer = self.writer(self.paragraph)
            advised = mention.start == mention.end  # "Tell him: “no”"
            return writer, How.PRONOUN if writer is None else How.GUESSED if advised else How.NAMED
        issuer = just_issued(mention, self.issued, self.stack, sentence, self.registry.grammar)
        return issuer or self._pronoun(mention, without), How.PRONOUN

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
        things = self.registry.grammar.gendered_things
        now, near = self.sentence, [f for f in reversed(self.stack) if f.entity not in later]
        if self.teller is not None and self.teller[:3] == (now - 1, self.paragraph, mention.gender):
            without |= {self.teller[3]}  # who has just told "her" something
        if mention.gender in ("any", "thing"):  # "it" and a subject left out are none that the sentence names later
            near = [f for f in near if f.sentence < now or f.token < mention.start]
        fitting = [f for f in near if fits(f.entity, mention, things=things) or goes_on_about(f, mention, now)]
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
            return alone
        places = self.registry.grammar.lexicon.places
        spoken = [f for f in fitting if f.entity.evidence or f.entity.name not in places]
        fitting = spoken or fitting
        may_speak = {f.entity for f in fitting if f.entity.kind is not SpeakerKind.PERSON or f.entity.solid}
        fitting = [f for f in fitting if f.entity in may_speak or goes_on_about(f, mention, now)] or fitting
        if mention.gender in ("male", "female"):
            turned = newly_named(self.stack, fitting, self.sentence, self.paragraph, self.registry.grammar)
            if turned is not None:
                return turned
        strong = [f for f in fitting if f.kind in PROMINENT]
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
        known = known or self._just_spoke(best.entity)  # "A student said she had. “I like it,” she said."
        met = is_met(best, self.met, self.sentence, self.paragraph, self.registry.grammar)
        if mention.gender in ("male", "female") and not best.entity.leaning and not (met or (told and known)):
            # Of two who were near, the one whose name tells "she".
            surer = [f for f in strong if f.entity.leaning == mention.gender and best.sentence - f.sentence <= NEAR]
            best = surer[0] if surer else best
        return best.entity

    def _just_spoke(self, entity: Entity) -> bool:
        """Whether somebody spoke last, in this sentence or the one before it."""
        last = self.last_speaker
        return last is not None and last.entity is entity and last.sentence >= self.sentence - 1

    def _is_topic(self, focus: Focus) -> bool:
        """Whether somebody spoke last, or the sentence before in this paragraph is about them."""
        about = focus.kind is Standing.TOPIC and focus.paragraph == self.paragraph
        return self._just_spoke(focus.entity) or (about and focus.sentence == self.sentence - 1)

    def _guess(self, mention: Mention, sentence: int) -> Entity | None:
        """Whom "the front-runner" can mean: the last person in focus, if the text has not said that they are else."""
        grammar = self.registry.grammar
        if mention.plural and mention.definite and mention.ref is Ref.ROLE and not mention.owner:
            told = grammar.general_roles and mention.head not in grammar.general_roles
            return None if told else pair_near(self.stack, sentence)
        if bodies.outstanding(mention, self.registry.grammar):
            return bodies.body_meant(mention, self.registry, self.stack, sentence)
        again = mention.head in grammar.epithets  # "the politician of that party"
        told_apart = mention.tail and not (grammar.general_roles and mention.ref is Ref.ROLE) and not again
        if mention.owner or told_apart or mention.plural or not mention.definite:
            return None
        if mention.head in grammar.pairs:
            return pair_near(self.stack, sentence) or couple_near(self.registry, sentence)
        if mention.ref is Ref.ORGANISATION and mention.head not in grammar.settlements:
            return bodies.body_meant(mention, self.registry, self.stack, sentence)
        if mention.ref is Ref.DOCUMENT and mention.head in grammar.voices:
            own = self.issued.get(mention.head)
            if own is not None:
                return own[0]
            press = (
                bodies.body_meant(mention, self.registry, self.stack, sentence)
                if mention.head in grammar.press_voices
                else None
            )
            return press or renamed.in_writing(self.last_speaker, sentence)
        if mention.ref is not Ref.ROLE or (mention.head in grammar.source and self._sources(mention.head)):
            return None
        near = [f for f in reversed(self.stack) if f.entity.kind is SpeakerKind.PERSON]
        near = [f for f in near if sentence - f.sentence <= NEAR or still_meant(f, mention, sentence, grammar)]
        here = {entity for start, entity in self.people if start < mention.start}
        near = [f for f in near if f.entity not in here]  # a sentence rarely names somebody and then describes them
        near = not_of_court(near, mention, grammar)
        near = by_noun(near, mention, self.last_speaker, grammar)
        if mention.possessed:
            return None  # "his mother" is nobody else
        near = [f for f in near if f.entity.named and f.entity.solid and not contradicts(f.entity, mention)]
        author = self.writer(self.paragraph) if self.writer is not None and near else None
        near = [f for f in near if f.entity is not author]
        near = of_that_position(near, mention, grammar)
        told = grammar.general_roles and mention.head not in grammar.general_roles and not mention.pointing
        if told or mention.head in grammar.offices:  # "the mayor" is not the neighbour just quoted
            exact = " " in mention.text
            here = {f.entity for f in near if f.sentence >= sentence - 1 or " " in f.entity.name} if told else set()
            near = [f for f in near if not told or f.entity in here or mention.head in f.entity.heads]
            least = 1 if told or (exact and only_one_named(self.stack)) else _KNOWN
            about = {f.entity for f in near if exact and self._is_topic(f)}
            near = [f for f in near if may_hold(f.entity, mention, self.registry, 1 if f.entity in about else least)]
        if again and mention.tail:
            near = of_that_party(near, mention)
        elif told_by_name(mention):
            alone = alone_here([f for f in self.stack if f.paragraph == self.paragraph], self.last_speaker, mention)
            near = [f for f in near if belongs(f.entity, mention) or (grammar.romance and f.entity is alone)]
        if mention.head in grammar.apart or any(w.isupper() for w in mention.text.split()[:-1]):
            near = [f for f in near if mention.head in f.entity.heads]
        if mention.head in grammar.general_roles:
            unnamed = renamed.described_last(mention, self.timeline, sentence, self.paragraph)
            if unnamed is not None:
                return unnamed
        before = {f.entity for f in near if f.paragraph == self.paragraph and f.sentence == sentence - 1}
        if len(before) == 1 and mention.head not in grammar.offices:
            return before.pop()  # "Lund’s son was born there. The nurse had set off in good time."
        for kinds in (PROMINENT, frozenset(Standing) - PROMINENT):
            for focus in near:
                if focus.kind in kinds:
                    return focus.entity
        return None

    def _sources(self, head: str) -> bool:
        """Whether the text has introduced an unnamed source of this kind: "the official" then means that one."""
        return any(not e.named for e in self.registry.by_head[head][-RECENT:])
