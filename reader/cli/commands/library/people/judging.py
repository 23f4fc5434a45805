"""What `join` and `part` share: two people or mentions, and somebody's word on them."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING

from reader.cli.commands.library import opened
from reader.cli.errors import DONE, WRONG_USAGE, CommandError, tell

if TYPE_CHECKING:
    from reader.library.engine import KnownMention, Verdict
    from reader.library.kept import KeptLibrary

_MENTION = re.compile(r"m(\d{1,18})")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Two people, and why."""
    parser.add_argument("one", metavar="A", help="a name, the number of a person, or a mention (m12)")
    parser.add_argument("other", metavar="B", help="the other")
    parser.add_argument("--note", default="", metavar="TEXT", help="why, for whoever asks later")
    opened.add_options(parser)


def judge(options: argparse.Namespace, verdict: Verdict) -> int:
    """Keep the judgement and say what it did."""
    from reader.cli.output import Output
    from reader.library.engine import Verdict
    from reader.library.people.judging import signature

    out = Output(options)
    with opened.opened(options) as library:
        one, other = (_mention(library, name) for name in (options.one, options.other))
        if one.id == other.id or (verdict is Verdict.DIFFERENT and _are_whole(options) and one.person == other.person):
            raise CommandError(
                f"{options.one!r} and {options.other!r} are one person; name two mentions (m12), as "
                "`reader library person NAME --mentions` lists them",
                WRONG_USAGE,
            )
        by = signature()
        library.judge(verdict, one.id, other.id, by.by, by.at, options.note)
        now = {known.person for id in (one.id, other.id) if (known := library.mention(id)) is not None}
        people = library.persons(now)
    if out.json:
        from reader.cli.commands.library.people import person_row

        out.rows([{"verdict": str(verdict), "people": [person_row(person) for person in people]}])
    else:
        are = " and ".join(f"{person.id} {person.name} ({person.quotations:,})" for person in people)
        tell(f"{'one person' if len(people) == 1 else 'two people'}: {are}")
    return DONE


def _are_whole(options: argparse.Namespace) -> bool:
    return not (_MENTION.fullmatch(options.one) and _MENTION.fullmatch(options.other))


def _mention(library: KeptLibrary, name: str) -> KnownMention:
    """The mention that stands for what was named: of a person the one with the most quotations."""
    found = _MENTION.fullmatch(name)
    if found is None:
        from reader.library.people.judging import mention_for

        return mention_for(library, opened.one_person(library, name).id)
    mention = library.mention(int(found[1]))
    if mention is None:
        raise CommandError(f"{name}: there is no such mention; `reader library person NAME --mentions` lists them", 1)
    return mention
