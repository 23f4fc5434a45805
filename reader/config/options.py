"""Every option: what it may be and what it does. Its flag, its variable and its place in the file come from here."""

from __future__ import annotations

from typing import NamedTuple

from reader.config.option_types import OptionType, Value, choice, folder, language_tag, number, switch
from reader.config.settings import SHIPPED


class Option(NamedTuple):
    """One option. ``field`` is its name in `Settings`."""

    field: str
    type: OptionType
    help: str

    @property
    def default(self) -> Value:
        """Its value where nothing else is asked for."""
        value: Value = getattr(SHIPPED, self.field)
        return value

    @property
    def default_words(self) -> str:
        """Its default in words."""
        if isinstance(self.default, bool):
            return "on" if self.default else "off"
        return f"{self.default:g}" if isinstance(self.default, float) else str(self.default) or "none"

    @property
    def is_switch(self) -> bool:
        """Whether it is only on or off."""
        return isinstance(self.default, bool)

    @property
    def name(self) -> str:
        """Its name in the file."""
        return self.field.replace("_", "-")

    @property
    def flags(self) -> tuple[str, ...]:
        """Its flag, and for a switch also the one that turns it off."""
        return (f"--{self.name}", f"--no-{self.name}") if self.is_switch else (f"--{self.name}",)

    @property
    def variable(self) -> str:
        """Its environment variable."""
        return f"READER_{self.field.upper()}"


def _themes() -> tuple[str, ...]:
    from reader.config.themes import AUTO, THEME_NAMES

    return (*THEME_NAMES, AUTO)


def _formats() -> tuple[str, ...]:
    from reader.export.formats.formats import FORMATS

    return tuple(one.name for one in FORMATS)


def _citations() -> tuple[str, ...]:
    from reader.export.styles.cite import STYLES

    return tuple(style.name for style in STYLES)


OPTIONS = (
    Option("theme", choice(_themes, "NAME"), "colours of the app; auto follows the terminal's light or dark"),
    Option(
        "width",
        number(20, 10_000, automatic=True),
        "widest column of text, in cells; automatic is 76 in the app and 88 in print",
    ),
    Option("order", choice(lambda: ("share", "appearance", "name")), "order in which speakers are listed at first"),
    Option("quotations_only", switch(), "begin with the quotations only, without the narrative"),
    Option(
        "digits",
        choice(lambda: ("both", "speakers", "counts")),
        "what the keys 1 to 9 do: jump to a speaker, begin a count as in 5j, or both",
    ),
    Option("mouse", switch(), "use the mouse in the app; off leaves it to the terminal"),
    Option("resume", switch(), "open a document where you left it"),
    Option("tour", switch(), "show the short tour on the first start"),
    Option(
        "notice", number(1, 60, "SECONDS", whole=False), "seconds for which a notice stays at the foot of the screen"
    ),
    Option("citation", choice(_citations, "STYLE"), "style of citation that is offered first"),
    Option("format", choice(_formats, "FORMAT"), "format of exports where neither flag nor file name says"),
    Option("language", language_tag(), "language of texts that do not say theirs"),
    Option("color", choice(lambda: ("auto", "always", "never")), "colours in what is printed"),
    Option("library", folder(), "folder of the library, in place of the one in the user's data folder"),
)
"""Every option, in the order of the file."""


def option(field: str) -> Option:
    """The option of a field of `Settings`.

    Raises:
        KeyError: there is none.
    """
    for one in OPTIONS:
        if one.field == field:
            return one
    raise KeyError(field)
