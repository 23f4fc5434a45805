"""`reader check`: everything that is wrong with documents."""

from __future__ import annotations

import argparse

from reader.cli import output
from reader.cli.errors import BAD_INPUT, DONE, complain, tell
from reader.text.plural import counted

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
    """Files, and how to print their problems."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="documents")
    output.add_options(parser)


def run(options: argparse.Namespace) -> int:
    """Check every file."""
    from reader.document.yaml.read import check
    from reader.ingest.open import UnreadableError, read_bytes, shown

    out = output.Output(options)
    unreadable = errors = warnings = 0
    for path in options.files:
        try:
            data = read_bytes(path)
        except UnreadableError as error:
            complain(str(error))
            unreadable += 1
            continue
        problems = check(data, shown(path))
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
    checked = len(options.files) - unreadable
    if not out.json and checked:
        tell(f"{_count(checked, 'document')} checked: {_count(errors, 'error')}, {_count(warnings, 'warning')}")
    return BAD_INPUT if errors or unreadable else DONE


def _count(number: int, what: str) -> str:
    return counted(number, what, zero="no")
