"""A queue of keys: each is handled completely before the next is passed on.

Terminals deliver what is pasted, or typed fast over a slow line, in one piece. Textual would give all of it to the
widget that has the focus now, before the first key has had its effect: of ``saba⏎`` only the ``s`` is for the article,
and the rest is for the list that it opens.
"""

from __future__ import annotations

from collections import deque
from itertools import count

from textual import events
from textual.app import App
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

PATIENCE = 0.25
"""Timeout in seconds after which a queued key is released anyway: nothing may ever lock the keyboard."""

Typed = events.Key | events.Paste


class QueueMarker(Message, bubble=True):
    """Follows a key through the same message queues; when it arrives at the app, that key has been handled."""

    def __init__(self, number: int, screen: Screen[object]) -> None:
        super().__init__()
        self.number, self.screen = number, screen


class KeyQueue:
    """The keys of one app. A key that comes alone passes at once; one that closely follows another waits for it.

    ``touched`` says whether a key was ever pressed.
    """

    def __init__(self, app: App[int]) -> None:
        self._app = app
        self._waiting: deque[Typed] = deque()
        self._next: Typed | None = None
        self._underway: Widget | None = None
        self._known: Screen[object] | None = None
        self._numbers = count(1)
        self._asked = 0
        self._held = False
        self.touched = False

    def holds_back(self, event: Typed) -> bool:
        """Whether a key has to wait; it is posted again when it is its turn."""
        self.touched = True
        if event is self._next:
            self._next = None
        elif self._busy():
            self._waiting.append(event)
            self._ask()
            return True
        self._underway = self._app.focused or self._app.screen
        return False

    def passed_on(self, event: Typed) -> None:
        """The app has seen a key: it was forwarded to a widget, or the app handled it itself."""
        if event.is_forwarded:
            self._ask()
        else:
            self.done()

    def done(self) -> None:
        """The key underway has come back to the app, and its command has run."""
        self._underway = None
        self._ask()

    def hold(self) -> None:
        """Hold back what is typed from now on for a widget that is not there yet."""
        self._held = True

    def release(self) -> None:
        """The widget that the keys were held back for is there."""
        self._held = False
        self._ask()

    def screen_changed(self) -> None:
        """Another screen is on top: a key that was sent to the previous one does not come back."""
        self._underway = None
        self._asked = 0
        self._ask()

    def marker_returned(self, turn: QueueMarker) -> None:
        """A marker came back: what was typed before it has been handled."""
        if turn.number != self._asked or self._leaving:
            return
        self._asked = 0
        self._underway = None
        if turn.screen is self._app.screen is self._known:
            self._pass_on()
            return
        self._known = turn.screen  # it is mounted now; once more, to whatever took the focus
        self._ask()

    def _busy(self) -> bool:
        if self._held or self._waiting or self._next is not None or self._underway is not None:
            return True
        return self._known is not self._app.screen

    @property
    def _leaving(self) -> bool:
        """Whether the app is quitting: keys typed after quit are dropped."""
        return not self._app.screen_stack

    def _ask(self) -> None:
        """Send a marker after the key underway, or to the screen on top."""
        if self._leaving or not self._waiting or self._asked or self._held or self._next is not None:
            return
        screen = self._app.screen
        target = self._underway
        if target is None or not target.is_attached or target.screen is not screen:
            target = screen.focused or screen
        number = self._asked = next(self._numbers)
        target.post_message(QueueMarker(number, screen))
        self._app.set_timer(PATIENCE, lambda: self._give_up(number))

    def _give_up(self, number: int) -> None:
        if number == self._asked and not self._leaving:
            self._asked = 0
            self._known = self._app.screen
            self._underway = None
            self._pass_on()

    def _pass_on(self) -> None:
        if self._waiting and not self._held and self._next is None:
            self._next = self._waiting.popleft()
            self._app.post_message(self._next)
