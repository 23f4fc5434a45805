"""Which of two frames a passage between them belongs to."""

from __future__ import annotations

from reader.attribution.content.clause import is_clause
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Sentence
from reader.attribution.phrases.mention import Ref
from reader.attribution.text.tokens import Kind, Token

DASHES = ("—", "–", "--")
"""What an aside stands between."""
OPENS = 2
"""So many tokens stand before the subject of an opening clause: "tandis que"."""


def front_has(found: list[Token], sentence: Sentence, behind: Frame, near: Frame, grammar: Grammar) -> bool:
    """Whether the frame in front has the words, and not the one behind them."""
    if found[behind.start].low in grammar.as_words and _names(found, behind, grammar):
        return False  # "he explained that the “dividend,” as the president calls it, was late"
    said = near.order is Order.SUBJECT_CUE and not near.weak and near.subject is not None
    if said and behind.order is Order.ACCORDING and near.cue.tier in ("told", "speech"):
        return True  # "he told them it was “late,” according to two who were there"
    quote = behind.start - 1 - (found[behind.start - 1].text == ",")
    if clause_in_source(found, near, behind, quote, grammar):
        return True
    if relayed(found, near, behind, grammar) or _retold(found, sentence, near, behind, quote, grammar):
        return True  # "she told them it was “late,” a person briefed on it said"
    if near.cue.tier == "told" and _tells_her(found, near, behind, grammar):
        return True  # "The board told her that it was “late,” she says": the board
    if written_down(found, sentence, behind, near, quote):
        return True
    names = near.order in (Order.SUBJECT_CUE, Order.PARTICIPLE) and not near.negated
    called = names and near.cue.tier == "naming"
    as_ = names and near.cue.tier == "stance" and found[quote - 1].low in grammar.as_words
    if (called or as_) and near.subject is not None and behind.order is Order.ACCORDING:
        return True  # "Lind described it as “frank”, according to a note"
    called = called and near.order is Order.SUBJECT_CUE
    if called and near.content < quote and behind.order is Order.SUBJECT_CUE and _states(found, sentence, behind):
        return True  # "Asked about Ruiz, who called it “late,” Lind said that it was not."
    return only_carries(behind, near) or _closes_opening(found, sentence, behind, near, grammar)


def _names(found: list[Token], frame: Frame, grammar: Grammar) -> bool:
    """Whether a frame has a verb that names things: "as Lind calls it"."""
    words = found[frame.start : frame.end]
    return any(cue.tier == "naming" for t in words for cue in grammar.lexicon.cues.get(t.low, ()))


def clause_in_source(found: list[Token], near: Frame, behind: Frame, quote: int, grammar: Grammar) -> bool:
    """Whether somebody says so, as a source has it: "Lind ruled that the wall was “unsafe”, according to a record"."""
    says = near.order is Order.SUBJECT_CUE and not (near.weak or near.negated)
    spoken = near.cue.tier in ("speech", "told")
    states = near.that or (spoken and is_clause(found, near.content, quote, grammar))
    news = behind.order is Order.SUBJECT_CUE and behind.cue.lemma in grammar.news_cues
    if not (says and states) or near.subject is None or not (behind.order is Order.ACCORDING or news):
        return False
    body = near.subject.ref is Ref.ORGANISATION and near.cue.lemma not in grammar.news_cues
    one = near.subject.ref in (Ref.PERSON, Ref.PRONOUN, Ref.ROLE) or body
    said = near.cue.tier in ("told", "speech", "stance", "writing")
    source = behind.subject
    heard = source is not None and (
        (source.ref is Ref.ORGANISATION and bool(source.name))
        or (source.ref is Ref.DOCUMENT and source.head not in grammar.facts)
    )
    return one and said and heard and not any(t.kind in (Kind.POINT, Kind.QUOTE) for t in found[near.content : quote])


def relayed(found: list[Token], near: Frame, behind: Frame, grammar: Grammar) -> bool:
    """Whether somebody told others what a source without a name then passes on."""
    teller, source = near.subject, behind.subject
    if teller is None or near.order not in (Order.SUBJECT_CUE, Order.PARTICIPLE) or near.negated:
        return False
    told = near.addressee is not None or found[near.cue_end].low in grammar.objects
    if source is None or behind.order is not Order.SUBJECT_CUE or near.cue.tier != "told" or not told:
        return False
    unnamed = source.ref is Ref.ROLE and not source.definite and not source.name and source.head in grammar.relaying
    return unnamed and teller.ref in (Ref.PERSON, Ref.PRONOUN, Ref.ORGANISATION)


def _retold(found: list[Token], sentence: Sentence, near: Frame, behind: Frame, quote: int, grammar: Grammar) -> bool:
    """Whether who opens a sentence says it, and "she" behind retells it: "Lind said it was “late”, she told them".

    The words are in the clause that "said" has: "Lind told them the truth, “which is rare”, she said" are hers.
    """
    opens = near.order is Order.SUBJECT_CUE and near.start == sentence.start and not (near.negated or near.inner)
    named = near.subject is not None and near.subject.ref is Ref.PERSON and bool(near.subject.name)
    she = behind.subject is not None and behind.subject.ref is Ref.PRONOUN
    first = found[near.content]
    clause = (near.that or first.low in grammar.pronouns) and found[quote - 1].text != ","
    return opens and named and she and clause and near.cue.tier in ("told", "speech")


def _tells_her(found: list[Token], near: Frame, behind: Frame, grammar: Grammar) -> bool:
    """Whether somebody tells her, by a pronoun, what she then passes on."""
    told = grammar.object_genders.get(found[near.cue_end].low, "") if near.cue_end < len(found) else ""
    she = behind.subject is not None and behind.subject.ref is Ref.PRONOUN and behind.order is Order.SUBJECT_CUE
    other = near.subject is not None and near.subject.ref is not Ref.PRONOUN
    return bool(told) and she and other and behind.subject is not None and behind.subject.gender == told


def _states(found: list[Token], sentence: Sentence, behind: Frame) -> bool:
    """Whether a frame behind words reports something of its own."""
    return any(t.kind is Kind.WORD for t in found[behind.content : sentence.end])


def written_down(found: list[Token], sentence: Sentence, behind: Frame, ahead: Frame, i: int) -> bool:
    """Whether a writing or person only has what another told: "Lind told them it was “late,” the affidavit says".

    So it is with "The council had written that it was “late,” she said".
    """
    if behind.subject is None or _states(found, sentence, behind) or behind.order is Order.ACCORDING:
        return False
    passed = ahead.that and ahead.order is Order.SUBJECT_CUE and not ahead.weak and ahead.start == sentence.start
    passed = passed and ahead.subject is not None and ahead.subject.ref in (Ref.ROLE, Ref.PERSON)
    if behind.subject.ref is not Ref.DOCUMENT and not passed:
        return False
    return not any(t.kind is Kind.QUOTE or t.text == ";" for t in found[ahead.content : i])


def _closes_opening(found: list[Token], sentence: Sentence, behind: Frame, near: Frame, grammar: Grammar) -> bool:
    """Whether words close an opening clause, and who is behind has words of their own.

    "While Lind called it “a mess,” Ruiz said it was late".
    """
    opens = found[sentence.start].low in grammar.subordinators and near.start <= sentence.start + OPENS
    rest = found[behind.content : sentence.end]
    goes_on = bool(rest) and (
        rest[0].kind is Kind.QUOTE or (len(rest) > 2 and rest[0].kind in (Kind.WORD, Kind.CAPITAL))
    )
    return opens and near.order is Order.SUBJECT_CUE and behind.order is Order.SUBJECT_CUE and goes_on


def only_carries(behind: Frame, close: Frame) -> bool:
    """Whether a body or writing behind the words only reports who used them: "Lind vowed to “mend it,” the Courier
    reported", "Lind told them he was “late,” the affidavit says".
    """
    by = behind.subject
    body = by is not None and ((by.ref is Ref.ORGANISATION and bool(by.name)) or by.ref is Ref.DOCUMENT)
    person = close.subject is not None and close.subject.ref in (Ref.PERSON, Ref.PRONOUN)
    return body and person and not close.weak and close.order in (Order.SUBJECT_CUE, Order.INFINITIVE)


def only_told(found: list[Token], sentence: Sentence, inner: Frame) -> bool:
    """Whether a frame ends its sentence and is all that another tells: "“A,” Ruiz said Lund had told her."."""
    told = inner.order is Order.SUBJECT_CUE and not inner.negated and not inner.weak
    return told and all(t.kind is Kind.POINT for t in found[inner.content : sentence.end])


def closed_by_another(found: list[Token], sentence: Sentence, i: int, close: Frame, frames: list[Frame]) -> bool:
    """Whether a gerund before a quotation is only told of, by who closes the sentence: "it takes “A,” says Lind"."""
    told = close.order is Order.PARTICIPLE and close.start > sentence.start
    told = told and found[close.start - 1].text not in (",", "—", "–", "-")
    general = close.cue.tier in ("manner", "weak") and close.subject is not None and not close.subject.name
    if not told and not (general and close.subject is not None and close.subject.ref is not Ref.PRONOUN):
        return False
    return any(f.order is Order.CUE_SUBJECT and f.start > i and not f.weak for f in frames)


def goes_on_to_tell(found: list[Token], outer: Frame, last: Frame, grammar: Grammar) -> bool:
    """Whether the sentence goes on to tell of a writing: "Ruiz said it was shut, and Lind got a text that read"."""
    if last.subject is None or last.subject.ref is not Ref.DOCUMENT or last.cue.tier == "weak":
        return False
    between = range(outer.content + 1, last.start)
    joint = next((k for k in between if found[k].low in grammar.coordinators and found[k - 1].text == ","), None)
    return joint is not None and found[joint + 1].low not in grammar.that


def closes_aside(found: list[Token], sentence: Sentence, i: int, ahead: Frame | None) -> bool:
    """Whether words close an aside that has a frame: "Though she — Lind says she “fell” — was well, she said so"."""
    if ahead is None or i + 1 >= sentence.end or found[i + 1].text not in DASHES:
        return False
    opening = next((k for k in range(i - 1, sentence.start, -1) if found[k].text in DASHES), 0)
    return 0 < opening < ahead.start and not any(t.kind is Kind.QUOTE for t in found[sentence.start : opening])
