"""Subjects in French, Spanish, Italian and Portuguese: before their verb, behind it, or left out with its ending."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.grammar.romance.adverbials import is_unknown_name, phrase_at, prepositional_end, time_end
from reader.attribution.grammar.romance.antecedents import antecedent
from reader.attribution.grammar.romance.appositions import (
    LONGEST_APPOSITION,
    alive,
    apposed,
    apposition_end,
    completed_subject,
    same_gender,
)
from reader.attribution.grammar.romance.complements import is_adjective
from reader.attribution.grammar.romance.descriptions import without_what_was_done
from reader.attribution.grammar.romance.governed import governed_end
from reader.attribution.grammar.romance.past import is_past
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.grammar.romance.pointing import points_back
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.clauses import may_begin, subject_before
from reader.attribution.phrases.main_clause import main_subject
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

REACH = 16
"""So many tokens may stand between a verb and the subject behind it: where, when and to whom it was said."""
LONGEST_ASIDE, LONGEST_WHERE = 4, 8
"""Words of an aside between commas, at most, and of one that tells where."""
LONGEST_PLACE = 12
"""Tokens between "che" and its verb at most: "che in un’intervista a una radio locale ha definito"."""
LONGEST_IDIOM = 7
"""Tokens between a verb behind marked words and its subject, at most: "getta acqua sul fuoco"."""


def leading_subject(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """The subject of a sentence's main clause, where its noun is one of people or bodies."""
    subject = main_subject(tokens, start, end, grammar)
    if subject is None or subject.guessed:
        return None
    fronted = _behind_resumed(tokens, subject, end, grammar)
    if fronted is not None:
        return completed_subject(tokens, fronted, end, grammar)
    first = tokens[subject.start]
    opens = grammar.leading | grammar.lexicon.word_class("one-of")  # "Uno de los vecinos"
    bare = subject.ref is Ref.ROLE and not subject.plural and first.low not in opens
    verb = subject.ref is Ref.ORGANISATION and not subject.name and first.low in grammar.finite_cues  # "chiese al"
    return None if bare or verb else completed_subject(tokens, subject, end, grammar)


def _behind_resumed(tokens: list[Token], fronted: Mention, end: int, grammar: Grammar) -> Mention | None:
    """Who acts behind a verb whose object stands in front and again as a pronoun: "El centro lo dirige Ana Ruiz"."""
    again, name = fronted.end, fronted.end + 2
    if fronted.ref is Ref.PERSON or name >= end or tokens[again].low not in grammar.lexicon.word_class("resumptive"):
        return None
    if tokens[name].kind is not Kind.CAPITAL or tokens[again + 1].kind is not Kind.WORD:
        return None
    found = noun_phrase(tokens, name, end, grammar)
    return found if found is not None and found.ref is Ref.PERSON else None


def before_verb(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """The subject that ends right before the verb group at ``limit``."""
    while limit > start and tokens[limit - 1].low in grammar.lexicon.word_class("clitic"):
        limit -= 1
    asides = grammar.lexicon.word_class("stressed")
    if limit - 3 > start and tokens[limit - 1].text == "," and tokens[limit - 2].low in asides:
        limit -= 3  # "Mme Haddad, elle, promet"
    if limit <= start or tokens[limit - 1].low in grammar.prepositions:
        return None
    if points_back(tokens, limit - 1, grammar):
        return noun_phrase(tokens, limit - 1, limit, grammar)
    latter = grammar.lexicon.word_class("latter-male") | grammar.lexicon.word_class("latter-female")
    if limit - 1 > start and tokens[limit - 1].low in latter and tokens[limit - 2].low in grammar.leading:
        return noun_phrase(tokens, limit - 2, limit, grammar)  # "Ce dernier affirme"
    who = _relative_at(tokens, limit, start, grammar)
    if who >= 0:
        return antecedent(tokens, who, start, grammar)
    one = tokens[limit].low in grammar.reflexives if limit < len(tokens) else False  # "cuando se le pregunta"
    dropped = grammar.subject_dropped and not one
    if dropped and tokens[limit - 1].low in grammar.subordinators:
        ahead = antecedent(tokens, limit - 1, start, grammar)  # "Ha ragione Ruiz quando scrive"
        return ahead if ahead is not None and alive(ahead, grammar) else None
    own = _own_subject(tokens, limit, start, grammar)
    if own is not None:
        return own
    parted = next((k for k in range(limit - 1, start, -1) if tokens[k].text == ";"), -1)
    behind = before_verb(tokens, limit, parted + 1, grammar) if 0 < parted < limit - 1 else None
    if behind is not None:
        return behind  # "Ruiz lo llamó «loco»; el portavoz, Luis Prado, exigió"
    clause = _clause_start(tokens, limit, start, grammar)
    inner = subject_before(tokens, limit, clause, grammar) if clause > start else None
    if inner is not None and inner.end >= limit - 1:
        return _with_office(tokens, inner, clause, grammar)
    found = _by_mouth(tokens, limit, start, grammar) or subject_before(tokens, limit, start, grammar)
    if found is not None and found.ref is Ref.PERSON and not found.titled and found.start > start:
        inside = tokens[found.start - 1].kind is Kind.WORD and tokens[found.start - 1].low in grammar.nouns
        found = None if inside else found  # "Per la famiglia Singh parla"
    if found is not None and not found.name and (found.ref is Ref.ROLE or found.possessed):
        found = apposed(tokens, found, limit, grammar) or found  # "Uno de ellos, Ramón, bromeó"
    found = found or _with_adjective(tokens, limit, start, grammar)
    found = None if found is not None and _is_object(tokens, found, start, grammar) else found
    found = found or _titled_ahead(tokens, limit, start, grammar)
    if found is None or any(t.low in grammar.by for t in tokens[max(start, found.start - 3) : found.start]):
        found = _with_agent(tokens, limit, start, grammar) or found
    if found is None:
        return None
    return without_what_was_done(tokens, _with_office(tokens, found, start, grammar), grammar)


def _with_adjective(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """A body whose name has an adjective behind it: "el Ministerio de Salud uruguayo señaló"."""
    k = limit - 1
    if k - 2 < start or tokens[k - 1].kind is not Kind.CAPITAL or not is_adjective(tokens, k, grammar):
        return None
    found = subject_before(tokens, k, start, grammar)
    return replace(found, end=limit) if found is not None and found.ref is Ref.ORGANISATION else None


def _is_object(tokens: list[Token], found: Mention, start: int, grammar: Grammar) -> bool:
    """Whether a phrase before a verb belongs to another in front of it: "se suma a la petición, aunque avisa"."""
    if found.start <= start or found.name or found.plural or found.relative or not grammar.subject_dropped:
        return False
    before = tokens[found.start - 1]
    verb = before.kind is Kind.WORD and is_past(before.low)  # "inauguró una escuela, prometió"
    return verb or before.low in grammar.lexicon.word_class("dative")


def _titled_ahead(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """Somebody with a title in small letters and an apposition: "Entre el público, doña Carla, 93 años, dijo"."""
    for k in range(start, limit):
        if tokens[k].text in grammar.title_starts and tokens[k].kind is Kind.WORD:
            found = noun_phrase(tokens, k, limit, grammar)
            stop = apposition_end(tokens, found.end, limit, grammar) if found is not None else 0
            if found is not None and found.ref is Ref.PERSON and stop >= limit - 1:
                return found
    return None


def _with_agent(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """Who opens a sentence with a participle and what belongs to it: "L’expert mandaté par les juges avait conclu"."""
    first = start + (tokens[start].low in grammar.coordinators)
    found = noun_phrase(tokens, first, limit, grammar)
    if found is None or found.guessed or found.ref is not Ref.ROLE or not alive(found, grammar):
        return None
    by = found.end + (found.end < limit and tokens[found.end].low.endswith(grammar.past_endings))
    past = by - first > 2 and tokens[by - 1].low.endswith(grammar.past_endings)
    governed = by < limit and tokens[by].low in (grammar.prepositions if past else grammar.by)
    verbs = (grammar.finite_forms | grammar.relative | grammar.that) - grammar.nouns
    plain = (t.kind in (Kind.WORD, Kind.CAPITAL, Kind.NUMBER) and t.low not in verbs for t in tokens[by:limit])
    return found if governed and by - first > 2 and all(plain) else None


def _own_subject(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """The subject of a relative clause that ends right before its verb: "un patto che Ruiz definisce «fragile»"."""
    for k in range(limit - 2, max(start, limit - LONGEST_IDIOM), -1):
        if tokens[k].kind is Kind.POINT or tokens[k].low in grammar.finite_forms:
            return None
        object_ = tokens[k].low in grammar.who and k > start and tokens[k - 1].low in grammar.prepositions
        if tokens[k].low in grammar.that or object_:  # "a quien Ana Ruiz llamó «mentiroso»"
            found = noun_phrase(tokens, k + 1, limit, grammar)
            return found if found is not None and found.end == limit and alive(found, grammar) else None
    return None


def _relative_at(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> int:
    """The "che" whose verb begins at ``limit``, where it was said skipped: "che sul suo sito scrive"; -1 for none."""
    for k in range(limit - 1, max(start, limit - LONGEST_PLACE), -1):
        if tokens[k].low in grammar.who:
            told = limit - k == 1 or tokens[k + 1].low in grammar.prepositions
            told = told or all(t.low in grammar.adverbs for t in tokens[k + 1 : limit])  # "que además apuntó"
            return k if told else -1
        if tokens[k].low in grammar.finite_forms or tokens[k].text in (",", ":", ";"):
            return -1
    return -1


def _clause_start(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> int:
    """Where the last clause with a subject of its own begins: "…, quand la présidente, Anne Roux, y voit"."""
    for k in range(limit - 2, start, -1):
        if tokens[k].low in grammar.subordinators and tokens[k - 1].text == ",":
            own = k + 1 + (tokens[k + 1].low in grammar.that)
            named = own < limit and (tokens[own].low in grammar.leading or tokens[own].kind is Kind.CAPITAL)
            return own if named else start
    return start


def _by_mouth(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """Who speaks for the subject: "La direction, par la voix de son directeur Guy Lenoir, a fait valoir"."""
    mouths = grammar.lexicon.frames.get("by-mouth", ())
    if tokens[limit - 1].text != ",":
        return None
    for k in range(limit - 2, max(start, limit - LONGEST_APPOSITION), -1):
        mouth = phrase_at(tokens, k, limit, mouths)
        if mouth:
            found = noun_phrase(tokens, k + len(mouth), limit, grammar)
            whole = completed_subject(tokens, found, limit, grammar) if found is not None else None
            person = whole is not None and whole.ref in (Ref.PERSON, Ref.ROLE) and not whole.guessed
            return whole if person else None
    return None


def _with_office(tokens: list[Token], name: Mention, start: int, grammar: Grammar) -> Mention:
    """A name between commas with the office in front of it: "Le président de la chambre, Gérard Lanoë, demande"."""
    comma = name.start - 1
    if name.ref is not Ref.PERSON or name.titled or comma <= start or tokens[comma].text != ",":
        return name
    for k in range(max(start, comma - LONGEST_APPOSITION), comma):
        if tokens[k].low not in grammar.leading or not may_begin(tokens, k, start, grammar, strict=True):
            continue
        office = noun_phrase(tokens, k, comma, grammar)
        rest = range(office.end, comma) if office is not None else range(0)
        plain = all(tokens[j].kind is not Kind.POINT and tokens[j].low not in grammar.auxiliaries for j in rest)
        if office is not None and office.ref is Ref.ROLE and not office.plural and plain and same_gender(office, name):
            name.start, name.role, name.titled = k, name.role or office.role, True
            return name
    return name


def at_the_end(tokens: list[Token], after: int, end: int, grammar: Grammar) -> Mention | None:
    """Who closes the clause of a verb, behind what belongs to the verb: "taglia corto il sindaco", "va oltre Ruiz"."""
    free = after
    for k in range(after, min(end, after + LONGEST_IDIOM)):
        token, before = tokens[k], tokens[k - 1]
        free = max(free, governed_end(tokens, k, end, grammar))
        if k < free:
            continue
        if token.kind not in (Kind.WORD, Kind.CAPITAL) or token.low in grammar.finite_forms | grammar.relative:
            return None
        if before.low in grammar.prepositions or before.low in grammar.leading or before.kind is Kind.CAPITAL:
            continue
        named = token.kind is Kind.CAPITAL and tokens[k - 2].low in grammar.prepositions
        if named and is_unknown_name(tokens, k, end, grammar):
            continue  # "dice in sala Garibaldi"
        mention = noun_phrase(tokens, k, end, grammar)
        if mention is None or mention.start != k:
            continue
        pronoun = mention.ref is Ref.PRONOUN and mention.gender in ("male", "female")
        known = alive(mention, grammar) and (mention.definite or bool(mention.name))
        whole = completed_subject(tokens, mention, end, grammar) if known else mention
        if (known or pronoun) and (whole.end >= end or tokens[whole.end].kind in (Kind.POINT, Kind.PARENTHESIS)):
            return whole
    return None


def behind_verb(tokens: list[Token], after: int, end: int, grammar: Grammar) -> Mention | None:
    """The subject behind the verb group that ends before ``after``, what stands between them skipped."""
    k = _aside_end(tokens, after, end, grammar)
    limit = min(end, k + REACH)
    while k < limit:
        token = tokens[k]
        if token.text == "," and k > after:
            k += 1
            continue
        if token.kind not in (Kind.WORD, Kind.CAPITAL, Kind.NUMBER):
            return None
        if token.low in grammar.that or token.low in grammar.relative:
            return None
        timed = time_end(tokens, k, end, grammar) or governed_end(tokens, k, end, grammar)
        if timed:
            k = timed
            continue
        if token.low in grammar.prepositions and token.kind is Kind.WORD:
            acts = k + 1 < end and tokens[k + 1].low.endswith(grammar.infinitive_endings)
            if grammar.subject_dropped and acts and tokens[k + 1].low not in grammar.nouns:
                return None  # "dijo al abandonar la reunión"
            first, k = k, prepositional_end(tokens, k, end, grammar)
            if k < end and tokens[k].text == "," and _is_somebody(tokens[k - 1], grammar) and k - first <= 3:
                return None  # "ha spiegato al negoziatore, il maggiore Ruiz"
            continue
        mention = noun_phrase(tokens, k, end, grammar)
        if mention is None or (mention.ref is Ref.PRONOUN and mention.gender == "first"):
            return None
        if mention.guessed and not mention.definite and k > after and tokens[k].low in grammar.leading:
            return None  # "dice, con el manuscrito otra vez"
        return completed_subject(tokens, mention, end, grammar)
    return None


def _is_somebody(token: Token, grammar: Grammar) -> bool:
    """Whether a word is a noun for one person."""
    return token.low in grammar.person and grammar.lexicon.singular.get(token.low, token.low) == token.low


def _aside_end(tokens: list[Token], k: int, end: int, grammar: Grammar) -> int:
    """The token behind a few words between commas: "se rappelle, amère, la présidente"; ``k`` where there are none."""
    if k + 2 >= end or tokens[k].text != ",":
        return k
    where = tokens[k + 1].low in grammar.prepositions
    longest = LONGEST_WHERE if where else LONGEST_ASIDE
    closing = next((j for j in range(k + 2, min(end, k + longest + 2)) if tokens[j].text == ","), -1)
    inside = tokens[k + 1 : closing] if closing > 0 else []
    kinds = (Kind.WORD, Kind.CAPITAL) if where else (Kind.WORD,)
    plain = all(t.kind in kinds and t.low not in grammar.conjunctions | grammar.relative for t in inside)
    return closing + 1 if inside and plain and not any(t.low in grammar.finite_cues for t in inside) else k


def body_that_opens(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """The body of "Desde el ministerio aseguran", "Du côté de l’agence, on se veut rassurant"."""
    k = start
    while k < limit and k - start < 4 and tokens[k].low in grammar.lexicon.word_class("on-the-part-of"):
        k += 1
    if k == start or k >= limit:
        return None
    body = noun_phrase(tokens, k, limit, grammar)
    if body is not None and body.ref is Ref.PERSON and " " not in body.name and not body.titled:
        return None if body.gender else replace(body, ref=Ref.ORGANISATION, head=body.name.lower())  # "Chez Corvane"
    return body if body is not None and body.ref is Ref.ORGANISATION else None


def is_plural(verb: str, grammar: Grammar) -> bool:
    """Whether the ending of a finite verb is one of the plural."""
    return verb.endswith(grammar.plural_verb_endings)


def left_out(tokens: list[Token], i: int, grammar: Grammar) -> Mention | None:
    """The subject that only the ending of the verb at ``i`` tells, where the language leaves it out."""
    if not grammar.subject_dropped:
        return None
    plural = is_plural(tokens[i].low, grammar)
    return Mention(i, i, Ref.PRONOUN, "", gender="" if plural else "any", plural=plural)
