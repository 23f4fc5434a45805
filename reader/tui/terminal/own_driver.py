"""What our drivers have in common, and the app asks of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.terminal.writer import Writer

if TYPE_CHECKING:
    from reader.first_frame import EarlyFrame


class OwnDriver:
    """A driver of ours, beside the driver of Textual that it extends."""

    leaving = False
    """Whether the app leaves: set by the app before it ends."""

    writer: Writer | None = None
    """The thread that writes to the terminal; None where the driver writes itself."""

    early: EarlyFrame | None = None
    """A frame that is on the terminal already."""

    @property
    def gone(self) -> bool:
        """Whether nothing is at the other end any more."""
        return False
