"""Words that YAML takes for a comment, since a ``#`` stands before them: ``text: We are #1 in the valley``.

Whether they are a comment is decided by what the file itself shows. They are words where a quotation mark before them
is closed in or behind them, where the same words stand elsewhere in the file, where a number follows the ``#``, or
where a word follows it and the sentence would have no end without them. Everything else is a comment.

Such a ``#`` is then read as a stand-in, a code point of the private use area that the file does not have, so that all
places stay what they are; in what was read it is put back.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.document.problems import TextFindings, TooManyProblemsError
from reader.document.yaml.events import Mapping, Node, parse
from reader.document.yaml.events import Sequence as NodeSequence
from reader.document.yaml.located import Located, located
from reader.document.yaml.value_lines import ValueLines, values_with_a_hash
from reader.text.patterns import later

WORDS = frozenset(
    "title deck byline authors publisher note name role affiliation aliases text credit words exact cue reason".split()
)
"""The keys under which words stand: behind another one a ``#`` begins a comment."""
_RUNNING = frozenset(("text", "exact", "deck", "note"))
"""Those under which whole sentences stand."""

_HASH = later(r"(?:(?<=[ \t])|^)#")
_PERHAPS = later(r"[ \t]#")
_TAG = later(r"#\s*\w*")
_COLON = later(r":(?=\s|$)")
_ENDED = later(r"[.!?…][”’\"'»«“)\]]*$")
_AROUND = 24
"""Code points on either side of a ``#`` by which the same words are known."""
_LEAST = 6
"""Of those, how many have to be there."""
_MOST_SAME = 50
"""So many places with the same word behind the ``#`` are looked at."""
_LOOKED_AT = 4_000
"""Code points on either side of a ``#`` that are looked at for quotation marks."""
_MOST_CUTS, _MOST_TAKEN = 2_000, 500
"""So many comments behind plain words are looked at in a file, and taken for words: each of those is told."""
_CLOSES = {"“": "”", "„": "“”", "‟": "”", "«": "»", "»": "«»", "‹": "›", "›": "‹›", "‘": "’", "‚": "‘’", '"': '"'}
_MARKS = frozenset("".join(_CLOSES) + "”’")
_ALIKE = str.maketrans({**dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‘’‚‹›", "'"), "\u00a0": " ", "\t": " "})


@dataclass(frozen=True, slots=True)
class Taken:
    """A ``#`` that was taken for words. ``start`` is where its value begins; ``line`` are the words from it on."""

    at: int
    start: int
    key: str
    line: str


@dataclass(frozen=True, slots=True)
class AsWords:
    """A text to read in place of the file's, as long as that, and what was taken for words, in order."""

    text: str
    taken: tuple[Taken, ...]
    _back: dict[int, str]

    def put_back(self, words: str) -> str:
        """The words that were read, with what they have in the file."""
        return words.translate(self._back)

    def restore(self, root: Node) -> Node:
        """Put back what the file has in every value of a tree, in place."""
        if isinstance(root, str):
            return self.put_back(root)
        stack: list[Mapping | NodeSequence] = [root]
        while stack:
            node = stack.pop()
            if isinstance(node, NodeSequence):
                node.items[:] = [self.put_back(item) if isinstance(item, str) else item for item in node.items]
                stack += [item for item in node.items if not isinstance(item, str)]
            else:
                for key, value in node.entries.items():
                    if isinstance(value, str):
                        node.entries[key] = self.put_back(value)
                    else:
                        stack.append(value)
        return root


@dataclass(frozen=True, slots=True)
class _Cut:
    """A ``#`` in a value: where it stands in the joined words, and in which."""

    value: ValueLines
    words: str
    at: int
    begins: list[int]

    @property
    def before(self) -> str:
        """The words before it, as far as they are looked at."""
        return self.words[max(self.at - _LOOKED_AT, 0) : self.at].rstrip(" \t")

    @property
    def behind(self) -> str:
        """The words from it on, as far as they are looked at."""
        return self.words[self.at : self.at + _LOOKED_AT]

    @property
    def tag(self) -> str:
        """The ``#`` with the word behind it."""
        found = _TAG.match(self.words, self.at)
        return found.group().casefold() if found else "#"

    @property
    def line(self) -> str:
        """The words from it to the end of its line, as far as messages need them, without another comment in it."""
        words = self.words[self.at : min(self.line_end, self.at + _LOOKED_AT)]
        return words.partition("  #")[0].rstrip()

    @property
    def line_end(self) -> int:
        """Where its line ends in the joined words."""
        following = bisect_right(self.begins, self.at)
        return self.begins[following] - 1 if following < len(self.begins) else len(self.words)


def as_words(text: str) -> AsWords | None:
    """What to read in place of a file's text; None where no comment in it is words, or it is not YAML that way."""
    if _PERHAPS.search(text) is None:
        return None
    cuts = [cut for value in values_with_a_hash(text) for cut in _cuts(value)]
    known: dict[str, list[_Cut]] = {}
    for cut in cuts:
        known.setdefault(cut.tag, []).append(cut)
    taken, places = [], []
    for cut, end in _words(cuts, known):
        at = cut.value.place(cut.begins, cut.at)
        taken.append(Taken(at, cut.value.start, cut.value.key, cut.line))
        places.append((at, 0))
        places += [(cut.value.place(cut.begins, c.start()), 1) for c in _COLON.finditer(cut.words, cut.at, end)]
    return _readable(text, places, tuple(taken)) if taken else None


def located_as_read(text: str) -> Located:
    """The root of a file that was read before, with its comments taken for words where they were so then.

    Raises:
        yaml.YAMLError: it is not YAML.
    """
    read = as_words(text)
    if read is None:
        return located(text)
    root = located(read.text)
    stack = [root]
    while stack:
        node = stack.pop()
        if node.value is not None:
            node.value = read.put_back(node.value)
        stack += [*node.items, *(value for _, value in node.entries.values())]
    return root


def _readable(text: str, places: Sequence[tuple[int, int]], taken: tuple[Taken, ...]) -> AsWords | None:
    """The text with stand-ins at places, for a ``#`` (0) or a colon (1), if that can be parsed."""
    free = (code for code in range(0xE000, 0xF8FF) if chr(code) not in text)
    stand_ins = [next(free, 0), next(free, 0)]
    if 0 in stand_ins:
        return None
    codes = list(text)
    for at, which in places:
        codes[at] = chr(stand_ins[which])
    read = AsWords("".join(codes), taken, dict(zip(stand_ins, "#:", strict=True)))
    findings = TextFindings(lambda: text, "")
    try:
        return None if parse(read.text, findings) is None or findings.failed else read
    except TooManyProblemsError:
        return None


def _cuts(value: ValueLines) -> Iterator[_Cut]:
    words, begins = value.joined()
    for found in _HASH.finditer(words):
        if found.start() or not value.plain:
            yield _Cut(value, words, found.start(), begins)


def _words(cuts: Sequence[_Cut], known: dict[str, list[_Cut]]) -> Iterator[tuple[_Cut, int]]:
    """Those in plain values that are words, each with where in the joined words the next ``#`` stands."""
    by_value: dict[int, list[_Cut]] = {}
    for cut in cuts:
        if cut.value.plain and cut.value.key in WORDS:
            by_value.setdefault(cut.value.start, []).append(cut)
    judged = taken = 0
    for own in by_value.values():
        over = 0  # where the line of a comment ends
        found: list[_Cut] = []
        ends: list[int] = []
        for cut in own:
            if cut.at < over:
                continue
            judged += 1
            if judged > _MOST_CUTS or taken == _MOST_TAKEN:
                return
            if _is_words(cut, known):
                found.append(cut)
                taken += 1
            else:
                over = cut.line_end
            ends.append(cut.at)
        ends.append(len(own[0].words))
        yield from ((cut, ends[bisect_right(ends, cut.at)]) for cut in found)


def _is_words(cut: _Cut, known: dict[str, list[_Cut]]) -> bool:
    if _closes_a_mark(cut.before, cut.behind) or any(
        _same_words(cut, other) for other in known[cut.tag][:_MOST_SAME] if other.value is not cut.value
    ):
        return True
    words, end = cut.words, cut.line_end
    if not words[cut.at + 1 : cut.at + 2].isalnum() or words[cut.at - 2 : cut.at - 1] in {" ", "\t"}:
        return False  # two blanks stand before a comment
    if words[cut.at + 1].isdigit() or (end < len(words) and not words.startswith(" #", end)):
        return True
    ended = _ENDED.search(words[max(end - _AROUND, cut.at) : end])
    return cut.value.key in _RUNNING and not _ENDED.search(cut.before[-_AROUND:]) and ended is not None


def _same_words(cut: _Cut, other: _Cut) -> bool:
    """Whether the same words stand around both.

    Two comments may be the same, too: where both are cut, one is of a quotation or a name, and the other of its text.
    """
    if other.value.plain and (" " in cut.tag or other.value.key == cut.value.key):
        return False
    one, two = (f"{c.before} "[-_AROUND:].translate(_ALIKE).casefold() for c in (cut, other))
    before = min(len(one), len(two))
    one_behind, two_behind = (_HASH.split(c.behind[1:])[0].rstrip()[:_AROUND].translate(_ALIKE) for c in (cut, other))
    behind = min(len(one_behind), len(two_behind))
    return (
        before + behind >= _LEAST
        and one[len(one) - before :] == two[len(two) - before :]
        and one_behind[:behind] == two_behind[:behind]
    )


def _closes_a_mark(before: str, behind: str) -> bool:
    """Whether a quotation mark that is open in ``before`` is closed in ``behind``."""
    opened = _marks_open(before, [])
    return bool(opened) and len(_marks_open(behind, list(opened), least=len(opened))) < len(opened)


def _marks_open(words: str, opened: list[str], least: int = 0) -> list[str]:
    """The marks that are open behind words, the outermost first; at once when fewer are open than ``least``."""
    for at, mark in enumerate(words):
        if mark not in _MARKS or (mark in "’‘" and words[at - 1 : at].isalnum() and words[at + 1 : at + 2].isalnum()):
            continue
        if opened and mark in _CLOSES[opened[-1]]:
            opened.pop()
            if len(opened) < least:
                break
        elif mark in _CLOSES:
            opened.append(mark)
    return opened
