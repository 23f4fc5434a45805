"""German frames of nouns and views: "der Vorwurf der Opposition, …", "Kritik kam von Ruiz: …", "für Ruiz ist klar"."""

from __future__ import annotations

from dataclasses import replace

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.german.clauses import WHEREBY, Clause, behind_by, opening_end
from reader.attribution.grammar.german.frames.verb_frames import QUESTIONS
from reader.attribution.grammar.german.moods import subjunctive
from reader.attribution.grammar.german.parted_subjects import behind_belonging
from reader.attribution.grammar.german.phrases.capital_words import bare
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.subject_phrases import is_bare_noun
from reader.attribution.grammar.german.verb_forms import infinitive, is_finite
from reader.attribution.grammar.german.vocabulary import BODY, DOCUMENT, FOLLOWED, OF, Vocabulary
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import pronoun_of
from reader.attribution.text.tokens import Kind, Token

ONLY = "nur"
"""Behind a negation it takes nothing back: "war nicht nur zu hören"."""
HEARD = ("hören", "erfahren", "vernehmen")
ADVERBS = 1
"""So many words at most stand between whom words are from and the article of the noun for them: "persönlich"."""
GENITIVES = ("s", "x", "z", "ß", "’", "'")
"""How a name ends that stands in the genitive."""
_BY = frozenset(("von", "vom", "seitens", "vonseiten"))
_ORIGINS = frozenset(("von", "vom", "seitens", "vonseiten", "aus"))


def noun_frame(
    tokens: list[Token], k: int, clause: Clause, following: Clause | None, words: Vocabulary
) -> Frame | None:
    """The frame of the noun or the view that token ``k`` opens, or None; ``following`` is the clause behind its own."""
    low = tokens[k].low
    if low == "aus" and clause.after == "," and _is_heard(tokens, clause, words):
        return _from_whom(tokens, k, clause, words)
    came = _came_from(tokens, k, clause, following, words)
    came = came or _received_from(tokens, k, clause, following, words)
    if came is not None:
        return came
    if low in ("für", "von", "vom") and clause.after in (":", ",", ".", ""):
        return _for_whom(tokens, k, clause, words) if low == "für" else _from_whom(tokens, k, clause, words)
    if low in words.grammar.frame_nouns and tokens[k].kind is Kind.CAPITAL and clause.after == ":":
        return _noun(tokens, k, clause, words)
    return _of_noun(tokens, k, clause, following, words)


def _is_heard(tokens: list[Token], clause: Clause, words: Vocabulary) -> bool:
    """Whether a clause says that something was heard: "Von der Bahn war zu hören", "aus Lund ist zu erfahren".

    Nothing was with a negation: "Von der Bahn war nichts zu erfahren".
    """
    last = clause.end - 1
    nothing = words.grammar.negations | words.nothing_heard
    denied = any(tokens[k].low in nothing and tokens[k + 1].low != ONLY for k in range(clause.start, last))
    if tokens[last].low not in HEARD or denied:
        return False
    if tokens[last].low == HEARD[0]:
        return True
    was = any(tokens[k].low in words.copula for k in range(clause.start, last))
    return tokens[last - 1].low == "zu" and was and not _is_out_of_thing(tokens, clause, words)


def _is_out_of_thing(tokens: list[Token], clause: Clause, words: Vocabulary) -> bool:
    """Whether "aus" stands before something that tells nothing: "Aus dem Fall ist zu erfahren, wie"."""
    out = next((k for k in range(clause.start, clause.end) if tokens[k].low == "aus"), -1)
    whom = noun_phrase(tokens, out + 1, clause.end, words.grammar) if out >= 0 else None
    return whom is not None and not (whom.name or words.kind(whom.head) or whom.head in words.surroundings)


def _noun(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> Frame | None:
    """ "Das Fazit von Ruiz: …", "die Antwort der Behörde lautete: …"."""
    behind = k + 1 + (k + 1 < clause.end and tokens[k + 1].low in OF)
    owner = noun_phrase(tokens, behind, clause.end, words.grammar) if behind < clause.end else None
    possessive = pronoun_of(tokens, k - 1, words.grammar) or _named_owner(tokens, k, clause, words) if k else None
    if possessive is not None:
        owner = possessive
    elif owner is None or owner.ref not in (Ref.PERSON, Ref.ORGANISATION, Ref.ROLE) or _is_thing(owner, words):
        return None
    genitive = behind > k + 1 or tokens[behind].low in words.oblique or tokens[behind].low == "der"
    if possessive is None and not genitive and not owner.name:
        return None
    cue = Cue((tokens[k].low,), "noun", "finite", tokens[k].low)
    start, end = min(k, owner.start), max(k + 1, owner.end)
    return Frame(Order.NOUN, owner, cue, tokens[k].text, start, end, k, k + 1, clause.end + 1, colon=True)


def _is_thing(phrase: Mention, words: Vocabulary) -> bool:
    """Whether a phrase without a name is nobody and no body: "die Bilanz der Nacht: 40 Verletzte"."""
    return phrase.ref is Ref.ORGANISATION and not phrase.name and not words.kind(phrase.head)


def _named_owner(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> Mention | None:
    """Whose a noun is by the name in front of it: "Lunds Fazit: …"."""
    token = tokens[k - 1]
    if k == clause.start or token.kind is not Kind.CAPITAL or bare(token.text) == token.text:
        return None
    name, first = bare(token.text), k - 1
    known = name.lower() in words.grammar.surnames | words.grammar.proper
    if first > clause.start and given_part(tokens[first - 1].text) in words.grammar.given:
        known, first = True, first - 1  # "Ana Ruiz' Motto"
        name = f"{tokens[first].text} {name}"
    return Mention(first, k, Ref.PERSON, name, name=name, head=name.split()[-1].lower()) if known else None


def _of_noun(tokens: list[Token], k: int, clause: Clause, following: Clause | None, words: Vocabulary) -> Frame | None:
    """ "der Vorwurf der Opposition, der Senat habe Akten vernichtet": whose it is says the clause behind it."""
    noun = tokens[k].low.rpartition("-")[2]
    if following is not None and following.opener == WHEREBY and words.kind(noun) == DOCUMENT:
        return _writing(tokens, k, clause, following, words)
    if noun not in words.report_nouns or tokens[k].kind is not Kind.CAPITAL or clause.after != ",":
        return None
    told = following is not None and following.opener in words.grammar.that | QUESTIONS | {WHEREBY}
    if following is None or not (told or (reports_alone(tokens, following, words))):
        return None
    by = k + 1 < clause.end and tokens[k + 1].low in _BY
    owner = noun_phrase(tokens, k + 1 + by, clause.end, words.grammar) if k + 1 < clause.end else None
    if owner is None or not _ends_clause(tokens, owner.end, clause, words) or owner.ref is Ref.PRONOUN:
        return None
    first = tokens[owner.start]
    if not by and is_bare_noun(owner, words.grammar) and not first.low.endswith(GENITIVES):
        return None  # "gab der Hoffnung Ausdruck, dass"
    if not by and first.low not in words.oblique and first.low != "der" and not owner.name:
        return None
    cue = Cue((tokens[k].low,), "noun", "finite", tokens[k].low)
    content = opening_end(tokens, following, words)
    return Frame(Order.NOUN, owner, cue, tokens[k].text, k, owner.end, k, k + 1, content, that=told)


def _writing(tokens: list[Token], k: int, clause: Clause, following: Clause, words: Vocabulary) -> Frame | None:
    """ "verwies auf eine Umfrage, wonach der Preis steigt": the writing says it, or whose it is."""
    first = k
    verbs = words.grammar.auxiliaries | words.grammar.finite_cues | words.grammar.prepositions
    while first > clause.start and tokens[first - 1].kind in (Kind.WORD, Kind.NUMBER):
        if tokens[first - 1].low in verbs:
            break  # "hat Meldungen zurückgewiesen, wonach"
        first -= 1
        if tokens[first].low in words.grammar.leading:
            break
    phrase = noun_phrase(tokens, first, clause.end, words.grammar)
    last = tokens[clause.end - 1]
    bracket = phrase is not None and phrase.end == clause.end - 1 and last.low.endswith(("t", "en"))
    if phrase is None or not (_ends_clause(tokens, phrase.end, clause, words) or bracket):
        return None  # "hatte eine Meldung des Magazins „Turm“ gesorgt, nach der"
    cue = Cue((tokens[k].low,), "noun", "finite", tokens[k].low)
    return Frame(
        Order.NOUN,
        phrase,
        cue,
        tokens[k].text,
        k,
        phrase.end,
        k,
        k + 1,
        opening_end(tokens, following, words),
        that=True,
    )


def _ends_clause(tokens: list[Token], end: int, clause: Clause, words: Vocabulary) -> bool:
    """Whether only the last part of a verb is behind a phrase: "wies den Vorwurf der Opposition zurück, er habe"."""
    rest = tokens[end : clause.end]
    participle = bool(rest) and any(c.form == "participle" for c in words.grammar.lexicon.cues.get(rest[0].low, ()))
    return not rest or (len(rest) == 1 and (rest[0].low in words.particles or participle))


def reports_alone(tokens: list[Token], clause: Clause, words: Vocabulary) -> bool:
    """Whether a clause without a conjunction is what somebody says: in the subjunctive, or with "zu"."""
    if clause.opener:
        return False
    stands_in = any(tokens[k].low in words.conditional for k in range(clause.start, clause.end))
    return stands_in or subjunctive(tokens, clause, words) or infinitive(tokens, clause.start, clause.end, words)


def _for_whom(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> Frame | None:
    """ "Für Ruiz ist klar: …", "für die Opposition steht fest, dass …"."""
    if k != clause.start or not any(tokens[j].low in words.settled for j in range(k + 2, clause.end)):
        return None
    phrase = noun_phrase(tokens, k + 1, clause.end, words.grammar)
    verb = behind_belonging(tokens, phrase, clause.end, words) if phrase is not None else clause.end
    if phrase is None or phrase.ref is Ref.DOCUMENT or verb >= clause.end or not is_finite(tokens, verb, words):
        return None
    return _whole(tokens, clause, phrase, verb)


def _from_whom(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> Frame | None:
    """ "Kritik kam von der Opposition: …", "von der Opposition war zu hören, …"."""
    ahead = [tokens[j].low for j in range(clause.start, k)]
    reacts = clause.after in (":", ".", "") and bool(words.reactions.intersection(ahead))
    verb = next((j for j in range(clause.start, k) if reacts and tokens[j].low in words.reaction_verbs), -1)
    if _is_heard(tokens, clause, words):
        verb = clause.end - 1
    phrase = _one(tokens, noun_phrase(tokens, behind_by(tokens, k), clause.end, words.grammar), words)
    if clause.after != ":" and verb != clause.end - 1 and phrase is not None and phrase.end < clause.end:
        return None
    if verb < 0 or phrase is None:
        return None
    frame = _whole(tokens, clause, phrase, verb)
    if clause.after != ":" and reacts:
        frame.order = Order.SUBJECT_CUE  # "Die Räte schweigen, Lob kam von Ruiz.": she has nothing in front of it
    return frame


def _came_from(
    tokens: list[Token], k: int, clause: Clause, following: Clause | None, words: Vocabulary
) -> Frame | None:
    """ "Von der Polizei kam die Information, es sei Tee": whoever it came from says it, and no place does."""
    last = clause.end - 1
    if k != clause.start or tokens[k].low not in _ORIGINS or clause.after not in (",", ":") or following is None:
        return None
    if tokens[last].low.rpartition("-")[2] not in words.report_nouns | words.rumours:
        return None
    told = following.opener in words.grammar.that | {WHEREBY}
    verb = next((j for j in range(k + 1, last) if tokens[j].low in words.coming), -1)
    if verb < 0 or not (told or reports_alone(tokens, following, words)):
        return None
    whom = _one(tokens, noun_phrase(tokens, behind_by(tokens, k), verb, words.grammar), words)
    if whom is not None and (whom.end != verb or _is_thing(whom, words) or whom.ref is Ref.DOCUMENT):
        whom = None
    if whom is not None and tokens[k].low == "aus" and words.kind(whom.head) != BODY:
        whom = None  # "Aus Lund kam die Nachricht"
    frame = _whole(tokens, clause, whom, verb)
    frame.cue = replace(frame.cue, lemma=frame.cue.lemma if whom is not None else "heißt")
    frame.content, frame.that = opening_end(tokens, following, words), told
    return frame


def _received_from(
    tokens: list[Token], k: int, clause: Clause, following: Clause | None, words: Vocabulary
) -> Frame | None:
    """ "Der Verein bekam vom Rathaus die Auskunft, dass der Platz zu sei": whom somebody has words from says them."""
    if tokens[k].low not in _BY or clause.after not in (",", ":") or following is None:
        return None
    told = following.opener in words.grammar.that | {WHEREBY}
    if not told and not reports_alone(tokens, following, words):
        return None
    closed = tokens[clause.end - 1].kind is Kind.WORD  # "wurde von Ruiz der Schluss gezogen, dass"
    verbs = words.getting | (words.passives if closed else frozenset())
    verb = next((j for j in range(clause.start, clause.end) if tokens[j].low in verbs), -1)
    nouns = (j for j in range(k + 2, clause.end) if tokens[j].kind is Kind.CAPITAL)
    noun = next((j for j in nouns if tokens[j].low.rpartition("-")[2] in words.report_nouns | words.rumours), -1)
    whom = _one(tokens, noun_phrase(tokens, behind_by(tokens, k), noun, words.grammar), words) if noun > 0 else None
    if verb < 0 or whom is None or _is_thing(whom, words) or (k == clause.start and not closed):
        return None
    behind = next((j for j in range(whom.end, noun) if tokens[j].low in words.grammar.leading), noun)
    if behind - whom.end > ADVERBS:
        return None
    frame = _whole(tokens, clause, whom, verb)
    frame.content, frame.that = opening_end(tokens, following, words), told
    return frame


def _one(tokens: list[Token], phrase: Mention | None, words: Vocabulary) -> Mention | None:
    """A phrase, which is one person behind "vom" even without an article of its own: "Lob kam vom Trainer"."""
    if phrase is not None and phrase.ref is Ref.ROLE and tokens[phrase.start - 1].low in words.contracted:
        phrase.definite, phrase.plural = True, False
    return phrase


def _whole(tokens: list[Token], clause: Clause, subject: Mention | None, verb: int) -> Frame:
    """The frame of a clause that only says whose the words behind it are; its cue is the verb."""
    cue = Cue((tokens[verb].low,), "stance", "finite", FOLLOWED if clause.after == ":" else tokens[verb].low)
    content, colon = clause.end + 1, clause.after == ":"
    return Frame(
        Order.CUE_SUBJECT,
        subject,
        cue,
        tokens[verb].text,
        clause.start,
        clause.end,
        verb,
        verb + 1,
        content,
        colon=colon,
    )
