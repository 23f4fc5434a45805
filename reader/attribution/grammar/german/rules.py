"""What German does in its own way."""

from __future__ import annotations

import re
from itertools import pairwise

from reader.attribution.content.direct import Claim, claim_of
from reader.attribution.content.rules import Rule
from reader.attribution.content.scare import UNATTRIBUTED
from reader.attribution.cues.frames import Frame
from reader.attribution.grammar.german.attributes import IN_NAMES
from reader.attribution.grammar.german.clauses import clauses
from reader.attribution.grammar.german.moods import reports
from reader.attribution.grammar.german.nouns import apposed, noun_phrase
from reader.attribution.grammar.german.phrase_frames import phrase_frames
from reader.attribution.grammar.german.verb_frames import verb_frames
from reader.attribution.grammar.german.vocabulary import vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.sentences import final_mark
from reader.attribution.text.tokens import Kind, Token


def frames(tokens: list[Token], start: int, end: int, grammar: Grammar) -> list[Frame]:
    """All frames of a sentence, in order."""
    words = vocabulary(grammar)
    parts = clauses(tokens, start, end, grammar)
    found: list[Frame] = []
    for n, clause in enumerate(parts):
        following = parts[n + 1] if n + 1 < len(parts) else None
        phrases = phrase_frames(tokens, clause, parts[:n], end, words)
        verbs = verb_frames(tokens, clause, parts[:n], following, words)
        found += phrases
        found += [f for f in verbs if not any(p.start <= f.cue_start < p.end for p in phrases)]
    found.sort(key=lambda f: f.cue_start)
    _shared_subjects(found)
    return found


def _shared_subjects(found: list[Frame]) -> None:
    """Give a cue without a subject that of the one before: "kritisierte den Plan und sagte"."""
    for one, other in pairwise(found):
        if other.subject is None and other.cue.lemma != "heißt" and one.subject is not None:
            other.subject = one.subject


def names(tokens: list[Token], start: int, end: int, grammar: Grammar) -> list[Mention]:
    """Every named person or body of a sentence."""
    out: list[Mention] = []
    k = start
    while k < end:
        token = tokens[k]
        if token.kind not in (Kind.CAPITAL, Kind.WORD) or token.low in grammar.pronouns:
            k += 1
            continue
        if token.kind is Kind.WORD and token.low not in grammar.leading:
            k += 1
            continue
        mention = noun_phrase(tokens, k, end, grammar)
        if mention is None:
            k += 1
            continue
        mention = apposed(tokens, mention, end, grammar)
        named = mention.name and mention.ref in (Ref.PERSON, Ref.ORGANISATION)
        opening = mention.name.split()[0].lower() if named else ""
        if named and not mention.titled and opening.endswith("s") and opening[:-1] in grammar.proper | grammar.surnames:
            named = False  # "Lunds Haus"
        whole = " " in mention.name or mention.titled or mention.ref is Ref.ORGANISATION
        if named and (whole or mention.name.lower() in grammar.surnames):
            out.append(mention)
        k = max(k + 1, mention.end if named else k + 1)
    return out


def claims(item: Read, sentence: Sentence, grammar: Grammar) -> dict[int, Claim]:
    """The claim of each passage; in a sentence that only goes on reporting, it is whoever spoke last."""
    tokens = item.tokens
    goes_on = not sentence.frames and reports(tokens, sentence.start, sentence.end, grammar)
    out: dict[int, Claim] = {}
    for i in range(sentence.start, sentence.end):
        if tokens[i].kind is not Kind.QUOTE:
            continue
        name = _name_before(tokens, sentence, i, grammar)
        if name is not None:
            out[tokens[i].quote] = Claim(Rule.NAME_COLON, name)
        else:
            out[tokens[i].quote] = (
                Claim(Rule.FLOATING) if goes_on else _owned(claim_of(item, sentence, i, grammar), tokens, grammar)
            )
    return out


def _owned(claim: Claim, tokens: list[Token], grammar: Grammar) -> Claim:
    """A claim whose subject is something of theirs: "Seine Hoffnung gründet sich darauf: „…“" is his."""
    subject = claim.subject
    if subject is None or not subject.possessed or subject.ref is Ref.ROLE:
        return claim
    owner = grammar.owners.get(tokens[subject.start].low)
    if owner is None:
        return claim
    word = tokens[subject.start].low
    at = subject.start
    claim.subject = Mention(at, at + 1, Ref.PRONOUN, word, head=word, gender=owner[0], plural=owner[1])
    return claim


def _name_before(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Mention | None:
    """Whoever stands without a verb before a colon: "…, und Ministerin Ruiz: „…“"."""
    if i - 1 <= sentence.start or tokens[i - 1].text != ":":
        return None
    parts = clauses(tokens, sentence.start, i - 1, grammar)
    if not parts or parts[-1].opener or len(parts) == 1 or parts[-2].after != ",":
        return None
    first = parts[-1].start + (tokens[parts[-1].start].low in grammar.coordinators)
    name = noun_phrase(tokens, first, i - 1, grammar)
    return name if name is not None and name.ref is Ref.PERSON and name.end == i - 1 else None


_WORDS = re.compile(r"[^\W_]+(?:[’'\-.][^\W_]+)*")
LONGEST_NAME = 12
"""So many words of a name in marks at most."""
LONGEST_TERM = 3
"""So many words in marks that no word attributes are a term."""


def scare(item: Read, sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> bool:
    """Whether marks hold a name, a term or irony: German writes the names of papers, firms and works in marks."""
    tokens = item.tokens
    passage = item.passages[tokens[i].quote]
    text = item.paragraph.text[passage.start : passage.end]
    found = _WORDS.findall(text)
    if not found or any(f.subject is not None and f.subject.start <= i < f.subject.end for f in sentence.frames):
        return True
    before = tokens[i - 1] if i > sentence.start else None
    if claim.rule in (Rule.FLOATING, Rule.NAME_COLON) or (before is not None and before.text == ":"):
        return False
    stops = final_mark(item.paragraph.text, passage) in (".", "!", "?", "…")
    if before is not None and before.low in grammar.renaming and not stops:
        return True
    if (
        not stops
        and before is not None
        and _is_name(text, found, tokens[max(sentence.start, i - 2) : i], claim, grammar)
    ):
        return True
    if claim.rule not in UNATTRIBUTED or stops:
        return False
    return len(found) <= LONGEST_TERM or title_like(text) or _is_noun_phrase(found, grammar)


def _is_noun_phrase(found: list[str], grammar: Grammar) -> bool:
    """Whether words begin and end with capitals and have no verb: "Runder Tisch der nationalen Versöhnung"."""
    verb = any(w in grammar.auxiliaries or w in grammar.finite_cues for w in found)
    return len(found) <= LONGEST_NAME and found[0][0].isupper() and found[-1][0].isupper() and not verb


def title_like(text: str) -> bool:
    """Whether every word of weight in a text has a capital, as in a name."""
    return text[:1].isupper() and all(w[0].isupper() or not w[0].isalpha() or w in IN_NAMES for w in text.split())


def _is_name(text: str, found: list[str], ahead: list[Token], claim: Claim, grammar: Grammar) -> bool:
    before = ahead[-1]
    if "." in text and " " not in text:
        return True  # an address
    if len(found) > LONGEST_NAME or not title_like(text):
        return False
    if claim.frame is not None and claim.frame.cue.tier == "naming":
        return False
    if before.kind is Kind.CAPITAL:
        return before.low not in grammar.finite_cues
    places = vocabulary(grammar).place_prepositions
    placed = before.low in grammar.leading or before.low in grammar.prepositions or before.low in grammar.as_words
    located = before.low in places or (before.low in grammar.leading and ahead[0].low in places)
    if claim.frame is None:
        return len(found) > 1 and (placed or before.low == "als")
    return located and (len(found) > 1 or ahead[0].low in ("gegenüber", "laut", "bei"))
