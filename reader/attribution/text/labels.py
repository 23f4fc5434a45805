"""Labels of transcripts: how a paragraph says at its beginning who speaks in it.

The forms are those of published records: White House briefings ("Q", "MS. ALDOUS:"), the Congressional Record
("Mr. McQUARRIE."), Hansard ("Mr DUNSTAN (Wirra) (14:07):", "Q15 Chair:"), the Bundestag ("Ada Moor (SPD):"), courts
("Q.", "A.", "BY MS. LANG:"), automatic transcripts ("00:12 Speaker 1:"), chats ("[03/03/26, 20:41] Ada:", "<ada>").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from reader.attribution.lexicon.word_classes import Grammar
from reader.text.patterns import later

_CLOCK = r"[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?(?:\s?[AaPp]\.?[Mm]\.?)?[\])]?"
_DAY = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"
_STAMP = rf"(?:[\[(]?{_DAY},?\s*{_CLOCK}|{_CLOCK})"
_TIME = later(_CLOCK)
_WORD = r"(?:[^\W\d_][\w.’'\-]*)"
_PLACE = r"(?:[^\W\d_][\w’'\-]*)"
_ASIDE = r"(?:\s*[\[(][^\])\n]{1,80}[\])])"
_COLON = re.compile(
    rf"^\s*(?:>{{2,3}}\s*)?[\"“„»]?\s*(?:{_STAMP}\s*[-–—]?\s*)?(?:[QF]\d{{1,3}}\.?\s+)?"
    rf"(?P<label>{_WORD}(?: {_WORD}){{0,5}}(?: \d{{1,2}})?)"
    rf"(?:,(?:[^:\n.!?“”„»«\"]|(?<![a-z]{{3}})\.){{2,80}}?)?{_ASIDE}{{0,2}}\s*(?:{_STAMP}\s*)?:\s+(?=\S)"
)
_HOLDER = re.compile(
    rf"^\s*(?:[QF]\d{{1,3}}\.?\s+)?The (?:{_WORD} ){{0,6}}?{_WORD}\s*\((?P<label>{_WORD}(?: {_WORD}){{1,4}})\)\s*:"
)
"""An office with who holds it: "The Minister for Coasts (Oona Brandt):"."""
_NICK = re.compile(rf"^\s*(?:{_STAMP}\s*)?<[@+ ]?(?P<label>[\w.\-\[\]|^]{{1,30}})>\s+(?=\S)")
_STAMPED = later(rf"^[\s\u200e\u200f]*[\[(]?(?P<day>{_DAY},?\s*)?{_CLOCK}\s*(?:[-–—]\s*)?[\u200e\u200f]?(?=[^\s:])")
_BEFORE_WORDS = later(rf"^(?:>>[ >]*|\s*\[(?:{_DAY},?\s*)?{_CLOCK}(?<=\])\s*|\s+)(?=\S)")
_UNNAMED = later(rf"^\s*\[{_CLOCK}(?<=\])\s*[-–—]\s+(?=\S)")
_COMES = later(r"\S+(?: \S+){0,3}? (?:joined|left|entered|quit)\b")
_SIGN = r"[^\w\s:.,;!?\"“”„«»()\[\]<>|/]"
_CHAT = re.compile(
    rf"^[\s\u200e\u200f]*{_STAMP}\s*(?:[-–—]\s*)?(?:{_SIGN}{{1,8}}\s*){{0,2}}"
    rf"(?P<label>\+\d[\d ().\-]{{5,20}}\d|{_WORD}(?:(?:\s+{_SIGN}{{1,8}})?\s+{_WORD}){{0,5}})"
    rf"(?:\s*{_SIGN}){{0,12}}\s*:\s+(?=\S)"
)
"""A message of a chat, whose names may have signs around them ("~ Ada 🚤:") or be a telephone number."""
_SIGNS = later(rf"\s+{_SIGN}+(?=\s)")
_NUMBERED = rf"(?P<label>{_WORD}(?: {_WORD}){{0,4}}(?: \d{{1,2}}(?![\d:.]))?)"
_ROW = re.compile(rf"^\s*(?:{_STAMP}\s*\|\s*)?{_NUMBERED}:?\s*\|\s*(?:{_STAMP}\s*\|\s*)?")
_LINE = later(
    rf"^\s*(?P<before>{_STAMP}\s*[-–—]?\s*)?{_NUMBERED}(?P<role>,[^:\n.!?]{{2,60}}(?=:\s*$))?"
    rf"(?:\s*:?\s*(?P<bracketed>[\[(]{_CLOCK}[\])])|{_ASIDE}{{1,2}})?\s*(?P<behind>{_STAMP})?\s*(?P<colon>:)?\s*$"
)
_OFFICE_LINE = later(
    rf"^\s*(?:(?:The|Mr|Madam|Mrs|Ms) (?:{_WORD} ){{0,6}}?{_WORD})\s*\((?P<label>{_WORD}(?: {_WORD}){{1,4}})\)\s*$"
)
"""An office with who holds it, on a line of its own: "The Minister for Coasts (Oona Brandt)"."""
_TITLED = re.compile(
    rf"^\s*(?:The (?={_WORD}\.? {_WORD}\.? ))?(?P<label>(?P<title>{_WORD}) (?:{_WORD} ){{0,3}}?"
    rf"(?:[^\W\d_a-z][\w’']{{0,2}})?[^\W\d_a-z’'\-]{{2,}}[\w’'\-]*"
    rf"(?: of {_PLACE}(?: {_PLACE})?)?){_ASIDE}?\.\s+(?=\S)"
)
_OFFICE = re.compile(
    rf"^\s*(?P<label>(?:(?:The|Der|Die|Le|La)(?: [^\W\d_a-z][a-z]+){{0,2}} [^\W\d_a-z]{{3,}}(?: [^\W\d_a-z]{{2,}})*"
    rf"|THE(?: [^\W\d_a-z]{{3,}}){{1,2}})(?: pro tempore)?)"
    rf"{_ASIDE}?\.\s+(?=\S)"
)
_QUESTION = re.compile(r"^\s*Q(?:UESTION)?(?:[.:]\s*(?:[–—-]\s+)?|\s+)(?=[^\W\d_a-z]|[(\[“\"‘'—–-])")
_BY = later(r"(?:\((?i:by)\s+(?P<bracketed>[^()]{2,40})\)|BY\s+(?P<said>[^:()]{2,40}):)\s*(?=\S)")
_ANSWER = re.compile(r"^\s*A(?:NSWER)?(?:[.:]\s*(?:[–—-]\s+)?|\s+)(?=[^\W\d_a-z]|[(\[“\"‘'—–-])")
_INITIAL = later(r"^\s*(?P<letter>[^\W\d_a-z])\.\s*(?:[-–—:]\s*)?(?=\S)")
_ROLE = re.compile(r"^\s*(?P<label>[^\W\d_a-z][^\W\d_]*)\s?(?:\.\s?[-–—:]?|\s[-–—]|[-–—]\s)\s*(?=\S)")
"""The word or letter for who asks or answers: "P. ", "Pregunta. ", "Frage. – ", "R.- ", "Réponse – "."""
_EXAMINER = re.compile(rf"^\s*BY (?P<label>(?:{_WORD} )?{_WORD}(?: {_WORD})?)\s*:\s*$")
_EXAMINES = re.compile(
    rf"^\s*(?P<kind>[^\W\d_a-z][^\W\d_]*(?:[ -][^\W\d_]+){{0,3}}?)\s+[(\[]?(?i:by|from) "
    rf"(?P<label>(?:{_WORD} ){{1,3}}?{_WORD})\s*[)\]]?\s*:?\s*$"
)
"""What a record heads an examination with: "CROSS-EXAMINATION BY MS. LANG:", "Questions from MR HALE"."""
_CROWD = 4
"""Words at most of a label for people without a name."""
_LONGEST_LINE = 100
"""Code points of a line that is a name and its role."""
_OFFICIAL = later(r"[^\W\d_a-z]{3,}")
_CAPITALS = later(r"[^\W\d_a-z]{2,}")


class Form(Enum):
    """How a label is written. ``LINE`` stands alone above the words, ``EXAMINER`` says whose the questions are."""

    COLON = "colon"
    PERIOD = "period"
    ROW = "row"
    LINE = "line"
    LETTER = "letter"
    EXAMINER = "examiner"


@dataclass(frozen=True, slots=True)
class Label:
    """A label as it stands: its words, where the words of the turn begin, and its role.

    ``role`` is ``question``, ``answer`` or an empty string. ``timed`` says that a time stands beside it, ``colon`` that
    a line of its own ends in a colon. ``examiner`` is who is said to ask from here on, empty where nobody is.
    """

    text: str
    start: int
    form: Form
    role: str = ""
    timed: bool = False
    colon: bool = False
    examiner: str = ""


def label_of(text: str, grammar: Grammar) -> Label | None:
    """The label at the beginning of a paragraph, None where there is none."""
    examiner = examiner_label(text, grammar)
    if examiner is not None:
        return examiner
    for pattern, role in ((_QUESTION, "question"), (_ANSWER, "answer")):
        letter = pattern.match(text)
        if letter is not None:
            by = _BY.match(text, letter.end())
            asks = (by["bracketed"] or by["said"]).strip() if by is not None else ""
            start = letter.end() if by is None else by.end()
            return Label(letter[0].strip().rstrip(".:"), start, Form.LETTER, role, examiner=asks)
    asked = _ROLE.match(text)
    role = role_of(asked["label"], grammar) if asked is not None else ""
    if asked is not None and role:
        return Label(asked["label"][0], asked.end(), Form.LETTER, role)
    has_colon = ":" in text
    colon = (_COLON.match(text) if has_colon else None) or (_NICK.match(text) if "<" in text else None)
    holder = _HOLDER.match(text) if has_colon else None
    named = colon is not None and (holder or _is_name(colon["label"], grammar, nick=colon.re is _NICK))
    if colon is not None and (named or _is_crowd(colon["label"], grammar)):
        said = (holder or colon)["label"].strip()
        return Label(said, colon.end(), Form.COLON, role_of(said, grammar), _TIME.search(colon[0]) is not None)
    chat = _CHAT.match(text) if has_colon else None
    if chat is not None and _is_name(chat["label"], grammar, nick="~" in chat[0] or chat["label"][0] == "+"):
        return Label(_SIGNS.sub("", chat["label"]), chat.end(), Form.COLON, timed=True)
    titled = _TITLED.match(text)
    if titled is not None and (name := _titled(titled, grammar)):
        return Label(name, titled.end(), Form.PERIOD)
    office = _OFFICE.match(text)
    if office is not None:
        return Label(office["label"].removesuffix(" pro tempore"), office.end(), Form.PERIOD)
    row = _ROW.match(text) if "|" in text else None
    if row is not None and _is_name(row["label"], grammar):
        return Label(row["label"], row.end(), Form.ROW)
    return None


def examiner_label(text: str, grammar: Grammar) -> Label | None:
    """The line that says who asks from here on, also where it is a heading; None for any other."""
    found = _EXAMINER.match(text) or _examines(text, grammar)
    return Label(found["label"], len(text), Form.EXAMINER) if found is not None else None


def _examines(text: str, grammar: Grammar) -> re.Match[str] | None:
    """The heading of an examination by somebody with a title: "CROSS-EXAMINATION BY MS. LANG:"."""
    found = _EXAMINES.match(text) if len(text) < _LONGEST_LINE else None
    if found is None or not is_title(found["label"].split()[0].lower(), grammar):
        return None
    kinds = re.split(r"[ -]", found["kind"].lower())
    return found if not grammar.examining.isdisjoint(kinds) else None


def _titled(found: re.Match[str], grammar: Grammar) -> str:
    """The words of a label with a title ("Mr. HURD"), or those behind an office ("ORTIZ" of "Ranking Member ORTIZ")."""
    label: str = found["label"]
    if is_title(found["title"].lower(), grammar):
        return label
    words = label.partition(" of ")[0].split()[:-1]
    offices = [n for n, word in enumerate(words) if word.lower() in grammar.person | grammar.title_words]
    if not offices or not all(word[0].isupper() for word in words):
        return ""
    return label.split(maxsplit=offices[-1] + 1)[-1]


def is_of_somebody(label: str, grammar: Grammar) -> bool:
    """Whether a label says by itself that it is somebody's: a title and a name, or what people are called.

    So are "Dr Osei", "Hon Members", "Protester" and "THE CLERK"; "Note" and "Cost" are not.
    """
    words = label.lower().split()
    last = grammar.lexicon.singular.get(words[-1], words[-1])
    return (
        (len(words) > 1 and is_title(words[0], grammar))
        or last in grammar.person
        or not grammar.unseen_voices.isdisjoint({last, words[0]})
    )


def _is_crowd(label: str, grammar: Grammar) -> bool:
    """Whether words in small letters are a label for people without a name: "Several voices", "A hon. member"."""
    head = label.partition(" from ")[0]
    words = head.lower().split()
    last = grammar.lexicon.singular.get(words[-1], words[-1])
    if not label[0].isupper() or len(words) > _CROWD or (head == label and len(words) == 1):
        return False
    small = grammar.prepositions | grammar.conjunctions | grammar.finite_cues | grammar.auxiliaries
    small |= frozenset(grammar.pronouns)
    return (last in grammar.person or last in grammar.unseen_voices) and small.isdisjoint(words[:-1])


def role_of(label: str, grammar: Grammar) -> str:
    """The role that the words of a label tell in their language: ``question``, ``answer`` or an empty string."""
    return next((role for role, words in grammar.labels.items() if label.lower() in words), "")


def is_initial(text: str) -> bool:
    """Whether a paragraph begins with a letter and a full stop that may as well begin a name: "P. ¿Cuándo?"."""
    initial = _INITIAL.match(text)
    return initial is not None and initial["letter"] not in "QA"


def words_from(text: str) -> int:
    """Where the words begin in a paragraph without a label: behind ">>" or a time in square brackets."""
    match = _BEFORE_WORDS.match(text)
    return match.end() if match is not None else 0


def unnamed_from(text: str) -> int:
    """Where the words of a turn of captions begin whose speaker has no name ("[0:04] – Who?"); 0 in any other."""
    match = _UNNAMED.match(text)
    return match.end() if match is not None else 0


def is_event(text: str, names: frozenset[str]) -> bool:
    """Whether a line that begins with a time and has no label is what a chat says itself ("12:04 Ada joined").

    Such are all with a date; of the others those that begin with one of ``names`` or say who comes or goes, and do not
    end as sentences do.
    """
    stamp = _STAMPED.match(text)
    if stamp is None:
        return False
    words = text[stamp.end() :]
    if stamp["day"]:
        return True
    return words[-1:] not in ".!?…" and (_COMES.match(words) is not None or words.startswith(tuple(names)))


def is_title(word: str, grammar: Grammar) -> bool:
    """Whether a word in small letters is a title, with its full stop or without."""
    return word in grammar.title_words or word.removesuffix(".") in grammar.title_words


def line_label(text: str, grammar: Grammar) -> Label | None:
    """The name that a short paragraph is and nothing else, with a time or a role at most; None for any other."""
    office = _OFFICE_LINE.match(text) if text.endswith(")") and len(text) < _LONGEST_LINE else None
    if office is not None and _is_name(office["label"], grammar):
        return Label(office["label"], len(text), Form.LINE)
    match = _LINE.match(text) if len(text) < _LONGEST_LINE else None
    if match is None or not _is_name(match["label"], grammar):
        return None
    timed = bool(match["before"] or match["bracketed"] or match["behind"])
    return Label(match["label"], len(text), Form.LINE, timed=timed, colon=match["colon"] is not None)


def is_formal(label: str) -> bool:
    """Whether a label is written as only records write them: in capitals, at least the surname or the office."""
    return label.isupper() or _OFFICIAL.search(label) is not None


def name_of(label: str) -> str:
    """A label as names are written: "Mr. McQUARRIE" is "Mr. McQuarrie", "MS. ALDOUS" is "Ms. Aldous", "DP" stays."""
    words = label.split()
    if len(words) == 1 and len(label) <= 3:
        return label
    return " ".join(
        _CAPITALS.sub(lambda match: match[0].capitalize(), word) if len(word) > 1 else word for word in words
    )


def initials_of(name: str) -> str:
    """The initials of a name, in capitals."""
    return "".join(word[0].upper() for word in name.split() if word[0].isalpha())


def _is_name(label: str, grammar: Grammar, *, nick: bool = False) -> bool:
    """Whether words can be a label: they have capitals, greet nobody, head no fact check, and end no sentence."""
    words = label.split()
    if not words or words[0].lower() in grammar.salutations or words[-1].lower() in grammar.no_labels:
        return False
    if any(_ends_sentence(word, grammar) for word in words[:-1]):
        return False
    small = grammar.particles | grammar.of
    return nick or all(
        w[0].isupper() or w[0].isdigit() or w in small or (w[-1] == "." and w in grammar.title_words) for w in words
    )


def _ends_sentence(word: str, grammar: Grammar) -> bool:
    """Whether a word of several letters with a full stop is neither an abbreviation, initials nor in capitals."""
    bare = word.removesuffix(".")
    if bare == word or len(bare) < 2 or "." in bare or word.isupper() or is_title(word.lower(), grammar):
        return False
    return not {bare, bare.lower()} & grammar.lexicon.abbreviations
