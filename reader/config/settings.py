"""Every option: its name, its type, what it may be, what it does, and its default.

All else about an option is made from its line here: its flag, its variable, its place in the file and in the template,
what is said of a wrong value, its part of the manual page and of completion (`reader.config.options`). Most starts only
want the defaults and never read the annotations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

if TYPE_CHECKING:
    from reader.config.limits import CITATION, FOLDER, FORMAT, LANGUAGE, THEME, number

Digits = Literal["both", "speakers", "counts"]
"""What digits do: jump to speakers and begin counts, only jump to speakers, or only begin counts."""


class Settings(NamedTuple):
    """Every option with its value, in the order of the file."""

    theme: Annotated[str, THEME, "colours of the app; auto follows the terminal's light or dark"] = "ink"
    width: Annotated[
        int,
        number(20, 10_000, automatic=True),
        "widest column of text, in cells; automatic is 76 in the app and 88 in print",
    ] = 0
    order: Annotated[Literal["share", "appearance", "name"], "order in which speakers are listed at first"] = "share"
    quotations_only: Annotated[bool, "begin with the quotations only, without the narrative"] = False
    digits: Annotated[Digits, "what the keys 1 to 9 do: jump to a speaker, begin a count as in 5j, or both"] = "both"
    mouse: Annotated[bool, "use the mouse in the app; off leaves it to the terminal"] = True
    resume: Annotated[bool, "open a document where you left it"] = True
    tour: Annotated[bool, "show the short tour on the first start"] = True
    notice: Annotated[
        float, number(1, 60, "SECONDS", whole=False), "seconds for which a notice stays at the foot of the screen"
    ] = 3.0
    citation: Annotated[str, CITATION, "style of citation that is offered first"] = "words"
    format: Annotated[str, FORMAT, "format of exports where neither flag nor file name says"] = "markdown"
    language: Annotated[str, LANGUAGE, "language of texts that do not say theirs"] = ""
    color: Annotated[Literal["auto", "always", "never"], "colours in what is printed"] = "auto"
    library: Annotated[str, FOLDER, "folder of the library, in place of the one in the user's data folder"] = ""


SHIPPED = Settings()
"""Every option at its default."""
