"""The second pass: sure answers stand, and everything else is decided with history from both sides."""

from __future__ import annotations

from collections.abc import Callable

from reader.attribution.attribution import Attribution, Undecided
from reader.attribution.content.rules import Rule
from reader.attribution.content.scare import UNATTRIBUTED
from reader.attribution.coreference.focus import Focus, How
from reader.attribution.entities.entity import Entity
from reader.attribution.phrases.mention import Ref
from reader.attribution.ranker.doubts import asked_or_asks, leaves_room
from reader.attribution.ranker.echoes import echoes
from reader.attribution.ranker.evidence import goes_straight_on, least_share, meant_beside, renamed_person
from reader.attribution.ranker.features import AHEAD, BACK, FEATURES, Facts, candidates, rows
from reader.attribution.ranker.history import History, Timeline
from reader.attribution.ranker.judged import SURE_RULES, Judged, Settled
from reader.attribution.ranker.trees import Model
from reader.attribution.ranker.vocatives import speaks_to
from reader.document.certainty import SURE
from reader.document.model import BY_HAND, QuotationKind, SpeakerKind

NOBODY = 0.2
"""Below this share nobody is named where no word attributes the quotation."""
MARGIN = 1.2
"""So many times the share of the rules' answer another candidate needs to overrule it."""
ANSWERS = 0.9
"""The confidence of "he replied" behind a question that was put to him."""
TURN = 2
"""So many sentences behind words of a paragraph somebody turns against them."""
VOICE = 0.35
"""Below this share words that nothing attributes are rather whose most words of the text are."""
BEHIND = 0.7
"""The confidence of whom the sentence behind words alone names for the first time."""
TURNS = 0.7
"""The confidence of who has the next turn, where two people answer each other in bare paragraphs."""
SHORT = 8
"""So many words at most has a turn of such an exchange."""
LONGEST_QUESTION = 14
"""So many has one that asks."""
UNSAID = 0.7
"""The confidence at the most of whose words they are that stand in a sentence without a verb of speech or a subject,
or that may be a term of the writer's."""
FITS = 0.55
"""The confidence at the least of the likeliest of those near whom a pronoun can mean, where the rules know nobody."""
SAYS = 0.5
"""The confidence at the least of the subject of a verb of speech, where the rules know who that is."""
RENAMED = 0.76
"""The confidence at the least of a person whom words beside a quotation only describe, and who is hardly another."""
NEAR = 2
"""Sentences back in which a pronoun that the rules cannot resolve may find somebody."""
_AGREES = FEATURES.index("agrees")
WRITER = 0.9
"""The confidence of nobody where the writer of the text says "I asked": no candidate is meant."""
UNNAMED = frozenset((How.PRONOUN, How.FLOATING, How.TURNED_TO, How.GUESSED))
"""How somebody is found whom no word beside the passage names."""
UNCERTAIN = frozenset((How.GUESSED, How.AMBIGUOUS, How.DESCRIBED, How.INTRODUCED))
"""How somebody is found by a description, or by a surname that two have."""
FOLLOWS_HAND = 0.7
"""The confidence of what goes on from a quotation that a person attributed: likely, and not sure."""


Look = Callable[[Judged], Entity | None]


def decide(
    found: list[Attribution],
    undecided: list[Undecided],
    mentions: list[Focus],
    model: Model,
    about: Entity | None = None,
) -> None:
    """Give every undecided passage the likeliest of its candidates, with its share and the next two.

    ``about`` is the one person whom the title names.
    """

    before = Settled()

    def likeliest(judged: Judged) -> Entity | None:
        nonlocal before
        judged.about = about
        entity, share = _settle(judged, model, before)
        case = judged.case
        goes_on = case.claim.subject is None and case.how is How.FLOATING and before.guessed
        doubted = case.how is How.PRONOUN and case.attribution.confidence <= UNSAID
        guessed = goes_on or doubted or case.how in UNCERTAIN or judged.stands > 0
        before = Settled(entity, share, case.attribution.confidence, guessed, case.paragraph)
        return entity

    walk(found, undecided, mentions, likeliest)


def walk(found: list[Attribution], undecided: list[Undecided], mentions: list[Focus], look: Look) -> None:
    """Go through everything that is said in reading order; ``look`` says whose each undecided passage is."""
    timeline = Timeline(mentions)
    history = History()
    facts: dict[int, Facts] = {}
    cases = {id(case.attribution): case for case in undecided}
    following = _following(found, cases)
    echoed = echoes(undecided, SURE_RULES)
    before: Attribution | None = None
    first: Entity | None = None
    turns = asked = False
    previous: Undecided | None = None
    nobodys: Undecided | None = None
    spoken: dict[int, int] = {}
    for n, one in enumerate(found):
        case = cases.get(id(one))
        if case is None:
            if one.entity is not None and one.kind not in (QuotationKind.SCARE, QuotationKind.INDIRECT):
                before, first = one, one.entity
                history.speaks(one.sentence, one.parts[0].paragraph, one.entity)
            elif one.entity is not None and one.kind is QuotationKind.INDIRECT:
                history.reported.add(id(one.entity))
            continue
        answer = one.entity
        goes_on = case.how is How.FLOATING and bool(history.spoken) and one.entity is first
        if goes_on:
            answer = history.spoken[-1][2]
        judged = Judged(case, [], [], answer, spoken=len(history.spoken), voice=history.voice())
        if nobodys is not None and case.how is How.FLOATING and case.alone and nobodys.paragraph == case.paragraph:
            one.entity, one.confidence = None, nobodys.attribution.confidence
            continue  # "“No,” said the statement, whosever that is. “It was late.”"
        below = goes_on and previous is not None and _stands_below(case, previous)
        turned = below and previous is not None and bool(previous.put)
        answers, previous = below and asked and case.mark != "?", case
        spoken[case.paragraph] = spoken.get(case.paragraph, 0) + case.words
        turns = goes_on and _takes_turn(case, history, spoken, turns=turns or asked)
        asked = case.mark == "?" and case.claim.frame is not None and case.claim.frame.cue.tier == "ask"
        if one in echoed:
            judged.answer, judged.stands = echoed[one].entity, echoed[one].confidence
            one.rule = Rule.SAME_WORDS
        elif goes_on and before is not None and before.rule == BY_HAND:
            judged.stands = FOLLOWS_HAND
        elif turns:
            judged.answer, judged.stands = history.speaker_of(case.paragraph - 2), TURNS
        elif case.answers is not None:
            judged.answer, judged.stands = case.answers, ANSWERS
        elif case.behind is not None:
            judged.answer, judged.stands = case.behind, BEHIND
        elif one.rule == Rule.SIGNATURE or case.firm:
            judged.stands = one.confidence
        last = history.spoken[-1] if history.spoken else None
        straight = goes_on and case.alone and last is not None and last[1:] == (case.paragraph, judged.answer)
        if not (judged.stands or straight) and judged.answer is not None and _spoken_of(judged.answer, case):
            judged.answer = None
        judged.apart = last is None or last[1] != case.paragraph or case.sentence - last[0] > TURN
        unclaimed = not judged.stands and case.claim.subject is None
        told = _told_of(case, timeline, history, apart=judged.apart) if unclaimed else set()
        whole = before is not None and before.kind is QuotationKind.DIRECT
        if last is not None and last[1] == case.paragraph and case.alone and whole:
            told.discard(last[2])  # "“It is,” said one of the clerks. “I know.”"
        if unclaimed and case.opens_paragraph and judged.answer is not None and speaks_to(case.text, judged.answer):
            told.add(judged.answer)  # "“You’re late,” says Lind.", and below "“I’m early, Bo.”"
        if answers and last is not None and unclaimed:
            told.add(last[2])  # "“Why?” asked Lind.", and below "“Why not.”"
        judged.moved = turned
        if judged.answer in told:
            judged.moved = True
            judged.answer = next((entity for _, _, entity in reversed(history.spoken[-3:]) if entity not in told), None)
        told |= case.told - {judged.answer}
        near = [s for s in candidates(case, judged.answer, timeline, history) if s.entity not in told]
        judged.seen = near if judged.stands or straight else [s for s in near if not _spoken_of(s.entity, case)]
        judged.rows = rows(case, judged.answer, judged.seen, history, following[n], facts)
        if not case.aside and one.rule != Rule.SAME_WORDS:
            before, first = one, one.entity
        one.entity = look(judged)
        if one.entity is not None and not case.aside and one.rule != Rule.SAME_WORDS:
            history.speaks(case.sentence, case.paragraph, one.entity)
        nobodys = case if one.entity is None and case.framed and case.claim.subject is not None else None


def _spoken_of(entity: Entity, case: Undecided) -> bool:
    """Whether words that only a pronoun or nothing gives to somebody have their full name; few say their own."""
    if case.how not in UNNAMED or entity.kind is not SpeakerKind.PERSON or entity.joint:
        return False
    name = entity.name
    if " " not in name:
        return False
    at = case.text.find(name)
    before = case.text[:at].split()[-2:] if at > 0 else []
    return at >= 0 and not any(word.lower() in case.introducing for word in before)


def _told_of(case: Undecided, timeline: Timeline, history: History, *, apart: bool) -> set[Entity]:
    """Of whom words that nothing attributes tell, and who therefore do not say them.

    They begin with "she", and the sentence before is about her: "Her co-writer, Ada Fay, brought it in. “She thought of
    it in the bath.”". Who has spoken before may as well tell of somebody else, and who is named right behind words of
    the paragraph may tell of who said those: "“I mean it.” Bo Lind was not sure. “He never does.”".
    """
    before = timeline.between(case.sentence - 1, case.sentence - 1) if case.about and apart else []
    about = (f.entity for f in before if f.entity.leaning == case.about)
    told = {e for e in about if id(e) not in history.times and id(e) not in history.reported}
    if case.one:  # "the women call him so. “I hate it.”"
        told |= {f.entity for f in timeline.between(case.sentence - BACK, case.sentence + AHEAD) if f.entity.plural}
    return told


def _stands_below(case: Undecided, before: Undecided) -> bool:
    """Whether words open a paragraph, alone, right below other words: they may be the answer to them."""
    return case.alone and case.opens_paragraph and case.paragraph == before.paragraph + 1


def _takes_turn(case: Undecided, history: History, spoken: dict[int, int], *, turns: bool) -> bool:
    """Whether a short bare paragraph is the next turn of two people who question and answer each other, or whose turns
    are all short; ``spoken`` is how many words are said in each paragraph.
    """
    most = LONGEST_QUESTION if case.mark == "?" else SHORT
    one, other = history.speaker_of(case.paragraph - 2), history.speaker_of(case.paragraph - 1)
    if one is None or other is None or one is other or not (case.alone and case.opens_paragraph):
        return False
    called = speaks_to(case.text, other)
    if case.words > most and not called:
        return False
    brief = all(spoken.get(case.paragraph - back, SHORT) <= SHORT for back in (1, 2))
    asked = case.mark == "?" or turns or called or brief
    return asked and one.kind is SpeakerKind.PERSON and other.kind is SpeakerKind.PERSON


def _following(found: list[Attribution], cases: dict[int, Undecided]) -> list[Entity | None]:
    """For each quotation who surely speaks next, named beside a verb in one of the next two."""
    out: list[Entity | None] = [None] * len(found)
    upcoming: Entity | None = None
    age = 0
    for n in range(len(found) - 1, -1, -1):
        out[n] = upcoming if age <= 2 else None
        one = found[n]
        case = cases.get(id(one))
        if case is None:
            continue
        age += 1
        if case.how is How.NAMED and case.claim.rule in SURE_RULES:
            upcoming, age = one.entity, 1
    return out


def _settle(judged: Judged, model: Model, before: Settled) -> tuple[Entity | None, float]:
    """Whose a passage is and its share; ``before`` is the quotation from which it may go on."""
    case = judged.case
    shares = judged.shares = model.shares(judged.rows)
    order = [k for k in sorted(range(len(shares)), key=lambda k: shares[k], reverse=True) if _may(judged, k)]
    one = case.attribution
    one.candidates = tuple((judged.seen[k].entity, round(shares[k], 3)) for k in order[:3])
    if judged.stands:
        others = [c for c in one.candidates if c[0] is not judged.answer]
        if judged.answer is not None:
            one.candidates = ((judged.answer, judged.stands), *others)[:3]
        least = RENAMED if meant_beside(judged) else 0.0
        one.confidence = max(round(judged.stands, 2), least)
        if case.denied or (judged.answer is not None and asked_or_asks(judged, judged.answer)):
            one.confidence = min(one.confidence, UNSAID)
        return judged.answer, 1.0
    if judged.answer is None and _of_nobody(case):
        one.confidence = WRITER
        return None, 1.0
    if not order:
        one.confidence = 1.0 if judged.answer is None else one.confidence
        return judged.answer, 1.0
    rules = next((k for k in order if judged.seen[k].entity is judged.answer), None)
    verb = case.claim.frame is not None and (case.claim.rule in SURE_RULES or case.claim.rule is Rule.TRAILING)
    stands = (case.how is How.NAMED and verb) or case.told_before or case.after_source  # a name beside a verb
    least = NOBODY if case.how is How.PRONOUN else 0.0
    if rules is not None and (stands or shares[order[0]] < max(MARGIN * shares[rules], least)):
        order.remove(rules)
        order.insert(0, rules)
        one.candidates = tuple((judged.seen[k].entity, round(shares[k], 3)) for k in order[:3])
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
    if judged.answer is None and share < NOBODY:
        one.confidence = round(1.0 - share, 2)
        return None, 1.0
    if case.claim.rule in UNATTRIBUTED and case.claim.subject is None and share < NOBODY:
        one.confidence = round(1.0 - share, 2)
        return None, 1.0
    described = case.how in (How.INTRODUCED, How.DESCRIBED) and case.claim.rule in SURE_RULES | {Rule.TRAILING}
    frame, subject = case.claim.frame, case.claim.subject
    if case.how is How.GUESSED and subject is not None and subject.ref is Ref.ORGANISATION:
        described = frame is not None and not frame.weak
    goes_on = case.claim.subject is None and best is judged.answer and case.how is How.FLOATING
    if goes_on:
        share = min(share, before.share)  # no surer than the quotation it goes on from
    share = max(share, least_share(judged, best, shares[order[0]], before))
    one.confidence = model.confidence(share, open_case=is_open(case))
    if goes_on and best is before.entity and before.guessed:
        one.confidence = min(one.confidence, before.confidence)
    if goes_on and before.confidence >= SURE and goes_straight_on(judged, best, before):
        one.confidence = max(one.confidence, SURE)
    denied = frame is not None and frame.negated  # "Lind did not say that “it is gone”"
    unsaid = case.claim.subject is None and case.claim.rule in UNATTRIBUTED | {Rule.QUESTION_PUT}
    unsaid = unsaid or (case.claim.rule is Rule.SUBJECT_OF_CLAUSE and case.titled)
    if denied or case.denied or case.term or unsaid or judged.moved:
        one.confidence = min(one.confidence, UNSAID)
    tells = judged.apart and case.alone and case.about == best.leaning != ""  # "It was Lind. “She came in wet.”"
    if one.confidence > UNSAID and (tells or leaves_room(judged, best)):
        one.confidence = UNSAID
    if (described or case.after_source) and best is judged.answer:
        one.confidence = max(one.confidence, FITS)
    if subject is not None and case.claim.rule not in UNATTRIBUTED and best is judged.answer:
        one.confidence = max(one.confidence, SAYS)
    if case.how is How.GUESSED and subject is not None and subject.ref is Ref.ROLE:
        one.confidence = min(one.confidence, UNSAID)  # "the rower said", and two people row
    if one.confidence < RENAMED and renamed_person(judged, best):
        one.confidence = RENAMED
    return best, share


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
    return not _spoken_of(voice, case)


def is_open(case: Undecided) -> bool:
    """Whether a passage is attributed by no word, by a description of nobody, or is written as a title.

    Such passages are wrong, or nobody's, more often than their share says.
    """
    return case.claim.rule in UNATTRIBUTED or case.how is How.GUESSED or case.titled


def _may(judged: Judged, k: int) -> bool:
    """Whether a candidate is not excluded by the phrase that should mean it: "she" is no man, "his mother" not Lund."""
    entity, subject = judged.seen[k].entity, judged.case.claim.subject
    if entity.writes and entity is not judged.answer:
        return False
    received = subject is not None and subject.received and entity.kind is SpeakerKind.PERSON
    if received and entity is not judged.answer:
        return False  # "She got an email saying": not she
    spoken = judged.case.claim.rule in SURE_RULES or (judged.case.claim.frame and subject and subject.ref is Ref.ROLE)
    new = judged.case.how is How.INTRODUCED and spoken and entity is not judged.answer
    if new and judged.answer is not None and entity.named and entity.kind is SpeakerKind.PERSON:
        return False  # "another said": nobody who was named before
    if new and judged.answer is not None and subject is not None and not subject.definite:
        return False  # "one wrote", "another wrote"
    told = judged.case.how is How.DESCRIBED and spoken and entity is not judged.answer
    if told and judged.answer is not None and subject is not None and subject.head in judged.answer.heads - entity.heads:
        return False  # "the clerk said", where the text has a clerk
    several = subject is not None and subject.ref is Ref.PRONOUN and subject.plural and entity is not judged.answer
    if several and entity.kind is SpeakerKind.PERSON and not entity.plural and _body_near(judged):
        return False  # "they" is the band, not its drummer
    one = subject is not None and subject.ref is Ref.PRONOUN and subject.gender in ("male", "female")
    if one and judged.answer is None and entity.kind is SpeakerKind.ORGANISATION:
        return False  # "she" is no body that the rules did not find
    if judged.rows[k][_AGREES] > 0 or entity is judged.answer or subject is None:
        return True
    if subject.ref is Ref.PRONOUN:  # what only pronouns told of a name may be wrong
        return bool(entity.kind is SpeakerKind.PERSON and entity.personal and not entity.gender)
    return not (subject.owner or subject.possessed)


def _body_near(judged: Judged) -> bool:
    """Whether somebody whom "they" means for sure is mentioned in the last sentences."""
    return any(row[_AGREES] > 1.0 and one.back <= NEAR for row, one in zip(judged.rows, judged.seen, strict=True))


def _only_fitting(judged: Judged, order: list[int]) -> int | None:
    """The likeliest candidate that a pronoun can mean and that one of the last sentences mentions."""
    for k in order:
        if judged.rows[k][_AGREES] > 0 and judged.seen[k].back <= NEAR:
            return k
    return None
