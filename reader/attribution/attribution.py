"""What the rules make of a passage, and what the ranker needs to know to judge it."""

from __future__ import annotations

from dataclasses import dataclass

from reader.attribution.content.claim import Claim
from reader.attribution.coreference.focus import How
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.document.model import Part, QuotationKind


@dataclass(slots=True, eq=False)
class Attribution:
    """A quotation before it has ids. ``fixed`` is the id of one that was made by hand.

    ``candidates`` are those who may have said it with their shares, the likeliest first; at most three. ``sentence``
    counts through the document, and so does ``last_sentence``, in which it ends. ``goes_on`` is the attribution whose
    speaker reported speech without a frame of its own still has; itself, where no other has that speaker.
    ``looks_ahead``: nobody in its paragraph has spoken before it. ``pointed``: only a pronoun, or a description of
    nobody in particular, says who reports it.
    """

    parts: list[Part]
    entity: Entity | None
    kind: QuotationKind
    cue: str
    rule: str
    confidence: float
    via: Entity | None = None
    fixed: str = ""
    candidates: tuple[tuple[Entity, float], ...] = ()
    sentence: int = 0
    last_sentence: int = 0
    goes_on: Attribution | None = None
    looks_ahead: bool = False
    pointed: bool = False


@dataclass(slots=True, eq=False)
class Undecided:
    """A passage with what the rules say of it and where it stands.

    ``sentence`` and ``paragraph`` count through the document; ``token`` is the passage's token in its paragraph and
    ``first`` that of its sentence. ``words`` counts the words between the marks, ``mark`` is the last mark of
    punctuation among them. ``framed``: its sentence has a frame of speech; ``alone``: it has no word outside marks;
    ``aside``: it stands in a caption or a pull quote, and nobody goes on from it. ``addressed`` is who was told the
    words, ``answers`` who was told the ones before and now replies, ``behind`` whom the next sentence names for the
    first time. ``titled``: a part of a sentence is written as titles of works are. ``term``: one or two words that
    may be a term of the writer's. ``grammar`` is that of its language. ``writers``: it goes on from words of the
    writer's own. ``firm``: the rules' answer is certain, whatever the ranker finds likely. ``told_before``: the
    sentence before it in its paragraph reports what the rules' answer said. ``after_source``: the rules' answer is
    "he", a source without a name whose words the sentence before reports. ``calling``: its subject is a noun for a
    person. ``renamed``: only a description of nobody in particular, in the sentence before, says that it is about
    them. ``described_ahead``: the sentence before is about somebody whom it describes, by no role of the rules'
    answer. ``about`` is the gender of whom the words begin to tell, "“She thought of it.”"; empty where they tell
    of nobody. ``one``: one person speaks of themselves in them. ``denied``: the text says that the rules' answer
    did not say them, or rejects them. ``told``: of whom the sentence tells around "he said", who is none of them.
    ``put``: they are said to one person, who may have the next ones: "him" or "her" by gender, or whom the text
    names ("any"); empty where they are not. ``opening``: the text has named nobody so far, and names somebody
    later. ``next_to``: a passage that may be another's stands right beside it. ``newly_described``: a description
    that fits nobody yet speaks right behind the words of somebody named. ``may_answer``: it may be the answer to the
    question right before it. ``replied``: the text only says that it is a reply: "“No,” came the answer".
    """

    attribution: Attribution
    claim: Claim
    how: How
    sentence: int
    paragraph: int
    token: int
    first: int
    words: int
    mark: str
    text: str
    framed: bool
    alone: bool
    opens_paragraph: bool
    grammar: Grammar
    addressed: Entity | None = None
    answers: Entity | None = None
    behind: Entity | None = None
    aside: bool = False
    titled: bool = False
    term: bool = False
    firm: bool = False
    writers: bool = False
    told_before: bool = False
    after_source: bool = False
    calling: bool = False
    renamed: bool = False
    described_ahead: bool = False
    about: str = ""
    denied: bool = False
    one: bool = False
    told: frozenset[Entity] = frozenset()
    put: str = ""
    opening: bool = False
    newly_described: Entity | None = None
    next_to: bool = False
    may_answer: bool = False
    replied: bool = False
