"""What a document says of a speaker beside the name."""

from __future__ import annotations

from reader.document.model import Speaker


def beside_name(speaker: Speaker) -> list[str]:
    """Role and affiliation, as far as they are known and the name does not say them already.

    An unnamed source goes by its role: "owner of a café" has none beside that.
    """
    told = speaker.name.casefold()
    parts = []
    for part in (speaker.role, speaker.affiliation):
        if part and part.casefold() not in told:
            parts.append(part)
            told += f" {part.casefold()}"
    return parts
