"""A noun that opens a sentence and tells what a body is begins no name: "Lawn care giant Mowell, which is new,"."""

from __future__ import annotations

import pytest
from read_sentences import read, read_sentence

from reader.attribution.phrases.names import names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lawn care giant Mowell, which rents out sheep, said it was late.", ["Mowell"]),
        ("Lawn care upstart Mowell said it was late.", ["Mowell"]),
        ("Sheep rental unicorn Mowell, which is new, said it was late.", ["Mowell"]),
        ("Mowell hopes Latchly will win.", ["Mowell", "Latchly"]),
        ("Mowell beat Latchly, which said it was late.", ["Mowell", "Latchly"]),
        ("Mowell thanked Latchly, which paid.", ["Mowell", "Latchly"]),
        ("Mowell met Latchly, which had paid, and said so.", ["Mowell", "Latchly"]),
    ],
)
def test_only_the_name_behind_is_one(text: str, names: list[str]) -> None:
    tokens, grammar = read(text)
    assert [m.name for m in names_in(tokens, 0, len(tokens), grammar)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lawn care giant Mowell, which rents out sheep, said it was late.", "Mowell"),
        ("On Monday, lawn care giant Mowell, which rents out sheep, said it was late.", "Mowell"),
        ("It was late, sheep rental chain Mowell, which is new, said.", "Mowell"),
        ("Ana Ruiz, who runs grocery chain Mowell, said it was late.", "Ana Ruiz"),
        ("Ana Ruiz left grocery chain Mowell, which is new, she said.", ""),
    ],
)
def test_the_body_speaks(text: str, name: str) -> None:
    _, sentence, _ = read_sentence(text)
    assert [f.subject.name for f in sentence.frames if f.subject is not None] == [name]
