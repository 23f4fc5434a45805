"""Why a quotation is given to its speaker, in plain words: for people, who do not know the names of rules."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.document.certainty import has_speaker, is_inferred, runners_up
from reader.document.head import is_author
from reader.document.model import BY_HAND, Candidate, Document, Quotation, QuotationKind, Span, Speaker, speakers_by_id
from reader.document.paragraph_numbers import paragraph_place
from reader.document.speakers.mentions import finder, names_of, quoted_spans
from reader.text.sentences import sentence_at

REASONS: dict[str, str] = {
    BY_HAND: "somebody said so by hand",
    "quotation-cue-speaker": "behind the words stand {cue} and who says them",
    "quotation-speaker-cue": "behind the words stand who says them and {cue}",
    "quotation-speaker-verb": "right behind the words comes who acts, and so speaks",
    "speaker-cue-quotation": "before the words stand who says them and {cue}",
    "according-to": "“according to” says whose words they are",
    "trailing": "the sentence ends in who said it",
    "signature": "the name stands below the words, as a signature does",
    "transcript-turn": "this turn of the conversation begins with the name",
    "participle-quotation": "{cue} before the words goes with who acts in the sentence",
    "infinitive-quotation": "{cue} before the words goes with who acts in the sentence",
    "noun-quotation": "{cue} is something said, and the sentence tells whose it is",
    "inside-reported-speech": "the words stand inside what the sentence reports with {cue}",
    "inside-according-to": "the words stand inside what is told with “according to”",
    "inside-participle": "the words stand inside what {cue} introduces",
    "inside-noun": "the words stand inside what {cue} tells of",
    "floating": "nothing beside the words says whose they are; the talk around them goes on",
    "lead-in": "the clause before the words leads up to them",
    "name-colon": "a name and a colon stand before the words",
    "same-words": "the same words are attributed elsewhere in the article",
    "subject-of-clause": "nothing beside the words says whose they are; their sentence is about somebody",
    "in-narrative": "the words stand in the reporter’s own sentence, which does not say whose they are",
    "question-put": "the sentence says to whom or of whom the words were said, and not by whom",
    "run-on": "the quotation goes on from the paragraph before",
    "scare": "nothing says that anybody spoke these words: a term, a title or irony",
    "reported-that": "{cue} and “that” report what was said",
    "reported": "{cue} reports what was said",
    "reported-before": "{cue} behind the sentence says that it was said",
    "reported-according-to": "“according to” says who told it",
    "reported-on": "the mood of the verb says that the report of before goes on",
    "reported-object": "what was said is the object of {cue}",
    "unread": "the reader does not know this language: it reads the marks, and no names",
}
"""One sentence for each rule of attribution; ``{cue}`` is the word that attributes the quotation."""

_NO_CUE = "the verb"
_STILL = "still, words given in this way are too often another’s, or nobody’s, to be sure"
"""Why somebody is only inferred although nobody else comes into question: the words are denied, a verb is left out."""
_WRITES = "“I” is the author, whom the head of the page names"
_HER, _HIM = re.compile(r"\b(?:she|her)\b", re.IGNORECASE), re.compile(r"\b(?:he|him|his)\b", re.IGNORECASE)


def why(document: Document, index: int) -> str:
    """Why a quotation (by index) has its speaker, and who else fits; an empty string where the document does not say.

    It says what the rule saw, where the speaker is named last, and who else fits: "nothing beside the words says whose
    they are; …; the sentence before names her; nothing else fits".
    """
    quotation = document.quotations[index]
    said = [_reason(quotation)]
    speaker = speakers_by_id(document).get(quotation.speaker or "") if has_speaker(quotation) else None
    if quotation.rule != BY_HAND and quotation.kind is not QuotationKind.SCARE:
        others = runners_up(quotation, speaker)
        if speaker is None:
            said.append("nobody fits well enough" + (f", the likeliest is {shown(others[0])}" if others else ""))
        else:
            near = _Near(document, quotation)
            named = near.names(speaker) or (_WRITES if is_author(document, speaker.name) else "")
            said += [named, _others(near, others, speaker)]
            said.append("" if others or not is_inferred(quotation) else _STILL)
    return "; ".join(filter(None, said))


def shown(candidate: Candidate) -> str:
    """A candidate with their share: "Ada Moor (21%)"."""
    return f"{candidate.name} ({candidate.share:.0%})"


def _reason(quotation: Quotation) -> str:
    """What the rule saw. A rule that is not ours is one that the document's file names."""
    rule = quotation.rule
    if not rule:
        return ""
    sentence = REASONS.get(rule)
    if sentence is None:
        return f"the document’s file says: {rule}"
    return sentence.format(cue=f"“{quotation.cue}”" if quotation.cue else _NO_CUE)


def _others(near: _Near, others: tuple[Candidate, ...], speaker: Speaker) -> str:
    if others:
        return f"{others[0].name} fits too, but less well"
    return "" if near.has_another(speaker) else "nothing else fits"


class _Near:
    """The narrative around a quotation: its own sentence, the one before, and the paragraphs further up."""

    def __init__(self, document: Document, quotation: Quotation) -> None:
        self._document = document
        self._paragraph = quotation.paragraph
        self._quoted = quoted_spans(document)
        here = self._sentence(quotation.paragraph, quotation.span.start)
        self._sentences = [("this sentence names", self._paragraph, here)]
        before = self._before(here)
        if before is not None:
            self._sentences.append(("the sentence before names", *before))

    def names(self, speaker: Speaker) -> str:
        """Where the speaker is named last before the quotation ends; an empty string where nowhere is."""
        found = finder(names_of(self._document, speaker))
        whom = self._pronoun()
        for label, paragraph, span in self._sentences:
            if any(found.search(text) for text in self._narrative(paragraph, span)):
                return f"{label} {whom}"
        for paragraph in range(self._paragraph, -1, -1):
            whole = Span(0, len(self._document.paragraphs[paragraph].text))
            if paragraph == self._paragraph:
                whole = Span(0, self._sentences[0][2].start)
            if any(found.search(text) for text in self._narrative(paragraph, whole)):
                where = {0: "this paragraph", 1: "the paragraph before"}.get(self._paragraph - paragraph)
                return (
                    f"{where} names {whom}"
                    if where
                    else f"{paragraph_place(self._document, paragraph)} names {whom} last"
                )
        return ""

    def has_another(self, speaker: Speaker) -> bool:
        """Whether somebody else of the speakers is named in these sentences."""
        names = [n for one in self._document.speakers if one.id != speaker.id for n in names_of(self._document, one)]
        found = finder(names)
        return any(found.search(text) for _, p, span in self._sentences for text in self._narrative(p, span))

    def _pronoun(self) -> str:
        """What the narrative calls the speaker in the quotation's sentence: her, him or, where that is open, them."""
        _, paragraph, span = self._sentences[0]
        text = " ".join(self._narrative(paragraph, span))
        her, him = bool(_HER.search(text)), bool(_HIM.search(text))
        return "them" if her == him else "her" if her else "him"

    def _sentence(self, paragraph: int, offset: int) -> Span:
        whole = [(span.start, span.end) for span in self._quoted.get(paragraph, ())]
        text = self._document.paragraphs[paragraph].text
        return Span(*sentence_at(text, offset, self._document.language, whole))

    def _before(self, sentence: Span) -> tuple[int, Span] | None:
        """The sentence before one of the quotation's paragraph."""
        if sentence.start > 0:
            return self._paragraph, self._sentence(self._paragraph, sentence.start - 1)
        if self._paragraph == 0:
            return None
        end = len(self._document.paragraphs[self._paragraph - 1].text)
        return self._paragraph - 1, self._sentence(self._paragraph - 1, max(end - 1, 0))

    def _narrative(self, paragraph: int, span: Span) -> Iterator[str]:
        """The reporter's own words in a span of a paragraph."""
        text, at = self._document.paragraphs[paragraph].text, span.start
        for quoted in self._quoted.get(paragraph, ()):
            if quoted.end > at and quoted.start < span.end:
                yield text[at : max(quoted.start, at)]
                at = quoted.end
        yield text[at : span.end]
