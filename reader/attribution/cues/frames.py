"""Frames of a sentence: each place where somebody is said to say something, before any words are assigned to it.

A frame is a cue with its subject: "Lund told me", "said Ana Ruiz, a biologist", "according to two officials",
"Lund's argument is". Which words it frames is decided by `reader.attribution.content.direct` and `indirect`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from reader.attribution.cues.hearers import hearer
from reader.attribution.cues.when import behind_when
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention
from reader.attribution.phrases.verbs import VerbGroup
from reader.attribution.text.constants import Constants
from reader.attribution.text.tokens import Kind, Token


class Order(Constants):
    """How a frame is built."""

    SUBJECT_CUE: ClassVar[Order]
    CUE_SUBJECT: ClassVar[Order]
    PARTICIPLE: ClassVar[Order]
    INFINITIVE: ClassVar[Order]
    ACCORDING: ClassVar[Order]
    NOUN: ClassVar[Order]
    ASKED: ClassVar[Order]


HEARD = ("told", "ask")
"""The tiers of verbs with somebody who hears the words behind them."""
LONGEST_ASIDE = 11
"""Tokens at most of an aside between commas, both included."""


LONGEST_BETWEEN_DASHES = 22
"""Tokens at most of an aside between dashes, the second one included."""
LONGEST_WHEN = 6
"""So many tokens at most stand between "that day" and the "that" of what was said then."""
_ASIDE_DASHES = frozenset(("—", "–"))


@dataclass(slots=True)
class Frame:
    """A cue and who it makes speak.

    ``start`` to ``end`` are the tokens of the whole frame, subject and addressee included; ``cue_start`` to
    ``cue_end`` those of the cue with its auxiliaries; ``content`` is the token behind the frame where words of it
    can begin. ``negated``: what it frames was not said ("did not say", "declined to comment"). ``inner``: a conjunction
    or relative pronoun governs it, so that another frame of its sentence may hold it. ``via`` is who relays it, where
    the same clause names the source of the whole: "laut Courier sagte Ruiz".
    """

    order: Order
    subject: Mention | None
    cue: Cue
    cue_text: str
    start: int
    end: int
    cue_start: int
    cue_end: int
    content: int
    negated: bool = False
    that: bool = False
    colon: bool = False
    addressee: Mention | None = None
    inner: bool = False
    via: Mention | None = None

    @property
    def of_others(self) -> bool:
        """Whether a passive says of whom words are, and not whose: "was called “late”"."""
        return self.order is Order.ASKED and self.cue.tier not in ("ask", "told")

    @property
    def weak(self) -> bool:
        """Whether the cue tells of a belief or an act rather than of words."""
        return self.cue.tier in ("weak", "naming")


def matching_cue(tokens: list[Token], i: int, end: int, grammar: Grammar) -> Cue | None:
    """The longest cue whose words begin at token ``i``, its separated particle found further on if it has one."""
    for cue in grammar.lexicon.cues.get(tokens[i].low, ()):
        words = cue.words
        if len(words) == 1 or (
            i + len(words) <= end and all(tokens[i + k].low == words[k] for k in range(1, len(words)))
        ):
            if cue.gap and not any(t.low == cue.gap for t in tokens[i + 1 : min(end, i + 16)]):
                continue
            return cue
    return None


def completed(
    order: Order,
    subject: Mention | None,
    cue: Cue,
    first: int,
    group: VerbGroup,
    cue_end: int,
    end: int,
    tokens: list[Token],
    grammar: Grammar,
) -> Frame:
    """A frame with what follows its cue read: addressee, time, "that", a colon."""
    i = cue_end
    addressee = None
    if order is Order.CUE_SUBJECT and subject is not None:
        i = max(i, subject.end)
    if cue.tier in HEARD and cue.lemma not in grammar.wanting and i < end and order is not Order.CUE_SUBJECT:
        i, addressee = hearer(tokens, i, end, grammar)
    frame_end = i
    limit = min(end, i + 14)
    if cue.tier in ("speech", "told", "writing", "ask"):
        i = behind_when(tokens, i, end, limit, grammar)
    content, that, colon = i, False, False
    aside = _behind_aside(tokens, frame_end, end, grammar)
    behind = aside or frame_end
    for j in range(behind, max(limit, aside + 1)):
        token = tokens[j]
        if token.text == ":":
            colon, content = True, j + 1
            break
        if token.text == "," and grammar.clause_comma and j + 1 < end:
            that = tokens[j + 1].low in grammar.that or tokens[j + 1].low in grammar.questions
            content = j + 1 + (tokens[j + 1].low in grammar.that)
            break
        if token.low in grammar.that and token.kind is Kind.WORD:
            gap = tokens[behind:j]
            if _wants(gap, cue, grammar) or _has_clause(gap, grammar):
                break  # "urged them to buy the boats that sank", "said on Friday he would stay after a report that"
            early = len(gap) == 2 and gap[0].low in grammar.early_on and gap[1].low in grammar.prepositions
            if early and cue.tier == "told":
                that, content = True, j + 1  # "informed her early on that"
                break
            outside = len(gap) == 1 and cue.tier == "told" and gap[0].low in grammar.place_adverbs
            governs = bool(gap) and not outside and gap[-1].low in grammar.prepositions
            governed = governs and grammar.romance and len(gap) == 1  # "insistió en que"
            governs = governs and not governed
            if governs or (gap and gap[-1].low in grammar.frame_joiners):
                continue  # "said of that winter", "said it would not comment on it but that"
            timed = len(gap) > 1 and gap[-1].kind is Kind.WORD and gap[-1].low in grammar.time
            if timed and any(t.low in grammar.leading for t in gap[-3:-1]):
                break  # "spoke to her on the last morning that he was there"
            if cue.tier != "told" and _is_anothers(gap, grammar):
                break  # "responded to Lind's claim that it was late"
            if cue.tier != "told" and _tells_of_noun(gap, tokens[j + 1 : min(end, j + 3)], grammar):
                break  # "confessed to a murder that had not been done"
            written = any(t.low in grammar.document for t in gap[:4])  # "showed in a paper that"
            loose = bool(gap) and gap[0].low in grammar.after_pronoun and (cue.tier != "weak" or written)
            near = not gap or governed or loose or order is Order.CUE_SUBJECT or addressee is not None
            near = near or gap[0].low in grammar.answering_particles or _tells_when(gap, grammar)
            if j + 1 < end and tokens[j + 1].low in grammar.that_times and not _is_this(tokens, j, end, grammar):
                if near and any(t.low in grammar.that for t in _clause(tokens, j + 2, end)[:LONGEST_WHEN]):
                    behind = content = j + 2  # "told him later that day that"
                    continue
                break
            if near and j + 1 < end:
                that = True
                content = j if tokens[j + 1].low in grammar.auxiliaries else j + 1  # "says that is what she does"
            break
        if token.text in _ASIDE_DASHES:
            that = (close := _behind_dashes(tokens, j, end, grammar)) > 0
            content = close if that else content  # "said on Friday — his first day — that"
            break
        if token.kind is Kind.QUOTE or token.text in (",", ";") or token.low in grammar.relative:
            break
    text = " ".join(t.text for t in tokens[cue_end - len(cue.words) : cue_end])
    return Frame(
        order,
        subject,
        cue,
        text,
        min(first, group.start),
        max(frame_end, cue_end),
        group.start,
        cue_end,
        content,
        group.negated,
        that,
        colon,
        addressee,
    )


def _is_this(tokens: list[Token], j: int, end: int, grammar: Grammar) -> bool:
    """Whether "that" in front of a time rather points at nothing: "object that week is too short"."""
    return j + 2 < end and tokens[j + 2].low in grammar.auxiliaries


def _clause(tokens: list[Token], start: int, end: int) -> list[Token]:
    """The tokens up to the next mark."""
    stop = next((k for k in range(start, end) if tokens[k].kind in (Kind.POINT, Kind.QUOTE)), end)
    return tokens[start:stop]


def _behind_aside(tokens: list[Token], comma: int, end: int, grammar: Grammar) -> int:
    """The "that" behind what commas set off from a verb: "noted, though, that", "told her, on air, that"; else 0."""
    if comma + 3 >= end or tokens[comma].text != ",":
        return 0
    first = tokens[comma + 1].low
    if first not in grammar.set_off and first not in grammar.prepositions and first not in grammar.frame_starts:
        return 0
    close = next((k for k in range(comma + 2, min(end, comma + LONGEST_ASIDE)) if tokens[k].kind is Kind.POINT), 0)
    closed = close and close + 1 < end and tokens[close].text == "," and tokens[close + 1].low in grammar.that
    return close + 1 if closed else 0


def _has_clause(gap: list[Token], grammar: Grammar) -> bool:
    """Whether somebody acts in front of "that", so that it belongs to a later noun."""
    acting = grammar.pronouns.keys() - grammar.object_genders.keys()
    return any(gap[k].low in acting and gap[k + 1].low in grammar.auxiliaries for k in range(len(gap) - 1))


def _wants(gap: list[Token], cue: Cue, grammar: Grammar) -> bool:
    """Whether what is to be done stands in front of a "that", as in "called for Lund to buy boats that"."""
    if gap and cue.lemma in grammar.warning_cues and gap[0].low in grammar.warned_of:
        return True  # "warned against taking that as a yes"
    if cue.lemma in grammar.wanting or (cue.tier == "ask" and gap and gap[0].low in grammar.infinitive):
        return any(t.low in grammar.infinitive for t in gap)
    return bool(gap) and gap[0].low in grammar.infinitive and cue.tier in ("told", "ask")


def _behind_dashes(tokens: list[Token], dash: int, end: int, grammar: Grammar) -> int:
    """The token behind "that" where dashes set off what stands before it: "said on Friday — his first day — that"."""
    near = range(dash + 1, min(end - 2, dash + LONGEST_BETWEEN_DASHES))
    close = next((k for k in near if tokens[k].text == tokens[dash].text), 0)
    return close + 2 if close and tokens[close + 1].low in grammar.that else 0


def _tells_when(gap: list[Token], grammar: Grammar) -> bool:
    """Whether only when stands between a verb and "that": "found last year that", "found on 3 May that"."""
    small = grammar.time | grammar.prepositions | grammar.leading
    dated = any(token.low in grammar.time or token.kind is Kind.NUMBER for token in gap)
    return dated and all(token.low in small or token.kind is Kind.NUMBER for token in gap)


def _is_anothers(gap: list[Token], grammar: Grammar) -> bool:
    """Whether a claim of somebody named stands in front of "that": "to Lind's claim on Monday that"."""
    if not gap or gap[0].low in grammar.place_prepositions:
        return False  # "wrote in the firm's report that"
    owner = next((k for k, token in enumerate(gap) if token.kind is Kind.POSSESSIVE), 0)
    if not owner or not (gap[owner - 1].kind is Kind.CAPITAL or gap[owner - 1].low in grammar.nouns):
        return False  # "argued since the bill's introduction that"
    return any(token.low in grammar.frame_nouns for token in gap[owner + 1 : owner + 4])


def _tells_of_noun(gap: list[Token], behind: list[Token], grammar: Grammar) -> bool:
    """Whether "that" with a verb behind it only tells of the noun in front: "to a murder that had not been done".

    An unknown word before an article is a verb there, too: "for the dog that bit a boy".
    """
    if len(gap) < 2 or not behind or gap[-1].kind is not Kind.WORD or gap[-2].low not in grammar.leading:
        return False
    if gap[-1].low in grammar.time | grammar.document:
        return False
    verb = behind[0]
    if verb.low in grammar.auxiliaries:
        return True
    on_noun = len(behind) == 2 and (behind[1].low in grammar.leading or behind[1].low in grammar.objects)
    if not on_noun or gap[0].low not in grammar.prepositions or verb.kind is not Kind.WORD:
        return False
    small = grammar.function_words | grammar.adverbs | grammar.quantities | grammar.time
    return verb.low not in small and not verb.low.endswith(grammar.adverb_endings)
