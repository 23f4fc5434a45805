"""Jump from quotation to quotation and from speaker to speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui import reading
from reader.tui.commands.registry import command

if TYPE_CHECKING:
    from reader.tui.screen import ReadingScreen

GROUP = "Jump"


@command("quotation.next", "n", group=GROUP, footer="quotation")
def next_quotation(screen: ReadingScreen) -> None:
    """Next quotation; after a search, next match"""
    screen.next_quotation_or_match(1)


@command("quotation.previous", "N", group=GROUP)
def previous_quotation(screen: ReadingScreen) -> None:
    """Previous quotation; after a search, previous match"""
    screen.next_quotation_or_match(-1)


@command("quotation.next-of-speaker", "]", group=GROUP, footer="same speaker")
def next_of_speaker(screen: ReadingScreen) -> None:
    """Next quotation of the same speaker"""
    screen.jump_quotation(reading.next_of_speaker(screen.reading, 1), "That was their last quotation")


@command("quotation.previous-of-speaker", "[", group=GROUP)
def previous_of_speaker(screen: ReadingScreen) -> None:
    """Previous quotation of the same speaker"""
    screen.jump_quotation(reading.next_of_speaker(screen.reading, -1), "That was their first quotation")


def _speaker_command(number: int) -> None:
    def jump(screen: ReadingScreen) -> None:
        screen.jump_speaker(number - 1)

    jump.__doc__ = f"Speaker {number}; again: their next quotation"
    command(f"speaker.{number}", str(number), group=GROUP)(jump)


for _number in range(1, 10):
    _speaker_command(_number)


@command("speaker.pick", "s", group=GROUP, footer="speaker")
def pick_speaker(screen: ReadingScreen) -> None:
    """Find a speaker by name or role"""
    screen.pick_speaker()


@command("jump.back", "<", "backspace", "ctrl+o", group=GROUP)
def back(screen: ReadingScreen) -> None:
    """Back to where you were before the jump"""
    screen.travel(reading.go_back(screen.reading), "No earlier jump")


@command("jump.forward", ">", group=GROUP)
def forward(screen: ReadingScreen) -> None:
    """Forward again"""
    screen.travel(reading.go_forward(screen.reading), "No later jump")
