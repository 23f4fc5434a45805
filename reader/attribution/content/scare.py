"""Whether marks hold somebody's words, or a title, a nickname or irony."""

from __future__ import annotations

import re

from reader.attribution.content.bare import takes_bare
from reader.attribution.content.called import LONGEST_NAME, is_called, is_name_of, is_what_is_called
from reader.attribution.content.claim import Claim
from reader.attribution.content.objects import is_offered
from reader.attribution.content.rules import Rule
from reader.attribution.content.titles import LONGEST_TITLE, is_title
from reader.attribution.content.whose_reply import is_replied
from reader.attribution.content.works import hears_words, is_work_written, takes_work
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Ref
from reader.attribution.text.sentences import final_mark
from reader.attribution.text.tokens import Kind, Token, capitals_start

_WORDS = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
LONGEST_WORK = 5
"""Tokens of an apposition up to its noun: "son tout premier grand roman"."""


def is_scare(item: Read, sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> bool:
    """Whether the passage at token ``i`` is not a quotation. Kept for the reader, never thrown away."""
    found = item.tokens
    passage = item.passages[found[i].quote]
    text = item.paragraph.text[passage.start : passage.end]
    words = _WORDS.findall(text)
    if not words:
        return True
    called = is_called(found, sentence, i, claim, words, grammar)
    if called is not None or is_replied(found, sentence, i, grammar):
        return bool(called)
    named = i - 2 >= sentence.start and found[i - 1].text == ","
    if named and found[i - 2].low in grammar.renaming and (claim.frame is None or is_title(words, grammar)):
        return len(words) <= LONGEST_TITLE  # "their common slogan, “Stronger Together”"
    frame = claim.frame
    if frame is not None and frame.cue.lemma in grammar.meaning and frame.cue_end == i and not frame.colon:
        return True  # "When they say it they mean “no”": the writer's words for it
    grade = len(words) <= LONGEST_TERM and _is_grade(found, sentence, i, grammar)
    if grade or (len(words) <= LONGEST_NAME and is_name_of(found, sentence, i, words, grammar)):
        return True
    if is_work_written(found, i, claim, len(words)) and is_title(words, grammar):
        return True
    taken = takes_work(found, sentence, i, claim, grammar) and text[-1] not in "!?"
    taken = taken or hears_words(found, sentence, i, claim, grammar)
    named = taken or is_what_is_called(found, sentence, i, claim) or _is_things_name(found, sentence, i, text, grammar)
    if named and is_title(words, grammar):
        return True
    if is_subject(found, sentence, i, text, grammar):
        return True
    if is_title(words, grammar) and _of_actor(found, sentence, i, text, claim, grammar):
        return True
    plain = grammar.plain_titles and words[0][0].isupper() and len(words) <= LONGEST_TITLE
    names = frame is not None and frame.cue.lemma in grammar.dubbing  # "In his diary he dubbed Lind “Big Cat”"
    if (plain or is_title(words, grammar)) and not names and _work_around(found, sentence, i, grammar):
        return True
    if 0 < i < len(found) - 1 and found[i - 1].kind is Kind.CAPITAL and found[i + 1].kind is Kind.CAPITAL:
        return len(words) <= 2 and is_title(words, grammar) and found[i - 1].low not in grammar.lexicon.cues
    stops = final_mark(item.paragraph.text, passage) in (".", "!", "?", "…")
    if claim.rule == Rule.SIGNATURE and claim.subject is not None and claim.subject.ref is Ref.ORGANISATION:
        return not stops  # “Quay shut after storm” — Hexley Courier: a reference
    if frame is not None and len(words) <= LONGEST_TERM and not stops and is_offered(found, i, frame, grammar):
        return True
    if claim.frame is not None and claim.frame.cue.tier != "naming" and claim.rule.startswith("inside"):
        loose = len(words) <= LONGEST_TERM and not stops and _only_acts(found, sentence, i, claim.frame, grammar)
        return loose or _in_list_of_names(found, sentence, i, words, text, grammar)
    if claim.rule not in UNATTRIBUTED:
        return False
    opens = i == sentence.start and i + 1 < sentence.end and found[i + 1].kind is Kind.WORD
    if opens and final_mark(item.paragraph.text, passage) == "," and _is_said(words, found[i + 1], grammar):
        return False  # "“He is careless,” came the reply"
    if len(words) <= LONGEST_TERM and not stops:
        return True  # "smart benches"
    if is_title(words, grammar) and len(words) > 1:
        before = found[i - 1] if i > sentence.start else None
        if before is None or before.kind is not Kind.WORD:
            return False
        return before.low not in grammar.closed or before.low in grammar.as_words  # "such tales as “The Long Quay”"
    return claim.rule == Rule.IN_NARRATIVE and len(words) <= 3 and not stops


def _is_grade(found: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> bool:
    """Whether words in marks are the grade that an analyst gives: "has a “sell” rating on the stock"."""
    behind = found[i + 1] if i + 1 < sentence.end else None
    return behind is not None and behind.low in grammar.ratings and found[i - 1].low in grammar.singular_indefinite


def _is_said(words: list[str], behind: Token, grammar: Grammar) -> bool:
    """Whether a comma inside marks ends what is said: several words, or one with a verb behind it: "“No,” insists"."""
    return len(words) > 1 or behind.low in grammar.reply_comes or behind.low in grammar.finite_cues


def is_subject(found: list[Token], sentence: Sentence, i: int, text: str, grammar: Grammar) -> bool:
    """Whether marks hold who speaks and no words: "It leaks, said the “expert”."."""
    short = text[-1] not in ",!?" and text.count(" ") < LONGEST_CALLED
    if i - 3 < sentence.start or found[i - 1].low not in grammar.leading or not short:
        return False
    cues = grammar.lexicon.cues.get(found[i - 2].low, ())
    inverted = found[i - 3].text == "," or found[i - 3].kind is Kind.QUOTE
    ends = i + 1 >= sentence.end or found[i + 1].kind is Kind.POINT
    return inverted and ends and bool(cues) and cues[0].tier == "speech"


def _of_actor(found: list[Token], sentence: Sentence, i: int, text: str, claim: Claim, grammar: Grammar) -> bool:
    """Whether a title only tells whose role it is: "“Salt Road” actress Ana Ruiz said"."""
    behind = found[i + 1] if i + 1 < sentence.end else None
    if behind is None or behind.kind is not Kind.WORD or behind.low not in grammar.person or text[-1] in ",.!?…":
        return False
    subject = claim.subject
    return subject is not None and subject.ref is Ref.PERSON and subject.start == i + 1 and subject.titled


def _is_things_name(found: list[Token], sentence: Sentence, i: int, text: str, grammar: Grammar) -> bool:
    """Whether commas part the name of a thing from the rest of its sentence: "The page, “Boats for All,” had"."""
    noun = i - 2
    if noun <= sentence.start - 1 or found[i - 1].text != "," or found[noun].low not in grammar.named_things:
        return False
    definite = any(found[k].low in grammar.leading for k in range(max(sentence.start, noun - 3), noun))
    closed = text[-1] == "," or (i + 1 < sentence.end and found[i + 1].text == ",")
    return definite and closed


def _only_acts(found: list[Token], sentence: Sentence, i: int, frame: Frame, grammar: Grammar) -> bool:
    """Whether a gerund ahead of a term reports nothing: "observing the drill and teaching in a “classroom”"."""
    gerund = frame.order is Order.PARTICIPLE and frame.cue.form != "finite"  # not "thanked her and said voters “may”"
    if not gerund or frame.that or frame.colon or found[i - 1].low in grammar.as_words:
        return False  # "left after describing her as “lazy”"
    return not takes_bare(found, sentence, frame, frame.content, i, grammar)


def is_term(
    found: list[Token], sentence: Sentence, i: int, words: int, mark: str, claim: Claim, grammar: Grammar
) -> bool:
    """Whether one or two words of a report may be a term of its own rather than what was said.

    They stand far inside what somebody believes or sings, or in figures that have a source behind them, or are a verb
    of the writer's: "able to “taste” salt". So it is with words of any number that a thing shows, and where a verb is
    left out.
    """
    if _of_thing(found, i, claim, grammar) or _left_by_another(found, sentence, i, claim, grammar):
        return True
    if claim.frame is not None and _is_subject_of_question(found, i, claim.frame, grammar):
        return True
    if claim.rule is Rule.SUBJECT_OF_CLAUSE and claim.subject is not None and _is_told_of(found, i, claim, grammar):
        return True
    if claim.frame is None or words > LONGEST_TERM or (mark and mark in "!?"):
        return False
    if claim.rule == Rule.TRAILING:
        return claim.frame.order is Order.ACCORDING
    before = found[i - 1] if i else None
    behind = found[claim.frame.content].low if claim.frame.content < len(found) else ""
    if claim.frame.cue.tier == "told" and behind in grammar.infinitive:
        return before is not None and before.low in grammar.articles  # "told an aide to buy a “burner”"
    verb = before is not None and (before.low in grammar.infinitive or before.low.endswith(grammar.adverb_endings))
    return claim.rule.startswith("inside") and (claim.frame.cue.tier in ("weak", "manner") or (words == 1 and verb))


def _is_told_of(found: list[Token], i: int, claim: Claim, grammar: Grammar) -> bool:
    """Whether words rather tell of the subject, or begin anew: "Lind is the star and “a man of straw”"."""
    if claim.subject is None or claim.subject.end >= i:
        return False
    verb = next((t for t in found[claim.subject.end : i] if t.low in grammar.verb_forms), found[i])
    opens = found[i - 1].low in grammar.coordinators or found[i - 1].low in grammar.subordinators
    opens = opens or any(t.low in grammar.receiving for t in found[claim.subject.end : i])  # "got “the new Lind”"
    return opens or (verb.low in grammar.copulas and found[i - 1].text != ":")


def _is_subject_of_question(found: list[Token], i: int, frame: Frame, grammar: Grammar) -> bool:
    """Whether words are what somebody asks about, and so hardly the asker's: "asked about her remark that “...”"."""
    return frame.cue.tier == "ask" and frame.cue_end < i - 1 and found[frame.cue_end].low in grammar.topical


def _left_by_another(found: list[Token], sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> bool:
    """Whether "who" stands in what is reported, before a colon: "said it came from a donor, who left a note: “...”"."""
    if claim.frame is None or claim.rule is not Rule.INSIDE_REPORTED_SPEECH or i == sentence.start:
        return False
    return found[i - 1].text == ":" and any(t.low in grammar.who for t in found[claim.frame.content : i])


def _of_thing(found: list[Token], i: int, claim: Claim, grammar: Grammar) -> bool:
    """Whether a thing says the words: "Lund tried a device that promised to “heal”", "It now reads “Gone”"."""
    if claim.frame is not None:
        shown = found[claim.frame.cue_end - 1].low in grammar.showing
        return shown and claim.subject is not None and claim.subject.gender == "thing"
    if claim.rule is not Rule.SUBJECT_OF_CLAUSE or claim.subject is None:
        return False
    for k in range(i - 1, max(claim.subject.end, i - THAT_CLAUSE), -1):
        if found[k].kind in (Kind.POINT, Kind.QUOTE):
            return False
        if found[k].low in grammar.that | grammar.which and found[k - 1].kind is Kind.WORD:
            return found[k - 1].low not in grammar.person
    return False


def written_as_title(text: str, grammar: Grammar) -> bool:
    """Whether a passage of two words or more is written as a title; of none in a language whose nouns have capitals."""
    words = _WORDS.findall(text)
    return len(words) > 1 and not grammar.capital_nouns and is_title(words, grammar)


LONGEST_CALLED = 3
"""So many words in marks may be who speaks: "the “expert”"."""
UNATTRIBUTED = frozenset((Rule.IN_NARRATIVE, Rule.SUBJECT_OF_CLAUSE))
"""Rules without a word that attributes."""
THAT_CLAUSE = 8
"""So many tokens before the words "that" may stand, whose verb is that of a thing."""
LONGEST_TERM = 2
"""So many words in marks, without a word that attributes them and without a final mark, are a term."""


def _in_list_of_names(
    found: list[Token], sentence: Sentence, i: int, words: list[str], text: str, grammar: Grammar
) -> bool:
    """Whether a title stands far inside reported speech, as names of things in a list do: "filters like “Best”"."""
    if not is_title(words, grammar) or len(words) > 4 or text[-1:] in ("!?" if len(words) > 1 else ".!?"):
        return False
    before = found[i - 1] if i > sentence.start else None
    if before is None:
        return False
    listed = before.low in grammar.before_works or before.text == "," or before.low in grammar.coordinators
    return listed or (before.kind is Kind.WORD and before.low not in grammar.function_words)


def _work_around(found: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> bool:
    """Whether the words around a title say that it is one: "NBC's", "the film", "... on", "host of"."""
    works = grammar.lexicon.word_class("work")
    if i > sentence.start:
        before = found[i - 1]
        if before.kind is Kind.POSSESSIVE or before.low in works:
            return True
        if before.text == "," and _work_of(found, sentence.start, i - 1, grammar):
            return True
        if before.low in grammar.before_works:
            return True
    if i + 1 < sentence.end and found[i + 1].low in works:
        return True
    return _work_behind(found, sentence, i, grammar)


def _work_of(found: list[Token], start: int, comma: int, grammar: Grammar) -> bool:
    """Whether a work, or a work about a name, ends before a comma: "her memoir,", "her biography of Ana Ruiz,"."""
    k = capitals_start(found, comma, start)
    if k < comma and k - 1 > start and found[k - 1].low in grammar.prepositions:
        comma = k - 1
    elif comma - 2 > start and found[comma - 1].low in grammar.objects and found[comma - 2].low in grammar.prepositions:
        comma -= 2  # "a film about her, “Salt Road”"
    return comma > start and found[comma - 1].low in grammar.lexicon.word_class("work")


def _work_behind(found: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> bool:
    """Whether an apposition says that a title is one: "« Les Eaux », son sixième roman", "“Tide,” her first film"."""
    k = i + 1 + (i + 1 < sentence.end and found[i + 1].text == ",")
    inside = found[i].low.rstrip("”’»\"' ").endswith(",")
    if k >= sentence.end or not (inside or k == i + 2):
        return False
    if found[k].low not in grammar.leading and found[k].low not in grammar.works:
        return False
    for j in range(k, min(sentence.end, k + LONGEST_WORK)):
        if found[j].low in grammar.works:
            after = found[j + 1].low if j + 1 < sentence.end else ""
            verb = after in grammar.auxiliaries or after in grammar.finite_cues
            return not verb and (after not in grammar.prepositions or after in grammar.of | grammar.by)
        if found[j].kind is Kind.POINT or found[j].low in grammar.prepositions or found[j].low in grammar.auxiliaries:
            return False
    return False
