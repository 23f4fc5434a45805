"""Words of nobody by name are those of who says them in full further on, also where they go on from sure words."""

from __future__ import annotations

import pytest
from who_said import told

OPENING = "One grower says the new rule “smells of wet straw and old promises”.\n\nThe vote is in May.\n\n"
FULL = "The rule smells of wet straw and old promises. It is late."


@pytest.mark.parametrize(
    "text",
    [
        f"“Nobody read it,” Otto Reyle said. “{FULL}”",
        f"“Nobody read it,” Otto Reyle said. “It has no end,” he said. “{FULL}”",
        f"“Nobody read it,” said Otto Reyle, who sells hay. “It has no end. {FULL}”",
    ],
)
def test_words_that_go_on_from_sure_ones_tell_it(text: str) -> None:
    assert told(OPENING + text)[0][0] == "Otto Reyle"


@pytest.mark.parametrize(
    "text",
    [
        f"“Nobody read it,” Otto Reyle said.\n\n“It has no end,” a rival said. “{FULL}”",
        "“Nobody read it,” Otto Reyle said. “The rule smells of wet straw and fresh paint. It is late.”",
    ],
)
def test_other_words_and_people_do_not(text: str) -> None:
    assert told(OPENING + text)[0][0] == "grower"
