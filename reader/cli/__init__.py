"""The command `reader`. Nothing here imports the app unless it is shown."""

from __future__ import annotations

import atexit
import gc
import sys
from collections.abc import Sequence

from reader.cli.errors import DONE, INTERRUPTED, PIPE_CLOSED, CommandError, complain

SELDOM = 50_000
"""So many new objects before a command looks for garbage: it makes little, and by default looks every 700."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, by default those of the process; return its exit code.

    0 done; 1 nothing found; 2 wrong usage; 3 input that cannot be read, or output that cannot be written;
    130 interrupted and 141 pipe closed, as shells have it. Never a traceback for what a user or a file does.
    """
    atexit.register(gc.freeze)  # or the end looks for garbage in all that was made, which takes 30 ms
    try:
        arguments = sys.argv[1:] if arguments is None else list(arguments)
        from reader.cli.launch.launch import needs_no_parser, show_in_app

        try:
            if needs_no_parser(arguments):
                code = show_in_app(arguments[0] if arguments else None)
            else:
                from reader.cli.dispatch import dispatch

                gc.set_threshold(SELDOM)
                code = dispatch(arguments)
        except SystemExit as stopped:  # argparse, after --help or a usage error
            code = stopped.code if isinstance(stopped.code, int) else DONE
        if sys.stdout is not None:
            sys.stdout.flush()
    except CommandError as failure:
        complain(str(failure))
        return failure.code
    except KeyboardInterrupt:
        _abandon_output()
        return INTERRUPTED
    except BrokenPipeError:
        _abandon_output()
        return PIPE_CLOSED
    except OSError as error:
        _abandon_output()
        complain(f"failed: {error.strerror or error}")
        return CommandError.code
    return code


def _abandon_output() -> None:
    """Point standard output at the null device, or Python would write what is left again at exit."""
    import os

    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
    except (OSError, AttributeError, ValueError):
        return
