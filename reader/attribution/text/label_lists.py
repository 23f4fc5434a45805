"""What the labels of a text tell together: kickers, figures, who is called again by a surname, who has a place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.text.labels import Form, Label, is_of_somebody, is_title
from reader.document.model import Paragraph
from reader.text.patterns import later

_FIGURE = later(r"[$€£]?\d")
OPENING = '“"„«»'
_FIELD = 30
"""So many characters behind a label are searched for a number."""


def below_kicker(labels: dict[int, Label], paragraphs: Sequence[Paragraph], grammar: Grammar) -> dict[int, Label]:
    """The labels without a word that stands once above an interview: "Interview: Ada Moor", "Talk: “We lost”".

    So is the first line with a noun or words that begin small ("Forum: can it last?"), but for what somebody is called.
    """
    counts = Counter(label.text for label in labels.values())
    court = any(label.form is Form.EXAMINER or label.examiner for label in labels.values())
    once = {i for i, label in labels.items() if label.form is Form.COLON and not label.role and counts[label.text] == 1}
    once = {i for i in once if not court and not is_of_somebody(labels[i].text, grammar)}
    asked = [index for index, label in labels.items() if label.role == "question"]
    answered = len(asked) > 1 and any(label.role == "answer" for label in labels.values())
    kickers = {i for i in once if answered and i < min(asked)}
    first = min((i for i, label in labels.items() if counts[label.text] > 1), default=0)
    kickers |= {i for i in once if i < first and paragraphs[i].text[labels[i].start] in OPENING}
    if 0 in once and (paragraphs[0].text[labels[0].start].islower() or labels[0].text.lower() in grammar.nouns):
        kickers.add(0)
    return {i: label for i, label in labels.items() if i not in kickers}


def called_again(names: Counter[str], grammar: Grammar) -> set[str]:
    """The full names whose surname alone is another label, and those surnames: "Ada Moor: …", then "Moor: …".

    One is enough where it has a title or a known given name, else two are needed: "Opening times:" and "Times:" are
    nobody's.
    """
    full = [name for name in names if person_like(name) and name.split()[0].lower() not in grammar.determiners]
    again = {name for name in full if (last := _last(name)) in names and last[0].isupper()}
    begins = {name.split()[0] for name in again}
    people = any(is_title(word.lower(), grammar) or word.lower() in grammar.given for word in begins)
    return again | {_last(name) for name in again} if people or len({*map(_last, again)}) > 1 else set()


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]


def with_and_without_time(labels: dict[int, Label]) -> bool:
    """Whether somebody's label has a time in one place and none in another, as in records, and not in chats."""
    timed = {label.text for label in labels.values() if label.timed}
    return any(label.text in timed for label in labels.values() if not label.timed and label.form is not Form.LINE)


def fields(paragraphs: Sequence[Paragraph], labels: dict[int, Label]) -> set[str]:
    """Labels of figures ("PRICE: $20"), not of people: half of what stands behind them begins with a number.

    None of them has a time beside it, asks or answers, or is written as records write names.
    """
    spoken = (Form.LETTER, Form.PERIOD)
    labels = {i: b for i, b in labels.items() if not b.timed and not b.role and b.form not in spoken}
    numbers: Counter[str] = Counter()
    all_of = Counter(label.text for label in labels.values())
    for index, label in labels.items():
        numbers[label.text] += bool(_FIGURE.search(paragraphs[index].text, label.start, label.start + _FIELD))
    people = {label.text.split()[-1] for label in labels.values() if person_like(label.text)}
    plain = {text for text in numbers if not person_like(text) and text not in people}  # no surname of a label
    found = {text for text in plain if numbers[text] * 2 >= all_of[text]}
    if sum(all_of[text] for text in found) * 2 >= len(labels) and found:
        found |= {text for text in all_of if not person_like(text)}
    return found


def person_like(label: str) -> bool:
    """Whether a label has more than one word, as names have and the names of figures rarely."""
    return " " in label.strip()


def without_places(labels: dict[int, Label]) -> dict[int, Label]:
    """Labels as "Ms. OLDHAM of Maine" without the place, where nobody of that name comes from another."""
    places: dict[str, set[str]] = {}
    for label in labels.values():
        name, _, place = label.text.partition(" of ")
        if label.form is Form.PERIOD and place:
            places.setdefault(name, set()).add(place)
    alone = {name for name, found in places.items() if len(found) == 1}
    return {
        i: replace(label, text=name) if (name := label.text.partition(" of ")[0]) in alone else label
        for i, label in labels.items()
    }
