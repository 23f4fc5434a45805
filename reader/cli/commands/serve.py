"""`reader serve`: the app in a browser."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli import option_flags as configured
from reader.cli import source_flags as sources
from reader.cli.commands import read
from reader.cli.errors import DONE, CommandError, tell
from reader.cli.numbers import port
from reader.storage.sources import is_url

if TYPE_CHECKING:
    from reader.serving.access import Origin

PORT = 7323
"""READ on a telephone."""

USAGE = (
    "reader serve [SOURCE] [--port N] [--open] [--host ADDRESS --allow-others] [--allow-origin ORIGIN]... [--read-only]"
)
HELP = """\
Read in a browser: the same app, in a page that comes from this machine alone and asks no other for anything. The
address that is printed holds a token that is made anew each time: only those who have it get in. Each tab is a reader
of its own; closing the tab ends it, and Ctrl-C ends all of them. Copied text goes to the browser's clipboard.

Whoever has the address can do what you can in the app: open your files, export over them, read and change notes. With
--read-only they can read the one document, and nothing is written."""
EXAMPLES = """\
examples:
  reader serve --open
  reader serve article.html --port 0
  ssh -L 7323:127.0.0.1:7323 desk reader serve notes.yaml
  reader serve --host 0.0.0.0 --allow-others

Other machines get in only with --allow-others, and then what you read and type is not encrypted on the way: prefer
ssh, as above, or an https server in front of it, named with --allow-origin https://reader.example.org.
Needs the extra `web`: pip install 'quote-reader[web]'
"""

FILES_AFTER_DASHES = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: a source, how to open it, where to listen and for whom."""
    parser.add_argument("file", nargs="?", metavar="SOURCE", help="a file or URL; the bundled article if left out")
    parser.add_argument("--host", metavar="ADDRESS", default="127.0.0.1", help="where to listen (default 127.0.0.1)")
    parser.add_argument("--port", type=port, metavar="N", default=PORT, help=f"default {PORT}; 0 for any free one")
    parser.add_argument("--open", action="store_true", help="open the page in your browser")
    parser.add_argument("--read-only", action="store_true", help="show this document only, and write nothing")
    parser.add_argument("--allow-others", action="store_true", help="listen where other machines can connect")
    parser.add_argument(
        "--allow-origin", action="append", type=_origin, metavar="ORIGIN", default=[],
        help="let pages of this origin talk to it, such as https://reader.example.org",
    )  # fmt: skip
    sources.add_options(parser)
    configured.add_file(parser)
    configured.add_options(parser, read.FIELDS)


def run(options: argparse.Namespace) -> int:
    """Serve until a signal ends it."""
    import signal

    from reader.cli import documents
    from reader.ingest.errors import UnreadableError
    from reader.ingest.extras import require

    file = _source(options)
    try:
        require("web", "serve")
    except UnreadableError as error:
        raise CommandError(str(error)) from None
    import asyncio

    from reader.document.head import name_of
    from reader.serving.listening import ListeningError, access_to, address_of, listen
    from reader.serving.log_limit import limit_logs
    from reader.serving.server import Serving, serve

    try:
        listening = listen(options.host, options.port, others=options.allow_others)
    except ListeningError as error:
        raise CommandError(f"serve: {error}") from None
    with listening:
        served = documents.opened(file, sources.how(options, configured.printing(options).settings)).document
        title = name_of(served)
        access = access_to(options.host, others=options.allow_others, origins=frozenset(options.allow_origin))
        address = address_of(listening, access.token)
        only = _absolute(file) if options.read_only else None
        limit_logs(tell)

        def ready() -> None:
            print(address, flush=True)
            tell(f"Reading “{title}” in a browser, at the address above. Ctrl-C ends it.")
            if options.allow_others:
                tell("Other machines can connect at this one's own address; what is read and typed is not encrypted.")
            if options.open:
                doors.enter_context(_opened(address))

        with ExitStack() as doors:
            ended = asyncio.run(serve(Serving(title, _again(options, file), access, only), listening, ready))
    return DONE if ended == signal.SIGINT else 128 + ended


def _source(options: argparse.Namespace) -> str | None:
    """The one source, which may stand after ``--``."""
    given = [*([] if options.file is None else [options.file]), *options.after]
    if len(given) > 1:
        raise CommandError(f"serve: one source at a time, and there are {len(given)}")
    if given == ["-"]:
        raise CommandError("serve: piped input can be read only once, and each tab reads anew; save it to a file")
    return given[0] if given else None


def _again(options: argparse.Namespace, file: str | None) -> list[str]:
    """The arguments with which each tab opens the same source in the same way."""
    given = [f"--{name.replace('_', '-')}" for name in ("keep_all", "allow_private") if getattr(options, name)]
    for name in ("language", "largest", "seconds", "config"):
        value = getattr(options, name)
        given += [f"--{name}={value}"] if value else []
    given += configured.flags_of(options, read.FIELDS)
    if file is not None:
        given += ["--", _absolute(file)]
    return given


def _absolute(file: str | None) -> str:
    """A URL as it is, a path from the root; an empty string for the bundled article."""
    return "" if file is None else file if is_url(file) else os.path.abspath(file)  # noqa: PTH100 - a surrogate stays one


@contextmanager
def _opened(address: str) -> Iterator[None]:
    """Open the page in the browser.

    The address is the key, and other users see the arguments of every process. So the browser is sent to a file that
    only this user can read, which sends it on, and which is gone afterwards.
    """
    import webbrowser
    from tempfile import NamedTemporaryFile
    from threading import Thread

    with NamedTemporaryFile("w", prefix="reader-", suffix=".html", encoding="ascii") as file:
        file.write(
            f'<!DOCTYPE html><meta http-equiv="refresh" content="0; url={address}"><a href="{address}">Read</a>\n'
        )
        file.flush()
        Thread(target=webbrowser.open, args=(Path(file.name).as_uri(),), daemon=True).start()
        yield


def _origin(text: str) -> Origin:
    from reader.serving.access import origin_of

    origin = origin_of(text.rstrip("/").lower())
    if origin is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not an origin, such as https://reader.example.org")
    return origin
