"""Whether a phrase in front of a verb of speech is its subject."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.cues.frames import Frame
from reader.attribution.grammar.romance.appositions import alive
from reader.attribution.grammar.romance.speakers import behind_verb, is_plural
from reader.attribution.grammar.romance.verbs import Verb, finite_token
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.text.tokens import Token


def is_no_report(
    tokens: list[Token], verb: Verb, ahead: Mention, start: int, end: int, grammar: Grammar, found: list[Frame]
) -> bool:
    """Whether the phrase in front of a verb shows that the verb reports nothing of its own."""
    inside = bool(found) and found[-1].that and not _behind_when(tokens, ahead, start, grammar, found[-1])
    if inside and (not alive(ahead, grammar) or _is_place(tokens, ahead, found[-1], grammar)):
        return True  # "Dijo que las obras arrancarán en mayo y que …", "Dijo desde Lugo que piensa irse"
    thing = not (alive(ahead, grammar) and (ahead.name or ahead.definite))
    if not ahead.relative or not thing or verb.cue.tier == "naming":
        return False
    other = behind_verb(tokens, verb.end, end, grammar)  # "Une accusation que réfute le directeur"
    return other is not None and alive(other, grammar) and bool(other.name or other.definite)


def _behind_when(tokens: list[Token], ahead: Mention, start: int, grammar: Grammar, frame: Frame) -> bool:
    """Whether a temporal clause with the frame ends in front of a phrase: "Quand Roux demande pourquoi, il dit"."""
    opens = tokens[start].low in grammar.lexicon.word_class("temporal-conjunction") and frame.start == start + 1
    return opens and ahead.start > frame.end and tokens[ahead.start - 1].text == ","


def is_elsewhere(tokens: list[Token], verb: Verb, ahead: Mention, start: int, grammar: Grammar) -> bool:
    """Whether the phrase in front of a verb has another verb, or another number than it."""
    several = _are_several(tokens, verb, ahead, start, grammar)  # "dijo «no» a los vecinos y anunció que"
    return several or _has_its_verb(tokens, ahead.end, verb.start, grammar)  # "La meute s’est installée, a confirmé"


def _is_place(tokens: list[Token], ahead: Mention, outer: Frame, grammar: Grammar) -> bool:
    """Whether the phrase in front of a report only tells where or to whom it was said."""
    governed = tokens[ahead.start - 1].low in grammar.prepositions if ahead.start else False
    return governed and ahead.start >= outer.cue_end and ahead.end < outer.content


def _has_its_verb(tokens: list[Token], first: int, limit: int, grammar: Grammar) -> bool:
    """Whether a phrase has a verb of its own before the comma that a verb of speech stands behind."""
    if limit - 1 <= first or tokens[limit - 1].text != ",":
        return False
    comma = next(k for k in range(first, limit) if tokens[k].text == ",")
    perfect = grammar.lexicon.word_class("perfect")
    return any(tokens[k].low in perfect for k in range(first, comma))


def _are_several(tokens: list[Token], verb: Verb, ahead: Mention, start: int, grammar: Grammar) -> bool:
    """Whether a phrase in front of "y" and a verb of the singular is one of several people, and not its subject."""
    joined = verb.start > start and tokens[verb.start - 1].low in grammar.coordinators
    plural = ahead.plural and ahead.also is None and ahead.ref in (Ref.ROLE, Ref.ORGANISATION)
    told = bool(grammar.plural_verb_endings) and not is_plural(tokens[finite_token(tokens, verb, grammar)].low, grammar)
    return joined and plural and told


def agreeing(tokens: list[Token], verb: Verb, subject: Mention | None, grammar: Grammar) -> Mention | None:
    """The subject, where its verb is singular and two surnames are one person's: "recuerda Ortiz y Zárate"."""
    other = subject.also if subject is not None else None
    if subject is None or other is None or " " in subject.name or " " in other.name or subject.ref is not Ref.PERSON:
        return subject
    if other.ref is not Ref.PERSON or is_plural(tokens[finite_token(tokens, verb, grammar)].low, grammar):
        return subject
    name = join(tokens, subject.start, other.end)
    return replace(subject, end=other.end, name=name, text=name, also=None, plural=False)
