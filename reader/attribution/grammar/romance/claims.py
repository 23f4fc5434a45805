"""Whose passages in marks are, where French, Spanish and their kin differ: who stands in the next sentence; papers."""

from __future__ import annotations

from reader.attribution.content import direct, scare
from reader.attribution.content.claim import Claim
from reader.attribution.content.rules import Rule
from reader.attribution.content.titles import LONGEST_TITLE
from reader.attribution.cues.frames import Order
from reader.attribution.grammar.romance.adverbials import MARKS, is_title_in_marks
from reader.attribution.grammar.romance.appositions import alive, completed_subject
from reader.attribution.grammar.romance.by_way_of import by_way_of
from reader.attribution.grammar.romance.newcomers import head_before_colon, interrupter, newcomer
from reader.attribution.grammar.romance.other_half import by_its_pronoun
from reader.attribution.grammar.romance.phrases import noun_phrase
from reader.attribution.grammar.romance.presented import by_view
from reader.attribution.grammar.romance.read_out import writer_of_read
from reader.attribution.grammar.romance.speakers import leading_subject
from reader.attribution.grammar.romance.told_apart import named_below, without_verb
from reader.attribution.grammar.romance.unsaid import is_unsaid
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.body_names import given_part
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.text.tokens import Kind, Token
from reader.document.model import SpeakerKind

LONGEST_SUBJECT = 14
"""Tokens of a subject in front of a colon, at most."""
REACH = 4
"""So many words at most open the sentence that says whose the words before it are."""


def claims(item: Read, sentence: Sentence, grammar: Grammar) -> dict[int, Claim]:
    """The claim of each passage; one that stands alone is whose the next sentence says."""
    made = direct.claims(item, sentence, grammar)
    pointed = any(_is_open(claim, sentence) for claim in made.values())
    behind = _pointed_at(item, sentence, grammar) if pointed else None
    for i in range(sentence.start, sentence.end):
        if item.tokens[i].kind is Kind.QUOTE:
            quote = item.tokens[i].quote
            told = behind if _is_open(made[quote], sentence) else None
            made[quote] = told or _otherwise(item, sentence, i, made[quote], grammar) or made[quote]
    return made


def _is_open(claim: Claim, sentence: Sentence) -> bool:
    """Whether a passage stands alone, or in a sentence in which nobody is said to speak."""
    loose = not sentence.frames and claim.rule in (Rule.SUBJECT_OF_CLAUSE, Rule.IN_NARRATIVE)
    return loose or claim.rule is Rule.FLOATING


def _presented(item: Read, sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> Mention | None:
    """The body whose view the words are by a sentence without a verb: "Même son de cloche à la mairie. « Non. »"."""
    before = item.before(sentence)
    if claim.subject is not None and claim.frame is not None:
        return None
    if item.tokens[i - 1].text == ":" and i - 1 > sentence.start:
        view = by_view(item.tokens, sentence.start, i - 1, grammar)
    elif claim.rule is Rule.FLOATING and sentence.bare and before is not None and not item.quotes(before):
        view = by_view(item.tokens, before.start, before.end, grammar)
    else:
        return None
    return view if view is not None and view.ref is Ref.ORGANISATION else None


def _otherwise(item: Read, sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> Claim | None:
    """The claim of the passage at token ``i`` by what these languages do in their own way; None where it stands."""
    behind = _told_behind(item, sentence, i, claim) or by_way_of(item, sentence, claim, grammar)
    if behind is not None:
        return behind
    other = by_its_pronoun(item, sentence, i, claim, grammar)
    if other is not None:
        return Claim(claim.rule, other, claim.frame)
    headed = _behind_topic(item, i, claim, grammar)
    if headed is not None:
        return Claim(Rule.NAME_COLON, headed)
    bare = without_verb(item, sentence, i, grammar) if claim.frame is None else None
    if bare is not None:
        return Claim(Rule.QUOTATION_SPEAKER_VERB, bare)
    below = named_below(item, sentence, claim, grammar)
    if below is not None:
        return Claim(Rule.LEAD_IN, below, claim.frame)
    new = interrupter(item, sentence, i, grammar) or writer_of_read(item, sentence, i, claim, grammar)
    new = new or newcomer(item, sentence, i, claim, grammar)
    if new is not None:
        return Claim(Rule.NAME_COLON, new)
    head = head_before_colon(item, sentence, i, claim, grammar)
    if head is not None:
        return Claim(Rule.LEAD_IN, head)
    named = _of_predicate(item, sentence, i, claim, grammar) or _named_at_colon(item, sentence, i, claim, grammar)
    named = named or _presented(item, sentence, i, claim, grammar)
    if named is not None:
        return Claim(Rule.LEAD_IN, named)
    return _beside_thing(item, sentence, i, claim, grammar)


def _beside_thing(item: Read, sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> Claim | None:
    """The claim of words that a colon leads in behind a thing: "Las risas obligaron al juez a intervenir: «Basta»".

    They are whose phrase alone stands in the sentence beside it, else rather who spoke last: "Sa voix se casse: …".
    """
    thing = claim.subject
    if claim.rule is not Rule.LEAD_IN or thing is None or thing.ref is not Ref.ROLE or claim.frame is not None:
        return None
    new = not (thing.definite or thing.plural)  # "une main anonyme a écrit"
    if new or alive(thing, grammar) or thing.head in grammar.person | grammar.organisation or thing.name:
        return None
    found, people, k = item.tokens, [], sentence.start
    while k < i - 1:
        opens = found[k].low in grammar.leading | grammar.person or found[k].kind is Kind.CAPITAL
        phrase = noun_phrase(found, k, i - 1, grammar) if opens and k != thing.start else None
        if phrase is None or not alive(phrase, grammar) or phrase.ref is Ref.ORGANISATION or phrase.plural:
            k += 1
            continue
        k = phrase.end
        if " " in phrase.name or not phrase.name or given_part(phrase.name) in grammar.given:  # no town
            people.append(completed_subject(found, phrase, i - 1, grammar))
            k = people[-1].end
    if len(people) > 1:
        return None
    return Claim(Rule.LEAD_IN, people[0]) if people else Claim(Rule.FLOATING)


def _told_behind(item: Read, sentence: Sentence, i: int, claim: Claim) -> Claim | None:
    """The claim of a verb with its subject right behind words that a colon leads in: "Ruiz lo niega: «No», dijo él"."""
    if claim.frame is None or not claim.frame.colon or i + 2 >= sentence.end:
        return None
    k = i + 1 + (item.tokens[i + 1].text == ",")
    told = next((f for f in sentence.frames if f.cue_start == k and f.order is Order.CUE_SUBJECT), None)
    named = told is not None and told.subject is not None and bool(told.subject.text) and not told.weak
    return Claim(Rule.QUOTATION_CUE_SPEAKER, told.subject, told) if told is not None and named else None


def _behind_topic(item: Read, i: int, claim: Claim, grammar: Grammar) -> Mention | None:
    """Who speaks in a headline behind what it is about: "Processo Lamberti, la moglie: «…»"."""
    found, topic = item.tokens, claim.subject
    if claim.rule is not Rule.NAME_COLON or topic is None or topic.end + 1 >= i or found[topic.end].text != ",":
        return None
    if given_part(topic.name.partition(" ")[0]) in grammar.given:
        return None
    phrase = noun_phrase(found, topic.end + 1, i - 1, grammar)
    named = phrase is not None and alive(phrase, grammar) and (phrase.ref is Ref.PERSON or phrase.definite)
    return phrase if named else None


def _of_predicate(item: Read, sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> Mention | None:
    """The subject whose predicate stands in marks: "La ministre, elle, « prend acte ».", "La CGT « exige » un plan"."""
    found = item.tokens
    if claim.frame is not None or i == sentence.start:
        return None
    phrase = noun_phrase(found, sentence.start, i, grammar)
    if phrase is None or phrase.ref is Ref.PRONOUN or not alive(phrase, grammar):
        return None
    whole = completed_subject(found, phrase, i, grammar)
    words = found[i].text.strip(MARKS).split()
    if not words or not words[0][0].islower():
        return None
    if whole.end == i and whole.ref is Ref.ORGANISATION:
        return whole if _is_verb(words[0], grammar) else None
    joined = grammar.conjunctions | grammar.coordinators
    rest = (t.kind in (Kind.POINT, Kind.QUOTE) or t.low in joined for t in found[i + 1 : sentence.end])
    between = found[whole.end : i]
    while between and (between[-1].kind is Kind.QUOTE or between[-1].low in joined):
        between = between[:-1]  # "« comprend la colère » mais « condamne les violences »"
    apart = bool(between) and between[0].text == "," and between[-1].text == ","
    asides = apart and not any(t.low in grammar.finite_forms or t.text in (":", ";") for t in between)
    return whole if asides and all(rest) else None


def _is_verb(word: str, grammar: Grammar) -> bool:
    """Whether a word is a finite verb that we know, or a negation in front of one: "recommande", "n’exclut", "no"."""
    low = word.lower().replace("’", "'")
    before = low.partition("'")[0] + "'" if "'" in low else low
    return low in grammar.finite_forms or before in grammar.negations


def _named_at_colon(item: Read, sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> Mention | None:
    """The subject behind its verb, right before a colon: "La acompañó su vecino, Luis Prado: “…”"; None without one."""
    found = item.tokens
    left_out = claim.frame is not None and claim.frame.subject is not None and not claim.frame.subject.text
    if (claim.frame is not None and not left_out) or i - 2 <= sentence.start or found[i - 1].text != ":":
        return None
    alone = _only_named(item, sentence, i, grammar) if claim.frame is None else None
    if alone is not None:
        return alone
    plain = claim.subject is not None and bool(claim.subject.text) and not claim.subject.guessed
    told = claim.subject.start if claim.subject is not None and plain else -1
    for k in range(max(sentence.start + 1, i - LONGEST_SUBJECT), i - 1):
        verb = found[k - 1]
        known = verb.low in grammar.closed | grammar.leading | grammar.nouns and verb.low not in grammar.auxiliaries
        if verb.kind is not Kind.WORD or known:
            continue
        phrase = noun_phrase(found, k, i - 1, grammar)
        whole = completed_subject(found, phrase, i - 1, grammar) if phrase is not None else None
        known = whole is not None and (item.index > 0 or given_part(whole.name.partition(" ")[0]) in grammar.given)
        if whole is not None and known and whole.ref is Ref.PERSON and _reaches(found, whole.end, i - 1, grammar):
            return whole if told < 0 or whole.start <= told else None
    return None


def _only_named(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> Mention | None:
    """The one person in a lead without a verb: "Accanto a lui Carla Espino, in lacrime: «…»"; None in others."""
    found = item.tokens
    ahead = found[sentence.start : i - 1]
    verbs = any(t.low in grammar.finite_forms or t.kind is Kind.QUOTE for t in ahead)
    people = [(at, one) for at, one in sentence.people if at < i and one.kind is SpeakerKind.PERSON]
    if verbs or len(people) > 1 or len(ahead) > LONGEST_SUBJECT:
        return None
    if not people:
        first = sentence.start + (found[sentence.start].low in grammar.coordinators)
        phrase = noun_phrase(found, first, i - 1, grammar) if first + 1 < i - 1 else None
        near = phrase is not None and phrase.definite and phrase.ref is Ref.ROLE and alive(phrase, grammar)
        if not near or phrase is None:
            return None
        aside = first > sentence.start and found[phrase.end].text == ","  # "Y el juez, sin alzar la vista:"
        return phrase if aside or i - 1 - phrase.end <= 1 else None  # "E il collega accanto:"
    for k in range(sentence.start, i - 1):
        if found[k].kind is not Kind.CAPITAL or (k and found[k - 1].low in grammar.prepositions):
            continue
        phrase = noun_phrase(found, k, i - 1, grammar)
        if phrase is not None and phrase.ref is Ref.PERSON and phrase.start == k:
            if not item.index and " " not in phrase.name and given_part(phrase.name) not in grammar.given:
                return None  # "Terremoto 6,8 sacude Quilimarca: …" is a headline
            closed = phrase.end == i - 1 or found[phrase.end].kind in (Kind.POINT, Kind.PARENTHESIS)
            return phrase if closed and people[0][0] <= k else None
    return None


def _reaches(found: list[Token], end: int, colon: int, grammar: Grammar) -> bool:
    """Whether nothing stands between a name and a colon but where somebody belongs: "Carla Espino, de Logrosa:"."""
    if end == colon:
        return True
    rest = found[end + 1 : colon]
    of = found[end].text == "," and bool(rest) and rest[0].low in grammar.of
    return of and all(
        t.kind is Kind.CAPITAL or t.low in grammar.of | grammar.leading or t.low in grammar.nouns for t in rest
    )


def _pointed_at(item: Read, sentence: Sentence, grammar: Grammar) -> Claim | None:
    """The claim by the next sentence: "«No se toca». Así lo aseguró Ruiz.", "Ainsi parle Ruiz"."""
    after = item.after(sentence)
    if after is None or item.quotes(after):
        return None
    if sentence is item.sentences[0] and sentence.bare:
        told = next(iter(after.frames), None)
        subject = told.subject if told is not None and told.order is Order.SUBJECT_CUE else None
        acts = told is not None and not (told.that or told.colon or told.negated or told.weak)
        if subject is not None and acts and subject.ref is Ref.PERSON and subject.start == after.start:
            return Claim(Rule.QUOTATION_CUE_SPEAKER, subject)  # "«Non so». Carla Espino parla piano."
    if _with_these_words(item, after, grammar):
        subject = leading_subject(item.tokens, after.start, after.end, grammar)
        return Claim(Rule.QUOTATION_CUE_SPEAKER, subject) if subject is not None and subject.name else None
    if item.tokens[after.start].low not in grammar.lexicon.word_class("points-back"):
        return None
    told = next((f for f in after.frames if f.order is Order.CUE_SUBJECT and f.subject is not None), None)
    if told is None or told.cue_start - after.start > REACH or told.weak or told.negated:
        return None
    return Claim(Rule.QUOTATION_CUE_SPEAKER, told.subject)


def _with_these_words(item: Read, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a sentence opens with "Con estas palabras", "Par ces mots": whose the words before it were."""
    ahead = item.tokens[sentence.start : sentence.start + 3]
    if len(ahead) < 3 or ahead[0].low not in grammar.prepositions or ahead[1].low not in grammar.leading:
        return False
    return ahead[1].low in grammar.lexicon.word_class("these") and ahead[2].low in grammar.frame_nouns


def is_scare(item: Read, sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> bool:
    """Whether the passage at token ``i`` is nobody's words; the name of the paper that tells something is not."""
    named = any(f.subject is not None and f.subject.start <= i < f.subject.end for f in sentence.frames)
    named = named or _is_paper(item, sentence, i, grammar) or _is_called(item, sentence, i, claim, grammar)
    named = named or is_unsaid(item, sentence, i, claim, grammar)
    return named or _is_published(item, i, claim, grammar) or scare.is_scare(item, sentence, i, claim, grammar)


def _is_paper(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> bool:
    """Whether a passage names where something is written, right before the verb: "che su «Il Faro» scrive"."""
    before = item.tokens[i - 1] if i > sentence.start else None
    near = item.tokens[max(sentence.start, i - 3) : i]
    written = any(frame.cue_start == i + 1 for frame in sentence.frames)
    written = written or any(t.low in grammar.media or t.low in grammar.lexicon.word_class("for-press") for t in near)
    return written and before is not None and before.low in grammar.prepositions and is_title_in_marks(item.tokens[i])


def _is_called(item: Read, sentence: Sentence, i: int, claim: Claim, grammar: Grammar) -> bool:
    """Whether a passage is what a case, a campaign or a slogan right before it is called: "El caso «Faro» suma"."""
    found, behind = item.tokens, item.tokens[i + 1] if i + 1 < sentence.end else None
    if i - 2 < sentence.start or found[i - 1].low not in grammar.lexicon.word_class("called-so"):
        return False
    words = found[i].text.strip(MARKS).split()
    named = words[0][:1].isupper() and words[-1][-1:] not in "!?…" and len(words) <= LONGEST_TITLE
    if not named or found[i - 2].low not in grammar.definite or claim.rule is Rule.NAME_COLON:
        return False
    slogan = found[i - 1].low in grammar.frame_nouns  # "Marcharon bajo el lema «Ni una más»" says it
    governed = i - 3 >= sentence.start and found[i - 3].low in grammar.prepositions
    return not slogan or (not governed and behind is not None and behind.kind is Kind.WORD)


def _is_published(item: Read, i: int, claim: Claim, grammar: Grammar) -> bool:
    """Whether a passage is the title of what somebody brings out: "La linguiste publie « La Rue » (Corvane)"."""
    frame = claim.frame
    if frame is None or frame.content != i or frame.cue.lemma not in grammar.lexicon.word_class("publishing"):
        return False
    after = item.tokens[i + 1] if i + 1 < len(item.tokens) else None
    return is_title_in_marks(item.tokens[i]) and after is not None and after.kind is Kind.PARENTHESIS
