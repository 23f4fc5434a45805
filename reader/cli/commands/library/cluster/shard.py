"""`reader library shard`: a library from one machine into shards for a cluster, and back."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from reader.cli import output
from reader.cli.commands.library import opened
from reader.cli.errors import DONE, CommandError, tell
from reader.cli.numbers import at_least_one

USAGE = "reader library shard [LIBRARY] -o FOLDER [--rows N] [--json]"
HELP = """\
Write a library as shards for a cluster to search: each has quotations.parquet, documents.parquet and an index, and
manifest.json names them with their SHA-256. LIBRARY is a folder (your own library by default), FOLDER a folder or an
address that fsspec knows (s3://, gs://, hdfs://). Where LIBRARY has shards, it is the way back: a library of one
machine is made in FOLDER. Ids, people and judgements stay the same either way; LIBRARY is not changed."""
EXAMPLES = """\
examples:
  reader library shard -o /mnt/quotes
  reader library shard ~/library -o s3://newsroom/quotes --rows 500000
  reader library shard /mnt/quotes -o ~/library-again

JSON: one object: source, target, shards, quotations. Needs the extra `cluster`.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: from where, where to, and how large."""
    parser.add_argument(
        "source", nargs="?", type=_folder, metavar="LIBRARY", help="a library, or shards (default: your own library)"
    )
    parser.add_argument(
        "-o", "--output", required=True, type=_folder, metavar="FOLDER", help="where to; there is nothing yet"
    )
    parser.add_argument(
        "--rows", type=at_least_one, default=1_000_000, metavar="N", help="quotations of a shard (1,000,000)"
    )
    output.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Write the shards, or a library of them."""
    from reader.cli.output import Output
    from reader.library.opening import is_there, library_folder

    out = Output(options)
    folder = library_folder(options.source)
    live = not out.json and sys.stderr is not None and sys.stderr.isatty()

    def progress(done: int) -> None:
        if live:
            sys.stderr.write(f"\r\x1b[K{done:,} quotations")
            sys.stderr.flush()

    with opened.told():
        from reader.library.cluster.moving import from_shards, is_sharded, to_shards

        done = 0

        def counted(so_far: int) -> None:
            nonlocal done
            done = so_far
            progress(so_far)

        if is_there(options.source):
            source, shards = str(folder), to_shards(folder, options.output, options.rows, counted)
        elif options.source and is_sharded(options.source):
            source, shards = options.source, 0
            from_shards(options.source, Path(options.output), counted)
        else:
            raise CommandError(f"{options.source or folder}: there is no library, and there are no shards; check it")
    if live:
        sys.stderr.write("\r\x1b[K")
    if out.json:
        out.rows([{"source": source, "target": options.output, "shards": shards, "quotations": done}])
    else:
        places = f" in {shards:,} shard{'' if shards == 1 else 's'}" if shards else ""
        tell(f"{done:,} quotation{'' if done == 1 else 's'}{places}")
    return DONE


def _folder(text: str) -> str:
    """A folder or the URL of one: shards are read and written without a cluster."""
    from reader.library.cluster.address import is_cluster, parse_address
    from reader.library.engine import LibraryError

    if not is_cluster(text):
        return text
    try:
        folder = parse_address(text).folder
    except LibraryError:
        folder = ""
    instead = folder or "a folder such as /mnt/quotes"
    raise argparse.ArgumentTypeError(f"{text!r} is the address of a cluster; name the folder alone: {instead}")
