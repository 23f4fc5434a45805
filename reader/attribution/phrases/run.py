"""A run of tokens that may be one noun phrase: determiners, modifiers, capitalised words, nouns from the lexicon.

`Run` is a cursor: it stands at a token, knows what it has passed, and steps over what goes on with the phrase.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.going_on import goes_on, head_ahead, is_verb
from reader.attribution.phrases.joined import members_end, topic_end
from reader.attribution.phrases.linking import firm_end, names_body, office_end, role_goes_on, seat_goes_on
from reader.attribution.phrases.opening import acts_first, done_to, is_sentence_adverb, opens_calling, says_ahead
from reader.attribution.text.tokens import Kind, Token, capitals_start
from reader.text.patterns import later

LONGEST_RUN = 14
"""Tokens of a phrase at most."""
_SCORE = later(r"^\d+[-–:]\d+")
"""A score or a time of day, which no name has in it: "Lund 2-1 Varn"."""
LONGEST_WORK = 40
"""So many letters long is a title in front of a calling at most."""
LONGEST_NICKNAME = 24
"""Characters between marks inside a name: "Ana “Bee” Ruiz"."""


@dataclass(slots=True)
class Run:
    """A cursor over ``tokens`` from ``start`` to ``limit``, standing at token ``at``.

    ``body`` is the token behind the determiners; ``owner_end`` the last possessive passed, -1 where none was;
    ``capital`` says whether the last token passed was a capitalised word. ``joined`` is the noun and the end of a
    body whose name other words join, (-1, -1) where it has passed none.
    """

    tokens: list[Token]
    start: int
    limit: int
    grammar: Grammar
    at: int
    body: int = 0
    owner_end: int = -1
    capital: bool = False
    definite: bool = False
    determined: bool = False
    joined: tuple[int, int] = (-1, -1)

    @property
    def token(self) -> Token:
        """The token at which it stands."""
        return self.tokens[self.at]

    def to(self, at: int, *, capital: bool) -> bool:
        """Step on to a token; true, for the run goes on."""
        self.at, self.capital = at, capital
        return True


def read_run(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Run | None:
    """The run that begins at ``start``, read to its end; None where a date or no name begins there."""
    run = Run(tokens, start, limit, grammar, start)
    _determiners(run)
    run.body = run.at
    while run.at < limit and run.at - start < LONGEST_RUN:
        token = tokens[run.at]
        if _joined(run):
            continue
        if token.kind is Kind.CAPITAL:
            if _no_phrase(run):
                return None
            goes_on = _capital(run)
        elif token.kind is Kind.POSSESSIVE and run.at > run.body:
            run.owner_end = run.at
            goes_on = run.to(run.at + 1, capital=False)
        elif token.kind is Kind.WORD:
            goes_on = _word(run)
        else:
            goes_on = _other(run)
        if not goes_on:
            break
    return run


def _determiners(run: Run) -> None:
    """Step over "the", "one of those", "six in 10"."""
    tokens, limit, grammar = run.tokens, run.limit, run.grammar
    i = run.at
    if i + 2 < limit and tokens[i].low in grammar.plural_numbers and tokens[i + 1].low in grammar.of:
        run.determined, i = True, i + 2  # "hundreds of residents"
    while i < limit and tokens[i].low in grammar.leading and tokens[i].kind in (Kind.WORD, Kind.CAPITAL):
        if tokens[i].low in grammar.numerals and tokens[i].kind is Kind.CAPITAL and _numbered_name(run, i):
            break
        if tokens[i].low in grammar.number_words and i + 1 < limit and tokens[i + 1].kind is Kind.NUMBER:
            break  # "a No 10 spokesman"
        run.definite = run.definite or tokens[i].low in grammar.definite or tokens[i].low in grammar.possessives
        run.determined, i = run.determined or tokens[i].low not in grammar.both, i + 1
        parted = i + 1 < limit and tokens[i].low in grammar.of and tokens[i + 1].low in grammar.leading
        if parted and tokens[i - 1].low not in grammar.that:  # not "her hand, that of a woman who"
            i += 1
    if i + 1 < limit and i > run.start and tokens[i].low in grammar.own and tokens[i - 1].low in grammar.possessives:
        i += 1  # "my own aunt"
    quantified = i + 1 < limit and i > run.start and tokens[i].low in grammar.quantity_tails
    if quantified and tokens[i + 1].kind is Kind.NUMBER:
        i += 2  # "six in 10 voters"
    work = run.definite and i + 1 < limit and tokens[i].kind is Kind.QUOTE and tokens[i + 1].kind is Kind.WORD
    if work and tokens[i].end - tokens[i].start < LONGEST_WORK and tokens[i + 1].low in grammar.person:
        i += 1  # "The “Glass Harbour” singer"
    run.at = i


def _numbered_name(run: Run, i: int) -> bool:
    """Whether a number opens a name: "the theatre Three Strings", "Nine Pins, a troupe of jugglers"."""
    tokens, limit, grammar = run.tokens, run.limit, run.grammar
    if i + 1 >= limit or tokens[i].low not in grammar.numerals or tokens[i + 1].kind is not Kind.CAPITAL:
        return False
    if i and tokens[i - 1].kind is Kind.WORD:
        return True
    comma = next((k for k in range(i + 2, min(limit, i + 5)) if tokens[k].kind is not Kind.CAPITAL), i)
    told = tokens[comma].text == "," and comma + 2 < limit and tokens[comma + 1].low in grammar.singular_indefinite
    return told and tokens[comma + 2].low in grammar.organisation


def _joined(run: Run) -> bool:
    """Step over the rest of a body's name behind "and", a comma, "of" or "for"; false where it has none there."""
    tokens, i, grammar = run.tokens, run.at, run.grammar
    owned = i > run.body and run.owner_end == i - 1
    if tokens[i].low not in grammar.inside_bodies or not (run.capital or owned) or grammar.capital_nouns:
        return False
    end = 0 if owned else topic_end(tokens, i, run.limit, grammar)
    noun = i - 1
    if not end and run.joined[1] != i:
        end = members_end(tokens, i, run.body, run.limit, grammar, determined=run.determined)
        noun = end - 1
    if end:
        run.joined, run.owner_end = (noun, end), -1 if owned else run.owner_end
        run.to(end, capital=True)
    return bool(end)


def _no_phrase(run: Run) -> bool:
    """Whether a capitalised word shows that no phrase begins where the run does."""
    if _ends_names(run.token, run.grammar):
        return False
    if run.at == run.body and (_is_when(run) if run.determined else is_date(run.tokens, run.at, run.grammar)):
        return True
    if _is_day(run):
        return False
    if run.at != run.start or _begins_name(run.tokens, run.at, run.limit, run.grammar):
        return False
    return not _numbered_name(run, run.at)


def _is_day(run: Run) -> bool:
    """Whether a day stands inside a phrase and is no first name behind a title: not "Dr. Sunday Eze"."""
    inside = run.at > run.body and run.token.low in run.grammar.days
    return inside and run.tokens[run.at - 1].text not in run.grammar.title_starts


def _is_when(run: Run) -> bool:
    """Whether a day behind a determiner is the whole phrase: "Every Friday at noon", not "the Friday Society"."""
    i, grammar = run.at, run.grammar
    alone = i + 1 >= len(run.tokens) or run.tokens[i + 1].kind is not Kind.CAPITAL
    noun = not alone or (i + 1 < run.limit and run.tokens[i + 1].low in grammar.nouns)
    return run.token.low in grammar.days and not noun and not grammar.capital_nouns


def _capital(run: Run) -> bool:
    """Step over a capitalised word; false where it is when and not who ("Lund Wednesday")."""
    if _ends_names(run.token, run.grammar) or _is_day(run):
        return False
    behind_letter = run.at > run.start and run.tokens[run.at - 1].text in run.grammar.question_letters
    if behind_letter and run.token.low in run.grammar.not_name:
        return False  # "Q. My sister", "A. You say it": letters of questions and answers
    return run.to(run.at + 1, capital=True)


def _ends_names(token: Token, grammar: Grammar) -> bool:
    """Whether a capitalised word is in no name: "Am I", "A. You", "Fridays"."""
    return token.low in grammar.pronouns or token.low in grammar.first_forms or token.low[:-1] in grammar.days


def _word(run: Run) -> bool:
    """Step over a word in lower case that is inside the phrase."""
    tokens, i, limit, grammar = run.tokens, run.at, run.limit, run.grammar
    token = run.token
    firm = firm_end(tokens, i, limit, grammar) if run.capital and token.low == grammar.joiner else 0
    if firm:
        return run.to(firm, capital=True)
    if i + 1 < limit and f"{token.low} {tokens[i + 1].low}" in grammar.two_word_bodies:
        return run.to(i + 2, capital=False)
    opens = i == run.start and begins_with_particle(tokens, i, limit, grammar)
    if opens or (run.capital and token.low in grammar.particles and _name_at(tokens, i + 1, limit, grammar)):
        return run.to(i + 1, capital=True)
    if i > run.body and tokens[i - 1].low in grammar.particles and _name_at(tokens, i + 1, limit, grammar):
        return run.to(i + 1, capital=run.capital)  # "von der Leyen"
    if _acts_for(run):
        return False
    if token.low in grammar.nouns or token.low in grammar.modifiers:
        acts = token.low.endswith(grammar.gerund_endings) and i + 1 < limit and token.low not in grammar.nouns
        if acts and i > run.body and tokens[i + 1].low in grammar.articles:
            return False  # "the detective leading the inquiry"
        if run.capital and (not goes_on(tokens, i, limit, grammar) or _acts(run)):
            return False
        return run.to(i + 1, capital=False)
    if token.low in grammar.closed or (not run.determined and i == run.body):
        return _linking(run)
    if run.capital and not goes_on(tokens, i, limit, grammar):
        return False
    if token.low in grammar.leading or (i > run.body and is_verb(tokens, i, grammar)):
        return False
    before_noun = i == run.body and i + 1 < limit and tokens[i + 1].low in grammar.nouns  # "the fire brigade"
    behind = tokens[i + 1].low if i == run.body and run.determined and i + 1 < limit else ""
    done = behind.endswith(grammar.past_endings) and token.low.endswith(grammar.adverb_endings)
    if done and behind not in grammar.verb_forms:
        return run.to(i + 1, capital=False)  # "a recently unearthed letter"
    if token.low in grammar.no_calling and not before_noun:
        return False  # "the first thing Ana Ruiz tells"
    return head_ahead(tokens, i, limit, grammar) and run.to(i + 1, capital=False)


def _acts_for(run: Run) -> bool:
    """Whether a gerund behind a noun for people has a name for its object: "a lawyer representing Ana Ruiz"."""
    tokens, i, grammar = run.tokens, run.at, run.grammar
    low = tokens[i].low
    if i <= run.body or i + 1 >= run.limit or not low.endswith(grammar.gerund_endings) or low in grammar.nouns:
        return False
    whom = tokens[i + 1].kind is Kind.CAPITAL or tokens[i + 1].low in grammar.leading
    return whom and tokens[i - 1].kind is Kind.WORD and tokens[i - 1].low in grammar.person


def _linking(run: Run) -> bool:
    """Step over "of", "for" and "and" inside a name or an office."""
    tokens, i, limit, grammar = run.tokens, run.at, run.limit, run.grammar
    low = run.token.low
    if low in grammar.tail_prepositions and i > run.body:
        end = office_end(tokens, i, limit, grammar)
        if run.determined and end and names_body(tokens, end, grammar):
            end = 0  # "the chairman of the Survey Committee", "a spokesperson for Lind Coast Water"
        if end:
            return run.to(end, capital=True)
    if low in grammar.of and run.capital and seat_goes_on(tokens, i, limit, grammar):
        return run.to(i + 1, capital=True)
    return low in grammar.of and role_goes_on(tokens, i, limit, grammar) and run.to(i + 1, capital=run.capital)


def _other(run: Run) -> bool:
    """Step over a number, a nickname in marks, or "&"."""
    token, i = run.token, run.at
    named = i + 1 < run.limit and run.tokens[i + 1].kind is Kind.CAPITAL
    if token.kind is Kind.NUMBER:
        dated = named and is_date(run.tokens, i + 1, run.grammar)  # "the one dated 12 January"
        return not (dated or _SCORE.match(token.text)) and run.to(i + 1, capital=run.capital)
    if not run.capital:
        return False
    nickname = token.kind is Kind.QUOTE and token.end - token.start < LONGEST_NICKNAME and named
    nickname = nickname and token.low not in (",", ".", "!", "?")  # not "Having called Lind “late,” Ruiz left"
    return (nickname or token.text == "&") and run.to(i + 1, capital=True)


def _name_at(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a name goes on at token ``i``, an article or particle inside it ("von der Leyen") skipped."""
    if (
        i + 1 < limit
        and tokens[i - 1].low in grammar.particles
        and tokens[i].low in grammar.leading | grammar.particles
    ):
        i += 1
    return i < limit and tokens[i].kind is Kind.CAPITAL


def begins_with_particle(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a surname alone begins at a token with its particle: "von Thann said"."""
    return tokens[i].low in grammar.particles and not grammar.capital_nouns and _name_at(tokens, i + 1, limit, grammar)


def is_date(tokens: list[Token], i: int, grammar: Grammar) -> bool:
    """Whether a capitalised word is a day or month, and not the first name of "April Stone" or "Jan Keller"."""
    token = tokens[i]
    if token.low not in grammar.calendar:
        return False
    follows = tokens[i + 1] if i + 1 < len(tokens) else None
    named = token.low in grammar.given and not token.text.endswith(".")
    if named and 1 < i < len(tokens) - 1 and tokens[i - 1].text == tokens[i + 1].text == ",":
        return tokens[i - 2].low not in grammar.person  # "His wife, June, laughed"
    capital = follows is not None and follows.kind is Kind.CAPITAL and follows.low not in grammar.pronouns  # "June I"
    if capital and token.low in grammar.days and _set_apart(tokens, i, grammar):
        return False
    return not (named and follows is not None and (capital or follows.low in grammar.particles))


def _set_apart(tokens: list[Token], i: int, grammar: Grammar) -> bool:
    """Whether a day and the next word stand where a name does: "Mr Sunday Eze", "a dealer, Sunday Eze, said"."""
    if not i:
        return len(tokens) > 2 and tokens[2].low in grammar.saying_cues
    if tokens[i - 1].text in grammar.title_starts:
        return True
    if tokens[i - 1].text in (".", "!", "?"):  # "Sunday Eze said"
        return i + 2 < len(tokens) and tokens[i + 2].low in grammar.saying_cues
    closed = i + 2 < len(tokens) and tokens[i + 2].text == ","
    return closed and i > 1 and tokens[i - 1].text == "," and tokens[i - 2].kind is Kind.WORD


def _begins_name(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a capitalised word can begin a name: at the start of a sentence many only begin the sentence."""
    token = tokens[i]
    low = token.low
    followed = i + 1 < len(tokens) and tokens[i + 1].kind is Kind.CAPITAL
    if low in grammar.not_name:
        inside = i > 0 and tokens[i - 1].kind is Kind.WORD and not grammar.capital_nouns  # "works for Long Shot"
        named = inside or low in grammar.given or low in grammar.grand  # "Great Western Reach"
        return (followed and named) or low in grammar.person
    if (
        i
        and (tokens[i - 1].kind is not Kind.POINT or tokens[i - 1].text in ",;:—–(")
        and tokens[i - 1].kind is not Kind.QUOTE
    ):
        return True
    if followed and is_sentence_adverb(low, grammar):
        return False
    if followed and (says_ahead(tokens, i, limit, grammar) or done_to(tokens, i, limit, grammar)):
        return False
    behind = tokens[i + 1] if i + 1 < limit else None
    known = low in grammar.nationalities or (low in grammar.modifiers and low not in grammar.plurals)
    if known and behind is not None and _is_unlisted(tokens, i + 1, limit, grammar):
        return False  # "British miner Hallam Copper"
    opening = low in grammar.opening_adjectives and behind is not None and behind.kind is Kind.WORD
    if opening and behind is not None and behind.low not in grammar.verb_forms:
        return False  # "Best known for his hats, Ruiz"
    if low in grammar.proper or followed or low in grammar.given or token.text in grammar.lexicon.places:
        return True
    people = grammar.is_plural_form(low) and low[:-1] in grammar.modifiers  # "Locals said"
    if low in grammar.nouns or (low in grammar.modifiers and not people):
        return True
    if opens_calling(tokens, i, grammar):
        return False
    if acts_first(tokens, i, limit, grammar):
        return False
    if any(t.low in grammar.lexicon.singular and t.low in grammar.person for t in tokens[i + 1 : min(i + 3, limit)]):
        return all(t.kind is Kind.WORD and t.low not in grammar.closed for t in tokens[i + 1 : min(i + 2, limit)])
    return (
        low not in grammar.common
        and not _opening_plural(tokens, i, grammar)
        and not low.endswith(grammar.gerund_endings + grammar.adverb_endings)
        and low not in grammar.finite_cues
    )


def _is_unlisted(tokens: list[Token], k: int, limit: int, grammar: Grammar) -> bool:
    """Whether the words in lower case from a token on end in none of our nouns, and are no verb: "miner Hallam"."""
    first = tokens[k]
    known = first.low in grammar.modifiers or first.low in grammar.function_words or first.low in grammar.adverbs
    if first.kind is not Kind.WORD or known or first.low in grammar.verb_forms:
        return False
    while k < limit and tokens[k].kind is Kind.WORD and tokens[k].low not in grammar.function_words:
        if tokens[k].low in grammar.nouns:
            return False
        k += 1
    return True


def _opening_plural(tokens: list[Token], i: int, grammar: Grammar) -> bool:
    """Whether a word at the start of a sentence is rather a plural than a name: "Growers say"."""
    low, owner = tokens[i].low, i + 1 < len(tokens) and tokens[i + 1].kind is Kind.POSSESSIVE
    return grammar.is_plural_form(low) and not owner and not grammar.capital_nouns


def _takes(tokens: list[Token], i: int, grammar: Grammar) -> bool:
    """Whether what a verb takes stands behind a word that is a plural, too: "plans to go", "heads the school"."""
    behind = tokens[i + 1]
    if behind.low in grammar.infinitive:
        ahead = tokens[i + 2] if i + 2 < len(tokens) else behind
        return ahead.kind is Kind.WORD and ahead.low not in grammar.leading and tokens[i].low in grammar.planning
    objects = grammar.articles | grammar.questions | grammar.possessives
    return behind.low in objects  # "Rachel Quill cooks what the boats bring in"


def _acts(run: Run) -> bool:
    """Whether a noun of ours behind a calling and a name is their verb: "the ecologist Ana Ruiz chronicles her"."""
    tokens, i, grammar = run.tokens, run.at, run.grammar
    first = capitals_start(tokens, i, run.body)
    full, behind = i - first > 1, tokens[i + 1] if i + 1 < len(tokens) else None
    known = full or (i - first == 1 and tokens[first].low in grammar.surnames)
    plural = tokens[i].low in grammar.lexicon.singular
    several = plural and tokens[i].low not in grammar.person
    name = first < i and not run.determined and not run.owner_end > first
    if name and plural and behind is not None and _takes(tokens, i, grammar):
        return True  # "Ruiz plans to go", "Ruiz heads the school"
    given = i - first == 2 and tokens[first].low in grammar.given and tokens[i].kind is Kind.WORD
    if name and plural and given and behind is not None and behind.kind is Kind.CAPITAL:
        return True  # "Noel Prett coaches Owen Tarr"
    if known and several and behind is not None and behind.low in grammar.possessives:
        return True  # "Ruiz signs his arm"
    person = i - first == 2 and (tokens[first].low in grammar.given or tokens[i - 1].low in grammar.surnames)
    if person and several and behind is not None and behind.low in grammar.prepositions - grammar.of:
        return True  # "Ana Ruiz farms on the hill"
    if not full or behind is None:
        return False
    if tokens[i].low in grammar.acting_nouns and behind.kind is Kind.WORD and behind.low not in grammar.verb_forms:
        return behind.low not in grammar.nouns or behind.low in grammar.leading  # "Ana Ruiz studies moths"
    told = tokens[i].low in grammar.finite_cues and tokens[first].low in grammar.given
    if told and (behind.low in grammar.prepositions or behind.low in grammar.objects):
        return True  # "Ana Ruiz emails from Hexley"
    return first > run.body and tokens[first - 1].low in grammar.person and behind.low in grammar.leading
