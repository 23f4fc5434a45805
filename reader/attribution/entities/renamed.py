"""Whom a description renames that has no name: "ein Anwohner sagte", and behind it "so der 61-Jährige"."""

from __future__ import annotations

from reader.attribution.entities.entity import Entity
from reader.attribution.entities.fitting import contradicts
from reader.attribution.entities.focus import Focus
from reader.attribution.phrases.mention import Mention
from reader.document.model import SpeakerKind

NEAR = 2
"""So many sentences back somebody without a name has spoken whom a description renames."""


def unnamed_speaker(mention: Mention, last: Focus | None, sentence: int, paragraph: int) -> Entity | None:
    """The one person without a name who has just spoken in the paragraph, where nothing tells them from a description.

    None where somebody with a name spoke last, or several people did.
    """
    if last is None or mention.plural or last.paragraph != paragraph or sentence - last.sentence > NEAR:
        return None
    one = last.entity
    if one.kind is not SpeakerKind.ANONYMOUS or one.plural or one.named or contradicts(one, mention):
        return None
    return one if mention.head not in one.heads else None
