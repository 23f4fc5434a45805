"""The claim of each passage of a German sentence: the rules of all languages, and those of German."""

from __future__ import annotations

from reader.attribution.content.claim import Claim
from reader.attribution.content.direct import claim_of
from reader.attribution.content.rules import Rule
from reader.attribution.content.scare import UNATTRIBUTED
from reader.attribution.cues.frames import Frame, Order
from reader.attribution.grammar.german.agents import agent
from reader.attribution.grammar.german.agreed_before import agreed_before
from reader.attribution.grammar.german.asked_who import answered
from reader.attribution.grammar.german.carried import follows_report
from reader.attribution.grammar.german.cited_words import cited
from reader.attribution.grammar.german.clauses import clause_around, clauses
from reader.attribution.grammar.german.denied_words import denied
from reader.attribution.grammar.german.given_names import is_given_name
from reader.attribution.grammar.german.in_questions import asked_about
from reader.attribution.grammar.german.moods import reports, subjunctive
from reader.attribution.grammar.german.named_ahead import in_parenthesis, name_before
from reader.attribution.grammar.german.names_in_marks import scare
from reader.attribution.grammar.german.origins import origin
from reader.attribution.grammar.german.passives import said_of
from reader.attribution.grammar.german.phrases.attributes import is_name_in_marks
from reader.attribution.grammar.german.phrases.nouns import noun_phrase
from reader.attribution.grammar.german.phrases.pronouns import dative_pronoun
from reader.attribution.grammar.german.retold_behind import retold_behind
from reader.attribution.grammar.german.retold_words import retold
from reader.attribution.grammar.german.shared_verbs import with_verb_before, without_verb
from reader.attribution.grammar.german.source_claims import as_quoted, past_relative, retold_by
from reader.attribution.grammar.german.subjects import subject_of, topic
from reader.attribution.grammar.german.told_before import going_on, relayed, told_before
from reader.attribution.grammar.german.verb_forms import is_finite
from reader.attribution.grammar.german.vocabulary import BODY, vocabulary
from reader.attribution.grammar.german.written_at import written_at
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.subjects import pronoun_of
from reader.attribution.text.tokens import Kind, Token
from reader.attribution.walk.carried_on import teller

HAVE, AS = "haben", "als"


def claims(item: Read, sentence: Sentence, grammar: Grammar) -> dict[int, Claim]:
    """The claim of each passage; in a sentence that only goes on reporting, it is whoever spoke last."""
    tokens = item.tokens
    places = [i for i in range(sentence.start, sentence.end) if tokens[i].kind is Kind.QUOTE]
    if not places:
        return {}
    goes_on = not sentence.frames and reports(
        tokens, sentence.start, sentence.end, grammar, goes_on=follows_report(item, sentence, grammar)
    )
    told = {
        tokens[i].quote: denied(tokens, sentence, i, grammar)
        or retold_behind(item, sentence, i, grammar)
        or _told(item, sentence, i, grammar)
        for i in places
    }
    out: dict[int, Claim] = {}
    for i in places:
        claim = told[tokens[i].quote]
        if claim is None:
            claim = relayed(item, sentence, i, grammar) or going_on(item, sentence, i, grammar) if goes_on else None
            claim = claim or _by_rule(item, sentence, i, grammar)
        out[tokens[i].quote] = answered(item, sentence, claim, grammar)
    return out


def _told(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> Claim | None:
    """The claim of the passage at a token by what stands right beside it, and by no rule of other languages."""
    tokens = item.tokens
    name = name_before(tokens, sentence, i, grammar)
    if name is not None:
        return Claim(Rule.NAME_COLON, name)
    quoted = as_quoted(tokens, sentence, i, grammar)
    if quoted is not None:
        return Claim(Rule.NOUN_QUOTATION, quoted.subject, quoted, via=quoted.via)
    whose = cited(item, sentence, i, grammar) or agent(tokens, sentence, i, grammar)
    whose = whose or origin(tokens, sentence, i, grammar)
    if whose is not None:
        return whose
    if tokens[i - 1].low in vocabulary(grammar).speech_nouns and i > sentence.start:
        passive = said_of(tokens, sentence, i, grammar)
        if passive is not None:
            return passive  # "wurde mit den Worten „Geh“ begrüßt"
        return Claim(Rule.NOUN_QUOTATION, _whose_words(tokens, sentence, i, grammar))
    shares = with_verb_before(item, sentence, i, grammar)
    if shares is not None:
        return shares
    beside = in_parenthesis(item, sentence, i, grammar)
    if beside is not None:
        return Claim(Rule.NAME_COLON, beside)
    ahead = teller([f for f in sentence.frames if f.cue_end <= i]) or told_before(item, sentence)
    another = retold(tokens, sentence, i, ahead, grammar) or written_at(tokens, sentence, i, grammar)
    if another is not None:
        return another
    frame = _closing(tokens, sentence, i, grammar)
    return Claim(Rule.INSIDE_REPORTED_SPEECH, frame.subject, frame) if frame is not None else None


def _whose_words(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Mention | None:
    """Whose the words at a token are by a noun in front: the subject behind them, else in front of them.

    In a relative clause nobody's are who only stands in front: "prüft, ob der Brief, der mit dem Satz „Geh!“ endet,".
    """
    behind = topic(tokens, i + 1, sentence.end, grammar) if i + 1 < sentence.end else None
    parts = clauses(tokens, sentence.start, sentence.end, grammar)
    at = next((n for n, c in enumerate(parts) if c.start <= i < c.end), 0)
    if behind is None and parts[at].opener in vocabulary(grammar).relatives:
        about = subject_of(tokens, parts[at], parts[at].end - 1, parts[:at], grammar)
        return about if about is not None and about.ref in (Ref.PERSON, Ref.ROLE) else None
    return behind or topic(tokens, sentence.start, i, grammar)


def _by_rule(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> Claim:
    """The claim of the passage at a token by the rules of all languages, as German corrects them."""
    tokens = item.tokens
    claim = claim_of(item, sentence, i, grammar)
    if claim.rule in (Rule.LEAD_IN, Rule.SUBJECT_OF_CLAUSE, Rule.IN_NARRATIVE):
        unlisted = _verb_behind(tokens, sentence, i, grammar)
        claim = unlisted or _owned(_by_subject(tokens, sentence, i, grammar), tokens, grammar)
    elif claim.rule is Rule.NAME_COLON:
        about = _owned(_by_subject(tokens, sentence, i, grammar), tokens, grammar)
        matter = claim.subject is not None and _is_matter(tokens, sentence, claim.subject, grammar)
        claim = about if about.subject is not None or matter else claim  # "Ihr Nachbar, der Wirt Jo Kern, bleibt dabei"
    elif claim.rule in (Rule.INSIDE_ACCORDING_TO, Rule.ACCORDING_TO):
        claim = retold_by(tokens, claim, i, sentence, grammar) or claim
    elif claim.rule is Rule.FLOATING:
        claim = _pointed_at(item, sentence, grammar) or agreed_before(item, sentence, grammar) or claim
    elif claim.rule is Rule.QUOTATION_CUE_SPEAKER:
        claim = _as_object(tokens, sentence, i, grammar) or claim
    elif claim.rule is Rule.QUOTATION_SPEAKER_CUE:
        claim = _ahead_of(sentence, i) or claim
    elif claim.frame is not None and claim.frame.end <= i:
        claim = without_verb(tokens, i, claim.frame, grammar) or claim
    claim = past_relative(tokens, sentence, i, claim, grammar) or claim
    claim = asked_about(tokens, sentence, i, claim, grammar) or claim
    if claim.rule is Rule.INSIDE_NOUN and _resumes(tokens, sentence, i, grammar):
        claim = going_on(item, sentence, i, grammar)
    subject = claim.subject
    if subject is not None and subject.ref is Ref.ORGANISATION and subject.head in vocabulary(grammar).speech_nouns:
        claim = Claim(Rule.LEAD_IN)  # "Dann fiel der Satz, den keiner vergaß: „Es ist vorbei“"
    passive = said_of(tokens, sentence, i, grammar)
    if passive is not None and not scare(item, sentence, i, claim, grammar):
        claim = Claim(Rule.IN_NARRATIVE) if claim.rule in UNATTRIBUTED else passive
    if claim.rule in UNATTRIBUTED:
        claim = _by_mood(tokens, sentence, i, grammar) or claim
    if claim.frame is not None and claim.via is None:
        claim.via = claim.frame.via
    return claim


def _ahead_of(sentence: Sentence, i: int) -> Claim | None:
    """The claim by a verb ahead of a passage: behind one, "Lund widersprach" begins something new."""
    ahead = [f for f in sentence.frames if f.cue_end <= i and f.subject is not None and f.order is not Order.NOUN]
    return Claim(Rule.SPEAKER_CUE_QUOTATION, ahead[-1].subject, ahead[-1]) if ahead else None


def _resumes(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> bool:
    """Whether the clause around a passage is the rest of the main one: "Der Vorwurf der Räte, …, sei „infam“"."""
    home = clause_around(tokens, sentence.start, sentence.end, i, grammar)
    return home is not None and home.before == "," and tokens[home.start].low in vocabulary(grammar).subjunctive


def _as_object(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Claim | None:
    """The claim of a passage with an article that is the object of a verb of saying: "Einen „Linksruck“ rügte Ruiz"."""
    if i == sentence.start or tokens[i - 1].low not in grammar.leading:
        return None
    told = next((f for f in sentence.frames if f.cue_start == i + 1 and f.order is Order.CUE_SUBJECT), None)
    if told is None or told.weak or told.subject is None:
        return None
    return Claim(Rule.INSIDE_REPORTED_SPEECH, told.subject, told)


def _by_mood(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Claim | None:
    """The claim by the mood of the clause around a passage: "forderte Hilfe; die Stadt sei „am Ende“"."""
    home = clause_around(tokens, sentence.start, sentence.end, i, grammar)
    told = teller([f for f in sentence.frames if f.cue_end <= i])
    if told is None and home is not None:  # "Sie sei „durch Zufall“ dort, erzählte sie"
        told = next((f for f in sentence.frames if f.order is Order.CUE_SUBJECT and f.start >= home.end), None)
    if told is None or home is None or not subjunctive(tokens, home, vocabulary(grammar)):
        return None
    return Claim(Rule.INSIDE_REPORTED_SPEECH, told.subject, told)


def _closing(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Frame | None:
    """The frame whose verb ends the clause that the passage stands in: "…, die es als „Glück“ bezeichnete"."""
    for frame in sentence.frames:
        around = frame.order is Order.SUBJECT_CUE and frame.start < i < frame.cue_start
        if around and not any(t.text == "," for t in tokens[i : frame.cue_start]):
            return frame
        if frame.cue_end <= i < frame.end and _is_alleged(tokens, i, frame):
            return None if is_given_name(tokens, sentence, i, frame, grammar) else frame
    return None


def _is_alleged(tokens: list[Token], i: int, frame: Frame) -> bool:
    """Whether a passage is what somebody is said to have called others: "Ruiz soll ihn „Ratte“ genannt haben"."""
    last = tokens[frame.end - 1].low == HAVE and frame.cue.form == "participle" and frame.subject is not None
    return last and (frame.cue.tier == "naming" or tokens[i - 1].low == AS)


def _verb_behind(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Claim | None:
    """The claim by a verb that no list of cues has, and its subject: "„Es war laut“, erinnert sich Ruiz"."""
    words = vocabulary(grammar)
    verb = i + 1 + (i + 1 < sentence.end and tokens[i + 1].text in (",", "–", "—"))
    verb += verb < sentence.end and tokens[verb].low == "so"  # "– so beschrieb die Lotsin die Nacht"
    if verb + 1 >= sentence.end:
        return None
    if verb == i + 1 and i > sentence.start and tokens[i - 1].low in grammar.leading:
        return None  # "die „große“ gemeinsame Arbeit"
    placed = tokens[i + 1].text == "," and verb == i + 2 and words.may_be_verb(tokens[verb].low)
    strong = placed and tokens[verb].kind is Kind.WORD  # "„Wir sind frei“, begann Ruiz"
    if not (strong or is_finite(tokens, verb, words)):
        return None
    parts = clauses(tokens, verb, sentence.end, grammar)
    subject = subject_of(tokens, parts[0], verb, [], grammar) if parts and parts[0].start == verb else None
    if subject is not None and subject.head == "es":
        subject = _out_of(tokens, subject.end, sentence.end, grammar)
    if subject is None or subject.ref not in (Ref.PERSON, Ref.ROLE, Ref.PRONOUN):
        return None
    return Claim(Rule.QUOTATION_SPEAKER_VERB, subject)


def _out_of(tokens: list[Token], first: int, end: int, grammar: Grammar) -> Mention | None:
    """Out of whom it breaks: "„Nie wieder!“, platzt es aus der Wirtin heraus"."""
    if first + 1 >= end or tokens[first].low != "aus":
        return None
    pronoun = dative_pronoun(tokens, first + 1, end, vocabulary(grammar))
    return pronoun or noun_phrase(tokens, first + 1, end, grammar)


def _pointed_at(item: Read, sentence: Sentence, grammar: Grammar) -> Claim | None:
    """The claim by the next sentence: "„Wir bleiben.“ Das sagte Ruiz.", "Mit diesen Worten eröffnete Ruiz das Fest"."""
    words, tokens = vocabulary(grammar), item.tokens
    after = item.after(sentence)
    if after is None or after.start + 3 >= after.end:
        return None
    if sentence is item.sentences[0] and not item.quotes(after):
        parts = clauses(tokens, after.start, after.end, grammar)
        moved = parts and any(tokens[k].low in words.gestures for k in range(parts[0].start, parts[0].end))
        about = topic(tokens, after.start, after.end, grammar) if moved else None
        if about is not None and about.ref is Ref.PERSON:
            return Claim(Rule.QUOTATION_SPEAKER_VERB, about)
    if any(t.kind is Kind.QUOTE and not is_name_in_marks(t) for t in tokens[after.start : after.end]):
        return None
    first, second, third = (tokens[after.start + n].low for n in range(3))
    subject: Mention | None = None
    if first == "mit" and second in ("diesen", "solchen") and third in words.speech_nouns:
        subject = subject_of(tokens, clauses(tokens, after.start, after.end, grammar)[0], after.start + 3, [], grammar)
    elif first in words.pointing or first == "so":
        thus = (f for f in after.frames if f.order is Order.ACCORDING and f.cue_start == after.start)
        alone = next((f for f in thus if f.cue_text.lower() == "so"), None)  # "„Nein.“ So Ruiz in der „Post“."
        if alone is not None:
            return Claim(Rule.QUOTATION_CUE_SPEAKER, alone.subject)
        told = next((f for f in after.frames if f.cue_start == after.start + 1), None)
        subject = told.subject if told is not None and not told.weak and not told.negated else None
    return Claim(Rule.QUOTATION_CUE_SPEAKER, subject) if subject is not None else None


def _by_subject(tokens: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Claim:
    """The claim of whom the sentence is about: behind a colon it is theirs, else only perhaps."""
    colon = i > sentence.start and tokens[i - 1].text == ":"
    subject = topic(tokens, sentence.start, i, grammar, writings=colon) if i > sentence.start else None
    if subject is None or (colon and _is_matter(tokens, sentence, subject, grammar)):
        return Claim(Rule.IN_NARRATIVE)
    if colon and subject.ref is Ref.ORGANISATION and subject.head in vocabulary(grammar).no_speakers:
        return Claim(Rule.LEAD_IN)  # "Die Lage ist klar: „…“"
    return Claim(Rule.LEAD_IN if colon else Rule.SUBJECT_OF_CLAUSE, subject)


def _is_matter(tokens: list[Token], sentence: Sentence, subject: Mention, grammar: Grammar) -> bool:
    """Whether a bare noun with a preposition only says what words are about: "Streit um Hafen: „Es reicht“"."""
    k = subject.start
    if k != sentence.start or tokens[k].kind is not Kind.CAPITAL or subject.end - k < 1 or subject.titled:
        return False
    low = tokens[k].low
    known = low in grammar.surnames or low in grammar.given or tokens[k].text in grammar.lexicon.places
    known = known or (bool(vocabulary(grammar).kind(low)) and not subject.plural) or tokens[k].text.isupper()
    return not known and low not in grammar.leading and tokens[k + 1].low in grammar.prepositions


def _owned(claim: Claim, tokens: list[Token], grammar: Grammar) -> Claim:
    """A claim whose subject is something of theirs: "Seine Hoffnung gründet sich darauf: „…“" is his."""
    subject = claim.subject
    if subject is None or not subject.possessed or subject.ref in (Ref.ROLE, Ref.PERSON) or _is_body(subject, grammar):
        return claim  # "Ihr Institut gratulierte: „…“", "Ihre Freundin Lina nickte: „…“"
    claim.subject = pronoun_of(tokens, subject.start, grammar) or subject
    return claim


def _is_body(mention: Mention, grammar: Grammar) -> bool:
    return mention.ref is Ref.ORGANISATION and vocabulary(grammar).kind(mention.head) == BODY
