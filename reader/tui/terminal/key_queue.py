"""Keys in the order in which they were typed, each dealt with before the next is looked at.

Terminals deliver what is pasted, or typed fast over a slow line, in one piece. Textual would hand all of it to
whoever has the keys now, before the first of them has had its effect: of ``saba⏎`` only the ``s`` should reach the
article, and the rest the list that it opens.
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
"""Seconds after which a key goes on its way although nobody said that it may: nothing may ever lock the keys."""

Typed = events.Key | events.Paste


class QueueMarker(Message, bubble=True):
    """Goes behind a key through the same queues, and so arrives at the app when that key has been dealt with."""

    def __init__(self, number: int, screen: Screen[object]) -> None:
        super().__init__()
        self.number, self.screen = number, screen


class KeyQueue:
    """The keys of one app. A key that comes alone passes at once; one that comes on another's heels waits for it.

    ``touched`` says whether there ever was one.
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
        """Whether a key that just came has to wait; it comes again when it is its turn."""
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
        """A key was looked at by the app: it went to a widget, or is done where the app itself had a use for it."""
        if event.is_forwarded:
            self._ask()
        else:
            self.done()

    def done(self) -> None:
        """The key underway came back to the app, and its command ran."""
        self._underway = None
        self._ask()

    def hold(self) -> None:
        """Keep what is typed from now on for somebody who is not there yet."""
        self._held = True

    def release(self) -> None:
        """Whoever the keys were kept for has come."""
        self._held = False
        self._ask()

    def screen_changed(self) -> None:
        """Another screen is on top: a key that was sent to the one before does not come back."""
        self._underway = None
        self._asked = 0
        self._ask()

    def marker_returned(self, turn: QueueMarker) -> None:
        """A question came back: what was typed before it has been dealt with."""
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
        """Whether the app quits: what was typed behind the key for that is for nobody."""
        return not self._app.screen_stack

    def _ask(self) -> None:
        """Send a question after the key underway, or to the screen that is on top now."""
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
