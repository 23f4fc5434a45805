"""The name behind "namens" in German: "eine Gruppe namens „Roter Fuchs“", "ein Mann namens Jo Kern"."""

from __future__ import annotations

from reader.attribution.grammar.german.phrases.attributes import MARKS, may_be_name
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.text.tokens import Kind, Token, capitals_end


def called(tokens: list[Token], mention: Mention, limit: int) -> Mention:
    """A phrase with the name that stands behind "namens" at its end; the phrase as it is where none does."""
    first = mention.end + (3 if tokens[mention.end].low == "mit" else 1)
    if mention.name or mention.plural or mention.ref not in (Ref.ROLE, Ref.ORGANISATION) or first >= limit:
        return mention
    marked = tokens[first].kind is Kind.QUOTE and may_be_name(tokens[first])
    end = first + 1 if marked else capitals_end(tokens, first, limit)
    if end == first:
        return mention
    name = tokens[first].text.strip(MARKS) if marked else join(tokens, first, end)
    if mention.ref is Ref.ROLE:
        mention.ref, mention.role, mention.titled = Ref.PERSON, mention.text, True
        mention.text = name
    mention.name, mention.end = name, end
    return mention


def small_name_end(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> int:
    """The token behind a name in small letters behind the noun of a body, also one with a full stop: "ver.di".

    It is ``k`` where none stands there.
    """
    if k >= limit:
        return k
    if k + 2 < limit and tokens[k].kind is tokens[k + 2].kind is Kind.WORD and tokens[k + 1].text == ".":
        joined = tokens[k].end == tokens[k + 1].start and tokens[k + 1].end == tokens[k + 2].start
        return k + 3 if joined else k
    return k + 1 if tokens[k].low in words.lower_names else k
