"""German words that stand on something of a body: "den Klub, in dessen Heft „Alle dürfen“ stehe"."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.grammar.german.clauses import Clause, clauses
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.vocabulary import Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

_WHOSE = frozenset(("deren", "dessen"))
_READ = "lesen"


def written_at(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Claim | None:
    """The claim of the body on whose page a passage is to be read; None where a clause tells something else."""
    words = vocabulary(grammar)
    parts = clauses(tokens, sentence.start, sentence.end, grammar)
    at = next((n for n, c in enumerate(parts) if c.start <= i < c.end), 0)
    home = parts[at] if parts else None
    if not at or home is None or home.before != "," or tokens[home.start].low not in grammar.prepositions:
        return None
    if tokens[home.start + 1].low not in _WHOSE:
        return None
    noun = next((tokens[k].low for k in range(home.start + 2, i) if tokens[k].kind is Kind.CAPITAL), "")
    behind = {tokens[k].low for k in range(i + 1, home.end)}
    if not noun.endswith(words.page_endings) or behind.isdisjoint(words.written | words.stands | {_READ}):
        return None
    whose = _last_noun(tokens, parts[at - 1], words)
    return Claim(Rule.INSIDE_REPORTED_SPEECH, whose) if whose is not None else None


def _last_noun(tokens: list[Token], clause: Clause, words: Vocabulary) -> Mention | None:
    """Who is named last in a clause: "die Bahn" for "den Fahrplan der Bahn"."""
    found: Mention | None = None
    for k in range(clause.end - 1, clause.start, -1):
        phrase = noun_phrase(tokens, k, clause.end, words.grammar)
        if phrase is not None and phrase.end == clause.end:
            found = phrase
            if tokens[k].low in words.grammar.leading:
                break
        elif found is not None:
            break
    return found if found is not None and found.ref in (Ref.PERSON, Ref.ROLE, Ref.ORGANISATION) else None
