"""Where people stand in a sentence: as its topic, as an owner, behind a preposition, or not yet at a pronoun."""

from __future__ import annotations

from reader.attribution.coreference.bodies import spoken_for
from reader.attribution.coreference.fitting import contradicts
from reader.attribution.coreference.focus import PROMINENT, Focus, Standing
from reader.attribution.coreference.resolver import Resolver
from reader.attribution.coreference.told_in_sentence import object_genders
from reader.attribution.coreference.unnamed import is_plain, same_unnamed
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.entities.descriptions import described, introduce
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.appositions import comma_before_pronoun, told_of_before_pronoun
from reader.attribution.phrases.described import brought_up
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token
from reader.document.model import ParagraphKind, Span, SpeakerKind

DIES, CALLED = 12, 5
"""So many tokens behind a name its verb may say that somebody died, and before it "the victim" may stand."""
ASKED_ABOUT = 4
"""Sentences back in which somebody was spoken of whom "asked her why" means."""


def opening_person(item: Read, sentence: Sentence, grammar: Grammar) -> int:
    """The token of whom a clause before the main one names first: "When I put this to Lind, she laughed"."""
    opening = item.tokens[sentence.start]
    if opening.low not in grammar.subordinators or not sentence.people:
        return -1
    after = item.tokens[sentence.start + 1] if sentence.start + 1 < sentence.end else opening
    first = sentence.people[0][0]
    if _is_compared(item, sentence, first, grammar):
        return -1
    comma = next((k for k in range(sentence.start, sentence.end) if item.tokens[k].text == ","), -1)
    return first if first < comma and not after.low.endswith(grammar.gerund_endings) else -1


def named_within(stack: list[Focus], span: Span, item: Read, sentence: Sentence) -> frozenset[Entity]:
    """Whom the words in front of a frame speak of: "Her sister, she said, had moved": she is not the sister."""
    here = (f for f in stack if f.sentence == sentence.number and f.token >= 0 and not f.pronoun)
    colons = (t.end for t in item.tokens[sentence.start : sentence.end] if t.text == ":" and t.end < span.end)
    span = Span(max(span.start, *colons, span.start), span.end)  # "Ruiz lo niega: es, asegura, de otro"
    return frozenset(f.entity for f in here if span.start <= item.tokens[f.token].start < span.end)


def note_dead(item: Read, sentence: Sentence, grammar: Grammar) -> None:
    """Note of whom the narrative tells that they have died: "Ana Holt, 34, died", "named the victim as Ana Holt"."""
    found = item.tokens
    for start, entity in sentence.people if grammar.dying else ():
        if entity.died or entity.kind is not SpeakerKind.PERSON or not entity.named:
            continue
        end = item.name_end(sentence, start)
        behind = found[end : min(sentence.end, end + DIES)]
        ahead = found[max(sentence.start, start - CALLED) : start]
        named = bool(ahead) and ahead[-1].low in grammar.as_words and any(t.low in grammar.victims for t in ahead)
        owns = len(behind) > 1 and behind[0].kind is Kind.POSSESSIVE
        told = len(ahead) > 1 and ahead[-1].low in grammar.of and ahead[-2].low in grammar.deaths and not owns
        told = told or (owns and behind[1].low in grammar.deaths)  # "the death of Ana Holt", "Ana Holt's murder"
        entity.died = named or told or _dies(behind, grammar)


def _dies(behind: list[Token], grammar: Grammar) -> bool:
    """Whether the first verb behind a name tells that its bearer has died: "Holt, 34, died", "Holt was found dead".

    Not who killed somebody, and not whose kin has died: "Holt’s brother died", "Holt, whose son was killed".
    """
    passive = False
    for token in behind:
        if token.low in grammar.dying:
            return True
        if token.low in grammar.killed:
            return passive
        if token.kind is Kind.POSSESSIVE or token.low in grammar.whose or token.low in grammar.relatives:
            return False
        if token.low in grammar.auxiliaries:
            passive = passive or token.low in grammar.being
        elif token.low in grammar.verb_forms and not passive:
            return False
    return False


def leads(item: Read, sentence: Sentence, start: int, grammar: Grammar) -> bool:
    """Whether a phrase is the subject of its sentence: nobody and no verb stands before it, but words of place."""
    ahead = item.tokens[sentence.start : start]
    if not ahead or (ahead[0].low in grammar.existential and all(t.low in grammar.being for t in ahead[1:])):
        return True  # "There was a woman at the door"
    person = any(first < start and entity.kind is SpeakerKind.PERSON for first, entity in sentence.people)
    if person or ahead[0].low not in grammar.prepositions or ahead[-1].low in grammar.prepositions | grammar.leading:
        return False
    if any(t.low in grammar.subordinators or t.kind is Kind.QUOTE for t in ahead[1:]):
        return False
    return not any(t.low in grammar.verb_forms or t.low in grammar.pronouns for t in ahead[1:])


def behind_adverbial(item: Read, sentence: Sentence, grammar: Grammar) -> int:
    """The token of a name that is the subject behind words of place without a comma: "On the radio Lind could be"."""
    if item.tokens[sentence.start].low not in grammar.prepositions or not sentence.people:
        return -1
    start = sentence.people[0][0]
    end = item.name_end(sentence, start)
    before = item.tokens[start - 1]
    plain = before.kind is Kind.WORD and before.low not in grammar.function_words
    return start if plain and end < sentence.end and item.tokens[end].low in grammar.auxiliaries else -1


def leading_name(item: Read, sentence: Sentence, grammar: Grammar) -> int:
    """The token of a name that a sentence leads with although it is not its first subject; -1 where it has none."""
    ways = (opening_person, behind_adverbial, set_in_front, presented)
    return max(way(item, sentence, grammar) for way in ways)


def presented(item: Read, sentence: Sentence, grammar: Grammar) -> int:
    """The token of the only name of a sentence that goes on to tell who that is: "It fell to Ana Ruiz, a cook"."""
    people = {entity for _, entity in sentence.people if entity.kind is SpeakerKind.PERSON and entity.solid}
    if len(people) != 1 or sentence is not item.sentences[0]:
        return -1
    start = next(start for start, entity in sentence.people if entity in people)
    if any(frame.start < start for frame in sentence.frames):
        return -1
    end = item.name_end(sentence, start)
    told = end + 1 < sentence.end and item.tokens[end].text == "," and start > sentence.start
    behind = item.tokens[end + 1].low if told else ""
    if any(t.low in grammar.pronouns for t in item.tokens[sentence.start : start]):
        return -1
    return start if behind in grammar.who or behind in grammar.leading else -1


CLEFT = 6
"""So many tokens may stand between "it was" and the name."""


def set_in_front(item: Read, sentence: Sentence, grammar: Grammar) -> int:
    """The token of a name that a sentence sets in front: "It was the host Ana Ruiz who", "For Lind the worst began"."""
    if not sentence.people or sentence.people[0][1].kind is not SpeakerKind.PERSON:
        return -1
    start, first = sentence.people[0][0], sentence.start
    name = range(start, min(start + CLEFT, sentence.end))
    first_capital = next((k for k in name if item.tokens[k].kind is Kind.CAPITAL), start)  # "the host Ana Ruiz"
    end = item.name_end(sentence, first_capital)
    behind = item.tokens[end] if end < sentence.end else None
    if behind is None:
        return -1
    if item.tokens[first].low in grammar.fronting and start == first + 1:
        verb = grammar.capital_nouns and behind.kind is Kind.WORD  # "Für Ruiz ist das neu"
        return start if verb or behind.low in grammar.leading or behind.text == "," else -1
    if grammar.own_rules:
        first += item.tokens[first].low in grammar.adverbs
        cleft = item.tokens[first].low in grammar.void_pronouns and item.tokens[first + 1].low in grammar.copulas
        return start if cleft and start - first <= CLEFT and behind.low in grammar.who else -1
    comma = behind.text == "," and end + 1 < sentence.end and item.tokens[end + 1].low in grammar.who
    return start if (comma or behind.low in grammar.who) and is_cleft(item, sentence, start, grammar) else -1


def is_cleft(item: Read, sentence: Sentence, start: int, grammar: Grammar) -> bool:
    """Whether "it was" stands right in front of a phrase: "Instead it was Ruiz who", "In the end it will be her son".

    Nothing else may stand in front of "it" than adverbs or a phrase of time with a preposition.
    """
    first, between = start - 1, grammar.auxiliaries | grammar.leading | grammar.adverbs
    while first > sentence.start and item.tokens[first].low in between:
        first -= 1
    ahead = item.tokens[sentence.start : first]
    small = all(t.low in grammar.adverbs | grammar.coordinators or t.text == "," for t in ahead)
    timed = bool(ahead) and ahead[0].low in grammar.prepositions and len(ahead) <= CLEFT
    timed = timed and not any(t.low in grammar.pronouns or t.kind is Kind.CAPITAL for t in ahead[1:])
    void = item.tokens[first].low in grammar.void_pronouns and item.tokens[first + 1].low in grammar.auxiliaries
    return void and (small or timed)


def standing_of(item: Read, sentence: Sentence, start: int, grammar: Grammar) -> Standing:
    """What somebody named at token ``start`` is to the sentence: an owner, behind a preposition, or in passing."""
    end = item.name_end(sentence, start)
    told = [f for f in sentence.frames if f.addressee is not None and f.addressee.start <= start < f.addressee.end]
    if any(f.order is Order.ASKED and end <= f.cue_start for f in told):
        return Standing.TOPIC  # "Lind was asked": it is about her
    if any(f.addressee is not None and f.addressee.start == start for f in told):
        return Standing.ADDRESSED
    if end < sentence.end and item.tokens[end].kind is Kind.POSSESSIVE:
        ahead = item.tokens[start - 1] if start > sentence.start else None
        moves = end + 1 < sentence.end and item.tokens[end + 1].low in grammar.features  # "Ruiz’s voice shook"
        return Standing.TOPIC if moves and (ahead is None or ahead.text == ",") else Standing.OWNER
    before = item.tokens[start - 1] if start > sentence.start else None
    oblique = before is not None and before.low in grammar.prepositions
    oblique = oblique or _is_compared(item, sentence, start, grammar)
    return Standing.OBLIQUE if oblique else Standing.PASSING


def _is_compared(item: Read, sentence: Sentence, start: int, grammar: Grammar) -> bool:
    """Whether a sentence opens with somebody to whom it compares its subject: "Como Ruiz, nació en la costa"."""
    before = item.tokens[start - 1]
    return grammar.romance and start == sentence.start + 1 and before.low in grammar.as_words


def opens_sentence(item: Read, sentence: Sentence, start: int, grammar: Grammar) -> bool:
    """Whether a name begins its sentence, as subjects do, or stands in apposition to what does."""
    words = item.tokens[start : sentence.end]
    if not any(t.kind is Kind.WORD for t in words) or len(words) <= 6:
        return False
    ahead = item.tokens[sentence.start : start]
    if not ahead:
        return True
    owner = any(t.kind is Kind.POSSESSIVE for t in ahead) or ahead[0].low in grammar.leading
    verb = any(t.low in grammar.finite_forms for t in ahead)
    return len(ahead) <= 8 and ahead[-1].text == "," and owner and not verb


def note_opening(resolver: Resolver, item: Read, sentence: Sentence) -> None:
    """Note whom a sentence opens with, where no form tells its subject."""
    for first, about in sentence.people[:2]:
        passing = standing_of(item, sentence, first, resolver.registry.grammar) is Standing.PASSING
        if passing and opens_sentence(item, sentence, first, resolver.registry.grammar):
            resolver.see(about, sentence.number, item.index, Standing.TOPIC, first)
            return


def note_joined(resolver: Resolver, topic: Mention, item: Read, sentence: Sentence) -> bool:
    """Note whom a pronoun in front of a name means, "She and Ana Ruiz wrote it"; whether there is one."""
    grammar, k = resolver.registry.grammar, topic.start - 2
    if topic.ref is not Ref.PERSON or k < sentence.start or item.tokens[k + 1].low not in grammar.coordinators:
        return False
    gender = grammar.pronoun_gender(item.tokens[k].low)
    if gender not in ("male", "female"):
        return False
    joined = Mention(k, k + 1, Ref.PRONOUN, item.tokens[k].text, head=item.tokens[k].low, gender=gender)
    entity, _ = resolver.resolve(joined, sentence.number)
    if entity is not None:
        resolver.see(entity, sentence.number, item.index, Standing.TOPIC, joined)
    return entity is not None


def only_one_near(resolver: Resolver, entity: Entity | None, sentence: Sentence) -> bool:
    """Whether the sentence before names somebody, and neither it nor this one anybody else.

    Where it closes the paragraph above, nor does that paragraph, where a person is asked for.
    """
    here = [f for f in resolver.timeline[-12:] if not f.pronoun and f.kind is not Standing.OWNER]
    near = [f for f in here if f.paragraph == sentence.paragraph and sentence.number - f.sentence <= 1]
    body = entity is not None and entity.kind is SpeakerKind.ORGANISATION
    if not body and not any(f.sentence < sentence.number for f in near):
        near += [f for f in here if f.paragraph == sentence.paragraph - 1]
    kinds = (SpeakerKind.ORGANISATION,) if body else (SpeakerKind.PERSON, SpeakerKind.ANONYMOUS)
    near = [f for f in near if f.kind is not Standing.OBLIQUE or f.entity.solid or " " in f.entity.key]  # "in Abuja"
    return {f.entity for f in near if f.entity.kind in kinds} == {entity}


def is_nobody(topic: Mention, item: Read, grammar: Grammar) -> bool:
    """Whether a subject is nobody whom the text could mean again: "any cook", "Water firm" of a headline."""
    if topic.ref is Ref.ROLE:
        return item.tokens[topic.start].low in grammar.generic
    if topic.ref is not Ref.ORGANISATION or topic.name or topic.definite:
        return False
    if grammar.capital_nouns and item.tokens[topic.start].low in grammar.generic:
        return True  # "Jedes dritte Unternehmen"
    title = item.index == 0 and item.tokens[-1].text not in (".", "!", "?", "…")
    return title or item.paragraph.kind is ParagraphKind.HEADING


def may_own(mention: Mention, entity: Entity, grammar: Grammar) -> bool:
    """Whether a pronoun behind an unnamed "his father" rather means whose father that is: both are "he"."""
    whose = grammar.owners.get(mention.possessor, ("", False))[0]
    return not entity.named and whose in ("male", "female") and whose == entity.leaning


def note_described(resolver: Resolver, item: Read, sentence: Sentence) -> None:
    """Note whom the sentence describes without a name: they may be the "she" of the next one."""
    registry, grammar = resolver.registry, resolver.registry.grammar
    if not grammar.own_rules:
        resolver.brought_up |= dict.fromkeys(resolver.bringing, sentence.number - 1)
        resolver.bringing = brought_up(item.tokens, sentence.start, sentence.end, grammar)
    if sentence.described:
        objects = object_genders(item.tokens, sentence.start, sentence.end, grammar)
        resolver.objects[sentence.number] = objects
    asks = not item.quotes(sentence) and item.tokens[sentence.end - 1].text == "?"
    for mention in sentence.described:
        if _tells_of_subject(item, sentence, mention, grammar):
            continue
        entity = described(registry, mention, sentence.number)
        entity = entity or same_unnamed(mention, resolver.timeline, registry, sentence.number)
        if entity is None and asks and not mention.owner:
            continue  # "Would he sell a player?": of nobody
        own = item.tokens[mention.start].low in grammar.possessives | grammar.singular_indefinite
        told = mention.end < sentence.end and item.tokens[mention.end].low in grammar.who
        told = told or _told_by_place(item, sentence, mention, grammar)
        aged = grammar.capital_nouns and mention.text[:1].isdigit() and mention.head not in grammar.anybody_again
        heard = not grammar.capital_nouns and any(_is_told(frame, mention) for frame in sentence.frames)
        if entity is None and (own or mention.owner or told or aged or heard):
            mention = spoken_for(mention, registry, resolver.stack, resolver.last_speaker, sentence.number)
            entity = introduce(registry, mention, sentence.number)
        if entity is not None and entity.plural and not entity.named and leads(item, sentence, mention.start, grammar):
            resolver.see(entity, sentence.number, item.index, Standing.TOPIC, mention)
        if entity is not None and not entity.plural:
            standing = standing_of(item, sentence, mention.start, grammar)
            front = leads(item, sentence, mention.start, grammar) and not may_own(mention, entity, grammar)
            if not entity.named and (front or _is_set_in_front(item, sentence, mention, grammar)):
                resolver.see(entity, sentence.number, item.index, Standing.TOPIC, mention)
                if item.tokens[sentence.start].low in grammar.existential:
                    resolver.met = resolver.stack[-1]
                continue
            resolver.note(entity, sentence.number, item.index, standing, mention.start)


def _is_set_in_front(item: Read, sentence: Sentence, mention: Mention, grammar: Grammar) -> bool:
    """Whether a sentence sets somebody described in front: "It was her mother who found it"."""
    if grammar.own_rules or mention.end >= sentence.end:
        return False
    return item.tokens[mention.end].low in grammar.who and is_cleft(item, sentence, mention.start, grammar)


def _is_told(frame: Frame, mention: Mention) -> bool:
    """Whether somebody described is whom a frame asks or tells something: "Ruiz asked the clerk why"."""
    told = frame.addressee
    return told is not None and told.start == mention.start and frame.cue.tier in ("ask", "told")


def _told_by_place(item: Read, sentence: Sentence, mention: Mention, grammar: Grammar) -> bool:
    """Whether a sentence is about somebody of whom only a place or a thing tells: "The man in the red hat wept"."""
    if grammar.own_rules or mention.plural or not is_plain(mention, grammar):
        return False
    behind = mention.tail or (mention.end < sentence.end and item.tokens[mention.end].low in grammar.prepositions)
    return bool(behind) and leads(item, sentence, mention.start, grammar)


def _tells_of_subject(item: Read, sentence: Sentence, mention: Mention, grammar: Grammar) -> bool:
    """Whether a description in front of a sentence's "she" is of her: "The daughter of a cook, she said"."""
    opens = mention.start == sentence.start or item.tokens[mention.start - 1].text == ","
    if mention.start == sentence.start and told_of_before_pronoun(item.tokens, mention.end, sentence.end, grammar):
        return True
    return opens and comma_before_pronoun(item.tokens, mention.end, sentence.end, grammar)


def note_met(resolver: Resolver, item: Read, sentence: Sentence) -> None:
    """Note whom the writer of the text turns to: the one person of "I rang a lawyer", "I put this to Ana Ruiz".

    They come into focus, and are ``met``, by whom the next sentence goes.
    """
    people = {entity for _, entity in sentence.people if entity.kind is SpeakerKind.PERSON}
    grammar = resolver.registry.grammar
    mine = grammar.first_owners
    described = [m for m in sentence.described if not (m.plural or m.owner)]
    clauses = grammar.relative | grammar.who
    inner = next((k for k in range(sentence.start, sentence.end) if item.tokens[k].low in clauses), sentence.end)
    described = [m for m in described if m.start < inner] or described  # "I rang a clerk whose firm had hired a lawyer"
    genders = (grammar.pronoun_gender(t.low) for t in item.tokens[sentence.start : sentence.end])
    others = any(gender in ("male", "female") for gender in genders)
    described = [m for m in described if not m.possessed or (m.possessor in mine and not others)]  # "I saw my father"
    if len(people) + len(described) != 1:
        return
    if people:
        start = next(start for start, entity in sentence.people if entity in people)
        oblique = standing_of(item, sentence, start, grammar) is Standing.OBLIQUE
        only = next(iter(people))
        if not only.solid or (oblique and not (only.evidence or only.roles)):
            return  # "We are on the bank at Upton"
        resolver.see(people.pop(), sentence.number, item.index, Standing.TOPIC, start)
        resolver.met = resolver.stack[-1]
        return
    entity, _ = resolver.resolve(described[0], sentence.number)
    if entity is not None and not entity.plural:
        resolver.see(entity, sentence.number, item.index, Standing.TOPIC, described[0])
        resolver.met = resolver.stack[-1]


def turned_to_before(resolver: Resolver, subject: Mention | None, item: Read, sentence: Sentence) -> Entity | None:
    """Whom the writer turned to in the sentence before, or whom somebody asked there; "she said" can mean them."""
    if subject is None or subject.ref is not Ref.PRONOUN or subject.gender not in ("male", "female"):
        return None
    met = resolver.met
    before = item.before(sentence)
    asked = _asked_by_pronoun(resolver, subject, item, before) if before is not None else None
    if asked is not None:
        return asked
    if met is None:
        return None
    near = met.sentence == sentence.number - 1  # also at the end of the paragraph above
    return met.entity if near and not contradicts(met.entity, subject) else None


def _puts_to(frame: Frame, subject: Mention, item: Read, before: Sentence, resolver: Resolver) -> bool:
    """Whether a frame asks "her", or says something "to her"; whose words in marks are is told elsewhere."""
    grammar, k = resolver.registry.grammar, frame.cue_end
    if frame.subject is None or frame.subject.gender == "first" or k + 1 >= before.end:
        return False
    to = item.tokens[k].low in grammar.infinitive
    asks = frame.cue.tier == "ask" and not item.quotes(before)
    put = to or item.tokens[k - 1].low in grammar.infinitive  # "put it to her"
    if not (asks or (put and not frame.weak)):
        return False
    return grammar.object_genders.get(item.tokens[k + to].low) == subject.gender


def _asked_by_pronoun(resolver: Resolver, subject: Mention, item: Read, before: Sentence) -> Entity | None:
    """Who answers behind "Ruiz asked her why": the only "she" near, or who spoke last, but not Ruiz."""
    frame = next((f for f in reversed(before.frames) if _puts_to(f, subject, item, before, resolver)), None)
    if frame is None or frame.subject is None:
        return None
    asker, _ = resolver.resolve(frame.subject, before.number)
    kinds = (SpeakerKind.PERSON, SpeakerKind.ANONYMOUS)
    near = [f for f in resolver.stack if f.kind in PROMINENT and before.number - f.sentence <= ASKED_ABOUT]
    near = [f for f in near if f.entity is not asker and f.entity.kind in kinds and not contradicts(f.entity, subject)]
    spoke = next((f.entity for f in reversed(near) if f.kind is Standing.SPEAKER), None)
    only = near[0].entity if len({f.entity for f in near}) == 1 else spoke
    return only if only is not None and not only.plural else None


def note_closing(resolver: Resolver, item: Read, sentence: Sentence) -> None:
    """Note who is said to say a sentence of which no words are kept: "the “smart benches” are late, Ruiz said".

    So it is with "They do not, says Ruiz." of a person with a name.
    """
    last = sentence.frames[-1] if sentence.frames else None
    if last is None or last.subject is None or last.weak or last.negated:
        return
    inverted = last.order is Order.CUE_SUBJECT and last.subject.ref is Ref.PERSON and last.cue.tier == "speech"
    if last.order is not Order.SUBJECT_CUE and not inverted:
        return
    ends = all(t.kind is Kind.POINT for t in item.tokens[last.content : sentence.end])
    if ends and last.start > sentence.start and item.tokens[last.start - 1].text == ",":
        entity, _ = resolver.resolve(last.subject, sentence.number)
        if entity is not None:
            resolver.see(entity, sentence.number, item.index, Standing.SPEAKER, last.subject)
