"""The same words elsewhere: a heading, a pull quote or an opening repeats what the text attributes."""

from __future__ import annotations

from reader.attribution.attribution import Attribution, Undecided
from reader.attribution.content.rules import Rule
from reader.attribution.content.scare import UNATTRIBUTED
from reader.attribution.coreference.focus import How
from reader.document.model import QuotationKind, SpeakerKind

FEWEST = 3
"""Words that have to be the same at the least."""
ENOUGH = 5
"""Words of a narrative that are too many for a slogan or a term, which several people use."""
LONGEST = 6
"""So many words at the beginning are compared."""
SURELY = frozenset((How.NAMED, How.PRONOUN, How.AMBIGUOUS, How.DESCRIBED))
"""How the speaker of the words that are repeated was found."""
VAGUE = frozenset((How.INTRODUCED, How.GUESSED, How.DESCRIBED, How.NOBODY))
"""How that of words was found which the text gives to somebody with a name further on."""
Words = tuple[str, ...]


def _words(text: str, most: int | None = None) -> Words:
    """The first words of a text, or all, in small letters and without marks."""
    words = map(str.lower, text.split()[: most and 2 * most])
    bare = (word if word.isalnum() else "".join(filter(str.isalnum, word)) for word in words)
    return tuple(filter(None, bare))[:most]


def echoes(undecided: list[Undecided], sure: frozenset[Rule]) -> dict[Attribution, Attribution]:
    """For each quotation that stands alone the surely attributed one with the same words."""
    spoken: dict[Words, Attribution] = {}
    for case in undecided:
        if case.how in SURELY and case.claim.rule in sure:
            spoken.setdefault(_words(case.text, LONGEST)[:FEWEST], case.attribution)
    out = _told_in_full(undecided, sure)
    for case in undecided:
        opening = _words(case.text, LONGEST)
        if case.framed or not case.alone or len(opening) < FEWEST:
            continue
        same = spoken.get(opening[:FEWEST])
        if same is not None and same is not case.attribution and _repeats(case, same, undecided):
            out[case.attribution] = same
    return out


def _repeats(case: Undecided, same: Attribution, undecided: list[Undecided]) -> bool:
    """Whether the words go on alike as far as the shorter of the two does."""
    other = next(c for c in undecided if c.attribution is same)
    one, two = _words(case.text, LONGEST), _words(other.text, LONGEST)
    length = min(len(one), len(two))
    return one[:length] == two[:length]


def _told_in_full(undecided: list[Undecided], sure: frozenset[Rule]) -> dict[Attribution, Attribution]:
    """For a few words that an opening gives to nobody by name, those of the person who says them in full further on.

    So it is with "One trader called it “an utter farce”" above "“It is an utter farce,” said Ana Ruiz".
    """
    vague = {
        case.attribution: words for case in undecided if _is_vague(case) and len(words := _words(case.text)) >= FEWEST
    }
    full: dict[Words, list[tuple[Undecided, Words]]] = {words[:FEWEST]: [] for words in vague.values()}
    out: dict[Attribution, Attribution] = {}
    if not vague:
        return out
    sayings = _surely_said(undecided, sure)
    for case in reversed(undecided):
        entity = case.attribution.entity
        if case.attribution in vague:
            words = vague[case.attribution]
            later = next((one for one, whole in full[words[:FEWEST]] if _holds(one, case, whole, words)), None)
            if later is not None:
                out[case.attribution] = later.attribution
        named = entity is not None and entity.named and entity.kind is SpeakerKind.PERSON
        if named and case.attribution in sayings:
            words = _words(case.text)
            for at in range(len(words) - FEWEST + 1):
                if (key := words[at : at + FEWEST]) in full:
                    full[key].append((case, words))
    return out


def _surely_said(undecided: list[Undecided], sure: frozenset[Rule]) -> set[Attribution]:
    """The passages that the text surely gives to somebody, and those that go on from one in its paragraph."""
    said: set[Attribution] = set()
    before: Undecided | None = None
    for case in undecided:
        goes_on = before is not None and before.attribution in said and before.paragraph == case.paragraph
        goes_on = goes_on and case.claim.rule is Rule.FLOATING and case.how is How.FLOATING
        goes_on = goes_on and before is not None and before.attribution.entity is case.attribution.entity
        if goes_on or (case.how in SURELY and case.claim.rule in sure):
            said.add(case.attribution)
        before = case
    return said


def _is_vague(case: Undecided) -> bool:
    """Whether a few words are nobody's by name."""
    if case.claim.rule in UNATTRIBUTED:
        return case.how not in SURELY and case.words >= ENOUGH
    entity = case.attribution.entity
    part = case.attribution.kind is QuotationKind.PARTIAL
    several = entity is not None and entity.plural  # "reporters have a term, “a full Dez”"
    return case.how in VAGUE and part and not several and not (entity is not None and entity.named)


def _holds(one: Undecided, case: Undecided, whole: Words, words: Words) -> bool:
    """Whether words stand in those of a later paragraph, one after the other."""
    if one.paragraph <= case.paragraph:
        return False
    return any(whole[at : at + len(words)] == words for at in range(len(whole) - len(words) + 1))
