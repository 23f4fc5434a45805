"""What came of holding a document's quotations against its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from reader.document.model import Document
from reader.verify.check import Checked
from reader.verify.source import SourceInfo
from reader.verify.verdict import Category, Flag, Severity, Verdict

WANTED = (*(str(category) for category in Category), *(str(flag) for flag in Flag))
"""The words by which verdicts are chosen: categories and flags."""


@dataclass(frozen=True, slots=True)
class Report:
    """The verdicts on one document.

    ``name`` is what the document goes by. ``unread`` names sources that could not be used, each with why. ``seen`` are
    the numbers of quotations whose fault somebody has looked at, with the reason that they gave.
    """

    name: str
    document: Document
    sources: tuple[SourceInfo, ...]
    checked: tuple[Checked, ...]
    unread: tuple[tuple[str, str], ...] = ()
    seen: tuple[tuple[int, str], ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """How many quotations are in each category."""
        found = Counter(one.verdict.category for one in self.checked)
        return {str(category): found[category] for category in Category}

    def reason(self, number: int) -> str | None:
        """Why a fault counts as seen; None where it does not."""
        return dict(self.seen).get(number)

    def faults(self, *, strict: bool = False) -> tuple[Checked, ...]:
        """What somebody should look at, without what was seen; with ``strict`` small things and unchecked ones too."""
        known = {number for number, _ in self.seen}
        return tuple(one for one in self.checked if one.number not in known and is_fault(one.verdict, strict=strict))


def is_fault(verdict: Verdict, *, strict: bool = False) -> bool:
    """Whether a verdict makes a check fail."""
    return verdict.is_fault or (strict and verdict.severity in (Severity.SMALL, Severity.NOT_CHECKED))


def is_wanted(verdict: Verdict, wanted: Collection[str]) -> bool:
    """Whether a verdict has one of these categories or flags; everything where none is given."""
    return not wanted or str(verdict.category) in wanted or any(str(flag) in wanted for flag in verdict.flags)


def code_of(verdict: Verdict) -> str:
    """A verdict in one word: its category, and what it touches. The same words with another fault have another one."""
    extra = [str(verdict.meaning)] if verdict.meaning else []
    if Flag.OTHER_SPEAKER in verdict.flags:
        extra.append(str(Flag.OTHER_SPEAKER))
    return "-".join([str(verdict.category), *extra])
