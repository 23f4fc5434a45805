"""Noun phrases of French, Spanish, Italian and Portuguese: adjectives and complements stand behind their noun.

"la présidente de l’association des riverains, Odile Carrant", "el exministro de Sanidad Alonso Ferrán", "une source
proche du dossier". A phrase ends before a comma; what stands behind one is an apposition and read elsewhere.
"""

from __future__ import annotations

import re

from reader.attribution.grammar.romance.capitals import is_body, is_particle, name_begins, name_end
from reader.attribution.grammar.romance.complements import complements, is_adjective, is_office, only_tells_office
from reader.attribution.grammar.romance.descriptions import is_no_body, shown_end
from reader.attribution.grammar.romance.named_phrases import (
    article_gender,
    bare_name,
    person_of,
    qualified_name,
    titled_name,
)
from reader.attribution.grammar.romance.past import is_past
from reader.attribution.grammar.romance.pointing import of_writing, points_back, same_source
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.callings import title_at
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.text.tokens import Kind, Token

_PARENTHESIS = re.compile(r"\s*\([^()]*\)")
LONGEST = 24
"""Tokens of a phrase at most."""


def noun_phrase(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """The noun phrase that begins at ``start``, at most up to ``limit``; None where none does."""
    if start >= min(limit, len(tokens)):
        return None  # the sentence breaks off
    first = tokens[start]
    if first.kind not in (Kind.WORD, Kind.CAPITAL):
        return None
    if first.low in grammar.pronouns:
        (gender, plural), head = grammar.pronouns[first.low], first.low
        if first.low in grammar.lexicon.word_class(f"that-one-{gender}"):
            written = of_writing(tokens, start - 1, gender, grammar)  # "Il lit la lettre. Celle-ci dit"
            head, gender = head if written else gender, written or gender
        return Mention(start, start + 1, Ref.PRONOUN, first.text, head=head, gender=gender, plural=plural)
    limit = min(limit, start + LONGEST)
    body = start
    while body < limit and tokens[body].low in grammar.leading and not is_particle(tokens, body, limit, grammar):
        body += 1
    last = _latter(tokens, start, body, limit, grammar) or _one_of(tokens, start, limit, grammar)
    last = last or _that_one(tokens, start, grammar) or same_source(tokens, start, limit, grammar)
    if last is not None:
        return last
    i = body
    while i < limit and _qualifies(tokens, i, limit, grammar):
        i += 1
    if i >= limit:
        return None
    token = tokens[i]
    if token.kind is Kind.WORD and body == start and _is_participle(tokens, i, grammar):
        return None
    title = title_at(tokens, i, limit, grammar) if not _is_relative(tokens, body, i, limit, grammar) else None
    if title is not None and name_begins(tokens, i + title[0], limit, grammar):
        return titled_name(tokens, start, i, limit, grammar)
    if token.kind is Kind.CAPITAL and not _is_head(tokens, body, i, limit, grammar):
        return (
            bare_name(tokens, start, i, limit, grammar)
            if i == body
            else qualified_name(tokens, start, i, limit, grammar)
        )
    if token.kind is Kind.NUMBER:
        return None
    return _headed(tokens, start, body, i, limit, grammar)


def _is_participle(tokens: list[Token], i: int, grammar: Grammar) -> bool:
    """Whether a word stands behind "has" and is no noun there: "a aussitôt prévenu Anne Le Goff", no "prévenu"."""
    k = i - 1
    while k > 0 and tokens[k].low in grammar.adverbs:
        k -= 1
    words = grammar.lexicon.word_class
    return k >= 0 and tokens[k].low in words("perfect") - words("be")


def _is_relative(tokens: list[Token], body: int, i: int, limit: int, grammar: Grammar) -> bool:
    """Whether "sister" or "father" is no title but somebody’s relative: "la sœur d’Anne Ruiz", "su padre de"."""
    of = i + 1 < limit and tokens[i + 1].low in grammar.of and tokens[i + 1].kind is Kind.WORD
    return of and body < i + 1 and i > 0 and tokens[i].low in grammar.lexicon.word_class("kin-title")


def _that_one(tokens: list[Token], start: int, grammar: Grammar) -> Mention | None:
    """ "Quello", "ésta" alone behind a verb: whom the text has just spoken of."""
    words, after = grammar.lexicon.word_class, tokens[start + 1] if start + 1 < len(tokens) else None
    alone = after is None or after.kind is Kind.POINT or after.low in grammar.prepositions - grammar.of
    alone = alone or points_back(tokens, start, grammar)
    for gender in ("male", "female"):
        if alone and tokens[start].low in words(f"that-one-{gender}"):
            written = of_writing(tokens, start - 1, gender, grammar)
            if written:
                return Mention(start, start + 1, Ref.PRONOUN, tokens[start].text, gender=written)
            return Mention(start, start + 1, Ref.PRONOUN, tokens[start].text, head=gender, gender=gender)
    return None


def _latter(tokens: list[Token], start: int, body: int, limit: int, grammar: Grammar) -> Mention | None:
    """ "ce dernier", "esta última": who was named last, by gender."""
    if body == start or body >= limit:
        return None
    after = tokens[body + 1] if body + 1 < limit else None
    if after is not None and (after.kind is Kind.CAPITAL or after.low in grammar.nouns):
        return None
    for gender in ("male", "female"):
        if tokens[body].low in grammar.lexicon.word_class(f"latter-{gender}"):
            return Mention(start, body + 1, Ref.PRONOUN, join(tokens, start, body + 1), head=gender, gender=gender)
    return None


def _one_of(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """ "l’un d’eux", "uno de ellos", "une des élues": one of several, who is not named."""
    i = start + (tokens[start].text[-1:] in "’'" and start + 1 < limit)
    if tokens[i].low not in grammar.lexicon.word_class("one-of") or i + 2 >= limit:
        return None
    if tokens[i + 1].low not in grammar.of | grammar.leading or tokens[i + 1].low not in grammar.lexicon.word_class(
        "of-these"
    ):
        return None
    words = grammar.lexicon.word_class
    those = tokens[i + 2].low in words("oblique-plural")
    several = noun_phrase(tokens, i + 2, limit, grammar) if not those else None
    end = several.end if several is not None else i + 3
    if not those and (several is None or not (several.plural or tokens[i + 1].low in grammar.plural_determiners)):
        return None
    head = several.head if several is not None else tokens[i].low
    text = join(tokens, i, end)
    return Mention(start, end, Ref.ROLE, text, head=head, role=text, gender=article_gender(tokens, i, i + 1, grammar))


def _qualifies(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a word stands in front of its noun: "ancien", "première", "dos"."""
    token = tokens[i]
    if token.kind is Kind.NUMBER:
        return i + 1 < limit and tokens[i + 1].kind is Kind.WORD
    if token.low not in grammar.modifiers and token.low not in grammar.ordinals:
        return _before_person(tokens, i, limit, grammar)
    if i + 1 >= limit:
        return False
    after = tokens[i + 1]
    if after.kind is Kind.CAPITAL:
        return token.kind is Kind.WORD
    return after.kind is Kind.WORD and after.low not in grammar.closed and after.low not in grammar.auxiliaries


def _before_person(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a word that no list has is an adjective between an article and a person: "un gentile impiegato"."""
    token, after = tokens[i], tokens[i + 1] if i + 1 < limit else None
    if after is None or after.kind is not Kind.WORD or after.low not in grammar.person or not i:
        return False
    plain = _is_unknown_noun(tokens, i, grammar) and token.low not in grammar.nouns | grammar.leading
    return plain and tokens[i - 1].low in grammar.leading and after.low not in grammar.modifiers


def _is_head(tokens: list[Token], body: int, i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a capitalised word is a noun for a person, and no name: "Président Tournier", "Habitants"."""
    token = tokens[i]
    if token.low not in grammar.person or token.low in grammar.given or token.low in grammar.organisation:
        return False
    if i > body or is_office(token, grammar):
        return True  # "Premier Ministre", "son PDG Guy Lenoir"
    opens = i == 0 or tokens[i - 1].kind in (Kind.POINT, Kind.QUOTE) or tokens[i - 1].low in grammar.leading
    after = tokens[i + 1] if i + 1 < limit else None
    return opens and (after is None or after.kind is not Kind.CAPITAL or token.low in grammar.openers)


def _headed(tokens: list[Token], start: int, body: int, i: int, limit: int, grammar: Grammar) -> Mention | None:
    """A phrase around a noun, known or not, with what follows it, or the name that it says the role of."""
    noun = tokens[i]
    known = noun.low in grammar.nouns
    if not known and (body == start or not _is_unknown_noun(tokens, i, grammar)):
        return None
    if is_no_body(tokens, start, i, limit, grammar):
        return None
    person = noun.low in grammar.person or not known
    end = i + 1
    while end < limit and end - i < 4 and is_adjective(tokens, end, grammar):
        if _acts(tokens, start, end, grammar):
            break
        end += 1
    bare = end
    if end + 1 < limit and tokens[end].kind is Kind.PARENTHESIS and tokens[end + 1].low in grammar.of:
        end += 1  # "le maire (sans étiquette) de Lurcy"
    end, name = complements(tokens, end, limit, grammar, person=person, known=known)
    if name < 0 and end < limit and tokens[end].kind is Kind.CAPITAL and tokens[end].low not in grammar.calendar:
        name = end
    if name > 0 and (noun.low in grammar.lexicon.word_class("no-role") or noun.low in grammar.animals):
        return None
    guessed = name > 0 and not known and given_part(tokens[name].text) not in grammar.given
    if guessed and name_end(tokens, name, limit, grammar) - name < 2:
        return None  # an unknown noun and a capital: "le quai Berthe"
    single = grammar.lexicon.singular.get(noun.low, noun.low)  # "porte-parole" is both
    plural = single != noun.low or tokens[start].low in grammar.plural_determiners
    gender = _gender(tokens, start, i, grammar)
    told = grammar.given.get(given_part(tokens[name].text), "") if name > 0 else ""
    if not known and told and gender and told != gender:
        return None  # "a este medio Rosa Quispe"
    if name > 0 and plural and bare < name - 1 and person:
        end, name = name_end(tokens, name, limit, grammar), -1  # "los trabajadores de Conservas Ría Mansa"
    if name > 0 and _names_thing(tokens, i, name, limit, grammar):
        end, name = name + 1, -1  # "el acusado del incendio de la bodega Urrialde"
    if name > 0 and person:
        stop = name_end(tokens, name, limit, grammar)
        if only_tells_office(tokens, name, stop, grammar):
            end, name = stop, -1
    if name > 0 and person:
        known_body = is_body(tokens, name, stop, grammar, determined=False)
        if not known_body or given_part(tokens[name].text) in grammar.given:
            role = _PARENTHESIS.sub("", join(tokens, body, name))
            made = person_of(tokens, start, name, stop, grammar, role=role, gender=gender, titled=True)
            made.head, made.plural = grammar.lexicon.singular.get(noun.low, noun.low), False
            return made
        party = tokens[name].text.isupper() and stop - name == 1  # "le sénateur LR"
        if party or tokens[name].low in grammar.plural_determiners:  # "le sénateur Les Républicains"
            end = stop
    head = grammar.lexicon.singular.get(noun.low, noun.low)
    named_so = (join(tokens, first, last).lower() for first, last in ((i, end), (body, bare), (i, bare)))
    synonyms = grammar.lexicon.synonyms
    head = next((synonyms[words] for words in named_so if words in synonyms), synonyms.get(head, head))
    ref = _ref(noun.low, head, grammar)
    definite = tokens[start].low in grammar.definite or tokens[start].low in grammar.possessives
    shown = shown_end(tokens, i, end, grammar)
    plain = min(bare, shown)
    made = Mention(start, end, ref, join(tokens, body, plain), head=head, gender=gender, plural=plural)
    whole = head != noun.low and join(tokens, i, end).lower() in synonyms  # "le chef de l’État"
    made.definite, made.role, made.tail = (
        definite,
        _PARENTHESIS.sub("", join(tokens, body, shown)),
        "" if whole else join(tokens, plain, shown),
    )
    renames = not known and definite and not plural and end == bare  # "el balcánico": whoever it was about
    made.pointing = renames or tokens[start].low in grammar.lexicon.word_class("this")
    made.possessed, made.guessed = tokens[start].low in grammar.possessives, not known
    made.owner = _owner(tokens, bare, end, grammar) or _of_several(tokens, i, bare, end, grammar)
    if name > 0 and ref is Ref.ORGANISATION:
        made.end = name_end(tokens, name, limit, grammar)
        small = made.end + 1 < limit and is_adjective(tokens, made.end, grammar)
        made.end += small and tokens[made.end + 1].text == ","  # "l’association Veyre vivante, qui"
        made.name = join(tokens, name, made.end)
        made.tail = ""
    if body == start and tokens[body].kind is Kind.CAPITAL and tokens[body].low not in grammar.proper:
        made.text = made.text[0].lower() + made.text[1:]
    if body == start and not plural and person and name < 0:
        return made if definite or noun.low in grammar.source else _bare(made, tokens, grammar)
    return made


def _names_thing(tokens: list[Token], noun: int, name: int, limit: int, grammar: Grammar) -> bool:
    """Whether one word of a name only tells which thing stands in a complement: "le patron de la cave Urrial"."""
    thing = tokens[name - 1]
    if name - 3 <= noun or thing.kind is not Kind.WORD or name_end(tokens, name, limit, grammar) - name > 1:
        return False
    governed = tokens[name - 2].low in grammar.leading and tokens[name - 3].low in grammar.of
    known = thing.low in grammar.person | grammar.settlements or given_part(tokens[name].text) in grammar.given
    return governed and not known


def _owner(tokens: list[Token], k: int, end: int, grammar: Grammar) -> str:
    """Whose somebody is: "la hermana de Ana Ruiz", "el portavoz de Luis Prado"; empty where no person follows."""
    if k + 1 >= end or tokens[k].low not in grammar.of or tokens[k + 1].kind is not Kind.CAPITAL:
        return ""
    stop = name_end(tokens, k + 1, end, grammar)
    person = given_part(tokens[k + 1].text) in grammar.given and stop - k > 2
    return join(tokens, k + 1, stop) if person and not is_body(tokens, k + 1, stop, grammar, determined=False) else ""


def _of_several(tokens: list[Token], noun: int, k: int, end: int, grammar: Grammar) -> str:
    """For whom somebody speaks in court: "el defensor de los hermanos" is none of them; empty elsewhere."""
    if tokens[noun].low not in grammar.lexicon.word_class("part-in-court") or k + 2 > end:
        return ""
    article = k + (tokens[k].low not in grammar.plural_determiners)  # "des" is both
    several = tokens[k].low in grammar.of and article + 1 < end and tokens[article].low in grammar.plural_determiners
    return join(tokens, article, end) if several and tokens[article + 1].low in grammar.person else ""


def _bare(made: Mention, tokens: list[Token], grammar: Grammar) -> Mention | None:
    """A single noun without an article is somebody only as an apposition, or behind an article in "du" or "del"."""
    before = tokens[made.start - 1] if made.start else None
    if before is None:
        return None
    words = grammar.lexicon.word_class
    made.definite = made.definite or before.low in words("article-male") | words("article-female")
    return made if made.definite or before.text in (",", "(", "—", "–", ":") else None


def _ref(noun: str, head: str, grammar: Grammar) -> Ref:
    if noun in grammar.person or head in grammar.person:
        return Ref.ROLE
    if noun in grammar.organisation or head in grammar.organisation:
        return Ref.ORGANISATION
    if noun in grammar.document or head in grammar.document:
        return Ref.DOCUMENT
    return Ref.ROLE


def _gender(tokens: list[Token], start: int, i: int, grammar: Grammar) -> str:
    low = tokens[i].low
    head = grammar.lexicon.singular.get(low, low)
    if low in grammar.lexicon.word_class("either-gender"):
        told = article_gender(tokens, start, i, grammar)
        return told if told == "female" else ""
    if head in grammar.lexicon.word_class("epicene"):
        return ""
    if low in grammar.male or head in grammar.male:
        return "male"
    if low in grammar.female or head in grammar.female:
        return "female"
    return article_gender(tokens, start, i, grammar)


def _is_unknown_noun(tokens: list[Token], i: int, grammar: Grammar) -> bool:
    """Whether a word that no list has can be the noun behind an article."""
    token = tokens[i]
    return (
        token.kind is Kind.WORD
        and len(token.text) > 2
        and token.low not in grammar.closed
        and token.low not in grammar.time
        and token.low not in grammar.adverbs
        and token.low not in grammar.auxiliaries
        and not is_past(token.low)
        and (token.low not in grammar.finite_cues or token.low in grammar.noun_like)
    )


def _acts(tokens: list[Token], start: int, k: int, grammar: Grammar) -> bool:
    """Whether a word behind a noun for a person is its verb: "Le maire refuse la grève", "El alcalde calla."."""
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    opens = start == 0 or tokens[start - 1].text in (".", "!", "?", ";", ":")
    if after is None or after.kind is Kind.POINT:
        return opens and (after is None or after.text in (".", "!", "?"))
    if opens and after.low in grammar.prepositions - grammar.of:
        return not _has_verb(tokens, k + 1, grammar)  # "Il difensore scatta in piedi."
    object_follows = after.low in grammar.leading | grammar.that and after.low not in grammar.of
    return after.kind is Kind.WORD and (object_follows or after.low in grammar.time or after.low in grammar.adverbs)


def _has_verb(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a verb that we know stands between a token and the end of its sentence."""
    stop = next((j for j in range(k, len(tokens)) if tokens[j].text in (".", "!", "?", ";", ":")), len(tokens))
    return any(t.low in grammar.finite_forms or t.kind is Kind.QUOTE for t in tokens[k:stop])
