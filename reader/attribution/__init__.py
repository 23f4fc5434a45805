"""Who said what: from clean paragraphs to quotations and their speakers, without a model or a network."""

from reader.attribution.lexicon.lexicon import Lexicon, LexiconError, available, lexicon_for
from reader.attribution.pipeline import attribute
from reader.attribution.plain import paragraphs_of

__all__ = ["Lexicon", "LexiconError", "attribute", "available", "lexicon_for", "paragraphs_of"]
