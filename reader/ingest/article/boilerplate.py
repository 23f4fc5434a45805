"""Which blocks of a page are its article, and which are boilerplate.

Each block has a score. The labels are the best sequence of two states, article and boilerplate (Viterbi): a change of
state costs, so a block with a weak score gets the state of its neighbours and a block with a strong score keeps its
own. A single window of blocks would not do, as pages also put boxes between the paragraphs of an article.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.ingest.article.evidence import SHORT, Evidence
from reader.ingest.article.vocabulary import figures
from reader.ingest.source_page import Block

REPEATED = "repeated"
BESIDE = "beside the article"
COMMENTS = "comments"
HEAD_LINE = "byline and date"

_CHANGE = 0.75
"""The cost of a change of state. A short sentence without any vocabulary (2.0) outweighs two changes."""
_QUOTED = 6.0
"""What speaks for a sentence with a quotation: more than any vocabulary and two changes together."""
_INSERTED = frozenset(("advertisement", "related stories", "sharing", "newsletter", "subscription"))
"""What pages put between the paragraphs of an article; it says nothing about its neighbours."""
_CERTAIN = 4.0
_LISTED = 3
"""Labels in a row that look like navigation."""
_TAINTED = 0.15
"""The share of labels with vocabulary from which on a row of labels is navigation."""
_LABEL = 0.8
"""What speaks against a label in such a row."""
_COMMENT_AFTER = 8
_FORMULA = 12
"""Words; a shorter block may well stand twice in an article."""


def reasons_to_cut(blocks: Sequence[Block], evidence: Sequence[Evidence]) -> list[str]:
    """For each block why it is cut, or nothing where it stays. Linear in the number of blocks."""
    reasons = _inserted(blocks, evidence)
    repeats = _repeats(blocks, evidence)
    for index in _commentators(evidence):
        reasons[index] = reasons[index] or COMMENTS
    rest = [index for index, reason in enumerate(reasons) if not reason]
    scores = _scores(blocks, evidence, rest, repeats)
    cut = {index for index, is_boilerplate in zip(rest, _best_states(scores), strict=True) if is_boilerplate}
    reason = BESIDE  # a block that says nothing itself is what the one before it was
    for index, found in enumerate(evidence):
        if index in cut:
            own = found.reason if found.boilerplate else ""
            reasons[index] = own or (REPEATED if index in repeats else reason)
        reason = reasons[index] or BESIDE
    return _repeated_at_once(blocks, evidence, reasons)


def _inserted(blocks: Sequence[Block], evidence: Sequence[Evidence]) -> list[str]:
    """Boxes and links between paragraphs, which are boilerplate wherever they stand."""
    return [
        found.reason
        if found.boilerplate - found.shape >= _CERTAIN and found.reason in _INSERTED and not block.title
        else ""
        for block, found in zip(blocks, evidence, strict=True)
    ]


def _repeats(blocks: Sequence[Block], evidence: Sequence[Evidence]) -> frozenset[int]:
    """Long blocks that stand on the page a second time."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    repeats = []
    for index, (block, found) in enumerate(zip(blocks, evidence, strict=True)):
        said = found.key, figures(block.text)
        if found.words >= _FORMULA and said in seen:
            repeats.append(index)
        seen.add(said)
    return frozenset(repeats)


def _scores(
    blocks: Sequence[Block], evidence: Sequence[Evidence], rest: list[int], repeats: frozenset[int]
) -> list[float]:
    """What speaks for each of ``rest``, above 0, or against it, below."""
    scores = []
    for index in rest:
        found = evidence[index]
        score = found.shape - found.boilerplate
        if found.quoted and found.sentence:
            score = _QUOTED
        elif blocks[index].title or blocks[index].kind is not None:
            score = max(score, 0.0) if found.boilerplate < _CERTAIN else score
        elif index in repeats:
            score -= 1.0
        scores.append(score)
    places = {index: place for place, index in enumerate(rest)}
    for index, against in _against_labels(evidence).items():
        if index in places and not evidence[index].quoted and not blocks[index].title:
            scores[places[index]] -= against
    return scores


def _against_labels(evidence: Sequence[Evidence]) -> dict[int, float]:
    """The blocks that stand in a row of labels of which some are navigation, and what that says against them.

    Beside the article any word of navigation will do; a row inside it may be a list, so there it takes one that is
    nothing else.
    """
    paragraphs = [index for index, found in enumerate(evidence) if found.sentence and found.shape > found.boilerplate]
    top, bottom = (paragraphs[0], paragraphs[-1]) if paragraphs else (len(evidence), -1)
    against: dict[int, float] = {}
    first = 0
    for end in range(len(evidence) + 1):
        if end < len(evidence) and evidence[end].label:
            continue
        if end - first >= _LISTED:
            least = 1.0 if end <= top or first > bottom else _CERTAIN
            tainted = sum(found.boilerplate >= least for found in evidence[first:end])
            if tainted and tainted >= _TAINTED * (end - first):
                against |= dict.fromkeys(range(first, end), _LABEL)
        first = end + 1
    return against


def _commentators(evidence: Sequence[Evidence]) -> range:
    """Where readers comment on the article: below a label that says so, among "Reply" and "2 hours ago".

    Quotations there are not the article's, so they do not keep a comment.
    """
    labels = [index for index, found in enumerate(evidence) if found.reason == COMMENTS and found.label]
    for label, after in pairwise(labels):
        behind = sum(index >= label for index in labels)
        often = behind * _COMMENT_AFTER >= len(evidence) - label
        if after - label <= _COMMENT_AFTER and behind >= _LISTED and often:
            return range(label, len(evidence))
    return range(0)


def _best_states(scores: list[float]) -> list[bool]:
    """The best sequence of states: for each score whether its block is boilerplate. A draw goes to the article."""
    article = boilerplate = 0.0
    from_boilerplate: list[tuple[bool, bool]] = []  # for each state whether the one before it was boilerplate
    for score in scores:
        before = (boilerplate - _CHANGE > article, boilerplate >= article - _CHANGE)
        article, boilerplate = (
            max(article, boilerplate - _CHANGE) + score,
            max(boilerplate, article - _CHANGE) - score,
        )
        from_boilerplate.append(before)
    state = boilerplate > article
    states = []
    for to_article, to_boilerplate in reversed(from_boilerplate):
        states.append(state)
        state = to_boilerplate if state else to_article
    return states[::-1]


def _repeated_at_once(blocks: Sequence[Block], evidence: Sequence[Evidence], reasons: list[str]) -> list[str]:
    """A block that only says again what the one before it said goes too: a lightbox, a page for small screens."""
    last: tuple[str, tuple[str, ...]] = "", ()
    for index, (block, found) in enumerate(zip(blocks, evidence, strict=True)):
        if reasons[index]:
            continue
        said = found.key, figures(block.text)
        if found.key and said == last and found.words >= SHORT:
            reasons[index] = REPEATED
        last = said
    return reasons
