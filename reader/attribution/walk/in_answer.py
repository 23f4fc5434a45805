"""Who answers a question in the same paragraph, with words that stand alone: "“Why?” Ruiz asked him. “It leaks.”"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.attribution.attribution import Undecided
from reader.attribution.content.claim import Claim
from reader.attribution.content.whose_reply import is_replied
from reader.attribution.coreference.focus import Standing
from reader.attribution.coreference.resolver import Resolver
from reader.attribution.cues.frames import HEARD, Order
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.sentences import final_mark
from reader.attribution.text.tokens import Kind
from reader.attribution.walk.asked import before_it, only_described
from reader.document.model import SpeakerKind

NEAR = 2
"""So many paragraphs back at most has spoken whom a reporter questions."""
ASKED = 2
"""So many passages stand before a second question: the first one, and its answer."""
MARKS = ".,;:!?…\"'“”‘’()"


def answers_here(
    before: Undecided | None, claim: Claim, item: Read, sentence: Sentence, resolver: Resolver
) -> Entity | None:
    """Who answers: whom the question was put to, or whoever spoke before a reporter without a name asked."""
    if before is None or not may_answer(before, claim, item, sentence, resolver.registry.grammar):
        return None
    asker = before.attribution.entity
    if before.addressed is not None:
        hearer = before.addressed
        return hearer if hearer is not asker and hearer.kind is not SpeakerKind.ORGANISATION else None
    if before.put in ("male", "female"):
        return _him(before, asker, resolver)
    if asker is None or asker.named or not _is_press(asker, resolver.registry.grammar):
        return None
    near = (f for f in reversed(resolver.stack) if f.kind is Standing.SPEAKER and f.paragraph > item.index - NEAR)
    spoke = next((f.entity for f in near if f.entity is not asker), None)
    return spoke if spoke is not None and spoke.kind is SpeakerKind.PERSON else None


def replied(
    before: Undecided | None, claim: Claim, item: Read, sentence: Sentence, resolver: Resolver
) -> Entity | None:
    """Who was asked what words are only said to be the answer to: "Ruiz asked Lind. “No,” came the reply"."""
    grammar = resolver.registry.grammar
    if claim.subject is not None or not announces_reply(item, sentence, grammar):
        return None
    near = before is not None and before.paragraph == item.index and sentence.number - before.sentence == 1
    asked = before.addressed if before is not None and near else None
    if before is not None and asked is not None and asked is not before.attribution.entity:
        return asked
    ahead, one = before_it(item, sentence, grammar)
    frame = one.frames[-1] if one is not None and one.frames and not ahead.quotes(one) else None
    if frame is None or one is None or frame.cue.tier not in HEARD or frame.addressee is None:
        return None
    hearer = frame.addressee
    named = (entity for start, entity in one.people if hearer.start <= start < hearer.end)
    return next(named, None) or only_described(resolver, hearer, one)


def announces_reply(item: Read, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a sentence tells of its words only that they are a reply."""
    quotes = [k for k in range(sentence.start, sentence.end) if item.tokens[k].kind is Kind.QUOTE]
    return len(quotes) == 1 and is_replied(item.tokens, sentence, quotes[0], grammar)


def may_answer(before: Undecided | None, claim: Claim, item: Read, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether words alone right behind a question and who asks it may be the answer of another.

    The question is one to somebody, "Did you see it?", or to whoever has just spoken, "Why?", "asked a reporter"; who
    goes on after a question of their own mostly asks nobody: "“Who will pay?” Ruiz asked. “I will not.”".
    """
    if before is None or before.mark != "?" or claim.subject is not None or not sentence.bare:
        return False
    if before.paragraph != item.index or sentence.number - before.sentence != 1:
        return False
    frame, asker = before.claim.frame, before.attribution.entity
    if frame is None or frame.cue.tier != "ask" or frame.order is Order.ASKED:
        return False
    token = next(t for t in item.tokens[sentence.start :] if t.quote >= 0)
    passage = item.passages[token.quote]
    if final_mark(item.paragraph.text, passage) == "?":
        return False
    asked, said = _words(before.text), _words(item.paragraph.text[passage.start : passage.end])
    classes = grammar.lexicon.word_class
    spoken_to = classes("second-person")
    if not spoken_to.isdisjoint(said):
        return False
    to_one = not spoken_to.isdisjoint(asked)
    own = classes("pronoun-first") | classes("possessive-first")
    press = asker is not None and not asker.named and _is_press(asker, grammar)
    return press or (to_one and own.isdisjoint(asked))


def _him(before: Undecided, asker: Entity | None, resolver: Resolver) -> Entity | None:
    """Who "him" is to whom a question is put: "“Why?” she asked him."."""
    him = Mention(before.token, before.token + 1, Ref.PRONOUN, "", gender=before.put)
    found, _ = resolver.resolve(him, before.sentence, frozenset((asker,)) if asker is not None else frozenset())
    return found if found is not asker else None


def _is_press(asker: Entity, grammar: Grammar) -> bool:
    return not grammar.lexicon.word_class("reporter").isdisjoint(asker.heads)


def _words(text: str) -> set[str]:
    """The words of a passage in small letters, "you" of "you're" apart."""
    return {word.strip(MARKS).partition("'")[0] for word in text.lower().replace("’", "'").split()}


def asks_next(undecided: Sequence[Undecided], item: Read, sentence: Sentence) -> Entity | None:
    """Who asks next, behind an answer to their question: "“Why?” asked Lind. “No,” said Ruiz. “When?”"."""
    if len(undecided) < ASKED or not sentence.bare:
        return None
    asked, answer = undecided[-2:]
    one, other = asked.attribution.entity, answer.attribution.entity
    told = answer.claim.frame is not None and answer.claim.subject is not None and asked.mark == "?"
    near = asked.paragraph == answer.paragraph == item.index and sentence.number - answer.sentence == 1
    quote = item.tokens[sentence.start]
    asks = quote.kind is Kind.QUOTE and final_mark(item.paragraph.text, item.passages[quote.quote]) == "?"
    return one if told and near and asks and one is not None and other is not None and one is not other else None
