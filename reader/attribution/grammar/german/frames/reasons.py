"""German reasons in the mood of reports: "Das Gericht ließ die Klage zu, weil die Frage offen sei"."""

from __future__ import annotations

from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.german.clauses import Clause
from reader.attribution.grammar.german.moods import subjunctive
from reader.attribution.grammar.german.subject_phrases import is_somebody
from reader.attribution.grammar.german.subjects import topic
from reader.attribution.grammar.german.verb_forms import is_finite
from reader.attribution.grammar.german.vocabulary import Vocabulary
from reader.attribution.lexicon.lexicon import Cue
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Token

BECAUSE = frozenset(("weil", "da"))
"""They open a reason."""
AS = "wie"
"""It opens who says it: "wie die Sprecherin mitteilte"."""


def reason_frame(tokens: list[Token], clause: Clause, following: Clause | None, words: Vocabulary) -> Frame | None:
    """The frame of a main clause that tells what somebody does for a reason of their own."""
    if following is None or clause.opener or following.opener not in BECAUSE or clause.after != ",":
        return None
    if subjunctive(tokens, clause, words) or not subjunctive(tokens, following, words):
        return None
    verb = next((k for k in range(clause.start + 1, clause.end) if is_finite(tokens, k, words)), clause.start)
    if tokens[verb].low in words.suffering:
        return None  # "Ruiz wurde gesperrt, weil er zu laut sei": whoever did it has the reason
    if any(tokens[k].low in words.grammar.finite_cues for k in range(following.start, following.end)):
        return None  # "Ruiz zog aus, weil ihr Vermieter gesagt habe"
    if following.end + 1 < len(tokens) and tokens[following.end + 1].low == AS:
        return None  # "Ruiz fehlte, weil er krank sei, wie seine Sprecherin mitteilte"
    if tokens[verb].low.endswith("ten"):
        return None  # "Viele fehlten, weil das Tor zu sei" may all be reported
    subject = topic(tokens, clause.start, clause.end, words.grammar)
    if subject is None or not _may_reason(subject, words):
        return None
    cue = Cue((tokens[verb].low,), "stance", "finite", tokens[verb].low)
    text, content = tokens[verb].text, following.start + 1
    order = Order.SUBJECT_CUE
    return Frame(order, subject, cue, text, clause.start, clause.end, verb, verb + 1, content, that=True)


def _may_reason(subject: Mention, words: Vocabulary) -> bool:
    """Whether a subject is somebody, or a body."""
    if subject.ref is Ref.PRONOUN:
        return subject.head in ("er", "sie")
    return is_somebody(subject, words)
