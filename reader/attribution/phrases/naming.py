"""What a run of tokens names: a person behind titles and roles, a body, a writing, or a described source."""

from __future__ import annotations

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.phrases.beside_names import (
    acts_on_name,
    gender_in,
    has_degree,
    is_of_people,
    is_party,
    tells_of_person,
)
from reader.attribution.phrases.body_forms import beside_body, body_by_form, is_branch, is_union
from reader.attribution.phrases.body_names import given_part, is_organisation
from reader.attribution.phrases.callings import is_calling, office_end, opening_calling, role_end_of, title_at
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token


def classified(
    tokens: list[Token],
    start: int,
    body: int,
    end: int,
    owner_end: int,
    definite: bool,
    determined: bool,
    grammar: Grammar,
) -> Mention | None:
    """What a run of tokens is: split into owner, role and name."""
    owned = owner_end > body and _owns_body_name(tokens, owner_end, end, grammar)
    if is_union(tokens, body, end, owner_end, grammar) or (owned and owner_end + 2 == end):
        whole = join(tokens, body, end)  # "the Women’s Institute"
        return Mention(start, end, Ref.ORGANISATION, whole, name=whole, head=tokens[end - 1].low)
    owner_end = -1 if owned else owner_end  # "Dockers’ Union secretary Carol Meade"
    owner = join(tokens, body, owner_end) if owner_end > 0 else ""
    first = owner_end + 1 if owner_end > 0 else body
    if first >= end or (end - first == 1 and _only_behind_names(tokens, first, grammar)):
        return None
    end = _people_of(tokens, first, end, grammar)
    last = tokens[end - 1]
    if last.kind is Kind.NUMBER and last.low.endswith(grammar.ages):
        text = join(tokens, body, end)
        return Mention(start, end, Ref.ROLE, text, head="year-old", role=text, owner=owner, definite=definite)
    if is_branch(tokens, first, end, grammar):
        whole = join(tokens, first, end)
        return Mention(start, end, Ref.ORGANISATION, whole, name=whole, head=tokens[end - 2].low, owner=owner)
    while end > first and tokens[end - 1].kind is Kind.NUMBER:
        end -= 1
    if first >= end:
        return None
    if not determined:
        end = next((k for k in range(first + 2, end) if _acts(tokens, first, k, grammar)), end)
    behind = tokens[end - 1]
    if end - first > 2 and behind.text.isupper() and behind.low in grammar.postnominals:
        mention = classified(tokens, start, body, end - 1, owner_end, definite, determined, grammar)
        one = mention is not None and (" " in mention.name or not determined)  # not "a senior Labour MP"
        if mention is not None and mention.ref is Ref.PERSON and one:  # "Ana Ruiz MP"
            mention.end, mention.role = end, mention.role or behind.text
            return mention
    stop = body_by_form(tokens, first, end, determined, grammar)
    if stop:
        named = next((k for k in range(first, end) if tokens[k].kind is Kind.CAPITAL), first)
        whole = join(tokens, named, end)  # "the union Allied Health Workers" is that
        return Mention(start, stop, Ref.ORGANISATION, whole, name=whole, head=last.low, owner=owner)
    role_end = max(role_end_of(tokens, first, end, grammar), office_end(tokens, first, end, grammar))
    last = tokens[end - 1]
    noun = last.low in grammar.organisation or last.low in grammar.document
    named = end < len(tokens) and (tokens[end].text == "," or tokens[end].kind is Kind.POSSESSIVE)
    opens = noun and not named and end - first == 1 and _only_opens(tokens, first, determined, grammar)
    common = noun and (grammar.capital_nouns or opens)
    if role_end < end and last.kind is Kind.CAPITAL and not common:
        one = tokens[start].low in grammar.singular_indefinite and role_end == first == end - 1
        if one and last.text.isupper() and not grammar.capital_nouns:
            return None  # "filed a PIL": initials of a thing
        return _named(tokens, start, first, role_end, end, owner, determined, grammar)
    head = grammar.lexicon.singular.get(last.low, last.low)
    plural = last.low in grammar.lexicon.singular and head != last.low
    if last.kind is Kind.CAPITAL and end - first == 1 and not determined and last.low in grammar.surnames:
        return Mention(start, end, Ref.PERSON, last.text, name=last.text, owner=owner)
    firm = end - first > 1 and last.low in grammar.firm_endings and not determined  # "Hexley Growth Partners"
    firm = firm and all(tokens[k].kind is Kind.CAPITAL for k in range(first, end))
    apposed = not determined and last.kind is Kind.CAPITAL and beside_body(tokens, first, end, grammar)
    two = end - first > 1 and f"{tokens[end - 2].low} {last.low}" in grammar.two_word_bodies  # "the coast guard"
    if firm or apposed or two:
        ref = Ref.ORGANISATION
    elif is_calling(last, grammar) and not (last.kind is Kind.CAPITAL and last.low in grammar.organisation):
        ref = Ref.ROLE
    elif last.low in grammar.organisation:
        if not determined and last.low in grammar.lexicon.word_class("with-article"):
            return None  # "in her defence"
        ref = Ref.ORGANISATION
    elif last.low in grammar.document:
        ref = Ref.DOCUMENT
    else:
        return None
    if (
        ref is not Ref.DOCUMENT
        and last.low in grammar.document
        and last.kind is Kind.WORD
        and not any(tokens[k].kind is Kind.CAPITAL for k in range(first + _opens(tokens, first), end))
    ):
        writing = last.low in grammar.voices or last.low in grammar.plain_writings
        ref = Ref.DOCUMENT if last.low not in grammar.organisation or writing else ref
    text = _inside_a_sentence(join(tokens, body, end), tokens[body], grammar)
    gender = "male" if last.low in grammar.male else "female" if last.low in grammar.female else ""
    proper = ref is Ref.ORGANISATION and tokens[end - 1].kind is Kind.CAPITAL and not opens
    name = join(tokens, first, end) if proper else ""
    role = join(tokens, first, end)
    made = Mention(start, end, ref, text, name=name, head=head, role=role, gender=gender, owner=owner, plural=plural)
    made.definite = definite
    return made


def _acts(tokens: list[Token], first: int, k: int, grammar: Grammar) -> bool:
    """Whether a word behind a full name is a verb that looks like several bodies: "Ruth Lind farms 200 acres"."""
    verb = tokens[k].kind is Kind.WORD and tokens[k].low in grammar.verbs_as_bodies
    name = tokens[k - 1].kind is Kind.CAPITAL and given_part(tokens[first].text) in grammar.given
    says = k + 1 < len(tokens) and tokens[k + 1].low in grammar.finite_cues | grammar.auxiliaries
    return verb and name and not says


def _only_behind_names(tokens: list[Token], k: int, grammar: Grammar) -> bool:
    """Whether a word tells more of whom the words before it name: "MD", "R-Fla."."""
    return has_degree(tokens, k, grammar) or is_party(tokens[k], grammar)


def _owns_body_name(tokens: list[Token], owner_end: int, end: int, grammar: Grammar) -> bool:
    """Whether a possessive is part of a body's name: "Sheriff’s Office spokesman Bo Lind", "the Women’s Institute"."""
    behind = tokens[owner_end + 1] if owner_end + 1 < end else None
    if behind is None or behind.kind is not Kind.CAPITAL:
        return False
    owner = tokens[owner_end - 1]
    common = owner.kind is Kind.CAPITAL and owner.low in grammar.person and not grammar.capital_nouns
    if behind.low not in grammar.organisation:
        several = common and owner.low in grammar.plurals and tokens[owner_end].text in ("’", "'")
        named = given_part(behind.text) in grammar.given or behind.low in grammar.person
        return several and owner_end + 2 == end and not named  # "Renters’ Voice"
    return owner_end + 2 < end or common


def _people_of(tokens: list[Token], first: int, end: int, grammar: Grammar) -> int:
    """Where people end whom a place or a body behind them only tells apart: "residents of the Hexley Green Estate".

    One of them is nobody with a name, either: "a worker at the Lund Steel Mill". Else ``end``.
    """
    if end - first < 4 or tokens[end - 1].kind is not Kind.CAPITAL or grammar.own_rules:
        return end
    for k in range(first, end - 3):
        if tokens[k + 1].low in grammar.tail_prepositions and tokens[k + 2].low in grammar.definite:
            several = tokens[k].low in grammar.plurals and tokens[k].low not in grammar.document
            return k + 1 if several else end
    return end


def _inside_a_sentence(text: str, opening: Token, grammar: Grammar) -> str:
    """A description without the capital that its sentence gave its first word: "Teachers said"."""
    if opening.kind is not Kind.CAPITAL or opening.low in grammar.proper or not opening.text[1:].islower():
        return text
    named = opening.text in grammar.lexicon.not_person or opening.text in grammar.lexicon.places
    known = opening.low in grammar.nouns or opening.low in grammar.modifiers
    lowered = known and not named and not grammar.capital_nouns
    return text[0].lower() + text[1:] if lowered else text


def _opens(tokens: list[Token], k: int) -> bool:
    """Whether a word opens a sentence, which gives it its capital: "Court records show"."""
    return k == 0 or tokens[k - 1].text in (".", "!", "?", "]", ")") or tokens[k - 1].kind is Kind.QUOTE


def _only_opens(tokens: list[Token], k: int, determined: bool, grammar: Grammar) -> bool:
    """Whether a word has its capital only because it opens a sentence: "Data suggests", "Police said"."""
    token = tokens[k]
    if determined or token.low in grammar.proper or token.low in grammar.given or not token.text[1:].islower():
        return False
    return _opens(tokens, k)


def _head_of(tokens: list[Token], first: int, role_end: int, end: int, grammar: Grammar) -> Mention | None:
    """Who holds an office of a body, where no article stands before it: "Head of the Marine Rescue Service"."""
    of = next((k for k in range(first + 1, role_end) if tokens[k].low in grammar.of), 0)
    if not of or not is_calling(tokens[of - 1], grammar):
        return None
    text = _inside_a_sentence(join(tokens, first, end), tokens[first], grammar)
    return Mention(first, end, Ref.ROLE, text, head=tokens[of - 1].low, role=text)


def _named(
    tokens: list[Token],
    start: int,
    first: int,
    role_end: int,
    end: int,
    owner: str,
    determined: bool,
    grammar: Grammar,
) -> Mention | None:
    """A run that ends in capitalised words: a person, unless it is known to be something else."""
    if grammar.capital_nouns:
        # "Der Denkmalschützer Jörn Petersen": a calling that no list has, told by the given name behind it.
        given = (k for k in range(role_end, end - 1) if given_part(tokens[k].text) in grammar.given)
        role_end = next(given, role_end)
    long = end - role_end > 3 and given_part(tokens[end - 2].text) in grammar.given
    if long and tokens[role_end].low not in grammar.given and tokens[end - 3].low not in grammar.particles:
        role_end = end - 2  # "Council on Island Relations Ana Ruiz", "Deputy Fire Marshal Ana Ruiz"
    if role_end == first and end - first > 2 and tokens[first].low in grammar.demonyms:
        known = given_part(tokens[first + 1].text) in grammar.given  # "the Norwegian Henrik Aal"
        first = role_end = first + (known or tokens[first].low in grammar.nation_people)
    capital_calling = opening_calling(tokens, first, role_end, end, grammar)
    role_end += capital_calling
    words = [t.text for t in tokens[role_end:end]]
    if len(words) == 1 and words[0].lower() in grammar.pets:
        return None  # "a terrier called Bolt"
    name = join(tokens, role_end, end)
    whole, gender = join(tokens, first, end), ""
    titled = any(
        is_calling(tokens[k], grammar)
        or tokens[k].text in grammar.title_starts
        or tokens[k].low.partition("-")[0] in grammar.person  # "mother-of-two Ana Brand"
        for k in range(first, role_end)
    ) or (grammar.capital_nouns and role_end > first)
    i = first
    while i < role_end:
        title = title_at(tokens, i, role_end, grammar)
        if title:
            gender = gender or title[1].gender
            i += title[0]
        else:
            i += 1
    acts = acts_on_name(tokens, first, role_end, grammar)
    role = "" if acts else _role_text(tokens, first, role_end, grammar)
    if capital_calling:
        role, titled = role if role.isupper() else role.lower(), True
    gender = gender or gender_in(tokens[first:role_end], grammar)
    if grammar.capital_nouns and not titled and not _is_name(words, determined, grammar):
        return None
    alone = determined and not titled and not owner and len(words) == 1
    if alone and words[0].lower() in grammar.demonyms:
        return Mention(start, end, Ref.ROLE, whole, head=words[0].lower(), role=whole, definite=True)  # "the Italian"
    behind_media = role_end > first and tokens[role_end - 1].low in grammar.media and len(words) == 1
    if behind_media and words[0].isupper() and len(words[0]) > 1:
        return Mention(start, end, Ref.ORGANISATION, name, name=name, head=name.lower())  # "broadcaster SRN"
    if is_organisation(words, grammar, titled=titled, determined=determined and not titled):
        plain = tokens[first].kind is Kind.WORD and len(words) > 1  # not "main agency Hexley Press"
        own = name if plain or "." in name[1:-1] else whole
        return _head_of(tokens, first, role_end, end, grammar) or Mention(
            start, end, Ref.ORGANISATION, own, name=own, head=words[-1].lower(), owner=owner
        )
    before = tokens[role_end - 1].low if role_end > first else ""
    if len(words) == 1 and role_end > first and is_of_people(tokens[role_end - 1], words[0], grammar):
        return Mention(start, end, Ref.ORGANISATION, whole, name=whole, head=words[0].lower())
    writing = before in grammar.writings and determined and not titled and len(words) == 1
    if writing and words[0].lower() in grammar.given and tokens[role_end - 1].kind is Kind.WORD:
        text = join(tokens, first, role_end)  # "the letter Ana wrote"
        return Mention(start, role_end, Ref.DOCUMENT, text, head=before, definite=True, owner=owner)
    known = len(words) > 1 and given_part(words[0]) in grammar.given
    office = titled and role_end - 2 >= first and tokens[role_end - 2].low in grammar.prepositions
    firm = before in grammar.before_firms and len(words) == 1 and words[0].lower() not in grammar.given
    firm = firm and words[0].lower() not in grammar.surnames
    body = before in grammar.organisation and before not in grammar.person and not (known or office)
    either = before in grammar.either and tells_of_person(tokens, end, grammar)
    if (firm or body) and not either:
        made = Mention(start, end, Ref.ORGANISATION, whole, name=name, head=before, owner=owner)
        return _head_of(tokens, first, role_end, end, grammar) or made
    if alone:
        if not words[0].lower().endswith(grammar.demonym_endings):
            return Mention(start, end, Ref.ORGANISATION, whole, name=name, head=words[0].lower())
        return Mention(start, end, Ref.ROLE, whole, head=words[0].lower(), role=whole, definite=True)  # "the Islander"
    if len(words) > 1:
        gender = gender or grammar.given.get(given_part(words[0]), "")
    if before in grammar.organisation and not titled:
        role = ""  # "In his studio Ana Ruiz pours tea"
    made = Mention(start, end, Ref.PERSON, whole, name=name, role=role, gender=gender, owner=owner, titled=titled)
    made.affiliation = owner if titled else ""
    return made


def _is_name(words: list[str], determined: bool, grammar: Grammar) -> bool:
    """Whether capitalised words are a name in a language whose nouns all have capitals."""
    if given_part(words[0]) in grammar.given or words[-1].lower() in grammar.surnames:
        return True
    if " ".join(words) in grammar.lexicon.places or words[-1] in grammar.lexicon.not_person:
        return True
    if len(words) > 1 or determined:
        return False
    return not words[0].lower().endswith(grammar.noun_endings)


def _role_text(tokens: list[Token], first: int, role_end: int, grammar: Grammar) -> str:
    """The role before a name in words a reader would use: "senator" for "Sen."."""
    words: list[str] = []
    i = first
    while i < role_end:
        title = title_at(tokens, i, role_end, grammar)
        closes = title is not None and (i + title[0] == role_end or title_at(tokens, i + title[0], role_end, grammar))
        if title is not None and closes:
            words.append(title[1].role)
            i += title[0]
        else:
            if tokens[i].kind is Kind.POSSESSIVE and words:
                words[-1] += tokens[i].text
            else:
                words.append(tokens[i].text)
            i += 1
    return " ".join(filter(None, words))


def join(tokens: list[Token], start: int, end: int) -> str:
    """The tokens as text, with a space where the source has one."""
    parts: list[str] = []
    for i in range(start, end):
        if i > start and tokens[i].start > tokens[i - 1].end:
            parts.append(" ")
        parts.append(tokens[i].text)
    return "".join(parts)
