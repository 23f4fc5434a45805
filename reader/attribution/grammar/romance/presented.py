"""Sentences that only present who speaks next.

"Un argument que balaie le maire, Guy Lenoir." « … », lâche-t-il. "Même constat chez Guy Lenoir, le maire." « … »
"""

from __future__ import annotations

from reader.attribution.grammar.romance.adverbials import phrase_at
from reader.attribution.grammar.romance.appositions import alive, apposition_end, completed_subject
from reader.attribution.grammar.romance.left_out import left_out_topic
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.grammar.romance.speakers import behind_verb, leading_subject
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token

LONGEST_AHEAD = 9
"""Tokens in front of "que" at most: a noun with what belongs to it, or "c’est aussi ce"."""
LONGEST_PLACE = 7
"""Tokens of what opens a sentence in front of its subject, at most."""
LONGEST_VOID = 4
"""Tokens that may stand between "il" and a verb without a subject, "il n’y en a"."""
LONGEST_LEAD = 9
"""Tokens in front of whom a sentence presents at its end, at most."""


def topic(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """Whom a sentence is about: the subject of its main clause, or whom it presents where it has none."""
    by_clause = left_out_topic(tokens, start, end, grammar) or _by_clause(tokens, start, end, grammar)
    by_clause = by_clause or _set_in_front(tokens, start, end, grammar) or _he(tokens, start, end, grammar)
    by_clause = by_clause or by_view(tokens, start, end, grammar)  # "Même avis chez la concierge."
    found = by_clause or leading_subject(tokens, start, end, grammar) or presented(tokens, start, end, grammar)
    return None if found is not None and found.head in grammar.animals else found


def _he(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """The "il" that opens a sentence and is somebody, where it could be nobody, too: not "il faut", "il y a"."""
    first = tokens[start]
    gender, plural = grammar.pronouns.get(first.low, ("", False))
    behind = tokens[start + 1 : min(end, start + LONGEST_VOID)]
    if first.low not in grammar.void_subjects or not behind or any(t.low in grammar.impersonal for t in behind):
        return None
    return Mention(start, start + 1, Ref.PRONOUN, first.text, head=first.low, gender=gender, plural=plural)


def _set_in_front(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """Whom a sentence sets in front of a verb as the one whom it is about or who does it.

    So it is in "A Ana Ruiz no le gusta", "Al técnico le pueden caer", and in "Fue la actriz quien puso fin",
    "C’est le maire qui", "El que no rió fue Luis Prado".
    """
    first, words = tokens[start], grammar.lexicon.word_class
    if first.low in words("dative") and start + 1 < end:
        found = noun_phrase(tokens, start + 1, end, grammar)
        k = found.end if found is not None else end
        k += k < end and tokens[k].low in words("negation")
        dative = k + 1 < end and tokens[k].low in words("clitic") and tokens[k + 1].kind is Kind.WORD
        dative = dative and tokens[k + 1].low not in grammar.finite_cues  # not "Al alcalde lo llamó «farsante»"
        for j in range(k + 1, min(end - 1, k + LONGEST_VOID)):  # "A la portavoz el argumento le suena a disculpa"
            plain = all(t.kind is Kind.WORD for t in tokens[k:j])
            dative = dative or (plain and tokens[k].low in grammar.leading and tokens[j].low in words("dative-pronoun"))
        return found if found is not None and dative and alive(found, grammar) else None
    as_for = start
    while as_for < min(end, start + LONGEST_VOID) and tokens[as_for].low in words("as-for"):
        as_for += 1
    if as_for > start + 1:
        found = noun_phrase(tokens, as_for, end, grammar)
        return found if found is not None and alive(found, grammar) else None
    for gender in ("male", "female"):
        acts = start + 2 < end and (tokens[start + 1].kind is Kind.WORD or tokens[start + 1].text == ",")
        if acts and first.low in words(f"stressed-{gender}") and tokens[start + 1].low not in grammar.coordinators:
            return Mention(start, start + 1, Ref.PRONOUN, first.text, head=first.low, gender=gender)
    k = start + (first.low in words("cleft-opener"))
    if k + 2 < end and tokens[k].low in words("be"):
        found = noun_phrase(tokens, k + 1, end, grammar)
        whole = completed_subject(tokens, found, end, grammar) if found is not None else None
        behind = (
            whole.end + (whole.end < end and tokens[whole.end].low in grammar.leading) if whole is not None else end
        )
        cleft = behind < end and tokens[behind].low in grammar.who
        return whole if whole is not None and cleft and alive(whole, grammar) else None
    if first.low in grammar.leading and start + 1 < end and tokens[start + 1].low in grammar.who:
        for k in range(start + 3, min(end - 1, start + LONGEST_LEAD)):
            if tokens[k].low in words("be"):
                found = noun_phrase(tokens, k + 1, end, grammar)
                whole = completed_subject(tokens, found, end, grammar) if found is not None else None
                return whole if whole is not None and alive(whole, grammar) else None
    return None


def presented(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """Whom a sentence without a verb of its own ends with; None in others."""
    views = grammar.lexicon.frames.get("according", ()) if tokens[start].low in grammar.frame_starts else ()
    phrase = phrase_at(tokens, start, end, views)
    if phrase and start + len(phrase) < end:
        view = noun_phrase(tokens, start + len(phrase), end, grammar)
        if view is not None and view.ref is not Ref.PRONOUN and alive(view, grammar):
            return view
    behind = _behind_place(tokens, start, end, grammar)
    if behind is not None:
        return behind
    turn = _whose_turn(tokens, start, end, grammar)
    return turn or _behind_its_verb(tokens, start, end, grammar) or _at_the_end(tokens, start, end, grammar)


def _behind_place(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """The subject right behind words of place or time without a comma: "In semifinale Ruiz troverà la ceca"."""
    if tokens[start].low not in grammar.prepositions and tokens[start].low not in grammar.time:
        return None
    for k in range(start + 2, min(end - 1, start + LONGEST_PLACE)):
        token, before = tokens[k], tokens[k - 1]
        if token.kind is Kind.POINT or token.kind is Kind.QUOTE or token.low in grammar.finite_forms:
            return None
        governed = before.low in grammar.prepositions | grammar.leading
        governed = governed or (token.kind is Kind.CAPITAL and before.kind is Kind.CAPITAL)
        begins = token.kind is Kind.CAPITAL or token.low in grammar.definite
        found = noun_phrase(tokens, k, end, grammar) if begins and not governed else None
        person = found is not None and (found.ref is Ref.PERSON or (found.ref is Ref.ROLE and alive(found, grammar)))
        if found is not None and person and not found.plural and found.end < end:
            after = tokens[found.end]
            acts = after.kind is Kind.WORD and after.low not in grammar.closed - grammar.auxiliaries
            if acts and after.low not in grammar.leading:
                return found
    return None


def _at_the_end(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """The first person or body of a short sentence that closes it and is no object: "Di altro avviso il sindaco."."""
    if any(t.kind is Kind.QUOTE for t in tokens[start:end]):
        return None
    for k in range(start + 1, min(end, start + LONGEST_LEAD)):
        token, before = tokens[k], tokens[k - 1]
        if token.text in (":", ";", "?"):
            return None
        inside = before.low in grammar.leading or (before.kind is Kind.CAPITAL and k - 1 > start)
        if token.kind not in (Kind.WORD, Kind.CAPITAL) or inside:
            continue
        found = noun_phrase(tokens, k, end, grammar)
        is_one = before.low in grammar.being or _is_any_verb(tokens, k - 1, start, grammar)  # "Espera una vecina"
        is_one = is_one and found is not None and found.ref is Ref.ROLE and not (found.guessed or found.plural)
        if found is None or not alive(found, grammar) or not (found.definite or found.name or is_one):
            continue
        whole = completed_subject(tokens, found, end, grammar)
        owned = before.low in grammar.of and any(t.low in grammar.frame_nouns for t in tokens[start:k])
        if before.low in grammar.prepositions and not owned:
            return None
        told = whole.ref is Ref.PERSON and whole.end < end and tokens[whole.end].text == ","
        return whole if told or _closes(tokens, whole, end, grammar) else None
    return None


def _by_clause(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """The subject of the relative clause with which it ends."""
    that = next((k for k in range(start + 1, min(end, start + LONGEST_AHEAD)) if _is_object(tokens[k], grammar)), -1)
    if that < 0 or any(_is_verb(tokens[k], grammar) for k in range(start, that)):
        return None
    verb = _verb_end(tokens, that + 1, end, grammar)
    found = behind_verb(tokens, verb, end, grammar) if 0 < verb < end else None
    return found if found is not None and _closes(tokens, found, end, grammar) else None


def _behind_its_verb(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """A person who stands behind the verb of a sentence that opens with an adverb: "También se ríe la propia Ruiz"."""
    k = start
    while k < end and (tokens[k].low in grammar.adverbs or tokens[k].low in grammar.time):
        k += 1
    clitic = k < end and tokens[k].low in grammar.lexicon.word_class("clitic")
    verb = _verb_end(tokens, k, end, grammar) if k > start or clitic else -1
    if not 0 < verb < end or tokens[verb].low in grammar.prepositions:
        return None
    found = noun_phrase(tokens, verb, end, grammar)
    whole = completed_subject(tokens, found, end, grammar) if found is not None else None
    return whole if whole is not None and whole.ref is Ref.PERSON else None


def _whose_turn(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """Whose turn a sentence says it is: "Después fue el turno de Ana Ruiz", "Vient le tour d’Anne Roux, qui"."""
    for k in range(start, min(end - 2, start + LONGEST_AHEAD)):
        if tokens[k].low in grammar.lexicon.word_class("turn") and tokens[k + 1].low in grammar.of:
            found = noun_phrase(tokens, k + 2, end, grammar)
            return (
                completed_subject(tokens, found, end, grammar) if found is not None and alive(found, grammar) else None
            )
    return None


def by_view(tokens: list[Token], start: int, end: int, grammar: Grammar) -> Mention | None:
    """Whose view it says that something is: "C’est aussi l’avis de Guy Lenoir", "Même constat chez le maire"."""
    views = grammar.lexicon.word_class("view")
    view = next((k for k in range(start, min(end, start + LONGEST_AHEAD)) if tokens[k].low in views), -1)
    if view < 0 or any(_is_verb(t, grammar) for t in tokens[start:end]):
        return None
    for k in range(view + 1, min(end - 1, view + LONGEST_AHEAD)):
        governed = tokens[k].low in grammar.prepositions or tokens[k].low in grammar.of
        found = noun_phrase(tokens, k + 1, end, grammar) if governed else None
        whole = completed_subject(tokens, found, end, grammar) if found is not None else None
        if whole is not None and _closes(tokens, whole, end, grammar):
            return whole
    return None


def _closes(tokens: list[Token], found: Mention, end: int, grammar: Grammar) -> bool:
    """Whether a phrase for somebody, with an apposition to it, ends the sentence."""
    somebody = found.ref in (Ref.PERSON, Ref.ROLE, Ref.ORGANISATION) and not found.guessed
    rest = tokens[apposition_end(tokens, found.end, end, grammar) : end]
    return somebody and all(t.kind is Kind.POINT for t in rest)


def _is_object(token: Token, grammar: Grammar) -> bool:
    return token.low in grammar.that or token.low in grammar.lexicon.word_class("relative-object")


def _is_verb(token: Token, grammar: Grammar) -> bool:
    """Whether a word in front of "que" is a verb of its own, and not the one of "c’est ce que"."""
    known = token.low in grammar.finite_cues or token.low in grammar.auxiliaries or token.kind is Kind.QUOTE
    return known and token.low not in grammar.lexicon.word_class("be")


def _is_any_verb(tokens: list[Token], k: int, start: int, grammar: Grammar) -> bool:
    """Whether a word in the middle of a sentence has the form of a finite verb and is no other word that we know."""
    word = tokens[k]
    other = word.low in grammar.nouns or word.low in grammar.closed or word.low in grammar.leading
    governed = k > start and (tokens[k - 1].low in grammar.leading or tokens[k - 1].low in grammar.prepositions)
    formed = word.low.endswith(grammar.verb_endings) or word.low in grammar.finite_forms
    return word.kind is Kind.WORD and k > start and formed and not other and not governed


def _verb_end(tokens: list[Token], k: int, end: int, grammar: Grammar) -> int:
    """The token behind the verb that begins at ``k``, with what belongs to it; -1 where a subject comes first."""
    while k < end and tokens[k].low in grammar.lexicon.word_class("clitic"):
        k += 1
    compound = k < end and tokens[k].low in grammar.lexicon.word_class("perfect")
    while compound and k < end and (tokens[k].low in grammar.auxiliaries or tokens[k].low in grammar.adverbs):
        k += 1
    closed = k >= end or tokens[k].kind is not Kind.WORD or tokens[k].low in grammar.closed | grammar.leading
    return -1 if closed or tokens[k].low in grammar.nouns else k + 1
