"""The names in a byline, taken apart as bibliographies need them.

A byline is a line of print and not a list of names, so what cannot be told apart is left whole: an organisation, a
single name, a name in a script that puts the family first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """One author: a person's name in its parts, or ``literal`` for what has none.

    ``particle`` stands before the family name and is not part of sorting it ("van der" Berg); ``suffix`` is "Jr." or a
    number.
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def surname(self) -> str:
        """By what a citation calls them: the family name with its particle, or the whole name."""
        return self.literal or " ".join(filter(None, [self.particle, self.family]))

    @property
    def straight(self) -> str:
        """As it is spoken: given name first."""
        if self.literal:
            return self.literal
        whole = " ".join(filter(None, [self.given, self.surname]))
        return f"{whole}{_before_suffix(self.suffix)}{self.suffix}" if self.suffix else whole

    @property
    def inverted(self) -> str:
        """As it stands in an index: surname first."""
        return self.literal or ", ".join(filter(None, [self.surname, self.given, self.suffix]))


def names_of(byline: str, publisher: str = "") -> tuple[Name, ...]:
    """The authors that a byline names, in its order; none where it names nobody.

    Introductions ("By"), places ("in Berlin"), callings ("staff writer"), degrees and forms of address are left out;
    the ``publisher`` counts as an author only where no other is named.
    """
    text = " ".join(byline.split())
    text = _INTRODUCED.sub("", _UPDATED.sub("", text)).strip(" ,;:|·•–—-")
    if not _LETTER.search(text):
        return ()
    if _BODY.match(text) or _BRACED.fullmatch(text):
        return (name_of(text),)
    inverted = [_INVERTED.fullmatch(one) for one in re.split(r"\s*;\s*", text)]
    people = [Name(one[1], one[2]) for one in inverted if one and not _is_described(one[2], publisher)]
    if len(people) == len(inverted) and not any(_SUFFIX.fullmatch(name.given) for name in people):
        return tuple(people)
    found: list[Name] = []
    bodies: list[str] = []
    for piece in _pieces(text):
        if _is_described(piece, publisher):
            bodies.append(piece)
        else:
            found.append(_person(piece))
    named = [body for body in bodies if _is_organisation(body) and body.casefold() != publisher.casefold()]
    if not found and not named:
        named = [bodies[0] if len(bodies) == 1 else text]
    return tuple(dict.fromkeys([*found, *(Name(literal=body) for body in named)]))


def name_of(author: str) -> Name:
    """One author of a list: "Ada Moor", "Moor, Ada", or an organisation, which is left whole.

    What stands in braces is left whole whatever it looks like, as in BibTeX.
    """
    text = " ".join(author.split())
    if braced := _BRACED.fullmatch(text):
        return Name(literal=braced[1])
    if inverted := _INVERTED.fullmatch(text):
        return Name(inverted[1], inverted[2])
    joined = _JOINED.search(re.sub(r",? (?:jr|sr)\.?$", "", text, flags=re.IGNORECASE))
    if joined or _BODY.match(text) or _is_organisation(text) or not _LETTER.search(text):
        return Name(literal=text)
    return _person(text.replace(",", " "))


_LETTER = re.compile(r"\w")
_BRACED = re.compile(r"\{\s*(\S.*?)\s*\}")
_INTRODUCED = re.compile(
    r"^(?:(?:story|words|text|report(?:ing|ed)?|written|interview|analysis|opinion|a report)\s*:?\s+by|by|von|par"
    r"|text|author|autor(?:in)?)\b\s*:?(?:\s+|$)",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"(?:^|\s*[|•·;,–—-]\s*|\s+)(?:(?:last|first)\s+)?(?:updated|published|posted|modified|aktualisiert|zuletzt)\b.*$",
    re.IGNORECASE,
)
"""When it was written or changed, which pages print behind the author."""
_INVERTED = re.compile(r"([^\W\d_][\w'’-]*), ([^\W\d_][\w.'’-]*(?: [^\W\d_]\.?)*)")
_BODY = re.compile(
    r"(?:the )?(?:[^\W\d_a-z]\w+ )*(?:Department|Ministry|Office|Institute|Board|Council|University|Committee|School"
    r"|Centre|Center|Association|Society|Federation|Organi[sz]ation|Foundation|Fund|Forum|Coalition|Alliance|Authority|Campaign|Academy|Museum|Court|Bank"
    r"|Bureau|League|Union|Agency|Commission|Faculty|College)"
    r" (?:of|for|on) ",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s*(?:[;|&/]|\b(?:and|und|et|with|mit)\b)\s*|\s*,\s*(?:and|und|et|with|&)?\s*", re.IGNORECASE)
_JOINED = re.compile(r"[,;&|]|\b(?:and|und|et|with|mit)\b", re.IGNORECASE)
_PLACE = re.compile(r"\s+(?:in|from|at|for|of|aus)\s+[^\W\d_a-z].*$|\s*\(.*?\)|\s+@\w+$|\s+https?:\S+$|\s+\S+@\S+$")
_SUFFIX = re.compile(r"(?:jr|sr|junior|senior)\.?|i{2,3}|iv|vi{0,3}", re.IGNORECASE)
_DEGREE = re.compile(r"ph\.?d\.?|m\.?d\.?|m\.?a\.?|esq\.?|q\.?c\.?|k\.?c\.?|m\.?p\.?|cbe|obe|mbe", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:(?:dr|prof|professor|mr|mrs|ms|miss|sir|dame|lord|lady|herr|frau)\.?\s+)+", re.IGNORECASE)
_CALLING = re.compile(
    r"\b(?:writer|editor|correspondent|reporter|columnist|staff|journalist|contributor|producer|photographer|critic"
    r"|freelancer?|bureau chief|agencies|redakteur(?:in)?|korrespondent(?:in)?|reporterin|autor(?:in)?)s?\b",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"\b(?:press|news|newsroom|agency|times|post|team|desk|board|council|trust|ministry|institute|university|group"
    r"|editorial|office|association|committee|department|reuters|bloomberg|courant|herald|tribune|guardian|gazette|journal"
    r"|chronicle|media|radio|television|network|services?|union|bank|foundation|company|inc|ltd|gmbh|redaktion|agence|agentur|agencia|agenzia|presse"
    r"|watch|international|organi[sz]ation|forum|initiative|observatory|alliance|coalition|campaign|nations|federation"
    r"|authority|academy|borders|frontières|amnesty|greenpeace|zeitung|nachrichten|rundfunk|journalists?|reporters)\b\.?",
    re.IGNORECASE,
)
_AGENCIES = frozenset("afp ansa ap apa ats dpa efe epd kna ots reuters sda sid tass".split())
"""News agencies that print their own names small."""
_LOWER_PARTICLES = frozenset(
    "de la las los van von vom der den del della di da das dos do du le ten ter te zu zur zum af av bin al el".split()
)
_CAPITAL_PARTICLES = frozenset("Van Von De Di Da Del Della Du La Le Der Den Dos Ter Ten St St. Saint Ibn Bin".split())
_ARTICLES = frozenset("Der Die Das Le La Les El Il".split())
"""What the name of a newspaper begins with where it has two words."""
_JOINS_FAMILIES = frozenset(["y", "e", "i"])
_FAMILY_FIRST = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]")


def _pieces(text: str) -> list[str]:
    """What stands between commas and "and", without places; a suffix goes back to its name."""
    pieces: list[str] = []
    for piece in filter(None, _JOINT.split(text)):
        kept = piece if _is_organisation(piece) and piece.lower().startswith("the ") else _PLACE.sub("", piece)
        kept = kept.strip(" .,;:") if not re.search(r"\b\w{1,3}\.$", kept) else kept.strip(" ,;:")
        if not _LETTER.search(kept) or _DEGREE.fullmatch(kept):
            continue
        if pieces and _SUFFIX.fullmatch(kept):
            pieces[-1] += f" {kept}"
        else:
            pieces.append(kept)
    return pieces


def _is_described(piece: str, publisher: str) -> bool:
    """Whether a piece is no person's name: an organisation, a calling, or words that begin small."""
    first = piece.split(maxsplit=1)[0]
    small = first.islower() and first not in _LOWER_PARTICLES
    same = bool(publisher) and piece.casefold() == publisher.casefold()
    return same or small or _is_organisation(piece) or _CALLING.search(piece) is not None


def _is_organisation(piece: str) -> bool:
    words = piece.split()
    if _CALLING.search(piece):
        return False
    if len(words) == 2 and words[0] in _ARTICLES and words[1][:1].isupper():
        return True
    acronym = len(words) == 1 and 2 <= len(piece) <= 5 and piece.isascii() and piece.isupper()
    return acronym or piece in _AGENCIES or words[0].lower() == "the" or _ORGANISATION.search(piece) is not None


def _person(text: str) -> Name:
    words = _ADDRESS.sub("", text, count=1).split() or text.split()
    while len(words) > 2 and _DEGREE.fullmatch(words[-1]) and words[-1].upper() not in {"MA", "MD"}:
        words.pop()
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""
    if len(words) == 1 or _FAMILY_FIRST.search(text):
        return Name(literal=" ".join(words))
    start = len(words) - 1
    if start > 2 and words[start - 1] in _JOINS_FAMILIES:
        start -= 2
    while start > 1 and words[start - 1] in _CAPITAL_PARTICLES:
        start -= 1
    family = start
    while start > 0 and words[start - 1].lower() in _LOWER_PARTICLES and words[start - 1].islower():
        start -= 1
    return Name(" ".join(words[family:]), " ".join(words[:start]), " ".join(words[start:family]), suffix)


def _before_suffix(suffix: str) -> str:
    return ", " if suffix[:1].lower() in "js" else " "
