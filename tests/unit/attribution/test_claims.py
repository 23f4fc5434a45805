"""Which frame of its sentence has a passage, and which passages are nobody's words."""

from __future__ import annotations

import pytest
from read_sentences import read_sentence

from reader.attribution.content.direct import claims
from reader.attribution.content.indirect import reported
from reader.attribution.content.rules import Rule
from reader.attribution.content.scare import is_scare
from reader.attribution.text.tokens import Kind


@pytest.mark.parametrize(
    ("text", "rule", "subject"),
    [
        ("“It held,” said Ana Ruiz.", Rule.QUOTATION_CUE_SPEAKER, "Ana Ruiz"),
        ("“It held,” Ana Ruiz said.", Rule.QUOTATION_SPEAKER_CUE, "Ana Ruiz"),
        ("Ana Ruiz said: “It held.”", Rule.SPEAKER_CUE_QUOTATION, "Ana Ruiz"),
        ("Ana Ruiz, The Evening Lamp: “It held.”", Rule.NAME_COLON, "Ana Ruiz"),
        ("“It held.” — Ana Ruiz, engineer", Rule.SIGNATURE, "Ana Ruiz"),
        ("“It held.” (Ana Ruiz, engineer)", Rule.SIGNATURE, "Ana Ruiz"),
        ("“It held,” Ana Ruiz, engineer", Rule.SIGNATURE, "Ana Ruiz"),
        ("“It held.” [Ana Ruiz, engineer]", Rule.SIGNATURE, "Ana Ruiz"),
        ("“It held.” ~ Ana Ruiz", Rule.SIGNATURE, "Ana Ruiz"),
        ("“Did it hold?” Bo Lind was asked by Ana Ruiz.", Rule.QUOTATION_SPEAKER_CUE, "Ana Ruiz"),
        ("“It held,” Bo Lind heard Ana Ruiz say.", Rule.QUOTATION_SPEAKER_CUE, "Ana Ruiz"),
        ("Ana Ruiz vowed to “hold the quay,” the Hexley Courier reported.", None, "Ana Ruiz"),
        ("The Hexley Courier reports: “It held” all winter, said Ana Ruiz.", Rule.TRAILING, "Ana Ruiz"),
        ("The quay is no “stopgap” in her argument, as Ana Ruiz suggested.", None, "Ana Ruiz"),
        ("Any cook may “read the sky” first, Ana Ruiz says.", Rule.TRAILING, "Ana Ruiz"),
        ("It only takes calling, “Hold on,” or a foot in the door, says Bo Lind.", Rule.TRAILING, "Bo Lind"),
        ("The cold has led keeper Ana Ruiz to claim that the bear is “a poet.”", None, "Ana Ruiz"),
        ("Bo Lind quoted Ana Ruiz as saying: “It held.”", None, "Ana Ruiz"),
        ("The “tin snake,” as driver Bo Lind calls it, is late.", Rule.ACCORDING_TO, "Bo Lind"),
        ("“It held,” Ana Ruiz said of that winter at the inn.", Rule.QUOTATION_SPEAKER_CUE, "Ana Ruiz"),
        ("“It held.”", Rule.FLOATING, None),
    ],
)
def test_whose_frame_a_passage_has(text: str, rule: Rule | None, subject: str | None) -> None:
    item, sentence, grammar = read_sentence(text)
    claim = claims(item, sentence, grammar)[0]
    assert rule is None or claim.rule is rule
    assert (claim.subject.name if claim.subject is not None else None) == subject


@pytest.mark.parametrize(
    ("text", "scare"),
    [
        ("The town has put “clever lamps” on the quay.", True),
        ("He reads the magazine “Spoon and Fork.”", True),
        ("The port's campaign “Walk Bright. Stay Dry.” has a song.", True),
        ("A man called “Tuck” said so.", True),
        ("A volunteer known to everyone as “Auntie Fern” sang.", True),
        ("Ana Ruiz called it “rude.”", False),
        ("She dubbed the architect “Mister Drip.”", False),
        ("She spoke of a “sunken stage.”", False),
        ("The leaflet promises the “driest winter” of all.", False),
        ("“No,” said Ana Ruiz.", False),
    ],
)
def test_terms_and_titles_are_nobodys_words(text: str, scare: bool) -> None:
    item, sentence, grammar = read_sentence(text)
    claim = claims(item, sentence, grammar)[0]
    at = next(k for k, t in enumerate(item.tokens) if t.kind is Kind.QUOTE)
    assert is_scare(item, sentence, at, claim, grammar) is scare


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ana Ruiz said that the quay was closed.", ["the quay was closed"]),
        ("The quay, Ana Ruiz said, would close in May.", ["The quay", "would close in May"]),
        ("Instead, she said, the quay will be mended.", ["Instead", "the quay will be mended"]),
        ("According to Ana Ruiz, the quay will be mended.", ["the quay will be mended"]),
        ("According to Ana Ruiz, the mayor of Hexley, the quay leaks.", ["the quay leaks"]),
        ("Ana Ruiz told the inquest she had seen smoke.", ["she had seen smoke"]),
        ("Ana Ruiz told a packed meeting in the hall that she had seen smoke.", ["she had seen smoke"]),
        ("The smell rang warning bells among the bakers.", []),
        ("Ana Ruiz spoke to the pilot on the last morning that he worked there.", []),
        ("Bees know that the lamp is a flower.", []),
        ("Ana Ruiz said goodbye and left.", []),
        ("The quay will close, said Ana Ruiz, a biologist in Hexley.", ["The quay will close"]),
        ("The quay will close, according to Ana Ruiz, who built it.", ["The quay will close"]),
        ("The quay, said Ana Ruiz, will close in May.", ["The quay", "will close in May"]),
        ("Ana Ruiz added that, in Hexley, the quay had closed.", ["in Hexley, the quay had closed"]),
        ("Workers were told by Ana Ruiz to leave the quay by May.", ["to leave the quay by May"]),
        ("Ana Ruiz boasts one great lamp: the old light of the quay.", []),
        ("The row centers on comments Ana Ruiz made on Monday.", []),
        ("The light was as bright as it was pointed, and it was small.", []),
        ("It is worth pointing out that the quay is old.", []),
        ("They sell lamps, guest posts, and tickets for the quay.", []),
    ],
)
def test_what_is_reported(text: str, content: list[str]) -> None:
    item, sentence, grammar = read_sentence(text)
    spans = [span for report in reported(item, sentence, grammar) for span in report.spans]
    assert [text[span.start : span.end] for span in spans] == content
