"""What somebody typed into the search field, taken apart.

========================  =====================================================================
``presure wroks``         words, each matched with mistakes, in any order
``"maximum pressure"``    exactly these words in a row (curly quotation marks do as well)
``'pressure``             exactly this word
``"Maximum"``, ``'Fed``   of exact words with a capital in them, capitals and small letters count too
``@murphy``               only what this speaker said; also ``speaker:murphy``, ``@"chris murphy"``
``kind:direct``           only quotations or passages of this kind
``#check``                only notes with this tag, where there are tags; also ``tag:check``
``-word -"a phrase"``     nothing that holds these; also ``-@murphy`` and ``-kind:partial``
``¶12`` or ``:12``        paragraph 12
========================  =====================================================================

Whatever fits none of these is taken as words. An operator that has nothing after it yet is still being typed and
filters nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from reader.search.fold import fold_keeping_capitals, fold_text

KINDS = (
    "quotation",
    "direct",
    "partial",
    "indirect",
    "scare",
    "narrative",
    "speaker",
    "note",
    "title",
    "deck",
    "heading",
    "caption",
)
"""What ``kind:`` accepts; a beginning is enough."""

_Filter = Literal["speaker", "kind", "tag"]

_TOKEN = re.compile(
    r"""
    (?P<not>[-\u2212](?=[^\s\-]))?
    (?: (?P<paragraph>(?:¶\s?|:)(?P<number>\d{1,9})(?=\s|$))
      | (?P<operator>@|\#(?=\w)|(?:speaker|by|kind|tag):)(?:["“”„«](?P<quoted>[^"“”»]*)["“”»]?|(?P<value>[^\s"“”„«»]*))
      | ["“”„«](?P<phrase>[^"“”»]*)(?P<closed>["“”»])?
      | ['‘’](?=\w)(?P<exact>[^\s"“”„«»]+)
      | (?P<words>[^\s"“”„«»]+)
      | (?P<other>\S)
    )""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """One folded word. ``cased`` is how it was typed where that holds a capital, else empty.

    ``open`` says that it is the last thing typed, so it may be a beginning.
    """

    text: str
    cased: str = ""
    open: bool = False

    def begins(self, word: str) -> bool:
        """Whether this is that word, or its beginning where it may be one."""
        return word == self.text or (self.open and word.startswith(self.text))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded words that have to stand in a row exactly so; an open one may break off within its last word.

    ``cased`` is the same with its capitals, where it was typed with any: then they have to agree ("smart case", as in
    less, vim and fzf).
    """

    text: str
    open: bool = False
    cased: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """A query taken apart. Speakers are as typed, kinds are names from `KINDS`, ``paragraph`` counts from 1.

    Tags are casefolded, and beginnings are enough.
    """

    text: str
    words: tuple[Word, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    excluded: tuple[Phrase, ...] = ()
    speakers: tuple[str, ...] = ()
    excluded_speakers: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    excluded_kinds: tuple[str, ...] = ()
    paragraph: int | None = None
    tags: tuple[str, ...] = ()
    excluded_tags: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether it asks for anything at all."""
        return bool(self.wanted or self.filtered or self.excluded)

    @property
    def wanted(self) -> bool:
        """Whether it names words to look for."""
        return bool(self.words or self.phrases)

    @property
    def filtered(self) -> bool:
        """Whether it filters by speaker, kind, tag or paragraph."""
        filters = (
            self.speakers,
            self.excluded_speakers,
            self.kinds,
            self.excluded_kinds,
            self.tags,
            self.excluded_tags,
        )
        return any(filters) or self.paragraph is not None


def kind_named(value: str) -> str | None:
    """The kind that ``value`` is, or the first that it begins; None for an unknown kind."""
    folded = fold_text(value)
    return next((kind for kind in KINDS if folded and kind.startswith(folded)), None)


def parse(text: str, tags: Collection[str] = ()) -> Query:
    """Take a query apart. Never raises: what is odd is taken as words, and so is ``#`` before what begins no tag."""
    words: list[Word] = []
    phrases: list[Phrase] = []
    excluded: list[Phrase] = []
    speakers: tuple[list[str], list[str]] = ([], [])
    kinds: tuple[list[str], list[str]] = ([], [])
    tagged: tuple[list[str], list[str]] = ([], [])
    paragraph: int | None = None
    for found in _TOKEN.finditer(text):
        negative = bool(found["not"])
        last = found.end() == len(text)
        if found["paragraph"] and not negative:
            paragraph = int(found["number"])
        elif (phrase := found["phrase"]) is not None:
            open_ = last and not found["closed"] and not phrase[-1:].isspace()
            if value := fold_text(phrase):
                (excluded if negative else phrases).append(Phrase(value, open_, _cased(phrase)))
        elif found["operator"] and (operand := _operand(found, tags)) is not None:
            kind, value = operand
            if value:
                {"speaker": speakers, "kind": kinds, "tag": tagged}[kind][negative].append(value)
        elif found["exact"] and not negative:
            if value := fold_text(found["exact"]):
                phrases.append(Phrase(value, last, _cased(found["exact"])))
        else:
            plain = found[0][len(found["not"] or "") :]
            value = fold_text(plain)
            if negative and value:
                excluded.append(Phrase(value))
            elif value:
                words += _words(plain, last)
    return Query(
        text,
        tuple(words),
        tuple(phrases),
        tuple(excluded),
        tuple(speakers[0]),
        tuple(speakers[1]),
        tuple(kinds[0]),
        tuple(kinds[1]),
        paragraph,
        tuple(tagged[0]),
        tuple(tagged[1]),
    )


def _operand(found: re.Match[str], tags: Collection[str]) -> tuple[_Filter, str] | None:
    """The filter that an operator and its value make; None if the value is invalid."""
    value = (found["quoted"] if found["quoted"] is not None else found["value"]).strip()
    operator = found["operator"].lower()
    if operator in {"#", "tag:"}:
        tag = value.lstrip("#").casefold()
        known = operator == "tag:" or any(each.casefold().startswith(tag) for each in tags)
        return ("tag", tag) if known else None
    if operator != "kind:":
        return "speaker", value
    if not value:
        return "kind", ""
    kind = kind_named(value)
    return ("kind", kind) if kind else None


def _cased(typed: str) -> str:
    """What was typed, folded but for its capitals, where there are any."""
    cased = fold_keeping_capitals(typed)
    return "" if cased == fold_text(typed) else cased


def _words(typed: str, last: bool) -> list[Word]:
    """The words of one run of typed characters ("pre-negotiations" holds two)."""
    folded = fold_text(typed).split()
    # A comma or full stop behind the last word says that it is finished.
    open_ = last and typed[-1].isalnum()
    cased = typed if any(c.isupper() for c in typed) else ""
    return [
        Word(word, cased if len(folded) == 1 else "", open_ and at == len(folded) - 1) for at, word in enumerate(folded)
    ]
