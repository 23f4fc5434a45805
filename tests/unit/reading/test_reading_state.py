"""Where one is, as a value: jumps and the way back, following a scroll, filters, and taking them back."""

from __future__ import annotations

from dataclasses import replace

from articles import article, cut_harbour, fifty, harbour_outline, quoting_articles
from hypothesis import given
from hypothesis import strategies as st

from reader.reading import state
from reader.reading.quotation_index import FRONT, TOP, Position, QuotationIndex, index_quotations
from reader.reading.state import JUMPS_KEPT, Order, Reading

DOCUMENT = article("{a:one} and {b:two}", "{:so} and {a:three}", "nothing", "{b:four}", "{a:five}")
FOUND = index_quotations(DOCUMENT)
A1, B1, SCARE, A2, B2, A3 = range(6)


def positions(found: QuotationIndex) -> st.SearchStrategy[Position]:
    return st.builds(Position, st.integers(-len(FRONT), len(found.document.paragraphs)), st.integers(0, 60))


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    found = index_quotations(draw(quoting_articles()))
    return Reading(
        found,
        at=draw(positions(found)),
        current=draw(st.none() | st.sampled_from(range(len(found.starts)))) if found.starts else None,
        only=draw(st.none() | st.sampled_from(list(found.of_speaker))) if found.of_speaker else None,
    )


# Jumps


@fifty
@given(readings(), st.data())
def test_back_undoes_jumps_and_forward_redoes_them(reading, data):
    seen = [reading]
    for _ in range(data.draw(st.integers(0, 6))):
        target = data.draw(positions(reading.indexed))
        current = (
            data.draw(st.none() | st.sampled_from(range(len(reading.indexed.starts))))
            if reading.indexed.starts
            else None
        )
        following = state.jump(seen[-1], target, current)
        assert (following.at, following.current) == (target, current)
        if following is not seen[-1]:
            seen.append(following)
    here = seen[-1]
    for earlier in reversed(seen[:-1]):
        here = state.go_back(here)
        assert here.place == earlier.place
        assert here.back == earlier.back
    assert state.go_back(here) is here
    for later in seen[1:]:
        here = state.go_forward(here)
        assert here.place == later.place
    assert here == seen[-1]
    assert state.go_forward(here) is here


def test_jumping_to_where_one_is_changes_nothing():
    reading = state.jump_to(Reading(FOUND), A2)
    assert state.jump_to(reading, A2) is reading
    assert state.jump_to(reading, None) is reading


def test_a_jump_after_going_back_forgets_the_way_forward():
    reading = state.jump_to(state.jump_to(Reading(FOUND), A1), A2)
    reading = state.jump_to(state.go_back(reading), B2)
    assert reading.forward == ()
    assert state.go_forward(reading) is reading
    assert state.go_back(reading).current == A1


def test_only_so_many_jumps_are_remembered():
    reading = Reading(FOUND)
    for n in range(JUMPS_KEPT + 50):
        reading = state.jump(reading, Position(0, n + 1), None)
    assert len(reading.back) == JUMPS_KEPT
    assert reading.back[-1].at == Position(0, JUMPS_KEPT + 49)


# The next quotation


@fifty
@given(readings())
def test_next_and_previous_are_the_nearest_that_are_shown(reading):
    shown = list(state.shown(reading))
    if reading.current is not None:
        after = [q for q in shown if q > reading.current]
        before = [q for q in shown if q < reading.current]
    else:
        after = [q for q in shown if reading.indexed.starts[q] >= reading.at]
        before = [q for q in shown if reading.indexed.starts[q] < reading.at]
    assert state.next_quotation(reading, 1) == (after[0] if after else None)
    assert state.next_quotation(reading, -1) == (before[-1] if before else None)


@fifty
@given(readings())
def test_stepping_through_visits_every_quotation_once_and_back_again(reading):
    shown = list(state.shown(reading))
    here = replace(reading, at=TOP, current=None)
    visited = []
    while (following := state.next_quotation(here)) is not None:
        here = state.jump_to(here, following)
        visited.append(following)
    assert visited == shown
    while (previous := state.next_quotation(here, -1)) is not None:
        here = state.jump_to(here, previous)
        visited.append(previous)
    assert visited == shown + shown[-2::-1]


def test_shown_are_all_quotations_or_those_of_one_speaker_without_scare_quotes():
    assert list(state.shown(Reading(FOUND))) == [A1, B1, SCARE, A2, B2, A3]
    assert list(state.shown(Reading(FOUND, only="a"))) == [A1, A2, A3]
    assert list(state.shown(Reading(FOUND, only="nobody"))) == []


@fifty
@given(readings())
def test_the_same_speaker_next_and_previous(reading):
    speaker = reading.indexed.speaker_of(reading.current)
    if speaker is None:
        assert state.next_of_speaker(reading) is state.next_of_speaker(reading, -1) is None
        return
    theirs = reading.indexed.of_speaker.get(speaker.id, ())
    assert state.next_of_speaker(reading) == min((q for q in theirs if q > reading.current), default=None)
    assert state.next_of_speaker(reading, -1) == max((q for q in theirs if q < reading.current), default=None)


def test_calling_a_speaker_goes_round_all_that_they_say():
    reading = state.jump_to(Reading(FOUND), B1)
    visited = []
    for _ in range(5):
        reading = state.jump_to(reading, state.of_speaker(reading, "a"))
        visited.append(reading.current)
    assert visited == [A1, A2, A3, A1, A2]
    assert state.of_speaker(reading, "nobody") is None


def test_calling_a_speaker_from_a_scare_quote_goes_to_their_first():
    assert state.of_speaker(state.jump_to(Reading(FOUND), SCARE), "b") == B1


# Paragraphs


def test_down_the_paragraphs_and_up_again_through_the_front_matter():
    reading = Reading(FOUND)
    down = []
    while (target := state.next_paragraph(reading)) is not None:
        down.append(target)
        reading = state.jump(reading, target, None)
    assert down == [Position(n, 0) for n in range(5)]
    up = []
    while (target := state.next_paragraph(reading, -1)) is not None:
        up.append(target)
        reading = state.jump(reading, target, None)
    assert up == [Position(n, 0) for n in (3, 2, 1, 0)] + [TOP]


def test_up_from_within_a_paragraph_is_its_own_beginning():
    assert state.next_paragraph(Reading(FOUND, at=Position(2, 3)), -1) == Position(2, 0)
    assert state.next_paragraph(Reading(FOUND, at=Position(2, 3)), 1) == Position(3, 0)
    assert state.next_paragraph(Reading(FOUND, at=Position(-2, 3)), 1) == Position(0, 0)
    assert state.next_paragraph(Reading(FOUND, at=Position(-2, 3)), -1) is None
    assert state.next_paragraph(Reading(index_quotations(article())), 1) is None


# Matches


@given(st.lists(st.builds(Position, st.integers(0, 9), st.integers(0, 99)), min_size=1, unique=True), st.data())
def test_matches_go_round_the_ends(places, data):
    places.sort()
    reading = Reading(FOUND, at=data.draw(st.sampled_from(places)), matches=tuple(places))
    n = places.index(reading.at)
    assert state.next_match(reading) == places[(n + 1) % len(places)]
    assert state.next_match(reading, -1) == places[n - 1]


def test_between_matches_the_nearest_in_the_direction_is_next():
    matches = (Position(1, 0), Position(1, 9), Position(3, 0))
    reading = Reading(FOUND, at=Position(1, 5), matches=matches)
    assert state.next_match(reading) == Position(1, 9)
    assert state.next_match(reading, -1) == Position(1, 0)
    assert state.next_match(Reading(FOUND)) is None


# Following a scroll


@fifty
@given(readings(), st.data())
def test_after_a_scroll_the_current_quotation_is_one_in_view(reading, data):
    top, end = sorted((data.draw(positions(reading.indexed)), data.draw(positions(reading.indexed))))
    after = state.scrolled(reading, top, end)
    starts = reading.indexed.starts
    assert after.at == top
    assert replace(after, at=reading.at, current=reading.current) == reading
    in_view = [q for q, start in enumerate(starts) if top <= start < end]
    own = [q for q in in_view if reading.only in (None, reading.indexed.document.quotations[q].speaker)]
    if reading.current in in_view:
        assert after.current == reading.current
    elif not own:
        assert after.current is None
    elif reading.current is not None and starts[reading.current] >= end:
        assert after.current == own[-1]
    else:
        assert after.current == own[0]


# Filters


def test_narrow_reorder_and_undo_step_by_step():
    reading = state.jump_to(Reading(FOUND), A2)
    full = replace(state.only_speaker(reading, "a"), quotations_only=True, matches=(Position(0, 1),))
    steps = [full]
    while (undone := state.lift_filter(steps[-1])) != steps[-1]:
        steps.append(undone)
    assert [(bool(r.matches), r.only, r.quotations_only) for r in steps] == [
        (True, "a", True),
        (False, "a", True),
        (False, None, True),
        (False, None, False),
    ]
    assert steps[-1] == reading
    assert {r.place for r in steps} == {reading.place}


def test_orders_come_round():
    reading = Reading(FOUND)
    seen = []
    for _ in Order:
        seen.append(reading.order)
        reading = state.reorder(reading)
    assert seen == [Order.SHARE, Order.APPEARANCE, Order.NAME]
    assert reading == Reading(FOUND)


def test_the_harbour_article_reads_as_its_author_wrote_it():
    reading = Reading(harbour_outline())
    who = []
    while (following := state.next_quotation(reading)) is not None:
        reading = state.jump_to(reading, following)
        speaker = reading.indexed.speaker_of(following)
        who.append(speaker.id if speaker else "")
    assert who == [
        *("quill", "quill", "abara", "", "trust", "engineer", "engineer"),
        *("quill", "vance", "vance", "abara", "abara", "", "quill"),
    ]


def test_focus_leaves_bright_the_paragraph_one_is_on_and_where_its_quotation_runs_on():
    found = harbour_outline()
    assert state.focused_paragraphs(Reading(found)) == {TOP.paragraph}
    assert state.focused_paragraphs(Reading(found, at=Position(5, 3), current=3)) == {5}
    assert state.focused_paragraphs(Reading(found, at=Position(5, 3), current=0)) == {5}
    assert state.focused_paragraphs(Reading(found, at=Position(10, 0), current=9)) == {9, 10}


@given(readings())
def test_in_focus_one_is_on_a_quotation_of_that_paragraph_or_on_none(reading):
    assert state.follow_focus(reading) == reading
    focused = state.follow_focus(replace(reading, focused=True))
    assert focused.at == reading.at
    here = reading.indexed.in_paragraph(reading.at.paragraph)
    assert focused.current is None or focused.current in here
    if focused.current is None:
        assert not [q for q in here if reading.only in (None, reading.indexed.document.quotations[q].speaker)]
    assert state.follow_focus(focused) == focused


def test_what_was_cut_next():
    cut = index_quotations(cut_harbour())
    assert [state.removed_ahead(Reading(cut, at=Position(p, 0))) for p in (-4, 0, 1, 3, 4, 9, 10, 13)] == [
        0,
        0,
        2,
        2,
        3,
        3,
        5,
        5,
    ]
    assert state.removed_ahead(Reading(harbour_outline())) is None


def test_views_are_taken_back_one_by_one():
    reading = Reading(FOUND, only="a", quotations_only=True, focused=True, removed=1, matches=(Position(0, 0),))
    hidden = []
    while (undone := state.lift_filter(reading)) != reading:
        names = [name for name in Reading.__slots__ if name != "filters"]
        hidden.append([name for name in names if getattr(undone, name) != getattr(reading, name)])
        reading = undone
    assert hidden == [["matches"], ["removed"], ["only"], ["quotations_only"], ["focused"]]


def test_what_was_set_last_is_taken_back_first():
    reading = state.with_filters(Reading(FOUND, matches=(Position(0, 0),)))
    reading = state.with_filters(replace(reading, only="a"))
    reading = state.with_filters(replace(reading, quotations_only=True))
    reading = state.with_filters(replace(reading, only=None))
    reading = state.with_filters(replace(reading, only="a"))
    assert reading.filters == ("matches", "quotations_only", "only")
    lifted = []
    while reading.filters:
        lifted.append(reading.filters[-1])
        reading = state.lift_filter(reading)
    assert lifted == ["only", "quotations_only", "matches"]
    assert state.lift_filter(reading) is reading
