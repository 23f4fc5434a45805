"""Whose statement, letter or post a text speaks of, and whose words it therefore holds."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.coreference.focus import How
from reader.attribution.coreference.resolver import Resolver
from reader.attribution.entities.entity import Entity
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.main_clause import Topic
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import core, pronoun_of
from reader.attribution.text.tokens import Kind, Token
from reader.document.model import SpeakerKind

LATELY = 3
"""So many sentences after it was issued, "the statement" still is the one that was spoken of."""

LONGEST_PAPER = 3
"""So many words stand at most between "its" and a writing, "its latest annual report"."""
LONGEST_STUDY = 20
"""So many tokens stand at most between a study and who made it."""


def note_issuer(resolver: Resolver, topic: Topic, item: Read, sentence: Sentence, grammar: Grammar) -> None:
    """Note whose statement, letter or post a sentence speaks of: the subject of its first clause."""
    _note_decider(resolver, sentence, grammar)
    _note_study(resolver, item.tokens, sentence, grammar)
    _note_posted(resolver, topic, item, sentence, grammar)
    for k in range(sentence.start + 1, sentence.end):
        token = item.tokens[k]
        own = _whose_paper(item.tokens, k, sentence.start, grammar)
        judges = token.low in grammar.judges_papers and _is_new(item.tokens, k, sentence.start, grammar)
        if not (token.low in grammar.voices or own is not None or judges) or token.kind is not Kind.WORD:
            continue
        if own is not None:
            own = _owner_ahead(topic(item.tokens, sentence.start, k, grammar), own) or own
        own = own or _of_whom(item.tokens, k, sentence.end, grammar)
        if own is not None:
            behind = frozenset(entity for start, entity in sentence.people if start > k)
            issuer, _ = resolver.resolve(own, sentence.number, behind)
            if issuer is not None:
                resolver.issued[token.low] = (issuer, sentence.number)
            continue
        if _is_handed(item.tokens, k, sentence.start, grammar):
            return  # "Lind was sent a letter": it is not his
        near = item.tokens[max(sentence.start, k - 3) : k]
        new = any(t.low in grammar.singular_indefinite or t.low in grammar.possessives for t in near)
        uttered = any(t.low in grammar.uttering for t in item.tokens[max(sentence.start, k - 4) : k])
        if not new and not uttered and not any(t.kind is Kind.POSSESSIVE for t in near):
            continue
        outer = next((f for f in sentence.frames if f.subject is not None), None)
        subject = outer.subject if outer is not None else None
        if outer is None or outer.content < k:  # "The paper said Ruiz had sent a letter": it is hers
            inner = sentence.start if outer is None else outer.content
            subject = topic(item.tokens, inner, k, grammar) or subject
        if subject is None or subject.ref is Ref.DOCUMENT:
            continue
        issuer, how = resolver.resolve(subject, sentence.number)
        if how is How.GUESSED:
            resolver.issued.pop(token.low, None)  # "The stable denied it in a statement", whoever that is
        elif issuer is not None:
            resolver.issued[token.low] = (issuer, sentence.number)
            issuer.issued.add(token.low)
        return


def _is_new(tokens: list[Token], k: int, start: int, grammar: Grammar) -> bool:
    """Whether "in a" stands right before a writing: "In a 31-page order, the judge wrote"."""
    near = tokens[max(start, k - LONGEST_PAPER) : k]
    return any(token.low in grammar.singular_indefinite for token in near)


def _is_handed(tokens: list[Token], k: int, start: int, grammar: Grammar) -> bool:
    """Whether a writing at token ``k`` is sent or given to the subject: "Lind was sent a letter", "had been handed"."""
    sent = next((j for j in range(k - 1, max(start, k - 4), -1) if tokens[j].low in grammar.sending), 0)
    learned = next((j for j in range(k - 1, start - 1, -1) if tokens[j].low in grammar.learning), 0)
    apart = grammar.coordinators | grammar.which
    whole = not any(t.low in apart or t.kind is Kind.POINT for t in tokens[learned:k])
    in_it = learned > 0 and whole  # "Students learned of it in an email"
    return (sent > start and tokens[sent - 1].low in grammar.being) or in_it


def _note_study(resolver: Resolver, tokens: list[Token], sentence: Sentence, grammar: Grammar) -> None:
    """Note whose study a sentence tells of, whose "the report" is then: "A survey by the Forum found"."""
    for k in range(sentence.start + 1, sentence.end):
        before = tokens[k - 1].low in grammar.singular_indefinite or tokens[k - 2].low in grammar.singular_indefinite
        if tokens[k].low not in grammar.studies or not before:
            continue
        stop = min(sentence.end - 1, k + LONGEST_STUDY)
        by = next((j for j in range(k + 1, stop) if tokens[j].low in grammar.by), 0)
        between = tokens[k + 1 : by]
        told = any(
            t.low in grammar.auxiliaries or t.low in grammar.finite_cues or t.kind is Kind.QUOTE for t in between
        )
        author = core(tokens, by + 1, sentence.end, grammar) if by and not told else None
        if author is not None and author.name and author.ref is Ref.ORGANISATION:
            issuer, _ = resolver.resolve(author, sentence.number)
            if issuer is not None:
                resolver.issued.update(dict.fromkeys(grammar.studies, (issuer, sentence.number)))


def _note_decider(resolver: Resolver, sentence: Sentence, grammar: Grammar) -> None:
    """Note which body a sentence says to have decided something, whose "the decision" is then."""
    for frame in sentence.frames:
        if frame.cue.lemma in grammar.deciding and frame.subject is not None and frame.subject.ref is not Ref.PRONOUN:
            decider, _ = resolver.resolve(frame.subject, sentence.number)
            if decider is not None and decider.kind is SpeakerKind.ORGANISATION and not decider.plural:
                resolver.decider = decider


def _note_posted(resolver: Resolver, topic: Topic, item: Read, sentence: Sentence, grammar: Grammar) -> None:
    """Note who posts a picture or a line, whose "the post" is then: "The club shared it on its Facebook page"."""
    if grammar.own_rules:
        return
    posts = next((k for k in range(sentence.start, sentence.end) if item.tokens[k].low in grammar.posting), -1)
    subject = topic(item.tokens, sentence.start, sentence.end, grammar) if posts > sentence.start else None
    if subject is None or subject.end > posts or subject.ref is Ref.DOCUMENT:
        return
    poster, how = resolver.resolve(subject, sentence.number)
    if poster is not None and how is not How.GUESSED:
        resolver.issued.update(dict.fromkeys(grammar.posts_again, (poster, sentence.number)))


def _whose_paper(tokens: list[Token], k: int, start: int, grammar: Grammar) -> Mention | None:
    """Whose an affidavit or a report is by "his" or "its" in front of it; None where none stands."""
    if tokens[k].low not in grammar.papers or grammar.own_rules:
        return None
    for j in range(k - 1, max(start, k - LONGEST_PAPER) - 1, -1):
        if tokens[j].low in grammar.owners:
            return pronoun_of(tokens, j, grammar)
        if tokens[j].kind is not Kind.WORD or tokens[j].low in grammar.closed:
            return None
    return None


def _owner_ahead(subject: Mention | None, own: Mention) -> Mention | None:
    """The subject in front of "its" or "his", where it can own something: "The firm, in its report, denied it"."""
    if subject is None or subject.plural:
        return None
    body, person = subject.ref is Ref.ORGANISATION, subject.ref in (Ref.PERSON, Ref.ROLE)
    fits = body if own.gender == "thing" else person and subject.gender in ("", own.gender)
    return subject if fits else None


def _of_whom(tokens: list[Token], k: int, end: int, grammar: Grammar) -> Mention | None:
    """Whose a writing is by who stands behind it: "a message from Ana Ruiz", "la nota dell’arbitro Ruiz"."""
    if k + 2 >= end or grammar.capital_nouns:
        return None
    if not grammar.romance:
        sender = core(tokens, k + 2, end, grammar) if tokens[k + 1].low in grammar.sent_by else None
        return sender if sender is not None and sender.name and sender.ref is Ref.PERSON else None
    if tokens[k + 1].low not in grammar.of or grammar.noun_phrase is None:
        return None
    whose = grammar.noun_phrase(tokens, k + 2, end, grammar)
    known = whose is not None and not whose.guessed and whose.ref in (Ref.PERSON, Ref.ORGANISATION)
    return whose if known else None


def just_issued(issued: dict[str, tuple[Entity, int]], sentence: Sentence, item: Read) -> Entity | None:
    """Whose statement the sentence before speaks of, above a quotation that stands alone."""
    if sentence is not item.sentences[0] or not all(one.bare for one in item.sentences):
        return None
    return next((entity for entity, number in issued.values() if number == sentence.number - 1), None)


def sender_of(claim: Claim, sentence: Sentence, item: Read, grammar: Grammar) -> Mention | None:
    """Who answers "with a text which said": the words are theirs, and not those of "a text that said" they answer."""
    subject = claim.subject
    if subject is None or subject.ref is not Ref.DOCUMENT or not subject.relative or subject.owner:
        return None
    before = next((f for f in reversed(sentence.frames) if f.end <= subject.start), None)
    if before is None or before.weak or before.negated or subject.start - before.end > 2:
        return None
    if not grammar.own_rules and item.tokens[before.end].low not in grammar.with_ | grammar.issued_in:
        return None
    person = before.subject is not None and before.subject.ref in (Ref.PERSON, Ref.PRONOUN)
    return before.subject if person else None


def issuer_of(issued: dict[str, tuple[Entity, int]], subject: Mention | None, sentence: Sentence) -> Entity | None:
    """Whose "the statement" is that speaks: who has issued one just before."""
    if subject is None or subject.name or not subject.definite or subject.owner or subject.tail:
        return None
    if subject.ref not in (Ref.DOCUMENT, Ref.ORGANISATION):  # "the paper" may be either
        return None
    issuer = issued.get(subject.head)
    return issuer[0] if issuer is not None and sentence.number - issuer[1] <= LATELY else None
