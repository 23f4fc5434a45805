"""Jump from quotation to quotation and from speaker to speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.reading import state as reading
from reader.tui.keys.command import command, motion
from reader.tui.screen import motions

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen

GROUP = "Jump"


@motion("quotation.next", "n", group=GROUP, footer="quotation", counted="quotations on")
def next_quotation(screen: CommandScreen, times: int | None) -> None:
    """Next quotation; after a search, next match"""
    motions.by_quotations(screen, times or 1)


@motion("quotation.previous", "N", group=GROUP, counted="quotations back")
def previous_quotation(screen: CommandScreen, times: int | None) -> None:
    """Previous quotation; after a search, previous match"""
    motions.by_quotations(screen, -(times or 1))


@motion("quotation.next-of-speaker", "]", group=GROUP, footer="same speaker", counted="quotations on")
def next_of_speaker(screen: CommandScreen, times: int | None) -> None:
    """Next quotation of the same speaker"""
    motions.by_their_quotations(screen, times or 1)


@motion("quotation.previous-of-speaker", "[", group=GROUP, counted="quotations back")
def previous_of_speaker(screen: CommandScreen, times: int | None) -> None:
    """Previous quotation of the same speaker"""
    motions.by_their_quotations(screen, -(times or 1))


def _speaker_command(number: int) -> None:
    def jump(screen: CommandScreen) -> None:
        screen.jump_speaker(number - 1)

    jump.__doc__ = f"Speaker {number}; again: their next quotation"
    command(f"speaker.{number}", str(number), group=GROUP)(jump)


for _number in range(1, 10):
    _speaker_command(_number)


@command("speaker.pick", "s", group=GROUP, footer="speaker")
def pick_speaker(screen: CommandScreen) -> None:
    """Find a speaker by name or role"""
    screen.pick_speaker()


@command("jump.back", "<", "backspace", "ctrl+o", group=GROUP)
def back(screen: CommandScreen) -> None:
    """Back to where you were before the jump"""
    motions.travel(screen, reading.go_back(screen.reading), "No earlier jump")


@command("jump.forward", ">", group=GROUP)
def forward(screen: CommandScreen) -> None:
    """Forward again"""
    motions.travel(screen, reading.go_forward(screen.reading), "No later jump")


@command("jump.label", ";", group=GROUP)
def label(screen: CommandScreen) -> None:
    """Label what is in view, to jump there by typing its label"""
    from reader.tui.jump_labels.screen import open_overlay

    open_overlay(screen)
