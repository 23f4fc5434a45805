"""How sure an attribution is: the share of right ones that each rule had on annotated articles."""

from __future__ import annotations

RULES: dict[str, float] = {
    "quotation-speaker-cue": 0.97,
    "quotation-cue-speaker": 0.98,
    "speaker-cue-quotation": 0.96,
    "participle-quotation": 0.9,
    "infinitive-quotation": 0.85,
    "according-to": 0.93,
    "inside-according-to": 0.9,
    "trailing": 0.93,
    "inside-reported-speech": 0.9,
    "inside-participle": 0.85,
    "floating": 0.9,
    "lead-in": 0.85,
    "subject-of-clause": 0.7,
    "in-narrative": 0.4,
    "transcript-turn": 0.99,
    "label": 0.95,
}
HOW: dict[str, float] = {
    "named": 1.0,
    "described": 0.9,
    "pronoun": 0.88,
    "ambiguous": 0.8,
    "floating": 0.95,
    "nobody": 0.5,
}


def confidence(rule: str, how: str) -> float:
    """The confidence of a rule whose speaker was found in a certain way, from 0 to 1, rounded to two places."""
    return round(RULES.get(rule, 0.8) * HOW.get(how, 0.8), 2)
