"""Whom a demonstrative means as a subject: "entgegnete der" is not who has just spoken, but who was addressed."""

from __future__ import annotations

from reader.attribution.coreference.focus import Focus, Standing
from reader.attribution.phrases.mention import Mention

NEAR = 1
"""So many sentences back somebody is named whom a demonstrative means."""


def pointed_at(fitting: list[Focus], mention: Mention, last: Focus | None, sentence: int) -> list[Focus]:
    """Whom a pronoun can mean of those who fit: all, but for a demonstrative behind somebody's words.

    That one means whoever was named last beside their speaker; nobody where only the speaker was. Behind a sentence in
    which nobody spoke it is whom that names last: "Zum Nachfolger ernannte Ruiz den Anwalt Jo Lind. Dieser sagte".
    """
    if not mention.pointing:
        return fitting
    before = [f for f in fitting if f.sentence < sentence or -1 < f.token < mention.start]
    if last is None or sentence - last.sentence > NEAR:
        named = [f for f in before if sentence - f.sentence <= NEAR and f.token > -1 and not f.pronoun]
        named = [f for f in named if f.kind is not Standing.OWNER]
        return sorted(named, key=_place)[-1:] or fitting
    others = [f for f in before if f.entity is not last.entity and sentence - f.sentence <= NEAR]
    return sorted(others, key=_place)[-1:]


def _place(focus: Focus) -> tuple[int, int]:
    return focus.sentence, focus.token


def named_last(fitting: list[Focus], mention: Mention, sentence: int) -> list[Focus]:
    """Whom "ce dernier" or "quest’ultimo" means of those who fit: who was named last; all for other pronouns."""
    if mention.head not in ("male", "female"):
        return fitting
    near = [f for f in fitting if f.token > -1 and sentence - f.sentence <= NEAR and not f.pronoun]
    near = [f for f in near if f.sentence < sentence or f.token < mention.start]
    return sorted(near, key=_place)[-1:] or fitting
