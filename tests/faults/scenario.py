"""What a scenario is, and what most of them have to hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

Acknowledge = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Scenario:
    """``prepare`` and ``act`` get a folder; ``act`` acknowledges what it kept; ``wrong`` says what is lost or torn.

    ``told`` says whether ``act`` hears of what cannot be written, and acknowledges that no more; a cache says nothing.
    """

    name: str
    prepare: Callable[[Path], None]
    act: Callable[[Path, Acknowledge], None]
    wrong: Callable[[Path, Sequence[str]], str]
    told: bool = True


def nothing(folder: Path) -> None:
    """Prepare nothing."""
    return


def off_course(found: object, acknowledged: Sequence[str], states: Sequence[object]) -> str:
    """What is wrong unless the state is that after the last change that was acknowledged, or after the next.

    ``states`` begins with the one before the first change.
    """
    done = len(acknowledged)
    if found in states[done : done + 2]:
        return ""
    return f"acknowledged {list(acknowledged)}, found {found}"
