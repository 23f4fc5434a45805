"""What the commands of the library share: its folder, its errors, its filters."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.cli import output
from reader.cli.errors import NOTHING_FOUND, WRONG_USAGE, CommandError
from reader.cli.numbers import at_least_one

if TYPE_CHECKING:
    from reader.library.engine import Person, Where
    from reader.library.kept import KeptLibrary
    from reader.library.query import LibraryQuery


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options that every command of the library has."""
    parser.add_argument(
        "--library", metavar="FOLDER", help="another library than your own: a folder, or dask://HOST:PORT/FOLDER"
    )
    output.add_options(parser)


def add_limit(parser: argparse.ArgumentParser, count: int) -> None:
    """How many results."""
    parser.add_argument(
        "-n", "--limit", type=at_least_one, default=count, metavar="N", help=f"at most so many ({count})"
    )


def cluster(text: str) -> str:
    """The address of a library on a cluster."""
    from reader.library.cluster.address import is_cluster, parse_address
    from reader.library.engine import LibraryError

    if not is_cluster(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no address of a cluster; write dask://HOST:PORT/FOLDER")
    try:
        parse_address(text)
    except LibraryError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return text


@contextmanager
def opened(options: argparse.Namespace, *, make: bool = False) -> Iterator[KeptLibrary]:
    """The library that is meant; with ``make`` one that is not there yet is made.

    Raises:
        CommandError: it cannot be opened, or what is asked of it cannot be done.
    """
    with told():
        from reader.library.opening import open_library

        with open_library(folder_of(options), make=make) as library:
            yield library


def folder_of(options: argparse.Namespace) -> str | None:
    """The folder that a flag, a variable or the file of options names; None for the usual one."""
    from reader.cli.option_flags import configuration

    return options.library or configuration(options).settings.library or None


@contextmanager
def told() -> Iterator[None]:
    """Tell what a library cannot do as commands tell it, each kind with its exit code."""
    from reader.library.engine import LibraryError
    from reader.library.query import BadQueryError, UnknownNameError

    try:
        yield
    except UnknownNameError as error:
        raise CommandError(str(error), NOTHING_FOUND) from None
    except BadQueryError as error:
        raise CommandError(str(error), WRONG_USAGE) from None
    except LibraryError as error:
        raise CommandError(str(error)) from None


def asked(library: KeptLibrary, words: list[str]) -> tuple[LibraryQuery, Where]:
    """A query out of words, and its filters."""
    from reader.library.query import parse_library, where_of

    query = parse_library(" ".join(words))
    return query, where_of(query, library, finished=True)


def one_person(library: KeptLibrary, name: str, *, whole_surname: bool = False) -> Person:
    """The person that is meant by a name or number; see `reader.library.query.persons_named`.

    Raises:
        CommandError: nobody is called so, or several are.
    """
    from reader.library.query import persons_named

    found = library.persons(persons_named(library, [name], whole_surname=whole_surname))
    if len(found) > 1:
        some = ", ".join(f"{person.id} ({person.name}, {person.quotations})" for person in found[:6])
        more = f" and {len(found) - 6} more" if len(found) > 6 else ""
        raise CommandError(f"{len(found)} people are called {name!r}: {some}{more}; name one by number", WRONG_USAGE)
    return found[0]
