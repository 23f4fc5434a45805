from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import BY_HAND, QuotationKind, Span, words_of
from reader.document.correcting import correct
from reader.document.yaml.read import load, load_file
from reader.document.yaml.write import dump

HARBOUR = load_file(Path(__file__).parents[2] / "fixtures" / "harbour.yaml")
QUILL, ABARA = "quill", "abara"


def first_of(document, speaker):
    return next(n for n, q in enumerate(document.quotations) if q.speaker == speaker)


def ids(document):
    return [speaker.id for speaker in document.speakers]


def test_a_quotation_is_given_to_another_speaker_by_hand():
    number = first_of(HARBOUR, QUILL)
    corrected = correct.attribute(HARBOUR, number, ABARA)
    quotation = corrected.quotations[number]
    assert (quotation.speaker, quotation.rule, quotation.confidence) == (ABARA, BY_HAND, 1.0)
    others = [q for n, q in enumerate(corrected.quotations) if n != number]
    assert others == [q for n, q in enumerate(HARBOUR.quotations) if n != number]


def test_who_relays_a_quotation_is_not_its_speaker_as_well():
    number, relayed = next((n, q) for n, q in enumerate(HARBOUR.quotations) if q.via is not None)
    assert correct.attribute(HARBOUR, number, relayed.via).quotations[number].via is None


def test_a_scare_quote_becomes_a_quotation_and_a_quotation_one():
    number = next(n for n, q in enumerate(HARBOUR.quotations) if q.kind is QuotationKind.SCARE)
    quoted = correct.attribute(HARBOUR, number, QUILL).quotations[number]
    assert quoted.kind is not QuotationKind.SCARE
    back = correct.to_scare(correct.attribute(HARBOUR, number, QUILL), number).quotations[number]
    assert (back.kind, back.speaker, back.rule) == (QuotationKind.SCARE, None, BY_HAND)
    assert correct.to_quotation(HARBOUR, number).quotations[number].kind is quoted.kind


def test_a_speaker_left_without_words_leaves_the_list():
    alone = next(s for s in ids(HARBOUR) if sum(s in (q.speaker, q.via) for q in HARBOUR.quotations) == 1)
    number = first_of(HARBOUR, alone)
    assert alone not in ids(correct.to_scare(HARBOUR, number))


def test_a_new_speaker_has_an_id_of_their_own_and_a_known_name_is_not_added_twice():
    document, new = correct.add_speaker(HARBOUR, "  Ada  Quill ")
    assert document.speakers[-1].name == "Ada Quill"
    again, same = correct.add_speaker(document, "ada quill")
    assert (again, same) == (document, new)
    other, another = correct.add_speaker(document, "Ada-Quill")
    assert another != new
    with pytest.raises(correct.CorrectionError):
        correct.add_speaker(other, " ")


def test_renaming_keeps_the_old_name_as_an_alias():
    renamed = correct.rename(HARBOUR, QUILL, "D. M. Quill")
    speaker = next(s for s in renamed.speakers if s.id == QUILL)
    assert speaker.name == "D. M. Quill"
    assert "Dorothea Quill" in speaker.aliases
    assert renamed.quotations == HARBOUR.quotations
    with pytest.raises(correct.CorrectionError, match="merge"):
        correct.rename(HARBOUR, QUILL, "tunde abara")


def test_merging_moves_words_names_and_relays():
    merged = correct.merge(HARBOUR, ABARA, QUILL)
    assert ABARA not in ids(merged)
    assert not any(ABARA in (q.speaker, q.via) for q in merged.quotations)
    assert "Tunde Abara" in next(s for s in merged.speakers if s.id == QUILL).aliases
    assert [(q.confidence, q.rule) for q in merged.quotations] == [(q.confidence, q.rule) for q in HARBOUR.quotations]
    with pytest.raises(correct.CorrectionError):
        correct.merge(HARBOUR, QUILL, QUILL)


def test_splitting_gives_this_and_the_later_ones_to_another():
    theirs = [n for n, q in enumerate(HARBOUR.quotations) if q.speaker == QUILL]
    document, new = correct.add_speaker(HARBOUR, "Ada Quill")
    parted = correct.split(document, theirs[1], new)
    assert [parted.quotations[n].speaker for n in theirs] == [QUILL, *[new] * (len(theirs) - 1)]


def test_selected_words_become_a_quotation_without_their_marks():
    bare = replace(HARBOUR, quotations=())
    place = HARBOUR.quotations[0].parts[0]
    wide = Span(place.span.start - 1, place.span.end + 1)
    document, number = correct.add_quotation(bare, place.paragraph, wide, QUILL)
    assert words_of(document, document.quotations[number]) == words_of(HARBOUR, HARBOUR.quotations[0])
    assert document.quotations[number].kind is HARBOUR.quotations[0].kind
    with pytest.raises(correct.CorrectionError, match="already"):
        correct.add_quotation(document, place.paragraph, Span(place.span.start + 3, place.span.end), ABARA)
    with pytest.raises(correct.CorrectionError, match="Select"):
        correct.add_quotation(bare, place.paragraph, Span(place.span.start - 1, place.span.start), QUILL)


@given(data=st.data())
def test_whatever_is_corrected_the_document_stays_one_that_can_be_saved_and_opened(data):
    document = HARBOUR
    for _ in range(data.draw(st.integers(1, 5))):
        number = data.draw(st.integers(0, len(document.quotations) - 1))
        some = data.draw(st.sampled_from(ids(document)))
        what = data.draw(st.sampled_from(["attribute", "scare", "quotation", "rename", "merge", "split", "new"]))
        try:
            if what == "attribute":
                document = correct.attribute(document, number, some)
            elif what == "scare":
                document = correct.to_scare(document, number)
            elif what == "quotation":
                document = correct.to_quotation(document, number)
            elif what == "rename":
                document = correct.rename(document, some, data.draw(st.text("ab é", min_size=1)))
            elif what == "merge":
                document = correct.merge(document, some, data.draw(st.sampled_from(ids(document))))
            elif what == "split":
                document = correct.split(document, number, some)
            else:
                document, _ = correct.add_speaker(document, data.draw(st.text("ab é'[", min_size=1)))
        except correct.CorrectionError:
            continue
        assert load(dump(document)) == document
