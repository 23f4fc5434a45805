"""Whose words are heard of whom nobody tells them: "Das Werk schließt, sagte die Firma. Es sei zu alt, hieß es"."""

from __future__ import annotations

from reader.attribution.coreference.focus import PROMINENT, Focus
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import SAME, Mention
from reader.document.model import SpeakerKind

FAR = 4
"""So many sentences back somebody has spoken whose words go on."""
LATELY = 2
"""So many sentences back a body has spoken from which more is heard."""


def whose_words(
    mention: Mention, stack: list[Focus], last: Focus | None, sentence: int, paragraph: int, grammar: Grammar
) -> Entity | None:
    """Whoever spoke last, where a text only says that their words go on: "…, hieß es weiter".

    Where it does not say so much ("…, hieß es"), the body that its paragraph has just been about, else the one that
    spoke last, and no person but a body's speaker without a name who has just spoken in the paragraph.
    """
    if mention.head == SAME:
        return last.entity if last is not None and sentence - last.sentence <= FAR else None
    here = [f for f in stack if f.paragraph == paragraph and f.sentence == sentence - 1 and f.kind in PROMINENT]
    about = {f.entity for f in here if f.token >= 0}
    if len(about) == 1 and _is_body(*about):
        return about.pop()
    if last is not None and last.paragraph == paragraph and last.sentence == sentence - 1 and about <= {last.entity}:
        speaker = last.entity.kind is SpeakerKind.ANONYMOUS and not last.entity.plural
        if speaker and any(head in grammar.spokespeople for head in last.entity.heads):
            return last.entity  # "…, sagte ein Sprecher. Niemand sei verletzt, hieß es."
    spoke = last is not None and sentence - last.sentence <= LATELY and _is_body(last.entity)
    return last.entity if last is not None and spoke and about <= {last.entity} else None


def _is_body(entity: Entity) -> bool:
    return entity.kind is SpeakerKind.ORGANISATION and not entity.plural
