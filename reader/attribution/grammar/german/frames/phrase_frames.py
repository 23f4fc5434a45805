"""German frames without a verb of saying: "laut", "nach Angaben von", "zufolge", "so Ruiz", "aus Sicht von"."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame
from reader.attribution.grammar.german.clauses import Clause
from reader.attribution.grammar.german.frames.noun_frames import noun_frame
from reader.attribution.grammar.german.frames.own_words import whose_own
from reader.attribution.grammar.german.frames.so_frames import made, so
from reader.attribution.grammar.german.frames.source_owners import (
    body_of,
    house_of,
    is_agent,
    is_assumed,
    is_owner,
    named_owner,
    owner_behind,
    told_ahead,
    with_others,
    without_noun,
)
from reader.attribution.grammar.german.frames.written_frames import OUT, bare, emerging, impersonal, spoken_of
from reader.attribution.grammar.german.moods import subjunctive
from reader.attribution.grammar.german.phrases.appositions import apposed
from reader.attribution.grammar.german.phrases.attributes import adjective
from reader.attribution.grammar.german.phrases.body_cases import several_in_nominative, writing_in_nominative
from reader.attribution.grammar.german.phrases.capital_words import bare as without_s
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.phrases.pronouns import dative_pronoun
from reader.attribution.grammar.german.relatives import owner_before
from reader.attribution.grammar.german.verb_forms import is_finite
from reader.attribution.grammar.german.vocabulary import BODY, DOCUMENT, OF, Vocabulary
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.subjects import pronoun_of
from reader.attribution.text.tokens import Kind, Token

LONGEST_RELATIVE = 24
"""So many words at most has a relative clause behind a source."""
LONGEST_NAME = 3
"""So many words have a noun and a full name at least."""
SO = "so"
VIEWS = frozenset(("sicht", "perspektive"))
AS_RULED = "gemäß"
HEARSAY = "vernehmen"
ORDER = "auftrag"
LAWS = ("gesetz", "gesetzbuch", "verordnung", "satzung", "richtlinie")
"""How nouns for laws end."""
OF_WHOM = frozenset(("dessen", "deren"))
NO_DATIVE = frozenset(("das", "die", "ein", "eine", "dieses", "diese"))
"""Articles that no dative has."""
_OWNERS = ("von", "vom", "aus", "in", "im", "durch", "seitens", "vonseiten")


def phrase_frames(
    tokens: list[Token],
    clause: Clause,
    earlier: list[Clause],
    following: Clause | None,
    limit: int,
    words: Vocabulary,
) -> list[Frame]:
    """The frames of a clause that are no verbs of saying, in order; ``following`` is the clause behind it."""
    out: list[Frame] = []
    k = clause.start
    while k < clause.end:
        frame = _at(tokens, k, clause, earlier, limit, words) or noun_frame(tokens, k, clause, following, words)
        if frame is not None:
            out.append(frame)
        if frame is not None and frame.cue_text == SO:
            break  # "…, so der Zoll nach dem Ende der Suche"
        k = max(k + 1, min(frame.end, clause.end)) if frame is not None and frame.start == k else k + 1
    return out


def _at(
    tokens: list[Token], k: int, clause: Clause, earlier: list[Clause], limit: int, words: Vocabulary
) -> Frame | None:
    low = tokens[k].low
    if low in words.according:
        return _according(tokens, k, limit, words)
    if low in ("nach", "aus"):
        if low == "aus":
            return _view(tokens, k, limit, words)
        return _telling(tokens, k, clause, limit, words) or _after_name(tokens, k, clause, words)
    if low in words.copula and [t.low for t in tokens[max(k, clause.end - 2) : clause.end]] == ["die", "rede"]:
        return spoken_of(tokens, k, clause, words)
    if low in words.emerging and any(t.low in OUT for t in tokens[k + 1 : clause.end]):
        return emerging(tokens, k, clause, earlier, words)
    if low in words.grammar.according_behind:
        return _behind(tokens, k, clause, words)
    marked = k == clause.start + 1 and tokens[k - 1].kind is Kind.QUOTE  # "„Es reicht.“ so Ruiz"
    if low == "so" and (marked or (k == clause.start and clause.before in (",", "–", "-", "—", ""))):
        return so(tokens, k, clause, limit, words)
    behind = clause.before == "," and clause.start > 1 and tokens[clause.start - 2].kind is Kind.QUOTE
    if low in words.impersonal or (low in words.written and (clause.after in ",:" or behind)):
        return impersonal(tokens, k, clause, earlier, words)
    return None


def _according(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> Frame | None:
    """ "laut Polizei", "laut einem Bericht der Zeitung", "laut Angaben der Stadt"."""
    told = _told(tokens, k + 1, limit, words)
    if told is not None:
        return made(told[0], tokens[k].text, k, _past_relative(tokens, told[1], limit, words), k)
    phrase = dative_pronoun(tokens, k + 1, limit, words) or noun_phrase(tokens, k + 1, limit, words.grammar)
    phrase = _before_person(tokens, phrase, words) or bare(tokens, k + 1, limit, words)
    if phrase is None:
        return None
    speaks = phrase.ref in (Ref.PERSON, Ref.ROLE) or phrase.name or words.kind(phrase.head) == BODY
    if tokens[k].low == AS_RULED and not speaks and not _tells(phrase):
        return None
    phrase = with_others(tokens, apposed(tokens, phrase, limit, words.grammar), limit, words)
    return made(phrase, tokens[k].text, k, _past_relative(tokens, phrase.end, limit, words), k)


def _before_person(tokens: list[Token], phrase: Mention | None, words: Vocabulary) -> Mention | None:
    """A source without the person behind it who is the rest of the clause: "war laut Anklage Timo R."."""
    if phrase is None or tokens[phrase.start].kind is not Kind.CAPITAL or phrase.end - phrase.start < LONGEST_NAME:
        return phrase
    noun, given = tokens[phrase.start].low, given_part(tokens[phrase.start + 1].text)
    source = words.kind(noun) in (BODY, DOCUMENT) and words.head(noun) not in words.named_bodies
    if not source or given not in words.grammar.given:
        return phrase
    return noun_phrase(tokens, phrase.start, phrase.start + 1, words.grammar)


def _of_possessor(tokens: list[Token], first: int, end: int, possessor: Token, words: Vocabulary) -> Mention:
    """Whose "seine" or "ihre" words are: whom its sentence tells in front of a colon, else a pronoun."""
    theirs = told_ahead(tokens, first, possessor.low, words)
    gender, plural = words.grammar.owners[possessor.low]
    pronoun = Mention(first, end, Ref.PRONOUN, possessor.text, head=possessor.low, gender=gender, plural=plural)
    return theirs or pronoun


def _tells(phrase: Mention) -> bool:
    """Whether a writing tells something, and does not only rule it: "gemäß dem Gesetz zu prüfen"."""
    return phrase.head.endswith(("bericht", "studie", "urteil", "statistik", "protokoll", "gutachten", "umfrage"))


def _told(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> tuple[Mention | None, int] | None:
    """Whose "Angaben" or "Ansicht" a phrase speaks of, and its end; None where it speaks of none."""
    grammar, first, own = words.grammar, k, False
    while k < limit and k - first < 4 and not _is_noun(tokens[k]):
        if tokens[k].kind not in (Kind.WORD, Kind.NUMBER) and tokens[k].low not in (*grammar.owners, *words.own):
            break
        own = own or tokens[k].low in words.own
        if tokens[k].low in grammar.prepositions and k > first:
            return _writing(tokens, first, limit, words)  # "nach einem im Juli vorgestellten Gutachten"
        if tokens[k].low in grammar.prepositions or tokens[k].kind is Kind.POINT:
            return None
        k += 1
    if k >= limit or not (tokens[k].kind is Kind.CAPITAL or _is_noun(tokens[k])):
        return None
    noun = tokens[k].low
    if k + 1 < limit and tokens[k + 1].low in words.telling and without_s(noun) != noun:
        name = without_s(tokens[k].text)
        if name.lower() in grammar.surnames:  # "nach Lunds Ansicht"
            return Mention(first, k + 2, Ref.PERSON, name, name=name, head=name.lower()), k + 2
    whose = _of_whom(tokens, first, k, words)
    if whose is not None:
        return whose, k + 1
    if noun in words.no_compounds or not (noun in words.telling or noun.endswith(words.telling_endings)):
        written = _writing(tokens, first, limit, words)
        if written is not None:
            return written
        owner = noun_phrase(tokens, first, limit, grammar)
        if owner is None or owner.end >= limit or tokens[owner.end - 1].low not in words.telling:
            return None
        return without_noun(tokens, owner), owner.end  # "nach Merkels Angaben"
    body = body_of(noun, words) if first == k else ""
    if body and (k + 1 == limit or tokens[k + 1].low not in ("der", "des", "von")):
        return Mention(k, k + 1, Ref.ORGANISATION, body.capitalize(), head=words.head(body), definite=True), k + 1
    # "In den Kellern der Uni liegen nach deren Angaben 200 Bilder"
    whose = owner_before(tokens, first - 1, tokens[first].low, words) if first < k else house_of(tokens, k, words)
    if whose is not None:
        return whose, k + 1
    possessor = next((t for t in tokens[first:k] if t.low in grammar.owners), None)
    behind = k + 1
    of = behind < limit and not own and possessor is None and tokens[behind].low in _OWNERS
    if of and not is_agent(tokens, first, k, limit, words):
        found = noun_phrase(tokens, behind + 1, limit, grammar) or bare(tokens, behind + 1, limit, words)
        found = None if found is not None and is_assumed(tokens, first, found, limit, words) else found
        if found is not None and found.head not in grammar.time and is_owner(tokens[behind], found, words):
            found = with_others(tokens, apposed(tokens, found, limit, grammar), limit, words)
            found.text = found.text if found.name else several_in_nominative(found.text, words)
            return found, found.end
    if behind < limit and not own and possessor is None:
        owned = _owned(tokens, behind, limit, words)
        if owned is not None:
            return owned
    if possessor is not None:
        return _of_possessor(tokens, first, k + 1, possessor, words), k + 1
    if own:
        return whose_own(tokens, first - 1, k + 1, limit, words), k + 1
    definite = tokens[first].low in grammar.definite
    text = _as_listed(tokens, first, k, words)
    return Mention(first, k + 1, Ref.DOCUMENT, text, head=noun, definite=definite), k + 1


def _owned(tokens: list[Token], behind: int, limit: int, words: Vocabulary) -> tuple[Mention | None, int] | None:
    """Whose words a genitive at a token behind the noun for them tells: "nach Angaben der Stadt", "Ansicht Lunds"."""
    alone = tokens[behind - 1].low in words.telling  # "nach Feuerwehrangaben vier Menschen"
    genitive = tokens[behind].low in words.oblique or tokens[behind].low == "der"
    genitive = genitive and not tokens[behind].low.endswith(("m", "n"))  # "nach Angaben dem Transport"
    named = tokens[behind].kind is Kind.CAPITAL
    behind += tokens[behind].low in words.local and behind + 1 < limit
    declined = tokens[behind].kind is Kind.WORD and tokens[behind].low.endswith("er") and not genitive
    return owner_behind(tokens, behind, limit, words) if genitive or ((named or declined) and alone) else None


def _of_whom(tokens: list[Token], first: int, k: int, words: Vocabulary) -> Mention | None:
    """Whose a writing is by "dessen" or "deren" in front of it: "Der Verband, nach dessen Berechnungen …"."""
    if first == k or tokens[first].low not in OF_WHOM or words.kind(tokens[k].low) != DOCUMENT:
        return None
    return owner_before(tokens, first - 1, tokens[first].low, words)


def _as_listed(tokens: list[Token], first: int, k: int, words: Vocabulary) -> str:
    """The noun of a source at token ``k`` with its only adjective, as a list has it."""
    behind = first + 1 if first < k and tokens[first].low in words.grammar.leading else first
    if first < behind < k:
        one = tokens[behind].text if behind + 1 == k else ""
        return writing_in_nominative(one, tokens[k].text, tokens[first].low, words)
    return several_in_nominative(join(tokens, behind, k + 1), words)


def _writing(tokens: list[Token], first: int, limit: int, words: Vocabulary) -> tuple[Mention, int] | None:
    """A writing by which something is so, and its end: "nach dem Gesetz"."""
    owner = noun_phrase(tokens, first, _behind_writing(tokens, first, limit, words), words.grammar)
    if owner is None or owner.ref is not Ref.DOCUMENT or words.kind(owner.head) != DOCUMENT:
        return None
    if tokens[first].low not in words.oblique or _after(tokens, first, words):
        return None
    if owner.head in words.grammar.decisions:
        return None  # "nach dem Beschluss ging er": a time
    return owner, owner.end


def _behind_writing(tokens: list[Token], first: int, limit: int, words: Vocabulary) -> int:
    """Where a phrase for a writing ends at a noun that is the object of a verb: "nach dem Urteil Berufung einlegen"."""
    noun = next((k for k in range(first, min(limit, first + 4)) if tokens[k].kind is Kind.CAPITAL), limit)
    if noun + 1 >= limit or words.kind(tokens[noun].low) != DOCUMENT or tokens[noun + 1].kind is not Kind.CAPITAL:
        return limit
    other = tokens[noun + 1].low
    return noun + 1 if other.endswith(words.grammar.noun_endings) or other in words.measures else limit


def _when(tokens: list[Token], first: int, words: Vocabulary) -> bool:
    """Whether "nach" and a noun for a source tell a time: "erst nach den Ermittlungen", "nach langen Ermittlungen"."""
    return (first > 1 and tokens[first - 2].low in words.just) or tokens[first].low in words.lasting


def _after(tokens: list[Token], first: int, words: Vocabulary) -> bool:
    """Whether "nach" is one of time: "zwei Monate nach dem Urteil"."""
    before = tokens[first - 2].low if first > 1 else ""
    return before in words.measures or before in words.grammar.time


def _is_noun(token: Token) -> bool:
    """Whether a word in small letters is a noun by what a hyphen joins to it: "dpa-Informationen"."""
    return token.kind is Kind.WORD and token.text.rpartition("-")[2][:1].isupper()


def _after_name(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> Frame | None:
    """ "Der Vertrag sei nach Ruiz nichtig": a name behind "nach" is a source where the clause reports by its mood."""
    phrase = noun_phrase(tokens, k + 1, clause.end, words.grammar)
    if phrase is None or not phrase.name or phrase.name in words.grammar.lexicon.places:
        return None
    alone = " " not in phrase.name and not phrase.name.isupper()
    if alone and phrase.name.lower() not in words.grammar.surnames and not words.kind(phrase.head):
        return None  # "Nach Kalda sei er nie gereist"
    if tokens[k + 1].kind is not Kind.CAPITAL or not subjunctive(tokens, clause, words):
        return None
    return made(phrase, tokens[k].text, k, phrase.end, k)


def _telling(tokens: list[Token], k: int, clause: Clause, limit: int, words: Vocabulary) -> Frame | None:
    """ "nach Angaben der Polizei", "ihrer Ansicht nach", "dem Bericht nach"."""
    if k > 1 and tokens[k - 1].low == HEARSAY:
        return made(None, join(tokens, k - 2, k + 1), k - 2, k + 1, k)
    if k and tokens[k - 1].low in words.telling:
        first = k - 1
        while first > 0 and (tokens[first - 1].low in words.grammar.owners or tokens[first - 1].low in words.oblique):
            first -= 1
        told = _told(tokens, first, k, words)
        if told is not None and first < k - 1:
            frame = made(told[0], tokens[k].text, first, k + 1, k)
            dative = tokens[first].low == "dem" or (tokens[first].low == "den" and tokens[k - 1].low.endswith("n"))
            whose = told[0] is not None and told[0].ref is Ref.PRONOUN
            return frame if whose or (dative and first == clause.start) else None
    told = _told(tokens, k + 1, limit, words)
    if told is None or (tokens[k].low == "nach" and _when(tokens, k + 1, words)):
        return None
    if tokens[k].low == "nach" and _comes_after(tokens, told, clause, words):
        return None
    law = told[0] is not None and told[0].ref is Ref.DOCUMENT and told[0].head.endswith(LAWS)
    if law and k > clause.start and tokens[k - 1].kind is Kind.CAPITAL:
        return None  # "lebt von Leistungen nach dem Gesetzbuch"
    nobodys = told[0] is not None and told[0].ref is Ref.DOCUMENT and not told[0].definite and told[0].end == told[1]
    if nobodys and subjunctive(tokens, clause, words):
        return None  # "Die Sanierung koste nach neuester Schätzung viel": part of what somebody says
    noun = next((j for j in range(k + 1, told[1]) if tokens[j].kind is Kind.CAPITAL), k)
    return made(told[0], join(tokens, k, noun + 1), k, _past_relative(tokens, told[1], limit, words), k)


def _comes_after(tokens: list[Token], told: tuple[Mention | None, int], clause: Clause, words: Vocabulary) -> bool:
    """Whether "nach" and a writing tell when somebody says something: "drohte nach dem Bericht mit Klage"."""
    phrase, end = told
    if phrase is None or phrase.ref is not Ref.DOCUMENT or end >= clause.end or tokens[end].kind is not Kind.CAPITAL:
        return False
    return any(tokens[k].low in words.grammar.finite_cues for k in range(clause.start, clause.end))


def _past_relative(tokens: list[Token], end: int, limit: int, words: Vocabulary) -> int:
    """The token behind a relative clause that belongs to the source: "laut Ruiz, die dort forscht, ist ..."."""
    if end + 1 >= limit or tokens[end].text != "," or tokens[end + 1].low not in words.relatives:
        return end
    commas = [k + 1 for k in range(end + 2, min(limit - 1, end + LONGEST_RELATIVE)) if tokens[k].text == ","]
    return next((k for k in commas if is_finite(tokens, k, words)), commas[0] if commas else end)


def _view(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> Frame | None:
    """ "aus Sicht der Händler", "aus ihrer Sicht", "aus Lunds Sicht"."""
    if k + 2 < limit and tokens[k + 2].low in VIEWS:
        whose = pronoun_of(tokens, k + 1, words.grammar) or named_owner(tokens, k + 1, words)
        return made(whose, f"{tokens[k].text} {tokens[k + 2].text}", k, k + 3, k) if whose is not None else None
    if k + 2 >= limit or tokens[k + 1].low not in VIEWS:
        return None
    behind = k + 2 + (tokens[k + 2].low in OF)
    found = noun_phrase(tokens, behind, limit, words.grammar)
    if found is None:
        return None
    found = with_others(tokens, apposed(tokens, found, limit, words.grammar), limit, words)
    end = _past_relative(tokens, found.end, limit, words)
    return made(found, f"{tokens[k].text} {tokens[k + 1].text}", k, end, k)


def _behind(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> Frame | None:
    """ "der Polizei zufolge", "Angaben der Polizei zufolge", "ihm zufolge"."""
    pronoun = dative_pronoun(tokens, k - 1, k, words) if k > clause.start else None
    if pronoun is not None:
        return made(pronoun, tokens[k].text, k - 1, k + 1, k)
    for first in range(max(clause.start, k - 12), k):
        if _is_of_subject(tokens, first, k):
            continue  # "reicht das Geld Finanzkreisen zufolge"
        opens = first == clause.start or tokens[first].low in words.grammar.leading | words.oblique
        opens = opens or (tokens[first].low.endswith("en") and adjective(tokens, first, k, words))
        if not opens and tokens[first].kind is not Kind.CAPITAL:
            continue
        told = _told(tokens, first, k, words)
        if told is not None and told[1] == k and any(tokens[j].low in words.own for j in range(first, k)):
            return made(whose_own(tokens, first, k + 1, clause.end, words), tokens[k].text, first, k + 1, k)
        if told is not None and told[1] == k:
            return made(told[0], tokens[k].text, first, k + 1, k)
        phrase = noun_phrase(tokens, first, k, words.grammar)
        if phrase is not None and _past_order(tokens, phrase.end, k, words) == k:
            phrase.text = phrase.text if phrase.name else several_in_nominative(phrase.text, words)
            return made(phrase, tokens[k].text, first, k + 1, k)
    alone = bare(tokens, k - 1, k, words) if k > clause.start else None
    return made(alone, tokens[k].text, k - 1, k + 1, k) if alone is not None else None


def _past_order(tokens: list[Token], end: int, limit: int, words: Vocabulary) -> int:
    """The token behind what tells for whom a writing was made: "einer Umfrage der Lund AG im Auftrag des Senders"."""
    if end + 2 >= limit or tokens[end].low != "im" or tokens[end + 1].low != ORDER:
        return end
    whose = noun_phrase(tokens, end + 2 + (tokens[end + 2].low == "von"), limit, words.grammar)
    return whose.end if whose is not None else end


def _is_of_subject(tokens: list[Token], first: int, k: int) -> bool:
    """Whether a token opens or is the noun of a phrase that has no dative, in front of a source with "zufolge"."""
    article = first if tokens[first].low in NO_DATIVE else first - 1
    if article < 0 or tokens[article].low not in NO_DATIVE or first + 1 >= k:
        return False
    return first == article or (tokens[first].kind is Kind.CAPITAL and tokens[first + 1].kind is Kind.CAPITAL)
