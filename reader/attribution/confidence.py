"""How sure an attribution is: how often its rule, and the way its speaker was found, were right on annotated articles.

The factors are shares of right attributions on 200 articles of US political news with hand-made annotations (PolNeAR
1.0: Newell, Margolin and Ruths, LREC 2018; whose each quotation is was annotated for 40 of them), smoothed by one
observation. Two factors make a confidence: the rule's, and how the speaker was found. Where the data hold fewer than
ten cases of a rule, its factor is that of the rule most like it.
"""

from __future__ import annotations

from reader.attribution.content.rules import Rule
from reader.attribution.coreference.focus import How

RULES: dict[Rule, float] = {
    Rule.QUOTATION_CUE_SPEAKER: 1.0,
    Rule.QUOTATION_SPEAKER_CUE: 0.99,
    Rule.QUOTATION_SPEAKER_VERB: 0.95,
    Rule.SPEAKER_CUE_QUOTATION: 0.95,
    Rule.ACCORDING_TO: 0.97,
    Rule.TRAILING: 0.98,
    Rule.NAME_COLON: 0.95,
    Rule.SAME_WORDS: 0.95,
    Rule.SIGNATURE: 0.98,
    Rule.TRANSCRIPT_TURN: 0.99,
    Rule.PARTICIPLE_QUOTATION: 0.93,
    Rule.INFINITIVE_QUOTATION: 0.9,
    Rule.NOUN_QUOTATION: 0.8,
    Rule.INSIDE_REPORTED_SPEECH: 0.93,
    Rule.INSIDE_ACCORDING_TO: 0.95,
    Rule.INSIDE_PARTICIPLE: 0.88,
    Rule.INSIDE_NOUN: 0.8,
    Rule.FLOATING: 1.0,
    Rule.LEAD_IN: 0.85,
    Rule.SUBJECT_OF_CLAUSE: 0.62,
    Rule.IN_NARRATIVE: 0.48,
    Rule.QUESTION_PUT: 0.5,
    Rule.REPORTED_THAT: 0.95,
    Rule.REPORTED: 0.9,
    Rule.REPORTED_BEFORE: 0.85,
    Rule.REPORTED_ACCORDING_TO: 0.9,
    Rule.REPORTED_ON: 0.95,
    Rule.REPORTED_OBJECT: 0.9,
    Rule.UNREAD: 0.0,
}
"""By rule; the reported ones count the words found, the others the speaker."""

HOW: dict[How, float] = {
    How.NAMED: 0.98,
    How.AMBIGUOUS: 0.94,
    How.FLOATING: 0.93,
    How.PRONOUN: 0.86,
    How.INTRODUCED: 0.85,
    How.DESCRIBED: 0.65,
    How.TURNED_TO: 0.7,
    How.GUESSED: 0.5,
    How.NOBODY: 0.3,
}
"""By the way the speaker was found: by a name, a surname that two people have, whoever spoke last, a pronoun, as a new
source ("an engineer"), a description ("the engineer"), whoever the paragraph turned to, a description that the text
ties to nobody, and not at all."""

SCARE = 0.8
"""Of marks that hold nobody's words, so many did."""


def confidence(rule: Rule, how: How) -> float:
    """The confidence of a rule whose speaker was found in a certain way, from 0 to 1, rounded to two places.

    Raises:
        KeyError: no such rule or way.
    """
    return round(RULES[rule] * HOW[how], 2)
