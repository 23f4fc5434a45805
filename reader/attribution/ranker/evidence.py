"""Evidence that says more than a share: what is right wherever it stands, and what leaves room for another."""

from __future__ import annotations

from reader.attribution.content.rules import Rule
from reader.attribution.coreference.focus import How
from reader.attribution.entities.entity import Entity, folded
from reader.attribution.lexicon.word_classes import SAYING
from reader.attribution.phrases.ages import age_of
from reader.attribution.phrases.mention import Ref
from reader.attribution.ranker.features import FEATURES
from reader.attribution.ranker.judged import NEXT_TO, SURE_RULES, Judged, Settled
from reader.document.certainty import SURE
from reader.document.model import SpeakerKind

BESIDE = 0.95
"""The share at the least of a full name right beside the words and a verb of speech."""
CLOSES = 0.8
"""The share at the least of who is named or newly described beside a verb that is not right beside the words."""
DOUBTED = 0.45
"""The share of the trees below which they know of somebody else."""
FEWEST = 3
"""Words in marks from which on they are rarely a term."""
NEAR = 2
"""Sentences back in which who a pronoun means is looked for."""
LATELY = 3
"""Sentences back in which somebody was mentioned whom "she" means rather than all others together."""
NEARLY_ALL, MOST = 0.82, 0.75
"""The share of all who fit that one of them has who is meant, and the share of whom the last sentence names."""
OVERRULING = 0.8
"""The share of all who fit that one has for sure whom the rules do not take."""
ALL_BUT = 0.9
"""The share of all who fit that a source without a name, or a person only described, has at the least."""
PLAIN, RENAMED = 0.55, 0.6
"""The share at the least of a source of which the text does not tell whose it is, and of a person only described."""
_AGREES, _HERE = FEATURES.index("agrees"), FEATURES.index("in-paragraph")


def least_share(judged: Judged, best: Entity, share: float, before: Settled) -> float:
    """The share at the least of the rules' answer, by the shape of what attributes the words; 0 where none tells.

    ``share`` is the one that the trees give. Where it is below `DOUBTED`, they know of somebody else, and only a name
    or a new source beside the words stands.
    """
    case = judged.case
    rule, how, frame = case.claim.rule, case.how, case.claim.frame
    if best is not judged.answer:
        overruled = how is How.PRONOUN and rule in NEXT_TO and far_likelier(judged, best)
        return CLOSES if overruled and _named_last(judged, best) else 0.0
    if (how is How.NAMED and rule in SURE_RULES) or (how is How.INTRODUCED and rule in NEXT_TO):
        return BESIDE
    if how is How.NAMED and rule is Rule.TRAILING and frame is not None and not frame.weak:
        return CLOSES
    if case.told_before:
        return CLOSES
    if how is How.PRONOUN and rule in NEXT_TO | {Rule.SPEAKER_CUE_QUOTATION} and far_likelier(judged, best):
        return CLOSES
    if how in (How.INTRODUCED, How.DESCRIBED) and told_of_source(judged, best):
        return CLOSES
    if share < DOUBTED:
        return 0.0
    if how is How.FLOATING and case.claim.subject is None and goes_straight_on(judged, best, before):
        return 0.0 if before.guessed and before.confidence < SURE else before.share
    return CLOSES if _plainly_meant(judged, best) else 0.0


def _plainly_meant(judged: Judged, best: Entity) -> bool:
    """Whether a pronoun can hardly mean anybody else."""
    case = judged.case
    if case.how is How.PRONOUN and case.claim.rule in SURE_RULES:
        return only_one_fits(judged, best)
    return case.claim.rule is Rule.INSIDE_REPORTED_SPEECH and _says_much(judged, best)


def _named_last(judged: Judged, best: Entity) -> bool:
    """Whether the sentence of the words or the one before names somebody, and nearly nobody else fits."""
    near = any(one.entity is best and one.back <= 1 for one in judged.seen)
    return near and best.named and _of_all_who_fit(judged, best)[1] >= OVERRULING


def far_likelier(judged: Judged, best: Entity) -> bool:
    """Whether of all whom "she said" right behind words can mean, one lately mentioned has nearly the whole share.

    Somebody has said them, so that the share of nobody counts for nothing there.
    """
    subject = judged.case.claim.subject
    if subject is None or subject.plural or subject.gender not in ("male", "female"):
        return False
    least = NEARLY_ALL
    for one, row in zip(judged.seen, judged.rows, strict=True):
        if one.entity is best and one.back > LATELY and not row[_HERE]:
            return False
        if one.entity is best and one.back <= 1 and best.named:
            least = MOST
    return _of_all_who_fit(judged, best)[1] >= least and not newcomer_nearer(judged, best)


def newcomer_nearer(judged: Judged, best: Entity) -> bool:
    """Whether the last sentence brings up somebody without a name whom "he" can mean, and does not name ``best``."""
    subject = judged.case.claim.subject
    if subject is None or subject.gender not in ("male", "female"):
        return False
    back = min((one.back for one in judged.seen if one.entity is best), default=0)
    return any(
        row[_AGREES] > 0 and one.back <= 1 < back and one.entity.kind is SpeakerKind.ANONYMOUS and one.topic_before
        for one, row in zip(judged.seen, judged.rows, strict=True)
        if one.entity is not best
    )


def _of_all_who_fit(judged: Judged, best: Entity) -> tuple[float, float]:
    """The share of one candidate, and what it is of the shares of all whom the phrase can mean."""
    own = rest = 0.0
    for one, row, share in zip(judged.seen, judged.rows, judged.shares, strict=True):
        if one.entity is best:
            own = share
        elif row[_AGREES] > 0:
            rest += share
    return own, own / (own + rest) if own else 0.0


def told_of_source(judged: Judged, best: Entity) -> bool:
    """Whether a source without a name says words behind a verb of speech, and the text tells which source that is.

    "A spokesman for the mill said it was “not the time”": three words or more, and nobody else whom they may be of.
    """
    case = judged.case
    frame, subject = case.claim.frame, case.claim.subject
    if frame is None or subject is None or case.words < FEWEST or frame.negated or best.named:
        return False
    close = case.claim.rule is Rule.SPEAKER_CUE_QUOTATION
    says = frame.cue.tier in SAYING or (close and frame.cue.tier == "writing" and case.how is How.INTRODUCED)
    if not (close or case.claim.rule is Rule.INSIDE_REPORTED_SPEECH) or not says:
        return False
    if case.how is How.INTRODUCED and subject.ref is Ref.ROLE and not subject.definite and best is judged.answer:
        return True  # "One resident wrote": nobody of whom the text has told
    own, of_all = _of_all_who_fit(judged, best)
    told = bool(subject.owner or subject.possessed) and subject.ref is not Ref.DOCUMENT
    return of_all >= ALL_BUT and (told or own >= PLAIN)


def renamed_person(judged: Judged, best: Entity) -> bool:
    """Whether "the striker" right beside words can hardly mean anybody but one person whom the text has just named."""
    case = judged.case
    subject = case.claim.subject
    if case.how is not How.GUESSED or case.claim.rule not in NEXT_TO or best is not judged.answer:
        return False
    if subject is None or not case.calling:
        return False  # "said the parrot"
    names = (word for word in subject.text.split() if word[0].isupper() and word.lower() != subject.head)
    if subject.head not in best.heads and any(folded(word) not in best.traits for word in names):
        return False  # "the Hexley coach", where nothing ties them to Hexley
    if aged_otherwise(judged, best):
        return False
    own, of_all = _of_all_who_fit(judged, best)
    person = best.kind is SpeakerKind.PERSON and best.named and not best.plural
    return person and own >= RENAMED and of_all >= ALL_BUT and not _another_near(judged, best)


def meant_beside(judged: Judged) -> bool:
    """Whether "sagte die Tierärztin" right beside words means somebody named whom nobody near comes up to."""
    case, subject, answer = judged.case, judged.case.claim.subject, judged.answer
    beside = NEXT_TO | {Rule.QUOTATION_SPEAKER_VERB, Rule.SPEAKER_CUE_QUOTATION}
    if not case.firm or case.how is not How.DESCRIBED or case.claim.rule not in beside:
        return False
    if answer is None or subject is None or subject.ref is not Ref.ROLE or subject.plural or not answer.named:
        return False
    shares = zip(judged.seen, judged.shares, strict=True)
    own = max((share for one, share in shares if one.entity is answer), default=0.0)
    person = answer.kind is SpeakerKind.PERSON
    return person and own >= PLAIN and own >= ALL_BUT * sum(judged.shares)


def _another_near(judged: Judged, best: Entity) -> bool:
    """Whether the sentence of the words or the one before names another person whom the phrase can mean."""
    return any(
        row[_AGREES] > 0 and one.back <= 1 and one.entity.named and one.entity.kind is SpeakerKind.PERSON
        for one, row in zip(judged.seen, judged.rows, strict=True)
        if one.entity is not best and (one.entity.solid or " " in one.entity.name)
    )


def _says_much(judged: Judged, best: Entity) -> bool:
    """Whether three words or more are marked of what somebody is said to say; of one or two, many are terms."""
    case = judged.case
    frame = case.claim.frame
    if case.words < FEWEST or frame is None or frame.weak or frame.negated:
        return False
    told = any(row[_AGREES] > 1 for one, row in zip(judged.seen, judged.rows, strict=True) if one.entity is best)
    return case.how is How.PRONOUN and told


def goes_straight_on(judged: Judged, best: Entity, before: Settled) -> bool:
    """Whether words stand alone right behind those of somebody in the same paragraph: they are as surely theirs."""
    case = judged.case
    return case.alone and best is before.entity and before.paragraph == case.paragraph


def only_one_fits(judged: Judged, best: Entity) -> bool:
    """Whether nobody else near can be the "she" of the words, and the text has just named or described her."""
    subject = judged.case.claim.subject
    if subject is None or subject.ref is not Ref.PRONOUN:
        return False
    if subject.plural and subject.gender not in ("male", "female"):
        near = zip(judged.seen, judged.rows, strict=True)
        several = [one.entity for one, row in near if row[_AGREES] > 1 and (one.back <= NEAR or row[_HERE])]
        return best.plural and several == [best]
    if subject.gender not in ("male", "female") or best.kind not in (SpeakerKind.PERSON, SpeakerKind.ANONYMOUS):
        return False
    found = False
    for one, row in zip(judged.seen, judged.rows, strict=True):
        if row[_AGREES] <= 0 or (one.back > NEAR and not row[_HERE]):
            continue
        if one.entity is not best:
            return False
        found = row[_AGREES] > 1 or best.kind is SpeakerKind.ANONYMOUS  # the text or the name tells "she"
    return found


def aged_otherwise(judged: Judged, best: Entity) -> bool:
    """Whether "the 58-year-old" is one of whom the text tells no age, only just named, and it tells of others."""
    subject = judged.case.claim.subject
    if subject is None or not age_of(subject) or best.ages or not best.named or min(best.places, default=0) == 0:
        return False
    new = judged.case.sentence - min(best.places) <= NEAR
    others = (one.entity for one in judged.seen if one.entity is not best and min(one.entity.places, default=0) > 0)
    return new and any(min(other.places) < min(best.places) for other in others)
