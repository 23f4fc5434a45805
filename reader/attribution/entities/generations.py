"""Two of one family with one name, whom "Jr." and "Sr." tell apart: "Bo Lind Sr.", "Bo Lind Jr."."""

from __future__ import annotations

from collections.abc import Iterable

from reader.attribution.entities.entity import GENERATIONS, Entity, folded


def generation(name: str) -> str:
    """The word behind a name that tells which of one family has it: "jr", "iii"; empty where none stands there."""
    last = folded(name.rpartition(" ")[2])
    return last if " " in name and last in GENERATIONS else ""


def is_other(entity: Entity, word: str) -> bool:
    """Whether somebody is known as another of the family than the one of a generation."""
    own = {generation(name) for name in entity.names} - {""}
    return bool(word) and bool(own) and word not in own


def of_generation(people: Iterable[Entity], word: str) -> Entity | None:
    """The one of a family who is known by a generation; None where nobody or several are."""
    found = [entity for entity in people if word and any(generation(name) == word for name in entity.names)]
    return found[0] if len(found) == 1 else None
