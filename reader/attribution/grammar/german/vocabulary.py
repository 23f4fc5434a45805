"""The German word classes that no other language has, looked up once for a lexicon."""

from __future__ import annotations

from copy import copy

from reader.attribution.grammar.german.vocabulary_entries import joined, lemmas, light, listed
from reader.attribution.lexicon.word_classes import Grammar

PERSON, BODY, DOCUMENT = "person", "body", "document"
OF = frozenset(("von", "vom"))
"""In front of whose something is: "ein Satz von Ruiz", "ein Wort vom Trainer"."""
FOLLOWED = "…:"
"""The lemma of a verb that reports only by the colon behind its clause."""
_SHORTEST = 4
"""A noun of so many letters can be the last part of a compound: "Landesverband"."""
_LONGEST_ENDING = 7
"""A noun of more letters with an ending such as "-ist" is one for people."""
_DECLENSIONS = ("es", "s", "n")
_PLURALS = ("e", "en", "er", "ern")


class Vocabulary:
    """Word classes, the kinds of nouns, and the cues by the words that they are found by.

    ``names_in_marks`` are the names that the document has written in marks so far.
    """

    def __init__(self, grammar: Grammar) -> None:
        words = grammar.lexicon.word_class
        frames = grammar.lexicon.frames
        self.grammar = grammar
        self.names_in_marks: set[str] = set()
        self.speech_nouns = words("speech-noun")
        self.oblique = words("oblique-determiner")
        self.subjunctive = words("subjunctive")
        self.conditional = words("conditional")
        self.single_subjects = words("single-subject")
        self.mooded = self.subjunctive | self.conditional
        self.moods_or_auxiliaries = self.mooded | grammar.auxiliaries
        self.indicative = words("auxiliary") - self.mooded
        self.no_compounds = words("no-compound")
        self.named_words, self.called = words("named-words"), words("called")
        self.inquiries, self.also_adverbs = words("inquiry"), words("also-adverb")
        self.no_verb, self.declined = words("no-verb"), words("declined")
        self.feminine = words("feminine-noun")
        self.neuter_endings, self.male_endings = tuple(words("neuter-ending")), tuple(words("male-ending"))
        compounds = (word for word in self.feminine if len(word) > _SHORTEST)
        self.feminine_endings = (*words("feminine-ending"), *compounds)
        self.measures, self.counted = words("measure"), words("counted")
        self.reflexive = words("reflexive")
        self.openers = (
            words("sentence-opener") | grammar.not_name | grammar.adverbs | words("pointing") | grammar.prepositions
        )
        self.participle_openings = tuple(words("participle-opening"))
        self.opener_endings = tuple(words("opener-ending"))
        self.manner_endings = tuple(words("manner-ending"))
        self.adjective_endings = tuple(words("adjective-ending"))
        self.attribute_endings = tuple(words("attribute-ending"))
        self.thus, self.pointing = words("thus"), words("pointing")
        self.ends_of_bodies, self.opening_places = words("end-of-body"), words("place-opening")
        self.suffering = words("suffering-verb")
        self.named_bodies, self.in_names = words("named-body"), tuple(words("body-in-name"))
        self.bodies_of_members = tuple(words("body-of-members"))
        self.no_person_endings = tuple(words("no-person-ending"))
        self.person_endings, self.calling_endings = tuple(words("person-ending")), tuple(words("calling-ending"))
        self.surname_endings = tuple(words("surname-ending"))
        self.light_ahead = words("light-ahead")
        self.men_in = tuple(words("man-ending-in"))
        self.women = tuple(words("women-ending"))
        self.page_endings, self.stands = tuple(words("page-ending")), words("stands")
        self.home_endings = tuple(words("home-ending"))
        self.disposing = words("disposing")
        self.contracted, self.aged = words("contracted"), words("aged")
        self.parts_of_day = frozenset(day + part for day in words("day") for part in words("part-of-day"))
        self.place_prepositions = words("place-preposition")
        self.demonstratives = {
            word: gender for gender in ("male", "female", "thing") for word in words(f"demonstrative-{gender}")
        }
        self.articles = {word: gender for gender in ("male", "female") for word in words(f"article-{gender}")}
        self.datives = {
            word: gender for gender in ("male", "female", "plural", "first") for word in words(f"dative-{gender}")
        }
        self.press_nouns, self.press_staff, self.agencies = words("press-noun"), words("press-staff"), words("agency")
        self.paper_endings, self.staff_endings = tuple(words("paper-ending")), tuple(words("staff-ending"))
        self.local, self.lower_names = words("local"), words("lower-name")
        self.approximate, self.when_behind = words("approximate"), words("when-behind")
        self.thing_verbs = words("thing-verb")
        self.stemming, self.sounding = words("stemming"), words("sounding")
        self.accusing = lemmas(words("accusing"))
        self.said_behind = listed(words("object-behind-another"))
        self.said_objects = listed(words("object-of-saying") | words("object-behind-another"))
        self.said_matters, self.said_by_bodies = lemmas(words("matter-of-saying")), lemmas(words("object-of-body"))
        self.judging, self.said_of_themselves = lemmas(words("judging")), lemmas(words("reflexive-saying"))
        self.acts, self.shown_feelings = listed(words("object-of-act")), words("shown-feeling")
        self.calling, self.rulings = words("calling-it"), words("ruling-writing")
        self.also_doing, self.matters = lemmas(words("also-doing")), words("matter-noun")
        self.matter_endings = (*words("matter-ending"), *(m for m in self.matters if len(m) > _SHORTEST))
        self.thing_endings, self.shut_out_of = tuple(words("thing-ending")), listed(words("shut-out-of"))
        self.standing_before, self.whence = tuple(words("standing-before")), words("whence")
        self.participle_beginnings = tuple(words("participle-beginning"))
        self.comparatives, self.no_comparatives = tuple(words("comparative-ending")), words("no-comparative")
        self.since, self.from_on = words("since"), words("from-on")
        self.offering, self.offered = lemmas(words("offering")), words("offered")
        self.audiences = words("audience") | grammar.objects
        self.intending, self.hearsay = words("intending"), words("hearsay")
        self.performing, self.gestures = words("performing"), words("gesture")
        self.noticing, self.just, self.lasting = words("noticing"), words("just"), words("lasting")
        self.putting, self.asked_about = words("putting-it"), words("asked-about")
        self.citing, self.uttered, self.never_at_all = words("citing"), words("uttered"), words("never-at-all")
        self.cited, self.wording = words("wording") | words("cited"), words("wording") | words("motto")
        self.never, self.for_example, self.likewise = words("never"), words("for-example"), words("likewise")
        self.several_works, self.getting_names = tuple(words("work-plural")), tuple(words("getting-name"))
        self.quoting, self.going_on = words("quoting"), words("going-on")
        self.copula, self.posters, self.being = words("copula"), words("poster"), words("being")
        self.whose_words = dict(word.partition("=")[::2] for word in words("whose-words"))
        self.in_both_moods = words("same-in-both-moods")
        self.able, self.turns_to_speak = words("able"), words("turn-to-speak")
        self.born = words("born")
        self.bare_objects = words("bare-object")
        self.states, self.stated_things = words("state-noun"), tuple(words("stated-thing"))
        self.several, self.some, self.nobody_named = words("several"), words("some"), words("nobody-named")
        self.couples = tuple(words("couple-ending"))
        self.teams = tuple(words("team"))
        self.only_several = tuple(words("only-several"))
        self.relatives, self.receiving = words("relative"), words("receiving")
        self.letting = words("letting")
        self.sent, self.nothing_heard = words("sent"), words("nothing-heard")
        self.male_writings, self.neuter_writings = tuple(words("male-writing")), tuple(words("neuter-writing"))
        self.councillors = tuple(words("councillor"))
        self.surroundings, self.nicknames = words("surroundings"), words("nickname")
        self.reaching, self.months = words("reaching"), words("month")
        self.contrasting, self.parts_of_writing = words("contrasting"), words("part-of-writing")
        self.subordinators = words("subordinating")
        self.particles = words("verb-particle")
        self.passives, self.have = words("passive"), words("perfect")
        self.impersonal, self.written = words("impersonal-cue"), words("written-cue")
        self.emerging, self.asked_with = words("emerging"), words("asked-with")
        self.telling = frozenset(p[0] for p in frames.get("telling", ()))
        self.telling_endings = tuple(self.telling)
        self.according = frozenset(p[0] for p in frames.get("according", ()))
        self.verdicts = words("report-noun") | words("verdict") | grammar.frame_nouns
        self.report_nouns, self.settled = words("report-noun"), words("settled")
        self.name_adjectives, self.body_adjectives = words("name-adjective"), words("body-adjective")
        plurals = (many for many, one in grammar.lexicon.singular.items() if one in grammar.document)
        self.several_writings = tuple(many for many in plurals if many.endswith("e"))
        self.intentions, self.legal_acts = words("intention-noun"), words("legal-act")
        self.symptoms, self.no_participles = words("symptom"), words("adjective-behind-passive")
        self.views, self.said_to = words("view-noun"), words("participle-to-somebody")
        self.talks, self.plural_endings = tuple(words("talk-noun")), tuple(words("sure-plural-ending"))
        self.bearing, self.naming, self.named = words("bearing-a-name"), words("naming-verb"), words("named-participle")
        self.anybody, self.written_there = words("anybody"), words("written-there")
        self.on_it = words("on-it")
        self.before_roles, self.parted_copulas = words("before-role"), words("parted-copula")
        self.no_verb_endings = tuple(words("no-verb-ending"))
        self.also_said, self.feelings = words("also-said"), words("feelings")
        self.without_object = words("without-object")
        self.getting, self.telling_writings = words("getting"), words("telling-writing")
        self.no_speakers, self.called_so = words("no-speaker"), words("called-so")
        self.coming, self.reasons = words("coming"), words("reason-noun")
        self.rumours, self.spreading = words("rumour"), words("spreading-verb")
        self.reactions, self.reaction_verbs = words("reaction"), words("reaction-verb")
        self.strong_past = words("strong-past")
        self.own, self.focus, self.as_verbs = words("own"), words("focus"), words("as-verb")
        self.light = light(frames.get("light-verb", ()))
        self.joined = joined(grammar.lexicon.cues)
        cues = (cue for several in grammar.lexicon.cues.values() for cue in several)
        self.governing = frozenset(cue.lemma for cue in cues if cue.form == "participle" and cue.gap)
        """Cues whose particle is a preposition, as their participles tell: "gesprochen ... von", no "vorgetragen"."""
        self._kinds: dict[str, str] = {}
        self._heads: dict[str, str] = {}
        self._endings: dict[str, str] = {}
        for kind, nouns in ((DOCUMENT, grammar.document), (BODY, grammar.organisation), (PERSON, grammar.person)):
            self._endings |= dict.fromkeys((n for n in nouns if len(n) >= _SHORTEST), kind)

    def kind(self, low: str) -> str:
        """What a noun in lower case is: ``person``, ``body``, ``document``, or an empty string where no list tells."""
        known = self._kinds.get(low)
        if known is None:
            known = self._kinds[low] = self._kind(low)
        return known

    def _kind(self, low: str) -> str:
        grammar = self.grammar
        for form in _undeclined(low):
            if form in grammar.person:
                return PERSON
            if form in grammar.organisation:
                return BODY
            if form in grammar.document:
                return DOCUMENT
        if low.endswith("ers") and low[:-1] in grammar.epithets:
            return PERSON  # "des Norwegers", and no "Norweger Lachs"
        if low in grammar.given or low in self.no_compounds:
            return ""  # "Thomas" and "Roland", which end in "Oma" and "Land"; "Brandstiftung"
        ending = self._ending(low)
        if ending:
            return self._endings[ending]
        if low.endswith(self.person_endings) and len(low) > _LONGEST_ENDING:
            return "" if low.endswith(self.no_person_endings) else PERSON
        return ""

    def _ending(self, low: str) -> str:
        """The longest noun of ours that a compound ends in, its declension aside; empty where it ends in none."""
        for form in _undeclined(low):
            for first in range(2, len(form) - _SHORTEST + 1):
                if form[first:] in self._endings:
                    return form[first:]
        return ""

    def head(self, low: str) -> str:
        """The singular noun of ours that a word is or ends in: "sprecherin" for "regierungssprecherin"."""
        known = self._heads.get(low)
        if known is None:
            known = self._heads[low] = self._head(low)
        return known

    def _head(self, low: str) -> str:
        grammar = self.grammar
        for form in _undeclined(low):
            if form in grammar.nouns:
                return grammar.lexicon.singular.get(form, form)
        ending = self._ending(low)
        return grammar.lexicon.singular.get(ending, ending) if ending else low

    def is_feminine(self, low: str) -> bool:
        """Whether "der" before a noun is no nominative, because the noun is feminine: "der Presse"."""
        if low.endswith(("in", "innen")):
            return self.kind(low) == PERSON and not low.endswith(self.men_in)
        return low in self.feminine or low.endswith(self.feminine_endings)

    def is_plural(self, low: str) -> bool:
        """Whether a noun of ours is a plural by its form; "Vorsitzende" may be one woman as well."""
        singular = self.grammar.lexicon.singular.get(low, low)
        return singular not in (low, low + "r")

    def are_men(self, low: str) -> bool:
        """Whether "die" before a noun for a person makes it a plural by its ending: "die Richter", no "die Mutter"."""
        return (
            low.endswith("er")
            and low not in self.grammar.female
            and not low.endswith(("schwester", "mutter", "tochter"))
        )

    def is_matter(self, low: str) -> bool:
        """Whether a noun tells of something that is no thing, body or person: "Vorwurf", and no "Tisch"."""
        forms = [*_undeclined(low), *(low.removesuffix(e) for e in _PLURALS if low.endswith(e))]
        if any(form in self.matters or form in self.report_nouns for form in forms):
            return True
        if any(form.endswith(self.thing_endings) for form in forms):
            return False
        somebody = self.kind(low) in (PERSON, BODY)
        return not somebody and any(form.endswith(self.matter_endings) for form in forms)

    def is_like_adverb(self, low: str) -> bool:
        """Whether a word that begins a sentence has the form of an adverb, and of no name that is known."""
        return low.endswith(self.manner_endings) or low in self.grammar.common

    def may_be_verb(self, low: str) -> bool:
        """Whether a word where a verb must stand is in no class of other words."""
        grammar = self.grammar
        other = low in grammar.closed or low in grammar.leading or low in grammar.adverbs
        return not (other or low in self.no_verb or low in grammar.coordinators)

    def may_open(self, low: str) -> bool:
        """Whether a word that begins a sentence may be a noun or a name there, and no adverb."""
        if low in self.grammar.surnames:
            return True  # "Kurz sagte", where Jo Kurz is known
        return low not in self.openers and not low.endswith(self.opener_endings)


def _undeclined(low: str) -> list[str]:
    """A noun as it stands, and without the endings of the genitive and of the dative plural."""
    return [low, *(low.removesuffix(e) for e in _DECLENSIONS if low.endswith(e) and len(low) > _SHORTEST)]


_READY: dict[int, Vocabulary] = {}
_LAST: list[Vocabulary] = []
"""The vocabulary of the document that is being read, for it is asked for at every phrase."""


def vocabulary(grammar: Grammar) -> Vocabulary:
    """The vocabulary of a document's grammar; its word classes are built once for a lexicon."""
    for last in _LAST:
        if last.grammar is grammar:
            return last
    ready = _READY.get(id(grammar.lexicon))
    if ready is None or ready.grammar.lexicon is not grammar.lexicon:
        if len(_READY) >= 8:
            _READY.clear()
        ready = _READY[id(grammar.lexicon)] = Vocabulary(grammar)
    made = copy(ready)
    made.grammar, made.names_in_marks = grammar, set()
    _LAST[:] = [made]
    return made
