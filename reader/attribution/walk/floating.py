"""Whose words are that stand alone: whom the text has turned to or turns to next, else who spoke last."""

from __future__ import annotations

from reader.attribution.content.whose_reply import announced_reply
from reader.attribution.coreference.focus import Focus, How, Standing
from reader.attribution.coreference.resolver import Resolver
from reader.attribution.cues.frames import Order
from reader.attribution.entities.descriptions import described, introduce
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.main_clause import main_subject
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.text.tokens import Kind
from reader.attribution.walk.asked import answering_other, asked_him, only_listens, replies
from reader.attribution.walk.issued import just_issued
from reader.document.model import SpeakerKind

LONGEST_ADVERBIAL = 6
"""So many tokens say at most how or when somebody answers."""


def floating(resolver: Resolver, sentence: Sentence, item: Read, grammar: Grammar) -> tuple[Entity | None, How]:
    """Whose words stand alone: whom the text has turned to or turns to next, else who spoke last."""
    last, before = resolver.last_speaker, item.before(sentence)
    turned = named_behind(item, sentence, grammar)
    if turned is None and sentence.bare and resolver.reacting is not None and before is not None:
        turned = resolver.reacting[1] if resolver.reacting[0] == sentence.number - 1 else None
    unquoted = before if sentence.bare and before is not None and not item.quotes(before) else None
    if turned is None and unquoted is not None:
        turned = _new_who_says(item, unquoted, grammar)
    if turned is not None:
        return turned, How.TURNED_TO
    teller = _who_told(item, unquoted, grammar) if unquoted is not None else None
    if teller is not None:
        return resolver.resolve(teller, sentence.number)
    if last is not None and resolver.carried == last.sentence == sentence.number - 1 and sentence.bare:
        how = How.FLOATING if last.entity.named else How.DESCRIBED
        return last.entity, how  # "Lind winkt ab. Es sei nur Regen. „Mehr nicht.“"
    if last is not None and sentence.bare and resolver.reported.get(sentence.number - 1) is last.entity:
        return last.entity, How.FLOATING  # "…, sagte Ruiz. Der Wirt sei krank gewesen. „Es tat weh.“": her words
    if last is not None and grammar.capital_nouns and replies(item, sentence):
        other = answering_other(resolver.stack, last, item)
        return other, How.NOBODY if other is None else How.DESCRIBED
    announced = announced_reply(item.tokens, before.start, before.end, grammar) if before is not None else None
    announced = announced or (answers_shortly(item, before, grammar) if before is not None else None)
    if announced is not None:
        return resolver.resolve(announced, sentence.number)
    if last is None or last.paragraph != item.index:
        turned = turned_to(resolver.stack, sentence, item)
        turned = turned or (_described_here(resolver.stack, sentence, item, grammar) if grammar.romance else None)
        turned = turned or just_issued(resolver.issued, sentence, item)
        turned = turned or introduced_before(resolver.stack, sentence, item)
        if turned is not None:
            return turned, How.TURNED_TO
    elif sentence.bare:
        somebody = described_between(last, sentence, item, grammar)
        if somebody is not None and somebody.ref is Ref.PRONOUN:
            return resolver.resolve(somebody, sentence.number)
        turned = asked_him(resolver, sentence, item, grammar) or turned_away(resolver.stack, last, sentence)
        if turned is not None and only_listens(turned, item, sentence, grammar):
            turned = last.entity
        if turned is not None:
            return turned, How.TURNED_TO
        if somebody is not None and somebody.definite and grammar.romance:
            if somebody.possessed and last.entity.named:
                return last.entity, How.FLOATING  # "Son fils dort. « Il me demande … »"
            return resolver.resolve(somebody, sentence.number)
        if somebody is not None:
            known = described(resolver.registry, somebody, sentence.number - 1)
            return known or introduce(resolver.registry, somebody, sentence.number - 1), How.DESCRIBED
    if last is not None and before is not None and _another_moved(resolver.stack, last, before, item, grammar):
        return last.entity, How.GUESSED
    told = _told_of(resolver, sentence, item, grammar) if grammar.romance else None
    if told is not None:
        return told
    return (last.entity, How.FLOATING) if last is not None else (None, How.NOBODY)


def _told_of(resolver: Resolver, sentence: Sentence, item: Read, grammar: Grammar) -> tuple[Entity, How] | None:
    """Of whom a text in a Romance language tells: whom it has just brought up, or whom the title names."""
    last, before = resolver.last_speaker, item.before(sentence)
    new = _newly_about(resolver.stack, last, before, grammar) if before is not None and sentence.bare else None
    if new is not None:
        return new, How.DESCRIBED
    portrayed = resolver.registry.portrayed
    alone = sentence.bare or (last is None and item.tokens[sentence.start].kind is not Kind.QUOTE)
    far = last is None or last.paragraph < item.index - 1
    return (portrayed, How.GUESSED) if portrayed is not None and alone and far else None


def _new_who_says(item: Read, before: Sentence, grammar: Grammar) -> Entity | None:
    """Whom the sentence before names first at its end, and who say something or join in: "backed by Bo Lind, who said".

    "Ruiz was joined by Bo Lind, the union leader." needs no verb of speech.
    """
    if grammar.own_rules or not before.people:
        return None
    start, entity = before.people[-1]
    new = min(entity.places, default=-1) == before.number and entity.kind is SpeakerKind.PERSON and " " in entity.name
    if not new or start == before.start or entity.joint:
        return None
    frame = before.frames[-1] if before.frames else None
    if frame is not None and not frame.negated and frame.subject is not None and start in _of(frame.subject):
        return entity if any(t.low in grammar.who for t in item.tokens[frame.subject.end : frame.cue_start]) else None
    ahead = [t.low for t in item.tokens[max(before.start, start - LONGEST_ADVERBIAL) : start]]
    joined = any(low in grammar.joining_in and ahead[k + 1] in grammar.by for k, low in enumerate(ahead[:-1]))
    affected = bool(ahead) and ahead[-1] in grammar.affecting  # "The noise worries Bo Lind, a baker."
    return entity if frame is None and (joined or affected) else None


def _who_told(item: Read, before: Sentence, grammar: Grammar) -> Mention | None:
    """Whose words the sentence before announces as told to somebody: "Ruiz remembers what her mother told her."."""
    frame = before.frames[-1] if before.frames else None
    if frame is None or frame.subject is None or frame.negated or grammar.own_rules:
        return None
    start = frame.subject.start - 1
    start -= start > before.start and item.tokens[start].low in grammar.possessives | grammar.articles
    told = frame.order is Order.SUBJECT_CUE and start > before.start and item.tokens[start].low in grammar.what
    return frame.subject if told and frame.cue.tier == "told" and frame.subject.ref is not Ref.PRONOUN else None


def _of(subject: Mention) -> range:
    """The tokens of a subject."""
    return range(subject.start, subject.end)


def _another_moved(stack: list[Focus], last: Focus, before: Sentence, item: Read, grammar: Grammar) -> bool:
    """Whether the sentence before tells a gesture of another than who spoke last: "Der Alte grinst. „Ja.“"."""
    gestures = grammar.lexicon.word_class("gesture")
    moves = any(item.tokens[k].low in gestures for k in range(before.start, before.end))
    about = (f.entity for f in stack if f.sentence == before.number and f.kind is Standing.TOPIC)
    return moves and any(entity is not last.entity for entity in about)


def answers_shortly(item: Read, before: Sentence, grammar: Grammar) -> Mention | None:
    """Who answers in a sentence without any words of theirs: "My brother answered within the minute. “Fine.”"."""
    frame = before.frames[-1] if before.frames and not item.quotes(before) else None
    if frame is None or frame.subject is None or frame.negated or frame.cue.lemma not in grammar.answering:
        return None
    rest = item.tokens[frame.cue_end : before.end - 1]
    closes = frame.order is Order.SUBJECT_CUE and not frame.that and len(rest) <= LONGEST_ADVERBIAL
    small = all(t.low not in grammar.pronouns and t.low not in grammar.verb_forms for t in rest)
    return frame.subject if closes and small else None


def turned_to(stack: list[Focus], sentence: Sentence, item: Read) -> Entity | None:
    """The person that the narrative has turned to in this paragraph, before a quotation that stands alone."""
    for focus in reversed(stack):
        if focus.paragraph != item.index:
            return None
        person = focus.entity.kind is SpeakerKind.PERSON and focus.entity.solid
        if focus.kind is Standing.TOPIC and person and focus.sentence < sentence.number:
            return focus.entity
    return None


def _described_here(stack: list[Focus], sentence: Sentence, item: Read, grammar: Grammar) -> Entity | None:
    """Whom the paragraph is about and does not name: "Le vigneron n’a pas envie d’y aller. « Ça m’a suffi. »"."""
    for focus in reversed(stack):
        one = focus.entity
        if focus.paragraph != item.index or not sentence.bare:
            return None
        about = focus.kind is Standing.TOPIC and focus.sentence < sentence.number
        if about and _is_somebody(one, grammar):
            return one if grammar.relatives.isdisjoint(one.heads) else None
    return None


def named_behind(item: Read, sentence: Sentence, grammar: Grammar) -> Entity | None:
    """Whom the next sentence names for the first time, behind words that open a paragraph alone.

    So portraits and reports begin: "“We lost it all.” Ana Ruiz looks at the wall of her house."
    """
    after = item.after(sentence)
    if not sentence.bare or after is None or item.quotes(after):
        return None
    if _with_those_words(item, after, grammar):
        subject = main_subject(item.tokens, after.start, after.end, grammar)
        named = _of(subject) if subject is not None else range(0)
        return next((entity for start, entity in after.people if start in named), None)
    if sentence is not item.sentences[0]:
        return None
    for start, entity in after.people[:1]:
        ahead = item.tokens[after.start : start]
        leads = all(t.kind is Kind.CAPITAL or t.low in grammar.role_words | grammar.determiners for t in ahead)
        new = min(entity.places, default=-1) == after.number and " " in entity.name
        return entity if leads and new and entity.kind is SpeakerKind.PERSON and not entity.joint else None
    return None


def _with_those_words(item: Read, after: Sentence, grammar: Grammar) -> bool:
    """Whether a sentence opens with what points back at words: "With those words, Ruiz left", "With that, she sat"."""
    found, start = item.tokens, after.start
    if start + 2 >= after.end or found[start].low not in grammar.with_ or grammar.own_rules:
        return False
    pointing = found[start + 1].low in grammar.those or found[start + 1].low in grammar.that
    return pointing and "," in (found[start + 2].text, found[min(start + 3, after.end - 1)].text)


def turned_away(stack: list[Focus], last: Focus, sentence: Sentence) -> Entity | None:
    """Whom the sentence between two quotations is about: "“I do,” said Lund. Ada shook her head. “He never does.”"."""
    for focus in reversed(stack):
        if focus.sentence <= last.sentence or (focus.entity is last.entity and focus.kind is Standing.TOPIC):
            return None
        other = focus.entity.kind is SpeakerKind.PERSON and focus.entity.solid and focus.entity is not last.entity
        if other and focus.kind is Standing.TOPIC and focus.sentence == sentence.number - 1:
            return focus.entity
    return None


def described_between(last: Focus, sentence: Sentence, item: Read, grammar: Grammar) -> Mention | None:
    """Whom the sentence before describes and does not name: "A man at the bar shook his head. “He is always late.”".

    "She shook her head" is another than the man who spoke last.
    """
    before = item.before(sentence)
    if before is None or before.people or any(f.cue.tier != "manner" for f in before.frames):
        return None
    if item.quotes(before):
        return None
    first = core(item.tokens, before.start, before.end, grammar)
    if first is None or first.plural:
        return None
    if first.ref is Ref.PRONOUN:
        return first if {first.gender, last.entity.leaning} == {"male", "female"} else None
    return first if first.ref is Ref.ROLE and first.head in grammar.person else None


def _newly_about(stack: list[Focus], last: Focus | None, before: Sentence, grammar: Grammar) -> Entity | None:
    """Of whom without a name the sentence before begins to tell, and nobody else: "Un voisin hésite. « … »"."""
    if last is not None and last.sentence >= before.number:
        return None
    about = {f.entity for f in stack if f.sentence == before.number and f.kind is Standing.TOPIC}
    if len(about) != 1 or any(one.kind is SpeakerKind.PERSON for _, one in before.people):
        return None
    (one,) = about
    return one if set(one.places) == {before.number} and _is_somebody(one, grammar) else None


def _is_somebody(one: Entity, grammar: Grammar) -> bool:
    """Whether one without a name is described by a noun for a person."""
    return one.kind is SpeakerKind.ANONYMOUS and not one.plural and not grammar.person.isdisjoint(one.heads)


def introduced_before(stack: list[Focus], sentence: Sentence, item: Read) -> Entity | None:
    """Whom the paragraph before is about and does not quote, before a quotation that stands alone below it."""
    if sentence is not item.sentences[0] or item.tokens[sentence.start].kind is not Kind.QUOTE:
        return None
    if not all(one.bare for one in item.sentences):
        return None
    before = [f for f in stack if f.paragraph == item.index - 1]
    about = {f.entity for f in before if f.kind is Standing.TOPIC and f.entity.kind is SpeakerKind.PERSON}
    spoke = any(f.kind is Standing.SPEAKER for f in before)
    near = any(f.kind is Standing.TOPIC and f.sentence == sentence.number - 1 for f in before)
    return about.pop() if len(about) == 1 and near and not spoke else None
