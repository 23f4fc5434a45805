"""How sure an attribution is: how often its rule, and the way its speaker was found, were right on annotated articles.

The factors are shares of right attributions on 200 articles of US political news with hand-made annotations (PolNeAR
1.0: Newell, Margolin and Ruths, LREC 2018; whose each quotation is was annotated for 40 of them), smoothed by one
observation. Two factors make a confidence: the rule's, and how the speaker was found. Where the data hold fewer than
ten cases of a rule, its factor is that of the rule most like it.
"""

from __future__ import annotations

RULES: dict[str, float] = {
    "quotation-cue-speaker": 1.0,
    "quotation-speaker-cue": 0.99,
    "quotation-speaker-verb": 0.95,
    "speaker-cue-quotation": 0.95,
    "according-to": 0.97,
    "trailing": 0.98,
    "name-colon": 0.95,
    "same-words": 0.95,
    "signature": 0.98,
    "transcript-turn": 0.99,
    "participle-quotation": 0.93,
    "infinitive-quotation": 0.9,
    "noun-quotation": 0.8,
    "inside-reported-speech": 0.93,
    "inside-according-to": 0.95,
    "inside-participle": 0.88,
    "inside-noun": 0.8,
    "floating": 1.0,
    "lead-in": 0.85,
    "subject-of-clause": 0.62,
    "in-narrative": 0.48,
    "question-put": 0.5,
    "reported-that": 0.95,
    "reported": 0.9,
    "reported-before": 0.85,
    "reported-according-to": 0.9,
}
"""By rule; the reported ones count the words found, the others the speaker."""

HOW: dict[str, float] = {
    "named": 0.98,
    "ambiguous": 0.94,
    "floating": 0.93,
    "pronoun": 0.86,
    "introduced": 0.85,
    "described": 0.65,
    "turned-to": 0.7,
    "guessed": 0.5,
    "nobody": 0.3,
}
"""By the way the speaker was found: by a name, a surname that two people have, whoever spoke last, a pronoun, as a new
source ("an engineer"), a description ("the engineer"), whoever the paragraph turned to, a description that the text
ties to nobody, and not at all."""

SCARE = 0.8
"""Of marks that hold nobody's words, so many did."""


def confidence(rule: str, how: str) -> float:
    """The confidence of a rule whose speaker was found in a certain way, from 0 to 1, rounded to two places.

    Raises:
        KeyError: no such rule or way.
    """
    return round(RULES[rule] * HOW[how], 2)
