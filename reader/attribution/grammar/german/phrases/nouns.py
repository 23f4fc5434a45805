"""German noun phrases: every noun has a capital, so articles, endings and lists tell names from nouns."""

from __future__ import annotations

from reader.attribution.grammar.german.phrases.attributes import (
    MARKS,
    adjective,
    attributes,
    capitals,
    is_aged,
    is_name_in_marks,
    names_date,
    numbered,
    opens_as_participle,
)
from reader.attribution.grammar.german.phrases.belonging import (
    addresses,
    holder,
    is_elsewhere,
    is_home,
    is_no_genitive,
    is_of_verb,
    tells_press,
)
from reader.attribution.grammar.german.phrases.body_cases import (
    in_nominative,
    people_in_nominative,
    title_in_nominative,
)
from reader.attribution.grammar.german.phrases.body_parts import name_institution, purpose, take_name
from reader.attribution.grammar.german.phrases.called import called
from reader.attribution.grammar.german.phrases.pronouns import pronoun
from reader.attribution.grammar.german.phrases.runs import Run
from reader.attribution.grammar.german.vocabulary import BODY, OF, PERSON, Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.text.tokens import Kind, Token

LONGEST_TAIL = 24
"""So many words at most belong to a noun behind it."""
_MODIFIERS = frozenset(("von", "vom", "für", "aus", "in", "im", "bei", "beim", "am", "an"))
_GENDERS = {"der": "male", "ein": "male", "die": "female", "eine": "female"}
_DATIVES = frozenset(("von", "laut", "bei", "mit", "nach", "aus", "gegenüber"))
"""Prepositions of the dative, before people without an article."""
_OF = frozenset(("des", "der", "eines", "einer", "dieses", "dieser", "seines", "seiner", "ihres", "ihrer", "unserer"))


def noun_phrase(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """The noun phrase that begins at token ``start``, with what belongs to its noun; None where none begins there."""
    made = _phrase(tokens, start, limit, grammar) if start < limit else None
    if made is None:
        return None
    if made.ref is Ref.ROLE and made.plural and not made.name and made.role == made.text:
        bare = tokens[start].low not in grammar.leading
        behind = made.end < len(tokens) and tokens[made.end].low in grammar.according_behind
        if bare and (behind or (start and tokens[start - 1].low in _DATIVES)):
            return people_in_nominative(made, vocabulary(grammar))
    return in_nominative(made, tokens[start].low, vocabulary(grammar))


def _phrase(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    words = vocabulary(grammar)
    alone = pronoun(tokens, start, limit, words)
    if alone is not None:
        return alone
    first = tokens[start]
    particled = _with_particle(tokens, start, limit, words) if first.low in grammar.particles else None
    if particled is not None:
        return particled
    if first.low in _ONE and start + 1 < limit and tokens[start + 1].low in ("der", "unserer", "ihrer", "seiner"):
        return _one_of(tokens, start, limit, words)
    opens = start == 0 or tokens[start - 1].kind in (Kind.POINT, Kind.QUOTE, Kind.PARENTHESIS)
    participle = opens and first.kind is Kind.CAPITAL and opens_as_participle(tokens, start, limit, words)
    if participle:
        return None
    if opens and first.low not in grammar.leading and not words.may_open(first.low):
        follows = tokens[start + 1] if start + 1 < limit else None
        if follows is None or follows.kind is not Kind.CAPITAL or first.low not in grammar.given:
            return None
    if first.kind is Kind.CAPITAL and _owns_phrase(tokens, start, limit, words):
        owned = noun_phrase(tokens, start + 1, limit, grammar)
        if owned is not None and owned.ref is not Ref.PRONOUN:
            owned.start, owned.owner = start, first.text[:-1]
            return owned
    k, determined = start, False
    while k < limit and k < start + 3 and tokens[k].low in grammar.leading:
        determined, k = True, k + 1
    if k + 1 < limit and tokens[k].low in words.approximate and tokens[k + 1].kind is Kind.NUMBER:
        k += 1  # "rund 30 Zeugen"
    k = attributes(tokens, k, limit, words, determined=determined)
    if k >= limit:
        return None
    if is_aged(tokens, k, words):
        gender = _GENDERS.get(first.low, "")
        text = join(tokens, k, k + 1).replace("j", "J")
        definite = first.low in grammar.definite
        return Mention(start, k + 1, Ref.ROLE, text, head="jährige", role=text, gender=gender, definite=definite)
    beside = (k > 0 and tokens[k - 1].kind is Kind.WORD) or (k + 1 < len(tokens) and tokens[k + 1].kind is Kind.WORD)
    definite = determined and first.low not in _INDEFINITE
    of_town = k == start + 1 and first.kind is Kind.CAPITAL  # "laut einem Bericht des Berner „Boten“"
    marked = tokens[k].kind is Kind.QUOTE and (definite or of_town or (k == start and beside))
    marked = marked and is_name_in_marks(tokens[k])
    single = k + 1 >= limit or tokens[k + 1].kind is not Kind.CAPITAL
    if marked or (tokens[k].text in grammar.lexicon.not_person and single):
        article = first.low if determined else tokens[start - 1].low if of_town else ""
        name = title_in_nominative(tokens[k].text.strip(MARKS), article, words)
        made = Mention(start, k + 1, Ref.ORGANISATION, name, name=name, head=name.lower())
        return _modified(tokens, made, limit, words)
    if tokens[k].kind is Kind.WORD and tokens[k].text.rpartition("-")[2][:1].isupper():  # "der ai-Bericht"
        stop = capitals(tokens, k + 1, limit, words) if k + 1 < limit else limit
        mention = Run(tokens, start, k, max(stop, k + 1), words, determined).mention()
        return _modified(tokens, mention, limit, words) if mention is not None else None
    if tokens[k].kind is not Kind.CAPITAL or names_date(tokens, k, words) or tokens[k].low in grammar.pronouns:
        return None
    end = capitals(tokens, k, limit, words)
    if end == k:
        return None
    mention = Run(tokens, start, k, end, words, determined).mention()
    if mention is not None and mention.name and k - 2 >= start and numbered(tokens, k - 2, limit, words):
        mention.name = f"{join(tokens, k - 2, k)} {mention.name}"
    if mention is None:
        return None
    with_name = [t.low for t in tokens[mention.end : min(limit, mention.end + 3)]] == ["mit", "dem", "namen"]
    if with_name or (mention.end < limit and tokens[mention.end].low in words.called):
        return called(tokens, mention, limit)
    name_institution(tokens, mention, limit)
    return _and_named(tokens, _modified(tokens, mention, limit, words), limit, words)


def _and_named(tokens: list[Token], mention: Mention, limit: int, words: Vocabulary) -> Mention:
    """A phrase with the second office of one person, and the name behind it: "der Jurist und Autor Jo Kern"."""
    at = mention.end + 1
    opening = tokens[mention.start]
    bare_role = opening.kind is Kind.CAPITAL and not mention.possessed
    if mention.ref is not Ref.ROLE or mention.plural or not (bare_role or opening.low in _GENDERS):
        return mention
    if at >= limit or tokens[mention.end].low != words.grammar.joiner or tokens[at].low in words.grammar.leading:
        return mention
    other = noun_phrase(tokens, at, limit, words.grammar)
    if other is None or other.ref is not Ref.PERSON or not other.titled or " " not in other.name:
        return mention
    other.role = f"{mention.text} {mention.tail}".strip() + f" {words.grammar.joiner} {other.role}"
    other.start, other.gender = mention.start, other.gender or mention.gender
    return other


def _with_particle(tokens: list[Token], start: int, limit: int, words: Vocabulary) -> Mention | None:
    """A surname that the text knows with its particles, right behind a verb or at the start: "sagte von der Brink"."""
    grammar = words.grammar
    if start + 1 >= limit:
        return None
    before = tokens[start - 1] if start else None
    verb = before is not None and (before.low in grammar.finite_cues or before.low in ("so", "laut"))
    if tokens[start].kind is Kind.CAPITAL and tokens[start].low in grammar.given:
        return None  # "sagte Ben Lind"
    if not (before is None or before.kind is Kind.POINT or verb):
        return None
    k = start + 1 + (tokens[start + 1].low in ("der", "den", "dem", "la"))
    if k >= limit or tokens[k].kind is not Kind.CAPITAL or tokens[k].low not in grammar.surnames:
        return None
    name = join(tokens, start, k + 1)
    name = name[0].lower() + name[1:]
    return Mention(start, k + 1, Ref.PERSON, name, name=name, head=tokens[k].low)


def _owns_phrase(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> bool:
    """Whether a name in the genitive opens a phrase with an adjective: "Treblaus neue Leiterin Ana Ruiz"."""
    token, grammar = tokens[k], words.grammar
    if not token.low.endswith("s") or k + 2 >= limit or tokens[k + 1].kind is not Kind.WORD:
        return False
    owner = token.low[:-1]
    known = owner in grammar.proper or owner in grammar.surnames or token.text[:-1] in grammar.lexicon.places
    return known and adjective(tokens, k + 1, limit, words)


_INDEFINITE = frozenset(
    ("ein", "eine", "einer", "eines", "einem", "einen", "kein", "keine", "keiner", "keinem", "keinen")
)
_ONE = frozenset(("einer", "eine", "eines", "zwei", "drei", "mehrere", "viele", "einige"))


def _one_of(tokens: list[Token], start: int, limit: int, words: Vocabulary) -> Mention | None:
    """ "einer der Retter", "zwei der Händler"."""
    inner = noun_phrase(tokens, start + 1, limit, words.grammar)
    unlisted = inner is not None and inner.ref is Ref.ORGANISATION and not inner.name and not words.kind(inner.head)
    if inner is not None and unlisted and inner.text.endswith("ten"):
        inner.ref, inner.role = Ref.ROLE, inner.text  # "einer der Geretteten"
    if inner is None or inner.ref is not Ref.ROLE:
        return inner
    plural = not tokens[start].low.startswith("ein")
    text = f"{tokens[start].low} {join(tokens, start + 1, inner.end)}"
    gender = {"einer": "male", "eine": "female"}.get(tokens[start].low, "")
    return Mention(start, inner.end, Ref.ROLE, text, head=inner.head, role=inner.text, gender=gender, plural=plural)


def _modified(tokens: list[Token], mention: Mention, limit: int, words: Vocabulary) -> Mention:
    """The phrase with what belongs to its noun: "der Regierung", "für Arbeit", "(SPD)"; a name at its end is taken."""
    grammar = words.grammar
    take_name(tokens, mention, limit, words)
    at = mention.end
    limit = min(limit, at + LONGEST_TAIL)
    common = mention.ref in (Ref.ROLE, Ref.DOCUMENT) or (mention.ref is Ref.ORGANISATION and not mention.name)
    around = _around_whom(tokens, mention, limit, words) if common else at
    if around > at:
        mention.end, mention.tail = around, join(tokens, at, around)
        return mention
    first = at
    while at < limit:
        token = tokens[at]
        if token.kind is Kind.PARENTHESIS:
            at += 1
            continue
        if at > first and tokens[at - 1].kind is Kind.PARENTHESIS:
            break  # "sagte der Sprecher des Verbands (VSB) der Presse"
        if not common or not (token.low in _OF or token.low in _MODIFIERS) or token.kind is not Kind.WORD:
            break
        if token.low in _MODIFIERS and (at + 1 >= limit or tokens[at + 1].low in grammar.time | words.states):
            break
        if is_no_genitive(tokens, at, limit, words) or addresses(tokens, at, limit, words):
            break
        if tells_press(tokens, at, mention, limit, words):
            break
        if token.low in _MODIFIERS and mention.ref is Ref.DOCUMENT and token.low not in ("von", "vom", "aus", "zu"):
            break
        behind = at if token.low in _OF else at + 1
        inner = noun_phrase(tokens, behind, limit, grammar)
        behind_purpose = purpose(tokens, at, mention, limit, words)
        if behind_purpose > (at if inner is None else inner.end):
            at = behind_purpose
            continue
        if inner is None or inner.ref is Ref.PRONOUN or _in_time(tokens, inner, grammar):
            break
        if is_elsewhere(token, mention, inner) or is_of_verb(tokens, behind, inner.end, words):
            break
        tied = inner.name or words.kind(inner.head) or token.low in ("von", "vom", "für") or token.low in _OF
        tied = tied or (token.low == "aus" and (inner.head in words.surroundings or is_home(mention, inner, words)))
        unknown = not (inner.name or words.kind(inner.head)) and tokens[behind].low in _INDEFINITE
        plain = mention.ref is Ref.ORGANISATION and inner.ref is Ref.PERSON and " " not in inner.name
        plain = plain and inner.end - behind == 1 and tokens[behind].low.endswith("en")  # "laut Polizei von Schüssen"
        plain = plain and tokens[behind].low not in grammar.surnames
        if not tied or ((unknown or plain) and token.low in OF):
            break  # "wurde ein Landwirt von einer Kugel getroffen"
        if mention.ref is Ref.ROLE and not mention.plural:
            split = _name_behind(tokens, behind, inner, words)
            if split is not None:
                return holder(tokens, mention, at, split, inner.end, words)
        at = inner.end
    if at > first and common:
        last = at
        while last > first and tokens[last - 1].kind is Kind.PARENTHESIS:
            last -= 1
        mention.tail = join(tokens, first, last) if last > first else ""
    mention.end = at
    return mention


def _around_whom(tokens: list[Token], mention: Mention, limit: int, words: Vocabulary) -> int:
    """The token behind the person around whom a team works: "die Gruppe um den Biologen Jo Kern"; else its own end."""
    at = mention.end
    if at + 2 >= limit or tokens[at].low != "um":
        return at
    team = mention.ref is Ref.ORGANISATION and mention.head.endswith(words.teams)
    if not (team or (mention.ref is Ref.ROLE and mention.plural)):
        return at
    whom = noun_phrase(tokens, at + 1, limit, words.grammar)
    return whom.end if whom is not None and whom.ref is Ref.PERSON else at


def _in_time(tokens: list[Token], mention: Mention, grammar: Grammar) -> bool:
    return any(t.low in grammar.time for t in tokens[mention.start : mention.end])


def _name_behind(tokens: list[Token], start: int, inner: Mention, words: Vocabulary) -> int | None:
    """Where the name of an office's holder begins in what follows the office: "des Senders Jo Kern" at "Jo"."""
    held = any(words.kind(word.lower()) == PERSON for word in inner.role.split())
    owned = held and inner.role != "" and words.kind(tokens[start].low) == PERSON  # "der Sprecher von Minister Ruiz"
    determined = tokens[start].low in _OF | words.grammar.leading
    if inner.ref is Ref.PERSON and (owned or ((held or not inner.role) and determined)):
        return None
    if _named_in_apposition(tokens, inner.end, words):
        return None  # "die Sprecherin des Vereins Offenes Moor, Ana Ruiz,"
    first = start + (tokens[start].low in _OF | words.grammar.leading)
    body = words.kind(tokens[first].low) == BODY or tokens[first].text in words.grammar.lexicon.not_person
    unknown = all(not words.kind(t.low) and t.kind is Kind.CAPITAL for t in tokens[first + 1 : inner.end])
    if body and unknown and inner.end - first == 3:
        return first + 1  # "die Abgeordnete der Linken Sevda Demir"
    for k in range(start + 1, inner.end - 1):
        known = given_part(tokens[k].text) in words.grammar.given
        if known and tokens[k + 1].kind is Kind.CAPITAL and tokens[k - 1].kind is Kind.CAPITAL:
            return k
    return None


def _named_in_apposition(tokens: list[Token], end: int, words: Vocabulary) -> bool:
    """Whether a full name stands behind a comma, so that the one before it is no holder's."""
    if end + 2 >= len(tokens) or tokens[end].text != "," or tokens[end + 1].kind is not Kind.CAPITAL:
        return False
    other = noun_phrase(tokens, end + 1, len(tokens), words.grammar)
    return other is not None and other.ref is Ref.PERSON and " " in other.name
