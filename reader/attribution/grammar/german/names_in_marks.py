"""German writes the names of papers, firms, ships and works in marks: what such marks hold is nobody's words."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.content.scare import UNATTRIBUTED, is_subject
from reader.attribution.grammar.german.clauses import clause_around
from reader.attribution.grammar.german.inscribed import is_inscribed
from reader.attribution.grammar.german.media_in_marks import is_medium, title_like
from reader.attribution.grammar.german.terms_in_marks import is_called
from reader.attribution.grammar.german.vocabulary import DOCUMENT, PERSON, vocabulary
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.text.sentences import final_mark
from reader.attribution.text.tokens import Kind, Token

_WORDS = re.compile(r"[^\W_]+(?:[’'\-.][^\W_]+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
SOCIETIES = ("e.V.", "e. V.")
"""How the name of a society ends."""
KNOWN_AS = ("bekannt", "berüchtigt")
LONGEST_NAME = 12
"""So many words of a name in marks at most."""
LONGEST_PAPER = 4
"""So many words of a paper's or a body's name at most, behind the noun for it."""
FOR_PAPERS = frozenset(("für", "an", "gegenüber", "bei"))
"""Prepositions, besides those of places, in front of the name of a paper that somebody writes or talks to."""
IT, ANYBODY, AS = "es", "man", "als"
NEAR = 8
"""So many tokens in front of "darunter" at most stands the noun for the works behind it."""
OF_TERMS = frozenset(("von", "vom", "einer", "einem", "der", "dem", "allerdings", "kurz", "schlicht", "einfach"))
"""What stands between "spreche man" or "heißt es" and a term."""
LONGEST_TERM = 3
"""So many words in marks that no word attributes are a term."""


def scare(item: Read, sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> bool:
    """Whether the marks at token ``i`` hold a name, a term or irony."""
    tokens = item.tokens
    passage = item.passages[tokens[i].quote]
    text = item.paragraph.text[passage.start : passage.end]
    found = _WORDS.findall(text)
    if not found or any(f.subject is not None and f.subject.start <= i < f.subject.end for f in sentence.frames):
        return True
    before = tokens[i - 1] if i > sentence.start else None
    after = tokens[i + 1].low if i + 1 < sentence.end else ""
    if before is not None and before.low in grammar.as_words | {"als"} and after.startswith(KNOWN_AS):
        return True  # "die als „Eiserne Lady“ bekannte Ana Ruiz"
    if _is_listed_work(item, i):
        return True
    if _is_example(tokens, sentence, i, grammar) or _is_one_of_works(tokens, sentence, i, text, claim, grammar):
        return True
    if len(found) <= LONGEST_TERM and _is_refused(tokens, sentence, i, claim, grammar):
        return True
    if _is_performed(tokens, sentence, i, text, grammar) or is_subject(tokens, sentence, i, text, grammar):
        return True
    if before is not None and before.low in vocabulary(grammar).according and len(found) <= LONGEST_PAPER:
        return True  # "laut „taz“"
    if before is not None and (_is_work(text, before, grammar) or _is_told(tokens, sentence, i, text, grammar)):
        return True
    if is_inscribed(tokens, sentence, i, text, grammar):
        return True
    if is_medium(tokens, sentence, i, text, grammar) or is_called(tokens, sentence, i, text, grammar):
        if title_like(text):
            vocabulary(grammar).names_in_marks.add(text)
        return True
    ends = final_mark(item.paragraph.text, passage) in (".", "!", "?", "…") and not text.endswith(SOCIETIES)
    if ends or (before is not None and before.text == ":"):
        return False
    nobodys = _is_what_all_call_it(tokens, sentence, i, text, grammar) or _names(
        tokens, sentence, i, text, claim, grammar
    )
    known = vocabulary(grammar).names_in_marks
    if nobodys and title_like(text):
        known.add(text)
    return nobodys or text in known


def _is_what_all_call_it(tokens: list[Token], sentence: Sentence, i: int, text: str, grammar: Grammar) -> bool:
    """Whether marks hold a term that all use for something: "man spreche von „Hafenfieber“", "dort heißt es „Dino“"."""
    if not title_like(text) or len(text.split()) > LONGEST_TERM:
        return False
    words = vocabulary(grammar)
    k = i - 1
    while k > sentence.start and (tokens[k].low in OF_TERMS or tokens[k].low in words.focus):
        k -= 1
    pair = {tokens[k].low, tokens[k - 1].low} if k > sentence.start else set()
    if IT in pair and not pair.isdisjoint(words.impersonal):
        return " " not in text
    return ANYBODY in pair and not pair.isdisjoint(words.calling)


def _is_listed_work(item: Read, i: int) -> bool:
    """Whether a line only names a work and when it came out: "Kaldaer Bote: „Die Brücke ist zu“ (3.5.2024)"."""
    tokens, last = item.tokens, item.tokens[-1]
    colon = i > 0 and tokens[i - 1].text == ":"
    if not colon or i + 2 != len(tokens) or last.kind is not Kind.PARENTHESIS or not _YEAR.search(last.text):
        return False
    return all(t.kind in (Kind.CAPITAL, Kind.POINT) or t.text.islower() for t in tokens[: i - 1]) and i <= LONGEST_NAME


def _before_list(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> int:
    """The token in front of a passage, and of those that "und" or a comma joins it to."""
    k = i - 1
    while (
        k - 1 > sentence.start
        and tokens[k - 1].kind is Kind.QUOTE
        and (tokens[k].low in grammar.coordinators or tokens[k].text == ",")
    ):
        k -= 2
    return k


def _is_example(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> bool:
    """Whether words are only named: "Begriffe wie „Gamer“ oder „Geek“"."""
    k = _before_list(tokens, sentence, i, grammar)
    as_ = k - 1 >= sentence.start and tokens[k].low in grammar.as_words | {"wie"}
    return as_ and tokens[k - 1].low in vocabulary(grammar).named_words


def _is_one_of_works(
    tokens: list[Token], sentence: Sentence, i: int, text: str, claim: Claim, grammar: Grammar
) -> bool:
    """Whether marks hold one of the works in front: "die Filme „Eis“ und „Glut“", "Filme, darunter „Eis“"."""
    words, k = vocabulary(grammar), _before_list(tokens, sentence, i, grammar)
    if k <= sentence.start or not (text[:1].isupper() or text[:1].isdigit()):
        return False  # "findet solche Filme „einfach nur schlecht“"
    named = claim.frame is not None and claim.frame.cue.tier == "naming"  # "nannte die Filme „Ein Ärgernis für alle“"
    first = k if tokens[k].kind is Kind.CAPITAL and not named else sentence.end
    if tokens[k].low in words.for_example:
        first = max(sentence.start, k - NEAR)
    nouns = (token for token in tokens[first : k + 1] if token.kind is Kind.CAPITAL)
    return any(token.low.endswith(words.several_works) for token in nouns)


def _is_refused(tokens: list[Token], sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> bool:
    """Whether a term stands right behind what negates its verb: "nicht als „Chef“ gelten", "nennt es nicht „Eis“"."""
    frame, k = claim.frame, i - 1
    while k > sentence.start and (tokens[k].low in grammar.leading or tokens[k].low in OF_TERMS or tokens[k].low == AS):
        k -= 1
    if frame is None or frame.colon or tokens[k].low not in grammar.negations | vocabulary(grammar).never:
        return False
    home = clause_around(tokens, sentence.start, sentence.end, i, grammar)
    return home is not None and home.start <= k and home.start <= frame.cue_start < home.end


def _is_work(text: str, before: Token, grammar: Grammar) -> bool:
    """Whether words stand right behind the noun for a work or a firm: "im Film „…“", "die Gruppe „Nord Bau Inc.“"."""
    if before.kind is not Kind.CAPITAL or not (text[:1].isupper() or text[:1].isdigit()):
        return False
    if before.low.endswith(tuple(grammar.works)) and not before.low.endswith("beispiel"):
        return text[-1] not in ".," or len(text.split()) < LONGEST_NAME
    named = vocabulary(grammar).head(before.low) in vocabulary(grammar).named_bodies
    return named and title_like(text) and len(text.split()) <= LONGEST_PAPER


def _is_performed(tokens: list[Token], sentence: Sentence, i: int, text: str, grammar: Grammar) -> bool:
    """Whether marks hold what somebody sings or has made: "in dem er „…“ sang", "Sein Hauptwerk erschien 1970: „…“"."""
    after = tokens[i + 1].low if i + 1 < sentence.end else ""
    if after in vocabulary(grammar).performing or _is_nickname(tokens, sentence, i, text, grammar):
        return True
    if i == sentence.start or tokens[i - 1].text != ":" or not title_like(text) or text[-1] in ".!?…":
        return False
    works = tuple(grammar.works)
    return any(tokens[k].kind is Kind.CAPITAL and tokens[k].low.endswith(works) for k in range(sentence.start, i))


def _is_nickname(tokens: list[Token], sentence: Sentence, i: int, text: str, grammar: Grammar) -> bool:
    """Whether a colon stands behind the noun for a name and marks hold it: "Ihr Spitzname steht fest: „Goldlocke“"."""
    if i == sentence.start or tokens[i - 1].text != ":" or not title_like(text) or text[-1] in ".!?…":
        return False
    names = vocabulary(grammar).nicknames
    return len(text.split()) <= LONGEST_PAPER and any(tokens[k].low in names for k in range(sentence.start, i))


def _is_told(tokens: list[Token], sentence: Sentence, i: int, text: str, grammar: Grammar) -> bool:
    """Whether marks at the start hold whom somebody tells the words behind: "Dem „Boten“ sagte Ruiz: „Ja.“"."""
    if i != sentence.start + 1 or i + 2 >= sentence.end or tokens[i - 1].low not in ("dem", "der"):
        return False
    verb = tokens[i + 1].low in grammar.finite_cues and title_like(text) and len(text.split()) <= LONGEST_PAPER
    return verb and any(t.text in (":", ",") for t in tokens[i + 2 : sentence.end])


def _names(tokens: list[Token], sentence: Sentence, i: int, text: str, claim: Claim, grammar: Grammar) -> bool:
    """Whether words without a final mark, behind no colon, are a name or a term by what stands around them."""
    found = _WORDS.findall(text)
    if i > sentence.start:
        before = tokens[i - 1]
        if before.low in grammar.renaming:
            return True
        frame = claim.frame
        if frame is not None and frame.cue.tier == "naming":
            reflexive = any(t.low in vocabulary(grammar).reflexive for t in tokens[frame.cue_end : i])
            return frame.subject is None or (reflexive and title_like(text))  # "wird „Fuchs“ genannt"
        if claim.rule is Rule.NOUN_QUOTATION:
            return False
        elsewhere = frame is not None and not sentence.start <= frame.cue_start < sentence.end
        own = replace(claim, frame=None) if elsewhere else claim
        if _is_name(text, found, tokens[max(sentence.start, i - 2) : i], own, grammar):
            return True
    if claim.rule not in UNATTRIBUTED:
        return False
    # Who a sentence is about has rarely said what it has in marks: "Der Turm wurde „für immer und ewig“ verpachtet".
    about = claim.rule is Rule.SUBJECT_OF_CLAUSE
    return about or len(found) <= LONGEST_TERM or title_like(text) or _is_noun_phrase(found, grammar)


def _is_noun_phrase(found: list[str], grammar: Grammar) -> bool:
    """Whether words begin and end with capitals and have no verb: "Runder Tisch der nationalen Versöhnung"."""
    verb = any(w in grammar.auxiliaries or w in grammar.finite_cues for w in found)
    return len(found) <= LONGEST_NAME and found[0][0].isupper() and found[-1][0].isupper() and not verb


def _is_name(text: str, found: list[str], ahead: list[Token], claim: Claim, grammar: Grammar) -> bool:
    """Whether words are written as a name and stand where names do: behind a noun, a definite article, "in"."""
    before = ahead[-1]
    if "." in text and " " not in text:
        return True  # an address
    words = vocabulary(grammar)
    declined = before.kind is Kind.WORD and before.low.endswith(words.adjective_endings)
    verb = before.low.endswith("e") and not before.low.endswith(words.no_verb_endings) and ahead[0].kind is Kind.CAPITAL
    declined = declined and not verb  # "Lund mache „Politik“"
    if declined and before.low not in grammar.function_words and len(found) > 1 and title_like(text):
        return True  # "die in Lund ausgetragenen „Invictus Games“"
    if before.kind is Kind.CAPITAL and words.head(before.low) in words.named_bodies and text[:1].isupper():
        return len(found) <= LONGEST_PAPER or title_like(text)  # "der Zeitung „Hollern heute“"
    if len(found) > LONGEST_NAME or not title_like(text):
        return False
    if claim.frame is not None and (claim.frame.cue.gap in ("von", "vor") or before.low == "mit"):
        return False  # "sprach vom „Feldzug gegen die Kunst“", "warf ihm „Verrat“ vor", "antwortete mit „Nein“"
    if before.kind is Kind.CAPITAL and before.low not in grammar.leading:
        return before.low not in grammar.finite_cues and vocabulary(grammar).kind(before.low) != PERSON
    if claim.frame is not None and claim.frame.cue.tier in ("speech", "stance") and len(found) > 2:
        first = found[0].lower()
        named = (
            words.head(first) in words.named_bodies or words.kind(first) == DOCUMENT
        )  # "lobte das „Gesetz über die Post“"
        owned = any(w in grammar.definite for w in found[1:]) and not named
        if owned and before.low in grammar.definite and ahead[0].low not in grammar.prepositions:
            return False  # "lobte den „Mut der Stadt“"
    definite = before.low in grammar.definite or before.low in words.contracted
    placed = before.low in words.place_prepositions
    located = placed or (before.low in grammar.leading and ahead[0].low in words.place_prepositions)
    if len(found) > 1 and before.low in ("von", "der") and ahead[0].kind is Kind.CAPITAL:
        return True  # "die Helfer von „Mission Hoffnung“"
    if len(found) > 1:
        return definite or located or (claim.frame is None and before.low in grammar.prepositions | grammar.as_words)
    governed = ahead[0].low in grammar.prepositions and (claim.frame is None or claim.frame.cue.gap != ahead[0].low)
    if definite and governed and len(ahead) > 1 and ahead[0].low in FOR_PAPERS:
        return True  # "schrieb Ruiz in einem Beitrag für die „Abendpost“"
    inside = claim.rule.startswith("inside") or claim.rule in UNATTRIBUTED
    return definite and (inside or (located and claim.rule is not Rule.FLOATING))
