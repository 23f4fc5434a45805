"""What is true of each candidate of a quotation: plain numbers, none of them a word of the article."""

from __future__ import annotations

from reader.attribution.attribution import Undecided
from reader.attribution.content.rules import Rule
from reader.attribution.coreference.focus import How
from reader.attribution.entities.entity import Entity
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.ranker.candidates import FAR, Seen
from reader.attribution.ranker.history import History
from reader.document.model import SpeakerKind

FEATURES = (
    "rules",
    "rules-confidence",
    "rules-other",
    "claim",
    "how",
    "subject-ref",
    "subject-gender",
    "agrees",
    "person",
    "anonymous",
    "body",
    "plural",
    "solid",
    "full-name",
    "gendered",
    "role",
    "mentions",
    "back",
    "ahead",
    "before-here",
    "behind-here",
    "first-here",
    "topic-here",
    "speaker-here",
    "topic-before",
    "named-before",
    "in-paragraph",
    "topic-in-paragraph",
    "window",
    "recency",
    "agreeing-recency",
    "topic-recency",
    "spoke",
    "spoke-rank",
    "spoke-share",
    "spoke-in-paragraph",
    "spoke-next",
    "since-quotation",
    "in-words",
    "words",
    "alone",
    "framed",
    "opens-paragraph",
    "alternates",
    "candidates",
    "definite",
    "new",
    "typed-person",
    "typed-body",
    "frame-weak",
    "last-as-owner",
    "last-oblique",
    "pronouns",
    "pronoun-back",
    "addressed",
    "addressed-before",
    "exchange",
)
"""In the order of a row. Distances are in sentences or tokens and end at `FAR`; flags are 0 and 1."""

CLAIMS = {
    Rule.QUOTATION_CUE_SPEAKER: 1,
    Rule.QUOTATION_SPEAKER_CUE: 2,
    Rule.QUOTATION_SPEAKER_VERB: 3,
    Rule.SPEAKER_CUE_QUOTATION: 4,
    Rule.ACCORDING_TO: 5,
    Rule.TRAILING: 6,
    Rule.NAME_COLON: 7,
    Rule.INSIDE_REPORTED_SPEECH: 8,
    Rule.INSIDE_ACCORDING_TO: 9,
    Rule.PARTICIPLE_QUOTATION: 10,
    Rule.INFINITIVE_QUOTATION: 11,
    Rule.INSIDE_PARTICIPLE: 12,
    Rule.NOUN_QUOTATION: 13,
    Rule.INSIDE_NOUN: 14,
    Rule.LEAD_IN: 15,
    Rule.SUBJECT_OF_CLAUSE: 16,
    Rule.IN_NARRATIVE: 17,
    Rule.QUESTION_PUT: 18,
    Rule.FLOATING: 19,
    Rule.SIGNATURE: 7,
}
HOWS = {how: float(n) for n, how in enumerate(How)}
REFS = {ref: float(n + 1) for n, ref in enumerate(Ref.members())}
GENDERS = {"": 0.0, "male": 1.0, "female": 1.0, "thing": 2.0, "first": 3.0, "any": 1.0}


Facts = tuple[tuple[float, ...], tuple[float, ...]]
"""What a whole text tells of somebody, as two stretches of a row."""


def agrees(entity: Entity, subject: Mention | None) -> float:
    """How well an entity fits a phrase that should mean it: 2 told, 1 possible, 0 excluded."""
    person = entity.kind in (SpeakerKind.PERSON, SpeakerKind.ANONYMOUS)
    if subject is None:
        return 1.0
    if subject.ref is Ref.PRONOUN:
        if subject.gender in ("male", "female"):
            if entity.kind is SpeakerKind.ORGANISATION and entity.gender == subject.gender:
                return 2.0  # where bodies have a gender
            if not person or entity.plural or entity.pair or not entity.personal:
                return 0.0
            return 2.0 if entity.leaning == subject.gender else 1.0 if not entity.leaning else 0.0
        if subject.gender == "any":
            return 0.0 if entity.plural or not entity.personal else 1.0
        if subject.gender == "thing":
            return 0.0 if person else 2.0
        if entity.kind is SpeakerKind.DOCUMENT:
            return 1.0
        return 2.0 if entity.plural or not person else 1.0 if not entity.leaning else 0.0
    if subject.ref is Ref.ROLE:
        if not person or entity.plural != subject.plural:
            return 0.0
        if (subject.owner or subject.possessed) and subject.head not in entity.heads:
            return 0.0  # "his mother" is nobody else whom the text names
        clash = subject.gender and entity.leaning and subject.gender != entity.leaning
        return 0.0 if clash else 2.0 if subject.head in entity.heads else 1.0
    if subject.ref is Ref.PERSON:
        return 1.0 if person else 0.0
    if subject.head in entity.heads or (subject.ref is Ref.DOCUMENT and subject.head in entity.issued):
        return 2.0
    if not entity.named and entity.heads:
        return 0.0  # "the company" is no school
    return 0.0 if person and entity.kind is SpeakerKind.PERSON else 0.5 if entity.bodies else 1.0


def rows(
    case: Undecided,
    answer: Entity | None,
    seen: list[Seen],
    history: History,
    following: Entity | None,
    facts: dict[int, Facts],
) -> list[list[float]]:
    """One row of `FEATURES` for each candidate; ``facts`` keeps what the whole text tells of each, by identity."""
    subject = case.claim.subject
    fits = [0.0 if one.entity is case.addressed else agrees(one.entity, subject) for one in seen]
    order = sorted(range(len(seen)), key=lambda k: seen[k].last, reverse=True)
    recency = {k: n for n, k in enumerate(order)}
    agreeing = {k: n for n, k in enumerate([k for k in order if fits[k]])}
    topics = {k: n for n, k in enumerate(sorted(range(len(seen)), key=lambda k: seen[k].last_topic, reverse=True))}
    ranks = _ranks(history)
    last = history.spoken[-1] if history.spoken else None
    total = max(1, len(history.spoken))
    low = case.text.lower()
    subject_row = (
        float(CLAIMS.get(case.claim.rule, 0)),
        HOWS[case.how],
        REFS[subject.ref] if subject is not None else 0.0,
        (GENDERS[subject.gender] + 4.0 * subject.plural) if subject is not None else -1.0,
    )
    since = min(FAR, case.sentence - last[0]) if last is not None else FAR
    words_row = (min(case.words, 30), case.alone, case.framed, case.opens_paragraph)
    previous = history.spoken[-2][2] if len(history.spoken) > 1 else None
    confidence = case.attribution.confidence
    exchange = _exchange(case, history)
    definite = subject.definite if subject is not None else -1.0
    weak = case.claim.frame.weak if case.claim.frame is not None else -1.0
    count = min(FAR * 2, len(seen))
    here = last is not None and last[1] == case.paragraph
    out: list[list[float]] = []
    for k, one in enumerate(seen):
        entity, key = one.entity, id(one.entity)
        spoke_last = last is not None and last[2] is entity
        if key not in facts:
            facts[key] = facts_of(entity)
        known, typed = facts[key]
        out.append(
            [
                entity is answer,
                confidence,
                answer is not None and entity is not answer,
                *subject_row,
                fits[k],
                *known,
                one.back,
                one.ahead,
                one.before_here,
                one.behind_here,
                one.first_here,
                one.topic_here,
                one.speaker_here,
                one.topic_before,
                one.named_before,
                min(one.in_paragraph, 5),
                one.topic_in_paragraph,
                min(one.window, 8),
                min(recency[k], 9),
                min(agreeing.get(k, 9), 9),
                min(topics[k], 9) if one.last_topic[0] >= 0 else 9,
                spoke_last,
                ranks.get(key, 4),
                history.times[key] / total if key in history.times else 0.0,
                spoke_last and here,
                following is entity,
                since,
                _named_in(entity, low),
                *words_row,
                previous is entity and not spoke_last,
                count,
                definite,
                *typed,
                weak,
                one.owner,
                one.oblique,
                min(one.pronouns, 5),
                one.pronoun_back,
                entity is case.addressed,
                one.addressed_before,
                exchange,
            ]
        )
    return out


def facts_of(entity: Entity) -> Facts:
    """What a whole text tells of somebody, as features: ``person`` to ``mentions``, and ``new`` to ``typed-body``."""
    kind = entity.kind
    known = (
        kind is SpeakerKind.PERSON,
        kind is SpeakerKind.ANONYMOUS,
        kind in (SpeakerKind.ORGANISATION, SpeakerKind.DOCUMENT),
        entity.plural,
        entity.solid,
        entity.named and " " in entity.name,
        bool(entity.leaning) + bool(entity.gender),
        bool(entity.roles),
        min(len(entity.places), 20),
    )
    new = not entity.named and len(entity.places) <= 1
    return known, (new, round(entity.typed[0], 2), round(entity.typed[1], 2))


def _exchange(case: Undecided, history: History) -> bool:
    """Whether two people speak in turn, each in a paragraph of their own, up to this one."""
    if len(history.spoken) < 2 or not case.opens_paragraph:
        return False
    (_, one, first), (_, other, second) = history.spoken[-2:]
    return first is not second and (one, other) == (case.paragraph - 2, case.paragraph - 1)


def _ranks(history: History) -> dict[int, int]:
    """The last three different speakers, 1 for the last."""
    ranks: dict[int, int] = {}
    for _, _, entity in reversed(history.spoken[-12:]):
        if id(entity) not in ranks:
            ranks[id(entity)] = len(ranks) + 1
            if len(ranks) == 3:
                break
    return ranks


def _named_in(entity: Entity, low: str) -> bool:
    """Whether the words themselves name somebody, as few do who speak them."""
    if not entity.named or entity.kind is not SpeakerKind.PERSON:
        return False
    last = entity.key.rpartition(" ")[2]
    return len(last) > 2 and last in low
