"""One check a command: what its key does. `test_app_keys` runs each by every key that the command has."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from driving import Driven

Check = Callable[[Driven, str], Awaitable[None]]

CHECKS: dict[str, Check] = {}


def checks(command: str) -> Callable[[Check], Check]:
    """Register a check under a command's id; it gets the app and the key to press."""

    def register(check: Check) -> Check:
        assert command not in CHECKS, command
        CHECKS[command] = check
        return check

    return register
