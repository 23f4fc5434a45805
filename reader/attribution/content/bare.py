"""Whether words behind a cue, without "that", are what it reports: a clause, or an object of "announced a plan"."""

from __future__ import annotations

from reader.attribution.content.clause import has_verb, is_clause
from reader.attribution.content.objects import is_of_act, is_wanted, reports_object, tells_of_act
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.phrases.mention import Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.text.tokens import Kind, Token

LONGEST_SUBJECT = 12
"""So many tokens at most stand between "said" and the verb of what was said, where a noun opens it."""
LONGEST_VOTE = 12
"""So many tokens at most stand between "voted" and what is decided, "voted seven to four on Monday to reject it"."""


def takes_bare(found: list[Token], sentence: Sentence, frame: Frame, start: int, end: int, grammar: Grammar) -> bool:
    """Whether words right behind a cue, without "that", are what it reports."""
    tier, first = frame.cue.tier, found[start]
    unreported = frame.cue.lemma in grammar.unreported and not _says_of_subject(found, start, end, grammar)
    if unreported or _decides(found, frame, grammar):
        return frame.order is not Order.NOUN and _commits(frame, first, grammar)
    if first.low in grammar.empty_objects and not _acts_near(found, start, end, grammar):
        much = found[start + 1].low in grammar.of and is_clause(found, start, end, grammar)
        return (
            much and tier == "speech"
        )  # "saying nothing, which"; but "said nothing had changed", "said much of it was"
    if _is_object(found, start, end, grammar):
        return False
    if frame.start > sentence.start and frame.order is not Order.PARTICIPLE and follows_quote(found, frame.start):
        return False
    comma = grammar.clause_comma and found[start - 1].text == ","
    if comma and tier in ("speech", "stance", "writing", "told") and frame.order is not Order.NOUN:
        return first.low not in grammar.relative and first.low not in grammar.coordinators
    if frame.order in (Order.CUE_SUBJECT, Order.NOUN) or first.kind in (Kind.POINT, Kind.PARENTHESIS, Kind.QUOTE):
        return _advises(found, frame, start, grammar) or _is_named(found, sentence, frame, start, end, grammar)
    if tier in ("naming", "manner", "weak"):
        return _tells_in_manner(found, frame, start, end, grammar)
    if first.low in grammar.questions and first.low not in grammar.conjunction_only:
        if frame.order is Order.INFINITIVE and tier == "stance":
            return False  # "colours to indicate which days are cheap"
        return tier == "ask" or frame.order is not Order.ASKED
    if tier in ("ask", "told") and (frame.addressee is not None or frame.end > frame.cue_end):
        verb = start + (first.low in grammar.negations)  # "asked them not to go"
        if found[verb].low in grammar.infinitive:  # not "invited them to a meeting"
            return verb + 1 >= end or found[verb + 1].low not in grammar.leading
    if tier == "ask":
        wanted = frame.cue.lemma in grammar.wanting and reports_object(found, frame, start, end, grammar)
        wanted = wanted or _asks_for(found, frame, start, end, grammar)
        return wanted or _asks(found, frame, start, end, grammar)
    if _commits(frame, first, grammar) or is_of_act(found, frame, start, end, grammar):
        return True
    if frame.colon:
        between = found[frame.cue_end : start - 1]
        loose = grammar.prepositions | grammar.time | grammar.adverbs
        how = bool(between) and between[-1].low.endswith(grammar.adverb_endings)  # "puts it more soberly: it leaks"
        # not "boasts one feature: a lamp"
        return not between or frame.addressee is not None or how or between[0].low in loose
    if first.low in grammar.prepositions or first.low in grammar.coordinators:
        return _behind_adverbial(found, start, end, grammar, plain=frame.cue.lemma in grammar.plain_cues)
    if first.low in grammar.negations and found[start + 1].low in grammar.infinitive:
        return False  # "said no to the fair"
    if is_clause(found, start, end, grammar):
        return True
    if tier == "speech" and first.kind is Kind.WORD and first.low.endswith(grammar.gerund_endings):
        return first.low not in grammar.nouns and end - start > 2  # "reported seeing a light"
    plain = _behind_plain_cue(found, start, end, grammar) if frame.cue.lemma in grammar.plain_cues else None
    if plain is not None:
        return plain
    claimed = tier == "stance" and frame.order is Order.PARTICIPLE and _acts_in_past(found, start, end, grammar)
    return claimed or reports_object(found, frame, start, end, grammar)


def _tells_in_manner(found: list[Token], frame: Frame, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a verb that tells how, or what somebody thinks, has a clause behind it: "complained it was late"."""
    first = found[start]
    if tells_of_act(found, frame, start, end, grammar):
        return True
    if frame.cue.lemma in grammar.telling_manner:
        opens = first.low not in grammar.prepositions and first.low not in grammar.conjunctions
        return opens and is_clause(found, start, end, grammar) and has_verb(found, start, end, grammar)
    writing = frame.subject is not None and frame.subject.ref in (Ref.DOCUMENT, Ref.ORGANISATION)
    opens = writing or first.kind in (Kind.CAPITAL, Kind.NUMBER) or first.low in grammar.openers
    return opens and _is_held(frame, grammar) and is_clause(found, start, end, grammar)


def _decides(found: list[Token], frame: Frame, grammar: Grammar) -> bool:
    """Whether several only do what a verb of saying else reports: "voted to reject the plan"."""
    if frame.order is not Order.INFINITIVE:
        return False
    near = found[max(0, frame.cue_start - LONGEST_VOTE) : frame.cue_start]
    return any(token.low in grammar.deciding for token in near) and all(t.kind is not Kind.POINT for t in near[-2:])


def _says_of_subject(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether a pronoun and its auxiliary stand behind a verb that else only acts: "declared she would run"."""
    subject = found[start].low in grammar.pronouns and found[start].low not in grammar.possessives
    verb = found[start + 1].low if start + 1 < end else ""
    return subject and verb in grammar.auxiliaries


def _advises(found: list[Token], frame: Frame, start: int, grammar: Grammar) -> bool:
    """Whether a noun tells what somebody wants done: "Lind's advice is to wait"."""
    advises = frame.order is Order.NOUN and frame.cue.lemma in grammar.advising_nouns
    return advises and found[start].low in grammar.infinitive and found[start - 1].low in grammar.copulas


def _is_named(found: list[Token], sentence: Sentence, frame: Frame, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a sentence only names what somebody holds and a colon opens it: "Lind's verdict: the wall is sound"."""
    named = frame.order is Order.NOUN and frame.colon and frame.start == sentence.start
    named = named and frame.cue.lemma in grammar.held_nouns
    alone = start - frame.cue_end == 1 and not grammar.own_rules
    return named and alone and has_verb(found, start, end, grammar)


def _asks_for(found: list[Token], frame: Frame, start: int, end: int, grammar: Grammar) -> bool:
    """Whether somebody asks for what is to be done, or for a change: "asked for the policy to be looked at"."""
    plain = frame.order is Order.SUBJECT_CUE and frame.cue_end == start and start + 2 < end
    return plain and found[start].low in grammar.asking_of and is_wanted(found, start + 1, end, grammar)


def _asks(found: list[Token], frame: Frame, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a question with "when" or "who" stands right behind its verb: "asked when it opens"."""
    first = found[start]
    itself = first.low in grammar.infinitive and frame.cue.form != "gerund" and frame.order is Order.SUBJECT_CUE
    itself = itself and frame.subject is not None and not frame.subject.relative  # not "who asked to be called Bo"
    if itself and start == frame.cue_end and start + 1 < end:
        return found[start + 1].low not in grammar.leading  # "has asked to leave"
    if first.low not in grammar.questions or frame.order is Order.ASKED:
        return False
    will = first.low in grammar.who and start + 1 < end and found[start + 1].low in grammar.future
    if start != frame.cue_end and not (will and start == frame.end):  # "asked the board who would pay"
        return False
    who = first.low in grammar.who and has_verb(found, start + 1, end, grammar)
    return who or is_clause(found, start + 1, end, grammar)


def _commits(frame: Frame, first: Token, grammar: Grammar) -> bool:
    """Whether somebody says what they will do: "vowed to sue", "has offered to pay"."""
    return frame.cue.lemma in grammar.committing and first.low in grammar.infinitive


def _is_held(frame: Frame, grammar: Grammar) -> bool:
    """Whether somebody is said to hold something to be so: "Police believe the van was stolen", "Lind reckons it is".

    A writing finds it: "the survey found bees prefer blue".
    """
    subject = frame.subject
    if subject is None or frame.cue.tier != "weak":
        return False
    if subject.ref in (Ref.DOCUMENT, Ref.ORGANISATION) and frame.cue.lemma in grammar.finding_cues:
        return True
    now = frame.cue_text.lower() in grammar.present_beliefs and not subject.plural
    return (subject.ref is Ref.ORGANISATION and frame.cue.lemma in grammar.beliefs) or now


def _behind_plain_cue(found: list[Token], start: int, end: int, grammar: Grammar) -> bool | None:
    """Whether words behind "say" are a clause with a verb that no list has; None where they cannot be one."""
    first = found[start]
    if end - start > 3 and first.low in grammar.openers:
        # "said it to the mayor": not what was said
        return not (first.low in grammar.pronouns and found[start + 1].low in grammar.prepositions)
    if first.kind is Kind.CAPITAL:
        return _acts(found, start, end, grammar)
    if end - start <= 3 or first.kind is not Kind.WORD:
        return None
    # "said sales rose", "say doctors were late"; not "says good morning to nobody", "said again"
    to = next((k for k in range(start + 1, min(start + 4, end)) if found[k].low in grammar.infinitive), end)
    greets = to < end and not _acts_in_clause(found, to + 2, end, grammar)  # "said visits to it rose"
    plain = first.low not in grammar.closed | grammar.time | grammar.adverbs and found[start + 1].kind is Kind.WORD
    return plain and not greets


def _acts(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether somebody with a name does something, by a verb that no list has: "say Ana Ruiz stole it"."""
    name = core(found, start, end, grammar)
    if name is None or name.ref not in (Ref.PERSON, Ref.ORGANISATION) or name.end + 1 >= end:
        return False
    verb = found[name.end]
    return verb.kind is Kind.WORD and verb.low not in grammar.closed | grammar.time | grammar.adverbs


def _acts_near(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether "nothing" or "much" does something: "said nothing had changed", "said nothing in the note was new"."""
    if has_verb(found, start, min(start + 3, end), grammar):
        return True
    told = start + 1 < end and found[start + 1].low in grammar.place_prepositions
    return told and _acts_in_clause(found, start + 2, end, grammar, past=False)


def _acts_in_clause(found: list[Token], start: int, end: int, grammar: Grammar, *, past: bool = True) -> bool:
    """Whether a verb stands among words before another clause begins there; by its ``past`` form, too."""
    for k in range(start, min(end, start + LONGEST_SUBJECT)):
        token = found[k]
        if token.kind in (Kind.POINT, Kind.QUOTE) or token.low in grammar.conjunctions | grammar.questions:
            return False
        if token.low in grammar.pronouns or token.kind is not Kind.WORD:
            if token.low in grammar.pronouns and token.low not in grammar.possessives:
                return False
            continue
        if token.low in grammar.finite_auxiliaries:
            return True
        if past and (token.low in grammar.gone or token.low.endswith(grammar.past_endings)):
            return found[k - 1].low not in grammar.leading | grammar.prepositions
    return False


def _acts_in_past(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether a phrase did something to somebody, by its form: "claiming the chief harboured a grudge"."""
    phrase = core(found, start, end, grammar)
    if phrase is None or phrase.end + 1 >= end:
        return False
    verb, behind = found[phrase.end], found[phrase.end + 1]
    past = verb.kind is Kind.WORD and verb.low.endswith(grammar.past_endings) and verb.low not in grammar.closed
    return past and (behind.low in grammar.leading or behind.kind is Kind.CAPITAL)


def _is_object(found: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether "it" is what is said and not who does something: "She says it again, quietly", "said it every day"."""
    behind = found[start + 1] if start + 1 < end else None
    if behind is None or found[start].low not in grammar.void_pronouns:
        return False
    again = behind.low in grammar.time or behind.low in grammar.adverbs
    acts = any(t.low.endswith(grammar.past_endings) for t in found[start + 2 : end] if t.kind is Kind.WORD)
    return again and not acts and not has_verb(found, start + 1, end, grammar)


def follows_quote(found: list[Token], k: int) -> bool:
    """Whether a frame stands right behind a quotation, whose words it then has."""
    before = found[k - 1]
    return before.kind is Kind.QUOTE or (before.text in (",", "—") and k > 1 and found[k - 2].kind is Kind.QUOTE)


def _behind_adverbial(found: list[Token], start: int, end: int, grammar: Grammar, *, plain: bool) -> bool:
    """ "said in Ohio on Monday": where and when, unless a comma closes it and a clause follows."""
    if start + 2 < end and found[start].low in grammar.approximating and found[start + 1].kind is Kind.NUMBER:
        counted = plain and any(found[k].kind is Kind.WORD for k in range(start + 2, min(end - 1, start + 6)))
        return counted or is_clause(found, start + 1, end, grammar)  # "said about 40 boats sank"
    if start + 2 < end and found[start + 1].low in grammar.limiting:
        return is_clause(found, start + 2, end, grammar)  # "say at least nine houses are wet"
    for j in range(start, min(end, start + 14, len(found) - 1)):
        if found[j].text == ",":
            after = found[j + 1]
            opens = after.low in grammar.coordinators or after.low in grammar.with_  # "on a rule, with some saying"
            return end - j > 4 and not opens and is_clause(found, j + 1, end, grammar)
        if found[j].low in grammar.relative or found[j].low in grammar.that or found[j].kind is Kind.QUOTE:
            return False
        acts = found[j + 1].low in grammar.finite_auxiliaries
        if found[j].low in grammar.existential and acts and plain and j > start + 1:
            return True  # "said inside the hall there was water"
        if j == start + 1 and acts and plain and grammar.is_plural_form(found[j].low):
            return found[j].kind is Kind.WORD and found[j].low not in grammar.time  # "said outside groups had"
        if found[j].low in grammar.void_pronouns:
            if acts and plain and j > start + 1:
                return True  # "said on Monday it would"
        elif found[j].low in grammar.pronouns:
            return plain or (found[j - 1].low in grammar.time and acts)  # "announced on Monday she would"
        elif acts and plain and j > start + 1 and _is_subject(found[j], grammar):
            return True  # "said in future buses would"
    return False


def _is_subject(token: Token, grammar: Grammar) -> bool:
    """Whether a word before an auxiliary can end a subject: a noun or a name, not a preposition or an adverb."""
    if token.low in grammar.time:
        return False
    if token.kind is Kind.WORD:
        return token.low not in grammar.closed and token.low not in grammar.adverbs
    return token.kind is Kind.CAPITAL
