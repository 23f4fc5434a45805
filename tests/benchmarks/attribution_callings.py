"""Count whom "the nurse" means, behind every way here to tell what somebody is, and behind one more speaker.

    python tests/benchmarks/attribution_callings.py
    python tests/benchmarks/attribution_callings.py --errors

Each text names one person with a calling, lets them speak, lets another speak of whom nothing is told, and then goes
on with the calling alone. One line a way to tell the calling: how many texts of all have the wrong speaker there, and
how many of those are sure. ``--errors`` prints the texts.
"""

from __future__ import annotations

import argparse
from itertools import product

from reader.attribution import attribute, paragraphs_of
from reader.document.certainty import is_sure
from reader.document.model import QuotationKind, speakers_by_id

CALLINGS = (
    "mayor",
    "head teacher",
    "prosecutor",
    "finance minister",
    "economist",
    "striker",
    "nurse",
    "chief executive",
    "coroner",
    "union leader",
)
TOLD = (
    "The {}, Ada Reed, was there.",
    "Ada Reed, the {}, was there.",
    "Ada Reed, {} of Hexley, was there.",
    "Ada Reed, 43, a {} from Hexley, was there.",
    "Ada Reed, a 43-year-old {}, was there.",
    "Ada Reed, who is also the {}, was there.",
    "Ada Reed, who became {} in 2016, was there.",
    "Hexley {} Ada Reed was there.",
    "Hexley’s {}, Ada Reed, was there.",
    "A {} named Ada Reed was there.",
    "As {}, Ada Reed was there.",
    "The {} is Ada Reed.",
    "Ada Reed is the {}.",
    "Ada Reed is a {} in Hexley.",
    "Ada Reed is {} of Hexley.",
    "Ada Reed works as a {} in Hexley.",
    "Ada Reed has been {} since 2016.",
    "Ada Reed has served as {} since 2016.",
    "Ada Reed became {} in 2016.",
    "Ada Reed was elected {} in 2016.",
    "Ada Reed was appointed {} in 2016.",
    "Ada Reed took over as {} in 2016.",
    "Ada Reed left her job as {} in 2016.",
)
BETWEEN = "\n\n{}, who lives next door, had gone to bed. “I saw nothing,” Marsh said.\n\n"
OTHERS = ("Len Marsh", "Joan Marsh")
AGAIN = (
    "“It was cold,” the {} said.",
    "The {} said it had been a hard night. “It was cold.”",
    "The {} shook her head. “It was cold,” she said.",
    "The {} told the inquiry: “It was cold.”",
)


def with_article(text: str) -> str:
    """A text with "an" in front of a vowel."""
    for vowel in "aeiou":
        text = text.replace(f" a {vowel}", f" an {vowel}").replace(f"A {vowel}", f"An {vowel}")
    return text.replace("an union", "a union").replace("An union", "A union")


def last_speaker(text: str) -> tuple[str, bool]:
    """Who says the last passage in marks, empty where nobody does, and whether that is sure."""
    document = attribute(paragraphs_of(f"T\n\n{text}"))
    last = [q for q in document.quotations if q.kind is not QuotationKind.INDIRECT][-1]
    return speakers_by_id(document)[last.speaker].name if last.speaker else "", is_sure(last)


def main() -> None:
    """Print one line a way to tell a calling, and one of all."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--errors", action="store_true", help="print what is wrong")
    errors = parser.parse_args().errors
    texts = wrong_of_all = sure_of_all = 0
    for told in TOLD:
        wrong = sure = count = 0
        for calling, other, again in product(CALLINGS, OTHERS, AGAIN):
            opening = with_article(told.format(calling))
            text = f"{opening} “It was late,” Reed said.{BETWEEN.format(other)}{again.format(calling)}"
            name, certain = last_speaker(text)
            count += 1
            if name != "Ada Reed":
                wrong, sure = wrong + 1, sure + certain
                if errors:
                    print(f"    {name or 'nobody'} {'sure' if certain else ''} | {text!r}")
        print(f"{told.format('…'):50} {wrong} of {count} wrong, {sure} sure")
        texts, wrong_of_all, sure_of_all = texts + count, wrong_of_all + wrong, sure_of_all + sure
    print(f"{'all':50} {wrong_of_all} of {texts} wrong, {sure_of_all} sure")


if __name__ == "__main__":
    main()
