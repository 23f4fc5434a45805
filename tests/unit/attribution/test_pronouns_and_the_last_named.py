"""Whom a pronoun means: whom the text has set in front, named last, or asked a question about himself."""

from __future__ import annotations

import pytest
from who_said import told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Liv Tangen bakes. It took Liv two winters.\n\nIt was her mother who supplied the rest. She has never "
            "baked. “Look at the dough,” she would say.",
            "mother",
        ),
        (
            "Miss Sandal rang the bell, said a spokeswoman. In the end it will be Ella Orm, who is four. I asked her "
            "what she would do.\n\n“Pull it,” she said.",
            "Ella Orm",
        ),
        (
            "Tomasz Brandt has learned to go slowly. His coach is not convinced.\n\nTomasz Brandt is late, which makes "
            "him laugh. “I was late once,” he says.",
            "Tomasz Brandt",
        ),
        (
            "Simon Ellery left at noon. A reporter asked whether he was still a subscriber.\n\n“I have a free "
            "account,” he said.",
            "Simon Ellery",
        ),
        (
            "Clara Senn and Jonas Whit, her forebear, drew maps. Whit had been paid.\n\nShe rang Edmund Farrow, who "
            "keeps the maps. He remembers the call. “I made her read it twice,” he says.",
            "Edmund Farrow",
        ),
        # Who is named behind a preposition does not displace who the text is about.
        (
            "Mayor Ada Holm opened the hall on Monday. The hall was designed by Cora Venn. “It is a gift,” she said.",
            "Ada Holm",
        ),
        ("Otto Dorn told them he was there. The boat belonged to Hugo Venn. He added that it was “loud”.", "Otto Dorn"),
        ("Nurse Pia Orr spoke for two hours. The ward was run by Mona Vell. She said it was “full”.", "Pia Orr"),
        ("“I was there,” Karl Senn told the court. They sacked Otto Venn. He added that it was “loud”.", "Karl Senn"),
    ],
)
def test_who_says_it(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker
