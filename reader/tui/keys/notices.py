"""Messages of the foot line that several places say: what was done and how to undo it, or what to press instead.

Keys are named as they are bound.
"""

from __future__ import annotations

from reader.reading.state import Reading
from reader.tui.keys.command import Commands
from reader.tui.keys.hints import hint


def how_to_mark(commands: Commands) -> str:
    """How words become a quotation; an empty string where no key does it."""
    key = commands.find("attribute").label
    return f"select words and press {key}" if key else ""


def nothing_quoted(commands: Commands, what: str = "Nothing") -> str:
    """There is no quotation, or no speaker, in the whole text."""
    how = how_to_mark(commands)
    return f"{what} is quoted in this text" + (f"; {how} to mark a quotation" if how else "")


def nobody_quoted(commands: Commands) -> str:
    """There is no speaker in the whole text."""
    return nothing_quoted(commands, "Nobody")


def empty_list(commands: Commands, what: str, unknown: str = "") -> tuple[str, ...]:
    """The rows of an empty list of quotations, or of speakers; ``unknown`` is the language that the reader lacks."""
    key = commands.find("attribute").label
    by = commands.find("select").label
    how = ("", f"Select words{f' ({by}, or the mouse)' if by else ''}", f"and press {key} to mark them.") if key else ()
    why = ("Speakers are not", f"known for {unknown}.") if unknown else (f"{what} is quoted here.",)
    return (*why, *how)


def no_quotation_here(commands: Commands, reading: Reading) -> str:
    """There is no current quotation."""
    if not reading.indexed.document.quotations:
        return nothing_quoted(commands)
    return "No quotation here" + hint(commands, "quotation.next", "goes to the next")


def only(commands: Commands, name: str) -> str:
    """Everybody else was dimmed."""
    return f"Only {name}" + hint(commands, "only-speaker", "shows everyone again")


def quotations_only(commands: Commands, on: bool) -> str:
    """The narrative was hidden, or shown again."""
    if not on:
        return "The whole text again"
    return "Quotations only" + hint(commands, "only-quotations", "shows the whole text again")


def widened(commands: Commands, before: int, after: int, step: int) -> str:
    """The column has another width, in cells."""
    if before == after:
        return f"Column of {after}: as far as it goes"
    return f"Column of {after}" + hint(commands, "column.narrower" if step > 0 else "column.wider", "undoes it")


def filter_lifted(commands: Commands, was: Reading, now: Reading) -> str:
    """What Esc ended; an empty string for what can be seen well enough."""
    if was == now:
        return "Nothing to take back" + hint(commands, "quit", "quits")
    if was.matches and not now.matches:
        return "The search is over"
    if was.only is not None and now.only is None:
        return "Everyone again"
    return "The whole text again" if was.quotations_only and not now.quotations_only else ""


def landed(commands: Commands, number: int, of: int) -> str:
    """The search was left at this match."""
    ends = hint(commands, "undo", "ends the search")
    if of < 2:
        return f"The only match{ends}"
    return f"Match {number} of {of}" + hint(commands, "quotation.next", "goes to the next") + ends
