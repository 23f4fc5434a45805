"""Corrections are saved beside whoever makes them, one after the other, and none is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Event
from time import monotonic, sleep

import pytest
from articles import harbour

from reader.document import Document
from reader.document.correcting import correct as by_hand
from reader.documents.saving import NotSavedError, Saved
from reader.reading.correcting.corrections import CorrectionKeeper, Outcome


class Loop:
    """An event loop: what is posted is run when it is asked to."""

    def __init__(self) -> None:
        self.posted: list[Callable[[], None]] = []

    def post(self, run: Callable[[], None]) -> None:
        self.posted.append(run)

    def run(self, count: int) -> None:
        """Run ``count`` functions, once they have been posted."""
        until = monotonic() + 20
        while len(self.posted) < count and monotonic() < until:
            sleep(0.001)
        assert len(self.posted) == count
        runs, self.posted = self.posted, []
        for run in runs:
            run()


class File:
    """A file that several readers correct: what is saved is merged with what others wrote since the last save."""

    def __init__(self, document: Document) -> None:
        self.holds = self.seen = document
        self.free, self.asked = Event(), Event()
        self.free.set()
        self.error: Exception | None = None

    def save(self, document: Document) -> Saved:
        from reader.document.correcting.combine import combine

        self.asked.set()
        assert self.free.wait(20)
        if self.error is not None:
            raise self.error
        merged = document if self.holds is self.seen else combine(self.seen, document, self.holds).document
        odd = "" if merged == document else "with what another reader has corrected meanwhile"
        self.holds = self.seen = merged
        return Saved(merged, odd)

    def corrected_by_another(self, number: int, speaker: str) -> None:
        self.holds = by_hand.attribute(self.holds, number, speaker)


def speakers(document: Document) -> list[str | None]:
    return [quotation.speaker for quotation in document.quotations]


@pytest.fixture
def made():
    document = harbour()
    file, loop, heard = File(document), Loop(), []
    keeper = CorrectionKeeper(document, file.save, loop.post)
    yield keeper, file, loop, heard
    keeper.close()


def test_a_correction_is_there_at_once_and_told_when_it_is_saved(made):
    keeper, file, loop, heard = made
    file.free.clear()
    corrected = by_hand.attribute(keeper.document, 0, "vance")
    keeper.change(corrected, heard.append)
    assert keeper.document is corrected
    assert file.holds is not corrected
    assert heard == []
    file.free.set()
    loop.run(1)
    assert heard == [Outcome()]
    assert file.holds == corrected


def test_what_others_corrected_is_merged_and_stays_through_changes_made_before_it_was_known(made):
    keeper, file, loop, heard = made
    start = keeper.document
    file.corrected_by_another(1, "vance")
    file.free.clear()
    keeper.change(by_hand.attribute(start, 0, "abara"), heard.append)
    assert file.asked.wait(20)  # the first is being saved; the second comes now, and knows nothing of the other reader
    second = by_hand.attribute(keeper.document, 2, "vance")
    keeper.change(second, heard.append)
    file.free.set()
    loop.run(2)
    expected = speakers(start)
    expected[0], expected[1], expected[2] = "abara", "vance", "vance"
    assert speakers(file.holds) == speakers(keeper.document) == expected
    assert heard[-1].merged is keeper.document
    assert any(outcome.notice for outcome in heard)


def test_a_correction_of_what_others_corrected_is_not_taken_for_older(made):
    keeper, file, loop, heard = made
    file.corrected_by_another(1, "vance")
    keeper.change(by_hand.attribute(keeper.document, 0, "abara"), heard.append)
    loop.run(1)
    assert speakers(keeper.document)[1] == "vance"
    keeper.change(by_hand.attribute(keeper.document, 1, "quill"), heard.append)
    loop.run(1)
    assert speakers(file.holds)[:2] == ["abara", "quill"]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(28, "No space left on device"), "Not saved (No space left on device)"),
        (NotSavedError("somebody else writes"), "Not saved: somebody else writes"),
    ],
)
def test_what_cannot_be_saved_is_told_kept_and_tried_again(made, error, said):
    keeper, file, loop, heard = made
    file.error = error
    first = by_hand.attribute(keeper.document, 0, "vance")
    keeper.change(first, heard.append)
    loop.run(1)
    assert heard[0].problem.startswith(said)
    assert keeper.document is first
    assert keeper.close().startswith(said), "it is tried when the reader is left, and told if that fails too"
    file.error = None
    assert keeper.close() is None
    assert file.holds == first
    second = by_hand.attribute(keeper.document, 1, "vance")
    keeper.change(second, heard.append)
    loop.run(1)
    assert file.holds == second


def test_closing_waits_for_what_is_being_saved(made):
    keeper, file, _loop, heard = made
    corrected = by_hand.attribute(keeper.document, 0, "vance")
    keeper.change(corrected, heard.append)
    assert keeper.close() is None
    assert file.holds == corrected


def test_without_a_file_a_correction_is_done_when_it_is_made():
    heard: list[Outcome] = []
    keeper = CorrectionKeeper(harbour(), None, Loop().post)
    corrected = replace(harbour(), title="Another")
    keeper.change(corrected, heard.append)
    assert keeper.document is corrected
    assert heard == [Outcome()]
    assert keeper.close() is None


def test_an_error_that_nobody_expects_is_raised_on_the_loop(made):
    keeper, file, loop, heard = made
    file.error = ZeroDivisionError("broken")
    keeper.change(by_hand.attribute(keeper.document, 0, "vance"), heard.append)
    with pytest.raises(ZeroDivisionError, match="broken"):
        loop.run(1)
    file.error = None
