"""German frames of nouns for what their clause's subject says: "verstieg sich Ruiz zur Aussage, der Rat lüge"."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.german.clauses import Clause
from reader.attribution.grammar.german.frames.noun_frames import reports_alone
from reader.attribution.grammar.german.subjects import subject_of
from reader.attribution.grammar.german.verb_forms import has_verb, is_finite
from reader.attribution.grammar.german.vocabulary import BODY, Vocabulary
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token


def claimed_frame(tokens: list[Token], parts: list[Clause], n: int, words: Vocabulary) -> Frame | None:
    """The frame of a clause without a verb of saying that ends in a noun for what is said; None where it is none."""
    clause = parts[n]
    following = parts[n + 1] if n + 1 < len(parts) else None
    if following is None or clause.after != "," or clause.opener:
        return None
    told = following.opener in words.grammar.that
    if not told and not _reports(tokens, parts[n + 1 : n + 4], words):
        return None
    last = clause.end - 1
    last -= tokens[last].low in words.particles or _ends_in_participle(tokens, clause, words)
    noun = tokens[last].low.rpartition("-")[2]
    if noun in words.intentions:
        return None  # "hatte Pläne, den Hafen zu schließen"
    if last <= clause.start or tokens[last].kind is not Kind.CAPITAL or noun not in words.report_nouns:
        return None
    verb = next((k for k in range(clause.start, last) if is_finite(tokens, k, words)), -1)
    behind = n > 0 and bool(parts[n - 1].opener) and tokens[clause.start].kind is Kind.WORD
    if behind and words.may_be_verb(tokens[clause.start].low):
        verb = clause.start  # "Als Ruiz ans Pult trat, verstieg er sich zur Aussage, …"
    if verb < 0 or any(tokens[k].low in words.passives for k in range(clause.start, clause.end)):
        return None
    subject = subject_of(tokens, clause, verb, parts[max(0, n - 4) : n], words.grammar)
    if subject is None or not _may_claim(subject, words) or subject.end > last:
        return None
    cue = Cue((tokens[last].low,), "stance", "finite", tokens[last].low)
    content = following.start + told
    return Frame(
        Order.SUBJECT_CUE, subject, cue, tokens[last].text, clause.start, clause.end, verb, verb + 1, content, that=told
    )


def _ends_in_participle(tokens: list[Token], clause: Clause, words: Vocabulary) -> bool:
    """Whether the verb of the perfect closes a clause: "hatte den Plan mit der Begründung abgelehnt, es fehle Geld"."""
    perfect = any(tokens[k].low in words.have for k in range(clause.start, clause.end))
    last = tokens[clause.end - 1]
    return perfect and last.kind is Kind.WORD and last.low.endswith(("t", "en"))


def _reports(tokens: list[Token], behind: list[Clause], words: Vocabulary) -> bool:
    """Whether the clauses behind a noun report by their mood, also where an apposition parts a subject and its verb."""
    for one in behind:
        if reports_alone(tokens, one, words):
            return True
        if one.opener or has_verb(tokens, one.start, one.end, words):
            return False
    return False


def _may_claim(subject: Mention, words: Vocabulary) -> bool:
    if subject.ref is Ref.PRONOUN:
        return subject.head != "es"
    return subject.ref in (Ref.PERSON, Ref.ROLE) or bool(subject.name) or words.kind(subject.head) == BODY
