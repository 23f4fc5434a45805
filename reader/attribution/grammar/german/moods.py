"""The mood of German verbs: the subjunctive of reported speech ("er sei", "sie komme") and what stands in for it."""

from __future__ import annotations

from reader.attribution.grammar.german.clauses import Clause, clauses
from reader.attribution.grammar.german.verb_forms import infinitive
from reader.attribution.grammar.german.vocabulary import Vocabulary, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.tokens import Kind, Token

WHOEVER = frozenset(("wer", "was", "wem", "wen"))
"""They open a sentence with a clause that is a part of the one behind it: "Wer so streite, der müsse warten"."""
QUESTIONS = frozenset(("wo", "wer", "was", "ob", "wie", "warum"))
"""They open a clause that may stand in front of its main one: "Wo es teuer sei, scheitere das Projekt"."""
BECAUSE = "weil"
"""It opens a reason, which tells by its mood that the main clause is reported: "Alle litten, weil es kalt sei"."""


ONE = "man"


def reports(tokens: list[Token], start: int, end: int, grammar: Grammar, *, goes_on: bool = False) -> bool:
    """Whether a main clause of a sentence is in the subjunctive of reported speech.

    ``goes_on``: the sentence before reported something, so that forms like "hätten" and "würden" count, too, which
    stand in for subjunctives that look like the indicative.
    """
    words = vocabulary(grammar)
    parts = clauses(tokens, start, end, grammar)
    for n, clause in enumerate(parts):
        if clause.opener in words.subordinators or clause.opener.startswith("wo"):
            continue  # "… verwies auf ein Gutachten, wonach der Lärm sinken werde"
        if subjunctive(tokens, clause, words):
            return True
        if clause.opener or (n + 1 < len(parts) and clause.after == "," and tokens[clause.start].low in WHOEVER):
            continue
        found = {tokens[k].low for k in range(clause.start, clause.end)}
        if goes_on and found & words.conditional:
            return not _told_on(tokens, parts[n + 1 :], words)
        if found & words.indicative:
            return False  # "Der Vorwurf ist alt, er habe gelogen"
        behind = n > 0 and bool(parts[n - 1].opener) and tokens[clause.start].kind is Kind.WORD
        verb = behind and words.may_be_verb(tokens[clause.start].low)
        if (
            goes_on
            and _narrates(tokens, clause, words, several=True)
            and _stands_in_later(tokens, parts[n + 1 :], words)
        ):
            return True  # "Die Wolken bewegten sich kaum, es könnten Keller volllaufen"
        if n + 1 < len(parts) and (verb or _narrates(tokens, clause, words)):
            return False  # "verstieg er sich zur Aussage, der Rat lüge"
    return False


def _stands_in_later(tokens: list[Token], later: list[Clause], words: Vocabulary) -> bool:
    """Whether a main clause behind one has a verb in the plural that stands in for the mood of reported speech."""
    main = [clause for clause in later if not clause.opener]
    because = [clause for clause in later if clause.opener == BECAUSE]
    mooded = any(stands_in(tokens, clause, words) for clause in main)
    mooded = mooded or any(subjunctive(tokens, clause, words) for clause in because)
    joined = (clause for clause in main if tokens[clause.start].low in words.grammar.coordinators)
    mooded = mooded or any(subjunctive(tokens, clause, words) for clause in joined)  # "…, und es seien immer dieselben"
    return mooded and not _told_on(tokens, later, words)


def _narrates(tokens: list[Token], clause: Clause, words: Vocabulary, *, several: bool = False) -> bool:
    """Whether the verb of a main clause, in second place, is in the past tense.

    ``several``: only a plural, which is also the form of the second subjunctive.
    """
    endings = ("ten",) if several else ("te", "ten")
    for k in range(clause.start, clause.end):
        token = tokens[k]
        past = token.low.endswith(endings) and len(token.low) > 4 and token.kind is Kind.WORD
        past = past and token.low + "te" not in words.grammar.finite_cues  # "behaupte" is no past tense
        if past and token.low not in words.no_verb and token.low not in words.conditional:
            before, after = tokens[k - 1] if k else token, tokens[k + 1] if k + 1 < clause.end else None
            place = k == clause.start or before.kind in (Kind.CAPITAL, Kind.PARENTHESIS)
            place = place or before.low in words.grammar.pronouns or before.low in words.grammar.adverbs
            noun = after is not None and after.kind is Kind.CAPITAL
            attributive = noun and (before.low in words.grammar.leading or k + 2 == clause.end)
            if place and not attributive:
                return True
    return False


def _told_on(tokens: list[Token], later: list[Clause], words: Vocabulary) -> bool:
    """Whether the writer goes on in a main clause: "Der Start sollte im Mai sein, doch ein Ventil hatte geklemmt"."""
    return any(
        tokens[k].low in words.indicative
        for clause in later
        if not (clause.opener or infinitive(tokens, clause.start, clause.end, words))
        and not subjunctive(tokens, clause, words)
        for k in range(clause.start, clause.end)
    )


def subjunctive(tokens: list[Token], clause: Clause, words: Vocabulary) -> bool:
    """Whether a finite verb of a clause is in the first subjunctive."""
    grammar = words.grammar
    first = any(tokens[k].low == "ich" for k in range(clause.start, clause.end))
    if first:
        return False
    for k in range(clause.start, clause.end):
        token = tokens[k]
        if token.kind is not Kind.WORD and not (k == clause.start and token.kind is Kind.CAPITAL):
            continue
        if token.low in words.subjunctive and (token.kind is Kind.WORD or token.low in words.grammar.auxiliaries):
            return True
        if _of_cue(token, words) or _unlisted(tokens, k, clause, words, grammar):
            return True
    return False


def _of_cue(token: Token, words: Vocabulary) -> bool:
    """Whether a form of a verb of saying is in the subjunctive: "behaupte", "sage"; "erkläre"."""
    finite = words.grammar.finite_cues
    if token.kind is not Kind.WORD or not token.low.endswith("e") or token.low in finite or len(token.low) < 4:
        return False
    return token.low + "te" in finite or token.low[:-1] + "te" in finite


def _is_reflexive(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> bool:
    """Whether a form has "sich" right behind it in a main clause, as a verb has: "Dort verlängere sich der Weg"."""
    if clause.opener or k == clause.start or k + 1 >= clause.end or tokens[k + 1].low != "sich":
        return False
    low = tokens[k].low
    return tokens[k].kind is Kind.WORD and words.may_be_verb(low) and low not in words.grammar.finite_cues


def _opens_main(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> bool:
    """Whether a form opens the main clause behind a subordinate one: "Dass es regne, ändere daran nichts"."""
    grammar = words.grammar
    if clause.opener or k != clause.start or k < 2 or clause.before != "," or k + 1 >= clause.end:
        return False
    if not words.may_be_verb(tokens[k].low) or tokens[k].low in grammar.finite_cues or tokens[k].kind is not Kind.WORD:
        return False
    first = k - 1
    while first > 0 and tokens[first - 1].kind is not Kind.POINT:
        first -= 1
    opens = tokens[first].low in words.subordinators | QUESTIONS
    mooded = tokens[k - 2].kind is Kind.WORD and tokens[k - 2].low.endswith("e")  # "Wer baue, verbrenne Geld"
    return opens and (_verb_place(tokens[k + 1], grammar) or (mooded and tokens[k + 1].kind is Kind.CAPITAL))


def _unlisted(tokens: list[Token], k: int, clause: Clause, words: Vocabulary, grammar: Grammar) -> bool:
    """A verb that no list has, by its ending and place: "das Dach trage nicht", "weil es dort spuke"."""
    low = tokens[k].low
    if (
        not low.endswith("e")
        or low.endswith(("te", "ische", "liche", "ende", "ene", "rweise", "sweise", "nweise", "tweise", "lweise"))
        or len(low) < 4
    ):
        return False
    if _is_reflexive(tokens, k, clause, words) or _opens_main(tokens, k, clause, words):
        return True
    opening = k == clause.start + 1 and tokens[k - 1].low in words.single_subjects  # "Nichts rechtfertige den Mord"
    adjective = not opening and low.endswith(("ige", "ere")) and not low.endswith(("iere", "dere"))
    if adjective or low in words.no_verb or low in grammar.closed or low in grammar.leading or low in grammar.adverbs:
        return False
    if low in grammar.finite_cues or k == clause.start or tokens[k].kind is not Kind.WORD:
        return False
    if not clause.opener and any(tokens[j].low in words.indicative for j in range(clause.start, k)):
        return False  # "Nun sollen sie sukzessive zurückkehren": the finite verb stands before it
    before = tokens[k - 1]
    after = tokens[k + 1] if k + 1 < clause.end else None
    if clause.opener:
        return after is None
    person = before.low in words.single_subjects
    opens = k == clause.start + 1 and before.low in grammar.pronouns
    if person and (opens or (opening and before.low == ONE) or after is None or after.kind is not Kind.CAPITAL):
        return True
    noun = before.kind is Kind.CAPITAL or before.kind is Kind.PARENTHESIS
    if noun and low.endswith("iere") and tokens[clause.start].low in grammar.leading and k - clause.start < 4:
        return True  # "der Minister kriminalisiere Mut": no adjective ends so
    if noun and after is None and clause.after == ",":  # "Die Wahl beweise, dass"
        return tokens[clause.start].low in grammar.leading and k - clause.start < 4
    return (
        noun
        and k - clause.start < 9
        and after is not None
        and after.kind is not Kind.CAPITAL
        and (_verb_place(after, grammar) or after.low in words.single_subjects)
    )


def _verb_place(after: Token, grammar: Grammar) -> bool:
    """Whether the word behind is one that follows verbs: an article, a preposition, an adverb, "nicht"."""
    low = after.low
    return (
        low in grammar.leading
        or low in grammar.prepositions
        or low in grammar.adverbs
        or low in grammar.negations
        or low in grammar.pronouns
        or low in ("sich", "zu")
    )


def stands_in(tokens: list[Token], clause: Clause, words: Vocabulary) -> bool:
    """Whether a plural verb of a clause stands in for a subjunctive that looks like the indicative: "hätten"."""
    return any(
        tokens[k].low in words.conditional and tokens[k].low.endswith("n") for k in range(clause.start, clause.end)
    )
