"""What the foot says in several places: what was done and how to take it back, or what to press instead.

Keys are named as they are bound.
"""

from __future__ import annotations

from reader.reading.state import Reading
from reader.tui.keys.command import find, then


def how_to_mark() -> str:
    """How words become a quotation; nothing where no key does it."""
    key = find("attribute").label
    return f"select words and press {key}" if key else ""


def nothing_quoted(what: str = "Nothing") -> str:
    """There is no quotation, or no speaker, in the whole text."""
    how = how_to_mark()
    return f"{what} is quoted in this text" + (f"; {how} to mark a quotation" if how else "")


def nobody_quoted() -> str:
    """There is no speaker in the whole text."""
    return nothing_quoted("Nobody")


def empty_list(what: str) -> tuple[str, ...]:
    """The rows of a list of quotations, or of speakers, without any."""
    key = find("attribute").label
    how = ("", "Select words with the mouse", f"and press {key} to mark them.") if key else ()
    return (f"{what} is quoted here.", *how)


def no_quotation_here(reading: Reading) -> str:
    """There is no current quotation."""
    if not reading.indexed.document.quotations:
        return nothing_quoted()
    return "No quotation here" + then("quotation.next", "goes to the next")


def only(name: str) -> str:
    """All others were dimmed."""
    return f"Only {name}" + then("only-speaker", "shows everyone again")


def quotations_only(on: bool) -> str:
    """The narrative was hidden, or shown again."""
    return "Quotations only" + then("only-quotations", "shows the whole text again") if on else "The whole text again"


def widened(before: int, after: int, step: int) -> str:
    """The column has another width, in cells."""
    if before == after:
        return f"Column of {after}: as far as it goes"
    return f"Column of {after}" + then("column.narrower" if step > 0 else "column.wider", "takes it back")


def taken_back(was: Reading, now: Reading) -> str:
    """What Esc ended; nothing for what can be seen well enough."""
    if was == now:
        return "Nothing to take back" + then("quit", "quits")
    if was.matches and not now.matches:
        return "The search is over"
    if was.only is not None and now.only is None:
        return "Everyone again"
    return "The whole text again" if was.quotations_only and not now.quotations_only else ""


def landed(number: int, of: int) -> str:
    """A search was landed on, at this match."""
    ends = then("undo", "ends the search")
    if of < 2:
        return f"The only match{ends}"
    return f"Match {number} of {of}" + then("quotation.next", "goes to the next") + ends
