"""Who answers in an interview whose answers have no name: whom the head, the lines above it or the questions name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.attribution.attribution import Attribution
from reader.attribution.confidence import confidence
from reader.attribution.content.rules import Rule
from reader.attribution.coreference.focus import How
from reader.attribution.entities.descriptions import labelled
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.paragraphs import Read, Reads
from reader.attribution.phrases.body_names import given_part
from reader.attribution.text.interviews import answers_in_marks, is_whole, questions_in_marks
from reader.attribution.text.labels import is_title
from reader.attribution.text.transcript import Turn, words_of_turn
from reader.document.head import is_author
from reader.document.model import Document, Part, QuotationKind, SpeakerKind
from reader.text.patterns import later

_CAPITAL = r"[^\W\d_a-z][\w.’'-]*"
_NAME = later(rf"{_CAPITAL}(?: (?:(?:de|del|da|di|van|von|der|la|le) )*{_CAPITAL})+")
_SPOKEN_TO = later(rf"^(?:[“\"«„]\s?)?(?P<words>[^\W\d_][\w.’'-]*(?: {_CAPITAL}){{0,3}}),\s")
_LEAST, _MOST = 2, 4
"""Words of a full name."""


@dataclass(frozen=True, slots=True)
class Interview:
    """An interview without labels, or some questions inside a text.

    ``answers`` has the offset where each begins, by paragraph; ``questions`` are the paragraphs of those that stand in
    marks and are nobody’s words. ``who`` answers, and whether that is sure.
    """

    answers: Mapping[int, int]
    questions: frozenset[int]
    who: tuple[Entity | None, bool]


def interview_in(
    document: Document, reads: Reads, registry: Registry, labelled: dict[int, Turn], *, plain: bool
) -> Interview:
    """The interview in a document; ``labelled`` are its turns with labels, ``plain`` tells to look for those without.

    In Romance languages whom the title names answers questions in marks, and whom the writer met those of a portrait.
    """
    paragraphs, romance = document.paragraphs, registry.grammar.romance
    asked = answers_in_marks(paragraphs) if plain and not labelled else {}
    marked = questions_in_marks(paragraphs) if romance and registry.portrayed is not None and not asked else []
    if marked:
        return Interview({index + 1: 0 for index in marked}, frozenset(marked), (registry.portrayed, False))
    questions = {index - (not at): Turn("", 0, "question") for index, at in asked.items()}
    answered = bool(asked) or any(turn.role == "answer" for turn in labelled.values())
    who = interviewee(document, labelled or questions, registry) if answered else (None, False)
    if romance and asked and not is_whole(paragraphs, asked):
        who = (_received(reads, asked, registry) or who[0], False)
    return Interview(asked, frozenset(), who)


def interviewee(document: Document, turns: dict[int, Turn], registry: Registry) -> tuple[Entity | None, bool]:
    """Who gives the answers, and whether that is sure; None where nobody is named for it.

    The headline comes first, then what stands above the first question, then what stands behind the last answer.
    Where several are named there, the one to whom a question speaks ("Mr Moor, why …?"), or else the one named most,
    who is not sure. Authors ask. Whom only the questions and answers are about does not answer.
    """
    asked = [index for index, turn in turns.items() if turn.role == "question"]
    first, last = min(turns, default=0), max(turns, default=0)
    texts = [paragraph.text for paragraph in document.paragraphs]
    questions = [texts[index][turns[index].start :] for index in asked]
    above, below = texts[:first], texts[last + 1 :]
    addressed = [_spoken_to(question, registry) for question in questions]
    words = {word for name, _ in addressed for word in name}
    known = {
        entity.name
        for entity in registry.entities
        if entity.kind is SpeakerKind.PERSON and entity.named and " " in entity.name and not entity.joint
    }
    for places in ([document.title], [document.deck, *above], below):
        named = [name for text in places for name in _names(text, known, registry) if not is_author(document, name)]
        if named:
            return _chosen(named, words, registry)
    titled = [" ".join(name) for name, title in addressed if name and title]
    return (labelled(registry, titled[0], 0), len(set(titled)) == 1) if titled else (None, False)


def turn_speaker(
    registry: Registry, turn: Turn, number: int, announced: Entity | None, answers: tuple[Entity | None, bool]
) -> tuple[Entity | None, How]:
    """Who has a turn, by its label and role, and how that was found; ``number`` counts its first sentence.

    ``announced`` is whom the line above announces, ``answers`` who answers and whether that is sure.
    """
    if turn.role == "unnamed":
        return None, How.NOBODY
    if turn.role == "question":
        return registry.described_as(registry.grammar.interviewer, number), How.NAMED
    if turn.role == "announced" and announced is not None:
        return announced, How.NAMED
    if turn.role == "answer":
        who, sure = answers
        if who is not None:
            return who, How.NAMED if sure else How.GUESSED
        return registry.described_as(registry.grammar.interviewee, number), How.NAMED
    return labelled(registry, turn.label, number), How.NAMED


def spoken_turn(
    item: Read, turn: Turn, registry: Registry, announced: Entity | None, answers: tuple[Entity | None, bool]
) -> Attribution:
    """The words of a turn that begins somebody's, with their speaker; the arguments are those of `turn_speaker`."""
    number = item.sentences[0].number if item.sentences else 0
    entity, how = turn_speaker(registry, turn, number, announced, answers)
    sure = confidence(Rule.TRANSCRIPT_TURN, how)
    parts = [part_of_turn(item, turn)]
    return Attribution(parts, entity, QuotationKind.DIRECT, turn.label, Rule.TRANSCRIPT_TURN, sure)


def part_of_turn(item: Read, turn: Turn) -> Part:
    """The words of a turn in its paragraph."""
    return Part(item.index, words_of_turn(item.paragraph.text, turn.start))


def _received(reads: Reads, answers: Mapping[int, int], registry: Registry) -> Entity | None:
    """Who is alone named right above the first question, where the writer met them: "Luc Roux nous reçoit"."""
    above = min(answers) - 2
    words = registry.grammar.lexicon.word_class("to-us")
    item = next((item for item in reads if item.index == above), None)
    if item is None or not any(token.low in words for token in item.tokens):
        return None
    named = (one for s in item.sentences for _, one in reads.people.get(s.number, []))
    people = {one for one in named if one.kind is SpeakerKind.PERSON}
    return people.pop() if len(people) == 1 else None


def _chosen(named: Sequence[str], addressed: set[str], registry: Registry) -> tuple[Entity | None, bool]:
    """The one of several names who answers, as the registry has them, and whether that is sure."""
    spoken_to = [name for name in named if not addressed.isdisjoint(name.split())]
    names = list(dict.fromkeys(spoken_to or named))
    name = max(names, key=list(named).count)
    return labelled(registry, name, 0), len(names) == 1


def _names(text: str, known: set[str], registry: Registry) -> Iterator[str]:
    """The full names of people in a text: those that are ``known``, and those that begin with a given name."""
    for found in _NAME.finditer(text):
        words = found[0].rstrip(".").split()
        while words and (is_title(words[0].lower(), registry.grammar) or _is_calling(words[0], registry)):
            words = words[1:]
        while words and not words[-1][0].isupper():  # "über" begins with no letter from a to z
            words = words[:-1]
        while len(words) > _LEAST and words[-1].lower() in registry.grammar.verb_forms:
            words = words[:-1]  # "Ana Ruiz Knows the Way"
        begins = (" ".join(words[:k]) for k in range(len(words), 1, -1))
        name = next((name for name in begins if name in known), " ".join(words))
        if name in known or (1 < len(words) <= _MOST and given_part(words[0]) in registry.grammar.given):
            yield name


def _is_calling(word: str, registry: Registry) -> bool:
    """Whether a word says what somebody is and is no first name: "Novelist Ana Ruiz", and not "Dean Ruiz"."""
    return word.lower() in registry.grammar.person and given_part(word) not in registry.grammar.given


def _spoken_to(question: str, registry: Registry) -> tuple[tuple[str, ...], bool]:
    """The name to whom a question begins to speak, word by word, and whether a title stood before it ("Frau Moor, …").

    Empty where it speaks to nobody.
    """
    found = _SPOKEN_TO.match(question)
    words = found["words"].split() if found is not None else []
    name = tuple(word for word in words if not is_title(word.lower(), registry.grammar))
    return name, len(name) < len(words)
