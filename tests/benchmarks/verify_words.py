"""The words with which the benchmark of verification spoils quotations, by language; the checker has its own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_BARE = re.compile(r"[^\w'’-]")


def bare(word: str) -> str:
    """A word in small letters without the marks around it."""
    return _BARE.sub("", word).lower()


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language with which quotations are spoilt; those that an honest cut leaves alone are more.

    ``without_not`` has what stays of a word that holds a "not". ``after_not`` are the words behind which one is put.
    """

    no: str
    negations: frozenset[str]
    without_not: Mapping[str, str]
    after_not: frozenset[str]
    modals: Mapping[str, Sequence[str]]
    quantities: Mapping[str, Sequence[str]]
    counts: Mapping[str, str]
    dates: Mapping[str, str]
    content: Sequence[str]
    forms: Mapping[str, str]
    fillers: Sequence[str]
    spoken: frozenset[str]
    pronouns: frozenset[str]
    names: Sequence[str]
    function: frozenset[str]
    bearing: frozenset[str]

    @property
    def amounts(self) -> dict[str, str]:
        """Numbers, dates and units with others of their kind."""
        return {**self.counts, **self.dates}

    def bears(self, words: Sequence[str]) -> bool:
        """Whether words hold something that an honest cut leaves alone."""
        known = {*self.negations, *self.bearing, *self.modals, *self.quantities, *self.counts, *self.dates}
        return any(
            bare(word) in known or bare(word) in self.without_not or any(map(str.isdigit, word)) for word in words
        )


_NT = ("don't", "won't", "can't", "didn't", "isn't", "doesn't", "haven't", "wasn't", "wouldn't", "couldn't")
_AFTER_NOT = ("is", "are", "was", "were", "will", "would", "should", "could", "can", "has", "have", "must", "did", "do")
_MODALS = {
    "may": ["will", "must"], "might": ["will"], "will": ["might", "may"], "would": ["should", "might"],
    "can": ["must", "should"], "could": ["should", "must"], "should": ["could", "might"], "must": ["may", "could"],
}  # fmt: skip
_QUANTITIES = {"all": ["some", "most"], "every": ["any", "each"], "some": ["all", "most"], "many": ["few", "all"],
               "most": ["some", "all"], "always": ["sometimes", "often"], "more": ["less", "fewer"], "never": [],
               "few": ["many"], "everybody": ["somebody"]}  # fmt: skip
_COUNTS = {"two": "three", "three": "five", "four": "six", "five": "nine", "six": "four", "seven": "eight",
           "eight": "seven", "ten": "twelve", "twenty": "thirty", "thirty": "forty", "hundred": "thousand",
           "million": "billion", "billion": "million", "thousand": "hundred", "fifteen": "fifty"}  # fmt: skip
_DATES = {"monday": "Thursday", "march": "August", "days": "weeks", "weeks": "months", "months": "years",
          "years": "months", "year": "week", "dollars": "cents", "miles": "yards", "october": "June"}  # fmt: skip
_CONTENT = """harbour garden window engine pencil lantern meadow orchestra biscuit carpet thunder violin saddle blanket
compass turnip wallpaper cathedral puddle feather ladder marmalade""".split()
_SHORT_FORMS = {"do not": "don't", "does not": "doesn't", "is not": "isn't", "it is": "it's", "i am": "I'm",
                "we are": "we're", "they are": "they're", "you are": "you're", "that is": "that's", "we have": "we've",
                "i have": "I've",
                "we will": "we'll", "i will": "I'll", "he is": "he's", "she is": "she's",
                "going to": "gonna"}  # fmt: skip
_LONG_FORMS = {short: long for long, short in _SHORT_FORMS.items()}
_FILLERS = ("uh", "um", "you know", "I mean", "well")
_PRONOUNS = ("he", "she", "they", "him", "her", "them", "it", "this")
_NAMES = ("Secretary Alder", "the Ellery board", "Mr. Quillfeather", "the harbour treaty", "Brookside")
_FUNCTION = set(
    """the a an of to in is are and or for with that this by on as it be was were at from i you he she we they his her
    its our their my your me him them us do did does have has had so if but not no will would can what who which there
    here     been being am going about just very because when then than also into out up down all some""".split()
)
ENGLISH = Words(
    no="not",
    negations=frozenset({"not", "never"}),
    without_not={form: {"won't": "will", "can't": "can"}.get(form, form[:-3]) for form in _NT},
    after_not=frozenset(_AFTER_NOT),
    modals=_MODALS,
    quantities=_QUANTITIES,
    counts=_COUNTS,
    dates=_DATES,
    content=_CONTENT,
    forms=_SHORT_FORMS | _LONG_FORMS,
    fillers=_FILLERS,
    spoken=frozenset({"well", "uh", "um", "look"}),
    pronouns=frozenset(_PRONOUNS),
    names=_NAMES,
    function=frozenset(_FUNCTION),
    bearing=frozenset(
        """no nobody nothing without neither nor none unless if one think believe want try trying hope half about any
        never""".split()
    ),
)


GERMAN = Words(
    no="nicht",
    negations=frozenset({"nicht", "nie", "niemals"}),
    without_not={"kein": "ein", "keine": "eine", "keinen": "einen", "keiner": "einer", "keinem": "einem"},
    after_not=frozenset("ist sind war waren wird werden würde kann können konnte muss müssen soll sollte will".split()),
    modals={
        "kann": ["muss", "darf"], "können": ["müssen", "sollen"], "muss": ["kann", "darf"], "müssen": ["dürfen"],
        "könnten": ["müssten"], "könnte": ["müsste", "sollte"], "sollte": ["könnte", "müsste"], "darf": ["muss"],
        "dürfen": ["müssen"], "müsste": ["könnte"], "müssten": ["könnten"], "wollen": ["sollen"],
    },
    quantities={
        "alle": ["einige", "manche"], "alles": ["manches"], "viele": ["wenige", "alle"], "einige": ["alle", "viele"],
        "jeder": ["mancher"], "jedes": ["manches"], "jede": ["manche"], "meisten": ["wenigsten"], "niemals": [],
        "mehr": ["weniger"], "weniger": ["mehr"],
    },
    counts={
        "zwei": "drei", "drei": "vier", "vier": "sechs", "fünf": "acht", "sechs": "neun", "sieben": "zehn",
        "acht": "elf", "zehn": "zwölf", "elf": "sieben", "zwölf": "zwanzig", "vierzehn": "vierzig",
        "neunzehn": "neunzig", "zwanzig": "dreißig", "dreißig": "vierzig", "vierzig": "fünfzig",
        "fünfzig": "fünfzehn", "millionen": "Milliarden", "einundzwanzig": "einundvierzig",
        "neuntausend": "neunhundert", "achtzehntausend": "achtzigtausend",
    },
    dates={
        "märz": "August", "mai": "November", "juni": "April", "januar": "Juli", "oktober": "Dezember",
        "dienstag": "Sonntag", "freitag": "Montag", "jahre": "Monate", "monate": "Wochen", "metern": "Kilometern",
        "euro": "Cent", "monaten": "Jahren", "zentimetern": "Metern",
    },
    content="Garten Lampion Bleistift Orchester Teppich Sattel Kompass Puppe Leiter Marmelade Fenster Geige".split(),
    forms={
        "haben es": "haben's", "ist es": "ist's", "geht es": "geht's",
        "hat es": "hat's", "habe es": "hab's", "kann es": "kann's", "in das": "ins", "auf das": "aufs",
        "an das": "ans", "für das": "fürs", "von dem": "vom", "zu dem": "zum",
    },
    fillers=("äh", "ähm", "also", "na ja"),
    spoken=frozenset({"äh", "ähm", "tja"}),
    pronouns=frozenset({"er", "sie", "ihn", "ihm", "es"}),
    names=("Frau Ellering", "der Kreistag", "Herr Vollmer", "die Nachbargemeinde"),
    function=frozenset(
        """der die das den dem des ein eine einen einem einer und oder aber denn dass wenn ob ist sind war hat haben
        ich du er sie es wir ihr uns mir ihn ihm sich in im an am auf aus bei mit von vom zu zum zur für über unter
        nach vor als wie was wer so auch noch schon nur da dann hier dort doch ja""".split()
    ),
    bearing=frozenset(
        """nichts niemand niemanden nirgends weder noch ohne falls sofern wenn glaube möchte vielleicht wahrscheinlich
        etwa rund ungefähr fast höchstens mindestens kaum einzige einziger einziges hälfte prozent will wollte
        vergeblich zweifel einmal zweimal mal eher erst dritte zweiten zwölften etwas irgendjemand irgendetwas manche
        manchen manchem jemand keiner besser lieber""".split()
    ),
)  # fmt: skip
