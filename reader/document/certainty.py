"""What is said of a quotation wherever it is shown: that its speaker is inferred, that it is paraphrased.

There is one threshold and one wording for the app, the commands and exports.
"""

from __future__ import annotations

from reader.document.model import BY_HAND, Candidate, Document, Quotation, QuotationKind, Speaker

SURE = 0.75
"""From this confidence on the speaker is shown without a question mark."""

DOUBT = "?"
"""Stands behind a name or a tag where the attribution is inferred."""

INFERRED = "attribution inferred"
"""The same in words, for what has a place for words."""

PARAPHRASED = "paraphrased"
"""Said of reported speech, whose words are the reporter's and stand in no quotation marks."""

SCARE_QUOTES = "scare quotes"
"""Stands where a name would stand for words in quotation marks that are nobody's."""

NOT_IDENTIFIED = "speaker not identified"
NOBODY = f"—, {NOT_IDENTIFIED}"
"""Stands where a name would stand, for a quotation of nobody knows whom."""


def is_sure(quotation: Quotation) -> bool:
    """Whether the speaker is known; false where they are inferred, and where nobody is named."""
    return has_speaker(quotation) and is_certain(quotation.confidence)


def is_inferred(quotation: Quotation) -> bool:
    """Whether a speaker is named who is not known: it gets a question mark wherever it is shown."""
    return has_speaker(quotation) and not is_certain(quotation.confidence)


def is_paraphrased(quotation: Quotation) -> bool:
    """Whether it is reported speech."""
    return quotation.kind is QuotationKind.INDIRECT


def remarks(quotation: Quotation) -> tuple[str, ...]:
    """What is to be said of it beside who said it: `PARAPHRASED`, `INFERRED`, both or neither."""
    told = (PARAPHRASED if is_paraphrased(quotation) else "", INFERRED if is_inferred(quotation) else "")
    return tuple(filter(None, told))


def is_certain(confidence: float) -> bool:
    """Whether a confidence is one of what is known."""
    return confidence >= SURE


def has_speaker(quotation: Quotation) -> bool:
    """Whether somebody is named as who said it; false for scare quotes, with which nobody is quoted."""
    return quotation.speaker is not None and quotation.kind is not QuotationKind.SCARE


def doubt(quotation: Quotation) -> str:
    """What stands behind the speaker's name: a question mark where it is inferred, else an empty string."""
    return DOUBT if is_inferred(quotation) else ""


def runners_up(quotation: Quotation, speaker: Speaker | None) -> tuple[Candidate, ...]:
    """Who else may have said it, the likeliest first: the candidates without the speaker, by any of their names.

    Nobody where a person has decided.
    """
    if quotation.rule == BY_HAND:
        return ()
    names = set() if speaker is None else {name.casefold() for name in (speaker.name, *speaker.aliases)}
    return tuple(one for one in quotation.candidates if one.name.casefold() not in names)


def ids_by_name(document: Document) -> dict[str, str]:
    """The speakers' ids by their names and aliases in lower case; without an alias that two of them share."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for speaker in document.speakers:
        for alias in {alias.casefold() for alias in speaker.aliases}:
            if found.setdefault(alias, speaker.id) != speaker.id:
                shared.add(alias)
    for alias in shared:
        del found[alias]
    return found | {speaker.name.casefold(): speaker.id for speaker in document.speakers}
