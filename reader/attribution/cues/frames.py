"""Frames of a sentence: each place where somebody is said to say something, before any words are assigned to it.

A frame is a cue with its subject: "Lund told me", "said Ana Ruiz, a biologist", "according to two officials",
"Lund's argument is". Which words it frames is decided by `reader.attribution.content.direct` and `indirect`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core
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
LONGEST_AUDIENCE = 5
"""So many tokens at most tell who hears somebody at the end of a clause: "she told the annual conference."."""
LONGEST_WHEN = 6
"""So many tokens at most stand between "that day" and the "that" of what was said then."""
FAR_HEARERS = 8
"""So many tokens from hearers of no list to the "that" of what they are told."""
_CLOSING = frozenset((".", ",", ";"))
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
        i, addressee = _addressee(tokens, i, end, grammar)
    frame_end = i
    limit = min(end, i + 14)
    if cue.tier in ("speech", "told", "writing", "ask"):
        i = _behind_when(tokens, i, end, limit, grammar)
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
            if _wants(gap, cue, grammar):
                break  # "urged them to buy the boats that sank"
            early = len(gap) == 2 and gap[0].low in grammar.early_on and gap[1].low in grammar.prepositions
            if early and cue.tier == "told":
                that, content = True, j + 1  # "informed her early on that"
                break
            if gap and (gap[-1].low in grammar.prepositions or gap[-1].low in grammar.frame_joiners):
                continue  # "said of that winter", "said it would not comment on it but that"
            timed = len(gap) > 1 and gap[-1].kind is Kind.WORD and gap[-1].low in grammar.time
            if timed and any(t.low in grammar.leading for t in gap[-3:-1]):
                break  # "spoke to her on the last morning that he was there"
            if cue.tier != "told" and _tells_of_noun(gap, tokens[j + 1 : min(end, j + 3)], grammar):
                break  # "confessed to a murder that had not been done"
            written = any(t.low in grammar.document for t in gap[:4])  # "showed in a paper that"
            loose = bool(gap) and gap[0].low in grammar.after_pronoun and (cue.tier != "weak" or written)
            near = not gap or loose or order is Order.CUE_SUBJECT or addressee is not None
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


def _behind_when(tokens: list[Token], i: int, end: int, limit: int, grammar: Grammar) -> int:
    """The token behind when somebody says something: "said on Monday the boat sank", "told him last week"."""
    while i < limit:
        token, behind = tokens[i], tokens[i + 1] if i + 1 < end else None
        owned = i + 2 < end and tokens[i + 2].kind is Kind.POSSESSIVE  # "said on Monday's show it would"
        if behind is not None and token.low in grammar.prepositions and behind.low in grammar.calendar and not owned:
            i += 2 + (i + 2 < end and tokens[i + 2].kind is Kind.NUMBER and behind.low not in grammar.days)
            continue
        if token.low in grammar.prepositions and _is_occasion(tokens, i, end, grammar):
            i += 3
            continue
        if (token.low not in grammar.time and token.low not in grammar.adverbs) or token.low in grammar.that:
            return i
        if behind is not None and behind.low in grammar.auxiliaries:
            return i  # "said there was no rail"
        if behind is not None and token.low in grammar.adverbs and behind.kind is Kind.NUMBER:
            return i
        i += 1
    return i


def _is_occasion(tokens: list[Token], i: int, end: int, grammar: Grammar) -> bool:
    """Whether a preposition is of a writing or an occasion, and a clause follows it: "said in a statement it would"."""
    if i + 4 >= end or tokens[i + 1].low not in grammar.singular_indefinite:
        return False
    noun = tokens[i + 2].low in grammar.document
    ahead = tokens[i + 3].low in grammar.pronouns or tokens[i + 3].low in grammar.leading | grammar.existential
    return noun and ahead and tokens[i + 3].low not in grammar.that and tokens[i + 3].kind is Kind.WORD


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


def _wants(gap: list[Token], cue: Cue, grammar: Grammar) -> bool:
    """Whether what is to be done stands in front of a "that", as in "called for Lund to buy boats that"."""
    if gap and cue.lemma in grammar.warning_cues and gap[0].low in grammar.warned_of:
        return True  # "warned against taking that as a yes"
    if cue.lemma in grammar.wanting:
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


def _gathering(tokens: list[Token], i: int, end: int, grammar: Grammar) -> int:
    """The token behind an addressee that no list has: "told the inquest he", "urged both sides to"."""
    if tokens[i].low not in grammar.leading | grammar.quantities:
        return i
    for k in range(i + 2, min(end, i + 14)):
        token = tokens[k]
        if token.low in grammar.that or (token.low in grammar.infinitive and k - i <= 4):
            return k
        if token.kind in (Kind.POINT, Kind.QUOTE):
            heard = token.text in _CLOSING and k - i <= LONGEST_AUDIENCE
            return k if heard and tokens[k - 1].low in grammar.hearers else i
        if token.low in grammar.pronouns and k - i <= 4:
            return k
    return i


def _gathered(tokens: list[Token], i: int, end: int, grammar: Grammar) -> int:
    """The "that" or "to" behind what is told of an addressee, "the crowd gathered outside that"; else ``i``."""
    place = i < end and tokens[i].low in grammar.prepositions and tokens[i].low not in grammar.infinitive
    if place:  # "urged people on the east coast to stay"
        for k in range(i + 2, min(end, i + 7)):
            if tokens[k].low in grammar.infinitive and tokens[k - 1].low not in grammar.prepositions:
                return k
            if tokens[k].kind not in (Kind.WORD, Kind.CAPITAL) or tokens[k].low in grammar.auxiliaries:
                break
    for k in range(i, min(end, i + 5)):
        token = tokens[k]
        if token.low in grammar.that:
            return k
        if token.kind is not Kind.WORD or token.low in grammar.auxiliaries or token.low in grammar.pronouns:
            break
        if token.low in grammar.infinitive:
            break  # "urged the town to buy boats that float"
    return i


def _owns(tokens: list[Token], i: int, end: int, grammar: Grammar) -> bool:
    """Whether "her" belongs to what follows and was not told herself: "told her sister Ines about it"."""
    if i + 1 >= end or tokens[i].low not in grammar.possessives:
        return False
    behind = tokens[i + 1]
    return behind.kind is Kind.WORD and behind.low in grammar.person and behind.low not in grammar.lexicon.singular


def _addressee(tokens: list[Token], i: int, end: int, grammar: Grammar) -> tuple[int, Mention | None]:
    """Who was told: the token behind them, and the phrase if it names somebody."""
    token = tokens[i]
    if token.kind is Kind.WORD and token.low in grammar.objects and not _owns(tokens, i, end, grammar):
        return i + 1, None
    if token.kind is Kind.NUMBER and i + 1 < end and tokens[i + 1].low in grammar.plurals:
        return i + 2, None  # "told 140 people that"
    if token.kind not in (Kind.WORD, Kind.CAPITAL) or token.low in grammar.that | grammar.told_genres:
        return i, None
    if token.low in grammar.indefinite:  # "asked anyone who saw it to come forward"
        stop = next((k for k in range(i + 1, min(end, i + 12)) if tokens[k].kind is not Kind.WORD), end)
        opening = grammar.infinitive | grammar.that  # "told anyone who came that"
        return next((k for k in range(i + 1, min(stop, end)) if tokens[k].low in opening), i), None
    mention = core(tokens, i, end, grammar)
    if mention is None:
        crowd = i + 1 < end and grammar.is_plural_form(token.low) and token.low not in grammar.function_words
        if crowd and token.kind is Kind.WORD and tokens[i + 1].low in grammar.leading | grammar.pronouns.keys():
            return i + 1, None  # "told shareholders the lenses were back"
        heard = _unlisted_hearers(tokens, i, end, grammar)
        if heard > i:
            return heard, None
        return _gathering(tokens, i, end, grammar), _at_the_end(tokens, i, end, grammar)
    if mention.ref is Ref.PRONOUN:
        return i, None
    stop = mention.end
    if stop + 1 < end and tokens[stop].text == "," and tokens[stop + 1].low not in grammar.frame_starts:
        # "told the director, Paul Ames, that"
        closing = next((k for k in range(stop + 1, min(end, stop + 12)) if tokens[k].text == ","), None)
        if closing is not None and closing + 1 < end:
            after = tokens[closing + 1]
            if after.low in grammar.that or after.kind is Kind.QUOTE:
                stop = closing + 1
    return _gathered(tokens, _occasion(tokens, stop, end, grammar), end, grammar), mention


def _unlisted_hearers(tokens: list[Token], i: int, end: int, grammar: Grammar) -> int:
    """The "that", "to" or subject behind hearers of no list and no article: "told staff on Monday that"; else ``i``."""
    small = grammar.function_words | grammar.adverbs | grammar.time | grammar.quantities | grammar.questions
    if tokens[i].kind is not Kind.WORD or tokens[i].low in small or grammar.capital_nouns or grammar.romance:
        return i
    for k in range(i + 1, min(end, i + FAR_HEARERS)):
        token = tokens[k]
        near = k - i <= 2
        if token.low in grammar.that:
            return i if _is_relative(tokens, k, end, grammar) else k
        if near and token.low in grammar.infinitive:
            return k
        ahead = tokens[k + 1].low if k + 1 < end else ""
        acts = token.low not in grammar.objects or ahead in grammar.verb_forms or ahead in grammar.auxiliaries
        if near and token.low in grammar.pronouns and acts:
            return k
        if token.kind not in (Kind.WORD, Kind.CAPITAL, Kind.NUMBER) or token.low in grammar.auxiliaries:
            break
    return i


def _is_relative(tokens: list[Token], k: int, end: int, grammar: Grammar) -> bool:
    """Whether "that" has a verb right behind it and so reports nothing: "warned storms that hit it would return"."""
    ahead = tokens[k + 1].low if k + 1 < end else ""
    acts = ahead in grammar.verb_forms and (k + 2 >= end or tokens[k + 2].low not in grammar.auxiliaries)
    return acts or ahead in grammar.auxiliaries


def _at_the_end(tokens: list[Token], i: int, end: int, grammar: Grammar) -> Mention | None:
    """Who is told, by a noun that no list has, right before the end of a sentence: "Ruiz asked the gatekeeper."."""
    noun = tokens[i + 1] if i + 1 < end else None
    if noun is None or tokens[i].low not in grammar.definite or noun.kind is not Kind.WORD or grammar.capital_nouns:
        return None
    closes = i + 2 == end or tokens[i + 2].text == "."
    if not closes or noun.low in grammar.closed or not noun.low.endswith(grammar.agent_endings):
        return None
    return Mention(i, i + 2, Ref.ROLE, noun.text, head=noun.low, role=noun.text, definite=True)


def _occasion(tokens: list[Token], i: int, end: int, grammar: Grammar) -> int:
    """The token behind one more noun of who was told, a subject behind it: "told the board meeting his bus"."""
    if i + 2 >= end or tokens[i].kind is not Kind.WORD or tokens[i].low in grammar.function_words:
        return i
    other = tokens[i].low in grammar.adverbs or tokens[i].low in grammar.time or tokens[i].low in grammar.verb_forms
    subject = tokens[i + 1].low in grammar.possessives or tokens[i + 1].low in grammar.pronouns
    return i + 1 if subject and not other else i
