"""Who is described where an article opens and named below: "A roofer was jailed." and then "Bo Lind, 39, said"."""

from __future__ import annotations

from reader.attribution.cues.cue_phrases import frames
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Reads, Sentence
from reader.attribution.phrases.described import described_in
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, capitals_end
from reader.document.model import ParagraphKind, SpeakerKind

WITHIN = 2
"""So many paragraphs below the one that opens an article may name whom it describes."""


def name_who_opens(reads: Reads, registry: Registry) -> None:
    """Tell of whom the first paragraph describes ("A roofer who ...") that one of the next opens with their name.

    So reports begin: "A roofer who robbed a widow was jailed." and below "Bo Lind, 39, of Hexley, admitted it."; "The
    home secretary will not resign." and below "Ana Ruiz told the house", without an age; "It is late, a grocer says."
    and below "Bo Lind said".
    """
    grammar = registry.grammar
    described: Mention | None = None
    opened = below = 0
    other = False
    for item in reads:
        if item.paragraph.kind is not ParagraphKind.BODY or not item.sentences:
            continue
        if described is None:
            if item.paragraph.text.rstrip()[-1:].isalnum():
                continue  # a line below the headline
            described, opened = _opens(item, reads, grammar), item.sentences[0].number
            if described is None:
                return
            other = _tells_of_other(item, described, grammar)
            entity = _named_next(item, reads, grammar, described, opened)
            if entity is None:
                continue
        else:
            first = item.sentences[0]
            entity = _named_below(item, first, reads, grammar, described, opened)
            entity = entity or _goes_by_below(item, reads, grammar)
        if entity is not None and described.gender and entity.leaning not in ("", described.gender):
            entity = None  # "The husband of a baker who died", and below "Ana Ruiz, 74, was taken to"
        if entity is not None:
            again = described.head in grammar.lawmakers_again  # "A lawmaker …", and below "Rep. Ana Ruiz"
            if (again or not entity.roles) and entity.gender in ("", described.gender or entity.gender):
                registry.give_role(entity, described.description)
                entity.gender = entity.gender or described.gender
                if again or other or not _says_who(item, grammar, entity, described):
                    entity.may_open = described.head
            return
        below += 1
        if below == WITHIN:
            return


def _opens(item: Read, reads: Reads, grammar: Grammar) -> Mention | None:
    """Whom the first sentence of a paragraph describes in front, or describes where it says whose words it reports."""
    first = item.sentences[0]
    people = [m for m in described_in(item.tokens, first.start, first.end, grammar) if m.start == first.start]
    said = frames(item.tokens, first.start, first.end, grammar)
    people += [f.subject for f in said if f.subject is not None and f.subject.ref is Ref.ROLE and not f.subject.plural]
    people = [m for m in people if not (m.name or m.owner or m.possessed or m.head in grammar.unnamed_sources)]
    described = next(iter(people), None)
    if described is None or (described.start and item.tokens[described.start - 1].low in grammar.by):
        return None  # "He was called late by a colleague" is about him
    named = [e for start, e in reads.people.get(first.number, []) if start < described.start or start >= described.end]
    leads = described.head in grammar.offices | grammar.positions | grammar.leading_offices
    leads = leads or bool(described.tail) or any(w in grammar.formerly for w in described.text.split())
    new = item.tokens[described.start].low in grammar.singular_indefinite
    office = described.definite and leads and all(map(_is_place, named))
    return described if new or office else None


def _tells_of_other(item: Read, described: Mention, grammar: Grammar) -> bool:
    """Whether a paragraph describes one more person, whom the next one may name: "robbed by a driver", "a nurse"."""
    first = item.sentences[0]
    people = described_in(item.tokens, first.start, first.end, grammar)
    return any(not m.plural and m.start >= described.end for m in people)


def _says_who(item: Read, grammar: Grammar, entity: Entity, described: Mention) -> bool:
    """Whether a paragraph tells of a name what is told of whoever is described: an age, an office, that they speak."""
    sentence = item.sentences[0]
    said = frames(item.tokens, sentence.start, sentence.end, grammar)
    speaks = any(f.subject is not None and f.subject.start == sentence.start for f in said)
    return speaks or described.definite or bool(entity.ages)


def _is_place(entity: Entity) -> bool:
    """Whether a name may be where an office is held: of a body, or a single word of which nothing shows a person."""
    return entity.kind is SpeakerKind.ORGANISATION or (" " not in entity.key and not entity.solid)


def _goes_by_below(item: Read, reads: Reads, grammar: Grammar) -> Entity | None:
    """Whose name or account a paragraph tells that opens with what they are: "The 31-year-old, who posts as fir_1,"."""
    sentence = item.sentences[0]
    for start, entity in reads.people.get(sentence.number, [])[:1]:
        ahead = item.tokens[sentence.start : start]
        who = next((k for k, token in enumerate(ahead) if token.low in grammar.who), 0)
        linked = ahead and ahead[-1].low in grammar.as_words | grammar.by and ahead[0].low in grammar.definite
        tells = who and any(token.low in grammar.naming_oneself for token in ahead[who:])
        alone = all(token.kind is not Kind.CAPITAL for token in ahead[1:])
        return entity if linked and tells and alone and entity.places[:1] == [sentence.number] else None
    return None


def _named_next(item: Read, reads: Reads, grammar: Grammar, described: Mention, opened: int) -> Entity | None:
    """Who opens the second sentence of the article with their name and age, or with it says something.

    "A grocer is ill. Bo Lind, 39, fell", "A grocer has left the council. Bo Lind said".
    """
    if len(item.sentences) < 2 or grammar.own_rules:
        return None
    sentence = item.sentences[1]
    people = reads.people.get(sentence.number, [])
    k = capitals_end(item.tokens, people[0][0], sentence.end) if people else sentence.end
    aged = k + 2 < sentence.end and item.tokens[k + 1].kind is Kind.NUMBER and item.tokens[k + 2].text == ","
    said = frames(item.tokens, sentence.start, sentence.end, grammar) if people else []
    leads = described.start == item.sentences[0].start
    speaks = leads and any(f.subject is not None and f.subject.start == people[0][0] for f in said)
    return _named_below(item, sentence, reads, grammar, described, opened) if aged or speaks else None


def _named_below(
    item: Read, sentence: Sentence, reads: Reads, grammar: Grammar, described: Mention, opened: int
) -> Entity | None:
    """Who opens a sentence by full name, named nowhere since the first paragraph.

    An age or a place stands behind the name, or they say something there; an office needs neither.
    """
    people = reads.people.get(sentence.number, [])
    if not people:
        return None
    start, entity = people[0]
    k = capitals_end(item.tokens, start, sentence.end)
    comma = k + 1 < sentence.end and item.tokens[k].text == ","
    aged = (comma and item.tokens[k + 1].kind is Kind.NUMBER) or bool(entity.ages)
    office = described.definite
    clause = comma and item.tokens[k + 1].low in grammar.who  # "Ana Ruiz, who came in May, said"
    verb = k < sentence.end and item.tokens[k].kind is Kind.WORD and item.tokens[start].text not in grammar.title_starts
    anybody = described.head in grammar.anybody_nouns and entity.leaning in ("", described.gender)
    origin = comma and item.tokens[k + 1].low in grammar.origin_prepositions  # "Ana Ruiz, of Varn College, counted"
    told = aged or origin or (office and ((k < sentence.end and item.tokens[k].kind is Kind.WORD) or clause))
    said = frames(item.tokens, sentence.start, sentence.end, grammar)
    told = told or (verb and anybody)  # "A woman says she was robbed." and below "Ana Ruiz had parked her van"
    told = told or any(f.subject is not None and f.subject.start == start and f.subject.ref is Ref.PERSON for f in said)
    told = told or (described.head in grammar.lawmakers_again and not entity.heads.keys().isdisjoint(grammar.lawmakers))
    new = not any(opened <= place < sentence.number for place in entity.places)
    new = new and sentence.number in entity.places and entity.kind is SpeakerKind.PERSON
    return entity if start == sentence.start and k - start > 1 and told and new else None
