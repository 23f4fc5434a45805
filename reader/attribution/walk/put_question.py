"""Who answers a question in marks that closes the paragraph above: "“Which bosses, Mr Lind?” asked the lawyer."."""

from __future__ import annotations

from reader.attribution.attribution import Undecided
from reader.attribution.content.claim import Claim
from reader.attribution.coreference.focus import PROMINENT, Standing
from reader.attribution.coreference.resolver import Resolver
from reader.attribution.entities.entity import Entity, folded
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Ref
from reader.attribution.text.sentences import final_mark
from reader.document.model import SpeakerKind

LONGEST_ADDRESS = 3
"""So many words at most name whom a question is put to, a title included."""
LONGEST_PAUSE = 5
"""So many tokens at most stand between a question and its answer: "Un silence."."""
FAR = 3
"""So many paragraphs back at most is whoever a host or a lawyer questions."""


def answers_question(
    before: Undecided | None, claim: Claim, item: Read, sentence: Sentence, resolver: Resolver
) -> Entity | None:
    """Who answers: whom the question names, or whoever spoke before a host, a judge or a lawyer asked."""
    grammar, above = resolver.registry.grammar, item.above
    if before is None or above is None or grammar.own_rules:
        return None
    asks = claim.frame is not None and claim.frame.cue.tier == "ask"
    if asks or before.mark != "?" or before.paragraph != above.index or sentence is not item.sentences[0]:
        return None
    pronoun = claim.subject is not None and claim.subject.ref is Ref.PRONOUN and not claim.subject.plural
    gender = claim.subject.gender if claim.subject is not None else ""
    if not (pronoun and gender in ("male", "female")) and not (claim.subject is None and sentence.bare):
        return None
    if above.sentences[-1].number != before.sentence:
        return None
    asker = before.attribution.entity
    answers = _spoken_to(before.text, resolver)
    if answers is None and asker is not None and _questions(asker, grammar):
        answers = _spoke_before(resolver, asker, above.index)
    if answers is None or answers is asker or answers.kind is not SpeakerKind.PERSON:
        return None
    return answers if not gender or answers.leaning in ("", gender) else None


def answers_beside(
    before: Undecided | None, claim: Claim, item: Read, sentence: Sentence, resolver: Resolver
) -> Entity | None:
    """Who answers in the paragraph of the question: "« Pourquoi ? », l’interroge la présidente. « Par peur. »".

    So it is where the verb says to whom the question was put, or where only something short stands between: "Un
    silence." They spoke, or the text told of them, last before that. Only in Romance languages.
    """
    grammar = resolver.registry.grammar
    if before is None or not grammar.romance or before.mark != "?" or before.paragraph != item.index:
        return None
    frame, gap = before.claim.frame, sentence.number - before.sentence
    if claim.subject is not None or not sentence.bare or frame is None or gap not in (1, 2):
        return None
    if all(cue.tier != "ask" for cue in (frame.cue, *grammar.lexicon.cues.get(frame.cue.lemma, ()))):
        return None
    if final_mark(item.paragraph.text, item.passages[item.tokens[sentence.start].quote]) == "?":
        return None
    ahead = item.tokens[max(0, frame.cue_start - 1) : frame.cue_start + 1]
    put = any(token.low in grammar.lexicon.word_class("put-to") for token in ahead)
    between = next((s for s in item.sentences if s.number == sentence.number - 1), sentence)
    pause = gap == 2 and not between.frames and not between.people and between.end - between.start <= LONGEST_PAUSE
    asker = before.attribution.entity
    questions = gap == 1 and asker is not None and _questions(asker, grammar)  # "«¿Cuándo?», quiso saber la fiscal."
    if before.addressed is not None and gap == 1:
        return before.addressed  # "demande le président à Ruiz. « Rien. »"
    if not (put or pause or questions):
        return None
    near = (f for f in reversed(resolver.stack) if f.kind in PROMINENT and f.paragraph >= item.index - FAR)
    people = (f.entity for f in near if f.entity.kind is SpeakerKind.PERSON and f.entity.named)
    return next((one for one in people if one is not before.attribution.entity), None)


def asks_again(
    before: Undecided | None, claim: Claim, item: Read, sentence: Sentence, resolver: Resolver
) -> Entity | None:
    """Who asks a second question, alone in its paragraph, behind the answer to a first one that is only reported."""
    above, asks, grammar = item.above, resolver.asks, resolver.registry.grammar
    if before is None or above is None or asks is None or asks[0] != above.index - 1:
        return None
    asker = asks[1]
    alone = claim.subject is None and sentence.bare and len(item.sentences) == len(above.sentences) == 1
    if not alone or before.paragraph != above.index or before.mark == "?" or asker is before.attribution.entity:
        return None
    passage = item.passages[item.tokens[sentence.start].quote]
    words = item.paragraph.text[passage.start : passage.end].lower().replace("’", "'").split()
    speaks_to = any(word.partition("'")[0].strip('.,?!"“”') in grammar.spoken_to for word in words)
    return asker if speaks_to and final_mark(item.paragraph.text, passage) == "?" else None


def _spoken_to(question: str, resolver: Resolver) -> Entity | None:
    """Whom a question names behind its last comma: "Which bosses, Mr Lind?"; None where it names nobody known."""
    name = question.rstrip(" ?\"'”’").rpartition(",")[2].split()
    if not name or len(name) > LONGEST_ADDRESS or not all(word[:1].isupper() for word in name):
        return None
    last = folded(name[-1])
    known = [e for e in resolver.registry.by_last.get(last, ()) if e.kind is SpeakerKind.PERSON]
    return known[-1] if len(known) == 1 else None


def _questions(asker: Entity, grammar: Grammar) -> bool:
    """Whether somebody asks by calling: a host, a judge, a lawyer."""
    told = any(word in grammar.questioners for role, _ in asker.roles for word in role.lower().split())
    return told or (not asker.named and any(head in grammar.questioners for head in asker.heads))


def _spoke_before(resolver: Resolver, asker: Entity, paragraph: int) -> Entity | None:
    """The last person who spoke in the paragraphs before and is not who asks."""
    spoke = (f for f in reversed(resolver.stack) if f.kind is Standing.SPEAKER and f.paragraph >= paragraph - FAR)
    return next((f.entity for f in spoke if f.entity is not asker), None)
