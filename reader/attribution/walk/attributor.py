"""The walk through a document in reading order that gives every passage and reported sentence its speaker."""

from __future__ import annotations

from reader.attribution.attribution import Attribution, Undecided
from reader.attribution.confidence import SCARE, confidence
from reader.attribution.content.claim import Claim
from reader.attribution.content.denied import is_denied
from reader.attribution.content.indirect import Reported
from reader.attribution.content.kinds import kind_of
from reader.attribution.content.rules import UNFRAMED, Rule
from reader.attribution.content.scare import is_term, written_as_title
from reader.attribution.coreference.focus import FIRM, How, Standing
from reader.attribution.coreference.resolver import Resolver
from reader.attribution.coreference.told_in_sentence import genders_in, who_clauses
from reader.attribution.cues.frames import Order
from reader.attribution.entities.descriptions import described, introduce
from reader.attribution.entities.entity import Entity
from reader.attribution.entities.registry import Registry
from reader.attribution.grammar.interface import LanguageRules
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.dialogue import TURN as DASH
from reader.attribution.text.sentences import final_mark
from reader.attribution.text.stage_directions import is_stage
from reader.attribution.text.tokens import Kind
from reader.attribution.text.transcript import Turn
from reader.attribution.walk.asked import addressee_of, asker, asks_somebody, put_to_one, who_asked
from reader.attribution.walk.beside import standing_beside
from reader.attribution.walk.carried_on import Carrier
from reader.attribution.walk.exchange import Exchange, beside_another
from reader.attribution.walk.floating import floating, named_behind
from reader.attribution.walk.in_answer import announces_reply, asks_next, may_answer
from reader.attribution.walk.interviewee import Interview, part_of_turn, spoken_turn
from reader.attribution.walk.issued import issuer_of, sender_of
from reader.attribution.walk.kin_says import kin_who_said
from reader.attribution.walk.named_later import name_later
from reader.attribution.walk.not_before import not_before
from reader.attribution.walk.not_they import (
    acted_on_by,
    gestured,
    in_opening,
    newly_described,
    not_they,
    not_who_reports,
)
from reader.attribution.walk.noted import note_told, note_who_asks
from reader.attribution.walk.reporting import FAR, how_sure, is_far, is_told, note_reacting
from reader.attribution.walk.revealed import explained, reveal, sign
from reader.attribution.walk.standing import (
    is_nobody,
    leading_name,
    may_own,
    note_closing,
    note_dead,
    note_described,
    note_joined,
    note_met,
    note_opening,
    standing_of,
    turned_to_before,
)
from reader.attribution.walk.told_another import asked_ahead
from reader.attribution.walk.told_in_words import speaks_for_one, told_of_whom
from reader.attribution.walk.whose_turn import (
    BESIDE,
    after_source,
    announces,
    by_turn,
    described_ahead,
    in_examination,
    is_pointed_to,
    is_topic,
    last_to_act,
    narrates_on,
    own_gender,
    points_to_last,
    relayer,
    spoken_of,
    told_before,
    told_behind,
    writer_goes_on,
)
from reader.attribution.walk.writers import Writers, tells_own
from reader.document.model import ParagraphKind, Part, QuotationKind, Span, SpeakerKind


class Attributor:
    """One pass over a document's paragraphs."""

    def __init__(
        self,
        registry: Registry,
        grammar: Grammar,
        rules: LanguageRules,
        turns: dict[int, Turn],
        by_hand: list[Attribution],
        interview: Interview,
        writers: Writers,
    ) -> None:
        self.registry = registry
        self.grammar = grammar
        self.rules = rules
        self.turns = turns
        self.by_hand = {(p.paragraph, p.span.start): f for f in by_hand for p in f.parts}
        self.resolver = Resolver(registry)
        self.found: list[Attribution] = []
        self.undecided: list[Undecided] = []
        self.open_quotation: Attribution | None = None
        self.announced: Entity | None = None
        self.answers, self.asked, self.questions = interview.who, interview.answers, interview.questions
        self.writers = writers
        self.resolver.writer = writers.of
        self.last_confidence = 1.0
        self.dialogue = Exchange()
        self.above: Read | None = None
        people = (e for e in registry.entities if e.kind is SpeakerKind.PERSON and e.named and e.solid and e.places)
        self.first_named = 0 if grammar.capital_nouns else min((min(e.places) for e in people), default=0)
        self.carrier = Carrier(rules.carried, grammar) if rules.carried is not None else None

    def paragraph(self, item: Read) -> None:
        """Read the next paragraph."""
        kind = item.paragraph.kind
        asks = item.paragraph.text.rstrip().endswith("?")
        if kind is ParagraphKind.HEADING:
            self.resolver.reset(asks=asks)
        elif kind is not ParagraphKind.BODY:
            kept = self.resolver.stack[:], self.resolver.last_speaker
            seen = len(self.resolver.timeline)
            self._body(item)
            for focus in self.resolver.timeline[seen:]:
                focus.aside = True
            self.resolver.stack, self.resolver.last_speaker = kept
            return
        if self.above is not None:
            self.above.above = None
        item.above, self.above = self.above, item if kind is ParagraphKind.BODY else None
        self._body(item)
        if kind is ParagraphKind.HEADING:
            self.resolver.reset(asks=asks)
            for sentence in item.sentences:
                for start, entity in sentence.people:
                    self.resolver.see(entity, sentence.number, item.index, Standing.PASSING, start)

    def _body(self, item: Read) -> None:
        if item.index in self.turns:
            self._turn(item, self.turns[item.index])
            return
        if item.signature is not None:
            sign(self.found, self.resolver.resolve(item.signature, 0)[0])
            return
        if self.turns and self.open_quotation is not None and is_stage(item.paragraph.text):
            return  # "(Laughter.)" interrupts a turn and does not end it
        before = len(self.found)
        for sentence in item.sentences:
            self._sentence(item, sentence)
        self._run_on(item, before)
        self.announced = announces(item, self.resolver, self.grammar)

    def _run_on(self, item: Read, before: int) -> None:
        """Join the first passage to the quotation that the paragraph before left open."""
        if item.continues and self.open_quotation is not None:
            start = item.passages[0].start
            follower = next((f for f in self.found[before:] if f.parts[0].span.start == start), None)
            running = self.open_quotation.entity
            other = follower is not None and follower.rule != Rule.RUN_ON and follower.entity is not running
            if follower is not None and not other:
                self.open_quotation.parts += follower.parts
                del self.found[self.found.index(follower, before)]
            if not other and len(item.passages) == 1 and not item.passages[0].closed:
                return
        self.open_quotation = None
        if item.passages and not item.passages[-1].closed:
            start = item.passages[-1].start
            self.open_quotation = next((f for f in self.found[before:] if f.parts[0].span.start == start), None)

    def _sentence(self, item: Read, sentence: Sentence) -> None:
        number, index, resolver = sentence.number, item.index, self.resolver
        opened = leading_name(item, sentence, self.grammar)
        genders = genders_in(item.tokens, sentence.start, sentence.end, self.grammar)
        resolver.enter(number, index, sentence.people, not_before(item, sentence, self.grammar), genders)
        resolver.within = who_clauses(item.tokens, sentence.end, sentence.people, self.grammar)
        for start, entity in sentence.people:
            announced = start in (sentence.topic_at, opened)
            standing = Standing.TOPIC if announced else standing_of(item, sentence, start, self.grammar)
            resolver.see(entity, number, index, standing, start)
        note_described(self.resolver, item, sentence)
        note_dead(item, sentence, self.grammar)
        name_later(self.found, self.resolver, item, sentence)
        topic = self.rules.topic(item.tokens, sentence.start, sentence.end, self.grammar)
        if topic is None:
            orders = (Order.SUBJECT_CUE,) if item.quotes(sentence) else (Order.SUBJECT_CUE, Order.CUE_SUBJECT)
            spoke = (f.subject for f in sentence.frames if f.order in orders and f.subject is not None)
            topic = next((s for s in spoke if s.ref not in (Ref.PRONOUN, Ref.DOCUMENT)), None)
        topic = topic if topic is not None and not is_nobody(topic, item, self.grammar) else None
        if topic is not None:
            self._tell_gender(topic, item, sentence)
        if topic is not None and topic.gender != "first" and not (topic.ref is Ref.PRONOUN and sentence.topic_at >= 0):
            apart = in_opening(resolver.stack, topic, item, sentence, self.grammar)
            apart |= gestured(resolver, topic, item, sentence) | acted_on_by(resolver, topic, item, sentence)
            about, how = resolver.resolve(topic, number, apart)
            if about is not None and not may_own(topic, about, self.grammar):
                joined = note_joined(resolver, topic, item, sentence)
                resolver.see(about, number, index, Standing.PASSING if joined else Standing.TOPIC, topic)
                resolver.renamed[number] = about if how is How.GUESSED else None
        elif topic is None and sentence.people and opened < 0:
            note_opening(resolver, item, sentence)
        if topic is not None and topic.gender == "first" and not topic.plural:
            note_met(resolver, item, sentence)
        note_told(self.resolver, self.rules.topic, item, sentence, self.grammar)
        made = self.rules.claims(item, sentence, self.grammar)
        quotes = [i for i in range(sentence.start, sentence.end) if item.tokens[i].kind is Kind.QUOTE]
        found = [self._passage(item, sentence, i, made[item.tokens[i].quote]) for i in quotes]
        marked = any(f.entity is not None for f in found)
        aside = item.tokens[sentence.start].text == "("
        unsaid = frozenset(i for i, one in zip(quotes, found, strict=True) if one.kind is QuotationKind.SCARE)
        reports = self.rules.reported(item, sentence, self.grammar, unsaid)
        found += [self._report(report, sentence, item, marked=marked, aside=aside) for report in reports]
        if self.carrier is not None:
            found += self.carrier.go_on(item, sentence, found, self.found, resolver)
        if not found or (not marked and not reports):
            note_closing(self.resolver, item, sentence)
        found.sort(key=lambda f: f.parts[0])
        self.found += found

    def _report(self, report: Reported, sentence: Sentence, item: Read, *, marked: bool, aside: bool) -> Attribution:
        """A reported sentence; where its sentence has a marked quotation too, that decides who speaks on."""
        subject, index = report.frame.subject, item.index
        entity, how = None, How.NOBODY
        if subject is not None:
            theirs = not_who_reports(self.resolver, report, subject, item, sentence, self.grammar)
            only = issuer_of(self.resolver.issued, subject, sentence)
            only = only or explained(self.resolver, subject, item, sentence)
            only = only or asked_ahead(self.resolver, subject, item, sentence)
            entity, how = (only, How.DESCRIBED) if only else self.resolver.resolve(subject, sentence.number, theirs)
        how = how if entity is not None else How.NOBODY
        if entity is not None:
            quiet = marked or aside or report.frame.cue.tier == "weak"
            last = self.resolver.last_speaker
            beside = marked and last is not None and last.sentence == sentence.number and last.entity is not entity
            told = is_told(report, item, sentence, self.grammar)
            note_reacting(self.resolver, report, entity, item, sentence)
            kind = Standing.PASSING if beside or told else Standing.TOPIC if quiet else Standing.SPEAKER
            if not entity.writes:
                self.resolver.see(entity, sentence.number, index, kind, subject)
            note_who_asks(self.resolver, report.frame, entity, item, sentence, self.grammar)
        parts = [Part(index, s) for s in report.spans]
        sure, pointed = how_sure(report, entity, how, self.resolver, self.rules, sentence)
        via = self.resolver.resolve(report.via, sentence.number)[0] if report.via is not None else None
        made = Attribution(parts, entity, QuotationKind.INDIRECT, report.frame.cue_text, report.rule, sure, via)
        made.last_sentence, made.pointed = sentence.number, pointed
        return made

    def _passage(self, item: Read, sentence: Sentence, i: int, claim: Claim) -> Attribution:
        passage = item.passages[item.tokens[i].quote]
        part = Part(item.index, Span(passage.start, passage.end))
        known = self.by_hand.get((item.index, passage.start))
        if known is not None:
            if known.entity is not None:
                self.resolver.see(known.entity, sentence.number, item.index, Standing.SPEAKER)
            return Attribution([part], known.entity, known.kind, known.cue, known.rule, 1.0, sentence=sentence.number)
        own = claim.rule in (Rule.QUOTATION_SPEAKER_CUE, Rule.QUOTATION_CUE_SPEAKER)
        if item.continues and item.tokens[i].quote == 0 and self.open_quotation is not None and not own:
            return Attribution([part], None, QuotationKind.DIRECT, "", Rule.RUN_ON, 1.0)
        if self.rules.scare(item, sentence, i, claim, self.grammar):
            own = own or claim.rule is Rule.TRAILING
            if own and claim.subject is not None and claim.subject.name:  # "Sie hießen „Die Füchse“, sagte Ruiz. „Ja.“"
                teller = self.resolver.resolve(claim.subject, sentence.number)[0]
                if teller is not None:
                    self.resolver.see(teller, sentence.number, item.index, Standing.SPEAKER, claim.subject)
            return Attribution([part], None, QuotationKind.SCARE, "", Rule.SCARE, SCARE)
        examined = in_examination(self.undecided, claim, passage, item, sentence, self.grammar)
        entity, how = (examined, How.FLOATING) if examined else self._who(claim, sentence, item)
        resolver = self.resolver
        turn = passage.mark == DASH and not passage.goes_on
        if turn and item.index not in self.asked:
            entity, how = self.dialogue.turn(item.index, claim.subject, entity, how, self.found)
        via = relayer(claim, sentence, item, resolver, self.undecided[-1] if self.undecided else None)
        if entity is not None:
            if how is How.NAMED and claim.rule in BESIDE and self.found:
                reveal(self.found[-1], entity, claim, sentence, item, self.registry, self.undecided)
            if entity.writes:  # whose own words need a verb: whoever spoke before may go on
                resolver.note(entity, sentence.number, item.index, Standing.PASSING, i)
            else:
                standing = standing_beside(claim, entity, resolver, sentence)
                resolver.see(entity, sentence.number, item.index, standing, claim.subject)
            if claim.frame and claim.subject and claim.subject.ref in (Ref.PERSON, Ref.ORGANISATION):
                entity.evidence += 1  # who says something is somebody
                entity.spoke = True
        kind = kind_of(item, sentence, i, claim)
        sure = confidence(claim.rule, how)
        if how is How.FLOATING:
            sure = min(sure, self.last_confidence)  # no surer than the quotation it goes on from
        by_pronoun = self.grammar.romance and how is How.PRONOUN
        pointing = by_pronoun and points_to_last(claim)
        if pointing or (by_pronoun and is_far(resolver, entity, item)):
            sure = min(sure, FAR)
        self.last_confidence = sure
        made = Attribution([part], entity, kind, claim.cue, claim.rule, sure, via if via is not entity else None)
        made.last_sentence = sentence.number
        case = self._undecided(made, claim, how, item, sentence, i)
        told = claim.rule is Rule.FLOATING and how in (How.DESCRIBED, How.PRONOUN)
        told = told or examined is not None or item.index in self.questions
        told = told or pointing or (self.grammar.romance and how is How.DESCRIBED and is_pointed_to(claim))
        case.firm = case.firm or told or (turn and how is not How.NAMED) or (entity is not None and entity.writes)
        if turn and item.index not in self.asked:
            self.dialogue.note(case, resolver, self.announced)
        self.undecided.append(case)
        return made

    def _undecided(
        self, made: Attribution, claim: Claim, how: How, item: Read, sentence: Sentence, i: int
    ) -> Undecided:
        passage = item.passages[item.tokens[i].quote]
        text = item.paragraph.text[passage.start : passage.end]
        mark = final_mark(item.paragraph.text, passage)
        before = self.undecided[-1] if self.undecided else None
        addressed = addressee_of(self.resolver, claim, item, sentence)
        reports = told_before(self.found, made, item, sentence)
        return Undecided(
            made,
            claim,
            how,
            sentence.number,
            item.index,
            i,
            sentence.start,
            words=text.count(" ") + 1,
            mark=mark,
            text=text,
            framed=bool(sentence.frames),
            alone=sentence.bare,
            opens_paragraph=i == 0,
            grammar=self.grammar,
            addressed=addressed,
            put=put_to_one(claim, addressed, item, sentence, self.grammar),
            opening=sentence.number < self.first_named and not self._is_source(made.entity),
            behind=named_behind(item, sentence, self.grammar) if claim.subject is None else None,
            answers=by_turn(before, claim, item, sentence, made.entity, self.resolver)
            or (self.announced if claim.subject is None and sentence is item.sentences[0] else None)  # "From Lind:"
            or issuer_of(self.resolver.issued, claim.subject, sentence)
            or turned_to_before(self.resolver, claim.subject, item, sentence)
            or (self.answers[0] if item.index in self.asked and claim.subject is None else None),
            firm=self.rules.firm
            and made.entity is not None
            and (claim.frame is not None or claim.rule in UNFRAMED)
            and how in FIRM,
            titled=made.kind is QuotationKind.PARTIAL and written_as_title(text, self.grammar),
            term=is_term(item.tokens, sentence, i, text.count(" ") + 1, mark, claim, self.grammar),
            told=not_they(self.resolver, before, claim, item, sentence, self.grammar)
            | who_asked(self.resolver, claim, item, sentence),
            denied=is_denied(item.tokens, sentence, i, claim, self.grammar),
            writers=writer_goes_on(before, claim, item),
            newly_described=newly_described(before, claim, item, sentence),
            next_to=beside_another(item, i),
            may_answer=may_answer(before, claim, item, sentence, self.grammar),
            replied=claim.subject is None and announces_reply(item, sentence, self.grammar),
            aside=item.paragraph.kind not in (ParagraphKind.BODY, ParagraphKind.HEADING),
            told_before=reports,
            after_source=after_source(self.found, made, claim, sentence, self.grammar),
            renamed=made.entity is not None and self.resolver.renamed.get(sentence.number - 1) is made.entity,
            described_ahead=described_ahead(claim, made.entity, item, sentence, self.grammar),
            about=told_of_whom(self.resolver, text, item, sentence, reports=reports),
            one=speaks_for_one(text, self.grammar),
            calling=claim.subject is not None and claim.subject.head in self.grammar.callings,
        )

    def _is_source(self, entity: Entity | None) -> bool:
        """Whether somebody is only ever a source: "a spokesman", "an eyewitness"."""
        return entity is not None and not entity.heads.keys().isdisjoint(self.grammar.source)

    def _who(self, claim: Claim, sentence: Sentence, item: Read) -> tuple[Entity | None, How]:
        resolver = self.resolver
        last = resolver.last_speaker
        if claim.rule == Rule.QUESTION_PUT and claim.subject is None:
            return None, How.NOBODY
        sender = sender_of(claim, sentence, item, self.grammar)
        if sender is not None:
            return resolver.resolve(sender, sentence.number)
        only = explained(resolver, claim.subject, item, sentence) if claim.subject is not None else None
        if only is not None:
            return only, How.DESCRIBED
        named = claim.frame is not None and claim.frame.addressee is not None
        asks = asks_somebody(claim) and (named or not self.grammar.romance)
        if claim.subject is not None and (asks or told_behind(claim, item, self.grammar)):
            if self.grammar.capital_nouns and claim.subject.definite:
                meant, how = resolver.resolve(claim.subject, sentence.number)
                if meant is not None and meant.named:
                    return meant, how  # "fragt die 52-Jährige, die seit Mai dort ist"
            known = described(self.registry, claim.subject, sentence.number)
            new = known is None
            return known or introduce(
                self.registry, claim.subject, sentence.number
            ), How.INTRODUCED if new else How.DESCRIBED
        if claim.subject is not None and claim.subject.gender == "first" and not tells_own(claim, item, self.grammar):
            return None, How.NOBODY
        if claim.subject is not None:
            if claim.rule == Rule.SUBJECT_OF_CLAUSE and last is not None and last.paragraph == item.index:
                entity, _ = resolver.resolve(claim.subject, sentence.number)
                new = claim.subject.ref is Ref.ROLE and not claim.subject.definite and not claim.subject.plural
                new = new and claim.subject.head in self.grammar.person  # "A guard put it at “a mile”"
                if not new and entity is not last.entity and not any(f.subject for f in sentence.frames):
                    return last.entity, How.FLOATING
            self._tell_gender(claim.subject, item, sentence)
            kin = kin_who_said(claim, item, sentence, self.grammar)
            if kin is not None:
                return resolver.resolve(kin, sentence.number)[0], How.DESCRIBED
            meant = spoken_of(self.undecided, claim, resolver, self.grammar)
            if (meant := meant or narrates_on(claim, last, item, self.grammar)) is not None:
                return meant, How.DESCRIBED
            asked = asker(claim, sentence, item, last_to_act(resolver.stack, last, item, sentence), self.grammar)
            before = self.undecided[-1] if self.undecided else None
            told = not_they(resolver, before, claim, item, sentence, self.grammar)
            entity, how = resolver.resolve(claim.subject, sentence.number, asked | told)
            if entity in told and how in (How.GUESSED, How.DESCRIBED) and claim.subject.ref is Ref.ROLE:
                entity, how = introduce(self.registry, claim.subject, sentence.number), How.INTRODUCED
            if entity is None and claim.rule is Rule.LEAD_IN and claim.subject.ref is Ref.PRONOUN and last is not None:
                return last.entity, How.FLOATING  # "But they must buy, too: “...”"
            how = How.DESCRIBED if asked and entity not in asked else how
            if claim.rule is Rule.NAME_COLON and is_topic(entity, claim.subject, item, self.grammar):
                how = How.GUESSED
            return entity, how
        if self.announced is not None and sentence is item.sentences[0]:
            return self.announced, How.NAMED
        if writer_goes_on(self.undecided[-1] if self.undecided else None, claim, item):
            writer = self.undecided[-1].attribution.entity
            return writer, How.NOBODY if writer is None else How.FLOATING
        if item.index in self.questions:
            return None, How.NOBODY
        if item.index in self.asked and self.answers[0] is not None:  # "Perché? «Non lo so»"
            return self.answers[0], How.NAMED if self.answers[1] else How.FLOATING
        again = asks_next(self.undecided, item, sentence)
        return (again, How.DESCRIBED) if again is not None else floating(resolver, sentence, item, self.grammar)

    def _tell_gender(self, name: Mention, item: Read, sentence: Sentence) -> None:
        if name.ref is Ref.PERSON and not name.gender and self.registry.ambiguous(name):
            name.gender = own_gender(item, sentence, name, self.grammar)

    def _turn(self, item: Read, turn: Turn) -> None:
        if not turn.label and turn.role != "unnamed":
            if self.open_quotation is not None:
                self.open_quotation.parts.append(part_of_turn(item, turn))
            return
        self.open_quotation = spoken_turn(item, turn, self.registry, self.announced, self.answers)
        self.found.append(self.open_quotation)
        self.resolver.reset()
