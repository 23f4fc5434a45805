"""Long documents for benchmarks, made of invented sentences with a seed."""

from __future__ import annotations

import random
from pathlib import Path

from reader.document import Document, Paragraph, Part, Quotation, Span, Speaker
from reader.document.yaml.write import dump

_WORDS = (
    "the harbour council vote wall survey winter boat ferry engineer storm letter answer money night town people "
    "window report figure year road bridge station market school question measure number meeting river office"
).split()
_NAMES = "Quill Abara Vance Maartens Okafor Lindqvist Ferrante Dvorak Haddad Nakamura Petrov Suarez".split()


def long_article(paragraphs: int, seed: int = 7) -> Document:
    """An article of so many paragraphs of about 350 characters; two of three have a quotation."""
    dice = random.Random(seed)
    speakers = tuple(Speaker(name.lower(), f"Ada {name}", role="member of the council") for name in _NAMES)
    made: list[Paragraph] = []
    quotations: list[Quotation] = []
    for number in range(paragraphs):
        words = [dice.choice(_WORDS) for _ in range(60)]
        text = " ".join(words).capitalize() + "."
        if number % 3:
            speaker = dice.choice(speakers)
            quoted = " ".join(dice.choice(_WORDS) for _ in range(14)).capitalize()
            start = len(text) + 2
            text = f"{text} “{quoted},” {speaker.name} said."
            span = Span(start, start + len(quoted) + 1)
            quotations.append(Quotation(f"q{len(quotations) + 1}", (Part(number, span),), speaker.id, cue="said"))
        made.append(Paragraph(f"p{number + 1}", text))
    return Document("A very long report", tuple(made), tuple(quotations), speakers)


def long_document(paragraphs: int, path: Path) -> int:
    """Write such an article as YAML; the characters of its text."""
    document = long_article(paragraphs)
    path.write_text(dump(document), encoding="utf-8")
    return sum(len(p.text) for p in document.paragraphs)
