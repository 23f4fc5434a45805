"""The noun phrases that can speak, read forwards from a token: pronouns, names, descriptions, bodies, writings.

There is no parser: a phrase is a run of determiners, modifiers, capitalised words and nouns from the lexicon.
"""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.joined import joined_behind
from reader.attribution.phrases.kinds import two_kinds
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import classified, join
from reader.attribution.phrases.run import Run, read_run
from reader.attribution.text.tokens import Kind, Token, capitals_start

LONGEST_OWN = 6
"""How many tokens the subject of a relative clause has at most."""
DASHES = (",", "—", "–", "-", "--")
"""Marks that part an apposition from its noun."""


def core(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """The noun phrase that begins at ``start``, at most up to ``limit``; None where none does."""
    if grammar.noun_phrase is not None:
        return grammar.noun_phrase(tokens, start, limit, grammar)
    first = tokens[start]
    if first.low in grammar.pronouns and first.kind in (Kind.WORD, Kind.CAPITAL):
        gender, plural = grammar.pronouns[first.low]
        return Mention(start, start + 1, Ref.PRONOUN, first.text, head=first.low, gender=gender, plural=plural)
    if first.low in grammar.crowds and start + 2 < limit and tokens[start + 1].low in grammar.of:
        return _crowd(tokens, start, limit, grammar)
    if _is_numbered_office(tokens, start, limit, grammar):
        name = join(tokens, start, start + 2)
        return Mention(start, start + 2, Ref.ORGANISATION, name, name=name, head=tokens[start + 1].low)
    noun = two_kinds(tokens, start, limit, grammar)
    several = core(tokens, noun, limit, grammar) if noun else None
    if several is not None and several.plural and not several.name:
        body = start + (first.low in grammar.leading)
        several.start, several.text = start, f"{tokens[body].low} {join(tokens, body + 1, several.end)}"
        return several
    run = read_run(tokens, start, limit, grammar)
    if run is None or run.at == run.body:
        return None
    if run.joined[1] == run.at:
        return _joined_body(tokens, run)
    mention = classified(tokens, start, run.body, run.at, run.owner_end, run.definite, run.determined, grammar)
    if mention is not None and first.low in grammar.possessives:
        if mention.text in grammar.body_parts and grammar.owners.get(first.low, ("first", False))[0] != "thing":
            return None  # "lifted his head", and not "its head, Ana Ruiz"
        mention.possessed, mention.possessor = True, first.low
    if mention is not None and first.low in grammar.singles:
        mention.plural = False  # "one of those customers"
    if mention is not None and mention.owner and not mention.name and _of_what(tokens, mention, grammar):
        mention.tail = tail_of(tokens, mention, min(len(tokens), mention.end + 3), grammar)
    if mention is None or mention.name or mention.owner:
        return mention
    mention.other = first.low if first.low in grammar.one_more and mention.ref is Ref.ROLE else ""
    new = not mention.definite or _of_one(tokens, mention, grammar) or _of_that(tokens, mention, grammar)
    new = new or _of_what(tokens, mention, grammar)
    if mention.ref is Ref.ORGANISATION or (new and mention.ref is not Ref.PERSON):
        mention.tail = tail_of(tokens, mention, min(len(tokens), mention.end + 12), grammar)
    return mention


def _is_numbered_office(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> bool:
    """Whether a number is the name of an office: "No 10 said", and not "a No 10 spokesman"."""
    if tokens[start].low not in grammar.number_words or start + 1 >= limit:
        return False
    if f"{tokens[start].low}-{tokens[start + 1].text}" not in grammar.numbered_offices:
        return False
    behind = tokens[start + 2] if start + 2 < len(tokens) else None
    return behind is None or behind.low not in grammar.nouns or behind.low in grammar.verb_forms


def _crowd(tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
    """A great number of people: "hundreds of residents"; what they are may be a plural that no list has."""
    several = core(tokens, start + 2, limit, grammar)
    if several is not None:
        several.start, several.plural = start, several.plural or several.ref is Ref.ROLE
        return several if several.plural and not several.name else None
    k = start + 2
    while k + 1 < min(limit, start + 5) and tokens[k + 1].kind is Kind.WORD and _makes_people(tokens[k + 1], grammar):
        k += 1  # "salt harvesters"
    noun = tokens[k]
    if noun.kind is not Kind.WORD or tokens[start + 2].low in grammar.closed or not _makes_people(noun, grammar):
        return None
    text = join(tokens, start + 2, k + 1)
    made = Mention(start, k + 1, Ref.ROLE, text, head=noun.low, role=text, plural=True)
    made.tail = tail_of(tokens, made, min(len(tokens), made.end + 12), grammar)
    return made


def _makes_people(token: Token, grammar: Grammar) -> bool:
    """Whether a plural that no list has ends as words for people do: "harvesters"."""
    return token.low.endswith(grammar.agent_endings) and token.low.endswith(grammar.plural_endings)


def _joined_body(tokens: list[Token], run: Run) -> Mention:
    """The body whose name other words join: its noun is not the last of them."""
    owner = join(tokens, run.body, run.owner_end) if run.owner_end > 0 else ""
    first = run.owner_end + 1 if run.owner_end > 0 else run.body
    first = next(k for k in range(first, run.at) if tokens[k].kind is Kind.CAPITAL)
    name = join(tokens, first, run.at)
    return Mention(run.start, run.at, Ref.ORGANISATION, name, name=name, head=tokens[run.joined[0]].low, owner=owner)


def _of_one(tokens: list[Token], mention: Mention, grammar: Grammar) -> bool:
    """Whether what follows makes somebody new of a description: "the owner of a café"."""
    behind = tokens[mention.end : mention.end + 2]
    return len(behind) == 2 and behind[0].low in grammar.of and behind[1].low in grammar.singular_indefinite


def _of_what(tokens: list[Token], mention: Mention, grammar: Grammar) -> bool:
    """Whether a field or an employer tells somebody apart: "the head of bakery", "the critic for Il Golfo"."""
    behind = tokens[mention.end : mention.end + 2]
    if mention.ref is not Ref.ROLE or len(behind) < 2 or mention.plural:
        return False
    field = behind[1].kind is Kind.WORD and not behind[1].low.endswith(grammar.gerund_endings)
    field = field and not (behind[1].low in grammar.leading or behind[1].low in grammar.closed)
    employer = behind[1].kind is Kind.CAPITAL and behind[0].low in grammar.name_prepositions
    return employer or (field and behind[0].low in grammar.of)


def _of_that(tokens: list[Token], mention: Mention, grammar: Grammar) -> bool:
    """Whether somebody is told by a thing of the text: "the landlord of the pub"; of a body there are many words."""
    behind = tokens[mention.end : mention.end + 3]
    if mention.ref is not Ref.ROLE or len(behind) < 3 or mention.text != mention.head:
        return False
    thing = behind[2].kind is Kind.WORD and behind[2].low not in grammar.person
    return behind[0].low in grammar.of and behind[1].low in grammar.definite and thing


def pronoun_of(tokens: list[Token], i: int, grammar: Grammar) -> Mention | None:
    """The person behind a possessive: "her" in "her comments"."""
    found = grammar.owners.get(tokens[i].low)
    if found is None:
        return None
    gender, plural = found
    return Mention(i, i + 1, Ref.PRONOUN, tokens[i].text, head=tokens[i].low, gender=gender, plural=plural)


def is_made(tokens: list[Token], i: int, grammar: Grammar) -> bool:
    """Whether a participle tells what was done to the noun before it: "named after", "set up in", "known to"."""
    token = tokens[i]
    past = token.low.endswith(grammar.past_endings) and token.low not in grammar.nouns
    past = past or token.low in grammar.past_participles
    if token.kind is not Kind.WORD or not past or i + 1 >= len(tokens):
        return False
    behind = tokens[i + 1]
    if i + 2 < len(tokens) and behind.low in grammar.whereabouts:
        behind = tokens[i + 2]  # "known underground as"
    return behind.low in grammar.prepositions or behind.low in grammar.verb_particles or behind.low in grammar.as_words


def _beside_owner(tokens: list[Token], k: int, limit: int, *, verb: bool) -> bool:
    """Whether a word owns what follows or is owned: "for the state's water board", "of the line's volunteer crew"."""
    owns = k + 1 < limit and tokens[k + 1].kind is Kind.POSSESSIVE
    return owns or (tokens[k - 1].kind is Kind.POSSESSIVE and not verb)


def tail_of(tokens: list[Token], mention: Mention, limit: int, grammar: Grammar) -> str:
    """What follows a described source and tells it from others: "for the league", "of the club's youth team"."""
    i = mention.end
    if mention.ref in (Ref.PERSON, Ref.PRONOUN) or i + 1 >= limit:
        return ""
    doing = tokens[i + 1].low.endswith(grammar.gerund_endings)
    if mention.ref is Ref.DOCUMENT and (doing or tokens[i].low not in grammar.on_writings):
        return ""
    if tokens[i].low in grammar.tail_adjectives and tokens[i + 1].low in grammar.prepositions and i + 2 < limit:
        return _familiar(tokens, i, limit, grammar)
    if (
        tokens[i].low.endswith(grammar.gerund_endings)
        and tokens[i].kind is Kind.WORD
        and tokens[i].low not in grammar.nouns
    ):
        return _doing(tokens, i, limit, grammar)
    if grammar.pronoun_gender(tokens[i].low) == "first":
        return _asked(tokens, i, limit, grammar)
    if tokens[i].low not in grammar.tail_prepositions and mention.ref is not Ref.DOCUMENT:
        return ""
    if tokens[i].low in grammar.infinitive and _may_be_infinitive(tokens[i + 1], grammar):
        return ""  # "paid a man to watch it"
    if mention.ref is Ref.ORGANISATION and tokens[i + 1].kind is not Kind.CAPITAL:
        vague = mention.head in grammar.any_body or mention.head in grammar.anybody
        return "" if vague else _of_members(tokens, i, limit, grammar)
    body = joined_behind(tokens, i, len(tokens), grammar)
    if body:
        return join(tokens, i, body)  # "a spokeswoman for the Department for Food, Fuel and Fish"
    stop = i + 1
    while stop < limit and tokens[stop].low in grammar.leading:
        stop += 1
    first = stop
    if first < limit and _tells_nobody_apart(tokens, first, limit, grammar):
        return ""
    while stop < limit and stop - first < 7:
        token = tokens[stop]
        inside = token.kind in (Kind.CAPITAL, Kind.POSSESSIVE, Kind.NUMBER) or (
            token.kind is Kind.WORD
            and token.low not in grammar.closed
            and token.low not in grammar.time
            and token.low not in grammar.finite_cues
            and not (token.low in grammar.plain_verbs and stop > first)
            and token.low not in grammar.leading
        )
        verb = token.low in grammar.finite_cues and token.low not in grammar.person
        behind = stop > i + 1 and tokens[stop - 1].low in grammar.articles  # "people with knowledge of the plan"
        behind = behind and token.low not in grammar.function_words
        inside = inside or (token.kind is Kind.WORD and (behind or _beside_owner(tokens, stop, limit, verb=verb)))
        if token.low in grammar.of and stop > first and tokens[stop - 1].kind is Kind.CAPITAL:
            inside = stop + 1 < limit and tokens[stop + 1].kind is Kind.CAPITAL
        elif token.low in grammar.of and stop > first and stop + 1 < limit:
            inside = tokens[stop + 1].low in grammar.leading  # "people with knowledge of the figures"
        elif token.low in grammar.leading and stop > first and tokens[stop - 1].low in grammar.of:
            inside = True
        if token.text == "&" and stop + 1 < limit:
            inside = tokens[stop - 1].kind is Kind.CAPITAL and tokens[stop + 1].kind is Kind.CAPITAL
        adjective = tokens[first - 1].low in grammar.leading and _qualifies(tokens, first, stop, grammar)
        behind_name = stop > first and tokens[stop - 1].kind is Kind.CAPITAL and token.kind is Kind.WORD
        verb = token.low in grammar.auxiliaries or token.low in grammar.plain_verbs
        if behind_name and token.low not in grammar.of and token.low not in grammar.nouns and (verb or not adjective):
            break  # "the council of Hexley met"
        done = stop > first and (_is_done(tokens, stop, limit, grammar) or is_made(tokens, stop, grammar))
        done = done or (stop > first and token.low in grammar.gone)  # "the owner of the mill rose"
        done = done or (stop > first and mention.ref is Ref.DOCUMENT and _reads(token, grammar))
        if done or not inside or (token.kind is Kind.CAPITAL and token.low in grammar.calendar):
            break
        stop += 1
    acts = stop - first > 1 and stop < limit and tokens[stop].low in grammar.leading
    if acts and tokens[stop - 1].kind is Kind.WORD and tokens[stop - 1].low not in grammar.nouns:
        stop -= 1  # "a man at the bar shook his head"
    return join(tokens, i, stop) if stop > first else ""


def _reads(token: Token, grammar: Grammar) -> bool:
    """Whether a gerund says that a writing reads so: "a sign on her till reading"."""
    cues = grammar.lexicon.cues.get(token.low, ())
    return token.low.endswith(grammar.gerund_endings) and any(cue.lemma in grammar.reading_so for cue in cues)


def _of_members(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> str:
    """The bare noun that tells a body without a name apart: "of inquiry", "of experts"; an empty string elsewhere."""
    noun = tokens[i + 1]
    if tokens[i].low not in grammar.of or noun.kind is not Kind.WORD or i + 2 >= limit:
        return ""
    small = noun.low in grammar.function_words or noun.low in grammar.time or noun.low in grammar.quantities
    small = small or tokens[i + 2].kind is Kind.NUMBER  # "a bloc of roughly 40 members"
    behind = tokens[i + 2]
    ends = behind.kind is not Kind.WORD or behind.low in grammar.function_words or behind.low in grammar.verb_forms
    ends = ends or behind.low in grammar.adverbs or behind.low in grammar.time
    return join(tokens, i, i + 2) if ends and not small else ""


def _may_be_infinitive(token: Token, grammar: Grammar) -> bool:
    """Whether a word behind "to" is rather a verb than somebody or something: "to stand", not "to ministers"."""
    if token.kind is not Kind.WORD or token.low in grammar.leading or token.low.endswith(grammar.gerund_endings):
        return False
    return token.low not in grammar.nouns and not grammar.is_plural_form(token.low)


def _tells_nobody_apart(tokens: list[Token], k: int, limit: int, grammar: Grammar) -> bool:
    """Whether a pronoun, a year, what somebody does or only when stands behind a preposition: "for you", "in 2007".

    So it is in "chided lawmakers for rejecting his plan", "at first said".
    """
    if tokens[k].low in grammar.objects or _is_year(tokens[k]):
        return True
    behind = tokens[k + 1] if k + 1 < limit else None
    gerund = tokens[k].low.endswith(grammar.gerund_endings) and tokens[k].low not in grammar.nouns
    if gerund and behind is not None and behind.low in grammar.leading:
        return True
    return tokens[k].low in grammar.no_tails and (behind is None or behind.low in grammar.verb_forms)


def _is_year(token: Token) -> bool:
    return token.kind is Kind.NUMBER and len(token.text) == 4 and token.text.isdecimal()


def _is_done(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a word behind a noun is what somebody did, for no noun stands behind it: "of the school opened it"."""
    token, behind = tokens[i], tokens[i + 1] if i + 1 < limit else tokens[i]
    past = token.kind is Kind.WORD and token.low.endswith(grammar.past_endings) and token.low not in grammar.nouns
    if not past or tokens[i - 1].low.endswith(grammar.adverb_endings):
        return False
    small = behind.low in grammar.closed or behind.low in grammar.leading or behind.low in grammar.time
    return behind is token or behind.kind is Kind.POINT or small


def _asked(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> str:
    """ "I spoke to" behind a described source, where a mark closes it."""
    stop = next((k for k in range(i + 1, limit) if tokens[k].kind is not Kind.WORD), limit)
    return join(tokens, i, stop) if 1 < stop - i <= 5 and tokens[stop - 1].low in grammar.prepositions else ""


def _qualifies(tokens: list[Token], first: int, stop: int, grammar: Grammar) -> bool:
    """Whether names only qualify the noun at ``stop``: "the Democratic primary", "a Gull Island café wrote"."""
    if stop == first + 1:
        return True
    behind = tokens[stop + 1] if stop + 1 < len(tokens) else None
    names = all(t.kind is Kind.CAPITAL for t in tokens[first:stop])
    verb = behind is not None and behind.low in grammar.verb_forms
    return names and verb and tokens[stop].low not in grammar.verb_forms


def _doing(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> str:
    """ "representing the hill farms of Hexley" behind a described source, up to the verb or the end of the clause."""
    stop = i + 1
    while stop < limit and tokens[stop].kind in (Kind.WORD, Kind.CAPITAL, Kind.POSSESSIVE):
        low = tokens[stop].low
        verbs = low in grammar.finite_cues or low in grammar.auxiliaries or low in grammar.plain_verbs
        noun = is_owned(tokens, stop, limit, grammar) or tokens[stop - 1].low in grammar.leading
        noun = noun or tokens[stop - 1].low in grammar.infinitive  # "claiming to be her aunt"
        asks = low in grammar.questions and stop > i + 1  # "asked a man mending a wall what he thought"
        if asks or ((verbs or low in grammar.pronouns) and not noun):
            return join(tokens, i, stop) if stop > i + 1 else ""
        stop += 1
    closed = stop < limit and tokens[stop].text in (".", ",") and stop > i + 1
    return join(tokens, i, stop) if closed else ""


def is_owned(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a token is the mark of an owner in a phrase, or what is owned right behind it: "the owner’s plans"."""
    mark = i if tokens[i].kind is Kind.POSSESSIVE else i - 1
    if tokens[mark].kind is not Kind.POSSESSIVE or mark + 1 >= limit or tokens[mark - 1].low in grammar.closed:
        return False
    behind = tokens[mark + 1]
    return behind.kind in (Kind.WORD, Kind.CAPITAL) and behind.low not in grammar.function_words


def _familiar(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> str:
    """ "familiar with the matter" behind a described source."""
    stop = i + 2
    while stop < limit and tokens[stop].low in grammar.leading:
        stop += 1
    first = stop
    inside = (Kind.CAPITAL, Kind.WORD, Kind.POSSESSIVE)
    while stop < limit and stop - first < 4 and tokens[stop].kind in inside:
        owned = is_owned(tokens, stop, limit, grammar)  # "close to the owner’s plans"
        noun = owned or stop == first > i + 2  # behind an article: "close to the talks"
        says = stop + 1 < len(tokens) and tokens[stop + 1].low in grammar.finite_cues
        noun = noun or (says and stop > first and tokens[stop].low.endswith("s"))  # "close to the peace talks said"
        if tokens[stop].low in grammar.closed and not owned:
            break
        if not noun and (tokens[stop].low in grammar.finite_cues or tokens[stop].low in grammar.time):
            break
        stop += 1
    return join(tokens, i, stop) if stop > first else ""


def named_at_end(tokens: list[Token], mention: Mention, limit: int, grammar: Grammar) -> Mention | None:
    """The name that closes a long role: "the vice president for news and talk Bo Lind"."""
    if mention.ref is not Ref.ROLE or mention.end >= limit or tokens[limit - 1].kind is not Kind.CAPITAL:
        return None
    first = capitals_start(tokens, limit - 1, mention.end)
    before = tokens[first - 1]
    bare = tokens[mention.start].low not in grammar.leading and mention.end == first - 1
    joined = core(tokens, first, limit, grammar) if bare and before.low in grammar.coordinators else None
    if joined is not None and joined.ref is Ref.PERSON and joined.end == limit and " " in joined.name:
        joined.start, joined.titled = mention.start, True  # "Loop co-founder and CEO Ana Ruiz"
        return joined
    if (
        limit - first < 2
        or before.kind is not Kind.WORD
        or before.low in grammar.closed
        or before.low in grammar.leading
        or (
            before.low in grammar.person and tokens[first - 2].low in grammar.definite
        )  # "the driver of the singer Bo Lind"
    ):
        return None
    if before.low.endswith(grammar.gerund_endings) and before.low not in grammar.nouns:
        return None  # "a lawyer representing Bo Lind"
    if any(is_made(tokens, k, grammar) or tokens[k].low in grammar.who for k in range(mention.end, first - 1)):
        return None  # "members of the club named after rower Ana Ruiz", "the officer who shot Bo Lind"
    name = core(tokens, first, limit, grammar)
    if name is None or name.ref is not Ref.PERSON or name.end != limit:
        return None
    name.start, name.titled = mention.start, True
    name.role = join(tokens, mention.end - 1, first)
    return name


def own_of_clause(tokens: list[Token], limit: int, start: int, grammar: Grammar) -> Mention | None:
    """The subject of a relative clause: "the notes in which Ana Ruiz called it", "a decision his mother called"."""
    for k in range(limit - 1, max(start + 1, limit - LONGEST_OWN) - 1, -1):
        before = tokens[k - 1]
        first = tokens[k].kind is Kind.CAPITAL or tokens[k].low in grammar.leading or tokens[k].low in grammar.pronouns
        opens = k - 1 == start and before.low in grammar.questions  # "What Lind called it"
        if first and (opens or before.low in grammar.which or _thing_in_apposition(tokens, k - 1, start, grammar)):
            mention = core(tokens, k, limit, grammar)
            return mention if mention is not None and mention.end == limit else None
        if before.kind not in (Kind.WORD, Kind.CAPITAL, Kind.POSSESSIVE):
            return None
    return None


def _thing_in_apposition(tokens: list[Token], noun: int, start: int, grammar: Grammar) -> bool:
    """Whether a noun at a token is what a clause is called: "voted to close it, a decision"."""
    for k in range(noun, max(start + 1, noun - 3), -1):
        word = tokens[k]
        if word.low in grammar.singular_indefinite:
            return k < noun and tokens[k - 1].text in DASHES
        if word.kind is not Kind.WORD or word.low in grammar.closed or word.low in grammar.person:
            return False
    return False
