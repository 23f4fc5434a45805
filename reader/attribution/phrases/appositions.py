"""What may stand between a subject and its verb: parentheses, appositions between commas, "of ...", "who ..."."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.between_commas import LONGEST_SAYS, new_clause, verb_behind_comma
from reader.attribution.phrases.joined import joined_behind
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core
from reader.attribution.text.tokens import Kind, Token

LONGEST_BETWEEN = 45
"""Tokens that may stand between a subject and its verb."""
LONGEST_ACT, LONGEST_OWNED = 16, 10
"""So many tokens at most has a clause with "that" that tells what a body does, or who owns it."""
LONGEST_LIST = 16
"""So many tokens at most has a list behind "of" in front of a verb."""
LONGEST_APPOSITION = 30
"""Tokens behind a phrase in which the mark that closes an apposition to it is looked for."""
LONGEST_ASKED = 4
"""Tokens from a participle that opens a sentence to its "by", at most."""
LONGEST_SCENE = 16
"""Tokens behind a name that sets the scene in which the comma of an apposition is looked for."""


def sets_scene(tokens: list[Token], mention: Mention, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a name only opens its sentence, so that no apposition follows: "On X, the owner of a cafe wrote"."""
    before, comma = mention.start - 1, mention.end
    if before < start or comma >= end or tokens[comma].text != ",":
        return False
    acts = acts_ahead(tokens, start, grammar)  # "Asked about Bo Lind, the mayor shrugged"
    acted_on = 0 <= acts < before + 1 and all(t.kind is not Kind.POINT for t in tokens[acts : mention.start])
    if before == start + 1 and tokens[start].low in grammar.place_prepositions and tokens[before].kind is Kind.WORD:
        before = start  # "In downtown Hexley, a group of clerks sang"
    if tokens[before].low not in grammar.prepositions and not acted_on:
        return False
    opens = acted_on or before == start or tokens[before - 1].kind in (Kind.POINT, Kind.QUOTE)
    opens = opens or _opens_with_phrase(tokens, start, before, grammar)
    if _tells_of_birth(tokens, mention, start, end, grammar):
        return True
    if not opens and not _asked_by(tokens, before, start, grammar):
        return False
    for token in tokens[comma + 1 : min(end, comma + LONGEST_SCENE)]:
        if token.kind is Kind.POINT:
            return token.text not in (",", "—", "–", "-", "--")
        acts = token.low in grammar.auxiliaries or token.low in grammar.gone
        if acts or (token.low in grammar.finite_cues and token.low not in grammar.noun_like):
            return True
    return True


def _opens_with_phrase(tokens: list[Token], start: int, end: int, grammar: Grammar) -> bool:
    """Whether a sentence opens with where somebody is: "At a rally in Lund", "Reached at his home in Lund"."""
    if grammar.own_rules:
        return False
    first = tokens[start].low
    if first not in grammar.prepositions and not grammar.is_past_form(first):
        return False
    return all(t.kind is Kind.WORD and t.low not in grammar.verb_forms for t in tokens[start + 1 : end])


def acts_ahead(tokens: list[Token], start: int, grammar: Grammar) -> int:
    """The token of a gerund or "asked" that opens a sentence with its subject: "Without naming Lund, he"; or -1."""
    if grammar.own_rules:
        return -1
    first = start + (tokens[start].low in grammar.prepositions or tokens[start].low in grammar.subordinators)
    if first >= len(tokens):
        return -1
    low = tokens[first].low
    if low.endswith(grammar.gerund_endings):
        named = low in grammar.given or low in grammar.nouns or low in grammar.prepositions
        return -1 if named else first
    asks = any(cue.tier == "ask" and cue.form != "gerund" for cue in grammar.lexicon.cues.get(low, ()))
    return first if asks and low in grammar.participles else -1


def _tells_of_birth(tokens: list[Token], mention: Mention, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a name behind a participle is where, and more tells of "she": "Born in X, the child of Y, she"."""
    born = mention.start == start + 2 and (tokens[start].low in grammar.origins) and mention.end - mention.start == 1
    return born and comma_before_pronoun(tokens, mention.end + 1, end, grammar)


def comma_before_pronoun(tokens: list[Token], first: int, end: int, grammar: Grammar) -> bool:
    """Whether the next mark from a token on is a comma, and "she" or "he" stands behind it."""
    mark = next((k for k in range(first, end - 1) if tokens[k].kind is Kind.POINT), 0)
    told = tokens[mark + 1].low if mark and tokens[mark].text == "," else ""
    return grammar.pronoun_gender(told) in ("male", "female")


def told_of_before_pronoun(tokens: list[Token], first: int, end: int, grammar: Grammar) -> bool:
    """Whether "who" or "of" follows, and then "she" with a verb that goes on: "A nurse who fled, she said so".

    In "A nurse who fled, she said, was late" somebody else says it.
    """
    if first >= end or not (tokens[first].low in grammar.who or tokens[first].low in grammar.prepositions):
        return False
    comma = next((k for k in range(first + 1, min(end - 3, first + LONGEST_APPOSITION)) if tokens[k].text == ","), 0)
    she = comma and grammar.pronoun_gender(tokens[comma + 1].low) in ("male", "female")
    return bool(she) and tokens[comma + 3].text != ","


def _asked_by(tokens: list[Token], by: int, start: int, grammar: Grammar) -> bool:
    """Whether a sentence opens with a participle and who did it: "Contacted by the Courier," "Interrogé par l’AFP,"."""
    first = tokens[start]
    participle = first.low in grammar.participles or (
        bool(grammar.past_endings) and first.low.endswith(grammar.past_endings)
    )
    return tokens[by].low in grammar.by and participle and by - start <= LONGEST_ASKED


def closes(tokens: list[Token], end: int, limit: int, mention: Mention, grammar: Grammar) -> bool:
    """Whether what stands between a phrase and ``limit`` can stand between a subject and its verb."""
    end = joined_behind(tokens, end, min(limit + 1, len(tokens)), grammar) or end
    i = end
    while i < limit and tokens[i].kind is Kind.PARENTHESIS:
        i += 1
    if i >= limit:
        return True
    token = tokens[i]
    if limit - i > LONGEST_BETWEEN:
        return False
    if token.text in (",", "—", "–", "--", "-"):
        closing = tokens[limit - 1]
        if closing.kind is Kind.QUOTE and closing.low == token.text and closing.end - closing.start < 40:
            return not _resumes(tokens, i, limit - 1, grammar)
        if i == limit - 1 and _strays(tokens, mention, limit, grammar):
            return True
        if i == limit - 1 and mention.ref in (Ref.PERSON, Ref.ORGANISATION) and " " in mention.name:
            return mention.start > 0 and tokens[mention.start - 1].text == token.text  # ", Anil Kapoor, said"
        if closing.text != token.text or limit - 1 <= i + 1:
            return _unclosed(tokens, i, limit, mention, grammar)
        after = tokens[i + 1]
        if after.low in grammar.pronouns:
            return False
        if new_clause(tokens, i, limit, grammar) or verb_behind_comma(tokens, i, limit, grammar):
            return False
        return not any(t.kind is Kind.QUOTE and t.end - t.start > 40 for t in tokens[i:limit])
    where = token.low in grammar.where and _acts_in(tokens, i + 2, limit, grammar)
    if where or (token.low in grammar.relative and token.low not in grammar.that):
        return not _clause_behind(tokens, i, limit, grammar)
    if token.low in grammar.that and mention.ref is not Ref.PERSON and mention.ref is not Ref.PRONOUN:
        return _that_clause(tokens, i, limit, mention, grammar)
    if token.kind is Kind.WORD and (token.low in grammar.noun_prepositions):
        if mention.ref is Ref.PRONOUN:
            return False
        if mention.ref is Ref.PERSON:
            return _from_where(tokens, i, limit, mention, grammar)
        return _loose_phrase(tokens, i, limit, grammar)
    if mention.plural and mention.ref is Ref.ROLE and token.low in grammar.examples:
        return _loose_phrase(tokens, i, limit, grammar)  # "growers like Ana Ruiz say"
    if _postmodified(tokens, i, limit, mention, grammar) or _known_to(tokens, i, limit, mention, grammar):
        return True
    return token.low in grammar.coordinators and i + 1 < limit and _coordinated(tokens, i + 1, limit, mention, grammar)


def _resumes(tokens: list[Token], comma: int, limit: int, grammar: Grammar) -> bool:
    """Whether the verb of a phrase stands behind an apposition to it: "His wife, a nurse, was “upset,” said Lind"."""
    finite = grammar.finite_auxiliaries
    return any(tokens[k].text == "," and tokens[k + 1].low in finite for k in range(comma + 2, limit))


def _from_where(tokens: list[Token], i: int, limit: int, mention: Mention, grammar: Grammar) -> bool:
    """Whether where somebody is from stands behind a name: "Ana Ruiz of the fire service", "in Varn", "on Monday"."""
    token = tokens[i]
    k = i + 1
    while k < limit and (tokens[k].kind is Kind.CAPITAL or _in_name(tokens, k, i + 1, limit, grammar)):
        k += 1
    k += i + 1 < k < limit and tokens[k].kind is Kind.WORD and tokens[k].low in grammar.organisation
    if k > i + 1 and token.low in grammar.origin_prepositions:
        whole = tokens[i + 1].low in grammar.determiners and _plain_phrase(tokens, i, limit, grammar)
        return whole or closes(tokens, k, limit, mention, grammar)  # "Ana Ruiz of the fire service"
    if k > i + 1 and token.low in grammar.place_prepositions:
        return closes(tokens, k, limit, mention, grammar)  # "Ana Ruiz of the Museum of Lund in Varn, who"
    return _plain_phrase(tokens, i, limit, grammar)


def _acts_in(tokens: list[Token], first: int, limit: int, grammar: Grammar) -> bool:
    """Whether somebody acts in the clause that "where" opens, behind its subject: "where he died"."""
    return any(
        token.kind is Kind.WORD
        and (token.low in grammar.verb_forms or token.low in grammar.gone or token.low.endswith(grammar.past_endings))
        for token in tokens[first:limit]
    )


def _clause_behind(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether "and" opens another clause behind a relative one: "Fans who had come to see him sang, and the mayor"."""
    if tokens[limit - 1].text == "," or grammar.own_rules:
        return False
    for k in range(i + 2, limit - 1):
        said = tokens[k - 1].text == "," and tokens[k].low in grammar.saying_words
        if said and tokens[k + 1].low in grammar.that:
            return True  # "a clerk who knew it, said that the mayor"
        if tokens[k - 1].text == "," and tokens[k].low in grammar.frame_joiners:
            opens = tokens[k + 1]
            return opens.low in grammar.leading or opens.kind is Kind.CAPITAL or opens.low in grammar.pronouns
    return False


def _known_to(tokens: list[Token], i: int, limit: int, mention: Mention, grammar: Grammar) -> bool:
    """Whether a clause without "whom" tells who somebody is: "a consultant I have known, and who knows, told"."""
    subject = tokens[i].low in grammar.first_forms or tokens[i].low in grammar.pronouns
    if mention.ref is not Ref.ROLE or not subject or tokens[i].low in grammar.objects or limit - i < 2:
        return False
    comma = next((k for k in range(i, limit) if tokens[k].text == ","), 0)
    aside = comma and tokens[limit - 1].text == "," and limit - 1 > comma
    return bool(not comma or aside) and not any(t.kind is Kind.QUOTE or t.text in ";:" for t in tokens[i:limit])


def _that_clause(tokens: list[Token], i: int, limit: int, mention: Mention, grammar: Grammar) -> bool:
    """Whether "that" opens what tells a subject from others: "the firm that Lund owns", "a firm that makes pumps"."""
    follows = tokens[i + 1] if i + 1 < limit else tokens[i]
    owned = follows.low in grammar.leading or follows.low in grammar.pronouns or follows.kind is Kind.CAPITAL
    verb = (follows.low not in grammar.closed or follows.low in grammar.auxiliaries) and follows.kind is Kind.WORD
    acts = mention.ref is not Ref.DOCUMENT and verb and follows.low not in grammar.saying_words
    acts = acts and not any(t.low in grammar.finite_cues - grammar.noun_like for t in tokens[i + 2 : limit])
    longest = LONGEST_ACT if acts else LONGEST_OWNED
    apart = limit - i > longest or any(t.kind in (Kind.POINT, Kind.QUOTE) for t in tokens[i:limit])
    return (owned or acts) and not apart


def _postmodified(tokens: list[Token], i: int, limit: int, mention: Mention, grammar: Grammar) -> bool:
    """Whether a participle opens what tells a described subject from others: "a group representing hill farms"."""
    i += tokens[i].low in grammar.negations and i + 1 < limit  # "experts not involved in the study"
    token = tokens[i]
    written = mention.ref is Ref.DOCUMENT or (mention.ref is Ref.ORGANISATION and not mention.name)
    sent = mention.ref is Ref.DOCUMENT and token.low in grammar.past_participles  # "a letter sent by the union"
    body = written and (sent or token.low.endswith(grammar.gerund_endings + grammar.past_endings))
    described = mention.ref is Ref.ROLE or body  # "a group representing hill farms"
    if token.kind is Kind.WORD and described and token.low not in grammar.closed | grammar.coordinators:
        if tokens[i + 1].low in grammar.as_words | grammar.accused_of and token.low in grammar.participles:
            called = tokens[i + 1].low in grammar.as_words or token.low in grammar.accusing_forms
            if called and i + 2 < limit and _loose_phrase(tokens, i + 2, limit, grammar):
                return True  # "a woman described as her aunt", "the man accused of it"
        near = next((j for j in range(i, min(i + 4, limit)) if tokens[j].low in grammar.prepositions), None)
        # "The results published in May": a thing, which publishes nothing.
        thing = mention.head not in grammar.person and token.low in grammar.participles and near == i + 1
        acts = token.low in grammar.plain_verbs and not grammar.is_past_form(token.low)  # "protesters gave evidence to"
        if near is not None and not acts and (thing or token.low not in grammar.finite_cues):
            return _loose_phrase(tokens, near, limit, grammar)
    dated = mention.ref is Ref.DOCUMENT and _done_then(tokens, i, limit, grammar)
    return described and (dated or _busy(tokens, i, limit, grammar))


def _done_then(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a participle and when it was done tell a subject apart: "A study finished last week found"."""
    made = grammar.is_past_form(tokens[i].low)
    if not made or tokens[i].kind is not Kind.WORD or limit >= len(tokens):
        return False
    when = grammar.time | grammar.leading | grammar.place_adverbs
    if i + 1 == limit:
        return tokens[limit].low in when  # the verb's own words begin with "last month"
    return all(token.low in when or token.kind is Kind.NUMBER for token in tokens[i + 1 : limit])


def _busy(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """Whether a few words only say what somebody was doing: "A woman walking her dog told"."""
    doing = tokens[i].kind is Kind.WORD and tokens[i].low.endswith(grammar.gerund_endings) and limit - i <= 6
    rest = tokens[i + 1 : limit]
    if not doing or any(t.kind not in (Kind.WORD, Kind.CAPITAL) for t in rest):
        return False
    return not any(
        (t.low in grammar.verb_forms and tokens[k - 1].low not in grammar.leading) or t.low in grammar.pronouns
        for k, t in enumerate(rest, i + 1)
    )  # "investigating the fire"


def _coordinated(tokens: list[Token], first: int, limit: int, mention: Mention, grammar: Grammar) -> bool:
    """Whether what stands behind "and" up to ``limit`` is a second subject, or what else the first one is."""
    other = core(tokens, first, limit, grammar)
    if other is None and first + 1 == limit and tokens[first].low in grammar.quantities:
        mention.plural = True  # "Lund and others say"
        return True
    if other is None:
        return _second_role(tokens, mention, first, limit, grammar)
    if not closes(tokens, other.end, limit, other, grammar):
        return False
    if not one_person(tokens, mention, other, grammar):
        mention.also, mention.plural = other, True
    return True


def one_person(tokens: list[Token], mention: Mention, other: Mention, grammar: Grammar) -> bool:
    """Whether two roles are one person's: "the Ohio senator and former miner", with one article for both."""
    roles = mention.ref is Ref.ROLE and other.ref is Ref.ROLE and not (mention.plural or other.plural)
    determined = tokens[mention.start].low in grammar.leading and tokens[other.start].low not in grammar.leading
    return roles and determined and not (other.name or other.owner)


def _second_role(tokens: list[Token], mention: Mention, first: int, limit: int, grammar: Grammar) -> bool:
    """Whether only what else a person is follows, by a noun that no list has: "the senator and former lampist"."""
    role = mention.ref is Ref.ROLE and not mention.plural and tokens[mention.start].low in grammar.leading
    words = tokens[first:limit]
    plain = all(t.kind is Kind.WORD and t.low not in grammar.function_words for t in words)
    return role and plain and 0 < len(words) <= 3 and words[-1].low not in grammar.plain_verbs | grammar.adverbs


def _strays(tokens: list[Token], mention: Mention, limit: int, grammar: Grammar) -> bool:
    """Whether a comma only parts a subject that opens the sentence from its verb: "The firm Hexley.com, has said"."""
    opens = mention.start == 0 or tokens[mention.start - 1].text in (".", "!", "?")
    if not opens or mention.ref is Ref.PRONOUN or limit + 1 >= len(tokens):
        return False
    return tokens[limit].low in grammar.auxiliaries or tokens[limit + 1].low in grammar.that


def _in_name(tokens: list[Token], k: int, first: int, limit: int, grammar: Grammar) -> bool:
    """Whether a word belongs to the body behind "Ana Ruiz of": "the Lind Centre for River Studies", "Hexley's Port"."""
    if tokens[k].low in grammar.determiners or tokens[k].kind is Kind.POSSESSIVE:
        return True
    linking = tokens[k].low in grammar.noun_prepositions | grammar.of or tokens[k].low == grammar.joiner
    inside = k > first and tokens[k - 1].kind is Kind.CAPITAL and k + 1 < limit
    return linking and inside and tokens[k + 1].kind is Kind.CAPITAL


def _unclosed(tokens: list[Token], i: int, limit: int, mention: Mention, grammar: Grammar) -> bool:
    """An apposition whose second comma was forgotten: "Ana Ruiz, president of the league said"."""
    if mention.ref is not Ref.PERSON or " " not in mention.name:
        return False
    if mention.end < i and limit - i <= 4 and all(t.kind is Kind.CAPITAL for t in tokens[i + 1 : limit]):
        return True  # "Ana Ruiz of the Lind Centre, Hexley"
    clause = any(t.low in grammar.who for t in tokens[i + 2 : min(limit, i + 5)])
    if limit - i > (30 if clause else 14):
        return False
    if any(t.kind in (Kind.POINT, Kind.QUOTE) or t.low in grammar.pronouns for t in tokens[i + 1 : limit]):
        return False
    if clause:
        return True
    after = tokens[i + 1]
    if after.low in grammar.relative and after.low not in grammar.that:
        return True
    return after.low in grammar.person or (
        i + 2 < limit and after.low in grammar.modifiers and tokens[i + 2].low in grammar.person
    )


def _plain_phrase(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """ "on Monday", "in a statement": may stand between a name and its verb."""
    if limit - i > 9:
        return False
    return all(
        t.low in grammar.time
        or t.kind is Kind.NUMBER
        or (t.kind is Kind.WORD and t.low not in grammar.pronouns and t.low not in grammar.auxiliaries)
        for t in tokens[i:limit]
    )


def _lists_things(tokens: list[Token], of: int, limit: int, grammar: Grammar) -> bool:
    """Whether "of" goes on with a list up to a verb: "The maker of valves, sensors and braking systems said"."""
    if tokens[of].low not in grammar.of or limit - of > LONGEST_LIST or tokens[limit - 1].kind is not Kind.WORD:
        return False
    marks = [k for k in range(of + 1, limit) if tokens[k].kind not in (Kind.WORD, Kind.NUMBER)]
    joins = [k for k in range(of + 1, limit) if tokens[k].low in grammar.coordinators]
    if not marks or len(joins) != 1 or joins[0] < marks[-1] or any(tokens[k].text != "," for k in marks):
        return False
    inner = [tokens[k].low for k in range(of + 1, limit) if k not in marks and k not in joins]
    verbs = (
        grammar.auxiliaries | grammar.pronouns.keys() | grammar.prepositions | (grammar.finite_cues - grammar.noun_like)
    )
    return not any(low in verbs for low in inner)


def _loose_phrase(tokens: list[Token], i: int, limit: int, grammar: Grammar) -> bool:
    """ "of the group who ...", "from Ohio": what follows a common noun, closed again where it has a comma."""
    for j in range(i, limit):
        t = tokens[j]
        if t.text == "," and _lists_things(tokens, i, limit, grammar):
            return True
        if t.text == ",":
            resumes = j + 1 < limit and tokens[j + 1].low in grammar.auxiliaries
            resumes = resumes or (limit - j > LONGEST_SAYS and tokens[j + 1].low in grammar.saying_forms)
            return tokens[limit - 1].text == "," and not resumes
        where = t.low in grammar.where and j > i and _acts_in(tokens, j + 2, limit, grammar)
        if t.low in grammar.that and j - 1 > i and _reports(tokens[j - 1], grammar):
            return False  # "Notes sent to the inquiry show that Lind wrote"
        if t.low in grammar.relative or where:
            return True  # "a nurse at the hospital where he died"
        if t.low in grammar.questions and t.kind is Kind.WORD:
            return False  # "died of what the paper called": the paper called it so
        if (t.kind is Kind.POINT and t.text != "&") or t.low in grammar.pronouns:
            return False
        if t.low in grammar.not_finite and tokens[j - 1].low in grammar.infinitive:
            continue  # "claiming to be her aunt"
        if t.low in grammar.auxiliaries and t.kind is not Kind.CAPITAL and not _owns(tokens, j, limit, grammar):
            return False
        if t.kind is Kind.QUOTE and t.end - t.start > 40:
            return False
    return True


def _reports(token: Token, grammar: Grammar) -> bool:
    """Whether a word is a verb of reporting, and hardly a noun: "show", "said"."""
    if token.low not in grammar.finite_cues:
        return False
    return token.low not in grammar.noun_like or grammar.lexicon.cues[token.low][0].lemma in grammar.finding_cues


def _owns(tokens: list[Token], j: int, limit: int, grammar: Grammar) -> bool:
    """Whether "’s" stands for an owner: "a source in the governor’s office", not "the man in there’s calling"."""
    if tokens[j].kind is not Kind.POSSESSIVE or tokens[j - 1].kind is Kind.CAPITAL:
        return tokens[j].kind is Kind.POSSESSIVE
    behind = tokens[j + 1].low if j + 1 < limit else ""
    owner = tokens[j - 1].low in grammar.nouns and tokens[j - 1].kind is Kind.WORD
    determined = j > 1 and tokens[j - 2].low in grammar.definite and not behind.endswith(grammar.past_endings)
    owner = owner or (determined and tokens[j - 1].kind is Kind.WORD)  # "of the line's crew"
    if owner and determined and j > 2 and tokens[j - 3].low in grammar.prepositions and j + 2 >= limit:
        return behind not in grammar.closed  # "close to the prince's thinking"
    return owner and bool(behind) and behind not in grammar.closed and not behind.endswith(grammar.gerund_endings)


def name_and_age_before(tokens: list[Token], k: int, start: int) -> int:
    """The last token of the name in front of a description and a comma, an age between them or none; else -1.

    "Ana Ruiz, 71, a nurse who" has the one of "Ruiz", for the token of "a".
    """
    if k - 2 < start or tokens[k - 1].text != ",":
        return -1
    at = k - 2
    if at - 2 >= start and tokens[at].kind is Kind.NUMBER and tokens[at - 1].text == ",":
        at -= 2
    return at if tokens[at].kind is Kind.CAPITAL else -1
