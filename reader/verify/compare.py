"""Two and more articles on one speech: what each quotes, and how their wordings differ.

No wording is the true one here. Of every statement the longest wording is what the others are compared with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.certainty import doubt
from reader.document.model import Document, Paragraph, Part, Quotation, QuotationKind, Span, speakers_by_id, words_of
from reader.verify.judging.judge import judge
from reader.verify.source import Source
from reader.verify.verdict import Category, Flag, Verdict

_FEWEST = 3
"""Words of a quotation at least that is looked for in other articles."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How one article prints a statement. ``article`` is its index, ``number`` that of the quotation in it.

    ``verdict`` compares it with the longest wording; None for that one itself.
    """

    article: int
    number: int
    text: str
    speaker: str
    paragraph: int
    verdict: Verdict | None = None

    @property
    def relation(self) -> str:
        """How it is to the longest wording: ``longest``, ``same``, ``shorter``, or what was done to the words."""
        if self.verdict is None:
            return "longest"
        category = self.verdict.category
        if category is Category.VERBATIM:
            passage = self.verdict.passages[0]
            return "shorter" if _has_words(passage.before) or _has_words(passage.after) else "same"
        if category is Category.CHANGED and Flag.SMALL in self.verdict.flags:
            return "small"
        return str(category)


@dataclass(frozen=True, slots=True)
class Statement:
    """What one or more of the articles quote: the longest wording first, then the others in order of the articles."""

    wordings: tuple[Wording, ...]

    @property
    def articles(self) -> frozenset[int]:
        """The articles that have it."""
        return frozenset(wording.article for wording in self.wordings)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What several articles quote."""

    names: tuple[str, ...]
    documents: tuple[Document, ...]
    statements: tuple[Statement, ...]

    @property
    def shared(self) -> tuple[Statement, ...]:
        """What more than one of them has."""
        return tuple(one for one in self.statements if len(one.articles) > 1)

    def who(self, wording: Wording) -> str:
        """A wording's speaker, with a question mark where they are inferred; an empty string for nobody."""
        quotation = self.documents[wording.article].quotations[wording.number]
        return f"{wording.speaker}{doubt(quotation)}" if wording.speaker else ""

    def only(self, article: int) -> tuple[Statement, ...]:
        """What this one alone has."""
        return tuple(one for one in self.statements if one.articles == {article})


def compare_articles(documents: Sequence[Document], names: Sequence[str]) -> Comparison:
    """Find which quotations of several articles are of one statement, and compare their wordings."""
    quoted = [_quoted(article, document) for article, document in enumerate(documents)]
    everything = sorted((wording for own in quoted for wording in own), key=lambda one: -len(one.text.split()))
    sources = [
        Source.of(_only_quotations(documents[article], own), names[article]) for article, own in enumerate(quoted)
    ]
    placed: dict[tuple[int, int], int] = {}
    groups: list[list[Wording]] = []
    for wording in everything:
        home = _home(wording, sources, quoted, placed, groups)
        if home is None:
            placed[wording.article, wording.number] = len(groups)
            groups.append([wording])
        else:
            placed[wording.article, wording.number] = home[0]
            groups[home[0]].append(home[1])
    statements = [Statement((group[0], *sorted(group[1:], key=_order))) for group in groups]
    statements.sort(key=lambda one: min(map(_order, one.wordings)))
    return Comparison(tuple(names), tuple(documents), tuple(statements))


def _order(wording: Wording) -> tuple[int, int]:
    return wording.article, wording.number


def _quoted(article: int, document: Document) -> list[Wording]:
    names = speakers_by_id(document)
    found = []
    for number, quotation in enumerate(document.quotations):
        if quotation.kind not in (QuotationKind.DIRECT, QuotationKind.PARTIAL):
            continue
        text = words_of(document, quotation)
        speaker = names.get(quotation.speaker or "")
        name = "" if speaker is None else speaker.name
        found.append(Wording(article, number, text, name, quotation.paragraph))
    return found


def _only_quotations(document: Document, wordings: Sequence[Wording]) -> Document:
    """A document of the quotations alone, each a turn of its own, so that nothing is found over their edges."""
    paragraphs = tuple(Paragraph(f"q{at}", " ".join(one.text.split("\n"))) for at, one in enumerate(wordings, 1))
    # Two speakers in turn keep the turns apart, whoever is quoted.
    quotations = tuple(
        Quotation(f"q{at}", (Part(at, Span(0, len(one.text))),), f"s{at % 2}") for at, one in enumerate(paragraphs)
    )
    speakers = tuple(speakers_by_id(document).values())
    return Document("", paragraphs, quotations, speakers, language=document.language)


def _home(
    wording: Wording,
    sources: Sequence[Source],
    quoted: Sequence[Sequence[Wording]],
    placed: dict[tuple[int, int], int],
    groups: Sequence[Sequence[Wording]],
) -> tuple[int, Wording] | None:
    """The group of a longer wording that this one is of, and itself as it differs from the longest one there."""
    if len(wording.text.split()) < _FEWEST:
        return None
    for article, source in enumerate(sources):
        if not len(source.index):
            continue
        verdict = judge(wording.text, source)
        if verdict.category in (Category.NOT_FOUND, Category.NOT_CHECKED, Category.SPLICED):
            continue
        for passage in verdict.passages:
            paragraph = passage.places[0].paragraph
            if paragraph >= len(quoted[article]):
                continue
            longer = quoted[article][paragraph]
            group = placed.get((longer.article, longer.number))
            if group is None or (longer.article, longer.number) == (wording.article, wording.number):
                continue
            return group, _against(wording, groups[group][0])
    return None


def _against(wording: Wording, longest: Wording) -> Wording:
    text = " ".join(longest.text.split("\n"))
    document = Document("", (Paragraph("p1", text),))
    verdict = judge(wording.text, Source.of(document, ""))
    return Wording(wording.article, wording.number, wording.text, wording.speaker, wording.paragraph, verdict)


def _has_words(text: str) -> bool:
    return any(char.isalnum() for char in text)
