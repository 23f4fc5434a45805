"""The names of the rules that give words to somebody, as a document keeps them in ``rule``."""

from __future__ import annotations

from enum import StrEnum


class Rule(StrEnum):
    """Where the speaker of a passage or of reported speech was found."""

    QUOTATION_CUE_SPEAKER = "quotation-cue-speaker"
    QUOTATION_SPEAKER_CUE = "quotation-speaker-cue"
    QUOTATION_SPEAKER_VERB = "quotation-speaker-verb"
    SPEAKER_CUE_QUOTATION = "speaker-cue-quotation"
    ACCORDING_TO = "according-to"
    TRAILING = "trailing"
    SIGNATURE = "signature"
    TRANSCRIPT_TURN = "transcript-turn"
    PARTICIPLE_QUOTATION = "participle-quotation"
    INFINITIVE_QUOTATION = "infinitive-quotation"
    NOUN_QUOTATION = "noun-quotation"
    INSIDE_REPORTED_SPEECH = "inside-reported-speech"
    INSIDE_ACCORDING_TO = "inside-according-to"
    INSIDE_PARTICIPLE = "inside-participle"
    INSIDE_NOUN = "inside-noun"
    FLOATING = "floating"
    LEAD_IN = "lead-in"
    NAME_COLON = "name-colon"
    SAME_WORDS = "same-words"
    SUBJECT_OF_CLAUSE = "subject-of-clause"
    IN_NARRATIVE = "in-narrative"
    QUESTION_PUT = "question-put"
    RUN_ON = "run-on"
    SCARE = "scare"
    REPORTED_THAT = "reported-that"
    REPORTED = "reported"
    REPORTED_BEFORE = "reported-before"
    REPORTED_ACCORDING_TO = "reported-according-to"
    REPORTED_ON = "reported-on"
    REPORTED_OBJECT = "reported-object"
    UNREAD = "unread"


UNFRAMED = frozenset((Rule.LEAD_IN, Rule.NAME_COLON, Rule.QUOTATION_SPEAKER_VERB))
"""The rules that tell a speaker without a frame."""
