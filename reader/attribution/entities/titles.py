"""Titles that tell women of one surname apart: "Mrs Hark" and "Miss Hark"."""

from __future__ import annotations

from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention


def title_of(mention: Mention, grammar: Grammar) -> str:
    """The title before a surname alone that tells women of a family apart: "Mrs", "Miss"; empty for any other."""
    title = mention.text.partition(" ")[0].lower().removesuffix(".")
    return title if mention.titled and title in grammar.womens_titles else ""


def by_title(candidates: list[Entity], title: str) -> list[Entity]:
    """Those of one surname who can have a woman's title: no man, and not who has had another one."""
    if len(candidates) < 2 or not title:
        return candidates
    women = [entity for entity in candidates if entity.leaning != "male"]
    return [entity for entity in women if not entity.titles or title in entity.titles] or candidates


def note_title(entity: Entity, mention: Mention, grammar: Grammar, *, clear: bool) -> None:
    """Note what a short form of somebody's name tells of them: a title, a gender, and that they are a person.

    ``clear``: it fits nobody else named so far; where it fits several, the title tells nothing.
    """
    entity.shorts[mention.name] += 1
    if clear:
        entity.titles |= {title_of(mention, grammar)} - {""}
    entity.evidence = entity.evidence or int(mention.titled)  # "a mother who goes by Fern"
    if mention.gender in ("male", "female") and not entity.gender:
        entity.gender = mention.gender
