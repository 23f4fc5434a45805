"""Whether two names are one person's: the article's speaker and the label of a turn. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from reader.attribution.lexicon.lexicon import Lexicon, lexicon_for
from reader.document.model import Document, Quotation, Speaker, SpeakerKind, speakers_by_id
from reader.search.fold import fold_text
from reader.verify.word_lists import word_lists

SURE = 0.75
"""From this confidence on the article's own attribution counts as certain."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody by all names that a text has for them. ``role`` is empty where it is not known."""

    names: tuple[str, ...]
    role: str = ""

    @property
    def name(self) -> str:
        """What they are called first."""
        return self.names[0]


def person_of(document: Document, quotation: Quotation) -> Person | None:
    """Whose words a quotation is said to be; None where that is unknown, unsure or no named person."""
    speaker = speakers_by_id(document).get(quotation.speaker or "")
    if speaker is None or speaker.kind is not SpeakerKind.PERSON or quotation.confidence < SURE:
        return None
    return person(speaker)


def person(speaker: Speaker) -> Person:
    """A speaker of a document as a person."""
    return Person((speaker.name, *speaker.aliases), speaker.role)


@lru_cache(maxsize=4096)
def is_same(one: Person, label: str, labels: frozenset[str], language: str) -> bool | None:
    """Whether a person is the one whom a source labels so; None where that cannot be told.

    ``labels`` are all labels of the source. One of them that is the person's for certain makes every other one that
    is a name, or a part in a conversation, somebody else's.
    """
    lexicon = lexicon_for(language)
    known = _matches(one, label, lexicon)
    if known is not None:
        return known
    others = (_matches(one, other, lexicon) for other in labels if other != label)
    return False if any(other is True for other in others) and not _is_office(label, lexicon) else None


def _matches(one: Person, label: str, lexicon: Lexicon) -> bool | None:
    """Whether a label names a person: yes, no, or None where it names nobody or not enough of them."""
    there = _name_words(label, lexicon)
    role = set(fold_text(label).split()) - {"the", "mr", "mrs", "ms"}
    if role and one.role and role <= set(fold_text(one.role).split()):
        return True
    if not there:
        return None
    verdicts = [_same_name(_name_words(name, lexicon), there, lexicon) for name in one.names]
    if True in verdicts:
        return True
    return None if None in verdicts else False


def _same_name(here: list[str], there: list[str], lexicon: Lexicon) -> bool | None:
    if not here:
        return None
    if here == there:
        return True
    if len(here) == 1 or len(there) == 1:
        short, long = (here, there) if len(here) == 1 else (there, here)
        if short[0] == long[-1]:
            return True
        return None if short[0] in long else False
    if here[-1] != there[-1]:
        return None if set(here) & set(there) else False
    return _same_given(here[0], there[0], lexicon)


def _same_given(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two given names may be one person's: the same, an initial, or a short form."""
    if one == other or (one[0] == other[0] and 1 in (len(one), len(other))):
        return True
    long = {fold_text(name) for name in lexicon.nicknames.get(one, ())} | {one}
    return bool(long & ({fold_text(name) for name in lexicon.nicknames.get(other, ())} | {other}))


def _name_words(name: str, lexicon: Lexicon) -> list[str]:
    """The words of a name without titles; empty where it is an office or a part in a conversation."""
    lists = word_lists(lexicon.language)
    none = _titles(lexicon.language) | lists.word_class("part") | lists.word_class("office") | _SMALL
    words = (fold_text(word) for word in name.replace(",", " ").split() if not any(char.isdigit() for char in word))
    return [word for word in words if word and word not in none]


_SMALL = frozenset("the of and jr sr ii iii der die das von".split())


@lru_cache(maxsize=8)
def _titles(language: str) -> frozenset[str]:
    return frozenset(fold_text(word) for title in lexicon_for(language).titles for word in title)


def _is_office(label: str, lexicon: Lexicon) -> bool:
    """Whether a label is an office, which may be a named person's: "THE PRESIDENT"."""
    words = set(fold_text(label).split())
    return not _name_words(label, lexicon) and bool(words & word_lists(lexicon.language).word_class("office"))


def labels_of(speakers: Iterable[str | None]) -> frozenset[str]:
    """The different labels of a source."""
    return frozenset(speaker for speaker in speakers if speaker)
