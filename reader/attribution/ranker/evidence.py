"""Evidence that says more than a share: what is right wherever it stands, and what leaves room for another."""

from __future__ import annotations

from reader.attribution.content.rules import Rule
from reader.attribution.coreference.ages import age_of
from reader.attribution.coreference.fitting import contradicts
from reader.attribution.coreference.focus import How
from reader.attribution.entities.entity import Entity, folded
from reader.attribution.lexicon.word_classes import SAYING
from reader.attribution.phrases.mention import Ref
from reader.attribution.ranker.features import FEATURES
from reader.attribution.ranker.judged import NEXT_TO, SURE_RULES, Judged, Settled
from reader.attribution.ranker.vocatives import speaks_to
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
TWICE = 2
"""So many times more often another "she" is named whom the text is more about."""
MUCH = 3
"""So many times more often than a namesake somebody is named whom the surname alone means."""
LATELY = 3
"""Sentences back in which somebody was mentioned whom "she" means rather than all others together."""
MEANT = 4
"""Sentences back in which somebody was named whom "the old woman" may mean."""
NEARLY_ALL, MOST = 0.82, 0.75
"""The share of all who fit that one of them has who is meant, and the share of whom the last sentence names."""
OVERRULING = 0.8
"""The share of all who fit that one has for sure whom the rules do not take."""
ALL_BUT = 0.9
"""The share of all who fit that a source without a name, or a person only described, has at the least."""
PLAIN, RENAMED = 0.55, 0.6
"""The share at the least of a source of which the text does not tell whose it is, and of a person only described."""
SHORT_TURN = 8
"""So many words at most alone may be the next turn of two who speak in turn."""
VOICES = 4
"""So many passages that are somebody's tell who alone speaks in a text."""
_AGREES, _HERE = FEATURES.index("agrees"), FEATURES.index("in-paragraph")
_SHARE, _TOPIC = FEATURES.index("spoke-share"), FEATURES.index("topic-in-paragraph")
_EXCHANGE = FEATURES.index("exchange")


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


def gender_of_another(judged: Judged, best: Entity) -> bool:
    """Whether the last sentence names another who is a "she" for certain, and ``best`` is not."""
    subject = judged.case.claim.subject
    if subject is None or subject.ref is not Ref.PRONOUN or subject.gender not in ("male", "female") or best.leaning:
        return False
    others = (one.entity for one in judged.seen if one.entity is not best and one.back <= 1)
    return any(one.kind is SpeakerKind.PERSON and one.named and one.leaning == subject.gender for one in others)


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


def renames(judged: Judged, best: Entity) -> bool:
    """Whether "the captain", whom nothing has told of before, may be somebody just named."""
    subject = judged.case.claim.subject
    if subject is None or not subject.definite or best.named or len(set(best.places)) > 1 or subject.owner:
        return False
    people = [one for one in judged.seen if one.entity.kind is SpeakerKind.PERSON and one.entity.named]
    return not people or any(one.back <= NEAR for one in people)


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


def other_in_mind(judged: Judged, best: Entity) -> bool:
    """Whether "she" was named in another paragraph, sentences back, and the text is more about another "she"."""
    subject = judged.case.claim.subject
    if subject is None or subject.ref is not Ref.PRONOUN or subject.gender not in ("male", "female"):
        return False
    room = NEAR if judged.case.claim.rule in NEXT_TO else NEAR - 1  # right beside the words she is meant from further
    if _headliner_meant(judged, best, subject.gender):
        return True
    near = zip(judged.seen, judged.rows, strict=True)
    agreeing = [(one, row) for one, row in near if row[_AGREES] > 0 and one.entity.kind is SpeakerKind.PERSON]
    far = any(one.entity is best and one.back > room and not row[_HERE] for one, row in agreeing)
    often = TWICE * len(set(best.places))
    return far and any(len(set(one.entity.places)) >= often for one, _ in agreeing if one.entity.named)


def _headliner_meant(judged: Judged, best: Entity, gender: str) -> bool:
    """Whether "he" goes on from a sentence that names nobody, either, in a text whose title names another.

    In lives and portraits he is then mostly that one: "He was made a lord. “At last,” he said." below another's words.
    """
    about, case = judged.about, judged.case
    if about is None or about is best or about.leaning != gender or case.opens_paragraph or case.answers is not None:
        return False
    near = [(one, row) for one, row in zip(judged.seen, judged.rows, strict=True) if one.entity is best]
    return any(one.pronoun_back <= 1 and not row[_HERE] for one, row in near)


def voice_meant(judged: Judged, best: Entity) -> bool:
    """Whether "she" is only whom the last sentence tells of, and the paragraph is about another who alone has spoken.

    In a portrait "she says" is mostly whom it portrays: "Holm came in May. Ada Fay was the writer. It was hard, she
    says: “...”".
    """
    subject = judged.case.claim.subject
    if subject is None or subject.ref is not Ref.PRONOUN or judged.spoken < VOICES or judged.case.answers is not None:
        return False
    near = [(one.entity, row) for one, row in zip(judged.seen, judged.rows, strict=True) if row[_AGREES] > 0]
    new = any(entity is best and not row[_SHARE] for entity, row in near)
    return new and any(row[_SHARE] >= MOST and row[_TOPIC] for entity, row in near if entity is not best)


def namesake_near(judged: Judged, best: Entity) -> bool:
    """Whether a surname alone says who speaks, and another one of that name is as near: "Lund said" of two Lunds."""
    subject = judged.case.claim.subject
    if judged.case.how is not How.AMBIGUOUS or subject is None:
        return False
    surname, before = best.key.rpartition(" ")[2], judged.case.sentence - 1
    namesakes = {s.entity for s in judged.seen if s.entity.key.endswith(f" {surname}") and not s.entity.joint}
    namesakes = {one for one in namesakes if not contradicts(one, subject)}
    known = len(best.places) / MUCH
    elsewhere = not any(row[_HERE] for one, row in zip(judged.seen, judged.rows, strict=True) if one.entity is best)
    return any(
        (one.near(before) <= best.near(before) and len(one.places) > known)
        or (elsewhere and len(set(one.places)) >= len(set(best.places)))
        for one in namesakes
        if one is not best
    )


def two_in_paragraph(judged: Judged, best: Entity) -> bool:
    """Whether "she" was named sentences back, and the paragraph names another person whom the phrase can mean."""
    subject = judged.case.claim.subject
    if judged.case.how is not How.PRONOUN or subject is None or subject.gender not in ("male", "female"):
        return False
    near = zip(judged.seen, judged.rows, strict=True)
    here = [one for one, row in near if row[_HERE] and row[_AGREES] > 1 and one.entity.kind is SpeakerKind.PERSON]
    far = any(one.entity is best and one.back >= LATELY for one in judged.seen)
    return far and any(one.entity is not best and one.entity.named for one in here)


def may_be_other(judged: Judged, best: Entity) -> bool:
    """Whether "the old woman" of the sentence before, who "she" is, may be another whom the text has just named."""
    case = judged.case
    if not case.renamed or case.how is not How.PRONOUN or best is not judged.answer:
        return False
    near = zip(judged.seen, judged.rows, strict=True)
    others = [one for one, row in near if row[_AGREES] > 1 and one.entity is not best and one.back <= MEANT]
    person = best.kind is not SpeakerKind.ORGANISATION
    return any(one.entity.named and (one.entity.kind is SpeakerKind.PERSON) is person for one in others)


def may_be_term(judged: Judged, best: Entity) -> bool:
    """Whether "he claims" a word or two further on, or they stand behind a gerund: they may be a term of the text's."""
    case, frame = judged.case, judged.case.claim.frame
    if frame is None or case.how is not How.PRONOUN or case.words >= FEWEST or not best.named:
        return False
    claimed = case.claim.rule is Rule.INSIDE_REPORTED_SPEECH and frame.cue.tier == "stance"
    return claimed or case.claim.rule is Rule.INSIDE_PARTICIPLE


def spoken_to(judged: Judged, best: Entity) -> bool:
    """Whether words that name no speaker beside them speak to ``best``: "And the invoice, Ms Kerr?"."""
    return judged.case.how is not How.NAMED and speaks_to(judged.case.text, best)


def may_be_next_turn(judged: Judged, best: Entity) -> bool:
    """Whether a few words alone stand below one paragraph of each of two who may speak in turn."""
    case = judged.case
    alone = case.alone and case.opens_paragraph and case.how is How.FLOATING and case.words <= SHORT_TURN
    return alone and best is judged.answer and any(row[_EXCHANGE] for row in judged.rows)


def aged_otherwise(judged: Judged, best: Entity) -> bool:
    """Whether "the 58-year-old" is one of whom the text tells no age, only just named, and it tells of others."""
    subject = judged.case.claim.subject
    if subject is None or not age_of(subject) or best.ages or not best.named or min(best.places, default=0) == 0:
        return False
    new = judged.case.sentence - min(best.places) <= NEAR
    others = (one.entity for one in judged.seen if one.entity is not best and min(one.entity.places, default=0) > 0)
    return new and any(min(other.places) < min(best.places) for other in others)


def has_died(judged: Judged, best: Entity) -> bool:
    """Whether "she" may be another who speaks in the text: ``best`` has died in it and says nothing by name."""
    if not best.died or best.spoke or judged.case.how not in (How.PRONOUN, How.FLOATING, How.TURNED_TO):
        return False
    near = zip(judged.seen, judged.rows, strict=True)
    return any(one.entity.spoke and row[_AGREES] >= 0 for one, row in near if one.entity is not best)


def another_described(judged: Judged, best: Entity) -> bool:
    """Whether the sentence before words alone is about somebody described: "Not so the referee. “I have eyes.”"."""
    return judged.case.described_ahead and best is judged.answer


DOUBTS = (
    newcomer_nearer,
    other_in_mind,
    voice_meant,
    namesake_near,
    renames,
    gender_of_another,
    two_in_paragraph,
    may_be_other,
    may_be_term,
    spoken_to,
    another_described,
    may_be_next_turn,
    has_died,
)
"""What leaves room for another."""


def leaves_room(judged: Judged, best: Entity) -> bool:
    """Whether the phrase may well mean another than ``best``: no share makes it sure."""
    return any(doubt(judged, best) for doubt in DOUBTS)
