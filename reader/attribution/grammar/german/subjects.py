"""The subject of a German verb: in front of it or behind it, parted from it, or shared with the clause before."""

from __future__ import annotations

from reader.attribution.grammar.german.agreement import agrees, with_number
from reader.attribution.grammar.german.clauses import Clause, behind_preposition, clauses
from reader.attribution.grammar.german.concerned import concerned, is_thing
from reader.attribution.grammar.german.datelines import behind_dateline
from reader.attribution.grammar.german.parted_subjects import BACK, apart_from, limit, mooded, shared
from reader.attribution.grammar.german.phrases.appositions import apposed
from reader.attribution.grammar.german.phrases.attributes import is_name_in_marks
from reader.attribution.grammar.german.phrases.cases import nominative
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.relatives import antecedent, name_ahead
from reader.attribution.grammar.german.subject_phrases import (
    acts_on_her,
    all_capitals,
    is_bare_noun,
    is_person_by_list,
    is_refused,
    is_she,
    is_unknown,
    joined,
    said_it,
    says_it,
    taken_up,
    tells_when,
    without_place,
)
from reader.attribution.grammar.german.verb_forms import has_verb, is_finite
from reader.attribution.grammar.german.vocabulary import BODY, DOCUMENT, Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.text.tokens import Kind, Token

_OBJECTS = ("men", "ten", "gen", "nen", "ungen", "heiten", "keiten", "ung", "heit", "keit")
"""How nouns end that stand without an article in front of a verb, as its object."""
AMONG_OTHERS = frozenset(("anderem", "anderen"))
"""Behind "unter" they are no people: "Geblieben ist unter anderem Ana Ruiz"."""
CONTRAST = 4
"""So many tokens at most open a clause with a verb and "aber": "fand damit aber"."""
WHOLE, AS = "ganze", "als"
WHEN_CLAUSES = frozenset(("als", "bis", "da"))


def subject_of(
    tokens: list[Token], clause: Clause, verb: int, earlier: list[Clause], grammar: Grammar
) -> Mention | None:
    """The subject of the finite verb at token ``verb`` of a clause; None where the clause has none."""
    words = vocabulary(grammar)
    if clause.opener:
        inside = _behind(tokens, _after_opener(tokens, clause), clause.end, words)
        head = antecedent(tokens, clause, earlier, words)
        return inside if head is None or _is_subject_there(tokens, inside, head, clause, words) else head
    opening = tokens[clause.start]
    if verb == clause.start + 1 and opening.low in grammar.coordinators and opening.text[0].isupper():
        behind = _behind(tokens, verb + 1, clause.end, words)
        person = behind is not None and behind.ref in (Ref.PERSON, Ref.ROLE, Ref.PRONOUN)
        several = behind is not None and tokens[behind.start].low == "die" and words.are_men(behind.head)
        if not person or (several and not tokens[verb].low.endswith("n")):  # "Und lobt die Richter: „…“"
            return Mention(verb, verb, Ref.PRONOUN, "", head="", gender="any")
    first = clause.start
    while first < verb and (tokens[first].low in words.focus):
        first += 1
    if first < verb:
        ahead = _prefield(tokens, first, verb, words)
        joint = next((k for k in range(verb - 2, first, -1) if tokens[k].low in ("und", "aber", "doch")), 0)
        if ahead is None and joint:
            ahead = _prefield(tokens, joint + 1, verb, words)
        if ahead is not None and ahead.plural and ahead.end < verb and not agrees(tokens, ahead, verb, words):
            ahead = _body_named_by(tokens, ahead, verb, words)  # "Ärzte ohne Grenzen sagte"
        behind = _behind(tokens, verb + 1, clause.end, words)
        if ahead is not None and agrees(tokens, ahead, verb, words) and not _outranks(tokens, behind, ahead, words):
            return name_ahead(tokens, clause, ahead, earlier, words) or with_number(tokens, ahead, verb)
        if behind is None and clause.before == "," and is_finite(tokens, first, words):
            return apart_from(tokens, earlier, words)
        return behind
    behind = _behind(tokens, verb + 1, clause.end, words)
    if not clause.before or clause.before in ":;":
        return behind
    if behind is not None and _is_inserted(tokens, clause, earlier, words):
        return behind
    beside = behind if behind is not None and behind.ref is Ref.PRONOUN and behind.start == verb + 1 else None
    if beside is not None and beside.head in ("er", "wir", "ich"):
        return beside  # "Dem Minister, Jo Kern, rief er zu"
    goes_on = shared(tokens, clause, verb, behind, earlier, words)
    if goes_on is not None:
        return goes_on
    object_only = behind is not None and _is_object(tokens, clause, behind, earlier, words)
    parted = _is_parted(tokens, earlier, words)
    apart = apart_from(tokens, earlier, words) if behind is None or parted or object_only else None
    apart = apart or (_inverted(tokens, clause, earlier, words) if object_only else None)
    if apart is None or not agrees(tokens, apart, verb, words) or (parted and _outranks(tokens, behind, apart, words)):
        return behind
    return apart


def _named(tokens: list[Token], k: int, end: int, words: Vocabulary) -> bool:
    """Whether a preposition is the particle of a name: "sagte von der Brink"."""
    phrase = noun_phrase(tokens, k, end, words.grammar) if tokens[k].low in words.grammar.particles else None
    return phrase is not None and phrase.ref is Ref.PERSON


def _is_object(tokens: list[Token], clause: Clause, behind: Mention, earlier: list[Clause], words: Vocabulary) -> bool:
    """Whether what stands behind a verb that opens its clause is rather its object, by a noun of no list or "aber"."""
    bare = behind.ref is Ref.PERSON and _is_unknown_noun(tokens, behind, words) and _contrasts(tokens, clause, words)
    if not bare and (behind.ref not in (Ref.DOCUMENT, Ref.ORGANISATION) or behind.name):
        return False
    if earlier and mooded(tokens, earlier[-1], words):
        return False
    if not words.kind(behind.head):
        return True
    marked = bool(earlier) and any(t.kind is Kind.QUOTE for t in tokens[earlier[-1].start : earlier[-1].end])
    if marked or not _contrasts(tokens, clause, words) or tokens[behind.start].low in words.grammar.definite:
        return False
    whose = apart_from(tokens, earlier, words) or _inverted(tokens, clause, earlier, words)
    told = whose is not None and (bool(whose.name) or words.kind(whose.head) == BODY)
    return told or (whose is not None and whose.ref is not Ref.ORGANISATION)  # "Ruiz lobte ihn, verlangte aber Geld"


def _is_unknown_noun(tokens: list[Token], phrase: Mention, words: Vocabulary) -> bool:
    """Whether a noun without an article is taken for a name that nothing knows: "forderte aber mehr Geld"."""
    name, grammar = phrase.name.lower(), words.grammar
    known = name in grammar.surnames or name in grammar.given or " " in name or phrase.titled
    return not known and tokens[phrase.start].low not in grammar.leading


def _contrasts(tokens: list[Token], clause: Clause, words: Vocabulary) -> bool:
    """Whether a clause goes on with "aber" and the like right behind its verb."""
    return any(t.low in words.contrasting for t in tokens[clause.start + 1 : min(clause.end, clause.start + CONTRAST)])


def _inverted(tokens: list[Token], clause: Clause, earlier: list[Clause], words: Vocabulary) -> Mention | None:
    """The subject behind the verb of the clause before one with "aber": "Am Montag lobte Ruiz ihn, verlangte aber"."""
    before = earlier[-1] if earlier else None
    if before is None or before.opener or not _contrasts(tokens, clause, words):
        return None
    verb = next((k for k in range(before.start, before.end) if is_finite(tokens, k, words)), before.end)
    found = _behind(tokens, verb + 1, before.end, words)
    return found if found is not None and (found.ref in (Ref.PERSON, Ref.ROLE) or found.name) else None


def _is_subject_there(
    tokens: list[Token], inside: Mention | None, head: Mention, clause: Clause, words: Vocabulary
) -> bool:
    """Whether the phrase inside a relative clause is its subject, and not whom the clause is about."""
    if inside is None or inside.ref is Ref.PRONOUN:
        return inside is not None
    thing = head.ref in (Ref.ORGANISATION, Ref.DOCUMENT) and not head.name and not words.kind(head.head)
    if not thing and inside.ref is Ref.PERSON and _is_unknown_noun(tokens, inside, words):
        return False  # "Die Stadt, die Geld fordert, sei arm"
    if clause.opener == "der":
        return tokens[inside.start].low == "der" or thing
    return thing or inside.ref in (Ref.PERSON, Ref.ROLE)


def _body_named_by(tokens: list[Token], phrase: Mention, verb: int, words: Vocabulary) -> Mention | None:
    """A plural without an article and a verb in the singular: the name of a body."""
    writings = words.kind(phrase.head) == DOCUMENT  # "Berichte über Verluste nannte der Wirt „Quatsch“"
    if writings or tokens[phrase.start].low in words.grammar.leading or tokens[verb - 1].kind is not Kind.CAPITAL:
        return None
    name = join(tokens, phrase.start, verb)
    return Mention(phrase.start, verb, Ref.ORGANISATION, name, name=name, head=phrase.head)


def _outranks(tokens: list[Token], behind: Mention | None, ahead: Mention, words: Vocabulary) -> bool:
    """Whether the phrase behind a verb is surely its subject, so that the one in front is its object."""
    if behind is None or ahead.ref is Ref.PRONOUN or behind.end - behind.start > 12:
        return False
    if is_unknown(tokens, ahead, words) and words.is_like_adverb(tokens[ahead.start].low):
        return behind.ref is not Ref.DOCUMENT or bool(words.kind(behind.head))  # "Offiziell verlangt das Amt"
    if is_unknown(tokens, ahead, words) and says_it(tokens, ahead.end, behind, words):
        return True  # "Gleichwohl sagte Ana Ruiz, man habe Zeit"
    if is_unknown(tokens, ahead, words) and tokens[behind.start - 1].low in words.reflexive:
        return behind.ref is Ref.PERSON and (behind.titled or " " in behind.name)  # "Vorsichtiger äußerte sich Jo Kern"
    opening, first = tokens[behind.start].low, tokens[ahead.start]
    if first.kind is Kind.QUOTE:
        return behind.ref is not Ref.ORGANISATION or bool(behind.name or words.kind(behind.head))  # "„Ja“ sagte sie"
    finite = is_finite(tokens, behind.start - 1, words)
    plain = len(ahead.text.split()) == 1 and ahead.end - ahead.start == 1 and not is_person_by_list(ahead, words)
    if behind.head in ("er", "ich", "wir", "man") and behind.ref is Ref.PRONOUN and finite and plain:
        return True  # "Ausnahmen nannte er selten"
    thing = ahead.ref is Ref.ORGANISATION and not ahead.name and not words.kind(ahead.head)
    matter = ahead.ref in (Ref.ORGANISATION, Ref.DOCUMENT) and not (ahead.name or words.kind(ahead.head))
    if matter and finite and is_refused(tokens, behind, words):
        return True  # "Eine Stundung lehnt Ruiz ab"
    if thing and ahead.head in words.turns_to_speak and behind.ref in (Ref.PERSON, Ref.ROLE):
        return True  # "Das letzte Wort hatte die Angeklagte"
    stated = ahead.head.endswith(words.stated_things) and words.kind(behind.head) == BODY
    if thing and finite and (stated or (behind.head == "sie" and behind.ref is Ref.PRONOUN)):
        return True  # "Das Angebot hatte sie abgelehnt", "Die Zahl gab die Polizei mit 800 an"
    if (
        plain
        and first.low.endswith(_OBJECTS)
        and is_she(tokens, behind)
        and first.text not in words.grammar.lexicon.places
    ):
        return True  # "Namen nannte sie nicht"
    male = opening in ("er", "der", "dieser", "ein") and behind.ref in (Ref.PERSON, Ref.ROLE, Ref.PRONOUN)
    male = male and behind.gender != "female"
    if ahead.ref in (Ref.DOCUMENT, Ref.ORGANISATION) and first.low in ("die", "das", "eine", "ein", "diese", "dieses"):
        whole = behind.ref is Ref.PERSON and (behind.titled or " " in behind.name)
        body = words.kind(ahead.head) == BODY  # "Die Polizei beschuldigt Ana Ruiz"
        return male or (whole and not body)
    unknown = ahead.ref is Ref.PERSON and " " not in ahead.name and not ahead.titled
    return male and unknown and first.low not in words.grammar.surnames


def _is_inserted(tokens: list[Token], clause: Clause, earlier: list[Clause], words: Vocabulary) -> bool:
    """Whether a clause interrupts another one, which goes on with its verb: "Die Stadt, räumte Ruiz ein, habe"."""
    k = clause.end + 1
    if clause.before != "," or clause.after != "," or k >= len(tokens) or not _is_parted(tokens, earlier, words):
        return False
    verb = tokens[k].low in words.moods_or_auxiliaries
    return verb and tokens[k].kind is Kind.WORD


def _is_parted(tokens: list[Token], earlier: list[Clause], words: Vocabulary) -> bool:
    """Whether no clause in front has the verb of the main one, so that all of it is the subject."""
    return bool(earlier) and not any(
        has_verb(tokens, clause.start, clause.end, words) for clause in earlier[-BACK:] if not clause.opener
    )


def _after_opener(tokens: list[Token], clause: Clause) -> int:
    k = clause.start
    while k < clause.end and tokens[k].low != clause.opener:
        k += 1
    return k + 1


def _prefield(tokens: list[Token], first: int, verb: int, words: Vocabulary) -> Mention | None:
    """The subject in front of the verb: a phrase that reaches up to it, adverbs and what belongs to it in between."""
    grammar = words.grammar
    first += tokens[first].low in ("sowohl", "weder")
    phrase = noun_phrase(tokens, first, verb, grammar) or all_capitals(tokens, first, verb, words)
    if phrase is None or not nominative(tokens, phrase, grammar) or tells_when(tokens, phrase, verb, words):
        return None
    k = phrase.end
    part = tokens[k].low == AS and k + 1 < verb and tokens[k + 1].low != "auch"
    role = noun_phrase(tokens, k + 1, verb, grammar) if part else None
    if role is not None and role.end == verb:
        return phrase  # "Der Kreis als Träger bittet um Geduld"
    if k + 1 < verb and tokens[k].low in (grammar.joiner, AS, "noch"):
        k += tokens[k].low == AS and tokens[k + 1].low == "auch"
        other = noun_phrase(tokens, k + 1, verb, grammar) if k + 1 < verb else None
        if other is not None and other.end == verb:
            return joined(tokens, phrase, other)
    while k < verb:
        token = tokens[k]
        if token.kind is Kind.PARENTHESIS or token.low in grammar.adverbs or token.low in grammar.time:
            k += 1
            continue
        if token.low in grammar.prepositions:
            inner = noun_phrase(tokens, k + 1, verb, grammar)
            if inner is not None:
                k = inner.end
                continue
            k += 1
            continue
        if token.kind is Kind.NUMBER or token.kind is Kind.QUOTE or token.low in grammar.particles:
            k += 1
            continue
        if token.kind is Kind.CAPITAL and phrase.ref is not Ref.PRONOUN:
            k += 1
            continue
        return None if phrase.ref is Ref.PRONOUN else phrase if verb - k < 3 else None
    return phrase


def _behind(tokens: list[Token], first: int, end: int, words: Vocabulary) -> Mention | None:
    """The first phrase that can be a subject from a token on: what stands behind prepositions is none."""
    grammar = words.grammar
    k = first
    while k < end:
        token = tokens[k]
        if token.low in words.reflexive or token.low in grammar.adverbs or token.kind is Kind.PARENTHESIS:
            k += 1
            continue
        if token.low == "unter" and k + 1 < end and tokens[k + 1].low in AMONG_OTHERS:
            k += 2
            continue
        if token.low in grammar.objects and not (token.low == "ihr" or token.kind is Kind.CAPITAL):
            k += 1
            continue
        if (token.low in grammar.prepositions or token.low == "als") and not (
            k == first and _named(tokens, k, end, words)
        ):
            k = behind_preposition(tokens, k, end, grammar)
            continue
        if token.kind is Kind.QUOTE and not is_name_in_marks(token):
            return None
        phrase = noun_phrase(tokens, k, end, grammar)
        if phrase is not None and (tells_when(tokens, phrase, end, words) or _is_all_of_it(tokens, phrase, end)):
            k = phrase.end
            continue
        if phrase is None:
            run = token.kind is Kind.CAPITAL and words.may_open(token.low)
            k += 1
            while run and k < end and tokens[k].kind is Kind.CAPITAL:
                k += 1  # "Lunds Einsatz" is no subject, and neither is "Einsatz"
            continue
        verb = first - 1
        bound = verb >= 0 and is_finite(tokens, verb, words)
        if nominative(tokens, phrase, grammar) and (not bound or agrees(tokens, phrase, verb, words)):
            if phrase.head == "es" and phrase.ref is Ref.PRONOUN:
                return said_it(tokens, phrase, end, grammar) or phrase
            phrase = acts_on_her(tokens, phrase, end, grammar) or phrase
            other = None
            if phrase.end + 1 < end and tokens[phrase.end].low == grammar.joiner:
                other = noun_phrase(tokens, phrase.end + 1, end, grammar)
            if other is not None and nominative(tokens, other, grammar) and other.ref is phrase.ref:
                return joined(tokens, phrase, other)
            without_place(tokens, phrase, grammar)
            return with_number(tokens, apposed(tokens, phrase, limit(tokens, end), grammar), verb)
        k = max(k + 1, phrase.end)
    return None


def _is_all_of_it(tokens: list[Token], phrase: Mention, end: int) -> bool:
    """Whether a phrase is "das Ganze" behind a verb, as its object: "Lustig fand das Ganze nur eine Nachbarin"."""
    return phrase.head == WHOLE and tokens[phrase.start].low == "das" and phrase.end < end


def _newcomer(tokens: list[Token], later: list[Clause], words: Vocabulary) -> Mention | None:
    """Somebody new in a clause that tells what happens: "Es ist spät, als im Kino ein Gast aufspringt"."""
    clause = next((c for c in later if c.opener in WHEN_CLAUSES), None)
    found = _behind(tokens, _after_opener(tokens, clause), clause.end, words) if clause is not None else None
    new = found is not None and found.ref is Ref.ROLE and not (found.definite or found.plural)
    return found if new else None


def topic(tokens: list[Token], start: int, end: int, grammar: Grammar, *, writings: bool = False) -> Mention | None:
    """The subject of a sentence's first main clause; a writing only with ``writings``."""
    words = vocabulary(grammar)
    parts = clauses(tokens, behind_dateline(tokens, start, end, words), end, grammar)
    for clause in parts:
        if clause.opener:
            continue
        k = clause.start
        while k < clause.end and tokens[k].low in grammar.coordinators:
            k += 1
        found = _behind(tokens, k, clause.end, words)
        whom = concerned(tokens, k, clause.end, words) if found is None or is_thing(found, words) else None
        if whom is not None:
            return whom
        if found is not None and (writings or found.ref is not Ref.DOCUMENT):
            if found.start == k and found.end < clause.end and is_finite(tokens, found.end, words):
                behind = _behind(tokens, found.end + 1, clause.end, words)
                if behind is not None and _outranks(tokens, behind, found, words):
                    found = behind  # "Offiziell sagt sie", "Eine Absage erteilte dem Plan Ana Ruiz"
                else:
                    found = with_number(tokens, found, found.end)
            elif found.start > k and is_finite(tokens, found.start - 1, words):
                found = with_number(tokens, found, found.start - 1)  # "Zudem kamen die Beobachter"
            bare = found.start > k and is_bare_noun(found, grammar)  # "auf die daran grenzenden Regionen"
            if found.head == "es" and found.start > k:  # "Ähnlich sieht es Ana Ruiz"
                other = _behind(tokens, found.end, clause.end, words)
                whole = other is not None and other.ref is Ref.PERSON and (other.titled or " " in other.name)
                return other if whole else None
            if found.head == "es" or bare:
                return _newcomer(tokens, parts[parts.index(clause) + 1 :], words) if found.head == "es" else None
            return taken_up(tokens, found, parts, words) or found
        if any(t.low in grammar.auxiliaries for t in tokens[clause.start : clause.end]):
            return None
    return None
