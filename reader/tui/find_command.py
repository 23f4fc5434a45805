"""The commands in Textual's palette."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider

from reader.tui.commands import COMMANDS
from reader.tui.commands.registry import Command

if TYPE_CHECKING:
    from reader.tui.screen import ReadingScreen


class Commands(CommandPalette):
    """Textual's palette, which a page up or down in a list that is not laid out yet does not bring down."""

    def _action_command_list(self, action: str) -> None:
        with suppress(KeyError):
            super()._action_command_list(action)


class CommandProvider(Provider):
    """Every command of the reading screen, by what it does. `textual.fuzzy` is fine for names as short as these."""

    def _label(self, known: Command) -> str:
        return f"{known.group}: {known.help}"

    def _run(self, known: Command) -> None:
        known.run(cast("ReadingScreen", self.screen))

    async def discover(self) -> Hits:
        """All of them."""
        for known in COMMANDS:
            yield DiscoveryHit(self._label(known), partial(self._run, known), help=_key_and_id(known))

    async def search(self, query: str) -> Hits:
        """Those whose name fits."""
        matcher = self.matcher(query)
        for known in COMMANDS:
            label = self._label(known)
            score = matcher.match(label)
            if score > 0:
                yield Hit(score, matcher.highlight(label), partial(self._run, known), help=_key_and_id(known))


def _key_and_id(known: Command) -> str:
    return f"key {known.label} · {known.id}" if known.keys else f"no key · {known.id}"
