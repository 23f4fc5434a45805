"""Sentences of a paragraph, as ranges of its tokens.

A quotation stays in the sentence that it belongs to: '"Is it?" she asked' is one sentence, '"It is." She left' is two.
"""

from __future__ import annotations

from reader.attribution.lexicon.lexicon import Lexicon
from reader.attribution.text.quotation_marks import Passage
from reader.attribution.text.tokens import Kind, Token, capitals_end

_STOPS = frozenset(".!?")
_CLOSERS = "\"'”’»)]›‹‘“"
ROMAN = frozenset("IVX")
"""The letters of a small Roman number."""
SHORTEST_NUMBER = 2
"""So many letters has a Roman number at least that no letter of an initial can be."""
_DASHES = ("—", "–", "-", "--", "―")
LONGEST = 300
"""Tokens of a sentence at most; what goes on longer is a list or no prose, and would cost time without end."""
REACH = 30
"""How many tokens behind a quotation are searched for its cue."""
LONGEST_HEARER = 8
"""So many tokens behind a verb of saying a colon or "that" may still open what is said."""


def sentences(text: str, found: list[Token], passages: list[Passage], lexicon: Lexicon) -> list[tuple[int, int]]:
    """Half-open ranges of token indices, one a sentence; a dateline belongs to none."""
    ranges: list[tuple[int, int]] = []
    start = _behind_dateline(found, lexicon)
    count = len(found)
    starters = lexicon.word_class("not-name")
    ordinals = lexicon.settings.get("ordinals") == "stop"
    for i, token in enumerate(found):
        if i + 1 == count:
            break
        after = found[i + 1]
        if token.kind is Kind.POINT:
            ends = token.text in _STOPS or (token.text[0] == "." and len(token.text) > 1)
            if ends and after.kind in (Kind.POINT, Kind.POSSESSIVE) and after.text not in "(—–-":
                ends = False
            if token.text == "." and after.kind is Kind.NUMBER and after.start == token.end and i > start:
                ends = found[i - 1].end == token.start  # not in "a .45-caliber pistol"
            ends = ends or (token.text in ")]" and i > 0 and found[i - 1].text in _STOPS)
            ends = ends or (token.text == ")" and _closes_aside(text, found, i, passages))
            if ends and after.kind is Kind.WORD and token.text[0] == ".":
                ends = False
            ends = ends and not (ordinals and _is_ordinal(found, i, lexicon))
        elif token.kind is Kind.QUOTE:
            ends = _ends_at_quote(text, found, i, passages[token.quote], lexicon)
        elif token.text.endswith(".") and after.kind is Kind.CAPITAL:
            # "in the U.S. He left": an abbreviation that also ends its sentence.
            timed = i > 0 and found[i - 1].kind is Kind.NUMBER  # "after 8 p.m. The"
            ends = after.low in starters and len(token.text) > 2 and (timed or token.kind is Kind.CAPITAL)
            ends = ends or _is_number_of_thing(found, i, lexicon)
        else:
            ends = False
        if ends or i - start >= LONGEST:
            ranges.append((start, i + 1))
            start = i + 1
    if start < count:
        ranges.append((start, count))
    return ranges


def _closes_aside(text: str, found: list[Token], i: int, passages: list[Passage]) -> bool:
    """Whether a bracket closes behind words that end a sentence, before a new one: "(“Ask,” he says. “Go.”) He"."""
    before = found[i - 1] if i else None
    if before is None or before.kind is not Kind.QUOTE or found[i + 1].kind is not Kind.CAPITAL:
        return False
    return final_mark(text, passages[before.quote]) in _STOPS


def _is_ordinal(found: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether the full stop at token ``i`` makes a number an ordinal: "am 17. Mai", "der 3. Senat"."""
    number = found[i - 1] if i else None
    if number is None or number.kind is not Kind.NUMBER or len(number.text) > 2 or number.end != found[i].start:
        return False
    if found[i + 1].low in lexicon.word_class("month"):
        return True
    before = found[i - 2].low if i > 1 else ""
    return before in lexicon.word_class("determiner") or before in lexicon.word_class("ordinal-before")


def _is_number_of_thing(found: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a Roman number at token ``i`` counts a thing and its full stop ends a sentence: "Teil II. Dem Rat".

    A function word with a capital tells that, or somebody with an office whose verb follows: "Teil II. Minister Jo Kern
    sagte". Behind the number of a ruler his name may go on.
    """
    number = found[i].text[:-1]
    if i == 0 or len(number) < SHORTEST_NUMBER or not ROMAN.issuperset(number):
        return False
    if _speaks_with_office(found, i + 1, lexicon) or _is_law(found, i, lexicon):
        return True
    opens = any(found[i + 1].low in lexicon.word_class(name) for name in ("not-name", "determiner", "preposition"))
    return opens and found[i - 1].kind is Kind.CAPITAL and found[i - 1].low not in lexicon.given


def _is_law(found: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a Roman number counts a writing, before a name and a verb of saying: "Gesetzbuch II. Kern bat"."""
    if i + 2 >= len(found) or found[i + 1].kind is not Kind.CAPITAL:
        return False
    cue = lexicon.cues.get(found[i + 2].low)
    says = cue is not None and cue[0].form == "finite"
    return says and found[i - 1].low.endswith(tuple(lexicon.role_class("document")))


def _speaks_with_office(found: list[Token], k: int, lexicon: Lexicon) -> bool:
    """Whether an office, a full name and a verb of saying stand at token ``k``: "Minister Jo Kern sagte"."""
    if k + 3 >= len(found) or not all(token.kind is Kind.CAPITAL for token in found[k : k + 3]):
        return False
    held = found[k].low in lexicon.role_class("person") or (found[k].low,) in lexicon.titles
    cue = lexicon.cues.get(found[k + 3].low)
    return held and found[k + 1].low in lexicon.given and cue is not None and cue[0].form == "finite"


def _behind_dateline(found: list[Token], lexicon: Lexicon) -> int:
    """The token behind "PARIS (Reuters) -" or "Madrid, 3 mar (EFE).-", 0 where a paragraph has no dateline."""
    if not found or found[0].kind is not Kind.CAPITAL:
        return 0
    shouted = found[0].text.isupper() and len(found[0].text) > 2
    times, agency = lexicon.word_class("time") | lexicon.word_class("month-short"), False
    for i in range(1, min(len(found), 10)):
        token = found[i]
        if token.text in (*_DASHES, ".-") and (shouted or agency):
            return i + 1
        if token.kind is Kind.PARENTHESIS and token.text[1:-1].isupper():
            agency = True
        elif (
            token.kind is Kind.QUOTE
            or (token.kind is Kind.WORD and token.low.rstrip(".") not in times)
            or (token.text in ".!?" and not agency)
        ):
            return 0
    return 0


def final_mark(text: str, passage: Passage) -> str:
    """The last mark of punctuation inside a passage, nested closing marks aside; empty where it ends in a letter."""
    end = passage.end
    while end > passage.start and (text[end - 1] in _CLOSERS or text[end - 1].isspace()):
        end -= 1
    last = text[end - 1 : end]
    return "" if last.isalnum() else last


def _ends_at_quote(text: str, found: list[Token], i: int, passage: Passage, lexicon: Lexicon) -> bool:
    """Whether a sentence ends with the quotation at token ``i``, which is not the paragraph's last."""
    after = found[i + 1]
    mark = final_mark(text, passage)
    if after.kind in (Kind.WORD, Kind.POINT, Kind.POSSESSIVE, Kind.PARENTHESIS) and after.text not in "—–-([":
        return False
    if mark not in (".", "!", "?", "…", "—", "–"):
        return False
    if after.text == "[" and i + 2 < len(found) and found[i + 2].kind is Kind.CAPITAL and found[-1].text == "]":
        return len(found) - i > 20  # “It will hold.” [Ana Ruiz, engineer]
    if after.text in (*_DASHES, "~") and i + 2 < len(found) and found[i + 2].kind is Kind.CAPITAL:
        behind = capitals_end(found, i + 2, len(found))
        about = behind < len(found) and found[behind].low in lexicon.word_class("preposition")
        if len(found) - i < 20 and (about or behind == len(found) or found[behind].kind is Kind.POINT):
            return False  # “It will hold.” — Ana Ruiz, engineer; — Ana Ruiz on the wall
        if found[behind].kind is Kind.WORD and found[behind].low not in lexicon.cues:
            name = capitals_end(found, behind + 1, len(found))
            if name > behind + 2 and (name == len(found) or found[name].text in (",", ".")):
                return False  # “It will hold.” — Hexley manager Ana Ruiz
    if after.text in _DASHES and i + 2 < len(found) and found[i + 2].kind is Kind.WORD:
        return False  # "—¿Lo ves? —dijo Ruiz."
    if after.kind is Kind.QUOTE:
        return mark in ".!?…"
    if mark == "." and i and after.kind is Kind.CAPITAL and found[i - 1].kind in (Kind.WORD, Kind.CAPITAL):
        return True  # "They called it “a folly.” Ruiz agrees."
    return not _attribution_follows(found, i + 1, mark, lexicon)


def _own_clause(found: list[Token], start: int, lexicon: Lexicon) -> list[Token]:
    """What stands behind a verb of saying in its clause: up to a full stop, or a comma before "adding" or "who said".

    A few tokens are enough: what is said opens soon.
    """
    onward = lexicon.word_class("pronoun-who") | lexicon.word_class("pronoun-which") | lexicon.word_class("coordinator")
    gerund = tuple(lexicon.word_class("gerund-ending"))
    for k in range(start, min(start + LONGEST_HEARER, len(found))):
        behind = [token.low for token in found[k + 1 : k + 3]]  # also "to which", "before adding"
        on = any(low in onward or (bool(gerund) and low.endswith(gerund)) for low in behind)
        if found[k].text in _STOPS or (found[k].text == "," and (k == start or on)):
            return found[start:k]
    return found[start : start + LONGEST_HEARER]


def _is_adverb(token: Token, lexicon: Lexicon) -> bool:
    endings = tuple(lexicon.word_class("adverb-ending"))
    return token.kind is Kind.WORD and bool(endings) and token.low.endswith(endings)


def _attribution_follows(found: list[Token], start: int, mark: str, lexicon: Lexicon) -> bool:
    """Whether the words behind a quotation only say who said it: "Lund continued." and no new statement."""
    if lexicon.settings.get("verb-second") == "yes":
        return False  # "„Das ist gut.“ Ruiz widersprach.": behind words of theirs the verb would stand first
    cues, that = lexicon.cues, lexicon.word_class("that")
    for i in range(start, min(start + REACH, len(found))):
        token = found[i]
        if token.kind is Kind.QUOTE or token.text in _STOPS or token.text in ":;":
            return False
        if token.kind is Kind.WORD and token.low in cues and cues[token.low][0].form == "finite":
            follows = found[i + 1] if i + 1 < len(found) else None
            if cues[token.low][0].tier in ("weak", "naming"):  # "“Why?” Ana Ruiz remembers."
                alone = follows is None or follows.text in _STOPS
                return alone and i - start < 4 and mark in "?!" and cues[token.low][0].tier == "weak"
            if follows is not None and _is_adverb(follows, lexicon) and i + 2 < len(found):
                follows = found[i + 2]
            if mark == "." and follows is not None and follows.kind is Kind.QUOTE:
                return False  # “It leaks.” Another, Ana Ruiz, called it “wet”.
            if follows is None or follows.text in _STOPS or follows.kind is Kind.QUOTE:
                return mark != "." or cues[token.low][0].tier != "manner"
            if (follows.text in (":", ",") and (mark == "." or follows.text != ",")) or follows.low in that:
                return False
            if mark == "." and cues[token.low][0].tier == "manner":
                return False  # “It has stopped.” Bruno shrugged.
            if mark in "?!" and cues[token.low][0].tier in ("told", "ask"):
                return not any(t.low in that or t.text == ":" for t in _own_clause(found, i + 1, lexicon))
            if mark == ".":
                return follows.low in lexicon.word_class("time") and i + 2 < len(found) and found[i + 2].text in _STOPS
            behind = found[i + 2] if i + 2 < len(found) else None
            closed = behind is None or behind.text in _STOPS or behind.low in lexicon.word_class("preposition")
            if follows.low in lexicon.word_class("speech-particle") and closed:
                return True  # "“Are you?” I shouted back."
            return (
                follows.low in lexicon.word_class("preposition")
                or follows.low in lexicon.word_class("time")
                or follows.text == ","
            )
    return False
