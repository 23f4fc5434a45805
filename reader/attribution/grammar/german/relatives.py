"""Whom German relative and demonstrative pronouns mean: a phrase in front of them with which they agree."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.grammar.german.clauses import Clause
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.verb_forms import is_finite
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

POINTING = frozenset(("dieser", "diese", "der", "die"))
"""Demonstratives that mean whom the sentence before names last: "Der antwortete: „Ja.“"."""
ONE = frozenset(("ein", "eine", "der", "die"))
"""Articles of an office that only says what somebody is: "Ana Ruiz, eine Lehrerin", "Ana Ruiz, die Leiterin"."""


def antecedent(tokens: list[Token], clause: Clause, earlier: list[Clause], words: Vocabulary) -> Mention | None:
    """Whom a relative clause is about: the phrase that ends right before its comma."""
    if clause.opener not in words.relatives or not earlier or clause.opener in ("den", "dem", "dessen", "deren"):
        return None
    before, inside = earlier[-1], -1
    for k in range(before.start, before.end):
        if k > before.start and tokens[k - 1].kind is Kind.CAPITAL and tokens[k].kind is Kind.CAPITAL:
            continue
        phrase = noun_phrase(tokens, k, before.end, words.grammar) if k > inside else None
        if phrase is None or phrase.end != before.end or phrase.ref is Ref.PRONOUN:
            continue
        if _may_refer(clause, tokens, phrase, words):
            phrase.relative = True
            return phrase
        inside = next(j for j in range(k, phrase.end) if tokens[j].kind is Kind.CAPITAL or j + 1 == phrase.end)
    return None


_FORMS = {
    "der": "mfp", "die": "fp", "das": "n", "den": "mp", "dem": "mn", "des": "mn",
    "ein": "mn", "eine": "f", "einen": "m", "einem": "mn", "eines": "mn", "einer": "f",
}  # fmt: skip
_REFERS = {"der": "m", "welcher": "m", "die": "fp", "welche": "fp", "das": "n", "welches": "n"}


def _may_refer(clause: Clause, tokens: list[Token], phrase: Mention, words: Vocabulary) -> bool:
    """Whether a relative pronoun agrees with a phrase by its article: "die Angaben eines Hirten, der" is the man."""
    forms, wanted = _FORMS.get(tokens[phrase.start].low, "mfnp"), _REFERS.get(clause.opener)
    if wanted is None:
        return True
    noun = next((t.low for t in tokens[phrase.start : phrase.end] if t.kind is Kind.CAPITAL), "")
    if "p" in forms and words.is_plural(noun):
        forms = "p"
    elif words.is_feminine(noun):
        forms = forms.replace("m", "").replace("n", "")
    if phrase.name or (noun in words.grammar.nouns and not words.is_plural(noun)):
        forms = forms.replace("p", "")
    if wanted == "fp":
        last = tokens[clause.end - 1]
        wanted = "p" if last.low.endswith("n") else "f" if is_finite(tokens, clause.end - 1, words) else wanted
    return any(form in forms for form in wanted)


def pointed_noun(tokens: list[Token], pronoun: Mention, verb: int, words: Vocabulary) -> Mention | None:
    """The phrase without a name, last in the sentence before, that "diese" or "dieser" at the start of one means.

    None where a name stands there, or where the phrase cannot be meant.
    """
    k = pronoun.start
    if k < 2 or tokens[k].low not in POINTING:
        return None
    quoted = k > 3 and tokens[k - 2].text == "," and tokens[k - 3].kind is Kind.QUOTE and k - 1 == verb
    k -= 3 * quoted  # "„Wir warten“, wird dieser zitiert"
    if tokens[k - 1].text not in (".", "!", "?"):
        return None
    start = next((j + 1 for j in range(k - 2, -1, -1) if tokens[j].text in (".", "!", "?", ":")), 0)
    found: Mention | None = None
    j = start + 1
    while j < k - 1:
        phrase = noun_phrase(tokens, j, k - 1, words.grammar)
        if phrase is None or phrase.ref in (Ref.PRONOUN, Ref.DOCUMENT):
            j += 1
            continue
        j = max(j + 1, phrase.end)
        if words.kind(phrase.head) or phrase.name:
            found = phrase
    if found is None or found.name or not _is_meant(tokens, found, pronoun, verb, words):
        return None
    return replace(found, start=pronoun.start, end=pronoun.end, definite=True)


def _is_meant(tokens: list[Token], phrase: Mention, pronoun: Mention, verb: int, words: Vocabulary) -> bool:
    """Whether a demonstrative agrees with a phrase in number and gender."""
    noun = next((t.low for t in tokens[phrase.start : phrase.end] if t.kind is Kind.CAPITAL), "")
    several = tokens[verb].low.endswith("n")
    article = tokens[phrase.start].low  # "den Minister" is one, "den Ministern" are several
    men = words.are_men(noun) and (article == "die" or (article == "den" and noun.endswith("n")))
    plural = (phrase.plural and article != "den") or men
    if several or plural:
        return several and plural
    feminine = words.is_feminine(noun) or phrase.gender == "female"
    return feminine == (tokens[pronoun.start].low in ("diese", "die"))


def name_ahead(
    tokens: list[Token], clause: Clause, ahead: Mention, earlier: list[Clause], words: Vocabulary
) -> Mention | None:
    """The name before an office whose second comma was forgotten: "Ana Ruiz, (eine) Lehrerin aus Lund sagte"."""
    before = earlier[-1] if earlier and clause.before == "," else None
    article = tokens[ahead.start].low in words.grammar.leading - ONE
    role = ahead.ref is Ref.ROLE and not ahead.plural and not article
    if before is None or not role or ahead.start != clause.start or before.opener:
        return None
    name = noun_phrase(tokens, before.start, before.end, words.grammar)
    if name is None or name.ref is not Ref.PERSON or name.end != before.end or " " not in name.name:
        return None
    name.role, name.end = name.role or f"{ahead.text} {ahead.tail}".strip(), ahead.end
    name.gender = name.gender or ahead.gender
    return name


def owner_before(tokens: list[Token], end: int, pronoun: str, words: Vocabulary) -> Mention | None:
    """Whom "deren" or "dessen" means in its sentence: the last phrase before it for a body or a person that agrees."""
    wanted = _OWNED.get(pronoun, "")
    start = next((j + 1 for j in range(end - 1, -1, -1) if tokens[j].text in (".", "!", "?", ":", ";")), 0)
    for k in range(end - 1, start - 1, -1) if wanted else ():
        inside = k > start and tokens[k].kind is Kind.CAPITAL and tokens[k - 1].kind is Kind.CAPITAL
        phrase = noun_phrase(tokens, k, end, words.grammar) if not inside else None
        opens = phrase is not None and phrase.start == start  # "Der Verband, nach dessen Angaben"
        genitive = _GENITIVES.get(tokens[phrase.start].low, "") if phrase is not None and not opens else ""
        if phrase is None or not (phrase.name or genitive or words.kind(phrase.head)):
            continue
        led = k > start and tokens[k - 1].low in words.grammar.leading
        noun = next((t.low for t in tokens[phrase.start : phrase.end] if t.kind is Kind.CAPITAL), "")
        feminine = words.is_feminine(noun) or phrase.gender == "female"
        form = genitive or ("f" if feminine else "p" if phrase.plural else "mn")
        if not led and any(one in wanted for one in form):
            return phrase
    return None


_GENITIVES = {"der": "fp", "einer": "f", "des": "mn", "eines": "mn"}
_OWNED = {"deren": "fp", "dessen": "mn"}
