"""How sure it is whose words are in French and Spanish that no verb stands beside."""

from __future__ import annotations

from who_said import told


def test_words_alone_behind_a_report_of_somebody_unnamed_are_not_sure() -> None:
    text = (
        "L’avocate de la famille, qui plaide demain, réclame les textes. Elle assure que rien n’est dit. "
        "« Après, on verra. »"
    )
    assert told(text, "fr")[-1][1:] == ("direct", False)


def test_words_alone_behind_words_of_theirs_are_sure() -> None:
    text = "Marie Antel est sénatrice. « Où sont les contrats ? », demande Antel. « Qui les a lus ? »"
    assert told(text, "fr") == [("Marie Antel", "direct", True), ("Marie Antel", "direct", True)]
