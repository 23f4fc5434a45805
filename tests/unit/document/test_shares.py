from reader.document import Document, Paragraph, Part, Quotation, QuotationKind, Span, Speaker
from reader.document.speakers.shares import by_appearance, count_words, shares

TEXT = "one two three four five six seven eight nine ten"


def quotation(index: int, start: int, end: int, speaker: str | None, **more: object) -> Quotation:
    return Quotation(f"q{index}", (Part(0, Span(start, end)),), speaker=speaker, **more)  # type: ignore[arg-type]


def document(*quotations: Quotation) -> Document:
    speakers = (Speaker("a", "Ada"), Speaker("b", "Ben"), Speaker("c", "Cy"))
    return Document(title="t", paragraphs=(Paragraph("p1", TEXT),), quotations=quotations, speakers=speakers)


def test_of_two_who_say_as_much_the_first_to_appear_has_the_lower_number_and_those_never_quoted_come_last() -> None:
    got = shares(document(quotation(1, 0, 3, "c"), quotation(2, 4, 7, "b")))
    assert [(share.number, share.speaker.id, share.first) for share in got] == [
        (1, "c", 0),
        (2, "b", 1),
        (3, "a", None),
    ]


def test_speakers_are_numbered_by_what_they_say_and_can_be_listed_by_appearance() -> None:
    got = shares(document(quotation(1, 0, 3, "c"), quotation(2, 4, 18, "b")))
    assert [(share.number, share.speaker.id) for share in got] == [(1, "b"), (2, "c"), (3, "a")]
    assert [share.number for share in by_appearance(got)] == [2, 1, 3]


def test_shares_are_of_all_quoted_words() -> None:
    got = shares(document(quotation(1, 0, 13, "a"), quotation(2, 14, 18, None)))
    assert [(share.count, share.words, share.share) for share in got] == [(1, 3, 0.75), (0, 0, 0.0), (0, 0, 0.0)]


def test_scare_quotes_count_for_nobody() -> None:
    scare = quotation(1, 0, 3, "a", kind=QuotationKind.SCARE)
    assert shares(document(scare))[0].first is None
    assert [share.count for share in shares(document(scare))] == [0, 0, 0]


def test_reported_speech_counts_but_its_words_are_the_reporters() -> None:
    (first, *_) = shares(document(quotation(1, 0, 13, "b", kind=QuotationKind.INDIRECT)))
    assert (first.speaker.id, first.count, first.words, first.share) == ("b", 1, 0, 0.0)


def test_a_quotation_over_two_paragraphs_counts_once_with_all_its_words() -> None:
    paragraphs = (Paragraph("p1", "one two"), Paragraph("p2", "three"))
    it = Quotation("q1", (Part(0, Span(0, 7)), Part(1, Span(0, 5))), speaker="a")
    (share,) = shares(Document("t", paragraphs, (it,), (Speaker("a", "Ada"),)))
    assert (share.count, share.words) == (1, 3)


def test_words_are_counted_in_any_script() -> None:
    assert count_words("I don’t know — well-known [sic], U.S. 1.5 %") == 7
    assert count_words("我们不知道") == 5
    assert count_words(" …—") == 0


def test_who_says_most_comes_first_reported_speech_counted() -> None:
    reported = quotation(2, 14, 48, "b", kind=QuotationKind.INDIRECT)
    again = quotation(3, 0, 3, "b", kind=QuotationKind.INDIRECT)
    found = shares(document(quotation(1, 0, 13, "a"), reported, again))
    assert [(one.speaker.id, one.said, one.in_passing) for one in found] == [
        ("b", 8, False),
        ("a", 3, False),
        ("c", 0, True),
    ]
    assert [round(one.said_share, 2) for one in found] == [0.73, 0.27, 0]


def test_who_is_paraphrased_once_speaks_in_passing_however_long() -> None:
    reported = quotation(1, 0, 48, "b", kind=QuotationKind.INDIRECT)
    found = shares(document(reported, quotation(2, 0, 3, "a")))
    assert [one.speaker.id for one in found] == ["a", "b", "c"]
