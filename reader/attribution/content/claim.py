"""Why a passage is somebody's."""

from __future__ import annotations

from dataclasses import dataclass

from reader.attribution.content.rules import Rule
from reader.attribution.cues.frames import Frame
from reader.attribution.phrases.mention import Mention


@dataclass(slots=True)
class Claim:
    """Why a passage is somebody's: the frame or the phrase, and the pattern that found it.

    ``subject`` is None for a quotation that stands alone: it floats, and whoever spoke last has it. ``via`` is the
    subject of the frame around the frame: who relays it. ``split``: it goes on behind the frame that closes its
    first half. ``inscribed``: what words are written on stands before their colon. ``letter``: one of several letters
    or entries reads so.
    """

    rule: Rule
    subject: Mention | None = None
    frame: Frame | None = None
    via: Mention | None = None
    split: bool = False
    inscribed: bool = False
    letter: bool = False

    @property
    def cue(self) -> str:
        """The word that attributes, empty where there is none."""
        return self.frame.cue_text if self.frame else ""
