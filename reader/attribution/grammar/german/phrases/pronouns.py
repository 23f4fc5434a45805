"""German pronouns and articles that stand alone: "er", "dieser", "Der antwortete", "ihm zufolge"."""

from __future__ import annotations

from reader.attribution.grammar.german.phrases.attributes import adjective
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

AGAIN = "wiederum"


def pronoun(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> Mention | None:
    """The pronoun at a token, or the article or demonstrative that stands alone there; None for other words."""
    token = tokens[k]
    found = words.grammar.pronouns.get(token.low)
    if found is not None and token.kind in (Kind.WORD, Kind.CAPITAL):
        return Mention(k, k + 1, Ref.PRONOUN, token.text, head=token.low, gender=found[0], plural=found[1])
    gender = words.demonstratives.get(token.low)
    if gender is None:
        gender = words.articles.get(token.low) if _stands_alone(tokens, k, words) else None
        if gender is None:
            return None
        return Mention(k, k + 1, Ref.PRONOUN, token.text, head=token.low, gender=gender, pointing=True)
    after = tokens[k + 1] if k + 1 < limit else None
    alone = after is None or (after.kind is not Kind.CAPITAL and not adjective(tokens, k + 1, limit, words))
    if not alone or (after is not None and after.kind is Kind.NUMBER):
        return None
    return Mention(k, k + 1, Ref.PRONOUN, token.text, head=token.low, gender=gender, pointing=True)


def _stands_alone(tokens: list[Token], k: int, words: Vocabulary) -> bool:
    """Whether an article is the subject of a verb of saying itself: "Der antwortete", "entgegnete der."."""
    before, after = tokens[k - 1] if k else None, tokens[k + 1] if k + 1 < len(tokens) else None
    cues = words.grammar.finite_cues
    if before is None or before.kind is Kind.QUOTE or (before.kind is Kind.POINT and before.text != ","):
        if after is not None and (after.low == AGAIN or after.low in words.contrasting) and k + 2 < len(tokens):
            after = tokens[k + 2]  # "Der wiederum will bleiben"
        verbs = cues | words.grammar.auxiliaries if before is None or before.text in (".", "!", "?") else cues
        return after is not None and after.kind is Kind.WORD and after.low in verbs  # "Die will bleiben"
    if before.low not in cues:
        return False
    if after is not None and after.low in words.particles and k + 2 < len(tokens):
        after = tokens[k + 2]  # "warf der ein."
    return after is None or after.kind is Kind.POINT


def dative_pronoun(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> Mention | None:
    """The pronoun of a source, which no case but the dative has: "ihm zufolge", "laut ihr"; None for other words."""
    gender = words.datives.get(tokens[k].low) if k < limit else None
    if gender is None:
        return None
    plural = gender == "plural"
    return Mention(
        k, k + 1, Ref.PRONOUN, tokens[k].text, head=tokens[k].low, gender="" if plural else gender, plural=plural
    )
