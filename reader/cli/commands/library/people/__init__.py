"""`reader library people`: who is quoted, and who is perhaps the same."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from reader.cli.commands.library import opened
from reader.cli.errors import DONE, NOTHING_FOUND, tell

if TYPE_CHECKING:
    from reader.export.rows import Row
    from reader.library.engine import Person

USAGE = "reader library people [NAME] [--unsure] [-n N] [--library FOLDER] [--json] [--plain] [--width N]"
HELP = """\
Print who is quoted in the library, the most quoted first: number, quotations, documents, when, names and role. Two
mentions are joined only where they have the same full name of two words or more, only one person has that name, and
nothing contradicts it. With --unsure: who is perhaps the same, and why; `reader library join` and `part` settle it."""
EXAMPLES = """\
examples:
  reader library people
  reader library people moor
  reader library people --unsure
  reader library people --json | jq -r '[.person, .name, .quotations] | @tsv'

JSON: person (number), name, kind, names, roles, quotations, documents, first, last; with --unsure: one and other (as
above), why.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: which people."""
    parser.add_argument("name", nargs="?", default="", metavar="NAME", help="only who has this in a name")
    parser.add_argument("--unsure", action="store_true", help="who is perhaps the same")
    opened.add_limit(parser, 100)
    opened.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the people."""
    from reader.cli.output import Output
    from reader.search.fold import fold_text

    out = Output(options)
    wanted = fold_text(options.name)

    def fits(person: Person) -> bool:
        return any(f" {wanted}" in f" {fold_text(name)}" for name in person.names)

    with opened.opened(options) as library:
        if options.unsure:
            pairs = [s for s in library.suggestions() if not wanted or fits(s.one) or fits(s.other)]
            shown = pairs[: options.limit]
            if out.json:
                out.rows({"one": person_row(s.one), "other": person_row(s.other), "why": s.why} for s in shown)
            else:
                from reader.plain.library import suggestion_lines

                out.lines(suggestion_lines(shown, out.colours))
            count, total = len(shown), len(pairs)
        else:
            people = [person for person in library.persons() if not wanted or fits(person)]
            some = people[: options.limit]
            if out.json:
                out.rows(map(person_row, some))
            else:
                from reader.plain.library import person_lines

                out.lines(person_lines(some, out.colours))
            count, total = len(some), len(people)
    if count < total and out.blocks:
        tell(f"{count:,} of {total:,}; `-n {total}` shows all")
    return DONE if count else NOTHING_FOUND


def person_row(person: Person) -> Row:
    """A person for other programs."""
    from reader.library.entry import iso_day

    return {
        "person": person.id,
        "name": person.name,
        "kind": person.kind,
        "names": list(person.names),
        "roles": list(person.roles),
        "quotations": person.quotations,
        "documents": person.documents,
        "first": iso_day(person.first),
        "last": iso_day(person.last),
    }
