"""What "este", "aquella" or "celui-ci" at the head of a sentence points back to: somebody, or a writing."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import SAME, Mention, Ref
from reader.attribution.text.tokens import Kind, Token

SENTENCE_ENDS = frozenset((".", "!", "?", "…"))


def points_back(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether "este" or "aquella" opens a clause right in front of a verb of speech: whom the text has just named."""
    words, i = grammar.lexicon.word_class, k + 1
    low = tokens[k].low
    if not (low in words("that-one-male") or low in words("that-one-female")) or low in words("former-one"):
        return False
    before = (words("clitic"), words("perfect"), grammar.negations)
    while i < len(tokens) and any(tokens[i].low in class_ for class_ in before):
        i += 1
    opens = k == 0 or tokens[k - 1].text in SENTENCE_ENDS or tokens[k - 1].kind is Kind.QUOTE
    opens = opens or tokens[k - 1].text in (",", ";") or tokens[k - 1].low in grammar.conjunctions
    if not opens or i >= len(tokens) or tokens[i].kind is not Kind.WORD or tokens[i].low in grammar.noun_like:
        return False
    told = tokens[i].low in (grammar.finite_cues if i == k + 1 else grammar.lexicon.cues)
    return told and not _ends_with_unknown(tokens, k, grammar)


def same_source(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """ "La même source", "esa misma fuente": whoever has just said something, and nobody new."""
    words, k = grammar.lexicon.word_class, start
    while k < limit and tokens[k].low in grammar.leading:
        k += 1
    same = k > start and k < limit and tokens[k].low in words("same")
    k += same
    if not same or k >= limit or tokens[k].low not in words("source-noun"):
        return None
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    if after is not None and (after.low in grammar.of or after.kind is Kind.CAPITAL):
        return None
    text = " ".join(t.text for t in tokens[start : k + 1])
    return Mention(start, k + 1, Ref.PRONOUN, text, head=SAME, gender="any")


def of_writing(tokens: list[Token], stop: int, gender: str, grammar: Grammar) -> str:
    """The gender of a pronoun behind a sentence that ends at ``stop``, where it means a writing that this names.

    It is "thing" where the subject wrote it ("Escribió una carta. Esta dice"), "first" for the words of nobody we know
    ("Leyó la carta. Esta dice"), and empty where it means no writing.
    """
    if stop < 1 or tokens[stop].text not in SENTENCE_ENDS:
        return ""
    words = grammar.lexicon.word_class
    opens = next((j + 1 for j in range(stop - 1, -1, -1) if _is_end(tokens[j])), 0)
    for j in range(stop - 1, opens, -1):
        if tokens[j].low not in grammar.document or tokens[j - 1].low not in words(f"article-{gender}"):
            continue
        rest = tokens[j + 1 : stop]
        owned = bool(rest) and rest[0].low in grammar.of
        given = not owned or any(t.low in grammar.prepositions - grammar.of for t in rest)
        if given and any(_is_somebody(t, grammar) for t in rest):
            return ""
        learned = any(t.low in grammar.learning for t in tokens[opens:j])
        return "thing" if tokens[j - 1].low in grammar.singular_indefinite and not learned else "first"
    return ""


def _is_end(token: Token) -> bool:
    return token.text in SENTENCE_ENDS or token.kind is Kind.QUOTE


def _is_somebody(token: Token, grammar: Grammar) -> bool:
    return token.kind is Kind.CAPITAL or token.low in grammar.person


def _ends_with_unknown(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether the sentence before a pronoun ends with one word of an unknown name: "Ruiz llamó a Prado. Este"."""
    last = tokens[k - 2] if k > 2 else None
    if last is None or last.kind is not Kind.CAPITAL or last.text in grammar.lexicon.places:
        return False
    before = tokens[k - 3]
    titled = before.kind is Kind.CAPITAL or before.low in grammar.person or before.low in grammar.leading
    return not titled and before.low not in grammar.of and last.low not in grammar.surnames
