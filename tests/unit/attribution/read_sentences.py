"""One sentence as the inner functions of attribution take it."""

from __future__ import annotations

from reader.attribution import lexicon_for
from reader.attribution.cues.cue_phrases import frames
from reader.attribution.lexicon.word_classes import Grammar, grammar_of
from reader.attribution.paragraphs import Read, Reads, Sentence
from reader.attribution.text.quotation_marks import passages
from reader.attribution.text.tokens import Token, tokens
from reader.document.model import Document, Paragraph


def read(text: str, language: str = "en") -> tuple[list[Token], Grammar]:
    """The tokens of a sentence, and a grammar that knows no document."""
    lexicon = lexicon_for(language)
    return tokens(text, passages(text), lexicon), grammar_of(lexicon)


def read_sentence(text: str) -> tuple[Read, Sentence, Grammar]:
    """The first sentence of a paragraph, with its frames."""
    grammar = grammar_of(lexicon_for("en"))
    document = Document("", (Paragraph("p1", text),))
    item = next(iter(Reads(document, grammar)))
    sentence = item.sentences[0]
    sentence.frames = frames(item.tokens, sentence.start, sentence.end, grammar)
    return item, sentence, grammar
