"""Who asks and who is asked, so that the one answers whom the other puts a question to."""

from __future__ import annotations

from reader.attribution.attribution import Undecided
from reader.attribution.content.claim import Claim
from reader.attribution.coreference.court import is_officer
from reader.attribution.coreference.focus import Focus, Standing
from reader.attribution.coreference.resolver import Resolver
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.entities.descriptions import described, introduce
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind
from reader.document.model import SpeakerKind

DASHES = frozenset("–—-")
"""What stands between a question and its answer."""
LONGEST_OFFICE = 5
"""So many tokens stand at most between who is told something and the comma in front of their name."""
FAR = 12
"""So many tokens behind a question, with who asks it, its answer stands at most."""


def answering(before: Undecided | None, claim: Claim, sentence: Sentence, grammar: Grammar) -> Entity | None:
    """Who replies: whom the quotation before was put to, where the verb says that it is an answer."""
    subject, frame = claim.subject, claim.frame
    if frame is None or subject is None or subject.ref is not Ref.PRONOUN:
        return None
    if before is None or before.addressed is None or sentence.number - before.sentence > 1:
        return None
    fits = not before.addressed.leaning or before.addressed.leaning == subject.gender
    asked = before.claim.frame is not None and before.claim.frame.cue.tier == "ask" and before.mark == "?"
    asked = asked and before.paragraph == sentence.paragraph and frame.cue.tier in ("speech", "told")
    return before.addressed if fits and (asked or _is_answer(frame, grammar)) else None


def _is_answer(frame: Frame, grammar: Grammar) -> bool:
    """Whether a verb tells an answer: "replied", "shot back"."""
    return frame.cue.lemma in grammar.answering or frame.cue.words[-1] in grammar.answering_particles


def asked_before(claim: Claim, sentence: Sentence, item: Read, resolver: Resolver) -> Entity | None:
    """Who answers behind a sentence in which somebody asks them: "I asked Ana Ruiz why. “It leaks,” she said."."""
    subject, grammar = claim.subject, resolver.registry.grammar
    named = subject is not None and subject.ref is not Ref.PRONOUN
    here = item
    item, before = before_it(here, sentence, grammar)
    if before is None or named or item.quotes(before):
        return None
    if subject is None and not sentence.bare:
        return None
    replies = claim.frame is not None and claim.frame.cue.lemma in grammar.answering
    for frame in before.frames:
        put = frame.cue.lemma in grammar.putting  # "I put this to Philippa. “Seven,” she said."
        told = frame.cue.tier == "told" and (replies or put)  # "Lind put it to Ruiz that it leaks. She replied that"
        if not (told or frame.cue.tier == "ask") or frame.subject is None or frame.negated or frame.addressee is None:
            continue
        if not told and frame.subject.gender != "first" and not _puts_question(frame, item, before, grammar):
            continue
        spoken_to = range(frame.addressee.start, max(frame.end, frame.addressee.start + 1))
        asks = range(frame.subject.start, frame.subject.end)  # "She was asked by Ruiz about it": not Ruiz
        asked = next((entity for start, entity in before.people if start in spoken_to and start not in asks), None)
        if asked is None and subject is not None and not told:
            asks_alone = _asks_alone(frame, item, before, grammar) and not _puts_on(claim, here, sentence, grammar)
            return _described_one(resolver, frame.addressee, subject, before) if asks_alone else None
        fits = subject is None or (asked is not None and asked.leaning in ("", subject.gender))
        return asked if asked is not None and asked.kind is SpeakerKind.PERSON and fits else None
    return None


def _asks_alone(frame: Frame, item: Read, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a sentence tells no more than that somebody asks: not "Ruiz, who asked why, left", nor "… and left"."""
    ahead = item.tokens[sentence.start : frame.cue_start]
    behind = item.tokens[frame.cue_end : sentence.end]
    inner = any(t.low in grammar.who | grammar.conjunctions or t.text == "," for t in ahead)
    return not inner and not any(t.text == "," or t.low in grammar.coordinators for t in behind)


def _puts_on(claim: Claim, item: Read, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether words are themselves put to somebody: "“Why?” she asked", "“You did,” she told him"."""
    frame = claim.frame
    if frame is None or frame.cue.tier == "ask" or frame.addressee is not None:
        return frame is not None
    return frame.cue_end < sentence.end and item.tokens[frame.cue_end].low in grammar.object_genders


def _described_one(resolver: Resolver, asked: Mention, subject: Mention, before: Sentence) -> Entity | None:
    """Who is asked and only described, where "she" can mean them: "Ruiz asked the clerk about it. “No,” she said."."""
    known = only_described(resolver, asked, before)
    person = known is not None and known.kind in (SpeakerKind.PERSON, SpeakerKind.ANONYMOUS)
    return known if known is not None and person and known.leaning in ("", subject.gender) else None


def only_described(resolver: Resolver, asked: Mention, sentence: Sentence) -> Entity | None:
    """Who is asked, where a sentence describes one without a name."""
    registry, grammar = resolver.registry, resolver.registry.grammar
    if asked.ref is not Ref.ROLE or asked.plural or grammar.own_rules:
        return None
    return described(registry, asked, sentence.number) or introduce(registry, asked, sentence.number)


def before_it(item: Read, sentence: Sentence, grammar: Grammar) -> tuple[Read, Sentence | None]:
    """The sentence in front of one, with its paragraph; in English the one that closes the paragraph above counts."""
    before, above = item.before(sentence), item.above
    if before is not None or above is None or not above.sentences or grammar.own_rules:
        return item, before
    return above, above.sentences[-1]


def asked_him(resolver: Resolver, sentence: Sentence, item: Read, grammar: Grammar) -> Entity | None:
    """Who answers behind a sentence in which somebody asks "him" a question: "She asked him why. “It leaks.”"."""
    item, before = before_it(item, sentence, grammar)
    if before is None or item.quotes(before) or not before.frames:
        return None
    frame = before.frames[-1]
    told = item.tokens[frame.cue_end] if frame.cue_end < before.end else None
    gender = grammar.object_genders.get(told.low, "") if told is not None else ""
    if frame.cue.tier != "ask" or frame.negated or frame.subject is None or not gender:
        return None
    who_asks = next((entity for start, entity in reversed(before.people) if start < frame.cue_start), None)
    who_asks = who_asks or next((f.entity for f in reversed(resolver.stack) if f.sentence == before.number), None)
    writer = frame.subject.gender == "first"  # "I ask him what Lind is doing"
    if (who_asks is None and not writer) or not _puts_question(frame, item, before, grammar):
        return None
    him = Mention(frame.cue_end, frame.cue_end + 1, Ref.PRONOUN, "", gender=gender)
    others = {entity for start, entity in before.people if start > frame.cue_end}
    if who_asks is not None and not writer:
        others.add(who_asks)
    asked, _ = resolver.resolve(him, before.number, frozenset(others))
    return asked if asked not in others else None


def _he(claim: Claim, grammar: Grammar) -> Mention | None:
    """The "he" or "she" who says words and asks nothing by them, in English; None elsewhere."""
    subject = claim.subject
    asks = claim.frame is not None and claim.frame.cue.tier == "ask"
    if subject is None or asks or subject.ref is not Ref.PRONOUN or grammar.own_rules:
        return None
    return subject if subject.gender in ("male", "female") else None


def he_was_asked(claim: Claim, sentence: Sentence, item: Read, resolver: Resolver) -> Entity | None:
    """Who "he" is behind a sentence in which "him" is asked: "I ask him what Lind does. “Running,” he says."."""
    grammar = resolver.registry.grammar
    subject = _he(claim, grammar)
    if subject is None:
        return None
    asked = asked_him(resolver, sentence, item, grammar)
    return asked if asked is not None and asked.leaning in ("", subject.gender) else None


def asked_about_himself(claim: Claim, sentence: Sentence, item: Read, resolver: Resolver) -> Entity | None:
    """Who "he" is behind a question about "him": "A reporter asked whether he would go. “No,” he said."."""
    grammar = resolver.registry.grammar
    subject = _he(claim, grammar)
    item, before = before_it(item, sentence, grammar)
    if subject is None or before is None or item.quotes(before) or not before.frames:
        return None
    frame, *others = before.frames
    if any(other.start < frame.content for other in others):
        return None
    who = frame.subject
    if (
        frame.cue.tier != "ask"
        or frame.negated
        or frame.addressee is not None
        or who is None
        or who.ref not in (Ref.ROLE, Ref.PERSON)
    ):
        return None
    if not _puts_question(frame, item, before, grammar):
        return None
    named = [(start, entity) for start, entity in before.people if start >= frame.content]
    if len(named) == 1 and named[0][0] <= frame.content + 1 and not _may_ask(who, before, subject):
        other = named[0][1]  # "A reporter asked whether Lind would go. “No,” he said."
        return other if other.kind is SpeakerKind.PERSON and other.leaning in ("", subject.gender) else None
    found = (k for k in range(frame.content, before.end) if grammar.pronoun_gender(item.tokens[k].low))
    k = next(found, -1)
    if k < 0 or grammar.pronoun_gender(item.tokens[k].low) != subject.gender:
        return None
    if named:
        return None  # "asked whether he had met Lund", "asked whether Lund would play and whether he was fit"
    him = Mention(k, k + 1, Ref.PRONOUN, item.tokens[k].text, head=item.tokens[k].low, gender=subject.gender)
    askers = {e for e in resolver.registry.by_head[who.head] if before.number in e.places}
    without = frozenset(askers | {entity for start, entity in before.people if who.start <= start < who.end})
    asked, _ = resolver.resolve(him, before.number, without)
    return asked if asked not in without else None


def _may_ask(who: Mention, sentence: Sentence, he: Mention) -> bool:
    """Whether who asks by name may be "he" himself who goes on."""
    named = (entity for start, entity in sentence.people if who.start <= start < who.end)
    return any(entity.leaning in ("", he.gender) for entity in named)


def _puts_question(frame: Frame, item: Read, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a verb of asking puts a question, "asked him why", "asked him about it", and is no "asked him to go"."""
    first = item.tokens[min(frame.content, sentence.end - 1)].low
    opened = item.tokens[frame.content - 1].low in grammar.questions  # "asked him why it leaks"
    return opened or first in grammar.questions or first in grammar.topical


def asker(claim: Claim, sentence: Sentence, item: Read, last: Focus | None, grammar: Grammar) -> frozenset[Entity]:
    """Who has just asked somebody, and so does not answer: "El periodista le preguntó por qué. “Nadie sabe”, dijo"."""
    before = item.before(sentence)
    if before is None or not before.frames:
        return frozenset()
    reported = last is not None and last.sentence == before.number
    who = last.entity if last is not None and reported else _subject_named(before)
    if who is None:
        return frozenset()
    left_out = claim.subject is not None and claim.subject.gender == "any"
    if left_out and claim.frame is not None and claim.frame.cue.lemma in grammar.answering:
        asked = next((t for t in reversed(item.tokens[before.start : before.end]) if t.kind is Kind.QUOTE), None)
        if asked is not None:
            return frozenset((who,)) if "?" in asked.text[-3:] else frozenset()
    frame = before.frames[-1]
    asks = frame.cue.tier == "ask" and not frame.negated and not item.quotes(before)
    goes_on = claim.frame is not None and claim.frame.cue.tier == "ask"
    whom = grammar.lexicon.word_class("clitic") - grammar.lexicon.word_class("reflexive")
    put = reported and any(t.low in whom for t in item.tokens[frame.cue_start : frame.cue_end])
    behind = item.tokens[frame.cue_end] if frame.cue_end < before.end else None
    told = behind is not None and behind.low in grammar.prepositions  # "preguntó a Ruiz"
    put = put or (told and grammar.romance and any(start > frame.cue_end for start, _ in before.people))
    return frozenset((who,)) if asks and not goes_on and put else frozenset()


def _subject_named(sentence: Sentence) -> Entity | None:
    """Whom the sentence names as the subject of its last frame."""
    subject = sentence.frames[-1].subject
    if subject is None:
        return None
    return next((entity for start, entity in sentence.people if subject.start <= start < subject.end), None)


def replies(item: Read, sentence: Sentence) -> bool:
    """Whether a passage behind a dash answers the one before: "„Und wer war da?“ – „Niemand.“", "…, fragt sie. – …"."""
    tokens = item.tokens
    for k in range(max(sentence.start, 2), sentence.end):
        if tokens[k].kind is not Kind.QUOTE or tokens[k - 1].text not in DASHES:
            continue
        asked = next((j for j in range(k - 2, max(-1, k - FAR), -1) if tokens[j].kind is Kind.QUOTE), -1)
        ended = asked == k - 2 or tokens[k - 2].text == "."
        return asked >= 0 and ended and "?" in tokens[asked].text[-3:]
    return False


def answering_other(stack: list[Focus], last: Focus, item: Read) -> Entity | None:
    """Who answers whoever spoke last: the one who spoke before in the paragraph; None where nobody did."""
    spoke = (f.entity for f in reversed(stack) if f.kind is Standing.SPEAKER and f.paragraph == item.index)
    return next((entity for entity in spoke if entity is not last.entity), None)


def who_asked(resolver: Resolver, claim: Claim, item: Read, sentence: Sentence) -> frozenset[Entity]:
    """Who put the question that a passage answers behind a dash, and so has not said it."""
    last = resolver.last_speaker
    if last is None or claim.subject is not None or not resolver.registry.grammar.capital_nouns:
        return frozenset()
    return frozenset((last.entity,)) if replies(item, sentence) else frozenset()


def asks_somebody(claim: Claim) -> bool:
    """Whether a description asks something: "the judge asked Ana Ruiz"; it is nobody whom the text has named."""
    frame, subject = claim.frame, claim.subject
    if frame is None or subject is None or subject.ref is not Ref.ROLE or frame.cue.tier != "ask":
        return False
    return subject.definite and not subject.plural


def addressee_of(resolver: Resolver, claim: Claim, item: Read, sentence: Sentence) -> Entity | None:
    """Whom words are put to: the name beside the verb, or who "she" is in "she was warned that"."""
    told = claim.frame.addressee if claim.frame is not None else None
    if told is None:
        return None
    if told.ref is Ref.PRONOUN and claim.frame is not None and claim.frame.order is Order.ASKED:
        return resolver.resolve(told, sentence.number)[0] if told.gender in ("male", "female") else None
    starts = {told.start}
    behind = range(told.end, min(sentence.end - 1, told.end + LONGEST_OFFICE))
    mark = next((k for k in behind if item.tokens[k].kind in (Kind.POINT, Kind.QUOTE)), -1)
    if mark > 0 and item.tokens[mark].text == "," and not told.name:
        starts.add(mark + 1)  # "told the head of the board, Ana Ruiz:"
    named = next((entity for start, entity in sentence.people if start in starts), None)
    return named or _described_hearer(resolver, told, claim, sentence)


def _described_hearer(resolver: Resolver, told: Mention, claim: Claim, sentence: Sentence) -> Entity | None:
    """Whom somebody asks something who is only described: "“Why?” Ruiz asked the clerk. “It leaks,” she said."."""
    frame = claim.frame
    asks = frame is not None and frame.cue.tier == "ask" and frame.order is not Order.ASKED
    return only_described(resolver, told, sentence) if asks else None


def put_to_one(claim: Claim, addressed: Entity | None, item: Read, sentence: Sentence, grammar: Grammar) -> str:
    """To whom words are said, where it is one person: the gender of "him" or "her", "any" for a name, or empty."""
    if claim.frame is None or claim.frame.cue.tier not in ("told", "speech", "ask"):
        return ""  # not "accused him of “playing”"
    if addressed is not None and addressed.kind is SpeakerKind.PERSON:
        return "any"
    k = claim.frame.cue_end
    k += k < sentence.end and item.tokens[k].low in grammar.infinitive
    gender = grammar.object_genders.get(item.tokens[k].low, "") if k < sentence.end else ""
    behind = item.tokens[k + 1] if k + 1 < sentence.end else None
    alone = behind is None or behind.kind is not Kind.WORD or behind.low in grammar.closed | grammar.adverbs
    return gender if alone else ""


def only_listens(entity: Entity, item: Read, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether somebody with an office in court only waits in the sentence before, so that another goes on."""
    before = item.before(sentence)
    if before is None or not is_officer(entity, grammar):
        return False
    return any(t.low in grammar.listening for t in item.tokens[before.start : before.end])


def answers_writer(
    before: Undecided | None, claim: Claim, item: Read, sentence: Sentence, grammar: Grammar
) -> Entity | None:
    """Who spoke last, where the writer asks about them what words alone answer: "Does she mind? “I used to.”"."""
    asked = item.before(sentence)
    last = before.attribution.entity if before is not None else None
    if before is None or last is None or asked is None or claim.subject is not None or not sentence.bare:
        return None
    words = item.tokens[asked.start : asked.end]
    if len(words) < 3 or words[-1].text != "?" or item.quotes(asked):
        return None
    first = 1 + (words[0].low in grammar.questions)
    asks = words[first - 1].low in grammar.auxiliaries and words[first].low in grammar.pronouns
    gender = grammar.pronoun_gender(words[first].low) if asks else ""
    person = last.kind is SpeakerKind.PERSON and gender in ("male", "female") and last.leaning in ("", gender)
    return last if person and before.paragraph >= item.index - 1 else None
