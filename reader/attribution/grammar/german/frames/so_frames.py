"""The German frame of "…, so Ruiz", and how a frame without a verb of saying is made."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.german.clauses import Clause
from reader.attribution.grammar.german.phrases.appositions import apposed
from reader.attribution.grammar.german.phrases.cases import nominative
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.verb_forms import is_finite
from reader.attribution.grammar.german.vocabulary import BODY, OF, Vocabulary
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import pronoun_of
from reader.attribution.text.tokens import Kind, Token

SHORT_REST, LONGEST_REST = 8, 14
"""So many tokens stand behind whoever says it in the clause of "so" at most, with a verb among them and without."""


def made(subject: Mention | None, text: str, start: int, end: int, cue: int) -> Frame:
    """A frame of a source whose cue is the word at ``cue``: "laut Ruiz"."""
    return Frame(
        Order.ACCORDING, subject, Cue((text,), "according", "finite", text), text, start, end, cue, cue + 1, end
    )


def so(tokens: list[Token], k: int, clause: Clause, limit: int, words: Vocabulary) -> Frame | None:
    """ "…, so Ruiz", "…, so die Sprecherin weiter": no verb is in its clause."""
    phrase = noun_phrase(tokens, k + 1, clause.end, words.grammar)
    if phrase is None and k + 3 < clause.end and tokens[k + 2].low in words.verdicts:
        of = tokens[k + 3].low in OF
        phrase = noun_phrase(tokens, k + 3 + of, clause.end, words.grammar)  # "so die Kritik des Verbands"
    elif phrase is not None and not nominative(tokens, phrase, words.grammar):
        return None
    if phrase is None or phrase.ref is Ref.PRONOUN:
        return None
    if clause.before == "" and not (k and tokens[k - 1].kind is Kind.QUOTE):
        return None
    if any(
        is_finite(tokens, j, words) and tokens[j].low in words.grammar.auxiliaries
        for j in range(phrase.end, clause.end)
    ):
        return None
    if clause.end - 1 > phrase.end and is_finite(tokens, clause.end - 1, words):
        return None  # "so die Kräfte es zuließen"
    verb = any(tokens[j].low in words.grammar.finite_cues for j in range(phrase.end, clause.end))
    if clause.end - phrase.end > (SHORT_REST if verb else LONGEST_REST):
        return None
    end = phrase.end
    if phrase.head in words.called_so and not phrase.name:
        return None  # "In „Querab“, so der Titel, erzählt Ruiz"
    if phrase.head in words.no_speakers and not phrase.name:
        return made(None, tokens[k].text, k, end, k)  # "so das Kalkül"
    if phrase.head in words.verdicts and not phrase.possessed and not phrase.tail:
        return made(None, tokens[k].text, k, end, k)  # "so der Vorwurf"
    if phrase.possessed and phrase.ref is not Ref.ROLE and words.kind(phrase.head) != BODY:
        phrase = pronoun_of(tokens, k + 1, words.grammar) or phrase  # "so seine Fassung der Zahlen"
    phrase = apposed(tokens, _whose(tokens, phrase, words), limit, words.grammar)
    frame = made(phrase, tokens[k].text, k, max(end, phrase.end), k)
    frame.content = max(frame.end, clause.end)
    frame.colon = clause.after == ":"
    frame.content += frame.colon
    return frame


def _whose(tokens: list[Token], phrase: Mention, words: Vocabulary) -> Mention:
    """Whose a verdict is, "so die bittere Bilanz von Ruiz", "so der Rat einer Wirtin"; any other phrase as it is."""
    if phrase.name or phrase.head not in words.verdicts or not phrase.tail:
        return phrase
    for k in range(phrase.start + 1, phrase.end):
        of = tokens[k].low in OF
        if of or tokens[k - 1].low == phrase.head:
            inner = noun_phrase(tokens, k + of, phrase.end, words.grammar)
            speaks = inner is not None and (inner.ref in (Ref.PERSON, Ref.ROLE) or inner.name or words.kind(inner.head))
            return inner if inner is not None and speaks else phrase
    return phrase
