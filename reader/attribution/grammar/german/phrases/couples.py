"""The first of two German names with one surname, behind a noun for both: "das Ehepaar Karl und Ute Brandt"."""

from __future__ import annotations

from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.mention import Mention
from reader.attribution.text.tokens import Kind, Token


def without_noun_for_two(tokens: list[Token], mention: Mention, words: Vocabulary) -> Mention:
    """A person as a bare given name, where the noun in front is of both that "und" joins; else as it is."""
    if mention.titled and " " not in mention.name and _is_for_two(tokens, mention, words):
        mention.role, mention.gender, mention.titled = "", "", False
    return mention


def _is_for_two(tokens: list[Token], mention: Mention, words: Vocabulary) -> bool:
    """Whether a noun for several stands before a given name, and behind it "und" and another with its surname."""
    noun, end, given = mention.end - 2, mention.end, words.grammar.given
    if noun < mention.start or end + 2 >= len(tokens) or tokens[end].low != words.grammar.joiner:
        return False
    if tokens[end + 2].kind is not Kind.CAPITAL or any(given_part(tokens[end + k].text) not in given for k in (-1, 1)):
        return False
    low = tokens[noun].low
    return low.endswith(words.couples) or (tokens[mention.start].low == "die" and words.are_men(low))
