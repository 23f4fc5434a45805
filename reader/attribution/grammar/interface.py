"""The interface of a language's own grammar.

Most of a language is data: the word lists under `reader.languages`. Where its grammar differs from what the shared
modules read, it has one module here. The module is named by the line "grammar NAME" in the language's ``settings.txt``,
and holds `LanguageRules` under the name ``RULES``. What it leaves out is done as for English. English has no such
module, and a module is imported only when a document in its language is read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from reader.attribution.content.claim import Claim
from reader.attribution.content.direct import claims
from reader.attribution.content.indirect import Reported, reported
from reader.attribution.content.scare import is_scare
from reader.attribution.cues.cue_phrases import frames
from reader.attribution.cues.frames import Frame
from reader.attribution.lexicon.lexicon import Lexicon, LexiconError
from reader.attribution.lexicon.word_classes import Grammar, NounPhrase
from reader.attribution.paragraphs import Read, Sentence, in_marks
from reader.attribution.phrases.main_clause import Topic, main_subject
from reader.attribution.phrases.mention import Mention
from reader.attribution.phrases.names import names_in
from reader.attribution.phrases.roles import apposition
from reader.attribution.text.quotation_marks import Passage
from reader.attribution.text.tokens import Token
from reader.document.model import Paragraph, Span


@dataclass(frozen=True, slots=True)
class LanguageRules:
    """The functions that read a language; each default is the one for English.

    The functions over tokens get a paragraph's tokens and a half-open range of them; those over a sentence may rely on
    ``sentence.frames`` and ``sentence.people``.
    """

    noun_phrase: NounPhrase | None = None
    """The noun phrase that begins at a token, up to a limit; None where none does. The default is `core`."""
    names: Callable[[list[Token], int, int, Grammar], list[Mention]] = names_in
    """The people and bodies that a sentence names, in order: they are entered in the cast."""
    topic: Topic = main_subject
    """Whom a sentence is about, the subject of its main clause: pronouns later mean them."""
    frames: Callable[[list[Token], int, int, Grammar], list[Frame]] = frames
    """Where somebody is said to say something, in order of the cues: subject, cue, and where the words can begin."""
    marked: Callable[[Sequence[Paragraph], Grammar], list[list[Passage]]] = in_marks
    """Which words of each paragraph are said: those between marks, and where a language has them, turns with a dash."""
    role_beside: Callable[[list[Token], Mention, int, int, Grammar], tuple[str, str]] = apposition
    """The role that stands in apposition to a name, and the affiliation; two empty strings where none does."""
    ranker: str = "speakers"
    """The model that decides among the candidates: a data file of `reader.attribution.ranker`."""
    claims: Callable[[Read, Sentence, Grammar], dict[int, Claim]] = claims
    """Whose each passage in marks is, by the passage's index in its paragraph."""
    reported: Callable[[Read, Sentence, Grammar, frozenset[int]], list[Reported]] = reported
    """The reported speech of a sentence, each with the frame that reports it; the set holds the tokens of passages
    that nobody says."""
    scare: Callable[[Read, Sentence, int, Claim, Grammar], bool] = is_scare
    """Whether the passage at a token is nobody's words: a title, a term, irony."""
    carried: Callable[[Read, Sentence, Grammar], tuple[Span, ...]] | None = None
    """The words of a sentence without a frame that still report what the last speaker said, by their mood;
    empty where none do.

    It is None where no mood tells, as in English."""
    firm: bool = False
    """Whether a frame with a subject that is no pronoun stands against the ranker, which has learned from English."""


DEFAULT = LanguageRules()


def rules_for(lexicon: Lexicon) -> LanguageRules:
    """The rules of a lexicon's language.

    Raises:
        LexiconError: its settings name a grammar that does not exist.
    """
    name = lexicon.settings.get("grammar", "")
    if not name:
        return DEFAULT
    if not name.isidentifier() or find_spec(f"{__package__}.{name}") is None:
        raise LexiconError(f"settings.txt: there is no grammar {name!r}; leave the line out, or name one of ours")
    rules = import_module(f"{__package__}.{name}").RULES
    assert isinstance(rules, LanguageRules)
    return rules
