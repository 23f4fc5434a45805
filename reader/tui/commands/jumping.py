"""Jump from quotation to quotation and from speaker to speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.reading import state
from reader.tui.screen import motions
from reader.tui.screen.typed.command_table import CommandGroup

if TYPE_CHECKING:
    from reader.tui.screen.command_screen import CommandScreen

GROUP: CommandGroup[CommandScreen] = CommandGroup("Jump")


@GROUP.motion("quotation.next", "n", footer="quotation", counted="quotations on")
def next_quotation(screen: CommandScreen, times: int | None) -> None:
    """Next quotation; after a search, next match"""
    motions.by_quotations(screen, times or 1)


@GROUP.motion("quotation.previous", "N", counted="quotations back")
def previous_quotation(screen: CommandScreen, times: int | None) -> None:
    """Previous quotation; after a search, previous match"""
    motions.by_quotations(screen, -(times or 1))


@GROUP.motion("quotation.next-of-speaker", "]", footer="same speaker", counted="quotations on")
def next_of_speaker(screen: CommandScreen, times: int | None) -> None:
    """Next quotation of the same speaker"""
    motions.by_their_quotations(screen, times or 1)


@GROUP.motion("quotation.previous-of-speaker", "[", counted="quotations back")
def previous_of_speaker(screen: CommandScreen, times: int | None) -> None:
    """Previous quotation of the same speaker"""
    motions.by_their_quotations(screen, -(times or 1))


@GROUP.motion("doubtful.next", "D", counted="doubtful quotations on")
def next_doubtful(screen: CommandScreen, times: int | None) -> None:
    """Next doubtful quotation: inferred, or nobody named"""
    motions.by_doubtful(screen, times or 1)


def _speaker_command(number: int) -> None:
    def jump(screen: CommandScreen) -> None:
        motions.to_speaker_number(screen, number - 1)

    jump.__doc__ = f"Speaker {number} of the list; again: their next quotation"
    GROUP.command(f"speaker.{number}", str(number))(jump)


for _number in range(1, 10):
    _speaker_command(_number)


@GROUP.command("speaker.pick", "s", footer="speaker")
def pick_speaker(screen: CommandScreen) -> None:
    """Find a speaker by name or role"""
    from reader.tui.screen.find_speaker import find_speaker

    find_speaker(screen)


@GROUP.command("outline", "O")
def outline(screen: CommandScreen) -> None:
    """Outline: headings or pages beside the text; again: close it"""
    from reader.tui.screen.outline import toggle

    toggle(screen)


@GROUP.motion("page.pick", "p", counted="")
def to_page(screen: CommandScreen, times: int | None) -> None:
    """Pick a page of the original; after a count, to that page"""
    from reader.tui.screen import find_page

    find_page.find_page(screen) if times is None else find_page.to_page(screen, str(times))


@GROUP.command("jump.back", "<", "backspace", "ctrl+o")
def back(screen: CommandScreen) -> None:
    """Back to where you were before the jump"""
    earlier = state.go_back(screen.reading)
    check, library = screen.session.check, screen.session.library
    if library is not None and library.go_back():
        return
    if earlier is screen.reading and check is not None and check.go_back():
        return
    motions.travel(screen, earlier, "No earlier jump")


@GROUP.command("jump.forward", ">")
def forward(screen: CommandScreen) -> None:
    """Forward again, after going back"""
    motions.travel(screen, state.go_forward(screen.reading), "No later jump")


@GROUP.command("jump.label", ";")
def label(screen: CommandScreen) -> None:
    """Label what is in view, to jump there by typing its label"""
    from reader.tui.jump_labels.screen import open_labels

    open_labels(screen)
