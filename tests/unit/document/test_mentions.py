"""Where a text speaks of somebody: sentences, introductions, names in other people's words."""

from __future__ import annotations

from dataclasses import replace

from articles import article, fifty, harbour, quoting_articles
from hypothesis import given

from reader.document import Document, Speaker, SpeakerKind
from reader.document.speakers.mentions import finder, introductions, names_of, passed_on, spoken_of


def told(document: Document, speaker: str) -> list[tuple[str, list[str], list[str]]]:
    """The introductions of a speaker: the sentence, the names and the role words in it."""
    found = []
    for one in introductions(document, next(s for s in document.speakers if s.id == speaker)):
        text = document.paragraphs[one.paragraph].text
        names, role = ([text[s.start : s.end] for s in spans] for spans in (one.names, one.role))
        found.append((text[one.span.start : one.span.end], names, role))
    return found


def test_the_names_that_a_text_may_use():
    document = replace(
        harbour(),
        speakers=(
            Speaker("a", "Dorothea Quill", aliases=("Dot",)),
            Speaker("b", "Peter Vance"),
            Speaker("c", "Margit Vance"),
            Speaker("d", "Harbour Trust", SpeakerKind.ORGANISATION, aliases=("the trust", "—")),
            Speaker("e", "Li Wu"),
        ),
    )
    names = [names_of(document, speaker) for speaker in document.speakers]
    assert names == [
        ("Dorothea Quill", "Dot", "Quill"),
        ("Peter Vance",),
        ("Margit Vance",),
        ("Harbour Trust", "the trust"),
        ("Li Wu",),
    ]


def test_names_are_whole_words_and_as_they_are_written():
    pattern = finder(["Dot", "Dot Quill", "the trust", "C++"])
    found = [match[0] for match in pattern.finditer("Dot Quill’s dot. Dots, The trust, trustees, the C++ of Dot.")]
    assert found == ["Dot Quill", "The trust", "C++", "Dot"]
    assert not finder([]).search("anything")


def test_how_the_harbour_article_introduces_its_people():
    quill, abara, engineer = (told(harbour(), speaker) for speaker in ("quill", "abara", "engineer"))
    assert quill == [
        (
            "“We have a wall with a hole in it, and we have a town behind the wall,” Dorothea Quill, the "
            "harbourmaster, told a packed meeting in the fish hall.",
            ["Dorothea Quill"],
            ["harbourmaster"],
        )
    ]
    assert abara[0][1:] == (["Tunde Abara"], ["council"])
    assert [sentence for sentence, _, _ in engineer] == [
        "An engineer who worked on that survey, and who asked not to be named because he still works for the trust, "
        "remembers it differently."
    ]


def test_where_the_first_mention_does_not_say_it_the_one_that_does_is_there_too():
    document = article("Ada A came in. Nobody knew Ada A.", "She, Ada A, is role of the hall. {a:Go.}", speakers="a")
    document = replace(document, speakers=(replace(document.speakers[0], role="keeper of the hall"),))
    assert told(document, "a") == [
        ("Ada A came in.", ["Ada A"], []),
        ("She, Ada A, is role of the hall.", ["Ada A"], ["hall"]),
    ]


def test_what_they_are_called_in_quotations_introduces_nobody():
    document = article("{b:Ada A is here.} Then nothing.", "Ada A said {a:I am.}")
    assert [sentence for sentence, _, _ in told(document, "a")] == ["Ada A said “I am.”"]


def test_somebody_described_is_introduced_by_what_they_are_called_there():
    document = article("An official came.", "The State office was asked. A spokesman said {a:no}.", speakers="a")
    speaker = replace(document.speakers[0], name="State office spokesman", role="spokesman", kind=SpeakerKind.ANONYMOUS)
    document = replace(document, speakers=(speaker,))
    assert told(document, "a") == [("A spokesman said “no”.", [], ["spokesman"])]
    unlike = replace(speaker, name="zzzz", role="")
    assert [s for s, _, _ in told(replace(document, speakers=(unlike,)), "a")] == ["A spokesman said “no”."]


def test_who_speaks_of_them_and_what_they_pass_on():
    document = article("{b:We heard Ada A.} {b:Adam.} {a:I am Ada A.}", "{b:Go.}")
    quotations = (*document.quotations[:3], replace(document.quotations[3], via="a"))
    document = replace(document, quotations=quotations)
    a, b = document.speakers
    assert spoken_of(document, a) == (0,)
    assert spoken_of(document, b) == ()
    assert passed_on(document, a) == (3,)
    assert passed_on(harbour(), harbour().speakers[3]) == (7,)


@fifty
@given(quoting_articles())
def test_whatever_the_text_is_the_spans_lie_in_it(document):
    for speaker in document.speakers:
        found = introductions(document, speaker)
        assert len(found) <= 2
        for one in found:
            text = document.paragraphs[one.paragraph].text
            for span in (*one.names, *one.role):
                assert one.span.start <= span.start < span.end <= one.span.end <= len(text)
        assert all(document.quotations[index].speaker != speaker.id for index in spoken_of(document, speaker))
