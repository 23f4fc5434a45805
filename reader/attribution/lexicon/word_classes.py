"""The closed classes and noun lists of a language as its grammar of subjects uses them, looked up once."""

from __future__ import annotations

from copy import copy
from itertools import groupby
from operator import itemgetter
from typing import Protocol

from reader.attribution.lexicon.lexicon import Lexicon
from reader.attribution.lexicon.pairs import spans, told_by
from reader.attribution.phrases.mention import Mention
from reader.attribution.text.tokens import Token

NO_PLURAL_ENDINGS = ("ss", "us", "is", "'s", "’s")
"""How a word ends that ends in "s" and is one thing all the same."""

SAYING = frozenset(("speech", "told"))
"""Tiers of the verbs by which somebody says words, and does not only think, call or argue."""
CLAUSE_TIERS = ("speech", "stance", "weak")
"""Tiers of verbs that a clause without "that" can follow."""

OWNERS = (
    ("male", False, "possessive-male"),
    ("female", False, "possessive-female"),
    ("", True, "possessive-plural"),
    ("thing", False, "possessive-thing"),
)


class NounPhrase(Protocol):
    """A language's own way to read the noun phrase that begins at token ``start``; None where none does."""

    def __call__(self, tokens: list[Token], start: int, limit: int, grammar: Grammar) -> Mention | None:
        """The phrase, at most up to token ``limit``."""


class Grammar:
    """The word classes of one language, and what one document shows of its words.

    ``proper`` and ``common`` are the words that the document writes with and without a capital inside a sentence,
    ``surnames`` those that follow a given name in it, ``proper_pairs`` those with a capital inside a sentence before
    another one, ``pets`` the names of animals.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        words, roles = lexicon.word_class, lexicon.role_class
        self.lexicon = lexicon
        self.noun_phrase: NounPhrase | None = None
        self.determiners = words("determiner")
        self.possessives, self.articles = words("possessive"), words("article")
        self.leading = self.determiners | self.possessives
        self.definite = words("definite")
        self.pronouns: dict[str, tuple[str, bool]] = {}
        for name, gender, plural in (
            ("male", "male", False),
            ("female", "female", False),
            ("plural", "", True),
            ("thing", "thing", False),
            ("first", "first", False),
        ):
            self.pronouns |= dict.fromkeys(words(f"pronoun-{name}"), (gender, plural))
        self.womens_titles = words("womens-title")
        self.accusing, self.accused_of = words("accusing-cue"), words("accused-of")
        self.accusations, self.formerly = words("accusation-noun"), words("formerly")
        self.county_words, self.county_endings = words("county-word"), tuple(words("county-ending"))
        self.portfolios = words("portfolio-office")
        self.sex_or_age = words("sex-or-age")
        self.unsigned = words("unsigned")
        self.spoken_to, self.salutations = words("spoken-to"), words("salutation")
        self.myself, self.own = words("pronoun-i"), words("own-word")
        self.relative = words("pronoun-relative")
        self.being = words("be") | words("copula") | frozenset(("been",))
        self.who, self.which = words("pronoun-who"), words("pronoun-which")
        self.male, self.female = roles("person-male"), roles("person-female")
        self.men = tuple(words("ending-of-men"))
        self.person = roles("person") | self.male | self.female
        self.male |= {noun for noun in self.person if noun.endswith(self.men)}
        self.organisation, self.document = roles("organisation"), roles("document")
        self.body_endings = tuple(noun for noun in self.organisation if len(noun) > 3)  # "Bundesamt"
        self.source = roles("source")
        self.nouns = self.person | self.organisation | self.document
        self.modifiers = roles("modifier")
        self.prepositions = words("preposition")
        self.noun_prepositions = words("noun-preposition")
        self.conjunctions = words("conjunction")
        self.coordinators = words("coordinator")
        self.auxiliaries = words("auxiliary") | words("negative-auxiliary")
        self.adverbs = words("adverb")
        self.time = words("time")
        self.days = words("day")
        self.calendar = words("month") | self.days
        self.not_name = words("not-name")
        self.particles = words("name-particle")
        self.titles = lexicon.titles
        self.title_starts = lexicon.title_starts
        self.title_words = frozenset(word.lower() for title in lexicon.titles for word in title)
        self.given = lexicon.given
        self.negations = words("negation") | words("negative-auxiliary")
        self.closed = (
            self.prepositions
            | self.conjunctions
            | self.auxiliaries
            | self.relative
            | frozenset(self.pronouns)
            | words("that")
            | words("negation")
        )
        self.edges = self.conjunctions | self.adverbs | self.relative | words("that")
        self.openers = frozenset(self.pronouns) | self.leading | self.nouns | self.modifiers | words("quantity")
        self.that = words("that")
        self.questions = words("question-word")
        self.noun_like_base = words("noun-like-base")
        self.noun_like = self.noun_like_base | words("noun-like")
        self.objects = words("object")
        self.object_genders = {w: g for g in ("male", "female") for w in words(f"object-{g}")}
        self.after_pronoun = self.time | self.prepositions | self.adverbs
        self.finite_cues = frozenset(low for low, cues in lexicon.cues.items() if any(c.form == "finite" for c in cues))
        saying = {
            low: [c for c in cues if c.form == "finite" and c.tier in SAYING] for low, cues in lexicon.cues.items()
        }
        self.saying_cues = frozenset(low for low, cues in saying.items() if cues)
        self.saying_words = frozenset(low for low, cues in saying.items() if any(len(c.words) == 1 for c in cues))
        self.frame_nouns = frozenset(p[0] for p in lexicon.frames.get("noun", ()))
        self.state_starts = frozenset(p[0] for p in lexicon.frames.get("state", ()))
        self.telling_nouns = frozenset(p[0] for p in lexicon.frames.get("telling", ()))
        self.telling_starts = words("telling-start")
        self.as_words = words("as")
        self.be_content = frozenset(p[0] for p in lexicon.frames.get("be-content", ()))
        self.frame_starts = (
            frozenset(p[0] for p in lexicon.frames.get("according", ())) | self.telling_starts | self.as_words
        )
        self.quantities, self.quantity_tails = words("quantity"), words("quantity-tail")
        self.before_gerund = words("before-gerund")
        self.settlements, self.voices, self.media = words("settlement"), words("voice"), words("media")
        self.joiner = lexicon.settings.get("and", "and")
        self.copulas, self.whose = words("copula"), words("possessive-relative")
        self.origin_prepositions = words("origin-preposition")
        self.participles = frozenset(low for low, cues in lexicon.cues.items() if any(c.form != "finite" for c in cues))
        self.accusing_forms = frozenset(
            low for low in self.participles if any(c.lemma in self.accusing for c in lexicon.cues[low])
        )
        self.tail_adjectives, self.name_prepositions = words("tail-adjective"), words("name-preposition")
        self.postnominals = words("postnominal")
        self.renaming, self.named_things = words("quoted-as-word"), words("named-thing")
        self.answering, self.adding = words("answering-cue"), words("adding-cue")
        self.known = words("known-as")
        self.reflexives, self.first_owners = words("reflexive"), words("possessive-first")
        self.writers_own = self.myself | self.first_owners
        self.hearing = words("hearing-verb")
        self.quoting, self.recalling = words("quoting-verb"), words("recalling-verb")
        self.ordinals = words("ordinal")
        self.first_forms, self.first_singular = words("first-form"), words("first-singular")
        self.introducing = self.first_forms | words("pronoun-first") | words("copula") | words("be")
        self.going_on = words("going-on")
        self.none_of_them, self.not_none = words("none-of-them"), words("not-none")
        self.number_words, self.numbered_offices = words("number-word"), words("numbered-office")
        self.facts, self.by_how_much = words("source-of-facts"), words("by-how-much")
        self.calling, self.no_person_ahead = words("calling-verb"), words("no-person-ahead")
        pairs = (word.replace("-", " ").partition("=") for word in words("same-body"))
        self.also_called = dict(word.partition("=")[::2] for word in words("also-called"))
        self.wider_callings, self.wider_offices = told_by(words("wider-calling")), told_by(words("wider-office"))
        self.doing, self.suffering = told_by(words("doing")), told_by(words("suffering"))
        self.doing_in_court = told_by(words("doing-in-court"))
        self.court_parts, self.of_age = told_by(words("court-part")), spans(words("of-age"))
        self.speaking, self.features, self.verbs_as_bodies = words("speaking"), words("feature"), words("verb-as-body")
        self.affecting, self.joining_in = words("affecting"), words("joining-in")
        self.kin_by_kin = frozenset(word.partition("=")[::2] for word in words("kin-by-kin"))
        self.in_scene, self.kin = words("part-in-scene"), words("kin")
        self.offices_again, self.posts = tuple(words("office-again")), tuple(words("post"))
        self.boards, self.born = tuple(words("board")), words("born")
        self.trades_in_scene, self.opponents = words("trade-in-scene"), words("opponent")
        self.into_marks, self.said_so = words("into-marks"), words("said-so")
        self.issued, self.statements = words("issued-writing") | words("statement"), words("statement")
        self.no_participles, self.moods = tuple(words("no-participle")), words("subjunctive")
        self.relative_genders = {word: gender for gender in ("male", "female") for word in words(f"relative-{gender}")}
        self.teams, self.teams_again = tuple(words("team")), words("team-again")
        self.rulings, self.courts = words("ruling"), words("court")
        self.court_offices, self.defendants = tuple(words("court-office")), words("defendant")
        self.lawyers, self.prosecutors = tuple(words("lawyer")), tuple(words("prosecutor"))
        self.leaders, self.running = words("leader"), words("running")
        self.heads_of_bodies = words("head-of-body")
        self.clients, self.listening = words("client"), words("listening")
        self.decisions, self.deciding = words("decision"), words("deciding")
        self.firms_again, self.firm_nouns = words("firm-again"), words("firm-noun") | words("firm-again")
        self.associations_again = words("association-again")
        self.clubs_again, self.club_forms = words("club-again"), words("club-form")
        self.associations = words("association") | self.associations_again
        self.told_by_noun = self.firm_nouns | self.associations | words("told-by-noun")
        self.same_offices = frozenset(word.partition("=")[::2] for word in words("same-office"))
        self.bodies_again = words("body-again")
        kinds = (word.partition("=")[::2] for word in sorted(words("body-of-kind-again")))
        self.kinds_again = {head: tuple(of for _, of in several) for head, several in groupby(kinds, itemgetter(0))}
        self.same_bodies = {called: noun for called, _, noun in pairs}
        self.body_kinds = told_by(words("body-again"))
        self.called_again = self.body_kinds.keys() | self.same_bodies.keys()
        self.title_endings = tuple(words("title-ending"))
        self.dying, self.killed, self.victims = words("dying"), words("killed"), words("victim")
        self.surname_kin = words("surname-kin")
        self.offices, self.positions = words("office"), words("position")
        self.leading_offices = words("leading-office")
        self.company_forms = words("company-form")
        self.firm_names = words("firm-name")
        self.topic_bodies, self.place_bodies = words("topic-body"), words("place-body")
        self.topics, self.institutions = words("topic"), words("institution")
        self.other_bodies, self.body_parts = words("other-body"), words("body-part")
        self.spokespeople, self.sites = words("spokesperson"), words("site")
        self.gone, self.studies = words("irregular-past"), words("study")
        self.deaths, self.unnamed_sources = words("death"), words("unnamed-source")
        self.courtesies, self.relaying = words("courtesy-title"), words("relaying-source")
        self.recordings, self.witnessing = words("recording"), words("witnessing-verb")
        self.renamed_bodies, self.of_people = words("renamed-body"), words("body-of-people")
        self.name_nouns = frozenset(word for nouns in lexicon.body_nouns.values() for word in nouns)
        self.nouns_of_bodies = self.organisation | self.topic_bodies | self.place_bodies
        self.joined_bodies, self.member_bodies = words("joined-body"), words("member-body")
        self.bodies_of_matters = words("body-of-matters")
        self.maiden, self.ship_openings = words("maiden"), words("ship-opening")
        self.naming_oneself = self.calling | words("naming-oneself")
        self.generic = words("generic-determiner")
        self.firm_endings, self.unreported = words("firm-ending"), words("unreported")
        self.empty_objects = words("empty-object")
        self.either, self.plural_be = words("person-or-body"), words("plural-be")
        self.causatives = words("causative")
        self.companies, self.any_body = words("company"), words("any-body")
        self.learning = words("learning")
        self.opening_bodies, self.name_openings = words("opening-body"), words("name-opening")
        self.before_firms = words("before-firm")
        self.plain_bodies = self.companies | self.any_body
        of = lexicon.body_nouns
        firms = {word for noun in self.companies for word in of.get(noun, ())}
        self.institution_nouns = frozenset(w for noun in self.institutions for w in of.get(noun, ())) - firms
        self.calling_surnames, self.surname_words = words("calling-surname"), words("surname-word")
        self.frame_joiners = self.coordinators | words("frame-joiner")
        self.agent_endings = tuple(words("agent-ending"))
        self.indefinite = words("pronoun-indefinite-person")
        self.writings, self.role_words = self.document - self.person, self.nouns | self.modifiers
        self.plurals = frozenset((self.person | self.document) & lexicon.singular.keys())
        self.uttering, self.unnamed = words("uttering-verb"), words("unnamed-noun")
        self.patrons = words("patron")
        self.denying = frozenset(word.replace("_", " ... ") for word in words("denying"))
        self.asking = frozenset(word.replace("_", " ... ") for word in words("asking"))
        self.rejecting, self.receiving = words("rejecting"), words("receiving-verb")
        self.sends_writing = words("posting-verb")
        self.finding, self.sending = words("finding-verb"), words("sending-verb")
        self.two_word_bodies = frozenset(word.replace("_", " ") for word in words("two-word-body"))
        self.issued_in, self.told_of_in, self.topic_nouns = words("issued-in"), words("told-of-in"), words("topic-noun")
        self.origins = words("origin")
        self.replies, self.reply_comes = words("reply"), words("reply-comes")
        self.passing_on, self.announcing = words("passing-on"), words("announcing")
        self.quoting_cues = words("quoting-cue")
        self.taking_works = words("taking-work")
        self.not_done, self.conditions, self.nobody = words("not-done"), words("condition"), words("nobody")
        self.place_openings = words("place-opening")
        self.modals, self.superlative_endings = words("modal"), tuple(words("superlative-ending"))
        self.on_writings = words("writing-preposition")
        self.pages = self.voices | words("own-page")
        self.those, self.instructions = words("those"), words("instruction")
        self.whose_nouns = words("noun-source") | words("of")
        self.anybody = words("anybody") | self.quantities
        self.singular_indefinite = words("one-of-many")
        self.committing = words("committing-cue")
        self.meaning, self.blaming = words("meaning-cue"), words("blaming-verb")
        self.ranks, self.set_off = words("rank"), words("set-off")
        self.topical, self.sent_by = words("topic-preposition"), words("sender-preposition")
        self.kin = words("kin")
        self.relatives = words("relative-noun")
        self.role_openers = self.modifiers | self.person
        self.workplace_prepositions = words("workplace-preposition")
        self.place_prepositions, self.spots = words("place-preposition"), words("spot") | words("no-surname")
        self.no_surnames = words("no-surname")
        self.singles, self.plural_determiners = words("single"), words("plural-determiner")
        self.several_objects = words("object-several")
        offices = (word.replace("-", " ").partition("=") for word in words("short-office"))
        self.short_offices = {short: office for short, _, office in offices}
        self.media_names, self.press_voices = words("media-name"), words("press-voice")
        self.demonym_endings, self.demonyms = tuple(words("demonym-ending")), words("demonym")
        self.aged = "year-old"
        self.callings = self.person | self.demonyms | {self.aged}
        self.nationalities = words("nationality")
        self.adverb_endings = tuple(words("adverb-ending"))
        self.gerund_endings = tuple(words("gerund-ending"))
        self.past_endings = tuple(words("past-ending"))
        self.verb_endings = tuple(words("verb-ending"))
        self.plural_endings = tuple(words("plural-ending"))
        self.of, self.with_, self.infinitive = words("of"), words("with"), words("infinitive-marker")
        self.behind_bodies = self.of | self.name_prepositions
        self.inside_bodies = self.behind_bodies | {self.joiner, ","}
        self.before_who = self.with_ | words("before-who")
        self.void_pronouns = words("pronoun-void")
        self.fronting, self.pairs = words("fronting"), words("pair")
        self.animals, self.inside_verbs = words("animal"), words("inside-verb")
        self.showing, self.emphatic, self.where = words("showing-verb"), words("emphatic"), words("place-clause")
        self.beliefs, self.naming_nouns = words("belief"), words("naming-noun")
        self.hearing_bodies = words("hearing-body")
        self.acting_nouns, self.marrying, self.how = words("acting-noun"), words("marrying"), words("how")
        self.limiting, self.future = words("limiting"), words("future")
        self.not_finite = words("auxiliary-not-finite")
        self.finite_auxiliaries = self.auxiliaries - self.not_finite
        self.labels = {"question": words("label-question"), "answer": words("label-answer")}
        self.examining, self.unseen_voices = words("examining"), words("label-voice")
        letters = (word for label in self.labels.values() for word in label if len(word) == 1)
        self.question_letters = frozenset(f"{letter.upper()}." for letter in letters)
        self.interviewer = lexicon.settings.get("interviewer", "interviewer")
        self.interviewee = lexicon.settings.get("interviewee", "interviewee")
        self.told_to = tuple(filter(None, lexicon.settings.get("told-to", "").split(", ")))
        self.letter_writer = lexicon.settings.get("letter-writer", "letter writer")
        self.small = self.prepositions | self.determiners | self.coordinators
        self.works = words("work")
        self.before_works = words("before-work")
        self.by = words("by")
        self.ages = tuple(words("age"))
        self.plain_cues, self.holding = words("plain-cue"), words("holding-cue")
        self.interviewing = frozenset(
            (phrase[0], phrase[1]) for phrase in lexicon.frames.get("interviewing", ()) if len(phrase) == 2
        )
        self.affiliations, self.own_bodies = words("affiliation"), words("own-body")
        self.answering_particles = words("answering-particle")
        self.told_genres, self.one_more = words("told-genre"), words("one-more")
        self.recalled, self.view_nouns = words("recalled-cue"), words("view-noun")
        self.dubbing, self.numerals = words("dubbing-cue"), words("numeral")
        self.tail_prepositions = words("tail-preposition")
        self.subordinators = words("subordinator")
        self.conjunction_only = words("conjunction-only")
        self.existential = words("existential")
        self.takes_object = frozenset(word.replace("_", " ") for word in words("takes-object"))
        self.takes_any_object, self.wanted_things = words("takes-any-object"), words("wanted-thing")
        self.wanting = frozenset(word.replace("_", " ") for word in words("wanting-cue"))
        self.warning_cues, self.warned_of = words("warning-cue"), words("warned-of")
        self.crowds, self.seen_by, self.somebody = words("crowd"), words("seen-by"), words("somebody")
        self.written_by, self.nation_people = words("written-by"), words("nation-person")
        self.admitting_acts, self.telling_acts = words("admitting-act-cue"), words("telling-act-cue")
        self.telling_act_of, self.heard_from, self.outsiders = (
            words("telling-act-of"),
            words("heard-from"),
            words("outsider"),
        )
        self.appealing, self.contrasting = words("appealing-cue"), words("contrasting")
        self.asking_of, self.reading_so = words("asking-of"), words("reading-so")
        self.putting = frozenset(word.replace("_", " ") for word in words("putting-cue"))
        self.ratings, self.gerund_adjectives = words("rating"), words("gerund-adjective")
        self.approximating, self.present_beliefs = words("approximating"), words("present-belief")
        self.finding_cues, self.plain_writings = words("finding-cue"), words("plain-writing")
        self.whereabouts, self.compound_tails = words("whereabouts"), words("compound-tail")
        self.examples, self.when_nouns = words("example"), words("when-noun")
        self.papers, self.posting, self.posts_again = words("own-paper"), words("posting"), tuple(words("posted"))
        self.through, self.belonging = words("through"), words("belonging")
        self.on, self.networks, self.grand = words("on"), words("network"), words("grand")
        self.both, self.judges_papers, self.inscriptions = words("both"), words("judges-paper"), words("inscription")
        self.firms_only = words("firm-only")
        self.perfect_gerunds, self.viewpoints = words("perfect-gerund"), words("viewpoint")
        self.votes, self.alternatives, self.spoken_about = words("vote"), words("alternative"), words("spoken-about")
        self.tells_of_another, self.shouting = words("tells-of-another"), words("shouting-cue")
        self.opening_adjectives, self.name_suffixes = words("opening-adjective"), words("name-suffix")
        self.kin_calls, self.showing_acts, self.no_labels = words("kin-call"), words("showing-act"), words("no-label")
        self.news_cues, self.questioners = words("news-cue"), words("questioner")
        self.crews, self.planning = words("hearing-crew"), words("planning")
        self.hearers, self.no_tails = words("hearer"), words("no-tail")
        self.deciding, self.branches = words("deciding"), words("branch-noun")
        self.early_on, self.reasons = words("early-on"), words("reason")
        self.of_people_only, self.what = words("of-people-only"), words("what")
        self.linking, self.held_nouns = words("linking"), words("held-noun")
        self.advising_nouns, self.hearsay = words("advising-noun"), words("hearsay")
        self.plural_numbers, self.reported_auxiliaries = words("plural-number"), words("reported-auxiliary")
        self.habits, self.answered_for = words("habit"), words("answered-for")
        self.acting_to_say, self.interposing = words("acting-to-say"), words("interposing-cue")
        self.place_adverbs, self.many_nouns = words("place-adverb"), words("many-noun")
        self.going_by, self.past_participles = words("going-by"), words("past-participle")
        self.notes_things, self.verb_particles = words("notes-things"), words("verb-particle")
        self.told_things, self.abstract_endings = words("told-thing"), tuple(words("abstract-ending"))
        self.plain_verbs = words("plain-verb")
        self.finite_forms = self.auxiliaries | self.finite_cues
        self.saying_forms = frozenset(w for w in self.finite_cues if lexicon.cues[w][0].lemma in self.plain_cues)
        self.resuming = self.auxiliaries | self.saying_forms
        self.clause_cues = frozenset(
            w
            for w in self.finite_cues
            if lexicon.cues[w][0].tier in CLAUSE_TIERS and lexicon.cues[w][0].lemma not in self.takes_object
        )
        self.verb_forms = self.finite_forms | self.plain_verbs
        self.function_words = self.closed | self.leading
        self.clause_openers = self.prepositions | self.subordinators | self.conjunctions
        self.before_nouns = (self.conjunctions - self.adverbs) | self.determiners
        self.no_calling = self.function_words | self.finite_cues | self.adverbs | self.coordinators | self.time
        self.no_calling |= words("no-calling")
        self.owners = {w: (g, p) for g, p, c in OWNERS for w in words(c)}
        self.proper: frozenset[str] = frozenset()
        self.common: frozenset[str] = frozenset()
        self.surnames: frozenset[str] = frozenset()
        self.word_surnames: frozenset[str] = frozenset()
        self.proper_pairs: frozenset[str] = frozenset()
        self.pets: frozenset[str] = frozenset()
        self.initials: frozenset[str] = frozenset()
        self.gaps = frozenset(c.gap for cues in lexicon.cues.values() for c in cues if c.gap)
        self.noun_endings = tuple(words("noun-ending"))
        self.infinitive_endings = tuple(words("infinitive-ending"))
        self.sure_verb_endings = tuple(words("sure-verb-ending"))
        self.plural_verb_endings = tuple(words("plural-verb-ending"))
        self.opening_participle_endings = tuple(words("opening-participle-ending"))
        self.adjective_endings = tuple(words("adjective-ending"))
        self.verb_second = lexicon.settings.get("verb-second") == "yes"
        self.clause_comma = lexicon.settings.get("clause-comma") == "yes"
        self.according_behind = frozenset(p[0] for p in lexicon.frames.get("according-behind", ()))
        compounded = lexicon.settings.get("compounds") == "yes"
        self.calling_endings = tuple(n for n in self.person if compounded and len(n) > 3)
        clitics = words("clitic")
        self.before_verbs = words("before-verb") | clitics | (self.negations if clitics else frozenset())
        self.adverb_phrases = frozenset(word.replace("_", " ") for word in words("adverb-phrase"))
        self.impersonal, self.void_subjects = words("impersonal"), words("void-subject")
        self.general_roles, self.sole_offices = words("general-role"), words("sole-office")
        self.apart = words("part-in-court")
        self.homes, self.anybody_again = words("home"), words("epithet-of-anybody")
        self.epithets = words("epithet") | self.homes
        self.compound_epithets, self.plain_people = words("epithet-compound"), words("plain-person")
        self.meant = words("meant-one")
        self.others = words("other-one")
        self.anybody_nouns = words("anybody-noun")
        self.lawmakers, self.lawmakers_again = words("lawmaker"), words("lawmaker-again")
        self.candidacies = words("candidacy")
        self.limiting = words("limiting")
        self.elected, self.serving = words("elected"), words("serving")
        self.having, self.meals = words("having"), words("meal")
        self.that_times, self.occasions = words("that-time"), words("occasion")
        self.telling_manner, self.one_of_court = words("telling-manner"), words("one-of-court")
        self.account_nouns = words("account-noun")
        self.writings_speak = lexicon.settings.get("writings") == "speak"
        self.gendered_things = lexicon.settings.get("things") == "gendered"
        self.romance = lexicon.settings.get("grammar") == "romance"
        self.own_rules = "grammar" in lexicon.settings
        self.subject_dropped = lexicon.settings.get("subject") == "dropped"
        self.plain_titles = lexicon.settings.get("titles") == "plain"
        self.capital_nouns = lexicon.settings.get("capitals") == "nouns"

    def is_plural_form(self, low: str) -> bool:
        """Whether a word in lower case ends as a plural does, and not as "boss", "virus", "basis" or "Denholm's"."""
        return len(low) > 3 and low.endswith(self.plural_endings) and not low.endswith(NO_PLURAL_ENDINGS)

    def is_past_form(self, low: str) -> bool:
        """Whether a word in lower case tells by its form or by the list what was done: "published", "sent"."""
        return low.endswith(self.past_endings) or low in self.past_participles

    def pronoun_gender(self, low: str) -> str:
        """The gender that a pronoun tells, in lower case: "female", "thing", "first"; empty for any other word."""
        return self.pronouns.get(low, ("", False))[0]


_READY: dict[int, Grammar] = {}


def grammar_of(lexicon: Lexicon) -> Grammar:
    """The grammar of a lexicon, for one document: its classes are built once, its document's words are its own."""
    ready = _READY.get(id(lexicon))
    if ready is None or ready.lexicon is not lexicon:
        if len(_READY) >= 8:
            _READY.clear()
        ready = _READY[id(lexicon)] = Grammar(lexicon)
    return copy(ready)
