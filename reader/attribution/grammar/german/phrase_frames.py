"""German frames without a verb of saying: "laut", "nach Angaben von", "zufolge", "so Ruiz", "heißt es in"."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.german.clauses import Clause, is_finite
from reader.attribution.grammar.german.nouns import apposed, nominative, noun_phrase
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.text.tokens import Kind, Token

_OWNERS = ("von", "vom", "aus", "in", "im", "durch")


def phrase_frames(
    tokens: list[Token], clause: Clause, earlier: list[Clause], limit: int, words: Vocabulary
) -> list[Frame]:
    """The frames of a clause that are no verbs of saying, in order."""
    out: list[Frame] = []
    k = clause.start
    while k < clause.end:
        frame = _at(tokens, k, clause, earlier, limit, words)
        if frame is not None:
            out.append(frame)
        k = max(k + 1, min(frame.end, clause.end)) if frame is not None and frame.start == k else k + 1
    return out


def _at(
    tokens: list[Token], k: int, clause: Clause, earlier: list[Clause], limit: int, words: Vocabulary
) -> Frame | None:
    low = tokens[k].low
    if low in words.according:
        return _according(tokens, k, limit, words)
    if low in ("nach", "aus"):
        return _telling(tokens, k, limit, words) if low == "nach" else _view(tokens, k, limit, words)
    if low in words.grammar.according_behind:
        return _behind(tokens, k, clause, words)
    if low == "so" and k == clause.start and clause.before in (",", "–", "-", "—", ""):
        return _so(tokens, k, clause, limit, words)
    if low in words.grammar.frame_nouns and tokens[k].kind is Kind.CAPITAL and clause.after == ":":
        return _noun(tokens, k, clause, words)
    if low in words.impersonal or (low in words.written and clause.after in ",:"):
        return _impersonal(tokens, k, clause, earlier, words)
    return None


def _made(subject: Mention | None, text: str, start: int, end: int, cue: int) -> Frame:
    return Frame(
        Order.ACCORDING, subject, Cue((text,), "according", "finite", text), text, start, end, cue, cue + 1, end
    )


def _according(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> Frame | None:
    """ "laut Polizei", "laut einem Bericht der Zeitung", "laut Angaben der Stadt"."""
    told = _told(tokens, k + 1, limit, words)
    if told is not None:
        return _made(told[0], tokens[k].text, k, told[1], k)
    phrase = noun_phrase(tokens, k + 1, limit, words.grammar) or _bare(tokens, k + 1, limit, words)
    if phrase is None:
        return None
    phrase = apposed(tokens, phrase, limit, words.grammar)
    return _made(phrase, tokens[k].text, k, _past_relative(tokens, phrase.end, limit, words), k)


def _bare(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> Mention | None:
    """A source by a noun that no list has: "laut Messungen"."""
    if k >= limit or tokens[k].low in words.measures:
        return None
    if tokens[k].kind is Kind.WORD and words.kind(tokens[k].low.rpartition("-")[2]):
        return Mention(k, k + 1, Ref.DOCUMENT, tokens[k].text, head=words.head(tokens[k].low.rpartition("-")[2]))
    if tokens[k].kind is not Kind.CAPITAL:
        return None
    stop = k
    while stop < limit and tokens[stop].kind is Kind.CAPITAL:
        stop += 1
    text = join(tokens, k, stop)
    return Mention(k, stop, Ref.DOCUMENT, text, head=tokens[stop - 1].low)


def _told(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> tuple[Mention | None, int] | None:
    """Whose "Angaben" or "Ansicht" a phrase speaks of, and its end; None where it speaks of none."""
    grammar, first, own = words.grammar, k, False
    while k < limit and (tokens[k].kind in (Kind.WORD, Kind.NUMBER) and k - first < 4):
        own = own or tokens[k].low in words.own
        if tokens[k].low in grammar.prepositions or tokens[k].kind is Kind.POINT:
            return None
        k += 1
    if k >= limit or tokens[k].kind is not Kind.CAPITAL:
        return None
    noun = tokens[k].low
    if not (noun in words.telling or noun.endswith(words.telling_endings)):
        owner = noun_phrase(tokens, first, limit, grammar)
        if owner is not None and owner.ref is Ref.DOCUMENT and tokens[first].low in words.oblique:
            return owner, owner.end  # "nach dem Gesetz"
        if owner is None or owner.end >= limit or tokens[owner.end - 1].low not in words.telling:
            return None
        return owner, owner.end  # "nach Merkels Angaben"
    possessor = next((t for t in tokens[first:k] if t.low in grammar.owners), None)
    behind = k + 1
    if behind < limit and tokens[behind].low in _OWNERS:
        found = noun_phrase(tokens, behind + 1, limit, grammar) or _bare(tokens, behind + 1, limit, words)
        if found is not None:
            found = apposed(tokens, found, limit, grammar)
            return found, found.end
    if behind < limit and not own:
        genitive = tokens[behind].low in words.oblique or tokens[behind].low == "der"
        named = tokens[behind].kind is Kind.CAPITAL
        declined = tokens[behind].kind is Kind.WORD and tokens[behind].low.endswith("er") and not genitive
        if genitive or named or declined:
            found = noun_phrase(tokens, behind, limit, grammar)
            if found is not None and found.ref is not Ref.PRONOUN:
                found = apposed(tokens, found, limit, grammar)
                return found, found.end
    if possessor is not None:
        gender, plural = grammar.owners[possessor.low]
        pronoun = Mention(first, k + 1, Ref.PRONOUN, possessor.text, head=possessor.low, gender=gender, plural=plural)
        return pronoun, k + 1
    if own:
        return _next_subject(tokens, k + 1, limit, words), k + 1
    return Mention(first, k + 1, Ref.DOCUMENT, join(tokens, first, k + 1), head=noun), k + 1


def _next_subject(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> Mention | None:
    """Whose "eigene Angaben" they are: the subject of the clause."""
    for j in range(k, min(limit, k + 12)):
        phrase = noun_phrase(tokens, j, limit, words.grammar)
        before = tokens[j - 1]
        if (
            phrase is not None
            and nominative(tokens, phrase, words.grammar)
            and before.low not in words.grammar.prepositions
        ):
            return phrase
    return None


def _telling(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> Frame | None:
    """ "nach Angaben der Polizei", "ihrer Ansicht nach"."""
    if k and tokens[k - 1].low in words.telling:
        first = k - 1
        while first > 0 and (tokens[first - 1].low in words.grammar.owners or tokens[first - 1].low in words.oblique):
            first -= 1
        told = _told(tokens, first, k, words)
        if told is not None and first < k - 1:
            frame = _made(told[0], tokens[k].text, first, k + 1, k)
            return frame if told[0] is not None and told[0].ref is Ref.PRONOUN else None
    told = _told(tokens, k + 1, limit, words)
    if told is None:
        return None
    noun = next((j for j in range(k + 1, told[1]) if tokens[j].kind is Kind.CAPITAL), k)
    return _made(told[0], join(tokens, k, noun + 1), k, _past_relative(tokens, told[1], limit, words), k)


def _past_relative(tokens: list[Token], end: int, limit: int, words: Vocabulary) -> int:
    """The token behind a relative clause that belongs to the source: "laut Ruiz, die dort forscht, ist ..."."""
    if end + 1 >= limit or tokens[end].text != "," or tokens[end + 1].low not in words.relatives:
        return end
    return next((k + 1 for k in range(end + 2, min(limit, end + 24)) if tokens[k].text == ","), end)


def _view(tokens: list[Token], k: int, limit: int, words: Vocabulary) -> Frame | None:
    """ "aus Sicht der Händler"."""
    if k + 2 >= limit or tokens[k + 1].low not in ("sicht", "perspektive", "kreisen"):
        return None
    behind = k + 2 + (tokens[k + 2].low in ("von", "vom"))
    found = noun_phrase(tokens, behind, limit, words.grammar)
    return _made(found, f"{tokens[k].text} {tokens[k + 1].text}", k, found.end, k) if found is not None else None


def _behind(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> Frame | None:
    """ "der Polizei zufolge", "Angaben der Polizei zufolge"."""
    for first in range(max(clause.start, k - 12), k):
        opens = first == clause.start or tokens[first].low in words.grammar.leading | words.oblique
        if not opens and tokens[first].kind is not Kind.CAPITAL:
            continue
        told = _told(tokens, first, k, words)
        if told is not None and told[1] == k:
            return _made(told[0], tokens[k].text, first, k + 1, k)
        phrase = noun_phrase(tokens, first, k, words.grammar)
        if phrase is not None and phrase.end == k:
            return _made(phrase, tokens[k].text, first, k + 1, k)
    return None


def _so(tokens: list[Token], k: int, clause: Clause, limit: int, words: Vocabulary) -> Frame | None:
    """ "…, so Ruiz", "…, so die Sprecherin weiter": no verb is in its clause."""
    phrase = noun_phrase(tokens, k + 1, clause.end, words.grammar)
    if phrase is None or not nominative(tokens, phrase, words.grammar) or phrase.ref is Ref.PRONOUN:
        return None
    if clause.before == "" and not (k and tokens[k - 1].kind is Kind.QUOTE):
        return None
    if any(
        is_finite(tokens, j, words) and tokens[j].low in words.grammar.auxiliaries
        for j in range(phrase.end, clause.end)
    ):
        return None
    if clause.end - phrase.end > 8:
        return None
    phrase = apposed(tokens, phrase, limit, words.grammar)
    frame = _made(phrase, tokens[k].text, k, phrase.end, k)
    frame.content = max(phrase.end, clause.end)
    frame.colon = clause.after == ":"
    frame.content += frame.colon
    return frame


def _impersonal(tokens: list[Token], k: int, clause: Clause, earlier: list[Clause], words: Vocabulary) -> Frame | None:
    """ "heißt es in dem Bericht", "aus Paris hieß es", "wie es in der Mitteilung heißt"."""
    if tokens[k].low in words.impersonal and not any(t.low == "es" for t in tokens[clause.start : clause.end]):
        return None
    source = _source(tokens, clause.start, clause.end, words)
    if source is None and k == clause.start and earlier:
        source = _source(tokens, earlier[0].start, earlier[0].end, words)
    if source is None and tokens[k].low in words.written:
        return None
    ends = clause.start if clause.opener == "wie" or tokens[clause.start].low == "so" else k
    inside = source is not None and source.start >= clause.start
    start = min(ends, source.start - 1) if inside and source is not None and source.start < k else ends
    end = clause.end if clause.opener else max(k + 1, source.end if source is not None else k + 1)
    if k + 1 < clause.end and tokens[k + 1].low == "es":
        end = max(end, k + 2)
    cue = Cue((tokens[k].low,), "speech", "finite", "heißt")
    frame = Frame(Order.CUE_SUBJECT, source, cue, tokens[k].text, start, end, k, k + 1, end)
    if clause.opener:
        frame.order = Order.ACCORDING
    if clause.after in (",", ":") and not any(t.kind is Kind.QUOTE for t in tokens[end : clause.end]):
        frame.content = clause.end + 1
        frame.colon = clause.after == ":"
    elif not any(t.kind is Kind.QUOTE for t in tokens[end : clause.end]):
        frame.content = clause.end
    return frame


def _source(tokens: list[Token], start: int, end: int, words: Vocabulary) -> Mention | None:
    """Where something is said to stand: "in dem Bericht", "aus Paris"."""
    for j in range(start, end - 1):
        if tokens[j].low in ("in", "im", "aus", "auf", "vom", "von", "bei", "beim", "seitens"):
            found = noun_phrase(tokens, j + 1, end, words.grammar) or _bare(tokens, j + 1, end, words)
            found = found or _anything(tokens, j + 1, end)
            if found is not None and not any(t.low in words.grammar.time for t in tokens[found.start : found.end]):
                return found
    return None


def _noun(tokens: list[Token], k: int, clause: Clause, words: Vocabulary) -> Frame | None:
    """ "Das Fazit von Ruiz: …", "die Antwort der Behörde lautete: …"."""
    behind = k + 1 + (k + 1 < clause.end and tokens[k + 1].low in ("von", "vom"))
    owner = noun_phrase(tokens, behind, clause.end, words.grammar) if behind < clause.end else None
    possessive = words.grammar.owners.get(tokens[k - 1].low) if k else None
    if possessive is not None:
        word = tokens[k - 1].low
        owner = Mention(k - 1, k, Ref.PRONOUN, word, head=word, gender=possessive[0], plural=possessive[1])
    elif owner is None or owner.ref not in (Ref.PERSON, Ref.ORGANISATION, Ref.ROLE):
        return None
    genitive = behind > k + 1 or tokens[behind].low in words.oblique or tokens[behind].low == "der"
    if possessive is None and not genitive and not owner.name:
        return None
    cue = Cue((tokens[k].low,), "noun", "finite", tokens[k].low)
    start, end = min(k, owner.start), max(k + 1, owner.end)
    return Frame(Order.NOUN, owner, cue, tokens[k].text, start, end, k, k + 1, clause.end + 1, colon=True)


def _anything(tokens: list[Token], k: int, limit: int) -> Mention | None:
    """A writing by a noun that no list has: "in dem Schild"."""
    first = k
    while k < limit and tokens[k].kind is Kind.WORD and k - first < 4:
        k += 1
    stop = k
    while stop < limit and tokens[stop].kind is Kind.CAPITAL:
        stop += 1
    if stop == k:
        return None
    return Mention(first, stop, Ref.DOCUMENT, join(tokens, k, stop), head=tokens[stop - 1].low, definite=True)
