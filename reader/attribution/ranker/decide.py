"""The second pass: sure answers stand, and everything else is decided with history from both sides."""

from __future__ import annotations

from collections.abc import Callable

from reader.attribution.attribution import Attribution, Undecided
from reader.attribution.content.rules import Rule
from reader.attribution.coreference.focus import Focus, How
from reader.attribution.entities.entity import Entity
from reader.attribution.ranker.candidates import AHEAD, BACK, candidates
from reader.attribution.ranker.echoes import echoes
from reader.attribution.ranker.features import Facts, rows
from reader.attribution.ranker.history import History, Timeline
from reader.attribution.ranker.judged import SURE_RULES, Judged, Settled
from reader.attribution.ranker.settle import UNSAID, settle
from reader.attribution.ranker.trees import Model
from reader.attribution.ranker.vocatives import speaks_to, spoken_of
from reader.document.model import BY_HAND, QuotationKind, SpeakerKind

ANSWERS = 0.9
"""The confidence of "he replied" behind a question that was put to him."""
TURN = 2
"""So many sentences behind words of a paragraph somebody turns against them."""
BEHIND = 0.7
"""The confidence of whom the sentence behind words alone names for the first time."""
TURNS = 0.7
"""The confidence of who has the next turn, where two people answer each other in bare paragraphs."""
SHORT = 8
"""So many words at most has a turn of such an exchange."""
LONGEST_QUESTION = 14
"""So many has one that asks."""
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
        entity, share = settle(judged, model, before)
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
        if not (judged.stands or straight) and judged.answer is not None and spoken_of(judged.answer, case):
            judged.answer = None
        judged.apart = last is None or last[1] != case.paragraph or case.sentence - last[0] > TURN
        unclaimed = not judged.stands and case.claim.subject is None
        told = _told_of(case, timeline, history, apart=judged.apart) if unclaimed else set()
        whole = before is not None and before.kind is QuotationKind.DIRECT
        if last is not None and last[1] == case.paragraph and case.alone and whole:
            told.discard(last[2])  # "“It is,” said one of the clerks. “I know.”"
        if unclaimed and case.opens_paragraph and judged.answer is not None and speaks_to(case.text, judged.answer):
            told.add(judged.answer)  # "“You’re late,” says Lind.", and below "“I’m early, Bo.”"
        if (answers or case.replied) and last is not None and unclaimed:
            told.add(last[2])  # "“Why?” asked Lind.", and below "“Why not.”"
        judged.moved = turned
        if judged.answer in told:
            judged.moved = True
            judged.answer = next((entity for _, _, entity in reversed(history.spoken[-3:]) if entity not in told), None)
        told |= case.told - {judged.answer}
        near = [s for s in candidates(case, judged.answer, timeline, history) if s.entity not in told]
        judged.seen = near if judged.stands or straight else [s for s in near if not spoken_of(s.entity, case)]
        judged.rows = rows(case, judged.answer, judged.seen, history, following[n], facts)
        if not case.aside and one.rule != Rule.SAME_WORDS:
            before, first = one, one.entity
        one.entity = look(judged)
        if one.entity is not None and not case.aside and one.rule != Rule.SAME_WORDS:
            history.speaks(case.sentence, case.paragraph, one.entity)
        nobodys = case if one.entity is None and case.framed and case.claim.subject is not None else None


def _told_of(case: Undecided, timeline: Timeline, history: History, *, apart: bool) -> set[Entity]:
    """Of whom words that nothing attributes tell, and who therefore do not say them.

    They begin with "she", and the sentence before is about her: "Her co-writer, Ada Fay, brought it in. “She thought of
    it in the bath.”". Who has spoken before may as well tell of somebody else, and who is named right behind words of
    the paragraph may tell of who said those: "“I mean it.” Bo Lind was not sure. “He never does.”".
    """
    before = timeline.between(case.sentence - 1, case.sentence - 1) if case.about and apart else []
    about = (f.entity for f in before if f.entity.leaning == case.about)
    kept = history.times if case.grammar.romance and case.one else history.times.keys() | history.reported
    told = {e for e in about if id(e) not in kept}  # "Il m’a dit que non": not who is told to have said it
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
