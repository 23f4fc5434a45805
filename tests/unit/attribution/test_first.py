from reader.attribution import attribute, paragraphs_of
from reader.document.model import speakers_by_id, words_of


def test_a_speaker_is_found_behind_the_quotation_and_by_pronoun() -> None:
    text = (
        "The ferry\n\n“The ferry will sail again,” said Nora Lindqvist, the harbour master of Aldersund. "
        "“We have tested it twice,” she added."
    )
    document = attribute(paragraphs_of(text))
    names = [speakers_by_id(document)[q.speaker or ""].name for q in document.quotations]
    assert names == ["Nora Lindqvist", "Nora Lindqvist"]
    assert words_of(document, document.quotations[0]) == "The ferry will sail again,"
