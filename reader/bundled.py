"""Where the article that comes with the package is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NAME = "the-walk-in-hanoi"
"""What the bundled article is called where a document would go by its path."""


def bundled() -> Path:
    """The file of the bundled article: inside the package when installed, beside it in a checkout.

    Raises:
        FileNotFoundError: it is in neither place.
    """
    from pathlib import Path  # 3 ms that only this needs

    package = Path(__file__).resolve().parent
    for folder in (package / "data", package.parent / "data"):
        file = folder / f"{NAME}.yaml"
        if file.is_file():
            return file
    raise FileNotFoundError(f"the article that comes with the package, data/{NAME}.yaml, is missing; install it again")
