"""Whose one passage is: the likeliest of its candidates, and how sure that is."""

from __future__ import annotations

from reader.attribution.attribution import Undecided
from reader.attribution.content.rules import Rule
from reader.attribution.content.scare import UNATTRIBUTED
from reader.attribution.coreference.fitting import is_stressed
from reader.attribution.coreference.focus import How
from reader.attribution.entities.entity import Entity
from reader.attribution.phrases.mention import Ref
from reader.attribution.ranker.doubts import asked_or_asks, leaves_room, other_just_named
from reader.attribution.ranker.evidence import goes_straight_on, least_share, meant_beside, renamed_person
from reader.attribution.ranker.features import FEATURES
from reader.attribution.ranker.judged import SURE_RULES, Judged, Settled
from reader.attribution.ranker.trees import Model
from reader.attribution.ranker.vocatives import spoken_of
from reader.document.certainty import SURE
from reader.document.model import SpeakerKind

NOBODY = 0.2
"""Below this share nobody is named where no word attributes the quotation."""
MARGIN, OWN_MARGIN, TOLD_MARGIN = 1.2, 2.2, 6.0
"""So many times the share of the rules' answer another candidate needs to overrule it; the second by a model of the
language's own, which trusts the rules more: from 1.2 to 2.2 as many articles came out right."""
VOICE = 0.35
"""Below this share words that nothing attributes are rather whose most words of the text are."""
UNSAID = 0.7
"""The confidence at the most of whose words they are that stand in a sentence without a verb of speech or a subject,
or that may be a term of the writer's."""
FITS = 0.55
"""The confidence at the least of the likeliest of those near whom a pronoun can mean, where the rules know nobody."""
SAYS = 0.5
"""The confidence at the least of the subject of a verb of speech, where the rules know who that is."""
RENAMED = 0.76
"""The confidence at the least of a person whom words beside a quotation only describe, and who is hardly another."""
PLAINLY = 0.85
"""The confidence below which nothing is sure by a model of a language's own: of what such models give from here to
`SURE` too much is wrong."""
NEAR = 2
"""Sentences back in which a pronoun that the rules cannot resolve may find somebody."""
WRITER = 0.9
"""The confidence of nobody where the writer of the text says "I asked": no candidate is meant."""
_AGREES = FEATURES.index("agrees")


def settle(judged: Judged, model: Model, before: Settled) -> tuple[Entity | None, float]:
    """Whose a passage is and its share; ``before`` is the quotation from which it may go on."""
    case = judged.case
    shares = judged.shares = model.shares(judged.rows)
    order = [k for k in sorted(range(len(shares)), key=lambda k: shares[k], reverse=True) if _may(judged, k)]
    one = case.attribution
    _keep_candidates(judged, order)
    if judged.stands:
        one.confidence = _standing(judged)
        return judged.answer, 1.0
    if judged.answer is None and _of_nobody(case):
        one.confidence = WRITER
        return None, 1.0
    if not order:
        one.confidence = 1.0 if judged.answer is None else one.confidence
        return judged.answer, 1.0
    rules = next((k for k in order if judged.seen[k].entity is judged.answer), None)
    margin = _own_margin(judged, before) if model.unaided else MARGIN
    if rules is not None and _rules_stand(judged, shares[order[0]], margin * shares[rules]):
        order.remove(rules)
        order.insert(0, rules)
        _keep_candidates(judged, order)
    best, share = judged.seen[order[0]].entity, shares[order[0]]
    if share < VOICE and _of_voice(judged, best):
        one.confidence = round(VOICE, 2)
        return judged.voice, share
    if judged.answer is None and share < NOBODY and case.claim.subject is not None:
        pick = _only_fitting(judged, order)
        if pick is not None:
            likely = model.confidence(shares[pick], open_case=is_open(case))
            told = case.claim.subject.gender in ("male", "female")
            one.confidence = max(likely, FITS) if told else likely
            return judged.seen[pick].entity, shares[pick]
    untold = case.claim.rule in UNATTRIBUTED and case.claim.subject is None
    if share < NOBODY and (judged.answer is None or untold):
        one.confidence = round(1.0 - share, 2)
        return None, 1.0
    if model.unaided:
        if case.how is How.NAMED:
            share = max(share, least_share(judged, best, share, before))
        one.confidence = _by_share_alone(judged, best, model.confidence(share))
        return best, share
    goes_on = case.claim.subject is None and best is judged.answer and case.how is How.FLOATING
    if goes_on:
        share = min(share, before.share)  # no surer than the quotation it goes on from
    share = max(share, least_share(judged, best, shares[order[0]], before))
    one.confidence = model.confidence(share, open_case=is_open(case))
    if goes_on and best is before.entity and before.guessed:
        one.confidence = min(one.confidence, before.confidence)
    if goes_on and before.confidence >= SURE and goes_straight_on(judged, best, before):
        one.confidence = max(one.confidence, SURE)
    if _doubted(judged, best) or (one.confidence > UNSAID and leaves_room(judged, best)):
        one.confidence = min(one.confidence, UNSAID)
    one.confidence = max(one.confidence, _least(judged, best, order))
    if one.confidence < RENAMED and renamed_person(judged, best) and case.newly_described is not best:
        one.confidence = RENAMED
    return best, share


def _own_margin(judged: Judged, before: Settled) -> float:
    """How much likelier another than the rules' answer has to be by a model of the language's own.

    Words go straight on from those of somebody without a name, of whom the trees have seen little; so do what they add.
    """
    case, frame = judged.case, judged.case.claim.frame
    adds = frame is not None and frame.cue.lemma in case.grammar.lexicon.word_class("adding-cue")
    if adds and before.entity is judged.answer and before.paragraph == case.paragraph:
        return TOLD_MARGIN  # "« On paie », lâche un salarié. « Trop », ajoute-t-il."
    last = before.entity
    unnamed = last is not None and not last.named and goes_straight_on(judged, last, before)
    return TOLD_MARGIN if unnamed and judged.answer is last else OWN_MARGIN


def _body_just_told_of(judged: Judged, best: Entity) -> bool:
    """Whether the sentence before is about a body and does not name ``best``: "Investiga la policía. «No», informó"."""
    subject = judged.case.claim.subject
    if subject is None or subject.gender != "any" or any(one.named_before for one in judged.seen if one.entity is best):
        return False
    return any(one.topic_before and one.entity.kind is SpeakerKind.ORGANISATION for one in judged.seen)


def _by_share_alone(judged: Judged, best: Entity, confidence: float) -> float:
    """The confidence by a model that was fitted on its language, whose shares need no evidence beside them."""
    if confidence < PLAINLY or _doubted(judged, best) or _body_just_told_of(judged, best):
        confidence = min(confidence, UNSAID)
    return confidence if judged.case.claim.subject is None else max(confidence, SAYS)


def _keep_candidates(judged: Judged, order: list[int]) -> None:
    """Keep the likeliest three with a passage; who stands whatever the shares say comes first."""
    kept = [(judged.seen[k].entity, round(judged.shares[k], 3)) for k in order[:3]]
    if judged.stands and judged.answer is not None:
        kept = [(judged.answer, judged.stands), *(c for c in kept if c[0] is not judged.answer)][:3]
    judged.case.attribution.candidates = tuple(kept)


def _standing(judged: Judged) -> float:
    """The confidence of an answer that stands whatever the shares say."""
    case = judged.case
    found = max(round(judged.stands, 2), RENAMED if meant_beside(judged) else 0.0)
    best = judged.answer
    doubted = case.denied or (best is not None and (asked_or_asks(judged, best) or other_just_named(judged, best)))
    return min(found, UNSAID) if doubted else found


def _rules_stand(judged: Judged, best: float, least: float) -> bool:
    """Whether the rules' answer stands: a name beside a verb, or nobody is so much likelier; ``best`` is the share of
    the likeliest, ``least`` what it needs to overrule the answer.
    """
    case = judged.case
    verb = case.claim.frame is not None and (case.claim.rule in SURE_RULES or case.claim.rule is Rule.TRAILING)
    if (case.how is How.NAMED and verb) or case.told_before or case.after_source:
        return True
    return best < max(least, NOBODY if case.how is How.PRONOUN else 0.0)


def _doubted(judged: Judged, best: Entity) -> bool:
    """Whether it is not sure, however large the share is: said not to be said, a term, told of, without a verb."""
    case = judged.case
    frame, rule = case.claim.frame, case.claim.rule
    if case.denied or case.term or judged.moved or (frame is not None and frame.negated):
        return True  # "Lind did not say that “it is gone”"
    subject = case.claim.subject
    if rule is Rule.SUBJECT_OF_CLAUSE or (subject is None and rule in (Rule.IN_NARRATIVE, Rule.QUESTION_PUT)):
        return True  # "The board invoked its “no work” policy"
    if case.how is How.GUESSED and subject is not None and subject.ref is Ref.ROLE:
        return True  # "the rower said", and two people row
    return judged.apart and case.alone and case.about == best.leaning != ""  # "It was Lind. “She came in wet.”"


def _least(judged: Judged, best: Entity, order: list[int]) -> float:
    """The confidence at the least, by what attributes the words; 0 where nothing does."""
    case, answer = judged.case, judged.answer
    frame, subject, rule = case.claim.frame, case.claim.subject, case.claim.rule
    described = case.how in (How.INTRODUCED, How.DESCRIBED) and rule in SURE_RULES | {Rule.TRAILING}
    if case.how is How.GUESSED and subject is not None and subject.ref is Ref.ORGANISATION:
        described = frame is not None and not frame.weak
    if (described or case.after_source) and best is answer:
        return FITS
    headed = case.paragraph == 0 and len(judged.seen) == 1 and judged.seen[0].back == 0
    if headed and answer is None and subject is None:
        return FITS  # "Ana Ruiz Quits Tour, Tells Fans ‘It Is Over’"
    if rule in UNATTRIBUTED or (subject is None and case.how is not How.NAMED):
        return 0.0
    if case.how is How.PRONOUN and judged.shares[order[0]] < NOBODY:
        return 0.0  # "They all queue to ask “where is it?”"
    pick = _only_fitting(judged, order) if answer is None else None
    meant = best is answer or (pick is not None and judged.seen[pick].entity is best)
    return SAYS if meant else 0.0


def _of_nobody(case: Undecided) -> bool:
    """Whether words without an answer are the writer's own, or of whom a passive does not name: "was called “late”"."""
    frame, subject = case.claim.frame, case.claim.subject
    if case.writers or (subject is not None and subject.gender == "first"):
        return True
    return frame is not None and frame.of_others


def _of_voice(judged: Judged, best: Entity) -> bool:
    """Whether words that nothing attributes are rather of whose most words are, in a portrait, than of ``best``."""
    case = judged.case
    alone = case.claim.subject is None and case.claim.frame is None and case.how in (How.FLOATING, How.NOBODY)
    voice = judged.voice
    if not alone or case.told_before or voice is None or voice is best or not (case.alone or case.opens_paragraph):
        return False
    return not spoken_of(voice, case)


def is_open(case: Undecided) -> bool:
    """Whether a passage is attributed by no word, by a description of nobody, or is written as a title.

    Such passages are wrong, or nobody's, more often than their share says.
    """
    return case.claim.rule in UNATTRIBUTED or case.how is How.GUESSED or case.titled


def _may(judged: Judged, k: int) -> bool:
    """Whether a candidate is not excluded by the phrase that should mean it: "she" is no man, "his mother" not Lund."""
    entity, subject = judged.seen[k].entity, judged.case.claim.subject
    left_out = judged.case.grammar.romance and subject is not None and subject.gender == "any"
    if left_out and judged.answer is None and judged.seen[k].last[0] < 0:
        return False  # "«No», dice. Ana Ruiz lleva un año en coma."
    if entity.writes and entity is not judged.answer:
        return False
    received = subject is not None and subject.received
    received = received and entity.kind in (SpeakerKind.PERSON, SpeakerKind.ANONYMOUS)
    if received and entity is not judged.answer:
        return False  # "She got an email saying": not she
    spoken = judged.case.claim.rule in SURE_RULES or (judged.case.claim.frame and subject and subject.ref is Ref.ROLE)
    if spoken and _is_another(judged, entity):
        return False
    several = subject is not None and subject.ref is Ref.PRONOUN and subject.plural and entity is not judged.answer
    if several and entity.kind is SpeakerKind.PERSON and not entity.plural and _body_near(judged):
        return False  # "they" is the band, not its drummer
    one = subject is not None and subject.ref is Ref.PRONOUN and subject.gender in ("male", "female")
    body = entity.kind is SpeakerKind.ORGANISATION
    if body and subject is not None and entity is not judged.answer and is_stressed(subject, judged.case.grammar):
        return False  # "La dirección lo niega. Ella matiza"
    if one and judged.answer is None and body:
        return False  # "she" is no body that the rules did not find
    if judged.rows[k][_AGREES] > 0 or entity is judged.answer or subject is None:
        return True
    if subject.ref is Ref.PRONOUN:  # what only pronouns told of a name may be wrong
        return bool(entity.kind is SpeakerKind.PERSON and entity.personal and not entity.gender)
    return not (subject.owner or subject.possessed)


def _is_another(judged: Judged, entity: Entity) -> bool:
    """Whether a description beside a verb means somebody else than ``entity``: "another said", "the clerk said".

    The clerk is whom the text calls so more often.
    """
    how, subject, answer = judged.case.how, judged.case.claim.subject, judged.answer
    if answer is None or answer is entity:
        return False
    if how is How.INTRODUCED:  # "another said": nobody who was named before
        return (entity.named and entity.kind is SpeakerKind.PERSON) or (subject is not None and not subject.definite)
    if how is not How.DESCRIBED or subject is None:
        return False
    return answer.heads[subject.head] > entity.heads[subject.head]


def _body_near(judged: Judged) -> bool:
    """Whether somebody whom "they" means for sure is mentioned in the last sentences."""
    return any(row[_AGREES] > 1.0 and one.back <= NEAR for row, one in zip(judged.rows, judged.seen, strict=True))


def _only_fitting(judged: Judged, order: list[int]) -> int | None:
    """The likeliest candidate that a pronoun can mean and that one of the last sentences mentions."""
    for k in order:
        if judged.rows[k][_AGREES] > 0 and judged.seen[k].back <= NEAR:
            return k
    return None
