"""`reader check`: everything that is wrong with documents."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.cli import named_files, output
from reader.cli.errors import BAD_INPUT, DONE, WRONG_USAGE, CommandError, complain, tell
from reader.cli.launch.progress import waiting
from reader.text.plural import counted

if TYPE_CHECKING:
    from reader.document.problems import Problem
    from reader.ingest.errors import UnreadableError

USAGE = "reader check FILE... [--json]"
HELP = """\
Print all problems of the documents as FILE:LINE:COLUMN: what is wrong; what to do. The exit code is 3 if there are
errors; warnings alone do not fail."""
EXAMPLES = """\
examples:
  reader check article.yaml
  reader check *.yaml && git commit

JSON: file, line, column, severity (error, warning), what, fix.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments: files, and how to print their problems."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="documents, or folders of them")
    named_files.add_option(parser)
    output.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Check every file."""
    from reader.ingest.errors import UnreadableError

    out = output.Output(options)
    files = named_files.files(options, options.files, ours=True)
    if not files:
        raise CommandError("name a FILE to check, or pipe one in; see `reader check --help`", WRONG_USAGE)
    unreadable = errors = warnings = 0
    for path, problems in _problems(files):
        if isinstance(problems, UnreadableError):
            complain(str(problems))
            unreadable += 1
            continue
        serious = sum(problem.severity == "error" for problem in problems)
        errors, warnings = errors + serious, warnings + len(problems) - serious
        if out.json:
            out.rows(
                {
                    "file": path,
                    "line": problem.line,
                    "column": problem.column,
                    "severity": str(problem.severity),
                    "what": problem.what,
                    "fix": problem.fix,
                }
                for problem in problems
            )
        else:
            out.lines(str(problem) for problem in problems)
    checked = len(files) - unreadable
    if not out.json and checked:
        tell(f"{_count(checked, 'document')} checked: {_count(errors, 'error')}, {_count(warnings, 'warning')}")
    return BAD_INPUT if errors or unreadable else DONE


def _problems(files: Sequence[str]) -> Iterator[tuple[str, list[Problem] | UnreadableError]]:
    """The problems of each file, or why it cannot be read. If it takes a while, how many are done is shown."""
    from reader.document.yaml.read import check
    from reader.ingest.open import UnreadableError, read_bytes, shown

    with waiting("") as line:
        for number, path in enumerate(files, start=1):
            if line is not None:
                line.say(f"{number:,} of {len(files):,}: {shown(path)}")
            found: list[Problem] | UnreadableError
            try:
                found = list(check(read_bytes(path), shown(path)))
            except UnreadableError as error:
                found = error
            if line is not None:
                line.say("")
            yield path, found


def _count(number: int, what: str) -> str:
    return counted(number, what, zero="no")
