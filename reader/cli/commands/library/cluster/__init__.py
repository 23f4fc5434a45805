"""`reader library cluster`: a scheduler and workers, on this machine alone unless told."""

from __future__ import annotations

import argparse
import sys

from reader.cli.commands.library import opened
from reader.cli.errors import DONE, WRONG_USAGE, CommandError
from reader.cli.numbers import at_least_one, port

USAGE = "reader library cluster start|join [ADDRESS] [--workers N] [--host HOST] [--port PORT] [--tls]"
HELP = """\
Start what searches and fills a library in shards: `start` a scheduler, `join` workers of it (as many as there are
cores). Both run until Ctrl-C, and listen on this machine only. Whoever reaches a scheduler or worker can run code as
you: on another address they start only with --tls and Dask's own TLS settings, or where READER_CLUSTER_INSECURE=1 says
that the network is yours alone. Larger clusters (SLURM, Kubernetes, ssh) are started as Dask's own manual says."""
EXAMPLES = """\
examples:
  reader library cluster start
  reader library cluster join --workers 2
  reader library add --cluster dask://127.0.0.1:8786/mnt/quotes clippings/
  reader library search presure wroks --library dask://127.0.0.1:8786/mnt/quotes

Needs the extra `cluster`.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: what to start, and where."""
    parser.add_argument("what", choices=("start", "join"), help="a scheduler, or workers of one")
    parser.add_argument("address", nargs="?", metavar="ADDRESS", help="of the scheduler (dask://127.0.0.1:8786)")
    parser.add_argument("--workers", type=at_least_one, metavar="N", help="how many (default: one a core)")
    parser.add_argument("--host", default="127.0.0.1", metavar="HOST", help="where to listen (127.0.0.1)")
    parser.add_argument("--port", type=port, default=8786, metavar="PORT", help="where the scheduler listens (8786)")
    parser.add_argument("--tls", action="store_true", help="encrypted, by Dask's own settings")


def run(options: argparse.Namespace) -> int:
    """Run until interrupted."""
    if options.what == "start" and options.address:
        raise CommandError("a scheduler needs no address; name where it listens with --host and --port", WRONG_USAGE)
    with opened.told():
        from reader.ingest.batch import cores
        from reader.library.cluster import serving
        from reader.library.cluster.address import parse_address

        def ready(address: str) -> None:
            sys.stdout.write(f"{address}\n")
            sys.stdout.flush()

        try:
            if options.what == "start":
                serving.schedule(options.host, options.port, tls=options.tls, ready=ready)
            else:
                scheme = "dask+tls" if options.tls else "dask"
                address = parse_address(options.address or f"{scheme}://127.0.0.1:{options.port}")
                serving.work(address, options.workers or cores(), options.host, ready)
        except KeyboardInterrupt:
            return DONE
    return DONE
