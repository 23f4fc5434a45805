"""Search in a document: groups, filters, and where the matches stand in the paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.model import Document, Paragraph, Span
from reader.document.paragraph_numbers import paragraph_number
from reader.search.document import GROUPS, DocumentIndex, Results, search_document, speakers_named
from reader.search.index.index import SearchCancelledError
from reader.search.passages import Passages


@pytest.fixture(scope="module")
def index(article: Document) -> DocumentIndex:
    return DocumentIndex.build(article)


def found(results: Results) -> list[tuple[str, str]]:
    return [(hit.group, hit.passage.text) for hit in results]


def lit(article: Document, results: Results) -> list[tuple[int, str]]:
    return [
        (place.paragraph, article.paragraphs[place.paragraph].text[place.span.start : place.span.end])
        for hit in results
        for place in hit.places
    ]


def test_every_place_of_a_document_is_a_passage(article: Document) -> None:
    kinds = [p.kind for p in Passages(article)]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "quotation": 4,
        "title": 1,
        "deck": 1,
        "narrative": 7,
        "heading": 1,
        "speaker": 3,
    }
    for passage in Passages(article):
        if passage.parts:
            texts = [article.paragraphs[p.paragraph].text[p.span.start : p.span.end] for p in passage.parts]
            assert passage.text == "\n".join(texts)


def test_a_sentence_inside_a_quotation_is_no_passage_of_its_own(article: Document) -> None:
    narrative = [p.text for p in Passages(article) if p.kind == "narrative"]
    assert "Nobody asked us." not in narrative
    assert not any(text.startswith("Nobody ever does") for text in narrative)


def test_a_quotation_comes_before_the_sentence_it_stands_in(article: Document, index: DocumentIndex) -> None:
    results = search_document(index, "seven yaers ferry")
    assert found(results)[0] == ("quotation", "We have tried for seven years to keep the ferry running,")
    assert (1, "seven years") in lit(article, results)


def test_a_sentence_that_only_repeats_a_quotation_is_left_out(index: DocumentIndex) -> None:
    assert [hit.group for hit in search_document(index, "keep the ferry running ")] == ["quotation"]


def test_who_said_it_and_what_are_found_together(index: DocumentIndex) -> None:
    first = search_document(index, "senator failure ").hits[0]
    assert (first.passage.speaker, first.passage.text) == ("okafor", "a pre-arranged failure")
    assert [first.passage.text[s.start : s.end] for s in first.spans] == ["failure"]


def test_matches_of_a_long_quotation_stand_in_both_paragraphs(article: Document, index: DocumentIndex) -> None:
    results = search_document(index, "nobody asked storm wall ")
    first = results.hits[0]
    assert first.passage.quotation == 3
    places = [(p.paragraph, article.paragraphs[p.paragraph].text[p.span.start : p.span.end]) for p in first.places]
    assert places == [(3, "Nobody asked"), (4, "storm wall")]


def test_groups_in_order(index: DocumentIndex) -> None:
    groups = [GROUPS.index(hit.group) for hit in search_document(index, "harbour master pressure storm")]
    assert groups == sorted(groups)


@pytest.mark.parametrize(
    "query", ["@marlow", "@ada", "@marlwo", "@mar", 'speaker:"harbour master"', "@MARLOW", "by:harbour"]
)
def test_speakers_by_name_role_alias_and_with_mistakes(index: DocumentIndex, query: str) -> None:
    results = search_document(index, query)
    assert results.speakers[:1] == ("marlow",)
    assert [hit.passage.quotation for hit in results] == [0, 1, 3]
    assert results.total == 3


def test_an_anonymous_speaker_by_description(article: Document) -> None:
    assert [s.id for s in speakers_named(article, "official")] == ["official"]
    assert [s.id for s in speakers_named(article, "ministry")] == ["official"]
    assert speakers_named(article, "zebra") == ()


def test_a_speaker_and_words(index: DocumentIndex) -> None:
    results = search_document(index, "@marlow presure")
    assert [hit.passage.quotation for hit in results] == [1]
    assert not search_document(index, "@okafor presure enormous").total


def test_a_speaker_that_nobody_is(index: DocumentIndex) -> None:
    results = search_document(index, "@zebra")
    assert not results
    assert results.speakers == ()


def test_kinds(index: DocumentIndex) -> None:
    assert [hit.passage.quotation for hit in search_document(index, "kind:partial")] == [2]
    assert {hit.group for hit in search_document(index, "kind:narrative")} == {"narrative"}
    assert [hit.passage.text for hit in search_document(index, "kind:heading")] == ["Where the ferry used to land"]
    assert [hit.passage.kind for hit in search_document(index, "ferry kind:title")] == ["title"]


def test_what_must_not_be_there(index: DocumentIndex) -> None:
    assert {hit.passage.speaker for hit in search_document(index, "kind:quotation -@marlow")} == {"okafor"}
    assert all("winter" not in hit.passage.text for hit in search_document(index, "harbour -winter"))
    assert not any(hit.group == "quotation" for hit in search_document(index, "ferry -kind:quotation"))


def test_a_paragraph_by_its_number(index: DocumentIndex, article: Document) -> None:
    results = search_document(index, "¶3")
    assert results.paragraph == 2
    assert {part.paragraph for hit in results for part in hit.passage.parts} == {2}
    assert paragraph_number(article, 6) < 7, "what is no body paragraph does not count"
    results = search_document(index, f":{paragraph_number(article, 6)} storm")
    assert [hit.passage.paragraph for hit in results] == [6]


def test_a_paragraph_that_is_not_there(index: DocumentIndex) -> None:
    for query in ("¶0", ":99", "¶99999999"):
        results = search_document(index, query)
        assert (results.paragraph, results.hits) == (None, ())


def test_no_result_offers_the_nearest_word(index: DocumentIndex) -> None:
    results = search_document(index, "enormmmmuos")
    assert not results
    assert results.suggestion == "enormous"
    assert search_document(index, "zzzzqqqq").suggestion is None
    assert search_document(index, "").suggestion is None


def test_speakers_are_found_too(index: DocumentIndex) -> None:
    results = search_document(index, "coast party")
    assert ("speaker", "Ben Okafor, senator, Coast Party") in found(results)


def test_title_and_deck_are_found(index: DocumentIndex) -> None:
    assert ("narrative", "The last ferry") in found(search_document(index, "last ferry "))
    assert ("narrative", "A harbour waits for winter") in found(search_document(index, "harbour waits "))


def test_an_empty_document() -> None:
    index = DocumentIndex.build(Document("", ()))
    assert not search_document(index, "anything @who ¶3")


def test_a_search_can_be_given_up(index: DocumentIndex) -> None:
    with pytest.raises(SearchCancelledError):
        search_document(index, "ferry", cancelled=lambda: True)


@given(st.one_of(st.text(max_size=30), st.text(alphabet="ferymalo '\"-@¶:123kind", max_size=30)))
@settings(max_examples=200, deadline=None)
def test_every_place_lies_in_its_paragraph(article: Document, index: DocumentIndex, query: str) -> None:
    results = search_document(index, query)
    assert len(results) <= results.total + results.close
    for hit in results:
        for place in hit.places:
            assert 0 <= place.span.start < place.span.end <= len(article.paragraphs[place.paragraph].text)


def test_a_quotation_of_words_alone_has_no_sentence() -> None:
    document = Document("", (Paragraph("p", "First one. Second one."),))
    assert [p.span for p in Passages(document)] == [Span(0, 10), Span(11, 22)]


def test_passages_are_what_their_numbers_say(article: Document) -> None:
    found = Passages(article)
    assert len(found) == len([*found]) == len(found.texts) == len(found.abouts)
    assert found[:] == [*found] == [found[row] for row in range(len(found))]
    assert found[-1] == found[len(found) - 1]
    assert [*found.texts] == [passage.text for passage in found] == found.texts[:]
    assert [*found.abouts] == [passage.about for passage in found]
    with pytest.raises(IndexError):
        found[len(found)]


def test_searching_while_the_index_is_built_finds_the_same(article: Document) -> None:
    growing = DocumentIndex.begin(article)
    before = lit(article, search_document(growing, "asked us"))
    growing.finish()
    assert lit(article, search_document(growing, "asked us")) == before != []
