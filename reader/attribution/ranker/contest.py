"""What the other candidates of a quotation leave of room for each: features that the model of some languages has."""

from __future__ import annotations

from reader.attribution.ranker.candidates import FAR
from reader.attribution.ranker.features import FEATURES

CONTEST = (
    "others-near",
    "others-told",
    "others-in-paragraph",
    "other-back",
    "other-topic",
    "other-spoke",
    "mention-share",
    "most-mentioned",
)
"""In the order in which they stand behind `FEATURES`: counts of the others whom the phrase can mean (mentioned in the
last sentences, of those whose gender or noun tells it, in the paragraph), the nearest of them in sentences, whether one
was a topic or spoke last, and a candidate's part of all mentions."""
NEAR = 2
"""Sentences back in which others are counted."""
_COLUMNS = ("agrees", "back", "in-paragraph", "topic-before", "topic-here", "spoke", "mentions")
_AGREES, _BACK, _PARAGRAPH, _TOPIC_BEFORE, _TOPIC_HERE, _SPOKE, _MENTIONS = map(FEATURES.index, _COLUMNS)


def contested(rows: list[list[float]]) -> list[list[float]]:
    """The rows of one quotation's candidates with `CONTEST` behind `FEATURES`."""
    fits = [k for k, row in enumerate(rows) if row[_AGREES] > 0]
    near = {k for k in fits if rows[k][_BACK] <= NEAR}
    told = {k for k in near if rows[k][_AGREES] > 1}
    here = {k for k in fits if rows[k][_PARAGRAPH] > 0}
    topics = {k for k in fits if rows[k][_TOPIC_BEFORE] or rows[k][_TOPIC_HERE]}
    spoke = {k for k in fits if rows[k][_SPOKE]}
    total = sum(row[_MENTIONS] for row in rows) or 1
    most = max((row[_MENTIONS] for row in rows), default=0)
    return [
        [
            *row,
            len(near) - (k in near),
            len(told) - (k in told),
            len(here) - (k in here),
            min((rows[other][_BACK] for other in fits if other != k), default=FAR),
            len(topics) > (k in topics),
            len(spoke) > (k in spoke),
            row[_MENTIONS] / total,
            row[_MENTIONS] == most,
        ]
        for k, row in enumerate(rows)
    ]
